"""What this user has played: read from the logs, which are the only record."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.record.log import Log

LAID_ASIDE = "laid aside"
"""The mark of a log that no longer fits its scenario."""
MOST = 500
"""How many logs are looked at, the newest first."""


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
        log = _read(path)
        if log is None or log.header is None or not _counts(log):
            continue
        scenario = log.header.scenario
        if waiting is None and scenario not in records and _waits(log):
            waiting = (path, scenario)
        was = records.get(scenario, Record())
        records[scenario] = Record(was.played + 1, _better(was.best, _grade(log)))
    return History(records, *(waiting or ()))


def _read(path: Path) -> "Log | None":
    from game.record.log import read_log  # noqa: PLC0415 - the first frame can do without it

    try:
        return read_log(path.read_bytes())
    except OSError:
        return None


def _counts(log: "Log") -> bool:
    """Tell whether anything was done in it: opening and leaving at once is no play."""
    return any("do" in entry for entry in log.entries)


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
