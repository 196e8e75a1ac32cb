"""The picture of the conversation: the patient in their place, and where nobody is.

It is made at the first draw, and again when the window or the text changes size.
"""

from dataclasses import dataclass, field

import pygame

from game.patient.arrival import Where
from game.screens.scene import MakePicture, Scene
from game.view.canvas import Canvas
from game.view.frame import Frame
from game.view.magnifier import Glass
from game.view.marks import Steady
from game.view.pictured import Pictured
from game.view.silhouette import Silhouette
from game.view.theme import MOTION

GREY, PALE = 120, 46
"""How much of the colour goes while time stands still, and how much paler it gets."""


@dataclass(slots=True)
class Picture:
    """The patient's view and what is kept with it."""

    make: MakePicture
    view: Pictured | None = None
    shape: Silhouette | None = None
    glass: Glass = field(default_factory=Glass)
    marks: Steady = field(default_factory=Steady)
    key: object = None
    line: object = None
    grey: pygame.Surface | None = None
    world: pygame.Surface | None = None
    held_at: float = 0.0
    thaw: pygame.Surface | None = None
    """The grey world as it was when time went on, while it fades."""
    thaw_at: float = 0.0

    def draw(self, canvas: Canvas, frame: Frame, scene: Scene) -> Pictured:
        """Draw place and person; grey while a zone is frozen. Return the view."""
        view = self._made(canvas, frame, scene)
        if scene.held and self.grey is not None and self.world is not None:
            _draw_held(canvas, self.world, self.grey, canvas.now - self.held_at)
            return view
        view.draw(canvas.surface, scene.stances)
        view.letter(canvas)
        self._beyond(canvas, view, frame, scene)
        self._measure(canvas, view, frame, scene)
        if scene.held:
            self.grey = self._greyed(canvas)
            self.held_at = canvas.now
        else:
            self._thaw(canvas)
        return view

    def _thaw(self, canvas: Canvas) -> None:
        """Let the colour come back as softly as it went."""
        if self.grey is not None:
            self.thaw, self.thaw_at, self.grey = self.grey, canvas.now, None
        share = _share(canvas, canvas.now - self.thaw_at)
        if self.thaw is None or share >= 1:
            self.thaw = None
            return
        self.thaw.set_alpha(round(255 * (1 - share)))
        canvas.surface.blit(self.thaw, (0, 0))

    def draw_on_way(self, canvas: Canvas, frame: Frame, scene: Scene, where: Where) -> None:
        """Draw the place, and the person on the way to their own place in it or from it."""
        view = self._made(canvas, frame, scene)
        left = frame.view_stage.right
        rest = pygame.Rect(left, 0, frame.size[0] - left, frame.size[1])
        canvas.surface.blit(view.backdrop, rest, rest)
        view.draw_on_way(canvas.surface, scene.stances, where)

    def _made(self, canvas: Canvas, frame: Frame, scene: Scene) -> Pictured:
        key = (frame.size, frame.view_stage.size, canvas.text, id(scene.session.scenario))
        if self.view is None or self.key != key:
            self.view = self.make(frame.size, frame.view_stage)
            self.view.make_room(canvas, frame.lasting)
            self.key, self.line, self.grey, self.thaw = key, None, None, None
            self.glass, self.marks = Glass(), Steady()
            self.view.draw(pygame.Surface(frame.size), scene.stances, whole=True)
        return self.view

    def _beyond(self, canvas: Canvas, view: Pictured, frame: Frame, scene: Scene) -> None:
        """Draw the room where the stage ends: behind the clipboard."""
        left = frame.view_stage.right if frame.narrow else frame.seen.right
        rest = pygame.Rect(left, 0, frame.size[0] - left, frame.size[1])
        if rest.w > 0 and (frame.narrow or scene.held):
            canvas.surface.blit(view.backdrop, rest, rest)

    def _measure(self, canvas: Canvas, view: Pictured, frame: Frame, scene: Scene) -> None:
        """Find out where the person is, whenever somebody begins to speak."""
        line = (scene.session.entries, scene.said.words if scene.said else "")
        if self.shape is None or line != self.line:
            self.shape = Silhouette(canvas.surface, view.backdrop, frame.view_stage)
            self.line = line

    def _greyed(self, canvas: Canvas) -> pygame.Surface:
        grey = pygame.transform.grayscale(canvas.surface)
        grey.set_alpha(GREY)
        self.world = canvas.surface.copy()
        world = self.world.copy()
        world.blit(grey, (0, 0))
        coat = pygame.Surface(world.get_size())
        coat.fill(canvas.ink("paper"))
        coat.set_alpha(PALE)
        if not canvas.theme.high:
            world.blit(coat, (0, 0))
        return world


def _draw_held(canvas: Canvas, world: pygame.Surface, grey: pygame.Surface, since: float) -> None:
    """Draw the still world; its colour leaves within a quarter of a second."""
    share = _share(canvas, since)
    if share < 1:
        canvas.surface.blit(world, (0, 0))
        grey.set_alpha(round(255 * share))
    canvas.surface.blit(grey, (0, 0))
    grey.set_alpha(None)


def _share(canvas: Canvas, since: float) -> float:
    """Return how far the greying has come."""
    return 1.0 if canvas.motion == "still" else min(1.0, since / MOTION["freeze"])
