"""What marks a sleeve: a stripe down the arm of a sports top, a bright band on a work jacket."""

from collections.abc import Callable, Mapping

from game.patient.clothes import Over
from game.patient.geometry import Colour, alpha, mixc, ribbon
from game.view.figure.sleeves import Sleeve
from game.view.paint.painter import Painter

DUSK: Colour = (120, 124, 118)
BAND = 0.56
"""How far down the upper arm a bright band is."""


def paint_trim(c: Painter, sleeve: Sleeve, over: Over, trim: Colour) -> None:
    """Paint what marks the upper half of this sleeve, within what is clipped."""
    if paint := TRIMS.get(over):
        paint(c, sleeve, trim)


def _stripe(c: Painter, sleeve: Sleeve, trim: Colour) -> None:
    """Paint two thin stripes from the shoulder down the outside of the arm."""
    arm, out = sleeve.upper, sleeve.outer
    for aside in (0.30, 0.62):
        line = [arm.at(s, out * aside * sleeve.armhole) for s in (-24, 0.5 * arm.length)]
        line.append(arm.at(arm.length + 24, out * aside * sleeve.elbow))
        c.fill(
            ribbon(line, 3.6, start=3.6, end=3.6), alpha(trim, 0.9 if sleeve.side == "R" else 0.78)
        )


def _band(c: Painter, sleeve: Sleeve, trim: Colour) -> None:
    """Paint a bright band round the arm."""
    arm, r = sleeve.upper, 1.3 * sleeve.armhole
    middle = BAND * arm.length
    for wide, ink in ((17, DUSK), (13, trim if sleeve.side == "R" else mixc(trim, DUSK, 0.3))):
        line = [arm.at(middle - 4, -r), arm.at(middle + 4), arm.at(middle - 4, r)]
        c.fill(ribbon(line, wide, start=wide, end=wide), ink)


TRIMS: Mapping[Over, Callable[[Painter, Sleeve, Colour], None]] = {"zip": _stripe, "jacket": _band}
