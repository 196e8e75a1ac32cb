"""Small scenarios for tests, built in Python, and a player for them."""

from typing import TypeVar

from game.sim.actions import Action, Heard
from game.sim.comfort import Comfort
from game.sim.cues import ZONES, Cue, CueBook
from game.sim.events import Event
from game.sim.mood import MoodRow, Moods
from game.sim.session import Session, Setup, begin, step
from game.sim.story import (
    Beat,
    Choice,
    Colleague,
    Line,
    Outcome,
    Patient,
    Pronouns,
    RedFlag,
    Scenario,
    Showing,
    Unanswered,
    Where,
)

E = TypeVar("E", bound=Event)
WHERE = Where("story.yaml", 1, 1)
HALF = Comfort(50_000, 50_000, 50_000)
MINUTE = 6_000
"""A story minute, as waited milliseconds."""


def cue(
    name: str, zone: str, *parts: str, channel: str = "body", near: tuple[str, ...] = ()
) -> Cue:
    return Cue(
        name,
        channel,  # type: ignore[arg-type]
        zone,  # type: ignore[arg-type]
        f"{name} of {{their}} own",
        f"a {name}",
        f"What of your {name}?",
        f"My {name}? Nothing.",
        frozenset(parts),
        frozenset(near),
    )


CUES = (
    cue("fist", "hands", "right hand", near=("palm",)),
    cue("jaw", "hands", "left hand"),
    cue("palm", "hands", "right hand"),
    cue("brow", "face", "brow"),
    cue("smile", "face", "mouth"),
    cue("eyes", "face", "gaze"),
    cue("tears", "face", "lids"),
    cue("slump", "chest", "torso"),
    cue("grey", "face", "skin of lips", channel="condition"),
    cue("strained", "voice", "voice", channel="voice"),
    cue("bright", "voice", "voice", channel="voice"),
    cue("sigh", "voice", channel="voice"),
    cue("cough", "voice", channel="voice"),
)
FOILS = tuple(
    Cue(f"{zone}-{n}", "body", zone, f"foil {n}", f"foil {n}", "Is it so?", "", foil=True)
    for zone in ZONES
    for n in range(8)
)
BOOK = CueBook({c.id: c for c in (*CUES, *FOILS)}, "book")
CALM_MOODS = Moods((), "moods")
SAD_MOODS = Moods((MoodRow("tears", "emotional", 60_000, 10_000, 1.0),), "moods")
PATIENT = Patient("ada", "Ada Okafor", "Ada", 46, "Woman", Pronouns("she", "her", "her"))


def show(name: str, sign: str | None = "physical", **more: object) -> Showing:
    return Showing(name, WHERE, sign, **more)  # type: ignore[arg-type]


def say(name: str, *shows: Showing, says: str = "Only heartburn.", **more: object) -> Line:
    return Line(name, says, WHERE, shows=shows, **more)  # type: ignore[arg-type]


def choose(name: str, to: str | None = None, care: int | None = None, **more: object) -> Choice:
    return Choice(name, f"I say {name}.", WHERE, to=to, care=care, **more)  # type: ignore[arg-type]


def beat(name: str, *choices: Choice, shows: tuple[Showing, ...] = (), **more: object) -> Beat:
    more.setdefault("lines", (say(name, *shows),))
    return Beat(name, WHERE, choices=choices, **more)  # type: ignore[arg-type]


def late(to: str | None = None, **comfort: int) -> Unanswered:
    return Unanswered(WHERE, to, comfort)  # type: ignore[arg-type]


def outcome(name: str, grade: str, **more: object) -> Outcome:
    return Outcome(name, grade, f"The story of {name}.", WHERE, **more)  # type: ignore[arg-type]


OUTCOMES = (
    outcome("best", "best"),
    outcome("fair", "fair"),
    outcome("unsafe", "unsafe"),
)
PEOPLE = {
    "nurse": Colleague("nurse", 2, "the nurse"),
    "clerk": Colleague("clerk", 1, "the clerk"),
}


def story(*beats: Beat, **more: object) -> Scenario:
    held: dict[str, object] = {
        "start": HALF,
        "outcomes": OUTCOMES,
        "people": PEOPLE,
        "red_flags": {"heart": RedFlag("heart", "possible heart attack")},
        **more,
    }
    return Scenario(
        id="story",
        title="A story",
        department="test",
        setting="room",
        you_are="Receptionist",
        patient=PATIENT,
        minutes=1,
        opening=beats[0].id,
        beats={b.id: b for b in beats},
        hash="story",
        file="story.yaml",
        **held,  # type: ignore[arg-type]
    )


class Play:
    """A session, everything that happened in it, and what its last action did."""

    def __init__(self, scenario: Scenario, moods: Moods = CALM_MOODS, **setup: object) -> None:
        made = Setup(**setup)  # type: ignore[arg-type]
        self.session: Session
        self.session, self.last = begin(scenario, BOOK, moods, made)
        self.events = list(self.last)

    def do(self, *actions: Action) -> "Play":
        """Take these actions, one after another."""
        for action in actions:
            self.session, self.last = step(self.session, action)
            self.events += self.last
        return self

    def hear(self) -> "Play":
        """Hear everything that is being said, to its end."""
        while self.session.line is not None:
            self.do(Heard(self.session.line.id))
        return self

    def of(self, kind: type[E]) -> list[E]:
        """Return the events of a kind, oldest first."""
        return [event for event in self.events if isinstance(event, kind)]

    @property
    def feelings(self) -> int:
        """Return emotional comfort."""
        return self.session.comfort.emotional
