"""What is wrong in the numbers of tones.yaml: names that no voice has, and numbers out of reach."""

from collections.abc import Iterator, Mapping

from game.content.asset_rows import Files, ToneRow
from game.content.problems import Problem, suggestion
from game.content.source import Path_, Source

BURSTS = "nv"
"""The one key that holds names, of sounds without words: see `sound_checks`."""
BOUNDS: Mapping[str, tuple[float, float]] = {
    "f0": (-6.0, 8.0),
    "range": (0.1, 2.5),
    "rate": (0.5, 1.6),
    "pause": (0.2, 3.0),
    "level": (-12.0, 12.0),
    "dyn": (0.3, 2.5),
    "tilt": (-8.0, 8.0),
    "breath": (0.0, 1.0),
    "jit": (0.0, 5.0),
    "shim": (0.0, 20.0),
    "trem": (0.0, 1.5),
    "trem_hz": (3.0, 12.0),
    "trem_am": (0.0, 0.5),
    "rough": (0.0, 1.2),
    "final": (-6.0, 6.0),
    "decl": (-6.0, 6.0),
    "onset": (-2.0, 1.5),
    "decay": (0.0, 15.0),
    "wobble": (0.0, 1.5),
    "group": (0.0, 12.0),
    "group_pause": (0.0, 1.5),
    "hesit": (0.0, 0.6),
    "formant": (0.85, 1.2),
    "len_final": (0.6, 1.8),
    "creak": (0.0, 1.0),
    "lat": (0.0, 1.5),
    "whisper": (0.0, 1.0),
    "slur": (0.0, 1.0),
    "clip": (0.0, 1.0),
    "breaks": (0.0, 1.0),
    "chatter": (0.0, 1.0),
}
"""How far each number of a tone may go at strength 1; units stand at the head of tones.yaml.

Beyond, words are lost or nobody speaks so: the pitch of speech moves by half an octave, its
rate by half, its level by some 12 dB between whispering and shouting.
"""
OFFSET = (-12.0, 8.0)
"""LU against calm."""


def tone_problems(files: Files, sources: Mapping[str, Source]) -> Iterator[Problem]:
    """Yield every number of a tone that no voice has, or that is out of its bounds."""
    for name, row in files.tones.tones.items():
        yield from _row(row, ("tones", name), sources["tones.yaml"])


def _row(row: ToneRow, path: Path_, source: Source) -> Iterator[Problem]:
    low, high = OFFSET
    if not low <= row.offset_lu <= high:
        yield _out("offset_lu", row.offset_lu, OFFSET, source, (*path, "offset_lu"))
    for name, value in row.sounds.items():
        way = (*path, "sounds", name)
        if name == BURSTS:
            if not isinstance(value, list):
                advice = 'Write a list, as `nv: ["sigh@0"]`.'
                yield Problem("bad-value", source.where(way), f"nv: {value!r} is no list", advice)
        elif name not in BOUNDS:
            advice = suggestion(name, [*BOUNDS, BURSTS])
            yield Problem("bad-value", source.key(way), f"no tone has a {name!r}", advice)
        elif isinstance(value, bool) or not isinstance(value, int | float):
            advice = "Write {:g} to {:g}.".format(*BOUNDS[name])
            yield Problem("bad-value", source.where(way), f"{name}: {value!r} is no number", advice)
        elif not BOUNDS[name][0] <= value <= BOUNDS[name][1]:
            yield _out(name, value, BOUNDS[name], source, way)


def _out(
    name: str, value: float, bounds: tuple[float, float], source: Source, way: Path_
) -> Problem:
    advice = "Write {:g} to {:g}.".format(*bounds)
    said = f"{name}: {value:g} is out of bounds"
    return Problem("bad-value", source.where(way), said, advice)
