"""Paper and small things between finger and thumb: letter, ticket, tablets, forms, pen, tissue."""

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise

from game.patient.geometry import Ink, Point, alpha, between, closed, opened, poly, ribbon, shift
from game.view.figure.hand_shape import Grip
from game.view.figure.props_shapes import SHADE, card
from game.view.paint.painter import Painter

PAPER, UNDER, CREASE = (250, 246, 236), (222, 214, 200), (168, 156, 142)
PRINT, BOXES = (110, 116, 134), (120, 138, 162)
BOARD, BOARD_EDGE, CLIP, CLIP_DARK = (132, 92, 58), (96, 64, 40), (186, 192, 200), (112, 120, 130)
INK_BLUE, PEN_LIGHT = (38, 60, 122), (120, 146, 206)
TABLETS, BAND, FOIL = (240, 244, 246), (46, 128, 150), (206, 212, 220)
TISSUE, TISSUE_SHADE = (252, 252, 250), (204, 208, 216)
PINCH = (0.70, 0.33)
"""Where finger and thumb of a pinching hand meet, in hand lengths."""
SHREDS = ((-0.62, 0.52, 0.6), (-0.20, 0.70, 2.1), (0.34, 0.58, 1.2), (0.62, 0.40, 0.2))
"""Where pieces of tissue lie: right, down, turned."""
CRUMPLED = (
    (-1.04, 0.02), (-0.78, -0.13), (-0.52, -0.13), (-0.28, -0.22), (0.02, -0.18), (0.30, -0.25),
    (0.52, -0.15), (0.80, -0.15), (1.04, 0.00), (0.80, 0.12), (0.58, 0.25), (0.30, 0.24),
    (0.10, 0.38), (-0.16, 0.27), (-0.42, 0.29), (-0.56, 0.17), (-0.82, 0.16),
)  # fmt: skip
"""The rim of a tissue held at both ends."""
ROWS = (0.20, 0.34, 0.48, 0.62, 0.76)
"""How far down a form its questions stand."""

Grips = Mapping[str, Grip]


def paint_letter(c: Painter, grips: Grips, share: float) -> None:
    """Paint a letter folded very small: some layers, creased, a line of print."""
    grip = grips["L"]
    size, box = grip.size, (0.22, 0.02, 0.74, 0.66)
    c.soft(shift(card(grip, box, 0.02, -0.10), 3, 6), alpha(SHADE, 0.40 * share), 0.04 * size)
    for slant, ink in ((-0.02, UNDER), (-0.06, CREASE), (-0.10, PAPER)):
        c.fill(card(grip, box, 0.02, slant), alpha(ink, share))
    a, b = grip.at(0.22 - 0.045, 0.45), grip.at(0.74 - 0.045, 0.45)
    c.stroke(opened([a, b]), alpha(CREASE, 0.8 * share), 0.014 * size)
    c.stroke(
        opened([grip.at(0.44, 0.10), grip.at(0.41, 0.66)]), alpha(CREASE, 0.6 * share), 0.012 * size
    )
    for y in (0.52, 0.58):
        left, right = grip.at(0.46 - 0.1 * y, y), grip.at(0.68 - 0.1 * y, y)
        c.stroke(opened([left, between(left, right, 0.9)]), alpha(PRINT, 0.7 * share), 0.014 * size)


def paint_ticket(c: Painter, grips: Grips, share: float) -> None:
    """Paint a queue ticket: a slip with a number, torn off at one end."""
    grip = grips["L"]
    size = grip.size
    teeth = [(1.44 + (0.03 if i % 2 else 0.0), 0.08 + 0.058 * i) for i in range(9)]
    ring = [grip.at(0.56, 0.08), *(grip.at(*p) for p in teeth), grip.at(0.56, 0.544)]
    c.soft(shift(poly(ring), 3, 5), alpha(SHADE, 0.35 * share), 0.03 * size)
    c.fill(poly(ring), alpha(PAPER, share))
    four = [(1.18, 0.18), (1.18, 0.42), (1.32, 0.26), (1.12, 0.26)]
    seven = [(1.04, 0.42), (0.88, 0.42), (0.98, 0.18)]
    lines = [opened([grip.at(*p), grip.at(*q)]) for d in (four, seven) for p, q in pairwise(d)]
    c.stroke(lines, alpha(PRINT, share), 0.036 * size)
    c.stroke(opened([grip.at(0.88, 0.49), grip.at(1.36, 0.49)]), alpha(CREASE, share), 0.014 * size)


