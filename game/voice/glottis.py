"""What sounds at the glottis: pulses of air that are never quite alike.

Pulses after Rosenberg: a slow opening, a sudden close. `docs`: Klatt & Klatt 1990 on how
breathy and pressed voices differ by how long of each period the glottis is open.
"""

from dataclasses import dataclass

import numpy as np

from game.patient.throat import Curve, Part
from game.voice.arrays import FINE, RATE, Floats, floats, resampled

OPEN = 0.6
"""Share of a period in which the glottis is open."""
LONGEST, SHORTEST = 1.6, 0.6
"""How far a period may stray from what is wanted."""
ROUGH_TIME, ROUGH_LEVEL = 0.12, 0.6
"""How much of every other period is lost in a wholly rough voice: time, level."""


@dataclass(frozen=True, slots=True)
class Source:
    """Pulses as they leave the glottis, and how open it is (0-1), at RATE."""

    pulses: Floats
    opening: Floats


def curve(points: Curve, count: int) -> Floats:
    """Return *points* drawn over *count* samples."""
    places, heights = zip(*points, strict=True)
    return floats(np.interp(np.linspace(0, 1, count), places, heights))


def source(part: Part, hertz: float, dice: np.random.Generator) -> Source:
    """Return the voice of a part, for somebody whose own pitch is *hertz*."""
    count = int(part.seconds * FINE)
    base = part.hertz or hertz
    wanted = base * 2 ** (curve(part.pitch, count) / 12)
    flow, opening = np.zeros(count), np.zeros(count)
    at, turn, drift = 0.0, 0, 0.0
    while at < count - 1:
        drift = 0.5 * drift + float(dice.normal())
        length, loud = _period(FINE / wanted[int(at)], part, drift, turn % 2, dice)
        _lay(flow, opening, (at, length), loud)
        at += length
        turn += 1
    size = int(part.seconds * RATE)
    return Source(_at_rate(flow, size), np.clip(_at_rate(opening, size), 0, 1))


def _period(
    length: float, part: Part, drift: float, odd: int, dice: np.random.Generator
) -> tuple[float, float]:
    """Return how long one period lasts (samples), and how loud it is."""
    stray = 1 + part.jitter * drift
    stray += part.rough * ROUGH_TIME * ((0.5 - odd) + 0.5 * float(dice.normal()))
    loud = 1 + part.shimmer * float(dice.normal()) - part.rough * ROUGH_LEVEL * odd
    return length * min(LONGEST, max(SHORTEST, stray)), max(0.1, loud)


def _lay(flow: Floats, opening: Floats, period: tuple[float, float], loud: float) -> None:
    at, length = period
    first = int(np.ceil(at))
    places = np.arange(first, min(len(flow), int(at + length * OPEN) + 1))
    phase = (places - at) / (length * OPEN)
    phase = phase[phase <= 1]
    here = slice(first, first + len(phase))
    flow[here] += loud * (2 * phase - 3 * phase**2)
    opening[here] += 6.75 * phase**2 * (1 - phase)


def _at_rate(x: Floats, size: int) -> Floats:
    return resampled(x, FINE, RATE)[:size]
