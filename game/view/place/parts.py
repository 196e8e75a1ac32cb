"""The parts a room is made of, by the name a setting gives them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from game.patient.setting import Part
from game.view.place import furniture, signs, walls
from game.view.place.light import PlaceError
from game.view.place.lit import Lit
from game.view.place.options import number
from game.view.place.wheelchair import wheelchair


@dataclass(frozen=True, slots=True)
class Maker:
    """How a part is painted, and which options it takes besides `depth`."""

    paint: Callable[[Lit, Part], None]
    options: frozenset[str] = frozenset()


def _maker(paint: Callable[[Lit, Part], None], options: str = "") -> Maker:
    return Maker(paint, frozenset(options.split()) | {"depth"})


PARTS: Mapping[str, Maker] = {
    "band": _maker(walls.band, "color"),
    "beam": _maker(walls.beam, "slant"),
    "chair_row": _maker(furniture.chair_row, "n"),
    "cupboard": _maker(furniture.cupboard, "color doors"),
    "door": _maker(walls.door, "color leaves push round"),
    "glass_door": _maker(walls.glass_door),
    "picture": _maker(signs.picture, "frame"),
    "plant": _maker(furniture.plant),
    "shell": _maker(walls.shell, "dado floor planks"),
    "shelves": _maker(furniture.shelves, "color rows seed"),
    "sign": _maker(signs.sign, "color hang icon label lit"),
    "wheelchair": _maker(wheelchair),
}


def paint_parts(c: Lit, parts: Iterable[Part]) -> None:
    """Paint parts of a room, back to front.

    Raises:
        PlaceError: a part, one of its options or its colour is not known.
    """
    for part in parts:
        maker = PARTS.get(part.name)
        if maker is None:
            message = f"no part is called {part.name!r}; there are: {', '.join(sorted(PARTS))}"
            raise PlaceError(message)
        unknown = sorted(set(part.options) - maker.options)
        if unknown:
            known = ", ".join(sorted(maker.options))
            message = f"{part.name} has no option {unknown[0]!r}; it has: {known}"
            raise PlaceError(message)
        maker.paint(c.at_depth(number(part, "depth", 0.0)), part)
