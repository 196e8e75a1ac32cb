"""The neck, and the skin a neckline leaves bare."""

from collections.abc import Sequence

from game.patient.geometry import (
    Point,
    alpha,
    between,
    clamp,
    closed,
    ellipse,
    join,
    opened,
    ribbon,
    shift,
)
from game.view.figure.body import Body
from game.view.figure.face_blotches import paint_neck_blotches
from game.view.paint.painter import Painter

SWALLOWED = 0.02
WORKS = 0.02
OLDER = 0.55
"""From this age of face on, a neck has lines."""


def paint_neck(c: Painter, body: Body) -> None:
    """Paint the neck down to the pit of the throat."""
    bones, head, pal = body.bones, body.head, body.look.palette
    at, h = bones.trunk, head.unit
    wide = bones.physique.neck
    left, right = head.skull(0.60, 0.95, -0.05), head.skull(-0.60, 0.95, -0.05)
    narrow = (1 - wide) * 0.5
    left, right = between(left, right, narrow), between(right, left, narrow)
    low_left, low_right = at(3, 35 * wide, 6), at(3, -35 * wide, 6)
    shape = join(
        opened([left, between(left, low_left, 0.55), low_left, at(3, 40, 22)]),
        opened([at(3, 40, 22), at(3, 0, 42, 10), at(3, -40, 22)]),
        opened([at(3, -40, 22), low_right, between(right, low_right, 0.55), right]),
    )
    c.fill(shape, pal.base)
    c.clip(shape)
    c.soft(shift(head.outline(), 0.10 * h, 0.20 * h), alpha(pal.deep, 0.62), 0.05 * h)
    side = [head.skull(0.25, 1.2, 0.3), left, low_left, at(3, 70, 20), at(3, 20, 20)]
    c.soft(closed(side), alpha(pal.shade, 0.8), 0.06 * h)
    _under_chin(c, body)
    _throat(c, body)
    _age(c, body)
    _cords(c, body)
    paint_neck_blotches(c, body)
    c.unclip()


def _under_chin(c: Painter, body: Body) -> None:
    """Paint the fullness under a chin."""
    belly = body.bones.physique.belly
    full = max(body.head.traits.jowl * 0.8, clamp(belly - 0.3))
    if full <= 0.2:
        return
    (x, y), h, pal = body.head.points["ch"], body.head.unit, body.look.palette
    row = ((-0.52, -0.08), (-0.30, 0.17), (0, 0.23), (0.30, 0.17), (0.52, -0.08))
    line = [(x + dx * h, y + dy * h) for dx, dy in row]
    ends = 0.03 * h
    c.soft(ribbon(line, 0.09 * h, start=ends, end=ends), alpha(pal.deep, 0.55 * full), 0.03 * h)
    glow = ellipse(x - 0.06 * h, y + 0.12 * h, 0.24 * h, 0.05 * h)
    c.soft(glow, alpha(pal.light, 0.30 * full), 0.03 * h)


def _throat(c: Painter, body: Body) -> None:
    """Paint the knot of the throat, that rises as somebody swallows."""
    lifted = clamp(body.look.stance.aus.get("80", 0.0))
    shown = clamp(2.5 * lifted)
    if shown <= SWALLOWED:
        return
    (cx, cy), h, pal = body.head.points["ch"], body.head.unit, body.look.palette
    low_x, low_y = body.bones.trunk(3, 0, 30, 12)
    x, y = between((cx, cy), (low_x, low_y), 0.60 - 0.34 * lifted)
    male = body.person.male
    wide = (0.07 + 0.03 * male) * h
    shade = ellipse(x + 0.05 * h, y + 0.085 * h, 0.85 * wide, 0.10 * h)
    c.soft(shade, alpha(pal.deep, (0.55 + 0.2 * male) * shown), 0.03 * h)
    lit = ellipse(x - 0.015 * h, y - 0.01 * h, 0.7 * wide, 0.10 * h)
    c.soft(lit, alpha(pal.light, (0.7 + 0.2 * male) * shown), 0.028 * h)


