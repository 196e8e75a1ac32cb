"""How loud and how high a line is along its way: what a caption can draw of a voice."""

import numpy as np

from game.voice.arrays import RATE, STEP, Floats, floats, smooth
from game.voice.loudness import CALM, GATE, OFFSET, as_heard
from game.voice.timings import LOUD, POINTS

Point = tuple[float, float | None]
"""Loudness in dB, and pitch in semitones or None: both against the speaker's own calm."""
SPAN = 0.1
"""Seconds over which an ear takes a loudness."""
MIXED = 0.4
"""A point has a pitch if at least this share of it is voiced."""


def melody_of(sound: Floats, pitch: Floats, start: float) -> tuple[Point, ...]:
    """Return the melody of *sound* (24 kHz, at its final level), `POINTS` a second.

    *pitch* holds semitones against the speaker's calm middle, NaN where there is no voice,
    one a `STEP`, from *start* seconds on; before and after it there is none.
    """
    count = int(np.ceil(len(sound) / RATE * POINTS))
    loud = _loudness(sound, count)
    pitches = _pitches(pitch, start, count)
    return tuple(
        (round(float(a), 2), None if np.isnan(b) else round(float(b), 2))
        for a, b in zip(loud, pitches, strict=True)
    )


def _loudness(sound: Floats, count: int) -> Floats:
    """Return the loudness at each point in dB against a calm line, no lower than drawn."""
    size = RATE // 200
    frames = len(sound) // size
    if not frames:
        return np.full(count, -LOUD)
    power = np.mean(as_heard(sound, RATE)[: frames * size].reshape(frames, size) ** 2, axis=1)
    heard = smooth(floats(power), SPAN * RATE / size)
    at = (np.arange(count) + 0.5) / POINTS
    level = np.interp(at, (np.arange(frames) + 0.5) * size / RATE, heard)
    lufs = OFFSET + 10 * np.log10(np.maximum(level, 10 ** (GATE / 10)))
    return floats(np.clip(lufs - CALM, -LOUD, LOUD))


def _pitches(pitch: Floats, start: float, count: int) -> Floats:
    found = np.full(count, np.nan)
    place = ((start + np.arange(len(pitch)) * STEP) * POINTS).astype(int)
    for n in range(count):
        within = pitch[place == n]
        sung = within[~np.isnan(within)]
        if len(within) and len(sung) / len(within) >= MIXED:
            found[n] = np.median(sung)
    return found
