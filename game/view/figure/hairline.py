"""Where hair meets the face: its outline, its shadow, its roots."""

from game.patient.geometry import Colour, Curve, alpha, closed, mixc, shift
from game.view.figure.hair_style import Line
from game.view.figure.head import Head
from game.view.figure.look import Look
from game.view.paint.painter import Painter


def hair_curve(head: Head, line: Line) -> Curve:
    """Return a closed line of hair on the picture."""
    return closed([head.skull(*point) for point in line])


def is_bare(head: Head) -> bool:
    """Tell whether the top of the skull shows."""
    return not (head.hair.cap or head.hair.scarf or head.hat)


def paint_hair_shadow(c: Painter, head: Head, look: Look) -> None:
    """Paint what hair, hat or scarf do to the brow: a shadow, and roots, for hair has no edge."""
    ink, h = alpha(look.palette.deep, 0.46), head.unit
    if head.hair.scarf:
        _paint_scarf_shadow(c, head, look)
    if head.hat:
        for piece in head.hat.pieces:
            if not piece.second:
                shadow = shift(hair_curve(head, piece.edge), 0.03 * h, 0.10 * h)
                c.soft(shadow, ink, 0.05 * h)
    if head.hair.cap and not (head.hat and head.hat.covers):
        cap = hair_curve(head, head.hair.cap)
        c.soft(shift(cap, 0.03 * h, 0.085 * h), ink, 0.04 * h)
        if head.hair.cap_alpha == 1:
            c.soft(shift(cap, 0, 0.02 * h), alpha(look.dyes.hair, 0.45), 0.022 * h)


def _paint_scarf_shadow(c: Painter, head: Head, look: Look) -> None:
    scarf, h = head.hair.scarf, head.unit
    if scarf is None:
        return
    wide = closed([head.skull(x * 1.3, y * 1.3, z) for x, y, z in scarf.inner][::-1])
    edge = shift(hair_curve(head, scarf.inner), 0.02 * h, 0.07 * h)
    c.soft([wide, edge], alpha(look.palette.deep, 0.46), 0.04 * h)


def brow_colour(head: Head, look: Look) -> Colour:
    """Return the colour of the brows."""
    own = head.person.hair.brow
    dyes = look.dyes
    return own or mixc(mixc(dyes.hair, dyes.hair_s, 0.6), look.palette.line, 0.22)
