"""The log of a session: JSON lines, numbered and chained, version 1, made to last.

Line 0 is the header. Every other line is an action (`do`), an event that followed from
it (`ev`), a mark (`mark`: resumed, sound...) or the `seal` that closes the play at its
outcome; after it, only marks follow. Each line carries its number `n` and its `chain`
(game/record/chain.py), so that a line changed, lost, moved or put in is found. Replay
reads the actions; people and programs read the events.
"""

from collections.abc import Iterable
from dataclasses import replace

from game.record.chain import VERSION, Chain, Header, link
from game.record.codec import Json, encode
from game.record.read import Log, read_log
from game.sim.actions import Action, Wait
from game.sim.events import Event, SessionEnded

KEPT_BACK_MS = 1_000
"""Waits are merged up to this long before they are written (rule 5)."""

Written = tuple[Chain, bytes]


def begin_log(header: Header) -> Written:
    """Return the chain after the header, and the header's line."""
    body = {"log": VERSION, **{k: v for k, v in encode(header).items() if k != "is"}}
    return link(Chain(), body)


def follow_log(log: Log) -> Chain:
    """Return the chain from which a log that was read goes on."""
    return Chain(len(log.entries) + 1, log.last)


def write(chain: Chain, action: Action, events: tuple[Event, ...]) -> Written:
    """Return the chain and the bytes to append after *action* had these events.

    A `Wait` without events is kept back and merged with its neighbours, for at most
    a second of play.
    """
    done = []
    if isinstance(action, Wait):
        chain = replace(chain, waited=chain.waited + action.ms)
        if not events and chain.waited < KEPT_BACK_MS:
            return chain, b""
    else:
        done = [{"do": encode(action)}]
    chain, before = settle(chain)
    chain, after = _append(chain, [*done, *_told(events)])
    return chain, before + after


def write_events(chain: Chain, events: tuple[Event, ...]) -> Written:
    """Return the chain and the bytes of events that no action had: the beginning's."""
    return _append(chain, _told(events))


def mark(chain: Chain, what: str, **more: Json) -> Written:
    """Return the chain and the bytes of a mark: true of the play, not of the story."""
    chain, before = settle(chain)
    chain, after = _append(chain, [{"mark": what, **more}])
    return chain, before + after


def settle(chain: Chain) -> Written:
    """Return the chain and the bytes of a wait that was kept back."""
    if not chain.waited:
        return chain, b""
    waited = Wait(chain.waited)
    return _append(replace(chain, waited=0), [{"do": encode(waited)}])


def _told(events: tuple[Event, ...]) -> list[dict[str, Json]]:
    """Return the bodies of events; with the outcome comes the seal."""
    bodies: list[dict[str, Json]] = [{"ev": encode(event)} for event in events]
    ends = [event.outcome for event in events if isinstance(event, SessionEnded)]
    return [*bodies, *({"seal": outcome} for outcome in ends)]


def _append(chain: Chain, bodies: Iterable[dict[str, Json]]) -> Written:
    written = b""
    for body in bodies:
        chain, line = link(chain, body)
        written += line
    return chain, written


__all__ = [
    "Chain",
    "Header",
    "Log",
    "begin_log",
    "follow_log",
    "mark",
    "read_log",
    "settle",
    "write",
    "write_events",
]
