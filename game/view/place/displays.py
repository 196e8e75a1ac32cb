"""Lit displays: whose turn it is, curves of a monitor, what an X-ray shows.

A monitor shows curves and no figures: figures belong to somebody's case, not to the room.
"""

from collections.abc import Callable, Mapping

from game.patient.geometry import Colour, Point, alpha, ellipse, opened, poly
from game.patient.setting import Part
from game.view.place.lettering import paint_text
from game.view.place.light import WHITE, PlaceError
from game.view.place.lit import Lit
from game.view.place.options import word
from game.view.place.shapes import drop, glow, lighter, rect, rounded, segments

Box = tuple[float, float, float, float]
CASE: Colour = (58, 62, 70)
EDGE: Colour = (120, 126, 134)
FIGURES: Colour = (236, 244, 246)
FILM: Colour = (196, 210, 220)
LUNG: Colour = (64, 76, 90)
GROUNDS: Mapping[str, Colour] = {
    "pulse": (26, 36, 46),
    "queue": (46, 84, 104),
    "scan": (24, 28, 34),
}
CURVES: tuple[Colour, ...] = ((118, 216, 150), (116, 190, 226), (238, 206, 120))
BEAT: tuple[Point, ...] = (
    (0, 0),
    (0.05, 0),
    (0.075, -0.12),
    (0.105, 0.07),
    (0.13, 0),
    (0.2, 0),
)
WAVE: tuple[Point, ...] = ((0, 0.03), (0.06, -0.07), (0.12, 0), (0.2, 0.03))
"""One swing of a curve: shares of the display's width and height."""


def display(c: Lit, part: Part) -> None:
    """Paint a display.

    Raises:
        PlaceError: it is not known what it shows.
    """
    kind = word(part, "kind", "queue")
    if kind not in SHOWS:
        message = f"{part.name}: no display is called {kind!r}; there are: {', '.join(SHOWS)}"
        raise PlaceError(message)
    paint_display(c, (part.x, part.y, part.w, part.h), kind)


def paint_display(c: Lit, at: Box, kind: str) -> None:
    """Paint a display of a known kind within a box."""
    x, y, w, h = at
    ground, rim = GROUNDS[kind], max(5.0, w * 0.035)
    case = rounded(x, y, w, h, 8)
    drop(c, case, 0.36, (4, 8), 9)
    glow(c, (x + w / 2, y + h / 2), (w, h), lighter(ground, 0.4), 0.2 * c.light.lamp)
    c.fill(case, CASE)
    c.stroke(segments((x + 8, y + 1.5), (x + w - 8, y + 1.5)), EDGE, 2)
    x, y, w, h = x + rim, y + rim, w - 2 * rim, h - 2 * rim
    shine = c.shining()
    glass = rounded(x, y, w, h, 4)
    shine.linear(glass, (x, y), (x + w, y + h), lighter(ground, 0.12), ground)
    SHOWS[kind](shine, (x, y, w, h))
    shine.fill(poly([(x + w * 0.62, y), (x + w, y), (x + w, y + h * 0.5)]), alpha(WHITE, 0.08))


def _queue(c: Lit, at: Box) -> None:
    """Paint the number that is called, and two that wait."""
    x, y, w, h = at
    paint_text(c, "24", (x + w * 0.30, y + h * 0.47), h * 0.42, FIGURES)
    c.fill(rect(x + w * 0.58, y + h * 0.14, 2, h * 0.72), alpha(FIGURES, 0.4))
    for n, number in enumerate(("27", "41")):
        middle = x + w * 0.79, y + h * (0.31 + 0.34 * n)
        paint_text(c, number, middle, h * 0.2, alpha(FIGURES, 0.75))


def _pulse(c: Lit, at: Box) -> None:
    """Paint curves, and bars where figures would stand."""
    x, y, w, h = at
    for n, ink in enumerate(CURVES):
        level = y + h * (0.22 + 0.29 * n)
        swing = WAVE if n else BEAT
        starts = [x + w * (0.06 + 0.21 * turn) for turn in range(3)]
        line = [(left + w * dx, level + h * dy) for left in starts for dx, dy in swing]
        c.stroke(opened(line) if n else segments(*line), alpha(ink, 0.9), max(1.2, h * 0.024))
        for row, (wide, strong) in enumerate(((0.15, 0.85), (0.10, 0.45))):
            low = level - h * (0.06 - 0.09 * row)
            c.fill(rounded(x + w * 0.78, low, w * wide, h * 0.045, 2), alpha(ink, strong))


