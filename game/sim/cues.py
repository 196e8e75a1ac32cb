"""What the rules need to know of a cue. How it is drawn or heard is not here."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Channel = Literal["body", "voice", "condition"]
Zone = Literal["face", "hands", "chest", "legs", "voice", "around"]
Kind = Literal["physical", "mental", "emotional"]

Body = Literal["seated", "wheelchair", "standing", "walking", "bed", "flat", "telephone"]
Of = Literal["patient", "companion"]
Beside = Literal["beside", "lap", "arms"]
"""Where a companion is: at the patient's side, on the lap, or a baby in the arms."""

ZONES: tuple[Zone, ...] = ("face", "hands", "chest", "legs", "voice", "around")
KINDS: tuple[Kind, ...] = ("physical", "mental", "emotional")
BODIES: tuple[Body, ...] = (
    *("seated", "wheelchair", "standing", "walking", "bed", "flat"),
    "telephone",
)
"""How somebody is met: on a chair, in a wheelchair, at a counter, on foot, in bed propped up,
in bed lying flat; or by telephone, where nothing is seen."""
PICTURED: frozenset[Body] = frozenset(BODIES) - {"telephone"}
"""Those with a picture."""
BESIDES: tuple[Beside, ...] = ("beside", "lap", "arms")


@dataclass(frozen=True, slots=True)
class Cue:
    """One thing that can be seen or heard, or a foil: one that could be, and is not.

    `caption` and `ask` are templates over the patient's pronouns: {they}, {them},
    {their}; `short` is the noun phrase a handover uses. `near` names the cues that
    look or sound too much like this one to stand beside it as a foil (rule 34).
    A foil has no parts and is never shown. `bodies` are those that can show it; `of`
    is whose body it is: a companion's cue needs a companion, who is `at` one of these
    places (so a limp baby is one in the arms, and nobody else).
    """

    id: str
    channel: Channel
    zone: Zone
    caption: str
    short: str
    ask: str
    reply: str
    parts: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    foil: bool = False
    bodies: frozenset[Body] = PICTURED
    of: Of = "patient"
    at: frozenset[Beside] = frozenset(BESIDES)

    def possible(self, body: Body, companion: Beside | None) -> bool:
        """Tell whether people met like this, with a companion there or none, can show it."""
        return body in self.bodies and (self.of == "patient" or companion in self.at)


@dataclass(frozen=True, slots=True)
class CueBook:
    """Every cue there is, by id."""

    cues: Mapping[str, Cue]
    hash: str

    def __getitem__(self, cue: str) -> Cue:
        return self.cues[cue]

    def in_zone(self, zone: Zone) -> tuple[Cue, ...]:
        """Return the cues and foils of *zone*, in the order of the book."""
        return tuple(c for c in self.cues.values() if c.zone == zone)
