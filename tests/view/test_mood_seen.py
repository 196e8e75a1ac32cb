"""Twenty points of comfort, more or less, are seen within a second, where their kind shows.

Seen as a cue is: cells of 8 x 8 pixels of what the lens shows whose mean colour moved by more
than one just noticeable difference (tests of cues).
"""

from dataclasses import replace
from functools import cache

import pytest

from game.patient.acting import Acting, begin_acting
from game.patient.staging import Staging
from game.sim.comfort import POINT, Comfort
from game.sim.cues import KINDS, Kind, Zone
from game.tools.shots import Camera
from tests import shipped
from tests.view.test_cues_seen import SEEN, changes

PEOPLE = ("daniel-mensah", "chloe-martin", "noah-williams")
ZONES: dict[Kind, tuple[Zone, ...]] = {
    "physical": ("chest",),
    "mental": ("face",),
    "emotional": ("face", "chest"),
}
START, SOON = 20.0, 21.0


pytestmark = pytest.mark.usefixtures("no_display")


@cache
def camera(person: str) -> Camera:
    world = shipped.world()
    return Camera(world, Staging(world.people[person], world.settings["corridor"]))


def changed(before: int, kind: Kind, by: int) -> Acting:
    """Return the acting of somebody whose comfort of one kind changes at START."""
    points = dict.fromkeys(KINDS, before)
    first, then = ({**points, kind: before + more} for more in (0, by))
    a, b = (Comfort(*(p[k] * POINT for k in KINDS)) for p in (first, then))
    return replace(begin_acting(a), comfort=((0.0, a), (START, b)))


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("by", [-20, 20])
@pytest.mark.parametrize("before", [45, 62])
def test_what_a_choice_does_is_seen_within_a_second(
    before: int, by: int, kind: Kind, person: str
) -> None:
    for zone in ZONES[kind]:
        as_was, now = (
            camera(person).close_up(changed(before, kind, more), zone, SOON) for more in (0, by)
        )
        assert sum(1 for _ in changes(as_was, now)) >= SEEN
