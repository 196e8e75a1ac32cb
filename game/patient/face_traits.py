"""The parts of a face become one table of numbers."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from game.patient.person import Person
from game.patient.tables import Tables

PARTS = ("outline", "eyes", "brows", "nose", "lips")
MAN = 0.5
"""Above this a face is built like a man's: see Person.male."""


@dataclass(frozen=True, slots=True)
class Traits:
    """Numbers of one face, 1 or 0 on the head of assets/rig/face.json.

    What is 1 there multiplies, what is 0 is added (in head units).
    """

    width: float = 1.0
    temple: float = 1.0
    cheek: float = 1.0
    jaw: float = 1.0
    chinw: float = 1.0
    chin: float = 1.0
    square: float = 0.0
    jaw_y: float = 0.0
    jowl: float = 0.0
    hollow: float = 0.0
    forehead: float = 0.0
    drop: float = 0.0
    """How low the features sit under a high forehead."""
    chin_cleft: float = 0.0
    eye_w: float = 1.0
    eye_h: float = 1.0
    eye_x: float = 0.0
    eye_y: float = 0.0
    eye_round: float = 0.0
    tilt: float = 0.0
    hood: float = 0.0
    """How far the skin over the eye hides the lid."""
    epi: float = 0.0
    """How far a fold covers the inner corner of the eye."""
    crease: float = 1.0
    socket: float = 1.0
    bags: float = 0.0
    iris: float = 1.0
    lid: float = 0.86
    brow_th: float = 1.0
    brow_y: float = 0.0
    brow_arch: float = 0.0
    brow_len: float = 1.0
    brow_gap: float = 0.0
    brow_ang: float = 0.0
    brow_a: float = 1.0
    bushy: float = 0.0
    nose_w: float = 1.0
    nose_l: float = 1.0
    tip: float = 1.0
    bridge: float = 1.0
    bridge_w: float = 1.0
    hump: float = 0.0
    droop: float = 0.0
    upturn: float = 0.0
    nostril: float = 1.0
    lip_u: float = 1.0
    lip_l: float = 1.0
    mouth_w: float = 1.0
    mouth_y: float = 0.0
    bow: float = 1.0
    ear: float = 1.0
    ear_out: float = 0.0
    lobe: float = 1.0


LEVEL: Mapping[str, float] = asdict(Traits())
"""Every number of the plain head."""

MALE: Mapping[str, float] = {
    "eye_w": 0.97,
    "eye_h": 0.93,
    "brow_y": 0.022,
    "iris": 0.97,
    "lip_u": 0.9,
    "lip_l": 0.93,
    "jaw": 1.03,
    "chinw": 1.06,
    "nose_w": 1.05,
    "bow": 0.7,
}
"""What a man's face has more or less of."""


def traits_of(person: Person, tables: Tables) -> Traits:
    """Return the numbers of somebody's face.

    Raises:
        KeyError: a part, or a number of `adjust`, that features.json does not have.
    """
    numbers = dict(LEVEL)
    _lay(numbers, tables.features["base"][person.face.base])
    for part in PARTS:
        _lay(numbers, tables.features[part][getattr(person.face, part)])
    if person.male > MAN:
        _lay(numbers, MALE)
    for name, value in person.face.adjust.items():
        if name not in LEVEL:
            raise KeyError(name)
        numbers[name] = value
    return Traits(**numbers)


def _lay(numbers: dict[str, float], part: Mapping[str, float]) -> None:
    """Lay a part over the numbers: it multiplies what is 1 on the plain head, and adds the rest."""
    for name, value in part.items():
        numbers[name] = numbers[name] * value if LEVEL[name] == 1 else numbers[name] + value
