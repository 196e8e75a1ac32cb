"""What is on the feet: a shoe, or none; and a shoe that was slipped off."""

from game.patient.clothes import Shoes
from game.patient.geometry import Colour, Curve, alpha, closed, ellipse, lerp, mixc, mul, opened
from game.patient.skeleton_legs import FLOOR, Leg
from game.patient.skeleton_space import nearness, project, side_of
from game.patient.skeleton_stand import leg_size
from game.view.figure.body import Body
from game.view.figure.foot import Foot, Spot, foot_of, hull
from game.view.figure.shins import paint_ankle
from game.view.figure.shoe_lace import paint_loose_lace
from game.view.figure.shoes import paint_ground, paint_shoe, paint_top, rim, throat
from game.view.paint.painter import Painter

OFF = "R"
"""The foot whose shoe comes off."""
LOOSE = "L"
"""The foot whose lace is undone."""
SLIPPED = 0.35
"""From this share on the shoe is off the foot."""
PALE, SEEN_SOCK = (176, 172, 182), 0.22
"""A sock is so much lighter than a trouser leg of its colour: it catches the light."""
TIPS = (
    (1.0, -0.44, 8), (1.03, -0.18, 7), (1.02, 0.05, 7), (0.98, 0.26, 7), (0.92, 0.45, 7),
)  # fmt: skip
"""Where the toes end, the great one first."""
BIG_TOE, SMALL_TOE = 10.0, 6.5
"""Half as broad as a toe is, in du."""
TOES = ((0.86, -0.52, 9), (0.97, -0.3, 9), (1.0, -0.02, 9), (0.97, 0.26, 9), (0.9, 0.5, 10))


def breadth(body: Body) -> float:
    """Return how broad feet are, 1 on the average; of a child who stands, as short ones are."""
    build = body.bones.physique
    return (0.75 + 0.125 * (build.limb + build.hip)) * (
        leg_size(build) ** 1.6 if body.bones.afoot else 1.0
    )


def toes_up(body: Body, side: str) -> bool:
    """Tell whether one looks at the sole: the foot stands before its leg."""
    return foot_of(body.bones.legs[side], side_of(side), breadth(body)).sole_shows()


def paint_foot(c: Painter, body: Body, side: str) -> None:
    """Paint the ankle, the foot and its shoe, and what they darken of the floor."""
    paint_ground(c, foot_of(body.bones.legs[side], side_of(side), breadth(body)))
    paint_shod(c, body, side)


def paint_shod(c: Painter, body: Body, side: str) -> None:
    """Paint the ankle, the foot and its shoe."""
    leg, m = body.bones.legs[side], breadth(body)
    foot, shoes = foot_of(leg, side_of(side), m), body.person.clothes.shoes
    ink = shoes.sock or body.look.palette.base
    paint_ankle(c, leg, mul(ink, (0.94, 0.92, 0.93)), m)
    if side == OFF and body.look.sign("shoe_off") > SLIPPED:
        _paint_sole_less(c, body, foot, ink)
        return
    if shoes.kind == "none":
        _paint_sole_less(c, body, foot, ink)
        return
    paint_shoe(c, foot, shoes)
    x, y, z = leg.ankle
    wide = 18 * m * nearness(leg.ankle)
    inside = closed(throat(foot, shoes, project((x, y - 4, z)), wide))
    if not foot.sole_shows():
        c.fill(inside, ink)
        c.clip(inside)
        c.soft(ellipse(*foot.at(0.2, 0.4, 40), 16, 24), alpha(mul(ink, (0.66, 0.62, 0.64)), 0.4), 6)
        c.unclip()
        c.stroke(opened(rim(foot, shoes)), alpha(mul(shoes.colour, (0.5, 0.5, 0.5)), 0.7), 2.2)
    paint_top(c, foot, shoes)
    if side == LOOSE:
        paint_loose_lace(c, foot, shoes, body.look.sign("loose_lace"))


