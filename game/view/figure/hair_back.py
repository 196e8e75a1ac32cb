"""Hair behind the head: a knot, a tail, the back of long hair."""

from game.patient.geometry import alpha, join, mixc, opened, ribbon
from game.view.figure.hairline import hair_curve
from game.view.figure.head import Head
from game.view.figure.look import Look
from game.view.paint.painter import Painter

SIDE = 0.1
"""Points of a cap no nearer than this, in head units, are its outer edge."""
EYES = -0.2
"""The dome ends above here, in head units."""
THIN = 0.5
"""How much of what is seen through thin hair is hair."""


def paint_hair_back(c: Painter, head: Head, look: Look) -> None:
    """Paint what of the hair is behind head and body."""
    style, dyes = head.hair, look.dyes
    if not style.back:
        return
    c.fill(hair_curve(head, style.back), mixc(dyes.hair_s, dyes.hair, style.back_tone))
    if style.back_tone:
        _paint_turns(c, head, look)
    if style.tail:
        _paint_tail(c, head, look)


def _paint_tail(c: Painter, head: Head, look: Look) -> None:
    """Paint the strands of a tail, light and less so in turn."""
    h = head.unit
    strands = [
        ribbon([head.skull(*point) for point in line], 0.075 * h, start=0.03 * h, peak=0.4)
        for line in head.hair.tail
    ]
    c.fill(strands, alpha(look.dyes.hair, 0.85))
    gleams = [
        ribbon([head.skull(x - 0.02, y, z) for x, y, z in line], 0.028 * h, peak=0.35)
        for line in head.hair.tail
    ]
    c.fill(gleams, alpha(look.dyes.hair_l, 0.42))


def paint_dome(c: Painter, head: Head, look: Look) -> None:
    """Paint the far side of the hair, which a turned face leaves bare at the temple."""
    edge = [head.skull(x, y, z) for x, y, z in head.hair.cap if z <= SIDE and y < EYES]
    if edge:
        c.fill(join(opened(edge)), look.dyes.hair_s)
    scalp = mixc(look.palette.shade, look.dyes.hair, THIN)
    for patch in head.hair.patches:
        c.fill(hair_curve(head, patch), scalp)


def _paint_turns(c: Painter, head: Head, look: Look) -> None:
    """Paint the turns of a knot."""
    ys = [y for _, y, _ in head.hair.back]
    x, y = head.skull(0, 0.5 * (max(ys) + min(ys)), -0.35)
    h = head.unit * (max(ys) - min(ys)) / 0.70
    for k in (0.85, 0.55, 0.28):
        turn = [
            (x - 0.40 * k * h, y + 0.12 * h),
            (x - 0.22 * k * h, y - 0.25 * k * h),
            (x + 0.22 * k * h, y - 0.25 * k * h),
            (x + 0.40 * k * h, y + 0.08 * h),
        ]
        tone = look.dyes.hair_l if k < 0.6 else look.dyes.hair_s
        c.fill(ribbon(turn, 0.05 * h), alpha(tone, 0.5))
