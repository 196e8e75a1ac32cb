"""What a trainee has played and practised, read off the frame: own logs, own notebook.

Only plays that came to their end, of scenarios that are there, are told of; those of other
pseudonyms, practised moments and logs that cannot be read are passed over. What a log came
to is kept beside the notebook, by its name and size, so that it is read once.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from game.app.history import PRACTICE
from game.practice.answered import Answered
from game.practice.progress import Played, Sign
from game.practice.schedule import Tried
from game.record.codec import UnreadableError
from game.record.log import Header, Log, read_log
from game.record.notebook import notebook_path, read_notebook, row_line
from game.review.findings import Answer, answers, failure_of, outcome_of
from game.sim.cues import KINDS, CueBook, Kind
from game.sim.events import Event
from game.sim.session import RULES_VERSION
from game.sim.story import Scenario
from game.stage.files import LogFile

if TYPE_CHECKING:
    from pydantic import TypeAdapter

ENDING = ".plays.json"
UNKNOWN = ""
"""The version of a scenario that is not there."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What one log came to, while it has this size and its scenario this version.

    `scenario` is "" where that can never change: it is no play of the trainee's, or broken.
    """

    size: int
    scenario: str = ""
    version: str = UNKNOWN
    played: Played | None = None


@cache
def _adapter() -> "TypeAdapter[dict[str, Kept]]":
    from pydantic import TypeAdapter  # noqa: PLC0415 - the first frames do without it

    return TypeAdapter(dict[str, Kept])


@dataclass(frozen=True, slots=True)
class Past:
    """All that is known of one trainee. `flaws` are lines of the notebook that are damaged."""

    plays: tuple[Played, ...] = ()
    answered: tuple[Answered, ...] = ()
    tried: tuple[Tried, ...] = ()
    flaws: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Own:
    """Where what is kept of one pseudonym lies: their logs among others, their notebook."""

    logs: Path
    folder: Path
    trainee: str

    @property
    def notebook(self) -> Path:
        """Return the file of what was practised."""
        return notebook_path(self.folder, self.trainee)

    @property
    def kept(self) -> Path:
        """Return the file that keeps what each log came to."""
        return self.notebook.with_name(self.notebook.name.split(".")[0] + ENDING)


@dataclass(slots=True)
class Reading:
    """Logs as they are read, with what was kept of them before."""

    own: Own
    scenarios: Mapping[str, Scenario]
    book: CueBook
    before: Mapping[str, Kept] = field(default_factory=dict)

    def version(self, scenario: str) -> str:
        """Return a scenario as it is now, with the cue book that names its zones."""
        found = self.scenarios.get(scenario)
        return f"{found.hash} {self.book.hash} {RULES_VERSION}" if found else UNKNOWN

    def holds(self, kept: Kept | None, size: int) -> bool:
        """Tell whether what was kept still says what would be read."""
        if kept is None or kept.size != size:
            return False
        return not kept.scenario or kept.version == self.version(kept.scenario)


def today() -> int:
    """Return the day of this place's calendar, as date.toordinal counts."""
    return datetime.now(UTC).astimezone().date().toordinal()


def read_past(own: Own, scenarios: Mapping[str, Scenario], book: CueBook) -> Past:
    """Return all that is known of a trainee; never raises for what a file holds."""
    notes = read_notebook(own.notebook, (Answered, Tried))
    return Past(
        plays=read_plays(own, scenarios, book),
        answered=tuple(row for row in notes.rows if isinstance(row, Answered)),
        tried=tuple(row for row in notes.rows if isinstance(row, Tried)),
        flaws=notes.flaws,
    )


def read_plays(own: Own, scenarios: Mapping[str, Scenario], book: CueBook) -> tuple[Played, ...]:
    """Return the trainee's plays that came to their end, the oldest first."""
    reading = Reading(own, scenarios, book, _read_kept(own.kept))
    now = {path.name: _told(reading, path) for path in log_files(own.logs)}
    if now != reading.before:
        _write_kept(own.kept, now)
    return tuple(kept.played for kept in now.values() if kept.played)


