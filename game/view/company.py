"""Somebody who came along, in the picture: behind the patient's shoulder, on the lap, in the arms.

Their layers are put together on one small sheet, which is laid under the patient, or under
the patient's arms. A hand on the patient's arm is laid over everything.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import pygame

from game.patient.geometry import Point, Vector, between
from game.patient.skeleton_space import FLAT, TILT, nearness, project
from game.patient.staging import Staging
from game.patient.stance import Reach, Stance
from game.patient.tables import Tables
from game.sim.cues import Beside
from game.view.figure.body import Body
from game.view.figure.camera import Camera, neutral
from game.view.figure.figure import LAYERS, Figure
from game.view.figure.headwork import hair_top
from game.view.figure.layers import Layers
from game.view.figure.touching import paint_touching
from game.view.paint import make_painter
from game.view.paint.painter import Painter
from game.view.place.light import light_of
from game.view.place.lit import Lit
from game.view.support.fit import fit_of
from game.view.support.support import KINDS, Support

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


ASIDE, DOWN, EDGE, CROWN = 288.0, 205.0, 80.0, 92.0
"""Beside: the head's middle is so far left of the patient's axis and so far down, no nearer
to the left edge, and its hair no higher, in pixels of a window 720 high."""
NEARER = (30.0, 4.0)
"""How far somebody moves who comes near, in the patient's du."""
NEAR_ARM = "near_arm"
"""The anchor of poses.json that is the patient's arm."""
ON_ARM, BEFORE = 0.5, 70.0
"""How far from shoulder to elbow a hand lies on it, and how far before who reaches, in du."""
BEHIND = 12.0
"""A shoulder farther than this behind the patient's is hidden, in du."""
LEAST = 0.4
"""What lies over the patient is painted again when it moved so far, in du."""
UP = 0.2
"""From this share on, legs drawn up are before the arms around them."""
TOUCHES = 0.3
"""From this share on, a hand on its way to the arm is over it."""


