"""A call on the screen: lanes that never overlap, a mark for every cue, the same each time."""

from functools import cache
from pathlib import Path

import pygame
import pytest

from game.content.world import World, read_world
from game.patient.acting import Act
from game.patient.staging import Staging, Stances
from game.patient.stances import stances_at
from game.sim.cues import ZONES
from game.tools.shots import at_ease, difference
from game.view.art import Art
from game.view.call import CallView
from game.view.call_lanes import Lanes
from game.view.call_marks import DRAW
from game.view.canvas import Canvas
from game.view.frame import frame_of
from game.view.pictured import picture_of
from game.view.theme import THEMES

ASSETS = Path(__file__).resolve().parents[2] / "assets"
WINDOWS = [((1280, 720), 1.0), ((1024, 768), 1.0), ((1920, 1080), 1.0), ((1280, 720), 2.0)]
WHEN = 6.0
LARGE = 36
"""Pixels that a lane is high at least, in the smallest window."""


@cache
def world() -> World:
    return read_world(ASSETS)


CUES = [name for name, drawing in world().drawings.items() if drawing.heard]


pytestmark = pytest.mark.usefixtures("no_display")


def staging() -> Staging:
    return Staging(
        world().people["olena-kovalenko"], world().settings["telephone"], body="telephone"
    )


def view_of(size: tuple[int, int] = (1280, 720), text: float = 1.0) -> CallView:
    """Return a call laid out as the conversation lays it."""
    k = max(1.0, size[1] // 90 / 8)
    frame = frame_of(size, k, text)
    view = picture_of(staging(), world().tables, size, frame.view_stage)
    assert isinstance(view, CallView)
    canvas = Canvas(pygame.Surface(size), THEMES["theme"], Art(ASSETS), k, text)
    view.make_room(canvas, frame.lasting)
    return view


def moment(*acts: Act, seconds: float = WHEN) -> Stances:
    acting = at_ease(acts)
    return stances_at(staging(), world().tables, world().drawings, acting, seconds, 1)


def drawn(view: CallView, stances: Stances) -> pygame.Surface:
    picture = pygame.Surface(view.window)
    view.draw(picture, stances)
    return picture


def rows(lanes: Lanes) -> list[pygame.Rect]:
    return list(lanes.rows.values())


@pytest.mark.parametrize(("size", "text"), WINDOWS)
def test_lanes_are_large_apart_and_clear_of_everything(size: tuple[int, int], text: float) -> None:
    view = view_of(size, text)
    frame = frame_of(size, max(1.0, size[1] // 90 / 8), text)
    lanes = view.lanes
    assert set(lanes.rows) == set(ZONES)
    for n, row in enumerate(rows(lanes)):
        assert row.h >= LARGE
        assert lanes.panel.contains(row)
        assert row.collidelist(rows(lanes)[n + 1 :]) < 0
    for other in (frame.words, frame.meter, frame.pause, frame.clip):
        assert other is None or not lanes.panel.colliderect(other)
    assert not frame.narrow or not lanes.panel.colliderect(frame.buttons)
    assert frame.seen.contains(lanes.panel)


@pytest.mark.parametrize(("size", "text"), WINDOWS)
def test_one_looks_at_the_zone_whose_lane_it_is(size: tuple[int, int], text: float) -> None:
    view = view_of(size, text)
    for zone, mark in view.zones().items():
        assert mark.lane is not None
        assert mark.lane.collidepoint(mark.mark)
        assert view.zone_at(mark.anchor) == view.zone_at(mark.mark) == zone
    assert view.zone_at((view.lanes.panel.centerx, view.lanes.panel.y - 4)) is None


@pytest.mark.parametrize("name", CUES)
def test_a_cue_changes_its_lane_and_no_other(name: str, painter: str) -> None:
    view, zone = view_of(), world().book[name].zone
    calm, with_it = (drawn(view, moment(*acts)) for acts in ((), (Act(name, 0.5, 1.0),)))
    row = view.lanes.rows[zone]
    assert difference(calm.subsurface(row), with_it.subsurface(row)) > 100, painter
    for picture in (calm, with_it):
        picture.fill((0, 0, 0), row)
    assert difference(calm, with_it) == 0


@pytest.mark.parametrize("name", CUES)
def test_the_lens_holds_what_was_heard_last(name: str) -> None:
    view, zone = view_of(), world().book[name].zone
    pictures = []
    for acts in ((), (Act(name, 0.5, 1.0),)):
        drawn(view, moment(*acts))
        pictures.append(view.lens(view.zones()[zone].anchor, 90, 2.0, zone))
    assert difference(pictures[0], pictures[1]) > 60


def test_the_same_moment_is_the_same_picture(painter: str) -> None:
    act = Act("paper-rustles", 0.6, 2.0)
    pictures = [pygame.image.tobytes(drawn(view_of(), moment(act)), "RGB") for _ in "ab"]
    assert pictures[0] == pictures[1], painter
    later = pygame.image.tobytes(drawn(view_of(), moment(act, seconds=WHEN + 0.5)), "RGB")
    assert later != pictures[0]


def test_names_are_written_in_every_theme_beside_what_is_heard_and_not_on_it() -> None:
    for theme in THEMES.values():
        view = view_of()
        canvas = Canvas(drawn(view, moment()), theme, Art(ASSETS))
        before = canvas.surface.copy()
        view.letter(canvas)
        for zone, row in view.lanes.rows.items():
            gutter = pygame.Rect(row.x, row.y, view.lanes.gutter, row.h)
            written = difference(before.subsurface(gutter), canvas.surface.subsurface(gutter))
            assert written > 200, zone
            track = view.lanes.track(zone).inflate(0, -6)
            assert difference(before.subsurface(track), canvas.surface.subsurface(track)) == 0


def test_every_mark_that_a_cue_has_can_be_drawn() -> None:
    heard = {drawing.heard.mark for drawing in world().drawings.values() if drawing.heard}
    assert heard <= set(DRAW)


def test_nobody_is_seen_and_the_telephone_stands_where_words_begin() -> None:
    view = view_of()
    assert view.guest_box() is None
    assert view.guest_mouth() is None
    assert not view.holds
    frame = frame_of((1280, 720), 1.0, 1.0)
    assert view.head_box().right <= frame.words.left
    box = view.head_box()
    box.height = view.lanes.panel.y - box.y
    bare = view.backdrop.subsurface(box)
    assert difference(bare, drawn(view, moment()).subsurface(box)) > 0.4 * box.w * box.h
