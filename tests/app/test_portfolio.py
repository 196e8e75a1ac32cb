"""Print: from the debrief and from the command line, one page of one log, and clear refusals."""

from pathlib import Path

import pytest

from game.app.journal import new_journal
from game.app.portfolio import NoPageError, file_name, portfolio_of, reflected
from game.record.log import Log, read_log
from game.record.played import Played
from game.sim.session import Setup
from game.tools.portfolio import print_session
from tests.shipped import ROOT, scenario, start, wander, world

ASSETS, DIALOGUES = ROOT / "assets", ROOT / "dialogues"
NAME = "first-look"


def log_in(folder: Path, *, answered: bool = True) -> Path:
    """Write the log of a play, with the trainee's own word and a moment tried again."""
    session, first = start(NAME, Setup(4, trainee="T-17 <b>"))
    journal = new_journal(folder, session, first, Played("heard", "words"))
    for action, _, events in wander(session, 4) if answered else ():
        journal.write(action, events)
    journal.mark("reflected", answer="He could not read it & hid that.")
    journal.mark("tried again", beat="the-form", visit=1)
    journal.close()
    return journal.file.path


def read(path: Path) -> Log:
    return read_log(path.read_bytes())


def test_a_log_becomes_a_page_with_the_own_word_and_how_it_was_played(tmp_path: Path) -> None:
    log = read(log_in(tmp_path))
    text = portfolio_of(log, scenario(NAME), world().book, ASSETS)
    assert "He could not read it &amp; hid that." in text
    assert "T-17 &lt;b&gt;" in text
    assert "Played with sound, with captions" in text
    assert "tried again once" in text
    assert log.header is not None
    assert file_name(log) == f"{log.header.started[:10]}-first-look-{log.header.session[:8]}.html"


def test_the_last_word_that_says_something_is_the_own_word() -> None:
    marks: list[dict[str, object]] = [
        {"mark": "reflected", "answer": "First."},
        {"mark": "reflected", "answer": "Second."},
        {"mark": "reflected", "answer": ""},
    ]
    assert reflected(marks) == "Second."
    assert reflected([]) == ""


def test_where_nothing_was_answered_there_is_no_page(tmp_path: Path) -> None:
    log = read(log_in(tmp_path, answered=False))
    with pytest.raises(NoPageError, match="nothing was answered"):
        portfolio_of(log, scenario(NAME), world().book, ASSETS)


def test_the_command_writes_one_page_and_says_where(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log, out = log_in(tmp_path / "logs"), tmp_path / "page.html"
    assert print_session(ASSETS, DIALOGUES, [log], str(out)) == 0
    assert capsys.readouterr().out == f"{out}\n"
    assert out.read_text("utf-8").startswith("<!DOCTYPE html>")
    assert print_session(ASSETS, DIALOGUES, [log], str(tmp_path)) == 0
    assert (tmp_path / file_name(read(log))).is_file()


def test_what_cannot_be_printed_says_why(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = log_in(tmp_path / "logs")
    assert print_session(ASSETS, DIALOGUES, [], None) == 2
    assert "no log was given" in capsys.readouterr().err
    assert print_session(ASSETS, DIALOGUES, [log], str(tmp_path / "no" / "page.html")) == 2
    assert "cannot be written" in capsys.readouterr().err
    torn = tmp_path / "torn.jsonl"
    torn.write_bytes(log.read_bytes().replace(b'"BeatEntered"', b'"BeatLeft"', 1))
    assert print_session(ASSETS, DIALOGUES, [torn], None) == 2
    assert "cannot be read" in capsys.readouterr().err
    assert print_session(ASSETS, tmp_path, [log], None) == 2
    assert "is not here" in capsys.readouterr().err
