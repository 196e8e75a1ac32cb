"""Layers are put together only where they were painted: what is left out shows nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.content.world import World, read_world
from game.patient.acting import Act, begin_acting
from game.patient.staging import Staging
from game.patient.stances import stances_at
from game.sim.comfort import Comfort
from game.view.figure import stack
from game.view.figure.camera import neutral
from game.view.figure.figure import ARMS, LAYERS, Figure
from game.view.paint.painter import MakesPainters
from game.view.paint.plain_painter import PlainPainter
from game.view.paint.skia_painter import SkiaPainter
from game.view.patient import PatientView

ROOT = Path(__file__).resolve().parents[2]
PEOPLE = ("adaeze-okafor", "rosa-delgado", "tomasz-nowak", "priya-raman", "jack-turner")
CUES = ((), ("hand-at-brow",), ("fist-on-breastbone", "slumped"))
EVEN = Comfort(60_000, 60_000, 60_000)


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    pygame.display.init()
    pygame.display.set_mode((64, 64))
    yield read_world(ROOT / "assets")
    pygame.display.quit()


def pictures(world: World, person: str) -> list[bytes]:
    """Return this person as drawn, whole, with each of the cues."""
    stage = pygame.Rect(0, 0, 856, 720)
    setting = world.settings["billing-office"]
    staging = Staging(world.people[person], setting)
    view = PatientView(staging, world.tables, (1280, 720), stage)
    sheet = pygame.Surface((1280, 720))
    out = []
    for cues in CUES:
        acting = begin_acting(EVEN)
        acting = type(acting)(tuple(Act(cue, 1.0, 0.0) for cue in cues), acting.comfort)
        stances = stances_at(staging, world.tables, world.drawings, acting, 3.0, 1)
        view.draw(sheet, stances, whole=True)
        out.append(pygame.image.tobytes(sheet, "RGB"))
    return out


@pytest.mark.parametrize("make", [SkiaPainter, PlainPainter])
@pytest.mark.parametrize("person", PEOPLE)
def test_nothing_is_painted_outside_what_a_painter_says_it_painted(
    world: World, person: str, make: MakesPainters
) -> None:
    figure = Figure(world.people[person], world.tables)
    figure.prepare(neutral(world.tables))
    for layer in (*LAYERS, *ARMS):
        painter = make(500, 400, 0.6, 250, 330)
        for _ in "12":
            painter.begin()
            figure.paint(layer, painter)
            painter.end()
        picture = painter.surface().copy()
        picture.fill((0, 0, 0, 0), painter.painted())
        assert not picture.get_bounding_rect(), layer


@pytest.mark.parametrize("person", PEOPLE)
def test_putting_together_only_what_was_painted_gives_the_same_picture(
    world: World, person: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    lean = pictures(world, person)
    monkeypatch.setattr(stack, "joined", lambda *_: pygame.Rect(0, 0, 856, 720))
    monkeypatch.setattr(SkiaPainter, "painted", lambda _: pygame.Rect(0, 0, 856, 720))
    assert lean == pictures(world, person)
