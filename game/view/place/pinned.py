"""What is pinned or hung on a wall: a poster, a noticeboard, leaflets, a clock."""

import math

from game.patient.geometry import Colour, alpha, ellipse, opened, poly
from game.patient.setting import Part
from game.view.place.light import WHITE, PlaceError
from game.view.place.lit import Lit
from game.view.place.options import count, number, word
from game.view.place.pictograms import PICTOGRAMS
from game.view.place.shapes import SHADE, darker, drop, lighter, rect, rounded

PAPER: Colour = (252, 250, 246)
PRINT: Colour = (204, 198, 190)
CORK: Colour = (218, 192, 158)
CREAM: Colour = (246, 232, 190)
HANDS: Colour = (80, 72, 74)
HOURS: Colour = (120, 112, 110)
LINES = (1.0, 0.86, 0.94, 0.55)
"""How long the lines of a poster are."""
NOTES = (
    (0.08, 0.12, 0.26, 0.42),
    (0.40, 0.10, 0.22, 0.30),
    (0.68, 0.14, 0.24, 0.5),
    (0.10, 0.62, 0.22, 0.26),
    (0.38, 0.50, 0.25, 0.38),
    (0.70, 0.72, 0.2, 0.18),
)
"""Notes on a board: left, top, width and height, in shares of it."""


def poster(c: Lit, part: Part) -> None:
    """Paint a poster: a pictogram and some lines."""
    x, y, w, h = part.x, part.y, part.w, part.h
    icon, ink = word(part, "icon", "heart"), c.colour(word(part, "color", "accent"))
    if icon not in PICTOGRAMS:
        message = f"{part.name}: no icon is called {icon!r}; there are: {', '.join(PICTOGRAMS)}"
        raise PlaceError(message)
    sheet, high = rounded(x, y, w, h, 3), h * 0.56
    drop(c, sheet, 0.3, (3, 7), 7)
    c.fill(sheet, PAPER)
    c.fill(rounded(x + 9, y + 9, w - 18, high, 2), lighter(ink, 0.72))
    PICTOGRAMS[icon](c, (x + w / 2, y + 9 + high / 2), min(w, high) * 0.3, ink)
    for n in range(min(4, int((h - high - 28) / 12))):
        c.fill(rounded(x + 11, y + high + 21 + n * 12, (w - 22) * LINES[n], 4, 2), PRINT)
    fold = [(x + w * 0.55, y), (x + w, y), (x + w, y + h), (x + w * 0.85, y + h)]
    c.fill(poly(fold), alpha(SHADE, 0.04))


def noticeboard(c: Lit, part: Part) -> None:
    """Paint a cork board with notes."""
    x, y, w, h = part.x, part.y, part.w, part.h
    wood, one, two = c.colour("wood"), c.colour("accent"), c.colour("accent2")
    drop(c, rect(x, y, w, h), 0.3)
    c.fill(rect(x, y, w, h), wood)
    c.fill(rect(x, y, w, 3), lighter(wood, 0.4))
    c.fill(rect(x + 9, y + 9, w - 18, h - 18), CORK)
    papers = (PAPER, lighter(one, 0.55), lighter(two, 0.5), CREAM)
    for n, (left, top, wide, high) in enumerate(NOTES):
        at = x + w * left, y + h * top, w * wide, h * high
        _note(c, at, papers[n % 4], one if n % 2 else two)


def _note(c: Lit, at: tuple[float, float, float, float], paper: Colour, pin: Colour) -> None:
    x, y, w, h = at
    drop(c, rect(x, y, w, h), 0.2, (1, 3), 3)
    c.fill(rect(x, y, w, h), paper)
    for n in range(int((h - 22) / 9)):
        c.fill(rect(x + 7, y + 16 + n * 9, w - 16 - (n == 2) * 12, 3), alpha(HOURS, 0.28))
    c.fill(ellipse(x + w / 2, y + 6, 3.6), pin)


def leaflets(c: Lit, part: Part) -> None:
    """Paint leaflets in clear pockets."""
    rows, columns = count(part, "rows", 3), count(part, "columns", 3)
    wide, high = part.w / columns, part.h / rows
    inks = [c.colour(name) for name in ("accent", "accent2", "accent3", "unit")]
    for n in range(rows * columns):
        row, column = divmod(n, columns)
        ink = inks[(row * 2 + column) % 4]
        x, y = part.x + column * wide + 4, part.y + row * high + 4
        w, h = wide - 8, high - 12
        c.fill(rect(x + 2, y + 4, w, h + 2), alpha(SHADE, 0.22))
        c.fill(rect(x, y, w, h), lighter(ink, 0.22))
        c.fill(rect(x, y, w, h * 0.32), lighter(ink, 0.75))
        c.fill(rect(x + 4, y + h * 0.1, w * 0.6, 3), alpha(darker(ink, 0.3), 0.6))
        c.fill(rounded(x - 3, y + high * 0.52, wide - 2, high * 0.34, 2), alpha(WHITE, 0.62))
        c.fill(rect(x - 3, y + high * 0.52, wide - 2, 2), alpha(WHITE, 0.8))


def clock(c: Lit, part: Part) -> None:
    """Paint a clock that shows an hour and a minute."""
    radius = part.w / 2
    x, y = part.x + radius, part.y + radius
    drop(c, ellipse(x, y, radius), 0.34, (3, 7), 7)
    c.fill(ellipse(x, y, radius), c.colour("clock"))
    c.fill(ellipse(x, y, radius * 0.86), PAPER)
    for n in range(12):
        turn, dot = n * math.tau / 12, radius * (0.055 if n % 3 else 0.085)
        at = x + math.sin(turn) * radius * 0.7, y - math.cos(turn) * radius * 0.7
        c.fill(ellipse(*at, dot), HOURS)
    minute = number(part, "minute", 8)
    hour = number(part, "hour", 10) + minute / 60
    for turn, long, thick in ((hour / 12, 0.42, 0.1), (minute / 60, 0.64, 0.07)):
        tip = math.sin(turn * math.tau) * radius * long, math.cos(turn * math.tau) * radius * long
        c.stroke(opened([(x, y), (x + tip[0], y - tip[1])]), HANDS, radius * thick)
    c.fill(ellipse(x, y, radius * 0.08), c.colour("accent"))
