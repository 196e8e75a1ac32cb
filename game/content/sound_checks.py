"""What is wrong in sounds.yaml: a sound that cannot be made, numbers that no throat has."""

from collections.abc import Iterator, Mapping, Sequence

from game.content.asset_rows import Files, SoundRow
from game.content.problems import Problem, suggestion
from game.content.source import Path_, Source
from game.patient.throat import Curve, Part
from game.sim.sounds import SILENCE

Sources = Mapping[str, Source]
PLACES = ("0", "group", "end")
LONGEST = 10.0
"""Seconds of a sound or a part."""
LOUDEST = 4.0
"""Times as loud as speech; parts are short, and most of a click is gone at once."""
OCTAVES = 24.0
"""Semitones from somebody's own pitch."""
BOUNDS: Mapping[str, tuple[float, float]] = {
    "seconds": (0.005, LONGEST),
    "after": (-LONGEST, LONGEST),
    "loud": (0.0, LOUDEST),
    "voice": (0.0, 1.0),
    "jitter": (0.0, 0.2),
    "shimmer": (0.0, 0.8),
    "rough": (0.0, 1.0),
    "shaking": (0.0, 1.0),
    "speed": (0.1, 60.0),
    "mouth": (0.0, 1.0),
}
HERTZ = (60.0, 900.0)
WHISTLE = ((50.0, 8_000.0), (0.0, 500.0), (0.0, LOUDEST))
"""Hz, width in Hz, level."""
FEWEST = 2
"""Points of a curve that goes somewhere."""


def sound_problems(files: Files, sources: Sources) -> Iterator[Problem]:
    """Yield what is wrong with the recipes, and tones that name a sound that has none."""
    for name, row in files.sounds.sounds.items():
        yield from _row(name, row, sources["sounds.yaml"])
    for name, parts in files.sounds.breaths.items():
        way = ("breaths", name)
        yield from _made(parts, way, sources["sounds.yaml"])
        if name in files.sounds.sounds:
            where = sources["sounds.yaml"].key(way)
            advice = "Give the breath another id."
            yield Problem("duplicate-cue", where, f"{name!r} is a sound already", advice)
    yield from _of_tones(files, sources)


def _row(name: str, row: SoundRow, source: Source) -> Iterator[Problem]:
    way = ("sounds", name)
    if name != SILENCE:
        yield from _made(row.made, (*way, "made"), source)
    if not 0 < row.seconds <= LONGEST:
        yield _out(f"seconds: {row.seconds:g}", (0.0, LONGEST), (*way, "seconds"), source)


def _made(parts: Sequence[Part], way: Path_, source: Source) -> Iterator[Problem]:
    """Yield what is wrong with the parts of one sound."""
    if not parts:
        advice = "Write under `made:` what mouth and throat do, as the other rows of this file do."
        yield Problem("cannot-make", source.where(way), f"nothing makes {way[1]!r} heard", advice)
    for n, part in enumerate(parts):
        yield from _part(part, (*way, n), source)


def _part(part: Part, way: Path_, source: Source) -> Iterator[Problem]:
    for key, bounds in BOUNDS.items():
        number: float = getattr(part, key)
        if not bounds[0] <= number <= bounds[1]:
            yield _out(f"{key}: {number:g}", bounds, (*way, key), source)
    if part.hertz and not HERTZ[0] <= part.hertz <= HERTZ[1]:
        yield _out(f"hertz: {part.hertz:g}", HERTZ, (*way, "hertz"), source)
    for n, whistle in enumerate(part.whistles):
        for m, (number, bounds) in enumerate(zip(whistle, WHISTLE, strict=True)):
            if not bounds[0] <= number <= bounds[1]:
                yield _out(f"whistles: {number:g}", bounds, (*way, "whistles", n, m), source)
    yield from _curve(part.shape, "shape", (0.0, 1.0), way, source)
    yield from _curve(part.pitch, "pitch", (-OCTAVES, OCTAVES), way, source)
    if not part.vowel:
        where, advice = source.where((*way, "vowel")), "Write one, as `vowel: [uh]`."
        yield Problem("cannot-make", where, "a voice goes through no vowel", advice)
    if not (part.air or part.voice or part.whistles):
        advice = "Give it `air:`, `voice:` or `whistles:`; for a pause, write `after:` on the next."
        yield Problem("cannot-make", source.where(way), "nothing sounds in this part", advice)
    if part.sung and not (part.voice and any(c.isalpha() for c in part.sung)):
        where, advice = source.where((*way, "sung")), 'Write a word, as "Uh.", and a `voice:`.'
        yield Problem("cannot-make", where, f"{part.sung!r} cannot be sung", advice)


def _curve(
    points: Curve, key: str, bounds: tuple[float, float], way: Path_, source: Source
) -> Iterator[Problem]:
    """Yield places that do not go from 0 to 1, and values out of bounds."""
    places = [place for place, _ in points]
    alone = key == "pitch" and len(points) == 1
    if not alone and (
        len(points) < FEWEST or places[0] or places[-1] != 1 or places != sorted(places)
    ):
        where, advice = source.where((*way, key)), "Write points as [[0, 0], [0.3, 1], [1, 0]]."
        yield Problem("bad-value", where, f"{key}: its places do not go from 0 to 1", advice)
    for n, (_, value) in enumerate(points):
        if not bounds[0] <= value <= bounds[1]:
            yield _out(f"{key}: {value:g}", bounds, (*way, key, n, 1), source)


def _of_tones(files: Files, sources: Sources) -> Iterator[Problem]:
    """Yield sounds of tones, as `sigh@0`, that there are none of, or at no place."""
    there = {*files.sounds.sounds, *files.sounds.breaths} - {SILENCE}
    for tone, row in files.tones.tones.items():
        placed = row.sounds.get("nv", [])
        for n, named in enumerate(placed if isinstance(placed, list) else []):
            name, _, place = str(named).partition("@")
            where = sources["tones.yaml"].where(("tones", tone, "sounds", "nv", n))
            if name not in there:
                advice = suggestion(name, there)
                yield Problem("unknown-sound", where, f"no sound is called {name!r}", advice)
            elif place not in PLACES:
                advice = f"Write it after @: {', '.join(PLACES)}."
                yield Problem("bad-value", where, f"{named!r} is at no place of a line", advice)


def _out(said: str, bounds: tuple[float, float], way: Path_, source: Source) -> Problem:
    advice = f"Write {bounds[0]:g} to {bounds[1]:g}."
    return Problem("bad-value", source.where(way), f"{said} is out of bounds", advice)