def _scan(c: Lit, at: Box) -> None:
    """Paint a slice through a head."""
    x, y, w, h = at
    mid, r = (x + w / 2, y + h / 2), min(w, h) * 0.42
    c.fill(ellipse(*mid, r * 0.86, r), (126, 134, 142))
    c.fill(ellipse(*mid, r * 0.72, r * 0.86), (74, 80, 90))
    for side in (-1, 1):
        c.fill(ellipse(mid[0] + side * r * 0.33, mid[1], r * 0.3, r * 0.68), (156, 162, 168))
        hollow = ellipse(mid[0] + side * r * 0.16, mid[1], r * 0.1, r * 0.28, side * -0.3)
        c.fill(hollow, (60, 66, 76))


SHOWS: Mapping[str, Callable[[Lit, Box], None]] = {
    "pulse": _pulse,
    "queue": _queue,
    "scan": _scan,
}
"""What a display shows, by the name a setting gives it."""


def control(c: Lit, part: Part) -> None:
    """Paint the window of a control room: dark glass, two displays glowing behind it."""
    x, y, w, h = part.x, part.y, part.w, part.h
    frame = c.colour("frame")
    drop(c, rect(x - 9, y - 9, w + 18, h + 18), 0.3)
    c.fill(rect(x - 9, y - 9, w + 18, h + 18), frame)
    c.fill(rect(x - 9, y - 9, w + 18, 3), lighter(frame, 0.6))
    shine = c.shining()
    shine.linear(rect(x, y, w, h), (x, y), (x, y + h), (58, 78, 92), (84, 106, 118))
    shine.clip(rect(x, y, w, h))
    glow(c, (x + w / 2, y + h * 0.8), (w * 0.6, h * 0.6), (150, 200, 214), 0.5)
    for share, kind in ((0.12, "scan"), (0.54, "pulse")):
        paint_display(shine, (x + w * share, y + h * 0.44, w * 0.34, h * 0.4), kind)
    shine.fill(rect(x, y + h * 0.9, w, h * 0.1), (46, 60, 70))
    top, foot = (x + w * 0.1, x + w * 0.3), (x + w * 0.06, x - w * 0.14)
    gleam = [(top[0], y), (top[1], y), (foot[0], y + h), (foot[1], y + h)]
    shine.fill(poly(gleam), alpha(WHITE, 0.1))
    shine.unclip()


def lightbox(c: Lit, part: Part) -> None:
    """Paint a lit box with two X-ray films of a chest."""
    x, y, w, h = part.x, part.y, part.w, part.h
    drop(c, rounded(x, y, w, h, 5), 0.3)
    c.fill(rounded(x, y, w, h, 5), (226, 230, 232))
    wide, shine = (w - 16) / 2, c.shining()
    for n in range(2):
        at = film_x, film_y, film_w, film_h = x + 10 + n * wide, y + 10, wide - 4, h - 20
        corner = film_x + film_w, film_y + film_h
        shine.linear(rect(*at), (film_x, film_y), corner, (56, 68, 82), (30, 38, 48))
        shine.clip(rect(*at))
        _chest(shine, at)
        shine.unclip()


def _chest(c: Lit, at: Box) -> None:
    """Paint a chest: lungs, spine, ribs, heart."""
    x, y, w, h = at
    mid = x + w / 2
    c.fill(ellipse(mid, y + h * 0.56, w * 0.46, h * 0.52), alpha(FILM, 0.28))
    for side in (-1, 1):
        c.soft(ellipse(mid + side * w * 0.2, y + h * 0.5, w * 0.14, h * 0.3), alpha(LUNG, 0.9), 3)
    c.stroke(opened([(mid, y + h * 0.08), (mid, y + h * 0.96)]), alpha(FILM, 0.75), w * 0.07)
    for n in range(6):
        for side in (-1, 1):
            level = y + h * (0.2 + 0.11 * n)
            far = side * w * (0.36 - 0.02 * abs(n - 3))
            rib = [
                (mid, level),
                (mid + far * 0.72, level - h * 0.04),
                (mid + far, level + h * 0.07),
            ]
            c.stroke(opened(rib), alpha(FILM, 0.5), max(1.2, w * 0.03))
    c.soft(ellipse(mid + w * 0.07, y + h * 0.62, w * 0.13, h * 0.15), alpha(FILM, 0.55), 3)
