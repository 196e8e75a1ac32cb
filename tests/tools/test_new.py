"""`new FILE`: what it writes passes check, plays to all its ends, and overwrites nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.cli import main
from game.content.load import read_scenario
from game.sim.explore import explore
from game.sim.players import play_as
from game.sim.story import Scenario
from tests import shipped

Said = pytest.CaptureFixture[str]


def written(path: Path) -> Scenario:
    scenario, problems = read_scenario(path, shipped.world())
    assert problems == ()
    assert scenario is not None
    return scenario


def test_it_passes_check_without_advice_and_reaches_everything(
    tmp_path: Path, capsys: Said
) -> None:
    path = tmp_path / "pharmacy" / "a-bitter-pill.yaml"
    assert main(["new", str(path)]) == 0
    assert str(path) in capsys.readouterr().out
    scenario, world = written(path), shipped.world()
    assert (scenario.id, scenario.department) == ("a-bitter-pill", "pharmacy")
    assert (scenario.title, scenario.setting) == ("A bitter pill", "pharmacy")
    found = explore(scenario, world.book, world.moods)
    assert [one for one in found.found if one.status != "reached"] == []


def test_noticing_pays_in_it(tmp_path: Path, capsys: Said) -> None:
    main(["new", str(tmp_path / "first.yaml")])
    capsys.readouterr()
    scenario, world = written(tmp_path / "first.yaml"), shipped.world()
    grades = [
        play_as(player, scenario, world.book, world.moods, seed=1).grade
        for player in ("attentive", "kind but blind")
    ]
    assert grades == ["best", "poor"]


@pytest.mark.parametrize("patient", sorted(shipped.world().patients))
def test_it_can_be_about_anybody(patient: str, tmp_path: Path, capsys: Said) -> None:
    path = tmp_path / "anybody.yaml"
    assert main(["new", str(path), "--patient", patient]) == 0, capsys.readouterr().err
    assert written(path).patient.id == patient


def test_the_flags_are_what_is_written(tmp_path: Path, capsys: Said) -> None:
    path = tmp_path / "own.yaml"
    words = ["--title", 'Dr. "No": #1', "--department", "ward", "--setting", "ward-night"]
    words += ["--role", "Night nurse", "--learn", "Listen: then act", "--learn", "yes"]
    assert main(["new", str(path), *words]) == 0
    capsys.readouterr()
    made = written(path)
    assert (made.title, made.department, made.setting) == ('Dr. "No": #1', "ward", "ward-night")
    assert (made.you_are, made.learn) == ("Night nurse", ("Listen: then act", "yes"))


@pytest.mark.parametrize("text", ["null", "~", "12", "1e3", "- a", "{x}", "a: b", "é", "x #y", "*"])
def test_any_text_stays_text(text: str, tmp_path: Path, capsys: Said) -> None:
    path = tmp_path / "own.yaml"
    assert main(["new", str(path), "--title", text, "--role", text, "--learn", text]) == 0
    capsys.readouterr()
    made = written(path)
    assert (made.title, made.you_are, made.learn) == (text, text, (text,))


def test_nothing_is_overwritten(tmp_path: Path, capsys: Said) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text("mine", "utf-8")
    assert main(["new", str(path)]) == 2
    assert path.read_text("utf-8") == "mine"
    assert "stays as it is" in capsys.readouterr().err
    link = tmp_path / "link.yaml"
    link.symlink_to(tmp_path / "nowhere.yaml")
    assert main(["new", str(link)]) == 2
    assert not (tmp_path / "nowhere.yaml").exists()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["My Letter.yaml"], "call it my-letter.yaml"),
        (["letter.txt"], "call it letter-txt.yaml"),
        (["first-look.yaml"], "has the id 'first-look' already"),
        (["own.yaml", "--patient", "tomas-nowak"], "Did you mean 'tomasz-nowak'?"),
        (["own.yaml", "--setting", "moon"], "--setting 'moon' is not there"),
        (["own.yaml", "--role", " "], "--role is empty"),
    ],
)
def test_what_cannot_be_is_said(words: list[str], says: str, tmp_path: Path, capsys: Said) -> None:
    assert main(["new", str(tmp_path / words[0]), *words[1:]]) == 2
    assert says in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_department_that_is_no_id_is_a_problem(tmp_path: Path, capsys: Said) -> None:
    assert main(["new", str(tmp_path / "own.yaml"), "--department", "My Ward"]) == 1
    assert ": bad-id: " in capsys.readouterr().out
    assert list(tmp_path.iterdir()) == []


def asked(monkeypatch: pytest.MonkeyPatch, *answers: str) -> None:
    """Let these answers be typed, on a terminal."""
    typed: Iterator[str] = iter(answers)

    def read(_: str) -> str:
        try:
            return next(typed)
        except StopIteration as error:
            raise EOFError from error

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", read)


def test_what_no_flag_says_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    asked(monkeypatch, "ward", "", "ward-dai", "ward-day", "rosa-delgado", "Porter", "To wait")
    path = tmp_path / "asked.yaml"
    assert main(["new", str(path)]) == 0
    assert "Did you mean 'ward-day'?" in capsys.readouterr().out
    made = written(path)
    assert (made.department, made.title, made.setting) == ("ward", "Asked", "ward-day")
    assert (made.patient.id, made.you_are, made.learn) == ("rosa-delgado", "Porter", ("To wait",))


def test_answers_that_end_write_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    asked(monkeypatch, "ward")
    assert main(["new", str(tmp_path / "asked.yaml")]) == 2
    assert "nothing was written" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
