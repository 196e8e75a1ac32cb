"""The picture of a session that is over: a person in their place, at any second of it."""

from dataclasses import replace

import pygame

from game.patient.staging import Stances
from game.screens.scene import MakePicture
from game.sim.cues import Zone
from game.view.canvas import Canvas
from game.view.magnifier import draw_lane_ring
from game.view.pictured import Pictured
from game.view.shapes import disc

LANES = 0.41
"""From here down, as a share of the picture, the lanes of a call lie."""


class Film:
    """The patient's picture, drawn at the design's size and shown in any frame."""

    def __init__(self, make: MakePicture) -> None:
        """Draw nothing yet."""
        self._make = make
        self._view: Pictured | None = None
        self._size = (0, 0)
        self._cut: pygame.Rect | None = None
        self._sheet = pygame.Surface((1, 1))

    def _ready(
        self, canvas: Canvas, size: tuple[int, int], stage: pygame.Rect, cut: pygame.Rect
    ) -> Pictured:
        """Return the picture; what of it has text keeps to the *cut* that is seen."""
        if self._view is None or self._size != size:
            self._view = self._make(size, stage)
            self._cut, self._size = None, size
        if self._cut != cut:
            seen = cut.inflate(-canvas.px(16), -canvas.px(16))
            top = round(size[1] * LANES)
            free = pygame.Rect(seen.x, top, seen.w, seen.bottom - top)
            self._view.make_room(canvas, free)
            self._cut = cut
        return self._view

    def frame(
        self,
        canvas: Canvas,
        stances: Stances,
        box: pygame.Rect,
        zone: Zone | None,
        *,
        whole: bool = False,
    ) -> None:
        """Draw the stage into *box*, from head to hands, with the zone ringed, if one is given.

        *whole* repaints all of the body now: for a still, or where time has leapt.
        """
        scale = max(box.w / 1280, box.h / 720)
        size = (round(1280 * scale), round(720 * scale))
        stage = pygame.Rect(0, 0, round(856 * scale), size[1])
        cut = pygame.Rect(0, 0, box.w, box.h)
        cut.centerx = stage.centerx
        cut.clamp_ip(pygame.Rect((0, 0), size))
        view = self._ready(canvas, size, stage, cut)
        if self._sheet.get_size() != size:
            self._sheet = pygame.Surface(size)
            self._sheet.blit(view.backdrop, (0, 0))
        view.draw(self._sheet, stances, whole=whole)
        view.letter(replace(canvas, surface=self._sheet))
        canvas.surface.blit(self._sheet, box, cut)
        if zone is not None:
            self._ring(canvas, view, zone, box, cut)

    def _ring(
        self, canvas: Canvas, view: Pictured, zone: Zone, box: pygame.Rect, cut: pygame.Rect
    ) -> None:
        """Draw a ring around a zone, as it is now."""
        mark = view.zones()[zone]
        by = box.x - cut.x, box.y - cut.y
        at = mark.anchor[0] + by[0], mark.anchor[1] + by[1]
        before = canvas.surface.get_clip()
        canvas.surface.set_clip(box.clip(before))
        if mark.lane:
            draw_lane_ring(canvas, mark.lane.move(by))
        else:
            disc(canvas, at, mark.radius + 3, None, edge="ink", line=7)
            disc(canvas, at, mark.radius + 2, None, edge="lamp", line=4)
        canvas.surface.set_clip(before)
