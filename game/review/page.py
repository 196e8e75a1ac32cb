"""What a debrief shows, as plain values: a screen draws them and needs to know no more.

Times are scene seconds, comfort is points (0-100), every text is ready to be read: names
and pronouns are filled in.
"""

from dataclasses import dataclass
from typing import Literal

from game.sim.cues import Channel, Kind, Zone
from game.sim.story import Grade, Principle

MomentKind = Literal[
    "not noticed", "misread", "answered badly", "acted without asking", "done well"
]
"""The four failures, told apart everywhere, and what went well."""


@dataclass(frozen=True, slots=True)
class Span:
    """A bar on a lane of time. `lit` is the one that the moment is about."""

    start: float
    end: float
    text: str
    lit: bool = False


@dataclass(frozen=True, slots=True)
class Deed:
    """Something the trainee did, at its time, with an icon's name.

    `what` is looked, noted, said, asked, told, promised or silent.
    """

    at: float
    what: str
    text: str
    care: int | None = None
    """0 to 5, where a choice has a care level."""


@dataclass(frozen=True, slots=True)
class Rewind:
    """One moment to look back at: where the picture goes back to, and what to say of it."""

    kind: MomentKind
    title: str
    """A heading of a few words: "Presses a fist to her breastbone"."""
    beat: str
    visit: int
    """Where *Try this moment again* begins."""
    cue: str | None
    zone: Zone | None
    """What to ring in the picture; None where the moment is about no cue."""
    onset: float
    until: float
    """The picture plays from `onset` to `until`, the answer."""
    thought: str
    """What the patient thought, or ""."""
    there: str
    """What was there: a sentence."""
    did: str
    """What you did: a sentence."""
    helped: str
    """What would have helped, or why it did: a sentence, never empty."""
    says: tuple[Span, ...]
    shows: tuple[Span, ...]
    you: tuple[Deed, ...]


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """How the patient was from `at` until the next point."""

    at: float
    physical: float
    mental: float
    emotional: float
    meter: float


@dataclass(frozen=True, slots=True)
class CueMark:
    """A cue that was there to be noticed, where it began."""

    at: float
    cue: str
    caption: str
    zone: Zone
    channel: Channel
    noticed: bool
    decoy: bool


@dataclass(frozen=True, slots=True)
class BeatMark:
    """Where a moment of the conversation began, and a name for it."""

    at: float
    beat: str
    name: str


@dataclass(frozen=True, slots=True)
class Plot:
    """The plot of comfort, from 0 to `end` seconds, in steps."""

    points: tuple[CurvePoint, ...]
    cues: tuple[CueMark, ...]
    deeds: tuple[Deed, ...]
    beats: tuple[BeatMark, ...]
    end: float
    remark: str
    """A sentence about what moved it most."""


@dataclass(frozen=True, slots=True)
class Card:
    """One of the three counts: "Noticed", 5 of 7, and what to add, a line each."""

    title: str
    word: str
    right: int
    of: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LampCount:
    """How one lamp was set against what was true, over the answers that read it."""

    kind: Kind
    name: str
    """Body, Mind or Feelings."""
    right: int
    of: int
    missed: int
    false_alarms: int


@dataclass(frozen=True, slots=True)
class PrincipleCount:
    """How one of the four principles was served (above 0) or broken (below)."""

    principle: Principle
    points: int


@dataclass(frozen=True, slots=True)
class RequestRow:
    """What was asked for, and how it was handled, in words."""

    what: str
    how: str
    well: bool


@dataclass(frozen=True, slots=True)
class Ending:
    """How it ended for the patient."""

    outcome: str
    grade: Grade
    words: str
    """The grade in words: "Fair outcome"."""
    story: str
    final: float
    """Final comfort, points (rule 13)."""
    cap: str
    """Why it could not end better, or ""."""


@dataclass(frozen=True, slots=True)
class SurveyRow:
    """One item of the visit survey: how the patient might tick it, and why."""

    item: str
    question: str
    answer: str
    """always, usually, sometimes, never, or left blank."""
    words: str
    """A sentence of the patient's, or ""."""


@dataclass(frozen=True, slots=True)
class Survey:
    """The patient's visit survey, as the simulator reckons it."""

    rows: tuple[SurveyRow, ...]
    """Empty where nothing was answered."""
    overall: int | None
    """0 to 10, all in all; None where the session was broken off."""
    note: str
    """Whose reckoning it is."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the transcript. `kind` is patient, trainee, other, event or beat."""

    at: float
    who: str
    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Debrief:
    """Everything the debrief shows of one session."""

    title: str
    patient: str
    they: str
    them: str
    their: str
    """The pronouns, for headings: "How she was", "What became of her"."""
    question: str
    """"What was going on for her?", asked before anything else is shown."""
    hidden: str
    """What was; "" where the scenario does not say."""
    ending: Ending | None
    """None where the session was broken off."""
    moments: tuple[Rewind, ...]
    """At most three, oldest first."""
    plot: Plot
    cards: tuple[Card, ...]
    """Noticed, read, said: in this order."""
    lamps: tuple[LampCount, ...]
    principles: tuple[PrincipleCount, ...]
    """All four, in the design's order."""
    requests: tuple[RequestRow, ...]
    survey: Survey
    well: tuple[str, ...]
    """What you did well: sentences, the weightiest first."""
    facts: tuple[str, ...]
    """Promises, red flags, restraint, phantoms: counts as sentences; how it was played."""
    next: tuple[str, ...]
    """What to try next: at most two sentences."""
    transcript: tuple[Row, ...]
