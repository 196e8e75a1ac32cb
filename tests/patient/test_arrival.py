"""Coming in and going: a function of the seconds alone, that ends where the conversation begins."""

from itertools import pairwise
from pathlib import Path

import pytest

from game.content.world import read_world
from game.patient.acting import begin_acting
from game.patient.arrival import ARRIVES, HERE, LEAVES, arriving, comes, leaving, on_way
from game.patient.motion import stance_at
from game.sim.comfort import Comfort
from game.sim.cues import PICTURED, Body

TIMES = [n / 100 for n in range(200)]
EVEN = Comfort(62_000, 62_000, 62_000)


def test_who_comes_in_only_comes_nearer_and_ends_exactly_in_their_place() -> None:
    ways = [arriving(t) for t in TIMES if t < ARRIVES]
    for a, b in pairwise(ways):
        assert b.x >= a.x
        assert b.scale >= a.scale
        assert b.phase >= a.phase
        assert b.alpha <= a.alpha
    assert ways[0].x < -500
    assert ways[0].scale < 0.7
    assert ways[0].alpha == 1.0
    assert abs(ways[-1].x) < 0.5
    assert ways[-1].scale == pytest.approx(1.0, abs=0.001)
    assert arriving(ARRIVES) == HERE == arriving(ARRIVES + 100)


def test_who_leaves_begins_in_their_place_and_only_goes_on() -> None:
    ways = [leaving(t) for t in TIMES if t <= LEAVES]
    assert ways[0] == HERE == leaving(-1)
    for a, b in pairwise(ways):
        assert b.x <= a.x
        assert b.scale >= a.scale
        assert b.phase >= a.phase
        assert b.alpha >= a.alpha
    assert leaving(LEAVES).x < -750
    assert leaving(LEAVES + 5) == leaving(LEAVES)


def test_the_same_second_is_the_same_place() -> None:
    assert [arriving(t) for t in TIMES] == [arriving(t) for t in TIMES]


def test_nobody_jumps() -> None:
    for way in (arriving, leaving):
        for a, b in pairwise(way(n / 60) for n in range(100)):
            assert abs(a.x - b.x) < 45
            assert abs(a.scale - b.scale) < 0.03


def test_who_lies_is_far_away_or_holds_a_child_is_there_already() -> None:
    bodies: set[Body] = {body for body in PICTURED if comes(body, None)}
    assert bodies == {"seated", "wheelchair", "standing", "walking"}
    assert comes("seated", "beside")
    assert not comes("seated", "lap")
    assert not comes("seated", "arms")
    assert not comes("telephone", None)


@pytest.mark.parametrize("body", ["seated", "standing", "walking", "wheelchair"])
def test_on_the_way_the_face_is_as_it_is_and_the_hands_hold_nothing(body: Body) -> None:
    world = read_world(Path(__file__).resolve().parents[2] / "assets")
    person = world.people["adaeze-okafor"]
    acting = begin_acting(EVEN)
    there = stance_at(person, world.tables, world.drawings, acting, 0.0, 1, body=body)
    way = on_way(there, world.tables, arriving(0.5))
    assert way.aus == there.aus
    assert way.gaze == there.gaze
    if body == "wheelchair":
        assert way is there
        return
    assert way.body == "walking"
    assert way.props == {}
    assert way.joints["stride"] > 0