def _paint_sole_less(c: Painter, body: Body, foot: Foot, ink: Colour) -> None:
    """Paint a foot without its shoe."""
    rows = [(0.02, 0.34, 30), (0.12, 0.36, 40), (0.4, 0.42, 34), (0.68, 0.6, 20), (0.86, 0.58, 13)]
    spots = [(s, w * sign, h) for s, w, h in rows for sign in (-1, 1)]
    low = [
        (s, w * sign, 0.0)
        for s, w in ((0.0, 0.36), (0.5, 0.44), (0.8, 0.66), (0.96, 0.5))
        for sign in (-1, 1)
    ]
    bare = body.person.clothes.shoes.sock is None
    ink = ink if bare else mixc(ink, PALE, SEEN_SOCK)
    shape = closed(hull([*foot.row(spots), *foot.row(low), *foot.row(TOES)]))
    c.fill([shape, *(_toe(foot, tip, 1.0) for tip in TIPS)], ink)
    c.clip(shape)
    x, y = foot.at(0.8, 0.0, 14)
    near = nearness(foot.space((0.8, 0.0, 0.0))) * foot.m
    c.soft(
        ellipse(x - 9 * near, y - 4, 14 * near, 9 * near),
        alpha(mixc(ink, (255, 246, 236), 0.5), 0.8),
        5,
    )
    c.soft(
        ellipse(x + 26 * near, y, 13 * near, 30 * near), alpha(mul(ink, (0.55, 0.52, 0.55)), 0.8), 7
    )
    gaps = [
        opened(foot.row([(0.88, w, 12), (1.0, w * 1.04, 3)])) for w in (-0.38, -0.14, 0.1, 0.34)
    ]
    c.stroke(gaps, alpha(mul(ink, (0.5, 0.46, 0.46)), 0.85 if bare else 0.4), 1.8)
    if not bare:
        seam = foot.row([(0.84, -0.62, 8), (0.86, -0.2, 15), (0.86, 0.2, 15), (0.84, 0.62, 8)])
        c.stroke(opened(seam), alpha(mul(ink, (0.62, 0.6, 0.62)), 0.9), 1.8)
    c.unclip()
    lit = mixc(ink, (255, 246, 236), 0.4)
    c.soft([_toe(foot, tip, 0.45) for tip in TIPS], alpha(lit, 0.7), 2)


def _toe(foot: Foot, tip: Spot, share: float) -> Curve:
    """Return the round of a toe, or a share of it."""
    near = nearness(foot.space(tip)) * foot.m * share
    size = BIG_TOE if tip == TIPS[0] else SMALL_TOE
    return ellipse(*foot.at(*tip), size * near, 0.9 * size * near)


def paint_loose_shoe(c: Painter, body: Body) -> None:
    """Paint the shoe that was slipped off: it lies beside the foot, turned."""
    off, shoes = body.look.sign("shoe_off"), body.person.clothes.shoes
    if off <= SLIPPED:
        return
    leg, out = body.bones.legs[OFF], side_of(OFF)
    x, _, z = leg.heel
    away = lerp(10, 62, (off - SLIPPED) / (1 - SLIPPED))
    there = Leg(
        hip=leg.hip,
        knee=leg.knee,
        ankle=(x - out * (away + 8), FLOOR - 60, z + 64),
        heel=(x - out * away, FLOOR, z + 40),
        toe=(x - out * (away + 52), FLOOR, z + 138),
    )
    foot = foot_of(there, out, breadth(body))
    paint_ground(c, foot)
    kind = shoes if shoes.kind != "none" else Shoes("slippers", (120, 110, 116))
    paint_shoe(c, foot, kind)
    opening = foot.row(
        [(0.04, -0.34, 44), (0.04, 0.34, 44), (0.34, 0.4, 44), (0.4, 0.0, 44), (0.34, -0.4, 44)]
    )
    c.fill(closed(hull(opening)), mul(kind.colour, (0.36, 0.34, 0.36)))
    paint_top(c, foot, kind)
