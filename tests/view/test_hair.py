"""Hair and what is worn on a head: every row that a patient's file may name is drawn."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import pygame
import pytest

from game.content.world import World, read_world
from game.patient.person import Glasses, Person
from game.patient.stance import Stance
from game.view.figure.figure import Figure
from game.view.figure.headwork import hair_top, has_back
from game.view.paint.skia_painter import SkiaPainter

ASSETS = Path(__file__).parents[2] / "assets"
SIDE, SCALE = 300, 1.5
VIOLET, BROWN = (150, 40, 210), (90, 60, 50)


@cache
def world() -> World:
    return read_world(ASSETS)


def head_of(
    person: Person, joints: Mapping[str, float] | None = None, larger: int = 1
) -> tuple[Figure, SkiaPainter]:
    figure = Figure(person, world().tables)
    x, y = figure.prepare(Stance(joints or {})).head.centre
    side, scale = SIDE * larger, SCALE * larger
    painter = SkiaPainter(side, side, scale, side / 2 - x * scale, side / 2 - y * scale)
    painter.begin()
    for layer in ("back", "face", "hair"):
        figure.paint(layer, painter)
    painter.end()
    return figure, painter


def violet_pixels(painter: SkiaPainter) -> int:
    """Return how many pixels are of the hair's hue, in light or shade."""
    return pygame.mask.from_threshold(painter.surface(), VIOLET, (75, 40, 100, 255)).count()


def dyed(person: Person, style: str) -> Person:
    return replace(person, hair=replace(person.hair, style=style, colour=VIOLET, brow=BROWN))


STYLES = [name for name in world().tables.hair if not name.startswith("_")]


@pytest.mark.parametrize("style", [name for name in STYLES if name != "shaven"])
def test_every_style_shows_its_colour(style: str) -> None:
    _, painter = head_of(dyed(world().people["rosa-delgado"], style))
    assert violet_pixels(painter) > 120


def test_a_shaven_head_shows_none() -> None:
    _, painter = head_of(dyed(world().people["rosa-delgado"], "shaven"))
    assert violet_pixels(painter) == 0


def test_a_style_that_is_not_there_is_refused_by_name() -> None:
    person = dyed(world().people["rosa-delgado"], "beehive")
    with pytest.raises(KeyError, match="beehive"):
        Figure(person, world().tables)


def test_a_hood_has_the_colour_of_its_garment() -> None:
    person = world().people["jack-turner"]
    person = replace(person, clothes=replace(person.clothes, over=VIOLET))
    _, hooded = head_of(person)
    _, bare = head_of(replace(person, hair=replace(person.hair, style="fringe_side")))
    assert violet_pixels(hooded) > 5 * violet_pixels(bare) + 1000


@pytest.mark.parametrize("name", sorted(world().people))
def test_hair_reaches_as_far_up_as_the_camera_is_told(name: str) -> None:
    figure, painter = head_of(world().people[name])
    top = painter.surface().get_bounding_rect(min_alpha=40).top
    told = hair_top(figure.body.head) * SCALE + painter.origin[1]
    assert told - 2 <= top <= told + 0.15 * figure.body.head.unit * SCALE


@pytest.mark.parametrize("name", sorted(world().people))
@pytest.mark.parametrize("yaw", [-0.6, -0.35, 0.35, 0.6])
def test_a_turned_head_has_no_hole(name: str, yaw: float) -> None:
    figure, painter = head_of(
        world().people[name], {"head_yaw": yaw, "head_pitch": 0.2, "head_roll": yaw / 6}, 2
    )
    mask = pygame.mask.from_surface(painter.surface(), 200)
    mask.invert()
    mouth = figure.body.head.points["m0"][1] * painter.scale + painter.origin[1]
    holes = [part.centroid()[1] < mouth for part in mask.connected_components(25)]
    assert sum(holes) <= 1, "only the room round it is seen above the mouth"


def test_only_some_hair_is_behind_the_head() -> None:
    backs = {
        name: has_back(Figure(p, world().tables).body.head) for name, p in world().people.items()
    }
    assert {"rosa-delgado", "aisha-khan"} <= {name for name, back in backs.items() if back}
    assert {"adaeze-okafor", "tomasz-nowak"} <= {name for name, back in backs.items() if not back}


def test_a_moustache_lifts_with_the_lip() -> None:
    person = world().people["tomasz-nowak"]
    assert person.beard is not None
    person = replace(person, beard=replace(person.beard, colour=VIOLET))

    def lowest(aus: Mapping[str, float]) -> int:
        figure = Figure(person, world().tables)
        x, y = figure.prepare(Stance(aus=aus)).head.centre
        painter = SkiaPainter(SIDE, SIDE, SCALE, 150 - x * SCALE, 150 - y * SCALE)
        painter.begin()
        figure.paint("face", painter)
        figure.paint("hair", painter)
        painter.end()
        found = pygame.mask.from_threshold(painter.surface(), VIOLET, (60, 40, 60, 255))
        return max(box.bottom for box in found.get_bounding_rects())

    assert lowest({"10": 1.0}) < lowest({})


@pytest.mark.parametrize("shape", sorted(world().tables.features["glasses"]))
def test_glasses_of_every_shape_are_drawn(shape: str) -> None:
    person = world().people["tomasz-nowak"]
    _, bare = head_of(person)
    _, worn = head_of(replace(person, glasses=Glasses(shape)))  # type: ignore[arg-type]  # a row
    before = pygame.image.tobytes(bare.surface(), "RGBA")
    after = pygame.image.tobytes(worn.surface(), "RGBA")
    changed = sum(before[i : i + 4] != after[i : i + 4] for i in range(0, len(before), 4))
    assert changed > 500


def test_studs_show_from_the_front() -> None:
    person = replace(world().people["adaeze-okafor"], earrings=VIOLET)
    _, painter = head_of(person)
    found = pygame.mask.from_threshold(painter.surface(), VIOLET, (30, 30, 30, 255))
    boxes = found.get_bounding_rects()
    assert min(box.centerx for box in boxes) < SIDE / 2 < max(box.centerx for box in boxes)
