"""The only things that change a session (rule 3)."""

from dataclasses import dataclass

from game.sim.cues import Kind, Zone


@dataclass(frozen=True, slots=True)
class Wait:
    """Time passes: whole milliseconds, more than 0."""

    ms: int


@dataclass(frozen=True, slots=True)
class Heard:
    """A line ended, or was skipped. `line` is its id; one that is not being said is ignored."""

    line: str


@dataclass(frozen=True, slots=True)
class Said:
    """A line has come to its word number `word`, from 0: cues that begin there begin now."""

    line: str
    word: int


@dataclass(frozen=True, slots=True)
class Look:
    """The trainee looks at a zone; None looks away. It costs nothing."""

    zone: Zone | None


@dataclass(frozen=True, slots=True)
class Note:
    """The trainee says they saw or heard this cue."""

    cue: str


@dataclass(frozen=True, slots=True)
class Unnote:
    """The trainee takes a note back; possible until the answer."""

    cue: str


@dataclass(frozen=True, slots=True)
class Lamp:
    """The trainee switches a lamp: this person is troubled so, now, or is not."""

    kind: Kind
    lit: bool


@dataclass(frozen=True, slots=True)
class Again:
    """Say it again: one free replay a beat (rule 24)."""


@dataclass(frozen=True, slots=True)
class Choose:
    """The trainee says or does this."""

    choice: str


@dataclass(frozen=True, slots=True)
class Ask:
    """The trainee asks about a note on the clipboard (rule 36)."""

    cue: str


@dataclass(frozen=True, slots=True)
class Tell:
    """A handover to a colleague, made of notes (rule 43)."""

    who: str
    cues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Leave:
    """The trainee breaks the session off. It can be resumed."""


Action = Wait | Heard | Said | Look | Note | Unnote | Lamp | Again | Choose | Ask | Tell | Leave
