"""Where the sounds of a line are heard: between which words, and what a line is without them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from game.sim.sounds import SILENCE, WRITTEN, Sound, sounds_in
from game.voice.arrays import RATE, STEP, Floats, envelope_db
from game.voice.contour import Timings
from game.voice.phrasing import HARD
from game.voice.plan import Saying

NEAR = 0.06
"""Seconds around the place between two words in which the quietest moment is looked for."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A sound to be heard: its name, its written word if it has one, its length if told."""

    name: str
    word: int | None = None
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line taken apart: its words to be spoken, and what comes before which of them.

    `numbers` are the places of the spoken words in the whole text.
    """

    text: str
    numbers: tuple[int, ...]
    before: Mapping[int, tuple[Wanted, ...]]


def taken_apart(text: str, how: Saying, *, tone: bool = True) -> Line:
    """Return a line's words, with a comma where a sound parts them, and its sounds.

    The tone's own sounds (left out unless *tone*) give way to one that is written there.
    """
    words = text.split()
    numbers = tuple(n for n, word in enumerate(words) if not WRITTEN.fullmatch(word))
    before: dict[int, tuple[Wanted, ...]] = {}
    for sound in sounds_in(text):
        at = sum(number < sound.word for number in numbers)
        before[at] = (*before.get(at, ()), _wanted(sound))
    for at, place in ((0, "0"), (len(numbers), "end")) if tone and numbers else ():
        own = tuple(Wanted(name) for name in how.bursts(place))
        if own and at not in before:
            before[at] = own
    spoken = [
        words[number] + "," * (n + 1 in before and not HARD.search(words[number]))
        for n, number in enumerate(numbers[:-1])
    ]
    return Line(" ".join([*spoken, *(words[n] for n in numbers[-1:])]), numbers, before)


def _wanted(sound: Sound) -> Wanted:
    return Wanted(sound.name, sound.word, sound.seconds if sound.name == SILENCE else None)


def for_words(how: Saying, line: Line) -> Saying:
    """Return how the words alone are said: a mask slips at the same words as written."""
    places = {number: n for n, number in enumerate(line.numbers)}
    return replace(how, leaks=tuple(places[n] for n in how.leaks if n in places))


def cuts(sound: Floats, words: Timings, before: Sequence[int]) -> list[float]:
    """Return the second, for each place between words, at which *sound* can be parted."""
    level = envelope_db(sound)
    last = len(sound) / RATE
    found = []
    for place in before:
        if place in {0, len(words)}:
            found.append(last if place else 0.0)
            continue
        first, then = words[place - 1][2] - NEAR, words[place][1] + NEAR
        a = max(0, min(int(first / STEP), len(level) - 2))
        b = max(a + 1, min(int(then / STEP) + 1, len(level)))
        found.append((a + int(np.argmin(level[a:b])) + 0.5) * STEP)
    return found
