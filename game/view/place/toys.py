"""Toys: a bear, blocks, a ball, picture books."""

from game.patient.geometry import Colour, Ink, alpha, ellipse, mixc, opened
from game.patient.setting import Part
from game.view.place.goods import ACCENTS, Shelf
from game.view.place.light import WHITE
from game.view.place.lit import Lit
from game.view.place.options import word
from game.view.place.pictograms import PICTOGRAMS
from game.view.place.shapes import SHADE, box, darker, drop, lighter, rect

EYES: Colour = (70, 54, 50)
NOSE: Colour = (84, 62, 56)
MOUTH: Colour = (110, 84, 74)
BLOCKS = ((0.0, 1, "star"), (1.04, 1, "heart"), (0.5, 0, "leaf"))
"""Blocks of a pile: how far right and how far down, in blocks; what is on them."""
Box = tuple[float, float, float, float]


def bear(c: Lit, part: Part) -> None:
    """Paint a bear that sits."""
    paint_bear(c, (part.x, part.y, part.w, part.h))


def paint_bear(c: Lit, at: Box) -> None:
    """Paint a bear that sits, within a box."""
    x, y, w, h = at
    ink, mid = c.colour("bear"), x + w / 2
    drop(c, ellipse(mid, y + h * 0.68, w * 0.38, h * 0.3), 0.25, (3, 4), 6)
    for side in (-1, 1):
        _limbs(c, at, side, ink)
    belly = ellipse(mid, y + h * 0.68, w * 0.34, h * 0.27)
    c.fill(belly, ink)
    c.radial(belly, (mid - w * 0.1, y + h * 0.58), w * 0.5, lighter(ink, 0.2), darker(ink, 0.12))
    c.fill(ellipse(mid, y + h * 0.70, w * 0.19, h * 0.16), lighter(ink, 0.35))
    head = ellipse(mid, y + h * 0.27, w * 0.36, h * 0.25)
    c.fill(head, ink)
    c.radial(head, (mid - w * 0.12, y + h * 0.16), w * 0.6, lighter(ink, 0.25), darker(ink, 0.1))
    c.fill(ellipse(mid, y + h * 0.36, w * 0.16, h * 0.10), lighter(ink, 0.5))
    c.fill(ellipse(mid, y + h * 0.32, w * 0.065, h * 0.035), NOSE)
    for side in (-1, 1):
        c.fill(ellipse(mid + side * w * 0.14, y + h * 0.24, w * 0.04), EYES)
    smile = [(mid + dx * w, y + h * dy) for dx, dy in ((-0.06, 0.39), (0, 0.415), (0.06, 0.39))]
    c.stroke(opened(smile), MOUTH, max(0.8, w * 0.016))


def _limbs(c: Lit, at: Box, side: int, ink: Colour) -> None:
    """Paint an arm, a foot and an ear."""
    x, y, w, h = at
    mid, deep = x + w / 2, darker(ink, 0.22)
    c.fill(ellipse(mid + side * w * 0.40, y + h * 0.60, w * 0.12, h * 0.17, side * -0.6), deep)
    c.fill(ellipse(mid + side * w * 0.27, y + h * 0.90, w * 0.19, h * 0.11, side * 0.2), deep)
    c.fill(ellipse(mid + side * w * 0.27, y + h * 0.92, w * 0.10, h * 0.06), lighter(ink, 0.4))
    c.fill(ellipse(mid + side * w * 0.27, y + h * 0.09, w * 0.14, h * 0.10), deep)
    c.fill(ellipse(mid + side * w * 0.27, y + h * 0.10, w * 0.08, h * 0.06), lighter(ink, 0.35))


def ball(c: Lit, part: Part) -> None:
    """Paint a big ball on the floor."""
    ink, r = c.colour(word(part, "color", "accent")), part.w / 2
    x, y = part.x + r, part.y + r
    c.soft(ellipse(x + r * 0.12, y + r - 2, r * 0.8, r * 0.13), alpha(SHADE, 0.45), r * 0.1)
    paint_ball(c, (part.x, part.y, part.w, part.w), ink)
    for tilt in (-0.25, 0.02, 0.28):
        ends = [(x - r * 0.94, y + r * tilt - 2), (x + r * 0.94, y + r * tilt - 2)]
        seam = opened([ends[0], (x, y + r * tilt * 1.22 + 2), ends[1]])
        c.stroke(seam, alpha(darker(ink, 0.35), 0.3), 2.5)


def paint_ball(c: Lit, at: Box, ink: Ink) -> None:
    """Paint a ball within a box."""
    x, y, w, _ = at
    r = w / 2
    mid, round_ = (x + r, y + r), ellipse(x + r, y + r, r)
    c.fill(round_, ink)
    light = (mid[0] - r * 0.34, mid[1] - r * 0.4)
    c.radial(round_, light, r * 1.5, lighter(ink, 0.42), darker(ink, 0.30))
    gleam = ellipse(mid[0] - r * 0.36, mid[1] - r * 0.44, r * 0.2, r * 0.13, -0.6)
    c.soft(gleam, alpha(WHITE, 0.66), max(2, r * 0.06))


def toys(c: Lit, shelf: Shelf) -> None:
    """Fill a shelf with toys, each followed by another kind."""
    left, n = 0.0, int(shelf.chance(1) * 4) + shelf.row
    makers = ((_blocks, 48.0), (_seated, 44.0), (_rolled, 38.0), (_books, 46.0))
    while left + 48 <= shelf.w:
        paint, wide = makers[n % 4]
        paint(c, shelf, (shelf.x + left, shelf.base))
        left += wide + 14
        n += 1


def _blocks(c: Lit, _: Shelf, foot: tuple[float, float]) -> None:
    side = 22.0
    for n, (right, down, icon) in enumerate(BLOCKS):
        x, y = foot[0] + right * side, foot[1] - side * (2 - down)
        ink = c.colour(ACCENTS[n])
        box(c, (x, y, side, side), ink, 3, 0.14)
        PICTOGRAMS[icon](c, (x + side / 2, y + side / 2), side * 0.27, lighter(ink, 0.7))


def _seated(c: Lit, _: Shelf, foot: tuple[float, float]) -> None:
    paint_bear(c, (foot[0], foot[1] - 51, 44, 52))


def _rolled(c: Lit, shelf: Shelf, foot: tuple[float, float]) -> None:
    paint_ball(c, (foot[0], foot[1] - 36, 36, 36), c.colour(ACCENTS[(shelf.row + 2) % 3]))


def _books(c: Lit, _: Shelf, foot: tuple[float, float]) -> None:
    for n in range(4):
        high = 36 + (n % 2) * 8
        ink = mixc(c.colour(ACCENTS[n % 3]), WHITE, 0.25)
        c.fill(rect(foot[0] + n * 11, foot[1] - high, 10, high), ink)
        c.fill(rect(foot[0] + n * 11 + 7, foot[1] - high, 3, high), darker(ink, 0.14))
