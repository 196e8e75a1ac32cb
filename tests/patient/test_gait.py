"""Somebody on foot: feet that stay on the floor, bones that stay as long, a limp that is short."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from game.content.world import World, read_world
from game.patient.acting import Act, begin_acting
from game.patient.gait import SHUFFLE, foot, stance_of
from game.patient.geometry import length, subtract
from game.patient.motion import stance_at
from game.patient.skeleton import Skeleton, solve
from game.patient.skeleton_build import physique_of
from game.patient.skeleton_space import FLAT
from game.patient.skeleton_stand import SHIN, THIGH, floor_of, leg_long
from game.patient.stance import Stance
from game.sim.comfort import Comfort

PEOPLE = ("adaeze-okafor", "noah-williams", "albert-hughes", "tomasz-nowak", "mateo-delgado")
PHASES = [n / 40 for n in range(80)]
WAYS: tuple[dict[str, float], ...] = (
    {},
    {"limp_L": 1.0},
    {"limp_R": 0.5},
    {"shuffle": 1.0},
    {"shuffle": 0.4},
    {"drag_R": 1.0},
    {"rigid": 1.0},
    {"wide": 1.0, "sway": 0.6},
    {"halt": 1.0},
    {"halt": 0.5, "limp_L": 0.7},
)
EVEN = Comfort(62_000, 62_000, 62_000)


@pytest.fixture(scope="module")
def world() -> World:
    return read_world(Path(__file__).resolve().parents[2] / "assets")


def walked(world: World, who: str, joints: dict[str, float]) -> Skeleton:
    stance = Stance({"stride": 1.0, **joints}, body="walking")
    return solve(stance, physique_of(world.people[who], world.tables), world.tables)


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("way", WAYS, ids=str)
def test_bones_stay_as_long_as_they_are(world: World, who: str, way: dict[str, float]) -> None:
    long = leg_long(physique_of(world.people[who], world.tables))
    for step in PHASES:
        for leg in walked(world, who, {**way, "step": step}).legs.values():
            assert length(subtract(leg.knee, leg.hip)) == pytest.approx(THIGH * long, rel=0.02)
            assert length(subtract(leg.ankle, leg.knee)) == pytest.approx(SHIN * long, rel=0.02)


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("way", WAYS, ids=str)
def test_feet_stand_on_the_floor_and_never_under_it(
    world: World, who: str, way: dict[str, float]
) -> None:
    floor = floor_of(physique_of(world.people[who], world.tables))
    near = 2.5 if 0 < way.get("shuffle", 0.0) < 1 else 0.5
    """Between two ways to walk a foot is between where either would have it."""
    for step in PHASES:
        joints = {**way, "step": step}
        bones = walked(world, who, joints)
        lowest = {
            s: max(leg.heel[1], leg.toe[1]) + bones.shift[1] / FLAT for s, leg in bones.legs.items()
        }
        assert max(lowest.values()) == pytest.approx(floor, abs=near)
        for side, low in lowest.items():
            if foot(side, {"stride": 1.0, **joints}).on:
                assert low == pytest.approx(floor, abs=near)


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_a_foot_that_carries_goes_back_as_evenly_as_the_floor(way: dict[str, float]) -> None:
    """What stands on the floor is left behind at one speed: it does not slip."""
    joints = {"stride": 1.0, **way}
    if 0 < joints.get("shuffle", 0.0) < 1:
        return
    for side in "LR":
        rows = [(foot(side, {**joints, "step": step})) for step in PHASES]
        backs = [a.ahead - b.ahead for a, b in pairwise(rows) if a.on and b.on]
        assert max(backs) - min(backs) == pytest.approx(0.0, abs=0.01)


def test_a_walk_comes_back_after_a_stride(world: World) -> None:
    for who in PEOPLE:
        once, again = (walked(world, who, {"step": 0.37 + turns}) for turns in (0.0, 5.0))
        assert once.shift == pytest.approx(again.shift)
        for side in "LR":
            assert once.legs[side].toe == pytest.approx(again.legs[side].toe)
            assert once.arms[side].wrist == pytest.approx(again.arms[side].wrist)


def test_no_two_strides_of_somebody_are_alike(world: World) -> None:
    person = world.people["adaeze-okafor"]
    acting = begin_acting(EVEN)
    strides = []
    for n in range(60):
        stance = stance_at(
            person, world.tables, world.drawings, acting, n / 0.84, seed=3, body="walking"
        )
        strides.append((round(stance.joints["stride"], 4), round(stance.joints["step"] % 1, 4)))
    assert len(set(strides)) == len(strides)


@pytest.mark.parametrize("side", ["L", "R"])
def test_a_limp_is_short_on_the_leg_that_hurts(side: str) -> None:
    other = "R" if side == "L" else "L"
    sound = {"stride": 1.0}
    for much in (0.35, 0.6, 1.0):
        lame = {**sound, f"limp_{side}": much}
        on = {s: sum(foot(s, {**lame, "step": p}).on for p in PHASES) for s in "LR"}
        before = sum(foot(side, {**sound, "step": p}).on for p in PHASES)
        assert on[side] < before
        assert on[side] < on[other]
        assert stance_of(side, lame) < stance_of(other, lame)


def test_a_shuffle_hardly_lifts_its_feet() -> None:
    walk = [foot("L", {"stride": 1.0, "step": p}) for p in PHASES]
    small = [foot("L", {"stride": 1.0, "step": p, "shuffle": 1.0}) for p in PHASES]
    assert max(f.up for f in small) < 0.3 * max(f.up for f in walk)
    assert max(f.ahead for f in small) == pytest.approx(SHUFFLE.half, rel=0.05)
    assert all(f.on or f.up <= SHUFFLE.lift for f in small)


def test_one_of_two_feet_always_carries() -> None:
    for way in WAYS:
        for step in PHASES:
            joints = {"stride": 1.0, "step": step, **way}
            assert any(foot(side, joints).on for side in "LR")


def test_somebody_who_stops_stands_with_both_feet_on_the_floor(world: World) -> None:
    acting = replace(begin_acting(EVEN), acts=(Act("stops-every-few-steps", 1.0, 0.0),))
    person, halts = world.people["tomasz-nowak"], []
    for n in range(200):
        stance = stance_at(
            person, world.tables, world.drawings, acting, 2 + n / 20, seed=3, body="walking"
        )
        halts.append(stance.joints.get("halt", 0.0))
        if halts[-1] > 0.99:
            bones = solve(stance, physique_of(person, world.tables), world.tables)
            lows = [max(leg.heel[1], leg.toe[1]) for leg in bones.legs.values()]
            assert lows[0] == pytest.approx(lows[1], abs=1.0)
    assert max(halts) > 0.99
    assert min(halts) == 0.0


def test_who_sits_is_carried_nowhere(world: World) -> None:
    stance = Stance({"stride": 1.0, "step": 0.3})
    bones = solve(stance, physique_of(world.people["adaeze-okafor"], world.tables), world.tables)
    assert bones.shift == (0.0, 0.0)
    assert not bones.afoot