class Guest:
    """A companion on the stage; `prepare` a moment after the patient's, then draw."""

    def __init__(self, at: Beside, figure: Figure, host: Host, seat: Support) -> None:
        """Make ready: *figure* is at rest, *seat* is what they sit on."""
        self.at, self.figure, self._seat, self._row = at, figure, seat, SEATS[at]
        self._host, self._view = host.rest, host.view
        self.home = self.view = self._camera(host.stage)
        self.box = self._box(host.stage)
        scale, x, y = self.home
        at_box = (scale, x - self.box.x, y - self.box.y)
        self._layers = Layers(figure, self.box.size, at_box, seat)
        self._sheet = pygame.Surface(self.box.size, pygame.SRCALPHA)
        self._hand = make_painter(*self.box.size, *at_box)
        scale, x, y = host.view
        at_host = (scale, x - self.box.x, y - self.box.y)
        self._back = self._painted(seat, at_box)
        self.behind = not self.held and not host.support.covers_legs
        """They are behind what the patient sits on."""
        self._before = self._painted(host.support, at_host) if self.behind else None
        self._touched: list[float] | None = None
        self.version = 0
        """Another number, another picture."""

    def _box(self, stage: pygame.Rect) -> pygame.Rect:
        """Return the box, in pixels of the window, that holds them."""
        left, top, right, low = self._row.box
        scale, x, y = self.home
        box = pygame.Rect(left * scale + x, top * scale + y, 0, 0)
        box.size = round((right - left) * scale), round((low - top) * scale)
        box.h = min(box.h, stage.bottom - box.y)
        return box

    @property
    def held(self) -> bool:
        """Tell whether the patient holds them."""
        return self._row.on is not None

    def _painted(self, support: Support, view: Camera) -> pygame.Surface:
        """Return the back of what somebody is on, as it lies in the box."""
        painter = make_painter(*self.box.size, *view)
        painter.begin()
        support.paint_back(painter)
        painter.end()
        return painter.surface().copy()

    def _camera(self, stage: pygame.Rect) -> Camera:
        """Return how large they are drawn and where, with the patient at rest."""
        scale = self._row.size * self._view[0]
        if self._row.on:
            x, y = self._held()
            return scale, x, y
        k = stage.h / HIGH
        head = self.figure.body.head
        x = max(self._view[1] - ASIDE * k, stage.x + EDGE * k)
        crown = (head.centre[1] - hair_top(head)) * scale
        y = stage.y + max(DOWN * k, CROWN * k + crown)
        return scale, x - head.centre[0] * scale, y - head.centre[1] * scale

    def _held(self) -> Point:
        """Return where somebody sits who is held, in pixels of the window."""
        up, x, y, z = self._row.on or (0.0, 0.0, 0.0, 0.0)
        scale, dx, dy = self._view
        px, py = self._host.bones.trunk(up, x, y, z)
        return px * scale + dx, py * scale + dy

    def prepare(self, stance: Stance, host: Body) -> None:
        """Work out a moment: *host* is the patient's body at it."""
        self._host = host
        if self._row.on:
            x, y = self._held()
            self._move(x - self.home[1], y - self.home[2])
        else:
            near = stance.joints.get("near", 0.0) * self._view[0]
            self._move(NEARER[0] * near, NEARER[1] * near)
            stance = replace(stance, left=self._met(stance.left), right=self._met(stance.right))
        self.figure.prepare(stance)

    def _move(self, dx: float, dy: float) -> None:
        """Put them elsewhere than at home, by whole pixels: nothing is painted anew."""
        self.view = self.home[0], self.home[1] + round(dx), self.home[2] + round(dy)

    def _met(self, reach: Reach) -> Reach:
        """Return a reach whose way to the patient's arm ends there."""
        towards = self._met(reach.towards) if reach.towards else None
        if reach.anchor != NEAR_ARM:
            return reach if towards is reach.towards else replace(reach, towards=towards)
        x, y, z = self._on_arm()
        dx, dy, dz = reach.offset
        return replace(reach, offset=(x + dx, y + dy, z + dz), towards=towards)

    def _on_arm(self) -> Vector:
        """Return where the patient's near arm is, in the companion's space."""
        bones = self._host.bones
        upper = project(bones.shoulders["R"]), project(bones.arms["R"].elbow)
        (x, y), (scale, dx, dy) = between(*upper, ON_ARM), self._view
        k, gx, gy = self.view
        px, py = (x * scale + dx - gx) / k, (y * scale + dy - gy) / k
        near = nearness((0.0, 0.0, BEFORE))
        return px / near, (py - BEFORE * TILT) / (near * FLAT), BEFORE

    def _shoulder_free(self) -> bool:
        """Tell whether the shoulder of the arm that reaches is not behind the patient."""
        k, gx, _ = self.view
        scale, dx, _ = self._view
        mine = project(self.figure.body.bones.shoulders["L"])[0] * k + gx
        return mine < self._host.torso.flanks["R"].shoulder[0] * scale + dx + BEHIND * scale

    def update(self, *, whole: bool = False) -> None:
        """Paint again what moved."""
        self._layers.update(whole=whole)
        if self._layers.lay_on(self._sheet, self._back):
            self.version += 1
        touch = self._over_key()
        if _moved(self._touched, touch):
            self._touched = touch
            self.version += 1
            self._hand.begin()
            self.paint_over(self._hand)
            self._hand.end()

    def _over_key(self) -> list[float] | None:
        """Return numbers that change when what lies over the patient looks different."""
        legs = self.figure.key("legs") if self._legs_up else []
        arms = self.figure.key("arms") if self.touches else []
        return [*legs, *arms] or None

    @property
    def _legs_up(self) -> bool:
        """Tell whether the legs of who is held are drawn up, before the arms that hold them."""
        return self.held and self.figure.body.look.stance.joints.get("drawn", 0.0) > UP

    @property
    def reaches_over(self) -> bool:
        """Tell whether something of theirs lies over the patient."""
        return self._touched is not None

    @property
    def touches(self) -> bool:
        """Tell whether a hand of theirs lies on the patient."""
        left = self.figure.body.look.stance.left
        return any(
            reach.anchor == NEAR_ARM and share > TOUCHES
            for reach, share in ((left, 1.0), (left.towards, left.share))
            if reach
        )

    def key(self) -> tuple[int, int, int]:
        """Return what changes when they look different, or are elsewhere."""
        return (self.version, *self._place())

    def _place(self) -> tuple[int, int]:
        dx, dy = self.view[1] - self.home[1], self.view[2] - self.home[2]
        return self.box.x + round(dx), self.box.y + round(dy)

    def draw(self, target: pygame.Surface) -> None:
        """Draw them on a window."""
        target.blit(self._sheet, self._place(), special_flags=pygame.BLEND_PREMULTIPLIED)
        if self._before:
            target.blit(self._before, self.box, special_flags=pygame.BLEND_PREMULTIPLIED)

    def draw_over(self, target: pygame.Surface) -> None:
        """Draw what of them lies over the patient."""
        if self._touched is not None:
            hand = self._hand.surface()
            target.blit(hand, self._place(), special_flags=pygame.BLEND_PREMULTIPLIED)

    def paint(self, painter: Painter) -> None:
        """Paint all of them, in their own units."""
        self._seat.paint_back(painter)
        for name in LAYERS[:-1]:
            self.figure.paint(name, painter)
        self._seat.paint_front(painter, self.figure.body)
        self.figure.paint(LAYERS[-1], painter)

    def paint_over(self, painter: Painter) -> None:
        """Paint what of them lies over the patient: a hand, legs drawn up. In their own units."""
        if self._legs_up:
            self.figure.paint("legs", painter)
        if self.touches:
            lit = self.figure.lit(painter)
            paint_touching(lit, self.figure.body, "L", whole=self._shoulder_free())


def _moved(before: list[float] | None, now: list[float] | None) -> bool:
    """Tell whether what lies over the patient came, went, or moved so that one sees it."""
    if before is None or now is None or len(before) != len(now):
        return before is not now
    return any(abs(a - b) > LEAST for a, b in zip(before, now, strict=True))


def seat_company(
    staging: Staging, tables: Tables, host: Host, lit: Callable[[Painter], Lit]
) -> Guest | None:
    """Return who came along, in the place where they are; None where nobody did.

    *lit* gives a painter the light of the place.
    """
    came = staging.company
    if came is None:
        return None
    figure = Figure(came.person, tables, light_of(staging.setting, tables).figure)
    figure.prepare(neutral(tables))
    kind = KINDS["chair" if came.at == "beside" else "nothing"]
    scale = SEATS[came.at].size * host.view[0] * HIGH / host.stage.h
    seat = Support(kind, fit_of(figure.body, scale), lit, _nothing)
    return Guest(came.at, figure, host, seat)


def _nothing(_painter: Painter) -> None:
    """Nothing stands on a companion's chair."""
