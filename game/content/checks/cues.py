"""Cues on show: masks, cues that meet, zones that hold too many."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from game.content.paths import lines_in, visits_of
from game.content.problems import Problem, suggestion
from game.content.world import World
from game.sim.cues import Cue
from game.sim.story import Beat, Line, Scenario, Showing

PLACES = 2
"""Cues that one zone may show in one beat (rule 34)."""
CHARACTER_MS = 60
"""How long a character takes to say: what a check knows of a line's length."""


@dataclass(frozen=True, slots=True)
class Span:
    """A cue on show, from `on` to `off` (ms of the visit; None: to its end)."""

    showing: Showing
    on: int
    off: int | None


def masks_hide_something(scenario: Scenario, world: World) -> Iterator[Problem]:  # noqa: ARG001
    """A mask hides another cue of the same line."""
    for line in lines_in(scenario):
        there = {s.cue for s in line.shows}
        for showing in line.shows:
            if showing.masks and showing.masks not in there - {showing.cue}:
                advice = suggestion(showing.masks, there - {showing.cue})
                message = f"{showing.cue} masks {showing.masks!r}, which is not shown here"
                yield Problem("mask-of-nothing", showing.where, message, advice)


def cues_are_possible(scenario: Scenario, world: World) -> Iterator[Problem]:
    """Everybody can show what the scenario has them show: body, and company."""
    for line in lines_in(scenario):
        seen = scenario.shows(line, world.book)
        for showing in line.shows:
            cue = world.book[showing.cue]
            if not scenario.can_show(cue):
                yield Problem("cue-impossible", showing.where, *_why_not(cue, scenario))
            elif lacking := world.lacks(cue.id, scenario.patient.id):
                message = f"{cue.id} needs {lacking}, which {scenario.patient.name} has not"
                advice = "Take another cue, or somebody else."
                yield Problem("cue-impossible", showing.where, message, advice)
            elif showing not in seen and cue.zone != "voice":
                message = f"{cue.id} stands with words that {line.who} says, who does not show it"
                advice = "Show it with a line of the patient's; a companion's cue, with theirs too."
                yield Problem("cue-impossible", showing.where, message, advice)


def weak_cues_are_scenery(scenario: Scenario, world: World) -> Iterator[Problem]:
    """A cue that viewers did not name means nothing by itself, and is no red flag's."""
    for showing in (s for line in lines_in(scenario) for s in line.shows):
        row = world.cues.get(showing.cue)
        if row and row.weak and (showing.sign or showing.red_flag):
            advice = "Let it be scenery (sign: nothing), and show a plainer cue of the same."
            message = f"{showing.cue} is too hard to see to be counted: viewers did not name it"
            yield Problem("weak-cue", showing.where, message, advice)


def _why_not(cue: Cue, scenario: Scenario) -> tuple[str, str]:
    """Return why nobody here can show a cue, and what to do."""
    came = scenario.companion
    if cue.of == "companion" and came is None:
        advice = "Say who came along: companion: {who: rosa-delgado, at: beside}."
        return f"{cue.id} is a companion's, and nobody came along", advice
    if came and cue.of == "companion" and came.at not in cue.at:
        advice = f"It shows on somebody at: {', '.join(sorted(cue.at))}. Take another cue."
        return f"{cue.id} cannot show on a companion at: {came.at}", advice
    advice = f"It can be shown {', '.join(sorted(cue.bodies))}: take another cue, or body."
    return f"{cue.id} cannot be shown {scenario.body}", advice


def cues_do_not_collide(scenario: Scenario, world: World) -> Iterator[Problem]:
    """Two cues at once never use one part, unless one masks the other (rule 31)."""
    for beat in scenario.beats.values():
        told: set[tuple[str, str]] = set()
        for spans in _visits(beat, world):
            for one, other in combinations(spans, 2):
                names = (one.showing.cue, other.showing.cue)
                parts = _parts(one, other, world)
                if parts and names not in told:
                    told.add(names)
                    advice = "Part them with `at:` and `for:`, or let one mask the other."
                    message = f"{names[0]} and {names[1]} both use {', '.join(parts)} at once"
                    yield Problem("cues-collide", other.showing.where, message, advice)


def _visits(beat: Beat, world: World) -> Iterator[list[Span]]:
    """Yield what can be on show together: a visit's lines, and reactions that stay."""
    for lines in visits_of(beat):
        spans = list(_spans(lines, world))
        yield spans
        said = sum(len(line.says) * CHARACTER_MS for line in lines)
        for choice in beat.choices:
            if choice.reaction and choice.to is None:
                lasting = [s for s in spans if s.off is None]
                yield [*lasting, *(_span(s, said, 0, world) for s in choice.reaction.shows)]
    for choice in beat.choices:
        if choice.reaction and choice.to is not None:
            yield list(_spans((choice.reaction,), world))


def _spans(lines: tuple[Line, ...], world: World) -> Iterator[Span]:
    begin = 0
    for line in lines:
        length = len(line.says) * CHARACTER_MS
        yield from (_span(showing, begin, length, world) for showing in _seen(line, world))
        begin += length


def _seen(line: Line, world: World) -> list[Showing]:
    """Return what can show with a line: with another's, what a companion shows."""
    of_others = [s for s in line.shows if world.book[s.cue].of == "companion"]
    return list(line.shows) if line.who is None else of_others


def _span(showing: Showing, begin: int, length: int, world: World) -> Span:
    on = begin + showing.at
    if showing.lasts is not None:
        return Span(showing, on, on + showing.lasts)
    voice = world.book[showing.cue].channel == "voice"
    return Span(showing, on, begin + max(length, showing.at + 1) if voice else None)


def _parts(one: Span, other: Span, world: World) -> list[str]:
    """Return the parts that two cues use at once; none where one masks the other."""
    first, second = one.showing, other.showing
    sooner, later = sorted((one, other), key=lambda span: span.on)
    apart = sooner.off is not None and sooner.off <= later.on
    again = first.cue == second.cue and sooner.off is None and first.where != second.where
    if apart or again or first.masks == second.cue or second.masks == first.cue:
        return []
    return sorted(world.book[first.cue].parts & world.book[second.cue].parts)


def zones_are_not_crowded(scenario: Scenario, world: World) -> Iterator[Problem]:
    """A zone shows two cues in one beat at most (rule 34); sounds by the way are not counted."""
    for beat in scenario.beats.values():
        crowded = (found for lines in visits_of(beat) for found in _crowds(lines, world))
        for zone, cues in dict(crowded).items():
            advice = "Show one of them in another beat."
            message = f"{', '.join(cues)} are all in the zone {zone}"
            yield Problem("crowded-zone", beat.where, message, advice)


def _crowds(lines: tuple[Line, ...], world: World) -> Iterator[tuple[str, list[str]]]:
    zones: dict[str, dict[str, None]] = {}
    for line in lines:
        for showing in (s for s in _seen(line, world) if not s.aside):
            zones.setdefault(world.book[showing.cue].zone, {})[showing.cue] = None
    yield from ((zone, list(cues)) for zone, cues in zones.items() if len(cues) > PLACES)
