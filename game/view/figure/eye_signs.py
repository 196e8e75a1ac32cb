"""What illness does to an eye: vessels in its white, a film that makes it shine and stare."""

from game.patient.geometry import Point, alpha, between, ellipse, ribbon
from game.view.figure.head import Head
from game.view.figure.look import Look
from game.view.paint.painter import Painter

BLOOD = (186, 44, 42)
FILM = (226, 232, 236)
VESSELS = ((0.10, 0.30, 0.46), (-0.02, 0.5, 0.40), (0.22, 0.62, 0.36), (-0.16, 0.42, 0.30))
"""Of a corner: how far below its middle a vessel begins, how it bends, how far it goes."""
SEEN = 0.03


def paint_vessels(c: Painter, head: Head, look: Look, side: str) -> None:
    """Paint the vessels of a sore eye, from its corners inward, within the clip of the white."""
    sore, g, h = look.sign("red_eyes"), head.halves[side], head.unit
    if sore <= SEEN:
        return
    middle = between(g["u2"], g["l2"], 0.5)
    lines = []
    for corner in ("ei", "eo"):
        x, y = g[corner]
        for low, bend, far in VESSELS:
            end = between((x, y), middle, far + 0.25)
            start = (x, y + low * 0.10 * h)
            bow = between(start, end, 0.5)
            lines.append(
                ribbon(
                    [start, (bow[0], bow[1] + (bend - 0.45) * 0.14 * h), end],
                    0.009 * h,
                    start=0.008 * h,
                    end=0.002 * h,
                )
            )
        c.fill(ellipse(x, y, 0.11 * h, 0.09 * h), alpha(BLOOD, 0.20 * sore))
    c.fill(lines, alpha(BLOOD, 0.50 * sore))


def paint_film(c: Painter, head: Head, look: Look, iris: tuple[Point, float]) -> None:
    """Paint the film over a glassy eye: it veils the iris, and the light on it runs out."""
    glassy, h = look.sign("glassy"), head.unit
    if glassy <= SEEN:
        return
    (x, y), radius = iris
    c.fill(ellipse(x, y, radius * 1.03), alpha(FILM, 0.20 * glassy))
    sheet = ellipse(x - 0.035 * h, y - 0.028 * h, 0.066 * h, 0.040 * h, -0.35)
    c.fill(sheet, alpha((255, 255, 255), 0.85 * glassy))
    low = ellipse(x + 0.035 * h, y + 0.080 * h, 0.050 * h, 0.014 * h)
    c.fill(low, alpha((255, 255, 255), 0.50 * glassy))
