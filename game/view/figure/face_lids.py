"""Lids: the skin over the eye, lashes, and the creases and bags around them."""

from game.patient.geometry import Joined, Point, alpha, between, clamp, join, mixc, opened, ribbon
from game.view.figure.head import Head
from game.view.figure.look import Look
from game.view.paint.painter import Painter

UPPER = ("ei", "u1", "u2", "u3", "eo")
LOWER = ("eo", "l3", "l2", "l1", "ei")
LOWERED = 0.4
"""Lids open less than this turn the lashes down."""
LONG_LASHES = 0.4
"""Above this single lashes show at the outer corner."""


def upper_lid(head: Head, side: str) -> list[Point]:
    """Return the upper lid's edge, from the inner corner out."""
    return [head.halves[side][name] for name in UPPER]


def lower_lid(head: Head, side: str) -> list[Point]:
    """Return the lower lid's edge, from the outer corner in."""
    return [head.halves[side][name] for name in LOWER]


def _sign(side: str) -> int:
    return 1 if side == "L" else -1


def _hood(head: Head, side: str) -> float:
    """Return how far the skin above hides the lid; wide eyes draw it up."""
    apart = head.folds[side].open
    hood = max(head.traits.hood, clamp((head.person.age01 - 0.45) * 1.1))
    return hood * clamp(1.5 - 0.5 * max(apart, 1) - max(0.0, apart - 1))


def _crease(head: Head, side: str) -> list[Point]:
    """Return the fold above the lid."""
    g, hood = head.halves[side], _hood(head, side)
    if hood <= 0.02:
        return [g[name] for name in ("ei", "k1", "k2", "k3", "eo")]
    return [
        g["ei"],
        between(g["k1"], g["u1"], hood * 0.75),
        between(g["k2"], g["u2"], hood * 0.85),
        between(g["k3"], g["u3"], hood),
        head.by(g["eo"], _sign(side) * 0.03 * hood, 0.012 * hood),
    ]


def paint_lid(c: Painter, head: Head, look: Look, side: str) -> None:
    """Paint the skin between the upper lid's edge and its fold."""
    g, h, pal = head.halves[side], head.unit, look.palette
    hood, fold = _hood(head, side), _crease(head, side)
    if hood < 0.9:
        skin = join(opened(fold), opened(upper_lid(head, side)[::-1]))
        c.fill(skin, alpha(mixc(pal.shade, pal.base, 0.45), 0.75 * (1 - hood)))
        middle = [
            between(g["u1"], fold[1], 0.55),
            between(g["u2"], fold[2], 0.50),
            between(g["u3"], fold[3], 0.5),
        ]
        lit = alpha(pal.light, (0.38 if side == "R" else 0.22) * (1 - hood))
        c.fill(ribbon(middle, 0.045 * h * head.traits.eye_h), lit)
    if hood > 0.3:
        over = [
            between(fold[1], g["b2"], 0.22),
            between(fold[2], g["b2"], 0.24),
            between(fold[3], g["b3"], 0.24),
        ]
        c.fill(ribbon(over, 0.07 * h), alpha(pal.light, 0.30 * hood))


def paint_lashes(c: Painter, head: Head, look: Look, side: str) -> None:
    """Paint a line of tone on everyone; thicker and past the corner where lashes show."""
    pal, thick = look.palette, head.person.lashes
    if thick < 0.7:
        thick *= 1 - 0.6 * clamp(head.person.age01 - 0.4)
    ink = mixc(mixc(pal.line, pal.deep, 0.30 * (1 - thick)), (30, 20, 24), 0.25 + 0.75 * thick)
    lashes = [_lash_line(head, side, thick)]
    if thick > LONG_LASHES:
        lashes += _single_lashes(head, side, thick)
    c.fill(lashes, alpha(ink, 0.80 + 0.2 * thick))
    if head.traits.epi > 0.05:
        _inner_fold(c, head, look, side)
    _squint(c, head, look, side)
    h = head.unit
    low = ribbon(lower_lid(head, side), 0.012 * h, start=0.004 * h, end=0.002 * h, peak=0.3)
    c.fill(low, alpha(mixc(pal.line, pal.deep, 0.4), 0.30 + 0.35 * thick))


def _lash_line(head: Head, side: str, thick: float) -> Joined:
    h = head.unit
    up = -0.002 - 0.018 * thick if head.folds[side].open > LOWERED else 0.010
    end = head.by(head.halves[side]["eo"], _sign(side) * (0.010 + 0.045 * thick), up)
    width = (0.021 + 0.036 * thick) * h * (0.5 + 0.5 * head.traits.eye_h / 0.8)
    line = [*upper_lid(head, side)[:-1], end]
    return ribbon(line, width, start=0.010 * h, end=0.004 * h, peak=0.62)


