"""How loud each sound is left and right, as pure numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.stage.levels import DUCKED, DUCKS, RISES, Volumes, ducking, panned, toward

SHARE = st.floats(0, 1)


@given(SHARE, st.floats(-1, 1))
def test_a_sound_has_the_same_power_wherever_it_is(level: float, side: float) -> None:
    left, right = panned(level, side)
    assert left**2 + right**2 == pytest.approx(level**2, abs=1e-9)
    assert (left > right) == (side < 0) or level < 1e-6 or abs(side) < 1e-6


def test_left_is_left_and_a_side_past_the_end_is_the_end() -> None:
    assert panned(1.0, -1) == pytest.approx((1, 0))
    assert panned(1.0, 7) == pytest.approx((0, 1))


@given(SHARE, SHARE, st.floats(0.001, 0.5))
def test_a_level_never_goes_past_its_goal(level: float, goal: float, seconds: float) -> None:
    later = toward(level, goal, seconds, 0.2)
    assert min(level, goal) <= later <= max(level, goal)


def test_the_room_goes_twelve_decibels_down_and_comes_up_slowly_in_no_jump() -> None:
    level, steps = 1.0, []
    for _ in range(round(DUCKS * 60) + 1):
        steps.append(level - ducking(level, speech=True, seconds=1 / 60))
        level = ducking(level, speech=True, seconds=1 / 60)
    assert level == DUCKED
    assert max(steps) < 0.1
    for _ in range(round(RISES * 60) - 3):
        level = ducking(level, speech=False, seconds=1 / 60)
    assert DUCKED < level < 1


def test_the_volume_of_all_is_over_each() -> None:
    volumes = Volumes(master=0.5, voice=0.8, room=0.4, effects=1.0)
    assert [volumes.of(bus) for bus in ("voice", "room", "effects")] == [0.4, 0.2, 0.5]
    assert Volumes(master=0).of("voice") == 0
