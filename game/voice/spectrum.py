"""The colour of a voice: tilt (dull or bright), breath through it, whisper, slurring."""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from game.voice.arrays import RATE, STEP, Bools, Floats, floats

Spectra: TypeAlias = NDArray[np.complex128]
"""One short spectrum a row."""
SIZE, HOP = 1024, 256
HINGE = 700.0
"""Hz; tilt begins above."""
CEPSTRUM = 28
"""Coefficients that make a smooth outline of the spectrum."""
WHISPERED = 0.5
"""A whispered vowel's level against the voiced one's: consonants stand out."""
RUN = 0.15
"""Seconds over which sounds run together when wholly slurred."""
UP, DOWN = 1.2, 1.8
"""How far slurring lifts or lowers any part of the spectrum (natural logarithm)."""
LISP = 9.0
"""dB that hissing above 3 kHz loses when wholly slurred."""


@dataclass(frozen=True, slots=True)
class Colour:
    """A point each STEP: tilt in dB an octave, breath, whisper, slur 0-1, where there is voice."""

    tilt: Floats
    breath: Floats
    voiced: Bools
    whisper: Floats
    slur: Floats

    @property
    def matters(self) -> bool:
        """Tell whether it changes anything that could be heard."""
        shares = max(float(x.max()) for x in (self.breath, self.whisper, self.slur))
        return shares > 0.01 or float(np.abs(self.tilt).max()) > 0.05  # noqa: PLR2004 - inaudible below


def coloured(x: Floats, colour: Colour, dice: np.random.Generator) -> Floats:
    """Return *x* (24 kHz) in that colour."""
    padded = np.pad(x, (SIZE, SIZE))
    count = (len(padded) - SIZE) // HOP + 1
    window = np.sqrt(np.hanning(SIZE + 1)[:SIZE])
    places = np.arange(count)[:, None] * HOP + np.arange(SIZE)
    spectra = np.fft.rfft(padded[places] * window, axis=1)
    at = (np.arange(count) * HOP + SIZE / 2 - SIZE) / RATE
    tilt, breath, voiced, whisper, slur = (
        np.interp(at, np.arange(len(points)) * STEP, floats(points))[:, None]
        for points in (colour.tilt, colour.breath, colour.voiced, colour.whisper, colour.slur)
    )
    hertz = floats(np.fft.rfftfreq(SIZE, 1 / RATE))
    out = spectra * 10 ** (tilt * _octaves(hertz, HINGE, 3.3) / 20)
    if slur.max() > 0.01:  # noqa: PLR2004 - inaudible below
        out = out * _slurred(outline(spectra), hertz, slur, voiced)
    if breath.max() > 0.01:  # noqa: PLR2004
        high = floats(1 / (1 + np.exp(-(hertz - 1100) / 350)))
        air = _noise(spectra, dice) * 1.6 * high * _octave_slope(hertz)
        out = out * (1 - np.clip(breath, 0, 1) * 0.75 * high * voiced)
        out = out + air * breath * (0.25 + 0.75 * voiced) * 0.9
    if whisper.max() > 0.01:  # noqa: PLR2004
        out = _whispered(out, hertz, np.clip(whisper, 0, 1) * _widened(voiced), dice)
    return _joined(np.fft.irfft(out, axis=1) * window, len(padded))[SIZE : SIZE + len(x)]


def outline(spectra: Spectra) -> Floats:
    """Return the smooth outline of each spectrum, as natural logarithms: the mouth's shape."""
    cepstra = np.fft.irfft(np.log(np.abs(spectra) + 1e-7), axis=1)
    kept = np.zeros(SIZE)
    kept[:CEPSTRUM] = kept[-CEPSTRUM + 1 :] = 1
    return floats(np.fft.rfft(cepstra * kept, axis=1).real)


def _octaves(hertz: Floats, above: float, most: float) -> Floats:
    return floats(np.clip(np.log2(np.maximum(hertz, 1) / above), 0, most))


def _octave_slope(hertz: Floats) -> Floats:
    """Return how breath noise is shaped over the voice's own outline."""
    return floats(10 ** (_octaves(hertz, 1000, 3) * 3.2 / 20) / (1 + (hertz / 6500) ** 6))


def _noise(spectra: Spectra, dice: np.random.Generator) -> Spectra:
    """Return noise in the outline of each spectrum."""
    noise = np.exp(2j * np.pi * dice.random(spectra.shape)) * dice.rayleigh(0.8, spectra.shape)
    made: Spectra = noise * np.exp(outline(spectra))
    return made


def _widened(voiced: Floats) -> Floats:
    """Return where there is voice, or half a window from it."""
    before, after = np.roll(voiced, 2, axis=0), np.roll(voiced, -2, axis=0)
    return floats(np.maximum(voiced, np.maximum(before, after)) > 0)


def _whispered(
    spectra: Spectra, hertz: Floats, share: Floats, dice: np.random.Generator
) -> Spectra:
    """Return *spectra* with that *share* of the voicing replaced by noise of the same outline.

    A whisper has no hum below the first formant, and falls less towards the top.
    """
    shape = hertz**2 / (hertz**2 + 350.0**2) * 10 ** (_octaves(hertz, 500, 3) * 4.5 / 20)
    air = _noise(spectra, dice) * shape / (1 + (hertz / 7500) ** 6) * WHISPERED
    mixed: Spectra = spectra * (1 - share) ** 1.5 + air * np.sqrt(share)
    return mixed


def _slurred(shapes: Floats, hertz: Floats, slur: Floats, voiced: Floats) -> Floats:
    """Return the factors that make each mouth shape run into the next, and dull the hissing."""
    reach = max(1, round(RUN * RATE / HOP * float(slur.max())))
    window = np.hanning(2 * reach + 3)[1:-1]
    padded = np.pad(shapes, ((reach, reach), (0, 0)), mode="edge")
    run = sum(
        weight * padded[n : n + len(shapes)] for n, weight in enumerate(window / window.sum())
    )
    change = np.clip(floats(run) - shapes, -DOWN, UP) * np.clip(slur, 0, 1)
    dull = LISP * slur * (1 - voiced) * np.clip((hertz - 2500) / 1000, 0, 1)
    return floats(np.exp(change) * 10 ** (-dull / 20))


def _joined(frames: Floats, length: int) -> Floats:
    out = np.zeros(length)
    for n, frame in enumerate(frames):
        out[n * HOP : n * HOP + SIZE] += frame
    return floats(out / 2)
