"""Somebody who came along, in the picture: behind the patient's shoulder, on the lap, in the arms.

Their layers are put together on one small sheet, which is laid under the patient, or under
the patient's arms. A hand on the patient's arm is laid over everything.
"""

from collections.abc import Callable
from dataclasses import replace

import pygame

from game.patient.rest import company_body
from game.patient.staging import Staging
from game.patient.stance import Reach, Stance
from game.patient.tables import Tables
from game.sim.cues import Beside
from game.view.figure.body import Body
from game.view.figure.camera import Camera, neutral
from game.view.figure.figure import LAYERS, Figure
from game.view.figure.layers import Layers
from game.view.figure.touching import paint_touching
from game.view.paint import make_painter
from game.view.paint.painter import Painter
from game.view.place.light import light_of
from game.view.place.lit import Lit
from game.view.seating import (
    HIGH,
    SEATS,
    Host,
    arm_of,
    box_of,
    camera_of,
    held_at,
    is_shoulder_free,
)
from game.view.support.fit import fit_of
from game.view.support.support import KINDS, Kind, Support

NEARER = (30.0, 4.0)
"""How far somebody moves who comes near, in the patient's du."""
NEAR_ARM = "near_arm"
"""The anchor of poses.json that is the patient's arm."""
EVERY, LATE = 2, 4
"""Frames between two looks at what of them moved: the least, and the most."""
LEAST = 0.4
"""What lies over the patient is painted again when it moved so far, in du."""
UP = 0.2
"""From this share on, legs drawn up are before the arms around them."""
TOUCHES = 0.3
"""From this share on, a hand on its way to the arm is over it."""


class Guest:
    """A companion on the stage; it follows the patient's moments, and is drawn with them."""

    def __init__(self, at: Beside, figure: Figure, host: Host, seat: Support) -> None:
        """Make ready: *figure* is at rest, *seat* is what they sit on."""
        self.at, self.figure, self.seat, self._row = at, figure, seat, SEATS[at]
        self._host, self._view = host.rest, host.view
        self.home = self.view = camera_of(self._row, figure, host)
        self.box = box_of(self._row, self.home, host.stage)
        scale, x, y = self.home
        at_box = (scale, x - self.box.x, y - self.box.y)
        self._layers = Layers(figure, self.box.size, at_box, seat)
        self._sheet = pygame.Surface(self.box.size, pygame.SRCALPHA)
        self._hand = make_painter(*self.box.size, *at_box)
        scale, x, y = host.view
        at_host = (scale, x - self.box.x, y - self.box.y)
        self._back = self._painted(seat, at_box)
        self.behind = not self.held and is_before(host.support)
        """They are behind what the patient sits on."""
        self._before = self._painted(host.support, at_host) if self.behind else None
        self._touched: list[float] | None = None
        self._sheets = self._overs = 0
        """Another number, another picture: of the sheet, of what lies over the patient."""
        self._tick = 0

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

    def follow(
        self, stance: Stance, host: Body, *, whole: bool = False, busy: bool = False
    ) -> bool:
        """Take a moment, and paint what moved; *host* is the patient's body at it.

        Thirty pictures a second are enough for who is not looked at most, or fewer while
        the stage is *busy*; *whole* is now. Tell whether it was dear.
        """
        self._host = host
        self._tick += 1
        due = self._tick >= (LATE if busy else EVERY)
        if self._row.on:
            x, y = held_at(self._row, host, self._view)
            self._move(x - self.home[1], y - self.home[2])
        else:
            near = stance.joints.get("near", 0.0) * self._view[0]
            self._move(NEARER[0] * near, NEARER[1] * near)
        if not (due or whole):
            return False
        self._tick = 0
        if not self._row.on:
            stance = replace(stance, left=self._met(stance.left), right=self._met(stance.right))
        self.figure.prepare(stance)
        return self._update(whole=whole)

    def _move(self, dx: float, dy: float) -> None:
        """Put them elsewhere than at home, by whole pixels: nothing is painted anew."""
        self.view = self.home[0], self.home[1] + round(dx), self.home[2] + round(dy)

    def _met(self, reach: Reach) -> Reach:
        """Return a reach whose way to the patient's arm ends there."""
        towards = self._met(reach.towards) if reach.towards else None
        if reach.anchor != NEAR_ARM:
            return reach if towards is reach.towards else replace(reach, towards=towards)
        x, y, z = arm_of(self._host, self._view, self.view)
        dx, dy, dz = reach.offset
        return replace(reach, offset=(x + dx, y + dy, z + dz), towards=towards)

    def _update(self, *, whole: bool) -> bool:
        """Paint again what moved; tell whether it was dear."""
        dear = self._layers.update(whole=whole)
        if self._layers.lay_on(self._sheet, self._back):
            self._sheets += 1
        touch = self._over_key()
        if (touch != self._touched) if whole else _moved(self._touched, touch):
            self._touched = touch
            self._overs += 1
            self._hand.begin()
            self.paint_over(self._hand)
            self._hand.end()
            dear = True
        return dear

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

    def under_key(self) -> object:
        """Return what changes when what of them is under the patient looks different."""
        return None if self.held else (self._sheets, self._place())

    def over_key(self) -> object:
        """Return what changes when what of them is before the patient looks different."""
        return (self._overs, self._sheets if self.held else 0, self._place())

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
        self.seat.paint_back(painter)
        for name in LAYERS[:-1]:
            self.figure.paint(name, painter)
        self.seat.paint_front(painter, self.figure.body)
        self.figure.paint(LAYERS[-1], painter)

    def paint_over(self, painter: Painter) -> None:
        """Paint what of them lies over the patient: a hand, legs drawn up. In their own units."""
        if self._legs_up:
            self.figure.paint("legs", painter)
        if self.touches:
            body = self.figure.body
            free = is_shoulder_free(body, self.view, self._host, self._view)
            paint_touching(self.figure.lit(painter), body, "L", whole=free)


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
    body = company_body(came.at, staging.body)
    figure.prepare(neutral(tables, body))
    kind = KINDS["nothing"]
    if came.at == "beside" and body == "seated":
        kind = KINDS["chair"] if is_before(host.support) else Kind(KINDS["chair"].back)
    scale = SEATS[came.at].size * host.view[0] * HIGH / host.stage.h
    seat = Support(kind, fit_of(figure.body, scale), lit, _nothing)
    return Guest(came.at, figure, host, seat)


def is_before(support: Support) -> bool:
    """Tell whether somebody beside it is behind it: beside a bed or a wheelchair, they are not."""
    return not support.covers_legs and support.kind is not KINDS["wheelchair"]


def _nothing(_painter: Painter) -> None:
    """Nothing stands on a companion's chair."""
