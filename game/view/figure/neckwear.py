"""What hangs from a neck or is pinned to a chest: a tie, a lanyard, a watch, ear defenders."""

from game.patient.clothes import Tie
from game.patient.geometry import (
    OPAQUE,
    Colour,
    Ink,
    Joined,
    alpha,
    between,
    ellipse,
    join,
    mixc,
    mul,
    opened,
    poly,
    ribbon,
    shift,
)
from game.view.figure.body import Body
from game.view.figure.cloth import moved
from game.view.paint.painter import Painter

WHITE: Colour = (255, 255, 255)
SHADOW: Ink = (30, 20, 30, 80)
CARD = (250, 250, 250)
PORTRAIT, LINES = (180, 170, 164), (150, 150, 156)
FOAM, BAND = (52, 52, 60), (66, 68, 76)


def paint_neckwear(c: Painter, body: Body) -> None:
    """Paint what hangs before the top, under what is open over it."""
    clothes = body.person.clothes
    if clothes.tie:
        _tie(c, body, clothes.tie)
    if clothes.lanyard:
        _lanyard(c, body, clothes.lanyard)


def paint_pinned(c: Painter, body: Body) -> None:
    """Paint what is worn over everything."""
    clothes = body.person.clothes
    if clothes.fob:
        _fob(c, body)
    if clothes.defenders:
        _defenders(c, body, clothes.defenders)


def _tie(c: Painter, body: Body, tie: Tie) -> None:
    at, belly = body.bones.trunk, 14 * body.bones.physique.belly
    dark, shade = mul(tie.colour, (0.60, 0.55, 0.60)), body.top().deep
    left = [at(2.58, -6, 0, 26), at(1.6, -13, 0, 32), at(0.72, -17, 0, 42 + belly)]
    right = [at(0.72, 17, 0, 42 + belly), at(1.6, 13, 0, 32), at(2.58, 6, 0, 26)]
    tip = at(0.55, 0, 0, 44 + belly)
    blade = join(opened(left), opened([left[-1], tip]), opened([tip, right[0]]), opened(right))
    x, y = at(3, 0, 34, 16)
    knot = poly([(x - 12, y - 6), (x + 12, y - 6), (x + 7, y + 17), (x - 7, y + 17)])
    c.soft([shift(blade, 2, 3), shift(knot, 1, 2)], alpha(shade, 0.6), 3)
    c.fill(blade, tie.colour)
    c.clip(blade)
    if tie.stripe:
        rows = (0.6, 0.9, 1.2, 1.5, 1.8, 2.1, 2.4)
        c.stroke(
            [opened([at(t + 0.14, -20, 0, 34), at(t, 20, 0, 34)]) for t in rows], tie.stripe, 4
        )
    c.fill(ribbon([at(2.5, 7, 0, 26), at(0.8, 14, 0, 40)], 9), alpha(dark, 0.35))
    c.unclip()
    c.fill(knot, mixc(tie.colour, dark, 0.2))
    c.stroke(knot, alpha(dark, 0.6), 1)


def _lanyard(c: Painter, body: Body, colour: Colour) -> None:
    """Paint a ribbon round the neck, and a card with a face on it."""
    at, wide = body.bones.trunk, body.bones.physique.neck
    x, y = at(1.32, 4, 0, 36)
    left = [at(3, 39 * wide, 4, -2), at(2.3, 25, 0, 26), (x + 3, y - 6)]
    right = [at(3, -39 * wide, 4, -2), at(2.3, -20, 0, 26), (x - 3, y - 6)]
    c.stroke([opened([moved(p, 1, 2.5) for p in way]) for way in (left, right)], SHADOW, 4)
    c.stroke([opened(left), opened(right)], colour, 4.2)
    c.fill(poly([(x - 4, y - 8), (x + 4, y - 8), (x + 3, y + 2), (x - 3, y + 2)]), (150, 154, 162))
    card = _box(x - 16, y, 32, 44)
    c.fill(shift(card, 1.5, 3), SHADOW)
    c.fill(card, CARD)
    c.fill(_box(x - 16, y, 32, 9), colour)
    c.fill([ellipse(x - 6, y + 19, 4), ellipse(x - 6, y + 30, 7, 6)], PORTRAIT)
    c.stroke([opened([(x + 4, y + d), (x + 12, y + d)]) for d in (18, 24, 30)], LINES, 1.4)
    c.stroke(card, (120, 120, 130, 120), 0.8)


def _box(x: float, y: float, wide: float, high: float) -> Joined:
    return poly([(x, y), (x + wide, y), (x + wide, y + high), (x, y + high)])


def _fob(c: Painter, body: Body) -> None:
    """Paint a watch pinned to the chest."""
    x, y = body.bones.trunk(2.15, -22, 0, 26)
    c.stroke(opened([(x, y - 14), (x, y)]), (170, 174, 180), 2.4)
    c.fill(ellipse(x, y + 6, 7.5), (196, 200, 206))
    c.fill(ellipse(x, y + 6, 5.4), (252, 252, 252))
    c.stroke(opened([(x, y + 3), (x, y + 6), (x + 2.6, y + 7)]), (60, 60, 70, OPAQUE), 1)


def _defenders(c: Painter, body: Body, colour: Colour) -> None:
    """Paint ear defenders that hang round the neck: two cups, the band behind."""
    at, wide = body.bones.trunk, body.bones.physique
    k, lit = 0.45 + 0.55 * wide.trunk, mixc(colour, WHITE, 0.6)
    for sx in (-1, 1):
        x, y = at(3, sx * (44 * wide.neck + 6), 30, 16)
        high = at(3, sx * 40 * wide.neck, -6, -6)
        c.stroke(opened([(x, y), between((x, y), high, 0.5), high]), BAND, 6 * k + 1)
        cup = ellipse(x + sx * 4 * k, y, 17 * k, 23 * k, -sx * 0.3)
        c.soft(shift(cup, 1, 5), (20, 14, 24, 110), 4)
        c.fill(ellipse(x - sx * 4 * k, y + 1, 14 * k, 21 * k, -sx * 0.3), FOAM)
        c.fill(cup, colour)
        c.clip(cup)
        c.soft(ellipse(x + sx * 4 * k - 5 * k, y - 9 * k, 7 * k, 9 * k), alpha(lit, 0.8), 3)
        c.soft(ellipse(x + sx * 4 * k + 8 * k, y + 12 * k, 12 * k, 10 * k),
               alpha(mul(colour, (0.6, 0.5, 0.5)), 0.7), 4)  # fmt: skip
        c.unclip()
        inner = ellipse(x + sx * 5 * k, y, 9 * k, 14 * k, -sx * 0.3)
        c.stroke(inner, alpha(mul(colour, (0.6, 0.5, 0.5)), 0.6), 1.2)
