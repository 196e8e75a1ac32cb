"""The log of the session being played: opened, written, taken up again."""

import uuid
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from game.record.log import (
    Chain,
    Header,
    Log,
    begin_log,
    follow_log,
    mark,
    settle,
    write,
    write_events,
)
from game.record.played import MARK, Played, ways_played
from game.sim.actions import Action
from game.sim.events import Event
from game.sim.session import RULES_VERSION, Session
from game.stage.files import LogFile


def program_version() -> str:
    """Return the version that is installed, or "tree" where it runs from a clone."""
    try:
        return version("bedside")
    except PackageNotFoundError:
        return "tree"


class LogJournal:
    """Writes what happens to a log file, each event as it happens."""

    def __init__(
        self, file: LogFile, chain: Chain, head: bytes = b"", played: Played | None = None
    ) -> None:
        """Go on at *chain*; *head* is written first. *played* is what the log says of that."""
        self.file = file
        self.ways: list[Played] = [played] if played else []
        """How it was played, in order: what its log says."""
        self._chain = chain
        self.file.append(head)

    def write(self, action: Action, events: tuple[Event, ...]) -> None:
        """Write one action and what followed."""
        self._chain, lines = write(self._chain, action, events)
        self.file.append(lines)

    def mark(self, what: str, **more: str | float | bool) -> None:
        """Write a mark."""
        self._chain, lines = mark(self._chain, what, **more)
        self.file.append(lines)

    def tell(self, played: Played) -> None:
        """Write how it is played now, where that has changed."""
        if [played] != self.ways[-1:]:
            self.ways.append(played)
            self.mark(MARK, sound=played.sound, captions=played.captions, mono=played.mono)

    def close(self) -> None:
        """Write what was kept back, and close the file."""
        self._chain, lines = settle(self._chain)
        self.file.append(lines)
        self.file.close()


def new_journal(
    folder: Path, session: Session, first: tuple[Event, ...], played: Played | None = None
) -> LogJournal:
    """Begin a log in *folder* for a session that has just begun."""
    how = played or Played("", "")
    now = datetime.now(UTC)
    started = now.astimezone().isoformat(timespec="seconds")
    header = Header(
        session=uuid.uuid4().hex,
        scenario=session.scenario.id,
        scenario_hash=session.scenario.hash,
        book_hash=session.book.hash,
        moods_hash=session.moods.hash,
        rules=RULES_VERSION,
        seed=session.setup.seed,
        difficulty=session.setup.difficulty,
        calm_clock=session.setup.calm_clock,
        trainee=session.setup.trainee,
        program=program_version(),
        started=started,
        sound=how.sound,
        captions=how.captions,
        mono=how.mono,
    )
    chain, head = begin_log(header)
    chain, opening = write_events(chain, first)
    stamp = now.strftime("%Y%m%d-%H%M%S-%f")
    name = f"{stamp}-{session.scenario.id}-{header.session[:8]}.jsonl"
    return LogJournal(LogFile(folder / name), chain, head + opening, played)


def take_up(path: Path, log: Log, lost: tuple[Event, ...] = ()) -> LogJournal:
    """Go on with a log that was read; a torn last line is cut, and a mark says so.

    *lost* are the events of its last action that were not written any more.
    """
    chain, told = write_events(follow_log(log), lost)
    journal = LogJournal(LogFile(path, keep=log.sound_bytes), chain, told)
    journal.ways = [*ways_played(log)]
    journal.mark("resumed", torn=log.torn)
    return journal
