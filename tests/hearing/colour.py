"""The colour of a voice: breath in it, bright or dull, and how clearly its sounds differ."""

from itertools import pairwise

import numpy as np

from game.voice.arrays import RATE, Bools, Floats, floats
from game.voice.pitch import HOP, Track

SIZE = 1024
BANDS = 24
QUEFRENCIES = 512
LEAST = 0.2
"""Share of speech that must be voiced, or it is a whisper: what seems voiced in it is chance."""


def colour_of(x: Floats, track: Track, speech: Bools) -> dict[str, float]:
    """Return breath, clearness and tilt of the voiced part, and how its sounds move."""
    hop = round(HOP * RATE)
    padded = np.pad(x, SIZE // 2)
    count = min(len(track.at), len(speech), (len(padded) - SIZE) // hop + 1)
    frames = padded[np.arange(count)[:, None] * hop + np.arange(SIZE)]
    power = floats(np.abs(np.fft.rfft(frames * np.hanning(SIZE), axis=1)) ** 2 + 1e-12)
    hertz = floats(np.fft.rfftfreq(SIZE, 1 / RATE))
    voiced, spoken = track.voiced[:count], speech[:count]
    chosen = voiced if voiced.sum() >= 10 else spoken
    mean = floats((power / power.sum(axis=1, keepdims=True))[chosen].mean(axis=0))
    return {
        "harmonic": _harmonic(track.periodic[:count], voiced),
        "prominence": _prominence(power, track.hertz[:count], voiced),
        "breath": _breath(padded, track, hop, voiced & (voiced.sum() >= LEAST * spoken.sum())),
        "first_harmonic": _first_harmonic(power, track.hertz[:count], hertz, voiced),
        "alpha": _ratio_db(mean, hertz, (1000, 5000), (50, 1000)),
        "air": _ratio_db(mean, hertz, (5000, 10_000), (50, 5000)),
        "centroid": float((np.sqrt(mean) * hertz).sum() / np.sqrt(mean).sum() / 1000),
        "moving": _moving(power, hertz, spoken),
        "hiss": _hiss(power, hertz, spoken),
    }


def _ratio_db(mean: Floats, hertz: Floats, over: tuple[int, int], under: tuple[int, int]) -> float:
    def band(low: int, high: int) -> float:
        return float(mean[(hertz >= low) & (hertz < high)].sum()) + 1e-12

    return float(10 * np.log10(band(*over) / band(*under)))


def _harmonic(periodic: Floats, voiced: Bools) -> float:
    """Return the harmonics-to-noise ratio in dB."""
    like = periodic[voiced]
    return float(np.mean(10 * np.log10(like / (1 - like)))) if len(like) else 0.0


def _prominence(power: Floats, pitch: Floats, voiced: Bools) -> float:
    """Return how far the cepstrum stands out at the voice's period, in dB (Hillenbrand 1994)."""
    if not voiced.any():
        return 0.0
    logs = 10 * np.log10(power[voiced])
    cepstra = np.abs(np.fft.irfft(logs, axis=1))[:, :QUEFRENCIES]
    cepstra = 20 * np.log10(cepstra + 1e-9)
    at = np.arange(QUEFRENCIES)
    found = []
    for row, hertz in zip(cepstra, pitch[voiced], strict=True):
        place = RATE / hertz
        near = row[max(24, int(place * 0.93)) : int(place * 1.07) + 2]
        if len(near):
            line = np.polyval(np.polyfit(at[24:], row[24:], 1), place)
            found.append(near.max() - line)
    return float(np.mean(found)) if found else 0.0


def _breath(padded: Floats, track: Track, hop: int, voiced: Bools) -> float:
    """Return noise against harmonics from 1.5 to 6 kHz, in dB: breath, not the beat of a voice.

    Without a voice all is breath.
    """
    high = _band(padded, 1500, 6000)
    found = []
    for n in np.flatnonzero(voiced).tolist():
        period = RATE / track.hertz[n]
        size = int(min(3 * period, SIZE))
        start = n * hop + SIZE // 2 - size // 2
        one = high[start : start + size]
        around = range(int(period * 0.97), int(period * 1.03) + 2)
        if start + size + around[-1] < len(high):
            like = max(
                float(one @ high[start + k : start + k + size]) / _size(high, one, start + k)
                for k in around
            )
            found.append(np.clip(like, 0.02, 0.995))
    likes = floats(found) if found else floats([0.02])
    return float(np.mean(10 * np.log10((1 - likes) / likes)))


def _size(x: Floats, one: Floats, start: int) -> float:
    two = x[start : start + len(one)]
    return float(np.sqrt((one @ one) * (two @ two))) + 1e-12


def _band(x: Floats, low: int, high: int) -> Floats:
    spectrum = np.fft.rfft(x)
    hertz = np.fft.rfftfreq(len(x), 1 / RATE)
    edge = 1 / (1 + np.exp(-(hertz - low) / 60)) / (1 + np.exp((hertz - high) / 60))
    return floats(np.fft.irfft(spectrum * edge, len(x)))


def _first_harmonic(power: Floats, pitch: Floats, hertz: Floats, voiced: Bools) -> float:
    """Return the first harmonic against the second, in dB: soft voices have more of it."""
    rows = np.flatnonzero(voiced)
    if not len(rows):
        return 0.0
    step = hertz[1]
    peaks = []
    for times in (1, 2):
        place = np.round(pitch[rows] * times / step).astype(int)
        near = np.stack([power[rows, np.clip(place + k, 0, len(hertz) - 1)] for k in (-1, 0, 1)])
        peaks.append(10 * np.log10(near.max(axis=0)))
    return float(np.mean(peaks[0] - peaks[1]))


def _moving(power: Floats, hertz: Floats, spoken: Bools) -> float:
    """Return how fast the spectrum changes, in dB each 10 ms: slurred speech moves less."""
    bands = _bands(power, hertz)
    bands -= bands.mean(axis=1, keepdims=True)
    steps = np.sqrt(np.mean((bands[2:] - bands[:-2]) ** 2, axis=1)) / 2
    inner = spoken[1:-1][: len(steps)]
    return float(steps[inner].mean()) if inner.any() else 0.0


def _bands(power: Floats, hertz: Floats) -> Floats:
    edges = np.searchsorted(hertz, np.geomspace(150, 9000, BANDS + 1))
    return floats(
        [10 * np.log10(power[:, a : max(b, a + 1)].mean(axis=1) + 1e-9) for a, b in pairwise(edges)]
    ).T.copy()


def _hiss(power: Floats, hertz: Floats, spoken: Bools) -> float:
    """Return how much louder the sharpest consonants are above 4 kHz than the line is, in dB."""
    high = power[:, hertz > 4000].sum(axis=1)[spoken]
    whole = power.sum(axis=1)[spoken]
    if not len(high):
        return 0.0
    return float(10 * np.log10(np.percentile(high, 95) / np.mean(whole)))
