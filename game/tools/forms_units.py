"""Units for parallel forms: scenarios and their moments, counted from plays made and real."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from game.content.world import World
from game.practice.before_after import Done
from game.practice.forms import Tally, Unit
from game.record.log import Log
from game.sim.comfort import POINT
from game.sim.cues import KINDS
from game.sim.events import Event, Judged, SessionEnded
from game.sim.players import PLAYERS, Player, played
from game.sim.story import Scenario
from game.tools.logs import find_logs, state_of

RATE = 0.7
"""How often simulated trainees notice a cue of full strength, and read a lamp rightly."""
MADE: tuple[Player, ...] = tuple(
    replace(PLAYERS[name], notices=RATE, reads=RATE, by_strength=True)
    for name in ("attentive", "random")
)
"""One who answers kindly, one at random: between them they meet most moments."""
GROUPS = "group"
"""Who played where it was a room: nobody's own play."""


def counted(scenario: str, events: Iterable[Event]) -> dict[str, Tally]:
    """Return what one play counts: for the whole, and for each moment that was answered."""
    found: dict[str, Tally] = {}
    comfort: tuple[float, ...] = ()
    for event in events:
        if isinstance(event, SessionEnded):
            comfort = (event.final / POINT,)
        if isinstance(event, Judged) and event.read is not None:
            unit = f"{scenario}:{event.beat}"
            found[unit] = found.get(unit, Tally()) + _tally(event)
    whole = sum(found.values(), Tally())
    moments = {unit: replace(tally, plays=1) for unit, tally in found.items()}
    return {scenario: replace(whole, comforts=comfort, plays=1), **moments}


def _tally(event: Judged) -> Tally:
    read, truth = set(event.read or ()), set(event.troubled)
    return Tally(
        noticed=sum(trial.noticed != "no" for trial in event.trials),
        signals=len(event.trials),
        read=sum((kind in read) == (kind in truth) for kind in KINDS),
        lamps=len(KINDS),
    )


def units_of(
    scenarios: Sequence[Scenario], world: World, seeds: int, real: Mapping[str, Tally]
) -> list[Unit]:
    """Return every scenario and moment, with what *seeds* made plays by each player count."""
    units: list[Unit] = []
    for scenario in scenarios:
        made: dict[str, Tally] = {}
        signals: dict[str, set[str]] = {}
        for seed in range(seeds):
            for player in MADE:
                events = played(player, scenario, world.book, world.moods, seed)[1]
                for unit, tally in counted(scenario.id, events).items():
                    made[unit] = made.get(unit, Tally()) + tally
                _signals(scenario.id, events, signals)
        units.extend(_units(scenario, world, made, signals, real))
    return units


def _signals(scenario: str, events: Iterable[Event], into: dict[str, set[str]]) -> None:
    for event in events:
        if isinstance(event, Judged):
            cues = {trial.cue for trial in event.trials}
            into.setdefault(scenario, set()).update(cues)
            into.setdefault(f"{scenario}:{event.beat}", set()).update(cues)


def _units(
    scenario: Scenario,
    world: World,
    made: Mapping[str, Tally],
    signals: Mapping[str, set[str]],
    real: Mapping[str, Tally],
) -> Iterator[Unit]:
    for unit, tally in made.items():
        cues = signals.get(unit, set())
        channels = frozenset(world.book[cue].channel for cue in cues)
        whole = unit == scenario.id
        length = scenario.minutes if whole else len(cues)
        kind = "scenario" if whole else "moment"
        if cues:
            yield Unit(unit, kind, channels, length, tally, real.get(unit, Tally()))  # type: ignore[arg-type] # one of the two


def read_plays(places: Sequence[Path], hashes: Mapping[str, str]) -> tuple[list[Done], list[str]]:
    """Return the whole plays in these places by time, and why each other log was left out.

    *hashes*: of each scenario as it is now; a play of another version is left out.

    Raises:
        FileNotFoundError: a place does not exist.
    """
    done: list[tuple[datetime, Done]] = []
    left: list[str] = []
    for found in find_logs(places):
        why = _unfit(found.log, hashes)
        header = found.log.header
        if why or header is None:
            left.append(f"{found.path.name}: {why}")
            continue
        units = counted(header.scenario, found.log.events)
        when = datetime.fromisoformat(header.started)
        done.append((when, Done(header.trainee, header.started, units)))
    done.sort(key=lambda pair: pair[0])
    return [one for _, one in done], left


def _unfit(log: Log, hashes: Mapping[str, str]) -> str:
    """Return why a log says nothing here; "" where it does."""
    if log.header is None or log.flaws:
        return "damaged"
    if log.header.trainee == GROUPS:
        return "a room's"
    if state_of(log) == "practice" or not log.sealed:
        return "not a whole play"
    if hashes.get(log.header.scenario) != log.header.scenario_hash:
        return "of another version of its scenario"
    try:
        stamp = datetime.fromisoformat(log.header.started)
    except ValueError:
        return "its time cannot be read"
    return "" if stamp.tzinfo else "its time has no offset"


def first_plays(done: Iterable[Done]) -> dict[str, Tally]:
    """Return what first plays count, by unit: later ones know the answers.

    Plays without a pseudonym count as one trainee's: only the first of them.
    """
    met: set[tuple[str, str]] = set()
    total: dict[str, Tally] = {}
    for one in done:
        for unit, tally in one.units.items():
            scenario = unit.partition(":")[0]
            if (one.trainee, scenario) not in met:
                total[unit] = total.get(unit, Tally()) + tally
        met |= {(one.trainee, unit) for unit in one.units if ":" not in unit}
    return total
