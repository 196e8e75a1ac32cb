"""A bundle of sealed letters under a rubber band, lying on the table."""

from game.patient.geometry import Colour, Point, alpha, opened, poly
from game.view.place.lit import Lit
from game.view.place.shapes import SHADE, darker, segments

ENVELOPES: tuple[tuple[Colour, float], ...] = (
    ((196, 164, 122), 0),
    ((240, 238, 232), -3),
    ((206, 218, 228), 2),
    ((246, 240, 226), -1),
    ((240, 238, 232), 1),
)
"""From below: their paper, and how far each lies aside."""
THICK = 5.0
INK: Colour = (112, 118, 132)
RED: Colour = (188, 62, 58)
STAMP: Colour = (96, 132, 168)
WINDOW: Colour = (222, 228, 232)
BAND: Colour = (126, 84, 66)


def letters(c: Lit, at: Point) -> None:
    """Paint a bundle of sealed envelopes under a rubber band."""
    x, y = at
    c.soft(poly(_quad(x + 3, y + 8)), alpha(SHADE, 0.5), 5)
    for n, (ink, aside) in enumerate(ENVELOPES):
        rise = n * THICK
        for lift in (0.0, 1.5, 3.0):
            c.fill(poly(_quad(x + aside, y - rise - lift)), darker(ink, 0.22))
        c.fill(poly(_quad(x + aside, y - rise - 4.2)), ink)
        c.stroke(segments(*_quad(x + aside, y - rise - 4.2)[2:]), darker(ink, 0.3), 0.8)
    _front(c, (x + 1, y - 24.2))


def _quad(x: float, y: float) -> list[Point]:
    """Return the corners of an envelope that lies on the table, seen from above."""
    return [(x - 46, y - 22), (x + 32, y - 30), (x + 46, y - 2), (x - 34, y + 8)]


def _spot(at: Point, across: float, down: float) -> Point:
    """Return a point of an envelope: shares of its width and height from its top left."""
    (x, y), top, low = at, (-46.0, -22.0), (-34.0, 8.0)
    left = (top[0] + (low[0] - top[0]) * down, top[1] + (low[1] - top[1]) * down)
    return x + left[0] + across * (78 + 2 * down), y + left[1] - across * (8 + 2 * down)


def _patch(at: Point, left: float, top: float, right: float, low: float) -> list[Point]:
    corners = ((left, top), (right, top), (right, low), (left, low))
    return [_spot(at, *corner) for corner in corners]


def _front(c: Lit, at: Point) -> None:
    """Paint the face of the uppermost envelope: window, stamp, a red line, the rubber band."""
    window = _patch(at, 0.10, 0.42, 0.46, 0.84)
    c.fill(poly(window), WINDOW)
    c.stroke(segments(*window, window[0]), darker(WINDOW, 0.25), 0.9)
    for down, far in ((0.53, 0.40), (0.64, 0.36), (0.75, 0.30)):
        c.stroke(segments(_spot(at, 0.14, down), _spot(at, far, down)), INK, 1.5)
    c.fill(poly(_patch(at, 0.06, 0.10, 0.40, 0.22)), RED)
    c.fill(poly(_patch(at, 0.84, 0.10, 0.95, 0.42)), STAMP)
    c.stroke(opened([_spot(at, 0.63, share) for share in (-0.02, 0.5, 1.0)]), BAND, 3.2)
    x, y = _spot(at, 0.63, 1.0)
    c.stroke(segments((x, y), (x + 0.5, y + 24)), darker(BAND, 0.3), 3.2)
