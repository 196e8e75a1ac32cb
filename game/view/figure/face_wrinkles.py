"""Folds of skin: soft ones under everything, crisp ones on brow, eyes and chin."""

from game.patient.geometry import (
    Colour,
    Joined,
    alpha,
    between,
    clamp,
    ellipse,
    join,
    mixc,
    opened,
    ribbon,
)
from game.view.figure.head import Head
from game.view.figure.look import Look
from game.view.paint.painter import Painter

CROWS = (
    ((0.03, -0.03), (0.13, -0.10), (0.04, 0.04)),
    ((0.04, 0.01), (0.15, 0.005), (0.05, 0.03)),
    ((0.03, 0.05), (0.11, 0.10), (0.05, 0.03)),
)
"""Crow's feet: where each begins and ends (head units), and how far its end is by chance."""
NO_CLENCH = 0.03
CHIN_PITS = ((-0.09, 0.12), (0.03, 0.10), (0.10, 0.15), (-0.03, 0.17), (0.0, 0.22))
FOREHEAD = ((0.0, 1.0), (-0.125, 0.8), (-0.24, 0.5))
"""The lines of a forehead: how high above the lowest, and how deep."""


def paint_soft_folds(c: Painter, head: Head, look: Look) -> None:
    """Paint cheeks that rise, a frown's bulges, a bunched chin: soft tones."""
    for side in "LR":
        _cheek_fold(c, head, look, side)
        _raised_cheek(c, head, look, side)
        _clenched(c, head, look, side)
    _frown(c, head, look)
    chin = clamp(head.mean("chin"))
    if chin > 0.05:
        ball = ellipse(*head.by(head.points["cc"], 0, 0.15), 0.20 * head.unit, 0.10 * head.unit)
        dark = mixc(look.palette.base, look.palette.shade, 0.5)
        c.soft(ball, alpha(dark, 0.30 * chin), 0.07 * head.unit)


def _cheek_fold(c: Painter, head: Head, look: Look, side: str) -> None:
    g, aged = head.halves[side], 0.5 * head.person.age01 * head.wrinkle("nlf")
    deep = clamp(head.folds[side].cheek * 0.85 + 0.06 + aged)
    back = [g["n4"], between(g["n3"], g["mc"], 0.55), between(g["n2"], g["m1"], 0.35), g["n1"]]
    fold = join(opened([g["n1"], g["n2"], g["n3"]]), opened(back))
    c.soft(fold, alpha(look.palette.shade, 0.60 * deep), 0.03 * head.unit)


def _raised_cheek(c: Painter, head: Head, look: Look, side: str) -> None:
    """Paint a raised cheek: light on top, tone in the crease above it."""
    g, h, folds = head.halves[side], head.unit, head.folds[side]
    raised = clamp(folds.crow * 0.6 + folds.cheek * 0.25)
    if raised <= 0.05:
        return
    top = ellipse(*head.by(g["ck"], -0.06, -0.03), 0.17 * h, 0.09 * h)
    c.soft(top, alpha(look.palette.light, 0.50 * raised), 0.05 * h)
    out = head.by(g["p3"], 0.1 if side == "L" else -0.1, -0.02)
    crease = ribbon([g["p1"], g["p2"], g["p3"], out], 0.07 * h)
    c.soft(crease, alpha(look.palette.deep, 0.45 * raised), 0.02 * h)


def _clenched(c: Painter, head: Head, look: Look, side: str) -> None:
    """Paint the muscle that stands out at the angle of a clenched jaw: a light, and its edge."""
    clench = clamp(head.folds[side].clench)
    if clench <= NO_CLENCH:
        return
    h, pal, sign = head.unit, look.palette, 1 if side == "L" else -1
    x, y = between(head.halves[side]["o6"], head.halves[side]["mc"], 0.16)
    ball = ellipse(x, y - 0.14 * h, 0.06 * h, 0.19 * h, sign * 0.3)
    c.soft(ball, alpha(pal.light, (0.6 if side == "R" else 0.45) * clench), 0.06 * h)
    edge = [(x - sign * a * h, y + b * h) for a, b in ((0.12, -0.42), (0.19, -0.14), (0.12, 0.12))]
    c.soft(ribbon(edge, 0.08 * h, peak=0.5), alpha(pal.deep, 0.7 * clench), 0.04 * h)
    hollow = ellipse(*head.at(sign * 0.80, -0.20, 0.42), 0.06 * h, 0.13 * h, sign * -0.2)
    c.soft(hollow, alpha(pal.deep, 0.3 * clench), 0.05 * h)
    full = ellipse(*head.at(sign * 0.74, -0.40, 0.5), 0.06 * h, 0.12 * h, sign * -0.2)
    c.soft(full, alpha(pal.light, 0.45 * clench), 0.035 * h)


def _frown(c: Painter, head: Head, look: Look) -> None:
    """Paint a bulge over each brow head and a furrow between them."""
    h, pal, frown = head.unit, look.palette, clamp(head.mean("frown"))
    if frown <= 0.05:
        return
    for sign, side in ((1, "L"), (-1, "R")):
        root = head.halves[side]["b1"]
        bulge = ellipse(*head.by(root, sign * 0.05, -0.07), 0.10 * h, 0.06 * h, sign * 0.5)
        c.soft(bulge, alpha(pal.light, 0.26 * frown), 0.03 * h)
        above = ellipse(*head.by(root, sign * 0.10, -0.16), 0.11 * h, 0.045 * h, sign * 0.4)
        c.soft(above, alpha(pal.shade, 0.32 * frown), 0.03 * h)
    furrow = ellipse(*head.mid("g1L", "g1R"), 0.06 * h, 0.16 * h)
    c.soft(furrow, alpha(pal.deep, 0.50 * frown), 0.03 * h)


