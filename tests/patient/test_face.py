"""A face: what action units, lids, turning and its own numbers do to its landmarks."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.content.world import World, read_world
from game.patient.acting import Act, begin_acting
from game.patient.expression import expression
from game.patient.face import Face, Features
from game.patient.face_traits import LEVEL, traits_of
from game.patient.geometry import rotation
from game.patient.motion import stance_at
from game.sim.comfort import Comfort

ASSETS = Path(__file__).parents[2] / "assets"
AHEAD = rotation(0, 0, 0)


@pytest.fixture(scope="module")
def world() -> World:
    return read_world(ASSETS)


@pytest.fixture(params=["adaeze-okafor", "rosa-delgado", "tomasz-nowak"])
def face(world: World, request: pytest.FixtureRequest) -> Face:
    return Face(world.people[request.param], world.tables)


def test_every_landmark_is_on_the_face_at_rest(world: World, face: Face) -> None:
    names = {f"{n}{s}" for n in world.tables.face["side"] for s in "LR"}
    assert set(face.rest) == names | set(world.tables.face["center"])


def test_a_face_is_nearly_but_not_quite_its_own_mirror_image(face: Face) -> None:
    gaps = [
        abs(face.rest[f"{n}L"][0] + face.rest[f"{n}R"][0])
        + abs(face.rest[f"{n}L"][1] - face.rest[f"{n}R"][1])
        for n in ("b1", "b3", "ei", "mc", "o6")
    ]
    assert 0 < max(gaps) < 0.06


def test_the_same_person_has_the_same_face_every_time(world: World, face: Face) -> None:
    assert Face(face.person, world.tables).rest == face.rest


def test_a_blink_shuts_the_lids(face: Face) -> None:
    shut = face.features({"43": 1.2}, AHEAD)
    for side in "LR":
        gap = shut.places[f"l2{side}"][1] - shut.places[f"u2{side}"][1]
        assert shut.folds[side].open == 0
        assert 0 < gap < 0.03


def test_a_smile_draws_the_corners_out_and_up_and_folds_the_cheek(face: Face) -> None:
    still, smiles = face.features({}, AHEAD), face.features({"12": 1.0}, AHEAD)
    for side, out in (("L", 1), ("R", -1)):
        x, y, _ = still.places[f"mc{side}"]
        wide, high, _ = smiles.places[f"mc{side}"]
        assert (wide - x) * out > 0.05
        assert high < y
        assert smiles.folds[side].cheek > still.folds[side].cheek


def test_a_unit_with_a_side_moves_that_side_alone(face: Face) -> None:
    still, winks = face.features({}, AHEAD), face.features({"2L": 1.0}, AHEAD)
    assert winks.places["b3L"][1] < still.places["b3L"][1] - 0.05
    assert winks.places["b3R"] == still.places["b3R"]


def test_a_smile_at_rest_goes_when_the_lower_face_works(world: World) -> None:
    plain = world.people["tomasz-nowak"]
    smiling = Face(replace(plain, rest={"12": 0.3}), world.tables)
    sober = Face(replace(plain, rest={}), world.tables)
    pressed = {"24": 1.0}
    assert smiling.features({}, AHEAD).places != sober.features({}, AHEAD).places
    assert smiling.features(pressed, AHEAD).places == sober.features(pressed, AHEAD).places


def test_a_dropped_jaw_takes_the_teeth_along(face: Face) -> None:
    assert face.features({}, AHEAD).jaw == 0
    assert face.features({"27": 1.0}, AHEAD).jaw > face.features({"26": 1.0}, AHEAD).jaw > 0.1


def test_a_turned_head_shows_the_depth_of_its_far_side(face: Face) -> None:
    ahead = face.features({}, AHEAD).places
    turned = face.features({}, rotation(0.5, 0, 0)).places
    assert turned["o4L"][2] > ahead["o4L"][2]
    assert turned["o4R"] == ahead["o4R"]


def test_an_unknown_unit_is_no_movement(face: Face) -> None:
    assert face.features({"99": 1.0}, AHEAD) == face.features({}, AHEAD)


def test_every_number_of_every_part_is_known(world: World) -> None:
    for part in ("base", "outline", "eyes", "brows", "nose", "lips"):
        for row in world.tables.features[part].values():
            assert set(row) <= set(LEVEL)


def test_a_number_that_no_face_has_is_refused(world: World) -> None:
    rosa = world.people["rosa-delgado"]
    odd = replace(rosa, face=replace(rosa.face, adjust={"whiskers": 1.0}))
    with pytest.raises(KeyError, match="whiskers"):
        traits_of(odd, world.tables)


def steep(features: Features, side: str) -> float:
    """Return how far the head of a brow is below its arch: what makes a V of two brows."""
    return features.places[f"b1{side}"][1] - features.places[f"b3{side}"][1]


def acted(world: World, face: Face, cues: dict[str, float]) -> Features:
    acts = tuple(Act(cue, strength, 0.0) for cue, strength in cues.items())
    acting = replace(begin_acting(Comfort(60000, 60000, 60000)), acts=acts)
    aus = stance_at(face.person, world.tables, world.drawings, acting, 5.0, still=True).aus
    return face.features(aus, AHEAD)


@pytest.mark.parametrize("smile", [0.0, 1.0])
@pytest.mark.parametrize("strength", [0.35, 0.6, 1.0])
def test_a_brow_drawn_together_draws_no_v(world: World, strength: float, smile: float) -> None:
    for person in world.people.values():
        face = Face(person, world.tables)
        calm = acted(world, face, {"closed-lip-smile": smile})
        drawn = acted(world, face, {"closed-lip-smile": smile, "brow-drawn-together": strength})
        for side, out in (("L", 1), ("R", -1)):
            assert steep(drawn, side) < steep(calm, side) - 0.02
            assert drawn.folds[side].frown > calm.folds[side].frown + 0.2
            nearer = (calm.places[f"b1{side}"][0] - drawn.places[f"b1{side}"][0]) * out
            assert nearer > 0.02
            for end in ("b3", "b4"):
                assert drawn.places[end + side][1] > calm.places[end + side][1]


def test_anger_draws_a_v(world: World) -> None:
    angry = expression(world.tables.expressions["anger"], 1.0)
    for person in world.people.values():
        face = Face(person, world.tables)
        for side in "LR":
            calm = steep(face.features({}, AHEAD), side)
            assert steep(face.features(angry, AHEAD), side) > calm + 0.05


def test_a_brow_drawn_together_is_lower_than_inner_brows_up(world: World, face: Face) -> None:
    drawn = acted(world, face, {"brow-drawn-together": 1.0})
    raised = acted(world, face, {"inner-brows-up": 1.0})
    for side in "LR":
        assert drawn.places[f"b1{side}"][1] > raised.places[f"b1{side}"][1] + 0.05
        assert drawn.folds[side].open < raised.folds[side].open - 0.1
