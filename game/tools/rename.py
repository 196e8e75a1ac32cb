"""`rename FILE OLD NEW`: one id, everywhere in a scenario and its plans; comments stay.

Nothing is written unless all of it can be, and the scenario is as sound as before.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from game.content.load import parse_scenario
from game.content.problems import Problem, suggestion
from game.content.source import Source, parse
from game.content.text import read_text
from game.content.world import World, read_world
from game.sim.story import END, Scenario
from game.tools.ids import Use, uses
from game.tools.plans import read_plan, run_plan
from game.tools.problems import CANNOT, FINE, status_of
from game.tools.writing import read_whole, write_whole

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
ORDERS: Mapping[str, tuple[str, ...]] = {
    "choice": ("choose",),
    "person": ("tell",),
    "outcome": ("expect", "outcome"),
}
"""How a plan names an id of a kind: the words before it."""


class UnusableError(Exception):
    """It cannot be renamed so: the message says why, and what could."""


def rename(assets: Path, file: Path, old: str, new: str, kind: str | None) -> int:
    """Rename it and say where; or say why not, and write nothing."""
    world = read_world(assets)
    text, problem = read_text(file, str(file))
    source, problems = (None, (problem,)) if problem else parse(text, str(file))
    if source is None:
        return _refuse(problems)
    try:
        found = _found(source, old, kind)
        _free(source, found[0], new)
        changed = {file: _renamed(read_whole(file), found, new)}
        scenario, before = parse_scenario(text, str(file), world)
        _, after = parse_scenario(changed[file], str(file), world)
        broken = [p for p in after if p.severity == "error"]
        if broken and scenario is not None:
            return _refuse(broken)
        if broken and len(broken) > sum(p.severity == "error" for p in before):
            return _refuse(broken)
        if scenario is not None:
            changed |= dict(_plans(file, scenario, world, found[0], new))
    except UnusableError as error:
        print(f"bedside: {error}", file=sys.stderr)  # noqa: T201 - this is the command line
        return CANNOT
    for path, now in changed.items():
        write_whole(path, now)
    places = f"{len(found)} place{'s' * (len(found) != 1)}"
    print(f"{found[0].kind} {old} is {new} now: {places} in {file}")  # noqa: T201 - as above
    for path in [*changed][1:]:
        print(f"    and in {path}")  # noqa: T201 - as above
    return FINE


def _found(source: Source, old: str, kind: str | None) -> list[Use]:
    """Return every place where the id stands; one kind of id only."""
    all_uses = list(uses(source))
    found = [use for use in all_uses if use.id == old and kind in {None, use.kind}]
    if not found:
        advice = suggestion(old, {use.id for use in all_uses if kind in {None, use.kind}})
        message = f"nothing is called {old!r} in {source.file}. {advice}"
        raise UnusableError(message)
    kinds = list(dict.fromkeys(use.kind for use in found))
    if len(kinds) > 1:
        message = f"{old!r} is a {' and a '.join(kinds)}: say which with --kind"
        raise UnusableError(message)
    return found


def _free(source: Source, one: Use, new: str) -> None:
    """See that the new id is one, and nobody's."""
    if not ID.fullmatch(new) or new == END:
        message = f"{new!r} is no id: small letters, digits and hyphens, and not {END!r}"
        raise UnusableError(message)
    name = f"{one.id.partition('.')[0]}.{new}" if one.kind == "choice" else new
    taken = next((u for u in uses(source) if u.kind == one.kind and u.id == name), None)
    if taken is not None:
        message = f"a {one.kind} is called {new!r} already, at {taken.where}"
        raise UnusableError(message)


def _renamed(text: str, found: Iterable[Use], new: str) -> str:
    """Return the text with the id renamed at each of its places, the last first."""
    lines = text.removeprefix("\ufeff").splitlines(keepends=True)
    places = sorted({(u.where.line, u.where.column, u.word, u.kind) for u in found}, reverse=True)
    for row, column, word, _ in places:
        line, at = lines[row - 1], column - 1
        at += line[at : at + 1] in {'"', "'"}
        if not line.startswith(word, at):
            message = f"line {row} writes {word!r} in a way that cannot be renamed: mend it by hand"
            raise UnusableError(message)
        lines[row - 1] = line[:at] + new + line[at + len(word) :]
    made = "".join(lines)
    if places and places[0][3] == "counter":
        made = re.sub(rf"(?<!\{{)\{{{places[0][2]}\}}(?!\}})", f"{{{new}}}", made)
    return made


def _plans(
    file: Path, scenario: Scenario, world: World, one: Use, new: str
) -> Iterator[tuple[Path, str]]:
    """Yield the plans beside a scenario that name the id, with the new one in it."""
    before = ORDERS.get(one.kind)
    if before is None:
        return
    for path in sorted(file.parent.glob(f"{file.name.removesuffix('.yaml')}.*.play")):
        orders, unread = read_plan(path)
        if unread:
            continue
        lines = read_whole(path).splitlines(keepends=True)
        for number, order in enumerate(orders):
            named = order.words[: len(before) + 1] == (*before, one.word)
            if not named:
                continue
            here = run_plan(scenario, world, orders[:number]).session.beat.id
            if one.kind != "choice" or f"{here}.{one.word}" == one.id:
                row = order.where.line - 1
                lines[row] = re.sub(
                    rf"(?<=\s){re.escape(one.word)}(?=\s|$)", new, lines[row], count=1
                )
        if "".join(lines) != read_whole(path):
            yield path, "".join(lines)


def _refuse(problems: Iterable[Problem]) -> int:
    problems = list(problems)
    for problem in problems:
        print(problem)  # noqa: T201 - this is the command line
    return status_of(problems)
