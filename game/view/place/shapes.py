"""What rooms are made of: boxes, edges, cast shadows. x, y is the top left of a box."""

from itertools import pairwise

from game.patient.geometry import (
    Colour,
    Curve,
    Ink,
    Point,
    Shape,
    alpha,
    ellipse,
    mixc,
    opened,
    poly,
    shift,
)
from game.view.place.light import WHITE
from game.view.place.lit import Lit

SHADE: Colour = (70, 54, 52)
"""The colour of every cast shadow."""
DUSK: Colour = (52, 40, 52)
"""What colours darken towards."""
ROUND = 0.5523
"""How far the controls of a quarter circle reach, in radii."""


def lighter(ink: Ink, share: float = 0.3) -> Colour:
    """Return a colour nearer to white."""
    return mixc(ink, WHITE, share)


def darker(ink: Ink, share: float = 0.25) -> Colour:
    """Return a colour nearer to dusk."""
    return mixc(ink, DUSK, share)


def rect(x: float, y: float, w: float, h: float) -> Shape:
    """Return a box with sharp corners."""
    return poly([(x, y), (x + w, y), (x + w, y + h), (x, y + h)])


def rounded(x: float, y: float, w: float, h: float, radius: float = 8) -> Curve:
    """Return a box with round corners."""
    r = min(radius, w / 2, h / 2)
    q = r * (1 - ROUND)
    right, low = x + w, y + h
    run: list[Point] = [(x + r, y)]
    _line(run, (right - r, y))
    run += [(right - q, y), (right, y + q), (right, y + r)]
    _line(run, (right, low - r))
    run += [(right, low - q), (right - q, low), (right - r, low)]
    _line(run, (x + r, low))
    run += [(x + q, low), (x, low - q), (x, low - r)]
    _line(run, (x, y + r))
    run += [(x, y + q), (x + q, y), (x + r, y)]
    return (0, run)


def _line(run: list[Point], end: Point) -> None:
    """Add a straight span as a cubic."""
    x, y = run[-1]
    dx, dy = end[0] - x, end[1] - y
    run += [(x + dx / 3, y + dy / 3), (x + dx * 2 / 3, y + dy * 2 / 3), end]


def segments(*points: Point) -> list[Curve]:
    """Return straight lines from point to point."""
    return [opened([a, b]) for a, b in pairwise(points)]


def drop(c: Lit, shape: Shape, strength: float = 0.3, by: Point = (4, 8), blur: float = 8) -> None:
    """Cast the shadow of a shape onto what is behind it."""
    c.soft(shift(shape, *by), alpha(SHADE, strength), blur)


def ground(c: Lit, x: float, y: float, w: float, strength: float = 0.32) -> None:
    """Cast the shadow of something w wide that stands on the floor at y."""
    c.soft(ellipse(x + w / 2, y, w * 0.56, max(6, w * 0.05)), alpha(SHADE, strength), 9)


def box(
    c: Lit, at: tuple[float, float, float, float], ink: Ink, radius: float = 4, sheen: float = 0.1
) -> None:
    """Paint a plain box with light from the left and a bright upper edge."""
    x, y, w, h = at
    shape = rounded(x, y, w, h, radius)
    drop(c, shape, 0.24, (4, 7), 8)
    c.fill(shape, ink)
    c.linear(shape, (x, 0), (x + w, 0), lighter(ink, sheen), darker(ink, sheen))
    edge = segments((x + radius, y + 1), (x + w - radius, y + 1))
    c.stroke(edge, alpha(lighter(ink, 0.6), 0.7), 2)


def bar(c: Lit, at: tuple[float, float, float, float], left: Ink, right: Ink) -> None:
    """Paint a box that goes from one colour at its left to another at its right."""
    x, y, w, h = at
    c.linear(rect(x, y, w, h), (x, 0), (x + w, 0), left, right)


def glow(c: Lit, middle: Point, reach: Point, ink: Ink, strength: float) -> None:
    """Paint light that something sheds around it; *reach* is how far, across and down."""
    if strength <= 0:
        return
    (x, y), (across, down) = middle, reach
    soft = ellipse(x, y, across * 0.6, down * 0.6)
    c.shining().soft(soft, alpha(ink, strength), min(reach) * 0.3)
