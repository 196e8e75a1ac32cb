"""Marks of a skin: freckles, stubble, moles, spots of age. Always the same on the same person."""

from game.patient.geometry import alpha, clamp, ellipse, mixc, opened
from game.view.figure.head import Head
from game.view.figure.look import Look
from game.view.paint.painter import Painter

SPOTS = (
    (-0.72, 0.02, 0.5, 0.020), (-0.66, 0.32, 0.55, 0.014), (0.70, 0.12, 0.5, 0.018),
    (-0.42, -0.68, 0.8, 0.016), (0.50, -0.58, 0.75, 0.020), (0.62, 0.42, 0.55, 0.012),
    (-0.80, -0.22, 0.4, 0.014),
)  # fmt: skip
OLD = 0.7
"""Above this (Person.age01) the skin has spots."""


def paint_marks(c: Painter, head: Head, look: Look) -> None:
    """Paint freckles, stubble and moles."""
    person, h, pal = head.person, head.unit, look.palette
    if head.freckles:
        dots = [ellipse(*head.at(x, y, 0.85 - 0.45 * abs(x)), r * h) for x, y, r in head.freckles]
        c.fill(dots, alpha(mixc(pal.deep, (176, 98, 60), 0.5), 0.40))
    if person.stubble:
        hairs = []
        for x, y in head.stubble:
            at = head.at(x, y + clamp((y - 0.8) / 0.4) * head.jaw, 0.78 - 0.45 * abs(x))
            hairs.append(opened([at, head.by(at, 0.005 if x > 0 else -0.005, 0.014)]))
        ink = mixc(person.hair.colour, pal.deep, 0.3)
        c.stroke(hairs, alpha(ink, 0.16 + 0.24 * person.stubble), 0.0085 * h)
    for x, y, radius in person.moles:
        mole = ellipse(*head.at(x, y, 0.9 - 0.5 * abs(x)), radius * h)
        c.fill(mole, alpha(mixc(pal.line, pal.deep, 0.35), 0.75))


def paint_age_spots(c: Painter, head: Head, look: Look) -> None:
    """Paint the brown spots of an old skin."""
    person, h, r = head.person, head.unit, head.shape.chances
    if person.age01 <= OLD:
        return
    spots = []
    for i, (x, y, z, size) in enumerate(SPOTS):
        if r[40 - i] > 0.3:
            at = head.at(x + 0.10 * (r[32 + i] - 0.5), y + 0.12 * (r[33 + i] - 0.5), z)
            spots.append(ellipse(*at, size * h, size * 0.8 * h))
    if spots:
        c.fill(spots, alpha(mixc(look.palette.deep, (150, 100, 60), 0.4), 0.30 * person.age01))
