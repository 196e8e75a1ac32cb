"""How loud something is to an ear (ITU-R BS.1770, in LUFS), and bringing it to a level."""

import numpy as np

from game.voice.arrays import RATE, Floats, floats, gain

CALM = -21.0
"""LUFS of a calm line."""
EFFECT = -24.0
"""LUFS of a sound of the interface, at most."""
CEILING = 10 ** (-2 / 20)
"""The highest peak: -2 dBFS, because encoding overshoots by up to one."""
KNEE = 0.62
"""Above, peaks are bent, not cut."""
BLOCK, HOP = 0.4, 0.1
GATE, RELATIVE_GATE = -70.0, -10.0
OFFSET = -0.691
SHELF = ((1681.974, 3.99984, 0.7071752), (38.13547, 0.5003270))
"""The head's high shelf (Hz, dB, Q) and the ear's high pass (Hz, Q)."""


def loudness(x: Floats, rate: int = RATE) -> float:
    """Return the loudness of *x* in LUFS; -120 for silence."""
    heard = _as_heard(np.pad(x, (0, max(0, int(BLOCK * rate) - len(x)))), rate)
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


def _as_heard(x: Floats, rate: int) -> Floats:
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


def limited(x: Floats) -> Floats:
    """Return *x* with its peaks bent under the ceiling."""
    size = np.abs(x)
    bent = KNEE + (CEILING - KNEE) * np.tanh((size - KNEE) / (CEILING - KNEE))
    return floats(np.sign(x) * np.where(size < KNEE, size, bent))


def brought_to(x: Floats, lufs: float) -> Floats:
    """Return *x* at that loudness, under the ceiling."""
    now = loudness(x)
    return limited(floats(x * gain(lufs - now))) if now > GATE else x
