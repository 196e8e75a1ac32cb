"""`play --no-window`: a plan is played to its end, and its transcript printed."""

import argparse
from collections.abc import Iterable
from pathlib import Path

from game.content.load import find_scenario, read_scenario
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


def _refuse(problems: Iterable[Problem]) -> int:
    problems = list(problems)
    _print(str(problem) for problem in problems)
    return status_of(problems)


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)  # noqa: T201 - what a command line is for
