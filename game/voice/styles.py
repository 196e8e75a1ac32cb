"""The base voices: how each of Kokoro's English speakers sounds, shipped with the game.

Each is 510 styles of 256 numbers, one for each length of a line. They lie, but for rounding,
in `DEPTH` directions around their mean: kept so, in float16, they take a thirtieth.
From npm `kokoro-js` 1.2.1 (Apache-2.0); `tests/bench/styles.py` packs and measures them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from game.voice.arrays import Floats, floats
from game.voice.plan import SpeechError

LENGTHS, WIDTH, DEPTH = 510, 256, 8
FILE = Path("voices") / "styles.npz"
"""Where they are in assets."""


class StylesError(SpeechError):
    """The base voices cannot be read, or there is none of that name."""


@dataclass(frozen=True, slots=True)
class Styles:
    """The base voices by name."""

    names: tuple[str, ...]
    mean: Floats
    """(voices, 256)"""
    along: Floats
    """(voices, 510, `DEPTH`): how far each length goes in each direction."""
    ways: Floats
    """(voices, `DEPTH`, 256)"""

    def of(self, base: str, length: int) -> Floats:
        """Return the style (256) of a voice, or of a blend as `bf_emma*0.5+af_kore*0.5`.

        *length* is how many sounds the line has; beyond 510 it is as 510.

        Raises:
            StylesError: there is no such voice, or the blend cannot be read.
        """
        row = max(0, min(length, LENGTHS) - 1)
        return floats(sum(weight * self._one(name, row) for name, weight in shares(base)))

    def _one(self, name: str, row: int) -> Floats:
        if name not in self.names:
            message = f"there is no base voice {name!r}; there are {', '.join(self.names)}"
            raise StylesError(message)
        n = self.names.index(name)
        return floats(self.mean[n] + self.along[n, row] @ self.ways[n])


def shares(base: str) -> tuple[tuple[str, float], ...]:
    """Return the voices of a blend, and how much of each.

    Raises:
        StylesError: a share is no number, or they come to nothing.
    """
    made = []
    for part in base.split("+"):
        name, _, weight = part.strip().partition("*")
        try:
            made.append((name.strip(), float(weight or 1)))
        except ValueError as error:
            message = f"a blend is written as bf_emma*0.5+af_kore*0.5, not {base!r}"
            raise StylesError(message) from error
    if sum(weight for _, weight in made) <= 0:
        message = f"the shares of a blend come to nothing: {base!r}"
        raise StylesError(message)
    return tuple(made)


def packed(voices: Mapping[str, Floats]) -> Styles:
    """Return *voices* (each 510 by 256) in few directions."""
    names = tuple(sorted(voices))
    means, alongs, ways = [], [], []
    for name in names:
        mean = voices[name].mean(axis=0)
        left, size, right = np.linalg.svd(voices[name] - mean, full_matrices=False)
        root = np.sqrt(size[:DEPTH])
        means.append(mean)
        alongs.append(left[:, :DEPTH] * root)
        ways.append(root[:, None] * right[:DEPTH])
    return Styles(names, floats(means), floats(alongs), floats(ways))


def write_styles(path: Path, styles: Styles) -> None:
    """Write the base voices: means in float32, the rest in float16."""
    np.savez_compressed(
        path,
        names=np.array(styles.names),
        mean=styles.mean.astype("<f4"),
        along=styles.along.astype("<f2"),
        ways=styles.ways.astype("<f2"),
    )


def read_styles(path: Path) -> Styles:
    """Return the base voices.

    Raises:
        StylesError: the file is missing or damaged.
    """
    try:
        with np.load(path, allow_pickle=False) as held:
            names = tuple(str(name) for name in held["names"])
            parts = [floats(held[name]) for name in ("mean", "along", "ways")]
    except (OSError, ValueError, KeyError, EOFError, BadZipFile) as error:
        message = f"the base voices cannot be read ({path}): install Bedside again"
        raise StylesError(message) from error
    shapes = [(len(names), *rest) for rest in ((WIDTH,), (LENGTHS, DEPTH), (DEPTH, WIDTH))]
    if [part.shape for part in parts] != shapes:
        message = f"the base voices have another shape ({path}): install Bedside again"
        raise StylesError(message)
    return Styles(names, *parts)