def paint_packet(c: Painter, grips: Grips, share: float) -> None:
    """Paint a packet of tablets: a flat box with a coloured band and lines of print."""
    grip = grips["L"]
    size, box = grip.size, (0.36, 0.14, 1.24, 0.80)
    case = card(grip, box, 0.03)
    c.soft(shift(case, 4, 7), alpha(SHADE, 0.4 * share), 0.05 * size)
    side = [grip.at(x, y) for x, y in ((0.36, 0.14), (1.24, 0.14), (1.27, 0.05), (0.40, 0.05))]
    c.fill(poly(side), alpha(FOIL, share))
    c.fill(case, alpha(TABLETS, share))
    c.fill(card(grip, (0.36, 0.56, 1.24, 0.74), 0.01), alpha(BAND, share))
    pill = card(grip, (0.98, 0.24, 1.16, 0.42), 0.085)
    c.fill(pill, alpha(BAND, 0.75 * share))
    c.stroke(
        opened([grip.at(1.07, 0.25), grip.at(1.07, 0.41)]), alpha(TABLETS, share), 0.018 * size
    )
    rows = [opened([grip.at(0.66, y), grip.at(0.92, y)]) for y in (0.28, 0.36, 0.44)]
    c.stroke(rows, alpha(PRINT, 0.75 * share), 0.018 * size)


def paint_blank(c: Painter, grips: Grips, share: float) -> None:
    """Paint a form that is held out: its boxes are empty."""
    grip = grips["L"]
    a, b, d, e = (
        grip.at(x, y) for x, y in ((0.42, 0.66), (0.42, -0.50), (1.80, -0.56), (1.80, 0.72))
    )
    _form(c, (e, d, b, a), share, grip.size)


def paint_clipboard(c: Painter, grips: Grips, share: float) -> None:
    """Paint a clipboard on the lap, its clip away from its owner: the form is upside down to us."""
    grip = grips["L"]
    (x, y), s = grip.at(0.5, 0.1), grip.size
    a, b, d, e = (
        (x + u * s, y + v * s)
        for u, v in ((-1.52, -0.42), (0.10, -0.52), (0.26, 0.74), (-1.56, 0.84))
    )
    board = poly([a, b, d, e])
    c.soft(shift(board, 4, 9), alpha(SHADE, 0.45 * share), 0.08 * s)
    c.fill(poly([e, d, (d[0], d[1] + 0.05 * s), (e[0], e[1] + 0.05 * s)]), alpha(BOARD_EDGE, share))
    c.fill(board, alpha(BOARD, share))
    corners = [
        _within((a, b, d, e), u, v)
        for u, v in ((0.06, 0.05), (0.94, 0.05), (0.94, 0.9), (0.06, 0.9))
    ]
    _form(c, (corners[2], corners[3], corners[0], corners[1]), share, s)
    clip = [
        _within((a, b, d, e), u, v)
        for u, v in ((0.38, 0.84), (0.62, 0.84), (0.66, 0.98), (0.34, 0.98))
    ]
    c.fill(poly(clip), alpha(CLIP, share))
    c.stroke(opened([between(clip[0], clip[3], 0.5), between(clip[1], clip[2], 0.5)]),
             alpha(CLIP_DARK, share), 0.03 * s)  # fmt: skip


def paint_pen(c: Painter, grips: Grips, share: float) -> None:
    """Paint a pen between finger and thumb, in the web between them, its point off the paper."""
    grip = grips["R"]
    (x, y), size = PINCH, grip.size
    tip, tail = grip.at(x + 0.26, y + 0.07), grip.at(x - 0.78, y - 0.15)
    neck = between(tip, tail, 0.14)
    c.fill(
        ribbon([neck, tail], 0.075 * size, start=0.06 * size, end=0.06 * size),
        alpha(INK_BLUE, share),
    )
    c.fill(
        ribbon([tip, neck], 0.05 * size, start=0.012 * size, end=0.05 * size), alpha(CLIP, share)
    )
    light = shift(opened([between(neck, tail, 0.1), between(neck, tail, 0.9)]), -1, -1)
    c.stroke(light, alpha(PEN_LIGHT, 0.8 * share), 0.014 * size)


