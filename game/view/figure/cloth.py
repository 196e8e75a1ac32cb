"""Cloth: the tones of one colour, and how it folds."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from game.patient.geometry import Colour, Point, alpha, mixc, mul, ribbon
from game.view.figure.look import Dyes
from game.view.paint.painter import Painter

WARM = (255, 250, 240)


@dataclass(frozen=True, slots=True)
class Cloth:
    """One colour: plain, in shade, in deep shade, in light."""

    plain: Colour
    shade: Colour
    deep: Colour
    light: Colour


def dyed(colour: Colour) -> Cloth:
    """Return the tones of an outer garment's colour."""
    return Cloth(
        plain=colour,
        shade=mul(colour, (0.84, 0.79, 0.80)),
        deep=mul(colour, (0.62, 0.54, 0.57)),
        light=mixc(colour, WARM, 0.22),
    )


def top_of(dyes: Dyes) -> Cloth:
    """Return the tones of what is worn next to the skin."""
    return Cloth(dyes.top, dyes.top_s, dyes.top_d, dyes.top_l)


def trousers_of(dyes: Dyes) -> Cloth:
    """Return the tones of trousers or a skirt."""
    return Cloth(dyes.bottom, dyes.bottom_s, dyes.bottom_d, dyes.bottom_l)


def fold(
    c: Painter,
    points: Sequence[Point],
    width: float,
    cloth: Cloth,
    strength: float,
    sigma: float = 1.8,
) -> None:
    """Paint a fold: a dark trough and, on the lit side of it, a light ridge."""
    ridge = [(x - 0.6 * width, y - 0.6 * width) for x, y in points]
    c.soft(ribbon(ridge, width * 0.8, peak=0.35), alpha(cloth.light, strength * 0.75), sigma)
    c.soft(ribbon(points, width, peak=0.3), alpha(cloth.deep, strength), sigma)


def moved(p: Point, dx: float, dy: float) -> Point:
    """Return a point moved."""
    return (p[0] + dx, p[1] + dy)


@dataclass(frozen=True, slots=True)
class Rod:
    """A straight line on the picture, to measure along and aside from: a sleeve, a shin."""

    start: Point
    stop: Point
    length: float
    ux: float
    uy: float

    def at(self, along: float, aside: float = 0.0) -> Point:
        """Return the point this far along from the start, and to the side; in du."""
        return self.off(self.start, aside, along)

    def off(self, p: Point, aside: float, along: float = 0.0) -> Point:
        """Return a point moved to the side and along."""
        x, y = p
        return (x - self.uy * aside + self.ux * along, y + self.ux * aside + self.uy * along)


def rod(start: Point, stop: Point) -> Rod:
    """Return the line from one point to another."""
    dx, dy = stop[0] - start[0], stop[1] - start[1]
    length = math.hypot(dx, dy) or 1.0
    return Rod(start, stop, length, dx / length, dy / length)
