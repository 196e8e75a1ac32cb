"""A shoelace that came undone: its two ends lie over the shoe and on the floor beside it."""

from game.patient.clothes import LACED, Shoes
from game.patient.geometry import Point, alpha, ellipse, lerp, mixc, mul, opened
from game.view.figure.foot import Foot, Spot
from game.view.paint.painter import Painter

DARK = (38, 30, 36)
WHITE = (255, 255, 255)
KNOT: Spot = (0.49, 0.0, 41.0)
"""Where the bow was."""
OUTER: tuple[Spot, ...] = (
    KNOT, (0.51, 0.42, 38), (0.55, 0.76, 20), (0.60, 1.0, 2), (0.68, 1.28, 0), (0.79, 1.36, 0),
    (0.88, 1.22, 0), (0.98, 1.36, 0),
)  # fmt: skip
"""The end that reaches the floor: down the outer side, then in a wave along the shoe."""
INNER: tuple[Spot, ...] = (
    KNOT, (0.54, -0.3, 38), (0.63, -0.42, 32), (0.72, -0.16, 29), (0.84, -0.1, 24),
    (0.94, -0.42, 17),
)  # fmt: skip
"""The shorter end: over the toes."""
SHOWN = 0.25
"""From this share on a lace is undone."""


def paint_loose_lace(c: Painter, foot: Foot, shoes: Shoes, much: float) -> None:
    """Paint the ends of an undone lace, the longer the more; on shoes that have laces."""
    if shoes.kind not in LACED or much <= SHOWN or foot.sole_shows():
        return
    ink = mixc(shoes.colour, WHITE, 0.8)
    for end in (INNER, OUTER):
        line = _as_long(foot.row(end), lerp(0.7, 1.0, (much - SHOWN) / (1 - SHOWN)))
        c.stroke(opened([(x + 2, y + 3) for x, y in line]), alpha(DARK, 0.3), 6.0)
        c.stroke(opened(line), mul(ink, (0.42, 0.4, 0.42)), 6.4)
        c.stroke(opened(line), ink, 4.2)
        c.stroke(opened(line[-2:]), mul(ink, (0.62, 0.6, 0.62)), 4.2)
    c.fill(ellipse(*foot.at(*KNOT), 5.0, 4.0), mul(ink, (0.8, 0.78, 0.8)))


def _as_long(line: list[Point], share: float) -> list[Point]:
    """Return a line through these points, rounded, of which only a share is seen."""
    round_ = [
        _through(line[max(n - 1, 0)], line[n], line[n + 1], line[min(n + 2, len(line) - 1)], t / 4)
        for n in range(len(line) - 1)
        for t in range(4)
    ]
    return [*round_, line[-1]][: max(2, round(share * (len(round_) + 1)))]


def _through(a: Point, b: Point, c: Point, d: Point, t: float) -> Point:
    """Return a point between b and c of the curve through all four (Catmull and Rom)."""

    def along(p: float, q: float, r: float, s: float) -> float:
        bend = (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t**3
        return q + 0.5 * ((r - p) * t + bend)

    return along(a[0], b[0], c[0], d[0]), along(a[1], b[1], c[1], d[1])
