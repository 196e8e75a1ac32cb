"""What is put on a hand: a bandage, a wristband, a clip on a finger, the dressing of a drip."""

from game.patient.geometry import (
    Colour,
    Joined,
    Point,
    alpha,
    between,
    closed,
    ellipse,
    join,
    opened,
    ribbon,
    shift,
)
from game.view.figure.hand_shape import Grip, HandShape
from game.view.paint.painter import Painter

GAUZE: tuple[Colour, ...] = ((230, 226, 217), (239, 236, 228), (248, 245, 239))
WEAVE: Colour = (166, 158, 146)
DUSK: Colour = (122, 106, 112)
SHADOW: Colour = (48, 26, 30)
WHITE: Colour = (255, 255, 255)
BAND: Colour = (246, 249, 250)
PRINT: Colour = (58, 110, 170)
CASE: Colour = (236, 240, 242)
CASE_LOW: Colour = (104, 122, 140)
GLOW: Colour = (232, 66, 60)
HUB: Colour = (232, 122, 150)
TURNS = ((0.02, -0.235, 0.18, 0.225), (0.12, -0.26, 0.30, 0.25), (0.24, -0.285, 0.44, 0.26))
"""Turns of gauze: where each begins and ends along the hand, at the little finger's side and
at the thumb's."""
HALF = 0.31
"""Half the width a turn of gauze covers, in hand lengths: to the outline, where it goes round."""


def paint_hand_bandage(c: Painter, shape: HandShape) -> None:
    """Paint gauze round wrist and palm; fingers and thumb stay free."""
    grip, size = shape.grip, shape.grip.size
    palm = [shape.palm, ellipse(*grip.at(0.0, 0.0), 0.19 * size, 0.19 * size)]
    c.clip(palm)
    for ink, (a, _, b, _w) in zip(GAUZE, TURNS, strict=True):
        _turn(c, grip, ink, (a - 0.10, a + 0.02), (b - 0.02, b + 0.08))
    c.unclip()
    tail = [grip.at(0.20, -0.06), grip.at(0.26, -0.02), grip.at(0.31, 0.05)]
    c.fill(
        ribbon([(x + 1, y + 2) for x, y in tail], 0.07 * size, start=4, end=4), alpha(SHADOW, 0.3)
    )
    c.fill(ribbon(tail, 0.07 * size, start=0.06 * size, end=0.06 * size), (250, 250, 246))


def _turn(c: Painter, grip: Grip, ink: Colour, low: Point, high: Point) -> None:
    """Paint one slanting turn across the hand; pairs are its edges at either side."""
    size = grip.size
    (a0, b0), (a1, b1) = low, high
    near = [grip.at(a0, -HALF), grip.at((a0 + b0) / 2 + 0.035, 0), grip.at(b0, HALF)]
    far = [grip.at(b1, HALF), grip.at((a1 + b1) / 2 + 0.035, 0), grip.at(a1, -HALF)]
    band = join(opened(near), opened([near[-1], far[0]]), opened(far), opened([far[-1], near[0]]))
    c.fill(shift(band, 1, 0.025 * size), alpha(SHADOW, 0.22))
    c.fill(band, ink)
    dark = [grip.at(a0, -HALF), grip.at(a1, -HALF), grip.at(a1, -0.16), grip.at(a0, -0.17)]
    c.soft(closed(dark), alpha(DUSK, 0.55), 0.05 * size)
    pairs = list(zip(near, far[::-1], strict=True))
    threads = [opened([between(p, q, t) for p, q in pairs]) for t in (0.2, 0.4, 0.6, 0.8)]
    c.stroke(threads, alpha(WEAVE, 0.35), 0.008 * size)
    c.stroke([opened(near), opened(far)], alpha(WEAVE, 0.85), 0.012 * size)


def paint_wristband(c: Painter, shape: HandShape) -> None:
    """Paint a name band round the wrist, with print and a clasp."""
    grip, size = shape.grip, shape.grip.size
    band = _hoop(grip, 0.02, 0.15, 0.205)
    c.fill(shift(band, 0.5, 2), alpha(SHADOW, 0.4))
    c.fill(band, BAND)
    c.clip(band)
    c.soft(
        closed([grip.at(x, y) for x, y in ((0, -0.3), (0.2, -0.3), (0.2, -0.12), (0, -0.12))]),
        alpha(DUSK, 0.5),
        0.03 * size,
    )
    c.unclip()
    label = [
        grip.at(x, y) for x, y in ((0.045, -0.11), (0.135, -0.10), (0.145, 0.08), (0.055, 0.08))
    ]
    c.fill(
        join(*(opened([a, b]) for a, b in zip(label, [*label[1:], label[0]], strict=True))), WHITE
    )
    lines = [opened([grip.at(x, -0.09), grip.at(x + 0.008, 0.06)]) for x in (0.066, 0.092, 0.118)]
    c.stroke(lines, PRINT, 0.014 * size)
    c.stroke(band, alpha((90, 116, 140), 0.85), 0.010 * size)
    c.fill(ellipse(*grip.at(0.10, 0.145), 0.028 * size), PRINT)


