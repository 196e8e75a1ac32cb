"""What hangs on a wall: signs and pictures."""

from game.patient.geometry import Colour, Point, alpha, ellipse, opened, poly
from game.patient.setting import Part
from game.view.place.lettering import paint_text, text_width
from game.view.place.light import WHITE, PlaceError
from game.view.place.lit import Lit
from game.view.place.options import number, word
from game.view.place.pictograms import PICTOGRAMS
from game.view.place.shapes import darker, drop, lighter, rect, rounded, segments

PAPER: Colour = (250, 247, 240)
Hill = tuple[Colour, tuple[Point, ...]]
LAND: tuple[Hill, ...] = (
    ((176, 186, 158), ((-0.1, 0.7), (0.3, 0.36), (0.7, 0.62), (1.2, 0.4))),
    ((134, 158, 132), ((-0.1, 0.9), (0.5, 0.62), (1.2, 0.8))),
)
"""The hills of a picture, far to near: shares of its width and height along their ridges."""


def sign(c: Lit, part: Part) -> None:
    """Paint a sign: a word, a pictogram, or both; `lit` ones shine."""
    x, y, w, h = part.x, part.y, part.w, part.h
    ink, lit = c.colour(word(part, "color", "accent")), number(part, "lit", 0)
    for share in (0.18, 0.82) if number(part, "hang", 0) else ():
        wire = opened([(x + w * share, y - number(part, "hang", 0)), (x + w * share, y + 4)])
        c.stroke(wire, darker(c.colour("metal"), 0.15), 3)
    board = rounded(x, y, w, h, 8)
    drop(c, board, 0.32, (3, 7), 7)
    if lit:
        c = c.shining()
        c.soft(ellipse(x + w / 2, y + h / 2, w * 0.45, h * 0.96), alpha(ink, 0.5), h * 0.48)
    c.fill(board, ink)
    c.linear(board, (x, y), (x, y + h), lighter(ink, 0.12), darker(ink, 0.08))
    c.stroke(segments((x + 8, y + 2), (x + w - 8, y + 2)), alpha(WHITE, 0.35), 2)
    _face(c, part)


def _face(c: Lit, part: Part) -> None:
    """Paint what is on a sign."""
    label, icon = word(part, "label", ""), word(part, "icon", "")
    x, y, w, h = part.x, part.y, part.w, part.h
    middle = x + w / 2
    if icon not in PICTOGRAMS and icon:
        message = f"{part.name}: no icon is called {icon!r}; there are: {', '.join(PICTOGRAMS)}"
        raise PlaceError(message)
    if icon:
        PICTOGRAMS[icon](c, (x + h * 0.54 if label else middle, y + h / 2), h * 0.30, WHITE)
        middle = x + (h * 0.70 + w) / 2
    if label:
        room = w - h * (1.34 if icon else 0.5)
        tall = h * 0.40 * min(1, room / max(1, text_width(label, h * 0.40)))
        paint_text(c, label, (middle, y + h / 2), tall, WHITE)


def picture(c: Lit, part: Part) -> None:
    """Paint a framed picture of hills."""
    x, y, w, h = part.x, part.y, part.w, part.h
    frame = c.colour(word(part, "frame", "wood"))
    drop(c, rect(x, y, w, h), 0.34, (4, 9), 9)
    c.fill(rect(x, y, w, h), frame)
    c.fill(rect(x, y, w, 3), lighter(frame, 0.5))
    c.fill(rect(x + 8, y + 8, w - 16, h - 16), PAPER)
    edge = 20 if min(w, h) > 90 else 13
    x, y, w, h = x + edge, y + edge, w - 2 * edge, h - 2 * edge
    c.clip(rect(x, y, w, h))
    c.linear(rect(x, y, w, h), (0, y), (0, y + h), (236, 222, 200), (248, 240, 224))
    for ink, ridge in LAND:
        line = [(x + w * dx, y + h * dy) for dx, dy in ridge]
        c.fill((1, [*line, (x + w * 1.2, y + h * 1.2), (x - w * 0.1, y + h * 1.2)]), ink)
    gleam = [(x + w * 0.6, y), (x + w * 0.85, y), (x + w * 0.4, y + h), (x + w * 0.15, y + h)]
    c.fill(poly(gleam), (255, 255, 255, 40))
    c.unclip()
