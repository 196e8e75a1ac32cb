"""Read a log, whatever state it is in: never raises, and says where it is not whole."""

import json
from dataclasses import dataclass, field

from game.record.chain import START, VERSION, Header, chain_hash, chained
from game.record.codec import Json, UnreadableError, canonical, decode_as, decode_event
from game.sim.events import Event

STORY = {"do", "ev"}
"""What a seal closes: after it, only marks may follow."""
KINDS = STORY | {"mark", "seal"}
NOT_A_LINE = "not a line of a log"
CHANGED = "this line was changed after it was written"
LOST = "lines before this one were lost, moved or put in"
SEALED = "something was added after the end"
NO_HEADER = "line 1: no header: this is not a Bedside log"


@dataclass(frozen=True, slots=True)
class Log:
    """A log as read. `flaws` says, line by line, what is wrong with it."""

    header: Header | None
    entries: tuple[dict[str, Json], ...] = ()
    flaws: tuple[str, ...] = ()
    last: str = START
    sound_bytes: int = 0
    """How many bytes from the start are whole lines of an unbroken chain."""
    torn: bool = False
    """The last line was being written when the program stopped: only it is lost."""

    @property
    def ended(self) -> bool:
        """Tell whether the session reached an outcome or was left for good."""
        kinds = {entry["ev"]["is"] for entry in self.entries if "ev" in entry}
        return bool(kinds & {"SessionEnded", "SessionLeft"})

    @property
    def sealed(self) -> bool:
        """Tell whether it ends with a seal: the play is whole, to its outcome."""
        return any("seal" in entry for entry in self.entries)

    @property
    def events(self) -> tuple[Event, ...]:
        """Return what happened.

        Raises:
            UnreadableError: an event that this version does not know.
        """
        return tuple(decode_event(entry["ev"]) for entry in self.entries if "ev" in entry)


class _BrokenError(Exception):
    """A line with which reading stops; the message says why."""


@dataclass(slots=True)
class _Reading:
    header: Header | None = None
    entries: list[dict[str, Json]] = field(default_factory=list)
    last: str = START
    sound: int = 0
    count: int = 0
    sealed: bool = False


def read_log(data: bytes) -> Log:
    """Return what the bytes of a log hold. Never raises: flaws are in the answer.

    Reading stops at the first line that breaks the chain; a torn last line is no flaw.
    """
    reading, flaws, torn = _Reading(), list[str](), False
    for number, raw in enumerate(data.splitlines(keepends=True), 1):
        torn = not raw.endswith(b"\n")
        if torn:
            break
        try:
            _take(reading, raw)
        except _BrokenError as error:
            flaws.append(f"line {number}: {error}")
            break
    if reading.header is None and not flaws:
        flaws.append(NO_HEADER)
    entries = tuple(reading.entries)
    return Log(reading.header, entries, tuple(flaws), reading.last, reading.sound, torn)


def _take(reading: _Reading, raw: bytes) -> None:
    """Add one whole line to what was read."""
    body, link = _parse(raw)
    if body.get("n") != reading.count:
        raise _BrokenError(LOST)
    if link != _hash(reading.last, body) or not _spelt(raw, body, link):
        raise _BrokenError(CHANGED)
    if reading.count == 0:
        reading.header = _header(body)
    else:
        _add(reading, body)
    reading.last, reading.count = link, reading.count + 1
    reading.sound += len(raw)


def _spelt(raw: bytes, body: dict[str, Json], link: str) -> bool:
    """Tell whether a line is spelt as it was written: one line has one spelling."""
    return raw == chained(canonical(body), link)


def _parse(raw: bytes) -> tuple[dict[str, Json], str]:
    try:
        body = json.loads(raw)
    except (ValueError, RecursionError):
        raise _BrokenError(NOT_A_LINE) from None
    link = body.pop("chain", None) if isinstance(body, dict) else None
    if not isinstance(link, str):
        raise _BrokenError(NOT_A_LINE)
    return body, link


def _hash(last: str, body: dict[str, Json]) -> str:
    try:
        return chain_hash(last, canonical(body))
    except (ValueError, RecursionError):
        raise _BrokenError(NOT_A_LINE) from None


def _add(reading: _Reading, body: dict[str, Json]) -> None:
    kinds = KINDS & body.keys()
    story = [body[kind] for kind in kinds & STORY]
    named = all(isinstance(s, dict) and isinstance(s.get("is"), str) for s in story)
    if len(kinds) != 1 or not named:
        raise _BrokenError(NOT_A_LINE)
    if reading.sealed and story:
        raise _BrokenError(SEALED)
    reading.sealed = reading.sealed or "seal" in kinds
    reading.entries.append(body)


def _header(body: dict[str, Json]) -> Header:
    if body.get("log") != VERSION:
        message = f"a log of version {body.get('log')!r:.20}; this program reads {VERSION}"
        raise _BrokenError(message)
    try:
        return decode_as(Header, {k: v for k, v in body.items() if k not in {"log", "n"}})
    except UnreadableError as error:
        message = f"a header that cannot be read: {error}"
        raise _BrokenError(message) from error
