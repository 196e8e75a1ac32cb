"""Pictures in frames: hills, the sea, leaves, a mother with her child."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.patient.geometry import Colour, Curve, Point, alpha, closed, ellipse, poly
from game.patient.setting import Part
from game.view.place.light import WHITE, PlaceError
from game.view.place.lit import Lit
from game.view.place.options import word
from game.view.place.shapes import drop, lighter, rect

PAPER: Colour = (250, 247, 240)
Layer = tuple[Colour, Curve]
"""A flat shape, in shares of the picture's width and height."""


@dataclass(frozen=True, slots=True)
class Art:
    """A picture: the colours of its ground, above and below, and its layers back to front."""

    high: Colour
    low: Colour
    layers: tuple[Layer, ...]


def _land(ink: Colour, *ridge: Point) -> Layer:
    return ink, closed([*ridge, (1.2, 1.2), (-0.1, 1.2)])


def _leaf(ink: Colour, aside: float) -> Layer:
    tip, mid = 0.5 + aside, 0.5 + aside / 2
    return ink, closed([(0.5, 0.95), (mid - 0.11, 0.55), (tip, 0.16), (mid + 0.11, 0.6)])


ARTS: Mapping[str, Art] = {
    "hills": Art(
        (236, 222, 200),
        (248, 240, 224),
        (
            _land((176, 186, 158), (-0.1, 0.7), (0.3, 0.36), (0.7, 0.62), (1.2, 0.4)),
            _land((134, 158, 132), (-0.1, 0.9), (0.5, 0.62), (1.2, 0.8)),
        ),
    ),
    "leaf": Art(
        (240, 234, 222),
        (240, 234, 222),
        (_leaf((150, 176, 146), -0.3), _leaf((122, 156, 132), 0.3), _leaf((104, 142, 120), 0.0)),
    ),
    "mother": Art(
        (246, 230, 218),
        (242, 222, 210),
        (
            (
                (204, 128, 118),
                closed([(0.1, 1.1), (0.16, 0.62), (0.42, 0.5), (0.72, 0.62), (0.86, 1.1)]),
            ),
            ((150, 98, 84), ellipse(0.42, 0.32, 0.17, 0.15)),
            ((236, 190, 160), ellipse(0.47, 0.36, 0.125, 0.12)),
            ((250, 240, 226), ellipse(0.6, 0.74, 0.22, 0.12, -0.4)),
            ((236, 190, 160), ellipse(0.73, 0.63, 0.095, 0.08)),
        ),
    ),
    "sea": Art(
        (206, 224, 226),
        (244, 232, 214),
        (
            ((250, 214, 160), ellipse(0.68, 0.36, 0.07, 0.11)),
            ((132, 176, 184), closed([(-0.2, 0.56), (0.5, 0.555), (1.2, 0.56), (0.5, 1.6)])),
            ((164, 196, 198), closed([(-0.1, 0.72), (0.5, 0.66), (1.1, 0.72), (0.5, 0.78)])),
            _land((230, 208, 172), (-0.1, 0.92), (0.4, 0.76), (1.1, 0.86)),
        ),
    ),
}


def picture(c: Lit, part: Part) -> None:
    """Paint a framed picture.

    Raises:
        PlaceError: there is no such picture.
    """
    kind = word(part, "kind", "hills")
    if kind not in ARTS:
        message = f"{part.name}: no picture is called {kind!r}; there are: {', '.join(ARTS)}"
        raise PlaceError(message)
    x, y, w, h = part.x, part.y, part.w, part.h
    frame, art = c.colour(word(part, "frame", "wood")), ARTS[kind]
    drop(c, rect(x, y, w, h), 0.34, (4, 9), 9)
    c.fill(rect(x, y, w, h), frame)
    c.fill(rect(x, y, w, 3), lighter(frame, 0.5))
    c.fill(rect(x + 8, y + 8, w - 16, h - 16), PAPER)
    edge = 20 if min(w, h) > 90 else 13
    x, y, w, h = x + edge, y + edge, w - 2 * edge, h - 2 * edge
    c.clip(rect(x, y, w, h))
    c.linear(rect(x, y, w, h), (0, y), (0, y + h), art.high, art.low)
    for ink, (kind_of_curve, points) in art.layers:
        c.fill((kind_of_curve, [(x + w * dx, y + h * dy) for dx, dy in points]), ink)
    gleam = [(x + w * 0.6, y), (x + w * 0.85, y), (x + w * 0.4, y + h), (x + w * 0.15, y + h)]
    c.fill(poly(gleam), alpha(WHITE, 0.16))
    c.unclip()
