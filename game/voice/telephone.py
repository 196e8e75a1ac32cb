"""Speech as a telephone passes it on: a narrow band, evened out, as loud as it was meant."""

import numpy as np

from game.voice.arrays import RATE, Floats, floats, smooth
from game.voice.knocks import narrowed
from game.voice.loudness import brought_to, loudness

OVER = 12.0
"""dB under the loudest, from which the line evens loudness out."""
RATIO = 2.0
"""How many dB louder it must become for one to come out."""
SLOW = 0.06
"""Seconds over which the line follows loudness."""


def telephoned(x: Floats) -> Floats:
    """Return speech *x* (24 kHz) as heard on the telephone, 300-3400 Hz; its level is to be set.

    The band is that of ITU-T G.712; the evening out is slight, as networks do it.
    """
    line = narrowed(x)
    size = RATE // 200
    power = np.mean(np.pad(line, (0, -len(line) % size)).reshape(-1, size) ** 2, axis=1)
    level = 10 * np.log10(smooth(floats(power), SLOW * 200) + 1e-12)
    above = np.maximum(0.0, level - (level.max() - OVER))
    change = np.interp(np.arange(len(line)), (np.arange(len(level)) + 0.5) * size, above)
    return floats(line * 10 ** (-change * (1 - 1 / RATIO) / 20))


def by_telephone(x: Floats) -> Floats:
    """Return speech *x* (24 kHz) as heard on the telephone, as loud as it was."""
    return brought_to(telephoned(x), loudness(x))
