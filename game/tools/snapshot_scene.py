"""What a snapshot is of: a scenario, as if it began at a beat, with somebody, showing cues."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from game.content.problems import suggestion
from game.content.world import World
from game.sim.story import Beat, Line, Scenario, Showing, Where

ASKED_FOR = Where("--cue", 1, 1)


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
        UnusableError: there is no such beat, person or cue, or this body cannot show it.
    """
    scenario = _entered(scenario, wanted.beat)
    if wanted.patient is not None:
        _known("person", wanted.patient, world.patients)
        scenario = replace(scenario, patient=world.patients[wanted.patient])
    shows = tuple(_showing(words, scenario, world) for words in wanted.cues)
    beat = _showing_too(scenario.beats[scenario.opening], shows)
    return replace(scenario, beats={**scenario.beats, beat.id: beat})


def _known(what: str, name: str, there: Iterable[str]) -> None:
    names = tuple(there)
    if name not in names:
        message = f"no {what} is called {name!r}. {suggestion(name, names)}".strip()
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


def _showing_too(beat: Beat, shows: tuple[Showing, ...]) -> Beat:
    """Return the beat whose first line of the patient shows these cues as well, at once."""
    if not shows:
        return beat
    lines = list(beat.lines)
    own = next((n for n, line in enumerate(lines) if line.who is None), None)
    if own is None:
        lines.insert(0, Line(f"{beat.id}.asked", "", ASKED_FOR, shows=shows))
    else:
        there = {show.cue for show in shows}
        kept = tuple(show for show in lines[own].shows if show.cue not in there)
        lines[own] = replace(lines[own], shows=(*shows, *kept))
    return replace(beat, lines=tuple(lines))
