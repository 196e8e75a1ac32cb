"""What speaks: one protocol for every engine, and what passes between it and the tone plan.

A line is read (phones and their natural lengths), timed (lengths fixed, pitch known) and
spoken (with the pitch that is wanted): a tone is the same plan whoever speaks.
"""

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from game.voice.arrays import Floats, floats


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as an engine reads it.

    `phones` are ARPAbet, with `phones.PAUSE` between; `words` are the (first, last) phone of
    each word as it is written, between spaces: "10:30" owns "half past ten", a dash by itself
    its pause (see `game.voice.reader`); `edges` are where phones begin and end if nothing is
    changed, in seconds, one more than there are phones. `inner` is the engine's own.
    """

    phones: tuple[str, ...]
    words: tuple[tuple[int, int], ...]
    edges: Floats
    inner: object


@dataclass(frozen=True, slots=True)
class Timed:
    """A reading with its durations fixed, as nearly as the engine can.

    `pitch` in Hz (0 unvoiced), a value each `hop` seconds. `inner` is the engine's own.
    """

    reading: Reading
    edges: Floats
    pitch: Floats
    hop: float
    inner: object

    @property
    def times(self) -> Floats:
        """Return when each value of `pitch` is, in seconds."""
        return floats((np.arange(len(self.pitch)) + 0.5) * self.hop)


class Engine(Protocol):
    """Something that speaks. `lag` is how many seconds its sound comes after its phones."""

    name: str
    version: str
    """Names the sound that it makes: another version, other recordings."""
    licence: str
    lag: float

    def read(self, text: str, base: str, rate: float) -> Reading:
        """Return how *text* is said by the voice *base*, *rate* times as fast.

        Raises:
            SpeechError: it cannot be said in one go.
        """

    def timed(self, reading: Reading, edges: Floats) -> Timed:
        """Return *reading* with its phones at *edges* (seconds)."""

    def speak(self, timed: Timed, ratio: Floats) -> tuple[Floats, Floats]:
        """Return the sound (24 kHz) with its pitch multiplied by *ratio*, and that pitch (Hz)."""
