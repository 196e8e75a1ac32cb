"""What a log's answers failed at and did well, in a line each: the debrief's own findings."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from game.content.load import list_scenarios, read_scenario
from game.content.world import World, read_world
from game.record.codec import UnreadableError
from game.record.log import Log
from game.review.findings import Finding, answers, done_well, failures_of
from game.review.words import LAMPS
from game.sim.events import Event
from game.sim.story import Scenario


def findings_lines(log: Log, assets: Path, dialogues: Path) -> Iterator[str]:
    """Yield the findings of a log, answer by answer; none where its scenario is not here."""
    scenario = _scenario(log, assets, dialogues)
    try:
        events: tuple[Event, ...] = log.events if scenario else ()
    except UnreadableError:
        return
    for answer in answers(scenario, events) if scenario else ():
        found = "; ".join(map(_said, (*failures_of(answer), *done_well(answer))))
        yield f"{answer.at / 1000:8.1f}s  {answer.beat}: {found or 'nothing to tell'}"


@cache
def _world(assets: Path) -> World:
    return read_world(assets)


def _scenario(log: Log, assets: Path, dialogues: Path) -> Scenario | None:
    """Return the scenario of a log, if it is the one that was played."""
    if log.header is None or log.flaws:
        return None
    paths = [path for path in list_scenarios(dialogues) if path.stem == log.header.scenario]
    scenario = read_scenario(paths[0], _world(assets))[0] if paths else None
    same = scenario is not None and scenario.hash == log.header.scenario_hash
    return scenario if same else None


def _said(finding: Finding) -> str:
    if finding.kind is not None:
        how = "lit" if finding.lit else "left dark"
        return f"{finding.what}: {LAMPS[finding.kind]} {how}"
    return f"{finding.what}: {finding.cue}" if finding.cue else finding.what
