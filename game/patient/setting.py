"""A place where care happens, as a list of parts to draw. One file each in assets/settings."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.sim.cues import Body

Option = str | int | float | bool | tuple[int, ...] | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One thing in the room: a part the room painter knows, in pixels of 1280x720."""

    name: str
    x: float
    y: float
    w: float
    h: float
    options: Mapping[str, Option] = field(default_factory=dict)
    bodies: tuple[Body, ...] = ()
    """It is there when the patient is met in one of these; always if none is given."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A room: its parts back to front, its palette and its light.

    `seat` and `bed` are what one sits and lies on; `desk` is what stands on the counter,
    its y counted from the counter's top.
    """

    id: str
    title: str
    view: str
    seat: str
    light: str
    palette: str
    colours: Mapping[str, tuple[int, int, int]] = field(default_factory=dict)
    parts: tuple[Part, ...] = ()
    fore: tuple[Part, ...] = ()
    bed: str = "bed"
    desk: tuple[Part, ...] = ()
