"""The page for a trainee's portfolio: made of a log, written as one file."""

from collections.abc import Iterable
from pathlib import Path

from game.record.log import Log
from game.record.played import played_words
from game.review.debrief import debrief_of
from game.review.portfolio import About, page
from game.sim.cues import CueBook
from game.sim.story import Scenario

TEMPLATE = Path("pages") / "portfolio.html"
"""Below the assets."""


class NoPageError(Exception):
    """There is no page: the message says why."""


def portfolio_of(log: Log, scenario: Scenario, book: CueBook, assets: Path) -> str:
    """Return the page of a play, as HTML.

    Raises:
        NoPageError: the log is damaged, or nothing was answered in it.
    """
    if log.header is None or log.flaws:
        why = "; ".join(log.flaws) or "it has no header"
        message = f"this log cannot be read: {why}"
        raise NoPageError(message)
    debrief = debrief_of(scenario, log.events, book, played_words(log))
    if not debrief.moments:
        message = "nothing was answered in this conversation, so there is nothing to print"
        raise NoPageError(message)
    template = (assets / TEMPLATE).read_text("utf-8")
    return page(template, debrief, about_of(log, scenario))


def about_of(log: Log, scenario: Scenario) -> About:
    """Return what a log knows of its play."""
    header = log.header
    return About(
        day=header.started[:10] if header else "",
        trainee=header.trainee if header else "",
        role=scenario.you_are,
        department=scenario.department,
        difficulty=header.difficulty if header else "",
        learn=scenario.learn,
        own=reflected(log.entries),
        session=header.session if header else "",
        program=f"Bedside {header.program}" if header else "",
        again=sum(entry.get("mark") == "tried again" for entry in log.entries),
    )


def reflected(entries: Iterable[dict[str, object]]) -> str:
    """Return the trainee's own answer to the debrief's question, the last one given."""
    answers = [str(e.get("answer", "")) for e in entries if e.get("mark") == "reflected"]
    return next((answer for answer in reversed(answers) if answer), "")


def file_name(log: Log) -> str:
    """Return what the page's file is called: day, scenario and the session's first letters."""
    header = log.header
    if header is None:
        return "portfolio.html"
    return f"{header.started[:10]}-{header.scenario}-{header.session[:8]}.html"


def write_page(path: Path, text: str) -> None:
    """Write a page, whole or not at all.

    Raises:
        OSError: it cannot be written there.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_text(text, "utf-8")
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
