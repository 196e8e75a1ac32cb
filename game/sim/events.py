"""Everything that can happen in a session. The log is a list of these, in order.

Every event carries `at`: scene milliseconds since the session began (the sum of all
`Wait`s). Text that was shown or spoken is in the event, so a log reads without its
scenario; `where` names the line of the file that caused a change.
"""

from dataclasses import dataclass

from game.sim.comfort import Comfort
from game.sim.cues import Kind, Zone
from game.sim.story import Grade, Line


@dataclass(frozen=True, slots=True)
class BeatEntered:
    """The patient came to this moment; `visit` counts from 1."""

    at: int
    beat: str
    visit: int


@dataclass(frozen=True, slots=True)
class LineStarted:
    """Somebody began to speak (or a sound began). `replayed` is rule 24."""

    at: int
    line: Line
    replayed: bool = False


@dataclass(frozen=True, slots=True)
class LineHeard:
    """The line ended, was skipped or was interrupted."""

    at: int
    line: str


@dataclass(frozen=True, slots=True)
class CueShown:
    """A cue came on show. `by` says why; `mask` names the cue that now hides it."""

    at: int
    cue: str
    strength: float
    by: str
    """author, mask or mood."""
    mask: str | None = None


@dataclass(frozen=True, slots=True)
class CueLeaked:
    """A masked cue broke through for `lasts` milliseconds (rules 30, 32)."""

    at: int
    cue: str
    lasts: int


@dataclass(frozen=True, slots=True)
class CueHidden:
    """A cue is no longer on show."""

    at: int
    cue: str


@dataclass(frozen=True, slots=True)
class Looked:
    """The trainee turned to a zone, or away from one. `offered` are its observations."""

    at: int
    zone: Zone | None
    offered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Noted:
    """The trainee noted a cue or a foil."""

    at: int
    cue: str


@dataclass(frozen=True, slots=True)
class Unnoted:
    """The trainee took a note back."""

    at: int
    cue: str


@dataclass(frozen=True, slots=True)
class LampSet:
    """The trainee changed a lamp."""

    at: int
    kind: Kind
    lit: bool


@dataclass(frozen=True, slots=True)
class Trial:
    """One cue that was on show long enough before an answer (rule 30)."""

    cue: str
    sign: Kind | None
    onset: int
    noticed: str
    """noted, in deed or no."""
    red_flag: str | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """What an answer found: trials, phantoms (foils noted), lamps and truth (rule 38).

    `true_notes` are the notes of this visit that had shown; `troubled` is the truth,
    `read` the lamps that were lit. Lamps are None where no lamp was read (`unanswered`).
    """

    at: int
    beat: str
    trials: tuple[Trial, ...]
    phantoms: tuple[str, ...]
    true_notes: tuple[str, ...]
    troubled: tuple[Kind, ...]
    read: tuple[Kind, ...] | None


@dataclass(frozen=True, slots=True)
class ChoiceMade:
    """The trainee spoke. `asked` names the note that led to it (rule 36)."""

    at: int
    beat: str
    choice: str
    say: str
    care: int | None
    asked: str | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """The trainee asked about a note; a stock reply follows."""

    at: int
    cue: str
    say: str


@dataclass(frozen=True, slots=True)
class Told:
    """The trainee handed over, in the words of `say`.

    `enough` is False where they asked "What did you see?" (rule 43).
    """

    at: int
    who: str
    cues: tuple[str, ...]
    say: str
    enough: bool
    counted: bool
    """False when the same person was told before in this visit: no answer."""


@dataclass(frozen=True, slots=True)
class WentUnanswered:
    """Patience ran out."""

    at: int
    beat: str


@dataclass(frozen=True, slots=True)
class ComfortChanged:
    """The patient felt better or worse, for one cause (rule 9).

    `cause` is one of care, does, request, promise, comfort, interruption, drift and
    unanswered.
    """

    at: int
    before: Comfort
    after: Comfort
    cause: str
    where: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class RequestOpened:
    """The patient asked for something."""

    at: int
    request: str


@dataclass(frozen=True, slots=True)
class RequestClosed:
    """oblige, explain-and-offer, explain, refuse, ignored or over-promised."""

    at: int
    request: str
    how: str


@dataclass(frozen=True, slots=True)
class PromiseMade:
    """The trainee said they would do something."""

    at: int
    promise: str


@dataclass(frozen=True, slots=True)
class PromiseKept:
    """And did."""

    at: int
    promise: str


@dataclass(frozen=True, slots=True)
class PromiseBroken:
    """And did not, in time."""

    at: int
    promise: str


@dataclass(frozen=True, slots=True)
class FlagRaised:
    """A red flag opened (rule 39)."""

    at: int
    flag: str


@dataclass(frozen=True, slots=True)
class FlagClosed:
    """A red flag was escalated, in time or late (rule 41)."""

    at: int
    flag: str
    late: bool


@dataclass(frozen=True, slots=True)
class Provoked:
    """The patient provoked the trainee (rule 47)."""

    at: int
    beat: str
    meter: int


@dataclass(frozen=True, slots=True)
class SessionEnded:
    """An outcome was reached. `final` is rule 13's, `cap` the best grade left."""

    at: int
    outcome: str
    grade: Grade
    story: str
    final: int
    cap: Grade


@dataclass(frozen=True, slots=True)
class SessionLeft:
    """The trainee broke off; no outcome."""

    at: int


Event = (
    BeatEntered
    | LineStarted
    | LineHeard
    | CueShown
    | CueLeaked
    | CueHidden
    | Looked
    | Noted
    | Unnoted
    | LampSet
    | Judged
    | ChoiceMade
    | Asked
    | Told
    | WentUnanswered
    | ComfortChanged
    | RequestOpened
    | RequestClosed
    | PromiseMade
    | PromiseKept
    | PromiseBroken
    | FlagRaised
    | FlagClosed
    | Provoked
    | SessionEnded
    | SessionLeft
)
