"""Words and sounds in what is said: which word a cue begins at, and `[sigh]` as a cue."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from game.content.asset_rows import SoundRow
from game.content.problems import Problem, suggestion
from game.content.source import Path_, Source
from game.sim.sounds import Sound, sounds_in
from game.sim.story import Showing

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

    def heard(self, says: str, path: Path_) -> Iterator[Sound]:
        """Yield the sounds written in a line, those that there are."""
        for sound in sounds_in(says):
            if sound.name in self.sounds:
                yield sound
                continue
            where, advice = self.source.where(path), suggestion(sound.name, self.sounds)
            message = f"no sound is called [{sound.name}]"
            self.problems.append(Problem("unknown-sound", where, message, advice))


def bare(word: str) -> str:
    """Return a word without marks, in small letters."""
    return word.lower().strip(MARKS)


def placed(words: Words, shows: Sequence[Showing], says: str, path: Path_) -> tuple[Showing, ...]:
    """Return a line's cues with its sounds among them: each at its word, signed as written.

    A sound that `shows` names is one of these cues; one that it does not name is a decoy.
    """
    heard = {sound.name: sound for sound in reversed(list(words.heard(says, path)))}
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
    return (*made, *(Showing(s.name, where, word=s.word) for s in heard.values()))
