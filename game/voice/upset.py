"""What breaks into a voice for moments: cracks, words cut short, a shaking jaw."""

from dataclasses import dataclass

import numpy as np

from game.voice.arrays import STEP, Floats, floats, smooth
from game.voice.contour import Ground, Timings
from game.voice.phrasing import WEAK, bare
from game.voice.plan import Saying

CRACK = (0.08, 0.14)
"""Seconds that a voice is cracked."""
LEAP = 6.5
"""Semitones that a cracking voice jumps up; it falls by half as much."""
DROP = 14.0
"""dB that a voice loses while it is cracked."""
CUT, CUT_OVER = 15.0, 0.055
"""dB and seconds by which a clipped word is cut short."""
JAW_HZ = (8.0, 11.0)
JAW_LEVEL, JAW_PITCH, JAW_TILT = 16.0, 0.9, 4.0
"""dB, semitones and dB an octave that a shaking jaw takes from a voice."""


@dataclass(frozen=True, slots=True)
class Upset:
    """Changes along a line, a point each STEP: semitones, dB, dB an octave, share of breath."""

    pitch: Floats
    level: Floats
    tilt: Floats
    breath: Floats


def upset_of(ground: Ground, words: Timings, how: Saying, dice: np.random.Generator) -> Upset:
    """Return what breaks into the voice along a line."""
    leap, drop = _cracks(ground, words, how, dice)
    shaking, wave = _jaw(ground, how, dice)
    closed = shaking * (0.5 + 0.5 * wave)
    return Upset(
        pitch=floats(LEAP * leap + JAW_PITCH * shaking * np.roll(wave, 4)),
        level=floats(-DROP * drop - CUT * _cuts(ground, words, how) - JAW_LEVEL * closed),
        tilt=floats(-JAW_TILT * closed),
        breath=floats(0.5 * drop),
    )


def _cracks(
    ground: Ground, words: Timings, how: Saying, dice: np.random.Generator
) -> tuple[Floats, Floats]:
    """Return how far the voice has leapt (1 up, down to -1/2) and dropped out (0-1)."""
    leap, drop = np.zeros(len(ground.at)), np.zeros(len(ground.at))
    likely = ground.mixed(how, "breaks")
    heavy = [(a, b) for word, a, b in words if bare(word) not in WEAK]
    chances = [float(np.interp((a + b) / 2, ground.at, likely)) for a, b in heavy]
    if not heavy or max(chances) <= 0:
        return leap, drop
    lucky = [n for n, chance in enumerate(chances) if dice.random() < chance]
    for n in lucky or [int(np.argmax(chances))]:
        start, end = heavy[n]
        lasts = dice.uniform(*CRACK)
        centre = start + (end - start) * dice.uniform(0.35, 0.65)
        shape = np.clip(1 - np.abs(ground.at - centre) / lasts * 2, 0, 1)
        shape = (0.5 - 0.5 * np.cos(np.pi * shape)) * min(1.0, 0.5 + chances[n])
        leap += shape * (1.0 if dice.random() < 0.6 else -0.5)  # noqa: PLR2004 - more go up
        late = np.clip(1 - np.abs(ground.at - centre - lasts / 3) / lasts * 2.5, 0, 1)
        drop += late * min(1.0, 0.5 + chances[n])
    return leap, smooth(np.clip(drop, 0, 1), 5)


def _cuts(ground: Ground, words: Timings, how: Saying) -> Floats:
    """Return where a clipped word has been cut off already, 0-1."""
    cut = np.zeros(len(ground.at))
    for _, start, end in words:
        over = min(CUT_OVER, (end - start) / 3)
        cut[(ground.at >= end - over) & (ground.at < end)] = 1
    return floats(smooth(cut, 5) * ground.mixed(how, "clip"))


def _jaw(ground: Ground, how: Saying, dice: np.random.Generator) -> tuple[Floats, Floats]:
    """Return how hard the jaw shakes (0-1), coming in bouts, and its swing (-1 to 1)."""
    count = len(ground.at)
    bouts = np.clip(0.75 + smooth(dice.normal(size=count), 70) * 4, 0.25, 1)
    low, high = JAW_HZ
    middle = (low + high) / 2
    speed = np.clip(middle + smooth(dice.normal(size=count), 30) * 6, low, high)
    turns = np.cumsum(speed) * STEP + dice.random()
    return floats(ground.mixed(how, "chatter") * bouts), floats(np.sin(2 * np.pi * turns))
