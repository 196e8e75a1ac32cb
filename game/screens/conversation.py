"""The conversation: listen, look, read, answer. It draws a scene and asks for actions."""

from collections.abc import Mapping
from dataclasses import replace

import pygame

from game.screens.conversation_acts import key, press
from game.screens.conversation_beside import (
    Room,
    Sight,
    draw_glass,
    room_of,
)
from game.screens.conversation_clip import (
    clip_is_out,
    draw_buttons,
    draw_clip,
    draw_kept_clip,
    meter_beside_pause,
    page_up,
)
from game.screens.conversation_keys import cap_of
from game.screens.conversation_marks import draw_again, draw_marks
from game.screens.conversation_moment import Moment
from game.screens.conversation_motion import Motions, coming_out, draw_beside, draw_page_motion
from game.screens.conversation_picture import Picture
from game.screens.conversation_read import frozen, reading
from game.screens.conversation_speaker import draw_guest_speaks
from game.screens.conversation_state import State
from game.screens.lesson import step_of
from game.screens.lesson_card import draw_lesson
from game.screens.scene import MakePicture, Scene
from game.screens.screen import Focused, Hover, Input, Intent, Key, Press
from game.sim.cues import ZONES, Zone
from game.view.canvas import Canvas, Region
from game.view.frame import Frame, frame_of
from game.view.kept import Kept
from game.view.look_page import lens_on
from game.view.meter import draw_comfort
from game.view.pause_button import draw_pause
from game.view.pictured import Pictured

AROUND = 60
"""Pixels of the design around the mark of Around where the pointer looks at it."""
HINTS: Mapping[Zone | None, str] = {None: "closer", "voice": "again"}
"""What Enter does to what is looked at: hear the voice again, look closer at all else."""


