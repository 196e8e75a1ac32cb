"""The counter that somebody stands at: its top where their hands lie. In du."""

from game.patient.geometry import Colour, alpha, ellipse, opened
from game.view.figure.body import Body
from game.view.place.lit import Lit
from game.view.place.shapes import darker, lighter, rect
from game.view.support.fit import Fit

WHITE: Colour = (255, 255, 255)
SHADE = (50, 34, 34)
FAR = 1400.0
"""How far it goes to each side."""
DEEP, EDGE, LOW = 40.0, 11.0, 300.0
"""How deep its top looks, how thick its edge, how high its front."""


def counter_front(c: Lit, fit: Fit, body: Body) -> None:
    """Paint top, edge and front."""
    front, low = c.colour("counter_front"), fit.top - 4 + DEEP
    panel = rect(-FAR, low, 2 * FAR, LOW)
    c.linear(panel, (-250, 0), (250, 0), lighter(front, 0.2), darker(front, 0.12))
    c.fill(rect(-FAR, low + EDGE, 2 * FAR, 5), alpha(SHADE, 0.25))
    c.fill(rect(-FAR, low + EDGE + 9, 2 * FAR, 6), c.colour("accent"))
    counter_top(c, fit, body)


def counter_top(c: Lit, fit: Fit, _body: Body) -> None:
    """Paint the top and its edge alone."""
    y, wood = fit.top - 4, c.colour("counter")
    c.soft(rect(-FAR, y - 9, 2 * FAR, 26), alpha(SHADE, 0.26), 5)
    top = rect(-FAR, y, 2 * FAR, DEEP)
    c.linear(top, (0, y), (0, y + DEEP), lighter(wood, 0.20), darker(wood, 0.05))
    c.fill(rect(-FAR, y, 2 * FAR, 2), lighter(wood, 0.55))
    for down in (6, 15, 27):
        run = ((-FAR, 0), (-200, 2), (300, -1), (FAR, 1))
        grain = opened([(x, y + down + by) for x, by in run])
        c.stroke(grain, alpha(darker(wood, 0.4), 0.16), 1)
    c.soft(ellipse(0, y + 16, 165, 12), alpha((60, 36, 30), 0.38), 7)
    low = y + DEEP
    c.fill(rect(-FAR, low, 2 * FAR, EDGE), darker(wood, 0.30))
    c.fill(rect(-FAR, low, 2 * FAR, 2), lighter(wood, 0.2))
