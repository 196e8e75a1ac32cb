"""Rounds of drills on the desk: answers are kept at once, and nothing is lost by stopping."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from game.app.drill_desk import drills_of, today
from game.app.drilling import Notes, acting_at
from game.app.shelf import Shelf
from game.practice.answered import NOTHING, Answered
from game.practice.drills import DRILLS, ROUND
from game.practice.material import Trial
from game.practice.trials import stair_of
from game.record.notebook import notebook_path, read_notebook, row_line
from game.screens.drill import DrillScreen
from game.screens.drill_choice import DrillsScreen
from game.screens.drill_end import RoundScreen
from game.screens.intents import Go, Practise
from game.screens.notices import NoticeScreen
from game.screens.title import TitleScreen
from tests.drilling import ROOT, Sat, shelf

pytestmark = pytest.mark.usefixtures("display")


def kept(home: Path, pseudonym: str = "") -> list[Answered]:
    rows = read_notebook(notebook_path(home / "practice", pseudonym), (Answered,)).rows
    return [row for row in rows if isinstance(row, Answered)]


def right_key(sat: Sat) -> str:
    drills = sat.desk.drills
    assert drills is not None
    assert drills.sitting is not None
    return sat.drill.asked.key(drills.sitting.trial.right)


def wrong_key(sat: Sat) -> str:
    return next(key for key in sat.drill.asked.keys if key != right_key(sat))


def opened(home: Path, name: str = "face-only", **how: object) -> Sat:
    sat = Sat(home, **how)  # type: ignore[arg-type] # what Sat takes
    sat.draw()
    sat.game.do(Go("drills"))
    sat.draw()
    sat.game.do(Practise(name))
    sat.draw()
    return sat


@pytest.mark.parametrize("name", ["same-cue", "face-only", "tone-and-words"])
def test_a_round_by_keyboard_is_kept_answer_by_answer(tmp_path: Path, name: str) -> None:
    sat = opened(tmp_path, name)
    for number in range(ROUND):
        wanted = right_key(sat) if number % 3 else wrong_key(sat)
        sat.key(wanted, "return")
        assert len(kept(tmp_path)) == number + 1
        assert sat.drill.asked.told is not None
        assert sat.drill.asked.told.good == bool(number % 3)
        sat.key("return")
    assert isinstance(sat.desk.screen, RoundScreen)
    good = [one.good for one in kept(tmp_path)]
    assert good == [bool(number % 3) for number in range(ROUND)]
    sat.key("return")
    assert isinstance(sat.desk.screen, TitleScreen)


def test_a_trial_by_mouse_alone_from_the_title(tmp_path: Path) -> None:
    sat = Sat(tmp_path)
    sat.draw()
    sat.click("drills")
    assert isinstance(sat.desk.screen, DrillsScreen)
    sat.click("drill:with-without")
    sat.click(f"option:0:{right_key(sat)}")
    sat.click("choose")
    sat.click("again")
    assert sat.drill.ringed
    sat.click("next")
    assert sat.drill.asked.number == 1
    sat.click("back")
    assert isinstance(sat.desk.screen, DrillsScreen)
    assert [one.good for one in kept(tmp_path)] == [True]


def test_stopping_in_the_middle_loses_nothing_and_the_level_goes_on(tmp_path: Path) -> None:
    sat = opened(tmp_path, "mask")
    for _ in range(4):
        sat.key(right_key(sat), "return", "return")
    sat.key("escape")
    before = kept(tmp_path)
    assert len(before) == 4
    later = opened(tmp_path, "mask")
    drills = later.desk.drills
    assert drills is not None
    assert drills.sitting is not None
    level = stair_of(before, drills.stock.material.whole).level
    assert drills.sitting.trial.level in (level, 1.0)
    assert drills.sitting.trial.number == 4


def test_a_hint_is_asked_for_counted_and_says_where_never_what(tmp_path: Path) -> None:
    sat = opened(tmp_path, "face-only")
    drills = sat.desk.drills
    assert drills is not None
    assert drills.sitting is not None
    hint = sat.drill.asked.hint
    world = drills.world
    captions = [option.words for option in sat.drill.asked.options if option.id != NOTHING]
    shorts = [world.book[one].short for one in drills.sitting.trial.options if one != NOTHING]
    assert not any(words in hint for words in (*captions, *shorts))
    assert not sat.drill.hinted
    sat.key("h", right_key(sat), "return")
    assert [one.hinted for one in kept(tmp_path)] == [True]


def test_an_answer_counts_once(tmp_path: Path) -> None:
    sat = opened(tmp_path)
    drills = sat.desk.drills
    assert drills is not None
    assert drills.sitting is not None
    drills.sitting.answer(NOTHING, hinted=False)
    drills.sitting.answer(NOTHING, hinted=False)
    drills.sitting.answer("nobody offered this", hinted=False)
    assert len(kept(tmp_path)) == 1


def test_without_a_device_the_melody_stands_in_and_the_record_says_so(tmp_path: Path) -> None:
    sat = opened(tmp_path, "voice-only", trouble="there is no sound device")
    heard = sat.drill.asked.heard
    assert heard is not None
    assert heard.silent == "there is no sound device"
    assert heard.tune.points
    assert "melody" in sat.regions()
    sat.key(right_key(sat), "return")
    assert [one.by for one in kept(tmp_path)] == ["eye"]


def test_a_voice_is_played_and_again_on_demand_and_hushed_at_the_end(tmp_path: Path) -> None:
    sat = opened(tmp_path, "voice-only")
    assert sat.drill.asked.heard is not None
    assert sat.drill.asked.heard.words is None
    first = [one for one in sat.speaker.played if one]
    sat.key("r")
    assert len([one for one in sat.speaker.played if one]) == len(first) + 1
    sat.key(right_key(sat), "return")
    assert [one.by for one in kept(tmp_path)] == ["ear"]
    assert sat.drill.asked.heard.words is not None


def test_tone_against_words_shows_the_words_from_the_start(tmp_path: Path) -> None:
    sat = opened(tmp_path, "tone-and-words")
    assert sat.drill.asked.heard is not None
    assert sat.drill.asked.heard.words


def test_without_recordings_voice_drills_are_closed_with_the_reason(tmp_path: Path) -> None:
    assets = tmp_path / "assets"
    for part in ("fonts", "icons"):
        shutil.copytree(ROOT / "assets" / part, assets / part)
    sat = Sat(tmp_path, assets=assets)
    sat.draw()
    sat.game.do(Go("drills"))
    sat.draw()
    assert isinstance(sat.desk.screen, DrillsScreen)
    lacks = {card.id: card.lacks for card in sat.desk.screen.choice.cards}
    closed = {name for name, why in lacks.items() if why}
    assert closed == {name for name, drill in DRILLS.items() if drill.heard}
    assert all("recordings" in lacks[name] for name in closed)
    assert not sat.region("drill:voice-only").enabled
    sat.key("5")
    assert isinstance(sat.desk.screen, DrillsScreen)
    sat.game.do(Practise("voice-only"))
    assert isinstance(sat.desk.screen, NoticeScreen)


def test_each_pseudonym_has_a_notebook_of_their_own(tmp_path: Path) -> None:
    sat = opened(tmp_path)
    sat.key(right_key(sat), "return")
    sat.desk.preferences = replace(sat.desk.preferences, trainee="robin")
    sat.game.do(Go("drills"))
    sat.draw()
    sat.game.do(Practise("face-only"))
    sat.draw()
    sat.key(right_key(sat), "return", "return", right_key(sat), "return")
    assert (len(kept(tmp_path)), len(kept(tmp_path, "robin"))) == (1, 2)


def test_what_was_erased_is_not_remembered(tmp_path: Path) -> None:
    sat = opened(tmp_path)
    sat.key(right_key(sat), "return", "escape")
    notebook_path(tmp_path / "practice", "").unlink()
    sat.game.do(Go("drills"))
    drills = drills_of(sat.desk)
    assert drills is not None
    assert drills.notes.answered == []


def test_a_torn_line_costs_itself_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "one.jsonl"
    one = Answered(
        today(),
        "mask",
        "winces",
        "face",
        there=True,
        level=0.5,
        person="x",
        right="there",
        said="there",
    )
    path.write_bytes(row_line(one) + row_line(one)[:20])
    notes = Notes(path)
    assert len(notes.answered) == 1
    notes.add(one)
    read = read_notebook(path, (Answered,))
    assert read.rows == (one, one)
    assert len(read.flaws) == 1


def test_a_folder_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    (tmp_path / "practice").write_text("a file, no folder")
    sat = opened(tmp_path)
    for _ in range(ROUND):
        sat.key(right_key(sat), "return", "return")
    assert isinstance(sat.desk.screen, RoundScreen)
    assert any("could not be kept" in words for words in sat.desk.screen.ended.notes)


def test_of_four_people_one_shows_the_sign(tmp_path: Path) -> None:
    sat = opened(tmp_path, "same-cue")
    drills = sat.desk.drills
    assert drills is not None
    assert drills.sitting is not None
    trial = drills.sitting.trial
    shown = [
        bool(acting_at(drills.world, trial, 3.0, shows=n == trial.shows).acts) for n in range(4)
    ]
    assert sum(shown) == 1


def test_what_ends_by_itself_comes_again_and_under_a_mask_it_leaks(world_shelf: Shelf) -> None:
    world = world_shelf.world
    brief = next(name for name, row in world.cues.items() if row.lasts and row.zone == "face")
    trial = Trial(
        "face-only",
        0,
        brief,
        there=True,
        level=0.6,
        people=("rosa-delgado",),
        shows=0,
        options=(brief, NOTHING),
        right=brief,
    )
    lasts = world.cues[brief].lasts or 0.0
    starts = {
        a.start
        for t in (0.1, lasts + 3, 2 * lasts + 6)
        for a in acting_at(world, trial, t, shows=True).acts
    }
    assert len(starts) >= 2
    masked = replace(trial, cue="brow-drawn-together", mask="closed-lip-smile")
    acts = acting_at(world, masked, 6.0, shows=True).acts
    assert [act.cue for act in acts] == ["closed-lip-smile", "brow-drawn-together"]
    assert any(start <= 6.0 <= start + long for start, long in acts[1].leaks)
    assert len(acting_at(world, masked, 6.0, shows=False).acts) == 1


@pytest.fixture
def world_shelf() -> Shelf:
    return shelf()


def test_a_screen_of_a_drill_is_left_by_escape_without_an_answer(tmp_path: Path) -> None:
    sat = opened(tmp_path)
    sat.key("return")
    assert sat.drill.asked.told is None
    sat.key("escape")
    assert not any(isinstance(screen, DrillScreen) for screen in sat.desk.screens)
    assert kept(tmp_path) == []
