"""The game: one window, one clock. Frames are shown, devices read, intents carried out.

What the first frame can do without is imported after it: on the reader's thread, or by the
first deed that needs it.
"""

import argparse
import gc
import sys
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from game.app.desk import Desk
from game.screens.intents import Brief, Go
from game.screens.screen import Intent
from game.stage.input import SoundPlugged, SoundUnplugged
from game.stage.preferences import read_preferences
from game.stage.sound import open_speaker
from game.stage.window import NoDisplayError, Stage, Window

if TYPE_CHECKING:
    from game.app.history import History
    from game.app.shelf import Shelf

FRAME = 1 / 60
STILL = 1 / 30
"""Seconds between looks at the devices while nothing moves."""
OF_THE_LIBRARY = frozenset({"library", "drills"})
"""Where nobody can go without it."""
YOUNG = 20_000
"""New objects after which the collector looks at them: some seconds of frames."""


class Game:
    """Shows a desk until the trainee leaves."""

    def __init__(self, desk: Desk) -> None:
        """Show *desk*."""
        self.desk = desk
        self._reader = ThreadPoolExecutor(1, thread_name_prefix="shelf")
        self._reading: Future[tuple[Shelf, History]] | None = None

    def run(self) -> int:
        """Show frames until the trainee leaves."""
        desk = self.desk
        last = desk.stage.now()
        desk.frames.draw(desk.screen, desk.preferences)
        self._open_rest()
        while not desk.done:
            now = desk.stage.now()
            self._take_input()
            self._tick(now, now - last)
            last = now
            moves = desk.screen.moves() or desk.frames.moves()
            if desk.stale or moves:
                desk.stale = False
                self._hand_over(now)
                desk.frames.draw(desk.screen, desk.preferences)
            desk.stage.rest((FRAME if moves else STILL) - (desk.stage.now() - now))
        self._close()
        return 0

    def do(self, intent: Intent) -> None:
        """Carry out an intent."""
        from game.app.deeds import DO  # noqa: PLC0415 - see the module's rule

        self.desk.stale = True
        if self.desk.unread and isinstance(intent, Go) and intent.to in OF_THE_LIBRARY:
            self._tell_unread(self.desk.unread)
            return
        DO[type(intent)](self.desk, intent)

    def _hand_over(self, now: float) -> None:
        from game.app.handing import hand_over  # noqa: PLC0415 - see the module's rule

        hand_over(self.desk, now)

    def _open_rest(self) -> None:
        """Open what the first frame could do without."""
        desk = self.desk
        desk.speaker = open_speaker()
        desk.set_volumes()
        self._reading = self._reader.submit(self._read)

    def _read(self) -> "tuple[Shelf, History]":
        from game.app import following  # noqa: F401, PLC0415 - so that the first deed finds it
        from game.app.history import read_history  # noqa: PLC0415 - see the module's rule
        from game.app.shelf import read_shelf  # noqa: PLC0415

        asked = self.desk.args.scenario
        given = Path(asked) if asked and Path(asked).is_file() else None
        shelf = read_shelf(self.desk.assets, self.desk.dialogues, given)
        return shelf, read_history(self.desk.logs)

    def _take_input(self) -> None:
        for device in self.desk.stage.events():
            self.desk.stale = True
            if isinstance(device, SoundPlugged | SoundUnplugged):
                self.desk.plug(device)
                continue
            for intent in self.desk.frames.take(self.desk.screen, device):
                self.do(intent)

    def _tick(self, now: float, passed: float) -> None:
        if self._reading and self._reading.done():
            reading, self._reading = self._reading, None
            self._take_shelf(reading)
        silent = self.desk.speaker.trouble
        self.desk.speaker.tick(passed)
        self.desk.stale = self.desk.stale or silent != self.desk.speaker.trouble
        self.desk.stale = self.desk.practice.poll() or self.desk.stale
        self.desk.end_entrance(now)
        if self.desk.echo and not self.desk.echo.follow(getattr(self.desk.screen, "shown", None)):
            self.desk.echo = None
        talk = self.desk.talk
        if talk and self.desk.screen is talk.screen:
            from game.app.following import follow  # noqa: PLC0415 - see the module's rule

            talk.playing.tick(passed)
            follow(self.desk, talk, now)

    def _take_shelf(self, reading: "Future[tuple[Shelf, History]]") -> None:
        desk = self.desk
        desk.stale = True
        try:
            desk.shelf, desk.history = reading.result()
        except Exception as error:  # noqa: BLE001 - whatever it is, the trainee is told, and may leave
            desk.unread = f"The library cannot be read: {error}"
            desk.title.unread = True
            self._tell_unread(desk.unread)
            return
        rest_collector()
        # the painter loads after the first frame, off it
        from game.app.portraits import portrait  # noqa: PLC0415

        desk.faces = {
            name: self._reader.submit(portrait, desk.shelf, scenario)
            for name, scenario in desk.shelf.scenarios.items()
        }
        if desk.args.scenario:
            self._open_asked(desk.shelf, desk.args.scenario)
        opens = getattr(desk.args, "opens", None)
        if opens:  # what a command wants to see first: `bedside drills`
            opens(desk)

    def _tell_unread(self, why: str) -> None:
        """Say on a page of its own why there is nothing to play."""
        from game.screens.notices import NoticeScreen  # noqa: PLC0415 - see the module's rule

        words = f"{why}\n\nOne of the program's own files is missing or damaged. Install it again; "
        words += "who has changed a file finds all that is wrong with `check`."
        del self.desk.screens[1:]  # a list that would wait for ever
        self.desk.push(NoticeScreen("There is nothing to play", words))

    def _open_asked(self, shelf: "Shelf", name: str) -> None:
        """Open the scenario that the command line named."""
        from game.screens.notices import NoticeScreen  # noqa: PLC0415 - see the module's rule

        found = shelf.scenarios.get(Path(name).stem)
        if found:
            self.do(Brief(found.id))
            return
        why = dict(shelf.broken).get(Path(name).name, "there is no such scenario")
        words = f"{name}: {why}"
        self.desk.push(NoticeScreen("This conversation cannot be played", words))

    def _close(self) -> None:
        desk = self.desk
        if desk.talk:
            desk.finish(desk.talk, "paused")
        desk.leave_debrief()
        desk.practice.close()
        self._reader.shutdown(wait=False, cancel_futures=True)
        if desk.live:
            desk.live.close()
        desk.speaker.close()
        desk.stage.close()