def _hoop(grip: Grip, start: float, stop: float, half: float) -> Joined:
    """Return a band across a wrist that bows out towards the fingers."""
    near = [grip.at(start, -half), grip.at(start + 0.03, 0), grip.at(start, half)]
    far = [grip.at(stop, half * 1.04), grip.at(stop + 0.03, 0), grip.at(stop, -half * 1.04)]
    return join(opened(near), opened([near[-1], far[0]]), opened(far), opened([far[-1], near[0]]))


def clip_at(shape: HandShape) -> tuple[Point, Point, float]:
    """Return joint and tip of the finger that a clip sits on, and half its width."""
    finger = shape.fingers[-1]
    return finger.points[1], finger.points[2], finger.half


def paint_finger_clip(c: Painter, shape: HandShape) -> None:
    """Paint a clip on the index finger's end; its light shows red at the nail."""
    (ax, ay), (bx, by), half = clip_at(shape)
    size = shape.grip.size
    far = max(1.0, ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5)
    ux, uy = (bx - ax) / far, (by - ay) / far
    wide = half * 1.5

    def at(along: float, aside: float) -> Point:
        x, y = along * size, aside * wide
        return bx + ux * x - uy * y, by + uy * x + ux * y

    body = closed([
        at(-0.20, -0.86), at(-0.16, -1.0), at(0.06, -1.0), at(0.12, -0.66), at(0.13, 0.0),
        at(0.12, 0.66), at(0.06, 1.0), at(-0.16, 1.0), at(-0.20, 0.86), at(-0.21, 0.0),
    ])  # fmt: skip
    c.soft(ellipse(*at(0.06, 0.0), 0.17 * size, 0.15 * size), alpha(GLOW, 0.6), 0.05 * size)
    c.soft(shift(body, 2, 4), alpha(SHADOW, 0.5), 0.03 * size)
    c.fill(shift(body, 1.2, 2.4), CASE_LOW)
    c.fill(body, CASE)
    c.clip(body)
    c.soft(
        closed([at(-0.25, 0.4), at(0.2, 0.4), at(0.2, 1.4), at(-0.25, 1.4)]),
        alpha(CASE_LOW, 0.7),
        2,
    )
    c.unclip()
    c.stroke(body, alpha(CASE_LOW, 0.95), 0.012 * size)
    ridges = [opened([at(x, -0.55), at(x, 0.55)]) for x in (-0.15, -0.11, -0.07)]
    c.stroke(ridges, alpha(CASE_LOW, 0.8), 0.014 * size)
    c.fill(ellipse(*at(0.055, 0.0), 0.034 * size), GLOW)
    c.fill(ellipse(*at(0.045, -0.2), 0.012 * size), alpha(WHITE, 0.9))


def drip_at(grip: Grip) -> Point:
    """Return where a line goes into the back of a hand."""
    return grip.at(0.33, -0.02)


def paint_drip_dressing(c: Painter, shape: HandShape) -> None:
    """Paint a clear dressing on the back of the hand, the hub under it, strips of tape."""
    grip, size = shape.grip, shape.grip.size
    corners = ((0.20, -0.15), (0.44, -0.15), (0.46, 0.10), (0.21, 0.12))
    film = closed([grip.at(x, y) for x, y in _rounded(corners)])
    c.fill(shift(film, 0.5, 1.5), alpha(SHADOW, 0.3))
    c.fill(film, (250, 252, 252, 205))
    c.stroke(film, alpha((150, 160, 168), 0.9), 0.010 * size)
    hub = [grip.at(0.42, -0.02), drip_at(grip), grip.at(0.20, 0.0)]
    c.stroke(opened(hub[:2]), alpha((120, 140, 150), 0.9), 0.020 * size)
    c.stroke(opened(hub[1:]), HUB, 0.062 * size)
    c.stroke(shift(opened(hub[1:]), -0.5, -0.8), alpha(WHITE, 0.6), 0.016 * size)
    for x in (0.235, 0.40):
        tape = [grip.at(x, -0.19), grip.at(x + 0.012, 0.0), grip.at(x, 0.16)]
        c.fill(ribbon(tape, 0.075 * size, start=0.07 * size, end=0.07 * size), (255, 255, 255, 225))
        c.stroke(
            ribbon(tape, 0.075 * size, start=0.07 * size, end=0.07 * size),
            alpha((150, 150, 156), 0.6),
            0.008 * size,
        )


def _rounded(corners: tuple[Point, ...]) -> list[Point]:
    """Return corners cut off, so that a curve through them has round ones."""
    out: list[Point] = []
    for n, corner in enumerate(corners):
        out += [between(corner, corners[n - 1], 0.12), between(corner, corners[(n + 1) % 4], 0.12)]
    return out
