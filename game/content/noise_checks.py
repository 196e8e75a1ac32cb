"""What is wrong with the noises of a place: numbers that no ear or clock can take."""

from collections.abc import Iterator, Mapping

from game.content.asset_rows import Files
from game.content.problems import Problem
from game.content.source import Source
from game.patient.setting import Noise

BOUNDS: Mapping[str, tuple[float, float]] = {
    "every": (10, 3_600),
    "side": (-1, 1),
    "to": (-1, 1),
    "loud": (0, 1),
}
"""What each number may be: seconds, left to right, silent to as loud as it was made."""


def noise_problems(files: Files, sources: Mapping[str, Source]) -> Iterator[Problem]:
    """Yield every number of a noise that is out of bounds, with its place."""
    for name, setting in files.settings.items():
        for n, noise in enumerate(setting.noises):
            for key, (least, most) in _wrong(noise):
                where = sources[f"settings/{name}.yaml"].where(("noises", n, key))
                message = f"{key}: {getattr(noise, key):g} is out of bounds"
                yield Problem("bad-value", where, message, f"Write {least:g} to {most:g}.")


def _wrong(noise: Noise) -> Iterator[tuple[str, tuple[float, float]]]:
    for key, (least, most) in BOUNDS.items():
        value = getattr(noise, key)
        if value is not None and not least <= value <= most:
            yield key, (least, most)
