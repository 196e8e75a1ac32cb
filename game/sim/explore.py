"""Every outcome, beat and choice of a scenario: reached by a play, proven away, or not found.

Answers are tried at four moments (rule 52), with the notes that something asks for.
States that differ in nothing a condition can see are one; of their comfort the highest
and the lowest go on. What is called reached has a play; what is called unreachable has
a proof (`possible`); the rest was not found in so many plays.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from game.sim.actions import Action, Note, Wait
from game.sim.bounding import Name, What, possible, unreachable
from game.sim.chance import rank
from game.sim.conditions import holds
from game.sim.cues import CueBook
from game.sim.events import BeatEntered, ChoiceMade, Event, SessionEnded
from game.sim.merging import Merging, Value
from game.sim.mood import Moods
from game.sim.moves import Asked, Move, is_stuck, moves
from game.sim.session import Setup, begin, step
from game.sim.state import Session
from game.sim.story import Every, Scenario

Status = Literal["reached", "unreachable", "not found"]
WIDE = 24
"""States that go on from one answer to the next, at most."""
DEEP = 60
"""Answers in one play, at most."""
SAMPLES = 60
"""Plays at random where something is still missing."""
ENOUGH = 100
"""Plays after which nothing more is sought once nothing is missing."""
PATIENT = 4
"""Turns of a play at random in which patience may be waited out."""
DEAD_ENDS = 5
"""Dead ends that are told of: one in each beat is enough to mend."""


@dataclass(frozen=True, slots=True)
class Route:
    """A play: what to do, from the opening of a session of this seed."""

    actions: tuple[Action, ...]
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """What is known of one outcome, beat or choice; `why` where it cannot be."""

    what: What
    id: str
    status: Status
    route: Route | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Explored:
    """What came of exploring. `plays` were played to an end or as far as anything new."""

    found: tuple[Found, ...]
    dead_ends: Mapping[str, Route]
    """By beat: a play after which nothing can happen any more."""
    plays: int

    def of(self, what: What) -> tuple[Found, ...]:
        """Return what is known of all outcomes, beats or choices, in the file's order."""
        return tuple(one for one in self.found if one.what == what)


@dataclass(frozen=True, slots=True)
class _Node:
    """A state that was reached, and how."""

    session: Session
    seed: int
    last: tuple[Action, ...] = ()
    before: "_Node | None" = None

    def route(self) -> Route:
        parts: list[tuple[Action, ...]] = []
        node: _Node | None = self
        while node is not None:
            parts.append(node.last)
            node = node.before
        return Route(tuple(action for part in reversed(parts) for action in part), self.seed)


@dataclass(slots=True)
class _Search:
    """What was found so far, and what is still missing."""

    scenario: Scenario
    book: CueBook
    moods: Moods
    missing: set[Name]
    routes: dict[Name, Route] = field(default_factory=dict)
    dead_ends: dict[str, Route] = field(default_factory=dict)
    plays: int = 0

    def start(self, seed: int) -> _Node:
        session, events = begin(self.scenario, self.book, self.moods, Setup(seed))
        node = _Node(session, seed)
        self.see(node, events)
        return node

    def see(self, node: _Node, events: Iterable[Event]) -> None:
        """Remember what this node is the first to reach."""
        new = [name for event in events for name in _names(event) if name not in self.routes]
        if new:
            self.routes |= dict.fromkeys(new, node.route())
            self.missing -= set(new)

    def go(self, node: _Node, move: Move) -> _Node:
        after = _Node(move.session, node.seed, move.actions, node)
        self.see(after, move.events)
        return after

    def stop(self, node: _Node, asked: Asked) -> None:
        """Count a play that goes no further, and see whether it is stuck."""
        self.plays += 1
        beat = node.session.beat.id
        few = len(self.dead_ends) < DEAD_ENDS and beat not in self.dead_ends
        if few and is_stuck(node.session, asked):
            self.dead_ends[beat] = node.route()


