"""A plait of three strands over one shoulder: lobes left and right in turn, each lit on top."""

import math
from dataclasses import dataclass

from game.patient.geometry import (
    Curve,
    Joined,
    Point,
    alpha,
    closed,
    ellipse,
    mixc,
    ribbon,
    sample,
    shift,
)
from game.view.figure.head import Head
from game.view.figure.look import Look
from game.view.paint.painter import Painter

SHADOW = (30, 10, 20, 90)
LOBES = 4
"""How many lobes lie between two points of its line."""
HANGS = 2
"""How many points of its line follow the head; below, it lies on the body."""
WIDE, NARROW = 0.170, 0.115
"""How far a lobe reaches, in head units: the first one, the last one."""
GATHERED = 0.5
"""How small the first lobe is: hair is gathered there, behind the ear."""


@dataclass(frozen=True, slots=True)
class _Lobe:
    edge: Curve
    inner: Curve
    shine: Joined


def paint_plait(c: Painter, head: Head, look: Look) -> None:
    """Paint the plait, if there is one."""
    if not head.hair.plait:
        return
    dyes, h = look.dyes, head.unit
    line = sample(_line(head), LOBES)
    lobes = [_lobe(head, line, i) for i in range(len(line) - 1)]
    c.soft([shift(lobe.edge, 1.5, 3) for lobe in lobes[1::2]], SHADOW, 3)
    core = ribbon(line, 0.26 * h, start=0.14 * h, end=0.16 * h)
    c.fill(core, mixc(dyes.hair_s, dyes.hair_d, 0.5))
    for i, lobe in enumerate(lobes):
        c.fill(lobe.edge, dyes.hair_d)
        c.fill(lobe.inner, mixc(dyes.hair, dyes.hair_s, 0.6 * (i % 2)))
        c.fill(lobe.shine, alpha(dyes.hair_l, 0.42))
    _paint_end(c, head, look, line[-1])


def _line(head: Head) -> list[Point]:
    """Return where the plait hangs: from the head, then over the chest."""
    points = [head.skull(*point) for point in head.hair.plait]
    if head.body is None:
        return points
    side = math.copysign(1.0, head.hair.plait[0][0])
    on_chest = ((2.72, 62, 16), (2.30, 56, 26), (1.86, 52, 32), (1.48, 50, 34))
    return points[:HANGS] + [head.body.trunk(t, side * x, 0, z) for t, x, z in on_chest]


def _lobe(head: Head, line: list[Point], i: int) -> _Lobe:
    (x0, y0), (x1, y1) = line[i], line[i + 1]
    along, h = i / (len(line) - 1), head.unit
    turn, side = math.atan2(y1 - y0, x1 - x0), 1 if i % 2 else -1
    reach = (WIDE + (NARROW - WIDE) * along) * h * min(1.0, GATHERED + 0.18 * i)
    x = x0 - math.sin(turn) * reach * 0.42 * side
    y = y0 + math.cos(turn) * reach * 0.42 * side
    lean = turn - side * 0.62
    dx, dy = math.cos(lean) * reach * 0.6, math.sin(lean) * reach * 0.6
    shine = [(x - dx - 1, y - dy - 1), (x - 1, y - reach * 0.2), (x + dx, y + dy)]
    return _Lobe(
        ellipse(x, y, reach * 1.12, reach * 0.60, lean),
        ellipse(x - 0.3, y - 0.5, reach * 1.04, reach * 0.50, lean),
        ribbon(shine, 0.05 * h),
    )


def _paint_end(c: Painter, head: Head, look: Look, at: Point) -> None:
    """Paint the tie, and the tuft below it."""
    tuft = ((-0.06, 0.02), (0.06, 0.02), (0.085, 0.16), (0.02, 0.30), (-0.05, 0.20))
    c.fill(closed([head.by(at, x, y) for x, y in tuft]), look.dyes.hair)
    h = head.unit
    c.fill(ellipse(*at, 0.085 * h, 0.05 * h), head.person.hair.tie)
