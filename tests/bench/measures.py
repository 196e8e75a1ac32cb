# ruff: noqa: T201 - what it measures is told to whoever started it
"""What the game costs, measured in a process of its own. `game.py` prints the table.

python -m tests.bench.measures conversation PAINTER WxH
python -m tests.bench.measures still title|debrief
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from game.app.deeds import begin as do_begin
from game.app.deeds import look_back
from game.app.desk import Desk
from game.app.game import Game, size_of
from game.app.handing import hand_over
from game.app.shelf import read_shelf
from game.cli import find_data, parser
from game.screens.intents import Begin
from game.screens.screen import Key
from game.sim.actions import Choose
from game.sim.session import choices
from game.stage.window import Window
from game.view.paint.choose import use

STILL_SECONDS = 5.0
SETTLE_SECONDS = 2.0
FRAME = 1 / 60
MOMENTS = 300
"""Frames that each state of the conversation is measured for."""
SCENARIO = "heartburn-at-the-desk"


def desk_of(size: str, *more: str) -> Desk:
    """Return a desk with the library read, on a window that nobody sees."""
    home = Path(tempfile.mkdtemp())
    args = parser().parse_args(["play", "--size", size, "--seed", "0", "--calm-clock", *more])
    data = find_data()
    window = Steady(size_of(size), "bench")
    desk = Desk(window, data.assets, data.dialogues, home, args)
    desk.shelf = read_shelf(data.assets, data.dialogues)
    return desk


def draw(desk: Desk) -> None:
    """Draw one frame, as the game does."""
    hand_over(desk, desk.stage.now())
    desk.frames.draw(desk.screen, desk.preferences)


def frames(desk: Desk, until: Callable[[int], bool]) -> list[float]:
    """Return the CPU milliseconds of each frame at 60 a second, until it is enough."""
    costs: list[float] = []
    while desk.talk and not until(len(costs)):
        begun = time.process_time()
        desk.talk.playing.tick(FRAME)
        draw(desk)
        costs.append((time.process_time() - begun) * 1000)
        desk.stage.rest(FRAME)
    return costs


def conversation(painter: str, size: str) -> dict[str, list[float]]:
    """Return what frames of a conversation cost: at rest, speaking, under the lens."""
    use("skia" if painter == "skia" else "pygame")
    desk = desk_of(size)
    draw(desk)
    found = {"memory, title": [_memory()]}
    begun = time.process_time()
    do_begin(desk, Begin(SCENARIO))
    draw(desk)
    found["change, to the conversation"] = [(time.process_time() - begun) * 1000]
    frames(desk, lambda n: n >= 30)
    talk = desk.talk
    assert talk is not None
    found["speaking"] = frames(desk, lambda n: n >= MOMENTS or talk.playing.saying is None)
    while talk.playing.saying:
        talk.playing.skip()
    frames(desk, lambda n: n >= SETTLE_SECONDS * 60)
    found["at rest"] = frames(desk, lambda n: n >= MOMENTS)
    talk.screen.on(Key("2"))
    frames(desk, lambda n: n >= 20)
    found["under the lens"] = frames(desk, lambda n: n >= MOMENTS)
    talk.screen.on(Key("escape"))
    talk.playing.do(Choose(choices(talk.playing.session)[0].id))
    found["speaking"] += frames(desk, lambda n: n >= MOMENTS)
    found["memory"] = [_memory()]
    begun = time.process_time()
    _end(desk)
    draw(desk)
    found["change, to the debrief"] = [(time.process_time() - begun) * 1000]
    found["memory, debrief"] = [_memory()]
    return found


def _end(desk: Desk) -> None:
    """Play on with the first choice, again and again, and look back."""
    talk = desk.talk
    assert talk is not None
    while not talk.playing.over:
        while talk.playing.saying and not talk.playing.over:
            talk.playing.skip()
        if not talk.playing.over:
            talk.playing.do(Choose(choices(talk.playing.session)[0].id))
    desk.close_talk()
    look_back(desk, talk)


def still(screen: str) -> float:
    """Return the percent of a core that a screen costs on which nothing moves."""
    desk = desk_of("1280x720")
    desk.stage.now = time.perf_counter  # type: ignore[method-assign] # here time must pass
    if screen == "debrief":
        do_begin(desk, Begin(SCENARIO))
        _end(desk)
    shown = Game(desk)
    watch = Watch(desk)
    desk.stage.rest = watch.rest  # type: ignore[method-assign] # it looks at the clock
    shown.run()
    return watch.percent


class Steady(Window):
    """A window whose clock goes on by what it rests: frames come as on an idle machine."""

    time = 0.0

    def rest(self, seconds: float) -> None:
        """Let the clock go on."""
        self.time += seconds

    def now(self) -> float:
        """Return the seconds rested so far."""
        return self.time


class Watch:
    """Waits until all is drawn, measures for a while, and ends the program."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.percent = 0.0
        self._opened = time.perf_counter()
        self._begun: tuple[float, float] | None = None

    def rest(self, seconds: float) -> None:
        """Rest, and look at the clocks."""
        time.sleep(max(0.0, seconds))
        now = time.perf_counter(), time.process_time()
        faces = self.desk.faces.values()
        ready = now[0] - self._opened > SETTLE_SECONDS and all(f.done() for f in faces)
        if self._begun is None and ready and self.desk.shelf and faces:
            self._begun = now
        elif self._begun and now[0] - self._begun[0] > STILL_SECONDS:
            self.percent = (now[1] - self._begun[1]) / (now[0] - self._begun[0]) * 100
            self.desk.done = True


def _memory() -> float:
    status = Path("/proc/self/status").read_text("utf-8")
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


if __name__ == "__main__":
    if sys.argv[1] == "conversation":
        print(json.dumps(conversation(*sys.argv[2:])))
    else:
        print(still(sys.argv[2]))
