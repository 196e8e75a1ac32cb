"""Motions begin at nothing, end at all of it, and never go back; a cut is over at once."""

import pytest

from game.view.easing import CURVES, eased, overshot, share_of
from game.view.theme import MOTION

TENTHS = [n / 10 for n in range(11)]


@pytest.mark.parametrize("curve", CURVES)
def test_a_curve_goes_from_nothing_to_all_and_never_back(curve: str) -> None:
    way = [eased(curve, share) for share in TENTHS]  # type: ignore[arg-type]
    assert way[0] == 0.0
    assert way[-1] == 1.0
    assert way == sorted(way)


def test_out_hurries_first_in_hurries_last_and_both_does_either() -> None:
    assert eased("out", 0.25) > 0.75
    assert eased("in", 0.5) < 0.35
    assert eased("both", 0.2) < 0.2
    assert eased("both", 0.7) > 0.85


@pytest.mark.parametrize(
    ("curve", "share", "far"),
    [("out", 0.5, 0.972), ("in", 0.5, 0.315), ("both", 0.5, 0.762)],
)
def test_the_curves_are_those_of_the_board(curve: str, share: float, far: float) -> None:
    assert eased(curve, share) == pytest.approx(far, abs=0.01)  # type: ignore[arg-type]


def test_a_curve_holds_still_before_its_time_and_after() -> None:
    assert eased("out", -1.0) == 0.0
    assert eased("out", 2.0) == 1.0


@pytest.mark.parametrize("name", MOTION)
def test_less_motion_takes_half_the_time_and_none_takes_none(name: str) -> None:
    takes = MOTION[name]
    assert share_of(name, 0.0, "full") == 0.0
    assert share_of(name, takes / 2, "full") == pytest.approx(0.5)
    assert share_of(name, takes / 2, "less") == 1.0
    assert share_of(name, 0.0, "still") == 1.0
    assert share_of(name, 9 * takes, "full") == 1.0


def test_what_overshoots_does_so_once_and_softly() -> None:
    way = [overshot(n / 100, 0.1) for n in range(101)]
    top = way.index(max(way))
    assert way[0] == 0.0
    assert way[-1] == 1.0
    assert max(way) == pytest.approx(1.1, abs=0.01)
    assert way[: top + 1] == sorted(way[: top + 1])
    assert way[top:] == sorted(way[top:], reverse=True)
