"""A skeleton: what a stance does to joints in space, whoever's body it is."""

import math
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from game.content.world import World, read_world
from game.patient.geometry import Vector, length, subtract
from game.patient.motion import reach_of
from game.patient.skeleton import Skeleton, solve
from game.patient.skeleton_build import Physique, physique_of
from game.patient.skeleton_legs import FLOOR
from game.patient.stance import Reach, Stance

ASSETS = Path(__file__).parents[2] / "assets"
PEOPLE = ["adaeze-okafor", "rosa-delgado", "tomasz-nowak"]
STILL = (0.0, 0.0, 0.0)


@pytest.fixture(scope="module")
def world() -> World:
    return read_world(ASSETS)


@pytest.fixture(params=PEOPLE)
def build(world: World, request: pytest.FixtureRequest) -> Physique:
    return physique_of(world.people[request.param], world.tables)


def body(world: World, build: Physique, **joints: float) -> Skeleton:
    return solve(Stance(joints), build, world.tables)


def posed(world: World, name: str) -> Stance:
    """Return a pose of poses.json as a stance; a hand it does not name lies in the lap."""
    pose = world.tables.poses[name]
    left, right = (
        reach_of(pose[hand], STILL) if hand in pose else Reach() for hand in ("handL", "handR")
    )
    joints = {joint: value for joint, value in pose.items() if isinstance(value, int | float)}
    return Stance(joints, left, right)


def far(a: Vector, b: Vector) -> float:
    return length(subtract(a, b))


def test_arms_keep_their_length_in_every_pose(world: World, build: Physique) -> None:
    rest = body(world, build)
    upper = far(rest.shoulders["L"], rest.arms["L"].elbow)
    fore = far(rest.arms["L"].elbow, rest.arms["L"].wrist)
    for name in world.tables.poses:
        if name in {"_doc", "anchors"}:
            continue
        bones = solve(posed(world, name), build, world.tables)
        for side in "LR":
            arm = bones.arms[side]
            assert far(bones.shoulders[side], arm.elbow) == pytest.approx(upper, abs=0.01), name
            assert far(arm.elbow, arm.wrist) == pytest.approx(fore, abs=0.01), name


def test_a_body_is_its_own_mirror_image(world: World, build: Physique) -> None:
    bones = body(world, build, slump=0.4, shoulder=0.3)
    for at in ("elbow", "wrist"):
        left, right = getattr(bones.arms["L"], at), getattr(bones.arms["R"], at)
        assert left == pytest.approx((-right[0], right[1], right[2]))
    assert bones.arms["L"].angle == pytest.approx(math.pi - bones.arms["R"].angle)


def test_feet_stand_on_the_floor_a_tap_lifts_right_toes_a_bounce_the_right_heel(
    world: World, build: Physique
) -> None:
    rest, tap = body(world, build).legs, body(world, build, foot=1.0).legs
    assert all(leg.heel[1] == leg.toe[1] == FLOOR for leg in rest.values())
    assert tap["L"] == rest["L"]
    assert tap["R"].toe[1] < FLOOR == tap["R"].heel[1]
    bounce = body(world, build, heel=1.0).legs
    assert bounce["L"] == rest["L"]
    assert bounce["R"].heel[1] < FLOOR == bounce["R"].toe[1]
    assert bounce["R"].knee[1] < rest["R"].knee[1]


def test_knees_go_together_and_apart(world: World, build: Physique) -> None:
    gaps = [
        legs["L"].knee[0] - legs["R"].knee[0]
        for legs in (body(world, build, knees=k).legs for k in (1.0, 0.0, -0.8))
    ]
    assert 0 < gaps[0] < gaps[1] < gaps[2]


def test_crossed_ankles_lie_on_each_others_side_one_before_the_other(
    world: World, build: Physique
) -> None:
    legs = body(world, build, ankles=1.0).legs
    assert legs["L"].ankle[0] < 0 < legs["R"].ankle[0]
    assert legs["R"].ankle[2] - legs["L"].ankle[2] > 20


