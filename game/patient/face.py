"""A face that moves: action units become landmarks and folds, in units of half a head's width."""

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from game.patient.face_shape import Landmarks, face_at_rest
from game.patient.face_traits import traits_of
from game.patient.face_turn import lift, turn_contour
from game.patient.geometry import Matrix, add, clamp, scale
from game.patient.idle import chance
from game.patient.person import Person
from game.patient.stance import Vector
from game.patient.tables import Table, Tables

SIDES = ("L", "R")
GAIN = 1.15
"""How far a unit at 1 moves a face, against aus.json."""
CHANCES = 48
"""How many chances of its own a face has."""


@dataclass(frozen=True, slots=True)
class Folds:
    """How deep the creases of one side of a face are, 0 to 1 and over.

    `open` tells how far the lids are apart: 0 shut, 0.86 awake, over 1 wide.
    """

    open: float
    forehead: float = 0.0
    forehead_side: float = 0.0
    frown: float = 0.0
    crow: float = 0.0
    pouch: float = 0.0
    nose: float = 0.0
    cheek: float = 0.0
    """The fold from the nose to the corner of the mouth."""
    dimple: float = 0.0
    marionette: float = 0.0
    chin: float = 0.0
    clench: float = 0.0
    """How far the muscle at the angle of the jaw stands out."""
    neck: float = 0.0
    lip: float = 0.0


CREASES: Mapping[str, str] = MappingProxyType({
    "w_fore_c": "forehead",
    "w_fore_s": "forehead_side",
    "w_glab": "frown",
    "w_crow": "crow",
    "w_pouch": "pouch",
    "w_nose": "nose",
    "w_nlf": "cheek",
    "w_dimp": "dimple",
    "w_mario": "marionette",
    "w_chin": "chin",
    "w_jaw": "clench",
    "w_neck": "neck",
    "w_lip": "lip",
})  # fmt: skip
"""The creases of aus.json by their names here."""


@dataclass(frozen=True, slots=True)
class Features:
    """A face at a moment, its head upright and facing the viewer."""

    places: Landmarks
    folds: Mapping[str, Folds]
    jaw: float
    """How far the lower teeth are down."""
    tongue: tuple[float, float] = (0.0, 0.0)
    """How far the tip of the tongue is out, left and right of the middle."""
    bite: tuple[float, float] = (0.0, 0.0)
    """How hard the lower lip is bitten, left and right."""


@dataclass(frozen=True, slots=True)
class _Unit:
    """What an action unit does at 1: landmarks of either side, and creases."""

    moves: Mapping[str, Sequence[tuple[str, Vector]]]
    creases: Mapping[str, float]


LIDS = (("u1", "l1", 0.095), ("u2", "l2", 0.125), ("u3", "l3", 0.085))
"""Upper and lower lid, and how far up the lower one is when tensed: most in the middle."""
INNER = ("37", "32")
"""Units of tongue and teeth: a wiped lip, a bitten lip."""
JAW = {"26": 0.115, "27": 0.25}
WORKING = ("9", "10", "15", "17", "20", "23", "24", "25", "26", "32")
"""Units of the lower face: under them a smile at rest goes."""


