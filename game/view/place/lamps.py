"""Lamps that shine when the light asks for it."""

from game.patient.geometry import Colour, alpha, ellipse, mixc, poly
from game.patient.setting import Part
from game.view.place.lit import Lit
from game.view.place.shapes import (
    SHADE,
    darker,
    drop,
    glow,
    lighter,
    segments,
)

WARM: Colour = (255, 226, 170)
AURA: Colour = (255, 200, 140)
CORE: Colour = (255, 250, 226)


def lamp(c: Lit, part: Part) -> None:
    """Paint a lamp on a long foot."""
    x, y, w, h = part.x, part.y, part.w, part.h
    mid, tall, on = x + w / 2, min(h * 0.36, w * 0.8), c.light.lamp
    metal, cloth = c.colour("metal"), c.colour("shade")
    c.soft(ellipse(mid + 4, y + h - 2, w * 0.4, 8), alpha(SHADE, 0.35), 6)
    c.stroke(segments((mid, y + tall - 6), (mid, y + h - 6)), darker(metal, 0.3), 6)
    c.fill(ellipse(mid, y + h - 5, w * 0.34, 6), darker(metal, 0.35))
    top, low = w * 0.30, w * 0.5
    corners = [(mid - top, y), (mid + top, y), (mid + low, y + tall), (mid - low, y + tall)]
    shade = poly(corners)
    if not on:
        drop(c, shade, 0.22, (3, 5), 6)
        c.linear(shade, (mid - low, 0), (mid + low, 0), lighter(cloth, 0.3), darker(cloth, 0.1))
        return
    glow(c, (mid, y + tall * 0.6), (w * 1.7, w * 1.7), AURA, 0.3 * on)
    glow(c, (mid, y + tall * 0.6), (w, w), WARM, 0.4 * on)
    shine = c.shining()
    shine.fill(shade, mixc(cloth, WARM, on * 0.8))
    shine.linear(shade, (0, y), (0, y + tall), alpha(WARM, 0.2), alpha(CORE, 0.9))
