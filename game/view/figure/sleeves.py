"""Sleeves: where they lie, and how their cloth takes the light. Long ones, to the wrist."""

import math
from dataclasses import dataclass

from game.patient.geometry import (
    Curve,
    Joined,
    Point,
    alpha,
    between,
    clamp,
    ellipse,
    join,
    limb,
    opened,
    ribbon,
)
from game.patient.skeleton import Skeleton
from game.patient.skeleton_space import nearness, project, side_of
from game.view.figure.body import Body
from game.view.figure.cloth import Cloth, Rod, fold, moved, rod
from game.view.figure.torso import Flank
from game.view.paint.painter import Painter

PULLED = 0.58
"""How far over the hand a sleeve can be pulled, in hand lengths."""
BENT = 0.7
"""From here on, 0 straight to 2 folded, an elbow shows its bone."""
WRIST = 0.150
"""Half the width of a hand where its wrist begins, in hand lengths."""
LOOSE = 3.0
"""How far a sleeve stands off the arm, in du."""


@dataclass(frozen=True, slots=True)
class Sleeve:
    """One sleeve on the picture: `outer` is the side away from the body, 1 or -1."""

    side: str
    upper: Rod
    fore: Rod
    elbow: float
    """Half the width at the elbow."""
    cuff: float
    """Half the width at the wrist."""
    armhole: float
    outer: int

    def end(self) -> Point:
        """Return the middle of the cuff."""
        return self.fore.at(self.fore.length - 2)


def sleeve_of(bones: Skeleton, side: str, *, bare: bool = False) -> Sleeve:
    """Return where a sleeve lies; or a *bare* arm, as one that fits like skin."""
    arm, limbs = bones.arms[side], bones.physique.limb
    shoulder, elbow = bones.shoulders[side], arm.elbow
    loose, over = (0.0, 0.0) if bare else (LOOSE, PULLED * arm.pulled * arm.size)
    (x, y), wrist = project(arm.wrist), 13.5 * limbs * nearness(arm.wrist)
    end = (x + over * math.cos(arm.angle), y + over * math.sin(arm.angle))
    return Sleeve(
        side=side,
        upper=rod(project(shoulder), project(elbow)),
        fore=rod(project(elbow), end),
        elbow=21.5 * limbs * nearness(elbow) + loose,
        cuff=max(wrist, WRIST * arm.size) if bare else wrist + loose + 1.5 + 0.16 * over,
        armhole=25.5 * limbs * nearness(shoulder) + loose,
        outer=-side_of(side),
    )


def arm_shapes(bones: Skeleton, side: str) -> tuple[Curve, Curve]:
    """Return upper arm and forearm as plain limbs: what casts and catches shadows."""
    arm, m = bones.arms[side], bones.physique.limb
    shoulder, elbow, wrist = bones.shoulders[side], arm.elbow, arm.wrist
    near, mid, far = nearness(shoulder) * m, nearness(elbow) * m, nearness(wrist) * m
    upper = [(0, 22 * near), (0.14, 25.2 * near), (0.36, 25.5 * near)]
    upper += [(0.68, 22.8 * mid), (1, 21.5 * mid)]
    fore = [(0, 21 * mid), (0.22, 21.8 * mid), (0.6, 17.5 * far), (1, 13.2 * far)]
    a, b, end = project(shoulder), project(elbow), project(wrist)
    return limb(a, b, [(t, r, r) for t, r in upper]), limb(b, end, [(t, r, r) for t, r in fore])


def upper_shape(sleeve: Sleeve, flank: Flank) -> Joined:
    """Return the upper sleeve, from the shoulder over the elbow's cap."""
    arm, r, out = sleeve.upper, sleeve.elbow, sleeve.outer
    far, hole = arm.length, sleeve.armhole
    raised = clamp(1.15 * (1 - arm.uy))
    start = between(arm.at(6, -out * (hole - LOOSE) * 0.86), flank.armpit, raised)
    return join(
        opened([
            flank.top,
            flank.shoulder,
            arm.at(far * 0.45, out * hole),
            arm.at(far * 0.8, out * r * 1.03),
            arm.at(far, out * r),
        ]),
        opened([
            arm.at(far, out * r),
            arm.at(far + r * 0.74, out * r * 0.72),
            arm.at(far + r * 1.02),
            arm.at(far + r * 0.74, -out * r * 0.72),
            arm.at(far, -out * r),
        ]),
        opened([
            arm.at(far, -out * r),
            arm.at(far * 0.7, -out * r * 1.05),
            arm.at(far * 0.35, -out * hole),
            start,
        ]),
        opened([start, between(flank.slope, arm.start, 0.45), flank.top]),
    )  # fmt: skip


def fore_shape(sleeve: Sleeve) -> Joined:
    """Return the lower sleeve, from the elbow's cap to the cuff."""
    arm, r, cuff = sleeve.fore, sleeve.elbow, sleeve.cuff
    end, early, late = sleeve.end(), arm.length * 0.25, arm.length * 0.7
    near, far = arm.off(end, cuff), arm.off(end, -cuff)
    return join(
        opened([arm.at(0, r), arm.at(early, r * 1.05), arm.at(late, cuff + 3), near]),
        opened([near, arm.off(end, 0, 5), far]),
        opened([far, arm.at(late, -cuff - 3), arm.at(early, -r * 1.05), arm.at(0, -r)]),
        opened([
            arm.at(0, -r),
            arm.at(-r * 0.74, -r * 0.72),
            arm.at(-r * 1.02),
            arm.at(-r * 0.74, r * 0.72),
            arm.at(0, r),
        ]),
    )  # fmt: skip


