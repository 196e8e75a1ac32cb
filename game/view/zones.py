"""Where one can look at somebody: zones follow the body, and none overlaps another.

Hands win, arms with them; then the face, what is seen of the legs, the trunk; the rest is
around. A narrow edge at the bottom always belongs to the legs.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pygame

from game.patient.geometry import Point, between, inside
from game.patient.skeleton_arms import Arm
from game.patient.skeleton_space import project
from game.patient.skeleton_trunk import SIDES
from game.sim.cues import Zone
from game.view.figure.body import Body
from game.view.figure.camera import Camera
from game.view.figure.props import reach_of_hand
from game.view.figure.worn import along_hand

Pixel = tuple[int, int]

STRIP = 60.0
"""What is seen of seat and legs: this much above the lower edge, in pixels of 720."""
EDGE = 14.0
"""So near to the edge even a hand does not hide them: one can always point at the legs."""
HEAD = (1.2, 1.52)
"""Half the head's width and height with its hair, in head units."""
HAIR = 0.15
"""How far above the middle of the face the middle of the whole head is."""
SLEEVE = 27.0
"""Half the width of a sleeve, in du."""
ARM = 0.6
"""From here on, between shoulder and elbow, it is arm; above, it is shoulder."""
LAP = (0.0, -70.0, 70.0, -120.0, 120.0, -165.0, 165.0)
"""Where one can point at the legs, beside the hands, in du."""
CHEST = (
    *((2.1, 0.0), (2.35, 40.0), (2.35, -40.0), (1.5, 60.0), (1.5, -60.0), (0.8, 0.0)),
    *((2.3, -74.0), (2.3, 74.0)),
)
"""Where one can point at the trunk: height on the spine, and to the side."""


@dataclass(frozen=True, slots=True)
class ZoneMark:
    """Where a zone lies, in window pixels: its middle, its reach, and where its number stands.

    A `lane` is one that lies there whole: its number stands in it.
    """

    anchor: Pixel
    radius: int
    mark: Pixel
    lane: pygame.Rect | None = None


@dataclass(frozen=True, slots=True)
class Other:
    """Who came along, as one sees them: a body on the same stage.

    `held`: before the patient's trunk. `shows`: what shows a cue now, face, legs, or
    hands, L, R, LR; None: nothing does.
    """

    sight: "Sight"
    held: bool
    shows: str | None = None


