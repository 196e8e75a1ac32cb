"""Hands on the stage: every pose on everybody stays in the picture, and off the eyes it spares."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from game.content.world import read_world
from game.patient.acting import Act, begin_acting
from game.patient.geometry import Point, Shape, inside
from game.patient.motion import stance_at
from game.patient.skeleton_trunk import SIDES
from game.sim.comfort import Comfort
from game.view.figure.camera import camera, neutral
from game.view.figure.figure import Figure
from game.view.figure.hand_shape import HandShape, grip_of, hand_shape
from game.view.figure.props import HELD, reach_of_hand

WORLD = read_world(Path(__file__).resolve().parents[2] / "assets")
EVEN = Comfort(60_000, 60_000, 60_000)
WIDE, HIGH = 856, 720
OVER_EYES = {"covers-eyes", "pinches-nose", "hand-at-brow"}
"""These are meant to come over an eye."""
PEOPLE = sorted(id_ for id_, one in WORLD.people.items() if one.build.type != "baby")
CUES = sorted(
    cue.id
    for cue in WORLD.book.cues.values()
    if cue.zone == "hands"
    and cue.of == "patient"
    and "seated" in cue.bodies
    and not cue.foil
    and WORLD.drawings[cue.id].pose
)


class Sitter:
    """Somebody who sits before the camera, and shows one cue after the other."""

    def __init__(self, person: str) -> None:
        self.person = WORLD.people[person]
        self.figure = Figure(self.person, WORLD.tables)
        self.figure.prepare(neutral(WORLD.tables))
        self.view = camera(self.figure, (WIDE, 0), HIGH)

    def hands(self, cue: str, strength: float = 0.7) -> Mapping[str, HandShape]:
        """Return the hands that are seen while they show a cue."""
        acting = replace(begin_acting(EVEN), acts=(Act(cue, strength, 0.0),))
        stance = stance_at(self.person, WORLD.tables, WORLD.drawings, acting, 3.0, 1)
        arms = self.figure.prepare(stance).bones.arms
        return {s: hand_shape(arms[s].hand, grip_of(arms[s], s)) for s in SIDES}

    def pixel(self, at: Point) -> Point:
        """Return where a point of the body lies on the stage."""
        scale, x, y = self.view
        return at[0] * scale + x, at[1] * scale + y

    def eyes(self) -> list[Point]:
        """Return the middle of both eyes."""
        return [self.figure.body.head.mid(f"ei{s}", f"eo{s}") for s in SIDES]


def covers(shapes: Mapping[str, HandShape], eye: Point) -> bool:
    rings = [ring_of(part) for hand in shapes.values() for part in hand.parts()]
    return any(inside(ring, *eye) for ring in rings)


def ring_of(shape: Shape) -> Sequence[Point]:
    assert shape[0] == 1, "palms, fingers and thumbs are closed curves"
    return shape[1]


@pytest.mark.parametrize("person", PEOPLE)
def test_the_hands_that_a_cue_moves_stay_in_the_picture(person: str) -> None:
    sitter = Sitter(person)
    for cue in CUES:
        shapes = sitter.hands(cue)
        for side in set(WORLD.drawings[cue].hands) & set(shapes):
            x, y = sitter.pixel(shapes[side].grip.at(0.5, 0.0))
            assert 20 < x < WIDE - 20, f"{person}: {cue}: {side} leaves the picture at {x:.0f}"
            assert 20 < y < HIGH - 8, f"{person}: {cue}: {side} leaves the picture at {y:.0f}"


@pytest.mark.parametrize("person", PEOPLE)
def test_hands_lie_on_an_eye_only_where_they_are_meant_to(person: str) -> None:
    sitter = Sitter(person)
    for cue in CUES:
        shapes = sitter.hands(cue)
        if cue not in OVER_EYES:
            assert not any(covers(shapes, eye) for eye in sitter.eyes()), f"{person}: {cue}"
    shapes = sitter.hands("covers-eyes")
    assert all(covers(shapes, eye) for eye in sitter.eyes()), f"{person}: an eye looks out"


def test_a_thumb_is_on_the_right_side_of_either_hand() -> None:
    sitter = Sitter("adaeze-okafor")
    backs, palms = sitter.hands("rubs-palms"), sitter.hands("palms-turned-up")
    for side, out in (("L", 1), ("R", -1)):
        thumb, little = (
            (shapes[side].grip.at(*shapes[side].hand.thumb[2]), shapes[side].fingers[0].points[2])
            for shapes in (backs, palms)
        )
        assert (thumb[0][0] - thumb[1][0]) * out < 0, "backs up, thumbs point at each other"
        assert (little[0][0] - little[1][0]) * out > 0, "palms up, they point away"


@pytest.mark.parametrize("cue", CUES)
def test_outlines_of_one_hand_turn_the_same_way(cue: str) -> None:
    for shape in Sitter("gurdeep-singh").hands(cue).values():
        areas = [area(ring_of(part)) for part in shape.parts()]
        assert all(a > 0 for a in areas) or all(a < 0 for a in areas)


def area(ring: Sequence[Point]) -> float:
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairwise([*ring, ring[0]]))


def test_every_thing_that_is_held_has_a_cue_and_hides_when_it_is_not() -> None:
    shown = {name for drawing in WORLD.drawings.values() for name in drawing.props}
    assert set(HELD) <= shown
    assert reach_of_hand("L", {"blank_form": 1.0}) > reach_of_hand("L", {})
    assert reach_of_hand("R", {"blank_form": 1.0}) == reach_of_hand("R", {})


@pytest.mark.parametrize("person", ["adaeze-okafor", "mateo-delgado", "tomasz-nowak"])
def test_at_a_third_of_its_strength_a_hand_is_well_on_its_way(person: str) -> None:
    sitter = Sitter(person)
    rest = sitter.hands("knees-together")
    for cue in CUES:
        side = WORLD.drawings[cue].hands[-1]
        full, some = sitter.hands(cue, 1.0), sitter.hands(cue, 0.35)
        if side not in full or side not in some:
            continue
        far = [
            abs(complex(*s[side].grip.wrist) - complex(*rest[side].grip.wrist))
            for s in (full, some)
        ]
        assert far[1] > 0.5 * far[0], f"{person}: {cue}"