def shade_limb(c: Painter, line: Rod, half: float, cloth: Cloth, side: str) -> None:
    """Paint light on the upper left edge of a limb, tone on its lower right."""
    nx, ny = -line.uy, line.ux
    if nx * 0.5 + ny < 0 or (abs(ny) < 0.35 and nx < 0):
        nx, ny = -nx, -ny
    (ax, ay), (bx, by) = line.start, line.stop
    mx, my = (ax + bx) * 0.5, (ay + by) * 0.5
    dx, dy = bx - ax, by - ay
    low = [
        (ax + nx * half * 0.98 - dx * 0.1, ay + ny * half * 0.98 - dy * 0.1),
        (mx + nx * half * 0.92, my + ny * half * 0.92),
        (bx + nx * half * 0.72, by + ny * half * 0.72),
    ]
    dark = ribbon(low, half * 0.85, start=half * 0.6, end=half * 0.5)
    c.soft(dark, alpha(cloth.shade, 0.95), 5)
    high = [
        (ax - nx * half * 0.55, ay - ny * half * 0.55),
        (mx - nx * half * 0.52, my - ny * half * 0.52),
        (bx - nx * half * 0.42, by - ny * half * 0.42),
    ]
    c.soft(ribbon(high, half * 0.42), alpha(cloth.light, 0.75 if side == "R" else 0.45), 4)


def paint_creases(c: Painter, sleeve: Sleeve, cloth: Cloth) -> None:
    """Paint the creases that fan out from the inside of the elbow, and those above the cuff."""
    arm, r = sleeve.fore, sleeve.elbow
    inward = rod(arm.start, between(sleeve.upper.start, arm.stop, 0.5))
    for k, strength, deep in ((-0.15, 0.34, 0.25), (0.28, 0.42, 0.55), (0.72, 0.32, 0.30)):
        start = arm.off(inward.at(r * 0.98), 0, r * k * 0.6)
        end = arm.off(inward.at(-r * deep), 0, r * (k * 1.9 + 0.15))
        middle = between(start, moved(end, arm.uy * 5, -arm.ux * 5), 0.5)
        fold(c, [start, middle, end], 6, cloth, strength, 1.6)
    _elbow(c, sleeve, cloth)
    if arm.length <= 60:
        return
    for t, strength in ((0.62, 0.26), (0.78, 0.36)):
        p, cuff = arm.at(arm.length * t), sleeve.cuff
        line = [arm.off(p, cuff * 1.05, 5), arm.off(p, 0, -1), arm.off(p, -cuff * 0.5, 4)]
        fold(c, line, 5, cloth, strength, 1.5)


def _elbow(c: Painter, sleeve: Sleeve, cloth: Cloth) -> None:
    """Paint the bone of a bent elbow under the cloth, and the folds beside it."""
    (ax, ay), (bx, by) = (sleeve.upper.ux, sleeve.upper.uy), (sleeve.fore.ux, sleeve.fore.uy)
    dx, dy = ax - bx, ay - by
    sharp = math.hypot(dx, dy)
    if sharp < BENT:
        return
    dx, dy, r = dx / sharp, dy / sharp, sleeve.elbow
    x, y = sleeve.fore.start
    tip = ellipse(x + dx * r * 0.52, y + dy * r * 0.52, r * 0.30)
    c.soft(tip, alpha(cloth.light, 0.34), r * 0.16)
    for turn, deep in ((0.95, 0.34), (-0.95, 0.28)):
        cos, sin = math.cos(turn), math.sin(turn)
        ux, uy = dx * cos - dy * sin, dx * sin + dy * cos
        out, mid = (x + ux * r * 1.0, y + uy * r * 1.0), (x + ux * r * 0.62, y + uy * r * 0.62)
        end = (x + dx * r * 0.18, y + dy * r * 0.18)
        fold(c, [out, mid, end], 5, cloth, deep, 1.6)


def paint_cuff(c: Painter, sleeve: Sleeve, cloth: Cloth, body: Body) -> None:
    """Paint the hem of a sleeve; an outer garment has a deeper one, a cardigan's is ribbed."""
    arm, cuff, end = sleeve.fore, sleeve.cuff, sleeve.end()
    far = max(arm.length, 1.0)
    seam = between(end, arm.start, min(0.2, 9 / far))
    line = [arm.off(seam, cuff + 1), arm.off(seam, 0, 5), arm.off(seam, -cuff - 1)]
    c.fill(ribbon(line, 2, start=1.6, end=1.6), alpha(cloth.deep, 0.6))
    clothes = body.person.clothes
    if not clothes.over:
        return
    deep = between(end, arm.start, min(0.3, 20 / far))
    line = [arm.off(deep, cuff + 2), arm.off(deep, 0, 5), arm.off(deep, -cuff - 2)]
    c.fill(ribbon(line, 1.3, start=1, end=1), alpha(cloth.deep, 0.55))
    if clothes.over_kind == "cardigan":
        ribs = [cuff * k for k in (-0.75, -0.45, -0.15, 0.15, 0.45, 0.75)]
        rise = [4 * (1 - (k / cuff) ** 2) for k in ribs]
        strokes = [
            opened([arm.off(end, k, up - 1), arm.off(deep, k * 1.06, up + 1)])
            for k, up in zip(ribs, rise, strict=True)
        ]
        c.stroke(strokes, alpha(cloth.deep, 0.36), 1.1)
