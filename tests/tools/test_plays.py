"""`play SCENARIO --plan FILE --no-window`: a transcript, an outcome, and clear words if not."""

import subprocess
import sys
from pathlib import Path

import pytest

from game.cli import main
from game.content.problems import Problem
from game.record.log import read_log
from game.sim.actions import Look
from game.tools.plans import Played, read_plan, run_plan
from tests import shipped

ROOT = shipped.ROOT
PLAN = ROOT / "dialogues" / "emergency" / "heartburn-at-the-desk.best.play"
NAME = "heartburn-at-the-desk"
Said = pytest.CaptureFixture[str]


def play(text: str | bytes, folder: Path) -> int:
    """Play *text* as a plan of the first look."""
    plan = folder / "own.play"
    plan.write_bytes(text if isinstance(text, bytes) else text.encode())
    return main(["play", "first-look", "--plan", str(plan), "--no-window"])


def failures(text: str, folder: Path) -> tuple[Problem, ...]:
    return played(text, folder).failures


def played(text: str, folder: Path) -> Played:
    plan = folder / "own.play"
    plan.write_text(text, "utf-8")
    return run_plan(shipped.scenario("first-look"), shipped.world(), read_plan(plan)[0])


def test_the_last_line_is_the_outcome(capsys: Said) -> None:
    assert main(["play", NAME, "--plan", str(PLAN), "--no-window"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1] == "outcome: seen-in-a-minute (best)"
    assert "You: Hello. You keep rubbing your jaw; is that part of it?" in lines
    assert "    noted: rubs the side of her jaw" in lines
    assert "    kept: car-park" in lines


def test_a_scenario_may_be_named_by_its_path(capsys: Said) -> None:
    path = ROOT / "tests" / "content" / "only-heartburn.yaml"
    plan = path.with_name("only-heartburn.seen-late.play")
    assert main(["play", str(path), "--plan", str(plan), "--no-window"]) == 0
    assert capsys.readouterr().out.endswith("outcome: seen-late (fair)\n")


def test_it_needs_no_display_no_sound_and_no_environment() -> None:
    command = [sys.executable, str(ROOT / "main.py"), "play", NAME, "--plan", str(PLAN)]
    done = subprocess.run(  # noqa: S603 - our own program
        [*command, "--no-window"], env={}, capture_output=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.splitlines()[-1].strip() == b"outcome: seen-in-a-minute (best)"


def test_a_plan_that_ends_early_has_no_outcome(tmp_path: Path, capsys: Said) -> None:
    assert play("wait 2\n", tmp_path) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "outcome: none"


def test_comments_empty_lines_and_windows_line_ends_are_fine(tmp_path: Path) -> None:
    text = "# first\r\n\r\n  look hands   # there\r\nlook away\r\n"
    assert failures(text, tmp_path) == ()
    assert played(text, tmp_path).actions[:2] == (Look("hands"), Look(None))


@pytest.mark.parametrize(
    ("order", "said"),
    [
        ("chose pen", "'chose' is no order"),
        ("choose", "this should be: choose CHOICE"),
        ("choose pen now", "this should be: choose CHOICE"),
        ("choose nothing", "'nothing' cannot be chosen now; open: "),
        ("look", "this should be: look ZONE"),
        ("look feet", "no zone is called 'feet'"),
        ("note", "this should be: note CUE"),
        ("note grey-lips-and-more", "nothing of that name"),
        ("ask wrings-hands", "no note of 'wrings-hands'"),
        ("tell nobody", "nobody called 'nobody' to tell; there is: supervisor"),
        ("lamp belly", "a lamp is body, mind or feelings"),
        ("lamp body dim", "a lamp is body, mind or feelings"),
        ("wait", "this should be: wait SECONDS"),
        ("wait soon", "wait takes seconds"),
        ("wait -1", "wait takes seconds"),
        ("wait nan", "wait takes seconds"),
        ("wait inf", "wait takes seconds"),
        ("wait 1e12", "wait takes seconds"),
        ("again please", "this should be: again"),
        ("expect rain", "this cannot be expected"),
        ("expect comfort at_least much", "this cannot be expected"),
        ('choose "pen', "cannot be chosen now"),
    ],
)
def test_an_order_that_cannot_be_is_told_of_with_its_line(
    order: str, said: str, tmp_path: Path
) -> None:
    (problem,) = failures(f"hear\n{order}\n", tmp_path)
    assert problem.code == "bad-order"
    assert said in problem.message
    assert problem.where.line == 2


@pytest.mark.parametrize(
    "hope",
    [
        "outcome read-together",
        "grade best",
        "comfort at_least 99",
        "comfort below 1.5",
    ],
)
def test_an_expectation_that_is_not_met_fails_the_plan(
    hope: str, tmp_path: Path, capsys: Said
) -> None:
    assert play(f"choose pen\nchoose another-day\nexpect {hope}\n", tmp_path) == 1
    *_, problem, outcome = capsys.readouterr().out.splitlines()
    assert f"own.play:3:1: not-met: expected {hope}, found " in problem
    assert outcome == "outcome: tomorrow-then (fair)"


def test_orders_after_the_end_are_told_of(tmp_path: Path) -> None:
    (problem,) = failures("choose pen\nchoose another-day\nwait 3\n", tmp_path)
    assert problem.message == "the session is over before this line"


@pytest.mark.parametrize(
    ("data", "code", "status"),
    [(b"\xff\xfe\x00", "not-utf-8", 1), (b"look \x00", "control-character", 1)],
)
def test_a_plan_that_is_no_text_is_told_of(
    data: bytes, code: str, status: int, tmp_path: Path, capsys: Said
) -> None:
    assert play(data, tmp_path) == status
    assert f": {code}: " in capsys.readouterr().out


@pytest.mark.parametrize("missing", ["scenario", "plan", "both"])
def test_what_is_not_there_is_named_and_the_status_is_2(
    missing: str, tmp_path: Path, capsys: Said
) -> None:
    scenario = NAME if missing == "plan" else str(tmp_path / "no.yaml")
    plan = PLAN if missing == "scenario" else tmp_path / "no.play"
    assert main(["play", scenario, "--plan", str(plan), "--no-window"]) == 2
    said = capsys.readouterr().out
    assert said.count("no-such-file") == (2 if missing == "both" else 1)


def test_a_folder_is_no_plan(tmp_path: Path, capsys: Said) -> None:
    assert main(["play", NAME, "--plan", str(tmp_path), "--no-window"]) == 2
    assert ": is-a-folder: " in capsys.readouterr().out


def test_without_a_plan_it_says_what_is_needed(capsys: Said) -> None:
    assert main(["play", NAME, "--no-window"]) == 2
    assert "--plan" in capsys.readouterr().err


def test_the_log_of_a_plan_is_whole(tmp_path: Path, capsys: Said) -> None:
    words = ["play", NAME, "--plan", str(PLAN), "--no-window", "--log", str(tmp_path / "logs")]
    assert main([*words, "--seed", "7", "--trainee", "Linde-4"]) == 0
    (path,) = (tmp_path / "logs").iterdir()
    log = read_log(path.read_bytes())
    assert log.flaws == ()
    assert log.header is not None
    assert (log.header.scenario, log.header.trainee) == (NAME, "Linde-4")
    assert main(["sessions", "replay", str(path)]) == 0
    assert "the same" in capsys.readouterr().out


def test_a_log_that_cannot_be_written_is_told_of(tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "taken").write_text("a file", "utf-8")
    words = ["play", NAME, "--plan", str(PLAN), "--no-window", "--log", str(tmp_path / "taken")]
    assert main(words) == 2
    assert "taken" in capsys.readouterr().err


def test_two_plays_of_one_plan_are_the_same(capsys: Said) -> None:
    said = []
    for _ in range(2):
        main(["play", NAME, "--plan", str(PLAN), "--no-window", "--seed", "3"])
        said.append(capsys.readouterr().out)
    assert said[0] == said[1]


def never(*_: object) -> int:
    raise AssertionError


@pytest.mark.parametrize("errors", [1, 3])
def test_what_cannot_be_played_is_told_before_a_window_opens(
    errors: int, tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.app.game.open_game", never)
    text = (ROOT / "docs" / "problems" / "example.yaml").read_text("utf-8")
    wrong = " ".join(f"[Sigh{n}]" for n in range(errors))
    file = tmp_path / "example.yaml"
    file.write_text(text.replace("Good morning.", f"Good {wrong} morning."), "utf-8")
    assert main(["play", str(file)]) == 2
    said = capsys.readouterr().err
    line = text.split("\n").index('    says: "Good morning. Is this the right desk?"') + 1
    assert f"{file}:{line}:" in said
    assert "unknown-sound: no sound is written [Sigh0]" in said
    assert f"check {file}" in said
    assert (f"all {errors} problems" in said) == (errors > 1)


def test_a_scenario_that_is_nowhere_is_told_before_a_window_opens(
    capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.app.game.open_game", never)
    assert main(["play", "no-such-scenario"]) == 2
    assert "no-such-file" in capsys.readouterr().err


@pytest.mark.parametrize("name", [NAME, f"{NAME}.yaml"])
def test_what_can_be_played_opens(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.app.game.open_game", lambda *_: 7)
    assert main(["play", name]) == 7
