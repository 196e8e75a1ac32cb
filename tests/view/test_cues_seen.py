"""Every cue, on three people of different skin and build, by both painters: seen where it is.

A cell of 8 x 8 pixels has changed where its mean colour moved by more than one just
noticeable difference: CIE76 2.3 (Mahy, Van Eycken and Oosterlinck 1994). A cue is seen
where at least SEEN cells of its zone, as the lens shows it, have changed; and it is
quiet elsewhere where hardly a cell of the other zones has.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pygame
import pytest

from game.content.world import World, read_world
from game.patient.acting import Act
from game.sim.cues import PICTURED, ZONES, Cue, Zone
from game.tools.shots import Cameras, at_ease, farthest, staging_for
from game.view.paint import painter_name, use

ASSETS = Path(__file__).resolve().parents[2] / "assets"
PEOPLE = ("daniel-mensah", "chloe-martin", "albert-hughes")
"""Dark, fair and old; broad, slight and bent."""
JND = 2.3
CELL = 8
SEEN = 5
"""Cells: 1.6 % of what the lens shows, about a fingertip."""
QUIET = 0.02
"""Share of the cells of another zone that may change."""
STILL = frozenset({"torso", "head", "breath"})
"""Parts that take everything above them along: what moves them is seen elsewhere, too."""


@cache
def world() -> World:
    return read_world(ASSETS)


CUES = [c.id for n in world().drawings if (c := world().book[n]).bodies & PICTURED]


@pytest.fixture(autouse=True)
def no_display(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    pygame.display.set_mode((1, 1))
    yield
    pygame.display.quit()


@pytest.fixture(scope="module", params=["skia", "pygame"])
def cameras(request: pytest.FixtureRequest) -> Iterator[Cameras]:
    before = painter_name()
    use(request.param)
    if painter_name() != request.param:
        pytest.skip("Skia does not load here")
    yield Cameras(world())
    use(before)


def lab(colour: tuple[int, ...]) -> tuple[float, float, float]:
    """Return a colour of sRGB in CIELAB under D65."""
    r, g, b = (((c / 255 + 0.055) / 1.055) ** 2.4 if c > 10 else c / 3295 for c in colour[:3])
    x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 4 / 29 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def changed(one: pygame.Surface, other: pygame.Surface) -> tuple[int, int]:
    """Return how many cells changed, of how many."""
    wide, high = one.get_width() // CELL, one.get_height() // CELL
    small = [pygame.transform.smoothscale(p.convert(24), (wide, high)) for p in (one, other)]
    count = 0
    for x in range(wide):
        for y in range(high):
            a, b = (tuple(picture.get_at((x, y))) for picture in small)
            if a != b:
                apart = sum((p - q) ** 2 for p, q in zip(lab(a), lab(b), strict=True))
                count += apart > JND * JND
    return count, wide * high


def seen(cameras: Cameras, cue: Cue, patient: str, zone: Zone) -> tuple[int, int]:
    """Return how many cells of a zone change as the cue shows, where it is farthest from rest."""
    camera = cameras.at(staging_for(world(), cue, patient, "corridor"))
    calm, acting = at_ease(), at_ease([Act(cue.id, 1.0, 0.0)])
    drawing = world().drawings[cue.id]
    moves = drawing.motion or drawing.breath
    when = farthest(camera, calm, acting) if moves else 2.5
    return changed(camera.close_up(calm, zone, when), camera.close_up(acting, zone, when))


@pytest.mark.parametrize("name", CUES)
def test_a_cue_is_seen_in_its_zone_on_everybody(cameras: Cameras, name: str) -> None:
    cue = world().book[name]
    few = {who: n for who in PEOPLE if (n := seen(cameras, cue, who, cue.zone)[0]) < SEEN}
    assert few == {}


@pytest.mark.parametrize("name", CUES)
def test_a_cue_is_hardly_seen_elsewhere(cameras: Cameras, name: str) -> None:
    cue = world().book[name]
    if cue.parts & STILL or cue.zone in {"legs", "around"} or cue.of == "companion":
        return
    others: list[Zone] = [z for z in ZONES if z not in {cue.zone, "voice", "chest"}]
    loud = {}
    for zone in others:
        count, of = seen(cameras, cue, PEOPLE[0], zone)
        if count > QUIET * of:
            loud[zone] = count
    assert loud == {}
