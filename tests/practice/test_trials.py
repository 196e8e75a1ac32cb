"""Trials of the drills: fair, pure, drawn to what is missed."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.content.world import World
from game.practice.answered import NOTHING, Answered, confusion, counted
from game.practice.drills import DRILLS, ROUND
from game.practice.material import CALM, Material, NoMaterialError, Trial, Voiced
from game.practice.trials import EVEN, answer, next_trial, stair_of
from game.sim.cues import Cue, CueBook

PICTURED = [drill.id for drill in DRILLS.values() if not drill.heard]


@pytest.fixture(scope="module")
def material(world: World) -> Material:
    drawn = {cue for cue in world.drawings if world.book[cue].of == "patient"}
    people = {
        who: frozenset(cue for cue in drawn if world.lacks(cue, who) is None)
        for who, person in world.people.items()
        if person.age >= 6
    }
    tones = ("calm", "strained", "sad", "anxious", "breathless")
    voiced = [
        Voiced("rosa-delgado", f"{tone}-{n}", tone, 0.3 + n / 10, "cheerful" if n % 2 else None)
        for tone in tones
        for n in range(6)
    ]
    masks = {"brow-drawn-together": "closed-lip-smile", "winces": "closed-lip-smile"}
    return Material(world.book, people, tuple(voiced), masks)


def played(name: str, material: Material, count: int, seed: int = 1) -> list[Trial]:
    trials: list[Trial] = []
    said: list[Answered] = []
    for _ in range(count):
        trial = next_trial(DRILLS[name], material, said, seed)
        trials.append(trial)
        said.append(answer(trial, trial.right, 1, material.book))
    return trials


@pytest.mark.parametrize("name", DRILLS)
def test_every_drill_has_a_whole_round(name: str, material: Material) -> None:
    for trial in played(name, material, ROUND):
        assert trial.right in trial.options
        assert len(set(trial.options)) == len(trial.options)
        assert trial.there == (trial.shows is not None)


@pytest.mark.parametrize("name", DRILLS)
def test_the_same_answers_and_seed_give_the_same_trials(name: str, material: Material) -> None:
    assert played(name, material, 6) == played(name, material, 6)
    assert played(name, material, 6) != played(name, material, 6, seed=2)


@pytest.mark.parametrize("name", [d.id for d in DRILLS.values() if d.form != "who"])
def test_about_half_of_the_moments_are_calm(name: str, material: Material) -> None:
    there = [trial.there for trial in played(name, material, 60)]
    assert 18 <= sum(there) <= 42


@pytest.mark.parametrize("name", PICTURED)
def test_no_place_is_right_more_often_than_another(name: str, material: Material) -> None:
    trials = [t for seed in range(30) for t in played(name, material, 6, seed) if t.right]
    places = Counter(trial.options.index(trial.right) for trial in trials)
    options = len([o for o in trials[0].options if o != NOTHING])
    if DRILLS[name].form == "whether":
        return
    for place in range(options):
        assert 0.55 / options < places[place] / len(trials) < 1.6 / options


def test_what_is_missed_comes_back_more_often(material: Material) -> None:
    said: list[Answered] = []
    drill = DRILLS["face-only"]
    first = next_trial(drill, material, said, 5)
    asked = Counter[str]()
    for _ in range(60):
        trial = next_trial(drill, material, said, 5)
        asked[trial.cue] += 1
        wrong = next(option for option in trial.options if option != trial.right)
        said.append(
            answer(trial, wrong if trial.cue == first.cue else trial.right, 1, material.book)
        )
    assert asked[first.cue] == max(asked.values())


def test_no_cue_stands_beside_one_that_is_nearly_true(material: Material) -> None:
    for name in ("face-only", "body-only", "voice-only"):
        for trial in played(name, material, 40):
            cue = material.book[trial.cue]
            others = [material.book[o] for o in trial.options if o not in (NOTHING, trial.cue)]
            assert not any(o.id in cue.near or cue.id in o.near for o in others)


def test_a_hint_counts_neither_for_the_level_nor_for_the_sum(material: Material) -> None:
    trial = next_trial(DRILLS["same-cue"], material, [], 1)
    hinted = answer(trial, trial.right, 1, material.book, hinted=True)
    after = next_trial(DRILLS["same-cue"], material, [hinted], 1)
    assert after.level == trial.level
    assert counted([hinted]).signals == 0


def test_it_grows_fainter_for_who_is_right_and_plainer_for_who_is_not(material: Material) -> None:
    right = played("same-cue", material, 8)
    assert right[-1].level < right[0].level
    said: list[Answered] = []
    for _ in range(4):
        trial = next_trial(DRILLS["same-cue"], material, said, 1)
        wrong = next(option for option in trial.options if option != trial.right)
        said.append(answer(trial, wrong, 1, material.book))
    assert next_trial(DRILLS["same-cue"], material, said, 1).level > right[0].level


def test_what_was_not_offered_is_no_answer(material: Material) -> None:
    trial = next_trial(DRILLS["mask"], material, [], 1)
    with pytest.raises(ValueError, match="none of"):
        answer(trial, "something else", 1, material.book)


def test_without_recordings_the_voice_drills_say_what_is_missing(material: Material) -> None:
    bare = Material(material.book, material.can_show)
    with pytest.raises(NoMaterialError, match="recordings"):
        next_trial(DRILLS["voice-only"], bare, [], 1)


def test_the_table_of_confusions_counts_every_answer(material: Material) -> None:
    said = [answer(t, t.options[0], 1, material.book) for t in played("face-only", material, 20)]
    table = confusion(said)
    assert sum(n for row in table.values() for n in row.values()) == len(said)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000))
def test_whoever_always_says_there_pays_for_it(seed: int) -> None:
    material = _small()
    said: list[Answered] = []
    for _ in range(30):
        trial = next_trial(DRILLS["tone-and-words"], material, said, seed)
        said.append(answer(trial, trial.options[0], 1, material.book))
    total = counted(said)
    assert total.hits == total.signals
    assert total.false_alarms == total.calm
    assert {one.said for one in said} <= {"there", CALM}


def _small() -> Material:
    cues = {
        name: Cue(name, "voice", "voice", name, name, name, name) for name in ("calm", "strained")
    }
    voiced = tuple(Voiced("x", f"{t}{n}", t, 0.5) for t in cues for n in range(3))
    return Material(CueBook(cues, ""), {}, voiced)


def test_nothing_offered_beside_a_tone_is_true_of_the_line(material: Material) -> None:
    for trial in played("voice-only", material, 60):
        assert EVEN not in trial.options
        assert trial.voiced is not None
        assert trial.voiced.over not in trial.options
        sounds = {cue.id for cue in material.book.in_zone("voice") if not (cue.parts or cue.foil)}
        assert not sounds & set(trial.options)


def test_what_cannot_be_faint_is_shown_whole_and_moves_no_level(material: Material) -> None:
    every = frozenset(cue for can in material.can_show.values() for cue in can)
    whole = replace(material, whole=every)
    assert {trial.level for trial in played("same-cue", whole, 8)} == {1.0}
    after = [answer(t, t.right, 1, whole.book) for t in played("same-cue", whole, 8)]
    assert stair_of(after, every) == stair_of([])


def test_what_was_only_seen_of_a_voice_has_a_level_of_its_own(material: Material) -> None:
    by_ear = replace(material, by="ear")
    said: list[Answered] = []
    for _ in range(12):
        trial = next_trial(DRILLS["voice-only"], by_ear, said, 1)
        said.append(answer(trial, trial.right, 1, material.book, by="ear"))
    assert {one.by for one in said} == {"ear"}
    assert stair_of(said).level < stair_of([]).level
    drill = DRILLS["voice-only"]
    eye = next_trial(drill, replace(material, by="eye"), said, 1)
    if eye.there:
        assert abs(eye.level - 0.7) <= abs(next_trial(drill, by_ear, said, 1).level - 0.7)
