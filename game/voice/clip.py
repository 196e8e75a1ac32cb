"""A spoken line ready to play: its file and its timings. No decoding here, no NumPy."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the caption and when it is said; seconds from the clip's start."""

    text: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Clip:
    """A baked line. `path` is None where there is no recording: then the timings are estimated.

    `mouth` holds (second, opening 0-1, width -1..1), in order, about 40 a second.
    `sounds` are the (name, start, length) in seconds of what is heard beside the words:
    `breath-in`, `breath-out`, and the sounds of assets/sounds.yaml. `melody` holds (second,
    loudness in dB, pitch in semitones or None where there is none), both against the
    speaker's own calm, 20 a second.
    """

    seconds: float
    words: tuple[Word, ...]
    mouth: tuple[tuple[float, float, float], ...]
    path: str | None = None
    sounds: tuple[tuple[str, float, float], ...] = ()
    melody: tuple[tuple[float, float, float | None], ...] = ()
    guessed: bool = False
    """The melody is not measured, but what the tone makes likely: see `game.voice.guess`."""