def test_somebody_who_leans_in_comes_nearer_and_somebody_slumped_sinks(
    world: World, build: Physique
) -> None:
    rest = body(world, build)
    assert body(world, build, lean_f=0.9).unit > rest.unit * 1.05
    assert body(world, build, slump=0.8).head_centre()[1] > rest.head_centre()[1] + 20


def test_breath_and_fright_lift_the_shoulders(world: World, build: Physique) -> None:
    def height(**joints: float) -> float:
        return -body(world, build, **joints).shoulders["L"][1]

    rest = height()
    assert height(shoulder=0.75) > rest + 10
    quiet, hard = height(breath=1.0), height(breath=1.0, breath_amp=3.2)
    assert rest < quiet < hard


def test_lifting_of_shoulders_grows_evenly_with_the_breath(world: World, build: Physique) -> None:
    depths = [1 + i / 50 for i in range(120)]
    lifts = [-body(world, build, breath=1.0, breath_amp=d).shoulders["L"][1] for d in depths]
    steps = [b - a for a, b in pairwise(lifts)]
    assert min(steps) > 0
    assert max(steps) < 0.6


def test_on_the_edge_of_the_seat_the_lap_comes_forward_but_the_chair_does_not(
    world: World, build: Physique
) -> None:
    chair = Reach(anchor="armrest")
    at_back = solve(Stance({}, Reach(), chair), build, world.tables)
    on_edge = solve(Stance({"edge": 1.0}, Reach(), chair), build, world.tables)
    assert on_edge.spine[0][2] > at_back.spine[0][2] + 20
    assert on_edge.arms["L"].wrist[2] > at_back.arms["L"].wrist[2] + 20
    assert on_edge.arms["R"].wrist == pytest.approx(at_back.arms["R"].wrist, abs=3)


def test_a_hand_on_its_way_comes_from_one_place_to_the_other(world: World, build: Physique) -> None:
    there = Reach(anchor="sternum", shape="fist", direction=208.0)
    way = [Reach(towards=there, share=share) for share in (0.0, 0.25, 0.5, 0.75, 1.0)]
    goal = solve(Stance(right=there), build, world.tables).arms["R"]
    arms = [solve(Stance(right=reach), build, world.tables).arms["R"] for reach in way]
    gaps = [far(arm.wrist, goal.wrist) for arm in arms]
    assert gaps == sorted(gaps, reverse=True)
    assert gaps[-1] == pytest.approx(0, abs=0.01)
    assert arms[-1].hand == goal.hand


def test_a_tremor_shakes_the_hand_and_not_the_shoulder(world: World, build: Physique) -> None:
    calm = solve(Stance(), build, world.tables)
    shaken = solve(Stance(right=Reach(shake=(4.0, 3.0, 0.0))), build, world.tables)
    assert 3 < far(calm.arms["R"].wrist, shaken.arms["R"].wrist) < 6
    assert shaken.shoulders == calm.shoulders


def test_the_hand_under_a_folded_arm_lies_between_it_and_the_trunk(
    world: World, build: Physique
) -> None:
    stance = posed(world, "arms_crossed")
    arms = solve(stance, build, world.tables).arms
    assert stance.front == "R"
    assert arms["R"].elbow[0] < arms["L"].wrist[0] < arms["L"].elbow[0]
    assert arms["L"].wrist[2] < arms["R"].wrist[2]


def test_how_age_sits_in_a_body_is_added_but_never_folds_it_double(
    world: World, build: Physique
) -> None:
    bent = replace(build, posture={"slump": 0.5})
    assert body(world, bent).joints["slump"] == pytest.approx(0.5)
    assert body(world, bent, slump=1.0).joints["slump"] == pytest.approx(1.0)


def test_a_hand_shape_or_place_that_is_not_there_is_named(world: World, build: Physique) -> None:
    for reach in (Reach(anchor="moon"), Reach(shape="paw")):
        with pytest.raises(KeyError, match=r"moon|paw"):
            solve(Stance(right=reach), build, world.tables)
