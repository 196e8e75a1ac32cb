"""What is put on a head: a bandage, a plaster on the cheek, a pad over one eye."""

from collections.abc import Sequence
from itertools import pairwise

from game.patient.geometry import (
    Colour,
    Joined,
    Point,
    alpha,
    between,
    closed,
    ellipse,
    join,
    lerp,
    mixc,
    opened,
    ribbon,
    sample,
    shift,
)
from game.view.figure.head import Head
from game.view.figure.look import Look
from game.view.paint.painter import Painter

GAUZE: tuple[Colour, ...] = ((230, 226, 217), (239, 236, 228), (248, 245, 239))
WEAVE: Colour = (170, 162, 150)
DUSK: Colour = (128, 112, 118)
BLOOD: Colour = (172, 54, 46)
SHADOW: Colour = (62, 30, 26)
TURNS = ((-0.60, -0.32, 0.09), (-0.78, -0.48, -0.08), (-0.68, -0.43, 0.01))
"""Three turns of gauze: upper and lower edge above the ears, and how far each slants."""
UNDER_CLOTH = 0.10
"""How much lower a bandage lies that comes out from under a hat."""
TAKEN_OFF = frozenset({"flatcap"})
"""Hats that come down so low that nobody wears one over a bandage."""
TEMPLE = (-1.0, -0.15)
"""The heights between which hair decides how wide a bandage is."""
TAN: tuple[Colour, Colour] = ((198, 146, 106), (242, 220, 188))
"""A plaster on light skin, and on dark skin: never the skin's own colour."""
PAD_EDGE = (
    (-0.33, -0.08), (-0.25, -0.31), (0.02, -0.39), (0.30, -0.30),
    (0.40, -0.02), (0.29, 0.25), (0.0, 0.35), (-0.25, 0.25),
)  # fmt: skip
"""An eye pad around the eye's middle, in head units; x away from the nose."""
TAPES = (
    ((-0.30, -0.46), (0.52, 0.06)),
    ((-0.40, -0.26), (0.44, 0.28)),
    ((-0.36, 0.12), (0.40, -0.30)),
)
"""Where strips of tape over it begin and end; the last lies on the pad."""


def lies_under(head: Head) -> bool:
    """Tell whether a bandage comes out from under a scarf or a hat."""
    hat = head.person.hat
    return bool(head.hair.scarf or (hat and hat.style not in TAKEN_OFF))


def paint_bandage(c: Painter, head: Head, _: Look) -> None:
    """Paint three turns of gauze that go round behind the head."""
    down = UNDER_CLOTH if lies_under(head) else 0.0
    wide = 1.0 if lies_under(head) else _width(head)
    for ink, (top, low, slant) in zip(GAUZE, TURNS, strict=True):
        _turn(c, head, ink, _edges(head, wide, (top + down, low + down, slant)))
    x, y = head.at(-0.42, -0.74 + down, 0.82)
    h = head.unit
    c.soft(ellipse(x, y, 0.11 * h, 0.075 * h), alpha(BLOOD, 0.5), 0.035 * h)
    c.soft(ellipse(x, y, 0.055 * h, 0.04 * h), alpha(BLOOD, 0.6), 0.02 * h)


def _width(head: Head) -> float:
    """Return half the width of the hair where a bandage goes round it, in head units."""
    high, low = TEMPLE
    places = (
        sample([(x, y) for x, y, _ in (*head.hair.cap, *head.hair.cap[:1])], 4)
        if (head.hair.cap)
        else []
    )
    widest = max((abs(x) for x, y in places if high < y < low), default=1.0)
    return max(0.98, widest - 0.03 + 0.4 * head.hair.edge)


def _edges(
    head: Head, wide: float, turn: tuple[float, float, float]
) -> tuple[Sequence[Point], Sequence[Point]]:
    """Return upper and lower edge of a turn, both from the right of the head to its left."""
    top, low, slant = turn
    out = []
    for y, arch in ((top, 1.0), (low, 0.72)):
        rows = (
            (-wide, y + slant, 0.0),
            (-wide * 0.88, y - 0.09 * arch + slant * 0.8, 0.40),
            (-0.44, y - 0.24 * arch + slant * 0.4, 0.82),
            (0.0, y - 0.27 * arch, 0.95),
            (0.44, y - 0.24 * arch - slant * 0.4, 0.82),
            (wide * 0.88, y - 0.09 * arch - slant * 0.8, 0.40),
            (wide, y - slant, 0.0),
        )
        out.append([head.skull(*row) for row in rows])
    return out[0], out[1]


def _turn(
    c: Painter, head: Head, ink: Colour, edges: tuple[Sequence[Point], Sequence[Point]]
) -> None:
    """Paint one turn: its shadow, its cloth, the round of the skull on it, its weave."""
    (top, low), h = edges, head.unit
    band = _band(top, low, 0.025 * h)
    c.fill(shift(band, 0, 0.035 * h), alpha(SHADOW, 0.24))
    c.fill(band, ink)
    c.clip(band)
    far = [head.at(0.50, -1.2, 0.8), head.at(1.5, -1.2, 0), head.at(1.5, 0, 0)]
    c.soft(closed([*far, head.at(0.66, 0, 0.7)]), alpha(DUSK, 0.45), 0.10 * h)
    near = [head.at(-0.90, -1.2, 0.3), head.at(-1.5, -1.2, 0), head.at(-1.5, 0, 0)]
    c.soft(closed([*near, head.at(-0.92, 0, 0.3)]), alpha(DUSK, 0.36), 0.07 * h)
    c.soft(ribbon(low, 0.06 * h, start=0.04 * h, end=0.04 * h), alpha(DUSK, 0.34), 0.02 * h)
    threads = [
        opened([between(a, b, f), between(d, e, f)])
        for (a, b), (d, e) in zip(pairwise(top), pairwise(low), strict=True)
        for f in (0.12, 0.37, 0.62, 0.87)
    ]
    c.stroke(threads, alpha(WEAVE, 0.32), 0.012 * h)
    mid = [between(a, b, 0.5) for a, b in zip(top, low, strict=True)]
    c.stroke(opened(mid), alpha(WEAVE, 0.28), 0.012 * h)
    c.unclip()
    c.stroke([opened(low), opened(top)], alpha(WEAVE, 0.9), 0.016 * h)


