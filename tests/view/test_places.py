"""Rooms: they fill any window, keep the wall quiet, and show what stands beside the person."""

import itertools
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.content.world import World, read_world
from game.patient.setting import Part, Setting
from game.view.paint import painter_name
from game.view.place.light import PlaceError
from game.view.place.monitor import QUIET as FIGURES
from game.view.place.parts import PARTS
from game.view.place.pictograms import PICTOGRAMS
from game.view.place.place import Place
from game.view.place.things import THINGS

ASSETS = Path(__file__).resolve().parents[2] / "assets"
WORLD = read_world(ASSETS)
SIZES = [(1280, 720), (1024, 768), (1280, 800), (1920, 1080), (2560, 1080)]
QUIET = pygame.Rect(540, 0, 316, 310)
MAGENTA = (255, 0, 255)
UNPAINTED = 40
"""A surface begins black: whatever is this bright was painted."""
PICTURES: dict[tuple[str, tuple[int, int], str], pygame.Surface] = {}
SHELL = Part("shell", 0, 0, 1280, 720)


@pytest.fixture(scope="module")
def world() -> World:
    return WORLD


def place(
    world: World, setting: Setting | str, size: tuple[int, int] = (1280, 720), axis: float = 0.325
) -> Place:
    """Return a place around somebody who sits where the camera puts them."""
    k = size[1] / 720
    found = world.settings[setting] if isinstance(setting, str) else setting
    return Place(found, world.tables, size, (1.7 * k, axis * size[0], 700 * k))


