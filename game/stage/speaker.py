"""What the game needs of a loudspeaker: it plays files and decides nothing. And its null twin."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from game.stage.levels import Bus, Volumes


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sound is: -1 (left) to 1 (right), and how loud, 0 to 1. `to`: it goes there."""

    side: float = 0.0
    loud: float = 1.0
    to: float | None = None


HERE = Place()
"""In the middle, as loud as it was made."""


class Speaker(Protocol):
    """What the game needs of a sound device."""

    @property
    def trouble(self) -> str | None:
        """Say why there is no sound, in plain words; None where there is."""

    @property
    def error(self) -> str:
        """Say what a library said of that, in its own words; "" where it said nothing."""

    def prepare(self, paths: Iterable[str]) -> None:
        """Read these files soon, off the frame."""

    def speak(self, path: str | None, side: float = 0.0, since: float = 0.0) -> None:
        """Say this now, from *since* seconds on; whatever was being said ends. None: silence."""

    def effect(self, path: str) -> None:
        """Play a small sound of the interface."""

    def behind(self, path: str, place: Place = HERE) -> None:
        """Play what people are heard to do behind the words, beside whatever else sounds."""

    def around(self, path: str, place: Place = HERE) -> None:
        """Play what goes on in the room, beside whatever else sounds; softer under words."""

    def room(self, path: str | None, loud: float = 1.0) -> None:
        """Play the tone of a room, over and over; None: none."""

    def sample(self, path: str, bus: Bus, side: float = 0.0) -> None:
        """Let hear how loud *bus* is set; what is still heard of the last sample goes on."""

    def hold(self, held: bool) -> None:  # noqa: FBT001 - one switch, named by the verb
        """Stop voice and room where they are, or let them go on."""

    def volumes(self, volumes: Volumes) -> None:
        """Set how loud everything is."""

    def tick(self, seconds: float) -> None:
        """Let time pass: levels move, what waited begins, a device is looked for."""

    def unplugged(self) -> None:
        """Take notice that a device was taken away: it may be ours."""

    def plugged(self) -> None:
        """Take notice that there is a new device."""

    def close(self) -> None:
        """Give the device back."""


class SilentSpeaker:
    """No sound. `played` lists what would have been heard, oldest first; `sides` from where.

    `since` lists from which of its seconds on each was played.
    """

    def __init__(self, trouble: str | None = None, error: str = "") -> None:
        """Make one that says why it is silent."""
        self.trouble, self.error = trouble, error
        self.played: list[str] = []
        self.sides: list[float] = []
        self.since: list[float] = []

    def _list(self, path: str | None, side: float, since: float = 0.0) -> None:
        if path:
            self.played.append(path)
            self.sides.append(side)
            self.since.append(since)

    def prepare(self, paths: Iterable[str]) -> None:
        """Nothing to read."""

    def speak(self, path: str | None, side: float = 0.0, since: float = 0.0) -> None:
        """List it."""
        self._list(path, side, since)

    def effect(self, path: str) -> None:
        """List it."""
        self._list(path, 0.0)

    def behind(self, path: str, place: Place = HERE) -> None:
        """List it."""
        self._list(path, place.side)

    def around(self, path: str, place: Place = HERE) -> None:
        """List it."""
        self._list(path, place.side)

    def room(self, path: str | None, loud: float = 1.0) -> None:  # noqa: ARG002 - as in Speaker
        """List it."""
        self._list(path, 0.0)

    def sample(self, path: str, bus: Bus, side: float = 0.0) -> None:  # noqa: ARG002 - as above
        """List it."""
        self._list(path, side)

    def hold(self, held: bool) -> None:  # noqa: FBT001 - as in Speaker
        """Nothing to stop."""

    def volumes(self, volumes: Volumes) -> None:
        """Nothing to set."""

    def tick(self, seconds: float) -> None:
        """Nothing moves."""

    def unplugged(self) -> None:
        """It was silent before."""

    def plugged(self) -> None:
        """It stays silent."""

    def close(self) -> None:
        """Nothing to give back."""
