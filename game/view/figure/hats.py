"""Hats: cloth over the hair, with folds and embroidery."""

from game.patient.geometry import (
    Colour,
    Curve,
    alpha,
    closed,
    ellipse,
    mixc,
    mul,
    opened,
    sample,
    shift,
)
from game.patient.person import Hat
from game.view.figure.cloth import WARM, Cloth, fold
from game.view.figure.hair import paint_shade
from game.view.figure.hair_style import Line
from game.view.figure.hat_style import HatStyle, Piece
from game.view.figure.head import Head
from game.view.paint.painter import Painter

SHADOW = (30, 16, 20, 80)
KNOTS = 5
"""How many knots of embroidery lie between two points of a band."""
ABOVE = 0.09
"""How far above its band the embroidery lies, in head units."""


def paint_hat(c: Painter, head: Head) -> None:
    """Paint the hat this person wears, if any."""
    hat, style = head.person.hat, head.hat
    if hat is None or style is None:
        return
    cloth = _cloth(hat.colour)
    for piece in style.pieces:
        _paint_piece(c, head, piece, _tone(hat, cloth, piece))
    _paint_folds(c, head, style, cloth)
    _paint_bands(c, head, style, _second(hat))


def _cloth(colour: Colour) -> Cloth:
    return Cloth(
        plain=colour,
        shade=mul(colour, (0.72, 0.68, 0.72)),
        deep=mul(colour, (0.55, 0.50, 0.54)),
        light=mixc(colour, (255, 250, 238), 0.28),
    )


def _second(hat: Hat) -> Colour:
    return hat.second or mixc(hat.colour, WARM, 0.3)


def _tone(hat: Hat, cloth: Cloth, piece: Piece) -> Colour:
    if piece.second:
        return _second(hat)
    towards = cloth.deep if piece.tone >= 0 else cloth.light
    return mixc(cloth.plain, towards, abs(piece.tone))


def _curve(head: Head, line: Line) -> Curve:
    return closed([head.skull(*point) for point in line])


def _paint_piece(c: Painter, head: Head, piece: Piece, colour: Colour) -> None:
    shape, h = _curve(head, piece.edge), head.unit
    c.soft(shift(shape, 0.02 * h, 0.05 * h), SHADOW, 0.04 * h)
    c.fill(shape, colour)
    c.clip(shape)
    paint_shade(c, head, mul(colour, (0.72, 0.68, 0.72)), 0.85)
    lit = alpha(mixc(colour, (255, 250, 238), 0.3), 0.55)
    c.soft(ellipse(*head.skull(-0.45, -1.25, 0.5), 0.46 * h, 0.22 * h, -0.5), lit, 0.10 * h)
    c.unclip()


def _paint_folds(c: Painter, head: Head, style: HatStyle, cloth: Cloth) -> None:
    h = head.unit
    for line in style.folds:
        fold(c, [head.skull(*point) for point in line], 0.07 * h, cloth, 0.62, 0.02 * h)


def _paint_bands(c: Painter, head: Head, style: HatStyle, colour: Colour) -> None:
    """Paint embroidery: a seam, and a row of rings above it."""
    h = head.unit
    for line in style.bands:
        seam = [head.skull(*point) for point in line]
        c.stroke(opened(seam), alpha(colour, 0.9), 0.035 * h)
        above = sample([head.by(point, 0, -ABOVE) for point in seam], KNOTS)
        rings = [ellipse(*point, 0.022 * h) for point in above]
        c.stroke(rings, alpha(colour, 0.85), 0.014 * h)
