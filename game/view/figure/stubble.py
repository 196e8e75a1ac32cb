"""Where stubble grows."""

from game.patient.idle import chance

HAIRS = 850
"""Places tried at its thickest."""
EVEN = (0.7548776662, 0.5698402910)
"""Steps that fill a square evenly, and without rows."""
ASIDE = 0.055
"""How far a hair may stand from there: what is too even looks like a net."""


def stubble_places(thick: float) -> tuple[tuple[float, float], ...]:
    """Return where stubble grows, in head units: cheeks, lip and chin, never the mouth."""
    tries = range(1, int(HAIRS * thick**0.5))
    places = (
        (
            i * EVEN[0] % 1 * 1.72 - 0.86 + ASIDE * (chance(1, i) - 0.5),
            0.30 + i * EVEN[1] % 1 * 1.06 + ASIDE * (chance(2, i) - 0.5),
        )
        for i in tries
    )
    return tuple((x, y) for x, y in places if _grows(abs(x), y))


def _grows(wide: float, y: float) -> bool:
    lip = wide < 0.34 and y > 0.60
    if wide > 0.92 - 0.62 * max(0.0, y - 0.62) or (wide < 0.36 and 0.72 < y < 1.0):
        return False
    if y < 0.70 and wide < 0.60 + 0.25 * (0.7 - y) and not lip:
        return False
    return y >= 0.60 or wide >= 0.76