def log_files(folder: Path) -> list[Path]:
    """Return the logs of a folder, the oldest first."""
    try:
        return sorted(folder.glob("*.jsonl"))
    except OSError:
        return []


def _told(reading: Reading, path: Path) -> Kept:
    """Return what a log came to: as it was kept, or read now."""
    try:
        size = path.stat().st_size
        kept = reading.before.get(path.name)
        if kept and reading.holds(kept, size):
            return kept
        log = read_log(path.read_bytes())
    except OSError:
        return Kept(-1)
    header = log.header
    if header is None or log.flaws or not is_own(log, reading.own.trainee):
        return Kept(size)
    scenario = reading.scenarios.get(header.scenario)
    if scenario is None:
        return Kept(size, header.scenario)
    played = _played(log, header, scenario, reading.book)
    return Kept(size, scenario.id, reading.version(scenario.id), played)


def is_own(log: Log, trainee: str) -> bool:
    """Tell whether a log is a conversation of this pseudonym, and no moment of practice."""
    mine = log.header is not None and log.header.trainee == trainee
    return mine and not any(entry.get("mark") == PRACTICE for entry in log.entries)


def _played(log: Log, header: Header, scenario: Scenario, book: CueBook) -> Played | None:
    try:
        day = datetime.fromisoformat(header.started).date().toordinal()
        return played_of(scenario, book, log.events, day)
    except (UnreadableError, ValueError, LookupError):
        return None


def played_of(
    scenario: Scenario, book: CueBook, events: Sequence[Event], day: int
) -> Played | None:
    """Return what a play came to; None where it has no outcome."""
    ended = outcome_of(events)
    if ended is None:
        return None
    made = answers(scenario, events)
    return Played(
        day=day,
        scenario=scenario.id,
        title=scenario.title,
        grade=ended.grade,
        signs=tuple(_signs(made, book)),
        lamps=tuple(_lamps(made)),
        failures=_failures(made),
    )


def _signs(made: Iterable[Answer], book: CueBook) -> list[Sign]:
    """Return the signs that were there to be noticed; of a cue that the book has lost, none."""
    trials = [t for a in made for t in a.judged.trials if t.sign is not None]
    return [
        Sign(t.cue, book[t.cue].zone, noticed=t.noticed != "no")
        for t in trials
        if t.cue in book.cues
    ]


def _lamps(made: Iterable[Answer]) -> list[tuple[Kind, bool]]:
    """Return each lamp of each answer that read the person, and whether it was set rightly."""
    read = [(a.judged.troubled, a.judged.read) for a in made]
    return [
        (kind, (kind in true) == (kind in lit))
        for true, lit in read
        if lit is not None
        for kind in KINDS
    ]


def _failures(made: Iterable[Answer]) -> dict[str, int]:
    found: dict[str, int] = {}
    for answer in made:
        for trial in answer.judged.trials:
            failure = failure_of(trial, answer)
            if failure:
                found[failure] = found.get(failure, 0) + 1
    return found


def _read_kept(path: Path) -> dict[str, Kept]:
    try:
        return _adapter().validate_json(path.read_bytes())
    except (OSError, ValueError):
        return {}


def _write_kept(path: Path, kept: dict[str, Kept]) -> None:
    """Keep what logs came to, whole or not at all; where the disk refuses, it is read again."""
    beside = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(_adapter().dump_json(kept))
        beside.replace(path)
    except OSError:
        return


def write_down(path: Path, *rows: Answered | Tried) -> str | None:
    """Add to a notebook, after its last whole line; return what went wrong."""
    try:
        whole = path.read_bytes().rfind(b"\n") + 1
    except OSError:
        whole = 0
    with LogFile(path, keep=whole) as file:
        file.append(b"".join(row_line(row) for row in rows))
        return file.trouble


__all__ = [
    "Own",
    "Past",
    "is_own",
    "log_files",
    "played_of",
    "read_past",
    "read_plays",
    "today",
    "write_down",
]
