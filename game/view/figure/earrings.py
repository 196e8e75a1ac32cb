"""Studs in the ear lobes."""

from game.patient.geometry import ellipse, mul
from game.view.figure.head import Head
from game.view.paint.painter import Painter

LOBE = 0.5
"""Where on the lobe: 0 its tip, 1 where it meets the cheek."""
GLINT = (255, 255, 255, 220)


def paint_earrings(c: Painter, head: Head) -> None:
    """Paint a stud in either lobe, if this person wears any."""
    colour = head.person.earrings
    if colour is None:
        return
    h = head.unit
    for side, outwards in (("L", 1), ("R", -1)):
        x, y = head.mid(f"er3{side}", f"er4{side}", LOBE)
        x += outwards * 0.012 * h
        c.fill(ellipse(x, y, 0.030 * h), mul(colour, (0.6, 0.6, 0.6)))
        c.fill(ellipse(x - 0.004 * h, y - 0.005 * h, 0.025 * h), colour)
        c.fill(ellipse(x - 0.010 * h, y - 0.012 * h, 0.009 * h), GLINT)
