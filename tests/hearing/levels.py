"""How loud a file is, how high its peaks are, and how long it is silent at its ends."""

from dataclasses import dataclass

import numpy as np

from game.voice.arrays import RATE, Floats
from game.voice.loudness import loudness, true_peak

SILENT_DB = -50.0
"""dB under full scale: what is softer is silence (the faint noise under a line is at -66)."""


@dataclass(frozen=True, slots=True)
class Levels:
    """`lufs`, true peak in dB, and seconds of silence before and after."""

    lufs: float
    peak_db: float
    before: float
    after: float


def levels_of(x: Floats, rate: int = RATE) -> Levels:
    """Return the levels of a line."""
    size = rate // 100
    count = max(1, len(x) // size)
    power = np.mean(np.resize(x, count * size).reshape(count, size) ** 2, axis=1)
    heard = np.flatnonzero(power > 10 ** (SILENT_DB / 10))
    first, last = (int(heard[0]), int(heard[-1])) if len(heard) else (count, count)
    peak = float(20 * np.log10(true_peak(x) + 1e-9))
    return Levels(loudness(x, rate), peak, first / 100, (count - 1 - last) / 100)
