"""A skirt or gown over both legs, as wide as they are apart."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from game.patient.geometry import Point, alpha, between, closed, ellipse, poly, ribbon
from game.patient.skeleton_legs import Leg
from game.patient.skeleton_space import project
from game.view.figure.body import Body
from game.view.figure.cloth import Cloth, fold, trousers_of
from game.view.figure.fabric import paint_on_skirt
from game.view.figure.foot import hull
from game.view.paint.painter import Painter

Profile = tuple[Leg, Point, Point, float]
"""A leg; its knee and ankle on the picture; how full it is."""
ROUND = 12
"""Corners of half a knee."""
AROUND = 54.0
"""How far cloth is from the middle of a knee, in du."""


@dataclass(frozen=True, slots=True)
class _Hem:
    left: float
    right: float
    low: float

    def edge(self) -> list[Point]:
        """Return the hem from left to right: round at its ends, a little uneven."""
        w = self.right - self.left
        row = ((0, -22), (0.01, -12), (0.04, -4), (0.1, 1), (0.2, 4), (0.36, 5), (0.52, 4))
        more = ((0.7, 5), (0.82, 4), (0.92, 1), (0.97, -4), (0.99, -12), (1, -22))
        return [(self.left + w * s, self.low + dy) for s, dy in (*row, *more)]


def paint_skirt(c: Painter, body: Body, legs: Sequence[Profile]) -> None:
    """Paint the cloth over the thighs and knees of these legs, down to its hem."""
    cloth, hem = trousers_of(body.look.dyes), _hem(legs, body.person.clothes.skirt)
    shape = poly(hull([*(p for profile in legs for p in _around(profile)), *hem.edge()]))
    c.fill(shape, cloth.plain)
    c.clip(shape)
    _tones(c, cloth, [knee for _, knee, _, _ in legs], hem)
    for _, (x, y), _, m in legs:
        c.soft(ellipse(x - 12 * m, y, 30 * m, 24 * m), alpha(cloth.light, 0.5), 12)
        for dx, strength in ((-30, 0.26), (6, 0.32), (34, 0.24)):
            low = (x + dx * 1.05 * m, hem.low)
            line = [(x + dx * 0.6 * m, y + 40), (x + dx * m, (y + hem.low) / 2 + 30), low]
            fold(c, line, 8, cloth, strength, 2.6)
    clothes = body.person.clothes
    if clothes.one_piece and clothes.pattern:
        top = min(y for _, (_, y), _, _ in legs) - 90
        paint_on_skirt(c, (hem.left, top, hem.right, hem.low), clothes.pattern)
    c.soft(ribbon(hem.edge(), 5, start=4, end=4), alpha(cloth.deep, 0.7), 1.4)
    c.unclip()


def _hem(legs: Sequence[Profile], long: float) -> _Hem:
    ends: list[tuple[float, float, float]] = []
    for _, knee, ankle, m in legs:
        (x, y), flare = between(knee, ankle, long), AROUND * m * (1.0 + 0.12 * long)
        ends.append((x - flare, x + flare, y))
    lefts, rights, lows = zip(*ends, strict=True)
    return _Hem(min(lefts), max(rights), max(lows))


def _around(profile: Profile) -> list[Point]:
    """Return where cloth lies around a thigh and a knee."""
    leg, (x, y), _, m = profile
    wide, (hx, hy) = AROUND * m, project(leg.hip)
    turns = [math.pi * n / ROUND for n in range(ROUND + 1)]
    knee = [(x + wide * math.cos(t), y + 2 - 0.82 * wide * math.sin(t)) for t in turns]
    return [(hx - 0.6 * wide, hy + 14), (hx + 0.6 * wide, hy + 14), *knee]


def _tones(c: Painter, cloth: Cloth, knees: Sequence[Point], hem: _Hem) -> None:
    """Paint thighs in light, what hangs in tone, and the dip between the knees."""
    top, middle = min(y for _, y in knees), sum(x for x, _ in knees) / len(knees)
    left, right, low = hem.left - 40, hem.right + 60, hem.low + 40
    hangs = [(left, top + 52), (middle, top + 66), (right, top + 46), (right, low), (left, low)]
    c.soft(closed(hangs), alpha(cloth.shade, 0.9), 13)
    far = [(right - 86, top - 20), (right, top - 30), (right, low), (right - 94, low)]
    c.soft(closed(far), alpha(cloth.deep, 0.5), 14)
    dip = [(middle, top - 30), (middle, top + 40), (middle - 4, hem.low)]
    c.soft(ribbon(dip, 44), alpha(cloth.deep, 0.42), 12)
