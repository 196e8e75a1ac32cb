"""What a tone's row of numbers becomes."""

from dataclasses import fields
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content.tone_checks import BOUNDS
from game.content.world import World, read_world
from game.voice.plan import (
    FACTORS,
    GROUPED_FROM,
    HEARD_FROM,
    KEPT,
    LEAST_BELOW,
    Plan,
    SpeechError,
    UnknownNumberError,
    Voice,
    saying,
)

ADA = Voice("bf_emma*0.5+af_kore*0.5", kmax=0.9)
TONES = {
    "bright": {"f0": 3.0, "range": 1.6, "rate": 1.2, "nv": ["huff@0"]},
    "low": {
        "f0": -2.0,
        "rate": 0.8,
        "group": 4,
        "group_pause": 0.5,
        "nv": ["sigh@0", "pant_in@group"],
    },
}


@pytest.fixture(scope="module")
def world() -> World:
    return read_world(Path("assets"))


def test_strength_0_changes_nothing() -> None:
    assert Plan.of(TONES["low"], 0.0) == Plan()


def test_strength_1_is_the_row_itself() -> None:
    plan = Plan.of(TONES["bright"], 1.0)
    assert (plan.f0, plan.range, plan.rate, plan.nv) == (3.0, 1.6, pytest.approx(1.2), ("huff@0",))


def test_factors_fade_towards_one_and_the_rest_towards_nothing() -> None:
    plan = Plan.of(TONES["bright"], 0.5)
    assert plan.f0 == 1.5
    assert plan.rate == pytest.approx(1.2**0.5)


def test_a_weak_tone_is_heard_without_sighs() -> None:
    assert Plan.of(TONES["low"], HEARD_FROM - 0.01).nv == ()
    assert Plan.of(TONES["low"], HEARD_FROM).nv != ()


def test_a_weaker_tone_takes_more_words_to_a_breath() -> None:
    assert Plan.of(TONES["low"], 1.0).group == 4
    assert Plan.of(TONES["low"], 0.5).group == 5
    assert Plan.of(TONES["low"], 0.2).group == 0


NUMBERS = {f.name: f.default for f in fields(Plan) if f.name in BOUNDS}
STEADY = KEPT | {"group"}
"""Kept as they are, or counted in whole words: see above."""


@given(st.sampled_from(sorted(set(NUMBERS) - STEADY)), st.data())
def test_growing_strength_moves_a_number_one_way_from_nothing_to_the_row(
    name: str, data: st.DataObject
) -> None:
    value = data.draw(st.floats(*BOUNDS[name]))
    steps = sorted(data.draw(st.lists(st.floats(0, 1), min_size=2, max_size=5)))
    found = [getattr(Plan.of({name: value}, k), name) for k in (0.0, *steps, 1.0)]
    assert found[0] == NUMBERS[name]
    assert found[-1] == pytest.approx(value)
    away = [abs(number - NUMBERS[name]) for number in found]
    assert all(b >= a - 1e-9 for a, b in pairwise(away))
    low, high = BOUNDS[name]
    assert all(low - 1e-9 <= number <= high + 1e-9 for number in found)


@given(st.integers(2, 8), st.floats(GROUPED_FROM, 1), st.floats(GROUPED_FROM, 1))
def test_a_stronger_tone_never_takes_more_words_to_a_breath(
    group: int, one: float, other: float
) -> None:
    weak, strong = (Plan.of({"group": group}, k).group for k in sorted((one, other)))
    assert weak >= strong >= group


@pytest.mark.parametrize("row", [{"fo": 1.0}, {"f0": "high"}, {"nv": "sigh@0"}, {"f0": None}])
def test_a_number_that_no_plan_knows_is_refused(row: dict[str, object]) -> None:
    with pytest.raises(UnknownNumberError, match="no tone has"):
        Plan.of(row, 1.0)


@pytest.mark.parametrize("row", [{}, {"base": 3}, {"base": "bf_emma", "loud": 2}])
def test_a_voice_needs_a_base_and_nothing_unknown(row: dict[str, object]) -> None:
    with pytest.raises(SpeechError):
        Voice.of(row)


def test_a_mask_keeps_both_plans_and_the_one_below_can_be_heard() -> None:
    how = saying(TONES, ADA, "bright", 0.3, "low")
    assert how.top == Plan.of(TONES["bright"], 0.3)
    assert how.below == Plan.of(TONES["low"], LEAST_BELOW)


def test_what_a_mask_hides_shows_at_breaths_and_after_the_line() -> None:
    how = saying(TONES, ADA, "bright", 0.8, "low")
    assert how.bursts("0") == ("huff",)
    assert how.bursts("group") == ("pant_in",)
    assert how.bursts("end") == ("sigh",)
    assert how.group == how.below.group + 2 if how.below else False
    assert how.group_pause > 0


def test_a_voice_is_never_driven_past_its_words() -> None:
    assert saying(TONES, ADA, "bright", 1.0) == saying(TONES, ADA, "bright", 0.9)


def test_every_tone_of_the_book_has_a_plan_of_its_own(world: World) -> None:
    plans = {name: Plan.of(row, 0.8) for name, row in world.tones.items()}
    for name, plan in plans.items():
        assert [other for other in plans if plans[other] == plan] == [name]


def test_every_voice_of_the_book_can_be_read(world: World) -> None:
    voices = [Voice.of(row) for row in world.voices.values()]
    assert len({repr(voice) for voice in voices}) == len(voices)


def test_every_person_has_a_voice_that_there_is(world: World) -> None:
    assert {person.voice for person in world.people.values()} <= set(world.voices)


def test_every_sound_of_a_tone_has_its_recipe(world: World) -> None:
    for row in world.tones.values():
        for place in ("0", "group", "end"):
            assert set(Plan.of(row, 1.0).bursts(place)) <= set(world.recipes)


def test_factors_are_numbers_of_the_plan() -> None:
    assert {getattr(Plan(), name) for name in FACTORS} == {1.0}