def rest_collector() -> None:
    """Keep the garbage collector from walking, in the middle of a frame, what lives for good."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, 20, 20)


def size_of(words: str | None) -> tuple[int, int]:
    """Return a window's size from WIDTHxHEIGHT.

    Raises:
        ValueError: it is not one.
    """
    if not words:
        return (1280, 720)
    wide, _, high = words.lower().partition("x")
    if not (wide.isdigit() and high.isdigit() and int(wide) and int(high)):
        message = f"--size {words}: write it as WIDTHxHEIGHT, such as 1280x720"
        raise ValueError(message)
    return int(wide), int(high)


def open_game(assets: Path, dialogues: Path, home: Path, args: argparse.Namespace) -> int:
    """Open the window and play; return the exit status."""
    try:
        size = size_of(args.size)
        full = read_preferences(home / "settings.json").fullscreen and not args.size
        stage: Stage = Window(size, "Bedside", fullscreen=full)
    except (NoDisplayError, ValueError) as error:
        print(f"bedside: {error}", file=sys.stderr)  # noqa: T201 - this is the command line
        return 2
    try:
        live = bool(args.scenario)
        return Game(Desk(stage, assets, dialogues, home, args, entrances=True, live=live)).run()
    except Exception as error:  # noqa: BLE001 - a trainee is told in words; the log has all but this
        stage.close()
        _explain(error, home / "trouble.txt")
        return 2


def _explain(error: Exception, file: Path) -> None:
    """Say that the game broke down, and keep what a maker needs to know."""
    import traceback  # noqa: PLC0415 - see the module's rule

    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("".join(traceback.format_exception(error)), "utf-8")
        where = f"What happened is written in {file}."
    except OSError:
        where = f"({type(error).__name__}: {error})"
    words = f"bedside: the game had to stop. What you played is kept, and can go on. {where}"
    print(words, file=sys.stderr)  # noqa: T201 - this is the command line
