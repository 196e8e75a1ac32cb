"""What stands on shelves: files, books, boxes of medicine, folded linen."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.patient.geometry import Colour, alpha, ellipse, mixc
from game.patient.idle import chance
from game.view.place.lit import Lit
from game.view.place.shapes import SHADE, darker, lighter, rect, rounded

FILE = 17.0
"""How wide the back of a file is."""
LABEL: Colour = (250, 247, 240)
PALE: Colour = (236, 232, 226)
LEATHER: Colour = (224, 206, 182)
CARTONS: tuple[Colour, ...] = (
    (238, 240, 238),
    (226, 236, 240),
    (236, 226, 212),
    (212, 228, 222),
)
FOLDED = 62.0
"""How wide a pile of linen is."""
ACCENTS = ("accent", "accent2", "accent3")


@dataclass(frozen=True, slots=True)
class Shelf:
    """One board of shelves: where it begins, its height, how wide and how high its room is."""

    x: float
    base: float
    w: float
    h: float
    seed: int
    row: int

    def chance(self, *about: int) -> float:
        """Return a number 0 to 1 that is always the same for this shelf."""
        return chance(self.seed, self.row, *about)


def files(c: Lit, shelf: Shelf) -> None:
    """Fill a shelf with files, some of them faded."""
    tint, h = c.colour(ACCENTS[shelf.row % 3]), shelf.h - 20
    for left, n in _runs(shelf, FILE):
        ink = mixc(tint, PALE, 0.7 if shelf.chance(n, 2) > 0.75 else 0.35)
        x, base = shelf.x + left, shelf.base
        c.fill(rect(x, base - h, FILE - 1.5, h), ink)
        c.fill(rect(x + FILE - 4, base - h, 2.5, h), darker(ink, 0.16))
        c.fill(rect(x + 3, base - h * 0.8, FILE - 8, h * 0.24), LABEL)
        c.fill(ellipse(x + FILE / 2 - 1, base - 12, 2.6), darker(ink, 0.35))


def _runs(shelf: Shelf, wide: float) -> Iterator[tuple[float, int]]:
    """Yield where things of one width stand, in runs with gaps, and their number."""
    left, run = 0.0, 0
    while left < shelf.w - wide:
        for n in range(3 + int(shelf.chance(run, 1) * 5)):
            if left + wide > shelf.w:
                return
            yield left, run * 8 + n
            left += wide
        left += 8 + shelf.chance(run, 3) * 30
        run += 1


def books(c: Lit, shelf: Shelf) -> None:
    """Fill a shelf with books of many sizes."""
    left, n = 0.0, 0
    while True:
        wide = 9 + shelf.chance(n, 1) * 9
        if left + wide > shelf.w:
            return
        high = (shelf.h - 18) * (0.66 + 0.32 * shelf.chance(n, 2))
        tint = c.colour(ACCENTS[int(shelf.chance(n, 3) * 3)])
        ink = mixc(tint, LEATHER, shelf.chance(n, 4) * 0.7)
        x = shelf.x + left
        c.fill(rect(x, shelf.base - high, wide - 1.5, high), ink)
        c.fill(rect(x + wide - 4, shelf.base - high, 2.5, high), darker(ink, 0.16))
        c.fill(rect(x + 2, shelf.base - high * 0.82, wide - 6, high * 0.06), LABEL)
        left += wide + (26 if shelf.chance(n, 5) > 0.88 else 0)
        n += 1


def boxes(c: Lit, shelf: Shelf) -> None:
    """Fill a shelf with boxes of medicine, a few of each kind side by side."""
    left, run = 0.0, 0
    while True:
        wide = 20 + shelf.chance(run, 1) * 26
        high = min(shelf.h - 22, 22 + shelf.chance(run, 2) * 34)
        for _ in range(1 + int(shelf.chance(run, 3) * 3)):
            if left + wide > shelf.w:
                return
            _carton(c, shelf, run, (shelf.x + left, shelf.base - high, wide, high))
            left += wide
        left += 5 + shelf.chance(run, 4) * 14
        run += 1


def _carton(c: Lit, shelf: Shelf, run: int, at: tuple[float, float, float, float]) -> None:
    x, y, w, h = at
    paper = CARTONS[int(shelf.chance(run, 5) * 4)]
    tint = lighter(c.colour(ACCENTS[int(shelf.chance(run, 6) * 3)]), 0.2)
    print_ = int(shelf.chance(run, 7) * 3)
    c.fill(rect(x + 2, y + 3, w, h - 3), alpha(SHADE, 0.25))
    c.fill(rect(x, y, w - 1.5, h), paper)
    c.fill(rect(x + w - 5, y, 3.5, h), darker(paper, 0.12))
    if print_ == 0:
        c.fill(rect(x, y + h * 0.58, w - 1.5, h * 0.2), tint)
    elif print_ == 1:
        c.fill(rect(x, y, w * 0.28, h), tint)
    else:
        c.fill(ellipse(x + w * 0.34, y + h * 0.45, min(w, h) * 0.16), tint)
        c.fill(rect(x + w * 0.18, y + h * 0.74, w * 0.5, 3), darker(paper, 0.2))


def linen(c: Lit, shelf: Shelf) -> None:
    """Fill a shelf with piles of folded linen."""
    each = (shelf.h - 22) / 3
    for pile in range(int(shelf.w // (FOLDED + 12))):
        x = shelf.x + pile * (FOLDED + 12)
        for n in range(3):
            ink = lighter(c.colour(ACCENTS[(shelf.row + n + pile) % 3]), 0.62)
            top = shelf.base - (n + 1) * each
            c.fill(rounded(x, top, FOLDED, each - 1.5, 5), ink)
            c.fill(rounded(x, top, FOLDED, 3, 1), lighter(ink, 0.5))
            c.fill(rect(x + FOLDED - 8, top + 2, 4, each - 5), darker(ink, 0.1))
