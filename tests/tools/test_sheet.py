"""Contact sheets: every cue that is drawn can be seen where one looks for it."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pygame
import pytest

from game.content.world import World, read_world
from game.patient.acting import Act
from game.patient.staging import Staging
from game.sim.cues import KINDS
from game.tools.contact import Shape, pages
from game.tools.sheet import sheet
from game.tools.shots import (
    PAPER,
    Camera,
    Shot,
    at_ease,
    cue_pictures,
    difference,
    farthest,
    patient_shots,
)
from game.tools.shots_mood import mood_shots
from game.view.art import Art

ASSETS = Path(__file__).resolve().parents[2] / "assets"


@pytest.fixture(scope="module")
def world() -> World:
    return read_world(ASSETS)


@pytest.fixture(autouse=True)
def no_display(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    pygame.display.set_mode((1, 1))
    yield
    pygame.display.quit()


PLACE = "reception"


def plain(colour: tuple[int, int, int]) -> pygame.Surface:
    picture = pygame.Surface((40, 20))
    picture.fill(colour)
    return picture


def test_an_expression_leaves_other_zones_as_they_were(world: World) -> None:
    camera = Camera(world, Staging(world.people["rosa-delgado"], world.settings["reception"]))
    calm, frown = at_ease(), at_ease([Act("brow-drawn-together", 1.0, 0.0)])
    assert difference(camera.close_up(calm, "face"), camera.close_up(frown, "face")) > 300
    assert difference(camera.close_up(calm, "hands"), camera.close_up(frown, "hands")) == 0
    assert difference(camera.close_up(calm, "around"), camera.close_up(frown, "around")) == 0


def test_a_cue_that_moves_is_shown_at_its_farthest_too(world: World) -> None:
    camera = Camera(world, Staging(world.people["adaeze-okafor"], world.settings["reception"]))
    assert len(cue_pictures(camera, "blinks-fast")) == 5
    assert len(cue_pictures(camera, "jaw-set")) == 4
    acting = at_ease([Act("blinks-fast", 1.0, 0.0)])
    assert camera.stances(acting, farthest(camera, at_ease(), acting)).patient.blink > 0.8


def test_moods_are_drawn_for_everybody_but_babies_in_three_kinds_and_differ(world: World) -> None:
    shots = mood_shots(world)
    assert len(shots) == sum(who.age > 1 for who in world.patients.values()) * len(KINDS)
    for shot in shots:
        low, middle, high = shot.draw()
        assert difference(low, middle) > 1000, shot.name
        assert difference(low, high) > 1000, shot.name


def test_two_pictures_differ_by_the_pixels_one_can_tell_apart() -> None:
    grey = plain((100, 100, 100))
    assert difference(grey, plain((103, 103, 103))) == 0
    assert difference(grey, plain((100, 100, 140))) == 800
    assert difference(plain((100, 100, 140)), grey) == 800


def test_pages_hold_as_many_shots_as_their_layout_says() -> None:
    def draw(n: int) -> tuple[pygame.Surface, ...]:
        return plain((n, 90, 90)), plain((90, n, 90))

    shots = [Shot(f"shot {n}", partial(draw, n)) for n in range(7)]
    shape = Shape(height=20, columns=2, rows=2)
    drawn = list(pages(shots, [shot.name for shot in shots], shape, Art(ASSETS)))
    assert len(drawn) == 2
    assert drawn[0].get_width() == drawn[1].get_width()
    assert all(page.get_at((0, 0))[:3] == PAPER for page in drawn)
    last = {drawn[1].get_at((x, y))[:3] for x in range(0, 240, 4) for y in range(0, 180, 4)}
    assert {(4, 90, 90), (90, 4, 90), (6, 90, 90)} <= last


def test_a_baby_is_shown_in_the_arms_of_somebody(world: World) -> None:
    shots = {shot.name: shot for shot in patient_shots(world)}
    babies = [name for name in world.people if world.patients[name].age < 2]
    assert babies
    for name in babies:
        whole = shots[name].draw()[0]
        alone = Camera(world, Staging(world.people[min(world.people)], world.settings[PLACE]))
        baby = Camera(world, Staging(world.people[name], world.settings[PLACE]))
        assert difference(whole, alone.picture(at_ease())) > 1000
        assert difference(whole, baby.picture(at_ease())) > 20_000


def test_sheets_are_written_and_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert sheet(ASSETS, "rooms", tmp_path / "new" / "folder", blind=False) == 0
    written = sorted((tmp_path / "new" / "folder").iterdir())
    pages = -(-len(read_world(ASSETS).settings) // 6)
    assert [path.name for path in written] == [f"rooms-{n}.png" for n in range(1, pages + 1)]
    assert capsys.readouterr().out.split() == [str(path) for path in written]
    assert pygame.image.load(written[0]).get_width() > 1200


def test_blind_sheets_keep_their_names_in_a_key_alone(tmp_path: Path, world: World) -> None:
    sheet(ASSETS, "patients", tmp_path, blind=True)
    rows = [
        row.split("\t") for row in (tmp_path / "patients-key.txt").read_text("utf-8").splitlines()
    ]
    assert [number for number, _ in rows] == [f"{n}" for n in range(1, len(world.people) + 1)]
    assert sorted(name for _, name in rows) == sorted(world.people)
    assert [name for _, name in rows] != sorted(world.people)
    named = tmp_path / "named"
    sheet(ASSETS, "patients", named, blind=False)
    one, other = (pygame.image.load(path / "patients-1.png") for path in (tmp_path, named))
    assert difference(one.convert(), other.convert()) > 1000


def test_broken_assets_are_told_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert sheet(tmp_path, "rooms", tmp_path / "out", blind=False) == 2
    assert "cues.yaml" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
