"""How somebody is built: the numbers of features.json with the person's own laid over."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.patient.person import Person
from game.patient.tables import Tables

LONGER = 1.07
"""A trunk sits a little longer than the table of builds says."""


@dataclass(frozen=True, slots=True)
class Physique:
    """Multiples of an average build, 1 each but for `belly` and `bust` (0 flat).

    `spread` is how far from the middle hands rest.
    """

    shoulder: float
    waist: float
    hip: float
    limb: float
    neck: float
    neck_length: float
    belly: float
    bust: float
    head: float
    trunk: float
    arm: float
    spread: float
    posture: Mapping[str, float]


def physique_of(person: Person, tables: Tables) -> Physique:
    """Return how this person is built.

    Raises:
        KeyError: features.json has no such build.
    """
    row = {**tables.features["builds"][person.build.type], **person.build.adjust}
    shoulder, torso = row.get("shoulder", 1.0), row.get("torso", 1.0)
    return Physique(
        shoulder=shoulder,
        waist=row.get("waist", 1.0),
        hip=row.get("hip", 1.0),
        limb=row.get("limb", 1.0),
        neck=row.get("neck", 1.0),
        neck_length=row.get("neck_l", 1.0),
        belly=row.get("belly", 0.0),
        bust=row.get("bust", 0.0),
        head=row.get("head", 1.0),
        trunk=torso * LONGER,
        arm=row.get("arm", 1.0),
        spread=shoulder if torso < 1 else 1.0,
        posture=person.posture,
    )
