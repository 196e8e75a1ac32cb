"""Patterns of cloth, on the front of a trunk and along sleeves: they bend with both."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from game.patient.clothes import Pattern, PatternKind
from game.patient.geometry import Point, Shape, alpha, closed, lerp, opened
from game.patient.skeleton import Skeleton
from game.view.figure.cloth import Rod
from game.view.paint.painter import Painter

Extent = tuple[float, float, float, float]

STRIPE, CHECK, DOT, FLOWER = 15.0, 24.0, 23.0, 34.0
"""How far apart the lines or spots of each pattern are, in du."""
TOP = 2.96
"""Where cloth begins, on the spine."""
LOW, HANGING = -0.25, -0.95
"""Where it ends on a lap, and where it hangs down."""
SLEEVE = 24.0
"""Half the width of a sleeve, in du."""
BEYOND = 26.0
"""How far above the shoulder and below the elbow a sleeve goes, in du."""
Reach = tuple[float, float]
WHOLE: Reach = (-1.0, 1.0)
BETWEEN: Reach = (-0.52, 0.52)
"""What one sees of a top between the edges of what is open over it."""
NARROW = 1.2
NEARER = 1.35
"""How much further apart a pattern is on a lap: it is nearer."""
DOWN = (TOP, 2.3, 1.6, 0.9, 0.2)
CREAM = (250, 240, 204)


@dataclass(frozen=True, slots=True)
class Front:
    """The front of a trunk as a cloth: `t` on the spine, `u` from -1 to 1 from side to side."""

    bones: Skeleton
    reach: Reach = WHOLE
    """From where to where one sees it, in `u`."""

    def at(self, t: float, u: float) -> Point:
        """Return where a point of the cloth is on the picture."""
        turn = u * math.pi / 2
        wide, deep = self._half(t), self._deep(t)
        return self.bones.trunk(t, wide * math.sin(turn), 3 * abs(u), deep * math.cos(turn))

    def low(self) -> float:
        """Return how far down the cloth goes."""
        return HANGING if self.bones.afoot else LOW

    def across(self) -> float:
        """Return how far half the cloth is around, in du."""
        return 1.3 * self._half(1.4)

    def long(self) -> float:
        """Return how many du one step on the spine is."""
        return 77 * self.bones.physique.trunk

    def _half(self, t: float) -> float:
        build = self.bones.physique
        of_chest = 0.45 + 0.35 * build.shoulder + 0.2 * build.waist
        hips = 0.6 * build.hip + 0.4 * build.waist
        rows = (
            (0.0, 96 * hips + 12 * build.belly),
            (0.95, 84 * build.waist + 13 * build.belly),
            (1.7, 95 * of_chest),
            (3.0, 100 * build.shoulder),
        )
        return _between(rows, t)

    def _deep(self, t: float) -> float:
        belly = self.bones.physique.belly
        rows = ((0.0, 50 + 26 * belly), (0.95, 36 + 20 * belly), (1.9, 30.0), (3.0, 8.0))
        return _between(rows, t)


def _between(rows: Sequence[tuple[float, float]], t: float) -> float:
    """Return the value at *t* of a line through rows."""
    for (t0, v0), (t1, v1) in pairwise(rows):
        if t <= t1:
            return lerp(v0, v1, max(0.0, (t - t0) / (t1 - t0)))
    return rows[-1][1]


def paint_on_front(c: Painter, bones: Skeleton, pattern: Pattern, reach: Reach = WHOLE) -> None:
    """Paint a pattern on the trunk, within what is clipped; no more than its *reach*."""
    _FRONT[pattern.kind](c, Front(bones, reach), pattern)


def paint_on_skirt(c: Painter, box: Extent, pattern: Pattern) -> None:
    """Paint a pattern on what hangs from a lap, within what is clipped: left, top, right, low."""
    left, top, right, low = box
    line = Rod(((left + right) / 2, top), ((left + right) / 2, low), low - top, 0.0, 1.0)
    wider = replace(pattern, gap=NEARER * pattern.gap)
    _SLEEVE[pattern.kind](c, line, wider, (right - left) / 2)


def paint_on_sleeve(c: Painter, line: Rod, pattern: Pattern, wide: float) -> None:
    """Paint a pattern along a sleeve, within what is clipped; *wide* is how thick arms are."""
    _SLEEVE[pattern.kind](c, line, pattern, SLEEVE * wide)


def _steps(low: float, high: float, gap: float) -> list[float]:
    """Return evenly spaced places, one of them at 0."""
    return [n * gap for n in range(math.ceil(low / gap), math.floor(high / gap) + 1)]


def lengthwise(front: Front, gap: float) -> list[Shape]:
    """Return lines down a front, this far apart."""
    places = _steps(*front.reach, gap / front.across())
    return [opened([front.at(t, u) for t in (*DOWN, front.low())]) for u in places]


def _crosswise(front: Front, gap: float) -> list[Shape]:
    places = _steps(front.low(), TOP, gap / front.long())
    low, high = front.reach
    spans = 4 if high - low > NARROW else 2
    across = [lerp(low, high, n / spans) for n in range(spans + 1)]
    return [opened([front.at(t, u) for u in across]) for t in places]


def _stripes(c: Painter, front: Front, p: Pattern) -> None:
    c.stroke(lengthwise(front, STRIPE * p.gap), alpha(p.colour, 0.62), 2.4)


def _hoops(c: Painter, front: Front, p: Pattern) -> None:
    c.stroke(_crosswise(front, STRIPE * 1.7 * p.gap), alpha(p.colour, 0.75), 6.5)


def _checks(c: Painter, front: Front, p: Pattern) -> None:
    gap = CHECK * p.gap
    c.stroke(lengthwise(front, gap), alpha(p.colour, 0.46), 3.2)
    c.stroke(_crosswise(front, gap), alpha(p.colour, 0.46), 3.2)


def _dots(c: Painter, front: Front, p: Pattern) -> None:
    spots = _spots(front, DOT * p.gap)
    c.fill([_dot(at, 2.7) for at in spots], alpha(p.colour, 0.85))


def _flowers(c: Painter, front: Front, p: Pattern) -> None:
    _flower_bed(c, _spots(front, FLOWER * p.gap), p)


def _spots(front: Front, gap: float) -> list[Point]:
    """Return places in rows, every other row moved by half."""
    rows = _steps(front.low(), TOP, 0.8 * gap / front.long())
    half, (low, high) = gap / front.across(), front.reach
    return [
        front.at(t, u)
        for n, t in enumerate(rows)
        for u in (x + half / 2 * (n % 2) for x in _steps(low, high - half / 2, half))
    ]


def _dot(at: Point, r: float) -> Shape:
    x, y = at
    return closed([(x + r, y), (x, y + r), (x - r, y), (x, y - r)])


def _flower_bed(c: Painter, spots: Sequence[Point], p: Pattern) -> None:
    """Paint small flowers of five petals, each turned otherwise."""
    c.fill([_petals(at, 5.6, 0.7 * n) for n, at in enumerate(spots)], alpha(p.colour, 0.8))
    c.fill([_dot(at, 1.7) for at in spots], CREAM)


def _petals(at: Point, r: float, turn: float) -> Shape:
    (x, y), ring = at, list[Point]()
    for k in range(5):
        for far, more in ((0.45 * r, 0.0), (r, 0.36), (r, 0.90)):
            way = turn + k * 1.2566 + more
            ring.append((x + far * math.cos(way), y + far * math.sin(way)))
    return closed(ring)


def _along(line: Rod, half: float, gap: float) -> list[Shape]:
    """Return lines along a sleeve."""
    ends = (-BEYOND, 0.5 * line.length, line.length + BEYOND)
    return [opened([line.at(s, a) for s in ends]) for a in _steps(-half, half, gap)]


def _around(line: Rod, half: float, gap: float) -> list[Shape]:
    """Return rings around a sleeve, that bulge towards the hand."""
    wide = 1.35 * half
    rings = _steps(-BEYOND, line.length + BEYOND, gap)
    return [opened([line.at(s, -wide), line.at(s + 4, 0), line.at(s, wide)]) for s in rings]


def _sleeve_stripes(c: Painter, line: Rod, p: Pattern, half: float) -> None:
    c.stroke(_along(line, half, STRIPE * p.gap), alpha(p.colour, 0.58), 2.4)


def _sleeve_hoops(c: Painter, line: Rod, p: Pattern, half: float) -> None:
    c.stroke(_around(line, half, STRIPE * 1.7 * p.gap), alpha(p.colour, 0.72), 6.5)


def _sleeve_checks(c: Painter, line: Rod, p: Pattern, half: float) -> None:
    gap = CHECK * p.gap
    c.stroke(_along(line, half, gap), alpha(p.colour, 0.44), 3.2)
    c.stroke(_around(line, half, gap), alpha(p.colour, 0.44), 3.2)


def _scattered(line: Rod, half: float, gap: float) -> list[Point]:
    rows = _steps(-BEYOND, line.length + BEYOND, 0.8 * gap)
    return [
        line.at(s, a)
        for n, s in enumerate(rows)
        for a in (x + gap / 2 * (n % 2) for x in _steps(-half - gap, half, gap))
    ]


def _sleeve_dots(c: Painter, line: Rod, p: Pattern, half: float) -> None:
    spots = _scattered(line, half, DOT * p.gap)
    c.fill([_dot(at, 2.7) for at in spots], alpha(p.colour, 0.8))


def _sleeve_flowers(c: Painter, line: Rod, p: Pattern, half: float) -> None:
    _flower_bed(c, _scattered(line, half, FLOWER * p.gap), p)


_FRONT: Mapping[PatternKind, Callable[[Painter, Front, Pattern], None]] = {
    "stripes": _stripes,
    "hoops": _hoops,
    "checks": _checks,
    "dots": _dots,
    "flowers": _flowers,
}
_SLEEVE: Mapping[PatternKind, Callable[[Painter, Rod, Pattern, float], None]] = {
    "stripes": _sleeve_stripes,
    "hoops": _sleeve_hoops,
    "checks": _sleeve_checks,
    "dots": _sleeve_dots,
    "flowers": _sleeve_flowers,
}
