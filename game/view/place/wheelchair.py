"""An empty wheelchair, from the side."""

import math

from game.patient.geometry import Colour, Point, alpha, ellipse, opened
from game.patient.setting import Part
from game.view.place.lit import Lit
from game.view.place.shapes import ground, lighter, rounded, segments

RUBBER: Colour = (72, 76, 84)
SPOKES = 8


def wheelchair(c: Lit, part: Part) -> None:
    """Paint a wheelchair that stands by the wall."""
    ground(c, part.x, part.y + part.h, part.w, 0.4)
    _frame(c, part)
    _seat(c, part)
    _wheels(c, part)


def _run(part: Part, *shares: Point) -> list[Point]:
    """Return points given in shares of a part's box."""
    return [(part.x + part.w * x, part.y + part.h * y) for x, y in shares]


def _frame(c: Lit, part: Part) -> None:
    push = _run(part, (0.22, 0.62), (0.16, 0.05), (0.02, 0.02))
    rest = _run(part, (0.20, 0.56), (0.74, 0.56), (0.80, 0.62), (0.9, 0.92), (1, 0.92))
    foot = _run(part, (0.3, 0.9), (0.72, 0.9), (0.72, 0.56))
    c.stroke([opened(push), opened(rest), *segments(*foot)], c.colour("metal"), 7)
    c.fill(rounded(part.x, part.y, part.w * 0.10, part.h * 0.05, 4), RUBBER)


def _seat(c: Lit, part: Part) -> None:
    cloth, metal = c.colour("fabric"), c.colour("metal")
    c.stroke(opened(_run(part, (0.19, 0.12), (0.24, 0.54))), cloth, 16)
    c.stroke(opened(_run(part, (0.25, 0.545), (0.74, 0.545))), cloth, 16)
    gleam = opened(_run(part, (0.25, 0.53), (0.72, 0.53)))
    c.stroke(gleam, alpha(lighter(cloth, 0.5), 0.6), 4)
    c.stroke(opened(_run(part, (0.20, 0.36), (0.66, 0.36), (0.70, 0.54))), metal, 6)
    c.stroke(opened(_run(part, (0.34, 0.35), (0.62, 0.35))), RUBBER, 10)


def _wheels(c: Lit, part: Part) -> None:
    metal, radius = c.colour("metal"), part.h * 0.30
    x, y = part.x + part.w * 0.32, part.y + part.h - radius
    c.stroke(ellipse(x, y, radius - 4), RUBBER, 9)
    c.stroke(ellipse(x, y, radius - 15), lighter(metal, 0.2), 4)
    turns = [math.tau * n / SPOKES for n in range(SPOKES)]
    reach = radius - 6
    rims = [(x + math.cos(turn) * reach, y + math.sin(turn) * reach) for turn in turns]
    c.stroke([opened([(x, y), rim]) for rim in rims], alpha(metal, 0.8), 1.6)
    c.fill(ellipse(x, y, 7), metal)
    small = ellipse(part.x + part.w * 0.76, part.y + part.h * 0.915, part.h * 0.07)
    c.stroke(small, RUBBER, 7)
