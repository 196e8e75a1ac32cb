"""Where the cards of a graph stand: columns by the fewest answers from the opening.

In a column a card stands about as high as what leads to it; cards never overlap.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

WIDTH, HEAD, ROW = 300, 96, 28
"""A card's width, the height of what stands above its rows, a row's height; pixels."""
COLUMN, GAP, MARGIN = WIDTH + 170, 34, 40
SWEEPS = 6


@dataclass(frozen=True, slots=True)
class Row:
    """A way out of a card: what leads on, and to which card (None: one stays)."""

    id: str
    to: str | None


@dataclass(slots=True)
class Card:
    """A box with rows. `x` and `y` are its top left corner, once it has been placed."""

    id: str
    rows: Sequence[Row]
    column: int = 0
    x: float = MARGIN
    y: float = MARGIN

    @property
    def height(self) -> int:
        """Return the card's height."""
        return HEAD + ROW * len(self.rows) + 8 * bool(self.rows)

    def row_y(self, number: int) -> float:
        """Return the height of the middle of a row."""
        return self.y + HEAD + ROW * number + ROW / 2


@dataclass(frozen=True, slots=True)
class Layout:
    """Cards that have their places, and the size of the whole."""

    cards: Mapping[str, Card]
    width: float
    height: float


def place(cards: Sequence[Card], first: Sequence[str], last: Sequence[str]) -> Layout:
    """Return the cards with their places; those in *first* begin, those in *last* end."""
    known = {card.id: card for card in cards}
    _columns(known, first, last)
    sources, columns = _sources(known), _grouped(cards)
    for column in columns:
        _stack(column)
    for _ in range(SWEEPS):
        for column in columns[1:]:
            _pull(column, sources)
    top = min(card.y for card in cards) - MARGIN
    for card in cards:
        card.y -= top
    width = max(card.x for card in cards) + WIDTH + MARGIN
    return Layout(known, width, max(card.y + card.height for card in cards) + MARGIN)


def _columns(known: Mapping[str, Card], first: Sequence[str], last: Sequence[str]) -> None:
    """Give each card its column: answers from the first; what is not reached, after those."""
    todo = [name for name in first if name in known]
    depth = dict.fromkeys(todo, 0)
    for name in todo:
        for row in known[name].rows:
            if row.to is not None and row.to in known and row.to not in depth:
                depth[row.to] = depth[name] + 1
                todo.append(row.to)
    lost = max(depth.values()) + 1
    for card in known.values():
        card.column = depth.get(card.id, lost)
    end = max((card.column for card in known.values() if card.id not in last), default=0) + 1
    for name in last:
        known[name].column = end
    for card in known.values():
        card.x = MARGIN + COLUMN * card.column


def _sources(known: Mapping[str, Card]) -> dict[str, list[tuple[Card, int]]]:
    found: dict[str, list[tuple[Card, int]]] = {name: [] for name in known}
    for card in known.values():
        for number, row in enumerate(card.rows):
            if row.to is not None and row.to in known and known[row.to].column > card.column:
                found[row.to].append((card, number))
    return found


def _grouped(cards: Sequence[Card]) -> list[list[Card]]:
    count = max(card.column for card in cards) + 1
    return [[card for card in cards if card.column == n] for n in range(count)]


def _stack(column: Sequence[Card]) -> None:
    y = float(MARGIN)
    for card in column:
        card.y = y
        y += card.height + GAP


def _pull(column: list[Card], sources: Mapping[str, list[tuple[Card, int]]]) -> None:
    """Move the cards of a column to the height of what leads to them, in order, side by side."""
    wanted = {card.id: _middle(card, sources[card.id]) for card in column}
    column.sort(key=lambda card: wanted[card.id])
    for card in column:
        card.y = wanted[card.id]
    for above, below in pairwise(column):
        below.y = max(below.y, above.y + above.height + GAP)
    over = sum(card.y - wanted[card.id] for card in column) / max(1, len(column))
    for card in column:
        card.y -= over


def _middle(card: Card, sources: Sequence[tuple[Card, int]]) -> float:
    if not sources:
        return card.y
    heights = [source.row_y(number) for source, number in sources]
    return sum(heights) / len(heights) - HEAD / 2