def _age(c: Painter, body: Body) -> None:
    """Paint the lines and cords of an older neck."""
    age = body.person.age01
    if age <= OLDER:
        return
    (x, y), h, pal = body.head.points["ch"], body.head.unit, body.look.palette
    deep = (age - 0.45) * body.head.wrinkle("neck")
    across = [
        ribbon(
            [
                (x - 0.36 * h, y + d * h),
                (x - 0.02 * h, y + (d + 0.05) * h),
                (x + 0.34 * h, y + (d - 0.01) * h),
            ],
            0.030 * h,
        )
        for d in (0.20, 0.36)
    ]
    down = [
        ribbon([(x + d * h, y + 0.04 * h), (x + d * 0.55 * h, y + 0.34 * h)], 0.05 * h)
        for d in (-0.16, 0.17)
    ]
    c.soft(across, alpha(pal.deep, 0.75 * deep), 0.016 * h)
    c.soft(down, alpha(pal.deep, 0.55 * deep), 0.02 * h)


def _cords(c: Painter, body: Body) -> None:
    """Paint the cords of the neck, that stand out in effort, and the collar bones."""
    at, head, pal = body.bones.trunk, body.head, body.look.palette
    h, joints = head.unit, body.bones.joints
    effort = clamp(joints["breath_amp"] - 1.5) * max(0.0, joints["breath"])
    strength = 0.28 + 0.4 * clamp(head.mean("neck")) + 0.25 * effort + 0.3 * _work(body)
    for sx in (1, -1):
        cord = [head.skull(sx * 0.52, 1.02, 0.1), at(3, sx * 16, 2, 10), at(3, sx * 6, 24, 14)]
        bone = [at(3, sx * 8, 30, 12), at(3, sx * 34, 24, 8), at(3, sx * 62, 22, 4)]
        c.soft(ribbon(cord, 0.10 * h, start=0.02 * h), alpha(pal.deep, strength), 0.02 * h)
        c.soft(ribbon(bone, 0.07 * h), alpha(pal.deep, 0.32), 0.02 * h)
    _hollows(c, body)


def _work(body: Body) -> float:
    """Return how hard the neck works for breath at this moment."""
    return body.look.sign("cords") * (0.4 + 0.6 * clamp(body.bones.joints["breath"]))


def _hollows(c: Painter, body: Body) -> None:
    """Paint cords that stand out, and the pits beside them that every breath draws in."""
    work = _work(body)
    if work <= WORKS:
        return
    at, head, pal = body.bones.trunk, body.head, body.look.palette
    h = head.unit
    for sx in (1, -1):
        cord = [head.skull(sx * 0.50, 1.06, 0.1), at(3, sx * 18, 2, 10), at(3, sx * 6, 25, 14)]
        ridge = [(x - 0.045 * h, y) for x, y in cord]
        c.soft(ribbon(cord, 0.11 * h, start=0.03 * h), alpha(pal.deep, 0.8 * work), 0.018 * h)
        c.soft(ribbon(ridge, 0.07 * h, start=0.02 * h), alpha(pal.light, 0.9 * work), 0.016 * h)
        pit = ellipse(*at(3, sx * 30, 12, 8), 0.17 * h, 0.09 * h, sx * 0.3)
        c.soft(pit, alpha(pal.deep, 0.95 * work), 0.035 * h)
    notch = ellipse(*at(3, 0, 24, 14), 0.10 * h, 0.13 * h)
    c.soft(notch, alpha(pal.deep, 0.7 * work), 0.055 * h)


def paint_bare(c: Painter, body: Body, behind: Sequence[Point], front: Sequence[Point]) -> None:
    """Paint the skin a neckline leaves bare: from end to end *behind* the neck, back in front."""
    at, head, pal = body.bones.trunk, body.head, body.look.palette
    h = head.unit
    patch = join(opened(behind), opened([behind[-1], *front, behind[0]]))
    c.fill(patch, pal.base)
    c.clip(patch)
    c.soft(shift(head.outline(), 0.10 * h, 0.20 * h), alpha(pal.deep, 0.60), 0.05 * h)
    side = [at(3, 10, -10), at(3, 60, -10), at(3, 60, 70), at(3, 12, 60)]
    c.soft(closed(side), alpha(pal.shade, 0.7), 0.06 * h)
    for sx in (1, -1):
        cord = [head.skull(sx * 0.50, 1.05, 0.1), at(3, sx * 16, 2, 10), at(3, sx * 5, 24, 14)]
        bone = [at(3, sx * 7, 28, 12), at(3, sx * 30, 20, 8), at(3, sx * 56, 14, 4)]
        c.soft(ribbon(cord, 0.10 * h, start=0.02 * h), alpha(pal.deep, 0.30), 0.02 * h)
        c.soft(ribbon(bone, 0.06 * h), alpha(pal.deep, 0.34), 0.015 * h)
    _hollows(c, body)
    _throat(c, body)
    paint_neck_blotches(c, body)
    c.unclip()
