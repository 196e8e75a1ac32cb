"""Gradients as small pictures: those that Skia makes itself load NumPy, sixteen megabytes of it."""

import math

import skia

from game.patient.geometry import OPAQUE, Ink, Point
from game.view.paint.skia_soft import LINEAR, image_info

STEPS = 32
"""A gradient along a line is a strip of so many pixels, and one from a centre twice as wide."""
NEAREST = 1e-6
"""A gradient shorter than this is all its last colour."""


def linear_shader(start: Point, stop: Point, first: Ink, last: Ink) -> skia.Shader:
    """Return a gradient along a line; beyond its ends it stays."""
    dx, dy = stop[0] - start[0], stop[1] - start[1]
    if math.hypot(dx, dy) < NEAREST:
        first, dx = last, 1.0
    far = STEPS - 1
    strip = b"".join(_pixel(first, last, i / far) for i in range(STEPS))
    ux, uy = dx / far, dy / far
    place = skia.Matrix()
    x, y = start[0] - 0.5 * (ux - dy), start[1] - 0.5 * (uy + dx)
    place.setAll(ux, -dy, x, uy, dx, y, 0, 0, 1)
    return _shader(strip, STEPS, 1, place)


def radial_shader(centre: Point, radius: float, inner: Ink, outer: Ink) -> skia.Shader:
    """Return a gradient from the centre out; beyond the radius it stays."""
    side = 2 * STEPS + 2
    tones = [_pixel(inner, outer, i / OPAQUE) for i in range(OPAQUE + 1)]
    ways = [i + 0.5 - side / 2 for i in range(side)]
    shares = (min(1.0, math.hypot(x, y) / STEPS) for y in ways for x in ways)
    square = b"".join(tones[round(OPAQUE * share)] for share in shares)
    k, place = max(radius, NEAREST) / STEPS, skia.Matrix()
    half = k * side / 2
    place.setAll(k, 0, centre[0] - half, 0, k, centre[1] - half, 0, 0, 1)
    return _shader(square, side, side, place)


def _pixel(first: Ink, last: Ink, share: float) -> bytes:
    """Return the colour a share of the way, premultiplied, as our pictures hold it."""
    ends = zip((*first, OPAQUE)[:4], (*last, OPAQUE)[:4], strict=True)
    r, g, b, a = (one + (other - one) * share for one, other in ends)
    return bytes(round(part) for part in (b * a / OPAQUE, g * a / OPAQUE, r * a / OPAQUE, a))


def _shader(pixels: bytes, width: int, height: int, place: skia.Matrix) -> skia.Shader:
    kept = bytearray(pixels)
    surface = skia.Surface.MakeRasterDirect(image_info(width, height), kept, width * 4)
    clamp = skia.TileMode.kClamp
    return surface.makeImageSnapshot().makeShader(clamp, clamp, LINEAR, place)