class ConversationScreen:
    """One conversation on the screen; the app sets `scene` before each draw."""

    def __init__(self, make_picture: MakePicture) -> None:
        """Draw nothing yet: the picture is made at the first draw."""
        self.scene: Scene | None = None
        self.state = State()
        self.picture = Picture(make_picture)
        self.clip = Kept()
        self.motions = Motions()
        self._frame: Frame | None = None
        self._room: Room | None = None
        self.lens_box: pygame.Rect | None = None
        self._measured: object = None
        self._now = 0.0
        self._focused: str | None = None
        self.used: list[str] = []
        """The caps of the keys that did something, for the app to count and to clear."""

    @property
    def focus(self) -> str | None:
        """A region that should get the focus; the app takes it after the next draw."""
        return self.state.focus

    @focus.setter
    def focus(self, name: str | None) -> None:
        self.state.focus = name

    def put_away(self) -> None:
        """Let go of the pictures: it is not drawn again, or begins anew."""
        self.picture, self.clip = Picture(self.picture.make), Kept()

    def moves(self) -> bool:
        """Tell that it must be drawn again: the patient lives."""
        return True

    def on(self, event: Input) -> Intent | None:
        """Take one input; return what the trainee wants."""
        if self.scene is None or self._frame is None:
            return None
        moment = Moment(
            self.scene, self.state, self._frame.narrow, self._focused is not None, self._focused
        )
        before = replace(self.state)
        intent = self._carry(moment, event)
        cap = cap_of(event, keys=moment.keys)
        if cap and (intent is not None or self.state != before):
            self.used.append(cap)
        return intent

    def _carry(self, moment: Moment, event: Input) -> Intent | None:
        match event:
            case Hover():
                self._point(moment.scene, event)
            case Focused(region=region):
                self._go_to(moment.scene, region)
            case Press(region=region):
                return press(moment, region)
            case Key(name=name, shift=shift):
                return key(moment, name, shift=shift)
            case _:
                pass
        return None

    def _point(self, scene: Scene, hover: Hover) -> None:
        """Take where the pointer is: over a place of the picture, or a mark."""
        self._focused = None
        view = self.picture.view
        zone: Zone | None = None
        kind, _, name = (hover.region or "").partition(":")
        if kind == "zone":
            zone = next(z for z in ZONES if z == name)
        elif hover.region in ("picture", "closer") and view is not None:
            zone = self.state.look if hover.region == "closer" else self._zone_at(view, hover.at)
        if not frozen(scene) and self.state.page == "notes":
            self.state.point(zone, self._now)

    def _zone_at(self, view: Pictured, at: tuple[int, int]) -> Zone | None:
        zone = view.zone_at(at)
        if zone != "around" or self._frame is None:
            return zone
        if view.is_something(at):
            return zone
        x, y = view.zones()["around"].mark
        near = AROUND * self._frame.k
        return zone if abs(at[0] - x) < near and abs(at[1] - y) < near else None

    def _go_to(self, scene: Scene, region: str | None) -> None:
        """The focus went to a region: a zone is looked at, anything else closes the lens."""
        kind, _, name = (region or "").partition(":")
        if frozen(scene) or region in HINTS.values():
            return
        self.state.look_at(next((z for z in ZONES if z == name), None) if kind == "zone" else None)

    # Drawing -----------------------------------------------------------------------------

    def draw(self, canvas: Canvas) -> None:
        """Draw everything, in Tab order."""
        scene = self.scene
        if scene is None:
            return
        canvas.learnt = scene.learnt
        frame = self._frame = frame_of(canvas.size, canvas.k, canvas.text)
        self._now, self._focused = canvas.now, canvas.focus
        line = (scene.session.entries, scene.said.words if scene.said else "")
        self.state.follow(scene.session, line, canvas.now)
        view = self.picture.draw(canvas, frame, scene)
        self.state.dwell(canvas.now)
        room = self._roomy(canvas, frame, view, line)
        canvas.add(Region("picture", frame.seen, "The picture", "picture"))
        out = clip_is_out(frame, scene, self.state)
        self.motions.out.follow(out, canvas.now)
        sight = Sight(frame, scene, view, self.picture, room)
        self._draw_beside(canvas, sight, out=out)
        self._draw_meter(canvas, sight, out=out)
        self._draw_clip(canvas, sight, out=out)
        if frame.pause:
            draw_pause(canvas, frame.pause, lit=scene.held)
        step = step_of(scene, self.state)
        if step:
            draw_lesson(canvas, sight, step, self.lens_box)
        self._keep_ring(canvas)
        canvas.learnt = frozenset()

    def _keep_ring(self, canvas: Canvas) -> None:
        """Give the ring to the lens's hint where the mark it was on lies behind the lens."""
        look = self.state.look
        mark = f"zone:{look}"
        if look and canvas.focus == mark and all(r.id != mark for r in canvas.regions):
            self.state.focus = HINTS.get(look, HINTS[None])

    def _roomy(self, canvas: Canvas, frame: Frame, view: Pictured, line: object) -> Room:
        """Return the room beside the head, found anew with every line."""
        key_ = (line, frame, canvas.text)
        shape = self.picture.shape
        if shape is not None and (self._room is None or self._measured != key_):
            self._room = room_of(canvas, frame, shape, view.head_box())
            self._measured = key_
            self.picture.marks.anew()
        return self._room or Room(frame.words, frame.words.bottomleft)

    def _draw_clip(self, canvas: Canvas, sight: Sight, *, out: bool) -> None:
        """Draw the clipboard; in a narrow window it lies over the picture, or is away."""
        frame, scene = sight.frame, sight.scene
        if not out:
            draw_buttons(canvas, frame, scene, self.lens_box)
            return
        page = page_up(frame, scene, self.state, canvas.now)
        if not frame.narrow:
            behind = self.picture.grey if scene.held else None
            draw_kept_clip(canvas, frame, page, self.clip, behind or sight.view.backdrop)
            draw_page_motion(canvas, sight, page, self.clip, self.motions)
            return
        with coming_out(canvas, frame.clip, self.motions):
            paper = draw_clip(canvas, frame, page)
        zone = frozen(scene)
        if zone:
            self.lens_box = draw_glass(canvas, sight, zone, lens_on(canvas, paper))

    def _draw_beside(self, canvas: Canvas, sight: Sight, *, out: bool) -> None:
        """Draw what stands beside the head, and the marks around the person."""
        scene = sight.scene
        zone = frozen(scene) or self.state.look
        if sight.frame.narrow and out:
            self.motions.forget()
            return
        begun = len(canvas.regions)
        lens = self.lens_box = draw_beside(canvas, sight, self.state, zone, self.motions)
        draw_guest_speaks(canvas, sight)
        if self.state.page == "notes" and not frozen(scene):
            draw_marks(canvas, sight, lens)
        canvas.regions[begun:] = sorted(canvas.regions[begun:], key=_in_tab_order)

    def _draw_meter(self, canvas: Canvas, sight: Sight, *, out: bool) -> None:
        frame, scene = sight.frame, sight.scene
        if scene.again:
            draw_again(canvas, sight, self.lens_box)
        shown = reading(scene, canvas)
        if shown is None or (frame.meter is None and out):
            return
        place = frame.meter or meter_beside_pause(canvas, frame)
        draw_comfort(canvas, place, shown, small=frame.small_meter or frame.large)


def _in_tab_order(region: Region) -> tuple[int, int]:
    """Return where Tab comes to it: what is said, the zones by number, what the lens offers."""
    kind, _, name = region.id.partition(":")
    if kind == "zone":
        return 1, next(n for n, zone in enumerate(ZONES) if zone == name)
    return (2 if region.id in HINTS.values() else 0), 0
