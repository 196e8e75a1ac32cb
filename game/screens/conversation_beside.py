"""Beside the head: the balloon, the slip, patience, and the lens in the same place.

Where they stand is found anew when somebody begins to speak, and then keeps still.
"""

import math
from dataclasses import dataclass, replace

import pygame

from game.screens.conversation_picture import Picture
from game.screens.conversation_read import frozen, is_speaking, may_wait, speech, waiting
from game.screens.conversation_state import State
from game.screens.scene import Scene
from game.sim.cues import Zone
from game.view.balloon import Place, Speech, draw_balloon, draw_sign
from game.view.canvas import Canvas
from game.view.folded import folded_height
from game.view.frame import Frame
from game.view.magnifier import (
    RING,
    draw_hint,
    draw_lane_ring,
    draw_lens,
    draw_ring,
    draw_zone_name,
    hint_height,
)
from game.view.passing import draw_growing_lens, fading
from game.view.patience import draw_waiting
from game.view.pictured import Pictured
from game.view.silhouette import Silhouette
from game.view.slip import draw_slip
from game.view.zones import ZoneMark

LENS, SMALLEST_LENS = 132, 72
CLEAR = 10
"""Pixels of the design between words and person."""
SLIP_LINES = 2
MOUTH = 0.72
"""Where the mouth is in the box of the head, from its top."""
HEADER = 24
"""Pixels of the design that a hint may lie on the title over the lanes of a call."""
LOWEST = 0.42
"""Words stand no lower than this share of the window: they belong to the face."""


@dataclass(frozen=True, slots=True)
class Room:
    """What is free beside the head: words stand in *box*, their tail points at *mouth*."""

    box: pygame.Rect
    mouth: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sight:
    """One moment and its places: what the parts of the picture are drawn from."""

    frame: Frame
    scene: Scene
    view: Pictured
    picture: Picture
    room: Room


def room_of(canvas: Canvas, frame: Frame, shape: Silhouette, head: pygame.Rect) -> Room:
    """Return the free place beside the head."""
    px = canvas.px
    lowest = round(frame.size[1] * LOWEST)
    left, right = frame.words.left, frame.words.right
    bottom = min(lowest, shape.top(left + px(8), right) - px(CLEAR))
    bottom = max(bottom, frame.words.top + px(160))
    edge = shape.right(frame.words.top, bottom - px(28))
    left = max(left, min(edge + px(CLEAR), right - px(200)))
    box = pygame.Rect(left, frame.words.top, right - left, bottom - frame.words.top)
    mouth = head.top + round(head.h * MOUTH)
    jaw = shape.right(mouth - px(12), mouth + px(12))
    return Room(box, (jaw + px(6), mouth))


def draw_words(canvas: Canvas, sight: Sight) -> None:
    """Draw the balloon with what was said, your own words over it, patience under it."""
    px, frame, scene, room = canvas.px, sight.frame, sight.scene, sight.room
    said, patience = speech(scene), waiting(scene)
    box = room.box.copy()
    title, words = _slip(scene)
    lines = _slip_lines(canvas, box)
    if words and lines:
        slip = draw_slip(canvas, box, words, lines, title)
        box = pygame.Rect(box.x, slip.bottom + px(8), box.w, box.bottom - slip.bottom - px(8))
    foot = box.bottom
    if may_wait(scene) and not frame.large:
        foot -= canvas.tall(32) + px(6)
    if said is None or (scene.captions == "off" and said.patient):
        drawn = draw_sign(canvas, box, said or silence(scene))
        top = drawn.bottom + px(10)
    else:
        tail = room.mouth if said.patient and not frame.large else None
        marked = scene.session.setup.difficulty != "expert"
        down = sight.view.guest_mouth() if said.companion and sight.view.holds else None
        place = Place(box, foot, tail, marked, None if frame.large else down)
        top = draw_balloon(canvas, place, said).bottom + px(6)
    if patience:
        half = box.w * 6 // 11
        if frame.large:
            top, box = room.box.top, pygame.Rect(box.right - half, 0, half, 0)
        draw_waiting(canvas, box, top, patience, right=said is not None)


