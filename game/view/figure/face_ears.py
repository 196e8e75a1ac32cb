"""Ears."""

from game.patient.geometry import Curve, alpha, between, closed, lerp, mixc, ribbon
from game.view.figure.head import Head
from game.view.figure.look import Look
from game.view.paint.painter import Painter


def paint_ears(c: Painter, head: Head, look: Look) -> None:
    """Paint both ears, behind the face; the left one is in the shade."""
    h, pal = head.unit, look.palette
    for side, shade, lit in (("L", 0.85, 0.2), ("R", 0.25, 0.45)):
        g, ear = head.halves[side], _outline(head, side)
        c.fill(ear, mixc(pal.base, pal.shade, shade))
        c.clip(ear)
        middle = between(g["er0"], g["er4"], 0.45)
        c.fill(_hollow(head, side), alpha(pal.deep, 0.55))
        inner = [between(g[f"er{i}"], middle, t) for i, t in ((1, 0.55), (2, 0.55), (3, 0.62))]
        c.fill(ribbon(inner, 0.045 * h), alpha(pal.base, 0.75))
        rim = [between(g[f"er{i}"], middle, t) for i, t in ((1, 0.10), (2, 0.10), (3, 0.12))]
        helix = ribbon([between(g["er0"], g["er1"], 0.6), *rim], 0.03 * h)
        c.fill(helix, alpha(pal.light, lit))
        c.unclip()


def _outline(head: Head, side: str) -> Curve:
    g, sign = head.halves[side], 1 if side == "L" else -1
    back, lobe = g["er3"], g["er4"]
    return closed([
        g["er0"],
        g["er1"],
        g["er2"],
        between(g["er2"], back, 0.55),
        back,
        (lerp(back[0], lobe[0], 0.42), lerp(back[1], lobe[1], 0.80)),
        head.by(lobe, sign * 0.012, 0),
    ])  # fmt: skip


def _hollow(head: Head, side: str) -> Curve:
    g = head.halves[side]
    middle = between(g["er0"], g["er4"], 0.45)
    top = between(g["er1"], middle, 0.30)
    return closed([
        between(g["er0"], middle, 0.2),
        between(top, g["er2"], 0.45),
        between(g["er2"], middle, 0.42),
        between(g["er3"], middle, 0.42),
        between(g["er4"], middle, 0.45),
    ])  # fmt: skip
