"""The painted face: every clip is undone, every point is a number, each sign leaves its mark."""

import math
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from game.content.world import World, read_world
from game.patient.geometry import Point, cubics
from game.patient.skeleton import solve
from game.patient.skeleton_build import physique_of
from game.patient.stance import Stance
from game.view.figure.head import Head
from game.view.figure.headwork import paint_back, paint_features, paint_over
from game.view.figure.look import look_of
from game.view.paint.painter import Painter, Shapes, parts_of

ASSETS = Path(__file__).parents[2] / "assets"
SIGNS = ("pallor", "flush", "cyanosis", "jaundice", "sweat", "tears", "fatigue")


Call = tuple[str, Shapes, tuple[object, ...]]
Paint = Callable[[Stance], list[Call]]


class Recorder:
    """Writes down what is painted."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.depth = 0

    def clip(self, shapes: Shapes) -> None:
        """Write down that what follows is confined."""
        self.depth += 1
        self.calls.append(("clip", shapes, ()))

    def unclip(self) -> None:
        """Check that there is a clip to undo."""
        self.depth -= 1
        assert self.depth >= 0

    def __getattr__(self, name: str) -> Callable[..., None]:
        def record(shapes: Shapes, *rest: object) -> None:
            self.calls.append((name, shapes, rest))

        return record


@pytest.fixture(scope="module")
def world() -> World:
    return read_world(ASSETS)


@pytest.fixture(params=["adaeze-okafor", "rosa-delgado", "tomasz-nowak"])
def painted(world: World, request: pytest.FixtureRequest) -> Paint:
    person = world.people[request.param]
    head, build = Head(person, world.tables), physique_of(person, world.tables)

    def paint(stance: Stance) -> list[Call]:
        recorder, look = Recorder(), look_of(person, stance)
        c = cast("Painter", recorder)
        head.layout(look, solve(stance, build, world.tables))
        paint_back(c, head, look)
        paint_features(c, head, look)
        paint_over(c, head, look)
        assert recorder.depth == 0
        return recorder.calls

    return paint


def points_of(calls: list[Call]) -> Iterator[Point]:
    for _, shapes, _ in calls:
        for shape in parts_of(shapes):
            yield from cubics(shape)


@pytest.mark.parametrize("yaw", [-1.2, -0.4, 0.0, 0.4, 1.2])
@pytest.mark.parametrize("aus", [{}, {"4": 1, "6": 1, "7": 1, "9": 1, "43": 1}, {"26": 1, "25": 1}])
def test_every_point_is_a_number_whatever_the_face_does(
    painted: Paint, yaw: float, aus: dict[str, float]
) -> None:
    calls = painted(Stance(aus=aus, joints={"head_yaw": yaw}))
    assert all(math.isfinite(x) and math.isfinite(y) for x, y in points_of(calls))


@pytest.mark.parametrize("sign", SIGNS)
def test_each_sign_changes_the_picture(painted: Paint, sign: str) -> None:
    assert painted(Stance(skin={sign: 0.5})) != painted(Stance())


@pytest.mark.parametrize("unit", ["1", "2", "4", "5", "6", "7", "9", "10", "12", "15", "17"])
def test_each_unit_changes_the_picture(painted: Paint, unit: str) -> None:
    assert painted(Stance(aus={unit: 0.4})) != painted(Stance())


def test_the_same_moment_is_the_same_picture(painted: Paint) -> None:
    moment = Stance(aus={"4": 0.5}, skin={"sweat": 1.0}, seconds=3.0)
    assert painted(moment) == painted(moment)


def test_sweat_moves_and_nothing_else_of_a_still_face_does(painted: Paint) -> None:
    assert painted(Stance(seconds=1.0)) == painted(Stance(seconds=2.0))
    wet = Stance(skin={"sweat": 1.0}, seconds=1.0)
    assert painted(wet) != painted(replace(wet, seconds=2.0))
