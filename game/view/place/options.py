"""A part's options as its painter wants them: a number or a word, or a clear complaint."""

import math

from game.patient.setting import Part
from game.view.place.light import PlaceError

MOST = 24
"""More of anything is not seen one by one."""
FARTHEST = 4000.0
"""Nothing is farther away or bigger than this, in pixels of 1280x720."""


def number(part: Part, name: str, otherwise: float) -> float:
    """Return a number (yes and no are 1 and 0) that a part was given.

    Raises:
        PlaceError: it is no number, or one far out of any room.
    """
    value = part.options.get(name, otherwise)
    if isinstance(value, int | float) and abs(value) <= FARTHEST:
        return float(value)
    message = f"{part.name}: {name} is a number, not {value!r}"
    raise PlaceError(message)


def count(part: Part, name: str, otherwise: int) -> int:
    """Return how many of something a part was told to have.

    Raises:
        PlaceError: it is no whole number from 1 to 24.
    """
    value = number(part, name, otherwise)
    if 1 <= value <= MOST and value == int(value):
        return int(value)
    message = f"{part.name}: {name} is a whole number from 1 to {MOST}, not {value:g}"
    raise PlaceError(message)


def word(part: Part, name: str, otherwise: str) -> str:
    """Return a word that a part was given.

    Raises:
        PlaceError: it is no word.
    """
    value = part.options.get(name, otherwise)
    if isinstance(value, str):
        return value
    message = f"{part.name}: {name} is a word, not {value!r}"
    raise PlaceError(message)


def check_box(part: Part) -> None:
    """Find out whether a part has a place and a size one could see.

    Raises:
        PlaceError: it is far out of any room, or has no size.
    """
    sides = (part.x, part.y, part.w, part.h)
    if not all(math.isfinite(side) and abs(side) <= FARTHEST for side in sides):
        message = f"{part.name}: x, y, w and h are at most {FARTHEST:g}"
        raise PlaceError(message)
    if part.w <= 0 or part.h <= 0:
        message = f"{part.name}: w and h are more than nothing"
        raise PlaceError(message)
