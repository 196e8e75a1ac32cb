"""`doctor`: what this machine can do, and what would make it better."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.cli import main
from game.view.paint import painter_name, use

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def a_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Give it a screen and a loudspeaker that nobody sees or hears, and a folder of its own."""
    for name, value in (("SDL_VIDEODRIVER", "dummy"), ("SDL_AUDIODRIVER", "dummy")):
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("BEDSIDE_HOME", str(tmp_path))
    before = painter_name()
    yield
    use(before)


def found(capsys: pytest.CaptureFixture[str], status: int = 0) -> dict[str, dict[str, str]]:
    assert main(["doctor", "--json"]) == status
    return {row["what"]: row for row in json.loads(capsys.readouterr().out)}


def test_on_a_whole_machine_everything_the_game_needs_is_fine(
    capsys: pytest.CaptureFixture[str],
) -> None:
    rows = found(capsys)
    for what in ("Python", "libraries", "display", "sound", "fonts", "files", "your sessions"):
        assert rows[what]["state"] == "fine", rows[what]
    assert "cues" in rows["files"]["says"]


def test_it_says_which_painter_draws_and_how_to_get_the_better_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    use("pygame")
    row = found(capsys)["painter"]
    assert row["state"] == "less"
    assert "plain pygame" in row["says"]
    assert "libEGL" in row["cure"]


def test_without_a_screen_it_says_so_and_exits_1(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "no-such-driver")
    row = found(capsys, status=1)["display"]
    assert row["state"] == "broken"
    assert row["cure"]


def test_without_a_loudspeaker_it_says_that_captions_do(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "no-such-driver")
    row = found(capsys)["sound"]
    assert row["state"] == "less"
    assert "captions" in row["says"]


def test_what_a_sound_library_writes_by_itself_is_kept_off_the_page(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def noisy(*_: object, **__: object) -> None:
        os.write(2, b"ALSA lib confmisc.c: cannot find card '0'\n")
        raise pygame.error("no sound device")  # noqa: EM101, TRY003 - as pygame raises it

    monkeypatch.setattr(pygame.mixer, "init", noisy)
    assert main(["doctor"]) == 0
    os.write(2, b"afterwards")
    out, err = capfd.readouterr()
    assert "no sound device" in out
    assert err.endswith("afterwards")
    assert "ALSA" not in err


def test_with_stderr_closed_it_still_says_all() -> None:
    code = "import os, sys; os.close(2); sys.stderr = None; sys.argv[1:] = ['doctor']; from game.cli import main; main()"
    ran = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False
    )
    assert "sound: " in ran.stdout


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="its user may write anywhere")
def test_a_folder_that_cannot_be_written_is_said(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    tmp_path.chmod(0o500)
    row = found(capsys)["your sessions"]
    assert row["state"] == "less"
    assert "BEDSIDE_HOME" in row["cure"]


def test_engines_are_named_with_their_licences(capsys: pytest.CaptureFixture[str]) -> None:
    rows = [row for what, row in found(capsys).items() if what.startswith("speech, ")]
    assert len(rows) == 3
    assert all("licence" in row["says"] for row in rows)


def test_it_says_which_sounds_a_person_should_record(
    capsys: pytest.CaptureFixture[str],
) -> None:
    says = found(capsys)["sounds"]["says"]
    assert "worth a person's recording" in says
    assert "cough" in says
    assert "sigh" not in says


def test_for_people_it_prints_one_line_a_finding(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert sum(line.startswith(("ok  ", "less")) for line in lines) >= 10
