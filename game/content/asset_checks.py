"""What only the whole of assets shows: names that are not there, zones with too few foils."""

from collections.abc import Iterator, Mapping

from game.content.asset_rows import CueRow, Files, FoilRow, SoundRow, ToneRow
from game.content.braces import unknown_fields
from game.content.noise_checks import noise_problems
from game.content.problems import Problem, suggestion
from game.content.source import Path_, Source
from game.sim.cues import ZONES
from game.sim.story import Where

PRONOUNS = ("they", "them", "their")
FEWEST_FOILS = 6
Row = CueRow | FoilRow | SoundRow | ToneRow
Sources = Mapping[str, Source]


def asset_problems(files: Files, sources: Sources) -> Iterator[Problem]:
    """Yield what is wrong with files that are each well formed."""
    looks = (_near_ones, _captions, _doubles, _foils, _moods, _patients, _names, noise_problems)
    for look in looks:
        yield from look(files, sources)


def _rows(files: Files) -> Iterator[tuple[str, Path_, str, Row]]:
    """Yield every row of the cue book: its file, its way in it, its id, itself."""
    for file, part, rows in (
        ("cues.yaml", "cues", files.cues.cues),
        ("tones.yaml", "tones", files.tones.tones),
        ("sounds.yaml", "sounds", files.sounds.sounds),
        ("cues.yaml", "foils", files.cues.foils),
        ("tones.yaml", "foils", files.tones.foils),
    ):
        for name, row in rows.items():
            yield file, (part, name), name, row


def _near_ones(files: Files, sources: Sources) -> Iterator[Problem]:
    there = {name for _, _, name, _ in _rows(files)}
    for file, path, _, row in _rows(files):
        for n, near in enumerate(row.near):
            if near not in there:
                where = sources[file].where((*path, "near", n))
                advice = suggestion(near, there)
                yield Problem("unknown-cue", where, f"no cue is called {near!r}", advice)


def _captions(files: Files, sources: Sources) -> Iterator[Problem]:
    for file, path, _, row in _rows(files):
        for key in ("caption", "short", "ask"):
            for name in unknown_fields(getattr(row, key), PRONOUNS):
                where = sources[file].where((*path, key))
                advice = "A caption knows {they}, {them} and {their}. For a brace, double it."
                yield Problem("unknown-name", where, f"nothing is called {{{name}}}", advice)


def _doubles(files: Files, sources: Sources) -> Iterator[Problem]:
    first: dict[str, Where] = {}
    for file, path, name, _ in _rows(files):
        where = sources[file].key(path)
        if name in first:
            advice = f"It stands at {first[name]} already; give one of them another id."
            yield Problem("duplicate-cue", where, f"{name!r} is in the cue book twice", advice)
        first.setdefault(name, where)


def _foils(files: Files, sources: Sources) -> Iterator[Problem]:
    zones = [row.zone for row in files.cues.foils.values()]
    zones += [row.zone for row in files.tones.foils.values()]
    for zone in ZONES:
        if zones.count(zone) < FEWEST_FOILS:
            file = "tones.yaml" if zone == "voice" else "cues.yaml"
            message = f"the zone {zone} has {zones.count(zone)} foils"
            advice = f"A zone needs {FEWEST_FOILS}, or trainees learn them by heart: add rows."
            yield Problem("too-few-foils", sources[file].where(("foils",)), message, advice)


def _moods(files: Files, sources: Sources) -> Iterator[Problem]:
    for n, row in enumerate(files.moods.moods):
        if row.cue not in files.cues.cues:
            where = sources["moods.yaml"].where(("moods", n, "cue"))
            advice = suggestion(row.cue, files.cues.cues)
            yield Problem("unknown-cue", where, f"no cue is called {row.cue!r}", advice)
        if not 0 <= row.strength <= 1:
            where = sources["moods.yaml"].where(("moods", n, "strength"))
            message = f"strength: {row.strength:g} is out of bounds"
            yield Problem("bad-value", where, message, "Write 0 to 1.")


def _patients(files: Files, sources: Sources) -> Iterator[Problem]:
    for name, file in files.patients.items():
        source = sources[f"patients/{name}.yaml"]
        if file.voice not in files.voices:
            advice = suggestion(file.voice, files.voices)
            message = f"no voice is called {file.voice!r}"
            yield Problem("unknown-voice", source.where(("voice",)), message, advice)
        for n, reply in enumerate(file.replies):
            for tone in reply.tone:
                if tone not in files.tones.tones:
                    where = source.key(("replies", n, "tone", tone))
                    advice = suggestion(tone, files.tones.tones)
                    yield Problem("unknown-tone", where, f"no tone is called {tone!r}", advice)


def _names(files: Files, sources: Sources) -> Iterator[Problem]:
    ids = {f"patients/{stem}.yaml": file.id for stem, file in files.patients.items()}
    ids |= {f"settings/{stem}.yaml": file.id for stem, file in files.settings.items()}
    for name, own in ids.items():
        if name.partition("/")[2] != f"{own}.yaml":
            where = sources[name].where(("id",))
            advice = f"Call the file {own}.yaml, or change its id."
            message = f"{own!r} stands in a file of another name"
            yield Problem("wrong-file-name", where, message, advice)
