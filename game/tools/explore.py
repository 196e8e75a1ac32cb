"""`explore`: what of a scenario can be reached, how, and what each kind of trainee gets."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.content.load import find_scenario, read_scenario
from game.content.world import World, read_world
from game.sim.bounding import What
from game.sim.explore import Explored, Found, Route, explore
from game.sim.players import PLAYERS, Ended, play_as
from game.sim.story import GRADES, Scenario
from game.tools.plan_words import plan_lines
from game.tools.problems import FINE, PROBLEMS, status_of

POINT = 1_000


@dataclass(frozen=True, slots=True)
class Report:
    """What was found of a scenario, ready to be printed."""

    scenario: Scenario
    explored: Explored
    players: Mapping[str, tuple[Ended, ...]]
    plans: Mapping[str, tuple[str, ...]]
    """The plan to each outcome that was reached, and to each "dead end in BEAT"."""

    @property
    def lost(self) -> tuple[Found, ...]:
        """Return what was not reached."""
        return tuple(one for one in self.explored.found if one.status != "reached")

    @property
    def hints(self) -> tuple[str, ...]:
        """Return which habits do as well as attention does: what a designer may want to mend."""
        best = _rank(self.players["attentive"])
        return tuple(
            f"{kind}: ends as well as attentive. {HINTS[kind]}"
            for kind, plays in self.players.items()
            if kind in HINTS and _rank(plays) <= best
        )


def run_explore(
    assets: Path, dialogues: Path, name: str, *, as_json: bool, seeds: int, out: Path | None
) -> int:
    """Print what can be reached; exit 1 where something is lost or leads nowhere."""
    world = read_world(assets)
    scenario, problems = read_scenario(find_scenario(dialogues, name), world)
    if scenario is None:
        _print(str(problem) for problem in problems)
        return status_of(problems)
    report = report_of(scenario, world, seeds)
    _print([json.dumps(as_values(report), indent=1)] if as_json else _tell(report))
    if out is not None:
        _write(report, out)
    return PROBLEMS if report.lost or report.explored.dead_ends else FINE


def report_of(scenario: Scenario, world: World, seeds: int = 3) -> Report:
    """Return what can be reached, and what each kind of trainee gets in *seeds* plays."""
    explored = explore(scenario, world.book, world.moods)
    players = {
        kind: tuple(play_as(kind, scenario, world.book, world.moods, seed) for seed in range(seeds))
        for kind in PLAYERS
    }
    routes: dict[str, Route] = {
        one.id: one.route for one in explored.of("outcome") if one.route is not None
    }
    routes |= {f"dead end in {beat}": route for beat, route in explored.dead_ends.items()}
    plans = {
        goal: tuple(plan_lines(scenario, world, route.actions, route.seed))
        for goal, route in routes.items()
    }
    return Report(scenario, explored, players, plans)


def as_values(report: Report) -> dict[str, Any]:
    """Return a report as plain values."""
    return {
        "scenario": report.scenario.id,
        "hints": list(report.hints),
        "plays": report.explored.plays,
        **{
            f"{what}s": [_values(one, report) for one in report.explored.of(what)] for what in KINDS
        },
        "dead_ends": {
            beat: list(report.plans[f"dead end in {beat}"]) for beat in report.explored.dead_ends
        },
        "players": {
            kind: [
                {
                    "seed": one.seed,
                    "outcome": one.outcome,
                    "grade": one.grade,
                    "comfort": one.comfort / POINT,
                    "noticed": one.noticed,
                    "to_notice": one.trials,
                    "phantoms": one.phantoms,
                }
                for one in plays
            ]
            for kind, plays in report.players.items()
        },
    }


HINTS: Mapping[str, str] = {
    "kind but blind": "Noticing does not pay here: let a note open what leads to the best end.",
    "first": "The first answer on the page should not win.",
    "longest": "The longest answer should not win: make others as long.",
}


def _rank(plays: tuple[Ended, ...]) -> float:
    """Return how well these plays ended, 0 for the best of all; going in circles is worst."""
    ranks = [GRADES.index(one.grade) if one.grade else len(GRADES) for one in plays]
    return sum(ranks) / len(ranks)


KINDS: tuple[What, ...] = ("outcome", "beat", "choice")


def _values(one: Found, report: Report) -> dict[str, Any]:
    held: dict[str, Any] = {"id": one.id, "status": one.status}
    if one.why:
        held["why"] = one.why
    if one.what == "outcome" and one.route is not None:
        held |= {"seed": one.route.seed, "plan": list(report.plans[one.id])}
    return held


def _tell(report: Report) -> Iterator[str]:
    grades = {outcome.id: outcome.grade for outcome in report.scenario.outcomes}
    yield f"{report.scenario.id}: {report.explored.plays} plays"
    for one in report.explored.of("outcome"):
        yield f"\noutcome {one.id} ({grades[one.id]}): {_status(one, report)}"
        if one.route is not None:
            yield _on_one_line(report.plans[one.id], one.route)
    yield ""
    for what in KINDS[1:]:
        found = report.explored.of(what)
        lost = [one for one in found if one.status != "reached"]
        yield f"{what}s: {len(found) - len(lost)} of {len(found)} reached"
        yield from (f"    {one.id}: {_status(one, report)}" for one in lost)
    for beat, route in report.explored.dead_ends.items():
        yield f"dead end: in {beat} nothing can happen any more, after"
        yield _on_one_line(report.plans[f"dead end in {beat}"], route)
    yield "\nwho plays          comfort  noticed   ends"
    for kind, plays in report.players.items():
        yield f"    {kind:<14} {_gets(plays)}"
    yield from ("", *report.hints) if report.hints else ()


def _status(one: Found, report: Report) -> str:
    if one.status == "not found":
        return f"not found in {report.explored.plays} plays"
    return f"{one.status}: {one.why}" if one.why else one.status


def _on_one_line(plan: tuple[str, ...], route: Route) -> str:
    seed = f" (with --seed {route.seed})" if route.seed else ""
    return f"    {'; '.join(plan)}{seed}"


def _gets(plays: tuple[Ended, ...]) -> str:
    """Return what a kind of trainee gets: mean comfort, cues noticed, the outcomes."""
    comfort = sum(one.comfort for one in plays) / len(plays) / POINT
    seen, trials = sum(one.noticed for one in plays), sum(one.trials for one in plays)
    ends = dict.fromkeys(
        f"{one.outcome} ({one.grade})" if one.outcome else "no end: in circles" for one in plays
    )
    return f"{comfort:7.1f}  {f'{seen}/{trials}':>7}   {', '.join(ends)}"


def _write(report: Report, out: Path) -> None:
    """Write the plan to each outcome, as SCENARIO.OUTCOME.play."""
    out.mkdir(parents=True, exist_ok=True)
    for one in report.explored.of("outcome"):
        if one.route is not None:
            head = f"# Found by explore{f', with --seed {one.route.seed}' * bool(one.route.seed)}."
            lines = [head, *report.plans[one.id], f"expect outcome {one.id}"]
            path = out / f"{report.scenario.id}.{one.id}.play"
            path.write_text("\n".join(lines) + "\n", "utf-8")


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)  # noqa: T201 - what a command line is for
