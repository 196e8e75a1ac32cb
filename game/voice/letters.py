"""A text as the letters that an engine takes, and what each of them belongs to."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.voice.arrays import Floats
from game.voice.phones import LENGTH, PAUSE, PHONES, STRESS
from game.voice.plan import SpeechError
from game.voice.reader import Lexicon, Reader


class UnreadableError(SpeechError):
    """There is no letter or number in a text that the dictionaries know."""


class LineTooLongError(SpeechError):
    """More phonemes than the model takes: split the line."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A text read: its letters, their numbers (1, letters + 2), phones and words.

    `owner` gives each number's phone.
    """

    letters: str
    tokens: NDArray[np.int64]
    phones: tuple[str, ...]
    words: tuple[tuple[int, int], ...]
    owner: Floats


class Letters:
    """Reads texts as the letters of a model. Dictionaries are loaded when an accent needs them."""

    def __init__(self, vocabulary: str, lexicon: Lexicon) -> None:
        """Take the model's numbers of letters (JSON), and how words are said it cannot know."""
        self._numbers: Mapping[str, int] = json.loads(vocabulary)
        self._lexicon = lexicon
        self._readers: dict[bool, Reader] = {}

    def __call__(self, text: str, base: str, longest: int) -> Heard:
        """Return how *text* is read in the accent of a voice, in at most *longest* letters.

        Raises:
            LineTooLongError: it has too many sounds for one breath of the model.
            UnreadableError: it has none.
        """
        known = self._numbers
        written = ["".join(c for c in word if c in known) for word in self._reader(base)(text)]
        letters = " ".join(word for word in written if word)
        if len(letters) > longest:
            message = f"too long to speak in one go ({len(letters)} sounds of {longest}): {text!r}"
            raise LineTooLongError(message)
        phones, spoken, owner = grouped(letters)
        if not spoken:
            message = f"there is nothing in it that can be read aloud: {text!r}"
            raise UnreadableError(message)
        words = by_writing(written, spoken, len(phones))
        tokens = np.array([[0, *(known[c] for c in letters), 0]], np.int64)
        return Heard(letters, tokens, phones, words, owner)

    def _reader(self, base: str) -> Reader:
        british = base.startswith("b")
        if british not in self._readers:
            self._readers[british] = Reader(self._lexicon, british=british)
        return self._readers[british]


def grouped(letters: str) -> tuple[tuple[str, ...], tuple[tuple[int, int], ...], Floats]:
    """Return the phones, the words as spans of phones, and the phone that owns each token."""
    phones, owner = [PAUSE], [0]
    words: list[tuple[int, int]] = []
    within = False
    for letter in letters:
        if letter in STRESS:
            owner.append(-1)
            continue
        if letter in PHONES:
            phones.append(PHONES[letter])
            last = len(phones) - 1
            words[-1:] = [(words[-1][0], last)] if within else [*words[-1:], (last, last)]
            within = True
        elif letter not in LENGTH:
            within = False
            if letter != " " and phones[-1] != PAUSE:
                phones.append(PAUSE)
        owner.append(len(phones) - 1)
    if phones[-1] != PAUSE:
        phones.append(PAUSE)
    owner.append(len(phones) - 1)
    for n in range(len(owner) - 2, -1, -1):
        if owner[n] < 0:
            owner[n] = owner[n + 1]
    return tuple(phones), tuple(words), np.array(owner)


def by_writing(
    written: Sequence[str], spoken: Sequence[tuple[int, int]], phones: int
) -> tuple[tuple[int, int], ...]:
    """Return the first and last phone of each written word; *written* are their letters.

    A word that is not spoken has the one phone after the word before it: a pause, mostly.
    """
    spans: list[tuple[int, int]] = []
    left = list(spoken)
    for word in written:
        mine = left[: len(grouped(word)[1])]
        left = left[len(mine) :]
        after = min(spans[-1][1] + 1 if spans else 0, phones - 1)
        spans.append((mine[0][0], mine[-1][1]) if mine else (after, after))
    return tuple(spans)
