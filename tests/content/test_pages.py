"""Every page of docs/problems: its bad example gives its code, its good one does not."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.content.load import parse_scenario
from game.content.problems import Problem
from game.content.world import World
from game.tools.plans import read_plan, run_plan

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "docs" / "problems"
BASE = (PAGES / "example.yaml").read_text("utf-8")
BLOCK = re.compile(r"```(\w+)\n(.*?)\n```", re.DOTALL)
WITHOUT_EXAMPLE = {
    "bad-pronunciation",
    "binary",
    "cannot-draw",
    "cannot-make",
    "cannot-read",
    "duplicate-cue",
    "duplicate-scenario",
    "empty",
    "is-a-folder",
    "more-problems",
    "no-such-file",
    "not-utf-8",
    "too-big",
    "too-few-foils",
    "too-few-meanings",
}
"""Pages about whole files; test_wrong_input.py, test_assets.py and test_sound_checks.py make those."""


def pages() -> list[Path]:
    return [page for page in sorted(PAGES.glob("*.md")) if page.stem != "README"]


def merged(block: str) -> str:
    """Return the small scenario with the top-level keys of *block* in place of its own."""
    parts = dict(_sections(BASE)) | dict(_sections(block))
    return "".join(parts.values())


def _sections(text: str) -> Iterator[tuple[str, str]]:
    found: list[list[str]] = []
    for line in text.splitlines(keepends=True):
        if re.match(r"[a-z_]+:", line):
            found.append([])
        if found:
            found[-1].append(line)
    for lines in found:
        yield lines[0].partition(":")[0], "".join(lines).rstrip("\n") + "\n"


def said_of(kind: str, block: str, world: World, tmp_path: Path) -> list[Problem]:
    """Return the problems of an example: a scenario, or a plan of the small scenario."""
    if kind == "yaml":
        return list(parse_scenario(merged(block), "example.yaml", world)[1])
    scenario, problems = parse_scenario(BASE, "example.yaml", world)
    assert scenario is not None, problems
    plan = tmp_path / "example.play"
    plan.write_text(block, "utf-8")
    orders, unread = read_plan(plan)
    return [*unread, *run_plan(scenario, world, orders).failures]


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.stem)
def test_a_page_shows_how_not_to_and_how(page: Path, world: World, tmp_path: Path) -> None:
    examples = BLOCK.findall(page.read_text("utf-8"))
    if page.stem in WITHOUT_EXAMPLE:
        assert examples == []
        return
    bad, good = (said_of(kind, block, world, tmp_path) for kind, block in examples)
    assert page.stem in [problem.code for problem in bad]
    assert page.stem not in [problem.code for problem in good]


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.stem)
def test_the_good_example_has_nothing_else_to_mend(
    page: Path, world: World, tmp_path: Path
) -> None:
    for kind, block in BLOCK.findall(page.read_text("utf-8"))[1:]:
        assert [str(p) for p in said_of(kind, block, world, tmp_path)] == []


def test_every_code_in_the_program_has_its_page() -> None:
    sources = [*(ROOT / "game" / "content").rglob("*.py"), ROOT / "game" / "tools" / "check.py"]
    sources += [ROOT / "game" / "tools" / name for name in ("plans.py", "rooms.py")]
    text = "\n".join(path.read_text("utf-8") for path in sources)
    literal = set(re.findall(r"Problem\(\s*\"([a-z0-9-]+)\"", text))
    table = set(re.findall(r"\(\"([a-z]+-[a-z]+)\", \"[A-Z]", text))
    named = {"person", "cue", "red-flag", "counter", "promise", "request", "beat", "patient"}
    named |= {"setting", "voice"}
    codes = literal | table | {f"unknown-{what}" for what in named}
    assert len(literal) > 40
    assert codes == {page.stem for page in pages()}


def test_the_list_of_pages_names_each() -> None:
    listed = re.findall(r"\]\(([a-z0-9-]+)\.md\)", (PAGES / "README.md").read_text("utf-8"))
    assert sorted(listed) == [page.stem for page in pages()]
