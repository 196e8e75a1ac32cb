"""Papers on the table: forms on a clipboard, a card of appointments, a stack of charts."""

from game.patient.geometry import Colour, Point, alpha, ellipse, opened, ribbon
from game.view.place.flat import Flat, rule, slab, words
from game.view.place.light import WHITE
from game.view.place.lit import Lit
from game.view.place.shapes import SHADE, darker, lighter, rounded, segments

BOARD: Colour = (142, 104, 74)
PAPER: Colour = (252, 250, 244)
INK: Colour = (76, 84, 104)
HEAD: Colour = (44, 96, 132)
STEEL: Colour = (158, 166, 176)
PEN: Colour = (34, 74, 140)
CARD: Colour = (246, 226, 178)
RED: Colour = (196, 46, 44)
BOXES = (
    *((0.34, 0.08, 0.94), (0.50, 0.08, 0.94), (0.66, 0.08, 0.50)),
    *((0.66, 0.56, 0.94), (0.82, 0.08, 0.94)),
)
"""Where a form wants to be filled in: height, left, right."""
DATES = ((0.40, "12-02"), (0.58, "26-02"), (0.76, "19-03"))


def form_upside_down(c: Lit, at: Point) -> None:
    """Paint a clipboard that leans with its clip below: the print stands on its head."""
    board = _board(c, at)
    paper = _paper(c, board, 0.05, 0.88)
    _print(c, paper.turned())
    rows = [(top + 0.06, left + 0.02, left + 0.3) for top, left, _ in BOXES[:4]]
    rule(c, paper.turned(), rows, alpha(INK, 0.9))
    _clip(c, board, 0.97)


def form_blank(c: Lit, at: Point) -> None:
    """Paint a clipboard with a form, its boxes empty, and a pen that lies before it."""
    board = _board(c, at)
    paper = _paper(c, board, 0.13, 0.96)
    _print(c, paper)
    _clip(c, board, 0.05)
    x, y = at
    pen = [(x - 30, y + 13), (x + 22, y + 9)]
    c.soft(ribbon([(px + 2, py + 4) for px, py in pen], 6, start=5, end=4), alpha(SHADE, 0.5), 2)
    c.stroke(segments(*pen), PEN, 5)
    c.stroke(segments((x - 29, y + 12), (x + 16, y + 8.4)), alpha(lighter(PEN, 0.6), 0.8), 1.2)
    c.stroke(segments((x + 22, y + 9), (x + 27, y + 8.6)), (226, 190, 96), 2.4)


def _board(c: Lit, at: Point) -> Flat:
    """Paint the board of a clipboard, leaning back."""
    x, y = at
    board = Flat((x - 34, y - 80), (66, -3), (2, 84))
    c.soft(ellipse(x + 4, y + 6, 40, 8), alpha(SHADE, 0.5), 4)
    slab(c, board, BOARD, 2.5)
    return board


def _paper(c: Lit, board: Flat, top: float, low: float) -> Flat:
    left, right = 0.08, 0.92
    across, down = board.across, board.down
    corner = board.at(left, top)
    wide, tall = right - left, low - top
    paper = Flat(corner, (across[0] * wide, across[1] * wide), (down[0] * tall, down[1] * tall))
    c.fill(paper.patch(0, 0, 1, 1), PAPER)
    return paper


def _print(c: Lit, paper: Flat) -> None:
    """Paint the print of a form: its title on a band, and boxes with nothing in them."""
    c.fill(paper.patch(0.06, 0.05, 0.94, 0.24), HEAD)
    words(c, paper, "FORM", (0.16, 0.09, 0.115), WHITE)
    for top, left, right in BOXES:
        box = paper.patch(left, top, right, top + 0.115)
        c.fill(box, (232, 238, 244))
        c.stroke(box, INK, 1.1)


def _clip(c: Lit, board: Flat, down: float) -> None:
    x, y = board.at(0.5, down)
    c.fill(rounded(x - 13, y - 5, 26, 10, 4), darker(STEEL, 0.35))
    c.fill(rounded(x - 12, y - 5, 24, 7.5, 3), lighter(STEEL, 0.35))
    c.fill(ellipse(x, y - 1.4, 2.2), darker(STEEL, 0.5))


def dates_crossed_out(c: Lit, at: Point) -> None:
    """Paint a card of appointments: three dates, each crossed out."""
    x, y = at
    c.soft(ellipse(x + 4, y + 6, 38, 8), alpha(SHADE, 0.5), 4)
    back = Flat((x - 38, y - 66), (72, -2), (0, 16))
    slab(c, back, darker(CARD, 0.12), 1.5)
    card = Flat((x - 38, y - 56), (72, -3), (3, 64))
    slab(c, card, CARD, 1.5)
    c.fill(card.patch(0, 0, 1, 0.24), HEAD)
    words(c, card, "CLINIC", (0.10, 0.05, 0.14), WHITE)
    for top, date in DATES:
        words(c, card, date, (0.12, top - 0.04, 0.13), INK)
        a, b = card.at(0.06, top + 0.09), card.at(0.90, top - 0.03)
        c.stroke(opened([a, card.at(0.5, top + 0.06), b]), RED, 2.6)


def notes_stack(c: Lit, at: Point) -> None:
    """Paint a tall stack of files, their papers sticking out."""
    x, y = at
    tints: tuple[Colour, ...] = ((214, 178, 120), (196, 160, 104), (168, 186, 190), (224, 196, 148))
    for n in range(7):
        top, aside = y - n * 8.0, ((n * 7) % 5 - 2) * 1.6
        fold = Flat((x - 42 + aside, top - 22), (76, -6), (10, 26))
        slab(c, fold, tints[n % 4], 4.5)
        edge = [fold.at(0.0, 1.0), fold.at(1.0, 1.0)]
        c.stroke(segments(*((px, py + 2.4) for px, py in edge)), PAPER, 2.2)
