"""What a screen may ask the app for."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from game.screens.screen import Intent

if TYPE_CHECKING:
    from game.sim.actions import Action

Place = Literal[
    "title",
    "library",
    "settings",
    "pause",
    "transcript",
    "how",
    "leave",
    "back",
    "drills",
    "progress",
    "moment",
    "erase",
]


@dataclass(frozen=True, slots=True)
class Go(Intent):
    """Open another screen; "back" closes this one."""

    to: Place


@dataclass(frozen=True, slots=True)
class Brief(Intent):
    """Open the briefing of this scenario."""

    scenario: str


@dataclass(frozen=True, slots=True)
class Begin(Intent):
    """Begin this scenario."""

    scenario: str


@dataclass(frozen=True, slots=True)
class Resume(Intent):
    """Take up the unfinished conversation."""


@dataclass(frozen=True, slots=True)
class Quit(Intent):
    """End the program."""


@dataclass(frozen=True, slots=True)
class Change(Intent):
    """Set a preference (a field of stage.preferences.Preferences)."""

    name: str
    value: float | str | bool


@dataclass(frozen=True, slots=True)
class Act(Intent):
    """Do something in the session."""

    action: "Action"


@dataclass(frozen=True, slots=True)
class Skip(Intent):
    """End what is being said."""


@dataclass(frozen=True, slots=True)
class Hold(Intent):
    """Stop picture, sound and clock (a frozen zone), or let them go on."""

    held: bool


@dataclass(frozen=True, slots=True)
class Several(Intent):
    """Several things at once, in this order: look at a zone, then hold the clock."""

    intents: tuple[Intent, ...]


@dataclass(frozen=True, slots=True)
class Leave(Intent):
    """Break the conversation off: it waits on the title."""


@dataclass(frozen=True, slots=True)
class TryAgain(Intent):
    """Enter a beat again, in its real state; never scored."""

    beat: str
    visit: int


@dataclass(frozen=True, slots=True)
class Rewind(Intent):
    """Play a moment of the session again, from `at` to `until`, in scene milliseconds."""

    at: int
    until: int


@dataclass(frozen=True, slots=True)
class Reflect(Intent):
    """Keep the trainee's own answer to the debrief's question."""

    answer: str


@dataclass(frozen=True, slots=True)
class Practise(Intent):
    """Open this drill (an id of practice.drills.DRILLS)."""

    drill: str


@dataclass(frozen=True, slots=True)
class Answer(Intent):
    """Answer a drill's question with one of its options; `hinted`: after a hint."""

    said: str
    hinted: bool = False


@dataclass(frozen=True, slots=True)
class NextTrial(Intent):
    """Go on to a drill's next question, or to how the round went."""


@dataclass(frozen=True, slots=True)
class HearAgain(Intent):
    """Play a drill's line once more."""


@dataclass(frozen=True, slots=True)
class BeginMoment(Intent):
    """Begin the moment that is laid out; `again` begins it from where it began before."""

    again: bool = False


@dataclass(frozen=True, slots=True)
class OtherMoment(Intent):
    """Lay another moment out."""


@dataclass(frozen=True, slots=True)
class Export(Intent):
    """Write all that is kept of this trainee into a folder that can be handed on."""


@dataclass(frozen=True, slots=True)
class Erase(Intent):
    """Erase what is kept of this trainee's practice, and (`plays`) their conversations."""

    plays: bool


@dataclass(frozen=True, slots=True)
class Print(Intent):
    """Write the page for the trainee's portfolio, of the conversation looked back at."""
