"""What a snapshot is of: a scenario, as if it began at a beat, with somebody, showing cues."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import get_close_matches
from itertools import combinations

from game.content.problems import suggestion
from game.content.world import World
from game.sim.story import Beat, Line, Scenario, Showing, Where
from game.tools.trials import YOUNGEST

ASKED_FOR = Where("--cue", 1, 1)
LIKE = 0.4
"""From this likeness on a name may be the one that was meant."""


class UnusableError(Exception):
    """What was asked for makes no frame: the message says why, and what would."""


@dataclass(frozen=True, slots=True)
class Instead:
    """What is to be different from the scenario: its first beat, its patient, cues besides."""

    beat: str | None = None
    patient: str | None = None
    cues: tuple[str, ...] = ()


def instead(scenario: Scenario, world: World, wanted: Instead) -> Scenario:
    """Return the scenario as it was asked for.

    Raises:
        UnusableError: there is no such beat, person or cue, this person is no patient here,
            this body cannot show it, or cues use one part of a body.
    """
    scenario = _entered(scenario, wanted.beat)
    if wanted.patient is not None:
        scenario = _with_patient(scenario, wanted.patient, world)
    shows = tuple(_showing(words, scenario, world) for words in wanted.cues)
    _at_once(shows, world)
    beat = _showing_too(scenario.beats[scenario.opening], shows, world)
    return replace(scenario, beats={**scenario.beats, beat.id: beat})


def _known(what: str, name: str, there: Iterable[str]) -> None:
    names = tuple(there)
    if name not in names:
        unknown = f"no {what} is called {name!r}"
        for close in get_close_matches(name, names, 1, LIKE):
            message = f"did you mean {close!r}? {unknown}"
            raise UnusableError(message)
        message = f"{unknown}. {suggestion(name, names)}"
        raise UnusableError(message)


def _with_patient(scenario: Scenario, name: str, world: World) -> Scenario:
    """Return the scenario with somebody else as the patient."""
    _known("person", name, world.patients)
    who, came = world.patients[name], scenario.companion
    if came and came.id == name:
        message = f"--patient {name!r} is who comes along in {scenario.id}: name somebody else"
        raise UnusableError(message)
    if who.age < YOUNGEST:
        message = f"--patient {name!r} is {who.age} years old: name somebody from {YOUNGEST} on"
        raise UnusableError(message)
    return replace(scenario, patient=who)


def _at_once(shows: tuple[Showing, ...], world: World) -> None:
    """Refuse cues that cannot show together."""
    for one, other in combinations(shows, 2):
        parts = sorted(world.book[one.cue].parts & world.book[other.cue].parts)
        if one.cue == other.cue:
            message = f"--cue {one.cue!r} is asked for twice: leave one of them out"
            raise UnusableError(message)
        if parts:
            both = f"{one.cue!r} and {other.cue!r} both use {', '.join(parts)}"
            message = f"--cue {both}, and cannot show at once: leave one of them out"
            raise UnusableError(message)


def _entered(scenario: Scenario, beat: str | None) -> Scenario:
    """Return the scenario as if it began at this beat."""
    if beat is None:
        return scenario
    if beat not in scenario.beats:
        advice = suggestion(beat, scenario.beats)
        message = f"{scenario.id} has no beat {beat!r}. {advice}".strip()
        raise UnusableError(message)
    return replace(scenario, opening=beat)


def _showing(words: str, scenario: Scenario, world: World) -> Showing:
    """Return the cue of "name=strength", or "name" for the whole of it."""
    name, _, amount = words.partition("=")
    _known("cue that shows", name, (c.id for c in world.book.cues.values() if not c.foil))
    try:
        strength = float(amount or 1)
    except ValueError:
        strength = -1.0
    if not 0 <= strength <= 1:
        message = f"--cue {words!r}: the strength is 0 to 1, as in {name}=0.6"
        raise UnusableError(message)
    if not scenario.can_show(world.book[name]):
        message = f"--cue {name!r} cannot be shown {scenario.body}, with who is there"
        raise UnusableError(message)
    return Showing(name, ASKED_FOR, strength=strength)


def _showing_too(beat: Beat, shows: tuple[Showing, ...], world: World) -> Beat:
    """Return the beat whose first line of the patient shows these cues as well, at once.

    Whatever the beat itself would show with the same parts of a body gives way to them.
    """
    if not shows:
        return beat
    lines = list(beat.lines)
    own = next((n for n, line in enumerate(lines) if line.who is None), None)
    if own is None:
        lines.insert(0, Line(f"{beat.id}.asked", "", ASKED_FOR, shows=shows))
    else:
        taken = {part for show in shows for part in world.book[show.cue].parts}
        kept = [show for show in lines[own].shows if not world.book[show.cue].parts & taken]
        there = {show.cue for show in (*shows, *kept)}
        kept = [replace(s, masks=s.masks if s.masks in there else None) for s in kept]
        lines[own] = replace(lines[own], shows=(*shows, *kept))
    return replace(beat, lines=tuple(lines))
