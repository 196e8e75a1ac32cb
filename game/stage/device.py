"""The sound device and the files read for it, all on one thread, off the frame.

pygame lets nobody decode while the device is opened or closed: here both wait in one queue.
"""

from collections import OrderedDict
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as StillReading
from pathlib import Path

import pygame

from game.stage.channels import CHANNELS, KEPT_FREE
from game.stage.quiet import without_noise

RATE, BUFFER = 24_000, 512
"""Samples a second of every file, and of a turn of the mixer: 21 ms."""
FRAME_BYTES = 4
"""Bytes of one sample, left and right, 16 bits each."""
SECOND = RATE * FRAME_BYTES
MOST_BYTES = 24_000_000
"""Of decoded sounds that are kept: four minutes."""
PATIENCE = 0.003
"""Seconds that a frame waits for a file at most."""
CLOSES = 1.0
"""Seconds that leaving waits for the device at most."""

NO_DEVICE = "no sound device could be opened"

Reading = Future[pygame.mixer.Sound | None]


class Device:
    """The mixer's device, and decoded sounds by path. Keeps what was used last."""

    def __init__(self) -> None:
        """Begin without; `open` opens it."""
        self._queue = ThreadPoolExecutor(1, thread_name_prefix="sound")
        self._sounds: OrderedDict[str, Reading] = OrderedDict()
        self.error = ""
        """What the library said as it could not be opened: for who mends it."""

    def open(self) -> "Future[str | None]":
        """Open the device, or open it anew; the answer is why it cannot be, in plain words."""
        self._sounds.clear()
        return self._queue.submit(self._reopen)

    def read(self, path: str) -> None:
        """Read a file soon."""
        if path not in self._sounds:
            self._sounds[path] = self._queue.submit(_read, path)
        self._sounds.move_to_end(path)
        self._tidy()

    def ready(self, path: str, wait: float = 0.0) -> bool:
        """Tell whether a file was read, or cannot be, in *wait* seconds."""
        self.read(path)
        try:
            self._sounds[path].result(timeout=wait)
        except StillReading:
            return False
        return True

    def sound(self, path: str) -> pygame.mixer.Sound | None:
        """Return what a file that is ready holds; None where it cannot be read."""
        return self._sounds[path].result()

    @property
    def held(self) -> int:
        """Return the bytes of all sounds that are kept."""
        return sum(_size(reading) for reading in self._sounds.values())

    def close(self) -> None:
        """Give the device back."""
        self._sounds.clear()
        closing = self._queue.submit(pygame.mixer.quit)
        self._queue.shutdown(wait=False)
        try:
            closing.result(timeout=CLOSES)
        except StillReading:
            return

    def _reopen(self) -> str | None:
        try:
            with without_noise():
                pygame.mixer.quit()
                pygame.mixer.init(RATE, -16, 2, BUFFER, allowedchanges=0)
        except pygame.error as error:
            self.error = str(error)
            return NO_DEVICE
        self.error = ""
        pygame.mixer.set_num_channels(CHANNELS)
        pygame.mixer.set_reserved(KEPT_FREE)
        return None

    def _tidy(self) -> None:
        while len(self._sounds) > 1 and self.held > MOST_BYTES:
            self._sounds.popitem(last=False)


def _size(reading: Reading) -> int:
    sound = reading.result() if reading.done() else None
    return round(sound.get_length() * SECOND) if sound else 0


def _read(path: str) -> pygame.mixer.Sound | None:
    try:
        return pygame.mixer.Sound(path) if Path(path).is_file() else None
    except (pygame.error, OSError):
        return None


def later_part(sound: pygame.mixer.Sound, seconds: float) -> pygame.mixer.Sound | None:
    """Return a sound from some seconds on; None where that is past its end."""
    skipped = round(seconds * RATE) * FRAME_BYTES
    rest = memoryview(sound.get_raw())[skipped:]
    return pygame.mixer.Sound(buffer=rest) if len(rest) >= FRAME_BYTES else None
