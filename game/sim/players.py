"""Simulated trainees: kinds of people who play a scenario from start to end (rule 52).

Each hears every line, takes its time, and answers in its own way. What they end with
says whether noticing pays, and whether a habit (the first, the longest) does.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from game.sim.actions import Action, Choose, Heard, Lamp, Note, Wait
from game.sim.chance import rank
from game.sim.conditions import notes_named
from game.sim.cues import CueBook
from game.sim.events import Event, Judged, SessionEnded
from game.sim.judging import troubled
from game.sim.looking import can_be_noted, notes_left
from game.sim.mood import Moods
from game.sim.offers import choices, patience_left
from game.sim.session import Setup, begin, step
from game.sim.speaking import passing
from game.sim.state import Session
from game.sim.story import Choice, Grade, Scenario
from game.sim.timeline import shown

TEMPO_MS = 8_000
"""How long one thinks after each line."""
MOST = 200
"""Answers after which a player gives up: it goes in circles."""
UNRATED = 2
"""The care level that a choice without one counts as."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a play by a simulated trainee ended; without an outcome it went in circles.

    Comfort is the final comfort of rule 13, in thousandths; `noticed` counts of `trials`.
    """

    player: str
    seed: int
    outcome: str | None
    grade: Grade | None
    comfort: int
    trials: int
    noticed: int
    phantoms: int


@dataclass(frozen=True, slots=True)
class Player:
    """A kind of trainee: whether they look, and which of the open choices they take."""

    looks: bool
    pick: Callable[[Session, tuple[Choice, ...]], Choice]


def _kindest(session: Session, open_ones: tuple[Choice, ...]) -> Choice:
    """Return the choice of the highest care; of equals, one that asks about a note."""
    noted = {note.cue for note in session.notes}

    def worth(choice: Choice) -> tuple[int, bool]:
        care = UNRATED if choice.care is None else choice.care
        return care, bool(noted & notes_named(choice.needs))

    return max(open_ones, key=worth)


def _first(session: Session, open_ones: tuple[Choice, ...]) -> Choice:  # noqa: ARG001 - as picked
    return open_ones[0]


def _longest(session: Session, open_ones: tuple[Choice, ...]) -> Choice:  # noqa: ARG001 - as picked
    return max(open_ones, key=lambda choice: len(choice.say))


def _any(session: Session, open_ones: tuple[Choice, ...]) -> Choice:
    return open_ones[rank(session.setup.seed, session.answered, "any") % len(open_ones)]


PLAYERS: Mapping[str, Player] = {
    "attentive": Player(looks=True, pick=_kindest),
    "kind but blind": Player(looks=False, pick=_kindest),
    "first": Player(looks=False, pick=_first),
    "longest": Player(looks=False, pick=_longest),
    "random": Player(looks=False, pick=_any),
}


def play_as(name: str, scenario: Scenario, book: CueBook, moods: Moods, seed: int) -> Ended:
    """Return how *scenario* ends for a player of this kind, in a session of this seed."""
    player = PLAYERS[name]
    session, events = begin(scenario, book, moods, Setup(seed))
    for _ in range(MOST):
        if session.over:
            break
        session, more = _turn(session, player)
        events += more
    return _ended(name, seed, session, events)


def _turn(session: Session, player: Player) -> tuple[Session, tuple[Event, ...]]:
    """Return the session after one beat's listening, looking and answering."""
    done = _Doing(session)
    entries = session.entries
    while done.session.line is not None and not done.session.over:
        line = done.session.line
        for action in passing(line):
            done.do(action)
        if player.looks:
            done.look()
        if done.session.line == line:
            done.do(Heard(line.id))
    left = patience_left(done.session)
    done.do(Wait(TEMPO_MS if left is None else max(1, min(TEMPO_MS, left - 1))))
    if done.session.over or done.session.entries != entries:
        return done.session, done.events
    if player.looks:
        done.look()
        done.read()
    open_ones = choices(done.session)
    if open_ones:
        done.do(Choose(player.pick(done.session, open_ones).id))
    else:
        done.do(Wait(patience_left(done.session) or TEMPO_MS))
    return done.session, done.events


@dataclass(slots=True)
class _Doing:
    """A session that is being played, and what happened meanwhile."""

    session: Session
    events: tuple[Event, ...] = ()

    def do(self, action: Action) -> None:
        self.session, more = step(self.session, action)
        self.events += more

    def look(self) -> None:
        """Note what is on show: the strongest first, as many as there is room for."""
        if self.session.over:
            return
        seen = sorted(shown(self.session), key=lambda s: (-s.strength, s.cue.id))
        for one in seen:
            if notes_left(self.session) and can_be_noted(self.session, [one.cue.id]):
                self.do(Note(one.cue.id))

    def read(self) -> None:
        """Light the lamps of how this person is troubled."""
        for kind in troubled(self.session):
            self.do(Lamp(kind, lit=True))


def _ended(name: str, seed: int, session: Session, events: tuple[Event, ...]) -> Ended:
    judged = [event for event in events if isinstance(event, Judged)]
    trials = [trial for event in judged for trial in event.trials]
    final = [event.final for event in events if isinstance(event, SessionEnded)]
    return Ended(
        name,
        seed,
        session.outcome.id if session.outcome else None,
        session.grade,
        final[-1] if final else session.comfort.meter,
        len(trials),
        sum(trial.noticed != "no" for trial in trials),
        sum(len(event.phantoms) for event in judged),
    )
