"""States that differ in nothing a condition can see are one state (rule 52)."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TypeVar

from game.sim.conditions import notes_named
from game.sim.moves import Asked
from game.sim.offers import was_used
from game.sim.redflags import open_flags
from game.sim.state import OpenFlag, Session
from game.sim.story import Condition, Every, Has, Measures, Not, Requests, Scenario, Some, lines_in

T = TypeVar("T")
STEP = 2_000
"""Thousandths of comfort: a state that is this much above or below those seen goes on too."""
WAITS = 2
"""Times that patience is waited out in a beat: waiting is the slowest of moves to play."""
SETTLED = 3
"""Answers after which an open red flag stays as it is."""
Key = tuple[object, ...]
Value = tuple[int, int, str]
"""How much of what is sought holds, the meter, the beat: what a state is worth following for."""


class Merging:
    """Knows what the conditions of a scenario can see, and which states were there before."""

    def __init__(self, scenario: Scenario) -> None:
        """Read every condition of *scenario*."""
        self.scenario = scenario
        self.seen: dict[Key, tuple[int, int]] = {}
        self.waits: dict[str, int] = {}
        self.red = {flag: _cues_of(scenario, flag) for flag in scenario.red_flags}
        self._later: dict[str, set[str]] = {}
        self.named: dict[str, set[str]] = {}
        for what, name in _names(_conditions(scenario)):
            self.named.setdefault(what, set()).add(name)

    @cached_property
    def asked(self) -> Asked:
        """Return what something asks for: cues to note, whether telling leads anywhere."""
        red = set().union(*self.red.values())
        notes = {cue for asked in _conditions(self.scenario) for cue in notes_named(asked)}
        for what in ("noted", "noted_here"):
            notes |= self.named.get(what, set())
        return Asked(frozenset(notes | red), bool(red or self.named.get("told")))

    def is_new(self, session: Session) -> bool:
        """Tell whether a state is new, or its comfort outside of what was seen; remember it."""
        key, meter = self.key(session), session.comfort.meter
        low, high = self.seen.get(key, (meter, meter))
        if key in self.seen and low - STEP < meter < high + STEP:
            return False
        self.seen[key] = (min(low, meter), max(high, meter))
        return True

    def may_wait(self, session: Session) -> bool:
        """Tell whether patience is to be waited out here too; count that it is."""
        beat = session.beat.id
        self.waits[beat] = self.waits.get(beat, 0) + 1
        return self.waits[beat] <= WAITS

    def key(self, session: Session) -> Key:
        """Return what a condition can see of a state, and what the rules do by it."""
        if session.outcome:
            return (session.outcome.id,)
        at, named = session.visit_, self.named
        notes = frozenset(n.cue for n in session.notes)
        return (
            at.beat.id,
            at.spent,
            at.ending,
            at.number > 1,
            at.told if self.asked.tells else None,
            frozenset(c.id for c in at.beat.choices if was_used(c, session)),
            session.flags & named.get("flags", set()),
            session.told & named.get("told", set()),
            frozenset((k, session.counters.get(k, 0)) for k in named.get("counters", ())),
            frozenset((k, session.visits.get(k, 0)) for k in named.get("visits", ())),
            notes & self._asked_later(at.beat.id),
            frozenset(f for f in open_flags(session) if notes & self.red[f]),
            session.rules_used,
            frozenset((k, p.kept) for k, p in session.promises.items()),
            frozenset((k, session.requests.get(k)) for k in named.get("requests", ())),
            frozenset((k, _flag(flag, session)) for k, flag in session.red_flags.items()),
        )

    def widest(self, nodes: list[T], value_of: Callable[[T], Value], most: int) -> list[T]:
        """Return at most *most* nodes, of as many beats as there are, the best and worst first."""
        if len(nodes) <= most:
            return nodes
        by_beat: dict[str, list[T]] = {}
        valued = sorted(((value_of(node), n) for n, node in enumerate(nodes)), reverse=True)
        for (_, _, beat), n in valued:
            by_beat.setdefault(beat, []).append(nodes[n])
        groups = [_ends_first(group) for group in by_beat.values()]
        rounds = max(len(group) for group in groups)
        turn = (group[n] for n in range(rounds) for group in groups if n < len(group))
        return [node for _, node in zip(range(most), turn, strict=False)]

    def _asked_later(self, beat: str) -> set[str]:
        """Return the cues of which a note may still open something from here."""
        if beat not in self._later:
            ahead = [self.scenario.beats[name] for name in _closure(beat, self._next)]
            needs = [choice.needs for one in ahead for choice in one.choices]
            needs += [variant.when for one in ahead for variant in one.variants if variant.when]
            needs += [rule.when for rule in self.scenario.always]
            needs += [outcome.when for outcome in self.scenario.outcomes]
            named = {name for what, name in _names(needs) if what.startswith("noted")}
            self._later[beat] = named
        return self._later[beat]

    @cached_property
    def _next(self) -> Mapping[str, set[str]]:
        """Return which beats may come right after each."""
        ruled = {rule.to for rule in self.scenario.always}
        next_: dict[str, set[str]] = {}
        for beat in self.scenario.beats.values():
            to = [*ruled, *(choice.to for choice in beat.choices)]
            to += [beat.unanswered.to] if beat.unanswered else []
            next_[beat.id] = {one for one in to if one and one in self.scenario.beats}
        return next_


def _ends_first(group: list[T]) -> list[T]:
    """Return the first, the last, the second, the last but one, ..."""
    half = (len(group) + 1) // 2
    low = group[: half - 1 : -1]
    return [one for n in range(half) for one in (group[n], *low[n : n + 1])]


def _closure(start: str, next_: Mapping[str, set[str]]) -> set[str]:
    found, todo = {start}, [start]
    while todo:
        new = next_[todo.pop()] - found
        found |= new
        todo += new
    return found


def _cues_of(scenario: Scenario, flag: str) -> set[str]:
    lines = (line for beat in scenario.beats.values() for line in lines_in(beat))
    return {showing.cue for line in lines for showing in line.shows if showing.red_flag == flag}


def _flag(flag: OpenFlag, session: Session) -> str:
    return flag.closed or f"open:{min(SETTLED, session.answered - flag.answers)}"


def _conditions(scenario: Scenario) -> Iterator[Condition]:
    yield from (outcome.when for outcome in scenario.outcomes)
    yield from (rule.when for rule in scenario.always)
    for beat in scenario.beats.values():
        yield from (choice.needs for choice in beat.choices)
        yield from (variant.when for variant in beat.variants if variant.when)


def _names(conditions: Iterable[Condition]) -> Iterator[tuple[str, str]]:
    """Yield every name in these conditions, with the key it stands under."""
    for condition in conditions:
        match condition:
            case Every() | Some():
                yield from _names(condition.parts)
            case Not():
                yield from _names([condition.part])
            case Has():
                yield from ((condition.what, name) for name in condition.ids)
            case Requests():
                yield from (("requests", beat) for beat in condition.closed)
            case Measures():
                yield from ((condition.what, key) for key in condition.ranges)
