"""What stands in a row of the cue book and draws nothing is told, with its place and what to do."""

import re
from pathlib import Path

import pytest

from game.content.asset_rows import CueFile, Files, MoodFile, SoundFile, ToneFile
from game.content.cue_checks import EVIDENCE, cue_problems
from game.content.problems import Problem
from game.content.rows import Rows
from game.content.source import Source, parse
from game.content.world import read_tables

ROOT = Path(__file__).parents[2]
TABLES = read_tables(ROOT / "assets" / "rig")
ROW = """cues:
  frowns:
    channel: body
    zone: face
    parts: [brow]
    caption: frowns
    short: a frown
    ask: "What is it?"
    reply: "Nothing."
    means: [pain, light]
    evidence: [F1]
    checked: {people: 9, share: 0.8}
    lasts: 2
    draws:
      aus: {"4": 0.5, "12L": 0.2}
      expression: pain
      joints: {head_yaw: 0.1}
      pose: wringing
      hands: LR
      skin: {tears: 0.5}
      motion: {blink: 1.0}
      props: {phone: 1.0}
      gaze: [0.5, -0.5]
      breath: {rate: 20, depth: 0.5}
      attack: 0.3
      release: 0.5
      heard: {mark: hum, rate: 1.0, loud: 0.5}
foils: {}
"""


def told(text: str) -> list[Problem]:
    source, problems = parse(text, "assets/cues.yaml")
    assert source is not None, problems
    cues, wrong = Rows(CueFile).read(source)
    assert cues is not None, wrong
    sources = {"cues.yaml": source, "tones.yaml": Source("assets/tones.yaml", {}, {})}
    files = Files(cues, ToneFile({}, {}), SoundFile({}), MoodFile(()), {}, {}, {})
    return list(cue_problems(files, sources, TABLES))


def test_a_row_that_is_as_it_should_be_has_nothing_to_mend() -> None:
    assert told(ROW) == []


@pytest.mark.parametrize(
    ("old", "new", "code", "says"),
    [
        ('"4"', '"99"', "cannot-draw", "no action unit is called '99'"),
        ('"12L"', '"12X"', "cannot-draw", "no action unit is called '12X'. Did you mean '12"),
        ("head_yaw", "head_yow", "cannot-draw", "Did you mean 'head_yaw'?"),
        ("blink: 1.0", "blonk: 1.0", "cannot-draw", "Did you mean 'blink'?"),
        ("tears", "teers", "cannot-draw", "Did you mean 'tears'?"),
        ("phone: 1.0", "phome: 1.0", "cannot-draw", "Did you mean 'phone'?"),
        ("depth", "deapth", "cannot-draw", "Did you mean 'depth'?"),
        ("expression: pain", "expression: panic", "cannot-draw", "no expression is called 'panic'"),
        ("wringing", "wringin", "cannot-draw", "Did you mean 'wringing'?"),
        ("wringing", "_doc", "cannot-draw", "no pose is called '_doc'"),
        ("hands: LR", "hands: RL", "bad-value", "Write one of: L, R, LR."),
        ('"4": 0.5', '"4": 5', "bad-value", "4: 5 is out of bounds. Write 0 to 1.25."),
        ('"4": 0.5', '"4": nan', "bad-value", "out of bounds"),
        ("tears: 0.5", "tears: -1", "bad-value", "Write 0 to 1."),
        ("attack: 0.3", "attack: -1", "bad-value", "attack: -1 is out of bounds"),
        ("attack: 0.3", "attack: 0", "bad-value", "attack: 0 is out of bounds"),
        ("release: 0.5", "release: inf", "bad-value", "release: inf is out of bounds"),
        ("gaze: [0.5, -0.5]", "gaze: [0.5, -5]", "bad-value", "gaze: -5 is out of bounds"),
        ("loud: 0.5", "loud: 5", "bad-value", "loud: 5 is out of bounds"),
        ("lasts: 2", "lasts: 0", "bad-value", "lasts: 0 is out of bounds"),
        ("share: 0.8", "share: 80", "bad-value", "share: 80 is out of bounds"),
        ("[pain, light]", "[pain]", "too-few-meanings", "more than one thing"),
        ("[pain, light]", "[pain, pain]", "too-few-meanings", "more than one thing"),
        ("[F1]", "[F99]", "bad-value", "'F99' is no row of the evidence"),
        ("[F1]", "[f1]", "bad-value", "'f1' is no row of the evidence"),
    ],
)
def test_what_draws_nothing_is_told_once_with_its_place(
    old: str, new: str, code: str, says: str
) -> None:
    assert ROW.count(old) == 1
    line = ROW[: ROW.index(old)].count("\n") + 1
    [problem] = told(ROW.replace(old, new))
    assert (problem.code, problem.where.file) == (code, "assets/cues.yaml")
    assert (problem.where.line, problem.where.column > 4) == (line, True)
    assert says in f"{problem.message}. {problem.advice}"


def test_tones_mean_more_than_one_thing_too() -> None:
    text = (ROOT / "assets" / "tones.yaml").read_text("utf-8")
    source, _ = parse(text.replace("means: [being at ease, keeping", "means: [keeping"), "t.yaml")
    assert source is not None
    tones, _ = Rows(ToneFile).read(source)
    assert tones is not None
    files = Files(CueFile({}, {}), tones, SoundFile({}), MoodFile(()), {}, {}, {})
    found = cue_problems(files, {"cues.yaml": source, "tones.yaml": source}, TABLES)
    assert [problem.code for problem in found] == ["too-few-meanings"]


def test_there_are_as_many_rows_of_evidence_as_it_is_said() -> None:
    text = (ROOT / "docs" / "evidence.md").read_text("utf-8")
    rows = re.findall(r"^\| ([A-Z])(\d+) \|", text, re.MULTILINE)
    for letter, most in EVIDENCE.items():
        assert sorted(int(n) for of, n in rows if of == letter) == list(range(1, most + 1))
