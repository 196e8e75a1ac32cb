"""Hands: rows of hands.json, and what lies between two of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from game.patient.geometry import Point, between, lerp
from game.patient.tables import Tables

Finger = tuple[Point, Point, Point]


@dataclass(frozen=True, slots=True)
class Hand:
    """A shape of hands.json, or one between two: points in hand lengths, wrist at 0, 0."""

    palm: tuple[Point, ...]
    fingers: tuple[Finger, ...]
    thumb: Finger
    width: float
    tip: float
    turned: float = 0.0
    """0: its back is seen; 1: its palm."""


def read_hand(tables: Tables, name: str) -> Hand:
    """Return a hand shape.

    Raises:
        KeyError: hands.json has no such shape.
    """
    row: Mapping[str, Any] = tables.hands[name]
    return Hand(
        palm=tuple((x, y) for x, y in row["palm"]),
        fingers=tuple(_finger(finger) for finger in row["fingers"]),
        thumb=_finger(row["thumb"]),
        width=row["fw"],
        tip=row["tip"],
        turned=row.get("turned", 0.0),
    )


def _finger(row: Sequence[Sequence[float]]) -> Finger:
    a, b, c = row
    return (a[0], a[1]), (b[0], b[1]), (c[0], c[1])


def blend_hands(a: Hand, b: Hand, t: float) -> Hand:
    """Return the hand a share *t* of the way from a to b."""
    return Hand(
        palm=tuple(between(p, q, t) for p, q in zip(a.palm, b.palm, strict=True)),
        fingers=tuple(_bent(f, g, t) for f, g in zip(a.fingers, b.fingers, strict=True)),
        thumb=_bent(a.thumb, b.thumb, t),
        width=lerp(a.width, b.width, t),
        tip=lerp(a.tip, b.tip, t),
        turned=lerp(a.turned, b.turned, t),
    )


def _bent(f: Finger, g: Finger, t: float) -> Finger:
    return between(f[0], g[0], t), between(f[1], g[1], t), between(f[2], g[2], t)


def bent_hand(hand: Hand, fist: Hand, bends: Sequence[float]) -> Hand:
    """Return a hand with each digit closed by its share: little finger first, thumb last."""
    most = sum(bends[:4]) / 4
    closing = blend_hands(hand, fist, most)
    return replace(
        closing,
        fingers=tuple(
            _bent(f, g, t) for f, g, t in zip(hand.fingers, fist.fingers, bends[:4], strict=True)
        ),
        thumb=_bent(hand.thumb, fist.thumb, bends[4]),
        turned=hand.turned,
    )
