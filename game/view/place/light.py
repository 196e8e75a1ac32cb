"""The light and the colours of a room, from the rig's tables. Daylight is the norm."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from game.patient.geometry import Colour, Ink, Vector
from game.patient.setting import Setting
from game.patient.tables import Tables

WHITE: Colour = (255, 255, 255)


class PlaceError(ValueError):
    """A setting names something that the room painter does not know; `key` is where."""

    def __init__(self, message: str, key: str = "parts") -> None:
        """Keep what is wrong, and the key of the setting it is under."""
        super().__init__(message)
        self.key = key


@dataclass(frozen=True, slots=True)
class Light:
    """A row of assets/rig/lights.json: what light does to every colour of a room.

    `lamp` tells how far lamps are on, `glass` how much a pane reflects, `halo` brightens
    the wall behind the person, `vignette` darkens the sides, `figure` tints the person.
    """

    mul: Vector
    sky: tuple[Colour, Colour]
    hills: tuple[Colour, Colour]
    beam: Ink | None
    lamp: float
    glass: int
    halo: Ink
    vignette: int
    figure: Colour


def light_of(setting: Setting, tables: Tables) -> Light:
    """Return a setting's light.

    Raises:
        PlaceError: there is no such light.
    """
    row: Mapping[str, Any] | None = tables.lights.get(setting.light)
    if row is None:
        raise PlaceError(_unknown(setting, "light", setting.light, tables.lights), "light")
    sky, hills, beam = row["sky"], row["hills"], row["beam"]
    return Light(
        mul=tuple(row["mul"]),
        sky=(tuple(sky[0]), tuple(sky[1])),
        hills=(tuple(hills[0]), tuple(hills[1])),
        beam=tuple(beam) if beam else None,
        lamp=row["lamp"],
        glass=row["glass"],
        halo=tuple(row["halo"]),
        vignette=row["vignette"],
        figure=tuple(row["figure"]),
    )


def colours_of(setting: Setting, tables: Tables) -> dict[str, Colour]:
    """Return a setting's colours by name: the base palette, its own palette, its own colours.

    Raises:
        PlaceError: there is no such palette.
    """
    if setting.palette not in tables.palettes:
        raise PlaceError(_unknown(setting, "palette", setting.palette, tables.palettes), "palette")
    rows = {**tables.palettes["base"], **tables.palettes[setting.palette], **setting.colours}
    return {name: (c[0], c[1], c[2]) for name, c in rows.items()}


def _unknown(setting: Setting, kind: str, name: str, known: Mapping[str, object]) -> str:
    return f"{setting.id}: no {kind} is called {name!r}; there are: {', '.join(sorted(known))}"
