"""Faces and hands as they lie in the window: what no mark, no thread, no tag ever lies on."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from game.patient.geometry import Point, between
from game.patient.skeleton_trunk import SIDES
from game.sim.cues import Zone
from game.view.zones import HAIR, HEAD, Pixel, Sight, ZoneMark

PALM = 0.36
"""Half the width of a hand, in its own length."""
NEXT = 1.0
"""The least step along a thread, in pixels."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A face or a hand: a line with a reach to its sides, in window pixels; whose zone it is."""

    zone: Zone
    start: Point
    end: Point
    reach: float

    def off(self, at: Point) -> float:
        """Return how far a pixel is from its edge; inside, less than nothing."""
        (ax, ay), (bx, by) = self.start, self.end
        dx, dy = bx - ax, by - ay
        along = ((at[0] - ax) * dx + (at[1] - ay) * dy) / (dx * dx + dy * dy or 1.0)
        share = max(0.0, min(1.0, along))
        return math.hypot(at[0] - ax - share * dx, at[1] - ay - share * dy) - self.reach


def telling_of(sight: Sight) -> Sequence[Telling]:
    """Return the patient's face and hands, and those of who came along."""
    found = [_head(sight, "face"), *_hands(sight, "hands")]
    if sight.guest:
        guest = sight.guest.sight
        found += [_head(guest, "around"), *_hands(guest, "around")]
    return found


def _head(sight: Sight, zone: Zone) -> Telling:
    """Return the head with its hair."""
    unit = sight.view[0] * sight.body.head.unit
    x, y = sight.pixel(sight.body.head.centre)
    half = (HEAD[1] - HEAD[0]) * unit
    middle = y - HAIR * unit
    return Telling(zone, (x, middle - half), (x, middle + half), HEAD[0] * unit)


def _hands(sight: Sight, zone: Zone) -> Sequence[Telling]:
    """Return both hands, from the wrist to what they hold."""
    scale, found = sight.view[0], []
    for side in SIDES:
        wrist, tips = sight.hand_line(side)
        reach = PALM * sight.body.bones.arms[side].size * scale
        found.append(Telling(zone, sight.pixel(wrist), sight.pixel(tips), reach))
    return found


def thread_end(
    zone: Zone, at: Pixel, mark: ZoneMark, telling: Sequence[Telling], gap: float
) -> Pixel | None:
    """Return where the thread of a mark at *at* ends; None where it would cross what tells.

    Towards a face or a hand it ends before its edge, else within the reach of its place.
    """
    met, end = _meet(at, mark.anchor, telling, gap)
    own = any(shape.zone == zone for shape in telling)
    edge = _edge(at, mark)
    if met is None:
        return edge
    if own and met.zone == zone:
        return end
    return edge if math.dist(at, edge) < math.dist(at, end) else None


def clear_end(
    zone: Zone, at: Pixel, end: Pixel, telling: Sequence[Telling], gap: float
) -> Pixel | None:
    """Return where a thread ends whose face or hand came nearer; None where it is crossed."""
    met, near = _meet(at, end, telling, gap)
    if met is None:
        return end
    return near if met.zone == zone else None


def _meet(
    at: Pixel, end: Pixel, telling: Sequence[Telling], gap: float
) -> tuple[Telling | None, Pixel]:
    """Return what a line meets first, and where it comes within *gap* of it."""
    far, gone = math.dist(at, end), 0.0
    while telling and gone <= far:
        spot = between(at, end, gone / (far or 1.0))
        near, first = min(((shape.off(spot), n) for n, shape in enumerate(telling)))
        if near <= gap:
            return telling[first], (round(spot[0]), round(spot[1]))
        gone += max(NEXT, near - gap)
    return None, end


def _edge(at: Pixel, mark: ZoneMark) -> Pixel:
    """Return where a thread comes within reach of a place."""
    far = math.dist(at, mark.anchor)
    if far <= mark.radius:
        return at
    x, y = between(at, mark.anchor, 1 - mark.radius / far)
    return round(x), round(y)
