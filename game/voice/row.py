"""A spoken line as a row of timings; and parts as one line, for texts too long for one go."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from game.voice.arrays import RATE, Floats, floats
from game.voice.speech import Spoken
from game.voice.timings import FRAMES, POINTS, Timing, pack_melody, pack_mouth

POINT = RATE // POINTS
"""Samples of a point of the melody; a whole number of them, so that parts meet at one."""


def in_a_row(parts: Sequence[Spoken]) -> Spoken:
    """Return the parts one after another, everything timed from the first one's start."""
    whole = [_filled(part) for part in parts]
    starts = np.cumsum([0.0, *(part.seconds for part in whole)])
    return Spoken(
        sound=floats(np.concatenate([part.sound for part in whole])),
        words=[
            (word, a + at, b + at)
            for part, at in zip(whole, starts, strict=False)
            for word, a, b in part.words
        ],
        sounds=tuple(
            (name, a + at, length)
            for part, at in zip(whole, starts, strict=False)
            for name, a, length in part.sounds
        ),
        mouth=tuple(frame for part in whole for frame in part.mouth),
        melody=tuple(point for part in whole for point in part.melody),
    )


def row_of(says: str, made: str, line: Spoken) -> Timing:
    """Return the row of a line as it was spoken."""
    return Timing(
        says=says,
        made=made,
        seconds=round(line.seconds, 3),
        words=tuple((round(a * 1000), round(b * 1000)) for _, a, b in line.words),
        mouth=pack_mouth(line.mouth),
        sounds=tuple((n, round(a * 1000), round(b * 1000)) for n, a, b in line.sounds),
        melody=pack_melody(line.melody),
    )


def _filled(part: Spoken) -> Spoken:
    """Return a part with quiet up to a whole point, and no more or less of anything else."""
    points = -(-len(part.sound) // POINT)
    sound: Floats = np.pad(part.sound, (0, points * POINT - len(part.sound)))
    frames = points * FRAMES // POINTS
    mouth = (*part.mouth, *[(0.0, 0.0)] * frames)[:frames]
    melody = (*part.melody, *[part.melody[-1]] * points)[:points] if part.melody else ()
    return replace(part, sound=sound, mouth=mouth, melody=melody)
