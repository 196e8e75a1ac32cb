"""A desk with drills on it, worked by real devices: what tests of drills stand on."""

import argparse
from dataclasses import replace
from functools import cache
from pathlib import Path

import pygame

from game.app.desk import Desk
from game.app.game import Game
from game.app.handing import hand_over
from game.app.history import History
from game.app.shelf import Shelf, read_shelf
from game.screens.drill import DrillScreen
from game.stage.input import KeyPressed, PointerMoved, PointerPressed, PointerReleased
from game.stage.speaker import SilentSpeaker
from game.stage.window import NullWindow
from game.view.canvas import Region

ROOT = Path(__file__).resolve().parents[1]
NAMES = ("log", "scenario", "difficulty", "trainee", "size")


@cache
def shelf() -> Shelf:
    return read_shelf(ROOT / "assets", ROOT / "dialogues")


class Sat:
    """Somebody at the desk: keys and clicks go through focus, screen and deeds, as in play."""

    def __init__(
        self,
        home: Path,
        *,
        size: tuple[int, int] = (1280, 720),
        text: float = 1.0,
        contrast: str = "theme",
        trouble: str | None = None,
        assets: Path = ROOT / "assets",
        own: Shelf | None = None,
    ) -> None:
        args = argparse.Namespace(**dict.fromkeys(NAMES), seed=3, calm_clock=False)
        self.window = NullWindow(size)
        self.game = Game(Desk(self.window, assets, ROOT / "dialogues", home, args))
        self.desk = desk = self.game.desk
        desk.shelf, desk.history = own or shelf(), History()
        self.speaker = SilentSpeaker(trouble)
        desk.speaker = self.speaker
        desk.preferences = replace(desk.preferences, text=text, contrast=contrast)  # type: ignore[arg-type] # a Contrast

    @property
    def drill(self) -> DrillScreen:
        """Return the drill on top."""
        assert isinstance(self.desk.screen, DrillScreen), self.desk.screen
        return self.desk.screen

    def draw(self, times: int = 2) -> None:
        """Draw some frames."""
        for _ in range(times):
            self.window.rest(0.3)
            hand_over(self.desk, self.window.now())
            self.desk.frames.draw(self.desk.screen, self.desk.preferences)

    def key(self, *names: str) -> None:
        """Press keys, one after another, and see what comes of each."""
        for name in names:
            for intent in self.desk.frames.take(self.desk.screen, KeyPressed(name)):
                self.game.do(intent)
            self.draw()

    def click(self, region: str) -> None:
        """Click in the middle of a region."""
        at = self.region(region).rect.center
        for device in (PointerMoved(at), PointerPressed(at), PointerReleased(at)):
            for intent in self.desk.frames.take(self.desk.screen, device):
                self.game.do(intent)
        self.draw()

    def region(self, name: str) -> Region:
        """Return a region by its id, or by how its id begins."""
        found = [r for r in self.desk.frames.regions if r.id == name or r.id.startswith(f"{name}:")]
        assert found, (name, [r.id for r in self.desk.frames.regions])
        return found[0]

    def regions(self) -> set[str]:
        """Return what is there to be pressed or read."""
        return {r.id for r in self.desk.frames.regions}

    def picture(self) -> pygame.Surface:
        """Return what is on the window."""
        return self.window.surface