@dataclass(frozen=True, slots=True)
class Sight:
    """A body on a stage: what zones are measured on. `k` is pixels in one of a 720 window."""

    body: Body
    view: Camera
    stage: pygame.Rect
    k: float
    things: pygame.Rect
    """Where the side table and what stands on it are, in pixels."""
    strip: float = STRIP
    guest: Other | None = None

    def pixel(self, point: Point) -> Pixel:
        """Return where a point of the body lies in the window."""
        scale, x, y = self.view
        return round(point[0] * scale + x), round(point[1] * scale + y)

    def head_box(self) -> pygame.Rect:
        """Return the box of head and hair."""
        unit = self.view[0] * self.body.head.unit
        x, y = self.pixel(self.body.head.centre)
        wide, high = HEAD[0] * unit, HEAD[1] * unit
        return pygame.Rect(x - wide, y - HAIR * unit - high, 2 * wide, 2 * high)

    def zone_at(self, at: Pixel) -> Zone | None:
        """Return the zone at a pixel; None off the stage."""
        if not self.stage.collidepoint(at):
            return None
        scale, x, y = self.view
        point = ((at[0] - x) / scale, (at[1] - y) / scale)
        if self._on_lap(at, EDGE):
            return "legs"
        if any(_near(point, a, b, reach) for a, b, reach in _arms(self.body)):
            return "hands"
        if _in_head(self.body, point):
            return "face"
        return self._behind(at, point)

    def _behind(self, at: Pixel, point: Point) -> Zone:
        """Return the zone where neither a hand nor the face is."""
        if self.guest and self.guest.held and self.guest.sight.covers(at):
            return "around"
        if self._on_lap(at, self.strip):
            return "legs"
        return "chest" if _on_trunk(self.body, point) else "around"

    def covers(self, at: Pixel) -> bool:
        """Tell whether a pixel is on the body: on an arm, the head, the trunk."""
        scale, x, y = self.view
        point = ((at[0] - x) / scale, (at[1] - y) / scale)
        on_arm = any(_near(point, a, b, reach) for a, b, reach in _arms(self.body))
        return on_arm or _in_head(self.body, point) or _on_trunk(self.body, point)

    def _on_lap(self, at: Pixel, high: float) -> bool:
        """Tell whether a pixel is over the seat, this near to the lower edge."""
        left, right = self.pixel((-185.0, 0.0))[0], self.pixel((185.0, 0.0))[0]
        return left < at[0] < right and at[1] >= self.stage.bottom - high * self.k

    def zones(self) -> Mapping[Zone, ZoneMark]:
        """Return where one can look at the body as it is now. Voice stands beside the mouth."""
        k, head = self.k, self.head_box()
        cx, cy = self.body.head.centre
        face = self.pixel((cx, cy + 0.25 * self.body.head.unit))
        seen = self.pixel((cx, cy + 0.38 * self.body.head.unit))
        hand, chest, legs = self.hand(), self._chest(), self._legs()
        left, right = head.left - round(34 * k), head.right + round(30 * k)
        elbow = min(self.pixel(project(arm.elbow))[0] for arm in self.body.bones.arms.values())
        beside = max(round(22 * k), min(round(60 * k), elbow - round(60 * k)))
        reach, level = round(70 * k), face[1]
        front = right + round(60 * k)
        if self.guest and self.guest.held:
            front = left - round(60 * k)
        elif self.guest:
            left, level = head.left - round(20 * k), head.top + round(40 * k)
        return {
            "face": ZoneMark(
                seen, round(HEAD[0] * self.view[0] * self.body.head.unit), (left, level)
            ),
            "hands": ZoneMark(hand, reach, (beside, hand[1])),
            "chest": ZoneMark(chest, round(85 * k), (front, chest[1])),
            "legs": ZoneMark(legs, reach, (round(120 * k), self.stage.bottom - round(24 * k))),
            "voice": ZoneMark(face, reach, (right, face[1] + round(40 * k))),
        }

    def hand(self, side: str | None = None) -> Pixel:
        """Return the middle of a hand: of the one that does something, or lies in front."""
        return self.pixel(between(*self._along(side or self.body.look.stance.front)))

    def hand_line(self, side: str) -> tuple[Point, Point]:
        """Return wrist and fingertips of a hand, or the end of what it holds, in du."""
        return _hand_of(self.body.bones.arms[side], _reach(self.body, side))

    def _along(self, side: str) -> tuple[Point, Point, float]:
        """Return wrist, fingertips, and how far from one to the other one looks."""
        return *self.hand_line(side), along_hand(self.body.look)

    def _chest(self) -> Pixel:
        places = (self.pixel(self.body.bones.trunk(t, x, 0, 40)) for t, x in CHEST)
        return self._first(places, "chest")

    def _legs(self) -> Pixel:
        rows = [self.stage.bottom - round(up * self.k) for up in (24.0, 0.5 * EDGE)]
        return self._first(((self.pixel((x, 0.0))[0], y) for y in rows for x in LAP), "legs")

    def _first(self, places: Iterator[Pixel], zone: Zone) -> Pixel:
        """Return the first place that lies in a zone, or the first of all."""
        every = list(places)
        return next((at for at in every if self.zone_at(at) == zone), every[0])


def _reach(body: Body, side: str) -> float:
    """Return how far a hand and what it holds go from the wrist, in hand lengths."""
    return reach_of_hand(side, body.look.signs)


def _hand_of(arm: Arm, reach: float) -> tuple[Point, Point]:
    """Return wrist and fingertips on the picture; *reach* in hand lengths."""
    x, y = project(arm.wrist)
    far = reach * arm.size * arm.fs
    return (x, y), (x + math.cos(arm.angle) * far, y + math.sin(arm.angle) * far)


def _arms(body: Body) -> Iterator[tuple[Point, Point, float]]:
    """Yield hands, forearms and elbows as lines with a reach to their sides."""
    thick = SLEEVE * body.bones.physique.limb
    for side in SIDES:
        arm = body.bones.arms[side]
        shoulder, elbow = project(body.bones.shoulders[side]), project(arm.elbow)
        wrist, tips = _hand_of(arm, _reach(body, side))
        yield wrist, tips, 0.36 * arm.size
        yield elbow, wrist, thick
        yield between(shoulder, elbow, ARM), elbow, thick


def _near(p: Point, a: Point, b: Point, reach: float) -> bool:
    """Tell whether a point is this near to a line."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    along = ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy or 1.0)
    return math.dist(p, between(a, b, max(0.0, min(1.0, along)))) <= reach


def _in_head(body: Body, p: Point) -> bool:
    (x, y), unit = body.head.centre, body.head.unit
    wide, high = HEAD
    return ((p[0] - x) / wide) ** 2 + ((p[1] - y + HAIR * unit) / high) ** 2 <= unit * unit


def _on_trunk(body: Body, p: Point) -> bool:
    """Tell whether a point is on the trunk or on a shoulder."""
    if inside(_ring(body), *p):
        return True
    thick, bones = SLEEVE * body.bones.physique.limb, body.bones
    ends = [(project(bones.shoulders[s]), project(bones.arms[s].elbow)) for s in SIDES]
    return any(_near(p, a, between(a, b, ARM), thick) for a, b in ends)


def _ring(body: Body) -> Sequence[Point]:
    """Return trunk and neck, closed below the hem: where the frame ends."""
    left, right = body.torso.flanks["L"], body.torso.flanks["R"]
    return [*right.points()[::-1], *left.points(), *reversed(body.torso.hem)]
