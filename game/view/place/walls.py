"""Walls, floor, doors, and the daylight that falls through them."""

from game.patient.geometry import Colour, Shape, alpha, ellipse, mixc, opened, poly
from game.patient.setting import Part
from game.view.place.light import WHITE
from game.view.place.lit import Lit
from game.view.place.options import count, number, word
from game.view.place.shapes import bar, darker, drop, lighter, rect, rounded

DEEP = 1700.0
"""How far down the floor goes: farther than any view that draws back."""
STEEL: tuple[Colour, Colour] = ((212, 214, 214), (170, 174, 178))
PANE: tuple[Colour, Colour] = ((196, 214, 218), (228, 236, 234))


def shell(c: Lit, part: Part) -> None:
    """Paint wall, dado, skirting and floor, as far as one sees."""
    floor, dado = number(part, "floor", 584), number(part, "dado", 0)
    left, span, wall = c.left - 8, c.right - c.left + 16, c.colour("wall")
    bright, dim = lighter(wall, 0.38), darker(wall, 0.06)
    c.linear(rect(left, -8, span, floor + 8), (0, 0), (part.w * 0.9, floor), bright, dim)
    if dado:
        _dado(c, (left, dado, span, floor - dado))
    ink, deep = c.colour("floor"), max(DEEP, part.h)
    ground = rect(left, floor, span, deep - floor)
    c.linear(ground, (0, floor), (0, part.h), darker(ink, 0.12), lighter(ink, 0.16))
    if number(part, "planks", 0):
        _planks(c, floor, part.h)
    sheen = [(120, floor + 20), (460, floor + 20), (1090, deep), (416, deep)]
    c.soft((1, sheen), alpha(WHITE, 0.20), 24)
    c.fill(rect(left, floor - 12, span, 14), c.colour("trim"))
    c.fill(rect(left, floor + 2, span, 3), alpha(darker(ink, 0.6), 0.3))
    c.fill(rect(left, floor - 12, span, 2), alpha(WHITE, 0.5))


def _dado(c: Lit, at: tuple[float, float, float, float]) -> None:
    x, y, w, h = at
    ink = c.colour("dado")
    bar(c, at, lighter(ink, 0.22), darker(ink, 0.05))
    c.linear(
        rect(x, y, w, min(40, h)), (0, y), (0, y + 40), alpha(darker(ink, 0.5), 0.13), alpha(ink, 0)
    )
    c.fill(rect(x, y - 4, w, 10), c.colour("trim"))
    c.fill(rect(x, y + 6, w, 2), alpha(darker(ink, 0.4), 0.25))


def _planks(c: Lit, floor: float, low: float) -> None:
    """Paint the seams of boards that run towards the viewer."""
    ink = alpha(darker(c.colour("floor"), 0.5), 0.12)
    grow = (DEEP - floor) / (low - floor)
    for n in range(-24, 25):
        near = 416 + n * (62 + 50 * grow)
        c.stroke(opened([(416 + n * 62, floor + 6), (near, DEEP)]), ink, 1.6)


def band(c: Lit, part: Part) -> None:
    """Paint a stripe along the whole wall."""
    ink, left, span = c.colour(word(part, "color", "accent")), c.left - 8, c.right - c.left + 16
    c.fill(rect(left, part.y, span, part.h), ink)
    c.fill(rect(left, part.y, span, 2), alpha(lighter(ink, 0.5), 0.5))


def beam(c: Lit, part: Part) -> None:
    """Paint light that falls through a window or a door onto wall and floor."""
    if c.light.beam is None:
        return
    slant, (x, y, w, h) = number(part, "slant", 120), (part.x, part.y, part.w, part.h)
    ray = poly([(x, y), (x + w, y), (x + w + slant, y + h), (x + slant, y + h)])
    c.shining().soft(ray, c.light.beam, 22)


def door(c: Lit, part: Part) -> None:
    """Paint a door in its frame, of one leaf or more."""
    x, y, w, h = part.x, part.y, part.w, part.h
    frame = c.colour("frame")
    drop(c, rect(x - 12, y - 12, w + 24, h + 12), 0.26, (4, 4), 9)
    c.fill(rect(x - 12, y - 12, w + 24, h + 12), frame)
    c.fill(rect(x - 12, y - 12, 4, h + 12), lighter(frame, 0.5))
    c.fill(rect(x - 3, y - 3, w + 6, h + 3), darker(frame, 0.3))
    leaves = count(part, "leaves", 1)
    wide = w / leaves
    for n in range(leaves):
        at = (x + n * wide + 1, y, wide - 2, h)
        _leaf(c, part, at)
        _handle(c, part, at, left=n > 0)


