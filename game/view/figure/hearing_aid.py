"""A hearing aid: its body behind the ear, and the tube into it."""

from game.patient.geometry import Point, alpha, ellipse, lerp, mixc, opened, ribbon, shift
from game.patient.person import HearingAid
from game.view.figure.head import Head
from game.view.paint.painter import Painter

TUBE = (226, 222, 214)
SHADOW = (40, 20, 20, 70)
WHITE = (255, 255, 255)


def paint_hearing_aid(c: Painter, head: Head) -> None:
    """Paint the hearing aids this person wears, if any; the ear is painted already."""
    aid = head.person.hearing_aid
    if aid is None:
        return
    for side in aid.sides:
        _paint_body(c, head, aid, side)
        _paint_tube(c, head, aid, side)


def _over(head: Head, side: str) -> Point:
    """Return where the tube comes over the ear."""
    return head.by(head.halves[side]["er0"], _out(side) * 0.03, -0.06)


def _out(side: str) -> int:
    return 1 if side == "L" else -1


def _paint_body(c: Painter, head: Head, aid: HearingAid, side: str) -> None:
    g, out, h = head.halves[side], _out(side), head.unit
    line = [
        _over(head, side),
        head.by(g["er1"], -out * 0.02, -0.035),
        head.by(g["er1"], out * 0.04, 0.05),
        head.by(g["er2"], out * 0.018, 0.02),
        head.by(g["er2"], -out * 0.002, 0.11),
    ]
    body = ribbon(line, 0.066 * h, start=0.026 * h, end=0.05 * h, peak=0.7)
    c.fill(shift(body, 0.01 * h, 0.02 * h), SHADOW)
    c.fill(body, aid.colour)
    shine = ribbon([head.by(point, -0.012, -0.012) for point in line], 0.02 * h)
    c.fill(shine, alpha(mixc(aid.colour, WHITE, 0.6), 0.8))


def _paint_tube(c: Painter, head: Head, aid: HearingAid, side: str) -> None:
    g, h = head.halves[side], head.unit
    x, y = head.mid(f"er0{side}", f"er3{side}", 0.55)
    mould = (lerp(x, g["er2"][0], 0.28), y + 0.025 * h)
    tube = [_over(head, side), head.by(g["er0"], -_out(side) * 0.012, 0.06), mould]
    c.stroke(opened(tube), TUBE, 0.022 * h)
    c.fill(ellipse(*mould, 0.035 * h, 0.045 * h), mixc(aid.colour, (255, 240, 220), 0.3))
