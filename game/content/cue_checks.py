"""What is wrong in the rows of cues.yaml that only the drawing would show: names and numbers."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from game.content.asset_rows import CueRow, Files, Named, SoundRow, ToneRow
from game.content.problems import Problem, suggestion
from game.content.source import Path_, Source
from game.patient.motions import MOTIONS
from game.patient.signs import PROPS, SKIN
from game.patient.stance import JOINTS
from game.patient.tables import Tables

EVIDENCE: Mapping[str, int] = {"B": 15, "C": 12, "F": 14, "H": 16, "M": 17, "R": 8, "V": 15}
"""How many rows docs/evidence.md has of each letter: it does not come with the game."""
FEWEST_MEANINGS = 2
LEAST, LONGEST = 0.01, 600.0
"""Seconds that something takes."""
OFTENEST = 20.0
"""A second."""
PEOPLE = 1_000_000
SIDES = ("L", "R", "LR")
Drawn = CueRow | SoundRow
"""A row that moves a body."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A mapping of `draws:`: what its keys name, which there are, how low and high it goes."""

    what: str
    known: Callable[[Tables], Collection[str]]
    low: float
    high: float


def _units(tables: Tables) -> Collection[str]:
    """Return the action units, whole and of one side."""
    return {name + side for name in tables.aus if name.isdigit() for side in ("", "L", "R")}


KINDS: Mapping[str, Kind] = {
    "aus": Kind("action unit", _units, 0.0, 1.25),
    "joints": Kind("joint", lambda _: JOINTS, -3.2, 3.2),
    "motion": Kind("motion", lambda _: MOTIONS, 0.0, 1.25),
    "skin": Kind("sign of the skin", lambda _: SKIN, 0.0, 1.0),
    "props": Kind("prop", lambda _: PROPS, 0.0, 2.0),
    "breath": Kind("number of the breath", lambda _: ("rate", "depth"), 0.0, 60.0),
}
"""By the key in `draws:`. A monitor's figures are props, in hundreds."""


def cue_problems(files: Files, sources: Mapping[str, Source], tables: Tables) -> Iterator[Problem]:
    """Yield every name that nothing is drawn by, and every number out of bounds."""
    source = sources["cues.yaml"]
    for name, row in files.cues.cues.items():
        for look in (_amounts, _named, _numbers):
            yield from look(row, ("cues", name), source, tables)
        yield from _rests_on(row, ("cues", name), source)
    for name, tone in files.tones.tones.items():
        yield from _rests_on(tone, ("tones", name), sources["tones.yaml"])
    for name, sound in files.sounds.sounds.items():
        for look in (_amounts, _named, _numbers):
            yield from look(sound, ("sounds", name), sources["sounds.yaml"], tables)
        yield from _rests_on(sound, ("sounds", name), sources["sounds.yaml"])


def _amounts(row: Drawn, path: Path_, source: Source, tables: Tables) -> Iterator[Problem]:
    """Yield keys of `draws:` that name nothing, and amounts that are none."""
    for key, kind in KINDS.items():
        amounts: Mapping[str, float] = getattr(row.draws, key)
        for name, amount in amounts.items():
            way = (*path, "draws", key, name)
            if name not in kind.known(tables):
                yield _unknown(kind.what, name, kind.known(tables), source, way)
            elif not kind.low <= amount <= kind.high:
                yield _out(f"{name}: {amount:g}", (kind.low, kind.high), source, way)


def _named(row: Drawn, path: Path_, source: Source, tables: Tables) -> Iterator[Problem]:
    """Yield an expression, a pose or hands that are not there."""
    draws, way = row.draws, (*path, "draws")
    poses = {name for name in tables.poses if not name.startswith("_")}
    if draws.expression is not None and draws.expression not in tables.expressions:
        found = (draws.expression, tables.expressions, source, (*way, "expression"))
        yield _unknown("expression", *found)
    if draws.pose is not None and draws.pose not in poses:
        yield _unknown("pose", draws.pose, poses, source, (*way, "pose"))
    if draws.hands not in SIDES:
        where = source.where((*way, "hands"))
        advice = f"Write one of: {', '.join(SIDES)}."
        yield Problem("bad-value", where, f"hands: {draws.hands!r} are no hands", advice)


def _unknown(what: str, name: str, there: Collection[str], source: Source, path: Path_) -> Problem:
    where = source.key(path) if path[-1] == name else source.where(path)
    return Problem("cannot-draw", where, f"no {what} is called {name!r}", suggestion(name, there))


def _numbers(row: Drawn, path: Path_, source: Source, _: Tables) -> Iterator[Problem]:
    """Yield times, directions and shares that cannot be."""
    for way, number, low, high in _said(row):
        if not low <= number <= high:
            yield _out(f"{_words(way)}: {number:g}", (low, high), source, (*path, *way))


def _words(way: Path_) -> str:
    return f"{[part for part in way if isinstance(part, str)][-1]}"


def _said(row: Drawn) -> Iterator[tuple[Path_, float, float, float]]:
    """Yield the numbers of a row: the way there, itself, the least and the most it can be."""
    draws, checked = row.draws, row.checked
    yield ("draws", "attack"), draws.attack, LEAST, LONGEST
    yield ("draws", "release"), draws.release, LEAST, LONGEST
    for n, along in enumerate(draws.gaze or ()):
        yield ("draws", "gaze", n), along, -1.0, 1.0
    if draws.heard:
        yield ("draws", "heard", "rate"), draws.heard.rate, 0.0, OFTENEST
        yield ("draws", "heard", "loud"), draws.heard.loud, 0.0, 1.0
    if isinstance(row, CueRow) and row.lasts is not None:
        yield ("lasts",), row.lasts, LEAST, LONGEST
    if isinstance(checked, Named):
        yield ("checked", "people"), checked.people, 1, PEOPLE
        yield ("checked", "share"), checked.share, 0.0, 1.0


def _out(said: str, bounds: tuple[float, float], source: Source, path: Path_) -> Problem:
    low, high = bounds
    advice = f"Write {low:g} to {high:g}."
    return Problem("bad-value", source.where(path), f"{said} is out of bounds", advice)


def _rests_on(row: Drawn | ToneRow, path: Path_, source: Source) -> Iterator[Problem]:
    """Yield a cue that can mean but one thing, and evidence that is no row."""
    if len(set(row.means)) < FEWEST_MEANINGS:
        where = source.where((*path, "means"))
        advice = "Write what else it can mean, a harmless thing among them: nobody reads minds."
        yield Problem("too-few-meanings", where, "a cue means more than one thing", advice)
    rows = {f"{letter}{n + 1}" for letter, most in EVIDENCE.items() for n in range(most)}
    for n, name in enumerate(row.evidence):
        if name not in rows:
            where = source.where((*path, "evidence", n))
            there = ", ".join(f"{letter}1-{letter}{most}" for letter, most in EVIDENCE.items())
            advice = f"docs/evidence.md has {there}."
            yield Problem("bad-value", where, f"{name!r} is no row of the evidence", advice)
