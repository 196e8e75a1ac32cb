"""The debrief's picture shows what it is about: from the head to the hands, the zone ringed."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.content.world import World, read_world
from game.patient.acting import Act, Acting, begin_acting
from game.patient.staging import Staging
from game.patient.stances import stances_at
from game.screens.film import Film
from game.sim.comfort import Comfort
from game.sim.cues import Zone
from game.view.art import Art
from game.view.canvas import Canvas
from game.view.patient import PatientView
from game.view.theme import THEMES

ASSETS = Path(__file__).resolve().parents[2] / "assets"
LAMP = THEMES["theme"]["lamp"]


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    pygame.display.init()
    pygame.display.set_mode((64, 64))
    yield read_world(ASSETS)
    pygame.display.quit()


@pytest.mark.parametrize("zone", ["face", "hands", "chest"])
@pytest.mark.parametrize("box", [(38, 104, 712, 428), (44, 132, 508, 300)])
def test_the_ring_lies_whole_in_the_picture(
    world: World, box: tuple[int, int, int, int], zone: Zone
) -> None:
    person = world.people["rosa-delgado"]
    setting = world.settings["billing-office"]
    staging = Staging(person, setting)
    film = Film(lambda size, stage: PatientView(staging, world.tables, size, stage))
    begun = begin_acting(Comfort(60_000, 60_000, 60_000))
    acting = Acting((Act("holds-letter", 1.0, 0.0),), begun.comfort)
    stances = stances_at(staging, world.tables, world.drawings, acting, 3.0, 1)
    canvas = Canvas(pygame.Surface((1280, 720)), THEMES["theme"], Art(ASSETS))
    for _ in range(6):
        film.frame(canvas, stances, pygame.Rect(box), zone)
    near = pygame.mask.from_threshold(canvas.surface, LAMP, (12, 12, 12))
    ring = max(near.connected_components(30), key=lambda part: part.count())
    (lit,) = ring.get_bounding_rects()
    assert abs(lit.w - lit.h) <= 3
    assert pygame.Rect(box).inflate(-4, -4).contains(lit)
