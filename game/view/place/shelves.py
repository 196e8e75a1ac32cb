"""Shelves, and what stands on them."""

from collections.abc import Callable, Mapping

from game.patient.geometry import alpha
from game.patient.setting import Part
from game.view.place.goods import Shelf, books, boxes, files, linen
from game.view.place.light import PlaceError
from game.view.place.lit import Lit
from game.view.place.options import count, number, word
from game.view.place.shapes import bar, darker, drop, lighter, rect
from game.view.place.toys import toys

GOODS: Mapping[str, Callable[[Lit, Shelf], None]] = {
    "books": books,
    "boxes": boxes,
    "files": files,
    "linen": linen,
    "toys": toys,
}
"""What fills a shelf, by the name a setting gives it."""


def shelves(c: Lit, part: Part) -> None:
    """Paint full shelves. Depth comes from a dark back and the shelves' shadows.

    Raises:
        PlaceError: it is not known what stands on them.
    """
    goods = word(part, "goods", "files")
    if goods not in GOODS:
        message = f"{part.name}: no goods are called {goods!r}; there are: {', '.join(GOODS)}"
        raise PlaceError(message)
    x, y, w, h = part.x, part.y, part.w, part.h
    ink, rows = c.colour(word(part, "color", "unit")), count(part, "rows", 4)
    drop(c, rect(x, y, w, h), 0.28)
    c.fill(rect(x, y, w, h), ink)
    bar(c, (x + 8, y + 8, w - 16, h - 8), darker(ink, 0.12), darker(ink, 0.22))
    tall, seed = (h - 8) / rows, round(number(part, "seed", 1))
    for row in range(rows):
        base = y + (row + 1) * tall
        dark, none = alpha(darker(ink, 0.7), 0.32), alpha(ink, 0)
        under = rect(x + 8, base - tall + 8, w - 16, 16)
        c.linear(under, (0, base - tall + 8), (0, base - tall + 24), dark, none)
        GOODS[goods](c, Shelf(x + 14, base, w - 28, tall, seed, row))
        c.fill(rect(x + 4, base, w - 8, 8), lighter(ink, 0.25))
        c.fill(rect(x + 4, base + 6, w - 8, 2), darker(ink, 0.3))
    for side in (x, x + w - 8):
        bar(c, (side, y, 8, h), lighter(ink, 0.3), darker(ink, 0.05))
    c.fill(rect(x, y, w, 8), lighter(ink, 0.3))
    c.fill(rect(x, y + 8, w, 2), darker(ink, 0.3))
