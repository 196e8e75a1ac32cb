"""The cue book covers the evidence: every row of faces, bodies and health conditions."""

import re
from pathlib import Path

from game.content.asset_rows import ToneFile, ToneRow
from game.content.rows import Rows
from game.content.source import read_source
from game.content.world import World

ASSETS = Path(__file__).resolve().parents[2] / "assets"
EVIDENCE = (Path(__file__).resolve().parents[2] / "docs" / "evidence.md").read_text("utf-8")
ROWS = re.findall(r"^\| ([FBVH]\d+) \|", EVIDENCE, re.MULTILINE)
KNOWN = set(re.findall(r"^\| ([A-Z]\d+) \|", EVIDENCE, re.MULTILINE))
NOT_SEEN = {
    "V14": "how long a line must be to be understood is a rule of writing, not something heard",
    "H16": "talk of dying is said, not shown: it is in the lines",
}
"""Rows that no picture and no tone can show, and why."""


def tones() -> dict[str, ToneRow]:
    """Return the rows of the tones, which are cues of the voice."""
    source, _ = read_source(ASSETS / "tones.yaml", "assets/tones.yaml")
    assert source is not None
    file, _ = Rows(ToneFile).read(source)
    assert file is not None
    return file.tones


def cited(world: World) -> set[str]:
    told = (*world.cues.values(), *tones().values())
    return {row for one in told for row in one.evidence}


def test_the_evidence_is_read() -> None:
    assert {"F1", "F14", "B1", "B15", "V1", "V13", "H1", "H15"} <= set(ROWS)


def test_every_row_of_faces_bodies_voices_and_conditions_is_in_the_book(world: World) -> None:
    missing = [row for row in ROWS if row not in cited(world) and row not in NOT_SEEN]
    assert missing == []


def test_nothing_is_excused_that_is_in_the_book(world: World) -> None:
    assert not cited(world) & set(NOT_SEEN)


def test_a_cue_cites_rows_that_are_there(world: World) -> None:
    assert cited(world) <= KNOWN


def test_there_are_as_many_cues_as_the_design_wants(world: World) -> None:
    drawn = [world.book[name] for name in world.drawings]
    around = [cue for cue in drawn if cue.zone == "around"]
    body = [cue for cue in drawn if cue.channel == "body" and cue.zone != "around"]
    condition = [cue for cue in drawn if cue.channel == "condition"]
    assert len(body) >= 60
    assert len(condition) >= 30
    assert len(around) >= 10


def test_every_cue_means_more_than_one_thing(world: World) -> None:
    told = (*world.cues.values(), *tones().values())
    assert all(len(set(one.means)) >= 2 for one in told)
