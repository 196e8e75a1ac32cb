"""`script`: every line to be spoken once, with its person, its tone and what came before."""

import csv
from pathlib import Path

import pytest

from game.cli import main
from game.tools.lines import script_of
from game.tools.script import as_csv, entries_of
from game.voice.keys import key_of
from tests import shipped
from tests.stories import beat, choose, say, story

Said = pytest.CaptureFixture[str]


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_rows_are_all_that_bake_renders(tmp_path: Path, capsys: Said) -> None:
    found: set[tuple[str, str]] = set()
    for name in shipped.SHIPPED:
        out = tmp_path / f"{name}.csv"
        assert main(["script", name, "--replies", "--out", str(out)]) == 0
        found |= {(row["voice"], row["recording"]) for row in rows(out)}
    capsys.readouterr()
    world = shipped.world()
    whole = script_of(world, shipped.ROOT / "dialogues")
    baked = {(voice, key) for voice, lines in whole.lines.items() for key in lines}
    asked = {
        (world.people[who].voice, key_of(reply.line))
        for who, patient in world.patients.items()
        for reply in patient.replies
    }
    assert baked - asked <= found
    assert all(sound.startswith("sound-") for _, sound in found - baked)


def test_stock_replies_are_added_when_they_are_wanted(tmp_path: Path, capsys: Said) -> None:
    out = tmp_path / "s.csv"
    assert main(["script", "first-look", "--out", str(out)]) == 0
    without = {row["recording"] for row in rows(out)}
    assert main(["script", "first-look", "--replies", "--out", str(out)]) == 0
    capsys.readouterr()
    added = {row["recording"]: row for row in rows(out) if row["recording"] not in without}
    patient = shipped.scenario("first-look").patient
    assert {key_of(reply.line) for reply in patient.replies} <= set(added) | without
    assert all(row["before"].startswith("You: ") for row in added.values())


def test_a_row_says_who_how_and_after_what(tmp_path: Path, capsys: Said) -> None:
    out = tmp_path / "deep" / "letter.csv"
    assert main(["script", "the-folded-letter", "--out", str(out)]) == 0
    assert capsys.readouterr().out == f"{out}: {len(rows(out))} lines\n"
    first, second = rows(out)[:2]
    assert (first["person"], first["tone"], first["hides"]) == (
        "Rosa Delgado",
        "irritated",
        "anxious",
    )
    assert first["before"] == "(it begins)"
    book = shipped.world().book
    assert book["holds-letter"].caption in first["shows"]
    assert book["irritated"].caption not in first["shows"]
    assert second["person"].startswith("Mateo") or second["person"] == "mateo"
    assert second["before"] == first["says"]
    answered = next(row for row in rows(out) if row["says"].startswith("You've got time."))
    assert answered["before"].startswith("You: Three is two too many.")


def test_numbers_count_and_no_recording_is_asked_for_twice() -> None:
    entries = list(entries_of(shipped.scenario("heartburn-at-the-desk"), shipped.world()))
    assert [entry.number for entry in entries] == list(range(1, len(entries) + 1))
    keys = [(entry.voice, entry.recording) for entry in entries]
    assert len(keys) == len(set(keys))


def test_as_a_page_it_has_a_part_for_each_person(tmp_path: Path, capsys: Said) -> None:
    out = tmp_path / "script.html"
    assert main(["script", "the-folded-letter", "--out", str(out)]) == 0
    capsys.readouterr()
    text = out.read_text("utf-8")
    people = {
        entry.person for entry in entries_of(shipped.scenario("the-folded-letter"), shipped.world())
    }
    assert text.count("<section>") == len(people) > 1
    assert "<h2>Rosa Delgado <small>" in text
    assert "http" not in text


def test_a_line_is_no_formula() -> None:
    first = beat("first", choose("go", "end"), lines=(say("first", says="=1+1"),))
    scenario = story(first, red_flags={}, people={})
    entries = list(entries_of(scenario, shipped.world()))
    assert entries[0].says == "=1+1"
    assert as_csv(scenario, entries, shipped.ROOT).endswith(", =1+1\r\n")


def test_another_ending_and_a_broken_scenario_are_refused(tmp_path: Path, capsys: Said) -> None:
    assert main(["script", "first-look", "--out", str(tmp_path / "a.xlsx")]) == 2
    assert ".csv or .html" in capsys.readouterr().err
    bad = tmp_path / "bad.yaml"
    bad.write_text("scenario: bad\n", "utf-8")
    assert main(["script", str(bad), "--out", str(tmp_path / "a.csv")]) == 1
    assert not (tmp_path / "a.csv").exists()
    capsys.readouterr()


def test_sounds_that_still_sound_made_are_asked_for_once() -> None:
    said = say("one", says="[cough] Good morning. [sigh] [cough]"), say("two", says="[cough]")
    scenario = story(beat("desk", choose("yes"), lines=said))
    entries = list(entries_of(scenario, shipped.world()))
    sounds = [entry for entry in entries if entry.recording.startswith("sound-")]
    assert [(entry.recording, entry.says) for entry in sounds] == [("sound-cough", "[cough]")]
    assert sounds[0].number == len(entries)
    assert sounds[0].shows == shipped.world().book["cough"].caption
