"""The numbers of the zones around the person: on nobody, and on nothing else."""

from collections.abc import Callable

import pygame

from game.screens.conversation_beside import Sight
from game.screens.conversation_read import glowing
from game.sim.cues import Zone
from game.view.canvas import Canvas
from game.view.marks import draw_mark, press_mark
from game.view.patient import ZoneMark


def draw_marks(canvas: Canvas, sight: Sight, lens: pygame.Rect | None) -> None:
    """Draw the marks, none of them behind the lens; an expert sees none.

    The one that is pointed at can be pressed where it was, though the lens opened over it.
    """
    scene, frame = sight.scene, sight.frame
    if scene.session.setup.difficulty == "expert":
        return
    glow = glowing(scene)
    zones: dict[Zone, ZoneMark] = {z: m for z, m in sight.view.zones().items() if z != "voice"}
    radius = canvas.tall(16)
    pointed = (canvas.hover or "").removeprefix("zone:")
    free = _is_free(canvas, sight)
    places = sight.picture.marks.settle(zones, frame.k, radius, free, pointed)
    inside = canvas.surface.get_rect().inflate(-2 * radius - 4, -2 * radius - 4)
    for zone, (place, end) in places.items():
        at = _within(place, inside)
        hidden = lens is not None and lens.inflate(2 * radius, 2 * radius).collidepoint(at)
        if frame.seen.collidepoint(at) and not hidden:
            draw_mark(canvas, zone, at, end, glows=zone == glow)
        elif zone == pointed:
            press_mark(canvas, zone, at)


def _within(at: tuple[int, int], box: pygame.Rect) -> tuple[int, int]:
    """Return the nearest pixel of a box."""
    return min(max(at[0], box.left), box.right), min(max(at[1], box.top), box.bottom)


def _is_free(canvas: Canvas, sight: Sight) -> Callable[[pygame.Rect], bool]:
    """Return the test for a place of a mark."""
    frame, shape = sight.frame, sight.picture.shape
    taken = [r for r in (sight.room.box, frame.meter, frame.pause) if r is not None]
    if frame.narrow:
        taken.append(frame.buttons)
    grown = [r.inflate(canvas.px(20), canvas.px(36)) for r in taken]

    def is_free(box: pygame.Rect) -> bool:
        inside = frame.seen.contains(box) and box.collidelist(grown) < 0
        return inside and (shape is None or not shape.meets(box))

    return is_free
