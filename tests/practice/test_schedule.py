"""What comes back when: laws of the schedule."""

from hypothesis import given
from hypothesis import strategies as st

from game.practice.schedule import STEPS, Tried, due, planned

TRIES = st.lists(st.builds(Tried, st.sampled_from("abc"), st.integers(0, 80), st.booleans()))


@given(TRIES)
def test_nothing_is_lost_it_holds_or_it_has_a_day(tried: list[Tried]) -> None:
    plan = planned(tried)
    assert set(plan) == {one.what for one in tried}
    late = max((one.day for one in tried), default=0) + STEPS[-1]
    waiting = {one.what for one in due(plan, late)}
    assert all(one.holds or one.what in waiting for one in plan.values())


@given(TRIES)
def test_the_next_day_is_after_the_last(tried: list[Tried]) -> None:
    assert all(one.day is None or one.day > one.last for one in planned(tried).values())


@given(TRIES, st.integers(1, 60))
def test_a_clock_set_back_brings_nothing_sooner(tried: list[Tried], back: int) -> None:
    plan = planned(tried)
    for one in plan.values():
        again = planned([*tried, Tried(one.what, max(0, one.last - back), right=True)])[one.what]
        assert again.last >= one.last
        assert again.day is None or one.day is None or again.day >= one.day


def test_it_returns_after_one_three_seven_and_twenty_one_days_until_it_holds() -> None:
    tried, day, days = [], 100, []
    for _ in range(len(STEPS) + 1):
        tried.append(Tried("a", day, right=True))
        now = planned(tried)["a"]
        if now.day is not None:
            days.append(now.day - day)
            day = now.day
    assert tuple(days) == STEPS
    assert planned(tried)["a"].holds


def test_a_miss_brings_it_back_tomorrow_from_the_start() -> None:
    tried = [Tried("a", 1, right=True), Tried("a", 2, right=True), Tried("a", 5, right=False)]
    now = planned(tried)["a"]
    assert (now.step, now.day) == (0, 6)
    assert not now.holds


def test_practising_ahead_of_time_neither_helps_nor_harms() -> None:
    once = [Tried("a", 1, right=True), Tried("a", 2, right=True)]
    more = [*once, Tried("a", 3, right=True), Tried("a", 4, right=True)]
    assert planned(more)["a"].day == planned(once)["a"].day
    assert planned(more)["a"].step == planned(once)["a"].step


def test_what_has_waited_longest_comes_first() -> None:
    tried = [Tried("late", 1, right=False), Tried("later", 3, right=False)]
    assert [one.what for one in due(planned(tried), 10)] == ["late", "later"]
    assert due(planned(tried), 1) == []
