"""A bed on wheels, from the side: a trolley in a corridor, a bed on a ward."""

from game.patient.geometry import Colour, closed, ellipse, join, opened
from game.patient.setting import Part
from game.view.place.lit import Lit
from game.view.place.options import number
from game.view.place.shapes import (
    bar,
    darker,
    drop,
    ground,
    lighter,
    rect,
    rounded,
    segments,
)

TYRE: Colour = (70, 74, 82)
HUB: Colour = (176, 182, 188)
COVER: Colour = (250, 250, 248)
POSTS = (0.46, 0.56, 0.65, 0.74)
"""Where the posts of the side rail stand."""


def trolley(c: Lit, part: Part) -> None:
    """Paint a trolley; with `board` it has a head and a foot board, like a bed on a ward."""
    x, w, top = part.x, part.w, part.y + part.h * 0.34
    ground(c, x, part.y + part.h, w, 0.42)
    _chassis(c, part, top)
    if number(part, "board", 0):
        _board(c, (x - 6, top - part.h * 0.2, 14, part.h * 0.5))
        _board(c, (x + w - 8, top - part.h * 0.06, 14, part.h * 0.36))
    _bedding(c, part, top)
    metal = c.colour("metal")
    rail = [(0.36, 30), (0.36, -22), (0.40, -30), (0.8, -30), (0.84, -22), (0.84, 30)]
    posts = [opened([(x + w * share, top - 30), (x + w * share, top + 26)]) for share in POSTS]
    frame = opened([(x + w * share, top + down) for share, down in rail])
    c.stroke([frame, *posts], darker(metal, 0.06), 5)
    gleam = segments((x + w * 0.41, top - 31.5), (x + w * 0.79, top - 31.5))
    c.stroke(gleam, lighter(metal, 0.6), 2)


def _chassis(c: Lit, part: Part, top: float) -> None:
    """Paint wheels, legs and the frame under the mattress."""
    x, y, w, h = part.x, part.y, part.w, part.h
    metal = c.colour("metal")
    for share in (0.14, 0.86):
        wheel = x + w * share, y + h - 13
        c.fill(ellipse(*wheel, 13), TYRE)
        c.fill(ellipse(*wheel, 6), HUB)
        leg = segments((wheel[0], y + h - 26), (wheel[0], y + h * 0.74))
        c.stroke(leg, darker(metal, 0.1), 8)
    c.fill(rounded(x + w * 0.06, y + h * 0.68, w * 0.88, 13, 6), darker(metal, 0.1))
    c.fill(rounded(x + w * 0.06, y + h * 0.68, w * 0.88, 4, 2), lighter(metal, 0.5))
    for low, high in ((0.3, 0.42), (0.7, 0.58)):
        strut = segments((x + w * low, y + h * 0.7), (x + w * high, top + 34))
        c.stroke(strut, darker(metal, 0.05), 8)
    c.fill(rounded(x + 4, top + 28, w - 8, 15, 6), metal)
    c.fill(rounded(x + 4, top + 28, w - 8, 5, 2), lighter(metal, 0.5))


def _board(c: Lit, at: tuple[float, float, float, float]) -> None:
    x, y, w, h = at
    ink = c.colour("board_")
    drop(c, rounded(x, y, w, h, 6), 0.25, (3, 4), 5)
    c.fill(rounded(x, y, w, h, 6), ink)
    bar(c, (x + 2, y + 4, w - 4, h - 8), lighter(ink, 0.3), darker(ink, 0.2))


def _bedding(c: Lit, part: Part, top: float) -> None:
    """Paint mattress, blanket and pillow."""
    x, w = part.x, part.w
    sheet, blanket = c.colour("linen"), c.colour("blanket")
    pad = rounded(x + 6, top, w - 12, 32, 12)
    drop(c, pad, 0.25, (2, 8), 7)
    c.linear(pad, (0, top), (0, top + 32), lighter(sheet, 0.4), darker(sheet, 0.14))
    over = opened([(x + w * 0.42, top - 5), (x + w * 0.7, top - 12), (x + w - 4, top - 2)])
    side = opened([(x + w - 4, top - 2), (x + w + 2, top + 44)])
    hem = opened([(x + w + 2, top + 44), (x + w * 0.7, top + 52), (x + w * 0.40, top + 46)])
    edge = opened([(x + w * 0.40, top + 46), (x + w * 0.42, top - 5)])
    cloth = join(over, side, hem, edge)
    c.linear(cloth, (0, top - 10), (0, top + 52), lighter(blanket, 0.2), darker(blanket, 0.16))
    c.fill(rect(x + w * 0.41, top + 1, 12, 44), lighter(blanket, 0.5))
    bulge = ((16, 6, 0), (22, -20, 0), (0, -28, 0.16), (0, -20, 0.29), (0, 4, 0.31), (0, 9, 0.16))
    pillow = closed([(x + dx + w * share, top + dy) for dx, dy, share in bulge])
    drop(c, pillow, 0.2, (2, 4), 4)
    c.linear(pillow, (0, top - 28), (0, top + 9), COVER, darker(COVER, 0.2))
