"""Hands: five digits each, of the right lengths, on the right side; shapes blend into each other."""

import math
from collections.abc import Iterator
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from game.content.world import read_world
from game.patient.skeleton_hands import Hand, bent_hand, blend_hands, read_hand

ASSETS = Path(__file__).parents[2] / "assets"
WORLD = read_world(ASSETS)
SHAPES = [name for name in WORLD.tables.hands if name != "_doc"]
OPEN = ["relaxed", "flat", "palm", "visor", "hold"]
LITTLE, RING, MIDDLE, INDEX = range(4)


def far(hand: Hand, digit: int) -> float:
    """Return how far a fingertip is from the wrist."""
    return math.hypot(*hand.fingers[digit][2])


def bones(hand: Hand) -> Iterator[float]:
    """Yield the length of every part of every digit."""
    for digit in (*hand.fingers, hand.thumb):
        for a, b in pairwise(digit):
            yield math.dist(a, b)


SIDEWAYS = {"hanging"}
"""Seen from the side of the thumb: knuckles lie behind each other."""


@pytest.mark.parametrize("name", SHAPES)
def test_a_hand_has_four_fingers_side_by_side_and_a_thumb_beyond_the_index(name: str) -> None:
    hand = read_hand(WORLD.tables, name)
    knuckles = [base[1] for base, _, _ in hand.fingers]
    assert len(hand.fingers) == 4
    assert knuckles == sorted(knuckles)
    apart = 0.03 if name in SIDEWAYS else 0.07
    assert all(b - a > apart for a, b in pairwise(knuckles))
    assert hand.thumb[1][1] > knuckles[INDEX], "the thumb leaves the hand beyond the index finger"
    assert hand.thumb[0][0] < min(base[0] for base, _, _ in hand.fingers), "and nearer the wrist"
    assert all(length < 0.4 for length in bones(hand)), "no part of a digit is a stick"


@pytest.mark.parametrize("name", OPEN)
def test_fingers_of_an_open_hand_are_ordered_by_length(name: str) -> None:
    hand = read_hand(WORLD.tables, name)
    lengths = [far(hand, digit) for digit in range(4)]
    assert lengths[MIDDLE] == max(lengths)
    assert lengths[LITTLE] == min(lengths)
    assert lengths[INDEX] > lengths[LITTLE]
    assert math.hypot(*hand.thumb[2]) < lengths[LITTLE]
    assert 0.9 < lengths[MIDDLE] < 1.05, "a hand is as long as its middle finger reaches"


@pytest.mark.parametrize("name", SHAPES)
def test_fingertips_do_not_cross_over_each_other(name: str) -> None:
    hand = read_hand(WORLD.tables, name)
    tips = [tip[1] for _, _, tip in hand.fingers]
    assert tips == sorted(tips)


def test_a_pointing_hand_points_with_the_index_and_a_pinching_one_closes_it() -> None:
    point, pinch = (read_hand(WORLD.tables, name) for name in ("point", "pinch"))
    assert far(point, INDEX) > 1.5 * max(far(point, d) for d in (LITTLE, RING, MIDDLE))
    assert math.dist(pinch.fingers[INDEX][2], pinch.thumb[2]) < 0.12


def test_only_hands_that_show_their_palm_are_turned() -> None:
    turned = {name for name in SHAPES if read_hand(WORLD.tables, name).turned > 0.5}
    assert turned == {"palm", "cupped"}


@pytest.mark.parametrize(("one", "other"), list(combinations(SHAPES, 2)))
def test_half_way_between_two_shapes_is_a_hand_too(one: str, other: str) -> None:
    a, b = read_hand(WORLD.tables, one), read_hand(WORLD.tables, other)
    half = blend_hands(a, b, 0.5)
    assert half.turned == pytest.approx((a.turned + b.turned) / 2)
    knuckles = [base[1] for base, _, _ in half.fingers]
    assert all(high - low > 0.07 for low, high in pairwise(knuckles))
    assert all(0.02 < length < 0.4 for length in bones(half))


def test_each_finger_bends_by_itself_and_all_of_them_make_a_fist() -> None:
    flat, fist = read_hand(WORLD.tables, "flat"), read_hand(WORLD.tables, "fist")
    ring = bent_hand(flat, fist, (0.0, 1.0, 0.0, 0.0, 0.0))
    assert ring.fingers[RING] == fist.fingers[RING]
    assert [ring.fingers[d] for d in (LITTLE, MIDDLE, INDEX)] == [
        flat.fingers[d] for d in (LITTLE, MIDDLE, INDEX)
    ]
    assert ring.thumb == flat.thumb
    shut = bent_hand(flat, fist, (1.0,) * 5)
    assert shut.fingers == fist.fingers
    assert shut.palm == fist.palm
