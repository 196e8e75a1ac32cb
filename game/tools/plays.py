"""`play` of one scenario: whether it can be; and a plan to its end, without a window."""

import argparse
from collections.abc import Iterable
from pathlib import Path

from game.content.load import find_scenario, list_scenarios, read_scenario
from game.content.problems import ContentError, Problem
from game.content.world import read_world
from game.sim.session import Setup
from game.tools.plan_log import write_log
from game.tools.plans import read_plan, run_plan
from game.tools.problems import FINE, PROBLEMS, status_of
from game.tools.transcript import transcript


def play_plan(assets: Path, dialogues: Path, args: argparse.Namespace) -> int:
    """Play a plan and print its transcript; exit 1 where it was not met."""
    try:
        world = read_world(assets)
    except ContentError as error:
        return _refuse(error.problems)
    scenario, problems = read_scenario(find_scenario(dialogues, args.scenario), world)
    orders, unread = read_plan(Path(args.plan))
    if scenario is None or unread:
        return _refuse((*(problems if scenario is None else ()), *unread))
    setup = Setup(
        args.seed or 0, args.difficulty or "standard", args.calm_clock, args.trainee or ""
    )
    played = run_plan(scenario, world, orders, setup)
    if args.log:
        write_log(Path(args.log), played)
    *told, last = transcript(played)
    _print([*told, *(str(failure) for failure in played.failures), last])
    return PROBLEMS if played.failures else FINE


def why_not(assets: Path, dialogues: Path, name: str) -> str | None:
    """Return in words why the scenario *name*, a file or an id, cannot be played; None if it can.

    The first problem is told, with its place.
    """
    given = Path(name)
    here = () if given.is_file() else list_scenarios(dialogues)
    path = next((one for one in here if one.stem == given.stem), given)
    try:
        scenario, problems = read_scenario(path, read_world(assets))
    except ContentError as error:
        scenario, problems = None, error.problems
    if scenario is not None:
        return None
    first, *more = (problem for problem in problems if problem.severity == "error")
    cure = (
        f"Run check {path} to see all {len(more) + 1} problems." if more else f"Run check {path}."
    )
    return f"{name} cannot be played.\n{first}\n{cure}"


def _refuse(problems: Iterable[Problem]) -> int:
    problems = list(problems)
    _print(str(problem) for problem in problems)
    return status_of(problems)


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)  # noqa: T201 - what a command line is for
