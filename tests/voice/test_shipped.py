"""What is shipped: every line of every scenario, every reply of everybody, can be heard."""

from itertools import pairwise
from pathlib import Path

import pytest

from game.content.load import list_scenarios, read_scenario
from game.content.paths import lines_in
from game.content.world import World, read_world
from game.sim.sounds import without_sounds
from game.sim.story import Line, Scenario
from game.tools.lines import Script, script_of
from game.voice.clip import Clip
from game.voice.lengths import seconds_of
from game.voice.library import open_voices
from game.voice.timings import FRAMES

ASSETS, DIALOGUES = Path("assets"), Path("dialogues")
LARGEST = 60_000_000
"""Bytes of all that is heard."""
VOWELS = frozenset("aeiou")
"""Without one of these ("Mm.") a mouth may stay shut."""


@pytest.fixture(scope="module")
def world() -> World:
    return read_world(ASSETS)


@pytest.fixture(scope="module")
def script(world: World) -> Script:
    return script_of(world, DIALOGUES)


@pytest.fixture(scope="module")
def scenarios(world: World) -> list[Scenario]:
    read = [read_scenario(path, world)[0] for path in list_scenarios(DIALOGUES)]
    return [scenario for scenario in read if scenario]


@pytest.fixture(scope="module")
def clips(script: Script) -> list[tuple[str, Line, Clip]]:
    voices = open_voices(ASSETS)
    return [
        (voice, line, voices.clip(line, voice, call=key in script.calls))
        for voice, lines in script.lines.items()
        for key, line in lines.items()
    ]


Clips = list[tuple[str, Line, Clip]]


def test_every_line_has_a_recording(clips: Clips) -> None:
    mute = [f"{voice}: {line.says}" for voice, line, clip in clips if clip.path is None]
    assert not mute, "run: python main.py bake"


def test_every_recording_is_used(script: Script) -> None:
    for folder in (ASSETS / "voices").iterdir():
        if folder.is_dir() and folder.name != "recorded":
            known = script.lines.get(folder.name, {})
            assert {path.stem for path in folder.glob("*.ogg")} == set(known), folder


def test_a_clip_lasts_as_long_as_its_file(clips: Clips) -> None:
    for _, line, clip in clips:
        seconds = seconds_of(Path(clip.path or ""))
        assert seconds == pytest.approx(clip.seconds, abs=0.002), line.says


def test_words_are_the_captions_and_come_in_order(clips: Clips) -> None:
    for _, line, clip in clips:
        assert [word.text for word in clip.words] == line.says.split()
        for word in clip.words:
            assert 0 <= word.start < word.end, (line.says, word)
        for one, two in pairwise(clip.words):
            assert one.start < two.start, line.says
            assert one.end <= two.start + 0.002, line.says


def test_the_last_word_ends_before_the_clip_does(clips: Clips) -> None:
    for _, line, clip in clips:
        assert clip.words[-1].end < clip.seconds, line.says


def test_the_mouth_has_40_frames_a_second_and_opens(clips: Clips) -> None:
    for _, line, clip in clips:
        assert len(clip.mouth) == pytest.approx(clip.seconds * FRAMES, abs=2), line.says
        if VOWELS & set(without_sounds(line.says).lower()):
            assert max(opening for _, opening, _ in clip.mouth) > 0.4, line.says
        assert clip.mouth[0][1] < 0.2, line.says


def test_breaths_lie_within_their_clip(clips: Clips) -> None:
    for _, line, clip in clips:
        for _, start, length in clip.sounds:
            assert start >= 0, line.says
            assert start + length < clip.seconds, line.says


def test_nobody_speaks_faster_than_one_can_follow(clips: Clips) -> None:
    for voice, line, clip in clips:
        assert len(line.says) / clip.seconds < 26, (voice, line.says)


def test_voices_stay_small() -> None:
    heard = (ASSETS / "voices", ASSETS / "sounds")
    assert sum(p.stat().st_size for top in heard for p in top.rglob("*") if p.is_file()) < LARGEST


@pytest.mark.parametrize(
    "name", ["page", "note", "unnote", "lamp", "tick", "rewind", "swell", "phone-rings"]
)
def test_the_interface_has_its_sounds(name: str) -> None:
    seconds = seconds_of(ASSETS / "sounds" / f"{name}.ogg")
    assert seconds is not None
    assert 0.04 < seconds < 4


def test_every_setting_of_a_scenario_has_its_room_tone(scenarios: list[Scenario]) -> None:
    for scenario in scenarios:
        seconds = seconds_of(ASSETS / "sounds" / f"room-{scenario.setting}.ogg")
        assert seconds is not None, scenario.setting
        assert seconds > 10


def test_every_sound_that_a_line_names_is_there(scenarios: list[Scenario]) -> None:
    named = {line.sound for scenario in scenarios for line in lines_in(scenario) if line.sound}
    assert all((ASSETS / "sounds" / f"{name}.ogg").is_file() for name in named), named
