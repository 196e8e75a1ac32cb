"""A sound that cannot be made, or a number that no throat has, is told with its place."""

import re
from pathlib import Path

import pytest

from game.content.asset_rows import CueFile, Files, MoodFile, SoundFile, ToneFile
from game.content.cue_checks import cue_problems
from game.content.problems import Problem
from game.content.rows import Rows
from game.content.sound_checks import sound_problems
from game.content.source import parse
from game.content.world import read_tables, read_world

ROOT = Path(__file__).parents[2]
TABLES = read_tables(ROOT / "assets" / "rig")
WORLD = read_world(ROOT / "assets")
ASKED = """
    sigh groan sharp-breath-in held-breath sob sniff cough wheeze throat-clearing swallow shiver
    tut small-laugh weak-cry silence
"""
JUDGING = re.compile(
    r"\b(pain|sad|anx|afraid|angry|upset|distress|worr|tired|ill|fear)", re.IGNORECASE
)
ROW = """sounds:
  hum:
    caption: hums
    short: a hum
    ask: "What is it?"
    reply: "Nothing."
    means: [joy, habit]
    evidence: [V3]
    checked: to-record
    seconds: 0.6
    made:
      - {air: out, seconds: 0.2, loud: 0.5, shape: [[0, 0], [0.3, 1], [1, 0]], mouth: 0.4}
      - {voice: 0.5, sung: "Mm.", seconds: 0.4, after: -0.1, pitch: [[0, 2], [1, -2]], rough: 0.2}
      - {whistles: [[400, 10, 0.5]], seconds: 0.3, jitter: 0.01, hertz: 430, shaking: 0.1}
    draws: {motion: {sigh: 1.0}, attack: 0.2}
breaths:
  gasp_in:
    - {air: in, seconds: 0.3}
"""
TONES = """tones:
  low:
    caption: low
    short: low
    ask: "?"
    reply: "."
    means: [a, b]
    evidence: [V1]
    checked: machine
    offset_lu: 0
    sounds: {nv: ["hum@0", "gasp_in@group"]}
foils: {}
"""


def told(text: str, tones: str = TONES) -> list[Problem]:
    """Return what is wrong with these rows."""
    source, problems = parse(text, "assets/sounds.yaml")
    assert source is not None, problems
    rows, wrong = Rows(SoundFile).read(source)
    if rows is None:
        return wrong
    of_tones, _ = parse(tones, "assets/tones.yaml")
    assert of_tones is not None
    read, _ = Rows(ToneFile).read(of_tones)
    assert read is not None
    files = Files(CueFile({}, {}), read, rows, MoodFile(()), {}, {}, {})
    sources = {"sounds.yaml": source, "tones.yaml": of_tones, "cues.yaml": source}
    return [*cue_problems(files, sources, TABLES), *sound_problems(files, sources)]


def test_rows_as_they_should_be_have_nothing_to_mend() -> None:
    assert told(ROW) == []


