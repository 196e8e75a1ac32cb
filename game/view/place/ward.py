"""What stands around a bed: the bed itself, a rail of sockets, a drip, a locker, a cot."""

from game.patient.geometry import Colour, alpha, closed, ellipse, opened, poly
from game.patient.setting import Part
from game.view.place.light import WHITE
from game.view.place.lit import Lit
from game.view.place.options import count, number
from game.view.place.shapes import (
    SHADE,
    bar,
    box,
    darker,
    drop,
    glow,
    ground,
    lighter,
    rect,
    rounded,
    segments,
)

RUBBER: Colour = (74, 78, 86)
READING: Colour = (255, 226, 176)
SOCKET: Colour = (250, 250, 248)
OUTLETS: tuple[Colour, ...] = ((246, 246, 246), (222, 188, 84), (80, 86, 96))
"""The rings of outlets: oxygen, suction, air."""
PUMP: tuple[Colour, ...] = ((120, 186, 150), (200, 206, 210), (220, 170, 96))
WATER: Colour = (176, 212, 226)
CLEAR: Colour = (190, 222, 234)
AMBER: Colour = (244, 196, 96)
SKIN: Colour = (214, 164, 132)


def head_panel(c: Lit, part: Part) -> None:
    """Paint the rail behind a bed: reading light, sockets, outlets for gases."""
    x, y, w, h = part.x, part.y, part.w, part.h
    ink, on = c.colour("unit"), c.light.lamp
    body = rounded(x, y, w, h, 6)
    glow(c, (x + w / 2, y + h * 0.8), (w * 0.72, h * 1.5), READING, 0.34 * on)
    drop(c, body, 0.32)
    c.linear(body, (0, y), (0, y + h), lighter(ink, 0.35), darker(ink, 0.12))
    c.fill(rect(x, y + h * 0.62, w, 4), c.colour("accent"))
    tube = rounded(x + 8, y + 5, w - 16, h * 0.2, 5)
    (c.shining() if on else c).fill(tube, (255, 240, 210) if on else (236, 240, 240))
    for share in (0.06, 0.80, 0.90):
        socket = rounded(x + w * share - 11, y + h * 0.34, 22, h * 0.24, 3)
        c.fill(socket, SOCKET)
        c.stroke(socket, darker(ink, 0.25), 1.2)
        for aside in (-4, 4):
            c.fill(ellipse(x + w * share + aside, y + h * 0.46, 1.8), RUBBER)
    for n, ring in enumerate(OUTLETS):
        at = x + w * (0.16 + 0.07 * n), y + h * 0.80
        c.fill(ellipse(*at, h * 0.13), darker(ink, 0.25))
        c.fill(ellipse(*at, h * 0.085), ring)


def drip(c: Lit, part: Part) -> None:
    """Paint a drip stand with a bag or two, and a pump."""
    x, y, w, h = part.x, part.y, part.w, part.h
    mid, metal = x + w / 2, c.colour("metal")
    ground(c, x, y + h, w, 0.35)
    c.stroke(segments((mid + 3, y + 8), (mid + 3, y + h - 6)), alpha(SHADE, 0.2), 7)
    c.stroke(segments((mid, y + 6), (mid, y + h - 8)), darker(metal, 0.08), 6)
    c.stroke(segments((mid - 1.5, y + 6), (mid - 1.5, y + h - 8)), lighter(metal, 0.6), 2)
    hook = ((-0.4, 14), (-0.4, 5), (0, 8), (0.4, 5), (0.4, 14))
    c.stroke(opened([(mid + w * dx, y + dy) for dx, dy in hook]), metal, 4.5)
    feet = [mid + w * 0.55 * share for share in (-1, -0.4, 0.4, 1)]
    legs = [opened([(mid, y + h - 18), (foot, y + h - 6)]) for foot in feet]
    c.stroke(legs, darker(metal, 0.15), 7)
    c.fill([ellipse(foot, y + h - 2, 6) for foot in feet], RUBBER)
    for n in range(count(part, "bags", 1)):
        amber = n + 1 == round(number(part, "amber", 0))
        hang = mid + (0.4 if n else -0.4) * w
        _bag(c, (hang, y + 18), AMBER if amber else CLEAR)
        line = [(hang, y + 98), (hang + (mid - hang) * 0.2, y + 140), (mid - 10, y + h * 0.5)]
        c.stroke(opened(line), alpha(WHITE, 0.85), 2.4)
    if number(part, "pump", 0):
        _pump(c, (mid, y + h * 0.42))


def _bag(c: Lit, at: tuple[float, float], liquid: Colour) -> None:
    x, y = at
    half = [(3, 0), (0, 31), (6, 62)]
    left = [(x - 20 + inset, y + down) for inset, down in half]
    right = [(x + 20 - inset, y + down) for inset, down in reversed(half)]
    bag = closed([*left, (x, y + 65), *right, (x, y - 2)])
    drop(c, bag, 0.2, (3, 5), 5)
    c.clip(bag)
    c.fill(bag, (240, 246, 248))
    c.fill(rect(x - 40, y + 24, 80, 62), alpha(liquid, 0.85))
    c.soft(rect(x - 15, y + 4, 8, 50), alpha(WHITE, 0.7), 3)
    c.unclip()
    c.stroke(bag, alpha(darker(CLEAR, 0.3), 0.7), 1.4)
    c.fill(rounded(x - 11, y + 21, 22, 16, 2), SOCKET)
    c.fill(rect(x - 8, y + 26, 16, 2.4), c.colour("accent"))
    c.fill(rounded(x - 3.5, y + 64, 7, 16, 3), lighter(CLEAR, 0.5))


