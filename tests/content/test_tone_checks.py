"""A tone's row holds numbers that a voice has, within its reach; anything else is told with its place."""

from pathlib import Path

import pytest

from game.content.asset_rows import CueFile, Files, MoodFile, SoundFile, ToneFile
from game.content.problems import Problem
from game.content.rows import Rows
from game.content.source import parse
from game.content.tone_checks import BOUNDS, BURSTS, tone_problems

ROW = """tones:
  low:
    caption: a low voice
    short: a low voice
    ask: "What is it?"
    reply: "Nothing."
    means: [tiredness, sadness]
    evidence: [V4]
    checked: machine
    offset_lu: -2
    directions: {pitch: down}
    sounds: {f0: -2.0, rate: 0.8, nv: ["sigh@0"]}
foils: {}
"""


def told(text: str) -> list[Problem]:
    source, problems = parse(text, "assets/tones.yaml")
    assert source is not None, problems
    tones, wrong = Rows(ToneFile).read(source)
    assert tones is not None, wrong
    files = Files(CueFile({}, {}), tones, SoundFile({}), MoodFile(()), {}, {}, {})
    return list(tone_problems(files, {"tones.yaml": source}))


def test_a_row_that_is_as_it_should_be_has_nothing_to_mend() -> None:
    assert told(ROW) == []


@pytest.mark.parametrize(
    ("was", "is_", "said"),
    [
        ("f0: -2.0", "f0: -12", "f0: -12 is out of bounds"),
        ("rate: 0.8", "rate: 0", "rate: 0 is out of bounds"),
        ("rate: 0.8", "rate: fast", "rate: 'fast' is no number"),
        ("rate: 0.8", "rate: yes", "rate: 'yes' is no number"),
        ("rate: 0.8", "speed: 0.8", "no tone has a 'speed'"),
        ('nv: ["sigh@0"]', "nv: sigh@0", "nv: 'sigh@0' is no list"),
        ("offset_lu: -2", "offset_lu: -40", "offset_lu: -40 is out of bounds"),
    ],
)
def test_what_no_voice_can_do_is_told_with_its_place(was: str, is_: str, said: str) -> None:
    (problem,) = told(ROW.replace(was, is_))
    line = next(n for n, text in enumerate(ROW.replace(was, is_).splitlines(), 1) if is_ in text)
    assert said in problem.message
    assert f"tones.yaml:{line}" in str(problem.where)
    assert problem.advice


def test_bounds_are_given_for_every_number_of_the_plan_and_no_other() -> None:
    plan = pytest.importorskip("game.voice.plan")
    names = set(plan.Plan.__dataclass_fields__) - {BURSTS, "offset_lu"}
    assert set(BOUNDS) == names
    for name, (low, high) in BOUNDS.items():
        assert low <= getattr(plan.Plan(), name) <= high


def test_the_book_is_within_its_bounds() -> None:
    text = (Path(__file__).parents[2] / "assets" / "tones.yaml").read_text("utf-8")
    assert told(text) == []
