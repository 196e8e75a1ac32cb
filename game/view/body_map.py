"""The printed figure of the form: where one has looked already, and the key of each place."""

from collections.abc import Sequence

from game.sim.cues import Zone
from game.view.canvas import Canvas
from game.view.shapes import disc, icon, stroke
from game.view.text import draw_line
from game.view.theme import ZONES as LOOKS

LINES = (
    ((-12, 70), (-30, 80), (-38, 116), (-18, 128)),
    ((12, 70), (30, 80), (38, 116), (18, 128)),
    ((-22, 84), (-20, 130), (20, 130), (22, 84)),
    ((-20, 130), (-24, 160)),
    ((20, 130), (24, 160)),
)
SEAT = (((-44, 134), (-26, 134)), ((26, 134), (44, 134)))
TOP = 24


def map_height(canvas: Canvas) -> int:
    """Return how high the map is."""
    return canvas.px(TOP) + 6 * _step(canvas)


def _step(canvas: Canvas) -> int:
    return canvas.type("small")[1] + canvas.px(1)


def draw_body_map(
    canvas: Canvas, at: tuple[int, int], looked: frozenset[Zone], zones: Sequence[Zone]
) -> None:
    """Draw the figure, and the list of places: a tick where one has looked."""
    x, y = at
    px = canvas.px
    draw_line(canvas, "Where I have looked", (x, y), "small_b", "ink2")
    middle = x + px(84)

    def line(points: Sequence[tuple[int, int]], ink: str) -> None:
        stroke(canvas, [(middle + px(a), y + px(b)) for a, b in points], ink, 2)

    disc(canvas, (middle, y + px(52)), px(17), None, edge="edge", line=2)
    for points in LINES:
        line(points, "edge")
    for points in SEAT:
        line(points, "rule")
    left, step = x + px(172), _step(canvas)
    for n, zone in enumerate(zones):
        number, name, _ = LOOKS[zone]
        top = y + px(TOP) + n * step
        on = zone in looked
        draw_line(canvas, number, (left, top), "small_b")
        draw_line(canvas, name, (left + px(18), top), "small", "ink2" if on else "ink")
        if on:
            icon(canvas, "check", (left - px(15), top + step / 2), px(18), "good")
