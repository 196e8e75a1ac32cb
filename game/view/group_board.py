"""A vote as the room sees it: options, bars that grow with the hands, no names, no marks."""

from dataclasses import dataclass

import pygame

from game.view.canvas import Canvas
from game.view.scroll import scrolling
from game.view.shapes import rounded
from game.view.text import draw_line, draw_text, height, width
from game.view.widgets import button, button_width, cap, cap_width, focus_ring, panel, press_area

HOW = ("A number adds a hand, Shift takes one back.", "Shift takes a hand back.", "")
"""The longest that fits."""
GO = ("Go with the room", "Go on", "Go")
TIE = "A tie: take one of them."
CONTROL = 44
"""Pixels of the design: how high a row's buttons are."""
GAP = 10


@dataclass(frozen=True, slots=True)
class Row:
    """An option: its id, its words, and its hands."""

    id: str
    words: str
    hands: int


@dataclass(frozen=True, slots=True)
class Board:
    """A vote, ready to draw. `tie`: hands, but no majority."""

    question: str
    rows: tuple[Row, ...]
    winner: str | None
    tie: bool
    quote: str = ""
    """What the patient said, where it is answered: it gives way to the options."""


def draw_board(canvas: Canvas, box: pygame.Rect, board: Board) -> None:
    """Draw the vote in *box*; its buttons are `more:`, `less:`, `hands:`, `take:` and `room`."""
    panel(canvas, box, "paper", 16)
    inner = box.inflate(-canvas.px(40), -canvas.px(32))
    foot = canvas.px(56 + 10) + canvas.type("small")[1]
    y = inner.y + height(canvas, board.question, "h3", inner.w)
    wide = inner.w - canvas.px(12)
    beside = _beside(canvas, board, wide)
    rows = [_row_height(canvas, row, wide, beside=beside) for row in board.rows]
    needed = sum(rows) + canvas.px(GAP)
    quote = height(canvas, board.quote, "body", inner.w) if board.quote else 0
    top = inner.y
    if quote and y + quote + needed <= inner.bottom - foot:
        top = draw_text(canvas, board.quote, inner.topleft, "body", "ink2", room=inner.w).bottom
    y = draw_text(canvas, board.question, (inner.x, top), "h3", room=inner.w).bottom
    area_box = pygame.Rect(inner.x, y, inner.w, inner.bottom - foot - y)
    most = max(row.hands for row in board.rows)
    with scrolling(canvas, "board", area_box) as area:
        y = area.top + canvas.px(GAP)
        for number, (row, high) in enumerate(zip(board.rows, rows, strict=True), 1):
            share = row.hands / most if most else 0.0
            place = pygame.Rect(inner.x, y, wide, high)
            _row(canvas, row, (number, share), place, beside=beside)
            y = place.bottom
        area.bottom = y
    _foot(canvas, inner, board)


def _side(canvas: Canvas) -> int:
    """Return how far from the row's begin its words stand."""
    return cap_width(canvas, "0") + canvas.px(12)


def _controls(canvas: Canvas) -> int:
    """Return how wide a row's buttons are, with the gap before them."""
    field = width(canvas, "000", "lead_b") + canvas.px(16)
    return 2 * canvas.px(CONTROL) + field + button_width(canvas, "Take") + 6 * canvas.px(6)


def _beside(canvas: Canvas, board: Board, wide: int) -> bool:
    """Tell whether each option's words fit in one line beside its buttons."""
    room = wide - _side(canvas) - _controls(canvas)
    return all(width(canvas, row.words, "body") <= room for row in board.rows)


def _row_height(canvas: Canvas, row: Row, wide: int, *, beside: bool) -> int:
    """Return how high a row is: words over the bar, the buttons *beside* both or the bar only."""
    words = height(canvas, row.words, "body", wide - _side(canvas))
    low = canvas.px(24) if beside else canvas.px(CONTROL + 2)
    return words + low + canvas.px(GAP)


