"""Comfort in the body: three kinds, each its own, within a second, and never a jump."""

import math
from dataclasses import replace
from itertools import pairwise

import pytest

from game.patient.acting import Acting, begin_acting
from game.patient.bearing import NORMAL, Feeling, bearing, hesitation
from game.patient.living import breaths, depth
from game.patient.motion import stance_at
from game.patient.stance import Stance
from game.sim.comfort import POINT, Comfort
from game.sim.cues import KINDS, Kind
from tests import shipped

WORLD = shipped.world()
BASES = (45, 62, 75)
"""Points of comfort from which a change is looked at."""
STEP = 20
FELT = {"physical": 0.06, "mental": 0.03, "emotional": 0.05}
"""How far a body moves, at least, by 20 points of a kind: joints and action units together."""
CONTINUOUS = 0.08
"""No joint goes further in a thirtieth of a second."""
PEOPLE = ("adaeze-okafor", "noah-williams", "margaret-ellis")
START = 400.0
"""Late in a scene: what depends on time times a rate shows there."""


def acting_of(before: int, kind: Kind, by: int) -> Acting:
    """Return the acting of somebody whose comfort of one kind changes at START."""
    points = dict.fromkeys(KINDS, before)
    first, then = ({**points, kind: before + more} for more in (0, by))
    a, b = (Comfort(*(p[k] * POINT for k in KINDS)) for p in (first, then))
    return replace(begin_acting(a), comfort=((0.0, a), (START, b)))


def at(acting: Acting, seconds: float, person: str = PEOPLE[0]) -> Stance:
    who = WORLD.people[person]
    return stance_at(who, WORLD.tables, WORLD.drawings, acting, seconds, 3, still=True)


def apart(one: Stance, other: Stance) -> float:
    """Return how far two stances are apart in joints and action units; no breath, no blink."""
    total = math.dist(one.gaze, other.gaze) ** 2
    for a, b in ((one.joints, other.joints), (one.aus, other.aus)):
        names = {*a, *b} - {"breath", "breath_amp", "43"}
        total += sum((a.get(n, 0.0) - b.get(n, 0.0)) ** 2 for n in names)
    return math.sqrt(total)


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("by", [-STEP, STEP])
@pytest.mark.parametrize("before", BASES)
def test_what_twenty_points_do_is_in_the_body_within_a_second(
    before: int, by: int, kind: Kind, person: str
) -> None:
    as_was, changed = acting_of(before, kind, 0), acting_of(before, kind, by)
    far = apart(at(as_was, START + 1.0, person), at(changed, START + 1.0, person))
    assert far >= FELT[kind]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("by", [-50, -STEP, STEP])
def test_a_change_of_comfort_never_makes_the_body_jump(by: int, kind: Kind) -> None:
    acting = acting_of(62, kind, by)
    steps = [at(acting, START - 0.2 + n / 30) for n in range(60)]
    for before, after in pairwise(steps):
        moved = [abs(after.joints[n] - before.joints[n]) for n in before.joints]
        assert max(moved) < CONTINUOUS
        assert abs(after.blink - before.blink) < 0.75, "a lid takes more than one frame"


def test_breath_that_changes_its_rate_never_flickers() -> None:
    acting = acting_of(62, "physical", -50)
    lifts = [at(acting, START + n / 60).joints["breath"] for n in range(120)]
    turns = sum((b - a) * (c - b) < 0 for a, b, c in zip(lifts, lifts[1:], lifts[2:], strict=False))
    assert turns <= 4, "two seconds are hardly a breath"


def test_each_kind_moves_what_is_its_own() -> None:
    fine, bad = Feeling(NORMAL, NORMAL, NORMAL), 0.2
    hurt, lost, low = (replace(fine, **{kind: bad}) for kind in KINDS)
    assert bearing(hurt)[0]["lean_s"] < -0.2, "guarding"
    assert bearing(hurt)[2]["pallor"] > bearing(low)[2]["pallor"] == 0, "colour"
    assert breaths(hurt) >= breaths(fine) + 5
    assert depth(hurt) < depth(fine)
    assert hesitation(lost) > 1.5 > hesitation(hurt) == 1
    assert bearing(low)[1]["15"] > 0.05 > bearing(lost)[1]["15"]
    assert bearing(low)[0]["slump"] > bearing(lost)[0]["slump"] == 0


def test_at_its_normal_nothing_of_comfort_shows() -> None:
    for values in bearing(Feeling(NORMAL, NORMAL, NORMAL)):
        assert all(value == pytest.approx(0) for value in values.values())


def test_better_than_normal_shows_too_and_is_another_way() -> None:
    fine = Feeling(NORMAL, NORMAL, NORMAL)
    well, clear, glad = (replace(fine, **{kind: 0.85}) for kind in KINDS)
    assert bearing(well)[0]["shoulder"] < 0
    assert breaths(well) < breaths(fine)
    assert bearing(clear)[1]["5"] > 0
    assert bearing(glad)[1]["12"] > 0.1
