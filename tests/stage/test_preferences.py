"""What was set is kept; a damaged file, a full disk and nonsense are survived."""

from pathlib import Path

import pytest

from game.stage.preferences import Preferences, read_preferences, write_preferences


def test_what_was_set_is_there_the_next_time(tmp_path: Path) -> None:
    wanted = Preferences(voice=0.4, text=1.5, contrast="high", trainee="robin", calm_clock=True)
    assert write_preferences(tmp_path / "a" / "settings.json", wanted) is None
    assert read_preferences(tmp_path / "a" / "settings.json") == wanted


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "\x00\x01", '{"voice": "loud"}'])
def test_a_damaged_file_gives_the_defaults(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text, "utf-8")
    assert read_preferences(path) == Preferences()


def test_one_value_that_makes_no_sense_leaves_the_others(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"text": 7, "voice": 0.5, "unknown": 1, "motion": "still"}', "utf-8")
    assert read_preferences(path) == Preferences(voice=0.5, motion="still")


def test_a_place_that_cannot_be_written_is_told_and_survived(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    trouble = write_preferences(tmp_path / "file" / "settings.json", Preferences())
    assert trouble is not None
    assert "settings.json" in trouble
