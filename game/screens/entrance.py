"""Somebody comes in before the conversation, or leaves after it; time stands still meanwhile."""

from dataclasses import dataclass

import pygame

from game.patient.arrival import ARRIVES, LEAVES, arriving, leaving
from game.screens.conversation_picture import Picture
from game.screens.intents import Go
from game.screens.scene import Scene
from game.screens.screen import Input, Intent, Key, Press
from game.view.canvas import Canvas, Region
from game.view.frame import frame_of


@dataclass(slots=True)
class EntranceScreen:
    """The patient on their way, in the *picture* of the conversation under it."""

    picture: Picture
    leaves: bool = False
    scene: Scene | None = None
    focus: str | None = None
    drawn: bool = False
    """It was drawn once: the picture is made, and time may begin."""
    began: float | None = None
    """When they set out, on the window's clock."""

    def draw(self, canvas: Canvas) -> None:
        """Draw the place and who is on their way in it."""
        if self.scene is None:
            return
        if self.drawn and self.began is None:
            self.began = canvas.now
        since = 0.0 if self.began is None else canvas.now - self.began
        where = leaving(since) if self.leaves else arriving(since)
        frame = frame_of(canvas.size, canvas.k, canvas.text)
        self.picture.draw_on_way(canvas, frame, self.scene, where)
        self.drawn = True
        window = pygame.Rect(0, 0, *canvas.size)
        canvas.add(Region("skip", window, "Go on at once", "picture"))

    def on(self, event: Input) -> Intent | None:
        """Take one input: any key and any click goes on at once."""
        return Go("back") if isinstance(event, Key | Press) else None

    def moves(self) -> bool:
        """Tell that it must be drawn again: somebody is on their way."""
        return True

    def over(self, now: float) -> bool:
        """Tell whether they are where they were going."""
        takes = LEAVES if self.leaves else ARRIVES
        return self.began is not None and now - self.began >= takes
