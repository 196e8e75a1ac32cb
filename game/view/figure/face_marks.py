"""Marks of a skin: stubble, moles, spots of age. Always the same on the same person."""

from game.patient.geometry import alpha, clamp, ellipse, mixc, opened
from game.view.figure.head import Head
from game.view.figure.look import Look
from game.view.paint.painter import Painter

HAIRS = 850
"""Places tried for stubble at its thickest."""
EVEN = (0.7548776662, 0.5698402910)
"""Steps that fill a square evenly, and without rows."""
SPOTS = (
    (-0.72, 0.02, 0.5, 0.020), (-0.66, 0.32, 0.55, 0.014), (0.70, 0.12, 0.5, 0.018),
    (-0.42, -0.68, 0.8, 0.016), (0.50, -0.58, 0.75, 0.020), (0.62, 0.42, 0.55, 0.012),
    (-0.80, -0.22, 0.4, 0.014),
)  # fmt: skip
OLD = 0.7
"""Above this (Person.age01) the skin has spots."""


def paint_marks(c: Painter, head: Head, look: Look) -> None:
    """Paint stubble and moles."""
    person, h, pal = head.person, head.unit, look.palette
    if person.stubble:
        hairs = []
        for x, y in stubble_places(person.stubble):
            at = head.at(x, y + clamp((y - 0.8) / 0.4) * head.jaw, 0.78 - 0.45 * abs(x))
            hairs.append(opened([at, head.by(at, 0.005 if x > 0 else -0.005, 0.014)]))
        ink = mixc(person.hair.colour, pal.deep, 0.3)
        c.stroke(hairs, alpha(ink, 0.16 + 0.24 * person.stubble), 0.0085 * h)
    for x, y, radius in person.moles:
        mole = ellipse(*head.at(x, y, 0.9 - 0.5 * abs(x)), radius * h)
        c.fill(mole, alpha(mixc(pal.line, pal.deep, 0.35), 0.75))


def stubble_places(thick: float) -> list[tuple[float, float]]:
    """Return where stubble grows, in head units: cheeks, lip and chin, never the mouth."""
    tries = range(1, int(HAIRS * thick**0.5))
    places = ((i * EVEN[0] % 1 * 1.72 - 0.86, 0.30 + i * EVEN[1] % 1 * 1.06) for i in tries)
    return [(x, y) for x, y in places if _grows(abs(x), y)]


def _grows(wide: float, y: float) -> bool:
    lip = wide < 0.34 and y > 0.60
    if wide > 0.92 - 0.62 * max(0.0, y - 0.62) or (wide < 0.36 and 0.72 < y < 1.0):
        return False
    if y < 0.70 and wide < 0.60 + 0.25 * (0.7 - y) and not lip:
        return False
    return y >= 0.60 or wide >= 0.76


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