def _pump(c: Lit, at: tuple[float, float]) -> None:
    x, y = at
    body = rounded(x - 28, y, 56, 68, 7)
    drop(c, body, 0.3, (3, 5), 6)
    c.linear(body, (x - 28, 0), (x + 28, 0), (246, 248, 248), (204, 210, 214))
    shine = c.shining()
    shine.fill(rounded(x - 21, y + 8, 42, 22, 3), (48, 84, 96))
    for wide, down in ((22, 14), (14, 21)):
        shine.fill(rounded(x - 16, y + down, wide, 4, 2), (150, 226, 190))
    for n, ink in enumerate(PUMP):
        c.fill(ellipse(x - 14 + 14 * n, y + 44, 4.6), ink)


def locker(c: Lit, part: Part) -> None:
    """Paint a bedside locker with a jug of water on it."""
    x, y, w, h = part.x, part.y, part.w, part.h
    ink = c.colour("unit")
    ground(c, x, y + h, w, 0.34)
    box(c, (x, y, w, h), ink, 3)
    for top in (y + 10, y + 10 + h * 0.42):
        c.stroke(rounded(x + 6, top, w - 12, h * 0.36, 3), darker(ink, 0.16), 1.6)
        c.fill(rounded(x + w / 2 - 13, top + 12, 26, 5, 2.5), darker(ink, 0.36))
    c.fill(rect(x - 6, y - 10, w + 12, 13), c.colour("wood"))
    c.fill(rect(x - 6, y - 10, w + 12, 4), lighter(c.colour("wood"), 0.3))
    left, foot = x + w * 0.2, y - 12
    c.fill(rounded(left, foot - 46, 32, 46, 6), alpha(lighter(WATER, 0.55), 0.9))
    c.fill(rounded(left + 2, foot - 28, 28, 27, 5), alpha(WATER, 0.85))
    c.fill(rounded(left - 2, foot - 51, 36, 8, 4), c.colour("accent"))
    grip = [(left + 32, foot - 38), (left + 43, foot - 32), (left + 32, foot - 14)]
    c.stroke(opened(grip), lighter(WATER, 0.3), 4)


def cot(c: Lit, part: Part) -> None:
    """Paint a clear cot on a trolley, with a wrapped newborn in it."""
    x, y, w, h = part.x, part.y, part.w, part.h
    metal, unit, tray = c.colour("metal"), c.colour("unit"), y + h * 0.34
    ground(c, x, y + h, w, 0.38)
    for leg in (x + w * 0.2, x + w * 0.8):
        c.stroke(segments((leg, tray + 10), (leg, y + h - 10)), metal, 7)
        c.fill(ellipse(leg, y + h - 7, 8), RUBBER)
    box(c, (x + w * 0.1, y + h * 0.46, w * 0.8, h * 0.46), unit, 5)
    for down in (0.53, 0.73):
        c.fill(rounded(x + w * 0.42, y + h * down, w * 0.16, 5, 2), darker(unit, 0.36))
    c.fill(rect(x + w * 0.12, y + h * 0.66, w * 0.76, 2), darker(unit, 0.16))
    bar(c, (x + w * 0.02, tray - 2, w * 0.96, 12), lighter(metal, 0.3), darker(metal, 0.15))
    high, low = tray - h * 0.10, tray
    sheet = [(x + w * 0.05, high), (x + w * 0.95, high), (x + w * 0.93, low), (x + w * 0.07, low)]
    c.fill(poly(sheet), (250, 248, 244))
    _newborn(c, (x + w * 0.52, tray - h * 0.16), (w, h))
    tub = poly([(x, y), (x + w, y), (x + w * 0.94, tray + 2), (x + w * 0.06, tray + 2)])
    c.fill(tub, (220, 238, 244, 70))
    c.stroke(tub, (168, 196, 208, 220), 2.2)
    top, foot = (x + w * 0.62, x + w * 0.8), (x + w * 0.7, x + w * 0.56)
    gleam = [(top[0], y + 4), (top[1], y + 4), (foot[0], tray - 4), (foot[1], tray - 4)]
    c.fill(poly(gleam), alpha(WHITE, 0.34))
    c.fill(rounded(x - 4, y - 5, w + 8, 7, 3), (226, 238, 242))


def _newborn(c: Lit, at: tuple[float, float], size: tuple[float, float]) -> None:
    (x, y), (w, h) = at, size
    wrap = lighter(c.colour("accent2"), 0.45)
    cloth = ((-0.18, 0.06), (-0.14, -0.07), (0.1, -0.09), (0.36, -0.02), (0.38, 0.07), (0.1, 0.1))
    c.fill(closed([(x + w * dx, y + h * dy) for dx, dy in cloth]), wrap)
    seam = [(x + w * dx, y + h * dy) for dx, dy in ((-0.1, -0.05), (0.04, 0.03), (0.2, 0.05))]
    c.stroke(opened(seam), darker(wrap, 0.2), 2.4)
    c.fill(ellipse(x - w * 0.2, y - h * 0.015, w * 0.105, h * 0.072), SKIN)
    hat = ((-0.31, -0.02), (-0.27, -0.09), (-0.19, -0.1), (-0.17, -0.05))
    c.fill(closed([(x + w * dx, y + h * dy) for dx, dy in hat]), c.colour("accent"))
    lids = ((-0.19, -0.005), (-0.17, 0.003), (-0.15, -0.005))
    c.stroke(opened([(x + w * dx, y + h * dy) for dx, dy in lids]), darker(SKIN, 0.5), 1.6)
