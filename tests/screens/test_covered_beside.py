"""No thread crosses a face or a hand, no widget a cue of who came along: in two windows."""

from dataclasses import replace

import pygame
import pytest

from game.app.frames import scale_of
from game.patient.acting import Act, begin_acting
from game.patient.geometry import between
from game.patient.staging import Company, Staging
from game.patient.stances import stances_at
from game.sim.comfort import Comfort
from game.sim.cues import Body
from game.view.frame import Frame, frame_of
from game.view.marks import GAP, Room, Steady
from game.view.patient import PatientView
from game.view.telling import clear_end
from tests.screens.test_covered import world

SIZES = [(1280, 720), (1024, 768)]
CLEAR = 4
"""So many pixels of the design between a thread and a face or a hand."""
SHOWN: tuple[tuple[Body, str, str | None], ...] = (
    ("bed", "grips-bed-rail", None),
    ("bed", "lips-pressed", "ryan-cole"),
    ("wheelchair", "hand-on-wheel", None),
    ("wheelchair", "lips-pressed", "ryan-cole"),
    ("seated", "companion-hand-on-arm", "ryan-cole"),
    ("walking", "lips-pressed", "ryan-cole"),
)
SPOT = 24
"""So many pixels of 720 are free where who came along is looked at."""


def pictured(
    size: tuple[int, int], body: Body, cue: str, beside: str | None
) -> tuple[Frame, PatientView]:
    """Return the picture of somebody who shows a cue."""
    frame, who = frame_of(size, scale_of(size), 1.0), world()
    came = Company(who.people[beside], "beside") if beside else None
    staging = Staging(who.people["chloe-martin"], who.settings["reception"], body, came)
    pygame.display.set_mode(size)
    view = PatientView(staging, who.tables, size, frame.view_stage)
    acting = replace(begin_acting(Comfort(62_000, 62_000, 62_000)), acts=(Act(cue, 1.0, 0.0),))
    stances = stances_at(staging, who.tables, who.drawings, acting, 2.0, 7)
    view.draw(pygame.Surface(size), stances, whole=True)
    return frame, view


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("body", "cue", "beside"), SHOWN)
def test_no_thread_crosses_a_face_or_a_hand(
    size: tuple[int, int], body: Body, cue: str, beside: str | None
) -> None:
    frame, view = pictured(size, body, cue, beside)
    telling = view.telling()
    assert len(telling) == (6 if beside else 3)
    zones = {zone: mark for zone, mark in view.marks().items() if zone != "voice"}
    room = Room(frame.k, round(16 * frame.k), frame.seen.contains, frame.seen, telling)
    places = Steady().settle(zones, room)
    assert places
    for zone, (at, end) in places.items():
        ends = clear_end(zone, at, end, telling, GAP * frame.k) or at
        for step in range(41):
            spot = between(at, ends, step / 40)
            off = min(shape.off(spot) for shape in telling)
            assert off >= CLEAR * frame.k, (zone, at, ends, spot)


@pytest.mark.parametrize("size", SIZES)
def test_no_widget_covers_a_cue_of_who_came_along(size: tuple[int, int]) -> None:
    cues = [c for c in world().book.cues.values() if c.of == "companion" and not c.foil]
    shown = [c.id for c in cues if c.id.startswith("companion") and "seated" in c.bodies]
    assert shown
    for cue in shown:
        frame, view = pictured(size, "seated", cue, "ryan-cole")
        spot = pygame.Rect(0, 0, SPOT * size[1] / 720, SPOT * size[1] / 720)
        spot.center = view.zones()["around"].anchor
        assert frame.seen.collidepoint(spot.center), (cue, spot)
        for box in (frame.words, frame.clip, frame.meter, frame.pause):
            assert box is None or not box.colliderect(spot), (cue, box, spot)
