"""Plays sounds one after another without a gap, for tools: no window, no room."""

import pygame

from game.stage.quiet import without_noise

WAIT = 15
"""Milliseconds between looks whether a sound has ended."""


class NoSoundError(Exception):
    """There is no sound device; the message says so."""


class Player:
    """A sound device for as long as something is played."""

    def __init__(self) -> None:
        """Open it.

        Raises:
            NoSoundError: there is none.
        """
        try:
            with without_noise():
                pygame.mixer.init(frequency=24_000, size=-16, channels=1, buffer=512)
        except (pygame.error, NotImplementedError) as error:
            message = f"no sound device could be opened ({error})"
            raise NoSoundError(message) from error
        self._channel = pygame.mixer.Channel(0)

    def play(self, path: str) -> None:
        """Play a file after what is playing; wait only while something waits already.

        Raises:
            NoSoundError: it cannot be read as sound.
        """
        while self._channel.get_queue() is not None:
            pygame.time.wait(WAIT)
        try:
            sound = pygame.mixer.Sound(path)
        except (pygame.error, OSError) as error:
            message = f"{path} cannot be played ({error})"
            raise NoSoundError(message) from error
        if self._channel.get_busy():
            self._channel.queue(sound)
        else:
            self._channel.play(sound)

    def wait(self) -> None:
        """Wait until all has been heard."""
        while self._channel.get_busy():
            pygame.time.wait(WAIT)

    def close(self) -> None:
        """Give the device back, whatever is playing."""
        pygame.mixer.quit()
