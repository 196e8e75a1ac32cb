"""Pictograms of signs: each is painted around x, y within a radius."""

import math
from collections.abc import Callable, Mapping

from game.patient.geometry import Ink, Point, closed, ellipse, opened, poly, ribbon
from game.view.place.lit import Lit
from game.view.place.pictograms_people import baby, bed, head, heart, people, run, runner
from game.view.place.shapes import lighter, rounded, segments

Pictogram = Callable[[Lit, Point, float, Ink], None]
DROP: tuple[Point, ...] = (
    (0, -1),
    (0.32, -0.35),
    (0.66, 0.3),
    (0.4, 0.85),
    (0, 1),
    (-0.4, 0.85),
    (-0.66, 0.3),
    (-0.32, -0.35),
)


def cross(c: Lit, at: Point, radius: float, ink: Ink) -> None:
    """Paint a cross with four equal arms."""
    (x, y), s = at, radius
    bars = [
        (x - s * 0.3, y - s * 0.9, s * 0.6, s * 1.8),
        (x - s * 0.9, y - s * 0.3, s * 1.8, s * 0.6),
    ]
    c.fill([rounded(*bar, s * 0.12) for bar in bars], ink)


def coin(c: Lit, at: Point, radius: float, ink: Ink) -> None:
    """Paint a coin."""
    (x, y), s = at, radius
    curve = (0.35, -0.38), (0, -0.5), (-0.35, -0.1), (-0.3, 0.2), (0, 0.5), (0.35, 0.38)
    c.stroke(ellipse(x, y, s * 0.9), ink, s * 0.16)
    euro = [
        opened([(x + dx * s, y + dy * s) for dx, dy in curve]),
        *segments((x - s * 0.55, y - s * 0.12), (x + s * 0.1, y - s * 0.12)),
        *segments((x - s * 0.55, y + s * 0.14), (x + s * 0.1, y + s * 0.14)),
    ]
    c.stroke(euro, ink, s * 0.14)


def bell(c: Lit, at: Point, radius: float, ink: Ink) -> None:
    """Paint a desk bell."""
    (x, y), s = at, radius
    dome = [(-0.8, 0.4), (-0.7, -0.15), (-0.35, -0.5), (0, -0.6), (0.35, -0.5), (0.7, -0.15)]
    c.fill((3, [(x + dx * s, y + dy * s) for dx, dy in [*dome, (0.8, 0.4)]]), ink)
    c.fill(rounded(x - s * 0.95, y + s * 0.5, s * 1.9, s * 0.24, s * 0.1), ink)
    c.fill(ellipse(x, y - s * 0.76, s * 0.15), ink)


def drop(c: Lit, at: Point, radius: float, ink: Ink) -> None:
    """Paint a drop."""
    c.fill(closed(run(at, radius, *DROP)), ink)


def pill(c: Lit, at: Point, radius: float, ink: Ink) -> None:
    """Paint a capsule of two colours."""
    c.stroke(opened(run(at, radius, (-0.4, 0.34), (0.4, -0.34))), ink, radius * 0.74)
    c.stroke(opened(run(at, radius, (0.14, -0.12), (0.4, -0.34))), lighter(ink, 0.55), radius * 0.5)


def rays(c: Lit, at: Point, radius: float, ink: Ink) -> None:
    """Paint the sign of radiation: three blades around a dot."""
    c.fill(ellipse(*at, radius * 0.18), ink)
    for n in range(3):
        middle = n * math.tau / 3 - math.pi / 2
        edge = [middle - 0.5 + step * 0.2 for step in range(6)]
        outer = [(math.cos(turn), math.sin(turn)) for turn in edge]
        inner = [(math.cos(turn) * 0.32, math.sin(turn) * 0.32) for turn in reversed(edge)]
        c.fill(poly(run(at, radius, *outer, *inner)), ink)


def magnet(c: Lit, at: Point, radius: float, ink: Ink) -> None:
    """Paint a horseshoe magnet."""
    (x, y), s = at, radius
    bow = (-0.42, -0.05), (-0.3, -0.42), (0, -0.56), (0.3, -0.42), (0.42, -0.05)
    c.stroke(opened(run(at, s, (-0.42, 0.6), *bow, (0.42, 0.6))), ink, s * 0.34)
    for side in (-1, 1):
        tip = rounded(x + side * s * 0.42 - s * 0.18, y + s * 0.42, s * 0.36, s * 0.34, 1)
        c.fill(tip, lighter(ink, 0.8))


def leaf(c: Lit, at: Point, radius: float, ink: Ink) -> None:
    """Paint a leaf on its stalk."""
    blade = run(at, radius, (-0.6, 0.8), (0, 0), (0.6, -0.9))
    c.fill(ribbon(blade, radius * 0.9, peak=0.5), ink)
    stalk = run(at, radius, (-0.8, 1), (0, 0), (0.4, -0.6))
    c.stroke(opened(stalk), lighter(ink, 0.6), radius * 0.08)


def star(c: Lit, at: Point, radius: float, ink: Ink) -> None:
    """Paint a star with five points."""
    turns = [(n * math.tau / 10, 0.45 if n % 2 else 1.0) for n in range(10)]
    c.fill(poly(run(at, radius, *((math.sin(t) * r, -math.cos(t) * r) for t, r in turns))), ink)


def pulse(c: Lit, at: Point, radius: float, ink: Ink) -> None:
    """Paint the curve of a heartbeat."""
    curve = (-1, 0), (-0.4, 0), (-0.15, -0.7), (0.2, 0.6), (0.42, 0), (1, 0)
    c.stroke(segments(*run(at, radius, *curve)), ink, radius * 0.17)


def clock(c: Lit, at: Point, radius: float, ink: Ink) -> None:
    """Paint a clock."""
    c.stroke(ellipse(*at, radius * 0.85), ink, radius * 0.18)
    hands = run(at, radius, (0, -0.5), (0, 0), (0.36, 0.2))
    c.stroke(segments(*hands), ink, radius * 0.17)


def arrow(c: Lit, at: Point, radius: float, ink: Ink) -> None:
    """Paint an arrow to the right."""
    tip = run(at, radius, (0.05, -0.6), (0.75, 0), (0.05, 0.6))
    shaft = run(at, radius, (0.7, 0), (-0.85, 0))
    c.stroke([*segments(*tip), *segments(*shaft)], ink, radius * 0.26)


PICTOGRAMS: Mapping[str, Pictogram] = {
    "arrow": arrow,
    "baby": baby,
    "bed": bed,
    "bell": bell,
    "clock": clock,
    "coin": coin,
    "cross": cross,
    "drop": drop,
    "head": head,
    "heart": heart,
    "leaf": leaf,
    "magnet": magnet,
    "people": people,
    "pill": pill,
    "pulse": pulse,
    "rays": rays,
    "runner": runner,
    "star": star,
}
"""By the name a setting gives them."""
