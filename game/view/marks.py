"""Marks: the numbers of the zones, outside the person, each with a thread to its place.

A thread ends at the edge of its place, never on a face or a hand.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import pygame

from game.sim.cues import Zone
from game.view.canvas import Canvas
from game.view.shapes import disc
from game.view.telling import Telling, thread_end
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
OFF = 6
"""How far from a face or a hand a mark stands, in pixels of the design."""
GAP = 7
"""How near to a face or a hand a thread may come; where it is drawn anew, twice so near."""
FAR = 30
"""Steps that a mark may be pushed from where it would stand."""
KNOWN = 0.7
"""How large a mark is whose key is known, of its size: what can be pressed stays as large."""
AROUND_IT = tuple((math.cos(n * math.tau / 16), math.sin(n * math.tau / 16)) for n in range(16))
LEVEL = (AROUND_IT[8], AROUND_IT[0])
"""The legs' mark stays at the foot of the picture."""
IsFree = Callable[[pygame.Rect], bool]


@dataclass(frozen=True, slots=True)
class Room:
    """What marks find: pixels in one of the design, their radius, where they may stand.

    The middle of every mark is *inside*.
    """

    k: float
    radius: int
    is_free: IsFree
    inside: pygame.Rect
    telling: Sequence[Telling] = ()


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
        room: Room,
        pointed: str | None = None,
    ) -> Mapping[Zone, tuple[Point, Point]]:
        """Return where each mark stands now, and where its thread ends: where it stands, if none.

        A mark that would stand on the person, or on words, is pushed to the nearest free
        place from which its thread crosses nothing that tells; where there is none, it may
        stand on a sleeve or a seat, never on a face or a hand. The one that is *pointed* at
        stays: nobody has to chase it. One that a hand comes to has no place until somebody
        speaks again.
        """
        for zone, mark in zones.items():
            if zone not in self.pushed:
                self.pushed[zone] = self._find(zone, mark, room)
            push = self.pushed[zone]
            on_it = push and _hides_cues(_by(mark.mark, push), room.radius, room.telling)
            if on_it and zone != pointed:
                push = self.pushed[zone] = None
            if push is None:
                self.places.pop(zone, None)
                continue
            stands = _by(mark.mark, push)
            if zone == pointed and zone in self.places:
                stands = self.places[zone][0]
            self._glide(zone, (stands, _end(zone, stands, mark, room) or stands), room.k)
        return self.places

    def _glide(self, zone: Zone, wanted: tuple[Point, Point], k: float) -> None:
        """Let a mark follow its place, if that moved far enough."""
        now = self.places.setdefault(zone, wanted)
        off = max(math.dist(now[0], wanted[0]), math.dist(now[1], wanted[1]))
        if off > NEAR * k:
            self.moving.add(zone)
        if zone in self.moving:
            self.places[zone] = _towards(now[0], wanted[0]), _towards(now[1], wanted[1])
            if off <= 1:
                self.moving.discard(zone)

    def _find(self, zone: Zone, mark: ZoneMark, room: Room) -> Point | None:
        """Return how far a mark is pushed; None where it finds no place."""
        k, radius = room.k, room.radius
        placed = [place for other, place in self.places.items() if other != zone]
        others = [_around(at, radius + round(6 * k)) for at, _ in placed]

        def alone(box: pygame.Rect) -> bool:
            far = radius + OFF * k
            if box.collidelist(others) >= 0 or _hides_cues(box.center, far, room.telling):
                return False
            return room.is_free(box)

        def clear(box: pygame.Rect) -> bool:
            end = _end(zone, box.center, mark, room)
            if end is None or any(other.clipline(box.center, end) for other in others):
                return False
            if any(box.clipline(*p) or _cross((box.center, end), p) for p in placed):
                return False
            return alone(box)

        ways = LEVEL if zone == "legs" else AROUND_IT
        near = _nearer(mark, round(LONGEST * k))
        for is_good in (clear, lambda box: _is_theirs(zone, box.center, room) and alone(box)):
            push = _push(near, radius, round(8 * k), ways, is_good)
            if push is not None:
                return near[0] + push[0] - mark.mark[0], near[1] + push[1] - mark.mark[1]
        at = within(mark.mark, room.inside)
        if _hides_cues(at, radius, room.telling) or not _is_theirs(zone, at, room):
            return None
        return at[0] - mark.mark[0], at[1] - mark.mark[1]


def _is_theirs(zone: Zone, at: Point, room: Room) -> bool:
    """Tell whether a number without a thread is read as that of its own face or hands."""
    if all(shape.zone != zone for shape in room.telling):
        return True
    return min(room.telling, key=lambda shape: shape.off(at)).zone == zone


def _end(zone: Zone, at: Point, mark: ZoneMark, room: Room) -> Point | None:
    """Return where a thread ends, a little before what it leads to."""
    return thread_end(zone, at, mark, room.telling, 2 * GAP * room.k)


def _hides_cues(at: Point, radius: float, telling: Sequence[Telling]) -> bool:
    """Tell whether a mark would lie on a face or a hand: on a sleeve or a seat it may stand."""
    return any(shape.off(at) < radius for shape in telling)


def _cross(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    """Tell whether two threads cross."""
    (a, b), (c, d) = one, other
    return _turn(a, b, c) * _turn(a, b, d) < 0 and _turn(c, d, a) * _turn(c, d, b) < 0


def _turn(a: Point, b: Point, c: Point) -> int:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def within(at: Point, box: pygame.Rect) -> Point:
    """Return the nearest pixel of a box."""
    return min(max(at[0], box.left), box.right), min(max(at[1], box.top), box.bottom)


def _by(at: Point, push: Point) -> Point:
    return at[0] + push[0], at[1] + push[1]


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
    _number(canvas, number, at, radius, hot=canvas.lit(region), quiet=not glows)


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
    _number(canvas, number, at, radius, hot=canvas.lit(region), quiet=not glows)


def _number(canvas: Canvas, number: str, at: Point, radius: int, *, hot: bool, quiet: bool) -> None:
    """Draw disc and number; smaller where the key is known, but always there for the hand."""
    small = quiet and number in canvas.learnt and not hot
    role, reach = ("small", KNOWN * radius) if small else ("small_b", radius)
    disc(canvas, at, round(reach), "lamp" if hot else "card", edge="ink", line=1 if small else 2)
    lead, ink = canvas.type(role)[1], "on_lamp" if hot else "ink2" if small else "ink"
    draw_line(canvas, number, (at[0], at[1] - lead / 2), role, ink, "centre")
