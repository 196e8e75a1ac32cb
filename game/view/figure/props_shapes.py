"""Shapes that held things are made of, placed by the hand that holds them."""

from game.patient.geometry import Joined, join, opened
from game.view.figure.hand_shape import Grip

SHADE = (26, 14, 40)

Box = tuple[float, float, float, float]
"""A rectangle in hand lengths: x0, y0, x1, y1; x to the fingertips, y to the thumb."""


def card(grip: Grip, box: Box, corner: float, slant: float = 0.0) -> Joined:
    """Return a rectangle with round corners, sheared by *slant*."""
    x0, y0, x1, y1 = box
    r = corner

    def at(x: float, y: float) -> tuple[float, float]:
        return grip.at(x + slant * y, y)

    return join(
        opened([at(x0, y0 + r), at(x0 + 0.3 * r, y0 + 0.3 * r), at(x0 + r, y0)]),
        opened([at(x1 - r, y0), at(x1 - 0.3 * r, y0 + 0.3 * r), at(x1, y0 + r)]),
        opened([at(x1, y1 - r), at(x1 - 0.3 * r, y1 - 0.3 * r), at(x1 - r, y1)]),
        opened([at(x0 + r, y1), at(x0 + 0.3 * r, y1 - 0.3 * r), at(x0, y1 - r)]),
    )
