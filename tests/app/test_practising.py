"""Logs and notebook to what is known of a trainee; copied whole, and erased without a rest."""

import json
import os
import shutil
from pathlib import Path

import pytest

from game.app import practising
from game.app.exporting import erase, export
from game.app.practising import today, write_down
from game.practice.answered import Answered
from game.practice.schedule import Tried, due, planned
from game.record.log import read_log
from game.review.counts import count
from game.sim.cues import KINDS
from tests import shipped
from tests.app.practised import HEARTBURN, LETTER, log_play, own, past

ANSWER = Answered(
    738_000, "face-only", "winces", "face", there=True, level=0.45, person="x", right="a", said="a"
)


def test_a_play_is_told_as_the_debrief_counts_it(tmp_path: Path) -> None:
    path = log_play(tmp_path, HEARTBURN, "attentive", days=3)
    (play,) = past(tmp_path).plays
    counts = count(shipped.scenario(HEARTBURN), read_log(path.read_bytes()).events)
    assert play.day == today() - 3
    assert sum(sign.noticed for sign in play.signs) == len(counts.noticed)
    assert len(play.signs) == len(counts.noticed) + len(counts.missed)
    for kind in KINDS:
        right = [good for lamp, good in play.lamps if lamp == kind]
        assert (sum(right), len(right)) == (counts.lamps[kind].right, counts.lamps[kind].of)


def test_only_ones_own_plays_that_came_to_their_end_are_told(tmp_path: Path) -> None:
    log_play(tmp_path, HEARTBURN, trainee="heron")
    log_play(tmp_path, LETTER, trainee="wren")
    whole = log_play(tmp_path, LETTER, "first", trainee="heron")
    torn = whole.with_name("20200101-torn.jsonl")
    torn.write_bytes(whole.read_bytes()[:4000])
    whole.with_name("20200102-nonsense.jsonl").write_bytes(b"nonsense\n\xff\xfe")
    whole.with_name("20200103-folder.jsonl").mkdir()
    told = past(tmp_path, "heron").plays
    assert [play.scenario for play in told] == [HEARTBURN, LETTER]
    assert past(tmp_path).plays == ()


def test_a_log_is_read_once_and_again_when_it_grew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = log_play(tmp_path, HEARTBURN)
    before = past(tmp_path).plays
    reads: list[int] = []

    def counting(data: bytes) -> object:
        reads.append(len(data))
        return read_log(data)

    monkeypatch.setattr(practising, "read_log", counting)
    assert past(tmp_path).plays == before
    assert reads == []
    with first.open("ab") as file:
        file.write(b"nonsense\n")
    assert past(tmp_path).plays == ()
    assert len(reads) == 1


def test_what_was_kept_is_nothing_to_rely_on(tmp_path: Path) -> None:
    log_play(tmp_path, HEARTBURN)
    before = past(tmp_path).plays
    for damaged in (b"", b"{", b'{"a": 3}', b"\xff"):
        own(tmp_path).kept.write_bytes(damaged)
        assert past(tmp_path).plays == before


def test_a_notebook_goes_on_after_its_last_whole_line(tmp_path: Path) -> None:
    one, two = Tried("s/a", 5, right=True), Tried("s/b", 6, right=False)
    notebook = own(tmp_path).notebook
    assert write_down(notebook, one) is None
    with notebook.open("ab") as file:
        file.write(b'{"day":7,"is":"Tri')
    assert write_down(notebook, two) is None
    found = past(tmp_path)
    assert found.tried == (one, two)
    assert found.flaws == ()


@pytest.mark.skipif(os.name == "nt", reason="a folder in a file's place is refused otherwise")
def test_a_notebook_that_cannot_be_written_says_why(tmp_path: Path) -> None:
    (tmp_path / "practice").write_text("in the way")
    trouble = write_down(own(tmp_path).notebook, Tried("s/a", 5, right=True))
    assert trouble is not None
    assert "practice" in trouble


def test_a_clock_set_back_loses_nothing_that_is_due(tmp_path: Path) -> None:
    write_down(own(tmp_path).notebook, Tried("s/a", 100, right=False), Tried("s/a", 3, right=True))
    plan = planned(past(tmp_path).tried)
    assert plan["s/a"].day == 101
    assert [one.what for one in due(plan, 101)] == ["s/a"]


def test_a_copy_holds_everything_that_is_kept(tmp_path: Path) -> None:
    mine = log_play(tmp_path, HEARTBURN, trainee="<heron>")
    others = log_play(tmp_path, LETTER, trainee="wren")
    write_down(own(tmp_path, "<heron>").notebook, ANSWER, Tried("s/a", 5, right=True))
    known, whose = past(tmp_path, "<heron>"), own(tmp_path, "<heron>")
    out = export(whose, known, {"s/a": "Rosa & Mateo"}, tmp_path / "exports", today())
    told = json.loads((out / "progress.json").read_text("utf-8"))
    assert [play["scenario"] for play in told["plays"]] == [HEARTBURN]
    assert len(told["plays"][0]["signs"]) == len(known.plays[0].signs)
    assert [row["cue"] for row in told["answered"]] == ["winces"]
    assert [row["what"] for row in told["tried"]] == ["s/a"]
    assert (out / "notebook.jsonl").read_bytes() == whose.notebook.read_bytes()
    assert (out / "sessions" / mine.name).read_bytes() == mine.read_bytes()
    assert not (out / "sessions" / others.name).exists()
    page = (out / "progress.html").read_text("utf-8")
    assert "Rosa &amp; Mateo" in page
    assert "&lt;heron&gt;" in page
    assert "<heron>" not in page
    again = export(whose, known, {}, tmp_path / "exports", today())
    assert again != out


@pytest.mark.parametrize("plays", [True, False])
def test_erasing_leaves_nothing_and_takes_nothing_of_others(tmp_path: Path, *, plays: bool) -> None:
    mine = log_play(tmp_path, HEARTBURN, trainee="heron")
    others = log_play(tmp_path, LETTER, trainee="wren")
    for who in ("heron", "wren"):
        write_down(own(tmp_path, who).notebook, Tried("s/a", 5, right=True))
        past(tmp_path, who)
    erased = erase(own(tmp_path, "heron"), plays=plays)
    assert (erased.notebook, erased.logs, erased.troubles) == (True, int(plays), ())
    assert mine.exists() is not plays
    left = past(tmp_path, "heron")
    assert (left.tried, left.answered) == ((), ())
    assert len(left.plays) == int(not plays)
    assert others.exists()
    assert len(past(tmp_path, "wren").tried) == 1
    own(tmp_path, "heron").kept.unlink()
    rest = [
        p for p in (tmp_path / "practice").iterdir() if p.name != own(tmp_path, "wren").kept.name
    ]
    assert rest == [own(tmp_path, "wren").notebook]


def test_nothing_is_known_where_there_is_no_folder(tmp_path: Path) -> None:
    shutil.rmtree(tmp_path)
    assert past(tmp_path) == practising.Past()
    assert erase(own(tmp_path), plays=True).logs == 0
