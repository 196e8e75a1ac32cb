"""Every cue, on three people of different skin and build, by both painters: seen where it is.

A cell of 8 x 8 pixels has changed where its mean colour moved by more than one just
noticeable difference: CIE76 2.3 (Mahy, Van Eycken and Oosterlinck 1994). A cue is seen
where at least SEEN cells of its zone, as the lens shows it, have changed. Elsewhere, in the
whole picture outside the zone with and without the cue, hardly a cell may have.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pygame
import pytest

from game.content.world import World, read_world
from game.patient.acting import Act
from game.sim.cues import PICTURED, Cue, Zone
from game.tools.shots import STAGE, Camera, Cameras, at_ease, farthest, staging_for
from game.view.paint import painter_name, use
from tests.colours import lab

ASSETS = Path(__file__).resolve().parents[2] / "assets"
PEOPLE = ("daniel-mensah", "chloe-martin", "albert-hughes")
"""Dark, fair and old; broad, slight and bent."""
LACED = ("daniel-mensah", "liam-doyle", "ryan-cole")
"""People whose shoes have laces: brown ones, trainers, boots."""
JND = 2.3
CELL = 8
SEEN = 5
"""Cells: 1.6 % of what the lens shows, about a fingertip."""
QUIET = 0.04
"""Share of the cells elsewhere that may change: shadows, a sleeve, a shoulder that follows."""
HOLDING = 0.09
"""The same where something is held: a bag or a cup reaches past the hands, and has a shadow."""
ALONG = frozenset({"torso", "head", "breath", "worn arm", "worn neck", "drip stand"})
"""Parts that take everything above them along, or reach from one zone into another (a sling,
a collar under the chin, a drip beside the arm): they are seen elsewhere, too."""
COARSE = 16
"""Pixels of a cell of the whole picture."""
STILL = 2.5
"""When what does not move is looked at."""
TWITCHES = frozenset({"wince"})
"""Movements that lift the shoulders."""


@cache
def world() -> World:
    return read_world(ASSETS)


CUES = [c.id for n in world().drawings if (c := world().book[n]).bodies & PICTURED]


pytestmark = pytest.mark.usefixtures("no_display")


@pytest.fixture(scope="module", params=["skia", "pygame"])
def cameras(request: pytest.FixtureRequest) -> Iterator[Cameras]:
    before = painter_name()
    use(request.param)
    if painter_name() != request.param:
        pytest.skip("Skia does not load here")
    yield Cameras(world())
    use(before)


def changes(
    one: pygame.Surface, other: pygame.Surface, cell: int = CELL
) -> Iterator[tuple[int, int]]:
    """Yield the cells that changed."""
    wide, high = one.get_width() // cell, one.get_height() // cell
    small = [pygame.transform.smoothscale(p.convert(24), (wide, high)) for p in (one, other)]
    for x in range(wide):
        for y in range(high):
            a, b = (tuple(picture.get_at((x, y)))[:3] for picture in small)
            if a != b and sum((p - q) ** 2 for p, q in zip(lab(a), lab(b), strict=True)) > JND**2:
                yield x, y


def camera_of(cameras: Cameras, cue: Cue, patient: str) -> Camera:
    return cameras.at(staging_for(world(), cue, patient, "corridor"))


@cache
def moment(name: str) -> float:
    """Return when a cue is farthest from rest; what only is there is there at once."""
    drawing = world().drawings[name]
    if not (drawing.motion or drawing.breath):
        return STILL
    camera = camera_of(Cameras(world()), world().book[name], PEOPLE[0])
    return farthest(camera, at_ease(), at_ease([Act(name, 1.0, 0.0)]))


CALM: dict[tuple[Camera, Zone, float], pygame.Surface] = {}


def calm_of(camera: Camera, zone: Zone, when: float) -> pygame.Surface:
    """Return a zone of somebody at ease, drawn once."""
    key = (camera, zone, when)
    if when != STILL:
        return camera.close_up(at_ease(), zone, when)
    if key not in CALM:
        CALM[key] = camera.close_up(at_ease(), zone, when)
    return CALM[key]


@pytest.mark.parametrize("name", CUES)
def test_a_cue_is_seen_in_its_zone_on_everybody(cameras: Cameras, name: str) -> None:
    cue, when = world().book[name], moment(name)
    few = {}
    for who in LACED if world().cues[name].laces else PEOPLE:
        camera, acting = camera_of(cameras, cue, who), at_ease([Act(name, 1.0, 0.0)])
        calm = calm_of(camera, cue.zone, when)
        seen = sum(1 for _ in changes(calm, camera.close_up(acting, cue.zone, when)))
        if seen < SEEN:
            few[who] = seen
    assert few == {}


@pytest.mark.parametrize("name", CUES)
def test_a_cue_is_hardly_seen_elsewhere(cameras: Cameras, name: str) -> None:
    cue, when = world().book[name], moment(name)
    drawing = world().drawings[name]
    moved = drawing.joints or TWITCHES & set(drawing.motion) or cue.parts & ALONG
    if moved or cue.zone in {"legs", "around"}:
        return
    camera, zone = camera_of(cameras, cue, PEOPLE[0]), set()
    pictures = []
    for acting in (at_ease(), at_ease([Act(name, 1.0, 0.0)])):
        pictures.append(camera.picture(acting, when))
        zone |= {at for at in CELLS if camera.view.zone_at(middle(at)) == cue.zone}
    grown = {(x + dx, y + dy) for x, y in zone for dx in (-1, 0, 1) for dy in (-1, 0, 1)}
    outside = [at for at in changes(pictures[0], pictures[1], COARSE) if at not in grown]
    quiet = HOLDING if drawing.props else QUIET
    assert len(outside) <= quiet * (len(CELLS) - len(grown))


CELLS = [(x, y) for x in range(STAGE.w // COARSE) for y in range(STAGE.h // COARSE)]


def middle(cell: tuple[int, int]) -> tuple[int, int]:
    return cell[0] * COARSE + COARSE // 2, cell[1] * COARSE + COARSE // 2
