"""The log of a session: JSON lines, numbered and chained, version 1, made to last.

Line 0 is the header. Every other line is an action (`do`), an event that followed
from it (`ev`) or a mark (`mark`: paused, resumed, sound...). Each line carries its
number `n` and `chain`, the BLAKE2b-128 of the line before's chain and of its own
canonical body, so that a line changed, lost, moved or put in is found. Replay reads
the actions; people and programs read the events.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from game.record.codec import Json, canonical, encode
from game.sim.actions import Action, Wait
from game.sim.events import Event

VERSION = 1
START = "0" * 32
KEPT_BACK_MS = 1_000
"""Waits are merged up to this long before they are written (rule 5)."""


@dataclass(frozen=True, slots=True)
class Header:
    """What a session was played with (rule 51): replay refuses where it differs."""

    session: str
    scenario: str
    scenario_hash: str
    book_hash: str
    moods_hash: str
    rules: int
    seed: int
    difficulty: str
    calm_clock: bool
    trainee: str
    program: str
    started: str
    """Wall-clock time in ISO 8601 with its offset; the only clock reading in a log."""


@dataclass(frozen=True, slots=True)
class Chain:
    """Where a log stands: its lines, the last hash, and a wait not yet written."""

    lines: int = 0
    last: str = START
    waited: int = 0


Written = tuple[Chain, bytes]


def begin_log(header: Header) -> Written:
    """Return the chain after the header, and the header's line."""
    body = {"log": VERSION, **{k: v for k, v in encode(header).items() if k != "is"}}
    return _link(Chain(), body)


def follow_log(log: "Log") -> Chain:
    """Return the chain from which a log that was read goes on."""
    return Chain(len(log.entries) + 1, log.last)


def write(chain: Chain, action: Action, events: tuple[Event, ...]) -> Written:
    """Return the chain and the bytes to append after *action* had these events.

    A `Wait` without events is kept back and merged with its neighbours, for at most
    a second of play.
    """
    if isinstance(action, Wait):
        chain = replace(chain, waited=chain.waited + action.ms)
        if not events and chain.waited < KEPT_BACK_MS:
            return chain, b""
        return _append(*settle(chain), [{"ev": encode(e)} for e in events])
    bodies = [{"do": encode(action)}, *({"ev": encode(e)} for e in events)]
    return _append(*settle(chain), bodies)


def write_events(chain: Chain, events: tuple[Event, ...]) -> Written:
    """Return the chain and the bytes of events that no action had: the beginning's."""
    return _append(chain, b"", [{"ev": encode(e)} for e in events])


def mark(chain: Chain, what: str, **more: Json) -> Written:
    """Return the chain and the bytes of a mark: true of the play, not of the story."""
    return _append(*settle(chain), [{"mark": what, **more}])


def settle(chain: Chain) -> Written:
    """Return the chain and the bytes of a wait that was kept back."""
    if not chain.waited:
        return chain, b""
    waited = Wait(chain.waited)
    return _append(replace(chain, waited=0), b"", [{"do": encode(waited)}])


def _append(chain: Chain, written: bytes, bodies: list[dict[str, Any]]) -> Written:
    for body in bodies:
        chain, line = _link(chain, body)
        written += line
    return chain, written


def _link(chain: Chain, body: dict[str, Any]) -> Written:
    body = {"n": chain.lines, **body}
    link = chain_hash(chain.last, body)
    line = canonical({**body, "chain": link}) + b"\n"
    return replace(chain, lines=chain.lines + 1, last=link), line


def chain_hash(last: str, body: Json) -> str:
    """Return the hash of a line: BLAKE2b, 16 bytes, in hex."""
    return hashlib.blake2b(last.encode() + canonical(body), digest_size=16).hexdigest()


@dataclass(frozen=True, slots=True)
class Log:
    """A log as read. `flaws` says, line by line, what is wrong with it."""

    header: Header | None
    entries: tuple[dict[str, Any], ...] = ()
    flaws: tuple[str, ...] = ()
    last: str = START
    sound_bytes: int = 0
    """How many bytes from the start are whole lines of an unbroken chain."""
    torn: bool = False
    """The last line was being written when the program stopped: only it is lost."""

    @property
    def ended(self) -> bool:
        """Tell whether the session reached an outcome or was left for good."""
        kinds = {e["ev"].get("is") for e in self.entries if "ev" in e}
        return bool(kinds & {"SessionEnded", "SessionLeft"})


@dataclass(slots=True)
class _Reading:
    header: Header | None = None
    entries: list[dict[str, Any]] = field(default_factory=list)
    flaws: list[str] = field(default_factory=list)
    last: str = START
    sound: int = 0
    count: int = 0


def read_log(data: bytes) -> Log:
    """Return what the bytes of a log hold. Never raises: flaws are in the answer.

    Reading stops at the first line that breaks the chain; a torn last line is no flaw.
    """
    reading = _Reading()
    torn = False
    for number, raw in _lines(data):
        if not raw.endswith(b"\n"):
            torn = True
            break
        if not _take(reading, number, raw):
            break
    if reading.header is None and not reading.flaws:
        reading.flaws.append("line 1: no header: this is not a Bedside log")
    return Log(
        reading.header,
        tuple(reading.entries),
        tuple(reading.flaws),
        reading.last,
        reading.sound,
        torn,
    )


def _lines(data: bytes) -> Iterator[tuple[int, bytes]]:
    yield from enumerate(data.splitlines(keepends=True), 1)


def _take(reading: _Reading, number: int, raw: bytes) -> bool:
    """Add one whole line to what was read; False where the log is broken here."""
    try:
        body = json.loads(raw)
        link = body.pop("chain")
    except (ValueError, KeyError, AttributeError, TypeError, RecursionError):
        reading.flaws.append(f"line {number}: not a line of a log")
        return False
    if body.get("n") != reading.count or link != chain_hash(reading.last, body):
        reading.flaws.append(
            f"line {number}: the chain breaks here: this line, or one before it, "
            "was changed, lost or put in"
        )
        return False
    if reading.count == 0:
        reading.header = _header(body)
        if reading.header is None:
            reading.flaws.append(f"line {number}: a header this version cannot read")
            return False
    else:
        reading.entries.append(body)
    reading.last, reading.count = link, reading.count + 1
    reading.sound += len(raw)
    return True


def _header(body: dict[str, Any]) -> Header | None:
    if body.get("log") != VERSION:
        return None
    try:
        return Header(**{k: v for k, v in body.items() if k not in {"log", "n"}})
    except TypeError:
        return None
