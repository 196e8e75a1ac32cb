"""How a line passes where nobody hears it: a letter at a time, and each word that matters."""

from collections.abc import Iterator

from game.sim.actions import Action, Said, Wait
from game.sim.story import Line

SPOKEN_MS = 60
"""Milliseconds a letter (rule 4)."""


def passing(line: Line) -> Iterator[Action]:
    """Yield the waits of *line*, and its words at which a cue begins; not yet that it ended."""
    words, done = line.says.split(), 0
    for word in sorted({s.word for s in line.shows if s.word is not None}):
        letters = len(" ".join(words[:word])) + bool(word)
        if letters > done:
            yield Wait(SPOKEN_MS * (letters - done))
        yield Said(line.id, word)
        done = max(done, letters)
    yield Wait(max(1, SPOKEN_MS * (len(line.says) - done)))
