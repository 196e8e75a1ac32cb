"""When there is no recording: how long the line would take, and a mouth read off its letters."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from game.voice.clip import Clip, Word
from game.voice.timings import FRAMES, Mouth

LETTER = 0.06
"""Seconds a character: a calm speaker."""
SHORTEST = 0.6
STOPS: Mapping[str, int] = {",": 4, ";": 5, ":": 5, ".": 7, "!": 7, "?": 7, "-": 2}
"""Marks at which a speaker rests, in letters' time."""
OPEN: Mapping[str, float] = {
    "a": 0.9,
    "o": 0.7,
    "e": 0.6,
    "i": 0.5,
    "u": 0.45,
    "y": 0.4,
} | dict.fromkeys("mbp", 0.0)
WIDE: Mapping[str, float] = {"e": 0.6, "i": 0.7, "y": 0.5, "s": 0.3} | dict.fromkeys("ouw", -0.7)
HALF_OPEN = 0.22


def estimated(says: str, seconds: float | None = None, path: str | None = None) -> Clip:
    """Return a clip with likely timings; *seconds* where the length is known."""
    texts = says.split()
    length = seconds if seconds is not None else max(SHORTEST, len(says) * LETTER)
    words = _spread(texts, length)
    return Clip(length, words, _mouth(words, length), path)


def _spread(texts: list[str], length: float) -> tuple[Word, ...]:
    """Share the time out by letters; a word that ends in a mark rests after it."""
    rests = [STOPS.get(text[-1], 1) for text in texts]
    edges = [0]
    for text, rest in zip(texts, rests, strict=True):
        edges.append(edges[-1] + len(text) + rest)
    unit = length / max(1, edges[-1])
    return tuple(
        Word(text, start * unit, (end - rest) * unit)
        for text, rest, (start, end) in zip(texts, rests, pairwise(edges), strict=True)
    )


def _mouth(words: tuple[Word, ...], length: float) -> Mouth:
    letters = tuple(_letters(words))
    frames = []
    for n in range(int(length * FRAMES) + 1):
        at = n / FRAMES
        while letters and letters[0][1] <= at:
            letters = letters[1:]
        said = letters[0][2] if letters and letters[0][0] <= at else ""
        frames.append((at, OPEN.get(said, HALF_OPEN) if said else 0.0, WIDE.get(said, 0.0)))
    return tuple(frames)


def _letters(words: tuple[Word, ...]) -> Iterator[tuple[float, float, str]]:
    """Yield each letter with its start and its end."""
    for word in words:
        letters = [c for c in word.text.lower() if c.isalpha()]
        each = (word.end - word.start) / max(1, len(letters))
        for n, letter in enumerate(letters):
            yield word.start + n * each, word.start + (n + 1) * each, letter
