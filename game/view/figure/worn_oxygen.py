"""Oxygen: prongs under the nose with tubing over the ears, or a clear mask."""

from collections.abc import Sequence

from game.patient.geometry import Colour, Point, alpha, closed, ellipse, lerp, opened, ribbon, shift
from game.view.figure.body import Body
from game.view.figure.head import Head
from game.view.figure.look import Look
from game.view.paint.painter import Painter

TUBE: Colour = (196, 224, 230)
RIM: Colour = (104, 138, 148)
SHADOW: Colour = (46, 26, 22)
WHITE: Colour = (255, 255, 255)
FINE, BROAD = 0.05, 0.085
"""How thick the tubing of prongs and of a mask is, in head units."""
ELASTIC: Colour = (236, 240, 236)
GREEN: Colour = (110, 186, 120)


def _tube(c: Painter, line: Sequence[Point], width: float) -> None:
    """Paint clear tubing: its shadow, its wall, the light along it."""
    run = opened(line)
    c.stroke(shift(run, 0.2 * width, 0.55 * width), alpha(SHADOW, 0.28), width)
    c.stroke(run, RIM, width)
    c.stroke(run, TUBE, width * 0.72)
    c.stroke(shift(run, -0.14 * width, -0.16 * width), alpha(WHITE, 0.85), width * 0.26)


def slider(head: Head) -> Point:
    """Return where both tubes meet, under the chin."""
    x, y = head.points["ch"]
    return x, y + 0.42 * head.unit


def paint_tube_behind(c: Painter, head: Head, _: Look) -> None:
    """Paint the tubing from behind the ears down to under the chin; the jaw lies over it."""
    if head.hair.scarf or head.hair.hood:
        return
    h, (sx, sy) = head.unit, slider(head)
    for side in (-1, 1):
        line = [
            head.at(side * x, y, z)
            for x, y, z in ((0.93, 0.0, 0.0), (1.0, 0.44, -0.02), (0.84, 0.92, 0.06))
        ]
        _tube(
            c,
            [*line, (lerp(sx, line[2][0], 0.42), sy - 0.16 * h), (sx + side * 0.02 * h, sy)],
            FINE * h,
        )


def paint_prongs(c: Painter, head: Head, _: Look) -> None:
    """Paint prongs under the nose, and the tubing over the cheeks to the ears."""
    h, (nx, ny) = head.unit, head.points["n0"]
    hidden = head.hair.scarf or head.hair.hood
    low = ny + 0.055 * h
    for side, name in ((-1, "R"), (1, "L")):
        cheek = head.by(head.points[f"ck{name}"], side * 0.08, 0.02)
        ends = (
            ((0.92, 0.10, 0.3),)
            if hidden
            else ((0.88, 0.06, 0.30), (0.97, -0.17, 0.05), (1.05, -0.20, -0.1))
        )
        line = [(nx + side * 0.05 * h, low), (nx + side * 0.30 * h, low + 0.01 * h), cheek]
        _tube(c, [*line, *(head.at(side * x, y, z) for x, y, z in ends)], FINE * h)
        hole = head.points[f"ns{name}"]
        foot = (nx + side * 0.085 * h, low)
        c.stroke(opened([foot, (hole[0], hole[1] + 0.01 * h)]), RIM, 0.062 * h)
        c.stroke(opened([foot, (hole[0], hole[1] + 0.01 * h)]), TUBE, 0.046 * h)
    bar = [
        (-0.17, -0.028),
        (0.0, -0.038),
        (0.17, -0.028),
        (0.17, 0.034),
        (0.0, 0.044),
        (-0.17, 0.034),
    ]
    piece = closed([(nx + dx * h, low + dy * h) for dx, dy in bar])
    c.fill(shift(piece, 0, 0.03 * h), alpha(SHADOW, 0.3))
    c.fill(piece, TUBE)
    c.stroke(piece, RIM, 0.012 * h)


def paint_tube_down(c: Painter, body: Body) -> None:
    """Paint the tubing from under the chin over the chest; it goes on behind the arm."""
    head, h = body.head, body.head.unit
    start = slider(head)
    run = [start, *_down(body, start[1])]
    _tube(c, run, FINE * h)
    x, y = start
    c.stroke(opened([(x, y - 0.05 * h), (x, y + 0.07 * h)]), RIM, 0.12 * h)
    c.stroke(opened([(x, y - 0.05 * h), (x, y + 0.07 * h)]), (150, 194, 208), 0.09 * h)


