"""Words and sounds in what is said: which word a cue begins at, and `[sigh]` as a cue."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from game.content.asset_rows import SoundRow
from game.content.problems import Problem, suggestion
from game.content.source import Path_, Source
from game.sim.sounds import SILENCE, Sound, sounds_in, strange_in
from game.sim.story import Showing, Where

SHORTEST, LONGEST = 0.3, 10.0
"""Seconds that a silence can last."""
MARKS = "\",.?!;:'()“”…—\u2018\u2019"


@dataclass(frozen=True, slots=True)
class Words:
    """Finds words in lines; `problems` gathers what is wrong."""

    source: Source
    sounds: Mapping[str, SoundRow]
    problems: list[Problem]

    def number(self, word: str, says: str, path: Path_) -> int | None:
        """Return the number of *word* in a line, from 0; None where it is not said."""
        there = [bare(one) for one in says.split()]
        if bare(word) in there:
            return there.index(bare(word))
        where, advice = self.source.where(path), suggestion(bare(word), there)
        message = f"{word!r} is no word of this line"
        self.problems.append(Problem("no-such-word", where, message, advice))
        return None

    def heard(self, says: str) -> Iterator[Sound]:
        """Yield the sounds written in a line, those that there are."""
        return (sound for sound in sounds_in(says) if sound.name in self.sounds)


def bare(word: str) -> str:
    """Return a word without marks, in small letters."""
    return word.lower().strip(MARKS)


def placed(words: Words, shows: Sequence[Showing], says: str, path: Path_) -> tuple[Showing, ...]:
    """Return a line's cues with its sounds among them: each at its word, signed as written.

    A sound that `shows` names is one of these cues; one that it does not name is a decoy.
    """
    heard = {sound.name: sound for sound in reversed(list(words.heard(says)))}
    made: list[Showing] = []
    for show in shows:
        if show.cue in words.sounds and show.cue not in heard:
            advice = f"Write [{show.cue}] in says, where it is heard."
            message = f"{show.cue} is a sound, and is not in what is said"
            words.problems.append(Problem("sound-not-in-line", show.where, message, advice))
        elif show.cue in heard:
            made.append(replace(show, word=heard.pop(show.cue).word))
        else:
            made.append(show)
    where = words.source.where(path)
    return (*made, *(Showing(s.name, where, word=s.word, aside=True) for s in heard.values()))


def wrong_sounds(says: str, there: Collection[str], where: Where) -> Iterator[Problem]:
    """Yield what is wrong with the sounds of something said aloud; *there* are their names."""
    for sound in sounds_in(says):
        if sound.name not in there:
            written = f"[{sound.name}]" if sound.seconds is None else f"[{sound.name}-…s]"
            yield _unknown(written, f"no sound is called {written}", there, where)
        elif sound.seconds is None:
            continue
        elif sound.name != SILENCE:
            message = f"[{sound.name}] takes its own time: only a silence has a length"
            yield Problem("unknown-sound", where, message, f"Write [{sound.name}].")
        elif not SHORTEST <= sound.seconds <= LONGEST:
            message = f"a silence of {sound.seconds:g} s cannot be"
            advice = f"It lasts {SHORTEST:g} to {LONGEST:g} s: [silence-2s], [silence-0.5s]."
            yield Problem("silence-length", where, message, advice)
    for strange in strange_in(says):
        if strange[1:-1] in there:
            message = f"{strange} is a word of its own"
            yield Problem("unknown-sound", where, message, "Put a space before and after it.")
        else:
            yield _unknown(strange, f"no sound is written {strange}", there, where)


def _unknown(written: str, message: str, there: Collection[str], where: Where) -> Problem:
    """Return that there is no such sound, and which is nearest."""
    named = re.sub("[^a-z]+", "-", written.lower()).strip("-")
    return Problem("unknown-sound", where, message, suggestion(named, there, "[{}]".format))