class Face:
    """Somebody's face: what it is like at rest, and how it moves."""

    def __init__(self, person: Person, tables: Tables) -> None:
        """Shape the face of *person*.

        Raises:
            KeyError: a part of the face that features.json does not have.
        """
        self.seed = zlib.crc32(person.id.encode())
        self.person = person
        self.chances = tuple(chance(self.seed, i) for i in range(CHANCES))
        """Numbers from 0 to 1 that are this face's own."""
        self.traits = traits_of(person, tables)
        self.rest: Mapping[str, Vector] = face_at_rest(self.traits, tables, self.chances)
        self._units = {
            k: _unit(row, tables.face["center"]) for k, row in tables.aus.items() if k[0] != "_"
        }

    def features(self, aus: Mapping[str, float], rotation: Matrix) -> Features:
        """Return the face doing these units on a head turned so (it is not turned itself)."""
        moved = self._moved({**aus}, _busy(aus))
        places = dict(self.rest)
        creases = {side: dict.fromkeys(("lid", "low", *CREASES), 0.0) for side in SIDES}
        jaw = 0.0
        for (name, side), amount in moved.items():
            unit = self._units[name]
            for place, by in unit.moves[side]:
                places[place] = add(places[place], scale(by, amount))
            for crease, by_ in unit.creases.items():
                if crease in creases[side]:
                    creases[side][crease] += by_ * amount
            jaw += 0.5 * amount * JAW.get(name, 0.0)
        folds = {side: self._lids(places, side, creases[side]) for side in SIDES}
        lift(places, rotation)
        turn_contour(places, rotation)
        inner = [(moved.get((unit, "L"), 0.0), moved.get((unit, "R"), 0.0)) for unit in INNER]
        return Features(places, folds, jaw, *inner)

    def _moved(self, aus: dict[str, float], busy: float) -> dict[tuple[str, str], float]:
        """Return how far each unit moves each side, this face's look at rest laid under."""
        calm = clamp(1 - aus.get("4", 0.0))
        for name, amount in self.person.rest.items():
            share = busy if name == "12" else calm
            aus[name] = aus.get(name, 0.0) + amount / GAIN * share
        out: dict[tuple[str, str], float] = {}
        for name, amount in aus.items():
            plain, sides = (name[:-1], name[-1]) if name[-1] in SIDES else (name, "LR")
            if plain in self._units:
                for side in sides:
                    out[plain, side] = out.get((plain, side), 0.0) + amount * GAIN
        return out

    def _lids(self, places: Landmarks, side: str, creases: Mapping[str, float]) -> Folds:
        """Open the lids, and return the folds of this side. Young skin folds less."""
        age, tall = self.person.age01, self.traits.eye_h
        apart = clamp(self.traits.lid + creases["lid"] - 0.05 * age, 0, 1.45)
        low = clamp(creases["low"], -0.3, 1.0)
        shut, wide = 1 - min(apart, 1), max(0.0, apart - 1)
        for upper, lower, rise in LIDS:
            ux, uy, uz = places[upper + side]
            lx, ly, lz = places[lower + side]
            base = ly - low * tall * rise
            meet = base - 0.012
            top = uy - wide * 0.105 * (0.75 + 0.25 * tall) if wide else meet + (uy - meet) * apart
            places[upper + side] = (ux, top, uz)
            places[lower + side] = (lx, base + shut * 0.012 * (1 - low), lz)
        x, y, z = places[f"k2{side}"]
        places[f"k2{side}"] = (x, y + shut * 0.05 - wide * 0.04, z)
        soft = 0.5 + 0.5 * clamp(age / 0.25)
        full = soft * clamp(0.4 + age / 0.35)
        depths = {
            name: creases[crease] * {"dimple": 1.0, "cheek": full}.get(name, soft)
            for crease, name in CREASES.items()
        }
        return Folds(apart, **depths)


def _unit(row: Table, middle: Table) -> _Unit:
    moves: dict[str, list[tuple[str, Vector]]] = {"L": [], "R": []}
    for name, (dx, dy, *deep) in row["d"].items():
        dz = deep[0] if deep else 0.0
        for side, sign in (("L", 1), ("R", -1)):
            if name in middle:
                moves[side].append((name, (0.5 * dx, 0.5 * dy, 0.5 * dz)))
            else:
                moves[side].append((name + side, (sign * dx, dy, dz)))
    return _Unit(moves, row["k"])


def _busy(aus: Mapping[str, float]) -> float:
    """Return what the work of the lower face leaves of a smile at rest."""
    return clamp(1 - 1.6 * sum(aus.get(name, 0.0) for name in WORKING))
