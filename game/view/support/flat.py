"""A bed with its head end down, looked at from the bedside, from above. In du."""

from game.patient.geometry import Colour, Point, alpha, ellipse, mul, poly, shift
from game.view.figure.body import Body
from game.view.place.lit import Lit
from game.view.place.shapes import darker, lighter, rounded
from game.view.support.bed import paint_pillow
from game.view.support.blanket import FOOT, LINEN, WIDER, Weave, fold_lit, paint_blanket
from game.view.support.fit import Fit
from game.view.support.rails import paint_rails

SHADE = (36, 30, 40)
FRAME: Colour = (206, 210, 214)
TOP = -470.0
"""Where the head end is, above the seat: past the window's edge for all but the smallest."""
COVERED = 0.5
"""The blanket lies up to the chest."""


def flat_back(c: Lit, fit: Fit) -> None:
    """Paint frame, headboard, mattress and pillow."""
    frame = poly([(-176, TOP), (176, TOP), (WIDER + 10, FOOT + 30), (-WIDER - 10, FOOT + 30)])
    c.soft(shift(frame, 16, 14), alpha(SHADE, 0.5), 16)
    c.fill(frame, FRAME)
    sheet = poly([(-165, TOP), (165, TOP), (WIDER, FOOT + 30), (-WIDER, FOOT + 30)])
    c.fill(sheet, LINEN.plain)
    c.clip(sheet)
    c.soft(
        poly([(120, TOP), (260, TOP), (280, FOOT), (160, FOOT)]), alpha((140, 152, 166), 0.4), 24
    )
    x, y = fit.head
    c.soft(ellipse(6, y + 150, 150, 130), alpha((96, 108, 134), 0.4), 22)
    for side in (-1, 1):
        for up in (96, 150, 206):
            line: list[Point] = [
                (side * 163, y + up),
                (side * 140, y + up + 14),
                (side * 118, y + up + 34),
            ]
            fold_lit(c, line, 10, LINEN, 0.45)
    c.unclip()
    _headboard(c, y - 2.75 * fit.unit)
    paint_pillow(c, (x, y - 0.1 * fit.unit), (144.0, 96.0))


def _headboard(c: Lit, top: float) -> None:
    ink = c.colour("board_")
    board = rounded(-186, top - 40, 372, 44, 12)
    c.soft(shift(board, 2, 10), alpha(SHADE, 0.5), 8)
    c.fill(board, darker(ink, 0.16))
    c.fill(rounded(-180, top - 46, 360, 36, 10), lighter(ink, 0.1))
    c.fill(rounded(-180, top - 14, 360, 4, 2), mul(ink, (0.8, 0.8, 0.82)))


def flat_front(c: Lit, fit: Fit, body: Body) -> None:
    """Paint the blanket up to the chest, and the side rails."""
    paint_blanket(c, fit, body, Weave(over=COVERED))
    paint_rails(c)
