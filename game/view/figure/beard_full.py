"""Beards of chin and cheek: a mass that fades out on the cheek, a bare mouth, many short hairs."""

from collections.abc import Sequence

from game.patient.geometry import (
    Curve,
    Joined,
    Point,
    Shape,
    alpha,
    between,
    clamp,
    closed,
    join,
    mixc,
    mul,
    opened,
    ribbon,
)
from game.patient.person import Beard
from game.view.figure.head import Head
from game.view.paint.painter import Painter

DROP = {"full": 0.05, "boxed": 0.02, "long": 0.26, "circle": 0.03}
"""How far a beard hangs below the chin, in head units."""
LENGTHS = 44
FADED = 0.5
"""How much of it covers where it begins, at the temple and on the cheek."""
FAR = (
    ((0.80, 0.3, 0.4), (1.2, 0.3, 0.0), (1.1, 1.4, 0.2), (0.0, 1.36, 0.7), (0.22, 1.22, 0.7)),
    ((0.64, 0.5, 0.4), (1.2, 0.5, 0.0), (1.1, 1.4, 0.2), (0.0, 1.40, 0.7), (0.10, 1.24, 0.7)),
)
"""The side turned from the light."""


def paint_full_beard(c: Painter, head: Head, beard: Beard) -> None:
    """Paint a beard from the temples to the chin."""
    line = _cheek_line(head)
    c.clip(head.outline())
    _paint_fade(c, head, beard)
    c.unclip()
    mass: list[Shape] = [
        join(opened(_jaw_line(head, DROP[beard.shape])), opened(line)),
        _mouth(head),
    ]
    blur = ribbon(line, 0.12 * head.unit, start=0.08 * head.unit, end=0.08 * head.unit)
    c.soft(blur, alpha(beard.colour, FADED * beard.alpha), 0.035 * head.unit)
    _paint_mass(c, head, beard, mass)
    if beard.shape == "long":
        _paint_lengths(c, head, beard)


def paint_circle_beard(c: Painter, head: Head, beard: Beard) -> None:
    """Paint a beard round the mouth and on the chin."""
    p, mid = head.points, head.mid
    inner = [mid("abL", "m1L", 0.45), mid("n0", "m0", 0.42), mid("abR", "m1R", 0.45)]
    outer = [
        mid("mcR", "n2R", 0.36),
        head.by(p["mcR"], -0.09, 0.10),
        mid("csR", "o7R", 0.55),
        mid("o7R", "ch", 0.62),
        head.by(p["ch"], 0, DROP["circle"]),
        mid("o7L", "ch", 0.62),
        mid("csL", "o7L", 0.55),
        head.by(p["mcL"], 0.09, 0.10),
        mid("mcL", "n2L", 0.36),
    ]
    mass: list[Shape] = [join(opened(outer), opened(inner)), _mouth(head)]
    edge = ribbon(outer, 0.07 * head.unit, start=0.04 * head.unit, end=0.04 * head.unit)
    c.soft(edge, alpha(beard.colour, 0.5 * beard.alpha), 0.03 * head.unit)
    _paint_mass(c, head, beard, mass)


def _paint_lengths(c: Painter, head: Head, beard: Beard) -> None:
    """Paint the lengths of a long beard, that run together below the chin."""
    inks = (mixc(beard.colour, (255, 240, 220), 0.35), mul(beard.colour, (0.60, 0.54, 0.55)))
    lengths: tuple[list[Joined], list[Joined]] = ([], [])
    chin, drop = head.points["ch"], DROP["long"]
    for i in range(LENGTHS):
        x = (i + 0.5) / LENGTHS * 1.2 - 0.6
        root = head.at(x, 0.98 + 0.3 * (i * 0.62 % 1) + 0.8 * head.jaw, 0.7 - 0.4 * abs(x))
        end = head.by(chin, 0.62 * x, drop * (0.92 - 1.9 * x * x) - 0.03 * (i * 0.38 % 1))
        middle = head.by(between(root, end, 0.5), 0.05 * x, 0.02)
        lengths[i % 2].append(ribbon([root, middle, end], 0.020 * head.unit, peak=0.4))
    for group, ink in zip(lengths, inks, strict=True):
        c.fill(group, alpha(ink, 0.34))


def _jaw_line(head: Head, drop: float) -> list[Point]:
    """Return the outer edge, right to left: below the ears it follows the jaw."""
    p = head.points
    return [
        head.at(-0.905, 0.46, 0.22),
        p["o6R"],
        head.by(p["o7R"], 0, 0.7 * drop),
        head.by(p["ch"], 0, drop),
        head.by(p["o7L"], 0, 0.7 * drop),
        p["o6L"],
        head.at(0.905, 0.46, 0.22),
    ]


