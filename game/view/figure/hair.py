"""Straight, wavy and cropped hair over the skull: a mass with light and shade, then strands."""

import math
from collections.abc import Callable, Sequence

from game.patient.geometry import (
    Colour,
    Curve,
    Point,
    Shape,
    alpha,
    between,
    clamp,
    closed,
    ellipse,
    opened,
    ribbon,
    sample,
    shift,
)
from game.view.figure.hair_style import Flow, Line
from game.view.figure.hairline import hair_curve
from game.view.figure.head import Head
from game.view.figure.look import Look
from game.view.paint.painter import Painter

FAIR, FAIREST = 300, 480
"""Sums of a colour's parts from which dark strands show less."""
TURNED = 0.15
"""Hairs of a head turned further (the sine of its yaw) could leave the mass."""
STRAND_WIDTHS = (0.022, 0.040, 0.028, 0.034)


def paint_hair(c: Painter, head: Head, look: Look) -> None:
    """Paint hair that lies: patches, the mass, strands, short hairs, stray hairs."""
    style = head.hair
    for patch in style.patches:
        _paint_patch(c, head, look, patch)
    if style.cap:
        _paint_cap(c, head, look)
    _paint_strands(c, head, look)
    if style.cropped or style.patches:
        paint_within(c, head, lambda: _paint_crop(c, head, look))
    if style.fly:
        h = head.unit
        fly = [ribbon(_laid(head, line), 0.018 * h, start=0.012 * h) for line in style.fly]
        c.fill(fly, alpha(look.dyes.hair, 0.85))


def paint_within(c: Painter, head: Head, paint: Callable[[], None]) -> None:
    """Paint hairs that a turned head would leave outside: the clip is dear, so only then."""
    turned = abs(head.rotation[0][2]) > TURNED and bool(head.hair.cap)
    if turned:
        c.clip(hair_curve(head, head.hair.cap))
    paint()
    if turned:
        c.unclip()


def paint_shade(c: Painter, head: Head, colour: Colour, share: float, start: float = 0.0) -> None:
    """Shade the side away from the light, in four overlapping steps so that no edge shows."""
    for i, part in enumerate((0.34, 0.38, 0.42, 0.5)):
        x = start + 0.17 * i
        side: Line = (
            (0.16 + x, -1.75, 0),
            (1.5, -1.5, 0),
            (1.6, 2.2, 0),
            (0.62 + x, 1.9, 0.2),
            (0.74 + x, 0.3, 0.1),
            (0.66 + x, -0.4, 0.1),
            (0.44 + x, -0.95, 0.3),
        )
        c.soft(closed(_laid(head, side)), alpha(colour, share * part), 0.15 * head.unit)


def _laid(head: Head, line: Line) -> list[Point]:
    return [head.skull(*point) for point in line]


def _paint_patch(c: Painter, head: Head, look: Look, patch: Line) -> None:
    shape, covers, h = hair_curve(head, patch), head.hair.patch_alpha, head.unit
    c.soft(shift(shape, 0, 0.01 * h), alpha(look.dyes.hair, 0.6 * covers), 0.03 * h)
    c.fill(shape, alpha(look.dyes.hair, 0.75 * covers))


def _paint_cap(c: Painter, head: Head, look: Look) -> None:
    """Paint the mass. Strands lie inside it, and are painted without the dear clip."""
    style, dyes, h = head.hair, look.dyes, head.unit
    cap = hair_curve(head, style.cap)
    if style.cap_alpha == 1:
        c.fill(cap, dyes.hair)
        c.clip(cap)
        paint_shade(c, head, dyes.hair_s, 0.8)
        shine = ellipse(*head.skull(-0.42, -1.08, 0.5), 0.46 * h, 0.20 * h, -0.5)
        c.soft(shine, alpha(dyes.hair_l, 0.55), 0.10 * h)
    else:
        c.soft(cap, alpha(dyes.hair, 0.7 * style.cap_alpha), 0.035 * h)
        c.fill(cap, alpha(dyes.hair, 0.55 * style.cap_alpha))
        c.clip(cap)
        paint_shade(c, head, dyes.hair_s, 0.5)
    for line in style.gloss:
        c.soft(ribbon(_laid(head, line), 0.16 * h), alpha(dyes.hair_l, 0.50), 0.045 * h)
    if style.part:
        part = ribbon(_laid(head, style.part), 0.10 * h)
        depth = 0.55 if sum(dyes.hair) < FAIR else 0.26
        c.soft(part, alpha(dyes.hair_d, depth), 0.03 * h)
    c.unclip()


def _paint_strands(c: Painter, head: Head, look: Look) -> None:
    light: list[Shape] = []
    dark: list[Shape] = []
    for i, flow in enumerate(head.hair.flow):
        for j, strand in enumerate(strands_of(head, flow)):
            shape = ribbon(strand, STRAND_WIDTHS[j % 4] * head.unit, peak=0.4)
            (dark if (i + j) % 2 else light).append(shape)
    if not light:
        return
    tone = sum(look.dyes.hair)
    depth = 0.34 if tone < FAIR else 0.24 if tone < FAIREST else 0.15
    c.fill(light, alpha(look.dyes.hair_l, 0.46))
    c.fill(dark, alpha(look.dyes.hair_d, depth))


def strands_of(head: Head, flow: Flow) -> list[list[Point]]:
    """Return curves between two guides, evenly spread, a little uneven."""
    first, last = sample(_laid(head, flow.first), 2), sample(_laid(head, flow.last), 2)
    m = min(len(first), len(last))
    first, last = _thinned(first, m), _thinned(last, m)
    out: list[list[Point]] = []
    for j in range(flow.strands):
        t, wave = (j + 0.5) / flow.strands, 0.06 * math.sin(j * 2.4)
        out.append(
            [
                between(first[i], last[i], clamp(t + wave * math.sin(i * 0.8), -0.2, 1.2))
                for i in range(m)
            ]
        )
    return out


def _thinned(points: Sequence[Point], n: int) -> list[Point]:
    last = len(points) - 1
    return [points[round(i * last / (n - 1))] for i in range(n)]


def _paint_crop(c: Painter, head: Head, look: Look) -> None:
    """Paint cropped hair: many short strokes, dark and light in turn."""
    h, style = head.unit, head.hair
    hairs: tuple[list[Curve], list[Curve]] = ([], [])
    for i, (x, y) in enumerate(style.dots):
        px, py = head.skull(x, y, 0.35 if abs(x) < 0.8 else 0.1)
        lean = (0.014 * math.sin(i * 5.1) + 0.02 * x) * h
        hairs[i % 2].append(opened([(px, py), (px + lean, py + 0.030 * h)]))
    covers = style.cap_alpha
    c.stroke(hairs[0], alpha(look.dyes.hair_l, 0.34 * covers), 0.010 * h)
    dark = 0.36 * covers + (0.12 if style.patches else 0)
    c.stroke(hairs[1], alpha(look.dyes.hair_d, dark), 0.010 * h)
