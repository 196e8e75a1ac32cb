"""`check`: every problem in the files, each with its place and its cure."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

from game.content.load import list_scenarios, read_scenario
from game.content.problems import ContentError, Problem
from game.content.world import read_world
from game.sim.story import Where
from game.tools.problems import CANNOT, status_of
from game.tools.rooms import room_problems


def check(assets: Path, paths: list[Path], *, as_json: bool) -> int:
    """Print what is wrong with these files, folders of them, and the assets."""
    try:
        world = read_world(assets)
    except ContentError as error:
        _tell(error.problems, as_json=as_json)
        return CANNOT
    files = list(dict.fromkeys(_files(paths)))
    problems = [*room_problems(world, assets)]
    problems += [p for path in files for p in read_scenario(path, world)[1]]
    problems += _doubles(files)
    _tell(problems, as_json=as_json)
    if not as_json and not problems:
        print(f"{len(files)} scenario{'s' * (len(files) != 1)}: nothing to mend.")  # noqa: T201
    return status_of(problems)


def _files(paths: list[Path]) -> Iterator[Path]:
    for path in paths:
        folder = os.path.isdir(path)  # noqa: PTH112 - never raises, whatever the name
        yield from (list_scenarios(path) if folder else ()) or (path,)


def _doubles(files: list[Path]) -> Iterator[Problem]:
    """Yield the scenarios whose id another file has."""
    first: dict[str, Path] = {}
    for path in files:
        if not _same(first.setdefault(path.stem, path), path):
            advice = "Give one of them another name: a scenario's id is its file's name."
            message = f"{first[path.stem]} has the id {path.stem!r} too"
            yield Problem("duplicate-scenario", Where(str(path), 1, 1), message, advice)


def _same(one: Path, other: Path) -> bool:
    """Tell whether two names mean one file; a link that goes in a circle is itself."""
    return os.path.realpath(one) == os.path.realpath(other)


def _tell(problems: list[Problem] | tuple[Problem, ...], *, as_json: bool) -> None:
    if as_json:
        print(json.dumps([p.as_json() for p in problems], indent=1))  # noqa: T201 - its output
        return
    for problem in problems:
        print(problem)  # noqa: T201 - as above
