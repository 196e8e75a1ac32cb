"""When each sound is said: rate, pauses, drawn-out ends."""

from dataclasses import dataclass

import numpy as np

from game.voice.arrays import Floats, floats
from game.voice.engine import Reading
from game.voice.phones import PAUSE, VOWELS
from game.voice.phrasing import Phrased
from game.voice.plan import Plan, Saying

SHORTEST = 0.18
"""Seconds of a comma: shorter, and Kokoro swallows what follows."""
DRAWN = 1.55
"""How much longer the last vowel before a hesitation is."""
NEAR = 0.06


@dataclass(frozen=True, slots=True)
class Pause:
    """A pause within a line: when, how long, and whether it is a breath."""

    start: float
    length: float
    breath: bool


@dataclass(frozen=True, slots=True)
class Timetable:
    """Phone edges in seconds, the pauses between, and where each breath's words end."""

    edges: Floats
    pauses: tuple[Pause, ...]
    ends: tuple[float, ...]


def timetable(reading: Reading, how: Saying, text: Phrased, dice: np.random.Generator) -> Timetable:
    """Return when each phone of *reading* is said.

    Lead-in and tail keep the model's own length: it swallows words without them.
    """
    natural = reading.edges
    breaths, doubts = (_word_ends(reading, natural, n) for n in (text.breaths, text.doubts))
    edges, pauses = [0.0], list[Pause]()
    shares = _leaks(reading, text.slips)
    for n, phone in enumerate(reading.phones):
        start, length = float(natural[n]), float(natural[n + 1] - natural[n])
        within = 0 < n < len(reading.phones) - 1
        if phone == PAUSE and within:
            pause = _pause(edges[-1], start, length, how, (breaths, doubts), dice)
            pauses.append(pause)
            length = pause.length
        elif phone != PAUSE:
            length *= _stretch(reading, n, how, shares[n])
            drawn = any(-0.02 <= end - float(natural[n + 1]) < 0.16 for end in doubts)  # noqa: PLR2004 - a syllable
            length *= DRAWN if phone in VOWELS and drawn else 1.0
        edges.append(edges[-1] + length)
    ends = (*(pause.start for pause in pauses), edges[-2])
    return Timetable(floats(edges), tuple(pauses), ends)


def _pause(
    at: float,
    start: float,
    length: float,
    how: Saying,
    ends: tuple[list[float], list[float]],
    dice: np.random.Generator,
) -> Pause:
    breaths, doubts = ends
    if any(abs(end - start) < NEAR for end in doubts):
        return Pause(at, float(dice.uniform(0.25, 0.55)), breath=False)
    if any(abs(end - start) < NEAR for end in breaths):
        return Pause(at, how.group_pause * float(dice.uniform(0.8, 1.25)) + 0.06, breath=True)
    rest = max(min(length, SHORTEST), length * how.top.pause)
    return Pause(at, rest + (how.group_pause * 0.6 if how.group else 0.0), breath=True)


def _stretch(reading: Reading, n: int, how: Saying, leak: float) -> float:
    """Return how much longer a phone is than read: the tone below slows the ends."""
    final = _ending(reading, n)
    rate = (how.below.rate / how.top.rate) ** -leak if how.below else 1.0
    return rate * (_mixed(how, leak) if final else 1.0)


def _mixed(how: Saying, leak: float) -> float:
    below: Plan = how.below or how.top
    return how.top.len_final + (below.len_final - how.top.len_final) * leak


def _ending(reading: Reading, n: int) -> bool:
    """Tell whether this is the last vowel before a pause."""
    phones = reading.phones
    return phones[n] in VOWELS and PAUSE in phones[n + 1 : n + 3]


def _leaks(reading: Reading, slips: frozenset[int]) -> list[float]:
    """Return how far a mask has slipped at each phone, 0 to 1.

    It slips over the last third of each breath, and wholly at the words *slips*.
    """
    phones = reading.phones
    shares = [0.0] * len(phones)
    start = 0
    for n, phone in enumerate(phones):
        if phone == PAUSE:
            for m in range(start, n):
                shares[m] = max(0.0, ((m - start) / max(1, n - start) - 0.66) / 0.34)
            start = n + 1
    for first, last in (reading.words[n] for n in slips if n < len(reading.words)):
        shares[first : last + 1] = [1.0] * (last + 1 - first)
    return shares


def _word_ends(reading: Reading, natural: Floats, after: frozenset[int]) -> list[float]:
    """Return when these words end, before anything is changed."""
    return [float(natural[reading.words[n][1] + 1]) for n in after if n < len(reading.words)]
