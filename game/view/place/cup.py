"""A clear cup, full of water."""

from game.patient.geometry import Colour, Joined, Point, alpha, ellipse, join, opened, poly
from game.view.place.light import WHITE
from game.view.place.lit import Lit
from game.view.place.shapes import SHADE, darker, lighter

WATER: Colour = (150, 194, 216)
GLASS: Colour = (120, 146, 164)


def water(c: Lit, at: Point) -> None:
    """Paint a clear cup, full of water."""
    x, y = at
    c.soft(ellipse(x + 5, y + 1, 17, 6), alpha(SHADE, 0.5), 4)
    body = _cup(x, y)
    c.fill(body, alpha((236, 244, 248), 0.65))
    c.clip(body)
    level = poly([(x - 30, y - 46), (x + 30, y - 46), (x + 30, y + 20), (x - 30, y + 20)])
    c.linear(
        level,
        (x - 18, 0),
        (x + 18, 0),
        alpha(lighter(WATER, 0.25), 0.85),
        alpha(darker(WATER, 0.25), 0.9),
    )
    c.fill(ellipse(x, y - 46, 17.4, 5), lighter(WATER, 0.55))
    c.fill(poly([(x - 12, y - 44), (x - 7, y - 44), (x - 6, y), (x - 9, y)]), alpha(WHITE, 0.5))
    c.unclip()
    c.stroke(ellipse(x, y - 46, 17, 4.8), alpha(darker(WATER, 0.35), 0.8), 1.1)
    c.stroke(body, alpha(GLASS, 0.9), 1.3)
    c.stroke(ellipse(x, y - 54, 18, 5.4), GLASS, 1.6)
    c.stroke(opened([(x - 15, y - 51.4), (x, y - 49), (x + 15, y - 51.4)]), alpha(WHITE, 0.86), 1.4)


def _cup(x: float, y: float) -> Joined:
    """Return a cup's outline: round rim, narrower foot."""
    sides = opened([(x - 18, y - 54), (x - 13, y)]), opened([(x + 13, y), (x + 18, y - 54)])
    foot = opened([(x - 13, y), (x - 8, y + 3), (x, y + 4), (x + 8, y + 3), (x + 13, y)])
    rim = opened([(x + 18, y - 54), (x, y - 49), (x - 18, y - 54)])
    return join(sides[0], foot, sides[1], rim)
