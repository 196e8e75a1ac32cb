"""`check`: every problem in the files, each with its place and its cure."""

import json
from collections.abc import Iterator
from pathlib import Path

from game.content.load import list_scenarios, read_scenario
from game.content.problems import ContentError, Problem
from game.content.world import World, read_world

FINE, PROBLEMS, CANNOT = 0, 1, 2
UNREADABLE = frozenset({"no-such-file", "is-a-folder", "cannot-read"})


def check(assets: Path, paths: list[Path], *, as_json: bool) -> int:
    """Print what is wrong with these files, folders of them, and the assets."""
    try:
        world = read_world(assets)
    except ContentError as error:
        _tell(list(error.problems), as_json=as_json)
        return CANNOT
    files = list(_files(paths))
    problems = [p for path in files for p in _problems(path, world)]
    _tell(problems, as_json=as_json)
    errors = [p for p in problems if p.severity == "error"]
    if not as_json and not problems:
        print(f"{len(files)} scenario{'s' * (len(files) != 1)}: nothing to mend.")  # noqa: T201
    if errors and all(p.code in UNREADABLE for p in errors):
        return CANNOT
    return PROBLEMS if errors else FINE


def _files(paths: list[Path]) -> Iterator[Path]:
    for path in paths:
        found = list_scenarios(path) if path.is_dir() else ()
        yield from found or (path,)


def _problems(path: Path, world: World) -> tuple[Problem, ...]:
    return read_scenario(path, world)[1]


def _tell(problems: list[Problem], *, as_json: bool) -> None:
    if as_json:
        print(json.dumps([p.as_json() for p in problems], indent=1))  # noqa: T201 - its output
        return
    for problem in problems:
        print(problem)  # noqa: T201 - as above
