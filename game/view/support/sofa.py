"""A sofa, wider than one sees: one sits at its end, an arm on the left hand's side. In du."""

from game.patient.geometry import (
    Colour,
    Curve,
    alpha,
    closed,
    ellipse,
    join,
    mixc,
    mul,
    opened,
    shift,
)
from game.patient.skeleton_space import project
from game.view.figure.body import Body
from game.view.place.lit import Lit
from game.view.place.shapes import darker, rect
from game.view.support.fit import Fit

WHITE: Colour = (255, 255, 255)
GROUND = (40, 32, 36)
LEFT, SEAM, RIGHT = -620.0, -226.0, 168.0
"""Its far end, the seam between its cushions, and where the arm begins."""
ARM = ((164, -40, -30), (172, -42, 60), (178, -42, 160))


def sofa_back(c: Lit, _fit: Fit) -> None:
    """Paint back, cushions and seat; one sits on the right half of it."""
    ink = c.colour("fabric")
    _frame(c, ink, LEFT, RIGHT + 20)
    for x0, x1 in ((LEFT, SEAM - 4), (SEAM + 4, RIGHT)):
        _upper(c, ink, x0, x1)
    for x0, x1 in ((LEFT, SEAM - 2), (SEAM + 2, RIGHT)):
        _seat(c, ink, x0, x1)
    c.soft(ellipse(0, 30, 150, 46), alpha(mul(ink, (0.62, 0.64, 0.70)), 0.7), 16)
    c.soft(ellipse(0, -30, 120, 130), alpha(mul(ink, (0.62, 0.64, 0.70)), 0.45), 22)


def _frame(c: Lit, ink: Colour, left: float, right: float) -> None:
    dark = mul(ink, (0.62, 0.64, 0.70))
    middle = (left + right) / 2
    c.soft(rect(left, 236, right - left, 26), alpha(GROUND, 0.4), 10)
    for x in (left + 26, right - 40):
        c.fill(rect(x, 216, 14, 32), darker(c.colour("wood"), 0.25))
    back = join(
        opened([(left - 20, 216), (left - 24, -110), (left + 4, -152)]),
        opened([(left + 4, -152), (middle, -168), (right - 4, -152)]),
        opened([(right - 4, -152), (right + 24, -110), (right + 20, 216)]),
    )
    c.soft(shift(back, 6, 4), alpha(GROUND, 0.42), 14)
    c.fill(back, mul(ink, (0.84, 0.84, 0.87)))
    c.clip(back)
    c.soft(rect(right - 120, -200, 180, 430), alpha(dark, 0.5), 26)
    c.soft(rect(left - 30, 116, right - left + 60, 120), alpha(dark, 0.9), 8)
    c.unclip()


def _upper(c: Lit, ink: Colour, x0: float, x1: float) -> None:
    dark, light, mid = mul(ink, (0.62, 0.64, 0.70)), mixc(ink, WHITE, 0.26), (x0 + x1) / 2
    rim = [(x0, 20), (x0 - 2, -70), (x0 + 14, -130), (mid, -146)]
    shape = closed([*rim, (x1 - 14, -130), (x1 + 2, -70), (x1, 20), (mid, 30)])
    c.soft(shift(shape, 0, 5), alpha(dark, 0.51), 6)
    c.fill(shape, ink)
    c.clip(shape)
    c.soft(ellipse(mid - 60, -96, 110, 36), alpha(light, 0.59), 16)
    c.soft(rect(x0, -10, x1 - x0, 60), alpha(dark, 0.59), 14)
    c.unclip()


def _seat(c: Lit, ink: Colour, x0: float, x1: float) -> None:
    dark, light, mid = mul(ink, (0.62, 0.64, 0.70)), mixc(ink, WHITE, 0.26), (x0 + x1) / 2
    rim = [(x0, 24), (x0 - 4, 70), (x0 + 14, 116), (mid, 124)]
    shape = closed([*rim, (x1 - 14, 116), (x1 + 4, 70), (x1, 24), (mid, 14)])
    c.fill(shape, ink)
    c.clip(shape)
    c.soft(rect(x0, 14, x1 - x0, 24), alpha(light, 0.51), 8)
    c.soft(rect(x0, 96, x1 - x0, 50), alpha(dark, 0.67), 10)
    c.unclip()


def sofa_front(c: Lit, _fit: Fit, _body: Body) -> None:
    """Paint the arm at this end."""
    ink = c.colour("fabric")
    dark, light = mul(ink, (0.60, 0.62, 0.68)), mixc(ink, WHITE, 0.30)
    arm: Curve = opened([project(at) for at in ARM])
    rim = [(160, -34), (226, -34), (240, 40), (236, 232), (178, 232), (166, 60)]
    panel = closed([(float(x), float(y)) for x, y in rim])
    c.fill(panel, mul(ink, (0.8, 0.81, 0.85)))
    c.clip(panel)
    c.soft(rect(140, -40, 130, 66), alpha(dark, 0.67), 12)
    c.unclip()
    c.stroke(shift(arm, 0, 9), dark, 50)
    c.stroke(arm, ink, 50)
    c.stroke(shift(arm, -7, -11), alpha(light, 0.7), 12)
