"""A strip of tablets, some pressed out, and tablets cut in halves beside it."""

import math

from game.patient.geometry import Colour, Point, alpha, closed, ellipse, join, opened, poly
from game.view.place.lit import Lit
from game.view.place.shapes import SHADE, darker, lighter, segments

FOIL: Colour = (190, 198, 210)
PILL: Colour = (252, 250, 244)
LEFT_IN = (2, 3, 7)
"""Which of the eight places still hold something: half a tablet."""
HALVES = ((-30, 12, 0.5), (-9, 15, -0.4), (13, 12, 3.4), (33, 7, 2.7))
"""Where halves lie, and how they are turned (radians)."""


def tablets(c: Lit, at: Point) -> None:
    """Paint a strip of tablets with empty places, and tablets cut in halves before it."""
    x, y = at
    strip = [(x - 40, y - 22), (x + 30, y - 30), (x + 38, y - 8), (x - 33, y + 2)]
    c.soft(poly([(px + 2, py + 4) for px, py in strip]), alpha(SHADE, 0.45), 3)
    c.fill(poly(strip), FOIL)
    c.linear(poly(strip), strip[0], strip[2], lighter(FOIL, 0.6), darker(FOIL, 0.15))
    c.stroke(segments(*strip, strip[0]), darker(FOIL, 0.35), 0.9)
    for n in range(8):
        across, down = n % 4, n // 4
        middle = (x - 27 + across * 17.5 + down * 3.5, y - 18.5 - across * 2 + down * 10.5)
        _pocket(c, middle, empty=n not in LEFT_IN)
    for dx, dy, turn in HALVES:
        _half(c, (x + dx, y + dy), turn)


def _pocket(c: Lit, at: Point, *, empty: bool) -> None:
    """Paint one place of a strip: torn foil, or half a tablet under its bubble."""
    x, y = at
    c.fill(ellipse(x, y, 6.6, 4.2), darker(FOIL, 0.45 if empty else 0.12))
    if empty:
        tear = closed([(x - 5, y + 1), (x - 1, y - 3), (x + 5, y - 1), (x + 1, y + 2)])
        c.fill(tear, lighter(FOIL, 0.55))
        return
    c.fill(closed([(x - 5, y + 0.4), (x - 3, y - 3), (x + 3, y - 3), (x + 5, y + 0.4)]), PILL)
    c.stroke(ellipse(x, y, 6.6, 4.2), alpha(lighter(FOIL, 0.8), 0.9), 1)


def _half(c: Lit, at: Point, turn: float) -> None:
    """Paint half a round tablet that lies flat: its bow, its straight cut, its rim."""
    x, y = at
    c.soft(ellipse(x + 1, y + 5, 9, 5), alpha(SHADE, 0.5), 2)
    for low, ink in ((3.6, darker(PILL, 0.34)), (0.0, PILL)):
        turns = [turn + math.pi * n / 8 for n in range(9)]
        bow = [(x + math.cos(a) * 10.5, y + low + math.sin(a) * 7.2) for a in turns]
        c.fill(join(opened(bow), opened([bow[-1], bow[0]])), ink)
    c.stroke(segments(bow[0], bow[-1]), darker(PILL, 0.42), 1.2)