def _cheek_line(head: Head) -> list[Point]:
    """Return the inner edge, left to right: down the cheek, over the lip, up again."""
    return [
        *_cheek(head, "L", 1),
        head.mid("n0", "m1L", 0.46),
        head.mid("n0", "m0", 0.46),
        head.mid("n0", "m1R", 0.46),
        *reversed(_cheek(head, "R", -1)),
    ]


def _cheek(head: Head, side: str, sign: int) -> list[Point]:
    return [
        head.at(sign * 0.86, 0.44, 0.34),
        head.at(sign * 0.74, 0.60, 0.46),
        head.at(sign * 0.56, 0.68, 0.60),
        head.mid(f"n2{side}", f"mc{side}", 0.62),
    ]


def _mouth(head: Head) -> Curve:
    """Return what stays bare: the lips and a little round them."""
    rim = (
        ("mcR", -0.010, 0.0), ("m1R", 0.0, -0.010), ("m0", 0.0, -0.020), ("m1L", 0.0, -0.010),
        ("mcL", 0.010, 0.0), ("q1L", 0.0, 0.015), ("q0", 0.0, 0.020), ("q1R", 0.0, 0.015),
    )  # fmt: skip
    return closed([head.by(head.points[name], x, y) for name, x, y in rim][::-1])


def _paint_fade(c: Painter, head: Head, beard: Beard) -> None:
    """Paint the sides: they join the hair at the temple, and thicken towards the jaw."""
    h = head.unit
    for sign in (-1, 1):
        side = head.run(
            (
                (0.965, -0.02, 0.15),
                (0.955, 0.30, 0.18),
                (0.915, 0.60, 0.22),
                (0.78, 0.86, 0.4),
                (0.58, 0.74, 0.55),
                (0.80, 0.50, 0.40),
                (0.885, 0.22, 0.32),
                (0.92, -0.02, 0.28),
            ),
            sign,
        )
        c.soft(closed(side), alpha(beard.colour, FADED * beard.alpha), 0.035 * h)
        burn = head.run(((0.935, -0.06, 0.2), (0.925, 0.26, 0.25), (0.875, 0.56, 0.3)), sign)
        ink = alpha(beard.colour, 0.55 * beard.alpha)
        c.soft(ribbon(burn, 0.13 * h, start=0.05 * h, end=0.11 * h), ink, 0.022 * h)


def _paint_mass(c: Painter, head: Head, beard: Beard, mass: Sequence[Shape]) -> None:
    """Paint what covers fully, its shade and light, and single hairs over its edges."""
    h, p = head.unit, head.points
    dark, light = mul(beard.colour, (0.60, 0.54, 0.55)), mixc(beard.colour, (255, 240, 220), 0.35)
    c.fill_even_odd(mass, alpha(beard.colour, beard.alpha))
    c.clip(mass[0])
    for side in FAR:
        c.soft(closed(head.run(side)), alpha(dark, 0.34), 0.07 * h)
    near = head.run(((-0.66, 0.72, 0.5), (-0.50, 1.02, 0.6), (-0.18, 1.20, 0.7)))
    c.soft(ribbon(near, 0.14 * h), alpha(light, 0.50), 0.04 * h)
    c.unclip()
    lip = [head.by(p[name], 0, y) for name, y in (("q1R", 0.03), ("q0", 0.045), ("q1L", 0.03))]
    c.soft(ribbon(lip, 0.07 * h), alpha(dark, 0.45), 0.02 * h)
    _paint_hairs(c, head, (alpha(light, 0.36), alpha(dark, 0.46)))


def _paint_hairs(
    c: Painter, head: Head, inks: tuple[tuple[int, int, int, int], tuple[int, int, int, int]]
) -> None:
    """Paint short hairs that point down and outwards, light and dark in turn."""
    hairs: tuple[list[Curve], list[Curve]] = ([], [])
    for i, (x, y) in enumerate(head.bristles):
        down = clamp((y - 0.8) / 0.5) * head.jaw * 0.8
        root = head.at(x, y + down, 0.75 - 0.5 * abs(x))
        lean = 0.03 * x + 0.015 * (i * 0.37 % 1 - 0.5) * 2
        hairs[i % 2].append(opened([root, head.by(root, lean, 0.050)]))
    for group, ink in zip(hairs, inks, strict=True):
        if group:
            c.stroke(group, ink, 0.010 * head.unit)
