"""The mouth while speaking: opening and width from the phones, 40 frames a second."""

from collections.abc import Sequence

import numpy as np

from game.voice.arrays import floats
from game.voice.phones import MOUTHS, PAUSE
from game.voice.timings import FRAMES

BREATH = 0.3
"""How open the mouth is in an audible breath."""
SMOOTHING = (0.25, 0.5, 0.25)


def mouth_of(
    phones: Sequence[tuple[str, float, float]],
    breaths: Sequence[tuple[float, float]],
    seconds: float,
) -> tuple[tuple[float, float], ...]:
    """Return (opening 0-1, width -1..1) for every frame of a line."""
    track = np.zeros((int(seconds * FRAMES) + 1, 2))
    for start, length in breaths:
        first, last = (round(max(0.0, at) * FRAMES) for at in (start, start + length))
        track[first:last, 0] = BREATH
    for phone, start, end in phones:
        first, last = round(max(0.0, start) * FRAMES), round(max(0.0, end) * FRAMES)
        if phone != PAUSE:
            track[first : max(last, first + 1)] = MOUTHS[phone]
    smooth = floats(
        [np.convolve(np.pad(part, 1, mode="edge"), SMOOTHING, "valid") for part in track.T]
    )
    return tuple((float(a), float(b)) for a, b in smooth.T)
