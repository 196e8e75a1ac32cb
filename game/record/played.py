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
Sound = Literal["heard", "muted", "none", "captions"]
"""`muted`: words were turned down to nothing. `none`: there was no device. `captions`: no line
had a recording."""
Captions = Literal["words", "words-and-tone", "off"]


@dataclass(frozen=True, slots=True)
class Played:
    """One way of playing. `captions` is what was shown; `mono`: both ears heard the same."""

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
    "captions": "without recordings",
}
UNHEARD: Mapping[str, str] = {
    "none": "No sound device: the tone of voice is written",
    "muted": "The voice is turned down: its tone is written",
    "captions": "Nothing recorded: the tone of voice is written",
}
"""Why nothing is heard, and what is done: what one is told while one plays."""
CAPTIONS: Mapping[str, str] = {
    "words": "with captions",
    "words-and-tone": "with captions of words and tone",
    "off": "without captions",
}


def sound_of(trouble: str | None, loud: float, *, recorded: bool = True) -> Sound:
    """Return whether words are heard: what is wrong with the device, and how loud they are.

    *recorded*: at least one line can be heard at all.
    """
    if trouble is not None:
        return "none"
    if not recorded:
        return "captions"
    return "heard" if loud > 0 else "muted"


def captions_of(wanted: Captions, sound: str) -> Captions:
    """Return the captions that are shown: where nothing is heard, words and tone are written."""
    return wanted if sound == "heard" else "words-and-tone"


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
