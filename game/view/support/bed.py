"""A hospital bed with its head end raised, and a porter's trolley. In du."""

import math

from game.patient.geometry import (
    Colour,
    Joined,
    Point,
    alpha,
    closed,
    ellipse,
    join,
    lerp,
    mixc,
    mul,
    opened,
    ribbon,
    shift,
)
from game.view.figure.body import Body
from game.view.place.lit import Lit
from game.view.place.shapes import darker, lighter, rect, rounded
from game.view.support.blanket import FOOT, LINEN, WIDER, Weave, fold_lit, paint_blanket
from game.view.support.fit import Fit
from game.view.support.rails import paint_rails

WHITE: Colour = (255, 255, 255)
SHADE = (60, 44, 48)
STEEL: Colour = (150, 158, 166)
VINYL: Colour = (66, 96, 128)
BACKREST = closed(
    [
        (-174, 260), (-176, -120), (-164, -226), (-124, -248), (0, -252),
        (124, -248), (164, -226), (176, -120), (174, 260),
    ]
)  # fmt: skip
TROLLEY = closed(
    [
        (-168, 260), (-174, -60), (-170, -250), (-152, -288), (0, -296),
        (152, -288), (170, -250), (174, -60), (168, 260),
    ]
)  # fmt: skip
SHEET = closed(
    [
        (-153, 260), (-156, -50), (-151, -236), (-122, -260), (0, -264),
        (122, -260), (151, -236), (156, -50), (153, 260),
    ]
)  # fmt: skip
BAR: tuple[Point, ...] = (
    (-160, 60), (-160, -300), (-138, -350), (-84, -366),
    (84, -366), (138, -350), (160, -300), (160, 60),
)  # fmt: skip
PLUMP = (
    (-0.95, 0.30), (-1.0, -0.42), (-0.87, -0.90), (-0.46, -0.97), (0, -1.0),
    (0.46, -0.97), (0.87, -0.90), (1.0, -0.42), (0.95, 0.30), (0.82, 0.82),
    (0.40, 0.96), (0, 1.0), (-0.40, 0.96), (-0.82, 0.82),
)  # fmt: skip
"""A pillow's outline, in halves of its width and height."""
DENTS = (-2.7, -2.35, -0.75, -0.4, 0.35, 0.7, 2.5, 2.85)


def bed_back(c: Lit, fit: Fit) -> None:
    """Paint headboard, raised mattress and pillow."""
    ink = c.colour("board_")
    _under(c)
    board = _hump(188, -286, 42)
    c.soft(shift(board, 8, 6), alpha(SHADE, 0.42), 14)
    c.fill(board, darker(ink, 0.18))
    inner = _hump(179, -276, 36)
    c.fill(inner, ink)
    c.clip(inner)
    c.soft(rect(110, -320, 160, 560), alpha(mul(ink, (0.62, 0.62, 0.68)), 0.51), 26)
    line = ribbon([(-168, -150), (-164, -240), (-108, -268), (40, -274)], 12)
    c.soft(line, alpha(lighter(ink, 0.6), 0.6), 5)
    c.unclip()
    _mattress(c, BACKREST)
    paint_pillow(c, fit.head, (150.0, 92.0))


def _hump(half: float, top: float, round_: float) -> Joined:
    q = round_ * 0.3
    left = opened([(-half, top + round_), (-half + q, top + q), (-half + round_, top)])
    over = opened([(-half + round_, top), (0, top - 8), (half - round_, top)])
    right = opened([(half - round_, top), (half - q, top + q), (half, top + round_)])
    return join(
        left,
        over,
        right,
        opened([(half, top + round_), (half, 220)]),
        opened([(-half, 220), (-half, top + round_)]),
    )


def _under(c: Lit) -> None:
    """Paint the shadow on the floor, and the bed's sides, which only a lens sees."""
    c.soft(rect(-230, 60, 476, FOOT), alpha((30, 24, 28), 0.4), 16)
    c.fill(rounded(-WIDER - 4, 20, 2 * WIDER + 8, FOOT + 16, 18), (206, 210, 214))


def _mattress(c: Lit, shape: tuple[object, ...]) -> None:
    outline = BACKREST if shape is BACKREST else SHEET
    c.soft(shift(outline, 4, 8), alpha(SHADE, 0.42), 10)
    c.fill(outline, LINEN.plain)
    c.clip(outline)
    c.soft(
        closed([(110, -330), (240, -330), (240, 240), (150, 240)]), alpha((140, 152, 166), 0.45), 24
    )
    c.soft(ellipse(0, -40, 112, 150), alpha((96, 108, 134), 0.47), 20)
    creases: tuple[tuple[Point, Point], ...] = (
        ((-174, -60), (-114, -10)), ((-178, -10), (-112, 20)),
        ((174, -80), (118, -30)), ((180, -20), (120, 14)),
    )  # fmt: skip
    for (x0, y0), (x1, y1) in creases:
        fold_lit(c, [(x0, y0), (lerp(x0, x1, 0.5), lerp(y0, y1, 0.6)), (x1, y1)], 10, LINEN, 0.5)
    c.unclip()


