"""What counts are worth: intervals that hold the truth, and no d' from a handful."""

import random
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.practice.stats import Counted, detection, share


@given(st.integers(0, 200).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_a_share_lies_in_its_interval(counted: tuple[int, int]) -> None:
    right, of = counted
    found = share(right, of)
    assert 0 <= found.low <= (right / of if of else 0.5) <= found.high <= 1


def test_of_nothing_anything_is_possible() -> None:
    assert (share(0, 0).low, share(0, 0).high) == (0, 1)


def test_more_trials_make_a_narrower_interval() -> None:
    few, many = share(3, 4), share(75, 100)
    assert many.high - many.low < few.high - few.low


def test_five_of_five_is_no_certainty() -> None:
    assert share(5, 5).low < 0.6


@pytest.mark.parametrize(("right", "of"), [(-1, 3), (4, 3)])
def test_no_share_is_more_than_whole(right: int, of: int) -> None:
    with pytest.raises(ValueError, match="is no share"):
        share(right, of)


def test_the_interval_holds_the_truth_about_as_often_as_it_says() -> None:
    dice = random.Random(7)  # noqa: S311 - chance is simulated
    held = 0
    for _ in range(1_000):
        found = share(sum(dice.random() < 0.7 for _ in range(24)), 24)
        held += found.low <= 0.7 <= found.high
    assert 930 <= held <= 985


@pytest.mark.parametrize(
    ("hits", "alarms", "d", "c"), [(8, 2, 1.50, 0.0), (10, 6, 1.46, -0.96), (6, 0, 1.92, 0.73)]
)
def test_detection_is_as_worked_in_the_evidence(hits: int, alarms: int, d: float, c: float) -> None:
    found = detection(Counted(hits, 10, alarms, 10))
    assert found is not None
    assert isclose(found.d, d, abs_tol=0.02)
    assert isclose(found.c, c, abs_tol=0.02)
    assert found.low < found.d < found.high


def test_no_detection_is_told_from_fewer_than_ten_of_each() -> None:
    assert detection(Counted(9, 9, 1, 40)) is None
    assert detection(Counted(40, 40, 1, 9)) is None
    assert detection(Counted(9, 10, 1, 10)) is not None


def test_guessing_has_an_interval_around_nothing() -> None:
    found = detection(Counted(10, 20, 10, 20))
    assert found is not None
    assert found.low < 0 < found.high
