"""The staircase finds how faint a sign may be: 75 % right, within thirty trials."""

import random
from math import exp

import pytest

from game.practice.staircase import HIGHEST, LOWEST, TARGET, Stair, climbed

TRIALS, NEAR, PLAYERS = 30, 0.12, 300


def chance_of(level: float, threshold: float, guess: float, slope: float = 14.0) -> float:
    """Return how likely a simulated player is right: 75 % at the threshold."""
    at = (TARGET - guess) / (1 - guess)
    return guess + (1 - guess) / (1 + exp(-slope * (level - threshold)) * (1 - at) / at)


@pytest.mark.parametrize("guess", [0.2, 0.25, 0.33])
def test_nine_in_ten_players_are_known_after_thirty_trials(guess: float) -> None:
    near, players = 0, 0
    for threshold in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7):
        for seed in range(PLAYERS // 6):
            dice = random.Random(f"{threshold}{seed}")  # noqa: S311 - players are simulated
            stair = Stair()
            for _ in range(TRIALS):
                right = dice.random() < chance_of(stair.level, threshold, guess)
                stair = stair.after(right=right)
            near += abs(stair.threshold - threshold) <= NEAR
            players += 1
    assert near >= 0.9 * players


def test_a_player_is_right_three_times_in_four_once_it_has_settled() -> None:
    dice, stair, right = random.Random(3), Stair(), list[bool]()  # noqa: S311 - as above
    for _ in range(2_000):
        right.append(dice.random() < chance_of(stair.level, 0.45, 0.2))
        stair = stair.after(right=right[-1])
    assert sum(right[100:]) / len(right[100:]) == pytest.approx(TARGET, abs=0.03)


def test_levels_stay_where_there_is_something_to_see() -> None:
    assert climbed([True] * 60).level == LOWEST
    assert climbed([False] * 60).level == HIGHEST


def test_the_model_of_players_is_right_three_times_in_four_at_its_threshold() -> None:
    assert chance_of(0.4, 0.4, 0.25) == pytest.approx(TARGET)
