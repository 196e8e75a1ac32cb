"""docs/designers.md, done as a newcomer would: each block typed in, each command run."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from game.cli import main
from game.content.load import read_scenario
from game.content.schema import (
    BeatModel,
    ChoiceModel,
    LineModel,
    OutcomeModel,
    ScenarioModel,
    VariantModel,
)
from game.content.source import parse
from game.sim.explore import explore
from tests import shipped

PAGE = (shipped.ROOT / "docs" / "designers.md").read_text("utf-8")
BLOCK = re.compile(r"```(\w+) ?(\S*)\n(.*?)\n```", re.DOTALL)
FILE = Path("dialogues") / "reception" / "ten-minutes.yaml"
PROMPT = "$ python "


def sections(text: str, indent: str = "") -> dict[str, str]:
    """Return the keys of a mapping at this indent, each with its lines."""
    found: list[list[str]] = []
    for line in text.splitlines(keepends=True):
        if re.match(rf"{indent}[a-z0-9_-]+:", line):
            found.append([])
        if found:
            found[-1].append(line)
    return {
        lines[0].strip().partition(":")[0]: "".join(lines).rstrip("\n") + "\n" for lines in found
    }


def merged(old: str, new: str) -> str:
    """Return the file with what a block gives in the place of its own: keys, and beats."""
    parts, given = sections(old), sections(new)
    if "beats" in parts and "beats" in given:
        beats = [sections(held["beats"].partition("\n")[2], "  ") for held in (parts, given)]
        given["beats"] = "beats:\n" + "\n".join((beats[0] | beats[1]).values())
    return "\n".join((parts | given).values())


def commands(block: str) -> Iterator[tuple[list[str], list[str]]]:
    """Yield each command of a console block, and the lines it should print."""
    for part in block.split(PROMPT)[1:]:
        command, *lines = part.rstrip("\n").split("\n")
        yield shlex.split(command)[1:], lines


def is_like(printed: str, wanted: list[str]) -> bool:
    """Tell whether this was printed; a line of three dots stands for any lines."""
    parts = [".*" if line == "..." else re.escape(line) + "\n" for line in wanted]
    return re.fullmatch("".join(parts), printed, re.DOTALL) is not None


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("course")


def test_every_step_does_what_it_says(
    finished: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(finished)
    FILE.parent.mkdir(parents=True)
    ran = 0
    for kind, name, block in BLOCK.findall(PAGE):
        if kind == "yaml":
            old = FILE.read_text("utf-8") if FILE.exists() else ""
            FILE.write_text(merged(old, block), "utf-8")
        elif kind == "play":
            (FILE.parent / name).write_text(block, "utf-8")
        elif kind == "console":
            for words, wanted in commands(block):
                main(words)
                printed = capsys.readouterr().out
                assert is_like(printed, wanted), f"{' '.join(words)}\n{printed}"
                ran += 1
    assert ran == PAGE.count(PROMPT)
    assert ran > 10


def test_what_comes_of_it_has_nothing_to_mend_and_reaches_everything(finished: Path) -> None:
    world = shipped.world()
    scenario, problems = read_scenario(finished / FILE, world)
    assert problems == ()
    assert scenario is not None
    found = explore(scenario, world.book, world.moods)
    assert [one for one in found.found if one.status != "reached"] == []
    assert found.dead_ends == {}


def snippets() -> list[str]:
    """Return what the last table gives to write: pieces of YAML."""
    table = PAGE.partition("## What else there is")[2]
    return [held for held in re.findall(r"`([a-z_]+: ?[^`]*)`", table) if not held.endswith("…")]


@pytest.mark.parametrize("snippet", snippets())
def test_what_the_table_gives_to_write_is_right(snippet: str) -> None:
    source, problems = parse(snippet if ": " in snippet else f"{snippet} x", "table.yaml")
    assert source is not None, problems
    ((key, value),) = source.value.items()
    fields = [
        field
        for model in (ScenarioModel, BeatModel, ChoiceModel, LineModel, OutcomeModel, VariantModel)
        for name, field in model.model_fields.items()
        if (field.alias or name) == key
    ]
    assert fields
    if ": " in snippet:
        assert any(is_right(field, value) for field in fields), snippet


def is_right(field: FieldInfo, value: object) -> bool:
    """Tell whether a key takes this value."""
    kind: Any = Annotated[field.annotation, "a key", *field.metadata]
    try:
        TypeAdapter(kind).validate_python(value, strict=True)
    except ValidationError:
        return False
    return True


def test_the_links_lead_somewhere() -> None:
    for link in re.findall(r"\]\(([^)]+)\)", PAGE):
        assert (shipped.ROOT / "docs" / link).exists(), link
