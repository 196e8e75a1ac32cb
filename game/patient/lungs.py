"""The breath of somebody who speaks: in with the breaths that are heard, out with the words."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from game.patient.geometry import clamp, lerp, smooth

Frames = tuple[tuple[float, float, float], ...]
"""A mouth: (second, opening 0-1, width -1..1), in order."""
Sounds = tuple[tuple[str, float, float], ...]
"""What is heard beside words: (name, start, length) in seconds."""
Lungs = tuple[tuple[float, float], ...]
"""(second, how full), in order: 0 after a quiet breath out, 1 after a quiet breath in."""

BEGINS, EMPTY, LOW, FULL = 0.6, 0.15, 0.04, 1.04
"""How full somebody is who begins with words, with a breath in; at least, and at most."""
AT_ONCE = 0.5
"""Seconds within which a breath in comes before the words."""
SPENDS = 1.3
"""Seconds in which most of a breath is spent by words."""
DRAWN = 2.6
"""How much a breath in fills, a second of its sound."""
PAUSE, QUIET, SHUT = 0.3, 0.45, 0.03
"""Seconds of a pause in which one breathes unheard, how much that fills, and how far a mouth
is open that says nothing."""
MOVES: Mapping[str, float] = {
    "breath-in": 1.0,
    "sharp-breath-in": 1.0,
    "sniff": 0.5,
    "shiver": 0.5,
    "breath-out": -1.0,
    "sigh": -1.0,
    "wheeze": -0.8,
    "groan": -0.6,
    "small-laugh": -0.6,
    "sob": -0.5,
    "cough": -0.5,
    "weak-cry": -0.6,
    "throat-clearing": -0.2,
    "held-breath": 0.0,
    "silence": 0.0,
}
"""Which way the air goes with a sound: in (above 0), out (below), nowhere."""
Move = tuple[float, float, float]
"""A breath: when it begins and ends, and how much it fills (below 0: empties)."""


def lungs_of(frames: Frames, sounds: Sounds) -> Lungs:
    """Return how full the lungs of somebody are who speaks so; nothing where nobody does."""
    if not frames:
        return ()
    moves = tuple(_in_turn([*_heard(sounds), *_unheard(frames, sounds)]))
    level, last = EMPTY if moves and moves[0][0] < AT_ONCE and moves[0][2] > 0 else BEGINS, 0.0
    knots = [(last, level)]
    for start, end, way in moves:
        level = _spent(level, start - last)
        knots.append((start, level))
        level = clamp((level + way) / FULL) * FULL
        knots.append((end, level))
        last = end
    end = max(frames[-1][0], last)
    return (*knots, (end, _spent(level, end - last))) if end > last else tuple(knots)


def _spent(level: float, seconds: float) -> float:
    """Return what words leave of a breath."""
    return lerp(min(level, LOW), level, math.exp(-max(0.0, seconds) / SPENDS))


def _heard(sounds: Sounds) -> Iterator[Move]:
    for name, start, length in sounds:
        way = MOVES.get(name, 0.0)
        yield start, start + length, way * DRAWN * length if way > 0 else way


def _unheard(frames: Frames, sounds: Sounds) -> Iterator[Move]:
    """Yield the breaths in pauses between words: quiet ones, where nothing else is heard."""
    taken = [(start, start + length) for _, start, length in sounds]
    for start, end in _pauses(frames):
        if end - start >= PAUSE and not any(a < end and b > start for a, b in taken):
            yield start, end, QUIET


def _pauses(frames: Frames) -> Iterator[tuple[float, float]]:
    """Yield when the mouth is shut, between words."""
    said = [t for t, opening, _ in frames if opening > SHUT]
    yield from pairwise(said)


def _in_turn(moves: Iterable[Move]) -> Iterator[Move]:
    """Yield breaths one after the other: what begins within another one is part of it."""
    last = 0.0
    for start, end, way in sorted(moves):
        begin = max(start, last)
        if end > begin:
            yield begin, end, way * (end - begin) / (end - start)
            last = end


def level_at(lungs: Lungs, t: float) -> float:
    """Return how full the lungs are at *t*, between the knots around it."""
    low, high = 0, len(lungs) - 1
    if t >= lungs[high][0]:
        return lungs[high][1]
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if lungs[middle][0] <= t else (low, middle)
    (t0, a), (t1, b) = lungs[low], lungs[high]
    return lerp(a, b, smooth((t - t0) / max(1e-3, t1 - t0)))


def is_breathed(sounds: Sequence[tuple[str, float, float]]) -> bool:
    """Tell whether a breath is heard."""
    return any(name.startswith("breath-") for name, _, _ in sounds)
