"""The tract above the glottis: resonances in a row, moving from one vowel to the next."""

from collections.abc import Mapping, Sequence

import numpy as np

from game.patient.throat import Vowel
from game.voice.arrays import RATE, Floats, floats

SIZE, HOP, ROOM = 480, 120, 2048
"""Samples of a frame, from one to the next, and with room for what rings on."""
Poles = tuple[tuple[float, float], ...]
HIGHER: Poles = ((3500, 260), (4600, 320), (5800, 400))
VOWELS: Mapping[Vowel, Poles] = {
    "uh": ((640, 95), (1190, 120), (2390, 180), *HIGHER),
    "ah": ((730, 95), (1090, 120), (2440, 180), *HIGHER),
    "eh": ((530, 85), (1840, 130), (2480, 190), *HIGHER),
    "schwa": ((500, 90), (1500, 130), (2500, 190), *HIGHER),
    "mm": ((260, 60), (1050, 260), (2150, 260), (3300, 500), (4600, 700), (5800, 900)),
    "tight": ((560, 220), (1350, 260), (2650, 320), (3300, 300), (4600, 420), (5800, 500)),
    "infant": ((1050, 130), (3100, 240), (5000, 400), (7600, 600)),
}
"""Hz and width in Hz of a man's resonances (Peterson & Barney 1952; the nasal one after
Fujimura 1962); an infant's, whose tract is half as long, are its own."""


def through(x: Floats, vowels: Sequence[Vowel], throat: float) -> Floats:
    """Return *x* (24 kHz) as the tract lets it out, *throat* times as short as a man's."""
    padded = np.pad(x, (SIZE, SIZE))
    count = (len(padded) - SIZE) // HOP + 1
    window = np.hanning(SIZE + 1)[:SIZE] * HOP * 2 / SIZE
    out = np.zeros(len(padded) + ROOM)
    turn = np.exp(-2j * np.pi * np.fft.rfftfreq(ROOM))
    for n in range(count):
        here = slice(n * HOP, n * HOP + SIZE)
        if not padded[here].any():
            continue
        spectrum = np.fft.rfft(padded[here] * window, ROOM)
        poles = _between(vowels, n / max(1, count - 1), throat)
        out[n * HOP : n * HOP + ROOM] += np.fft.irfft(spectrum * _response(poles, turn), ROOM)
    return floats(out[SIZE : SIZE + len(x)])


def _between(vowels: Sequence[Vowel], along: float, throat: float) -> Poles:
    """Return the resonances at a place between vowels."""
    at = along * (len(vowels) - 1)
    first, last = VOWELS[vowels[int(at)]], VOWELS[vowels[min(len(vowels) - 1, int(at) + 1)]]
    share = at - int(at)
    return tuple(
        ((a + (b - a) * share) * (1.0 if "infant" in vowels else throat), w + (v - w) * share)
        for (a, w), (b, v) in zip(first, last, strict=False)
    )


def _response(
    poles: Poles, turn: np.ndarray[tuple[int, ...], np.dtype[np.complex128]]
) -> np.ndarray[tuple[int, ...], np.dtype[np.complex128]]:
    """Return what a row of resonators (Klatt 1980) makes of each frequency."""
    made = np.ones_like(turn)
    for hertz, width in poles:
        c = -np.exp(-2 * np.pi * width / RATE)
        b = 2 * np.exp(-np.pi * width / RATE) * np.cos(2 * np.pi * min(hertz, 0.47 * RATE) / RATE)
        made *= (1 - b - c) / (1 - b * turn - c * turn**2)
    return made
