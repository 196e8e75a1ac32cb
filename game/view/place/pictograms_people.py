"""Pictograms of people, and of what belongs to a body."""

from game.patient.geometry import Curve, Ink, Point, closed, ellipse, join, opened
from game.view.place.lit import Lit
from game.view.place.shapes import segments

HEART: tuple[Point, ...] = (
    (0, 0.92),
    (-0.55, 0.42),
    (-0.92, -0.05),
    (-0.93, -0.48),
    (-0.62, -0.78),
    (-0.24, -0.72),
    (0, -0.4),
)
"""The left half, from the tip up to the cleft."""
SKULL: tuple[Point, ...] = (
    (-0.1, 0.9),
    (-0.15, 0.5),
    (-0.7, 0.35),
    (-0.72, -0.35),
    (-0.2, -0.9),
    (0.5, -0.75),
    (0.8, -0.1),
    (0.55, 0.4),
    (0.5, 0.9),
)


def run(at: Point, radius: float, *points: Point) -> list[Point]:
    """Return points given in radii from the middle."""
    return [(at[0] + dx * radius, at[1] + dy * radius) for dx, dy in points]


def heart(c: Lit, at: Point, radius: float, ink: Ink) -> None:
    """Paint a heart."""
    left = run(at, radius, *HEART)
    right = run(at, radius, *((-dx, dy) for dx, dy in reversed(HEART)))
    c.fill(join(opened(left), opened(right)), ink)


def baby(c: Lit, at: Point, radius: float, ink: Ink) -> None:
    """Paint a wrapped baby."""
    (x, y), s = at, radius
    c.fill(ellipse(x - s * 0.1, y - s * 0.56, s * 0.36), ink)
    wrap = (-0.5, 0), (0.3, -0.1), (0.7, 0.45), (0.2, 0.95), (-0.5, 0.8), (-0.75, 0.4)
    c.fill(closed(run(at, s, *wrap)), ink)


def head(c: Lit, at: Point, radius: float, ink: Ink) -> None:
    """Paint a head in profile with a thought in it."""
    c.stroke(closed(run(at, radius, *SKULL)), ink, radius * 0.16)
    thought = (-0.3, -0.1), (-0.05, -0.45), (0.2, -0.1), (0.4, -0.35)
    c.stroke(opened(run(at, radius, *thought)), ink, radius * 0.15)


def runner(c: Lit, at: Point, radius: float, ink: Ink) -> None:
    """Paint somebody who runs."""
    (x, y), s = at, radius
    c.fill(ellipse(x + s * 0.15, y - s * 0.78, s * 0.2), ink)
    c.stroke(opened(run(at, s, (0.05, -0.4), (-0.1, 0.1))), ink, s * 0.3)
    limbs: list[Curve] = [
        opened(run(at, s, (-0.1, 0.1), (0.25, 0.4), (0.15, 0.9))),
        opened(run(at, s, (-0.12, 0.15), (-0.35, 0.55), (-0.8, 0.6))),
        opened(run(at, s, (0, -0.35), (0.45, -0.1), (0.7, -0.3))),
        opened(run(at, s, (0, -0.35), (-0.45, -0.3), (-0.55, 0.05))),
    ]
    c.stroke(limbs, ink, s * 0.19)


def people(c: Lit, at: Point, radius: float, ink: Ink) -> None:
    """Paint two people side by side."""
    (x, y), s = at, radius
    for side in (-0.46, 0.46):
        c.fill(ellipse(x + side * s, y - s * 0.45, s * 0.3), ink)
        chest = (-0.42, 0.85), (-0.4, 0.2), (0, 0), (0.4, 0.2), (0.42, 0.85)
        c.fill(closed(run((x + side * s, y), s, *chest)), ink)


def bed(c: Lit, at: Point, radius: float, ink: Ink) -> None:
    """Paint somebody in a bed."""
    frame = (-1, -0.6), (-1, 0.7), (-1, 0.35), (1, 0.35), (1, 0.7), (1, -0.1)
    c.stroke(segments(*run(at, radius, *frame)), ink, radius * 0.18)
    c.fill(ellipse(at[0] - radius * 0.62, at[1] - radius * 0.12, radius * 0.24), ink)
    body = run(at, radius, (-0.2, 0.02), (0.75, 0.02))
    c.stroke(segments(*body), ink, radius * 0.32)
