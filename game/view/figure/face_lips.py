"""Lips: their colour, which tells of blood and air, and the light on them."""

import math

from game.patient.geometry import (
    Colour,
    Point,
    alpha,
    between,
    clamp,
    ellipse,
    join,
    lerp,
    mixc,
    mul,
    opened,
    ribbon,
)
from game.view.figure.head import Head
from game.view.figure.lip_signs import paint_cracks
from game.view.figure.look import Look
from game.view.paint.painter import Painter

TOP = ("mcR", "m1R", "m2R", "m0", "m2L", "m1L", "mcL")
TOP_INNER = ("mcL", "i1L", "i0", "i1R", "mcR")
LOW_INNER = ("mcR", "j1R", "j0", "j1L", "mcL")
LOW = ("mcL", "q1L", "q0", "q1R", "mcR")
PARTING = 0.03
"""Lips this far apart (head units) begin to lose their seam; at twice, a thin edge is left."""
PARCHED = (216, 194, 178)
"""What peels on dry lips."""
DULL = 0.6
"""How much of their gloss bloodless, blue lips lose: what shines is lipstick."""


def _named(head: Head, names: tuple[str, ...]) -> list[Point]:
    return [head.points[name] for name in names]


def seam_tone(look: Look) -> Colour:
    """Return the colour of the line between the lips."""
    blood = mixc((96, 24, 32), (44, 40, 46), look.sign("cyanosis"))
    return mixc(look.palette.line, blood, 0.30)


def paint_lips(c: Painter, head: Head, look: Look, gap: float) -> None:
    """Paint both lips and the line between them; *gap* in head units."""
    upper, lower = _colours(head, look)
    c.fill(join(opened(_named(head, TOP)), opened(_named(head, TOP_INNER))), upper)
    c.fill(join(opened(_named(head, LOW_INNER)), opened(_named(head, LOW))), lower)
    p, h = head.points, head.unit
    if math.dist(p["m0"], p["i0"]) > 0.03 * h:
        _upper_light(c, head, lower)
    full = math.dist(p["j0"], p["q0"]) / h
    if full > 0.04:
        _lower_light(c, head, (upper, lower), full, _gloss(look))
    _seam(c, head, look, gap)
    paint_cracks(c, head, look)


def _gloss(look: Look) -> float:
    """Return how much of their gloss lips keep."""
    return (1 - DULL * look.sign("cyanosis")) * (1 - 0.9 * look.sign("dry"))


def _seam(c: Painter, head: Head, look: Look, gap: float) -> None:
    """Paint the line between the lips; as they part it thins to the upper lip's edge."""
    p, h = head.points, head.unit
    apart = clamp((gap - PARTING) / PARTING)
    middle = head.mid("i0", "j0", 0.5 * (1 - apart))
    ends = 0.012 * h * (1 - 0.5 * apart)
    line = [p["mcR"], p["i1R"], middle, p["i1L"], p["mcL"]]
    seam = ribbon(line, (0.030 - 0.014 * apart) * h, start=ends, end=ends)
    c.fill(seam, alpha(seam_tone(look), 0.90 - 0.35 * apart))


def _colours(head: Head, look: Look) -> tuple[Colour, Colour]:
    """Return the colours of upper and lower lip; paint on them gives way to illness."""
    pal, person = look.palette, head.person
    blue, pale, dry = (look.sign(name) for name in ("cyanosis", "pallor", "dry"))
    tone = lerp(person.lip_tone, max(person.lip_tone, 0.8), max(blue, pale))
    skin = mixc(pal.base, pal.deep, 0.50 + 0.1 * person.age01)
    upper = mixc(skin, mixc(pal.lip, pal.deep, 0.25), tone)
    lower = mixc(mixc(pal.base, pal.deep, 0.20), mixc(pal.lip, pal.base, 0.10), tone)
    if person.lip_colour:
        kept = 0.6 * (1 - 0.9 * blue) * (1 - 0.5 * pale) * (1 - 0.8 * dry)
        upper = mixc(upper, mul(person.lip_colour, (0.86, 0.82, 0.82)), kept)
        lower = mixc(lower, person.lip_colour, kept)
    parched = mixc(pal.base, PARCHED, 0.30)
    upper, lower = (mixc(lip, parched, (0.54 + 0.1 * pal.dark) * dry) for lip in (upper, lower))
    return upper, lower


def _upper_light(c: Painter, head: Head, lower: Colour) -> None:
    p = head.points
    edge = [p[name] for name in ("m1R", "m2R", "m0", "m2L", "m1L")]
    inner = [head.mid("m1L", "i1L", 0.35), head.mid("m0", "i0", 0.42), head.mid("m1R", "i1R", 0.35)]
    c.fill(join(opened(edge), opened(inner)), alpha(lower, 0.38))


def _lower_light(
    c: Painter, head: Head, tones: tuple[Colour, Colour], full: float, gloss: float
) -> None:
    p, h, person = head.points, head.unit, head.person
    upper, lower = tones
    a, b, m = head.mid("j1R", "q1R", 0.45), head.mid("j1L", "q1L", 0.45), head.mid("j0", "q0", 0.44)
    lit = mixc(lower, (255, 240, 236), 0.55)
    line = [between(a, m, 0.1), head.by(m, -0.03, 0), between(b, m, 0.35)]
    shine = ribbon(line, 0.060 * h * clamp(full / 0.11, 0.3, 1))
    c.fill(shine, alpha(lit, gloss * (0.32 - 0.14 * person.male)))
    x, y = head.by(m, -0.055, -0.004)
    spot = ellipse(x, y, 0.050 * h, 0.014 * h * clamp(full / 0.1, 0.3, 1))
    c.fill(spot, alpha((255, 246, 242), gloss * (0.40 - 0.22 * person.male - 0.15 * person.age01)))
    edge = [p["q1R"], p["q0"], p["q1L"]]
    inner = [head.mid("q1L", "j1L", 0.16), head.mid("q0", "j0", 0.2), head.mid("q1R", "j1R", 0.16)]
    c.fill(join(opened(edge), opened(inner)), alpha(upper, 0.35))