def _single_lashes(head: Head, side: str, thick: float) -> list[Joined]:
    g, h = head.halves[side], head.unit
    up = 0.62 if head.folds[side].open > LOWERED else -0.5
    out = []
    for t, size in ((0.55, 0.030), (0.80, 0.042), (1.0, 0.044)):
        root, far = between(g["u3"], g["eo"], t * 0.9), size * (0.5 + thick * 0.7)
        x = _sign(side) * far
        bent = head.by(root, x * 0.8, -far * up * 0.45)
        tip = head.by(root, x * 1.35, -far * up * 1.1)
        out.append(ribbon([root, bent, tip], 0.018 * h, start=0.014 * h))
    return out


def _inner_fold(c: Painter, head: Head, look: Look, side: str) -> None:
    """Paint the fold of the inner corner, from the lid over the corner to the cheek."""
    g, sign, pal = head.halves[side], _sign(side), look.palette
    fold = [
        between(g["u1"], g["k1"], 0.35),
        head.by(g["ei"], sign * 0.030, -0.048),
        head.by(g["ei"], sign * -0.004, 0.004),
        head.by(g["ei"], sign * 0.020, 0.034),
    ]
    ink = alpha(mixc(pal.line, pal.deep, 0.45), 0.60 * head.traits.epi)
    c.fill(ribbon(fold, 0.022 * head.unit, peak=0.6), ink)


def _squint(c: Painter, head: Head, look: Look, side: str) -> None:
    """Paint the folds of eyes pressed shut."""
    g, h, sign, folds = head.halves[side], head.unit, _sign(side), head.folds[side]
    amount = clamp(folds.crow) * clamp((0.35 - folds.open) * 4)
    if amount <= 0.05:
        return
    above = [between(g[f"k{i}"], g[f"u{i}"], t) for i, t in ((1, 0.5), (2, 0.62), (3, 0.45))]
    out = [g["eo"], head.by(g["eo"], sign * 0.07, 0.005), head.by(g["eo"], sign * 0.13, 0.03)]
    below = [between(g[f"l{i}"], g[f"p{i}"], t) for i, t in ((1, 0.25), (2, 0.35), (3, 0.45))]
    lines = [
        ribbon(above, 0.020 * h),
        ribbon(out, 0.022 * h, peak=0.2),
        ribbon(below, 0.020 * h),
    ]
    c.fill(lines, alpha(look.palette.line, 0.40 * amount))


def paint_creases(c: Painter, head: Head, look: Look, side: str) -> None:
    """Paint the fold over the lid, and under the eye what cheeks, age and no sleep do."""
    if head.traits.crease > 0.05:
        _lid_fold(c, head, look, side)
    _bags(c, head, look, side)


def _lid_fold(c: Painter, head: Head, look: Look, side: str) -> None:
    pal, age, fold = look.palette, head.person.age01, _crease(head, side)
    shown = 1 - 0.75 * clamp((0.45 - head.folds[side].open) * 2)
    first, last = between(fold[0], fold[1], 0.75), between(fold[3], fold[4], 0.45)
    line = ribbon([first, *fold[1:4], last], (0.016 + 0.010 * age) * head.unit, peak=0.6)
    amount = (0.44 + 0.2 * age) * shown * min(1, head.traits.crease)
    c.fill(line, alpha(mixc(pal.line, pal.deep, 0.35), amount))


def _bags(c: Painter, head: Head, look: Look, side: str) -> None:
    g, h, deep, age = head.halves[side], head.unit, look.palette.deep, head.person.age01
    tired, bags, aged = look.sign("fatigue"), head.traits.bags, head.wrinkle("bags")
    pouch = clamp(head.folds[side].pouch * 0.75 + age * 0.38 * aged + 0.5 * bags + 0.45 * tired)
    if pouch > 0.04:
        rim = [between(g["p1"], g["ei"], 0.25), g["p1"], g["p2"], between(g["p2"], g["p3"], 0.75)]
        c.fill(ribbon(rim, 0.022 * h, peak=0.4), alpha(deep, 0.70 * pouch))
    if tired > 0.3 or age * aged > 0.6 or bags > 0.3:
        low = [between(g[f"p{i}"], g[f"l{i}"], t) for i, t in ((1, -0.55), (2, -0.55), (3, -0.2))]
        amount = 0.45 * max(tired, (age - 0.3) * aged, bags * 0.8)
        c.fill(ribbon(low, 0.02 * h, peak=0.35), alpha(deep, amount))
