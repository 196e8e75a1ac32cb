"""What mouth and throat do for a sound without words: numbers alone; `game.voice` makes it heard.

A sound is parts, one after another or over each other. Each is air, or voice, or both: what
sounds at the glottis, what it goes through, how its level rises and falls.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Curve = tuple[tuple[float, float], ...]
"""Points: a place in the part, 0 to 1, and a value there."""
Air = Literal["in", "out", "nose", "lips", "hiss", "click", "gulp", "burst"]
Vowel = Literal["uh", "ah", "eh", "schwa", "mm", "tight", "infant"]
EVEN: Curve = ((0.0, 0.0), (0.1, 1.0), (0.8, 0.8), (1.0, 0.0))


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a sound. Levels are against speech, which is 1; pitch is against the speaker's.

    `after` is the gap before it in seconds, below 0 an overlap. `air` is the colour of its
    noise; `voice` is how much of it is voiced, 0 to 1, with `pitch` in semitones (or `hertz`,
    whoever it is). `vowel` is what the voice goes through, one after another; `sung` is a word
    that the speaking engine sings instead of it. `rough` makes every other period weaker,
    `jitter` and `shimmer` every one a little other, as shares; `shaking` is how far the level
    goes down and up, `speed` times a second. `whistles` are (Hz of a man, width in Hz, level).
    `mouth` is how open it is, and `breath` which way the air goes.
    """

    seconds: float
    after: float = 0.0
    loud: float = 1.0
    shape: Curve = EVEN
    air: Air | None = None
    voice: float = 0.0
    vowel: tuple[Vowel, ...] = ("uh",)
    sung: str = ""
    pitch: Curve = ((0.0, 0.0),)
    hertz: float = 0.0
    jitter: float = 0.012
    shimmer: float = 0.05
    rough: float = 0.0
    shaking: float = 0.0
    speed: float = 6.5
    whistles: tuple[tuple[float, float, float], ...] = ()
    mouth: float = 0.3
    breath: Literal["in", "out", ""] = ""


Recipes = Mapping[str, tuple[Part, ...]]
"""The parts of every sound, by its name."""
