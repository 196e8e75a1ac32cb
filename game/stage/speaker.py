"""The loudspeaker: plays files, decides nothing. Its null twin lists what it would."""

from collections import OrderedDict
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Protocol

import pygame

from game.stage.quiet import without_noise

KEPT = 24
"""How many decoded sounds are kept: about 20 MB."""
VOICE, EFFECT, ROOM = range(3)
CHANNELS = 8
"""Those three, and some for what is heard behind them."""
DUCKED = 0.25
"""The room under speech: 12 dB down (board/README.md, sounds)."""


class Speaker(Protocol):
    """What the game needs of a sound device. Volumes are 0 to 1."""

    trouble: str | None
    """Why there is no sound, in plain words; None where there is."""

    def prepare(self, paths: Iterable[str]) -> None:
        """Read these files soon, off the frame."""

    def speak(self, path: str | None) -> None:
        """Say this now; whatever was being said ends. None: silence."""

    def effect(self, path: str) -> None:
        """Play a small sound of the interface."""

    def behind(self, path: str) -> None:
        """Play what is heard behind the words, beside whatever else sounds."""

    def room(self, path: str | None) -> None:
        """Play the tone of a room, over and over; None: none."""

    def hold(self, held: bool) -> None:  # noqa: FBT001 - one switch, named by the verb
        """Stop voice and room where they are, or let them go on."""

    def volumes(self, voice: float, room: float, effects: float) -> None:
        """Set how loud each is."""

    def close(self) -> None:
        """Give the device back."""


class SilentSpeaker:
    """No sound. `played` lists what would have been heard, oldest first."""

    def __init__(self, trouble: str | None = None) -> None:
        """Make one that says why it is silent."""
        self.trouble = trouble
        self.played: list[str] = []

    def prepare(self, paths: Iterable[str]) -> None:
        """Nothing to read."""

    def speak(self, path: str | None) -> None:
        """List it."""
        if path:
            self.played.append(path)

    def effect(self, path: str) -> None:
        """List it."""
        self.played.append(path)

    def behind(self, path: str) -> None:
        """List it."""
        self.played.append(path)

    def room(self, path: str | None) -> None:
        """List it."""
        if path:
            self.played.append(path)

    def hold(self, held: bool) -> None:  # noqa: FBT001 - as in Speaker
        """Nothing to stop."""

    def volumes(self, voice: float, room: float, effects: float) -> None:
        """Nothing to set."""

    def close(self) -> None:
        """Nothing to give back."""


class MixerSpeaker:
    """pygame's mixer. Decodes on a thread; a file that cannot be read is silence."""

    def __init__(self) -> None:
        """Open the device.

        Raises:
            pygame.error: there is none.
        """
        pygame.mixer.init(frequency=24_000, size=-16, channels=2, buffer=1024)
        pygame.mixer.set_num_channels(CHANNELS)
        pygame.mixer.set_reserved(3)
        self.trouble: str | None = None
        self._reader = ThreadPoolExecutor(1, thread_name_prefix="sound")
        self._sounds: OrderedDict[str, Future[pygame.mixer.Sound | None]] = OrderedDict()
        self._channels = [pygame.mixer.Channel(n) for n in range(3)]
        self._levels = [1.0, 1.0, 1.0]
        self._waiting: str | None = None

    def prepare(self, paths: Iterable[str]) -> None:
        """Read these files soon, off the frame."""
        for path in paths:
            self._future(path)

    def speak(self, path: str | None) -> None:
        """Say this now; whatever was being said ends. None: silence."""
        self._channels[VOICE].stop()
        sound = self._future(path).result() if path else None
        if sound is not None:
            self._channels[VOICE].set_volume(self._levels[VOICE])
            self._channels[VOICE].play(sound)
        self._level_room(ducked=sound is not None)

    def effect(self, path: str) -> None:
        """Play a small sound of the interface."""
        sound = self._future(path).result()
        if sound is not None:
            self._channels[EFFECT].set_volume(self._levels[EFFECT])
            self._channels[EFFECT].play(sound)

    def behind(self, path: str) -> None:
        """Play what is heard behind the words, beside whatever else sounds."""
        sound = self._future(path).result()
        channel = pygame.mixer.find_channel() if sound is not None else None
        if sound is not None and channel is not None:
            channel.set_volume(self._levels[VOICE])
            channel.play(sound)

    def room(self, path: str | None) -> None:
        """Play the tone of a room, over and over; None: none."""
        self._channels[ROOM].fadeout(300)
        sound = self._future(path).result() if path else None
        if sound is not None:
            self._level_room(ducked=False)
            self._channels[ROOM].play(sound, loops=-1, fade_ms=600)

    def hold(self, held: bool) -> None:  # noqa: FBT001 - as in Speaker
        """Stop voice and room where they are, and what is behind; or let them go on."""
        behind = [pygame.mixer.Channel(n) for n in range(len(self._channels), CHANNELS)]
        for channel in (self._channels[VOICE], self._channels[ROOM], *behind):
            if held:
                channel.pause()
            else:
                channel.unpause()

    def volumes(self, voice: float, room: float, effects: float) -> None:
        """Set how loud each is, at once."""
        self._levels = [voice, effects, room]
        for channel, level in zip(self._channels, self._levels, strict=True):
            channel.set_volume(level)

    def close(self) -> None:
        """Give the device back."""
        self._reader.shutdown(wait=False, cancel_futures=True)
        pygame.mixer.quit()

    def _level_room(self, *, ducked: bool) -> None:
        self._channels[ROOM].set_volume(self._levels[ROOM] * (DUCKED if ducked else 1))

    def _future(self, path: str) -> "Future[pygame.mixer.Sound | None]":
        if path not in self._sounds:
            self._sounds[path] = self._reader.submit(_read, path)
            while len(self._sounds) > KEPT:
                self._sounds.popitem(last=False)
        self._sounds.move_to_end(path)
        return self._sounds[path]


def _read(path: str) -> pygame.mixer.Sound | None:
    try:
        return pygame.mixer.Sound(path) if Path(path).is_file() else None
    except (pygame.error, OSError):
        return None


def open_speaker() -> Speaker:
    """Return the sound device, or a silent twin that says what is missing."""
    try:
        with without_noise():
            return MixerSpeaker()
    except (pygame.error, NotImplementedError) as error:
        return SilentSpeaker(f"no sound device could be opened ({error})")
