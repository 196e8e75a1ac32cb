"""The command line: help, exit statuses, and words instead of tracebacks."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.cli import COMMANDS, main

ROOT = Path(__file__).parents[1]
PLAN = "dialogues/tutorial/first-look.look-and-ask.play"


def run(
    *words: str, python: tuple[str, ...] = (), home: Path | None = None
) -> tuple[int, str, str]:
    """Run main.py in a process of its own; return its status, output and errors."""
    done = subprocess.run(  # noqa: S603 - ours
        [sys.executable, *python, "main.py", *words],
        cwd=ROOT,
        env=os.environ | {"BEDSIDE_HOME": str(home or ROOT / "no-such-home")},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def said(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """Run the command line here; return its status, output and errors."""
    try:
        status = main(words)
    except SystemExit as leaving:
        status = int(leaving.code or 0)
    told = capsys.readouterr()
    return status, told.out, told.err


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = said(capsys, command, "--help")
    assert status == 0
    assert f"usage: bedside {command}" in out
    assert str(COMMANDS[command][0].__doc__) in out.replace("\n", " ")


def test_the_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = said(capsys, "--help")
    assert status == 0
    assert all(command in out for command in COMMANDS)


def test_an_unknown_command_is_refused_with_those_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    status, _, err = said(capsys, "paly")
    assert status == 2
    assert "paly" in err
    assert "sessions" in err


def test_a_wrong_option_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = said(capsys, "play", "--difficulty", "easy")
    assert status == 2
    assert "guided" in err


def test_a_plan_that_is_met_is_fine_and_ends_with_its_outcome() -> None:
    status, out, err = run("play", "first-look", "--plan", PLAN, "--no-window")
    assert (status, err) == (0, "")
    assert out.splitlines()[-1] == "outcome: read-together (good)"


def test_a_plan_that_is_not_met_is_a_problem(tmp_path: Path) -> None:
    plan = tmp_path / "wrong.play"
    plan.write_text("expect outcome best-of-all\n", "utf-8")
    status, out, err = run("play", "first-look", "--plan", str(plan), "--no-window")
    assert status == 1
    assert "best-of-all" in out
    assert "Traceback" not in err


def test_a_played_plan_leaves_a_log_that_replays(tmp_path: Path) -> None:
    logs = tmp_path / "logs"
    run("play", "first-look", "--plan", PLAN, "--no-window", "--log", str(logs), "--seed", "5")
    (log,) = logs.glob("*.jsonl")
    assert run("sessions", "replay", str(logs))[:2] == (0, f"{log}: the same\n")
    assert "read-together (good)" in run("sessions", "list", str(logs))[1]


@pytest.mark.parametrize(
    "words",
    [
        ("play", "no-such-scenario", "--plan", PLAN, "--no-window"),
        ("play", "first-look", "--plan", "no-such-plan.play", "--no-window"),
        ("play", "first-look", "--no-window"),
        ("play", "assets", "--plan", PLAN, "--no-window"),
        ("check", "no-such-file.yaml"),
        ("sessions", "list", "no-such-folder"),
        ("sessions", "show", "no-such-folder"),
        ("sessions", "replay", "no-such-folder"),
    ],
)
def test_a_path_that_is_not_there_gives_a_reason(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = said(capsys, *words)
    assert status == 2
    assert out + err


@pytest.mark.parametrize("made", [b"\xff\xfe\x00bad", b"a: [", b"", b"- 1\n- 2\n", b"\t- x: {"])
def test_a_file_that_is_no_scenario_is_a_problem(
    made: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bad.yaml"
    path.write_bytes(made)
    for words in (("check", str(path)), ("play", str(path), "--plan", PLAN, "--no-window")):
        status, out, _ = said(capsys, *words)
        assert status == 1
        assert f"{path}:" in out


def test_the_shipped_files_have_no_problems(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = said(capsys, "check")
    assert (status, err) == (0, ""), out


def test_no_sessions_yet_is_fine(tmp_path: Path) -> None:
    assert run("sessions", "list", home=tmp_path) == (0, "No sessions here yet.\n", "")


def test_a_reader_that_goes_away_is_no_trouble() -> None:
    play = subprocess.Popen(  # noqa: S603 - ours
        [sys.executable, "main.py", "play", "first-look", "--plan", PLAN, "--no-window"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert play.stdout
    assert play.stderr
    play.stdout.close()
    assert b"Traceback" not in play.stderr.read()
    play.stderr.close()
    assert play.wait(60) == 0


def test_without_its_dependencies_main_says_what_to_type() -> None:
    status, out, err = run("check", python=("-S", "-E"))
    assert status == 1
    assert out == ""
    assert "pygame-ce" in err
    assert "pip install ." in err
    assert "Traceback" not in err


def test_in_an_old_python_main_says_which_is_needed() -> None:
    code = (
        "import sys, runpy; sys.version_info = (3, 9, 1);"
        "sys.argv = ['main.py']; runpy.run_path('main.py', run_name='__main__')"
    )
    done = subprocess.run(  # noqa: S603 - ours
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "Bedside needs Python 3.11 or newer; this is Python 3.9." in done.stderr


def test_main_reads_in_a_python_as_old_as_any_likely_one() -> None:
    import ast  # noqa: PLC0415 - only here

    assert ast.parse((ROOT / "main.py").read_text("utf-8"), feature_version=(3, 4))
