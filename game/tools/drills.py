"""`drills`: opens the drills; shows cues to people and writes what they name; counts it.

    drills [NAME]                            the drills, or one of them
    drills --validate --out DIR --people N   cues, tones and blanks, to people who are told nothing
    drills --table DIR                       how often each cue was named, and what it was taken for

Nothing is written into cues.yaml or tones.yaml: the lines to change are printed.
"""

import argparse
import csv
import io
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from game.content.asset_rows import LEAST_NAMED
from game.practice.answered import NOTHING, Answered
from game.practice.drills import DRILLS
from game.practice.stats import ENOUGH, Share
from game.practice.validating import Looks, looks
from game.record.notebook import read_notebook
from game.tools.writing import write_whole

FINE, PROBLEMS, CANNOT = 0, 1, 2
ENDING = ".looks.jsonl"
TABLE = "confusion.csv"
PLAY = ("scenario", "log", "difficulty", "seed")
"""What `play` may be told, and drills are not."""


def drills(assets: Path, dialogues: Path, home: Path, args: argparse.Namespace) -> int:
    """Do what is asked; return the exit status."""
    if args.table:
        return table(Path(args.table))
    wrong = _wrong(args)
    if wrong:
        print(f"bedside: {wrong}", file=sys.stderr)  # noqa: T201 - this is the command line
        return CANNOT
    from game.app.game import open_game  # noqa: PLC0415 - a table needs no window

    for name in PLAY:
        setattr(args, name, None)
    args.calm_clock = False
    args.opens = opening(args)
    return open_game(assets, dialogues, home, args)


def _wrong(args: argparse.Namespace) -> str | None:
    """Return what is wrong with what was asked, and how to mend it."""
    if args.validate and not args.out:
        return "`drills --validate` needs --out DIR: where what people name is written"
    if args.out and not args.validate:
        return "--out is where `drills --validate` writes: ask for --validate, too"
    if args.name and args.name not in DRILLS:
        return f"there is no drill {args.name!r}; there are: {', '.join(DRILLS)}"
    if args.validate:
        try:
            Path(args.out).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            return f"{args.out}: {error.strerror}; name a folder that can be written to"
    return None


def opening(args: argparse.Namespace) -> partial[None]:
    """Return what opens, once the library is there."""
    from game.app.drill_desk import open_drills, practise, validate  # noqa: PLC0415 - as above
    from game.screens.intents import Practise  # noqa: PLC0415 - as above

    if args.validate:
        return partial(validate, folder=Path(args.out), people=args.people)
    return partial(practise, intent=Practise(args.name)) if args.name else partial(open_drills)


@dataclass(frozen=True, slots=True)
class Given:
    """What people said: answers, how many people, lines that could not be read."""

    answers: tuple[Answered, ...]
    people: int
    flaws: tuple[str, ...]


def given(folder: Path) -> Given:
    """Return what is in the files of a folder: only what was answered in validation."""
    answers: list[Answered] = []
    flaws: list[str] = []
    files = sorted(folder.glob(f"*{ENDING}"))
    for file in files:
        read = read_notebook(file, (Answered,))
        answers += [row for row in read.rows if isinstance(row, Answered)]
        flaws += read.flaws
    return Given(tuple(answers), len(files), tuple(flaws))


def table(folder: Path) -> int:
    """Print what was named of each cue, write the whole table, and say which lines to change."""
    if not folder.is_dir():
        print(f"bedside: {folder}: there is no such folder", file=sys.stderr)  # noqa: T201 - as above
        return CANNOT
    found = given(folder)
    for flaw in found.flaws:
        print(f"passed over: {flaw}", file=sys.stderr)  # noqa: T201 - as above
    rows = looks(found.answers)
    if not rows:
        where = f"bedside: {folder}: nobody has looked yet; `drills --validate --out {folder}`"
        print(where, file=sys.stderr)  # noqa: T201 - as above
        return CANNOT
    print("\n".join(told(rows, found.people)))  # noqa: T201 - as above
    write_whole(folder / TABLE, as_csv(rows))
    print(f"\nEvery answer is counted in {folder / TABLE}.")  # noqa: T201 - as above
    return PROBLEMS if found.flaws else FINE


def told(rows: Sequence[Looks], people: int) -> Iterable[str]:
    """Yield the table in words, and the lines that may be changed."""
    yield f"{people} people. Named: of so many looks, and where the true share likely lies."
    yield ""
    wide = max(len(row.cue) for row in rows)
    for row in rows:
        others = [f"{_said(said)} {n}" for said, n in row.said.items() if said != row.cue][:3]
        taken = f"  taken for: {', '.join(others)}" if others else ""
        blank = row.alarms
        alarm = f"  said of a blank: {blank.right} of {blank.of}" if blank.of else ""
        yield f"{row.cue:{wide}}  {shared(row.named)}{alarm}{taken}"
    yield ""
    yield from citable(rows)


def citable(rows: Sequence[Looks]) -> Iterable[str]:
    """Yield what may be written into cues.yaml and tones.yaml: after ten looks, not before."""
    ready = [row for row in rows if row.enough]
    few = [row for row in rows if not row.enough]
    if ready:
        yield "Lines to change, in cues.yaml or, of a tone, in tones.yaml:"
    for row in ready:
        share = row.named.right / row.named.of
        weak = "  # fewer than half: scenery" if share < LEAST_NAMED else ""
        yield f"  {row.cue}:"
        yield f"    checked: {{people: {row.named.of}, share: {share:.2f}}}{weak}"
    if few:
        names = ", ".join(f"{row.cue} ({row.named.of})" for row in few)
        yield f"Fewer than {ENOUGH} looks, not to be cited yet: {names}"


def shared(found: Share) -> str:
    """Return a share with its interval, in percent."""
    if not found.of:
        return "never looked at"
    percent = round(100 * found.right / found.of)
    low, high = round(100 * found.low), round(100 * found.high)
    return f"{found.right:3} of {found.of:3} ({percent} %, {low} to {high} %)"


def as_csv(rows: Sequence[Looks]) -> str:
    """Return what each cue was taken for, one pair a line."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["cue", "named as", "times", "of looks"])
    for row in rows:
        for said, times in row.said.items():
            writer.writerow([row.cue, _said(said), times, row.named.of])
    return out.getvalue()


def _said(said: str) -> str:
    return "nothing" if said == NOTHING else said
