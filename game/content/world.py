"""Everything a scenario may name: cues, tones, moods, people, places. One read, one value."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, TypeVar

from game.content.hashes import hash_of
from game.content.problems import ContentError, Problem, in_order
from game.content.rows import read_rows
from game.content.source import Source, read_source
from game.patient.acting import Drawing
from game.patient.person import Person
from game.patient.setting import Setting
from game.patient.tables import Tables
from game.sim.comfort import POINT
from game.sim.cues import Channel, Cue, CueBook, Kind, Zone
from game.sim.mood import MoodRow, Moods
from game.sim.story import Line, Patient, Pronouns, StockReply, Tone, Where

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class World:
    """What there is. `tones` and `voices` hold the numbers of each tone's and voice's sound."""

    book: CueBook
    drawings: Mapping[str, Drawing]
    moods: Moods
    tones: Mapping[str, Mapping[str, Any]]
    voices: Mapping[str, Mapping[str, Any]]
    people: Mapping[str, Person]
    patients: Mapping[str, Patient]
    settings: Mapping[str, Setting]
    tables: Tables


@dataclass(frozen=True, slots=True)
class CueRow:
    """A row of cues.yaml: what the rules need, what a designer reads, how it is drawn."""

    channel: Channel
    zone: Zone
    parts: tuple[str, ...]
    caption: str
    short: str
    ask: str
    reply: str
    means: tuple[str, ...]
    evidence: tuple[str, ...]
    checked: str
    draws: Drawing
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FoilRow:
    """A row of text that is never true: zone, caption, how one would ask."""

    zone: Zone
    caption: str
    short: str
    ask: str
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ToneRow:
    """A row of tones.yaml: a voice cue, and the numbers of its sound."""

    caption: str
    short: str
    ask: str
    reply: str
    means: tuple[str, ...]
    evidence: tuple[str, ...]
    checked: str
    offset_lu: float
    sounds: dict[str, Any]
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MoodPoints:
    """A row of moods.yaml, in points."""

    cue: str
    kind: Kind
    below: float
    full: float
    strength: float


@dataclass(frozen=True, slots=True)
class CueFile:
    """cues.yaml."""

    cues: dict[str, CueRow]
    foils: dict[str, FoilRow]


@dataclass(frozen=True, slots=True)
class ToneFile:
    """tones.yaml."""

    tones: dict[str, ToneRow]
    foils: dict[str, FoilRow]


@dataclass(frozen=True, slots=True)
class MoodFile:
    """moods.yaml."""

    moods: tuple[MoodPoints, ...]


@dataclass(frozen=True, slots=True)
class ReplyRow:
    """One of somebody's stock replies."""

    says: str
    tone: dict[str, float]
    about: Zone | None = None


@dataclass(frozen=True, slots=True)
class PatientFile:
    """A file of assets/patients: who they are, how they speak, how they look."""

    id: str
    name: str
    short_name: str
    age: int
    noun: str
    pronouns: Pronouns
    voice: str
    looks: dict[str, Any]
    replies: tuple[ReplyRow, ...] = ()
    note: str = ""


def read_world(assets: Path) -> World:
    """Return everything in *assets*.

    Raises:
        ContentError: a file is missing or wrong; every problem of all files at once.
    """
    reader = _Reader(assets)
    cues = reader.file("cues.yaml", CueFile)
    tones = reader.file("tones.yaml", ToneFile)
    moods = reader.file("moods.yaml", MoodFile)
    voices = reader.mapping("voices.yaml", "voices")
    people = list(reader.folder("patients", PatientFile))
    settings = list(reader.folder("settings", Setting))
    persons = {file.id: reader.person(file, source) for file, source in people}
    reader.finish()
    book = _book(cues, tones)
    return World(
        book=book,
        drawings={name: row.draws for name, row in cues.cues.items()},
        moods=_moods(moods),
        tones={
            name: {**row.sounds, "offset_lu": row.offset_lu} for name, row in tones.tones.items()
        },
        voices=voices,
        people={name: person for name, person in persons.items() if person},
        patients={file.id: _patient(file, source.where(("replies",))) for file, source in people},
        settings={setting.id: setting for setting, _ in settings},
        tables=read_tables(assets / "rig"),
    )


