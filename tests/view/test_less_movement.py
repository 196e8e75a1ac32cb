"""Less movement: every cue can still be read, and nothing flashes.

A flash is a pair of opposite changes of what the lens shows of a zone, each by more than a
tenth of its mean luminance (after WCAG 2.3.1, which allows three a second).
"""

from collections.abc import Sequence
from functools import cache

import pygame
import pytest

from game.patient.acting import Act
from game.patient.motion import stance_at
from game.patient.staging import Staging, Stances
from game.patient.stance import Stance
from game.sim.cues import Zone
from game.tools.shots import PAPER, at_ease
from game.view.patient import PatientView
from tests import shipped
from tests.view.test_cues_seen import SEEN, changes

WORLD = shipped.world()
PERSON = WORLD.people["daniel-mensah"]
MOVING = sorted(
    name for name, d in WORLD.drawings.items() if d.of == "patient" and (d.motion or d.breath)
)
WINDOW, STAGE = (640, 360), pygame.Rect(0, 0, 428, 360)
RADIUS, SMALL = 90, 40
START = 30.0
RATE, FLASHES, TENTH = 20, 3, 0.1


pytestmark = pytest.mark.usefixtures("no_display")


def body_of(name: str) -> str:
    bodies = WORLD.book[name].bodies
    return "seated" if "seated" in bodies else min(bodies - {"telephone"})


@cache
def view(body: str) -> PatientView:
    staging = Staging(PERSON, WORLD.settings["corridor"], body)  # type: ignore[arg-type] # of the book
    return PatientView(staging, WORLD.tables, WINDOW, STAGE)


def moment(name: str | None, seconds: float, body: str, *, still: bool) -> Stance:
    acting = at_ease([Act(name, 1.0, START)] if name else [])
    return stance_at(
        PERSON,
        WORLD.tables,
        WORLD.drawings,
        acting,
        seconds,
        1,
        still=still,
        body=body,  # type: ignore[arg-type] # as above
    )


def lens(stance: Stance, body: str, zone: Zone, radius: int = RADIUS) -> pygame.Surface:
    shown = view(body)
    shown.draw(pygame.Surface(WINDOW), Stances(stance))
    glass = shown.lens(shown.zones()[zone].anchor, radius, 1.7)
    picture = pygame.Surface(glass.get_size())
    picture.fill(PAPER)
    picture.blit(glass, (0, 0))
    return picture


@pytest.mark.parametrize("name", MOVING)
def test_with_less_movement_a_cue_is_still_seen(name: str) -> None:
    """At some moment of the eight seconds after it began, as without.

    What does not move is the same with less movement: the tests of cues look at it.
    """
    body, zone = body_of(name), WORLD.book[name].zone
    if zone == "around":
        return
    most = 0
    for n in range(1, 17):
        when = START + 0.47 * n
        plain, cue = (lens(moment(c, when, body, still=True), body, zone) for c in (None, name))
        most = max(most, sum(1 for _ in changes(plain, cue)))
        if most >= SEEN:
            return
    assert most >= SEEN


@pytest.mark.parametrize("still", [False, True], ids=["full", "less"])
@pytest.mark.parametrize("name", MOVING)
def test_nothing_flashes(name: str, still: bool) -> None:  # noqa: FBT001 - a parameter
    body, zone = body_of(name), WORLD.book[name].zone
    if zone == "around":
        return
    light = []
    for n in range(RATE):
        picture = lens(moment(name, START + 1.5 + n / RATE, body, still=still), body, zone, SMALL)
        r, g, b, _ = pygame.transform.average_color(picture)
        light.append(0.2126 * r + 0.7152 * g + 0.0722 * b)
    assert swings(light) <= 2 * FLASHES


def swings(light: Sequence[float]) -> int:
    """Return how often light turns round after a change by more than a tenth."""
    count, low, high, up = 0, light[0], light[0], 0
    for value in light:
        low, high = min(low, value), max(high, value)
        if value < high * (1 - TENTH) and up >= 0:
            count, up, low, high = count + 1, -1, value, value
        elif value > low * (1 + TENTH) and up <= 0:
            count, up, low, high = count + 1, 1, value, value
    return count


def test_a_flash_is_counted() -> None:
    assert swings([10, 12] * 5) >= 9
    assert swings([10, 10.5] * 5) == 0
