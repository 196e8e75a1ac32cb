"""`sessions print LOG --out FILE`: the page of a play for the trainee's portfolio."""

import sys
from pathlib import Path

from game.app.portfolio import NoPageError, file_name, portfolio_of
from game.content.load import list_scenarios, read_scenario
from game.content.world import read_world
from game.record.replay import replay
from game.tools.logs import Found, find_logs
from game.tools.writing import write_whole

FINE, PROBLEMS, CANNOT = 0, 1, 2


def print_session(assets: Path, dialogues: Path, logs: list[Path], out: str | None) -> int:
    """Write the page of one log to *out*, a file or a folder; return the exit status."""
    found = list(find_logs(logs))
    if len(found) != 1:
        what = f"{len(found)} logs were given" if found else "no log was given"
        return _cannot(f"{what}: name the one to print, as in `sessions print LOG --out FILE`")
    try:
        text = _page(found[0], assets, dialogues)
    except NoPageError as error:
        return _cannot(f"{found[0].path}: {error}")
    path = Path(out or ".")
    path = path / file_name(found[0].log) if path.is_dir() else path
    try:
        write_whole(path, text)
    except OSError as error:
        return _cannot(f"{path}: cannot be written: {error.strerror or error}")
    print(path)  # noqa: T201 - what a command line is for
    return FINE


def _page(found: Found, assets: Path, dialogues: Path) -> str:
    """Return the page of a log.

    Raises:
        NoPageError: it cannot be read, or its scenario is not the one that was played.
    """
    header, world = found.log.header, read_world(assets)
    name = header.scenario if header else ""
    paths = [path for path in list_scenarios(dialogues) if path.stem == name]
    scenario = read_scenario(paths[0], world)[0] if paths else None
    if header and scenario is None and not found.log.flaws:
        message = f"its scenario {name!r} is not here, or has errors: see `check`"
        raise NoPageError(message)
    if scenario is None:
        message = f"this log cannot be read: {'; '.join(found.log.flaws) or 'it has no header'}"
        raise NoPageError(message)
    differences = replay(found.log, scenario, world.book, world.moods).differences
    if differences:
        message = f"it no longer plays to the same: {'; '.join(differences)}"
        raise NoPageError(message)
    return portfolio_of(found.log, scenario, world.book, assets)


def _cannot(why: str) -> int:
    print(f"bedside: {why}", file=sys.stderr)  # noqa: T201 - as above
    return CANNOT
