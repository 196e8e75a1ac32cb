"""When there is no recording: how long the line would take, and a mouth read off its letters."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from game.sim.sounds import SILENCE, WRITTEN, without_sounds
from game.voice.clip import Clip, Word
from game.voice.timings import FRAMES, Mouth

LETTER = 0.06
"""Seconds a character: a calm speaker."""
SHORTEST = 0.6
SOUND = 0.9
"""Seconds that a sound without words takes, where none are written."""
STOPS: Mapping[str, int] = {",": 4, ";": 5, ":": 5, ".": 7, "!": 7, "?": 7, "-": 2, "…": 7}
"""Marks at which a speaker rests, in letters' time."""
CLOSING = "\"'”’)"
ENDS = 7
"""From this rest on a speaker breathes in."""
TAKEN = 0.8
"""Of a rest, how much a breath in takes."""
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
Sounds = tuple[tuple[str, float, float], ...]


@dataclass(frozen=True, slots=True)
class Pace:
    """How somebody speaks: *rate* and *pause* as factors of calm, words to a breath (0: all).

    `breath` is how long a breath between such groups takes, in seconds.
    """

    rate: float = 1.0
    pause: float = 1.0
    group: int = 0
    breath: float = 0.0


CALMLY = Pace()


@dataclass(frozen=True, slots=True)
class _Part:
    """A word or a sound, and the rest after it: in seconds, until the whole is fitted."""

    text: str
    lasts: float
    rest: float
    sound: str | None = None
    breath: bool = False


def estimated(
    says: str, seconds: float | None = None, path: str | None = None, pace: Pace = CALMLY
) -> Clip:
    """Return a clip with likely timings; *seconds* where the length is known.

    One who is recorded breathes where the recording does: no breath is made up for them.
    """
    parts = tuple(_parts(says, pace))
    whole = sum(part.lasts + part.rest for part in parts)
    length = seconds if seconds is not None else max(SHORTEST, whole)
    unit = length / whole if whole else 1.0
    edges = [0.0]
    for part in parts:
        edges.append(edges[-1] + (part.lasts + part.rest) * unit)
    words = tuple(
        Word(part.text, start, end - part.rest * unit)
        for part, (start, end) in zip(parts, pairwise(edges), strict=True)
    )
    heard = tuple(_heard(parts, words, edges, breathes=path is None))
    spoken = tuple(w for w, part in zip(words, parts, strict=True) if part.sound is None)
    return Clip(length, words, _mouth(spoken, length), path, heard)


def _parts(says: str, pace: Pace) -> Iterator[_Part]:
    """Yield words and sounds: calm words, with their rests, take LETTER a character of all."""
    texts, since = says.split(), 0
    letter = LETTER * _share(says)
    for number, text in enumerate(texts):
        found = WRITTEN.fullmatch(text)
        if found:
            lasts = float(found.group(2)) if found.group(2) else SOUND
            yield _Part(text, lasts, LETTER, found.group(1))
            since = 0
            continue
        stop, since = _stop(text), since + 1
        ends, due = stop >= ENDS, 0 < pace.group <= since
        rest = stop * letter * (pace.pause if stop > 1 else 1.0)
        since = 0 if ends or due else since
        breath = (ends or due) and number < len(texts) - 1
        lasts = len(text) * letter / pace.rate
        yield _Part(text, lasts, max(rest, pace.breath) if due else rest, breath=breath)


def _share(says: str) -> float:
    """Return how much of its own time a letter takes, so that rests have theirs."""
    words = without_sounds(says)
    return len(words) / max(1, sum(len(word) + _stop(word) for word in words.split()))


def _stop(text: str) -> int:
    """Return how long one rests after a word, in letters' time."""
    return STOPS.get(text.rstrip(CLOSING)[-1:], 1)


def _heard(
    parts: tuple[_Part, ...], words: tuple[Word, ...], edges: list[float], *, breathes: bool
) -> Iterator[tuple[str, float, float]]:
    """Yield what is heard beside the words: name, start, length."""
    for part, word, end in zip(parts, words, edges[1:], strict=True):
        if part.sound and part.sound != SILENCE:
            yield part.sound, word.start, word.end - word.start
        elif part.breath and breathes:
            yield "breath-in", word.end, TAKEN * (end - word.end)


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
