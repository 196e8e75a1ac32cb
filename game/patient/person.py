"""A person of the cast, as numbers and names of parts: what the painter needs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from game.patient.clothes import Clothes
from game.patient.geometry import Colour


@dataclass(frozen=True, slots=True)
class FaceParts:
    """Names of parts in assets/rig/features.json; `adjust` overrides single numbers."""

    outline: str
    eyes: str
    brows: str
    nose: str
    lips: str
    adjust: Mapping[str, float] = field(default_factory=dict)
    base: Literal["adult", "child", "baby"] = "adult"
    """Whose proportions the parts are laid over."""


@dataclass(frozen=True, slots=True)
class Hair:
    """A style of assets/rig/hair.json and its colours."""

    style: str
    colour: Colour
    """Of the hair, or of the scarf over it."""
    brow: Colour | None = None
    tie: Colour = (150, 60, 60)
    """What holds a plait."""


@dataclass(frozen=True, slots=True)
class Beard:
    """A beard, in a shape that the painter knows."""

    shape: Literal["moustache", "circle", "full", "boxed", "long"]
    colour: Colour
    alpha: float = 1.0


@dataclass(frozen=True, slots=True)
class Glasses:
    """Glasses of a shape in features.json; `thick` is the width of a rim in head units."""

    shape: Literal["rect", "round", "oval", "cat", "large", "half"]
    colour: Colour = (74, 60, 58)
    thick: float = 0.038


@dataclass(frozen=True, slots=True)
class Hat:
    """A hat of assets/rig/hats.json and its colours."""

    style: str
    colour: Colour
    second: Colour | None = None
    """Of embroidery and of what shows beneath; by itself a lighter tone."""


@dataclass(frozen=True, slots=True)
class HearingAid:
    """A hearing aid behind one ear or both: L is the person's own left."""

    sides: Literal["L", "R", "LR"]
    colour: Colour = (196, 178, 160)


@dataclass(frozen=True, slots=True)
class Build:
    """A build of assets/rig/features.json; `adjust` overrides single numbers."""

    type: str
    adjust: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody one could meet. `rest` are the action units of the face at rest (0-1)."""

    id: str
    name: str
    age: int
    age01: float
    """How old the face looks: 0 young adult, 1 very old."""
    male: float
    """How the face is built: 0 to 1; a drawing parameter only."""
    skin: Colour
    iris: Colour
    blush: float
    face: FaceParts
    hair: Hair
    build: Build
    clothes: Clothes
    voice: str
    lashes: float = 0.3
    lip_tone: float = 0.5
    lip_colour: Colour | None = None
    stubble: float = 0.0
    freckles: float = 0.0
    beard: Beard | None = None
    glasses: Glasses | None = None
    hat: Hat | None = None
    hearing_aid: HearingAid | None = None
    earrings: Colour | None = None
    moles: tuple[tuple[float, float, float], ...] = ()
    wrinkles: Mapping[str, float] = field(default_factory=dict)
    rest: Mapping[str, float] = field(default_factory=dict)
    rest_pose: str = "neutral"
    posture: Mapping[str, float] = field(default_factory=dict)
    expressivity: float = 1.0
    blinks: float = 1.0
    """How often they blink, of what most people do."""
    note: str = ""
