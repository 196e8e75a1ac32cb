"""Everything a scenario may name: cues, tones, moods, people, places. One read, one value."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from game.content.asset_checks import asset_problems
from game.content.asset_rows import (
    CueFile,
    CueRow,
    Files,
    MoodFile,
    PatientFile,
    SoundFile,
    SoundRow,
    ToneFile,
)
from game.content.book import book_of, moods_of, patient_of
from game.content.cue_checks import cue_problems
from game.content.lexicon import LexiconFile, lexicon_of
from game.content.problems import ContentError, Problem, in_order
from game.content.respelling import Said
from game.content.rows import Rows
from game.content.sound_checks import sound_problems
from game.content.source import Source, read_source
from game.content.tone_checks import tone_problems
from game.patient.acting import SOUND, Drawing
from game.patient.person import Person
from game.patient.setting import Setting
from game.patient.staging import Company, Staging
from game.patient.tables import Tables
from game.patient.throat import Recipes
from game.sim.cues import CueBook
from game.sim.mood import Moods
from game.sim.story import Patient, Scenario

T = TypeVar("T")
Numbers = Mapping[str, Any]
"""A tone's or a voice's sound: names of the tone plan, and their numbers."""


@dataclass(frozen=True, slots=True)
class World:
    """What there is. `tones` and `voices` hold the numbers of each tone's and voice's sound."""

    book: CueBook
    drawings: Mapping[str, Drawing]
    acted: Mapping[str, Drawing]
    """The same, and what a body does with each sound without words, by `[name]`."""
    cues: Mapping[str, CueRow]
    """What a designer reads of each cue: what it can mean, its evidence, what it needs."""
    moods: Moods
    tones: Mapping[str, Numbers]
    sounds: Mapping[str, SoundRow]
    """The sounds without words, by the name in `[brackets]`."""
    recipes: Recipes
    """How these sounds are made, and the breaths that tones place (`pant_in`)."""
    voices: Mapping[str, Numbers]
    lexicon: Mapping[str, Said]
    """How words and names are said, where a reader would guess wrong."""
    people: Mapping[str, Person]
    patients: Mapping[str, Patient]
    settings: Mapping[str, Setting]
    tables: Tables

    def lacks(self, cue: str, who: str) -> str | None:
        """Return what somebody would have to wear to show a cue, and does not."""
        clothes, row = self.people[who].clothes, self.cues.get(cue)
        if row and row.sleeves and clothes.bare_arms:
            return "long sleeves"
        if row and row.laces and not clothes.has_laces:
            return "shoes with laces"
        return None

    def staging(self, scenario: Scenario) -> Staging:
        """Return who of a checked scenario is where."""
        came = scenario.companion
        company = Company(self.people[came.id], came.at) if came else None
        place = self.settings[scenario.setting]
        if scenario.light:
            place = replace(place, light=scenario.light)
        return Staging(self.people[scenario.patient.id], place, scenario.body, company)


def read_world(assets: Path) -> World:
    """Return everything in *assets*.

    Raises:
        ContentError: a file is missing or wrong; every problem of all files at once.
    """
    reader = _Reader(assets)
    files, persons, lexicon = reader.files(), reader.persons(), reader.lexicon()
    if files is None or reader.failed:
        raise ContentError(in_order(reader.problems))
    return World(
        book=book_of(files.cues, files.tones, files.sounds),
        drawings=(cues := _drawings(files)),
        acted={**cues, **_sound_drawings(files)},
        cues=files.cues.cues,
        moods=moods_of(files.moods),
        sounds=files.sounds.sounds,
        recipes=_recipes(files.sounds),
        tones=_tones(files.tones),
        voices=files.voices,
        lexicon=lexicon,
        people=persons,
        patients={
            name: patient_of(file, reader.sources[f"patients/{name}.yaml"].where(("replies",)))
            for name, file in files.patients.items()
        },
        settings=files.settings,
        tables=reader.tables,
    )


@dataclass(frozen=True, slots=True)
class Speech:
    """What there is to speak with; as in `World`, and read sooner."""

    tones: Mapping[str, Numbers]
    voices: Mapping[str, Numbers]
    sounds: Mapping[str, SoundRow]
    recipes: Recipes
    lexicon: Mapping[str, Said]


def read_speech(assets: Path) -> Speech:
    """Return tones, voices, sounds and pronunciations, and read nothing else.

    Raises:
        ContentError: a file is missing or wrong.
    """
    reader = _Reader(assets)
    tones = reader.values("tones.yaml", Rows(ToneFile))
    sounds = reader.values("sounds.yaml", Rows(SoundFile))
    voices, lexicon = reader.voices(), reader.lexicon()
    if tones is None or sounds is None or reader.failed:
        raise ContentError(in_order(reader.problems))
    return Speech(_tones(tones), voices, sounds.sounds, _recipes(sounds), lexicon)


def _tones(file: ToneFile) -> Mapping[str, Numbers]:
    return {name: {**row.sounds, "offset_lu": row.offset_lu} for name, row in file.tones.items()}


def _recipes(file: SoundFile) -> Recipes:
    return {**{name: row.made for name, row in file.sounds.items()}, **file.breaths}


def _drawings(files: Files) -> dict[str, Drawing]:
    """Return how each cue is drawn."""
    return {n: replace(r.draws, of=r.of, zone=r.zone) for n, r in files.cues.cues.items()}


def _sound_drawings(files: Files) -> dict[str, Drawing]:
    """Return what a body does with each sound, by `[name]`: cues of that name draw nothing."""
    rows = files.sounds.sounds
    return {SOUND.format(name): replace(row.draws, zone="voice") for name, row in rows.items()}


class _Reader:
    """Reads the files of assets, and gathers what is wrong with any."""

    def __init__(self, assets: Path) -> None:
        self.assets = assets
        self.problems: list[Problem] = []
        self.sources: dict[str, Source] = {}
        self.patients: dict[str, PatientFile] = {}

    @property
    def failed(self) -> bool:
        return any(p.severity == "error" for p in self.problems)

    @cached_property
    def tables(self) -> Tables:
        return read_tables(self.assets / "rig")

    def files(self) -> Files | None:
        cues = self.values("cues.yaml", Rows(CueFile))
        tones = self.values("tones.yaml", Rows(ToneFile))
        sounds = self.values("sounds.yaml", Rows(SoundFile))
        moods = self.values("moods.yaml", Rows(MoodFile))
        voices = self.voices()
        self.patients = dict(self.folder("patients", Rows(PatientFile)))
        settings = dict(self.folder("settings", Rows(Setting)))
        if cues is None or tones is None or sounds is None or moods is None:
            return None
        files = Files(cues, tones, sounds, moods, voices, self.patients, settings)
        self.problems += asset_problems(files, self.sources)
        self.problems += cue_problems(files, self.sources, self.tables)
        self.problems += sound_problems(files, self.sources)
        self.problems += tone_problems(files, self.sources)
        return files

    def source(self, name: str) -> Source | None:
        path = self.assets / name
        source, problems = read_source(path, path.relative_to(self.assets.parent).as_posix())
        self.problems += problems
        if source is not None:
            self.sources[name] = source
        return source

    def values(self, name: str, rows: Rows[T]) -> T | None:
        source = self.source(name)
        if source is None:
            return None
        value, problems = rows.read(source)
        self.problems += problems
        return value

    def voices(self) -> dict[str, dict[str, Any]]:
        source = self.source("voices.yaml")
        held = source.value.get("voices") if source and isinstance(source.value, dict) else None
        if source and not (
            isinstance(held, dict) and all(isinstance(v, dict) for v in held.values())
        ):
            message = "voices: this should be a mapping of mappings"
            advice = "Write `voices:`, and below it a row for each voice."
            self.problems.append(Problem("wrong-type", source.where(("voices",)), message, advice))
            return {}
        return held or {}

    def lexicon(self) -> Mapping[str, Said]:
        file = self.values("lexicon.yaml", Rows(LexiconFile))
        if file is None:
            return {}
        read, problems = lexicon_of(file, self.sources["lexicon.yaml"])
        self.problems += problems
        return read

    def folder(self, name: str, rows: Rows[T]) -> Iterator[tuple[str, T]]:
        for path in sorted((self.assets / name).glob("*.yaml")):
            value = self.values(f"{name}/{path.name}", rows)
            if value is not None:
                yield path.stem, value

    def persons(self) -> dict[str, Person]:
        rows = Rows(Person)
        read = {name: self.person(name, file, rows) for name, file in self.patients.items()}
        return {name: person for name, person in read.items() if person}

    def person(self, name: str, file: PatientFile, rows: Rows[Person]) -> Person | None:
        source = self.sources[f"patients/{name}.yaml"]
        known = {"id": file.id, "name": file.name, "age": file.age, "voice": file.voice}
        looks = {**file.looks, **known, "note": file.note}
        places = {p[1:]: where for p, where in source.places.items() if p[:1] == ("looks",)}
        person, problems = rows.read(Source(source.file, looks, places))
        self.problems += problems
        return person


def read_tables(rig: Path) -> Tables:
    """Return the rig's tables."""
    read = {f.name: json.loads((rig / f"{f.name}.json").read_text("utf-8")) for f in fields(Tables)}
    return Tables(**read)
