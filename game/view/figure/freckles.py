"""Where freckles are: over nose and cheeks, never on the eyes."""

import math

MOST = 150
"""Freckles of somebody who has as many as can be."""
EVEN = (0.7548776662, 0.5698402910)
"""Steps that fill a square evenly, and without rows."""
SIZES = (0.0060, 0.0120, 0.0085, 0.0070, 0.0105)
Freckle = tuple[float, float, float]
"""Across, down, radius; in head units."""


def freckle_places(share: float, seed: int) -> tuple[Freckle, ...]:
    """Return where freckles are, thickest over the nose; *share* is 0 to 1."""
    start = seed % 1000
    tries = (_place(start + i) for i in range(round(MOST * share)))
    return tuple(place for place in tries if _shows(place[0], place[1]))


def _place(i: int) -> Freckle:
    """Return a place of a bell over the nose (Box and Muller)."""
    far = math.sqrt(-2 * math.log(1 - i * EVEN[0] % 1))
    turn = 2 * math.pi * (i * EVEN[1] % 1)
    x = 0.42 * far * math.cos(turn)
    return (x, 0.30 + 0.05 * abs(x) + 0.13 * far * math.sin(turn), SIZES[i % 5])


def _shows(x: float, y: float) -> bool:
    wide = abs(x)
    by_eye = abs(wide - 0.43) < 0.27 and y < 0.17
    return wide < 0.82 and -0.2 < y < 0.72 and not by_eye