def explore(scenario: Scenario, book: CueBook, moods: Moods, plays: int = SAMPLES) -> Explored:
    """Return what can be reached in *scenario*, with a play to each.

    *plays* are played at random where the search leaves anything open.
    """
    bound = possible(scenario, book)
    away = unreachable(bound)
    names = set(_all(scenario))
    search = _Search(scenario, book, moods, names - set(away))
    for hurried in (False, True):
        if search.missing or not hurried:
            _search(search, hurried=hurried)
    for seed in range(plays):
        if search.missing:
            _sample(search, seed)
    found = tuple(_told(name, search, away) for name in _all(scenario))
    return Explored(found, search.dead_ends, search.plays)


def _all(scenario: Scenario) -> Iterator[Name]:
    yield from (("outcome", outcome.id) for outcome in scenario.outcomes)
    yield from (("beat", beat) for beat in scenario.beats)
    for beat in scenario.beats.values():
        yield from (("choice", f"{beat.id}.{choice.id}") for choice in beat.choices)


def _names(event: Event) -> Iterator[Name]:
    match event:
        case SessionEnded():
            yield "outcome", event.outcome
        case BeatEntered():
            yield "beat", event.beat
        case ChoiceMade():
            yield "choice", f"{event.beat}.{event.choice}"
        case _:
            return


def _told(name: Name, search: _Search, away: Mapping[Name, str]) -> Found:
    route = search.routes.get(name)
    if route is not None:
        kept = route if name[0] != "outcome" else _shortened(search, route, name[1])
        return Found(*name, "reached", kept)
    if name in away:
        return Found(*name, "unreachable", why=away[name])
    return Found(*name, "not found")


def _shortened(search: _Search, route: Route, outcome: str) -> Route:
    """Return a play to the same outcome without the notes and waits that it does not need."""
    actions = route.actions
    for action in reversed(route.actions):
        if isinstance(action, Note | Wait):
            where = actions.index(action)
            fewer = (*actions[:where], *actions[where + 1 :])
            actions = fewer if _ends_at(search, fewer, route.seed, outcome) else actions
    return Route(actions, route.seed)


def _ends_at(search: _Search, actions: tuple[Action, ...], seed: int, outcome: str) -> bool:
    session, _ = begin(search.scenario, search.book, search.moods, Setup(seed))
    try:
        for action in actions:
            session, _ = step(session, action)
    except LookupError:
        return False
    return session.outcome is not None and session.outcome.id == outcome


def _search(search: _Search, *, hurried: bool) -> None:
    """Go on from every state, answer by answer, so that the first play found is a short one."""
    level, merging = [search.start(0)], Merging(search.scenario)
    for _ in range(DEEP):
        nodes: list[_Node] = []
        for node in level:
            nodes += _next(search, node, merging, hurried=hurried)
        level = merging.widest(nodes, lambda node: _value(search, node.session), WIDE)
        if not level or (search.plays >= ENOUGH and not search.missing):
            break
    search.plays += len(level)


def _value(search: _Search, session: Session) -> Value:
    """Return what a state is worth: parts of the outcomes still missing that hold, comfort."""
    sought = [o.when for o in search.scenario.outcomes if ("outcome", o.id) in search.missing]
    parts = [part for when in sought for part in (when.parts if isinstance(when, Every) else ())]
    return sum(holds(part, session) for part in parts), session.comfort.meter, session.beat.id


def _next(search: _Search, node: _Node, merging: Merging, *, hurried: bool) -> Iterator[_Node]:
    """Yield the states after one more answer that differ from those seen before."""
    new = False
    patient = merging.may_wait(node.session)
    for move in moves(node.session, merging.asked, hurried=hurried, patient=patient):
        after = search.go(node, move)
        if merging.is_new(move.session):
            new = True
            if after.session.over:
                search.plays += 1
            else:
                yield after
    if not new:
        search.stop(node, merging.asked)


def _sample(search: _Search, seed: int) -> None:
    """Play once, as a hash of this seed draws the moves."""
    node, merging = search.start(seed), Merging(search.scenario)
    for turn in range(DEEP):
        hurried = rank(seed, turn, "hurried") % 2 == 0
        ways = list(moves(node.session, merging.asked, hurried=hurried, patient=turn < PATIENT))
        if not ways:
            break
        node = search.go(node, ways[rank(seed, turn) % len(ways)])
    search.stop(node, merging.asked)
