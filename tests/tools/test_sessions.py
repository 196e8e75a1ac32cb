"""`sessions list`, `show`, `replay` on logs in every state."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from game.record.chain import link
from game.record.log import follow_log, mark, read_log
from game.review.findings import answers, failures_of, misread_lamps
from game.tools.sessions import COMMANDS
from tests.record.logs import random_log
from tests.shipped import ROOT, scenario

WHOLE, _ = random_log("first-look", 1)
CUT = WHOLE[: len(WHOLE) // 2]
Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run(command: str, *places: Path, as_json: bool = False) -> tuple[int, str]:
        there = [ROOT / "assets", ROOT / "dialogues"]
        status = COMMANDS[command](*there, list(places), as_json=as_json)
        return status, capsys.readouterr().out

    return run


def log_in(folder: Path, data: bytes, name: str = "one.jsonl") -> Path:
    """Write a log, and return its path."""
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("command", COMMANDS)
def test_an_empty_folder_has_no_sessions_and_that_is_fine(
    command: str, tmp_path: Path, run: Run
) -> None:
    assert run(command, tmp_path) == (0, "No sessions here yet.\n")
    assert run(command) == (0, "No sessions here yet.\n")
    assert run(command, tmp_path, as_json=True) == (0, "[]\n")


@pytest.mark.parametrize("command", COMMANDS)
def test_a_place_that_is_not_there_is_an_error(command: str, tmp_path: Path, run: Run) -> None:
    with pytest.raises(FileNotFoundError, match="no such file or folder"):
        run(command, tmp_path / "nowhere")


def test_a_whole_log_is_listed_shown_and_replayed(tmp_path: Path, run: Run) -> None:
    path = log_in(tmp_path, WHOLE)
    outcome = next(e["seal"] for e in read_log(WHOLE).entries if "seal" in e)
    status, listed = run("list", tmp_path)
    assert status == 0
    assert "first-look" in listed
    assert outcome in listed
    status, showed = run("show", path)
    assert status == 0
    assert "== the-form (visit 1)" in showed
    assert f"ended: {outcome}" in showed
    assert run("replay", path) == (0, f"{path}: the same\n")


def test_what_each_answer_failed_at_is_shown_as_the_debrief_finds_it(
    tmp_path: Path, run: Run
) -> None:
    made = answers(scenario("first-look"), read_log(WHOLE).events)
    _, showed = run("show", log_in(tmp_path, WHOLE))
    lines = [line for line in showed.splitlines() if any(f"  {a.beat}: " in line for a in made)]
    assert len(lines) == len(made) > 0
    for answer, line in zip(made, lines, strict=True):
        assert all(finding.what in line for finding in failures_of(answer))
        assert line.count("misread: ") >= len(misread_lamps(answer))


def test_a_torn_log_says_so_and_still_replays(tmp_path: Path, run: Run) -> None:
    path = log_in(tmp_path, CUT)
    assert "unfinished" in run("list", path)[1]
    status, showed = run("show", path)
    assert status == 0
    assert "the last line was cut short" in showed
    assert run("replay", path) == (0, f"{path}: the same\n")


def test_a_log_being_written_reads_at_every_moment(tmp_path: Path, run: Run) -> None:
    head = WHOLE.index(b"\n") + 1
    for cut in range(head, len(WHOLE), 997):
        path = log_in(tmp_path, WHOLE[:cut])
        assert run("replay", path) == (0, f"{path}: the same\n")


def test_a_log_of_a_missing_scenario_says_which(tmp_path: Path, run: Run) -> None:
    path = log_in(tmp_path, WHOLE)
    status = COMMANDS["replay"](ROOT / "assets", tmp_path, [path], as_json=False)
    assert status == 1
    status, _ = run("list", path)
    assert status == 0


def test_replay_names_the_missing_scenario(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = log_in(tmp_path, WHOLE)
    COMMANDS["replay"](ROOT / "assets", tmp_path, [path], as_json=False)
    assert "the scenario 'first-look' is not here any more" in capsys.readouterr().out


def test_replay_refuses_another_version_of_the_scenario(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (ROOT / "dialogues/tutorial/first-look.yaml").read_text("utf-8")
    (tmp_path / "first-look.yaml").write_text(text.replace("A first look", "A new look"), "utf-8")
    path = log_in(tmp_path, WHOLE)
    assert COMMANDS["replay"](ROOT / "assets", tmp_path, [path], as_json=False) == 1
    assert "the scenario first-look changed since" in capsys.readouterr().out


def test_replay_says_where_the_scenario_has_errors(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "first-look.yaml").write_text("scenario: first-look\n", "utf-8")
    path = log_in(tmp_path, WHOLE)
    assert COMMANDS["replay"](ROOT / "assets", tmp_path, [path], as_json=False) == 1
    assert "has errors: see `check`" in capsys.readouterr().out


@pytest.mark.parametrize("command", COMMANDS)
def test_a_binary_file_is_told_of_by_line(command: str, tmp_path: Path, run: Run) -> None:
    path = log_in(tmp_path, bytes(range(256)) * 50)
    status, out = run(command, path)
    assert status == 1
    assert "line 1: not a line of a log" in out


@pytest.mark.parametrize("command", COMMANDS)
def test_an_edited_line_is_named(command: str, tmp_path: Path, run: Run) -> None:
    lines = WHOLE.splitlines(keepends=True)
    lines[4] = lines[4].replace(b'"n":4', b'"n":4,"x":1')
    status, out = run(command, log_in(tmp_path, b"".join(lines)))
    assert status == 1
    assert "line 5: this line was changed after it was written" in out


def test_a_log_that_may_not_be_read_is_told_of(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    log_in(tmp_path, WHOLE)
    monkeypatch.setattr(Path, "read_bytes", refuse)
    status, out = run("list", tmp_path)
    assert status == 1
    assert "cannot be read: Permission denied" in out


def test_a_folder_called_like_a_log_is_none(tmp_path: Path, run: Run) -> None:
    (tmp_path / "folder.jsonl").mkdir()
    assert run("list", tmp_path)[1] == "No sessions here yet.\n"


def test_an_event_of_another_version_is_shown_as_such(tmp_path: Path, run: Run) -> None:
    _, line = link(follow_log(read_log(CUT)), {"ev": {"is": "Noted", "when": 1}})
    sound = CUT[: read_log(CUT).sound_bytes]
    _, out = run("show", log_in(tmp_path, sound + line))
    assert "(a Noted that this version cannot read)" in out


@pytest.mark.parametrize("command", COMMANDS)
def test_json_is_one_list_whatever_the_logs(command: str, tmp_path: Path, run: Run) -> None:
    log_in(tmp_path, WHOLE)
    log_in(tmp_path, CUT, "two.jsonl")
    log_in(tmp_path, b"\x00", "three.jsonl")
    rows = json.loads(run(command, tmp_path, as_json=True)[1])
    assert [Path(row["file"]).name for row in rows] == ["one.jsonl", "three.jsonl", "two.jsonl"]


def test_marks_are_shown_with_what_they_say(tmp_path: Path, run: Run) -> None:
    _, line = mark(follow_log(read_log(WHOLE)), "tried again", beat="the-form", visit=1)
    path = log_in(tmp_path, WHOLE + line)
    assert "[tried again, beat: the-form, visit: 1]" in run("show", path)[1]
    assert run("replay", path) == (0, f"{path}: the same\n")
