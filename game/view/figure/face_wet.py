"""What is wet on a face: sweat that beads and slips, a tear."""

from game.patient.geometry import (
    Point,
    alpha,
    between,
    clamp,
    closed,
    ellipse,
    lerp,
    mixc,
    mul,
    ribbon,
    shift,
)
from game.view.figure.head import Head
from game.view.figure.look import Look
from game.view.paint.painter import Painter

WHITE = (255, 255, 255)
WATER = (208, 232, 245)
EDGE = (0.62, 0.6, 0.64)
"""How dark the edge of a drop is against the deepest tone of the skin."""
BEADS = (
    (-0.50, -0.52, 0.75), (-0.28, -0.72, 0.85), (0.05, -0.66, 0.92), (0.34, -0.58, 0.84),
    (0.52, -0.66, 0.72), (-0.66, -0.22, 0.5), (0.74, -0.12, 0.42), (-0.14, 0.70, 0.95),
    (0.12, 0.69, 0.95), (-0.80, 0.04, 0.36), (0.68, 0.42, 0.45), (-0.02, 1.2, 0.85),
)  # fmt: skip
"""Where sweat stands, the first to come first."""
LIP_BEADS = (
    (-0.19, 0.105, 0.93), (0.17, 0.118, 0.92), (-0.10, 0.062, 0.95), (0.24, 0.062, 0.90),
    (-0.27, 0.050, 0.90), (0.11, 0.060, 0.94), (-0.24, 0.150, 0.90), (0.27, 0.140, 0.88),
)  # fmt: skip
"""Where it stands over the upper lip: sideways, and up from its edge."""
FALLS = 0.55
"""Above this many tears, one runs down."""


def paint_sweat(c: Painter, head: Head, look: Look) -> None:
    """Paint the sheen, and beads that grow, slip and begin again."""
    sweat, h = look.sign("sweat"), head.unit
    _on_lip(c, head, look)
    if sweat < 0.03:
        return
    dark = look.palette.dark
    shine = mixc(WHITE, look.palette.light, 0.7 * dark)
    brow = ellipse(*head.at(-0.22, -0.62, 0.88), 0.36 * h, 0.085 * h)
    c.soft(brow, alpha(shine, (0.373 - 0.15 * dark) * sweat), 0.04 * h)
    cheek = ellipse(*head.at(-0.60, 0.30, 0.55), 0.10 * h, 0.07 * h)
    c.soft(cheek, alpha(shine, (0.314 - 0.17 * dark) * sweat), 0.03 * h)
    for i in range(len(BEADS)):
        shown = clamp(sweat * 1.5 - i * 0.07)
        if shown > 0:
            _bead(c, head, look, i, shown)


def _on_lip(c: Painter, head: Head, look: Look) -> None:
    """Paint the beads over the upper lip: small ones, that stay, and go with it."""
    sweat, h = look.sign("sweat_lip"), head.unit
    rest = head.shape.rest["m0"]
    lifted = head.points["m0"][1] - head.at(*rest)[1]
    for i, (x, y, z) in enumerate(LIP_BEADS):
        shown = clamp(sweat * 1.6 - i * 0.1)
        if shown > 0:
            px, py = head.at(x, rest[1] - y, z)
            _drop(c, look, (px, py + lifted), (0.021 if i % 2 else 0.027) * h, 0.8 * shown)


def _bead(c: Painter, head: Head, look: Look, i: int, shown: float) -> None:
    phase = (look.seconds * (0.05 + 0.012 * (i % 5)) + i * 0.37) % 1.0
    slip = max(0.0, phase - 0.6) / 0.4
    grown = (0.6 + 0.4 * min(1, phase * 2)) * (1 - 0.3 * slip)
    x, y, z = BEADS[i]
    down = slip**2 * 0.22 if i % 2 == 0 else 0.0
    size = (0.034 if i % 3 else 0.043) * head.unit * grown
    _drop(c, look, head.at(x, y + down, z), size, shown * (1 - slip**4))


def _drop(c: Painter, look: Look, at: Point, size: float, shown: float) -> None:
    """Paint one drop: its shadow on the skin, its body and dark edge, its light."""
    (x, y), pal = at, look.palette
    body = closed([
        (x, y - size * 1.15),
        (x + size * 0.72, y - size * 0.1),
        (x + size * 0.55, y + size * 0.72),
        (x, y + size),
        (x - size * 0.55, y + size * 0.72),
        (x - size * 0.72, y - size * 0.1),
    ])  # fmt: skip
    c.fill(shift(body, size * 0.20, size * 0.34), alpha(pal.deep, 0.50 * shown))
    c.fill(body, alpha(mixc(pal.light, WATER, 0.62 - 0.42 * pal.dark), 0.85 * shown))
    c.stroke(body, alpha(mul(pal.deep, EDGE), 0.75 * shown), 0.22 * size)
    c.fill(ellipse(x - size * 0.22, y + size * 0.1, size * 0.22, size * 0.34), alpha(WHITE, shown))


def paint_tear(c: Painter, head: Head, look: Look, side: str) -> None:
    """Paint a wet track from the eye and a drop on the cheek."""
    tears = look.sign("tears")
    if tears <= FALLS:
        return
    g, h, sign = head.halves[side], head.unit, 1 if side == "L" else -1
    ran = clamp((tears - FALLS) / (1 - FALLS))
    start = between(g["l2"], g["l3"], 0.35)
    cheek = g["ck"]
    end = (lerp(start[0], cheek[0], 0.35), lerp(start[1], cheek[1], 0.35 + 0.75 * ran))
    middle = head.by(between(start, end, 0.5), sign * 0.012, 0)
    track = ribbon([start, middle, end], 0.045 * h, start=0.02 * h, end=0.03 * h)
    c.fill(track, alpha(WHITE, 0.33 * ran))
    _drop(c, look, end, 0.040 * h, ran)
