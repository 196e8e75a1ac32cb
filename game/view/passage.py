"""Somebody on the way to their place, or from it: painted whole, at any size, each frame."""

import pygame

from game.patient.arrival import HERE, Where, on_way
from game.patient.staging import Staging
from game.patient.stance import Stance
from game.patient.tables import Tables
from game.view.figure.body import Body
from game.view.figure.camera import Camera, carried
from game.view.figure.figure import LAYERS, Figure
from game.view.paint import make_painter
from game.view.place.light import light_of
from game.view.support.support import Support

HIGH = 720.0
EYES = 96.0
"""Where our eyes are, in pixels of a window 720 high: what goes away goes towards there."""


class Passage:
    """One person on their way over a stage, on foot or on their wheels."""

    def __init__(
        self,
        staging: Staging,
        tables: Tables,
        stage: pygame.Rect,
        support: Support,
        there: tuple[Camera, Body],
    ) -> None:
        """Make ready; *support* is what they are on in their place.

        *there* is the camera of the window, and their body in its place: there the head
        of who comes will be, so that a body may give way to the other.
        """
        self._tables, self._stage, self._k = tables, stage, stage.h / HIGH
        self.rolls = staging.body == "wheelchair"
        self._figure = Figure(staging.person, tables, light_of(staging.setting, tables).figure)
        self._home = self._matched(*there)
        self._painter = make_painter(*stage.size)
        self._support = support

    def _matched(self, view: Camera, rest: Body) -> Camera:
        """Return the camera by which their head is as large as at its place, and there."""
        came = self._figure.prepare(on_way(rest.look.stance, self._tables, HERE))
        if self.rolls:
            return view
        (scale, x, y), head = view, rest.head.centre
        size = scale * rest.head.unit / came.head.unit
        sx, sy = rest.bones.shift
        px, py = (head[0] + sx) * scale + x, (head[1] + sy) * scale + y
        cx, cy = came.head.centre
        dx, dy = came.bones.shift
        return size, px - (cx + dx) * size, py - (cy + dy) * size

    def draw(self, target: pygame.Surface, stance: Stance, where: Where) -> None:
        """Draw them where they are now."""
        body = self._figure.prepare(on_way(stance, self._tables, where))
        scale, x, y = carried(self._view(where), body)
        painter = self._painter
        painter.scale, painter.origin = scale, (x - self._stage.x, y - self._stage.y)
        painter.begin()
        if self.rolls:
            self._support.paint_back(painter)
        for layer in LAYERS[:-1]:
            self._figure.paint(layer, painter)
        if self.rolls:
            self._support.paint_front(painter, body)
        self._figure.paint(LAYERS[-1], painter)
        painter.end()
        target.set_clip(self._stage)
        picture = painter.surface()
        target.blit(picture, self._stage, special_flags=pygame.BLEND_PREMULTIPLIED)
        target.set_clip(None)

    def _view(self, where: Where) -> Camera:
        """Return the camera: all lines lead to a point as high as our eyes."""
        scale, x, y = self._home
        eyes = EYES * self._k
        return scale * where.scale, x + where.x * self._k, eyes + (y - eyes) * where.scale