def _down(body: Body, start: float) -> list[Point]:
    """Return the way of a tube over the chest to behind the arm, below *start*."""
    at, wide = body.bones.trunk, body.bones.physique.shoulder
    run = [at(t, x * wide, 0, z) for t, x, z in ((2.5, 6, 30), (1.7, 30, 40), (0.9, 66, 34))]
    return [*(p for p in run if p[1] > start + 6), at(0.3, 112 * wide, 0, 6)]


def paint_mask(c: Painter, head: Head, _: Look) -> None:
    """Paint a clear mask over nose and mouth: it moves with the chin."""
    h = head.unit
    for side, name in ((-1, "R"), (1, "L")):
        edge = head.by(head.points[f"mc{name}"], side * 0.16, -0.16)
        strap = [edge, head.at(side * 0.82, 0.30, 0.40), head.at(side * 1.02, 0.03, 0.0)]
        c.stroke(shift(opened(strap), 0, 0.03 * h), alpha(SHADOW, 0.3), 0.05 * h)
        c.stroke(opened(strap), ELASTIC, 0.045 * h)
    shell = closed(_shell(head))
    c.soft(shift(shell, 0.02 * h, 0.05 * h), alpha(SHADOW, 0.28), 0.04 * h)
    c.fill(shell, (226, 240, 244, 92))
    c.clip(shell)
    x, y = head.mid("n0", "m0")
    c.soft(ellipse(x, y, 0.30 * h, 0.24 * h), (250, 254, 255, 92), 0.10 * h)
    left = [head.by(p, 0.05, 0.03) for p in _shell(head)[5:8]]
    c.soft(ribbon(left, 0.10 * h), alpha(WHITE, 0.75), 0.02 * h)
    c.unclip()
    c.stroke(shell, alpha(RIM, 0.9), 0.036 * h)
    c.stroke(shell, (236, 246, 248, 220), 0.020 * h)
    _vents(c, head)


def _shell(head: Head) -> list[Point]:
    """Return the rim of a mask: over the bridge, beside the mouth, under the lip."""
    bridge, chin = head.points["nt"], head.points["ch"]
    right, left = head.points["mcR"], head.points["mcL"]
    return [
        head.by(bridge, 0.0, -0.34),
        head.by(bridge, 0.20, -0.12),
        head.by(left, 0.19, -0.22),
        head.by(left, 0.17, 0.10),
        head.by(chin, 0.17, -0.13),
        head.by(chin, -0.17, -0.13),
        head.by(right, -0.17, 0.10),
        head.by(right, -0.19, -0.22),
        head.by(bridge, -0.20, -0.12),
    ]


def _vents(c: Painter, head: Head) -> None:
    """Paint holes at both sides, the metal clip on the nose, the coupling below."""
    h = head.unit
    for side, name in ((-1, "R"), (1, "L")):
        x, y = head.by(head.points[f"mc{name}"], side * 0.06, -0.10)
        holes = [
            ellipse(x + dx * h, y + dy * h, 0.018 * h)
            for dx in (-0.05, 0, 0.05)
            for dy in (-0.05, 0, 0.05)
        ]
        c.fill(holes, alpha(RIM, 0.8))
    clip = [
        head.by(head.points["nt"], dx, dy)
        for dx, dy in ((-0.13, -0.20), (0.0, -0.29), (0.13, -0.20))
    ]
    c.stroke(opened(clip), (176, 182, 188), 0.045 * h)
    x, y = head.mid("j0", "cc", 0.7)
    c.fill(ellipse(x, y, 0.13 * h, 0.10 * h), GREEN)
    c.stroke(ellipse(x, y, 0.13 * h, 0.10 * h), alpha(RIM, 0.9), 0.014 * h)
    c.stroke(opened([(x, y), (x, y + 0.26 * h)]), RIM, 0.13 * h)
    c.stroke(opened([(x, y), (x, y + 0.26 * h)]), GREEN, 0.10 * h)


def paint_mask_tube(c: Painter, body: Body) -> None:
    """Paint the wide tubing of a mask, from under the chin over the chest."""
    head = body.head
    x, y = head.points["ch"]
    low = y + 0.2 * head.unit
    run = [(x, y - 0.12 * head.unit), (x, low), *_down(body, low)]
    _tube(c, run, BROAD * head.unit)
