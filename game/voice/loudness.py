"""How loud something is to an ear (ITU-R BS.1770-4, in LUFS), and bringing it to a level.

Our own, though pyloudnorm measures the same (a test holds one against the other): it loads
SciPy, most of a second before a line spoken live can sound, and it neither measures true
peaks nor limits them.
"""

import numpy as np

from game.voice.arrays import RATE, Floats, floats, gain, resampled, smooth

CALM = -20.0
"""LUFS of a calm line."""
EFFECT = -24.0
"""LUFS of a sound of the interface, at most."""
CEILING = 10 ** (-2 / 20)
"""The highest true peak: -2 dBTP, because encoding overshoots by up to one."""
OVERSAMPLED = 4
"""How much finer than its samples a sound is looked at for its true peak."""
AHEAD = 0.002
"""Seconds over which the limiter turns down before a peak, and up again after it: shorter than
a period of the voice, so that only its peaks are turned down, not all of it."""
NEAR, TRIES = 0.05, 6
"""LU that a level may be missed by, and how often it is aimed at."""
MOST_LIMITED = 12.0
"""dB that peaks may be turned down for the sake of a level; beyond, it stays softer."""
QUIETEST = -50.0
"""LUFS; what is softer is the hiss of a pause, and is left as it is."""
BLOCK, HOP = 0.4, 0.1
GATE, RELATIVE_GATE = -70.0, -10.0
OFFSET = -0.691
SHELF = ((1681.974, 3.99984, 0.7071752), (38.13547, 0.5003270))
"""The head's high shelf (Hz, dB, Q) and the ear's high pass (Hz, Q)."""


def loudness(x: Floats, rate: int = RATE) -> float:
    """Return the loudness of *x* in LUFS; -120 for silence."""
    heard = as_heard(np.pad(x, (0, max(0, int(BLOCK * rate) - len(x)))), rate)
    size, hop = int(BLOCK * rate), int(HOP * rate)
    sums = np.concatenate([[0.0], np.cumsum(heard**2)])
    starts = np.arange(0, len(heard) - size + 1, hop)
    power = np.maximum((sums[starts + size] - sums[starts]) / size, 1e-12)
    level = OFFSET + 10 * np.log10(power)
    loud = power[level > GATE]
    if not len(loud):
        return -120.0
    gate = OFFSET + 10 * np.log10(loud.mean()) + RELATIVE_GATE
    kept = power[level > max(GATE, gate)]
    return float(OFFSET + 10 * np.log10(kept.mean()))


def as_heard(x: Floats, rate: int) -> Floats:
    """Return *x* weighted as an ear does, through its spectrum."""
    hertz = np.fft.rfftfreq(2 * len(x), 1 / rate)
    z = np.exp(-2j * np.pi * hertz / rate)
    (shelf_hz, shelf_db, shelf_q), (pass_hz, pass_q) = SHELF
    k = np.tan(np.pi * shelf_hz / rate)
    high, band = 10 ** (shelf_db / 20), 10 ** (shelf_db / 20 * 0.4996667741545416)
    over = (high + band * k / shelf_q + k * k) + 2 * (k * k - high) * z
    over = over + (high - band * k / shelf_q + k * k) * z**2
    under = (1 + k / shelf_q + k * k) + 2 * (k * k - 1) * z + (1 - k / shelf_q + k * k) * z**2
    k = np.tan(np.pi * pass_hz / rate)
    low = (1 + k / pass_q + k * k) + 2 * (k * k - 1) * z + (1 - k / pass_q + k * k) * z**2
    spectrum = np.fft.rfft(x, 2 * len(x)) * over / under * (1 - 2 * z + z**2) / low
    return floats(np.fft.irfft(spectrum)[: len(x)])


def true_peak(x: Floats) -> float:
    """Return the highest peak of *x* between its samples, too; 0 for nothing."""
    return float(np.abs(_finer(x)).max()) if len(x) else 0.0


def _finer(x: Floats) -> Floats:
    """Return *x* oversampled; quiet ends keep the spectrum from wrapping round."""
    around = np.pad(x, RATE // 100)
    return resampled(around, RATE, OVERSAMPLED * RATE)


def limited(x: Floats, ceiling: float = CEILING) -> Floats:
    """Return *x* with its true peaks turned down to the ceiling, smoothly and ahead of them."""
    fine = np.abs(_finer(x))[RATE // 100 * OVERSAMPLED :][: len(x) * OVERSAMPLED]
    peaks = fine.reshape(-1, OVERSAMPLED).max(axis=1) if len(x) else fine
    if not len(x) or peaks.max() <= ceiling:
        return x
    reach = int(AHEAD * RATE)
    wanted = np.pad(np.minimum(1.0, ceiling / np.maximum(peaks, ceiling)), reach, mode="edge")
    least = np.lib.stride_tricks.sliding_window_view(wanted, 2 * reach + 1).min(axis=1)
    y = x * smooth(floats(least), 2 * reach + 1)
    return floats(y * min(1.0, ceiling / true_peak(y)))


def brought_to(x: Floats, lufs: float, ceiling: float = CEILING) -> Floats:
    """Return *x* at that loudness under the ceiling: turned up or down, its peaks limited."""
    now = loudness(x)
    if now < QUIETEST:
        return x
    change = lufs - now
    most = MOST_LIMITED + 20 * float(np.log10(ceiling / true_peak(x)))
    for _ in range(TRIES):
        y = limited(floats(x * gain(min(change, most))), ceiling)
        missed = lufs - loudness(y)
        if abs(missed) < NEAR or change > most:
            break
        change += missed
    return y
