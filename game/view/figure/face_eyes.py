"""Eyes: white, iris, the light in them; the lids are in face_lids."""

import math

from game.patient.geometry import (
    Ink,
    Point,
    alpha,
    between,
    clamp,
    closed,
    ellipse,
    join,
    mixc,
    mul,
    opened,
    ribbon,
)
from game.view.figure.eye_signs import paint_film, paint_vessels
from game.view.figure.face_lids import lower_lid, paint_creases, paint_lashes, paint_lid, upper_lid
from game.view.figure.face_wet import paint_tear
from game.view.figure.head import Head
from game.view.figure.look import Look
from game.view.paint.painter import Painter

SHUT = 0.02
"""Lids nearer than this (head units) hide the eye."""
WHITE = (255, 255, 255)
LID_SHADOW = (52, 30, 44, 96)
PUPIL = (20, 14, 16)


def paint_eyes(c: Painter, head: Head, look: Look) -> None:
    """Paint both eyes, lids and lashes and the skin around them."""
    for side in "RL":
        paint_lid(c, head, look, side)
        g = head.halves[side]
        if math.dist(g["u2"], g["l2"]) > SHUT * head.unit:
            _ball(c, head, look, side)
        paint_lashes(c, head, look, side)
        paint_tear(c, head, look, side)
        paint_creases(c, head, look, side)


def _ball(c: Painter, head: Head, look: Look, side: str) -> None:
    upper, lower = upper_lid(head, side), lower_lid(head, side)
    gap = join(opened(upper), opened(lower))
    c.fill(gap, look.palette.sclera)
    c.clip(gap)
    _corners(c, head, look, side)
    paint_vessels(c, head, look, side)
    at, radius, narrow = _gaze(head, look, side)
    _iris(c, head, at, radius, narrow)
    shadow = [
        head.by(point, 0, 0.030 + 0.038 * math.sin(math.pi * i / 4))
        for i, point in enumerate(upper)
    ]
    c.fill(join(opened(upper), opened(shadow[::-1])), LID_SHADOW)
    _glints(c, head, look, at)
    paint_film(c, head, look, (at, radius))
    _rim(c, head, look, side, lower)
    c.unclip()


def _corners(c: Painter, head: Head, look: Look, side: str) -> None:
    """Paint the white darker where it turns away."""
    g = head.halves[side]
    grey = alpha(mixc(look.palette.sclera, (150, 112, 110), 0.5), 0.55)
    inner = [between(g["ei"], g[name], t) for name, t in (("u1", 0.9), ("u2", 0.30), ("l1", 0.9))]
    c.fill(closed([g["ei"], *inner]), grey)
    c.fill(closed([g["eo"], g["u3"], between(g["eo"], g["u2"], 0.30), g["l3"]]), grey)


def _gaze(head: Head, look: Look, side: str) -> tuple[Point, float, float]:
    """Return where an iris is, its radius, and how much narrower it looks from the side."""
    joints, (gx, gy) = look.stance.joints, look.stance.gaze
    gx = clamp(gx + joints.get("gaze_x", 0.0), -1, 1)
    gy = clamp(gy + joints.get("gaze_y", 0.0), -1, 1)
    x, y, _ = head.shape.rest[f"ec{side}"]
    down = y + gy * 0.085 - 0.006 - 0.018 * (1 - head.traits.eye_h)
    at = head.at(x / head.traits.width + gx * 0.135, down, 0.74)
    return at, 0.124 * head.unit * head.traits.iris, 1 - 0.10 * abs(gx)


def _iris(c: Painter, head: Head, at: Point, radius: float, narrow: float) -> None:
    (x, y), colour = at, head.person.iris
    rim: Ink = alpha(mul(colour, (0.55, 0.5, 0.5)), 0.97)
    c.fill(ellipse(x, y, radius * 1.03 * narrow, radius * 1.03), rim)
    c.fill(ellipse(x, y + 0.010 * head.unit, radius * 0.84 * narrow, radius * 0.84), colour)
    low = [(-0.66, 0.25), (0, 0.42), (0.66, 0.25), (0.42, 0.70), (0, 0.84), (-0.42, 0.70)]
    lit = closed([(x + dx * radius * narrow, y + dy * radius) for dx, dy in low])
    c.fill(lit, alpha(mixc(colour, (255, 232, 190), 0.45), 0.65))
    c.fill(ellipse(x, y, 0.052 * head.unit * head.traits.iris), PUPIL)


def _glints(c: Painter, head: Head, look: Look, at: Point) -> None:
    """Paint the light in an eye, and the light below it that water adds."""
    (x, y), k = at, head.traits.iris * head.unit
    glint = ellipse(x - 0.042 * k, y - 0.046 * k, 0.030 * k, 0.033 * k)
    c.fill(glint, alpha(WHITE, 0.92))
    wet = min(1.0, 1.5 * look.sign("tears"))
    low = ellipse(x + 0.048 * k, y + (0.048 + 0.02 * wet) * k, (0.016 + 0.020 * wet) * k)
    c.fill(low, alpha(WHITE, 0.373 + 0.5 * wet))


def _rim(c: Painter, head: Head, look: Look, side: str, lower: list[Point]) -> None:
    """Paint the wet lower rim, redder in tired and crying eyes, and the inner corner."""
    h, tears, sore = head.unit, look.sign("tears"), look.sign("red_eyes")
    wide = 0.030 + 0.020 * max(sore, look.sign("pallor"))
    rim = ribbon(lower, wide * h, start=0.012 * h, end=0.02 * h)
    c.fill(rim, alpha(look.palette.rim, 0.75 + 0.2 * max(sore, look.sign("pallor"))))
    wet = max(tears, 0.6 * look.sign("glassy"))
    if wet > 0.05:
        c.fill(ribbon(lower, 0.055 * h), alpha(WHITE, 0.85 * min(1.0, 1.5 * wet)))
    if head.traits.epi < 0.5:
        inward = 0.026 if side == "L" else -0.026
        corner = ellipse(*head.by(head.halves[side]["ei"], inward, -0.004), 0.028 * h, 0.019 * h)
        c.fill(corner, alpha(mixc((214, 128, 118), look.palette.base, 0.25), 0.85))
