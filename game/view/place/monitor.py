"""A small monitor beside somebody: three figures that belong to their case, and quiet traces."""

from collections.abc import Mapping

from game.patient.geometry import Colour, Point, alpha, ellipse, opened
from game.view.place.lettering import paint_text, text_width
from game.view.place.light import WHITE
from game.view.place.lit import Lit
from game.view.place.shapes import SHADE, darker, lighter, rounded, segments

CASE: Colour = (222, 226, 228)
SCREEN: Colour = (16, 22, 30)
PULSE, OXYGEN, BREATHS = "pulse", "oxygen", "breaths"
QUIET: Mapping[str, float] = {PULSE: 76, OXYGEN: 97, BREATHS: 16}
"""What it shows where a row says nothing: nobody would be called for these (NEWS2)."""
HUNDRED = 100.0
"""A row of the cue book gives figures in hundreds, as shares of `monitor`."""
INKS: Mapping[str, Colour] = {
    PULSE: (118, 230, 140),
    OXYGEN: (110, 206, 250),
    BREATHS: (248, 226, 120),
}
LABELS: Mapping[str, str] = {PULSE: "BPM", OXYGEN: "O2", BREATHS: "RESP"}
BEAT: tuple[Point, ...] = ((0, 0), (3, -2), (5, 0), (7, 2), (9, -11), (11, 4), (13, 0), (15, -2))
FIGURE, LABEL = 20.0, 6.4
"""How high figures and what they are called stand."""


def figures(signs: Mapping[str, float]) -> dict[str, int]:
    """Return what the monitor shows: the row's figures, whatever the strength."""
    share = signs.get("monitor", 0.0) or 1.0
    return {
        name: round(HUNDRED * signs[name] / share) if signs.get(name) else round(quiet)
        for name, quiet in QUIET.items()
    }


def monitor(c: Lit, at: Point, signs: Mapping[str, float]) -> None:
    """Paint a monitor that stands on the table."""
    x, y = at
    c.soft(ellipse(x + 3, y + 8, 46, 9), alpha(SHADE, 0.55), 5)
    c.fill(rounded(x - 30, y - 6, 60, 14, 5), darker(CASE, 0.35))
    case = rounded(x - 57, y - 102, 114, 100, 9)
    c.fill(case, darker(CASE, 0.22))
    c.linear(case, (0, y - 102), (0, y), lighter(CASE, 0.3), darker(CASE, 0.25))
    c.fill(rounded(x - 20, y - 108, 40, 9, 4), darker(CASE, 0.3))
    shine = c.shining()
    shine.fill(rounded(x - 51, y - 96, 102, 88, 5), SCREEN)
    for n, (name, value) in enumerate(figures(signs).items()):
        _row(shine, name, value, (x, y - 80 + n * 28.5))


def _row(c: Lit, name: str, value: int, at: Point) -> None:
    """Paint one row: its trace, what it is called, its figure."""
    x, y = at
    ink, text = INKS[name], str(value)
    c.stroke(opened(_trace(name, x - 46, y + 7)), alpha(ink, 0.85), 1.5)
    half = text_width(LABELS[name], LABEL) / 2
    paint_text(c, LABELS[name], (x - 46 + half, y - 9.5), LABEL, alpha(ink, 0.9))
    paint_text(c, text, (x + 46 - text_width(text, FIGURE) / 2, y), FIGURE, lighter(ink, 0.35))
    c.stroke(segments((x - 48, y + 14), (x + 48, y + 14)), alpha(WHITE, 0.10), 1)


def _trace(name: str, x: float, y: float) -> list[Point]:
    """Return a short run of a trace: beats, round waves, slow breaths."""
    if name == PULSE:
        return [(x + n * 17 + dx, y + dy) for n in range(2) for dx, dy in BEAT]
    swing, step = (5.0, 6) if name == OXYGEN else (3.5, 12)
    points = range(0, 37, step)
    return [(x + dx, y + (swing if n % 2 else -swing * 0.6)) for n, dx in enumerate(points)]
