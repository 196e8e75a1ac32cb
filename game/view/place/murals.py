"""Walls painted for children: flat and pale, behind everything."""

import math
from collections.abc import Callable, Mapping

from game.patient.geometry import (
    Colour,
    Ink,
    Point,
    alpha,
    closed,
    ellipse,
    join,
    mixc,
    opened,
    poly,
)
from game.patient.setting import Part
from game.view.place.light import WHITE, PlaceError
from game.view.place.lit import Lit
from game.view.place.options import word
from game.view.place.shapes import darker

SUN: Colour = (244, 206, 110)
COAT: Colour = (236, 190, 104)
PATCH: Colour = (190, 130, 84)
STEP = 40.0
"""How far apart the points of a ridge are."""
EYE: Colour = (90, 66, 56)
STRING: Colour = (150, 140, 130)
FIELD: Colour = (122, 172, 128)
HILL: Colour = (146, 190, 140)
PUFFS = ((-34, 6, 22), (0, -4, 32), (34, 6, 24), (0, 14, 26))
"""A cloud: where its balls are, and how big."""
NECK: tuple[Point, ...] = ((0.46, 0.10), (0.46, 0.5), (0.42, 0.78), (0.40, 0.94))
PATCHES: tuple[Point, ...] = (
    (0.42, 0.22),
    (0.52, 0.30),
    (0.41, 0.38),
    (0.51, 0.47),
    (0.40, 0.56),
    (0.49, 0.65),
    (0.38, 0.74),
    (0.47, 0.84),
    (0.37, 0.94),
)
BALLOONS = ((0.14, 0.30, 0.13), (0.80, 0.16, 0.105), (0.52, 0.66, 0.115), (0.88, 0.72, 0.09))
"""Balloons: their middle and their size, in shares of the part."""


def mural(c: Lit, part: Part) -> None:
    """Paint a picture on the wall.

    Raises:
        PlaceError: there is no such picture.
    """
    kind = word(part, "kind", "meadow")
    if kind not in MURALS:
        message = f"{part.name}: no mural is called {kind!r}; there are: {', '.join(MURALS)}"
        raise PlaceError(message)
    MURALS[kind](c, part)


def _pale(c: Lit, ink: Ink, share: float) -> Colour:
    return mixc(ink, c.colour("wall"), share)


def _spot(part: Part, dx: float, dy: float) -> Point:
    return part.x + part.w * dx, part.y + part.h * dy


def _meadow(c: Lit, part: Part) -> None:
    """Paint a sun with rays, a cloud, and hills along the whole wall."""
    sun, cloud = _spot(part, 0.24, 0.2), _spot(part, 0.72, 0.34)
    c.fill(ellipse(*sun, 34), _pale(c, SUN, 0.3))
    for n in range(10):
        dx, dy = math.cos(n * math.tau / 10), math.sin(n * math.tau / 10)
        ray = [(sun[0] + dx * r, sun[1] + dy * r) for r in (44, 57)]
        c.stroke(opened(ray), _pale(c, SUN, 0.4), 6)
    puffs = [ellipse(cloud[0] + dx, cloud[1] + dy, r) for dx, dy, r in PUFFS]
    c.fill(puffs, mixc(c.colour("wall"), WHITE, 0.7))
    left, right, low = c.left - 40, c.right + 40, part.y + part.h
    for ink, pale, base, swing, wide in (
        (HILL, 0.5, 0.76, 26.0, 250.0),
        (FIELD, 0.4, 0.90, 15.0, 330.0),
    ):
        level, steps = part.y + part.h * base, int((right - left) / STEP) + 1
        xs = [left + STEP * n for n in range(steps + 1)]
        ridge = [(x, level + math.sin(x / wide * math.tau) * swing) for x in xs]
        ground = opened([ridge[-1], (xs[-1], low), (left, low), ridge[0]])
        c.fill(join(opened(ridge), ground), _pale(c, ink, pale))


def _balloons(c: Lit, part: Part) -> None:
    inks = [c.colour(name) for name in ("accent", "accent2", "accent3", "leaf")]
    for n, (dx, dy, size) in enumerate(BALLOONS):
        x, y = _spot(part, dx, dy)
        r, ink = size * part.w, _pale(c, inks[n], 0.22)
        string = [(x, y + r), (x + 6, y + r * 2), (x - 4, y + r * 3)]
        c.stroke(opened(string), _pale(c, STRING, 0.3), 1.8)
        c.fill(ellipse(x, y, r * 0.86, r), ink)
        c.fill(poly([(x, y + r * 0.9), (x + 6, y + r * 1.16), (x - 6, y + r * 1.16)]), ink)
        c.fill(ellipse(x - r * 0.3, y - r * 0.4, r * 0.14, r * 0.24, 0.4), alpha(WHITE, 0.5))


def _giraffe(c: Lit, part: Part) -> None:
    """Paint a giraffe's head on its long neck, which ends in a bush of leaves."""
    w, coat, patch = part.w, _pale(c, COAT, 0.12), _pale(c, PATCH, 0.15)
    neck = [_spot(part, *point) for point in NECK]
    c.stroke(opened(neck), coat, w * 0.24)
    for dx, dy in PATCHES:
        c.fill(ellipse(*_spot(part, dx, dy), w * 0.055, w * 0.06, dx * 9), patch)
    for horn in (0.40, 0.54):
        c.stroke(opened([_spot(part, horn + 0.02, 0.09), _spot(part, horn, 0.02)]), coat, 6)
        c.fill(ellipse(*_spot(part, horn, 0.015), 7), patch)
    ear = [(0.36, 0.08), (0.24, 0.05), (0.10, 0.085), (0.24, 0.105)]
    c.fill(closed([_spot(part, *point) for point in ear]), coat)
    head = [(0.32, 0.07), (0.46, 0.045), (0.66, 0.075), (0.9, 0.12), (0.9, 0.165), (0.6, 0.165)]
    c.fill(closed([_spot(part, *point) for point in [*head, (0.36, 0.15)]]), coat)
    c.fill(ellipse(*_spot(part, 0.57, 0.1), 5), EYE)
    c.fill(ellipse(*_spot(part, 0.86, 0.13), 3), patch)
    smile = [_spot(part, dx, dy) for dx, dy in ((0.72, 0.15), (0.8, 0.155), (0.87, 0.148))]
    c.stroke(opened(smile), patch, 2.4)
    leaf = _pale(c, c.colour("leaf"), 0.3)
    for n, (dx, dy, r) in enumerate(
        ((0.1, 0.98, 0.2), (0.7, 0.99, 0.22), (0.4, 1.0, 0.24), (0.95, 1.0, 0.16))
    ):
        ink = darker(leaf, 0.08) if n % 2 else leaf
        c.fill(ellipse(*_spot(part, dx, dy), w * r, w * r * 0.8), ink)


MURALS: Mapping[str, Callable[[Lit, Part], None]] = {
    "balloons": _balloons,
    "giraffe": _giraffe,
    "meadow": _meadow,
}
"""What is painted on a wall, by the name a setting gives it."""
