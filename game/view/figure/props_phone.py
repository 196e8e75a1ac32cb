"""A phone in the hand, its back to the viewer."""

from collections.abc import Mapping

from game.patient.geometry import alpha, closed, shift
from game.view.figure.hand_shape import Grip
from game.view.figure.props_shapes import SHADE, card
from game.view.paint.painter import Painter

CASE, EDGE, SHEEN = (46, 52, 66), (24, 26, 34), (120, 130, 152)
GLASS = (18, 20, 28)


def paint_phone(c: Painter, grips: Mapping[str, Grip], share: float) -> None:
    """Paint the back of a phone; its screen is turned to its owner."""
    grip = grips["L"]
    size = grip.size
    case = card(grip, (0.36, -0.30, 1.40, 0.28), 0.09)
    c.soft(shift(case, 3, 6), alpha(SHADE, 0.35 * share), 0.05 * size)
    c.fill(case, alpha(EDGE, share))
    face = card(grip, (0.38, -0.28, 1.38, 0.26), 0.08)
    c.fill(face, alpha(CASE, share))
    c.clip(face)
    sheen = closed([grip.at(0.5, -0.4), grip.at(0.9, -0.4), grip.at(1.5, 0.4), grip.at(1.2, 0.4)])
    c.soft(sheen, alpha(SHEEN, 0.30 * share), 0.06 * size)
    c.unclip()
    c.fill(card(grip, (1.16, -0.24, 1.34, 0.02), 0.05), alpha(GLASS, share))
    lenses = [card(grip, (1.20, y, 1.30, y + 0.10), 0.048) for y in (-0.225, -0.10)]
    c.fill(lenses, alpha(SHEEN, 0.75 * share))


def paint_phone_right(c: Painter, grips: Mapping[str, Grip], share: float) -> None:
    """Paint the same in the right hand."""
    paint_phone(c, {"L": grips["R"]}, share)