def paint_pillow(c: Lit, head: Point, half: Point) -> None:
    """Paint a pillow behind a head, dented by it."""
    (x, y), (wide, high) = head, half
    ink = c.colour("pillow")
    shape = closed([(x + wide * px, y + high * py) for px, py in PLUMP])
    c.soft(shift(shape, 3, 10), alpha((50, 44, 60), 0.5), 9)
    c.fill(shape, ink)
    c.clip(shape)
    far = [(x + 70, y - 130), (x + 200, y - 120), (x + 200, y + 130), (x + 60, y + 130)]
    c.soft(closed([*far, (x + 124, y)]), alpha(mul(ink, (0.72, 0.74, 0.80)), 0.6), 22)
    c.soft(ellipse(x + 5, y + 10, 94, 94), alpha(mul(ink, (0.66, 0.68, 0.75)), 0.6), 20)
    c.soft(ellipse(x - wide * 0.68, y - high * 0.56, 44, 22, -0.3), alpha(WHITE, 0.5), 14)
    tones = (mul(ink, (0.80, 0.81, 0.85)), WHITE)
    for turn in DENTS:
        _dent(c, (x, y), (turn, wide, high), tones)
    c.unclip()
    c.stroke(shape, alpha(mul(ink, (0.74, 0.76, 0.80)), 0.6), 1.2)


def _dent(c: Lit, at: Point, ray: tuple[float, float, float], tones: tuple[Colour, Colour]) -> None:
    (x, y), (turn, wide, high) = at, ray
    rays = ((0.0, 0.56, 0.86), (0.06, 0.73, 0.92), (0.0, 0.9, 0.98))
    line = [
        (x + math.cos(turn + by) * wide * a, y + math.sin(turn + by) * high * b)
        for by, a, b in rays
    ]
    ridge = [(px - 5, py - 5) for px, py in line]
    c.soft(ribbon(ridge, 6.4, peak=0.35), alpha(tones[1], 0.27), 5)
    c.soft(ribbon(line, 8, peak=0.3), alpha(tones[0], 0.4), 5)


def bed_front(c: Lit, fit: Fit, body: Body) -> None:
    """Paint blanket, footboard and side rails."""
    paint_blanket(c, fit, body, Weave())
    board = rounded(-WIDER - 8, FOOT + 4, 2 * WIDER + 16, 74, 16)
    ink = c.colour("board_")
    c.soft(shift(board, 0, -8), alpha(SHADE, 0.4), 8)
    c.fill(board, darker(ink, 0.12))
    c.fill(rounded(-WIDER + 2, FOOT + 12, 2 * WIDER - 4, 60, 12), ink)
    paint_rails(c)


def trolley_back(c: Lit, fit: Fit) -> None:
    """Paint push bar, raised backrest in wipe-clean blue, sheet and pillow."""
    _under(c)
    bar = opened(list(BAR))
    c.stroke(shift(bar, 3, 3), alpha((40, 44, 60), 0.35), 15)
    c.stroke(bar, STEEL, 13)
    c.stroke(shift(bar, -2.5, -2.5), (226, 232, 236), 4.5)
    for side in (-1, 1):
        grip = opened([(side * 118, -364), (side * 52, -367)])
        c.stroke(grip, (46, 50, 58), 17)
        c.stroke(shift(grip, 0, -4), (110, 116, 126), 4)
    c.soft(shift(TROLLEY, 3, 8), alpha((40, 36, 44), 0.47), 9)
    c.fill(TROLLEY, VINYL)
    c.clip(TROLLEY)
    c.soft(closed([(60, -330), (220, -330), (220, 280), (110, 280)]), alpha((34, 54, 84), 0.6), 22)
    light = mixc(VINYL, WHITE, 0.5)
    c.soft(ribbon([(-160, 40), (-164, -120), (-154, -266)], 16), alpha(light, 0.5), 6)
    c.unclip()
    _mattress(c, SHEET)
    paint_pillow(c, fit.head, (144.0, 90.0))


def trolley_front(c: Lit, fit: Fit, body: Body) -> None:
    """Paint a cellular blanket, and side rails."""
    paint_blanket(c, fit, body, Weave("accent2", cellular=True))
    paint_rails(c)
