"""Simulated trainees: kinds of people who play a scenario from start to end (rule 52).

Each hears every line, takes its time, and answers in its own way. What they end with
says whether noticing pays, and whether a habit (the first, the longest) does.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from game.sim.actions import Action, Choose, Heard, Lamp, Note, Wait
from game.sim.chance import rank
from game.sim.conditions import notes_named
from game.sim.cues import KINDS, ZONES, CueBook
from game.sim.events import Event, Judged, SessionEnded
from game.sim.judging import troubled
from game.sim.looking import can_be_noted, notes_left, observations
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
GLANCE_MS = 1_000
"""How often somebody looks who looks at all."""
HURRIED_MS = 1_000
"""How long one thinks who has no time."""
SURE = 2**64
"""Above every rank."""
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


Pick = Callable[[Session, tuple[Choice, ...]], Choice]


@dataclass(frozen=True, slots=True)
class Player:
    """A kind of trainee: planted rates (0-1), and which of the open choices they take.

    `notices` is how often a cue on show is noted, `alarms` how often a zone looked at gets
    a note of what is not there, `reads` how often a lamp is set as it should be (None: the
    lamps are left alone), `tempo` the milliseconds taken after each line.
    """

    pick: Pick
    notices: float = 0.0
    alarms: float = 0.0
    reads: float | None = None
    tempo: int = TEMPO_MS
    by_strength: bool = False
    """What shows faintly is noticed less: the rate is that of a cue of full strength."""

    @property
    def looks(self) -> bool:
        """Tell whether they look at all."""
        return self.notices > 0 or self.alarms > 0

    def hurried(self) -> "Player":
        """Return them as they are with no time to think."""
        return replace(self, tempo=HURRIED_MS)


def _by_care(session: Session, open_ones: tuple[Choice, ...], *, warm: bool) -> Choice:
    """Return the choice of the highest care, or the lowest; of equals, one about a note."""
    noted = {note.cue for note in session.notes}

    def worth(choice: Choice) -> tuple[int, bool]:
        care = UNRATED if choice.care is None else choice.care
        return (care if warm else -care), bool(noted & notes_named(choice.needs))

    return max(open_ones, key=worth)


def _kindest(session: Session, open_ones: tuple[Choice, ...]) -> Choice:
    return _by_care(session, open_ones, warm=True)


def _defensive(session: Session, open_ones: tuple[Choice, ...]) -> Choice:
    return _by_care(session, open_ones, warm=False)


def _task(session: Session, open_ones: tuple[Choice, ...]) -> Choice:
    """Return the choice that gets on with it: done or told, quick, never about feelings."""

    def worth(choice: Choice) -> tuple[bool, int, int]:
        care = UNRATED if choice.care is None else choice.care
        return bool(choice.does) or choice.informs, -abs(care - UNRATED), -len(choice.say)

    return max(open_ones, key=lambda c: (worth(c), -rank(session.setup.seed, c.id)))


def _first(session: Session, open_ones: tuple[Choice, ...]) -> Choice:  # noqa: ARG001 - as picked
    return open_ones[0]


def _longest(session: Session, open_ones: tuple[Choice, ...]) -> Choice:  # noqa: ARG001 - as picked
    return max(open_ones, key=lambda choice: len(choice.say))


def _any(session: Session, open_ones: tuple[Choice, ...]) -> Choice:
    return open_ones[rank(session.setup.seed, session.answered, "any") % len(open_ones)]


PLAYERS: Mapping[str, Player] = {
    "attentive": Player(_kindest, notices=1.0, reads=1.0),
    "kind but blind": Player(_kindest),
    "jumpy": Player(_kindest, notices=1.0, alarms=0.8, reads=0.5),
    "task-only": Player(_task),
    "defensive": Player(_defensive),
    "first": Player(_first),
    "longest": Player(_longest),
    "random": Player(_any),
}
"""The kinds there are. Guessers (first, longest, random) take what stands there."""


def play_as(name: str, scenario: Scenario, book: CueBook, moods: Moods, seed: int) -> Ended:
    """Return how *scenario* ends for a player of this kind, in a session of this seed."""
    session, events, _ = played(PLAYERS[name], scenario, book, moods, seed)
    return _ended(name, seed, session, events)


def played(
    player: Player, scenario: Scenario, book: CueBook, moods: Moods, setup: int | Setup
) -> tuple[Session, tuple[Event, ...], tuple[Action, ...]]:
    """Return a whole play of this seed or setup: where it stands, what happened, what was done."""
    setup = Setup(setup) if isinstance(setup, int) else setup
    session, events = begin(scenario, book, moods, setup)
    done = _Doing(session, player, events)
    for _ in range(MOST):
        if done.session.over:
            break
        _turn(done)
    return done.session, done.events, tuple(done.actions)


def _turn(done: "_Doing") -> None:
    """Play one beat: listen, look, read, answer."""
    player, entries = done.player, done.session.entries
    while done.session.line is not None and not done.session.over:
        line = done.session.line
        for action in passing(line):
            done.pass_by(action)
        if done.session.line == line:
            done.do(Heard(line.id))
    left = patience_left(done.session)
    done.pass_by(Wait(player.tempo if left is None else max(1, min(player.tempo, left - 1))))
    if done.session.over or done.session.entries != entries:
        return
    done.read()
    open_ones = choices(done.session)
    if open_ones:
        done.do(Choose(player.pick(done.session, open_ones).id))
    else:
        done.do(Wait(patience_left(done.session) or TEMPO_MS))


@dataclass(slots=True)
class _Doing:
    """A session that is being played, by whom, and what happened meanwhile."""

    session: Session
    player: Player
    events: tuple[Event, ...] = ()
    actions: list[Action] = field(default_factory=list)

    def do(self, action: Action) -> None:
        self.session, more = step(self.session, action)
        self.events += more
        self.actions.append(action)

    def pass_by(self, action: Action) -> None:
        """Let a line or a thought pass; who looks does so every second of it."""
        if not isinstance(action, Wait) or not self.player.looks:
            self.do(action)
            return
        left, entries = action.ms, self.session.entries
        while left > 0 and self.session.entries == entries:
            self.do(Wait(min(left, GLANCE_MS)))
            self.look()
            left -= GLANCE_MS

    def chance(self, rate: float, *what: object) -> bool:
        """Tell whether something of this rate happens: once a beat for each thing."""
        place = (self.session.setup.seed, self.session.entries, *what)
        return rank(*place) < rate * SURE

    def look(self) -> None:
        """Note what is on show, the written and the strongest first; at times what is not there."""
        if self.session.over or not self.player.looks:
            return
        seen = sorted(shown(self.session), key=lambda s: (s.by == "mood", -s.strength, s.cue.id))
        for one in seen:
            rate = self.player.notices * (one.strength if self.player.by_strength else 1)
            if self.chance(rate, "notices", one.cue.id):
                self.note(one.cue.id)
        there = {one.cue.id for one in seen}
        for zone in ZONES:
            foils = [c.id for c in observations(self.session, zone) if c.foil]
            if foils and self.chance(self.player.alarms, "alarms", zone):
                self.note(next(iter(f for f in foils if f not in there), foils[0]))

    def note(self, cue: str) -> None:
        if notes_left(self.session) and can_be_noted(self.session, [cue]):
            self.do(Note(cue))

    def read(self) -> None:
        """Set the lamps, each as rightly as this player reads."""
        if self.player.reads is None:
            return
        truth = troubled(self.session)
        for kind in KINDS:
            right = self.chance(self.player.reads, "reads", kind)
            if (kind in truth) == right:
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
