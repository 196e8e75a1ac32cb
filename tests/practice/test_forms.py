"""Parallel forms: intervals hold the truth, equal is said by interval, too few says so."""

from random import Random

import pytest

from game.practice.before_after import Change, Done, changes, cohort
from game.practice.forms import (
    FEWEST_EACH,
    FEWEST_PEOPLE,
    FEWEST_PLAYS,
    Tally,
    Unit,
    compare,
    difference,
    mean_difference,
    pairs,
    t_quantile,
)
from game.practice.stats import share

WORDS = frozenset({"body"})


def unit(
    name: str, rate: float, of: int = 2_000, length: int = 8, real: Tally | None = None
) -> Unit:
    right = round(rate * of)
    made = Tally(right, of, round(0.7 * of), of)
    kind = "moment" if ":" in name else "scenario"
    return Unit(name, kind, WORDS, length, made, real or Tally())  # type: ignore[arg-type] # one of the two


def test_newcombes_interval_is_the_one_of_his_paper() -> None:
    # Newcombe (1998), table II (a), method 10: 56/70 and 48/80
    told = difference(share(48, 80), share(56, 70))
    assert (round(told.low, 4), round(told.high, 4)) == (0.0524, 0.3339)
    assert told.value == pytest.approx(0.2)


def test_the_interval_of_two_shares_holds_the_truth_as_often_as_it_says() -> None:
    dice = Random(5)  # noqa: S311 - a simulation
    held, runs = 0, 3_000
    for _ in range(runs):
        p, q = dice.uniform(0.1, 0.9), dice.uniform(0.1, 0.9)
        n, m = dice.randint(12, 80), dice.randint(12, 80)
        right = sum(dice.random() < p for _ in range(n))
        other = sum(dice.random() < q for _ in range(m))
        told = difference(share(right, n), share(other, m))
        held += told.low <= q - p <= told.high
    assert 0.94 <= held / runs <= 0.97


def test_the_interval_of_a_cohort_holds_the_truth_as_often_as_it_says() -> None:
    dice = Random(6)  # noqa: S311 - a simulation
    held, runs = 0, 3_000
    for _ in range(runs):
        told = mean_difference([dice.gauss(0.1, 0.2) for _ in range(FEWEST_PEOPLE)])
        held += told.low <= 0.1 <= told.high
    assert 0.94 <= held / runs <= 0.96


@pytest.mark.parametrize(
    ("degrees", "wanted"), [(5, 2.5706), (7, 2.3646), (9, 2.2622), (30, 2.0423)]
)
def test_the_quantile_of_t_is_that_of_the_tables(degrees: int, wanted: float) -> None:
    assert t_quantile(0.975, degrees) == pytest.approx(wanted, abs=0.001)


def test_copies_are_equal_and_an_easier_one_is_not_paired() -> None:
    (pair,) = pairs([unit("a", 0.6), unit("b", 0.6), unit("c", 0.9)])
    assert (pair.a.id, pair.b.id, pair.verdict) == ("a", "b", "equal")


def test_few_trials_are_not_sure_and_fewer_are_nothing() -> None:
    (pair,) = pairs([unit("a", 0.6, of=100), unit("b", 0.6, of=100)])
    assert pair.verdict == "not sure"
    assert compare(unit("a", 0.6, of=20), unit("b", 0.6, of=20)) is None


def test_forms_are_as_long_of_one_kind_and_of_two_scenarios() -> None:
    assert not pairs([unit("a", 0.6, length=4), unit("b", 0.6, length=8)])
    assert not pairs([unit("a", 0.6), unit("b:hello", 0.6)])
    assert not pairs([unit("b:bye", 0.6), unit("b:hello", 0.6)])


def test_each_unit_is_in_one_pair_and_the_nearest_go_together() -> None:
    found = pairs([unit("a", 0.50), unit("b", 0.55), unit("c", 0.56), unit("d", 0.51)])
    assert [(p.a.id, p.b.id) for p in found] == [("a", "d"), ("b", "c")]


def test_real_plays_that_differ_part_what_made_plays_hold_equal() -> None:
    easy = Tally(190, 200, 140, 200, plays=FEWEST_PLAYS)
    hard = Tally(100, 200, 140, 200, plays=FEWEST_PLAYS)
    assert not pairs([unit("a", 0.6, real=easy), unit("b", 0.6, real=hard)])
    few = Tally(100, 200, 140, 200, plays=FEWEST_PLAYS - 1)
    (pair,) = pairs([unit("a", 0.6, real=easy), unit("b", 0.6, real=few)])
    assert pair.people is None


def done(trainee: str, name: str, noticed: int, of: int = 12) -> Done:
    return Done(trainee, "", {name: Tally(noticed, of, noticed, of, plays=1)})


def test_before_is_the_first_form_and_after_the_other_whichever_came_first() -> None:
    plays = [done("x", "b", 3), done("x", "b", 8), done("x", "a", 9), done("x", "a", 12)]
    (change,) = changes(
        [*plays, done("y", "a", 1), done("", "a", 1), done("", "b", 2)], [("a", "b")]
    )
    assert (change.trainee, change.before.noticed, change.after.noticed) == ("x", 3, 9)
    assert change.noticing is not None
    assert change.noticing.value == pytest.approx(0.5)
    assert change.noticing.low > 0


def test_too_few_signals_or_people_tell_no_change() -> None:
    few = Change("x", Tally(3, FEWEST_EACH - 1), Tally(9, FEWEST_EACH))
    assert few.noticing is None
    assert few.reading is None
    enough = [Change(f"{n}", Tally(3, 12), Tally(6 + n % 2, 12)) for n in range(FEWEST_PEOPLE)]
    assert cohort(enough[1:], "noticing") == (None, FEWEST_PEOPLE - 1)
    told, count = cohort([*enough, few], "noticing")
    assert told is not None
    assert count == FEWEST_PEOPLE
    assert told.low < told.value < told.high
    assert told.value == pytest.approx(3.5 / 12)


def test_nothing_has_no_difference() -> None:
    with pytest.raises(ValueError, match="nothing"):
        difference(share(0, 0), share(1, 2))
    with pytest.raises(ValueError, match="too few"):
        mean_difference([0.1, 0.2])
