"""Sounds without words: breaths in and out, sighs, huffs. Shaped noise, one row each."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from game.voice.arrays import RATE, Floats, floats, smooth
from game.voice.plan import SpeechError, Voice

Peaks = tuple[tuple[float, float, float], ...]
COLOURS: Mapping[str, Peaks] = {
    "in": ((500, 500, 0.5), (1500, 700, 1.0), (2700, 900, 0.7), (4200, 1600, 0.35)),
    "out": ((600, 600, 1.0), (1250, 700, 0.8), (2500, 1000, 0.35), (4000, 2000, 0.12)),
    "hiss": ((2500, 900, 0.3), (5200, 2600, 1.0), (7800, 3000, 0.8)),
}
"""Resonances of the throat in each: Hz, width in Hz, share."""
MANLY = 0.87
"""A man's throat is longer: its resonances are lower."""


@dataclass(frozen=True, slots=True)
class Puff:
    """One breath: seconds, colour, loudness against speech, its rise and fall, shaking."""

    seconds: float
    colour: str
    loud: float
    shape: tuple[tuple[float, float], ...]
    shaking: float = 0.0


IN = ((0.0, 0.0), (0.3, 0.7), (0.8, 1.0), (0.95, 0.45), (1.0, 0.0))
OUT = ((0.0, 0.0), (0.15, 1.0), (0.45, 0.55), (1.0, 0.0))
SUDDEN = ((0.0, 0.0), (0.06, 1.0), (0.4, 0.45), (1.0, 0.0))
BURSTS: Mapping[str, tuple[Puff, ...]] = {
    "shaky_in": (Puff(0.48, "in", 0.45, IN, 0.7),),
    "pant_in": (Puff(0.38, "in", 0.7, IN, 0.15),),
    "pant_out": (Puff(0.6, "out", 0.7, OUT, 0.2),),
    "hiss_in": (Puff(0.34, "hiss", 0.5, IN),),
    "sigh": (Puff(0.3, "in", 0.28, IN), Puff(1.1, "out", 0.8, OUT, 0.08)),
    "sigh_soft": (Puff(0.9, "out", 0.45, OUT, 0.05),),
    "huff": (Puff(0.32, "out", 0.75, SUDDEN),),
}


class UnknownBurstError(SpeechError):
    """A tone names a sound that there is no row for."""


def burst(name: str, voice: Voice, strength: float, dice: np.random.Generator) -> Floats:
    """Return the sound *name* by *voice*, level 1 being the level of speech.

    Raises:
        UnknownBurstError: there is none of that name.
    """
    if name not in BURSTS:
        message = f"no sound is called {name!r}; there are {', '.join(sorted(BURSTS))}"
        raise UnknownBurstError(message)
    throat = voice.formant * (1.0 if voice.womanly else MANLY)
    puffs = [_puff(puff, throat, dice) for puff in BURSTS[name]]
    return floats(np.concatenate(puffs) * strength)


def _puff(puff: Puff, throat: float, dice: np.random.Generator) -> Floats:
    """Return one breath. Its colour moves a little: still noise would sound like a tap."""
    count = int(puff.seconds * RATE)
    along = np.linspace(0, 1, count)
    narrow, wide = (
        resonant(dice.normal(size=count), COLOURS[puff.colour], throat * by) for by in (0.92, 1.12)
    )
    opening = 1 - along if puff.colour == "out" else along
    noise = narrow * (1 - opening) + wide * opening
    noise /= np.sqrt(np.mean(noise**2))
    places, heights = zip(*puff.shape, strict=True)
    shape = np.interp(along, places, heights) ** 1.5
    shape *= 1 + 0.12 * smooth(dice.normal(size=count), RATE // 25) * np.sqrt(RATE / 25)
    if puff.shaking:
        speed = 6.5 + smooth(dice.normal(size=count), RATE // 8) * 25
        turns = np.cumsum(speed) / RATE
        shape *= 1 - puff.shaking * 0.5 * (1 + np.sin(2 * np.pi * turns))
    return floats(noise * np.maximum(shape, 0) * puff.loud)


def resonant(x: Floats, peaks: Peaks, throat: float = 1.0) -> Floats:
    """Return *x* with these resonances, each moved by the factor *throat*."""
    spectrum = np.fft.rfft(x)
    hertz = np.fft.rfftfreq(len(x), 1 / RATE)
    shape = np.zeros_like(hertz)
    for centre, width, share in peaks:
        shape += share / (1 + ((hertz - centre * throat) / (width / 1.4)) ** 2)
    shape *= hertz / (hertz + 150) / (1 + (hertz / 8500) ** 8)
    return floats(np.fft.irfft(spectrum * shape, len(x)))
