"""The numbers of the zones around the person: on nobody, and on nothing else.

A zone whose mark has no place there is listed with its key in a free place of the picture.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import pygame

from game.screens.conversation_beside import Sight
from game.sim.cues import Zone
from game.view.canvas import Canvas
from game.view.marks import GAP, Room, draw_lane_mark, draw_mark, press_mark, within
from game.view.telling import clear_end
from game.view.widgets import tag, tag_size
from game.view.zone_keys import draw_zone_key, free_place, key_size
from game.view.zones import ZoneMark

AGAIN = ("practice, not scored", "not scored")
"""What is said of a moment that is practised: short words where the long ones have no room."""
AWAY = 8
"""Pixels of the design between such a key and what stands beside it."""


def draw_marks(canvas: Canvas, sight: Sight, lens: pygame.Rect | None) -> None:
    """Draw the marks, none of them behind the lens; an expert sees none.

    The one that is pointed at can be pressed where it was, though the lens opened over it.
    """
    scene, frame = sight.scene, sight.frame
    if scene.session.setup.difficulty == "expert":
        return
    glow = scene.hint
    marks = sight.view.marks()
    if marks["voice"].lane:
        _draw_lane_marks(canvas, marks, glow)
        return
    zones: dict[Zone, ZoneMark] = {z: m for z, m in marks.items() if z != "voice"}
    radius = canvas.tall(16)
    pointed = (canvas.hover or "").removeprefix("zone:")
    telling = sight.view.telling()
    inside = canvas.surface.get_rect().inflate(-2 * radius - 4, -2 * radius - 4)
    room = Room(frame.k, radius, may_stand(canvas, sight), inside, telling)
    places = sight.picture.marks.settle(zones, room, pointed)
    missing = [zone for zone in zones if zone not in places]
    for zone, (place, end) in places.items():
        at = within(place, inside)
        if not frame.seen.collidepoint(at):
            missing.append(zone)
            continue
        hidden = lens is not None and lens.inflate(2 * radius, 2 * radius).collidepoint(at)
        if not hidden:
            ends = clear_end(zone, at, end, telling, GAP * frame.k) or at
            draw_mark(canvas, zone, at, ends, glows=zone == glow)
        elif zone == pointed:
            press_mark(canvas, zone, at)
    _draw_keys(canvas, sight, missing, lens)


def _draw_lane_marks(canvas: Canvas, marks: Mapping[Zone, ZoneMark], glow: Zone | None) -> None:
    """Draw the number of each lane in it; whose words these are carries that of the voice."""
    shown = replace(canvas, regions=[])
    for zone, mark in marks.items():
        on = shown if zone == "voice" else canvas
        draw_lane_mark(on, zone, mark, glows=zone == glow)


def _draw_keys(
    canvas: Canvas, sight: Sight, missing: Sequence[Zone], lens: pygame.Rect | None
) -> None:
    """List zones without a mark: each with its key, none behind the lens."""
    glow = sight.scene.hint
    for zone in reversed(missing):
        box = spare_place(canvas, sight, zone, key_size(canvas))
        if box and not (lens and box.colliderect(lens)):
            draw_zone_key(canvas, zone, box, glows=zone == glow)


def draw_again(canvas: Canvas, sight: Sight, lens: pygame.Rect | None) -> None:
    """Say that this moment is tried again, and not scored; behind the lens, nothing."""
    for words in AGAIN:
        size = tag_size(canvas, words, picture=True)
        box = spare_place(canvas, sight, words, size, bare=words == AGAIN[-1])
        if box:
            if not (lens and box.colliderect(lens)):
                tag(canvas, words, box.topleft, fill="card", picture="rotate-ccw")
            return


def spare_place(
    canvas: Canvas, sight: Sight, name: str, size: tuple[int, int], *, bare: bool = True
) -> pygame.Rect | None:
    """Return a place in the picture for what has none of its own; it stays for a line.

    It is free of the person if it can be, else (*bare*) of face and hands.
    """
    marks, frame = sight.picture.marks, sight.frame
    if name not in marks.spare:
        inside = frame.seen.inflate(-canvas.px(2 * AWAY), -canvas.px(2 * AWAY))
        radius, gap = canvas.tall(16), canvas.px(AWAY)
        stand = [at for at, _ in marks.places.values()]
        free, off = may_stand(canvas, sight), _off_cues(canvas, sight)

        def alone(box: pygame.Rect) -> bool:
            wide = box.inflate(2 * (radius + gap), 2 * (radius + gap))
            return not any(wide.collidepoint(at) for at in stand)

        box = free_place(canvas, inside, size, lambda b: alone(b) and free(b))
        if box is None and bare:
            box = free_place(canvas, inside, size, lambda b: alone(b) and off(b))
        marks.spare[name] = box
    return marks.spare[name]


def may_stand(canvas: Canvas, sight: Sight) -> Callable[[pygame.Rect], bool]:
    """Return the test for a place of a mark, or of a name: off everybody, words and buttons."""
    shape, grown = sight.picture.shape, _taken(canvas, sight)

    def is_free(box: pygame.Rect) -> bool:
        inside = sight.frame.seen.contains(box) and box.collidelist(grown) < 0
        return inside and (shape is None or not shape.meets(box))

    return is_free


def _off_cues(canvas: Canvas, sight: Sight) -> Callable[[pygame.Rect], bool]:
    """Return the test for a place that is on neither words nor buttons, face nor hands."""
    telling, grown = sight.view.telling(), _taken(canvas, sight)

    def is_off(box: pygame.Rect) -> bool:
        if box.collidelist(grown) >= 0:
            return False
        reach = math.hypot(*box.size) / 2
        return all(shape.off(box.center) > reach for shape in telling)

    return is_off


def _taken(canvas: Canvas, sight: Sight) -> list[pygame.Rect]:
    """Return the places of words, meter and buttons, with a margin; and of spare things."""
    frame, px = sight.frame, canvas.px
    taken = [r for r in (sight.room.box, frame.meter, frame.pause) if r is not None]
    if frame.narrow:
        taken.append(frame.buttons)
    spare = [r for r in sight.picture.marks.spare.values() if r is not None]
    grown = [r.inflate(px(2 * AWAY), px(2 * AWAY)) for r in spare]
    return [r.inflate(px(20), px(36)) for r in taken] + grown
