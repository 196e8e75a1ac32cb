"""Every baked file: as loud as its tone's row says, never clipped, and no long silence at its ends."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

pytest.importorskip("soundfile", reason="needs the extra [voice]")

from game.content.world import World, read_world
from game.sim.sounds import without_sounds
from game.sim.story import Line
from game.tools.lines import script_of
from game.voice.audio import read_sound
from game.voice.loudness import CALM
from game.voice.timings import Timing, read_timings
from tests.hearing.levels import Levels, levels_of

ROOT = Path(__file__).resolve().parents[2]
VOICES = ROOT / "assets" / "voices"


@dataclass(frozen=True, slots=True)
class Baked:
    """One baked line: by whom, what, what is known of it, and what its file holds."""

    voice: str
    line: Line
    timing: Timing
    seconds: float
    levels: Levels

    @property
    def name(self) -> str:
        """Return what a message calls it."""
        tone = self.line.tone
        return f"{self.voice}, {tone.name} {tone.strength:g}: {self.line.says}"


@pytest.fixture(scope="module")
def world() -> World:
    return read_world(ROOT / "assets")


@pytest.fixture(scope="module")
def baked(world: World) -> Sequence[Baked]:
    found = []
    for voice, lines in script_of(world, ROOT / "dialogues").lines.items():
        rows = read_timings(VOICES / f"{voice}.json")
        for key, line in lines.items():
            path = VOICES / voice / f"{key}.ogg"
            if key in rows and path.is_file():
                x, rate = read_sound(path)
                found.append(Baked(voice, line, rows[key], len(x) / rate, levels_of(x, rate)))
    if not found:
        pytest.skip("nothing is baked here: run `python main.py bake`")
    return found


def _meant(world: World, one: Baked) -> float:
    """Return the LUFS that a line's tone asks for: its offset, as strong as it is said."""
    tone = one.line.tone
    most = float(world.voices[one.voice].get("kmax", 1.0))
    return CALM + float(world.tones[tone.name]["offset_lu"]) * min(tone.strength, most)


def test_each_is_as_loud_as_its_tone(baked: Sequence[Baked], world: World) -> None:
    wrong = [
        f"{one.levels.lufs:.1f} LUFS for {_meant(world, one):.1f}: {one.name}"
        for one in baked
        if without_sounds(one.line.says).strip() and abs(one.levels.lufs - _meant(world, one)) > 1.0
    ]
    assert not wrong


def test_no_peak_is_over_minus_1_db(baked: Sequence[Baked]) -> None:
    assert not [f"{b.levels.peak_db:.2f} dB: {b.name}" for b in baked if b.levels.peak_db > -1.0]


def test_none_is_silent_for_long_at_its_ends(baked: Sequence[Baked]) -> None:
    wrong = [
        f"{one.levels.before:.2f} s before, {one.levels.after:.2f} s after: {one.name}"
        for one in baked
        if max(one.levels.before, one.levels.after) > 0.4
    ]
    assert not wrong


def test_each_lasts_as_long_as_its_timings_say(baked: Sequence[Baked]) -> None:
    for one in baked:
        assert one.seconds == pytest.approx(one.timing.seconds, abs=0.002), one.name
