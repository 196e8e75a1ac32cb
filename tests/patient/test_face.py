"""A face: what action units, lids, turning and its own numbers do to its landmarks."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.content.world import World, read_world
from game.patient.face import Face
from game.patient.face_traits import LEVEL, traits_of
from game.patient.geometry import rotation

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
