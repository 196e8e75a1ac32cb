"""The colour of a voice: tilt (dull or bright) and breath that runs through it."""

from dataclasses import dataclass

import numpy as np

from game.voice.arrays import RATE, STEP, Bools, Floats, floats

SIZE, HOP = 1024, 256
HINGE = 700.0
"""Hz; tilt begins above."""
CEPSTRUM = 28
"""Coefficients that make a smooth outline of the spectrum."""


@dataclass(frozen=True, slots=True)
class Colour:
    """Tilt in dB an octave, breath 0-1, and where there is voice; a point each STEP."""

    tilt: Floats
    breath: Floats
    voiced: Bools

    @property
    def matters(self) -> bool:
        """Tell whether it changes anything that could be heard."""
        return float(self.breath.max()) > 0.01 or float(np.abs(self.tilt).max()) > 0.05  # noqa: PLR2004 - inaudible below


def coloured(x: Floats, colour: Colour, dice: np.random.Generator) -> Floats:
    """Return *x* (24 kHz) in that colour."""
    padded = np.pad(x, (SIZE, SIZE))
    count = (len(padded) - SIZE) // HOP + 1
    window = np.sqrt(np.hanning(SIZE + 1)[:SIZE])
    places = np.arange(count)[:, None] * HOP + np.arange(SIZE)
    spectra = np.fft.rfft(padded[places] * window, axis=1)
    at = (np.arange(count) * HOP + SIZE / 2 - SIZE) / RATE
    tilt, breath, voiced = (
        np.interp(at, np.arange(len(points)) * STEP, floats(points))
        for points in (colour.tilt, colour.breath, colour.voiced)
    )
    hertz = np.fft.rfftfreq(SIZE, 1 / RATE)
    octaves = np.clip(np.log2(np.maximum(hertz, 1) / HINGE), 0, 3.3)
    out = spectra * 10 ** (tilt[:, None] * octaves / 20)
    if breath.max() > 0.01:  # noqa: PLR2004 - inaudible below
        high = 1 / (1 + np.exp(-(hertz - 1100) / 350))
        air = _air(spectra, floats(hertz), floats(high), dice)
        out *= 1 - np.clip(breath, 0, 1)[:, None] * 0.75 * high * voiced[:, None]
        out = out + air * (breath * (0.25 + 0.75 * voiced))[:, None] * 0.9
    return _joined(np.fft.irfft(out, axis=1) * window, len(padded))[SIZE : SIZE + len(x)]


def _air(
    spectra: np.ndarray[tuple[int, ...], np.dtype[np.complex128]],
    hertz: Floats,
    high: Floats,
    dice: np.random.Generator,
) -> np.ndarray[tuple[int, ...], np.dtype[np.complex128]]:
    """Return noise in the outline of each spectrum, strongest above."""
    cepstra = np.fft.irfft(np.log(np.abs(spectra) + 1e-7), axis=1)
    kept = np.zeros(SIZE)
    kept[:CEPSTRUM] = kept[-CEPSTRUM + 1 :] = 1
    outline = np.exp(np.fft.rfft(cepstra * kept, axis=1).real)
    noise = np.exp(2j * np.pi * dice.random(spectra.shape)) * dice.rayleigh(0.8, spectra.shape)
    slope = 10 ** (np.clip(np.log2(np.maximum(hertz, 1) / 1000), 0, 3) * 3.2 / 20)
    shaped: np.ndarray[tuple[int, ...], np.dtype[np.complex128]] = (
        noise * outline * 1.6 * high / (1 + (hertz / 6500) ** 6) * slope
    )
    return shaped


def _joined(frames: Floats, length: int) -> Floats:
    out = np.zeros(length)
    for n, frame in enumerate(frames):
        out[n * HOP : n * HOP + SIZE] += frame
    return floats(out / 2)
