"""Pictograms of signs: each is painted around x, y within a radius."""

from collections.abc import Callable, Mapping

from game.patient.geometry import Ink, Point, ellipse, opened
from game.view.place.lit import Lit
from game.view.place.shapes import rounded, segments

Pictogram = Callable[[Lit, Point, float, Ink], None]


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


PICTOGRAMS: Mapping[str, Pictogram] = {"bell": bell, "coin": coin, "cross": cross}
