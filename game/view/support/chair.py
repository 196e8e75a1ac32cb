"""A chair, in du: padded back and seat, wooden arms on metal posts."""

from game.patient.geometry import (
    Colour,
    Curve,
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
from game.view.support.fit import Fit

BACK = closed(
    [
        (-150, 44), (-166, -54), (-160, -150), (-134, -186), (0, -194),
        (134, -186), (160, -150), (166, -54), (150, 44), (0, 60),
    ]
)  # fmt: skip
PIPING = opened(
    [
        (-140, 40), (-154, -54), (-148, -144), (-124, -174), (0, -181),
        (124, -174), (148, -144), (154, -54), (140, 40),
    ]
)  # fmt: skip
SEAT = closed(
    [
        (-170, 20), (-178, 70), (-150, 120), (0, 130), (150, 120), (178, 70), (170, 20), (0, 0),
    ]
)  # fmt: skip
SEAM = opened([(-176, 66), (-150, 106), (0, 116), (150, 106), (176, 66)])
LEAN_SHADE = closed([(40, -260), (190, -240), (200, 90), (60, 90), (110, -60)])
FRONT = closed(
    [
        (-172, 84), (-150, 107), (0, 117), (150, 107), (172, 84), (171, 100),
        (150, 121), (0, 131), (-150, 121), (-171, 100),
    ]
)  # fmt: skip
"""The front edge of the seat, under the seam."""
FLOOR = 244.0
"""How far below the seat the posts end."""
WHITE = (255, 255, 255)
GROUND = (30, 24, 28)
RUBBER = (48, 46, 50)


WOOD: Colour = (150, 106, 78)
POST: Colour = (84, 88, 96)


def chair_back(c: Lit, _fit: Fit) -> None:
    """Paint back, seat and hind legs, which the patient covers."""
    ink = c.colour("fabric")
    dark, light = mul(ink, (0.62, 0.64, 0.70)), mixc(ink, WHITE, 0.30)
    _paint_base(c)
    c.fill(BACK, mul(ink, (0.84, 0.84, 0.87)))
    c.clip(BACK)
    c.soft(LEAN_SHADE, alpha(dark, 0.51), 18)
    c.soft(ellipse(0, -30, 120, 140), alpha(dark, 0.59), 20)
    c.soft(ribbon([(-140, -172), (0, -182), (120, -176)], 20), alpha(light, 0.59), 6)
    c.soft(ribbon([(-150, 30), (-158, -60), (-148, -150)], 14), alpha(light, 0.35), 5)
    c.unclip()
    c.stroke(PIPING, alpha(dark, 0.59), 2.2)
    c.stroke(shift(PIPING, -1.2, -1.4), alpha(light, 0.43), 1.2)
    c.fill(SEAT, ink)
    c.clip(SEAT)
    c.soft(ellipse(0, 36, 150, 56), alpha(dark, 0.75), 14)
    c.soft(ribbon([(-168, 84), (0, 112), (160, 86)], 16), alpha(light, 0.35), 5)
    c.unclip()
    c.clip(SEAT)
    c.soft(FRONT, alpha(dark, 0.62), 3)
    c.unclip()
    c.stroke(SEAM, alpha(dark, 0.51), 2)


def _paint_base(c: Lit) -> None:
    """Paint the shadow on the floor, the hind legs, and the rail under the seat."""
    c.soft(ellipse(0, FLOOR + 12, 214, 26), alpha(GROUND, 0.42), 13)
    for side in (-1, 1):
        leg = opened([project((side * 146, y, -70)) for y in (30, FLOOR)])
        c.stroke(leg, mul(POST, (0.66, 0.66, 0.68)), 10)
        c.stroke(shift(leg, -2, 0), alpha(mixc(POST, WHITE, 0.3), 0.7), 2)
    rail = opened([project((x, 92, 60)) for x in (-160, 160)])
    c.stroke(rail, mul(POST, (0.72, 0.72, 0.74)), 15)
    c.stroke(shift(rail, 0, -3), alpha(mixc(POST, WHITE, 0.3), 0.6), 2)


def chair_front(c: Lit, _fit: Fit, _body: Body) -> None:
    """Paint the arms of the chair, which stand before the patient."""
    for side in (-1, 1):
        _paint_post(c, POST, side)
        _paint_arm(c, WOOD, side)


def _paint_post(c: Lit, colour: Colour, side: int) -> None:
    post = opened([project((side * 160, y, 150)) for y in (-36, FLOOR - 8)])
    x, y = project((side * 160, FLOOR - 8, 150))
    c.stroke(opened([(x, y - 4), (x, y + 4)]), RUBBER, 17)
    c.stroke(post, colour, 12)
    c.stroke(shift(post, -2.5, 0), mixc(colour, (232, 240, 244), 0.5), 3.4)
    c.stroke(shift(post, 3, 0), mul(colour, (0.71, 0.70, 0.73)), 2.4)


def _paint_arm(c: Lit, colour: Colour, side: int) -> None:
    places = ((150, -20), (158, 60), (162, 165))
    arm: Curve = opened([project((side * x, -44, z)) for x, z in places])
    dark = mul(colour, (0.77, 0.74, 0.72))
    c.stroke(shift(arm, 0, 7), mul(colour, (0.41, 0.415, 0.49)), 25)
    c.stroke(arm, colour, 26)
    c.stroke(shift(arm, -5, -5), mixc(colour, (255, 230, 196), 0.40), 6)
    for across in (-3, 4):
        c.stroke(shift(arm, across, across * 0.6), alpha(dark, 0.35), 1.2)
