"""`snapshot`: a frame of the real screen, or a plain reason why not."""

from pathlib import Path

import pygame
import pytest

from game.cli import main
from game.content.load import find_scenario, read_scenario
from game.content.world import read_world
from game.tools.snapshot_scene import Instead, UnusableError, instead
from game.view.paint import choose

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
        (("--patient", "adaeze-okafr"), "did you mean 'adaeze-okafor'"),
        (("--cue", "arm-crossed"), "bedside: did you mean 'arms-crossed'?"),
        (("--cue", "one-deep-sigh-of-relief=0.5"), "no cue that shows"),
        (("--cue", "folds_arms"), "did you mean"),
        (("--cue", "qqqqqqqqqq"), "There is: "),
        (("--patient", "zainab-bello"), "is 0 years old: name somebody from 6 on"),
        (("--patient", "mateo-delgado"), "is 3 years old"),
        (
            ("--cue", "fist-on-breastbone", "--cue", "wrings-hands"),
            "both use right hand",
        ),
        (("--cue", "jaw-set", "--cue", "jaw-set=0.5"), "asked for twice"),
        (("--cue", "arms-crossed=2"), "the strength is 0 to 1"),
        (("--cue", "arms-crossed=much"), "the strength is 0 to 1"),
    ],
)
def test_whom_or_what_nobody_can_show_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], more: tuple[str, ...], why: str
) -> None:
    assert main(["snapshot", SCENARIO, "--out", str(tmp_path / "f.png"), *more]) == 2
    assert why in capsys.readouterr().err


ROOT = Path(__file__).resolve().parents[2]


def test_who_comes_along_is_not_the_patient_too() -> None:
    world = read_world(ROOT / "assets")
    path = find_scenario(ROOT / "dialogues", "the-folded-letter")
    scenario, problems = read_scenario(path, world)
    assert scenario is not None, problems
    assert scenario.companion is not None
    with pytest.raises(UnusableError, match="comes along in the-folded-letter"):
        instead(scenario, world, Instead(patient=scenario.companion.id))


def test_what_a_beat_shows_with_the_same_parts_gives_way_to_what_is_asked_for() -> None:
    world = read_world(ROOT / "assets")
    path = find_scenario(ROOT / "dialogues", "first-look")
    scenario, problems = read_scenario(path, world)
    assert scenario is not None, problems
    made = instead(scenario, world, Instead(cues=("fist-on-breastbone=0.5",)))
    shows = {show.cue for show in made.beats[made.opening].lines[0].shows}
    assert shows == {"cheerful", "fist-on-breastbone", "knees-apart-feet-flat"}


def test_a_painter_that_does_not_load_is_said_and_ends_with_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(choose, "_CHOICE", choose._Choice())  # noqa: SLF001 - to leave no trace
    missing = {**choose.PAINTERS, "skia": ("game.view.paint.no_such_painter", "SkiaPainter")}
    monkeypatch.setattr(choose, "PAINTERS", missing)
    out = tmp_path / "frame.png"
    assert main(["snapshot", SCENARIO, "--out", str(out), "--painter", "skia"]) == 2
    assert "--painter skia cannot draw: Skia does not load here" in capsys.readouterr().err
    assert not out.exists()
    assert main(["snapshot", SCENARIO, "--out", str(out), "--painter", "pygame"]) == 0
    assert out.exists()