class _Reader:
    """Reads files of assets, and gathers what is wrong with any."""

    def __init__(self, assets: Path) -> None:
        self.assets = assets
        self.problems: list[Problem] = []

    def finish(self) -> None:
        errors = [p for p in self.problems if p.severity == "error"]
        if errors:
            raise ContentError(in_order(errors))

    def source(self, path: Path) -> Source:
        name = path.relative_to(self.assets.parent).as_posix()
        source, problems = read_source(path, name)
        self.problems += problems
        if source is None:
            raise ContentError(in_order(self.problems))
        return source

    def file(self, name: str, kind: type[T]) -> T:
        return self.values(self.source(self.assets / name), kind)

    def mapping(self, name: str, key: str) -> dict[str, dict[str, Any]]:
        value = self.source(self.assets / name).value
        held = value.get(key) if isinstance(value, dict) else None
        return held if isinstance(held, dict) else {}

    def folder(self, name: str, kind: type[T]) -> Iterator[tuple[T, Source]]:
        for path in sorted((self.assets / name).glob("*.yaml")):
            source = self.source(path)
            yield self.values(source, kind), source

    def values(self, source: Source, kind: type[T]) -> T:
        value, problems = read_rows(source, kind)
        self.problems += problems
        if value is None:
            raise ContentError(in_order(self.problems))
        return value

    def person(self, file: PatientFile, source: Source) -> Person | None:
        known = {"id": file.id, "name": file.name, "age": file.age, "voice": file.voice}
        looks = {**file.looks, **known, "note": file.note}
        places = {p[1:]: where for p, where in source.places.items() if p[:1] == ("looks",)}
        person, problems = read_rows(Source(source.file, looks, places), Person)
        self.problems += problems
        return person


def read_tables(rig: Path) -> Tables:
    """Return the rig's tables."""
    read = {f.name: json.loads((rig / f"{f.name}.json").read_text("utf-8")) for f in fields(Tables)}
    return Tables(**read)


def _book(cues: CueFile, tones: ToneFile) -> CueBook:
    rows: dict[str, Row] = {**cues.cues, **tones.tones, **cues.foils, **tones.foils}
    found = {name: _cue(name, row) for name, row in rows.items()}
    return CueBook(found, hash_of({name: repr(_frozen(cue)) for name, cue in found.items()}))


Row = CueRow | FoilRow | ToneRow


def _cue(name: str, row: Row) -> Cue:
    """Return what the rules need of a row: a cue's, a tone's or a foil's."""
    zone = row.zone if isinstance(row, CueRow | FoilRow) else "voice"
    made = Cue(name, "body", zone, row.caption, row.short, row.ask, "", near=frozenset(row.near))
    if isinstance(row, CueRow):
        parts = frozenset(row.parts)
        return replace(made, channel=row.channel, parts=parts, reply=row.reply)
    if isinstance(row, ToneRow):
        return replace(made, channel="voice", parts=frozenset({"voice"}), reply=row.reply)
    return replace(made, channel="voice" if zone == "voice" else "body", foil=True)


def _frozen(cue: Cue) -> tuple[object, ...]:
    """Return what of a cue the rules depend on, in one order for ever."""
    return (
        cue.channel,
        cue.zone,
        cue.caption,
        cue.short,
        cue.ask,
        sorted(cue.parts),
        sorted(cue.near),
    )


def _moods(file: MoodFile) -> Moods:
    made = tuple(
        MoodRow(row.cue, row.kind, round(row.below * POINT), round(row.full * POINT), row.strength)
        for row in file.moods
    )
    return Moods(made, hash_of([repr(row) for row in made]))


def _patient(file: PatientFile, where: Where) -> Patient:
    replies = tuple(
        StockReply(Line(f"@{file.id}.{n}", row.says, where, _tone(row.tone)), row.about)
        for n, row in enumerate(file.replies, 1)
    )
    return Patient(file.id, file.name, file.short_name, file.age, file.noun, file.pronouns, replies)


def _tone(tone: dict[str, float]) -> Tone:
    name, strength = next(iter(tone.items()), ("calm", 0.0))
    return Tone(name, strength)
