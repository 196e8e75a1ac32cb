"""Side rails of a bed, along both edges of the blanket. In du."""

from game.patient.geometry import Colour, Point, alpha, lerp, opened, shift
from game.view.place.lit import Lit

TUBE: Colour = (196, 202, 206)
BRIGHT: Colour = (242, 246, 248)
SHADE = (40, 40, 60)
UPPER: tuple[Point, ...] = ((168, -34), (166, -58), (177, -66), (190, 20), (207, 150), (205, 172))
"""The upper tube: it rises at the far end, comes nearer, and goes down again."""
LOWER: tuple[Point, ...] = ((168, -34), (183, -14), (198, 60), (215, 164), (205, 172))
BARS = (0.3, 0.5, 0.7, 0.86)


def paint_rails(c: Lit) -> None:
    """Paint both rails, up."""
    for side in (-1, 1):
        upper, lower = ([(side * x, y) for x, y in run] for run in (UPPER, LOWER))
        bars = [(_along(upper[2:], share), _along(lower[1:], share)) for share in BARS]
        for a, b in bars:
            _tube(c, [a, b], 6)
        _tube(c, lower, 9)
        _tube(c, upper, 13)


def _along(run: list[Point], share: float) -> Point:
    (x0, y0), (x1, y1) = run[0], run[-2]
    return lerp(x0, x1, share), lerp(y0, y1, share)


def _tube(c: Lit, run: list[Point], width: float) -> None:
    line = opened(run)
    c.stroke(shift(line, 2, 4), alpha(SHADE, 0.25), width)
    c.stroke(line, TUBE, width)
    c.stroke(shift(line, -width * 0.16, -width * 0.18), BRIGHT, width * 0.34)
