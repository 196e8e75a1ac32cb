"""What can be at all: never less than is, so that what is not in it is proven unreachable.

Order, timing and notes are left out: a fact that may hold at some moment of some play
may hold at any. Comfort is bounded from above by all gains there are (rules 10-12, 52).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from game.sim.comfort import CARE, FULL, Comfort
from game.sim.cues import KINDS, CueBook, Kind
from game.sim.duties import KEPT, REQUEST
from game.sim.story import (
    Choice,
    Condition,
    Every,
    Has,
    Measures,
    Not,
    Range,
    Requests,
    Scenario,
    Some,
)

MANY = 10**9
"""As often as one likes."""
NEVER: Mapping[str, str] = {
    "flags": "nothing that can happen sets the flag {!r}",
    "noted": "no cue is called {!r}",
    "noted_here": "no cue is called {!r}",
    "promises": "nothing that can happen makes the promise {!r}",
    "kept": "nothing that can happen keeps the promise {!r}",
    "escalated": "nothing that can happen escalates {!r}",
    "told": "there is nobody called {!r} to tell",
}
Fact = tuple[str, str]
Bounds = tuple[int, int]


@dataclass(slots=True)
class Possible:
    """What may be true at some moment of some play. Grown until nothing is added."""

    scenario: Scenario
    book: CueBook
    beats: dict[str, None] = field(default_factory=dict)
    choices: dict[str, Choice] = field(default_factory=dict)
    """By "beat.choice"."""
    facts: set[Fact] = field(default_factory=set)
    ends: bool = False
    tops: dict[Kind, int] = field(default_factory=dict)
    """The most of each kind of comfort; forgotten whenever another round of growing begins."""

    @property
    def size(self) -> int:
        """Return how much there is: it grows, or nothing was added."""
        return len(self.beats) + len(self.choices) + len(self.facts) + self.ends

    def why_not(self, condition: Condition, given: frozenset[Fact] = frozenset()) -> str:
        """Return why *condition* can never hold, or "" where it may.

        *given* is what holds already where it is asked.
        """
        match condition:
            case Every():
                asked = given | {fact for part in condition.parts for fact in _asked(part)}
                return next(filter(None, (self.why_not(p, asked) for p in condition.parts)), "")
            case Some():
                reasons = [self.why_not(part, given) for part in condition.parts]
                return "" if "" in reasons else "; ".join(dict.fromkeys(reasons))
            case Not():
                return "what it excludes always holds" if self.must(condition.part, given) else ""
            case Has():
                lacking = [i for i in condition.ids if not self.may_have(condition.what, i)]
                return NEVER[condition.what].format(lacking[0]) if lacking else ""
            case Measures():
                return next(filter(None, self._outside(condition)), "")
            case Requests():
                return next(filter(None, self._never_closed(condition)), "")

    def must(self, condition: Condition, given: frozenset[Fact] = frozenset()) -> bool:
        """Tell whether *condition* holds in every play, at every moment."""
        match condition:
            case Every():
                return all(self.must(part, given) for part in condition.parts)
            case Some():
                return any(self.must(part, given) for part in condition.parts)
            case Not():
                return bool(self.why_not(condition.part))
            case Has():
                return {(condition.what, name) for name in condition.ids} <= given
            case Measures():
                return all(
                    bounds.holds(low) and bounds.holds(high)
                    for key, bounds in condition.ranges.items()
                    for low, high in [self.range_of(condition.what, key)]
                )
            case Requests():
                return not condition.closed

    def may_have(self, what: str, name: str) -> bool:
        """Tell whether *name* may ever be in a list of the session."""
        if what in {"noted", "noted_here"}:
            return name in self.book.cues
        if what == "told":
            return name in self.scenario.people
        return (what, name) in self.facts

    def range_of(self, what: str, key: str) -> Bounds:
        """Return the least and the most that a number may come to."""
        if what == "time":
            return 0, MANY
        if what == "visits":
            return int(key == self.scenario.opening), MANY * (key in self.beats)
        if what == "counters":
            return self._counted(key)
        tops = {kind: self.most(kind) for kind in KINDS}
        return 0, Comfort(**tops).meter if key == "meter" else tops[_kind(key)]

    def most(self, kind: Kind) -> int:
        """Return the most that comfort of this kind may come to."""
        if kind not in self.tops:
            self.tops[kind] = self._most(kind)
        return self.tops[kind]

    def _most(self, kind: Kind) -> int:
        start: int = getattr(self.scenario.start, kind)
        made = sum(max(0, gain(choice, kind)) for choice in self.choices.values())
        beats = [self.scenario.beats[name] for name in self.beats]
        late = [b.unanswered.comfort.get(kind, 0) for b in beats if b.unanswered]
        if kind == "emotional":
            made += KEPT * sum(what == "promises" for what, _ in self.facts)
            made += max(REQUEST.values()) * sum(beat.request is not None for beat in beats)
        elif kind == "physical":
            late = []
        return FULL if any(by > 0 for by in late) else min(FULL, start + made)

    def _counted(self, key: str) -> Bounds:
        start = self.scenario.counters.get(key, 0)
        steps = [
            by * (MANY if choice.stays else 1)
            for choice in self.choices.values()
            for name, by in choice.counts.items()
            if name == key
        ]
        return start + sum(min(0, s) for s in steps), start + sum(max(0, s) for s in steps)

    def _outside(self, condition: Measures) -> Iterator[str]:
        for key, bounds in condition.ranges.items():
            low, high = self.range_of(condition.what, key)
            if not _meet(bounds, low, high):
                scale = 1 if condition.what in {"counters", "visits"} else 1000
                named = f"{condition.what} {key}".strip()
                yield f"{named} is never less than {low / scale:g} nor more than {high / scale:g}"

    def _never_closed(self, condition: Requests) -> Iterator[str]:
        for beat, how in condition.closed.items():
            if ("requests", f"{beat}:{how}") not in self.facts:
                yield f"nothing that can happen closes the request of {beat!r} as {how!r}"


def _kind(key: str) -> Kind:
    return next(kind for kind in KINDS if kind == key)


def _asked(condition: Condition) -> Iterator[Fact]:
    """Yield what must be in a list for *condition* to hold."""
    match condition:
        case Every():
            for part in condition.parts:
                yield from _asked(part)
        case Has():
            yield from ((condition.what, name) for name in condition.ids)
        case _:
            return


def _meet(bounds: Range, low: int, high: int) -> bool:
    """Tell whether a whole number from *low* to *high* lies within *bounds*."""
    least = low if bounds.at_least is None else max(low, bounds.at_least)
    if bounds.above is not None:
        least = max(least, bounds.above + 1)
    most = high if bounds.at_most is None else min(high, bounds.at_most)
    if bounds.below is not None:
        most = min(most, bounds.below - 1)
    return least <= most


def gain(choice: Choice, kind: Kind) -> int:
    """Return the most that a choice gives of a kind; made over and over, gains halve."""
    given = choice.comfort.get(kind, 0) if kind != "physical" else 0
    if choice.care is not None and kind in choice.touches and kind not in choice.comfort:
        given = CARE[choice.care] if kind != "physical" else 0
    done = sum(max(0, doing.comfort.get(kind, 0)) for doing in choice.does)
    return (max(0, given) + done) * (2 if choice.stays else 1)