def _row(
    canvas: Canvas, row: Row, at: tuple[int, float], box: pygame.Rect, *, beside: bool
) -> None:
    """Draw an option and its hands; *at* is its number, and its share of the longest bar."""
    number, share = at
    lead, side = canvas.type("body")[1], _side(canvas)
    cap(canvas, str(number), (box.x, box.y + lead / 2))
    left = box.x + side
    words = draw_text(canvas, row.words, (left, box.y), room=box.w - side)
    right = box.right - _controls(canvas)
    inside = box.h - canvas.px(GAP)
    top = box.y + (inside - canvas.px(CONTROL)) // 2 if beside else words.bottom + canvas.px(2)
    middle = words.bottom + canvas.px(10) if beside else top + canvas.px(CONTROL) // 2
    _bar(canvas, share, pygame.Rect(left, middle - canvas.px(8), right - left, 0))
    _buttons(canvas, row, number, pygame.Rect(right, top, box.right - right, canvas.px(CONTROL)))


def _bar(canvas: Canvas, share: float, track: pygame.Rect) -> None:
    track.h = canvas.px(16)
    rounded(canvas, track, "sunk", track.h / 2, edge="edge", line=2)
    if share:
        inside = track.inflate(-canvas.px(6), -canvas.px(6))
        inside.w = max(inside.h, round(inside.w * share))
        rounded(canvas, inside, "sel", inside.h / 2)


def _buttons(canvas: Canvas, row: Row, number: int, box: pygame.Rect) -> None:
    """Draw the count between less and more, and Take."""
    gap, small = canvas.px(6), box.h
    x = box.x + 2 * gap
    says = f"One hand less for option {number}"
    less = (x, box.y, small, small)
    button(canvas, f"less:{row.id}", less, "\u2212", centred=True, says=says)
    x += small + gap
    count = pygame.Rect(x, box.y, width(canvas, "000", "lead_b") + canvas.px(16), small)
    _count(canvas, row, number, count)
    x = count.right + gap
    says = f"One hand more for option {number}"
    button(canvas, f"more:{row.id}", (x, box.y, small, small), "+", centred=True, says=says)
    x += small + 2 * gap
    take = (x, box.y, box.right - x, small)
    says = f"Take option {number}, over the vote"
    button(canvas, f"take:{row.id}", take, "Take", centred=True, says=says)


def _count(canvas: Canvas, row: Row, number: int, box: pygame.Rect) -> None:
    """Draw the number of hands: a field, figures can be typed in it."""
    name = f"hands:{row.id}"
    press_area(canvas, name, box, f"Hands for option {number}: {row.hands}", role="field")
    if canvas.focus == name:
        focus_ring(canvas, box)
    rounded(canvas, box, "card", canvas.px(8), edge="edge", line=2)
    at = (box.centerx, box.centery - canvas.type("lead_b")[1] / 2)
    draw_line(canvas, str(row.hands), at, "lead_b", align="centre")


def _foot(canvas: Canvas, inner: pygame.Rect, board: Board) -> None:
    """Draw the sum of hands, and the two ways on."""
    high = canvas.px(56)
    y = inner.bottom - high
    total = sum(row.hands for row in board.rows)
    words = f"{total} {'hand' if total == 1 else 'hands'}. "
    how = next((w for w in HOW if width(canvas, words + w, "small") <= inner.w), "")
    words += TIE if board.tie else how
    at = (inner.x, y - canvas.type("small")[1] - canvas.px(6))
    role, ink = ("small_b", "lamp_ink") if board.tie else ("small", "ink2")
    draw_line(canvas, words, at, role, ink)
    back = button_width(canvas, "Back", key="Esc")
    button(canvas, "leave-vote", (inner.x, y, back, high), "Back", key="Esc", centred=True)
    left = inner.x + back + canvas.px(12)
    box = (left, y, inner.right - left, high)
    ready = board.winner is not None
    label = next((w for w in GO if button_width(canvas, w, key="Enter") <= box[2]), GO[-1])
    key = "Enter" if ready else None
    button(canvas, "room", box, label, key=key, kind="main", centred=True, enabled=ready)
