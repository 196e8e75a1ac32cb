"""The nose's crisp accents: nostrils, wings, and its profile when the head is turned."""

from game.patient.geometry import (
    Curve,
    Joined,
    Point,
    alpha,
    between,
    clamp,
    closed,
    lerp,
    mixc,
    ribbon,
)
from game.view.figure.head import Head
from game.view.figure.look import Look
from game.view.paint.painter import Painter

PROFILE_AT = 0.16
"""A head turned further (the sine of its yaw) shows its nose against the far cheek."""


def paint_nose(c: Painter, head: Head, look: Look) -> None:
    """Paint nostrils, wings and septum; the profile of a turned nose; its wrinkles."""
    pal, traits = look.palette, head.traits
    turn = head.rotation[0][2]
    profile = clamp((abs(turn) - PROFILE_AT) * 3.2)
    if profile > 0.02:
        _profile(c, head, look, 1 if turn > 0 else -1, profile)
    dark = mixc(mixc(pal.line, (60, 14, 18), 0.3), pal.deep, 0.25)
    holes = [_nostril(head, side) for side in "LR"]
    c.fill(holes, alpha(dark, 0.50 + 0.22 * min(1.2, traits.nostril)))
    hidden = ("L" if turn > 0 else "R") if profile > 0.55 else ""
    for side, share in (("L", 0.55), ("R", 0.42)):
        if side != hidden:
            c.fill(_wing(head, side), alpha(mixc(pal.line, pal.deep, 0.3), share))
    base = [head.mid("nsR", "n0", 0.45), head.by(head.points["n0"], 0, 0.004)]
    septum = ribbon([*base, head.mid("nsL", "n0", 0.45)], 0.016 * head.unit)
    c.fill(septum, alpha(pal.line, 0.38))
    wrinkled = head.mean("nose")
    if wrinkled > 0.05:
        c.fill(_wrinkles(head), alpha(pal.deep, 0.70 * clamp(wrinkled)))


def _profile(c: Painter, head: Head, look: Look, sign: int, shown: float) -> None:
    h, pal, traits = head.unit, look.palette, head.traits
    tip_y = head.shape.rest["nt"][1]
    tip = head.by(head.points["nt"], sign * 0.045 * traits.tip, 0.005)
    edge = [
        head.at(sign * 0.055, -0.16, 0.90),
        head.at(sign * 0.030, 0.02, 0.95 - 0.03 * (1 - min(1, traits.bridge))),
        head.at(sign * 0.034, lerp(0.02, tip_y, 0.5), 1.03 + 0.05 * traits.hump),
        head.at(sign * 0.045, tip_y - 0.10, 1.12),
        tip,
        head.by(tip, sign * -0.004, 0.065),
        between(head.points["n0"], tip, 0.35),
    ]
    beyond: list[Point] = [head.by(point, sign * 0.03, 0) for point in edge[1:5]]
    c.fill(ribbon(beyond, 0.07 * h), alpha(pal.shade, 0.55 * shown))
    line = ribbon(edge, 0.022 * h, start=0.004 * h, end=0.008 * h, peak=0.7)
    c.fill(line, alpha(mixc(pal.line, pal.deep, 0.35), 0.62 * shown))


def _nostril(head: Head, side: str) -> Curve:
    g, sign = head.halves[side], 1 if side == "L" else -1
    high = 0.026 * head.traits.nostril
    return closed([
        between(g["ns"], head.points["n0"], 0.42),
        head.by(g["ns"], sign * 0.004, -high),
        between(g["ns"], g["ab"], 0.62),
        head.by(between(g["ns"], g["ab"], 0.45), 0, 0.012),
        head.by(g["ns"], 0, 0.008),
    ])  # fmt: skip


def _wing(head: Head, side: str) -> Joined:
    g, sign = head.halves[side], 1 if side == "L" else -1
    line = [
        between(g["at"], g["al"], 0.35),
        head.by(g["al"], sign * 0.006, 0),
        g["ab"],
        between(g["ab"], g["ns"], 0.5),
    ]
    return ribbon(line, 0.022 * head.unit, peak=0.65)


def _wrinkles(head: Head) -> list[Joined]:
    """Return the folds over the bridge of a wrinkled nose."""
    out = []
    for y in (-0.03, 0.045, 0.12):
        places = ((0.115, y + 0.05, 0.86), (0.06, y, 0.95), (0.022, y - 0.004, 0.97))
        out += [ribbon(head.run(places, sign), 0.018 * head.unit) for sign in (1, -1)]
    return out