def _band(top: Sequence[Point], low: Sequence[Point], round_: float) -> Joined:
    """Return a band whose ends turn out of sight round the skull."""
    (lx, ly), (rx, ry) = between(top[0], low[0], 0.5), between(top[-1], low[-1], 0.5)
    return join(
        opened(top),
        opened([top[-1], (rx + round_, ry), low[-1]]),
        opened(low[::-1]),
        opened([low[0], (lx - round_, ly), top[0]]),
    )


def paint_plaster(c: Painter, head: Head, look: Look) -> None:
    """Paint a sticking plaster on the cheekbone; it rises with the cheek."""
    h, dark = head.unit, look.palette.dark
    tan = TAN[1] if dark > 0.4 else TAN[0]
    x, y = head.by(head.points["ckR"], -0.07, 0.03)
    slope = (0.94, 0.34)

    def at(along: float, aside: float) -> Point:
        ux, uy = slope
        return x + h * (ux * along - uy * aside), y + h * (uy * along + ux * aside)

    strip = closed([
        at(-0.24, -0.06), at(-0.17, -0.088), at(0.0, -0.092), at(0.17, -0.088), at(0.24, -0.06),
        at(0.255, 0.0), at(0.24, 0.06), at(0.17, 0.088), at(0.0, 0.092), at(-0.17, 0.088),
        at(-0.24, 0.06), at(-0.255, 0.0),
    ])  # fmt: skip
    c.soft(shift(strip, 0.01 * h, 0.03 * h), alpha(SHADOW, 0.45), 0.02 * h)
    c.fill(strip, tan)
    c.clip(strip)
    lit = ribbon([at(-0.2, -0.06), at(0, -0.07), at(0.2, -0.06)], 0.03 * h)
    c.fill(lit, alpha(mixc(tan, (255, 255, 255), 0.5), 0.6))
    c.unclip()
    pad = closed(
        [at(a, b) for a, b in ((-0.09, -0.075), (0.09, -0.075), (0.09, 0.075), (-0.09, 0.075))]
    )
    c.fill(pad, mixc(tan, (255, 250, 240), 0.35))
    holes = [
        ellipse(*at(a, b), 0.011 * h) for a in (-0.19, -0.14, 0.14, 0.19) for b in (-0.035, 0.035)
    ]
    c.fill(holes, alpha(mixc(tan, (60, 30, 20), 0.5), 0.9))
    c.stroke(strip, alpha(mixc(tan, (60, 30, 20), 0.55), 0.85), 0.014 * h)


def paint_eye_pad(c: Painter, head: Head, _: Look) -> None:
    """Paint a pad over the left eye, held by strips of tape."""
    h = head.unit
    ex, ey, _z = head.shape.rest["ecL"]
    ex /= head.traits.width

    def at(dx: float, dy: float) -> Point:
        return head.at(ex + dx, ey + dy, lerp(0.90, 0.46, (dx + 0.34) / 0.68))

    def run(first: Point, last: Point) -> list[Point]:
        return [at(*first), at(*between(first, last, 0.5)), at(*last)]

    for ends in TAPES[:2]:
        _tape(c, run(*ends), h)
    pad = closed([at(*p) for p in PAD_EDGE])
    c.soft(shift(pad, 0.02 * h, 0.05 * h), alpha(SHADOW, 0.5), 0.03 * h)
    c.fill(pad, GAUZE[2])
    c.clip(pad)
    under = closed([at(-0.5, 0.10), at(0.5, 0.06), at(0.5, 0.6), at(-0.4, 0.5)])
    c.soft(under, alpha(DUSK, 0.42), 0.08 * h)
    c.soft(ellipse(*at(-0.03, -0.06), 0.19 * h, 0.14 * h), (255, 255, 255, 220), 0.07 * h)
    rows = [
        opened([at(-0.4, y), at(0.0, y - 0.03), at(0.42, y + 0.02)])
        for y in (-0.25, -0.16, -0.07, 0.02, 0.11, 0.20)
    ]
    c.stroke(rows, alpha(WEAVE, 0.34), 0.010 * h)
    c.unclip()
    c.stroke(pad, alpha(WEAVE, 0.95), 0.018 * h)
    _tape(c, run(*TAPES[2]), h)


def _tape(c: Painter, line: list[Point], h: float) -> None:
    """Paint a strip of paper tape."""
    strip = ribbon(line, 0.12 * h, start=0.12 * h, end=0.12 * h)
    c.fill(shift(strip, 0, 0.014 * h), alpha(SHADOW, 0.25))
    c.fill(strip, (240, 236, 228, 240))
    c.stroke(strip, alpha(WEAVE, 0.7), 0.009 * h)
