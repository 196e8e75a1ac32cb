"""One moment a day: found, entered as a real play reaches it, played, and looked back at.

The way there is a simulated trainee's, so that comfort, flags and promises are what they
would be. Whoever notes least is tried first: what was noted on the way is no sign any more.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from game.app.history import PRACTICE
from game.app.journal import LogJournal, new_journal
from game.app.practising import Past
from game.app.shelf import Shelf
from game.practice.daily import Beatlet, beatlets, of_the_day
from game.practice.progress import noticed
from game.practice.schedule import Tried
from game.record.played import Played
from game.review.findings import Answer, answered_badly, answers, failure_of
from game.sim.actions import Action
from game.sim.chance import rank
from game.sim.cues import CueBook
from game.sim.events import BeatEntered, Event
from game.sim.players import PLAYERS, Player, played
from game.sim.session import Session, Setup, begin, step
from game.sim.state import Difficulty
from game.sim.story import Beat, Choice, Scenario

if TYPE_CHECKING:
    from game.content.world import World

TURNS = 2
"""Seeds with which each of them tries to get there."""
SEEDS = 1_000_000


@dataclass(frozen=True, slots=True)
class Entered:
    """A beat as a real play has just entered it. `steps` led there, after the `opening`."""

    beatlet: Beatlet
    session: Session
    opening: tuple[Event, ...]
    steps: tuple[tuple[Action, tuple[Event, ...]], ...] = ()

    @property
    def scenario(self) -> Scenario:
        """Return whose moment it is."""
        return self.session.scenario

    @property
    def events(self) -> tuple[Event, ...]:
        """Return all that has happened so far."""
        return (*self.opening, *(event for _, events in self.steps for event in events))

    @property
    def actions(self) -> tuple[Action, ...]:
        """Return all that was done so far."""
        return tuple(action for action, _ in self.steps)


@dataclass(frozen=True, slots=True)
class Wish:
    """Whose moment, on which day, played how; `passed` are those that are not wanted now."""

    trainee: str
    day: int
    difficulty: Difficulty = "standard"
    calm_clock: bool = False
    passed: frozenset[str] = frozenset()


def moment_of(shelf: Shelf, past: Past, wish: Wish) -> Entered | None:
    """Return the moment of the day, entered; None where there is none.

    One that no simulated trainee reaches is passed over.
    """
    world = shelf.world
    there = [b for s in shelf.conversations for b in beatlets(s, world.book)]
    there = [one for one in there if one.id not in wish.passed]
    while there:
        chosen = choose(there, past, wish)
        if chosen is None:
            return None
        entered = enter(shelf.scenarios[chosen.scenario], world, chosen, wish)
        if entered:
            return entered
        there.remove(chosen)
    return None


def choose(there: Sequence[Beatlet], past: Past, wish: Wish) -> Beatlet | None:
    """Return which moment it is: due, else what this trainee misses most."""
    shares = noticed(sign for play in past.plays for sign in play.signs)
    met = {play.scenario for play in past.plays if play.day == wish.day}
    return of_the_day(there, past.tried, shares, wish.day, wish.trainee, met=met)


def enter(scenario: Scenario, world: "World", beatlet: Beatlet, wish: Wish) -> Entered | None:
    """Return a beat as some simulated trainee comes to it; None where none does.

    The seed is the day's: what comes back another day is not learnt by its order.
    """
    first = rank(wish.trainee, wish.day, beatlet.id) % SEEDS
    for turn in range(TURNS):
        seed = (first + turn) % SEEDS
        setup = Setup(seed, wish.difficulty, wish.calm_clock, wish.trainee)
        for player in _ways(scenario, beatlet.beat):
            _, events, actions = played(player, scenario, world.book, world.moods, setup)
            if not _is_entered(events, beatlet.beat):
                continue
            entered = _until(scenario, world, beatlet, setup, actions)
            if _has_signs(entered.session, beatlet):
                return entered
    return None


def _ways(scenario: Scenario, beat: str) -> Iterator[Player]:
    """Yield simulated trainees, the kind first, then those who make for this beat."""
    far = _distances(scenario, beat)

    def nearer(session: Session, open_ones: tuple[Choice, ...]) -> Choice:
        here = session.beat.id
        return min(open_ones, key=lambda c: (far.get(c.to or here, len(far)), -(c.care or 0)))

    yield from (PLAYERS[name] for name in ("kind but blind", "task-only"))
    yield from (Player(nearer), Player(nearer, notices=1.0, reads=1.0))
    yield from (PLAYERS[name] for name in ("attentive", "defensive", "random"))


def _distances(scenario: Scenario, beat: str) -> dict[str, int]:
    """Return how many answers each beat is from *beat*, by the way there is shortest."""
    leads = {one.id: _leads(one) for one in scenario.beats.values()}
    far, edge = {beat: 0}, {beat}
    while edge:
        edge = {one for one, to in leads.items() if one not in far and to & edge}
        far |= dict.fromkeys(edge, max(far.values()) + 1)
    return far


def _leads(beat: Beat) -> frozenset[str]:
    ways = [choice.to for choice in beat.choices]
    ways += [beat.unanswered.to] if beat.unanswered else []
    return frozenset(to for to in ways if to)


def _is_entered(events: Sequence[Event], beat: str) -> bool:
    return any(isinstance(event, BeatEntered) and event.beat == beat for event in events)


def _until(
    scenario: Scenario, world: "World", beatlet: Beatlet, setup: Setup, actions: Sequence[Action]
) -> Entered:
    """Take these actions until the beat is entered."""
    session, opening = begin(scenario, world.book, world.moods, setup)
    steps: list[tuple[Action, tuple[Event, ...]]] = []
    if not _is_entered(opening, beatlet.beat):
        for action in actions:
            session, events = step(session, action)
            steps.append((action, events))
            if _is_entered(events, beatlet.beat):
                break
    return Entered(beatlet, session, opening, tuple(steps))


def _has_signs(session: Session, beatlet: Beatlet) -> bool:
    """Tell whether something is there to be noticed: not noted before, its flag not closed."""
    shows = (session.scenario.shows(line, session.book) for line in session.visit_.own)
    noted = session.ever_noted | {note.cue for note in session.notes}
    closed = {flag for flag, state in session.red_flags.items() if state.closed is not None}
    return session.beat.id == beatlet.beat and any(
        one.sign is not None and one.cue not in noted and one.red_flag not in closed
        for showings in shows
        for one in showings
    )


def journal_of(folder: Path, entered: Entered, how: Played) -> LogJournal:
    """Begin the log of a moment: marked as practice, with the way there, so that it replays."""
    at_first, _ = begin(
        entered.scenario, entered.session.book, entered.session.moods, entered.session.setup
    )
    journal = new_journal(folder, at_first, entered.opening, how)
    journal.mark(PRACTICE, beat=entered.beatlet.beat)
    for action, events in entered.steps:
        journal.write(action, events)
    journal.mark("entered", beat=entered.beatlet.beat)
    return journal


def answer_of(entered: Entered, events: Sequence[Event]) -> Answer | None:
    """Return the first answer that was given in the moment itself; None where none was."""
    since = len(entered.events)
    made = answers(entered.scenario, events)
    return next((answer for answer in made if answer.end >= since), None)


def went_right(answer: Answer) -> bool:
    """Tell whether a moment was noticed, read and answered: nothing failed, no lamp was wrong."""
    judged = answer.judged
    read = judged.read is not None and set(judged.read) == set(judged.troubled)
    failed = any(failure_of(trial, answer) for trial in judged.trials)
    return read and not failed and not answered_badly(answer)


def tried_of(entered: Entered, answer: Answer, day: int) -> Tried:
    """Return what is written down of it."""
    return Tried(entered.beatlet.id, day, went_right(answer))


def names_of(shelf: Shelf) -> Mapping[str, str]:
    """Return what each moment is about: the person and the place, never the sign."""
    return {one.id: f"{who}, {where}" for one, who, where in _named(shelf)}


def _named(shelf: Shelf) -> Iterator[tuple[Beatlet, str, str]]:
    book: CueBook = shelf.world.book
    for scenario in shelf.conversations:
        place = shelf.world.settings[scenario.setting].title
        for one in beatlets(scenario, book):
            yield one, scenario.patient.short_name, place.lower()
