"""Things of waiting rooms and corridors: a machine for snacks, water, a handrail, a bag."""

from game.patient.geometry import Colour, alpha, closed, poly
from game.patient.setting import Part
from game.view.place.light import WHITE
from game.view.place.lit import Lit
from game.view.place.options import word
from game.view.place.shapes import (
    SHADE,
    box,
    darker,
    drop,
    ground,
    lighter,
    rect,
    rounded,
    segments,
)

Box = tuple[float, float, float, float]
PANE: tuple[Colour, Colour] = ((226, 236, 238), (196, 210, 216))
BLACK: Colour = (60, 66, 76)
BOTTLE: Colour = (206, 228, 238)
WATER: Colour = (150, 200, 226)
COLD: Colour = (86, 150, 196)
HOT: Colour = (206, 110, 96)


def vending(c: Lit, part: Part) -> None:
    """Paint a machine that sells snacks."""
    x, y, w, h = part.x, part.y, part.w, part.h
    ground(c, x, y + h, w, 0.4)
    box(c, (x, y, w, h), c.colour(word(part, "color", "accent2")), 8)
    pane = rounded(x + 12, y + 14, w * 0.68, h * 0.62, 5)
    (c.shining() if c.light.lamp else c).linear(pane, (0, y), (0, y + h * 0.6), *PANE)
    inks = (c.colour("accent"), c.colour("accent3"), (240, 206, 120), (150, 190, 170))
    for n in range(16):
        row, column = divmod(n, 4)
        left, top = x + 19 + column * w * 0.162, y + 26 + row * h * 0.148
        ink = inks[(column + row * 3) % 4]
        c.fill(rounded(left, top, w * 0.11, h * 0.09, 4), lighter(ink, 0.2))
        c.fill(rect(left + w * 0.02, top + h * 0.03, w * 0.07, h * 0.02), lighter(ink, 0.7))
        c.fill(rect(x + 14, top + h * 0.094, w * 0.66, 3), (160, 172, 178))
    gleam = [(x + w * dx, y + h * dy) for dx, dy in ((0.5, 0.04), (0.66, 0.04), (0.3, 0.64))]
    c.fill(poly([*gleam, (x + w * 0.14, y + h * 0.64)]), alpha(WHITE, 0.2))
    c.fill(rounded(x + w * 0.80, y + h * 0.2, w * 0.14, h * 0.16, 3), BLACK)
    c.fill(rounded(x + 14, y + h * 0.70, w * 0.66, h * 0.12, 5), BLACK)
    c.fill(rounded(x + 14, y + h * 0.70, w * 0.66, h * 0.02, 3), lighter(BLACK, 0.3))


def cooler(c: Lit, part: Part) -> None:
    """Paint a water cooler: a big bottle on its stand."""
    x, y, w, h = part.x, part.y, part.w, part.h
    neck = y + h * 0.36
    ground(c, x, y + h, w, 0.36)
    half = ((0.3, neck + 4), (0.16, neck - h * 0.05), (0.14, y + h * 0.08), (0.3, y))
    left = [(x + w * share, level) for share, level in half]
    right = [(x + w * (1 - share), level) for share, level in reversed(half)]
    bottle = closed([*left, *right])
    drop(c, bottle, 0.2, (4, 4), 7)
    c.clip(bottle)
    c.fill(bottle, BOTTLE)
    c.fill(rect(x, y + h * 0.10, w, h), WATER)
    c.soft(rect(x + w * 0.24, y + 6, w * 0.12, h * 0.3), alpha(WHITE, 0.75), 4)
    c.soft(rect(x + w * 0.7, y, w * 0.3, h * 0.4), alpha(darker(COLD, 0.1), 0.43), 8)
    for share in (0.14, 0.22):
        rib = segments((x, y + h * share), (x + w, y + h * share))
        c.stroke(rib, alpha(COLD, 0.5), 2)
    c.unclip()
    body = h - (neck - y)
    box(c, (x, neck, w, body), (240, 240, 236), 6)
    c.fill(rounded(x + w * 0.14, neck + h * 0.08, w * 0.72, h * 0.17, 5), (200, 206, 208))
    for share, ink in ((0.30, COLD), (0.60, HOT)):
        c.fill(rounded(x + w * share, neck + h * 0.09, 9, 14, 2), ink)
    c.fill(rect(x + w * 0.2, neck + h * 0.235, w * 0.6, 4), (150, 156, 160))


def handrail(c: Lit, part: Part) -> None:
    """Paint a handrail along the whole wall."""
    y, h, wood = part.y, part.h, c.colour("wood")
    left, span = c.left - 8, c.right - c.left + 16
    c.soft(rect(left, y + 14, span, h), alpha(SHADE, 0.3), 6)
    for n in range(int(span // 210) + 1):
        stay = rounded(left + n * 210 + 60, y + h * 0.5, 14, h * 1.2, 4)
        c.fill(stay, darker(c.colour("metal"), 0.15))
    c.linear(rect(left, y, span, h), (0, y), (0, y + h), lighter(wood, 0.35), darker(wood, 0.2))


def bag(c: Lit, part: Part) -> None:
    """Paint a paper bag with a cross, folded shut."""
    x, y, w, h = part.x, part.y, part.w, part.h
    paper: Colour = (248, 246, 240)
    body = poly([(x + w * 0.04, y), (x + w * 0.96, y), (x + w, y + h), (x, y + h)])
    drop(c, body, 0.35, (4, 5), 7)
    c.linear(body, (x, 0), (x + w, 0), WHITE, darker(paper, 0.16))
    c.fill(rect(x + w * 0.03, y, w * 0.94, h * 0.2), darker(paper, 0.08))
    c.fill(rect(x + w * 0.03, y + h * 0.19, w * 0.94, 2), darker(paper, 0.24))
    mid, level, arm = x + w / 2, y + h * 0.58, w * 0.2
    bars = [
        rounded(mid - arm * 0.3, level - arm, arm * 0.6, arm * 2, 2),
        rounded(mid - arm, level - arm * 0.3, arm * 2, arm * 0.6, 2),
    ]
    c.fill(bars, c.colour("accent"))
