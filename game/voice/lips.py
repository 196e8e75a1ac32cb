"""The mouth while speaking: opening and width from the phones, 40 frames a second."""

from collections.abc import Sequence

import numpy as np

from game.voice.arrays import floats
from game.voice.phones import MOUTHS, PAUSE
from game.voice.timings import FRAMES

SMOOTHING = (0.25, 0.5, 0.25)


def mouth_of(
    phones: Sequence[tuple[str, float, float]],
    sounds: Sequence[tuple[float, float, float]],
    seconds: float,
) -> tuple[tuple[float, float], ...]:
    """Return (opening 0-1, width -1..1) for every frame of a line.

    *sounds* are (start, length, opening) of what is heard beside words.
    """
    track = np.zeros((int(seconds * FRAMES) + 1, 2))
    for start, length, opening in sounds:
        first, last = (round(max(0.0, at) * FRAMES) for at in (start, start + length))
        track[first:last, 0] = opening
    for phone, start, end in phones:
        first, last = round(max(0.0, start) * FRAMES), round(max(0.0, end) * FRAMES)
        if phone != PAUSE:
            track[first : max(last, first + 1)] = MOUTHS[phone]
    smooth = floats(
        [np.convolve(np.pad(part, 1, mode="edge"), SMOOTHING, "valid") for part in track.T]
    )
    return tuple((float(a), float(b)) for a, b in smooth.T)
