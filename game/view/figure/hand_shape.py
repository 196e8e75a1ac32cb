"""Where a hand lies on the picture: its palm, fingers and thumb as outlines."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from game.patient.geometry import Curve, Point, Shape, closed, sample
from game.patient.skeleton_arms import Arm
from game.patient.skeleton_hands import Hand
from game.patient.skeleton_space import project, side_of

HALF_WIDTHS = (0.070, 0.082, 0.086, 0.082)
"""Half the width of each finger, in hand lengths, from the little one on."""


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
    """A hand on the picture, worked out once: it is painted, and it throws a shadow."""

    hand: Hand
    grip: Grip
    palm: Curve
    fingers: Sequence[Finger]
    thumb: Curve

    def parts(self) -> list[Shape]:
        """Return its silhouette: palm, fingers, thumb."""
        return [self.palm, *(finger.outline for finger in self.fingers), self.thumb]


def grip_of(arm: Arm, side: str) -> Grip:
    """Return where an arm's hand is on the picture."""
    return Grip(
        wrist=project(arm.wrist),
        cos=math.cos(arm.angle),
        sin=math.sin(arm.angle),
        long=arm.size * arm.fs,
        wide=arm.size * side_of(side),
        size=arm.size,
        angle=arm.angle,
    )


def hand_shape(hand: Hand, grip: Grip) -> HandShape:
    """Return where a hand lies."""
    fingers = [_finger_of(grip, hand, i) for i in range(4)]
    half = 0.088 * grip.size * (0.5 + 0.5 * hand.width)
    thumb = finger_outline([grip.at(*p) for p in hand.thumb], half, 0.82)
    return HandShape(hand, grip, closed([grip.at(*p) for p in hand.palm]), fingers, thumb)


def _finger_of(grip: Grip, hand: Hand, i: int) -> Finger:
    a, b, end = hand.fingers[i]
    points = (grip.at(*a), grip.at(*b), grip.at(*end))
    half = HALF_WIDTHS[i] * grip.size * hand.width
    bent = math.dist(points[1], points[2]) < 0.105 * grip.size
    return Finger(finger_outline(points, half, hand.tip), points, half, bent)


def finger_outline(points: Sequence[Point], half: float, tip: float) -> Curve:
    """Return a rounded finger through base, middle and tip."""
    line = sample(points, 3)
    last = len(line) - 1
    left: list[Point] = []
    right: list[Point] = []
    for i, (x, y) in enumerate(line):
        (ax, ay), (bx, by) = line[max(0, i - 1)], line[min(last, i + 1)]
        dx, dy = bx - ax, by - ay
        h = half * (1 + (tip - 1) * i / last) / (math.hypot(dx, dy) or 1e-3)
        left.append((x - dy * h, y + dx * h))
        right.append((x + dy * h, y - dx * h))
    (px, py), (x, y) = line[-2], line[-1]
    way, r = math.atan2(y - py, x - px), half * tip
    cap = [(x + math.cos(way + q) * r, y + math.sin(way + q) * r) for q in (0.85, 0, -0.85)]
    return closed([*left, *cap, *reversed(right)])
