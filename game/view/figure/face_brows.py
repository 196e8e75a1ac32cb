"""Brows: a soft body, fainter at its head, and single hairs along it."""

import math
from dataclasses import dataclass

from game.patient.geometry import (
    Colour,
    Joined,
    Point,
    alpha,
    between,
    join,
    mixc,
    mul,
    opened,
    ribbon,
    sample,
)
from game.view.figure.hairline import brow_colour
from game.view.figure.head import Head
from game.view.figure.look import Look
from game.view.paint.painter import Painter

STEPS = 5
"""Points a span."""
UPRIGHT = (1.25, 1.2, 1.15)
"""How far the first hairs, at the head of the brow, stand up."""
LIGHT = 330
"""A colour whose parts sum to more is light hair: bushy brows of it go grey."""


@dataclass(frozen=True, slots=True)
class _Stem:
    """A point along a brow: its place, the way out of the skin, half its height."""

    at: Point
    out: Point
    half: float

    def off(self, share: float) -> Point:
        """Return a point above (or, below 0, under) the stem."""
        reach = self.half * share
        return (self.at[0] + self.out[0] * reach, self.at[1] + self.out[1] * reach)


def paint_brows(c: Painter, head: Head, look: Look) -> None:
    """Paint both brows."""
    colour = brow_colour(head, look)
    for side in "LR":
        stems = _stems(head, side)
        upper = opened([stem.off(1.0) for stem in stems])
        lower = opened([stem.off(-0.40) for stem in reversed(stems)])
        c.fill(join(upper, lower), alpha(colour, 0.78 * head.traits.brow_a))
        c.fill(_hairs(head, stems), _hair_ink(head, colour))


def _stems(head: Head, side: str) -> list[_Stem]:
    g = head.halves[side]
    thick = head.traits.brow_th * (0.074 + 0.024 * head.person.male) * head.unit
    points = sample([g[name] for name in ("b1", "b2", "b3", "b4")], STEPS)
    last, sign = len(points) - 1, 1 if side == "L" else -1
    out = []
    for i, at in enumerate(points):
        (ax, ay), (bx, by) = points[max(0, i - 1)], points[min(last, i + 1)]
        far, t = math.hypot(bx - ax, by - ay) or 1.0, i / last
        rise = 0.34 + 0.80 * math.sin(min(1, t * 2.4 + 0.12) * math.pi / 2)
        half = thick * rise * (1 - t**2.4 * 0.95) * 0.66
        out.append(_Stem(at, ((by - ay) / far * sign, (ax - bx) / far * sign), half))
    return out


def _hairs(head: Head, stems: list[_Stem]) -> list[Joined]:
    hairs, h, last = [], head.unit, len(stems) - 1
    for i, stem in enumerate(stems[:-2]):
        to = stems[min(last, i + (2 if i < len(UPRIGHT) else 5))]
        up = UPRIGHT[i] if i < len(UPRIGHT) else 1.0
        up += head.traits.bushy * (0.55 + 0.3 * math.sin(i * 2.1))
        root, tip = stem.off(0.25 * (i % 2) - 0.50), to.off(up)
        x, y = between(root, tip, 0.45)
        bow = stem.half * 0.25
        bent = (x + stem.out[0] * bow, y + stem.out[1] * bow)
        hairs.append(ribbon([root, bent, tip], 0.026 * h, start=0.012 * h))
    return hairs


def _hair_ink(head: Head, colour: Colour) -> tuple[int, int, int, int]:
    bushy = head.traits.bushy
    dark = mul(colour, (0.78, 0.76, 0.76))
    grey = mixc(colour, (236, 230, 222), 0.25 if sum(colour) > LIGHT else 0)
    amount = (0.42 + 0.3 * bushy) * (0.4 + 0.6 * head.traits.brow_a)
    return alpha(grey if bushy else dark, amount)
