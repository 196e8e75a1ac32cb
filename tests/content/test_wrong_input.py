"""Whatever a file holds, reading it ends soon, with its place and its cure, and never raises."""

import random
import re
import time
from pathlib import Path

import pytest
import yaml

from game.cli import main
from game.content import source
from game.content.load import parse_scenario, read_scenario
from game.content.problems import MOST
from game.content.world import World

ROOT = Path(__file__).parents[2]
GOOD = (ROOT / "docs" / "problems" / "example.yaml").read_text("utf-8")
LAUGHS = "a: &a [x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefghijklmnop", "bcdefghijklmnopq", strict=True)
)
FILES: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "empty"),
    "only comments": (b"# nothing yet\n", "empty"),
    "only null": (b"~\n", "empty"),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
    "latin letters": ("title: caf\xe9\n".encode("latin-1"), "not-utf-8"),
    "sixteen bits": (GOOD.encode("utf-16"), "not-utf-8"),
    "a nul": (GOOD.replace("chair", "ch\0air", 1).encode(), "control-character"),
    "an escaped nul": (b'title: "a\\0b"\n', "control-character"),
    "half a character": (b'title: "\\ud800"\n', "bad-yaml"),
    "a tab": (b"beats:\n\thello: 1\n", "bad-yaml"),
    "a colon in text": (b"title: one: two\n", "bad-yaml"),
    "an open bracket": (b"learn: [look, ask\n", "bad-yaml"),
    "words": (b"just words\n", "wrong-type"),
    "a number": (b"5\n", "wrong-type"),
    "a list": (b"- a\n- b\n", "wrong-type"),
    "two documents": (b"a: 1\n---\nb: 2\n", "many-documents"),
    "a tag": (b"a: !!python/object/apply:os.system [x]\n", "tag"),
    "a billion laughs": (LAUGHS.encode(), "anchor"),
    "a list as key": (b"? [a, b]\n: c\n", "bad-key"),
    "many dashes": (b"- " * 100_000, "too-deep"),
    "many brackets": (b"a: " + b"[" * 200_000, "too-deep"),
    "many braces": (b"{a: " * 100_000, "too-deep"),
    "many question marks": (b"? " * 100_000, "bad-key"),
    "ten million letters": (b"a: " + b"x" * 10_000_000, "too-big"),
    "many of one key": (b"a: 1\n" * 90_000, "more-problems"),
    "many keys": (b"".join(b"k%d: 1\n" % n for n in range(40_000)), "unknown-key"),
    "an infinite number": (GOOD.replace("minutes: 1", "minutes: 1e999").encode(), "wrong-type"),
}
SLOW_WITHOUT_LIBYAML = {"many of one key", "many keys"}


@pytest.mark.parametrize("name", FILES)
def test_a_wrong_file_is_told_of_within_seconds(name: str, world: World, tmp_path: Path) -> None:
    data, code = FILES[name]
    path = tmp_path / "example.yaml"
    path.write_bytes(data)
    began = time.monotonic()
    scenario, problems = read_scenario(path, world)
    assert time.monotonic() - began < 10
    assert scenario is None
    assert code in [problem.code for problem in problems]
    assert len(problems) <= MOST + 1
    assert all(problem.where.line >= 1 and problem.where.column >= 1 for problem in problems)
    assert all(problem.advice for problem in problems)


@pytest.mark.parametrize("name", sorted(set(FILES) - SLOW_WITHOUT_LIBYAML))
def test_the_parser_without_libyaml_says_the_same(
    name: str, world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source, "LOADER", yaml.SafeLoader)
    data, code = FILES[name]
    path = tmp_path / "example.yaml"
    path.write_bytes(data)
    scenario, problems = read_scenario(path, world)
    assert scenario is None
    said = {problem.code for problem in problems}
    assert code in said or (name == "half a character" and "control-character" in said)


@pytest.mark.parametrize(
    "data",
    [
        GOOD.encode(),
        b"\xef\xbb\xbf" + GOOD.encode(),
        GOOD.replace("\n", "\r\n").encode(),
        GOOD.replace("A chair", "A ch\u00e2ir \U0001fa91").encode(),
        ("%YAML 1.2\n---\n" + GOOD).encode(),
    ],
    ids=["as it is", "byte order mark", "Windows line ends", "beyond ASCII", "a directive"],
)
@pytest.mark.parametrize("loader", [source.LOADER, yaml.SafeLoader], ids=["libyaml", "pure"])
def test_a_good_file_is_good_however_it_was_saved(
    data: bytes, loader: type, world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source, "LOADER", loader)
    path = tmp_path / "example.yaml"
    path.write_bytes(data)
    scenario, problems = read_scenario(path, world)
    assert problems == ()
    assert scenario is not None