@pytest.mark.parametrize(
    ("old", "new", "code", "says"),
    [
        ("seconds: 0.2", "seconds: 0", "bad-value", "seconds: 0 is out of bounds"),
        ("seconds: 0.6", "seconds: -1", "bad-value", "seconds: -1 is out of bounds"),
        ("loud: 0.5", "loud: 50", "bad-value", "loud: 50 is out of bounds. Write 0 to 4."),
        ("mouth: 0.4", "mouth: 4", "bad-value", "mouth: 4 is out of bounds"),
        ("jitter: 0.01", "jitter: nan", "bad-value", "jitter: nan is out of bounds"),
        ("rough: 0.2", "rough: 2", "bad-value", "rough: 2 is out of bounds"),
        ("hertz: 430", "hertz: 43", "bad-value", "hertz: 43 is out of bounds"),
        ("[[400, 10, 0.5]]", "[[40, 10, 0.5]]", "bad-value", "whistles: 40 is out of bounds"),
        ("[0, 2], [1, -2]", "[0, 2], [1, -200]", "bad-value", "pitch: -200 is out of bounds"),
        ("[0, 0], [0.3, 1], [1, 0]", "[0, 0], [0.3, 3], [1, 0]", "bad-value", "shape: 3 is out"),
        ("[0, 0], [0.3, 1], [1, 0]", "[0, 0], [0.3, 1]", "bad-value", "do not go from 0 to 1"),
        ("[0, 0], [0.3, 1], [1, 0]", "[1, 0], [0, 1]", "bad-value", "do not go from 0 to 1"),
        ("air: out, seconds", "seconds", "cannot-make", "nothing sounds in this part"),
        ("air: out", "air: sideways", "bad-value", "air"),
        ('sung: "Mm."', 'sung: "..."', "cannot-make", "'...' cannot be sung"),
        ("voice: 0.5, sung", "air: out, sung", "cannot-make", "'Mm.' cannot be sung"),
        ("air: in", "aire: in", "unknown-key", "'aire'"),
        ("sigh: 1.0", "sihg: 1.0", "cannot-draw", "Did you mean 'sigh'?"),
        ("attack: 0.2", "attack: 0", "bad-value", "attack: 0 is out of bounds"),
        ("[joy, habit]", "[joy]", "too-few-meanings", "more than one thing"),
        ("[V3]", "[V99]", "bad-value", "'V99' is no row of the evidence"),
        ("gasp_in:", "hum:", "duplicate-cue", "'hum' is a sound already"),
    ],
)
def test_what_no_throat_can_do_is_told_with_its_place(
    old: str, new: str, code: str, says: str
) -> None:
    assert ROW.count(old) == 1
    tones = TONES.replace("gasp_in@group", "hum@group")
    problem = told(ROW.replace(old, new), tones)[0]
    assert (problem.code, problem.where.file) == (code, "assets/sounds.yaml")
    assert problem.where.line == ROW[: ROW.index(old)].count("\n") + 1
    assert says in f"{problem.message}. {problem.advice}"


def test_a_sound_without_a_recipe_is_refused() -> None:
    parts = ROW[ROW.index("    made:") : ROW.index("    draws:")]
    [problem] = told(ROW.replace(parts, ""))
    assert problem.code == "cannot-make"
    assert "nothing makes 'hum' heard" in problem.message
    assert (
        told(
            ROW.replace(parts, "").replace("  hum:", "  silence:"), TONES.replace("hum", "gasp_in")
        )
        == []
    )


def test_a_tone_that_names_no_sound_is_told() -> None:
    [problem] = told(ROW, TONES.replace("hum@0", "hmu@0"))
    assert (problem.code, problem.where.file) == ("unknown-sound", "assets/tones.yaml")
    assert "Did you mean 'hum'?" in problem.advice
    [problem] = told(ROW, TONES.replace("hum@0", "hum@middle"))
    assert (problem.code, problem.where.line) == ("bad-value", 11)
    assert "0, group, end" in problem.advice


def test_every_sound_that_was_asked_for_has_a_row() -> None:
    assert set(WORLD.sounds) >= set(ASKED.split())


def test_captions_of_sounds_describe_and_never_interpret() -> None:
    for name, row in WORLD.sounds.items():
        for text in (row.caption, row.short):
            assert not JUDGING.search(text), (name, text)
            assert len(text) <= 44, (name, text)


def test_a_sound_is_noticed_in_the_voice_and_a_babys_beside_it() -> None:
    zones = {name: WORLD.book[name].zone for name in WORLD.sounds}
    assert zones.pop("weak-cry") == "around"
    assert set(zones.values()) == {"voice"}


def test_a_tone_that_sounds_is_near_its_sound() -> None:
    """What is heard of a tone is no false observation: a sigh in a sad voice was a sigh."""
    for tone, numbers in WORLD.tones.items():
        for named in numbers.get("nv", ()):
            name = named.partition("@")[0]
            if name in WORLD.sounds:
                near = WORLD.book[tone].near | WORLD.book[name].near
                assert {tone, name} & near, (tone, name)
