"""A sound without words made ready to be laid into a line: recorded by a person, or made."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from game.sim.sounds import SILENCE
from game.voice.arrays import RATE, Floats, floats, level_of, resampled
from game.voice.audio import read_sound
from game.voice.bursts import burst, laid
from game.voice.noises import Noises
from game.voice.placing import Wanted
from game.voice.plan import SpeechError
from game.voice.sung import Speaker

QUIETEST = 0.002
"""Level under which the ends of a recording are cut off."""
PAUSE = 1.5
"""Seconds of `[silence]` where no length is written."""
Open = tuple[tuple[float, float, float], ...]
"""How open the mouth is: start, length, opening."""


@dataclass(frozen=True, slots=True)
class Noise:
    """A sound ready to be heard: the name it is told by, its written word, its mouth."""

    name: str
    word: int | None
    sound: Floats
    mouth: Open

    @property
    def seconds(self) -> float:
        """Return how long it is."""
        return len(self.sound) / RATE


def noise(
    wanted: Wanted, noises: Noises, speaker: Speaker, strength: float, dice: np.random.Generator
) -> Noise:
    """Return the sound that is wanted; a written one at its full strength.

    Raises:
        UnknownBurstError: there is none of that name.
        SpeechError: its recording cannot be read.
    """
    if wanted.name == SILENCE:
        return Noise(SILENCE, wanted.word, np.zeros(round((wanted.seconds or PAUSE) * RATE)), ())
    parts = noises.parts(wanted.name)
    x = burst(parts, speaker, dice)
    path = noises.recorded(wanted.name)
    if path:
        x = _recorded(path, level_of(x))
    mouth = tuple((at, part.seconds, part.mouth) for at, part in laid(parts))
    loud = strength if wanted.word is None else 1.0
    return Noise(noises.told(wanted.name), wanted.word, floats(x * loud), mouth)


def _recorded(path: Path, level: float) -> Floats:
    try:
        x, rate = read_sound(path)
    except (OSError, RuntimeError) as error:
        message = f"{path} cannot be read as sound: record it again, or take it away"
        raise SpeechError(message) from error
    x = resampled(x, rate, RATE)
    heard = np.flatnonzero(np.abs(x) > QUIETEST)
    if not len(heard):
        message = f"nothing is heard in {path}: record it again, or take it away"
        raise SpeechError(message)
    x = x[heard[0] : heard[-1] + 1]
    return floats(x / level_of(x) * level)