def test_words_of_yaml_1_1_are_text_and_only_true_and_false_are_not() -> None:
    read, problems = source.parse("[yes, no, on, off, 12:30, 0x10, 1_000, true, False, 7, .5]", "f")
    assert problems == ()
    assert read is not None
    assert read.value[:7] == ["yes", "no", "on", "off", "12:30", "0x10", "1_000"]
    assert read.value[7:] == [True, False, 7, 0.5]


def test_a_file_that_is_not_there_is_named_with_the_nearest_that_is(
    world: World, tmp_path: Path
) -> None:
    (tmp_path / "the-letter.yaml").write_text(GOOD, "utf-8")
    _, problems = read_scenario(tmp_path / "the-leter.yaml", world)
    assert [problem.code for problem in problems] == ["no-such-file"]
    assert "the-letter.yaml" in problems[0].advice


@pytest.mark.parametrize("name", ["x" * 300, "a\0b", "no/such/folder/x.yaml"])
def test_a_name_that_cannot_be_is_told_of(name: str, world: World, tmp_path: Path) -> None:
    _, problems = read_scenario(tmp_path / name, world)
    assert [problem.code for problem in problems] in (["no-such-file"], ["cannot-read"])


def test_a_device_is_not_read(world: World) -> None:
    if not Path("/dev/zero").exists():
        pytest.skip("no /dev/zero here")
    _, problems = read_scenario(Path("/dev/zero"), world)
    assert [problem.code for problem in problems] == ["cannot-read"]


def test_a_problem_says_file_line_column_and_code(world: World) -> None:
    _, problems = parse_scenario(GOOD.replace("grade: fair", "grade: okay"), "example.yaml", world)
    first, cure = str(problems[0]).splitlines()
    assert re.match(r"example\.yaml:25:20: bad-value: grade: ", first)
    assert cure.startswith("    ")


def test_every_problem_of_a_file_is_told_at_once(world: World) -> None:
    text = GOOD.replace("to: end", "to: nowhere").replace("wrings-hands", "wrings")
    text = text.replace("grade: fair", "grade: best").replace("setting: reception", "setting: r")
    _, problems = parse_scenario(text, "example.yaml", world)
    assert {problem.code for problem in problems} >= {
        "missing-beat",
        "unknown-cue",
        "last-outcome-too-good",
        "unknown-setting",
    }


JUNK = (
    *("[]", "{}", "null", "true", "-1", "1e308", '"{x"', "{a: b}", '""', "end", "~", "&a", "*a"),
    *("!!x y", "|", "- x", '"\\0"', "nothing", "physical", "cheerful", "{at_least: 1}", "[[]]"),
)


def test_no_damage_makes_reading_raise(world: World) -> None:
    chance = random.Random(20)  # noqa: S311 - damage, not a secret
    lines = (ROOT / "tests" / "content" / "only-heartburn.yaml").read_text("utf-8").splitlines()
    for _ in range(250):
        damaged = [_damage(line, chance) if chance.random() < 0.02 else line for line in lines]
        scenario, problems = parse_scenario("\n".join(damaged), "only-heartburn.yaml", world)
        assert scenario is not None or problems
        assert all(str(problem) and problem.as_json() for problem in problems)


def _damage(line: str, chance: random.Random) -> str:
    key = re.match(r"\s*(?:- )?[\w-]+:", line)
    if key and chance.random() < 0.7:
        return f"{key[0]} {chance.choice(JUNK)}"
    at = chance.randrange(len(line) + 1)
    return line[:at] + chance.choice("\t'\":[]{}#\u2028") + line[at:]


@pytest.mark.parametrize(
    ("name", "status"), [("nowhere.yaml", 2), ("empty", 2), ("bad.yaml", 1), ("example.yaml", 0)]
)
@pytest.mark.parametrize("options", [["--json"], []], ids=["json", "text"])
def test_check_exits_0_1_or_2(
    name: str,
    status: int,
    options: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "bad.yaml").write_text("beats: 5\n", "utf-8")
    (tmp_path / "example.yaml").write_text(GOOD, "utf-8")
    assert main(["check", str(tmp_path / name), *options]) == status
    said = capsys.readouterr()
    assert said.out.strip()
    assert said.err == ""


def test_two_files_of_one_name_are_told_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "example.yaml").write_text(GOOD, "utf-8")
    assert main(["check", str(tmp_path)]) == 1
    assert ": duplicate-scenario: " in capsys.readouterr().out


def test_a_link_to_itself_is_told_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    link = tmp_path / "example.yaml"
    try:
        link.symlink_to(link)
    except OSError:
        pytest.skip("no links can be made here")
    assert main(["check", str(link)]) == 2
    assert "cannot-read" in capsys.readouterr().out


def test_a_misspelt_key_hides_no_other_problem(world: World) -> None:
    text = GOOD.replace("to: end", "to: nowhere", 1).replace("stays:", "stay:", 1)
    codes = {problem.code for problem in parse_scenario(text, "example.yaml", world)[1]}
    assert {"unknown-key", "missing-beat"} <= codes
