"""How a session was played: whether it was heard, and which words were shown.

The header says it of the beginning (empty where a program does not know), a mark `played`
of every change. Replay does not ask for it: it is the same session without sound.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from game.record.codec import Json
from game.record.read import Log

MARK = "played"
Sound = Literal["heard", "muted", "none"]
"""`muted`: words were turned down to nothing. `none`: there was no device."""


@dataclass(frozen=True, slots=True)
class Played:
    """One way of playing. `captions` is the setting; `mono`: both ears heard the same."""

    sound: str
    captions: str
    mono: bool = False

    def __str__(self) -> str:
        parts = [SOUND.get(self.sound, self.sound), CAPTIONS.get(self.captions, self.captions)]
        return ", ".join([*parts, *(["in mono"] if self.mono and self.sound == "heard" else [])])


SOUND: Mapping[str, str] = {
    "heard": "with sound",
    "muted": "with the sound turned off",
    "none": "without a sound device",
}
CAPTIONS: Mapping[str, str] = {
    "words": "with captions",
    "words-and-tone": "with captions of words and tone",
    "off": "without captions",
}


def sound_of(trouble: str | None, loud: float) -> Sound:
    """Return whether words are heard: what is wrong with the device, and how loud they are."""
    if trouble is not None:
        return "none"
    return "heard" if loud > 0 else "muted"


def ways_played(log: Log) -> Iterator[Played]:
    """Yield each way a session was played, in order; none where its log does not say."""
    header = log.header
    if header and header.sound:
        yield Played(header.sound, header.captions, header.mono)
    for entry in log.entries:
        if entry.get("mark") == MARK:
            yield _marked(entry)


def _marked(entry: Mapping[str, Json]) -> Played:
    sound, captions = (str(entry.get(key, "")) for key in ("sound", "captions"))
    return Played(sound, captions, entry.get("mono") is True)


def played_words(log: Log) -> str:
    """Return how a session was played, in words; "" where its log does not say."""
    return ways_words(ways_played(log))


def ways_words(ways: Iterable[Played]) -> str:
    """Return ways of playing in words, each once; "" where there are none."""
    words = list(dict.fromkeys(str(way) for way in ways))
    return f"played {'; then '.join(words)}" if words else ""
