"""`rename FILE OLD NEW`: everywhere it stands, in the scenario and its plans, or not at all."""

import shutil
from pathlib import Path

import pytest

from game.cli import main
from game.content.load import read_scenario
from game.content.source import read_source
from game.tools.ids import uses
from game.tools.plans import read_plan, run_plan
from tests import shipped

Said = pytest.CaptureFixture[str]
CONTENT = shipped.ROOT / "tests" / "content"
NAME = "only-heartburn"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a copy of the small scenario with its plans beside it."""
    for path in CONTENT.glob(f"{NAME}.*"):
        shutil.copy(path, tmp_path)
    return tmp_path / f"{NAME}.yaml"


def ids(file: Path) -> set[str]:
    source, problems = read_source(file)
    assert source is not None, problems
    return {use.id for use in uses(source)}


def is_sound(file: Path) -> None:
    """See that the scenario still holds, and that its plans come to what they expect."""
    scenario, problems = read_scenario(file, shipped.world())
    assert scenario is not None, problems
    plans = sorted(file.parent.glob("*.play"))
    assert len(plans) == 5
    for plan in plans:
        assert run_plan(scenario, shipped.world(), read_plan(plan)[0]).failures == (), plan


@pytest.mark.parametrize(
    ("old", "kind", "places"),
    [
        ("steps-aside", "beat", 9),
        ("arrival", "beat", 2),
        ("heart", "red flag", 0),
        ("car-park", "promise", 3),
        ("left-desk", "flag", 2),
        ("triage-nurse", "person", 1),
        ("seen-late", "outcome", 1),
        ("arrival.ask-chest", "choice", 1),
    ],
)
def test_an_id_is_renamed_wherever_it_stands(
    old: str, kind: str, places: int, file: Path, capsys: Said
) -> None:
    before = file.read_text("utf-8")
    assert main(["rename", str(file), old, "quite-new"]) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"{kind} {old} is quite-new now: ")
    after, word = file.read_text("utf-8"), old.partition(".")[2] or old
    assert after.count("quite-new") >= max(places, 1)
    assert old not in ids(file)
    assert after.replace("quite-new", word) == before
    is_sound(file)


def test_renaming_back_gives_the_very_same_files(file: Path, capsys: Said) -> None:
    before = {path: path.read_bytes() for path in file.parent.iterdir()}
    main(["rename", str(file), "steps-aside.go-after", "follow"])
    assert {path: path.read_bytes() for path in file.parent.iterdir()} != before
    main(["rename", str(file), "steps-aside.follow", "go-after"])
    capsys.readouterr()
    assert {path: path.read_bytes() for path in file.parent.iterdir()} == before


def test_plans_follow_and_are_named(file: Path, capsys: Said) -> None:
    main(["rename", str(file), "seen-late", "seen-too-late"])
    plan = file.with_name(f"{NAME}.seen-late.play")
    assert str(plan) in capsys.readouterr().out
    assert "expect outcome seen-too-late" in plan.read_text("utf-8")


def test_a_choice_of_the_same_name_in_another_beat_is_left_alone(
    tmp_path: Path, capsys: Said
) -> None:
    main(["new", str(tmp_path / "own.yaml")])
    file = tmp_path / "own.yaml"
    main(["rename", str(file), "letter.open-it-at-home", "next-please"])
    plan = tmp_path / "own.both.play"
    plan.write_text("choose with-you-soon\nchoose next-please # goes\n", "utf-8")
    assert main(["rename", str(file), "letter.next-please", "at-home"]) == 0
    assert plan.read_text("utf-8") == "choose with-you-soon\nchoose next-please # goes\n"
    assert main(["rename", str(file), "quiet.next-please", "goodbye"]) == 0
    assert plan.read_text("utf-8") == "choose with-you-soon\nchoose goodbye # goes\n"
    capsys.readouterr()


def test_a_counter_is_renamed_in_words_too(tmp_path: Path, capsys: Said) -> None:
    main(["new", str(tmp_path / "own.yaml")])
    file = tmp_path / "own.yaml"
    text = file.read_text("utf-8").replace("start:\n", "counters: {asked-for: 0}\n\nstart:\n")
    text = text.replace("Take a number, please.", "Number {asked-for}, {{asked-for}} please.")
    text = text.replace(
        "        care: L1\n", "        care: L1\n        counts: {asked-for: 1}\n", 1
    )
    file.write_text(text, "utf-8")
    assert main(["rename", str(file), "asked-for", "number"]) == 0, capsys.readouterr()
    capsys.readouterr()
    made = file.read_text("utf-8")
    assert "Number {number}, {{asked-for}} please." in made
    assert "counters: {number: 0}" in made
    assert "counts: {number: 1}" in made


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["steps-asid", "x"], "Did you mean 'steps-aside'?"),
        (["steps-aside", "arrival"], "a beat is called 'arrival' already, at "),
        (["steps-aside", "Not An Id"], "is no id"),
        (["steps-aside", "end"], "is no id"),
        (["steps-aside", "x", "--kind", "flag"], "nothing is called 'steps-aside'"),
        (["arrival.ask-chest", "take-a-seat"], "a choice is called 'take-a-seat' already"),
    ],
)
def test_what_cannot_be_changes_nothing(
    words: list[str], says: str, file: Path, capsys: Said
) -> None:
    before = {path: path.read_bytes() for path in file.parent.iterdir()}
    assert main(["rename", str(file), *words]) == 2
    assert says in capsys.readouterr().err
    assert {path: path.read_bytes() for path in file.parent.iterdir()} == before


def test_one_name_of_several_things_is_asked_about(file: Path, capsys: Said) -> None:
    main(["rename", str(file), "left-desk", "car-park", "--kind", "flag"])
    capsys.readouterr()
    assert main(["rename", str(file), "car-park", "parking"]) == 2
    assert "--kind" in capsys.readouterr().err
    assert main(["rename", str(file), "car-park", "parking", "--kind", "promise"]) == 0
    capsys.readouterr()
    is_sound(file)
    assert "sets: [car-park]" in file.read_text("utf-8")


def test_a_file_that_is_no_scenario_is_told_of(tmp_path: Path, capsys: Said) -> None:
    assert main(["rename", str(tmp_path / "none.yaml"), "a", "b"]) == 2
    assert "no-such-file" in capsys.readouterr().out
    bad = tmp_path / "bad.yaml"
    bad.write_text("a: [", "utf-8")
    assert main(["rename", str(bad), "a", "b"]) == 1
    assert "bad-yaml" in capsys.readouterr().out


@pytest.mark.parametrize("name", shipped.SHIPPED)
def test_every_id_of_a_shipped_scenario_can_be_renamed(
    name: str, tmp_path: Path, capsys: Said
) -> None:
    (origin,) = (shipped.ROOT / "dialogues").rglob(f"{name}.yaml")
    for path in origin.parent.glob(f"{name}.*"):
        shutil.copy(path, tmp_path)
    file = tmp_path / f"{name}.yaml"
    source, _ = read_source(file)
    assert source is not None
    some = sorted({(use.kind, use.id) for use in uses(source) if use.id != "mateo"})[::9]
    for kind, old in some:
        assert main(["rename", str(file), old, "quite-new", "--kind", kind]) == 0, old
        back = f"{old.partition('.')[0]}.quite-new" if kind == "choice" else "quite-new"
        word = old.partition(".")[2] or old
        assert main(["rename", str(file), back, word, "--kind", kind]) == 0, old
    capsys.readouterr()
    for path in origin.parent.glob(f"{name}.*"):
        assert (tmp_path / path.name).read_bytes() == path.read_bytes()
