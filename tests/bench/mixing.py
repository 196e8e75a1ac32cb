# ruff: noqa: T201 - what it measures is printed
"""What sound costs a frame in play, and what memory it holds. Nothing is heard of it.

    python tests/bench/mixing.py [SECONDS]

A conversation is played sixty frames a second of its own clock, spread over as much real
time; measured is the CPU of the game's thread in everything that concerns sound: the
loudspeaker's tick, the place's noises, each call to it. Finding the clips of what may be said
next is no matter of sound, and has a row of its own. Beside it stands the floor of the
same run: asking each of the mixer's channels whether it plays. SDL mixes on a thread of its
own, whose CPU is printed, too.
"""

import argparse
import gc
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import mean

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame

from game.app.desk import Desk
from game.app.following import follow
from game.app.game import Game
from game.app.shelf import read_shelf
from game.screens.intents import Begin
from game.sim.actions import Choose
from game.sim.session import choices
from game.stage.channels import CHANNELS
from game.stage.mixer import MixerSpeaker
from game.stage.window import NullWindow

ROOT = Path(__file__).parents[2]
SCENARIO = "heartburn-at-the-desk"
FRAME = 1 / 60
CALLS = ("prepare", "speak", "effect", "behind", "around", "room", "hold", "tick")


class Meter:
    """Sums the CPU of this thread in what is measured, frame by frame."""

    def __init__(self) -> None:
        self.spent = 0.0
        self.frames: list[float] = []
        self.clips: list[float] = []
        self._deep = 0

    @contextmanager
    def __call__(self) -> Iterator[None]:
        """Measure what happens inside; what is inside of that is not counted twice."""
        begun, self._deep = time.thread_time(), self._deep + 1
        yield
        self._deep -= 1
        if not self._deep:
            self.spent += time.thread_time() - begun

    def around(self, call: Callable[..., object]) -> Callable[..., object]:
        """Return a call that is measured."""

        def measured(first: object, *args: object, **more: object) -> object:
            if isinstance(first, Iterator):
                begun = time.thread_time()
                first = list(first)
                self.clips.append((time.thread_time() - begun) * 1000)
            with self():
                return call(first, *args, **more)

        return measured

    def end_frame(self) -> None:
        """Close a frame."""
        self.frames.append(self.spent * 1000)
        self.spent = 0.0


def opened() -> Game:
    """Return the game with a loudspeaker on the device of this run."""
    names = ("log", "scenario", "difficulty", "trainee", "size")
    args = argparse.Namespace(**dict.fromkeys(names), seed=3, calm_clock=True)
    home = Path(tempfile.mkdtemp())
    desk = Desk(NullWindow((64, 64)), ROOT / "assets", ROOT / "dialogues", home, args)
    desk.shelf = read_shelf(desk.assets, desk.dialogues)
    desk.speaker = MixerSpeaker()
    desk.set_volumes()
    return Game(desk)


def played(seconds: float, meter: Meter) -> tuple[MixerSpeaker, int]:
    """Play a conversation with its first choices; return the loudspeaker, and the calls to it."""
    game = opened()
    speaker = game.desk.speaker
    assert isinstance(speaker, MixerSpeaker)
    for name in CALLS:
        setattr(speaker, name, meter.around(getattr(speaker, name)))
    game.do(Begin(SCENARIO))
    meter.end_frame()
    meter.frames.clear()
    for n in range(round(seconds / FRAME)):
        _frame(game, n * FRAME, meter)
        meter.end_frame()
        time.sleep(FRAME)
    return speaker, len(meter.frames)


def _frame(game: Game, now: float, meter: Meter) -> None:
    talk = game.desk.talk
    if talk is None:
        return
    game.desk.speaker.tick(FRAME)
    talk.playing.tick(FRAME)
    around = talk.surroundings
    with meter():
        if around:
            around.follow(talk.playing.now)
    follow(game.desk, talk, now)
    if talk.playing.saying is None and not talk.playing.over and round(now) % 5 == 0:
        talk.playing.do(Choose(choices(talk.playing.session)[0].id))


def floor(frames: int) -> list[float]:
    """Return the milliseconds in which a frame asks every channel whether it plays."""
    found = []
    for _ in range(frames):
        begun = time.thread_time()
        for n in range(CHANNELS):
            pygame.mixer.Channel(n).get_busy()
        found.append((time.thread_time() - begun) * 1000)
    return found


def tell(name: str, frames: list[float]) -> None:
    """Print one row."""
    ordered = sorted(frames)
    p95, p99 = (ordered[int(len(ordered) * share)] for share in (0.95, 0.99))
    print(
        f"{name:32} mean {mean(frames):.4f}  p95 {p95:.4f}  p99 {p99:.4f}  most {ordered[-1]:.3f}"
    )


def main(seconds: float) -> None:
    """Measure, and print the table."""
    meter = Meter()
    gc.disable()
    begun, process = time.perf_counter(), time.process_time()
    speaker, frames = played(seconds, meter)
    print(f"CPU of the game's thread, milliseconds a frame, {frames} frames:")
    tell("sound in play", meter.frames)
    tell("floor: ask every channel", floor(frames))
    tell("clips of a beat, when it begins", meter.clips)
    held = speaker.device.held / 1e6
    print(f"decoded sounds held: {held:.1f} MB")
    idle, wall = time.process_time(), time.perf_counter()
    time.sleep(2)
    share = (time.process_time() - idle) / (time.perf_counter() - wall) * 100
    print(f"mixing on SDL's thread: {share:.2f} % of a core")
    print(
        f"whole run: {time.process_time() - process:.1f} s CPU of {time.perf_counter() - begun:.1f} s"
    )
    speaker.close()


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 30.0)
