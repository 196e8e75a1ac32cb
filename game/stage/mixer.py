"""The loudspeaker on pygame's mixer. Nothing here waits for a file or for a device."""

from collections.abc import Iterable
from concurrent.futures import Future
from dataclasses import dataclass, replace

import pygame

from game.stage.channels import EFFECT, ROOM, SAMPLE, Channels, Track
from game.stage.device import PATIENCE, Device, later_part
from game.stage.levels import Bus, Volumes
from game.stage.speaker import HERE, Place

LATE = 0.3
"""Seconds that words may begin late and be said whole; later, what was missed is left out."""
LOOKS = 5.0
"""Seconds between looks for a device, while there is none."""
SAMPLE_MS = 1_800
"""How much of a long sound lets hear how loud it is."""
LEAVES_MS, COMES_MS = 300, 600
"""How long one room's tone takes to go, and another's to come."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Words that are to be said as soon as they can be; so many seconds of them are over."""

    path: str
    side: float
    late: float = 0.0


class MixerSpeaker:
    """Plays through the device there is; without one it says so, and looks for one.

    A file that cannot be read is silence.
    """

    def __init__(self, device: Device | None = None) -> None:
        """Open the device; wait for it."""
        self.device = device or Device()
        self._channels = Channels()
        self._waiting: Waiting | None = None
        self._room: tuple[str, float] | None = None
        self._looked = 0.0
        self._opening: Future[str | None] | None = None
        self.trouble = self.device.open().result()

    @property
    def error(self) -> str:
        """Return what the library said as no device could be opened."""
        return self.device.error

    @property
    def works(self) -> bool:
        """Tell whether there is a device to play on now."""
        return self.trouble is None and self._opening is None

    def prepare(self, paths: Iterable[str]) -> None:
        """Read these files soon, off the frame."""
        for path in paths if self.works else ():
            self.device.read(path)

    def speak(self, path: str | None, side: float = 0.0, since: float = 0.0) -> None:
        """Say this now, or as soon as it was read, from *since* seconds on.

        Whatever was being said ends.
        """
        if self.works:
            self._channels.hush()
        self._waiting = Waiting(path, side, since) if path else None
        if self.works:
            self._begin(PATIENCE)

    def effect(self, path: str) -> None:
        """Play a small sound of the interface; one that was not read in time is left out."""
        self._play(EFFECT, Track(path, "effects", HERE, holds=False))

    def behind(self, path: str, place: Place = HERE) -> None:
        """Play what people are heard to do behind the words, beside whatever else sounds."""
        self._play(None, Track(path, "voice", place))

    def around(self, path: str, place: Place = HERE) -> None:
        """Play what goes on in the room, beside whatever else sounds; softer under words."""
        self._play(None, Track(path, "room", place, ducks=True))

    def room(self, path: str | None, loud: float = 1.0) -> None:
        """Play the tone of a room, over and over; None: none."""
        self._room = (path, loud) if path else None
        sounding = self._channels.tracks.get(ROOM)
        if self.works and sounding and sounding.path != path:
            pygame.mixer.Channel(ROOM).fadeout(LEAVES_MS)
        if self.works and path:
            self.device.read(path)

    def sample(self, path: str, bus: Bus, side: float = 0.0) -> None:
        """Let hear how loud *bus* is set; what is still heard of the last sample goes on."""
        before = self._channels.tracks.get(SAMPLE)
        if before and (before.path, before.bus) == (path, bus):
            before.place = Place(side)
        else:
            track = Track(path, bus, Place(side), holds=False)
            self._play(SAMPLE, track, maxtime=SAMPLE_MS, fade_ms=40)

    def hold(self, held: bool) -> None:  # noqa: FBT001 - as in Speaker
        """Stop voice and room where they are, and what is behind; or let them go on. Softly."""
        self._channels.held = held

    def volumes(self, volumes: Volumes) -> None:
        """Set how loud everything is, at once."""
        self._channels.volumes = volumes
        if self.works:
            self._channels.level()

    def tick(self, seconds: float) -> None:
        """Let time pass: levels move, what waited begins, a device is looked for."""
        if self._waiting and not self._channels.held:
            self._waiting = replace(self._waiting, late=self._waiting.late + seconds)
        if not self.works:
            self._look(seconds)
            return
        self._channels.go_on(seconds)
        self._begin()
        self._begin_room()

    def unplugged(self) -> None:
        """Open the device anew: it may be ours that was taken away. Words go on where they were."""
        if self.works:
            self._reopen()

    def plugged(self) -> None:
        """Open a device, where there was none."""
        if self.trouble is not None and self._opening is None:
            self._reopen()

    def close(self) -> None:
        """Give the device back."""
        self._channels.forget()
        self.device.close()

    def _reopen(self) -> None:
        said = self._channels.voice
        if said:
            self._waiting = Waiting(said.path, said.place.side, said.at)
        self._channels.forget()
        self._looked = 0.0
        self._opening = self.device.open()

    def _look(self, seconds: float) -> None:
        """See whether the device is open; where there is none, look again from time to time."""
        if self._opening is None:
            self._looked += seconds
            if self._looked >= LOOKS:
                self._reopen()
        elif self._opening.done():
            self.trouble, self._opening = self._opening.result(), None

    def _begin(self, wait: float = 0.0) -> None:
        """Say what waits to be said, once it was read; not while the scene is stopped."""
        waits = self._waiting
        if waits is None or self._channels.held or not self.device.ready(waits.path, wait):
            return
        self._waiting = None
        sound = self.device.sound(waits.path)
        missed = waits.late if waits.late > LATE else 0.0
        rest = later_part(sound, missed) if sound and missed else sound
        if rest is not None:
            self._channels.say(rest, Track(waits.path, "voice", Place(waits.side), at=missed))

    def _begin_room(self) -> None:
        """Play the tone of the room, once it was read and the last one has faded."""
        if self._room is None or ROOM in self._channels.tracks or self._channels.held:
            return
        path, loud = self._room
        sound = self.device.sound(path) if self.device.ready(path) else None
        if sound is not None:
            track = Track(path, "room", Place(loud=loud), ducks=True)
            self._channels.put(ROOM, sound, track, loops=-1, fade_ms=COMES_MS)

    def _play(self, number: int | None, track: Track, **how: int) -> None:
        """Play a track on a channel, or on a free one; where there is none, it is left out."""
        if not self.works or not self.device.ready(track.path, PATIENCE):
            return
        sound = self.device.sound(track.path)
        if number is None:
            free = pygame.mixer.find_channel()
            number = free.id if free else None
        if sound is not None and number is not None:
            self._channels.put(number, sound, track, **how)
