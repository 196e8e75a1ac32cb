"""The parts a room is made of, by the name a setting gives them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from game.patient.setting import Part
from game.view.place import (
    clinic,
    desk,
    displays,
    furniture,
    gym,
    lamps,
    murals,
    pictures,
    pinned,
    scanner,
    shelves,
    signs,
    toys,
    trolley,
    upholstery,
    waiting,
    walls,
    ward,
    windows,
    writing_desk,
)
from game.view.place.light import PlaceError
from game.view.place.lit import Lit
from game.view.place.options import check_box, number
from game.view.place.wheelchair import wheelchair


@dataclass(frozen=True, slots=True)
class Maker:
    """How a part is painted, and which options it takes besides `depth`."""

    paint: Callable[[Lit, Part], None]
    options: frozenset[str] = frozenset()


def _maker(paint: Callable[[Lit, Part], None], options: str = "") -> Maker:
    return Maker(paint, frozenset(options.split()) | {"depth"})


PARTS: Mapping[str, Maker] = {
    "armchair": _maker(upholstery.armchair, "color"),
    "bag": _maker(waiting.bag),
    "ball": _maker(toys.ball, "color"),
    "band": _maker(walls.band, "color"),
    "basin": _maker(clinic.basin),
    "beam": _maker(walls.beam, "slant"),
    "bear": _maker(toys.bear),
    "bell": _maker(desk.bell),
    "bottles": _maker(clinic.bottles, "n"),
    "card_reader": _maker(desk.card_reader),
    "chair_row": _maker(furniture.chair_row, "n"),
    "clock": _maker(pinned.clock, "hour minute"),
    "computer": _maker(desk.computer),
    "control": _maker(displays.control),
    "cooler": _maker(waiting.cooler),
    "cot": _maker(ward.cot),
    "couch": _maker(upholstery.couch, "color"),
    "cupboard": _maker(furniture.cupboard, "color doors"),
    "desk_lamp": _maker(writing_desk.desk_lamp),
    "desktop": _maker(writing_desk.desktop),
    "dispenser": _maker(clinic.dispenser),
    "display": _maker(displays.display, "kind"),
    "door": _maker(walls.door, "color leaves push round"),
    "drape": _maker(windows.drape, "color folds rail"),
    "drip": _maker(ward.drip, "amber bags pump"),
    "dumbbells": _maker(gym.dumbbells, "n"),
    "glass_door": _maker(walls.glass_door),
    "gloves": _maker(clinic.gloves),
    "handrail": _maker(waiting.handrail),
    "head_panel": _maker(ward.head_panel),
    "keyboard": _maker(writing_desk.keyboard),
    "lamp": _maker(lamps.lamp),
    "leaflets": _maker(pinned.leaflets, "columns rows"),
    "lightbox": _maker(displays.lightbox),
    "locker": _maker(ward.locker),
    "mat": _maker(gym.mat, "color"),
    "mug": _maker(writing_desk.mug),
    "mural": _maker(murals.mural, "kind"),
    "noticeboard": _maker(pinned.noticeboard),
    "notepad": _maker(desk.notepad),
    "parallel_bars": _maker(gym.parallel_bars),
    "pens": _maker(desk.pens),
    "picture": _maker(pictures.picture, "frame kind"),
    "plant": _maker(furniture.plant),
    "poster": _maker(pinned.poster, "color icon"),
    "recliner": _maker(upholstery.recliner, "color"),
    "scanner": _maker(scanner.scanner),
    "sharps": _maker(clinic.sharps),
    "shell": _maker(walls.shell, "dado floor planks"),
    "shelves": _maker(shelves.shelves, "color goods rows seed"),
    "sign": _maker(signs.sign, "color hang icon label lit"),
    "sofa": _maker(upholstery.sofa, "color n"),
    "telephone": _maker(desk.telephone),
    "tissues": _maker(clinic.tissues, "color"),
    "trolley": _maker(trolley.trolley, "board"),
    "tubes": _maker(clinic.tubes),
    "vending": _maker(waiting.vending, "color"),
    "wall_bars": _maker(gym.wall_bars, "rungs"),
    "wheelchair": _maker(wheelchair),
    "window": _maker(windows.window, "blinds curtain panes view"),
}


def paint_parts(c: Lit, parts: Iterable[Part]) -> None:
    """Paint parts of a room, back to front.

    Raises:
        PlaceError: a part, one of its options or its colour is not known, or its place.
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
        check_box(part)
        maker.paint(c.at_depth(number(part, "depth", 0.0)), part)