def changed(before: pygame.Surface, after: pygame.Surface, over: int = 1) -> pygame.Rect:
    """Return the box of what differs between two pictures by *over* tones or more."""
    rest, back = after.copy(), before.copy()
    rest.blit(before, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    back.blit(after, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    rest.blit(back, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
    mask = pygame.mask.from_threshold(rest, (0, 0, 0), (over, over, over, 255))
    mask.invert()
    boxes = mask.get_bounding_rects()
    return boxes[0].unionall(boxes[1:]) if boxes else pygame.Rect(0, 0, 0, 0)


def drawn(name: str, size: tuple[int, int] = (1280, 720)) -> pygame.Surface:
    """Return a room's picture by the painter in use, drawn once for all tests."""
    key = name, size, painter_name()
    if key not in PICTURES:
        PICTURES[key] = place(WORLD, name, size).draw()
    return PICTURES[key]


def in_some_sizes() -> list[tuple[str, tuple[int, int]]]:
    """Return every room in the usual window and in one of the others."""
    others = itertools.cycle(SIZES[1:])
    usual = [(name, SIZES[0]) for name in WORLD.settings]
    return usual + list(zip(WORLD.settings, others, strict=False))


@pytest.mark.parametrize(("name", "size"), in_some_sizes())
def test_a_room_fills_the_window_to_every_edge(name: str, size: tuple[int, int]) -> None:
    picture = drawn(name, size)
    w, h = picture.get_size()
    assert (w, h) == size
    edges = [(x, y) for x in range(0, w, 16) for y in (0, h - 1)]
    edges += [(x, y) for y in range(0, h, 16) for x in (0, w - 1)]
    assert all(sum(picture.get_at(at)[:3]) > UNPAINTED for at in edges)


@pytest.mark.parametrize("name", WORLD.settings)
@pytest.mark.usefixtures("painter")
def test_the_wall_beside_the_head_stays_quiet(name: str) -> None:
    wall = drawn(name).subsurface(QUIET)
    values = [wall.get_at((x, y))[:3] for x in range(0, 316, 6) for y in range(0, 310, 6)]
    for channel in range(3):
        tones = [value[channel] for value in values]
        assert max(tones) - min(tones) < 26


@pytest.mark.parametrize("name", WORLD.settings)
def test_the_sign_hangs_under_the_meter_at_the_left(name: str, world: World) -> None:
    setting = world.settings[name]
    sign = next(part for part in setting.parts if part.name == "sign")
    assert (sign.x, sign.x + sign.w, sign.y) == (46, 228, 112)
    alone = replace(setting, parts=(setting.parts[0], sign))
    before = place(world, replace(setting, parts=setting.parts[:1])).draw()
    box = changed(before, place(world, alone).draw(), over=8)
    assert pygame.Rect(50, 116, 170, 34).colliderect(box)
    assert box.right < QUIET.left


@pytest.mark.usefixtures("painter")
def test_both_painters_fill_the_window() -> None:
    picture = drawn("emergency-desk")
    corners = [picture.get_at(at)[:3] for at in ((0, 0), (1279, 0), (0, 719), (1279, 719))]
    assert all(sum(corner) > UNPAINTED for corner in corners)


def test_two_rooms_look_different(world: World) -> None:
    pictures = {pygame.image.tobytes(drawn(name), "RGB") for name in world.settings}
    assert len(pictures) == len(world.settings)


def test_at_night_a_room_is_darker_and_the_table_beside_the_person_is_not(world: World) -> None:
    day, night = drawn("ward-day"), drawn("ward-night")
    wall, floor = pygame.Rect(560, 40, 250, 200), pygame.Rect(880, 600, 300, 100)
    table = place(world, "ward-night").things_at({}).inflate(-60, -40)
    for where, least in ((wall, 60), (floor, 60)):
        lights = [sum(pygame.transform.average_color(one, where)[:3]) for one in (day, night)]
        assert lights[0] > lights[1] + least
    by_day, by_night = (sum(pygame.transform.average_color(one, table)[:3]) for one in (day, night))
    assert by_night > by_day * 0.75


def test_every_part_of_the_kit_stands_in_some_room(world: World) -> None:
    rooms = world.settings.values()
    used = {part.name for room in rooms for part in (*room.parts, *room.desk)}
    assert used == set(PARTS)


@pytest.mark.usefixtures("painter")
@pytest.mark.parametrize("size", [(1, 1), (4000, 1), (1, 4000)])
def test_every_part_can_be_painted_however_small_it_is(size: tuple[float, float]) -> None:
    parts = tuple(Part(name, 40, 40, *size) for name in PARTS)
    room = place(WORLD, replace(WORLD.settings["reception"], parts=parts), (64, 36)).draw()
    assert room.get_size() == (64, 36)


def test_every_pictogram_is_painted_and_no_two_are_alike() -> None:
    pictures = set()
    for name in PICTOGRAMS:
        sign = Part("sign", 46, 112, 182, 42, {"icon": name})
        room = replace(WORLD.settings["reception"], parts=(SHELL, sign))
        pictures.add(
            pygame.image.tobytes(place(WORLD, room).draw().subsurface((46, 112, 182, 42)), "RGB")
        )
    assert len(pictures) == len(PICTOGRAMS)


def test_the_same_room_looks_the_same_each_time(world: World) -> None:
    pictures = [pygame.image.tobytes(place(world, "billing-office").draw(), "RGB") for _ in "ab"]
    assert pictures[0] == pictures[1]


def test_every_prop_of_the_zone_around_can_stand_on_the_table(world: World) -> None:
    cues = [world.book[name] for name in world.drawings]
    around = [cue.id for cue in cues if cue.zone == "around" and cue.of == "patient"]
    props = {prop for name in around for prop in world.drawings[name].props}
    assert props - set(FIGURES) == set(THINGS)


def test_a_thing_shows_where_it_is_said_to_stand_and_nowhere_else(
    world: World, painter: str
) -> None:
    for size in ((1280, 720), (1024, 768)):
        room = place(world, "billing-office", size)
        before = room.draw()
        for thing in THINGS:
            after = before.copy()
            room.draw_things(after, {thing: 1.0})
            box = changed(before, after)
            assert box.w > 30, (thing, painter)
            assert room.things_at({thing: 1.0}).contains(box), (thing, painter)


def test_nothing_stands_on_the_table_without_a_cue(world: World) -> None:
    room = place(world, "reception")
    before = room.draw()
    after = before.copy()
    room.draw_things(after, {"letters": 0.0, "phone": 1.0})
    assert changed(before, after).size == (0, 0)


def test_a_faint_thing_is_fainter(world: World) -> None:
    room = place(world, "reception")
    table = room.things_at({"water": 1.0})
    pictures = []
    for strength in (0.1, 1.0):
        picture = pygame.Surface((1280, 720))
        picture.fill(MAGENTA)
        room.draw_things(picture, {"water": strength})
        pictures.append(pygame.transform.average_color(picture, table)[1])
    assert 0 < pictures[0] < pictures[1]


@pytest.mark.parametrize(
    ("size", "axis"),
    [*((size, 0.325) for size in SIZES), ((1024, 768), 0.234), ((1280, 720), 0.281)],
)
def test_things_stand_in_the_window_and_never_under_the_clipboard(
    world: World, size: tuple[int, int], axis: float
) -> None:
    room = place(world, "emergency-desk", size, axis)
    clipboard = 400 * max(1.0, min(size[0] / 1280, size[1] / 720))
    for thing in THINGS:
        box = room.things_at({thing: 1.0})
        assert box.left >= 0
        assert box.right <= size[0] - clipboard


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"light": "noon"}, "no light is called 'noon'"),
        ({"palette": "mauve"}, "no palette is called 'mauve'"),
        ({"parts": (Part("dor", 0, 0, 9, 9),)}, "no part is called 'dor'"),
        ({"parts": (Part("door", 0, 0, 9, 9, {"leafs": 2}),)}, "no option 'leafs'"),
        ({"parts": (Part("door", 0, 0, 9, 9, {"leaves": "two"}),)}, "leaves is a number"),
        ({"parts": (Part("band", 0, 0, 9, 9, {"color": "mud"}),)}, "no colour is called 'mud'"),
        ({"parts": (Part("sign", 0, 0, 90, 9, {"icon": "owl"}),)}, "no icon is called 'owl'"),
        ({"parts": (Part("poster", 0, 0, 90, 90, {"icon": "owl"}),)}, "no icon is called 'owl'"),
        (
            {"parts": (Part("shelves", 0, 0, 90, 90, {"goods": "fish"}),)},
            "no goods are called 'fish'",
        ),
        (
            {"parts": (Part("picture", 0, 0, 90, 90, {"kind": "cat"}),)},
            "no picture is called 'cat'",
        ),
        ({"parts": (Part("mural", 0, 0, 90, 90, {"kind": "cat"}),)}, "no mural is called 'cat'"),
        ({"parts": (Part("display", 0, 0, 90, 90, {"kind": "tv"}),)}, "no display is called 'tv'"),
        ({"parts": (Part("door", 0, 0, 9, 9, {"leaves": 0}),)}, "leaves is a whole number"),
        ({"parts": (Part("door", 0, 0, 9, 9, {"leaves": 1e9}),)}, "leaves is a number"),
        ({"parts": (Part("door", 0, 0, 9, 0),)}, "w and h are more than nothing"),
        ({"parts": (Part("door", 1e9, 0, 9, 9),)}, "x, y, w and h are at most 4000"),
        ({"parts": (Part("window", 0, 0, 90, 90, {"view": "moon"}),)}, "no view is called 'moon'"),
        ({"parts": (Part("sign", 0, 0, 90, 9, {"label": "É"}),)}, "no letter 'É'"),
    ],
)
def test_what_a_room_cannot_draw_is_named(
    world: World, change: dict[str, object], words: str
) -> None:
    broken = replace(world.settings["reception"], **change)  # type: ignore[arg-type]
    with pytest.raises(PlaceError) as error:
        place(world, broken).draw()
    assert words in str(error.value)
    assert "reception" in str(error.value)
