"""Things beside somebody: seen in every light, each in its place, and what one looks at."""

import itertools
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pygame
import pytest

from game.content.world import World, read_world
from game.view.paint import painter_name, use
from game.view.place.monitor import QUIET, figures
from game.view.place.place import Place
from game.view.place.things import THINGS

ASSETS = Path(__file__).resolve().parents[2] / "assets"
SETTINGS = ("reception", "ward-night", "paediatrics", "quiet-room", "emergency-waiting")
"""By day and at night, bright and plain."""
SIZE = (1280, 720)
CELL = 4
CHANGED = 24
"""Tones of all three channels together that a cell has to move by: about CIE76 3, more than
the 2.3 that is just noticeable (Mahy, Van Eycken and Oosterlinck 1994)."""
SEEN = 60
"""Cells of 4 x 4 pixels: 31 x 31 pixels at the least."""
TOUCHING = 0.08
"""Share of the smaller thing: a soft shadow may fall on a neighbour."""
LENS = 66
"""What the lens shows around the middle of what one looks at, in pixels of the window."""


@cache
def world() -> World:
    return read_world(ASSETS)


@pytest.fixture(scope="module", params=["skia", "pygame"])
def painter(request: pytest.FixtureRequest) -> Iterator[str]:
    before = painter_name()
    use(request.param)
    if painter_name() != request.param:
        pytest.skip("Skia does not load here")
    yield request.param
    use(before)


@cache
def place(setting: str, painter: str, size: tuple[int, int] = SIZE) -> Place:
    """Return a place around somebody, painted by *painter*, which is in use."""
    assert painter == painter_name()
    k = size[1] / 720
    return Place(world().settings[setting], world().tables, size, (1.7 * k, 416 * k, 700 * k))


@cache
def bare(setting: str, painter: str) -> pygame.Surface:
    """Return a place with nothing beside the person."""
    return place(setting, painter).draw(lambda _: None)


def cells(setting: str, painter: str, signs: dict[str, float]) -> set[tuple[int, int]]:
    """Return the cells of the window that change when these things stand there."""
    before = bare(setting, painter)
    after = before.copy()
    place(setting, painter).draw_things(after, signs)
    wide, high = SIZE[0] // CELL, SIZE[1] // CELL
    one, other = (pygame.transform.smoothscale(p, (wide, high)) for p in (before, after))
    box = place(setting, painter).things_at(signs).inflate(4 * CELL, 4 * CELL)
    return {
        (x, y)
        for x in range(max(0, box.left // CELL), min(wide, box.right // CELL + 1))
        for y in range(max(0, box.top // CELL), min(high, box.bottom // CELL + 1))
        if _apart(one.get_at((x, y)), other.get_at((x, y))) > CHANGED
    }


def _apart(one: pygame.Color, other: pygame.Color) -> int:
    return sum(abs(a - b) for a, b in zip(tuple(one)[:3], tuple(other)[:3], strict=True))


def parts_of() -> dict[str, frozenset[str]]:
    """Return the parts of the room that each thing takes, by the prop of its cue."""
    rows = world().drawings
    return {
        prop: world().book[cue].parts
        for cue, drawing in rows.items()
        for prop in drawing.props
        if prop in THINGS
    }


@pytest.mark.parametrize("name", THINGS)
@pytest.mark.parametrize("setting", SETTINGS)
def test_a_thing_is_seen_in_every_light(painter: str, setting: str, name: str) -> None:
    assert len(cells(setting, painter, {name: 1.0})) >= SEEN


@pytest.mark.parametrize("name", THINGS)
def test_what_one_looks_at_is_where_the_thing_is(painter: str, name: str) -> None:
    room = place("reception", painter)
    x, y = room.looked_at({name: 1.0}).center
    near = pygame.Rect(x - LENS, y - LENS, 2 * LENS, 2 * LENS)
    assert pygame.Rect(0, 0, 872, 720).contains(near.clip((0, 0, 872, 720)))
    shown = {c for c in cells("reception", painter, {name: 1.0})
             if near.collidepoint(c[0] * CELL, c[1] * CELL)}  # fmt: skip
    assert len(shown) >= SEEN


def test_two_things_that_can_stand_there_together_do_not_cover_each_other(painter: str) -> None:
    parts, spots = parts_of(), {}
    assert set(parts) == set(THINGS)
    for name in THINGS:
        spots[name] = cells("ward-day", painter, {name: 1.0})
    over = {
        (one, other): share
        for one, other in itertools.combinations(THINGS, 2)
        if not parts[one] & parts[other]
        and (share := len(spots[one] & spots[other]) / min(len(spots[one]), len(spots[other])))
        > TOUCHING
    }
    assert over == {}


def test_a_thing_changes_little_with_its_strength_and_nothing_is_there_without(
    painter: str,
) -> None:
    for name in THINGS:
        whole, some = (cells("reception", painter, {name: s}) for s in (1.0, 0.35))
        assert whole == some, name
        assert cells("reception", painter, {name: 0.0, "phone": 1.0}) == set()


def test_a_monitor_shows_the_figures_of_its_row_at_any_strength() -> None:
    low = {"monitor": 0.4, "pulse": 0.4 * 1.32, "oxygen": 0.4 * 0.95, "breaths": 0.4 * 0.27}
    assert figures(low) == {"pulse": 132, "oxygen": 95, "breaths": 27}
    assert figures({"monitor": 1.0}) == {name: round(value) for name, value in QUIET.items()}


def test_rows_say_in_their_caption_what_the_monitor_shows() -> None:
    for cue, drawing in world().drawings.items():
        if "monitor" in drawing.props:
            shown = {str(value) for value in figures(drawing.props).values()}
            words = world().book[cue].caption.split()
            assert [word for word in words if word.isdigit()], cue
            assert {word for word in words if word.isdigit()} <= shown, cue


def test_one_looks_at_the_table_before_its_foot(painter: str) -> None:
    room = place("reception", painter)
    alone, both = room.looked_at({"water": 1.0}), room.looked_at({"water": 1.0, "toy": 1.0})
    assert both == alone
    assert room.looked_at({"toy": 1.0}).top > alone.bottom


def test_in_a_narrow_window_what_would_stand_on_the_floor_stands_on_the_table(
    painter: str,
) -> None:
    size = (1024, 768)
    k = size[1] / 720
    narrow = Place(world().settings["reception"], world().tables, size, (1.7 * k, 240, 700 * k))
    for name in ("toy", "packed bag"):
        box = narrow.looked_at({name: 1.0})
        assert box.bottom < narrow.table.y * k + 60, (name, painter)
