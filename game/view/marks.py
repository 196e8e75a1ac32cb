"""Marks: the numbers of the zones, outside the person, each with a thread to its place.

A thread ends at the edge of its place, never on a face or a hand.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import pygame

from game.sim.cues import Zone
from game.view.canvas import Canvas
from game.view.shapes import disc
from game.view.text import draw_line
from game.view.theme import ZONES
from game.view.widgets import focus_ring, press_area, thread
from game.view.zones import ZoneMark

Point = tuple[int, int]
NEAR = 10
"""Pixels of the design that a place may move before its mark follows."""
GLIDE = 0.25
"""How much of the way a mark goes in a frame."""


LONGEST = 400
"""Pixels of the design between a place and its mark."""
MARGIN = 1.25
"""How far from a face or a hand a mark stands, in their radius."""
HAND = 0.55
"""How far a hand itself goes, in the radius of its place."""
FAR = 30
"""Steps that a mark may be pushed from where it would stand."""
AROUND_IT = tuple((math.cos(n * math.tau / 16), math.sin(n * math.tau / 16)) for n in range(16))
LEVEL = (AROUND_IT[8], AROUND_IT[0])
"""The legs' mark stays at the foot of the picture."""
IsFree = Callable[[pygame.Rect], bool]


@dataclass(slots=True)
class Steady:
    """Keeps marks quiet: breathing does not move them, a raised hand does."""

    places: dict[Zone, tuple[Point, Point]] = field(default_factory=dict)
    moving: set[Zone] = field(default_factory=set)
    pushed: dict[Zone, Point | None] = field(default_factory=dict)
    """How far each mark is pushed; None where there is no free place for it."""
    spare: dict[str, pygame.Rect | None] = field(default_factory=dict)
    """Where things stand that have no place of their own: a zone's key, a word. None: nowhere."""

    def anew(self) -> None:
        """Find free places again: what stands around them has changed."""
        self.pushed.clear()
        self.spare.clear()

    def settle(
        self,
        zones: Mapping[Zone, ZoneMark],
        k: float,
        radius: int,
        is_free: IsFree,
        pointed: str | None = None,
    ) -> Mapping[Zone, tuple[Point, Point]]:
        """Return where each mark stands now, and where its thread ends.

        A mark that would stand on the person, or on words, is pushed to the nearest free
        place; where there is none, it may stand on a sleeve or a seat, never on a face or
        a hand. The one that is *pointed* at stays: nobody has to chase it. One that a hand
        comes to has no place until somebody speaks again.
        """
        for zone, mark in zones.items():
            if zone not in self.pushed:
                self.pushed[zone] = self._find(zone, mark, k, radius, is_free)
                if self.pushed[zone] is None and not _hides_cues(mark, radius, zones):
                    self.pushed[zone] = (0, 0)
            push = self.pushed[zone]
            if push and zone != pointed and _on_hand(mark, push, radius, zones):
                push = self.pushed[zone] = None
            if push is None:
                self.places.pop(zone, None)
                continue
            stands = (mark.mark[0] + push[0], mark.mark[1] + push[1])
            if zone == pointed and zone in self.places:
                stands = self.places[zone][0]
            wanted = (stands, _edge(replace(mark, mark=stands)))
            now = self.places.setdefault(zone, wanted)
            off = max(math.dist(now[0], wanted[0]), math.dist(now[1], wanted[1]))
            if off > NEAR * k:
                self.moving.add(zone)
            if zone in self.moving:
                self.places[zone] = _towards(now[0], wanted[0]), _towards(now[1], wanted[1])
                if off <= 1:
                    self.moving.discard(zone)
        return self.places

    def _find(
        self, zone: Zone, mark: ZoneMark, k: float, radius: int, is_free: IsFree
    ) -> Point | None:
        others = [
            _around(place[0], radius + round(6 * k))
            for other, place in self.places.items()
            if other != zone
        ]

        def alone(box: pygame.Rect) -> bool:
            return box.collidelist(others) < 0 and is_free(box)

        ways = LEVEL if zone == "legs" else AROUND_IT
        near = _nearer(mark, round(LONGEST * k))
        push = _push(near, radius, round(8 * k), ways, alone)
        if push is None:
            return None
        return near[0] + push[0] - mark.mark[0], near[1] + push[1] - mark.mark[1]


def _hides_cues(mark: ZoneMark, radius: int, zones: Mapping[Zone, ZoneMark]) -> bool:
    """Tell whether a mark would lie on a face or a hand: on a sleeve or a seat it may stand."""
    telling = [zones[zone] for zone in ("face", "hands") if zone in zones]
    return any(math.dist(mark.mark, z.anchor) - radius < MARGIN * z.radius for z in telling)


