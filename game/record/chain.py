"""Lines in a chain: each is numbered, and holds the hash of the line before and of itself.

Any program can follow it: `chain` is the SHA-256 of the last line's `chain` (64 zeros
before the first), as text, and then of this line's own canonical body without `chain`. It
stands at the end of its line.
"""

import hashlib
from dataclasses import dataclass

from game.record.codec import Json, canonical
from game.sim.state import Difficulty

VERSION = 1
START = "0" * 64


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
    difficulty: Difficulty
    calm_clock: bool
    trainee: str
    program: str
    started: str
    """Wall-clock time in ISO 8601 with its offset; the only clock reading in a log."""
    sound: str = ""
    """How it was played as it began (game/record/played.py); "" where that is not known."""
    captions: str = ""
    mono: bool = False


@dataclass(frozen=True, slots=True)
class Chain:
    """Where a log stands: its lines, the last hash, and a wait not yet written."""

    lines: int = 0
    last: str = START
    waited: int = 0


def link(chain: Chain, body: dict[str, Json]) -> tuple[Chain, bytes]:
    """Return the chain after this body, and its line."""
    spelt = canonical({"n": chain.lines, **body})
    last = chain_hash(chain.last, spelt)
    return Chain(chain.lines + 1, last, chain.waited), chained(spelt, last)


def chained(spelt: bytes, last: str) -> bytes:
    """Return a line: its canonical body, and its chain at the end."""
    return b'%s,"chain":"%s"}\n' % (spelt[:-1], last.encode())


def chain_hash(last: str, spelt: bytes) -> str:
    """Return the hash of a line, in hex, of its canonical body."""
    return hashlib.sha256(last.encode() + spelt).hexdigest()
