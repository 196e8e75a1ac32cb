"""`snapshot`: a frame of the real screen, or a plain reason why not."""

from pathlib import Path

import pygame
import pytest

from game.cli import main

SCENARIO = "heartburn-at-the-desk"


def shot(tmp_path: Path, *more: str) -> pygame.Surface:
    out = tmp_path / "frame.png"
    assert main(["snapshot", SCENARIO, "--out", str(out), *more]) == 0
    return pygame.image.load(str(out))


def test_it_writes_the_frame_in_the_size_asked_for(tmp_path: Path) -> None:
    assert shot(tmp_path, "--size", "1024x768").get_size() == (1024, 768)


def test_another_beat_looks_different_and_the_same_one_the_same(tmp_path: Path) -> None:
    def pixels(*more: str) -> bytes:
        return pygame.image.tobytes(shot(tmp_path, *more), "RGB")

    first = pixels("--at", "1")
    assert first == pixels("--at", "1")
    assert first != pixels("--at", "1", "--beat", "details")


@pytest.mark.parametrize(
    ("more", "why"),
    [
        (("--beat", "detail"), "Did you mean 'details'"),
        (("--size", "5x5"), "no size of a window"),
        (("--size", "large"), "no size of a window"),
        (("--at", "-1"), "no moment"),
        (("--at", "nan"), "no moment"),
    ],
)
def test_what_makes_no_frame_is_said_and_ends_with_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], more: tuple[str, ...], why: str
) -> None:
    out = tmp_path / "frame.png"
    assert main(["snapshot", SCENARIO, "--out", str(out), *more]) == 2
    assert why in capsys.readouterr().err
    assert not out.exists()


def test_a_scenario_that_is_not_there_ends_with_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["snapshot", "nobody", "--out", str(tmp_path / "f.png")]) == 2
    assert "no such file" in capsys.readouterr().err


def test_a_picture_that_cannot_be_written_ends_with_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    out = tmp_path / "file" / "frame.png"
    assert main(["snapshot", SCENARIO, "--out", str(out)]) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_another_person_another_cue_and_the_lens_each_change_the_frame(tmp_path: Path) -> None:
    def pixels(*more: str) -> bytes:
        return pygame.image.tobytes(shot(tmp_path, *more), "RGB")

    seen = {pixels(*more) for more in CHANGES}
    assert len(seen) == len(CHANGES)


CHANGES = (
    (),
    ("--patient", "tomasz-nowak"),
    ("--cue", "arms-crossed=0.9"),
    ("--cue", "arms-crossed=0.3"),
    ("--lens", "hands"),
)


@pytest.mark.parametrize(
    ("more", "why"),
    [
        (("--patient", "adaeze-okafr"), "Did you mean 'adaeze-okafor'"),
        (("--cue", "arm-crossed"), "Did you mean 'arms-crossed'"),
        (("--cue", "one-deep-sigh-of-relief=0.5"), "no cue that shows"),
        (("--cue", "arms-crossed=2"), "the strength is 0 to 1"),
        (("--cue", "arms-crossed=much"), "the strength is 0 to 1"),
    ],
)
def test_whom_or_what_nobody_can_show_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], more: tuple[str, ...], why: str
) -> None:
    assert main(["snapshot", SCENARIO, "--out", str(tmp_path / "f.png"), *more]) == 2
    assert why in capsys.readouterr().err
