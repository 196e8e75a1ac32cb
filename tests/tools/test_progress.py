"""`progress` on the command line: told, copied, erased; and what cannot be done, in words."""

from pathlib import Path

import pytest

from game.app.practising import write_down
from game.cli import main
from game.practice.schedule import Tried
from tests.app.practised import HEARTBURN, LETTER, log_play, own


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BEDSIDE_HOME", str(tmp_path))
    return tmp_path


def test_nothing_kept_is_said(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["progress", "--trainee", "heron"]) == 0
    assert capsys.readouterr().out == "Nothing is kept of heron here.\n"
    assert not list(home.iterdir())


def test_a_trainee_is_told_of_alone(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log_play(home, HEARTBURN, "attentive", trainee="heron", days=1)
    log_play(home, LETTER, trainee="wren")
    assert main(["progress", "--trainee", "heron"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("heron: 1 conversation since ")
    assert "Only heartburn" in told
    assert "folded letter" not in told
    assert "likely" in told


def test_it_is_copied_and_then_erased(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = log_play(home, HEARTBURN, trainee="heron")
    write_down(own(home, "heron").notebook, Tried("s/a", 5, right=True))
    out = home / "for the heron"
    asked = ["progress", "--trainee", "heron", "--export", str(out), "--erase", "--sessions"]
    assert main(asked) == 0
    told = capsys.readouterr().out
    (copy,) = out.iterdir()
    assert f"Written: {copy}" in told
    assert "Your notebook and 1 log of conversations and moments are gone." in told
    assert (copy / "sessions" / path.name).is_file()
    assert not path.exists()
    assert not list((home / "practice").iterdir())


def test_what_makes_no_sense_is_refused(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["progress", "--sessions"]) == 2
    assert "--erase" in capsys.readouterr().err
    (home / "file").write_text("in the way")
    log_play(home, HEARTBURN)
    assert main(["progress", "--export", str(home / "file")]) == 2
    err = capsys.readouterr().err
    assert "file" in err
    assert "Traceback" not in err
