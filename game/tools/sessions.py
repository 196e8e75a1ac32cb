"""`sessions list`, `show`, `replay`: what the logs hold, and whether it still holds."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from game.content.load import list_scenarios, read_scenario
from game.content.world import World, read_world
from game.record.played import played_words
from game.record.replay import replay
from game.sim.story import Scenario
from game.tools.findings_words import findings_lines
from game.tools.logs import Found, find_logs, state_of, torn_words

FINE, PROBLEMS = 0, 1
NONE = "No sessions here yet."
Say = Callable[[dict[str, Any]], str]


def list_sessions(
    assets: Path,  # noqa: ARG001 - every command of the table is called alike
    dialogues: Path,  # noqa: ARG001
    places: list[Path],
    *,
    as_json: bool,
) -> int:
    """Print one line a session."""
    rows = [_row(found) for found in find_logs(places)]
    if as_json:
        _print(json.dumps(rows, indent=1))
    elif not rows:
        _print(NONE)
    for row in () if as_json else rows:
        _print("{started:19.19}  {scenario:24}  {trainee:12}  {state}".format(**row))
        _print(f"    {row['file']}")
        if row["played"]:
            _print(f"    {row['played']}")
        for flaw in row["flaws"]:
            _print(f"    {flaw}")
    return PROBLEMS if any(row["flaws"] for row in rows) else FINE


def _row(found: Found) -> dict[str, Any]:
    header = found.log.header
    return {
        "file": str(found.path),
        "started": header.started if header else "",
        "scenario": header.scenario if header else "?",
        "trainee": (header.trainee if header else "") or "-",
        "state": state_of(found.log),
        "played": played_words(found.log),
        "torn": found.log.torn,
        "sealed": found.log.sealed,
        "flaws": list(found.log.flaws),
    }


def show_sessions(
    assets: Path,
    dialogues: Path,
    places: list[Path],
    *,
    as_json: bool,
) -> int:
    """Print what happened, event by event, and what each answer failed at and did well."""
    logs = list(find_logs(places))
    if as_json:
        rows = [_row(found) | {"entries": list(found.log.entries)} for found in logs]
        _print(json.dumps(rows, indent=1))
    elif not logs:
        _print(NONE)
    for found in () if as_json else logs:
        how = played_words(found.log)
        _print(f"{found.path}: {state_of(found.log)}{how and f', {how}'}")
        for entry in found.log.entries:
            _show(entry)
        for line in findings_lines(found.log, assets, dialogues):
            _print(line)
        for flaw in _flaws(found):
            _print(f"{found.path}: {flaw}")
    return PROBLEMS if any(found.log.flaws for found in logs) else FINE


def _show(entry: dict[str, Any]) -> None:
    event = entry.get("ev")
    if event is None:
        if "mark" in entry:
            more = [f"{k}: {v}" for k, v in entry.items() if k not in {"mark", "n"}]
            _print(f"           [{', '.join([str(entry['mark']), *more])}]")
        return
    teller = TELLERS.get(event["is"])
    try:
        told = f"{event['at'] / 1000:8.1f}s  {teller(event)}" if teller else ""
    except (LookupError, TypeError, AttributeError):
        told = f"           (a {event['is']} that this version cannot read)"
    if told:
        _print(told)


def _comfort(event: dict[str, Any]) -> str:
    before, after = (tuple(v // 1000 for v in event[k]) for k in ("before", "after"))
    return f"comfort {before} -> {after} ({event['cause']}, {event['where']})"


TELLERS: Mapping[str, Say] = {
    "BeatEntered": lambda e: f"== {e['beat']} (visit {e['visit']})",
    "LineStarted": lambda e: f"{e['line'].get('who', 'patient')}: {e['line']['says']}",
    "CueShown": lambda e: f"shows {e['cue']} ({e['by']})",
    "Looked": lambda e: f"looked: {e['zone'] or 'away'}",
    "Noted": lambda e: f"noted {e['cue']}",
    "Unnoted": lambda e: f"took back {e['cue']}",
    "LampSet": lambda e: f"lamp {e['kind']}: {'on' if e['lit'] else 'off'}",
    "ChoiceMade": lambda e: f"trainee: {e['say']}",
    "Asked": lambda e: f"trainee asks: {e['say']}",
    "Told": lambda e: f"trainee tells {e['who']}: {e['say']}",
    "WentUnanswered": lambda _: "(no answer)",
    "ComfortChanged": _comfort,
    "RequestClosed": lambda e: f"request {e['request']}: {e['how']}",
    "PromiseMade": lambda e: f"promised {e['promise']}",
    "PromiseKept": lambda e: f"kept {e['promise']}",
    "PromiseBroken": lambda e: f"broke {e['promise']}",
    "FlagRaised": lambda e: f"red flag {e['flag']}",
    "FlagClosed": lambda e: f"red flag {e['flag']} closed{' late' * e['late']}",
    "SessionEnded": lambda e: f"ended: {e['outcome']} ({e['grade']}). {e['story']}",
}


def replay_sessions(assets: Path, dialogues: Path, places: list[Path], *, as_json: bool) -> int:
    """Play every log again, and say which no longer come to the same."""
    world = read_world(assets)
    scenarios = _scenarios(dialogues, world)
    results = [_replayed(found, scenarios, world) for found in find_logs(places)]
    if as_json:
        _print(json.dumps(results, indent=1))
    elif not results:
        _print(NONE)
    for result in () if as_json else results:
        good = "the same" if not result["differences"] else "NOT the same"
        _print(f"{result['file']}: {good}")
        for difference in result["differences"]:
            _print(f"    {difference}")
    return PROBLEMS if any(r["differences"] for r in results) else FINE


def _scenarios(dialogues: Path, world: World) -> dict[str, Scenario | None]:
    """Return the scenarios by id; None for a file that has errors, by its name."""
    read = {path.stem: read_scenario(path, world)[0] for path in list_scenarios(dialogues)}
    return {scenario.id if scenario else stem: scenario for stem, scenario in read.items()}


def _replayed(
    found: Found, scenarios: Mapping[str, Scenario | None], world: World
) -> dict[str, Any]:
    header, log = found.log.header, found.log
    if header is None or log.flaws:
        return {"file": str(found.path), "differences": list(log.flaws)}
    scenario = scenarios.get(header.scenario)
    if scenario is None:
        errors = header.scenario in scenarios
        why = "has errors: see `check`" if errors else "is not here any more"
        lost = [f"the scenario {header.scenario!r} {why}"]
        return {"file": str(found.path), "differences": lost}
    again = replay(log, scenario, world.book, world.moods)
    return {"file": str(found.path), "differences": list(again.differences)}


def _flaws(found: Found) -> list[str]:
    torn = torn_words(found.log)
    return [*found.log.flaws, *([torn] if torn else [])]


def _print(line: str) -> None:
    print(line)  # noqa: T201 - what a command line is for


COMMANDS = {"list": list_sessions, "show": show_sessions, "replay": replay_sessions}
