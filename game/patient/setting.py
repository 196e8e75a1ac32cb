"""A place where care happens, as a list of parts to draw. One file each in assets/settings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

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


Passing = Literal[
    "alarm-far", "ball-bounces", "birds", "call-bell", "car-passes", "children-far", "curtain",
    "cutlery", "door-shuts", "drawer", "kettle", "lawn-mower", "lift-comes", "pages",
    "phone-far", "printer", "queue-chime", "scanner-knocks", "somebody-passes", "talk-far",
    "trolley-passes", "typing", "water-runs",
]  # fmt: skip
"""What goes on in rooms, by the names of game/voice/distance.py."""


@dataclass(frozen=True, slots=True)
class Noise:
    """What is heard in the room from time to time, about once in *every* seconds.

    `side` is -1 (left) to 1 (right), `to` where it goes meanwhile; `loud` is 0 to 1. What is
    not of the night is not heard at night.
    """

    sound: Passing
    every: float
    side: float = 0.0
    loud: float = 0.5
    to: float | None = None
    night: bool = True


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
    noises: tuple[Noise, ...] = ()
