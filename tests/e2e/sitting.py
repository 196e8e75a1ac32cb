"""One sitting: the program running on a display, what it shows, and what is done to it."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from tests.e2e.display import by_hand

ROOT = Path(__file__).parents[2]
PATIENCE = 20.0
"""Seconds of the wall's clock that anything may take."""
Seen = Mapping[str, Any]


class Sitting:
    """The program in its window. Every deed waits until the frame that answers it is shown."""

    def __init__(self, display: str, folder: Path, *options: str) -> None:
        """Start the program with its home in *folder*."""
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self._file = folder / "seen.json"
        self._file.unlink(missing_ok=True)
        self.display = display
        self.program = subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-m", "tests.e2e.driver", str(folder), *options],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            text=True,
            env={
                **os.environ,
                "DISPLAY": display,
                "SDL_VIDEODRIVER": "x11",
                "SDL_AUDIODRIVER": "dummy",
                "BEDSIDE_HOME": str(folder / "home"),
            },
        )
        self.until(lambda seen: seen["ready"], "the library is read")

    @property
    def logs(self) -> list[Path]:
        """Return the logs, oldest first."""
        return sorted((self.folder / "home" / "sessions").glob("*.jsonl"))

    @property
    def seen(self) -> Seen:
        """Return what the program shows now."""
        try:
            found: Seen = json.loads(self._file.read_text("utf-8"))
        except FileNotFoundError:
            return {"frame": 0, "ready": False, "taken": {}, "screen": "", "talk": None}
        return found

    @property
    def talk(self) -> Mapping[str, Any]:
        """Return the conversation under way, or the last one."""
        talk: Mapping[str, Any] = self.seen["talk"]
        assert talk is not None, "there was no conversation yet"
        return talk

    def until(self, met: Callable[[Seen], object], what: str, within: float = PATIENCE) -> Seen:
        """Wait until something is shown; fail with a picture where it never is."""
        end = time.monotonic() + within
        while time.monotonic() < end:
            seen = self.seen
            if met(seen):
                return seen
            if self.program.poll() is not None:
                break
            time.sleep(0.004)
        raise AssertionError(self._trouble(what))

    def _trouble(self, what: str) -> str:
        seen = {k: v for k, v in self.seen.items() if k != "regions"}
        regions = list(self.seen.get("regions", {}))
        if self.program.poll() is not None:
            return f"the program ended ({self.program.returncode}) before {what}"
        picture = self.folder / "trouble.png"
        self._tell(f"picture {picture}")
        time.sleep(0.5)
        return f"never so: {what}\nshown: {seen}\nregions: {regions}\npicture: {picture}"

    def _tell(self, order: str) -> None:
        assert self.program.stdin is not None
        self.program.stdin.write(f"{order}\n")
        self.program.stdin.flush()

    def on(self, screen: str, page: str | None = None) -> Seen:
        """Wait for a screen, and a page of it."""
        return self.until(
            lambda seen: seen["screen"] == screen and page in (None, seen["page"]),
            f"{screen} {page or ''}",
        )

    def hand(self, *words: str | int) -> None:
        """Do something with the display's hand or keyboard."""
        by_hand(self.display, *words)

    def key(self, *names: str) -> None:
        """Press keys, one after another."""
        for name in names:
            self._done("KeyPressed", "key", "--delay", 0, name)

    def point(self, at: tuple[int, int]) -> None:
        """Move the pointer to a pixel."""
        if tuple(self.seen["pointer"]) != at:
            self.hand("mousemove", *at)
            self.until(lambda seen: tuple(seen["pointer"]) == at, f"the pointer at {at}")

    def click(self) -> None:
        """Click where the pointer is."""
        self._done("PointerReleased", "click", 1)

    def wheel(self, rows: int) -> None:
        """Turn the wheel; below 0 is towards the hand."""
        for _ in range(abs(rows)):
            self._done("WheelTurned", "click", 4 if rows > 0 else 5)

    def _done(self, kind: str, *words: str | int) -> None:
        before = self.seen["taken"].get(kind, 0)
        self.hand(*words)
        self.until(lambda seen: seen["taken"].get(kind, 0) > before, f"{words} was taken")

    def pass_time(self, goal: str) -> Seen:
        """Let the clock hurry until a goal of the driver is reached."""
        before = self.seen["reached"]
        self._tell(goal)
        return self.until(lambda seen: seen["reached"] > before, goal)

    def end(self) -> int:
        """Wait until the program has ended; return its status."""
        status = self.program.wait(PATIENCE)
        assert self.program.stdin is not None
        self.program.stdin.close()
        return status

    def kill(self) -> None:
        """End the program as a power cut does."""
        if self.program.poll() is None:
            self.program.kill()
        self.end()
