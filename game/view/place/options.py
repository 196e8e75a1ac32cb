"""A part's options as its painter wants them: a number or a word, or a clear complaint."""

from game.patient.setting import Part
from game.view.place.light import PlaceError


def number(part: Part, name: str, otherwise: float) -> float:
    """Return a number (yes and no are 1 and 0) that a part was given.

    Raises:
        PlaceError: it is no number.
    """
    value = part.options.get(name, otherwise)
    if isinstance(value, int | float):
        return float(value)
    message = f"{part.name}: {name} is a number, not {value!r}"
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
