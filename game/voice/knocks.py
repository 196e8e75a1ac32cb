"""What sounds are made of: knocks, puffs of air, both laid into quiet; a telephone's band."""

import numpy as np

from game.voice.arrays import RATE, Floats, floats
from game.voice.bursts import Peaks, resonant

LOW, HIGH = 300.0, 3400.0
"""Hz that a telephone lets through."""
CHINA: Peaks = ((1250, 60, 1.0), (2140, 70, 0.8), (2960, 90, 0.6))
WOOD: Peaks = ((340, 160, 1.0), (820, 300, 0.5), (1900, 900, 0.2))
SOLE: Peaks = ((380, 240, 1.0), (950, 600, 0.35))
SHELL: Peaks = ((620, 200, 1.0), (1700, 500, 0.7), (2700, 700, 0.4))
SHEETS: Peaks = ((2300, 1500, 1.0), (3200, 1200, 0.8), (900, 700, 0.2))
THROAT: Peaks = ((600, 500, 1.0), (1350, 700, 0.8), (2500, 900, 0.4))
NOSE: Peaks = ((1100, 600, 0.7), (2300, 900, 1.0), (3000, 700, 0.5))
TAP: Peaks = ((900, 900, 0.5), (1900, 1200, 1.0), (2900, 1000, 0.8))
Dice = np.random.Generator
Parts = list[tuple[float, Floats]]


def strike(dice: Dice, seconds: float, peaks: Peaks, decay: float) -> Floats:
    """Return a knock that dies away."""
    count = int(seconds * RATE)
    at = np.arange(count) / RATE
    noise = resonant(dice.normal(size=count), peaks)
    return floats(noise / (np.abs(noise).max() + 1e-9) * np.exp(-at / decay))


def puff(dice: Dice, seconds: float, peaks: Peaks, top: float) -> Floats:
    """Return a breath of air, loudest at the share *top* of it."""
    count = int(seconds * RATE)
    along = np.linspace(0, 1, count)
    noise = resonant(dice.normal(size=count), peaks)
    shape = np.interp(along, (0, top, 1), (0, 1, 0)) ** 1.4
    return floats(noise / (np.sqrt(np.mean(noise**2)) + 1e-9) * 0.3 * shape)


def laid(seconds: float, parts: Parts) -> Floats:
    """Return quiet of some seconds with sounds laid into it, each from its second."""
    out = np.zeros(int(seconds * RATE))
    for start, x in parts:
        first = int(start * RATE)
        held = x[: max(0, len(out) - first)]
        out[first : first + len(held)] += held
    return floats(out)


def narrowed(x: Floats) -> Floats:
    """Return *x* as a telephone passes it on: nothing below or above its band, soft ends."""
    spectrum, hertz = np.fft.rfft(x), np.fft.rfftfreq(len(x), 1 / RATE)
    band = 1 / (1 + (LOW / np.maximum(hertz, 1.0)) ** 12) / (1 + (hertz / HIGH) ** 16)
    out = np.fft.irfft(spectrum * band, len(x))
    edge = int(0.012 * RATE)
    out[:edge] *= np.linspace(0, 1, edge)
    out[-edge:] *= np.linspace(1, 0, edge)
    return floats(out)