def _slip_lines(canvas: Canvas, box: pygame.Rect) -> int:
    """Return how long a slip may be, so that what is said keeps a line at least."""
    balloon = canvas.tall(70) + canvas.type("speech")[1] + canvas.px(14)
    small = canvas.type("small")[1]
    rest = box.h - balloon - small - canvas.px(20)
    return max(0, min(SLIP_LINES, rest // small))


def _slip(scene: Scene) -> tuple[str, str]:
    """Return title and words of the slip: your own, or why nothing is heard."""
    if scene.you_said:
        return "You said", scene.you_said
    if scene.silent:
        title, _, words = scene.silent.partition(": ")
        return title, words
    return "", ""


def silence(scene: Scene) -> Speech:
    """Return the speech of a patient who has said nothing."""
    return Speech(scene.session.scenario.patient.short_name, "", 0, speaking=False)


def draw_over_page(canvas: Canvas, sight: Sight) -> None:
    """Draw what is left of the balloon while a page is open: it opens when one speaks."""
    scene, room = sight.scene, sight.room
    said = speech(scene) or silence(scene)
    drawn = draw_sign(canvas, room.box, said)
    patience = waiting(scene)
    if patience:
        draw_waiting(canvas, room.box, drawn.bottom + canvas.px(10), patience, right=False)


def draw_glass(
    canvas: Canvas,
    sight: Sight,
    zone: Zone,
    docked: tuple[tuple[int, int], int] | None = None,
    come: float = 1.0,
    *,
    closes: bool = False,
    fold: int = 0,
) -> pygame.Rect:
    """Draw the lens where the balloon stood; *docked* on a page where it has no room.

    *fold*: how much higher than its words the folded balloon is. *come*: the share of the
    lens to be seen while it opens or *closes*. Return all it covers, with what is written
    under it.
    """
    picture, room, view = sight.picture, sight.room, sight.view
    mark = view.zones()[zone]
    if zone == "voice" and mark.lane is None:
        head = view.head_box()
        mark = replace(mark, anchor=(mark.anchor[0], head.top + round(head.h * MOUTH)))
    held = closes or (sight.scene.held and picture.grey is not None)
    lane = mark.lane is not None
    below = hint_height(canvas) - canvas.px(HEADER) if lane else 0
    centre, radius = docked or _dock(canvas, picture.shape, room, below, fold)
    glass = picture.glass.look(view, zone, mark, radius, canvas.now, held=held)
    if docked:
        return draw_lens(canvas, centre, radius, glass)
    if not closes:
        with fading(canvas, _thread_box(canvas, mark, centre), come):
            if mark.lane:
                draw_lane_ring(canvas, mark.lane)
            else:
                draw_ring(canvas, mark.anchor, centre, radius)
    around = draw_growing_lens(canvas, centre, radius, glass, come)
    foot = pygame.Rect(room.box.right - canvas.tall(440), around.bottom - canvas.px(30), 0, 0)
    foot.size = room.box.right - foot.x + canvas.px(8), canvas.tall(120)
    with fading(canvas, foot, come):
        box = around.union(draw_zone_name(canvas, zone, around.midbottom, room.box.right))
        if not frozen(sight.scene) and not closes:
            box.union_ip(_hints(canvas, zone, (room.box.right, box.bottom + canvas.px(10))))
    return box


def _thread_box(canvas: Canvas, mark: ZoneMark, centre: tuple[int, int]) -> pygame.Rect:
    """Return a box around the ring and the thread from it to the lens."""
    side = canvas.px(2 * RING + 12)
    ring = pygame.Rect(0, 0, side, side).move_to(center=mark.anchor)
    if mark.lane:
        ring = mark.lane.inflate(canvas.px(16), canvas.px(16))
    return pygame.Rect(*centre, 1, 1).union(ring)


def _hints(canvas: Canvas, zone: Zone, corner: tuple[int, int]) -> pygame.Rect:
    """Draw what one can do with what is looked at; return all it covers."""
    if zone != "voice":
        return draw_hint(canvas, "closer", "look closer", "Enter", corner)
    first = draw_hint(canvas, "closer", "heard", "5", corner, "Choose what you heard")
    beside = (first.left - canvas.px(8), corner[1])
    return first.union(draw_hint(canvas, "again", "again", "Enter", beside, "Say it again"))


def _dock(
    canvas: Canvas, shape: Silhouette | None, room: Room, below: int, fold: int
) -> tuple[tuple[int, int], int]:
    """Return centre and radius of the largest lens that covers nobody; *below*: nor under it."""
    px = canvas.px
    top = room.box.top + folded_height(canvas) + fold + px(20)
    most = min(px(LENS), (room.box.w - px(16)) // 2)
    for radius in range(most, px(SMALLEST_LENS), -4):
        centre = (room.box.right - px(4) - radius, top + radius)
        if shape is None or not _covers(canvas, shape, centre, radius, below):
            return centre, radius
    radius = px(SMALLEST_LENS)
    return (room.box.right - px(4) - radius, top + radius), radius


def _covers(
    canvas: Canvas, shape: Silhouette, centre: tuple[int, int], radius: int, below: int
) -> bool:
    """Tell whether glass, rim or name would lie on the person."""
    rim = radius + canvas.px(6)
    for part in (0.0, 0.35, 0.7, 1.0):
        half = round(rim * math.sqrt(1 - part * part * 0.98))
        y = centre[1] + round(rim * part)
        if shape.meets(pygame.Rect(centre[0] - half, y - 2, 2 * half, 3)):
            return True
    name = pygame.Rect(0, 0, canvas.tall(220), canvas.tall(40) + below)
    name.midtop = (centre[0], centre[1] + radius - canvas.px(24))
    return shape.meets(name)


def page_words_open(scene: Scene, state: State) -> bool:
    """Tell whether the balloon is open: nothing else stands in its place."""
    return state.page == "notes" or is_speaking(scene)
