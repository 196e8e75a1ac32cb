"""Where the hairs of a beard grow."""

from itertools import pairwise

from game.patient.geometry import Point, lerp
from game.patient.person import Person

HAIRS = 620
"""Places tried."""
GOLDEN = 0.6180339
EDGE = ((0.0, 0.94), (0.58, 0.86), (0.93, 0.70), (1.22, 0.38), (1.36, 0.0))
"""How wide a face is at a height: the outer limit."""
CHEEK = ((0.0, 0.86), (0.40, 0.80), (0.58, 0.60), (0.66, 0.40), (0.72, 0.0))
"""Where a beard begins on the cheek: the inner limit."""
MOUTH = (0.36, 0.78, 1.03)
"""Half the width, upper and lower end of what stays bare round the lips."""


def bristle_places(person: Person, chin: float) -> tuple[Point, ...]:
    """Return where single hairs grow, in head units; *chin* is how broad the chin is."""
    if person.beard is None or person.beard.shape == "moustache":
        return ()
    grows = _in_circle if person.beard.shape == "circle" else _in_full
    tries = [(i * GOLDEN % 1 * 1.9 - 0.95, 0.10 + i / HAIRS * 1.27) for i in range(HAIRS)]
    return tuple((x, y) for x, y in tries if grows(abs(x), y, chin) and not _at_mouth(abs(x), y))


def _at_mouth(wide: float, y: float) -> bool:
    half, top, bottom = MOUTH
    return wide < half and top < y < bottom


def _in_full(wide: float, y: float, chin: float) -> bool:
    outer = _limit(EDGE, y) * (0.5 + 0.5 * chin) - 0.04
    return _limit(CHEEK, y) - 0.05 < wide < outer


def _in_circle(wide: float, y: float, chin: float) -> bool:
    lip, corner, below = 0.64, 0.78, 1.02
    if y < corner:
        return y > lip and wide < 0.36
    return 0.36 < wide < 0.43 if y < below else y < 1.34 and wide < 0.40 * chin


def _limit(rows: tuple[Point, ...], y: float) -> float:
    for (y0, x0), (y1, x1) in pairwise(rows):
        if y0 <= y <= y1:
            return lerp(x0, x1, (y - y0) / (y1 - y0))
    return 0.0