def _leaf(c: Lit, part: Part, at: tuple[float, float, float, float]) -> None:
    x, y, w, h = at
    ink = c.colour(word(part, "color", "door"))
    c.linear(rect(*at), (x, y), (x + w, y + h), lighter(ink, 0.12), darker(ink, 0.08))
    if number(part, "round", 0):
        pane = (x + w * 0.22, y + h * 0.10, w * 0.56, w * 0.56)
    else:
        pane = (x + w * 0.25, y + h * 0.09, w * 0.5, h * 0.42)
    _pane(c, pane, darker(ink, 0.22), round_=bool(number(part, "round", 0)))
    bar(c, (x + 6, y + h - 74, w - 12, 60), *STEEL)
    c.fill(rect(x, y, 2, h), alpha(lighter(ink, 0.6), 0.6))
    c.fill(rect(x + w - 2, y, 2, h), alpha(darker(ink, 0.5), 0.35))


def _pane(c: Lit, at: tuple[float, float, float, float], rim: Colour, *, round_: bool) -> None:
    x, y, w, h = at
    pane: Shape = ellipse(x + w / 2, y + h / 2, w / 2) if round_ else rounded(x, y, w, h, 6)
    c.stroke(pane, rim, 7)
    c.linear(pane, (x, y), (x, y + h), *PANE)
    c.clip(pane)
    gleam = [(x + w * 0.5, y - 4), (x + w * 0.85, y - 4), (x + w * 0.35, y + h + 4), (x, y + h + 4)]
    c.fill(poly(gleam), (255, 255, 255, 70))
    c.unclip()


def _handle(c: Lit, part: Part, at: tuple[float, float, float, float], *, left: bool) -> None:
    """Paint a push plate or a pull, at the side where the leaf opens."""
    x, y, w, h = at
    x += 12 if left else w - 22
    if number(part, "push", 0):
        plate = rounded(x - 5, y + h * 0.52, 18, 66, 4)
        c.linear(plate, (x, 0), (x + 18, 0), (222, 224, 224), (164, 168, 172))
        return
    c.fill(rounded(x, y + h * 0.54, 9, 44, 4), (158, 162, 166))
    c.fill(rounded(x, y + h * 0.54, 3, 44, 1), (214, 218, 220))


def glass_door(c: Lit, part: Part) -> None:
    """Paint sliding doors of glass, with the day behind them."""
    x, y, w, h = part.x, part.y, part.w, part.h
    metal = c.colour("metal")
    drop(c, rect(x - 10, y - 30, w + 20, h + 30), 0.22, (3, 4), 9)
    bar(c, (x - 10, y - 34, w + 20, h + 34), lighter(metal, 0.25), darker(metal, 0.08))
    c.clip(rect(x, y, w, h))
    _outside(c.shining(), (x, y, w, h))
    c.unclip()
    for share in (0, 0.25, 0.5, 0.75, 1):
        thick = 14 if share == 0.5 else 8
        c.fill(rect(x + w * share - thick / 2, y, thick, h), metal)
        c.fill(rect(x + w * share - thick / 2 + 1, y, 2, h), lighter(metal, 0.5))
    c.fill(rect(x, y - 3, w, 6), darker(metal, 0.3))
    c.fill(rect(x, y + h * 0.58, w, 9), alpha(WHITE, 0.55))


def _outside(c: Lit, at: tuple[float, float, float, float]) -> None:
    """Paint trees along a street under the sky, and what the glass reflects."""
    x, y, w, h = at
    (high, low), (far, near) = c.light.sky, c.light.hills
    c.linear(rect(*at), (0, y), (0, y + h), high, low)
    for share, wide in ((0.08, 0.22), (0.42, 0.15), (0.62, 0.2), (0.98, 0.22)):
        c.fill(rect(x + w * share - 3, y + h * 0.5, 6, h * 0.4), darker(near, 0.3))
        c.fill(ellipse(x + w * share, y + h * 0.46, w * wide, h * 0.2), mixc(far, near, share))
    street = rect(x, y + h * 0.72, w, h * 0.28)
    kerb, road = mixc(near, (206, 200, 190), 0.55), mixc(low, (220, 214, 204), 0.6)
    c.linear(street, (0, y + h * 0.72), (0, y + h), kerb, road)
    for top, foot in (((0.3, 0.42), (0.2, 0.08)), ((0.8, 0.95), (0.73, 0.58))):
        gleam = [(x + w * share, y - 4) for share in top] + [
            (x + w * share, y + h) for share in foot
        ]
        c.fill(poly(gleam), (255, 255, 255, c.light.glass))
