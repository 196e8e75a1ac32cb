"""The real game in a real window, which tells in a file what it shows and can hurry its clock.

    python -m tests.e2e.driver FOLDER [options of `bedside play`]

After each frame `FOLDER/seen.json` holds what is on the screen. A line on standard input
lets the clock run fast until something is so ("heard", "second 12.5", "screen NAME"), or
asks for a picture ("picture FILE.png").
"""

import json
import os
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pygame

from game.app.desk import Desk
from game.app.frames import Frames
from game.app.game import Game, size_of
from game.app.play import Conversation
from game.cli import find_data, own_folder, parser
from game.screens.conversation import ConversationScreen
from game.screens.conversation_read import offered
from game.screens.screen import Screen
from game.sim.session import observations
from game.stage.input import Device, PointerMoved
from game.stage.preferences import Preferences
from game.stage.window import Window
from game.view.canvas import Region

LEAST_REST = 0.002
FAST = 80
"""How fast the clock runs while nobody watches."""
SPARSE = 10
"""Of how many frames one is drawn then."""
GOALS: dict[str, Callable[[Desk, str], bool]] = {
    "heard": lambda desk, _: desk.talk is None or _is_quiet(desk.talk),
    "second": lambda desk, at: desk.talk is None or _has_come(desk.talk, float(at)),
    "screen": lambda desk, name: type(desk.screen).__name__ == name,
}


def _is_quiet(talk: Conversation) -> bool:
    return talk.playing.saying is None or talk.playing.over


def _has_come(talk: Conversation, second: float) -> bool:
    return talk.playing.now >= second or talk.playing.over


class Watched(Window):
    """A window that tells what it shows, and whose clock can run fast."""

    def __init__(self, size: tuple[int, int], folder: Path) -> None:
        super().__init__(size, "Bedside")
        self.folder = folder
        self.desk: Desk | None = None
        self.talk: Conversation | None = None
        """The conversation under way, or the last one."""
        self.taken: Counter[str] = Counter()
        self.pointer = (0, 0)
        self.frame = 0
        self.goal: tuple[str, str] | None = None
        self.reached = 0
        self.wanted: Path | None = None
        self._last = time.perf_counter()
        self._now = 0.0

    def obey(self) -> None:
        """Take orders from standard input, until it ends."""
        for line in sys.stdin:
            order, _, rest = line.strip().partition(" ")
            if order == "picture":
                self.wanted = Path(rest)
            else:
                self.goal = (order, rest)

    def now(self) -> float:
        """Return the seconds of a clock that hurries towards its goal."""
        now = time.perf_counter()
        self._now += (now - self._last) * (FAST if self.goal else 1)
        self._last = now
        return self._now

    def rest(self, seconds: float) -> None:
        """Sleep; only a little on the way to a goal."""
        super().rest(LEAST_REST if self.goal else seconds)

    def events(self) -> Iterator[Device]:
        """Yield what happened, and count it."""
        self._look_for_goal()
        if self.wanted is not None:
            pygame.image.save(self.surface, self.wanted)
            self.wanted = None
        for device in super().events():
            self.taken[type(device).__name__] += 1
            if isinstance(device, PointerMoved):
                self.pointer = device.at
            yield device

    def _look_for_goal(self) -> None:
        if self.goal and self.desk and GOALS[self.goal[0]](self.desk, self.goal[1]):
            self.goal = None
            self.reached += 1
            self.desk.stale = True

    def show(self, areas: list[pygame.Rect] | None = None) -> None:
        """Show the frame, and tell what is in it."""
        super().show(areas)
        self.frame += 1
        if self.desk is not None:
            seen = self.folder / "seen.new"
            seen.write_text(json.dumps(self._seen(self.desk)), "utf-8")
            seen.replace(self.folder / "seen.json")

    def _seen(self, desk: Desk) -> dict[str, Any]:
        focus = desk.frames.focus
        self.talk = desk.talk or self.talk
        return {
            "frame": self.frame,
            "taken": self.taken,
            "reached": self.reached,
            "pointer": self.pointer,
            "size": self.surface.get_size(),
            "screen": type(desk.screen).__name__,
            "page": getattr(desk.screen, "page", None),
            "focus": focus.at if focus.shown else None,
            "hover": focus.hover,
            "regions": {r.id: _region(r) for r in desk.frames.regions},
            "kept": asdict(desk.kept),
            "ready": desk.shelf is not None,
            "playing": desk.talk is not None,
            "talk": _talk(self.talk) if self.talk else None,
        }


class SparseFrames(Frames):
    """Draws few frames while the clock hurries."""

    turn = 0

    def draw(self, screen: Screen, preferences: Preferences) -> None:
        """Draw it, or leave it out."""
        self.turn += 1
        hurries = isinstance(self.stage, Watched) and self.stage.goal
        if not hurries or self.turn % SPARSE == 0:
            super().draw(screen, preferences)


def _region(region: Region) -> dict[str, Any]:
    clip = region.clip
    return {
        "rect": list(region.rect),
        "label": region.label,
        "role": region.role,
        "group": region.group,
        "enabled": region.enabled,
        "clip": list(clip) if clip is not None else None,
    }


def _talk(talk: Conversation) -> dict[str, Any]:
    session = talk.playing.session
    screen: ConversationScreen = talk.screen
    zone = session.looking if talk.playing.held else None
    return {
        "beat": session.beat.id,
        "entries": session.entries,
        "page": screen.state.page,
        "look": screen.state.look,
        "frozen": zone,
        "held": talk.playing.held,
        "observations": [c.id for c in observations(session, zone)] if zone else [],
        "choices": [c.id for c in offered(screen.scene)] if screen.scene else [],
        "notes": [n.cue for n in session.notes],
        "new": [n.cue for n in session.new_notes],
        "lamps": sorted(session.lamps),
        "told": sorted(session.visit_.told),
        "speaking": talk.playing.saying is not None,
        "seconds": talk.playing.now,
        "comfort": session.comfort.meter / 1000,
        "outcome": session.outcome.id if session.outcome else None,
        "grade": session.grade,
        "over": talk.playing.over,
    }


def main() -> None:
    """Open the game and show it until the trainee leaves."""
    folder = Path(sys.argv[1])
    args = parser().parse_args(["play", *sys.argv[2:]])
    data = find_data()
    window = Watched(size_of(args.size), folder)
    window.desk = Desk(window, data.assets, data.dialogues, own_folder(), args)
    window.desk.frames = SparseFrames(window, window.desk.frames.art)
    threading.Thread(target=window.obey, daemon=True).start()
    status = Game(window.desk).run()
    sys.stdout.flush()
    os._exit(status)  # a thread may still wait for a line


if __name__ == "__main__":
    main()
