"""`progress`: what a trainee's page tells, printed; their own copy, or its erasure."""

import argparse
from collections.abc import Iterable
from pathlib import Path

from game.app.daily import names_of
from game.app.exporting import erase, export
from game.app.practice_desk import Known, notebooks
from game.app.practising import Own, read_past, today
from game.app.progress_deeds import erased_words
from game.app.progress_page import page_of
from game.app.shelf import read_shelf
from game.screens.progress import YOURS, ProgressPage
from game.stage.preferences import read_preferences
from game.view.progress import Bar

FINE, PROBLEMS = 0, 1
EMPTY = "Nothing is kept of {who} here."


def run_progress(assets: Path, dialogues: Path, home: Path, args: argparse.Namespace) -> int:
    """Print the page; export before anything is erased.

    Raises:
        OSError: the copy cannot be written.
        ContentError: the world's own files are damaged.
    """
    kept = read_preferences(home / "settings.json").trainee
    trainee = kept if args.trainee is None else args.trainee
    own = Own(Path(args.log) if args.log else home / "sessions", notebooks(home), trainee)
    shelf, day = read_shelf(assets, dialogues), today()
    past = read_past(own, shelf.scenarios, shelf.world.book)
    known = Known(past, None, names_of(shelf))
    lines = list(_told(page_of(known, day), trainee))
    if not (past.plays or past.answered or past.tried):
        lines = [EMPTY.format(who=trainee or "anybody without a pseudonym")]
    if args.export:
        out = export(own, past, known.names, Path(args.export), day)
        lines += ["", f"Written: {out}"]
    troubles: tuple[str, ...] = ()
    if args.erase:
        erased = erase(own, plays=args.sessions)
        troubles = erased.troubles
        lines += ["", erased_words(erased, plays=args.sessions)]
    _print(lines)
    return PROBLEMS if troubles else FINE


def _told(page: ProgressPage, trainee: str) -> Iterable[str]:
    """Yield the page line by line."""
    yield f"{trainee or 'Without a pseudonym'}: {page.since}"
    for title, bars in (("What you notice", page.zones), ("How you read people", page.lamps)):
        yield ""
        yield title
        yield from (f"  {_row(bar)}" for bar in bars)
    yield ""
    yield f"{page.next.title}. {page.next.words}"
    yield from ["", "Lately"] if page.lately else []
    yield from (f"  {one.day}  {one.title}: {one.grade}; {one.words}" for one in page.lately)
    yield ""
    yield f"Coming back: {' '.join(page.coming.lines)}"
    yield from page.practised
    yield YOURS


def _row(bar: Bar) -> str:
    likely = f"likely {bar.low:.0%} to {bar.high:.0%}" if bar.of else ""
    return f"{bar.name:16} {bar.count:>10}  {likely}".rstrip()


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)  # noqa: T201 - what a command line is for
