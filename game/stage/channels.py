"""The mixer's channels: what each plays, from where, how loud. Levels move with time."""

from dataclasses import dataclass

import pygame

from game.stage.levels import HOLDS, Bus, Volumes, ducking, panned, toward
from game.stage.speaker import Place

VOICES, EFFECT, ROOM, SAMPLE = (0, 1), 2, 3, 4
"""Channels that always have their use; words take turns on two, so that one can fade."""
KEPT_FREE, CHANNELS = 5, 12
STEP = 1 / 256
"""The least change of a level that the mixer can make."""
LETS_GO_MS = 40
"""How long words that are cut short take to fade."""


@dataclass(slots=True)
class Track:
    """What a channel plays, and how many seconds of it were played."""

    path: str
    bus: Bus
    place: Place
    ducks: bool = False
    """It is softer under words."""
    holds: bool = True
    """It stops with the scene."""
    at: float = 0.0
    seconds: float = 0.0
    levels: tuple[float, float] = (-1.0, -1.0)
    """Left and right, as the channel has them now."""

    @property
    def side(self) -> float:
        """Return from where it is heard now."""
        place = self.place
        if place.to is None or not self.seconds:
            return place.side
        return place.side + (place.to - place.side) * min(1.0, self.at / self.seconds)


class Channels:
    """What plays, by the number of its channel. `held`: the scene has stopped."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.tracks: dict[int, Track] = {}
        self.volumes = Volumes()
        self.held = self.paused = False
        self._duck = self._fade = 1.0
        self._voice = VOICES[0]

    @property
    def voice(self) -> Track | None:
        """Return what is being said."""
        return self.tracks.get(self._voice)

    def put(self, number: int, sound: pygame.mixer.Sound, track: Track, **how: int) -> None:
        """Play a track on a channel, from its level on."""
        track.seconds = track.at + sound.get_length()
        self.tracks[number] = track
        pygame.mixer.Channel(number).play(sound, **how)
        self._level(number, track)

    def say(self, sound: pygame.mixer.Sound, track: Track) -> None:
        """Play words."""
        self.put(self._voice, sound, track)

    def hush(self) -> None:
        """Let go of what is being said; what comes next has the other channel."""
        if self.tracks.pop(self._voice, None) is None:
            return
        channel = pygame.mixer.Channel(self._voice)
        if self.paused:
            channel.stop()
        else:
            channel.fadeout(LETS_GO_MS)
        self._voice = VOICES[1 - VOICES.index(self._voice)]

    def forget(self) -> None:
        """Take notice that the device is gone, and all that it played."""
        self.tracks.clear()
        self.paused = False

    def go_on(self, seconds: float) -> None:
        """Let time pass: what ended is let go, levels move, what is stopped goes quiet."""
        for number in [n for n in self.tracks if not pygame.mixer.Channel(n).get_busy()]:
            del self.tracks[number]
        for track in self.tracks.values():
            if not (self.held and track.holds):
                track.at += seconds
        speech = self.voice is not None and not self.held
        self._duck = ducking(self._duck, speech=speech, seconds=seconds)
        self._fade = toward(self._fade, 0.0 if self.held else 1.0, seconds, HOLDS)
        self.level()
        if self.held != self.paused and (self._fade == 0 or not self.held):
            self._pause(paused=self.held)

    def level(self) -> None:
        """Set every level that is no longer right."""
        for number, track in self.tracks.items():
            self._level(number, track)

    def _level(self, number: int, track: Track) -> None:
        level = self.volumes.of(track.bus) * track.place.loud
        level *= (self._duck if track.ducks else 1.0) * (self._fade if track.holds else 1.0)
        left, right = panned(level, 0.0 if self.volumes.mono else track.side)
        if max(abs(left - track.levels[0]), abs(right - track.levels[1])) >= STEP:
            track.levels = left, right
            pygame.mixer.Channel(number).set_volume(left, right)

    def _pause(self, *, paused: bool) -> None:
        self.paused = paused
        for number, track in self.tracks.items():
            if track.holds and paused:
                pygame.mixer.Channel(number).pause()
            elif track.holds:
                pygame.mixer.Channel(number).unpause()
