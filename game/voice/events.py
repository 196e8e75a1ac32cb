"""What goes on in a room while people talk, as it sounds near by; never a word of anybody."""

from collections.abc import Callable

import numpy as np

from game.voice.arrays import RATE, Floats, floats, smooth
from game.voice.bursts import Peaks, resonant
from game.voice.calls import steps, taps
from game.voice.knocks import CHINA, SHEETS, SOLE, WOOD, Dice, Parts, laid, puff, strike

STEEL: Peaks = ((2_900, 60, 0.8), (4_150, 80, 1.0), (5_600, 120, 0.6))
RUMBLE: Peaks = ((110, 80, 1.0), (260, 180, 0.5), (900, 500, 0.12))
MOTOR: Peaks = ((190, 90, 1.0), (640, 240, 0.5), (1_900, 700, 0.3))


def bells(pitches: tuple[float, ...], gap: float, decay: float) -> Callable[[Dice], Floats]:
    """Return a maker of soft tones, one every *gap* seconds, each with its octave and fifth."""

    def make(_dice: Dice) -> Floats:
        at = np.arange(int(3 * decay * RATE)) / RATE
        shape = np.minimum(at / 0.02, 1) * np.exp(-at / decay)
        parts: Parts = []
        for n, hz in enumerate(pitches):
            tone = sum(np.sin(2 * np.pi * hz * k * at) / k**2 for k in (1, 2, 3))
            parts.append((n * gap, floats(tone * shape)))
        return laid(len(pitches) * gap + 3 * decay, parts)

    return make


def ringing(_dice: Dice) -> Floats:
    """Return two rings of a telephone in another room."""
    at = np.arange(int(0.9 * RATE)) / RATE
    bell = np.sin(2 * np.pi * 400 * at) + np.sin(2 * np.pi * 450 * at)
    bell *= np.interp(at, (0, 0.03, 0.85, 0.9), (0, 1, 1, 0))
    return laid(3.0, [(0.0, floats(bell)), (1.7, floats(bell))])


def children(dice: Dice) -> Floats:
    """Return children who play far off: high, short, in no words."""
    parts: Parts = []
    for start in np.sort(dice.uniform(0, 2.9, 7)):
        size = int(dice.uniform(0.14, 0.34) * RATE)
        at = np.arange(size) / RATE
        pitch = dice.uniform(330, 520) * (1 + 0.2 * np.sin(np.pi * at / at[-1]))
        turns = 2 * np.pi * np.cumsum(pitch) / RATE
        voice = np.sum([np.sin(n * turns) / n for n in range(1, 8)], axis=0)
        vowel = resonant(floats(voice), ((dice.uniform(600, 1000), 220, 1.0), (2200, 500, 0.5)))
        parts.append((float(start), floats(vowel * np.hanning(size) * dice.uniform(0.4, 1))))
    return laid(3.4, parts)


def trolley(dice: Dice) -> Floats:
    """Return a trolley that is pushed past: wheels, and something that rattles on it."""
    seconds = 4.5
    size = int(seconds * RATE)
    wheels = resonant(dice.normal(size=size), RUMBLE)
    wheels /= np.abs(wheels).max()
    rattles: Parts = [
        (float(s), dice.uniform(0.1, 0.35) * strike(dice, 0.12, STEEL, 0.015))
        for s in np.sort(dice.uniform(0.2, seconds - 0.3, 26))
    ]
    return floats((wheels + laid(seconds, rattles)) * passing(size))


def passing(size: int) -> Floats:
    """Return how loud something is that comes, and goes."""
    return floats(np.sin(np.pi * np.linspace(0, 1, size)) ** 1.5)


def footsteps(dice: Dice) -> Floats:
    """Return somebody who walks by."""
    walk = np.concatenate([steps(dice), steps(dice)[: int(1.2 * RATE)]])
    return floats(walk * passing(len(walk)))


def car(dice: Dice) -> Floats:
    """Return a car that passes outside."""
    size = int(4.5 * RATE)
    tyres = resonant(dice.normal(size=size), ((160, 140, 1.0), (700, 600, 0.35)))
    return floats(tyres / np.abs(tyres).max() * passing(size) ** 1.6)


def mower(dice: Dice) -> Floats:
    """Return a lawn mower in the grounds, nearer and farther."""
    size = int(6.0 * RATE)
    at = np.arange(size) / RATE
    turns = np.cumsum(92 + 3 * np.sin(2 * np.pi * 0.4 * at)) / RATE
    motor = sum(np.sin(2 * np.pi * n * turns + n * n) / n for n in range(1, 9))
    whole = np.asarray(motor) + 0.6 * dice.normal(size=size)
    return floats(resonant(floats(whole), MOTOR) * passing(size))


