"""Words and sounds laid one after another: the words make room, and all that is timed moves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

from game.voice.arrays import RATE, STEP, Floats, floats
from game.voice.audio import joined
from game.voice.contour import Timings
from game.voice.making import Noise, Open
from game.voice.piece import Piece
from game.voice.placing import Line, cuts

LEAD, TAIL = 0.06, 0.12
"""Seconds of quiet before and after."""
GAP = 0.09
"""Seconds between a sound and a word."""
EDGE = 0.001
"""Seconds in which a sound comes and goes: a click of the tongue is hardly longer."""
SHORT = 0.03
"""Seconds that a word has at least, whatever is cut from it."""
Breaths = Sequence[tuple[Noise, float]]
"""Sounds laid over pauses of the words, each with its second in them."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A line whole, before it is brought to its level; everything in seconds from its start."""

    sound: Floats
    words: Timings
    phones: Timings
    sounds: tuple[tuple[str, float, float], ...]
    open: Open
    pitch: Floats
    """Semitones, NaN where there is no voice, one a STEP."""


@dataclass(slots=True)
class _Table:
    """What has been laid so far; `starts` is where each stretch of words came to lie."""

    parts: list[tuple[Floats, float, float]] = field(default_factory=list)
    at: float = 0.0
    heard: list[tuple[Noise, float]] = field(default_factory=list)
    starts: list[float] = field(default_factory=list)

    def quiet(self, seconds: float) -> None:
        self.add(np.zeros(round(seconds * RATE)), 0, 0)

    def add(self, x: Floats, rise: float, fall: float) -> None:
        self.parts.append((x, rise, fall))
        self.at += len(x) / RATE

    def noises(self, made: Sequence[Noise]) -> None:
        for n, one in enumerate(made):
            if n:
                self.quiet(GAP)
            self.heard.append((one, self.at))
            self.add(one.sound, EDGE, EDGE)


def laid_out(
    line: Line,
    piece: Piece,
    made: Mapping[int, Sequence[Noise]],
    breaths: Breaths,
    texts: Sequence[str],
    late: float,
) -> Laid:
    """Return the words of *line* with the sounds *made* before each, *late* seconds later.

    *texts* are all the words as they are written, sounds in brackets too.
    """
    places = sorted(made)
    parted = [0.0, *cuts(piece.sound, piece.words, places), len(piece.sound) / RATE]
    table = _Table()
    table.quiet(LEAD + late)
    for n, (start, end) in enumerate(pairwise(parted)):
        if n:
            _block(table, made[places[n - 1]], places[n - 1], len(line.numbers))
        table.starts.append(table.at - start)
        table.add(piece.sound[round(start * RATE) : round(end * RATE)], 0.005, 0.02)
    table.quiet(TAIL)
    heard = [*table.heard, *((one, _moved(table, parted, at)) for one, at in breaths)]
    heard.sort(key=lambda one: one[1])
    return Laid(
        sound=joined(table.parts),
        words=_words(line, piece, table, (places, parted), texts),
        phones=[
            (name, a + by, b + by)
            for name, a, b in piece.phones
            for by in [_moved(table, parted, (a + b) / 2) - (a + b) / 2]
        ],
        sounds=tuple((one.name, at, one.seconds) for one, at in heard),
        open=tuple((at + a, size, wide) for one, at in heard for a, size, wide in one.mouth),
        pitch=_pitch(piece, table, parted),
    )


def _block(table: _Table, made: Sequence[Noise], place: int, last: int) -> None:
    """Lay sounds between two stretches of words, with quiet where words are."""
    if place:
        table.quiet(TAIL if place == last else GAP)
    table.noises(made)
    if place < last:
        table.quiet(GAP)


def _moved(table: _Table, parted: Sequence[float], at: float) -> float:
    """Return where a second of the words came to lie."""
    n = min(int(np.searchsorted(parted[1:-1], at, "right")), len(table.starts) - 1)
    return at + table.starts[n]


def _words(
    line: Line,
    piece: Piece,
    table: _Table,
    parted: tuple[Sequence[int], Sequence[float]],
    texts: Sequence[str],
) -> Timings:
    """Return when each written word is heard, the sounds among them."""
    places, edges = parted
    times = {one.word: (at, at + one.seconds) for one, at in table.heard if one.word is not None}
    for n, (number, (_, start, end)) in enumerate(zip(line.numbers, piece.words, strict=True)):
        stretch = sum(place <= n for place in places)
        first, last = edges[stretch], edges[stretch + 1]
        begin = min(max(start, first), max(first, last - SHORT))
        times[number] = (
            begin + table.starts[stretch],
            max(begin + SHORT, min(end, last)) + table.starts[stretch],
        )
    return [(text, *times[n]) for n, text in enumerate(texts)]


def _pitch(piece: Piece, table: _Table, parted: Sequence[float]) -> Floats:
    whole = np.full(int(table.at / STEP) + 1, np.nan)
    for start, (first, last) in zip(table.starts, pairwise(parted), strict=True):
        part = piece.pitch[round(first / STEP) : round(last / STEP)]
        to = round((first + start) / STEP)
        part = part[: len(whole) - to]
        whole[to : to + len(part)] = part
    return floats(whole)