def _on_hand(mark: ZoneMark, push: Point, radius: int, zones: Mapping[Zone, ZoneMark]) -> bool:
    """Tell whether the hand came to where a mark stands: it gives way for this line."""
    hands, at = zones.get("hands"), (mark.mark[0] + push[0], mark.mark[1] + push[1])
    return hands is not None and math.dist(at, hands.anchor) - radius < HAND * hands.radius


def _around(at: Point, radius: int) -> pygame.Rect:
    return pygame.Rect(at[0] - radius, at[1] - radius, 2 * radius, 2 * radius)


def _push(
    at: Point, radius: int, step: int, ways: Sequence[tuple[float, float]], is_free: IsFree
) -> Point | None:
    """Return how far a mark must be pushed to stand free; None where nothing is."""
    for n in range(FAR + 1):
        for x, y in ways if n else ways[:1]:
            push = round(x * n * step), round(y * n * step)
            if is_free(_around((at[0] + push[0], at[1] + push[1]), radius + 2)):
                return push
    return None


def _nearer(mark: ZoneMark, longest: int) -> Point:
    """Return where a mark stands: no farther from its place than a thread may be long."""
    far = math.dist(mark.mark, mark.anchor)
    if far <= longest:
        return mark.mark
    share = longest / far
    (x, y), (from_x, from_y) = mark.mark, mark.anchor
    return round(from_x + (x - from_x) * share), round(from_y + (y - from_y) * share)


def _edge(mark: ZoneMark) -> Point:
    far = math.dist(mark.mark, mark.anchor)
    if far <= mark.radius:
        return mark.mark
    share = 1 - mark.radius / far
    x, y = mark.mark
    return round(x + (mark.anchor[0] - x) * share), round(y + (mark.anchor[1] - y) * share)


def _towards(now: Point, wanted: Point) -> Point:
    x, y = wanted[0] - now[0], wanted[1] - now[1]
    return now[0] + _step(x), now[1] + _step(y)


def _step(way: float) -> int:
    return math.ceil(way * GLIDE) if way > 0 else math.floor(way * GLIDE)


def press_mark(canvas: Canvas, zone: Zone, at: Point) -> None:
    """Note that a zone can be pressed where its mark stands."""
    number, name, _ = ZONES[zone]
    says = f"{name}, key {number}"
    press_area(
        canvas, f"zone:{zone}", _around(at, canvas.tall(16)), says, role="zone", group="zones"
    )


def draw_lane_mark(canvas: Canvas, zone: Zone, mark: ZoneMark, *, glows: bool) -> None:
    """Draw the number of a lane in it; pressing the lane's left end gives "zone:ID"."""
    if mark.lane is None:
        return
    (number, name, _), lane, at = ZONES[zone], mark.lane, mark.mark
    radius = min(canvas.tall(16), round(0.44 * lane.h))
    box = pygame.Rect(lane.x, lane.y, 2 * (at[0] - lane.x), lane.h)
    region, says = f"zone:{zone}", f"{name}, key {number}"
    press_area(canvas, region, box, says, role="zone", group="zones")
    if glows:
        disc(canvas, at, radius + canvas.px(5), "lamp", edge="ink", line=2)
    if canvas.focus == region:
        focus_ring(canvas, _around(at, radius), radius)
    hot = canvas.lit(region)
    disc(canvas, at, radius, "lamp" if hot else "card", edge="ink", line=2)
    y = at[1] - canvas.type("small_b")[1] / 2
    draw_line(canvas, number, (at[0], y), "small_b", "on_lamp" if hot else "ink", "centre")


def draw_mark(canvas: Canvas, zone: Zone, at: Point, end: Point, *, glows: bool) -> None:
    """Draw one mark; pressing it gives "zone:ID"."""
    number, region, radius = ZONES[zone][0], f"zone:{zone}", canvas.tall(16)
    press_mark(canvas, zone, at)
    if glows:
        disc(canvas, at, radius + canvas.px(10), "lamp", edge="ink", line=2)
    if math.dist(at, end) > radius + canvas.px(6):
        thread(canvas, at, end)
        disc(canvas, end, canvas.px(4), "card", edge="ink", line=2)
    if canvas.focus == region:
        focus_ring(canvas, _around(at, radius), radius)
    hot = canvas.lit(region)
    disc(canvas, at, radius, "lamp" if hot else "card", edge="ink", line=2)
    lead = canvas.type("small_b")[1]
    ink = "on_lamp" if hot else "ink"
    draw_line(canvas, number, (at[0], at[1] - lead / 2), "small_b", ink, "centre")