def birds(dice: Dice) -> Floats:
    """Return a bird outside the window: a few short whistles."""
    parts: Parts = []
    for start in (0.1, 0.34, 0.56, 1.5, 1.72, 2.4):
        at = np.arange(int(dice.uniform(0.09, 0.16) * RATE)) / RATE
        pitch = 2_700 + dice.uniform(-300, 500) + dice.uniform(-4_000, 4_000) * at
        tone = np.sin(2 * np.pi * np.cumsum(pitch) / RATE) * np.hanning(len(at))
        parts.append((start, floats(tone * dice.uniform(0.5, 1))))
    return laid(3.0, parts)


def knocks(dice: Dice) -> Floats:
    """Return a magnetic resonance scanner behind its wall: knocks in a row, then a buzz."""
    row: Parts = [(0.1 + n * 0.31, strike(dice, 0.25, WOOD, 0.05)) for n in range(7)]
    at = np.arange(int(1.9 * RATE)) / RATE
    turns = 2 * np.pi * 88 * at
    buzz = sum(np.sin(n * turns) / n for n in (1, 2, 3, 5, 7))
    buzz = np.asarray(buzz) * 0.25 * np.interp(at, (0, 0.15, 1.7, 1.9), (0, 1, 1, 0))
    return laid(4.6, [*row, (2.5, floats(buzz))])


def printer(dice: Dice) -> Floats:
    """Return a printer that draws a sheet in and prints: a motor in steps."""
    size = int(2.6 * RATE)
    at = np.arange(size) / RATE
    motor = resonant(dice.normal(size=size), MOTOR)
    strokes = np.clip(np.sin(2 * np.pi * 3.1 * at), 0, 1) ** 0.5
    shape = np.interp(at, (0, 0.1, 2.3, 2.6), (0, 1, 1, 0))
    whole = motor / np.abs(motor).max() * strokes * shape
    return laid(3.0, [(0.0, floats(whole)), (2.55, 0.4 * puff(dice, 0.35, SHEETS, 0.3))])


def cutlery(dice: Dice) -> Floats:
    """Return cutlery and plates far off."""
    starts = np.sort(dice.uniform(0.05, 2.3, 9))
    return laid(2.8, [
        (float(s), dice.uniform(0.3, 1) * strike(dice, 0.3, peaks, 0.04))
        for s, peaks in zip(starts, [STEEL, CHINA, STEEL] * 3, strict=True)
    ])  # fmt: skip


def kettle(dice: Dice) -> Floats:
    """Return a kettle that comes to the boil and switches itself off."""
    size = int(5.2 * RATE)
    at = np.arange(size) / RATE
    low = resonant(dice.normal(size=size), ((320, 260, 1.0), (900, 500, 0.4)))
    high = resonant(dice.normal(size=size), ((1_500, 900, 1.0), (3_200, 1_500, 0.5)))
    rise = np.interp(at, (0, 3.4, 4.8, 5.2), (0, 0.6, 1, 0))
    bubbles = 0.6 + 0.4 * np.clip(smooth(dice.normal(size=size), RATE / 30) * 12, -1, 1)
    boil = floats((low / low.std() + 0.4 * rise * high / high.std()) * 0.2 * rise * bubbles)
    return laid(5.6, [(0.0, boil), (5.0, 0.3 * strike(dice, 0.2, WOOD, 0.02))])


def lift(dice: Dice) -> Floats:
    """Return a lift that comes: its bell, and its doors."""
    slide = 0.8 * puff(dice, 1.5, RUMBLE, 0.5)
    return laid(3.6, [(0.0, 0.5 * bells((988.0,), 0.5, 0.4)(dice)), (1.1, slide)])


def curtain(dice: Dice) -> Floats:
    """Return a curtain drawn on its rail."""
    rings: Parts = [
        (0.05 + n * 0.06, dice.uniform(0.2, 0.6) * strike(dice, 0.06, STEEL, 0.008))
        for n in range(14)
    ]
    return laid(1.4, [*rings, (0.05, 0.9 * puff(dice, 1.0, SHEETS, 0.5))])


def drawer(dice: Dice) -> Floats:
    """Return a drawer that is pushed shut."""
    return laid(1.3, [
        (0.05, 0.5 * puff(dice, 0.6, WOOD, 0.7)),
        (0.62, 0.8 * strike(dice, 0.4, SOLE, 0.06)),
    ])  # fmt: skip


def ball(dice: Dice) -> Floats:
    """Return a big ball that bounces, and is caught."""
    starts, loud = (0.05, 0.8, 1.45, 1.98), (1.0, 0.75, 0.55, 0.4)
    beats = zip(starts, loud, strict=True)
    low: Peaks = ((95, 70, 1.0), (190, 90, 0.4))
    return laid(2.6, [(s, much * strike(dice, 0.4, low, 0.09)) for s, much in beats])


def typing(dice: Dice) -> Floats:
    """Return somebody who types."""
    return floats(np.concatenate([taps(dice)[: int(0.5 * RATE)], *(
        0.6 * dice.uniform(0.6, 1) * strike(dice, dice.uniform(0.09, 0.26), SOLE, 0.012)
        for _ in range(12)
    )]))  # fmt: skip