def paint_cheek_lines(c: Painter, head: Head, look: Look) -> None:
    """Paint the crisp line from each wing of the nose down."""
    age = head.person.age01
    for side in "LR":
        g, aged = head.halves[side], 0.5 * age * head.wrinkle("nlf")
        deep = clamp(head.folds[side].cheek * 0.85 + 0.02 + aged)
        if deep > 0.06:
            line = [between(g["n1"], g["n2"], 0.12), g["n2"], g["n3"]]
            line += [g["n4"]] if age > 0.6 else []
            crease = ribbon(line, 0.028 * head.unit, peak=0.45)
            c.fill(crease, alpha(look.palette.deep, 0.58 * deep))


def paint_lines(c: Painter, head: Head, look: Look) -> None:
    """Paint the crisp lines of forehead, frown, eyes and chin."""
    pal, age = look.palette, head.person.age01
    ink = mixc(pal.deep, pal.shade, 0.35 * (1 - age))
    for i in range(len(FOREHEAD)):
        _forehead_line(c, head, ink, i)
    frown = clamp(head.mean("frown") + age * 0.10 * head.wrinkle("glabella"))
    if frown > 0.05:
        _frown_lines(c, head, ink, frown)
    for side in "LR":
        aged = age * (0.3 + 0.7 * age) * 0.5 * head.wrinkle("crow")
        crow = clamp(head.folds[side].crow * 0.85 + aged)
        if crow > 0.05:
            c.fill(_crows_feet(head, side), alpha(ink, 0.75 * crow))
    _chin_line(c, head, ink)


def _forehead_line(c: Painter, head: Head, ink: Colour, i: int) -> None:
    age, h = head.person.age01, head.unit
    up, share = FOREHEAD[i]
    raised = clamp(head.mean("forehead"))
    left, right = clamp(head.folds["L"].forehead_side), clamp(head.folds["R"].forehead_side)
    aged = age * (0.3 + 0.7 * age) * 0.45 * share * head.wrinkle("forehead")
    deep = clamp(max(raised, 0.6 * max(left, right)) * share + aged)
    if deep <= 0.04:
        return
    first, second, third, fourth = head.shape.chances[12 + 4 * i : 16 + 4 * i]
    y, lift = up + 0.035 * (first - 0.5), -0.05 * raised
    ends = (0.34 + 0.16 * second, 0.34 + 0.16 * third)
    if fourth > 0.66 and raised < 0.5:
        halves = (-ends[0], -0.06 - 0.1 * first, 0.02), (0.04 + 0.1 * second, ends[1], -0.015)
        broken = [_part(head, a, b, y + tilt, lift) for a, b, tilt in halves]
        c.fill(broken, alpha(ink, 0.60 * deep))
        return
    line = [
        head.at(-ends[0], y - 0.525 - 0.05 * right, 0.80),
        head.at(-0.23, y - 0.56 - 0.03 * right + lift * 0.6, 0.90),
        head.at(0, y - 0.545 + lift, 0.94),
        head.at(0.23, y - 0.56 - 0.03 * left + lift * 0.6, 0.90),
        head.at(ends[1], y - 0.525 - 0.05 * left, 0.80),
    ]
    c.fill(ribbon(line, (0.019 + 0.008 * first) * h), alpha(ink, 0.62 * deep))


def _part(head: Head, a: float, b: float, y: float, lift: float) -> Joined:
    """Return one half of a broken line."""
    line = [
        head.at(a, y - 0.525, 0.82),
        head.at(0.5 * (a + b), y - 0.558 + lift, 0.9),
        head.at(b, y - 0.548 + lift, 0.92),
    ]
    return ribbon(line, 0.022 * head.unit)


def _frown_lines(c: Painter, head: Head, ink: Colour, deep: float) -> None:
    for sign, side in ((1, "L"), (-1, "R")):
        g = head.halves[side]
        line = [
            head.by(g["g1"], sign * 0.014, -0.10),
            head.by(g["g1"], sign * 0.004, 0.02),
            between(g["g1"], g["g2"], 0.75),
        ]
        c.fill(ribbon(line, 0.026 * head.unit, peak=0.55), alpha(ink, 0.85 * deep))


def _crows_feet(head: Head, side: str) -> list[Joined]:
    corner, sign = head.halves[side]["x0"], 1 if side == "L" else -1
    out = []
    for i, ((x, y), (far, down), (dx, dy)) in enumerate(CROWS):
        ex = far + dx * head.shape.chances[26 + 2 * i]
        ey = down + dy * head.shape.chances[27 + 2 * i]
        middle = (sign * (x + ex) * 0.55, (y + ey) * 0.52 + 0.006)
        line = [
            head.by(corner, sign * x, y),
            head.by(corner, *middle),
            head.by(corner, sign * ex, ey),
        ]
        out.append(ribbon(line, 0.020 * head.unit, peak=0.4))
    return out


def _chin_line(c: Painter, head: Head, ink: Colour) -> None:
    p, h, chin = head.points, head.unit, clamp(head.mean("chin"))
    if chin <= 0.05:
        c.fill(ribbon([p["csR"], p["cc"], p["csL"]], 0.020 * h), alpha(ink, 0.16))
        return
    line = ribbon([p["csR"], head.by(p["cc"], 0, -0.015), p["csL"]], 0.036 * h)
    c.fill(line, alpha(ink, 0.75 * chin))
    for x, y in CHIN_PITS:
        pit = ellipse(*head.by(p["cc"], x, y), 0.016 * h, 0.012 * h)
        c.fill(pit, alpha(ink, 0.22 * chin))
