"""Coiled hair: a soft mass with an uneven edge, and many open arcs, lit from the upper left."""

import math

from game.patient.geometry import (
    Curve,
    Point,
    alpha,
    between,
    closed,
    ellipse,
    mixc,
    opened,
    ribbon,
    sample,
)
from game.view.figure.hair import paint_shade, paint_within
from game.view.figure.head import Head
from game.view.figure.look import Look
from game.view.paint.painter import Painter

LOOSE = 0.07
"""Coils that stand out further than this make a bumpy edge; tighter ones a fuzzy one."""
UNEVEN = 0.035
"""How far a loose coil is from where an even row would have it, in head units."""
WARM = (170, 130, 104)
Bump = tuple[float, float, float]
"""A coil at the edge: where, and its radius; in du."""
FAIR = 400
"""The sum of a colour's parts from which coils are drawn lighter."""
BROW_SHADE = (
    (-0.85, -0.55, 0.4), (-0.4, -0.80, 0.7), (0, -0.84, 0.8), (0.4, -0.80, 0.7), (0.85, -0.55, 0.4),
)  # fmt: skip


def paint_coils(c: Painter, head: Head, look: Look) -> None:
    """Paint coiled hair."""
    style, h = head.hair, head.unit
    loose = style.edge > LOOSE
    ring = [head.skull(*point) for point in (*style.cap, style.cap[0])]
    edge = sample(ring, 3 if loose else 4)
    mass = closed(edge[:-1] if loose else edge[:-1:2])
    if not loose:
        fuzz = _fuzz(head, edge)
        c.stroke(fuzz, alpha(look.dyes.hair, 0.9 * style.cap_alpha), 0.030 * h)
    if style.cap_alpha < 1:
        c.soft(mass, alpha(look.dyes.hair, 0.5), 0.04 * h)
    bumps = _bumps(head, edge) if loose else []
    whole = [*(ellipse(x, y, r, r * 0.92) for x, y, r in bumps), mass]
    c.fill(whole, alpha(look.dyes.hair, style.cap_alpha))
    _paint_form(c, head, look, whole)
    paint_within(c, head, lambda: _paint_coils(c, head, look, bumps))


def _bumps(head: Head, edge: list[Point]) -> list[Bump]:
    """Return the coils along the edge, larger and smaller ones."""
    h = head.unit
    return [
        (
            x + 0.025 * h * math.sin(i * 3.1),
            y + 0.025 * h * math.cos(i * 1.7),
            head.hair.edge * h * (0.60 + 0.34 * math.sin(i * 2.4)),
        )
        for i, (x, y) in enumerate(edge[:-1])
    ]


def _fuzz(head: Head, edge: list[Point]) -> list[Curve]:
    """Return short hooked hairs across the edge."""
    x0, y0 = head.skull(0, -0.5, 0)
    out: list[Curve] = []
    for i, at in enumerate(edge[:-1]):
        for half in (0, 1):
            x, y = between(at, edge[i + 1], 0.5 * half)
            far = math.hypot(x - x0, y - y0) or 1.0
            size = head.hair.edge * head.unit * (0.55 + 0.35 * math.sin(i * 2.4 + half * 2.5))
            dx, dy = (x - x0) / far * size, (y - y0) / far * size
            hook = 0.8 if (i + half) % 2 else -0.8
            out.append(
                opened(
                    [
                        (x - dx * 0.6, y - dy * 0.6),
                        (x + dx * 0.7 - dy * 0.2 * hook, y + dy * 0.7 + dx * 0.2 * hook),
                        (x + dx * 0.6 - dy * hook, y + dy * 0.6 + dx * hook),
                    ]
                )
            )
    return out


def _paint_form(c: Painter, head: Head, look: Look, mass: list[Curve]) -> None:
    """Paint shade, light and the dark above the brow on the mass."""
    dyes, h = look.dyes, head.unit
    c.clip(mass)
    paint_shade(c, head, dyes.hair_d, 0.70, 0.1)
    shine = ellipse(*head.skull(-0.45, -1.20, 0.3), 0.55 * h, 0.34 * h, -0.5)
    light = mixc(dyes.hair_l, (150, 110, 90), 0.2)
    c.soft(shine, alpha(light, 0.50 * head.hair.cap_alpha), 0.14 * h)
    brow = ribbon([head.skull(*point) for point in BROW_SHADE], 0.16 * h)
    c.soft(brow, alpha(dyes.hair_d, 0.45), 0.06 * h)
    c.unclip()


def _paint_coils(c: Painter, head: Head, look: Look, bumps: list[Bump]) -> None:
    """Paint the coils: loose ones rolled, tight ones dark and light in turn."""
    dyes, size = look.dyes, head.hair.coil * head.unit
    fair = sum(dyes.hair) > FAIR
    dark, light = (_rolled if bumps or fair else _in_turn)(head, size)
    for i, (x, y, r) in enumerate(bumps):
        dark.append(_arc((x, y), 0.72 * r, 0.9 * math.sin(i * 2.4)))
        light.append(_arc((x, y), 0.66 * r, math.pi + 0.5 * math.sin(i * 2.4)))
    glint = mixc(dyes.hair_l, (255, 255, 255), 0.45) if fair else mixc(dyes.hair_l, WARM, 0.25)
    c.stroke(dark, alpha(dyes.hair_d, 0.24 if fair else 0.55), size * 0.30)
    c.stroke(light, alpha(glint, 0.55 if fair else 0.40), size * 0.26)


def _rolled(head: Head, size: float) -> tuple[list[Curve], list[Curve]]:
    """Return coils dark below and light above."""
    dark: list[Curve] = []
    light: list[Curve] = []
    for i, (x, y) in enumerate(head.hair.dots):
        r, lean = size * (0.66 + 0.6 * (i * 0.37 % 1)), 1.2 * math.sin(i * 2.4)
        at = head.skull(x + UNEVEN * math.sin(i * 5.1), y + UNEVEN * math.cos(i * 3.7), 0.3)
        dark.append(_arc(at, r, 0.1 + lean))
        light.append(_arc(at, r * 0.92, math.pi + 0.2 + lean))
    return dark, light


def _in_turn(head: Head, size: float) -> tuple[list[Curve], list[Curve]]:
    """Return coils dark and light in turn, every which way."""
    arcs: tuple[list[Curve], list[Curve]] = ([], [])
    for i, (x, y) in enumerate(head.hair.dots):
        r = size * (0.8 + 0.4 * (i * 0.37 % 1))
        arcs[i % 2].append(_arc(head.skull(x, y, 0.3), r, i * 2.4, 3))
    return arcs


def _arc(at: Point, r: float, start: float, points: int = 4) -> Curve:
    turns = (start + 2.4 * i / (points - 1) for i in range(points))
    return opened([(at[0] + r * math.cos(t), at[1] + r * 0.85 * math.sin(t)) for t in turns])
