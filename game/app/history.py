"""What this user has played: read from the logs, which are the only record.

A log is read once while it does not grow. Moments that were practised are no plays.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.record.log import Log

LAID_ASIDE = "laid aside"
"""The mark of a log that no longer fits its scenario."""
MOST = 500
"""How many logs are looked at, the newest first."""
PRACTICE = "practice"
"""The mark of a log in which a moment was practised: never scored, never taken up again."""


@dataclass(frozen=True, slots=True)
class Told:
    """What one log tells: of which scenario, whether it may go on, its grade."""

    scenario: str
    waits: bool
    grade: str | None


@dataclass(frozen=True, slots=True)
class Record:
    """How often a scenario was played, and its best grade so far."""

    played: int = 0
    best: str | None = None


@dataclass(frozen=True, slots=True)
class History:
    """Every scenario's record, and the conversation that waits, if any.

    The newest one that was broken off waits, unless its scenario was begun again since.
    """

    records: Mapping[str, Record] = field(default_factory=dict)
    waiting: Path | None = None
    waiting_scenario: str | None = None

    def of(self, scenario: str) -> Record:
        """Return a scenario's record."""
        return self.records.get(scenario, Record())


def read_history(folder: Path) -> History:
    """Return what the logs in *folder* tell; a log that cannot be read tells nothing."""
    try:
        paths = sorted(folder.glob("*.jsonl"), reverse=True)[:MOST]
    except OSError:
        return History()
    records: dict[str, Record] = {}
    waiting: tuple[Path, str] | None = None
    for path in paths:
        told = _told(path)
        if told is None:
            continue
        scenario = told.scenario
        if waiting is None and scenario not in records and told.waits:
            waiting = (path, scenario)
        was = records.get(scenario, Record())
        records[scenario] = Record(was.played + 1, _better(was.best, told.grade))
    return History(records, *(waiting or ()))


def _told(path: Path) -> Told | None:
    try:
        return _read(path, path.stat().st_size)
    except OSError:
        return None


@lru_cache(maxsize=2 * MOST)
def _read(path: Path, size: int) -> Told | None:  # noqa: ARG001 - a log that grew is another one
    """Return what a log tells; None where it is no play.

    Raises:
        OSError: it cannot be read.
    """
    from game.record.log import read_log  # noqa: PLC0415 - the first frame can do without it

    log = read_log(path.read_bytes())
    if log.header is None or not _counts(log):
        return None
    return Told(log.header.scenario, _waits(log), _grade(log))


def _counts(log: "Log") -> bool:
    """Tell whether it is a play: opening and leaving at once is none, nor is practice."""
    practice = any(entry.get("mark") == PRACTICE for entry in log.entries)
    return not practice and any("do" in entry for entry in log.entries)


def _waits(log: "Log") -> bool:
    """Tell whether a log is of a conversation that was broken off and may go on."""
    aside = any(entry.get("mark") == LAID_ASIDE for entry in log.entries)
    return not (log.ended or log.flaws or aside)


def _grade(log: "Log") -> str | None:
    events = (e["ev"] for e in log.entries if "ev" in e)
    return next((str(e.get("grade")) for e in events if e.get("is") == "SessionEnded"), None)


def _better(a: str | None, b: str | None) -> str | None:
    from game.sim.story import GRADES  # noqa: PLC0415 - as above

    found = [g for g in GRADES if g in (a, b)]
    return found[0] if found else None
