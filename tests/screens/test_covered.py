"""No widget ever covers a cue that shows: every cue, every body that can show it, three windows."""

import math
from dataclasses import replace
from functools import cache
from pathlib import Path

import pygame
import pytest

from game.app.frames import scale_of
from game.content.world import World, read_world
from game.patient.acting import Act, begin_acting
from game.patient.geometry import Point
from game.patient.motion import stance_at
from game.patient.skeleton_arms import Arm
from game.patient.skeleton_space import project
from game.patient.staging import Staging
from game.sim.comfort import Comfort
from game.sim.cues import BODIES, Body, Cue
from game.view.around import around_mark
from game.view.figure.camera import camera, neutral
from game.view.figure.figure import Figure
from game.view.frame import Frame, frame_of
from game.view.place.place import Place
from game.view.support.furnish import furnish
from game.view.support.support import Support
from game.view.zones import Sight

ASSETS = Path(__file__).resolve().parents[2] / "assets"
SIZES = [(1280, 720), (1920, 1080), (1024, 768)]
PEOPLE = ("tomasz-nowak", "noah-williams")
SHOWN: tuple[Body, ...] = tuple(b for b in BODIES if b != "telephone")
AROUND = 12
"""So many pixels of 720 around where one looks are free as well."""
FREE = 0.75
"""So much of what stands beside somebody is free."""
BEYOND = {("walking", (1024, 768))}
"""Where a hand may be out of the picture: a narrow window ends before a rail, a stick."""
Spot = tuple[int, int]


@cache
def world() -> World:
    return read_world(ASSETS)


def cues_of(body: Body) -> list[Cue]:
    """Return what somebody met like this can show alone."""
    book = world().book.cues.values()
    drawn = [cue for cue in book if cue.channel != "voice" and not cue.foil]
    return [cue for cue in drawn if cue.of == "patient" and body in cue.bodies]


class Stage:
    """Somebody at the place a window has for them, and where they can be looked at."""

    def __init__(self, patient: str, body: Body, size: tuple[int, int]) -> None:
        k = scale_of(size)
        self.frame: Frame = frame_of(size, k, 1.0)
        self.body, self.size = body, size
        self.person = world().people[patient]
        self.figure = Figure(self.person, world().tables)
        self.figure.prepare(neutral(world().tables, body))
        self.at = camera(self.figure, self.frame.view_stage.topright, size[1])
        staging = Staging(self.person, world().settings["reception"], body)
        made: tuple[Place, Support] = furnish(
            staging, world().tables, size, self.figure.body, self.at
        )
        self.place, self.support = made

    def sight(self, cue: str, seconds: float) -> Sight:
        """Return where one can look while they show a cue."""
        acting = replace(begin_acting(Comfort(62_000, 62_000, 62_000)), acts=(Act(cue, 1.0, 0.0),))
        tables, drawings = world().tables, world().drawings
        stance = stance_at(self.person, tables, drawings, acting, seconds, 7, body=self.body)
        stage = self.frame.view_stage
        things, strip = self.place.things_at(stance.props), self.support.kind.strip
        body = self.figure.prepare(stance)
        return Sight(body, self.at, stage, self.size[1] / 720, things, strip)

    def widgets(self) -> list[pygame.Rect]:
        """Return what may lie over the picture."""
        frame = self.frame
        over = [frame.words, frame.clip, frame.meter, frame.pause]
        return [box for box in over if box] + ([frame.buttons] if frame.narrow else [])


def spots(sight: Sight, cue: Cue) -> list[Spot]:
    """Return where a cue is looked for."""
    if cue.zone == "around":
        return [around_mark(sight, things=True).anchor]
    out = [sight.zones()[cue.zone].anchor]
    if cue.zone == "hands":
        arms = sight.body.bones.arms.values()
        out += [sight.pixel(_middle(arm)) for arm in arms]
    if cue.zone == "face":
        out.append(sight.head_box().center)
    return out


def _middle(arm: Arm) -> Point:
    """Return the middle of a hand on the picture."""
    (x, y), far = project(arm.wrist), 0.5 * arm.size * arm.fs
    return x + math.cos(arm.angle) * far, y + math.sin(arm.angle) * far


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("body", SHOWN)
def test_things_that_stand_there_are_free_but_for_an_edge(
    size: tuple[int, int], body: Body
) -> None:
    stage = Stage("tomasz-nowak", body, size)
    for cue in cues_of(body):
        if cue.zone == "around":
            box = stage.sight(cue.id, 2.0).things
            left = box.clip(stage.frame.seen)
            hidden = [left.clip(widget) for widget in stage.widgets()]
            free = left.w * left.h - sum(part.w * part.h for part in hidden)
            assert free >= FREE * box.w * box.h, (cue.id, box, hidden)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("body", SHOWN)
def test_no_widget_covers_a_cue(size: tuple[int, int], body: Body) -> None:
    k = size[1] / 720
    for patient in PEOPLE:
        stage = Stage(patient, body, size)
        seen = stage.frame.seen
        assert cues_of(body)
        for cue in cues_of(body):
            for seconds in (2.0, 3.7):
                for at in spots(stage.sight(cue.id, seconds), cue):
                    spot = pygame.Rect(0, 0, 2 * AROUND * k, 2 * AROUND * k)
                    spot.center = at
                    if (body, size) in BEYOND and not seen.collidepoint(at):
                        continue
                    assert seen.collidepoint(at), (patient, cue.id, at)
                    hidden = [box for box in stage.widgets() if box.colliderect(spot)]
                    assert not hidden, (patient, cue.id, at, hidden)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("body", SHOWN)
def test_the_strip_of_the_legs_is_free_to_point_at(size: tuple[int, int], body: Body) -> None:
    stage = Stage("tomasz-nowak", body, size)
    sight = stage.sight("lips-pressed", 2.0)
    at = sight.zones()["legs"].anchor
    assert stage.frame.seen.collidepoint(at)
    assert sight.zone_at(at) == "legs"
    for box in stage.widgets():
        assert not box.collidepoint(at), box
