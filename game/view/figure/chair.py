"""The chair that the patient sits on, in du: padded back and seat, wooden arms on metal posts."""

from dataclasses import dataclass

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
from game.view.paint.painter import Painter

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
WHITE = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class ChairColours:
    """What a chair is made of."""

    seat: Colour = (104, 142, 148)
    arm: Colour = (150, 106, 78)
    post: Colour = (84, 88, 96)


def paint_chair_back(c: Painter, colours: ChairColours) -> None:
    """Paint back and seat, which the patient covers."""
    dark, light = mul(colours.seat, (0.62, 0.64, 0.70)), mixc(colours.seat, WHITE, 0.30)
    c.fill(BACK, mul(colours.seat, (0.84, 0.84, 0.87)))
    c.clip(BACK)
    c.soft(LEAN_SHADE, alpha(dark, 0.51), 18)
    c.soft(ellipse(0, -30, 120, 140), alpha(dark, 0.59), 20)
    c.soft(ribbon([(-140, -172), (0, -182), (120, -176)], 20), alpha(light, 0.59), 6)
    c.soft(ribbon([(-150, 30), (-158, -60), (-148, -150)], 14), alpha(light, 0.35), 5)
    c.unclip()
    c.stroke(PIPING, alpha(dark, 0.59), 2.2)
    c.stroke(shift(PIPING, -1.2, -1.4), alpha(light, 0.43), 1.2)
    c.fill(SEAT, colours.seat)
    c.clip(SEAT)
    c.soft(ellipse(0, 36, 150, 56), alpha(dark, 0.75), 14)
    c.soft(ribbon([(-168, 84), (0, 112), (160, 86)], 16), alpha(light, 0.35), 5)
    c.unclip()
    c.stroke(SEAM, alpha(dark, 0.51), 2)


def paint_chair_front(c: Painter, colours: ChairColours) -> None:
    """Paint the arms of the chair, which stand before the patient."""
    for side in (-1, 1):
        _paint_post(c, colours.post, side)
        _paint_arm(c, colours.arm, side)


def _paint_post(c: Painter, colour: Colour, side: int) -> None:
    post = opened([project((side * 160, y, 150)) for y in (-36, 160)])
    c.stroke(post, colour, 12)
    c.stroke(shift(post, -2.5, 0), mixc(colour, (232, 240, 244), 0.5), 3.4)
    c.stroke(shift(post, 3, 0), mul(colour, (0.71, 0.70, 0.73)), 2.4)


def _paint_arm(c: Painter, colour: Colour, side: int) -> None:
    places = ((150, -20), (158, 60), (162, 165))
    arm: Curve = opened([project((side * x, -44, z)) for x, z in places])
    dark = mul(colour, (0.77, 0.74, 0.72))
    c.stroke(shift(arm, 0, 7), mul(colour, (0.41, 0.415, 0.49)), 25)
    c.stroke(arm, colour, 26)
    c.stroke(shift(arm, -5, -5), mixc(colour, (255, 230, 196), 0.40), 6)
    for across in (-3, 4):
        c.stroke(shift(arm, across, across * 0.6), alpha(dark, 0.35), 1.2)
