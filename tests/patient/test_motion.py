"""A stance at a moment: the same whenever it is asked, alive, and led by what happened."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.content.world import World, read_world
from game.patient import motions
from game.patient.acting import UNDER_MASK, Act, Acting, Drawing, Mouth, begin_acting
from game.patient.idle import blink, breath, chance, gaze
from game.patient.motion import MOST, stance_at, weight
from game.patient.motions import MOTIONS
from game.patient.stance import Stance
from game.sim.comfort import Comfort

WORLD = read_world(Path(__file__).parents[2] / "assets")
EASY = Comfort(70_000, 70_000, 70_000)
ADAEZE = WORLD.people["adaeze-okafor"]


@pytest.fixture
def world() -> World:
    return WORLD


def acting(*acts: Act, comfort: Comfort = EASY) -> Acting:
    return replace(begin_acting(comfort), acts=acts)


def stance(what: Acting, seconds: float, seed: int = 1, *, still: bool = False) -> Stance:
    return stance_at(ADAEZE, WORLD.tables, WORLD.drawings, what, seconds, seed, still=still)


def act(cue: str, strength: float = 1.0) -> Acting:
    return acting(Act(cue, strength, 0.0))


@settings(max_examples=60, deadline=None)
@given(
    cues=st.lists(st.sampled_from(sorted(WORLD.drawings)), max_size=4, unique=True),
    seconds=st.floats(0, 600),
    seed=st.integers(0, 2**63 - 1),
)
def test_a_stance_depends_on_what_happened_the_time_and_the_seed_and_on_nothing_else(
    cues: list[str], seconds: float, seed: int
) -> None:
    what = acting(*(Act(cue, 0.8, 0.0) for cue in cues))
    first = stance(what, seconds, seed)
    stance(what, seconds + 1, seed + 1)
    assert stance(what, seconds, seed) == first


@settings(max_examples=60, deadline=None)
@given(
    cues=st.lists(st.sampled_from(sorted(WORLD.drawings)), max_size=8, unique=True),
    seconds=st.floats(0, 60),
)
def test_however_many_cues_add_up_no_action_unit_goes_too_far(
    cues: list[str], seconds: float
) -> None:
    what = acting(*(Act(cue, 1.0, 0.0) for cue in cues))
    assert all(amount <= MOST for amount in stance(what, seconds).aus.values())


def test_asked_in_any_order_the_same_moments_are_the_same() -> None:
    moments = [i / 7 for i in range(40)]
    forward = [stance(acting(), t) for t in moments]
    order = [i * 17 % 40 for i in range(40)]
    assert {i: stance(acting(), moments[i]) for i in order} == dict(enumerate(forward))


def test_another_seed_or_another_second_is_another_moment() -> None:
    here = stance(acting(), 5.0)
    assert stance(acting(), 5.0, seed=2).joints != here.joints
    assert stance(acting(), 6.0).joints != here.joints


def test_a_body_at_rest_moves_all_the_time_and_never_jumps() -> None:
    steps = [stance(acting(), i / 30).joints for i in range(600)]
    for before, after in pairwise(steps):
        moved = [abs(after[name] - before[name]) for name in before]
        assert 0 < max(moved) < 0.12


def test_kept_still_a_body_breathes_and_shows_its_cues_but_does_not_sway() -> None:
    one, other = (stance(act("shoulders-up"), t, still=True) for t in (4.0, 9.0))
    assert one.joints["head_yaw"] == other.joints["head_yaw"]
    assert one.joints["breath"] != other.joints["breath"]
    assert one.joints["shoulder"] > 0.5
    assert one.gaze == other.gaze == (0.0, 0.0)


def test_a_cue_comes_holds_and_goes() -> None:
    drawing = Drawing(attack=0.4, release=0.6)
    shown = Act("x", 0.8, start=1.0, end=3.0)
    shares = [weight(shown, drawing, t) for t in (0.9, 1.2, 1.4, 2.9, 3.3, 3.7)]
    assert shares[0] == shares[5] == 0
    assert shares[2] == shares[3] == pytest.approx(0.8)
    assert 0 < shares[1] < 0.8
    assert 0 < shares[4] < 0.8


def test_a_masked_cue_shows_faintly_and_leaks_in_full() -> None:
    masked = Act("x", 1.0, start=0.0, masked=True, leaks=((5.0, 0.8),))
    faint, leak = (weight(masked, Drawing(), t) for t in (3.0, 5.4))
    assert faint == pytest.approx(UNDER_MASK)
    assert leak == pytest.approx(1.0)


def test_every_movement_a_row_names_is_one_that_bodies_can_do(world: World) -> None:
    named = {name for drawing in world.drawings.values() for name in drawing.motion}
    assert named <= set(MOTIONS)
    assert "wring" in named


def test_no_two_movements_share_a_name() -> None:
    tables = [v for name, v in vars(motions).items() if name.endswith("_MOTIONS")]
    names = [name for table in tables for name in table]
    assert len(tables) > 1
    assert sorted(names) == sorted(set(names))


@given(st.integers(0, 10_000), st.integers(1, 12))
def test_what_looks_random_does_not_come_back(seed: int, later: int) -> None:
    gaps = [abs(chance(seed, 31, j) - chance(seed, 31, j + later)) for j in range(40)]
    assert max(gaps) > 0.3
    assert sum(gaps) / len(gaps) > 0.15


def test_a_hand_that_wrings_moves_where_one_that_rests_lies() -> None:
    places = {stance(act("wrings-hands"), 4 + i / 3).right.shake for i in range(6)}
    assert len(places) == 6
    assert stance(acting(), 4.0).right.shake == (0.0, 0.0, 0.0)


def test_the_hand_that_does_something_lies_in_front() -> None:
    assert stance(act("fist-on-breastbone"), 3.0).front == "R"
    assert stance(act("checks-phone"), 3.0).front == "L"
    assert stance(act("checks-phone"), 3.0).props == {"phone": 1.0}


def test_low_comfort_sinks_and_pales_and_rises_again_only_with_time() -> None:
    low = acting(comfort=Comfort(15_000, 20_000, 15_000))
    assert stance(low, 5.0).joints["slump"] > stance(acting(), 5.0).joints["slump"]
    assert stance(low, 5.0).skin["pallor"] > stance(acting(), 5.0).skin["pallor"]
    better = replace(low, comfort=(*low.comfort, (10.0, EASY)))
    slumps = [stance(better, t).joints["slump"] for t in (9.9, 10.3, 10.6, 11.0)]
    assert slumps == sorted(slumps, reverse=True)
    assert slumps[0] - slumps[1] < slumps[0] - slumps[3]


def test_words_open_the_mouth_and_silence_closes_it() -> None:
    frames = ((0.0, 0.0, 0.0), (0.2, 1.0, 0.3), (0.4, 0.1, -0.3), (0.6, 0.0, 0.0))
    speaking = replace(acting(), mouth=Mouth(2.0, frames))
    assert stance(speaking, 2.2).aus["26"] > 0.4
    assert stance(speaking, 1.9).aus.get("26", 0.0) == 0
    assert stance(speaking, 2.7).aus.get("26", 0.0) == 0


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_eyes_blink_about_as_often_as_asked_never_in_step(seed: int) -> None:
    shut = [blink(seed, i / 60, 17) > 0.5 for i in range(60 * 120)]
    starts = [i / 60 for i in range(1, len(shut)) if shut[i] and not shut[i - 1]]
    assert 28 <= len(starts) <= 38
    gaps = [b - a for a, b in pairwise(starts)]
    assert max(gaps) > 1.6 * min(gaps)


def test_eyes_dart_farther_when_they_dart() -> None:
    calm = [abs(gaze(3, i / 10, 0.0)[0]) for i in range(300)]
    darting = [abs(gaze(3, i / 10, 1.0)[0]) for i in range(300)]
    assert max(calm) <= 0.2 < max(darting) <= 0.8


def test_breath_comes_at_its_rate_and_no_two_are_alike() -> None:
    lifts = [breath(5, i / 20, 15, 1.0)["breath"] for i in range(20 * 120)]
    tops = [lifts[i] for i in range(1, len(lifts) - 1) if lifts[i - 1] < lifts[i] >= lifts[i + 1]]
    assert 27 <= len([top for top in tops if top > 0.8]) <= 33
    sizes = {round(breath(5, t * 4.0, 15, 1.0)["breath_amp"], 4) for t in range(20)}
    assert len(sizes) > 15
