"""Somebody on their way, drawn: they come from the side, farther away, and end as they are drawn."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.content.world import World, read_world
from game.patient.acting import begin_acting
from game.patient.arrival import HERE, arriving, leaving
from game.patient.staging import Staging, Stances
from game.patient.stances import stances_at
from game.sim.comfort import Comfort
from game.sim.cues import Body
from game.view.patient import PatientView

WINDOW = (1280, 720)
STAGE = pygame.Rect(0, 0, 856, 720)
EVEN = Comfort(62_000, 62_000, 62_000)


@pytest.fixture(scope="module", autouse=True)
def display() -> Iterator[None]:
    pygame.display.init()
    pygame.display.set_mode((1, 1))
    yield
    pygame.display.quit()


@pytest.fixture(scope="module")
def world() -> World:
    return read_world(Path(__file__).resolve().parents[2] / "assets")


def seen(world: World, who: str, body: Body, seconds: float = 0.0) -> tuple[PatientView, Stances]:
    staging = Staging(world.people[who], world.settings["corridor"], body)
    view = PatientView(staging, world.tables, WINDOW, STAGE)
    acting = begin_acting(EVEN)
    return view, stances_at(staging, world.tables, world.drawings, acting, seconds, seed=1)


def pixels(surface: pygame.Surface) -> bytes:
    return pygame.image.tobytes(surface.subsurface(STAGE), "RGB")


def changed(a: pygame.Surface, b: pygame.Surface) -> pygame.Rect:
    """Return the box in which two pictures differ."""
    apart = pygame.mask.from_threshold(
        pygame.transform.grayscale(a), (0, 0, 0), (6, 6, 6, 255), pygame.transform.grayscale(b)
    )
    apart.invert()
    boxes = apart.get_bounding_rects()
    return boxes[0].unionall(boxes[1:]) if boxes else pygame.Rect(0, 0, 0, 0)


@pytest.mark.parametrize("body", ["seated", "standing", "walking", "wheelchair"])
def test_in_their_place_it_is_the_picture_of_always(world: World, body: Body) -> None:
    view, stances = seen(world, "adaeze-okafor", body)
    plain, way = pygame.Surface(WINDOW), pygame.Surface(WINDOW)
    view.draw(plain, stances, whole=True)
    for share in (0.3, 1.2, 1.45):
        view.draw_on_way(way, stances, arriving(share))
        assert pixels(way) != pixels(plain)
    view.draw_on_way(way, stances, HERE)
    assert pixels(way) == pixels(plain)


def test_they_come_from_the_left_edge_and_are_gone_at_the_end(world: World) -> None:
    view, stances = seen(world, "gurdeep-singh", "walking")
    first, begun, gone = (pygame.Surface(WINDOW) for _ in range(3))
    view.draw_on_way(first, stances, arriving(0.0))
    view.draw_on_way(gone, stances, leaving(1.4))
    assert changed(first, gone).w < 4
    view.draw_on_way(begun, stances, arriving(0.45))
    box = changed(first, begun)
    assert box.left == 0
    assert 60 < box.right < 420


def test_a_wheelchair_comes_along(world: World) -> None:
    view, stances = seen(world, "gurdeep-singh", "wheelchair")
    empty = pygame.Surface(WINDOW)
    view.draw_on_way(empty, stances, leaving(1.4))
    there = pygame.Surface(WINDOW)
    view.draw(there, stances, whole=True)
    bare, chair = empty.get_at((300, 690)), there.get_at((300, 690))
    assert bare != chair


def test_a_walk_carries_face_and_zones_along(world: World) -> None:
    heads = set()
    for n in range(6):
        view, stances = seen(world, "tomasz-nowak", "walking", n * 0.2)
        view.draw(pygame.Surface(WINDOW), stances, whole=True)
        box, mark = view.head_box(), view.zones()["face"]
        assert box.collidepoint(mark.anchor)
        heads.add(box.topleft)
    assert len(heads) > 3
    assert max(y for _, y in heads) - min(y for _, y in heads) >= 4
