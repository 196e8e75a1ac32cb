"""Small tools on arrays of sound. NumPy only; never imported by the game."""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]
Bools: TypeAlias = NDArray[np.bool_]
RATE = 24_000
"""Samples a second of everything that is spoken here."""
FINE = 48_000
"""Samples a second where pitch periods are moved."""
STEP = 0.005
"""Seconds between the points of a contour."""
FLOOR = 1e-10


def floats(values: object) -> Floats:
    """Return *values* as an array of floats."""
    return np.asarray(values, dtype=np.float64)


def resampled(x: Floats, rate: int, to: int) -> Floats:
    """Return *x* at another rate, through its spectrum."""
    if rate == to:
        return x
    size = round(len(x) * to / rate)
    spectrum = np.fft.rfft(x)
    out = np.zeros(size // 2 + 1, complex)
    kept = min(len(spectrum), len(out))
    out[:kept] = spectrum[:kept]
    return floats(np.fft.irfft(out, size) * size / len(x))


def smooth(x: Floats, points: float) -> Floats:
    """Return *x* averaged over a raised-cosine window of *points*."""
    n = max(1, int(points))
    window = np.hanning(n + 2)[1:-1]
    padded = np.convolve(np.pad(x, n, mode="edge"), window / window.sum(), "same")
    return floats(padded[n:-n])


def filled(f0: Floats) -> Floats:
    """Return a pitch track with its unvoiced gaps (0) bridged."""
    voiced = f0 > 0
    if not voiced.any():
        return np.full(len(f0), 120.0)
    at = np.arange(len(f0))
    return floats(np.exp(np.interp(at, at[voiced], np.log(f0[voiced]))))


def level_of(x: Floats) -> float:
    """Return the mean level of what sounds in *x*: frames within 30 dB of the loudest."""
    size = RATE // 50
    count = max(1, len(x) // size)
    power = np.mean(np.resize(x, count * size).reshape(count, size) ** 2, axis=1)
    loud = power[power > power.max() * 1e-3]
    return float(np.sqrt(loud.mean() + 1e-12)) if len(loud) else 1e-6


def envelope_db(x: Floats) -> Floats:
    """Return the level of *x* in dB, one value a STEP."""
    size = int(STEP * RATE)
    count = max(1, len(x) // size)
    power = np.mean(np.resize(x, count * size).reshape(count, size) ** 2, axis=1)
    return floats(20 * np.log10(np.sqrt(smooth(power, 9) + FLOOR)))


def gain(decibels: Floats | float) -> Floats:
    """Return the factor of a level in dB."""
    return floats(10 ** (floats(decibels) / 20))
