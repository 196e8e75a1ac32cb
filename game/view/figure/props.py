"""What somebody holds in a hand: a phone, a letter folded small. Painted behind the fingers."""

from collections.abc import Callable, Mapping

from game.patient.geometry import Joined, alpha, between, closed, join, opened, shift
from game.view.figure.hand_shape import Grip
from game.view.paint.painter import Painter

HELD_IN = "L"
"""The hand that holds things."""
SHADE = (26, 14, 40)
CASE, EDGE, SHEEN = (46, 52, 66), (24, 26, 34), (120, 130, 152)
GLASS = (18, 20, 28)
PAPER, UNDER, CREASE = (250, 246, 236), (222, 214, 200), (168, 156, 142)
PRINT = (110, 116, 134)
SOONER = 1.6
"""Something held is all there before the hand has quite arrived."""

Box = tuple[float, float, float, float]
"""A rectangle in hand lengths: x0, y0, x1, y1; x to the fingertips, y to the thumb."""


def paint_held(c: Painter, grip: Grip, signs: Mapping[str, float]) -> None:
    """Paint what is in this hand now."""
    for name, paint in HELD.items():
        if signs.get(name, 0.0) > 0:
            paint(c, grip, min(1.0, signs[name] * SOONER))


def _card(grip: Grip, box: Box, corner: float, slant: float = 0.0) -> Joined:
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


def _phone(c: Painter, grip: Grip, share: float) -> None:
    """Paint the back of a phone; its screen is turned to its owner."""
    size = grip.size
    box = (0.36, -0.30, 1.40, 0.28)
    case = _card(grip, box, 0.09)
    c.soft(shift(case, 3, 6), alpha(SHADE, 0.35 * share), 0.05 * size)
    c.fill(case, alpha(EDGE, share))
    face = _card(grip, (0.38, -0.28, 1.38, 0.26), 0.08)
    c.fill(face, alpha(CASE, share))
    c.clip(face)
    sheen = closed([grip.at(0.5, -0.4), grip.at(0.9, -0.4), grip.at(1.5, 0.4), grip.at(1.2, 0.4)])
    c.soft(sheen, alpha(SHEEN, 0.30 * share), 0.06 * size)
    c.unclip()
    c.fill(_card(grip, (1.16, -0.24, 1.34, 0.02), 0.05), alpha(GLASS, share))
    lenses = [_card(grip, (1.20, y, 1.30, y + 0.10), 0.048) for y in (-0.225, -0.10)]
    c.fill(lenses, alpha(SHEEN, 0.75 * share))


def _letter(c: Painter, grip: Grip, share: float) -> None:
    """Paint a letter folded very small: some layers, creased, a line of print."""
    size = grip.size
    top = _card(grip, (0.22, 0.02, 0.74, 0.66), 0.02, -0.10)
    c.soft(shift(top, 3, 6), alpha(SHADE, 0.40 * share), 0.04 * size)
    for slant, ink in ((-0.02, UNDER), (-0.06, CREASE), (-0.10, PAPER)):
        c.fill(_card(grip, (0.22, 0.02, 0.74, 0.66), 0.02, slant), alpha(ink, share))
    a, b = grip.at(0.22 - 0.045, 0.45), grip.at(0.74 - 0.045, 0.45)
    c.stroke(opened([a, b]), alpha(CREASE, 0.8 * share), 0.014 * size)
    c.stroke(
        opened([grip.at(0.44, 0.10), grip.at(0.41, 0.66)]), alpha(CREASE, 0.6 * share), 0.012 * size
    )
    for y in (0.52, 0.58):
        left, right = grip.at(0.46 - 0.1 * y, y), grip.at(0.68 - 0.1 * y, y)
        c.stroke(opened([left, between(left, right, 0.9)]), alpha(PRINT, 0.7 * share), 0.014 * size)


HELD: Mapping[str, Callable[[Painter, Grip, float], None]] = {"phone": _phone, "letter": _letter}
"""Each thing by the name a cue's row gives it."""
