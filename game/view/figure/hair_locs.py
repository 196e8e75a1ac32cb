"""Locs: ropes of uneven length and thickness that hang between guides, and taper."""

import math
from collections.abc import Iterator

from game.patient.geometry import (
    Curve,
    Joined,
    Point,
    alpha,
    between,
    mixc,
    opened,
    ribbon,
)
from game.view.figure.hair import strands_of
from game.view.figure.hair_style import Flow, Locs
from game.view.figure.head import Head
from game.view.figure.look import Look
from game.view.paint.painter import Painter

UNEVEN = (1.0, 0.82, 1.12, 0.90, 1.05)
"""Thickness of one loc after the other."""
SHORTER = (0.0, 0.10, 0.03, 0.14, 0.06)
"""How much of its length each one lacks."""


def paint_locs(c: Painter, head: Head, locs: Locs, look: Look) -> None:
    """Paint locs, the ones that lie behind first."""
    for flow in locs.flow:
        _paint_flow(c, head, look, list(_lines(head, flow)), locs.width * head.unit)


def _paint_flow(c: Painter, head: Head, look: Look, lines: list[list[Point]], width: float) -> None:
    dyes = look.dyes
    lights: list[Joined] = []
    twists: list[Curve] = []
    for i, line in enumerate(lines):
        thick = width * UNEVEN[i % 5]
        dark = ribbon(line, 1.22 * thick, start=0.75 * thick, end=0.45 * thick, peak=0.55)
        c.fill(dark, dyes.hair_d)
        shape = ribbon(line, thick, start=0.55 * thick, end=0.30 * thick, peak=0.55)
        c.fill(shape, mixc(dyes.hair, dyes.hair_s, (0.0, 0.45, 0.2)[i % 3]))
        lit = [(x - 0.16 * thick, y - 0.08 * thick) for x, y in line[::2]]
        lights.append(ribbon(lit, 0.26 * thick, peak=0.3))
        twists += _twists(line, thick)
    c.fill(lights, alpha(dyes.hair_l, 0.34))
    c.stroke(twists, alpha(dyes.hair_d, 0.5), 0.014 * head.unit)


def _lines(head: Head, flow: Flow) -> Iterator[list[Point]]:
    for j, strand in enumerate(strands_of(head, flow)):
        yield strand[: max(4, round(len(strand) * (1 - SHORTER[j % 5])))]


def _twists(line: list[Point], thick: float) -> Iterator[Curve]:
    """Yield short strokes across: the hair turns round its rope."""
    for i in range(1, len(line) - 1):
        (x, y), (x1, y1) = line[i], line[i + 1]
        for t in (0.0, 0.25, 0.5, 0.75):
            mx, my = between((x, y), (x1, y1), t)
            far = math.hypot(x1 - x, y1 - y) or 1.0
            ux, uy = (x1 - x) / far, (y1 - y) / far
            w = 0.34 * thick
            yield opened([
                (mx - uy * w + ux * w * 0.5, my + ux * w + uy * w * 0.5),
                (mx + uy * w - ux * w * 0.5, my - ux * w - uy * w * 0.5),
            ])  # fmt: skip
