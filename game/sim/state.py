"""A session: everything that is true now, frozen. Every step returns a new one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from game.sim.comfort import Comfort
from game.sim.cues import CueBook, Kind, Zone
from game.sim.mood import Moods
from game.sim.story import Beat, Grade, Line, Outcome, Scenario, Showing

Difficulty = Literal["guided", "standard", "expert"]
READING_MS = 500
"""Milliseconds a word takes to read: 120 words a minute (rule 6)."""


@dataclass(frozen=True, slots=True)
class Setup:
    """How a session is played. Part of the log's header (rule 51)."""

    seed: int = 0
    difficulty: Difficulty = "standard"
    calm_clock: bool = False
    trainee: str = ""

    @property
    def clock(self) -> bool:
        """Tell whether waiting costs anything (rule 4)."""
        return not self.calm_clock and self.difficulty != "guided"


@dataclass(frozen=True, slots=True)
class Staged:
    """A showing with its place in time: on from `on` to `off` (None: the beat's end).

    `line` is the line it belongs to; `bound` ones go when that line is heard.
    """

    showing: Showing
    line: str
    on: int
    off: int | None
    bound: bool = False


@dataclass(frozen=True, slots=True)
class Visit:
    """What belongs to this visit of this beat, and is forgotten with it."""

    beat: Beat
    number: int
    entered: int
    queue: tuple[Line, ...] = ()
    """What is being said, and what comes after it."""
    own: tuple[Line, ...] = ()
    """The beat's own lines on this visit."""
    staged: tuple[Staged, ...] = ()
    before: int = 0
    """How many of them were there when the line began, that is being said now or again."""
    waited: int = 0
    replays: int = 0
    spent: bool = False
    """Patience ran out once."""
    ending: bool = False
    judged: frozenset[str] = frozenset()
    """The cues that were trials on this visit."""
    judged_notes: frozenset[str] = frozenset()
    """The notes that an answer was judged on."""
    told: frozenset[str] = frozenset()
    lamps: frozenset[Kind] = frozenset()
    looked: frozenset[Zone] = frozenset()
    moods: frozenset[str] = frozenset()
    """The mood cues that have shown on this visit."""


@dataclass(frozen=True, slots=True)
class NoteMade:
    """A note on the clipboard; `visit` counts all visits of the session."""

    cue: str
    visit: int
    beat: str


@dataclass(frozen=True, slots=True)
class OpenFlag:
    """A red flag that was raised. `closed` is None until it is escalated."""

    opened: int
    answers: int
    closed: Literal["in time", "late"] | None = None


@dataclass(frozen=True, slots=True)
class OpenPromise:
    """A promise: kept by `due` answers, or None for the end. `where` it was made."""

    due: int | None
    where: str
    kept: bool | None = None


@dataclass(frozen=True, slots=True)
class Owed:
    """A loss to come, at this many answers (rule 45)."""

    answers: int
    change: int
    where: str


@dataclass(frozen=True, slots=True)
class Session:
    """Where the conversation stands. Times in scene ms, comfort in thousandths."""

    scenario: Scenario
    book: CueBook
    moods: Moods
    setup: Setup
    comfort: Comfort
    visit_: Visit
    now: int = 0
    visits: Mapping[str, int] = field(default_factory=dict)
    entries: int = 1
    """How many visits there were, of any beat."""
    lowest: int = 0
    area: int = 0
    waited: int = 0
    drifted: Mapping[Kind, int] = field(default_factory=dict)
    """What is left of drift below a thousandth, in sixths."""
    informed_until: int = 0
    """In waited ms of the session."""
    answered: int = 0
    notes: tuple[NoteMade, ...] = ()
    ever_noted: frozenset[str] = frozenset()
    addressed: frozenset[str] = frozenset()
    """Cues asked about or acted on: their drift stopped."""
    flags: frozenset[str] = frozenset()
    counters: Mapping[str, int] = field(default_factory=dict)
    used: Mapping[str, int] = field(default_factory=dict)
    """How often each choice was made, by "beat.choice"."""
    rules_used: frozenset[int] = frozenset()
    turns: tuple[int, ...] = ()
    """Scene ms at which a condition over time may turn."""
    replies_used: frozenset[str] = frozenset()
    promises: Mapping[str, OpenPromise] = field(default_factory=dict)
    requests: Mapping[str, str] = field(default_factory=dict)
    """How each request was closed; "open:N" while it waits since N answers."""
    owed: tuple[Owed, ...] = ()
    red_flags: Mapping[str, OpenFlag] = field(default_factory=dict)
    told: frozenset[str] = frozenset()
    looking: Zone | None = None
    reported: Mapping[str, tuple[float, str, str | None, bool]] = field(default_factory=dict)
    """What the events have told of cues on show: strength, by, mask, leaking."""
    outcome: Outcome | None = None
    grade: Grade | None = None
    left: bool = False

    @property
    def beat(self) -> Beat:
        """Return the moment the session is in."""
        return self.visit_.beat

    @property
    def visit(self) -> int:
        """Return which visit of this beat it is, from 1."""
        return self.visit_.number

    @property
    def lamps(self) -> frozenset[Kind]:
        """Return the lamps that are lit."""
        return self.visit_.lamps

    @property
    def looked(self) -> frozenset[Zone]:
        """Return the zones looked at on this visit."""
        return self.visit_.looked

    @property
    def line(self) -> Line | None:
        """Return what is being said now."""
        return self.visit_.queue[0] if self.visit_.queue else None

    @property
    def heard(self) -> bool:
        """Tell whether nothing is left to hear: the clock of waiting may run."""
        return not self.visit_.queue and not self.visit_.ending

    @property
    def over(self) -> bool:
        """Tell whether nothing can happen any more."""
        return self.outcome is not None or self.left

    @property
    def new_notes(self) -> tuple[NoteMade, ...]:
        """Return the notes of this visit."""
        return tuple(n for n in self.notes if n.visit == self.entries)
