"""An infusion chair, high and winged; and the arm pads of a chair where blood is taken. In du."""

from game.patient.geometry import (
    Colour,
    Curve,
    Point,
    alpha,
    closed,
    ellipse,
    mixc,
    mul,
    opened,
    ribbon,
    shift,
)
from game.patient.skeleton_space import project
from game.view.figure.body import Body
from game.view.place.lit import Lit
from game.view.place.shapes import rect
from game.view.support.fit import Fit

WHITE: Colour = (255, 255, 255)
STEEL: Colour = (150, 156, 164)
GROUND = (40, 32, 36)
FLOOR = 252.0
BACK = closed(
    [
        (-160, 70), (-164, -60), (-152, -170), (-150, -236), (-138, -286), (-110, -306), (0, -312),
        (110, -306), (138, -286), (150, -236), (152, -170), (164, -60), (160, 70), (0, 90),
    ]
)  # fmt: skip
CUSHION = closed(
    [
        (-104, -196), (-112, -244), (-98, -282), (0, -290),
        (98, -282), (112, -244), (104, -196), (0, -186),
    ]
)  # fmt: skip
SEAT = closed(
    [
        (-176, 20), (-184, 80), (-150, 132), (0, 142), (150, 132), (184, 80), (176, 20), (0, 0),
    ]
)  # fmt: skip
BASE = closed([(-150, 120), (-156, 232), (-120, 244), (120, 244), (156, 232), (150, 120)])
WING = ((150, -240), (140, -284), (122, -280), (118, -236), (126, -176), (152, -166))


def recliner_back(c: Lit, _fit: Fit) -> None:
    """Paint the high back with its wings and head cushion, the seat and the foot."""
    ink = c.colour("fabric")
    dark, light = mul(ink, (0.62, 0.64, 0.70)), mixc(ink, WHITE, 0.30)
    c.soft(ellipse(0, FLOOR, 190, 22), alpha(GROUND, 0.42), 12)
    c.fill(BASE, mul(ink, (0.5, 0.51, 0.56)))
    c.soft(shift(BACK, 8, 10), alpha(GROUND, 0.4), 14)
    c.fill(BACK, mul(ink, (0.86, 0.86, 0.89)))
    c.clip(BACK)
    far = [(80, -340), (220, -330), (230, 90), (90, 90), (130, -150)]
    c.soft(closed(far), alpha(dark, 0.59), 20)
    c.soft(ellipse(0, -120, 130, 170), alpha(dark, 0.51), 24)
    c.soft(ribbon([(-130, -282), (-60, -300), (40, -304)], 16), alpha(light, 0.67), 6)
    c.soft(ribbon([(-154, 20), (-152, -100), (-148, -220)], 14), alpha(light, 0.43), 5)
    c.unclip()
    for side in (-1, 1):
        _wing(c, ink, side)
    _cushion(c, ink)
    seams = (
        ((-150, -158), (-60, -148), (60, -148), (150, -158)),
        ((-162, -60), (0, -48), (162, -60)),
    )
    c.stroke([opened(list(seam)) for seam in seams], alpha(dark, 0.43), 2.2)
    c.fill(SEAT, ink)
    c.clip(SEAT)
    c.soft(ellipse(0, 40, 150, 56), alpha(dark, 0.75), 14)
    c.soft(ribbon([(-172, 96), (0, 124), (166, 98)], 16), alpha(light, 0.35), 5)
    c.unclip()


def _wing(c: Lit, ink: Colour, side: int) -> None:
    shape = closed([(side * x, y) for x, y in WING])
    c.fill(shape, mul(ink, (0.92, 0.92, 0.94)) if side < 0 else mul(ink, (0.74, 0.75, 0.79)))
    c.clip(shape)
    line = ribbon([(side * 122, -274), (side * 120, -226), (side * 128, -180)], 14)
    c.soft(line, alpha(mul(ink, (0.62, 0.64, 0.70)), 0.47), 5)
    c.unclip()


def _cushion(c: Lit, ink: Colour) -> None:
    pale = mixc(ink, WHITE, 0.55)
    c.soft(shift(CUSHION, 2, 6), alpha(mul(ink, (0.62, 0.64, 0.70)), 0.59), 6)
    c.fill(CUSHION, pale)
    c.clip(CUSHION)
    far = closed([(40, -310), (160, -300), (160, -170), (70, -170)])
    c.soft(far, alpha(mul(ink, (0.8, 0.82, 0.86)), 0.43), 16)
    c.soft(ellipse(0, -236, 92, 56), alpha(mul(ink, (0.7, 0.72, 0.78)), 0.43), 18)
    c.unclip()


def recliner_front(c: Lit, _fit: Fit, _body: Body) -> None:
    """Paint the broad padded arms."""
    ink = c.colour("fabric")
    dark, light = mul(ink, (0.60, 0.62, 0.68)), mixc(ink, WHITE, 0.34)
    for side in (-1, 1):
        places = ((158, -30), (166, 60), (172, 170))
        arm: Curve = opened([project((side * x, -40, z)) for x, z in places])
        rim = ((-26, -30), (30, -30), (38, 60), (34, 240), (-20, 240), (-30, 60))
        panel = closed([(side * (176 + x), y) for x, y in rim])
        c.fill(panel, mul(ink, (0.78, 0.79, 0.83)) if side > 0 else mul(ink, (0.88, 0.88, 0.9)))
        c.clip(panel)
        c.soft(rect(side * 176 - 60, -40, 120, 60), alpha(dark, 0.67), 12)
        c.unclip()
        c.stroke(shift(arm, 0, 8), dark, 42)
        c.stroke(arm, ink, 42)
        c.stroke(shift(arm, -6, -9), alpha(light, 0.75), 10)


def phleb_front(c: Lit, _fit: Fit, _body: Body) -> None:
    """Paint two padded rests on posts, one with a paper cover."""
    for side in (-1, 1):
        near, far = project((side * 186, -44, 190)), project((side * 152, -44, -10))
        _rest_post(c, (side * 176, near[1]))
        _pad(c, far, near, paper=side > 0)


def _rest_post(c: Lit, top: Point) -> None:
    x, y = top
    post = opened([(x, y + 4), (x, FLOOR)])
    c.soft(ellipse(x, FLOOR, 34, 9), alpha(GROUND, 0.4), 6)
    c.stroke(post, (84, 88, 96), 14)
    c.stroke(shift(post, -3, 0), (178, 184, 190), 4)


def _pad(c: Lit, far: Point, near: Point, *, paper: bool) -> None:
    ink = c.colour("fabric")
    line = opened([far, near])
    c.stroke(shift(line, 0, 11), mul(ink, (0.56, 0.58, 0.64)), 50)
    c.stroke(line, ink, 50)
    c.stroke(shift(line, -5, -11), alpha(mixc(ink, WHITE, 0.36), 0.5), 13)
    if paper:
        middle = (far[0] * 0.5 + near[0] * 0.5, far[1] * 0.5 + near[1] * 0.5)
        c.stroke(shift(opened([middle, near]), 0, -8), (246, 248, 248), 36)
        c.stroke(shift(opened([middle, near]), 0, -16), WHITE, 11)
