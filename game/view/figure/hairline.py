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
    return not head.hair.cap


def paint_hair_shadow(c: Painter, head: Head, look: Look) -> None:
    """Paint what hair does to the brow: its shadow, and roots, for a hairline is no edge."""
    if is_bare(head):
        return
    h, cap = head.unit, hair_curve(head, head.hair.cap)
    c.soft(shift(cap, 0.03 * h, 0.085 * h), alpha(look.palette.deep, 0.46), 0.04 * h)
    if head.hair.cap_alpha == 1:
        c.soft(shift(cap, 0, 0.02 * h), alpha(look.dyes.hair, 0.45), 0.022 * h)


def brow_colour(head: Head, look: Look) -> Colour:
    """Return the colour of the brows."""
    own = head.person.hair.brow
    dyes = look.dyes
    return own or mixc(mixc(dyes.hair, dyes.hair_s, 0.6), look.palette.line, 0.22)
