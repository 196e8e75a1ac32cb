"""The files of assets as their authors write them: one frozen class a kind of row."""

from dataclasses import dataclass, field
from typing import Any, Literal

from game.patient.acting import Drawing
from game.patient.setting import Setting
from game.patient.throat import Part
from game.sim.cues import Beside, Body, Channel, Kind, Of, Zone
from game.sim.story import Pronouns


@dataclass(frozen=True, slots=True)
class Named:
    """What people made of a cue: how many looked at it, and the share that named it."""

    people: int
    share: float


LEAST_NAMED = 0.5
"""A cue that fewer people name than this is scenery."""


@dataclass(frozen=True, slots=True)
class CueRow:
    """A row of cues.yaml: what the rules need, what a designer reads, how it is drawn.

    `bodies` are those that can show it, all with a picture if none is given; `of` is
    whose it is, and `at` where a companion can be who shows it; `lasts` is for how many
    seconds where a scenario does not say (None: to the end of the beat); `sleeves`: it
    needs long ones; `laces`: it needs shoes that have them; `checked` is `machine`,
    `weak` (viewers did not name it), or what people named.
    """

    channel: Channel
    zone: Zone
    parts: tuple[str, ...]
    caption: str
    short: str
    ask: str
    reply: str
    means: tuple[str, ...]
    evidence: tuple[str, ...]
    checked: Literal["machine", "weak"] | Named
    draws: Drawing
    near: tuple[str, ...] = ()
    bodies: tuple[Body, ...] = ()
    of: Of = "patient"
    at: tuple[Beside, ...] = ()
    lasts: float | None = None
    sleeves: bool = False
    laces: bool = False

    @property
    def weak(self) -> bool:
        """Tell whether viewers did not name it: scenery, never a trial (docs/cues.md)."""
        named = self.checked
        return named.share < LEAST_NAMED if isinstance(named, Named) else named == "weak"


@dataclass(frozen=True, slots=True)
class FoilRow:
    """A row of text that is never true: zone, caption, how one would ask."""

    zone: Zone
    caption: str
    short: str
    ask: str
    near: tuple[str, ...] = ()
    bodies: tuple[Body, ...] = ()
    of: Of = "patient"
    at: tuple[Beside, ...] = ()


Feature = Literal["rate", "loudness", "pitch", "range", "pauses", "breath", "rough", "onset"]
"""What is measured of a voice: `up` is faster, louder, higher, wider, more of it, or harder."""


@dataclass(frozen=True, slots=True)
class ToneRow:
    """A row of tones.yaml: a voice cue, and the numbers of its sound.

    `directions` says how it differs from the speaker's own calm, after its evidence.
    """

    caption: str
    short: str
    ask: str
    reply: str
    means: tuple[str, ...]
    evidence: tuple[str, ...]
    checked: Literal["machine"] | Named
    offset_lu: float
    sounds: dict[str, Any]
    directions: dict[Feature, Literal["up", "down"]] = field(default_factory=dict)
    near: tuple[str, ...] = ()


TO_RECORD = "to-record"
"""What `checked` says of a sound that still sounds made."""
STILL = Drawing()
"""Nothing of the body moves."""


@dataclass(frozen=True, slots=True)
class SoundRow:
    """A row of a sound without words: a voice cue, written `[sigh]` where it is heard.

    `seconds` is how long it takes, about; `made` is its recipe, and `draws` what the body
    does meanwhile. `checked: to-record` is one that a person should record (docs/cues.md).
    A companion's (`of`, `at`) is a cue of the zone around the patient.
    """

    caption: str
    short: str
    ask: str
    reply: str
    means: tuple[str, ...]
    evidence: tuple[str, ...]
    checked: Literal["machine", "to-record"] | Named
    seconds: float
    made: tuple[Part, ...] = ()
    draws: Drawing = STILL
    near: tuple[str, ...] = ()
    of: Of = "patient"
    at: tuple[Beside, ...] = ()


@dataclass(frozen=True, slots=True)
class MoodPoints:
    """A row of moods.yaml, in points."""

    cue: str
    kind: Kind
    below: float
    full: float
    strength: float


@dataclass(frozen=True, slots=True)
class CueFile:
    """cues.yaml."""

    cues: dict[str, CueRow]
    foils: dict[str, FoilRow]


@dataclass(frozen=True, slots=True)
class ToneFile:
    """tones.yaml."""

    tones: dict[str, ToneRow]
    foils: dict[str, FoilRow]


@dataclass(frozen=True, slots=True)
class SoundFile:
    """sounds.yaml: the sounds that can be noted, and breaths that only a tone places."""

    sounds: dict[str, SoundRow]
    breaths: dict[str, tuple[Part, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MoodFile:
    """moods.yaml."""

    moods: tuple[MoodPoints, ...]


@dataclass(frozen=True, slots=True)
class ReplyRow:
    """One of somebody's stock replies."""

    says: str
    tone: dict[str, float]
    about: Zone | None = None


@dataclass(frozen=True, slots=True)
class PatientFile:
    """A file of assets/patients: who they are, how they speak, how they look."""

    id: str
    name: str
    short_name: str
    age: int
    noun: str
    pronouns: Pronouns
    voice: str
    looks: dict[str, Any]
    replies: tuple[ReplyRow, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Files:
    """Every file of assets, read; patients and settings by their file's name."""

    cues: CueFile
    tones: ToneFile
    sounds: SoundFile
    moods: MoodFile
    voices: dict[str, dict[str, Any]]
    patients: dict[str, PatientFile]
    settings: dict[str, Setting]
