"""A blanket over legs and lap, its sheet turned down: it shows the legs under it. In du.

The picture looks down on it more steeply than on the person, so that a lens sees its whole
length to the feet.
"""

from dataclasses import dataclass

from game.patient.geometry import (
    Colour,
    Point,
    alpha,
    clamp,
    closed,
    ellipse,
    join,
    lerp,
    mixc,
    mul,
    opened,
    ribbon,
    shift,
)
from game.view.figure.body import Body
from game.view.figure.cloth import Cloth
from game.view.place.lit import Lit
from game.view.support.fit import Fit

WHITE: Colour = (255, 255, 255)
LINEN = Cloth((247, 248, 247), (206, 212, 222), (168, 176, 190), WHITE)
SHADE = (36, 32, 50)
HEM: tuple[Point, ...] = (
    (-178, -46), (-134, -68), (-86, -78), (-30, -70), (40, -74), (96, -78), (138, -66), (178, -42),
)  # fmt: skip
"""The upper edge over the lap of an average body."""
FOOT = 392.0
"""Where it ends, below the seat."""
WIDE, WIDER = 178.0, 208.0
"""Half its width at the lap, and at the foot."""
CREASES = (
    ((-60, -24), (-36, 30), (-12, 52)), ((-80, 110), (-44, 124), (-8, 116)),
    ((70, -28), (44, 26), (14, 46)), ((110, 120), (60, 136), (14, 128)),
    ((-152, -4), (-130, 30), (-104, 40)), ((128, -20), (108, 10), (88, 14)),
    ((-114, -26), (-92, 6), (-68, 14)), ((160, 40), (140, 76), (114, 84)),
    ((-146, 150), (-106, 170), (-66, 164)), ((158, 160), (116, 176), (76, 168)),
    ((-140, 270), (-106, 292), (-84, 330)), ((150, 262), (114, 290), (90, 334)),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Weave:
    """What a blanket is made of: its colour by name, and how high it lies on the body at rest."""

    colour: str = "blanket"
    cellular: bool = False
    over: float = 0.0
    """0 the lap, 1 the chin."""


@dataclass(frozen=True, slots=True)
class _Lie:
    """How it lies now: how high over the body, how far knees are drawn up and together."""

    cloth: Cloth
    hem: list[Point]
    drawn: float
    knee: tuple[float, float]
    """Half the space between the knees; how far down they are."""
    foot: float


def blanket_key(body: Body) -> list[float]:
    """Return numbers, in du, that change when the blanket looks different."""
    joints = body.bones.joints
    return [90 * joints["cover"], 90 * joints["drawn"], 30 * joints["knees"]]


def paint_blanket(c: Lit, fit: Fit, body: Body, weave: Weave) -> None:
    """Paint blanket, legs under it, and the sheet turned down over its edge."""
    lie = _lie(c, fit, body, weave)
    hem = opened(lie.hem)
    (x0, y0), (x1, y1) = lie.hem[0], lie.hem[-1]
    right = opened([(x1, y1), (WIDE + 14, 120), (WIDER, FOOT)])
    foot = opened([(WIDER, FOOT), (WIDER - 30, FOOT + 16), (30 - WIDER, FOOT + 16), (-WIDER, FOOT)])
    shape = join(hem, right, foot, opened([(-WIDER, FOOT), (-WIDE - 14, 120), (x0, y0)]))
    c.soft(shift(shape, 0, -7), alpha(SHADE, 0.34), 7)
    c.fill(shape, lie.cloth.plain)
    c.clip(shape)
    _trunk(c, lie)
    _legs(c, lie)
    for crease in CREASES:
        fold_lit(c, list(crease), 13, lie.cloth, 0.5)
    _threads(c, lie, cellular=weave.cellular)
    c.unclip()
    _turned_down(c, lie)
    for side in (-1, 1):
        _knee(c, lie, side)


def _lie(c: Lit, fit: Fit, body: Body, weave: Weave) -> _Lie:
    joints = body.bones.joints
    ink = c.colour(weave.colour)
    over = weave.over + (1 - weave.over) * clamp(joints["cover"])
    drawn, deep = clamp(joints["drawn"]), 0.45 + 0.55 * fit.size
    high = 0.3 + 0.7 * fit.size
    chin = fit.head[1] + 1.22 * fit.unit
    hem = [(x, lerp(y * high, chin + 0.0018 * x * x, over)) for x, y in HEM]
    knees = joints["knees"]
    apart = 58 - (26 if knees > 0 else 40) * knees
    return _Lie(
        cloth=Cloth(
            ink, mul(ink, (0.8, 0.81, 0.85)), mul(ink, (0.60, 0.62, 0.69)), mixc(ink, WHITE, 0.35)
        ),
        hem=hem,
        drawn=drawn,
        knee=(apart, lerp(152 * deep, 34, drawn)),
        foot=lerp(322 * deep, 216 * deep, drawn),
    )


def fold_lit(c: Lit, points: list[Point], width: float, cloth: Cloth, strength: float) -> None:
    """Paint a fold in the light of the place."""
    ridge = [(x - 0.6 * width, y - 0.6 * width) for x, y in points]
    c.soft(ribbon(ridge, width * 0.8, peak=0.35), alpha(cloth.light, strength * 0.75), 4)
    c.soft(ribbon(points, width, peak=0.3), alpha(cloth.deep, strength), 4)


def _trunk(c: Lit, lie: _Lie) -> None:
    """Paint the body under it, and the side away from the light."""
    top = min(y for _, y in lie.hem)
    c.soft(ellipse(-26, (top - 20) / 2, 96, max(20.0, -top * 0.5)), alpha(lie.cloth.light, 0.4), 26)
    far = closed([(104, -60), (240, -60), (250, FOOT + 30), (140, FOOT + 30)])
    c.soft(far, alpha(lie.cloth.deep, 0.45), 22)
    if top < -110:  # noqa: PLR2004 - over the chest
        c.soft(closed([(108, top), (240, top), (240, 0), (130, 0)]), alpha(lie.cloth.deep, 0.4), 20)


def _legs(c: Lit, lie: _Lie) -> None:
    apart, knee = lie.knee
    deep, light = lie.cloth.deep, lie.cloth.light
    c.soft(
        ribbon([(0, -24), (2, knee), (0, lie.foot + 30)], 62, start=26, end=40),
        alpha(deep, 0.72),
        15,
    )
    for side in (-1, 1):
        line = [(side * 46, -20), (side * apart, knee), (side * 58, lie.foot)]
        lit = [(x - 16, y) for x, y in line]
        dim = [(x + 42, y + 6) for x, y in line]
        c.soft(ribbon(lit, 52, start=30, end=34), alpha(light, 0.5), 16)
        c.soft(ribbon(dim, 44, start=10, end=30), alpha(deep, 0.5), 14)
        x, y = line[2]
        c.soft(ellipse(x + 8, y + 40, 52, 20), alpha(deep, 0.7), 13)
        c.soft(ellipse(x - 8, y - 2, 34, 30), alpha(light, 0.75), 15)
        for by in (-44, 40):
            fold_lit(
                c,
                [(x + by * 0.3, y + 6), (x + by, y + 30), (x + by * 1.7, y + 62)],
                10,
                lie.cloth,
                0.4,
            )


def _threads(c: Lit, lie: _Lie, *, cellular: bool) -> None:
    rows = range(-200, 400, 17) if cellular else (96, 104, 196, 204)
    ink = alpha(lie.cloth.deep if cellular else lie.cloth.light, 0.27)
    lines = [opened([(-250, y), (-80, y + 14), (0, y + 24), (80, y + 14), (250, y)]) for y in rows]
    c.stroke(lines, ink, 2)
    if cellular:
        across = range(-240, 250, 22)
        c.stroke([opened([(x, -230), (x * 1.03, 120), (x * 1.06, 420)]) for x in across], ink, 2)


def _turned_down(c: Lit, lie: _Lie) -> None:
    """Paint the sheet's edge, turned down over the blanket's."""
    low = [(x, y + 34) for x, y in reversed(lie.hem)]
    upper = [(x, y - 8) for x, y in lie.hem]
    sheet = join(
        opened(upper), opened([upper[-1], low[0]]), opened(low), opened([low[-1], upper[0]])
    )
    c.soft(shift(sheet, 0, 8), alpha(SHADE, 0.38), 5)
    c.fill(sheet, LINEN.plain)
    c.clip(sheet)
    top = lie.hem[3][1]
    far = closed([(60, top), (260, top), (260, top + 120), (120, top + 120)])
    c.soft(far, alpha(LINEN.shade, 0.6), 16)
    for x in (-146, -96, -36, 30, 84, 132):
        fold_lit(c, [(x, top - 4), (x + 12, top + 16), (x + 5, top + 40)], 8, LINEN, 0.5)
    c.unclip()


def _knee(c: Lit, lie: _Lie, side: int) -> None:
    """Paint the tent over a knee that is drawn up."""
    if lie.drawn <= 0.02:  # noqa: PLR2004 - nothing of it shows
        return
    x, low = side * lie.knee[0], lie.foot
    top = lerp(70, -104, lie.drawn)
    rim = [
        (x - 66, low),
        (x - 60, lerp(low, top, 0.5)),
        (x - 38, lerp(low, top, 0.9)),
        (x - 4, top),
    ]
    tent = closed(
        [*rim, (x + 34, lerp(low, top, 0.9)), (x + 56, lerp(low, top, 0.5)), (x + 62, low)]
    )
    c.soft(shift(tent, 10, 4), alpha(SHADE, 0.4 * lie.drawn), 10)
    c.fill(tent, lie.cloth.plain)
    c.clip(tent)
    dim = ribbon([(x + 30, top), (x + 48, top + 70), (x + 58, low)], 56, start=36, end=50)
    c.soft(dim, alpha(lie.cloth.deep, 0.75), 14)
    c.soft(ellipse(x - 12, top + 34, 30, 30), alpha(lie.cloth.light, 0.8), 12)
    c.soft(ribbon([(x - 24, top + 40), (x - 34, low)], 34), alpha(lie.cloth.light, 0.4), 12)
    for far, dx in ((0.3, -34), (0.38, 30), (0.6, -42)):
        y = lerp(top, low, far)
        fold_lit(
            c, [(x, top + 44), (x + dx * 0.5, (top + 44 + y) / 2), (x + dx, y)], 9, lie.cloth, 0.55
        )
    c.unclip()
