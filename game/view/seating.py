"""Where somebody is who came along: beside the patient, on the lap, in the arms."""

from collections.abc import Mapping
from dataclasses import dataclass

import pygame

from game.patient.geometry import Point, Vector, between
from game.patient.skeleton_space import FLAT, TILT, nearness, project
from game.sim.cues import Beside
from game.view.figure.body import Body
from game.view.figure.camera import Camera, carried
from game.view.figure.figure import Figure
from game.view.figure.headwork import hair_top
from game.view.support.support import Support

HIGH = 720.0


@dataclass(frozen=True, slots=True)
class Seat:
    """Where somebody is: how large beside the patient, in what box, in their own du."""

    size: float
    box: tuple[float, float, float, float]
    on: tuple[float, float, float, float] | None = None
    """On the patient's trunk: how far up the spine, and off it; None: beside them."""


SEATS: Mapping[Beside, Seat] = {
    "beside": Seat(0.66, (-200, -470, 215, 300)),
    "lap": Seat(0.77, (-150, -300, 150, 300), (0.2, 16, -12, 70)),
    "arms": Seat(0.74, (-130, -260, 130, 240), (0.6, 26, 0, 88)),
}


@dataclass(frozen=True, slots=True)
class Host:
    """Who has company: their body at rest, the camera and stage of the window, their support."""

    rest: Body
    view: Camera
    stage: pygame.Rect
    support: Support


ASIDE, DOWN, EDGE, CROWN = 288.0, 205.0, 76.0, 92.0
"""Beside: the head's middle is so far left of the patient's axis and so far down, no nearer
to the left edge, and its hair no higher, in pixels of a window 720 high."""
ON_ARM, BEFORE = 0.5, 70.0
"""How far from shoulder to elbow a hand lies on it, and how far before who reaches, in du."""
BEHIND = 12.0
"""A shoulder farther than this behind the patient's is hidden, in du."""


def camera_of(row: Seat, figure: Figure, host: Host) -> Camera:
    """Return how large somebody is drawn and where, with both at rest."""
    scale = row.size * host.view[0]
    if row.on:
        return (scale, *held_at(row, host.rest, host.view))
    k, head = host.stage.h / HIGH, figure.body.head
    x = max(host.view[1] - ASIDE * k, host.stage.x + EDGE * k)
    crown = (head.centre[1] - hair_top(head)) * scale
    y = host.stage.y + max(DOWN * k, CROWN * k + crown)
    return scale, x - head.centre[0] * scale, y - head.centre[1] * scale


def box_of(row: Seat, view: Camera, stage: pygame.Rect) -> pygame.Rect:
    """Return the box, in pixels of the window, that holds somebody."""
    left, top, right, low = row.box
    scale, x, y = view
    box = pygame.Rect(left * scale + x, top * scale + y, 0, 0)
    box.size = round((right - left) * scale), round((low - top) * scale)
    box.h = min(box.h, stage.bottom - box.y)
    return box


def held_at(row: Seat, host: Body, view: Camera) -> Point:
    """Return where somebody sits who is held, in pixels of the window."""
    up, x, y, z = row.on or (0.0, 0.0, 0.0, 0.0)
    scale, dx, dy = carried(view, host)
    px, py = host.bones.trunk(up, x, y, z)
    return px * scale + dx, py * scale + dy


def arm_of(host: Body, view: Camera, own: Camera) -> Vector:
    """Return where the patient's near arm is in the space of who reaches for it."""
    bones, (scale, dx, dy), (k, gx, gy) = host.bones, carried(view, host), own
    upper = project(bones.shoulders["R"]), project(bones.arms["R"].elbow)
    x, y = between(*upper, ON_ARM)
    px, py = (x * scale + dx - gx) / k, (y * scale + dy - gy) / k
    near = nearness((0.0, 0.0, BEFORE))
    return px / near, (py - BEFORE * TILT) / (near * FLAT), BEFORE


def is_shoulder_free(body: Body, own: Camera, host: Body, view: Camera) -> bool:
    """Tell whether the shoulder of the arm that reaches is not behind the patient."""
    (k, gx, _), (scale, dx, _) = own, view
    mine = project(body.bones.shoulders["L"])[0] * k + gx
    return mine < (host.torso.flanks["R"].shoulder[0] + BEHIND) * scale + dx
