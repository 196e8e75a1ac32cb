"""Rows of assets to what the rules need: the cue book, the mood table, people."""

from dataclasses import replace

from game.content.asset_rows import (
    CueFile,
    CueRow,
    FoilRow,
    MoodFile,
    PatientFile,
    SoundFile,
    SoundRow,
    ToneFile,
    ToneRow,
)
from game.content.hashes import hash_of
from game.sim.comfort import POINT
from game.sim.cues import BODIES, Cue, CueBook, Zone
from game.sim.mood import MoodRow, Moods
from game.sim.story import Line, Patient, StockReply, Tone, Where


def book_of(cues: CueFile, tones: ToneFile, sounds: SoundFile) -> CueBook:
    """Return the cue book: every cue, every tone and sound as a voice cue, every foil."""
    told: dict[str, Row] = {**cues.cues, **tones.tones, **sounds.sounds}
    rows = {**told, **cues.foils, **tones.foils}
    found = {name: _cue(name, row) for name, row in rows.items()}
    return CueBook(found, hash_of({name: repr(_frozen(cue)) for name, cue in found.items()}))


Row = CueRow | FoilRow | SoundRow | ToneRow


def _cue(name: str, row: Row) -> Cue:
    """Return what the rules need of a row: a cue's, a tone's, a sound's or a foil's."""
    zone = _zone(row)
    made = Cue(name, "body", zone, row.caption, row.short, row.ask, "", near=frozenset(row.near))
    if zone == "voice":
        made = replace(made, channel="voice", bodies=frozenset(BODIES))
    if isinstance(row, ToneRow):
        return replace(made, parts=frozenset({"voice"}), reply=row.reply)
    if isinstance(row, SoundRow):
        at = frozenset(row.at) or made.at
        return replace(made, channel="voice", reply=row.reply, of=row.of, at=at)
    bodies, at = frozenset(row.bodies) or made.bodies, frozenset(row.at) or made.at
    made = replace(made, of=row.of, bodies=bodies, at=at)
    if isinstance(row, CueRow):
        parts = frozenset(row.parts)
        return replace(made, channel=row.channel, parts=parts, reply=row.reply)
    return replace(made, foil=True)


def _zone(row: Row) -> Zone:
    """Return where a row is noticed: Voice is the patient's; a baby cries beside them."""
    if isinstance(row, CueRow | FoilRow):
        return row.zone
    return "around" if isinstance(row, SoundRow) and row.of == "companion" else "voice"


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
        sorted(cue.bodies),
        cue.of,
        sorted(cue.at),
    )


def moods_of(file: MoodFile) -> Moods:
    """Return the mood table, in thousandths."""
    made = tuple(
        MoodRow(row.cue, row.kind, round(row.below * POINT), round(row.full * POINT), row.strength)
        for row in file.moods
    )
    return Moods(made, hash_of([repr(row) for row in made]))


def patient_of(file: PatientFile, where: Where) -> Patient:
    """Return what the rules need of somebody; their replies stand at *where*."""
    replies = tuple(
        StockReply(Line(f"@{file.id}.{n}", row.says, where, _tone(row.tone)), row.about)
        for n, row in enumerate(file.replies, 1)
    )
    return Patient(file.id, file.name, file.short_name, file.age, file.noun, file.pronouns, replies)


def _tone(tone: dict[str, float]) -> Tone:
    name, strength = next(iter(tone.items()), ("calm", 0.0))
    return Tone(name, strength)