def paint_face_down(c: Painter, grips: Grips, share: float) -> None:
    """Paint a sheet on the lap, its back up; the print shows through a little."""
    grip = grips["R"]
    (x, y), s = grip.at(0.6, 0.0), grip.size
    ring = [
        (x + u * s, y + v * s)
        for u, v in ((-0.80, -0.52), (0.74, -0.60), (1.00, 0.50), (-0.86, 0.62))
    ]
    c.soft(shift(poly(ring), 3, 7), alpha(SHADE, 0.40 * share), 0.05 * s)
    c.fill(poly(ring), alpha(PAPER, share))
    corners = (ring[0], ring[1], ring[2], ring[3])
    rows = [opened([_within(corners, 0.1, v), _within(corners, 0.88 - 0.2 * (i % 3), v)])
            for i, v in enumerate((0.12, 0.24, 0.36, 0.6, 0.72, 0.84))]  # fmt: skip
    c.stroke(rows, alpha(UNDER, 0.35 * share), 0.03 * s)
    curl = [ring[2], between(ring[2], ring[1], 0.22), between(ring[2], ring[3], 0.14)]
    c.fill(poly(curl), alpha(UNDER, share))


def paint_tissue(c: Painter, grips: Grips, share: float) -> None:
    """Paint a tissue between both hands, torn, and the pieces that have come off."""
    size = grips["R"].size
    a, b = (grips[s].at(0.66, 0.16) for s in "RL")
    (x, y) = between(a, b, 0.5)
    wide = max(0.42 * size, 0.56 * math.dist(a, b))
    ring = [(x + u * wide, y + v * size) for u, v in CRUMPLED]
    shreds = [closed(_shred((x + u * size, y + v * size), t, size)) for u, v, t in SHREDS]
    c.soft([shift(closed(ring), 2, 6), *(shift(one, 2, 4) for one in shreds)],
           alpha(SHADE, 0.35 * share), 0.03 * size)  # fmt: skip
    c.stroke([closed(ring), *shreds], alpha(PRINT, 0.55 * share), 0.022 * size)
    c.fill(shreds, alpha(TISSUE, share))
    c.fill(closed(ring), alpha(TISSUE, share))
    ends = [(p, (ring[i - 4][0], y)) for i, p in enumerate(ring) if i % 3 == 1]
    folds = [opened([between(p, q, 0.12), between(p, q, 0.7)]) for p, q in ends]
    c.stroke(folds, alpha(TISSUE_SHADE, share), 0.022 * size)


def _form(c: Painter, corners: Sequence[Point], share: float, size: float) -> None:
    """Paint a form: heading, questions, empty boxes. Corners from its own upper left, clockwise."""
    sheet = poly(corners)
    c.soft(shift(sheet, 3, 6), alpha(SHADE, 0.35 * share), 0.05 * size)
    c.fill(sheet, alpha(PAPER, share))
    head = [opened([_within(corners, 0.08, 0.09), _within(corners, 0.62, 0.09)])]
    c.stroke(head, alpha(INK_BLUE, share), 0.05 * size)
    text = [opened([_within(corners, 0.08, v), _within(corners, 0.36, v)]) for v in ROWS]
    c.stroke(text, _ink(PRINT, share), 0.022 * size)
    boxes = [
        poly(
            [
                _within(corners, u, v)
                for u, v in ((0.42, r - 0.04), (0.92, r - 0.04), (0.92, r + 0.05), (0.42, r + 0.05))
            ]
        )
        for r in ROWS
    ]
    c.stroke(boxes, _ink(BOXES, share), 0.016 * size)


def _ink(colour: Ink, share: float) -> Ink:
    return alpha(colour, 0.85 * share)


def _within(corners: Sequence[Point], u: float, v: float) -> Point:
    """Return a place on a sheet: u across, v down, 0 to 1."""
    a, b, d, e = corners
    return between(between(a, b, u), between(e, d, u), v)


def _shred(at: Point, turn: float, size: float) -> list[Point]:
    """Return a small torn piece."""
    rim = ((0.10, 0.0), (0.03, 0.06), (-0.08, 0.04), (-0.06, -0.05), (0.04, -0.06))
    c, s = math.cos(turn) * size, math.sin(turn) * size
    return [(at[0] + u * c - v * s, at[1] + (u * s + v * c) * 0.7) for u, v in rim]
