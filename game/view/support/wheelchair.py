"""A wheelchair that somebody sits in: handles, sling back, wheels nearly edge on, footrests."""

import math

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
    poly,
    shift,
)
from game.patient.skeleton_space import project
from game.view.figure.body import Body
from game.view.place.lit import Lit
from game.view.support.fit import Fit

WHITE: Colour = (255, 255, 255)
STEEL: Colour = (150, 156, 164)
BRIGHT: Colour = (212, 217, 222)
RUBBER: Colour = (58, 62, 70)
PAD: Colour = (70, 74, 82)
GROUND = (30, 24, 28)
FLOOR = 284.0
"""Where the wheels stand, below the seat."""
BACK = closed(
    [
        (-148, 60), (-150, -60), (-146, -164), (-100, -172), (0, -170),
        (100, -172), (146, -164), (150, -60), (148, 60),
    ]
)  # fmt: skip
SEAT = closed(
    [
        (-156, 30), (-160, 80), (-140, 116), (0, 124), (140, 116), (160, 80), (156, 30), (0, 10),
    ]
)  # fmt: skip
WHEEL = (174.0, 112.0, 172.0)
"""The middle of a wheel, and half its height."""
SPOKES = 12


def wheelchair_back(c: Lit, fit: Fit) -> None:
    """Paint handles, sling and seat, the frame under it."""
    ink = c.colour("fabric")
    dark = mul(ink, (0.6, 0.62, 0.68))
    c.soft(ellipse(0, FLOOR + 2, 230, 22), alpha(GROUND, 0.4), 12)
    for side in (-1, 1):
        _handle(c, side)
    c.fill(BACK, mul(ink, (0.82, 0.82, 0.86)))
    c.clip(BACK)
    c.soft(ellipse(0, -40, 120, 130), alpha(dark, 0.67), 20)
    far = closed([(60, -200), (170, -200), (170, 90), (90, 90)])
    c.soft(far, alpha(dark, 0.55), 16)
    c.unclip()
    hem = opened([(-142, -160), (0, -165), (142, -160)])
    c.stroke(hem, alpha(mixc(ink, WHITE, 0.3), 0.78), 3)
    for x0, x1 in ((-140, 120), (140, -120)):
        brace = opened([(x0, 110), (x1, 236)])
        c.stroke(brace, mul(STEEL, (0.7, 0.7, 0.72)), 9)
        c.stroke(shift(brace, -1, -2), BRIGHT, 2.4)
    for side in (-1, 1):
        _plate(c, fit, side)
    c.fill(SEAT, ink)
    c.clip(SEAT)
    c.soft(ellipse(0, 40, 150, 50), alpha(dark, 0.71), 14)
    c.unclip()


def _plate(c: Lit, fit: Fit, side: int) -> None:
    """Paint the plate a foot stands on, as high as the foot needs it."""
    far, near = fit.soles[0] - 6, fit.soles[1] + 5
    rim = ((132, far), (20, far), (14, near), (146, near))
    plate = poly([(side * x, y) for x, y in rim])
    c.fill(shift(plate, 0, 10), (34, 36, 42))
    c.fill(plate, (74, 78, 86))
    c.stroke(opened([(side * 20, far + 3), (side * 132, far + 3)]), (120, 124, 132), 2)


def _handle(c: Lit, side: int) -> None:
    post = opened([(side * 146, 120), (side * 146, -140), (side * 150, -196), (side * 160, -214)])
    c.stroke(post, mul(STEEL, (0.8, 0.8, 0.82)), 13)
    c.stroke(shift(post, -3, 0), BRIGHT, 4)
    grip = opened([(side * 150, -208), (side * 172, -219), (side * 186, -221)])
    c.stroke(grip, (62, 64, 72), 22)
    c.stroke(shift(grip, 0, -5), (112, 116, 124), 5)


def wheelchair_front(c: Lit, _fit: Fit, _body: Body) -> None:
    """Paint wheels, castors, footrests and arms, which stand before the patient."""
    for side in (-1, 1):
        _wheel(c, side)
        _footrest(c, side)
        _castor(c, side)
        _arm(c, side)


def _wheel(c: Lit, side: int) -> None:
    """Paint one wheel, toed out a little, and the rim that hands turn it by."""
    x, y, high = WHEEL
    tyre = ellipse(side * x, y, 30, high, side * 0.03)
    c.fill(tyre, RUBBER)
    c.fill(ellipse(side * (x + 2), y, 21, high - 18, side * 0.03), (206, 212, 217))
    c.fill(
        ellipse(side * (x + 3), y, 17, high - 27, side * 0.03),
        mul(c.colour("fabric"), (0.5, 0.5, 0.55)),
    )
    turns = (n * math.tau / SPOKES for n in range(SPOKES))
    c.stroke([_spoke(side * (x + 3), y, high, turn) for turn in turns], (186, 192, 198), 1.8)
    c.fill(ellipse(side * (x + 3), y, 7, 20), STEEL)
    rim = ellipse(side * (x + 15), y, 22, high - 26, side * 0.03)
    c.stroke(rim, mul(STEEL, (0.72, 0.72, 0.74)), 5.5)
    c.stroke(shift(rim, -0.8, -0.8), BRIGHT, 2.6)


def _spoke(x: float, y: float, high: float, turn: float) -> Curve:
    (cx, cy) = math.cos(turn), math.sin(turn)
    ends: list[Point] = [(x + cx * 4, y + cy * 16), (x + cx * 16, y + cy * (high - 30))]
    return opened(ends)


def _footrest(c: Lit, side: int) -> None:
    """Paint the tube that comes down from the seat to the plate."""
    tube = opened(
        [
            project((side * x, y, z))
            for x, y, z in ((140, 40, 150), (132, 120, 210), (120, 226, 236))
        ]
    )
    c.stroke(tube, mul(STEEL, (0.74, 0.74, 0.76)), 11)
    c.stroke(shift(tube, -2.5, 0), BRIGHT, 3.4)


def _castor(c: Lit, side: int) -> None:
    """Paint the small wheel in front."""
    x, y = project((side * 140, FLOOR - 34, 190))
    fork = opened([project((side * 146, 150, 150)), (x, y - 44), (x, y - 2)])
    c.stroke(fork, mul(STEEL, (0.8, 0.8, 0.82)), 10)
    c.stroke(shift(fork, -2.5, 0), BRIGHT, 3)
    c.fill(ellipse(x, y, 12, 34), RUBBER)
    c.fill(ellipse(x, y, 5, 15), STEEL)


def _arm(c: Lit, side: int) -> None:
    places = ((140, -20), (144, 60), (147, 160))
    arm: Curve = opened([project((side * x, -44, z)) for x, z in places])
    post = opened([project((side * 146, y, 150)) for y in (-34, 60, 150)])
    c.stroke(post, (110, 116, 124), 12)
    c.stroke(shift(post, -2.5, 0), BRIGHT, 3.4)
    c.stroke(shift(arm, 0, 7), (36, 38, 44), 25)
    c.stroke(arm, PAD, 26)
    c.stroke(shift(arm, -5, -6), (120, 124, 132), 5)
