"""`forms`: parallel forms of equal difficulty, found, told and written; before and after."""

import argparse
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml

from game.content.load import list_scenarios, read_scenario
from game.content.problems import ContentError, Problem
from game.content.world import World, read_world
from game.practice.before_after import Change, changes, cohort
from game.practice.forms import (
    FEWEST_EACH,
    FEWEST_PEOPLE,
    FEWEST_PLAYS,
    MARGIN,
    Difference,
    Pair,
    pairs,
)
from game.practice.stats import Share
from game.sim.story import Scenario, Where
from game.tools.forms_units import RATE, first_plays, read_plays, units_of

FINE, PROBLEMS = 0, 1
SAYS = "This measures play in the simulator, not care on the ward."
MADE = (
    "Difficulty is of {seeds} plays by each of two simulated trainees (rate {rate}), which meet "
    "what the rules allow; only real plays tell how hard it is for people."
)
EQUAL = "equal: the whole 95 % interval of each difference lies within {margin:.0%}"
HANGS = "          (signs met by one person hang together: the true interval is wider)"
TUTORIAL = "tutorial"


def run_forms(assets: Path, dialogues: Path, args: argparse.Namespace) -> int:
    """Find forms, or report before and after.

    Raises:
        ContentError: the forms file, or the world's own files, cannot be read.
        OSError: a place does not exist, or the file cannot be written.
    """
    world = read_world(assets)
    scenarios = _scenarios(dialogues, world)
    hashes = {scenario.id: scenario.hash for scenario in scenarios}
    places = [Path(p) for p in ([args.report] if args.report else args.logs or [])]
    done, left = read_plays(places, hashes)
    if args.report:
        found = changes(done, read_forms(Path(args.forms)))
        _print(report_lines(found, len(done), left))
        return FINE
    units = units_of(scenarios, world, args.plays, first_plays(done))
    chosen = pairs(units)
    _print([*form_lines(chosen, args.plays), *_left_words(left, places)])
    if args.out:
        Path(args.out).write_text(forms_text(chosen, args.plays), "utf-8")
        _print(["", f"Written: {args.out}"])
    return FINE if chosen else PROBLEMS


def _scenarios(dialogues: Path, world: World) -> list[Scenario]:
    read = (read_scenario(path, world)[0] for path in list_scenarios(dialogues))
    return [one for one in read if one and one.department != TUTORIAL]


def form_lines(chosen: Sequence[Pair], seeds: int) -> Iterator[str]:
    """Yield the table: each pair, its counts, its differences, and how sure that is."""
    yield SAYS
    yield MADE.format(seeds=seeds, rate=RATE)
    yield f"A pair is {EQUAL.format(margin=MARGIN)}; else it is not sure."
    if not chosen:
        yield "No two are near enough to stand for each other."
    for pair in chosen:
        yield ""
        yield f"{pair.verdict}: {pair.a.kind}s  A {pair.a.id}  B {pair.b.id}"
        yield from (f"    {row}" for row in _rows(pair))


def _rows(pair: Pair) -> Iterator[str]:
    a, b = pair.a.made, pair.b.made
    yield _row("noticing", a.noticing, b.noticing, pair.noticing)
    yield _row("reading", a.reading, b.reading, pair.reading)
    if pair.comfort:
        d = pair.comfort
        words = f"n {len(a.comforts)}, {len(b.comforts)}"
        yield f"comfort   {words}; B less A {d.value:+.1f} ({d.low:+.1f} to {d.high:+.1f}) points"
    real = pair.a.real, pair.b.real
    if pair.people:
        yield _row("people", real[0].noticing, real[1].noticing, pair.people)
        yield HANGS
    else:
        counts = " and ".join(str(tally.plays) for tally in real)
        yield f"people    {counts} first plays: too few ({FEWEST_PLAYS} of each are needed)"


def _row(name: str, a: Share, b: Share, by: Difference) -> str:
    return f"{name:9} A {_share(a)}  B {_share(b)}; B less A {_difference(by)}"


def _share(one: Share) -> str:
    return f"{one.right} of {one.of} ({one.low:.0%} to {one.high:.0%})"


def _difference(one: Difference) -> str:
    return f"{100 * one.value:+.1f} ({100 * one.low:+.1f} to {100 * one.high:+.1f}) in a hundred"


def forms_text(chosen: Sequence[Pair], seeds: int) -> str:
    """Return the forms file, in YAML."""
    whole = {
        "statement": SAYS,
        "difficulty": MADE.format(seeds=seeds, rate=RATE),
        "margin": MARGIN,
        "pairs": [_pair(pair) for pair in chosen],
    }
    return str(yaml.safe_dump(whole, sort_keys=False, allow_unicode=True, width=100))


def _pair(pair: Pair) -> dict[str, Any]:
    differences = {"noticing": pair.noticing, "reading": pair.reading, "comfort": pair.comfort}
    return {
        "form_a": pair.a.id,
        "form_b": pair.b.id,
        "kind": pair.a.kind,
        "sure": pair.verdict,
        "channels": sorted(pair.a.channels),
        "signals": [pair.a.made.signals, pair.b.made.signals],
        **{
            name: {k: round(v, 4) for k, v in (("is", d.value), ("low", d.low), ("high", d.high))}
            for name, d in differences.items()
            if d
        },
    }


def read_forms(path: Path) -> list[tuple[str, str]]:
    """Return the pairs of a forms file.

    Raises:
        ContentError: it is not one.
        OSError: it cannot be read.
    """
    try:
        whole = yaml.safe_load(path.read_text("utf-8"))
        rows = [(row["form_a"], row["form_b"]) for row in whole["pairs"]]
    except (yaml.YAMLError, UnicodeDecodeError, KeyError, TypeError) as error:
        raise _no_forms(path) from error
    if not all(isinstance(name, str) for row in rows for name in row):
        raise _no_forms(path)
    return rows


def _no_forms(path: Path) -> ContentError:
    advice = f"Write one with `forms --out {path}`."
    where = Where(str(path), 1, 1)
    return ContentError((Problem("no-forms", where, "this is no forms file", advice),))


def report_lines(found: Sequence[Change], plays: int, left: Sequence[str]) -> Iterator[str]:
    """Yield before and after, of each trainee and of all; nothing of too few."""
    yield SAYS
    yield f"{plays} plays read; {len(found)} trainees with both forms of a pair."
    yield "A change can come of practice, or of knowing the game: only a group without says which."
    for change in found:
        yield ""
        yield change.trainee
        yield _change("noticing", change.before.noticing, change.after.noticing, change.noticing)
        yield _change("reading", change.before.reading, change.after.reading, change.reading)
    yield ""
    for what in ("noticing", "reading"):
        by, count = cohort(found, what)
        few = f"too few to tell ({FEWEST_PEOPLE} are needed)"
        words = f"mean change {_difference(by)}" if by else few
        yield f"All, {what}: {count} trainees, {words}"
    yield from _left_words(left, [Path()])


def _change(name: str, before: Share, after: Share, by: Difference | None) -> str:
    counts = f"    {name:9} before {before.right} of {before.of}, after {after.right} of {after.of}"
    return f"{counts}; {_difference(by) if by else f'too few ({FEWEST_EACH} each are needed)'}"


def _left_words(left: Sequence[str], places: Sequence[Path]) -> Iterator[str]:
    if places and left:
        yield ""
        yield f"{len(left)} logs were left out:"
        yield from (f"    {why}" for why in left)


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)  # noqa: T201 - what a command line is for
