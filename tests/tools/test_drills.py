"""`drills`: validation writes what people name, and the table cites nothing before ten looks."""

import argparse
from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game import cli
from game.app.drill_desk import validate
from game.app.history import History
from game.app.shelf import Shelf
from game.practice.answered import NOTHING, Answered
from game.record.notebook import row_line
from game.screens.drill import DrillScreen
from game.screens.drill_choice import DrillsScreen
from game.screens.drill_thanks import ThanksScreen
from game.screens.title import TitleScreen
from game.tools.drills import TABLE, drills, given, opening, table
from tests.drilling import Sat, shelf


@pytest.fixture(scope="module", autouse=True)
def display() -> Iterator[None]:
    pygame.display.init()
    pygame.display.set_mode((64, 64))
    yield
    pygame.display.quit()


def look(cue: str, said: str, *, there: bool = True) -> Answered:
    right = cue if there else NOTHING
    return Answered(1, "validation", cue, "face", there, 0.6, "x", right, said)


def write(folder: Path, people: int, *answers: Answered) -> None:
    for n in range(people):
        path = folder / f"viewer-{n}.looks.jsonl"
        path.write_bytes(b"".join(row_line(one) for one in answers))


def test_a_cue_is_cited_after_ten_looks_and_not_before(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, 9, look("winces", "winces"), look("squints", "squints"))
    assert table(tmp_path) == 0
    assert "checked:" not in capsys.readouterr().out
    (tmp_path / "viewer-9.looks.jsonl").write_bytes(row_line(look("winces", NOTHING)))
    assert table(tmp_path) == 0
    out = capsys.readouterr().out
    assert "  winces:\n    checked: {people: 10, share: 0.90}" in out
    assert "squints:\n" not in out
    assert "squints (9)" in out


def test_the_table_counts_what_was_taken_for_what_and_what_was_said_of_blanks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    blank = look("winces", "winces", there=False)
    write(tmp_path, 4, look("winces", "squints"), look("winces", "winces"), blank)
    assert table(tmp_path) == 0
    row = next(r for r in capsys.readouterr().out.splitlines() if r.startswith("winces"))
    assert "4 of   8 (50 %, 22 to 78 %)" in row
    assert "said of a blank: 4 of 4" in row
    assert "taken for: squints 4" in row
    written = (tmp_path / TABLE).read_text().splitlines()
    assert "winces,squints,4,8" in written


def test_a_cue_that_fewer_than_half_name_is_called_scenery(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, 12, look("winces", NOTHING))
    table(tmp_path)
    assert "share: 0.00}  # fewer than half: scenery" in capsys.readouterr().out


def test_a_damaged_line_is_told_and_practice_is_not_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    drilled = Answered(
        1, "mask", "winces", "face", there=True, level=0.6, person="x", right="there", said="there"
    )
    write(tmp_path, 1, look("winces", "winces"), drilled)
    with (tmp_path / "viewer-0.looks.jsonl").open("ab") as file:
        file.write(b"{broken\n")
    assert table(tmp_path) == 1
    assert "line 3" in capsys.readouterr().err
    assert len([a for a in given(tmp_path).answers if a.drill == "validation"]) == 1


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["drills", "--validate"], "needs --out"),
        (["drills", "--out", "x"], "ask for --validate"),
        (["drills", "smiles"], "there is no drill 'smiles'; there are: same-cue"),
        (["drills", "--table", "nowhere"], "no such folder"),
    ],
)
def test_what_is_wrong_is_said_in_words(
    words: list[str], why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(words) == 2
    assert why in capsys.readouterr().err


def test_nobody_has_looked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert table(tmp_path) == 2
    assert "nobody has looked yet" in capsys.readouterr().err


def test_a_folder_that_cannot_be_made_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    args = cli.parser().parse_args(["drills", "--validate", "--out", str(tmp_path / "file" / "x")])
    assert drills(tmp_path, tmp_path, tmp_path, args) == 2
    assert "name a folder" in capsys.readouterr().err


def test_two_people_look_are_told_nothing_and_each_has_a_file(tmp_path: Path) -> None:
    out = tmp_path / "out"
    sat = Sat(tmp_path)
    sat.draw()
    validate(sat.desk, out, 2)
    sat.draw()
    for person in (1, 2):
        sat.key("return")
        assert isinstance(sat.desk.screen, DrillScreen)
        assert sat.drill.asked.blind
        for n in range(3):
            assert sat.drill.asked.number == n
            sat.key("h", "0", "return")
            assert sat.drill.asked.told is None
            assert sat.drill.asked.marks == (None,) * (n + 1)
        assert "hint" not in sat.regions()
        sat.key("escape")
        assert isinstance(sat.desk.screen, ThanksScreen)
        assert (sat.desk.screen.begin == "") == (person == 2)
        sat.draw()
    assert sorted(file.name for file in out.iterdir()) == [
        "viewer-1.looks.jsonl",
        "viewer-2.looks.jsonl",
    ]
    assert len(given(out).answers) == 6
    assert not any(one.hinted for one in given(out).answers)
    sat.key("return")
    assert sat.desk.done


def test_tones_are_left_out_where_nothing_is_heard(tmp_path: Path) -> None:
    sat = Sat(tmp_path, trouble="there is no sound device")
    sat.draw()
    validate(sat.desk, tmp_path / "out", 1)
    sat.key("return")
    assert sat.desk.drills is not None
    assert sat.desk.drills.sitting is not None
    assert not any(trial.voiced for trial in sat.desk.drills.sitting.given)
    there = [trial.there for trial in sat.desk.drills.sitting.given]
    assert 2 * sum(there) == len(there)


def test_the_command_opens_a_drill_once_the_library_is_there(tmp_path: Path) -> None:
    sat = Sat(tmp_path)
    args = cli.parser().parse_args(["drills", "mask"])
    sat.desk.args.opens = opening(args)
    empty = replace(shelf(), scenarios={})
    read: Future[tuple[Shelf, History]] = Future()
    read.set_result((empty, History()))
    sat.draw()
    sat.game._take_shelf(read)  # noqa: SLF001 - as a frame does
    sat.draw()
    assert sat.drill.asked.title == "Under the smile"
    sat.key("escape")
    assert isinstance(sat.desk.screen, DrillsScreen)
    sat.key("escape")
    assert isinstance(sat.desk.screen, TitleScreen)


def test_the_options_of_the_command() -> None:
    args = cli.parser().parse_args(["drills", "mask", "--trainee", "robin"])
    assert isinstance(args, argparse.Namespace)
    assert (args.name, args.trainee, args.people) == ("mask", "robin", 1)
