"""An engine that hums: each word a vowel of its own length, at a pitch that can be dictated.

Small and exact, so that tests of placing know when each word sounds.
"""

import numpy as np

from game.voice.arrays import RATE, Floats, floats
from game.voice.engine import Reading, Timed
from game.voice.phones import PAUSE

WORD, STOP, ENDS = 0.3, 0.2, 0.25
"""Seconds of a word, of a pause at a comma or stop, and before and after a line."""
OWN = 120.0
"""Hz."""
HOP = 0.0125


class Hummer:
    """Speaks nothing but "ah"."""

    name = "hummer"
    version = "1"
    licence = "as this project"
    lag = 0.0

    def read(self, text: str, base: str, rate: float) -> Reading:
        """Return a phone for each word, and a pause after those that end in a mark."""
        assert base
        phones, words, lengths = [PAUSE], list[tuple[int, int]](), [ENDS]
        said = text.split()
        for n, word in enumerate(said):
            phones.append("ah")
            words.append((len(phones) - 1, len(phones) - 1))
            lengths.append(WORD / rate)
            if word[-1] in ",.?!…" and n < len(said) - 1:
                phones.append(PAUSE)
                lengths.append(STOP)
        return Reading(
            (*phones, PAUSE), tuple(words), floats(np.r_[0, np.cumsum([*lengths, ENDS])]), None
        )

    def timed(self, reading: Reading, edges: Floats) -> Timed:
        """Return it with its own pitch where it hums."""
        at = (np.arange(int(edges[-1] / HOP)) + 0.5) * HOP
        which = np.clip(np.searchsorted(edges, at, "right") - 1, 0, len(reading.phones) - 1)
        hums = np.array([phone != PAUSE for phone in reading.phones])[which]
        return Timed(reading, edges, np.where(hums, OWN, 0.0), HOP, None)

    def speak(self, timed: Timed, ratio: Floats) -> tuple[Floats, Floats]:
        """Return pulses at the pitch that is wanted."""
        pitch = timed.pitch * ratio
        at = np.arange(int(timed.edges[-1] * RATE)) / RATE
        hertz = np.interp(at, timed.times, np.where(pitch > 0, pitch, OWN))
        loud = np.interp(at, timed.times, (pitch > 0).astype(float))
        turns = 2 * np.pi * np.cumsum(hertz) / RATE
        made = sum(np.sin(n * turns) / n for n in range(1, 9))
        return floats(0.2 * loud * np.asarray(made)), floats(pitch)
