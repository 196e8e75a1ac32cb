"""Signs on the wall: a word, a pictogram, or both."""

from game.patient.geometry import alpha, ellipse, opened
from game.patient.setting import Part
from game.view.place.lettering import paint_text, text_width
from game.view.place.light import WHITE, PlaceError
from game.view.place.lit import Lit
from game.view.place.options import number, word
from game.view.place.pictograms import PICTOGRAMS
from game.view.place.shapes import darker, drop, lighter, rounded, segments


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
    middle, level, h = part.x + part.w / 2, part.y + part.h / 2, part.h
    if icon not in PICTOGRAMS and icon:
        message = f"{part.name}: no icon is called {icon!r}; there are: {', '.join(PICTOGRAMS)}"
        raise PlaceError(message)
    aside = h * 0.84 if icon and label else 0.0
    room = part.w - h * 0.64 - aside
    tall = h * 0.40 * min(1, room / max(1, text_width(label, h * 0.40)))
    wide = text_width(label, tall) if label else 0.0
    if icon:
        left = middle - (wide + aside) / 2 + h * 0.3
        PICTOGRAMS[icon](c, (left if label else middle, level), h * 0.30, WHITE)
    if label:
        paint_text(c, label, (middle + aside / 2, level), tall, WHITE)
