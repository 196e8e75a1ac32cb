"""The real game in a real window, which tells in a file what it shows and lets its clock run fast.

    python -m tests.e2e.driver FOLDER [options of `bedside play`]

After each frame `FOLDER/seen.json` holds what is on the screen. Lines on standard input
set the clock's speed ("20") or ask for a picture ("picture FILE.png").
"""

import json
import os
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pygame

from game.app.desk import Desk
from game.app.game import Game, size_of
from game.app.play import Conversation
from game.cli import find_data, own_folder, parser
from game.screens.conversation import ConversationScreen
from game.screens.conversation_read import offered
from game.sim.session import observations
from game.stage.input import Device, PointerMoved
from game.stage.window import Window
from game.view.canvas import Region

LEAST_REST = 0.002


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
        self.speed = 1.0
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
                self.speed = float(order)

    def now(self) -> float:
        """Return the seconds of a clock that runs as fast as was asked for."""
        now = time.perf_counter()
        self._now += (now - self._last) * self.speed
        self._last = now
        return self._now

    def rest(self, seconds: float) -> None:
        """Sleep in the clock's own seconds, but always a little."""
        super().rest(max(LEAST_REST, seconds / self.speed))

    def events(self) -> Iterator[Device]:
        """Yield what happened, and count it."""
        if self.wanted is not None:
            pygame.image.save(self.surface, self.wanted)
            self.wanted = None
        for device in super().events():
            self.taken[type(device).__name__] += 1
            if isinstance(device, PointerMoved):
                self.pointer = device.at
            yield device

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
    threading.Thread(target=window.obey, daemon=True).start()
    status = Game(window.desk).run()
    sys.stdout.flush()
    os._exit(status)  # a thread may still wait for a line


if __name__ == "__main__":
    main()
