"""What somebody holds in a hand: a phone, a letter folded small. Painted behind the fingers."""

from collections.abc import Callable, Mapping

from game.patient.geometry import Joined, alpha, poly, shift
from game.view.figure.hands import Grip
from game.view.paint.painter import Painter

HELD_IN = "L"
"""The hand that holds things."""
SHADE = (26, 14, 40, 90)


def paint_held(c: Painter, grip: Grip, signs: Mapping[str, float]) -> None:
    """Paint what is in this hand now; half shown, it is half there."""
    for name, paint in HELD.items():
        if signs.get(name, 0.0) > 0:
            paint(c, grip, min(1.0, signs[name] * 1.6))


def _card(grip: Grip, box: tuple[float, float, float, float], corner: float = 0.0) -> Joined:
    """Return a rectangle in hand lengths: x0, y0, x1, y1, its corners cut by *corner*."""
    x0, y0, x1, y1 = box
    if not corner:
        return poly([grip.at(x0, y0), grip.at(x1, y0), grip.at(x1, y1), grip.at(x0, y1)])
    k = corner
    return poly([
        grip.at(x0 + k, y0), grip.at(x1 - k, y0), grip.at(x1, y0 + k), grip.at(x1, y1 - k),
        grip.at(x1 - k, y1), grip.at(x0 + k, y1), grip.at(x0, y1 - k), grip.at(x0, y0 + k),
    ])  # fmt: skip


def _phone(c: Painter, grip: Grip, share: float) -> None:
    """Paint the back of a phone; its screen is turned to its owner."""
    body = _card(grip, (0.16, -0.36, 0.80, 0.78), 0.07)
    c.soft(shift(body, 4, 7), alpha(SHADE, 0.35 * share), 5)
    c.fill(body, alpha((44, 48, 58), share))


def _letter(c: Painter, grip: Grip, share: float) -> None:
    """Paint a letter folded very small."""
    sheet = _card(grip, (0.16, -0.42, 0.78, 0.52))
    c.soft(shift(sheet, 3, 6), alpha(SHADE, 0.35 * share), 4)
    c.fill(sheet, alpha((248, 244, 234), share))


HELD: Mapping[str, Callable[[Painter, Grip, float], None]] = {"phone": _phone, "letter": _letter}
"""Each thing by the name a cue's row gives it."""
