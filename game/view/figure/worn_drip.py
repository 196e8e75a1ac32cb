"""A drip: stand and bag beside somebody, and the line down to the back of the hand."""

from game.patient.geometry import (
    Colour,
    Joined,
    Point,
    alpha,
    closed,
    ellipse,
    join,
    opened,
    poly,
    shift,
)
from game.view.figure.body import Body
from game.view.figure.hand_shape import Grip
from game.view.figure.worn_hand import drip_at
from game.view.paint.painter import Painter

ASIDE = -206.0
"""How far to the right of the trunk the stand is, in du."""
ABOVE = 12.0
"""How far above the middle of the head the hook is, in du."""
METAL: tuple[Colour, Colour, Colour] = ((142, 150, 160), (196, 204, 212), (236, 240, 244))
CLEAR: Colour = (206, 230, 238)
LIQUID: Colour = (166, 208, 224)
EDGE: Colour = (104, 138, 150)
LABEL: Colour = (250, 250, 246)
SHADOW: Colour = (40, 34, 44)
WHITE: Colour = (255, 255, 255)
BAG = 60.0
"""How far around its hook a bag reaches, and the stand."""
LONG = 560.0
"""How far down from its hook a stand goes, in du."""


def hook_of(body: Body) -> Point:
    """Return where the bag hangs."""
    return body.bones.trunk(1.0, 0.0)[0] + ASIDE, body.head.centre[1] - ABOVE


def paint_stand(c: Painter, body: Body) -> None:
    """Paint stand and bag, behind the arm."""
    x, y = hook_of(body)
    dark, plain, light = METAL
    pole = opened([(x, y - 12), (x, y + LONG)])
    c.stroke(shift(pole, 4, 2), alpha(SHADOW, 0.25), 7)
    c.stroke(pole, dark, 6.5)
    c.stroke(pole, plain, 4.5)
    c.stroke(shift(pole, -1, 0), light, 1.4)
    arms = opened([(x - 20, y + 2), (x - 20, y - 6), (x, y - 12), (x + 20, y - 6), (x + 20, y + 2)])
    c.stroke(arms, dark, 4.6)
    c.stroke(shift(arms, -0.5, -0.7), plain, 2.6)
    _bag(c, (x + 18, y + 4))


def _bag(c: Painter, at: Point) -> None:
    """Paint a bag half full, its label, and the chamber it drips into."""
    x, y = at
    bag = closed([
        (x - 17, y + 5), (x - 8, y), (x + 8, y), (x + 17, y + 5), (x + 18, y + 40),
        (x + 13, y + 68), (x + 5, y + 77), (x - 5, y + 77), (x - 13, y + 68), (x - 18, y + 40),
    ])  # fmt: skip
    c.soft(shift(bag, 4, 6), alpha(SHADOW, 0.35), 5)
    c.fill(bag, (*CLEAR, 235))
    c.clip(bag)
    c.fill(poly([(x - 30, y + 30), (x + 30, y + 30), (x + 30, y + 90), (x - 30, y + 90)]), LIQUID)
    c.fill(ellipse(x, y + 30, 19, 3), alpha(WHITE, 0.75))
    c.soft(
        closed([(x - 13, y + 6), (x - 7, y + 6), (x - 8, y + 66), (x - 12, y + 60)]),
        alpha(WHITE, 0.8),
        2,
    )
    c.unclip()
    c.stroke(bag, EDGE, 1.4)
    c.fill(_box(x - 10, y + 36, 21, 22), LABEL)
    c.stroke([opened([(x - 7, y + d), (x + 7 - d % 3, y + d)]) for d in (42, 47, 52)], EDGE, 1.4)
    c.fill(_box(x - 3.5, y + 77, 7, 16), alpha(CLEAR, 0.95))
    c.stroke(_box(x - 3.5, y + 77, 7, 16), EDGE, 1)
    c.fill(_box(x - 3, y + 86, 6, 6), LIQUID)


def _box(x: float, y: float, w: float, h: float) -> Joined:
    corners = [(x, y), (x + w, y), (x + w, y + h), (x, y + h)]
    return join(*(opened([a, b]) for a, b in zip(corners, [*corners[1:], corners[0]], strict=True)))


def paint_line(c: Painter, body: Body, grip: Grip) -> None:
    """Paint the line from the bag: down, a slack loop, along the arm, onto the hand."""
    x, y = hook_of(body)
    top = (x + 18, y + 97)
    end = grip.at(0.20, 0.0)
    back = grip.at(-0.10, 0.10)
    sag = max(end[1] + 34, top[1] + 90)
    run = [top, (x + 17, (top[1] + sag) / 2), (x + 34, sag - 8), (x + 74, sag)]
    middle = (0.5 * (run[-1][0] + back[0]), max(sag - 12, 0.5 * (sag + back[1])))
    run += [middle, (back[0] - 6, back[1] + 10), end, drip_at(grip)]
    tube = opened(run)
    c.stroke(shift(tube, 1.5, 3), alpha(SHADOW, 0.32), 4)
    c.stroke(tube, EDGE, 4.2)
    c.stroke(tube, CLEAR, 2.8)
    c.stroke(shift(tube, -0.5, -0.6), alpha(WHITE, 0.9), 1)
    c.fill(_box(x + 11, y + 140, 13, 17), (84, 150, 196))
