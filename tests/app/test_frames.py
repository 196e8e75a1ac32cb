"""Screens fade into each other, and then stand as still as before."""

import argparse
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.app.desk import Desk
from game.app.frames import Frames
from game.app.game import Game
from game.screens.intents import Go
from game.screens.screen import Input, Intent
from game.stage.input import KeyPressed
from game.stage.preferences import Preferences
from game.stage.window import NullWindow
from game.view.art import Art
from game.view.canvas import Canvas, Region

ROOT = Path(__file__).resolve().parents[2]
RED, BLUE = (200, 0, 0), (0, 0, 200)
BOX = pygame.Rect(40, 40, 100, 60)


class Plain:
    """A screen of one colour with one region."""

    focus: str | None = None

    def __init__(self, colour: tuple[int, int, int], region: str) -> None:
        self.colour, self.region = colour, region

    def draw(self, canvas: Canvas) -> None:
        """Fill it, with one region."""
        canvas.surface.fill(self.colour)
        canvas.add(Region(self.region, BOX, self.region))

    def on(self, event: Input) -> Intent | None:  # noqa: ARG002 - whatever it is
        """Ask to go back."""
        return Go("back")

    def moves(self) -> bool:
        """Stand still."""
        return False


@pytest.fixture
def window() -> Iterator[NullWindow]:
    pygame.display.init()
    pygame.display.set_mode((64, 64))
    yield NullWindow((1280, 720))
    pygame.display.quit()


def changed(window: NullWindow, motion: str = "full") -> tuple[Frames, Plain, Preferences]:
    """Return frames that just went from a red screen to a blue one."""
    frames, wanted = Frames(window, Art(ROOT / "assets")), Preferences(motion=motion)  # type: ignore[arg-type]
    frames.draw(Plain(RED, "red"), wanted)
    assert not frames.moves()
    blue = Plain(BLUE, "blue")
    frames.draw(blue, wanted)
    return frames, blue, wanted


def shown(window: NullWindow) -> tuple[int, int, int]:
    r, g, b, _ = window.surface.get_at((600, 300))
    return r, g, b


def test_the_first_screen_is_there_at_once(window: NullWindow) -> None:
    frames = Frames(window, Art(ROOT / "assets"))
    frames.draw(Plain(RED, "red"), Preferences())
    assert shown(window) == RED
    assert not frames.moves()


def test_a_screen_fades_into_the_next_and_is_then_still(window: NullWindow) -> None:
    frames, blue, wanted = changed(window)
    assert shown(window) == RED
    mixed = []
    for _ in range(4):
        window.time += 0.06
        frames.draw(blue, wanted)
        assert frames.moves()
        mixed.append(shown(window))
    assert [m[2] for m in mixed] == sorted(m[2] for m in mixed)
    assert all(0 < m[0] < 200 for m in mixed[:2])
    window.time += 0.03
    frames.draw(blue, wanted)
    assert shown(window) == BLUE
    assert not frames.moves()


def test_less_motion_fades_in_half_the_time_and_none_cuts(window: NullWindow) -> None:
    frames, blue, wanted = changed(window, "less")
    window.time += 0.131
    frames.draw(blue, wanted)
    assert shown(window) == BLUE
    assert not frames.moves()
    changed(window, "still")
    assert shown(window) == BLUE


def test_what_is_pressed_during_a_fade_reaches_the_new_screen(window: NullWindow) -> None:
    frames, blue, _ = changed(window)
    assert [(r.id, r.rect) for r in frames.regions] == [("blue", BOX)]
    assert list(frames.take(blue, KeyPressed("escape"))) == [Go("back")]


def test_a_window_of_another_size_does_not_fade(window: NullWindow) -> None:
    frames, blue, wanted = changed(window)
    window.surface = pygame.Surface((1600, 900))
    frames.draw(blue, wanted)
    assert shown(window) == BLUE
    assert not frames.moves()


def test_a_still_screen_is_not_drawn_again_once_it_has_faded_in(
    window: NullWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = dict.fromkeys(("log", "scenario", "difficulty", "trainee", "size", "seed"))
    args = argparse.Namespace(**asked, calm_clock=False)
    game = Game(Desk(window, ROOT / "assets", ROOT / "dialogues", tmp_path, args))
    monkeypatch.setattr(game, "_open_rest", lambda: None)
    game.desk.frames.draw(Plain(RED, "red"), game.desk.preferences)
    window.script = [[] for _ in range(60)]
    game.run()
    assert 12 < window.shown < 24
    assert not game.desk.frames.moves()
