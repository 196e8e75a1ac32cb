"""Finds the sound of a line. Reads timings when a voice first speaks, and decodes nothing.

    assets/voices/<voice>.json            timings, one row a line
    assets/voices/<voice>/<key>.ogg       what `bake` rendered
    assets/voices/recorded/<voice>/<key>.ogg or .wav   what a person recorded: it wins
    assets/sounds/<name>.ogg              a line that is a sound (`sound: phone-rings`)

The key is `game.voice.keys.key_of(line)`, so no recording outlives the words it says.
"""

from collections.abc import Mapping
from pathlib import Path

from game.patient.person import Person
from game.sim.story import Line, Scenario
from game.voice.clip import Clip
from game.voice.estimate import estimated
from game.voice.keys import key_of
from game.voice.lengths import seconds_of
from game.voice.timings import Timing, TimingsError, read_timings

RING = 2.0
"""Seconds that a sound without a file takes, with only its caption."""


def voice_of(line: Line, scenario: Scenario, persons: Mapping[str, Person]) -> str:
    """Return the voice that says *line*: the patient's, a colleague's, or `who` itself."""
    who = line.who or scenario.patient.id
    colleague = scenario.people.get(who)
    if colleague and colleague.voice:
        return colleague.voice
    return persons[who].voice if who in persons else who


class Voices:
    """Every recording there is. `troubles` says what could not be read, in plain words."""

    def __init__(self, assets: Path) -> None:
        """Look in *assets*; nothing is read yet."""
        self.troubles: list[str] = []
        self._voices = assets / "voices"
        self._sounds = assets / "sounds"
        self._read: dict[str, Mapping[str, Timing]] = {}
        self._clips: dict[tuple[str, str], Clip] = {}

    def clip(self, line: Line, voice: str) -> Clip:
        """Return the sound and timings of *line*; timings alone where nobody recorded it."""
        known = (voice, line.sound or key_of(line))
        if known not in self._clips:
            self._clips[known] = self._sound(line) if line.sound else self._spoken(line, voice)
        return self._clips[known]

    def _sound(self, line: Line) -> Clip:
        path = self._sounds / f"{line.sound}.ogg"
        seconds = seconds_of(path)
        if seconds is None:
            return estimated(line.says, RING)
        return estimated(line.says, seconds, str(path))

    def _spoken(self, line: Line, voice: str) -> Clip:
        key = key_of(line)
        for ending in ("ogg", "wav"):
            path = self._voices / "recorded" / voice / f"{key}.{ending}"
            seconds = seconds_of(path) if path.is_file() else None
            if seconds is not None:
                return estimated(line.says, seconds, str(path))
        path = self._voices / voice / f"{key}.ogg"
        row = self._timings(voice).get(key)
        if row is None or not path.is_file():
            return estimated(line.says)
        return self._baked(row, path)

    def _baked(self, row: Timing, path: Path) -> Clip:
        try:
            return row.clip(str(path))
        except ValueError:
            self.troubles.append(f"{path.parent}.json: the timings of {path.stem} are damaged")
            return estimated(row.says, row.seconds, str(path))

    def _timings(self, voice: str) -> Mapping[str, Timing]:
        if voice not in self._read:
            try:
                self._read[voice] = read_timings(self._voices / f"{voice}.json")
            except (TimingsError, OSError) as error:
                self.troubles.append(str(error))
                self._read[voice] = {}
        return self._read[voice]


def open_voices(assets: Path) -> Voices:
    """Return the recordings in *assets*."""
    return Voices(assets)
