"""Trials for viewers: every cue on six people, a third blank, answers as the game offers them."""

from collections import Counter
from pathlib import Path

import pytest

from game.content.world import World, read_world
from game.sim.cues import PICTURED
from game.tools.trials import LOOKS, NOTHING, Trial, asked, keyed, trials_of

ASSETS = Path(__file__).resolve().parents[2] / "assets"


@pytest.fixture(scope="module")
def world() -> World:
    return read_world(ASSETS)


@pytest.fixture(scope="module")
def trials(world: World) -> tuple[Trial, ...]:
    return trials_of(world)


def test_every_cue_with_a_picture_is_shown_on_six_different_people(
    world: World, trials: tuple[Trial, ...]
) -> None:
    shown = [(trial.cue.id, trial.patient) for trial in trials if trial.there]
    assert len(shown) == len(set(shown))
    counts = Counter(cue for cue, _ in shown)
    drawn = {cue for cue in world.drawings if world.book[cue].bodies & PICTURED}
    assert counts == dict.fromkeys(drawn, LOOKS)


def test_a_third_is_blank(trials: tuple[Trial, ...]) -> None:
    blank = sum(not trial.there for trial in trials)
    assert blank * 3 == len(trials)


def test_what_is_there_is_offered_once_with_three_that_are_not_near(
    world: World, trials: tuple[Trial, ...]
) -> None:
    for trial in trials:
        ids = [cue for cue, _ in trial.options]
        assert len(set(ids)) == 4
        assert ids.count(trial.cue.id) == 1
        assert not trial.cue.near & set(ids)
        assert all(world.book[cue].zone == trial.cue.zone for cue in ids)


def test_the_right_answer_stands_in_every_place_about_as_often(
    trials: tuple[Trial, ...],
) -> None:
    places = Counter([cue for cue, _ in t.options].index(t.cue.id) for t in trials)
    assert set(places) == {0, 1, 2, 3}
    assert max(places.values()) < 1.4 * min(places.values())


def test_what_is_asked_gives_nothing_away(trials: tuple[Trial, ...]) -> None:
    rows = [asked(trial) for trial in trials[:200]]
    assert all(row.endswith(NOTHING) for row in rows)
    ids = {cue for trial in trials for cue, _ in trial.options if "-" in cue}
    assert not any(cue in row for row in rows for cue in ids)


def test_the_key_says_who_what_and_in_which_order(trials: tuple[Trial, ...]) -> None:
    number, patient, zone, shown, ids = keyed(trials[0]).split("\t")
    assert (int(number), patient, zone) == (1, trials[0].patient, trials[0].cue.zone)
    assert shown in {"-", trials[0].cue.id}
    assert ids.split(",") == [cue for cue, _ in trials[0].options]
