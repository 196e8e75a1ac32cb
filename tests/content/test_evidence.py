"""The cue book covers the evidence: every row of faces, bodies and health conditions."""

import re
from pathlib import Path

from game.content.world import World

EVIDENCE = (Path(__file__).resolve().parents[2] / "docs" / "evidence.md").read_text("utf-8")
ROWS = re.findall(r"^\| ([FBVH]\d+) \|", EVIDENCE, re.MULTILINE)
KNOWN = set(re.findall(r"^\| ([A-Z]\d+) \|", EVIDENCE, re.MULTILINE))
NOT_SEEN = {
    "V14": "how long a line must be to be understood is a rule of writing, not something heard",
    "H16": "talk of dying is said, not shown: it is in the lines",
}
"""Rows that no picture and no tone can show, and why."""


def cited(world: World) -> set[str]:
    return {row for cue in world.evidence.values() for row in cue}


def test_the_evidence_is_read() -> None:
    assert {"F1", "F14", "B1", "B15", "V1", "V13", "H1", "H15"} <= set(ROWS)


def test_every_row_of_faces_bodies_voices_and_conditions_is_in_the_book(world: World) -> None:
    missing = [row for row in ROWS if row not in cited(world) and row not in NOT_SEEN]
    assert missing == []


def test_nothing_is_excused_that_is_in_the_book(world: World) -> None:
    assert not cited(world) & set(NOT_SEEN)


def test_a_cue_cites_rows_that_are_there(world: World) -> None:
    wrong = {name: row for name, rows in world.evidence.items() for row in rows if row not in KNOWN}
    assert wrong == {}


def test_there_are_as_many_cues_as_the_design_wants(world: World) -> None:
    drawn = [world.book[name] for name in world.drawings]
    around = [cue for cue in drawn if cue.zone == "around"]
    body = [cue for cue in drawn if cue.channel == "body" and cue.zone != "around"]
    condition = [cue for cue in drawn if cue.channel == "condition"]
    assert len(body) >= 60
    assert len(condition) >= 30
    assert len(around) >= 10


def test_every_cue_means_more_than_one_thing(world: World) -> None:
    assert all(len(set(means)) >= 2 for means in world.means.values())
