"""Where a hand lies on the picture: its palm, fingers and thumb as outlines."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from game.patient.geometry import Curve, Point, Shape, closed, lerp, sample
from game.patient.skeleton_arms import Arm
from game.patient.skeleton_hands import Hand
from game.patient.skeleton_space import project, side_of

HALF_WIDTHS = (0.070, 0.082, 0.086, 0.082)
"""Half the width of each finger, in hand lengths, from the little one on."""
THUMB = 0.088
"""Half the width of the thumb."""
FINGER = (0.66, 0.95, 0.95, 1.05, 0.97, 0.97, 1.0)
"""How a finger swells at its joint, at seven places from the knuckle to the tip."""
BALL = (0.5, 1.12, 1.24, 1.10, 1.05, 1.0, 1.0, 0.98, 0.92)
"""How a thumb swells, at nine places: its ball, its joint, its tip."""
ROUND = (1.2, 0.62, 0.0, -0.62, -1.2)
"""Where the round of a tip is drawn, in radians from its direction."""
EDGEWAYS = 0.35
"""A hand that turns over is never thinner than this."""
CURLED = 0.105
"""A finger whose last part looks shorter than this, in hand lengths, hides its nail."""


@dataclass(frozen=True, slots=True)
class Grip:
    """A hand on the picture: hand lengths become du. Things it holds are placed by it too."""

    wrist: Point
    cos: float
    sin: float
    long: float
    wide: float
    size: float
    angle: float

    def at(self, x: float, y: float) -> Point:
        """Return where a point of the hand lies: x to the fingertips, y to the thumb."""
        x, y = x * self.long, y * self.wide
        return (
            self.wrist[0] + x * self.cos - y * self.sin,
            self.wrist[1] + x * self.sin + y * self.cos,
        )


@dataclass(frozen=True, slots=True)
class Finger:
    """A finger on the picture: its outline, its joints, half its width."""

    outline: Curve
    points: tuple[Point, Point, Point]
    half: float
    bent: bool


@dataclass(frozen=True, slots=True)
class HandShape:
    """A hand on the picture, worked out once: it is painted, and it throws a shadow.

    `tip` is the thumb without its ball, what lies over the palm; `line` is a little wider.
    """

    hand: Hand
    grip: Grip
    palm: Curve
    fingers: Sequence[Finger]
    thumb: Curve
    tip: Curve
    line: Curve

    def parts(self) -> list[Shape]:
        """Return its silhouette: palm, fingers, thumb."""
        return [self.palm, *(finger.outline for finger in self.fingers), self.thumb]


def grip_of(arm: Arm, side: str) -> Grip:
    """Return where an arm's hand is on the picture; one that shows its palm is mirrored."""
    turned = math.cos(math.pi * arm.hand.turned)
    if abs(turned) < EDGEWAYS:
        turned = math.copysign(EDGEWAYS, turned)
    return Grip(
        wrist=project(arm.wrist),
        cos=math.cos(arm.angle),
        sin=math.sin(arm.angle),
        long=arm.size * arm.fs,
        wide=arm.size * side_of(side) * turned,
        size=arm.size,
        angle=arm.angle,
    )


def hand_shape(hand: Hand, grip: Grip) -> HandShape:
    """Return where a hand lies."""
    fingers = [_finger_of(grip, hand, i) for i in range(4)]
    left, right, cap = _thumb_sides(hand, grip, 0.0)
    thin = 0.018 * grip.size
    wider = _thumb_sides(hand, grip, thin)
    return HandShape(
        hand=hand,
        grip=grip,
        palm=palm_outline(hand, grip, 1.0),
        fingers=fingers,
        thumb=_ring(left, right, cap),
        tip=_ring(left[2:], right[2:], cap),
        line=_ring([*left[2:4], *wider[0][4:]], [*right[2:4], *wider[1][4:]], wider[2]),
    )


def palm_outline(hand: Hand, grip: Grip, fat: float) -> Curve:
    """Return the palm, *fat* times as large; it turns the way fingers do, mirrored or not."""
    n = len(hand.palm)
    mx, my = sum(x for x, _ in hand.palm) / n, sum(y for _, y in hand.palm) / n
    ring = [grip.at(mx + (x - mx) * fat, my + (y - my) * fat) for x, y in hand.palm]
    return closed(ring if grip.wide > 0 else ring[::-1])


def thumb_outline(hand: Hand, grip: Grip, more: float) -> Curve:
    """Return a thumb with its ball, this much wider all round."""
    left, right, cap = _thumb_sides(hand, grip, more)
    return _ring(left, right, cap)


def _thumb_sides(
    hand: Hand, grip: Grip, more: float
) -> tuple[list[Point], list[Point], list[Point]]:
    half = THUMB * grip.size * (0.5 + 0.5 * hand.width) + more
    return _sides([grip.at(*p) for p in hand.thumb], half, 0.80, BALL)


def _finger_of(grip: Grip, hand: Hand, i: int) -> Finger:
    a, b, end = hand.fingers[i]
    points = (grip.at(*a), grip.at(*b), grip.at(*end))
    half = HALF_WIDTHS[i] * grip.size * hand.width
    bent = math.dist(points[1], points[2]) < CURLED * grip.size
    return Finger(finger_outline(points, half, hand.tip), points, half, bent)


def finger_outline(points: Sequence[Point], half: float, tip: float) -> Curve:
    """Return a rounded finger through base, middle and tip, a little wider at the joint."""
    left, right, cap = _sides(points, half, tip, FINGER)
    return _ring(left, right, cap)


def _ring(left: Sequence[Point], right: Sequence[Point], cap: Sequence[Point]) -> Curve:
    """Return both sides and the tip as an outline that turns the way a palm does."""
    return closed([*right, *reversed(cap), *reversed(left)])


def _sides(
    points: Sequence[Point], half: float, tip: float, swell: Sequence[float]
) -> tuple[list[Point], list[Point], list[Point]]:
    """Return both sides of a finger and the round of its tip."""
    line = sample(points, (len(swell) - 1) // 2)
    last = len(line) - 1
    left: list[Point] = []
    right: list[Point] = []
    for i, (x, y) in enumerate(line):
        (ax, ay), (bx, by) = line[max(0, i - 1)], line[min(last, i + 1)]
        dx, dy = bx - ax, by - ay
        h = half * lerp(1, tip, i / last) * swell[i] / (math.hypot(dx, dy) or 1e-3)
        left.append((x - dy * h, y + dx * h))
        right.append((x + dy * h, y - dx * h))
    (px, py), (x, y) = line[-2], line[-1]
    way, r = math.atan2(y - py, x - px), half * tip * swell[-1]
    cap = [(x + math.cos(way + q) * r, y + math.sin(way + q) * r) for q in ROUND]
    return left, right, cap
