"""Finds the sound of a line. Reads timings when a voice first speaks, and decodes nothing.

    assets/voices/<voice>.json            timings, one row a line
    assets/voices/<voice>/<key>.ogg       what `bake` rendered
    assets/voices/recorded/<voice>/<key>.wav, .flac, .ogg or .mp3   what a person said: it wins
    assets/sounds/<name>.ogg              a line that is a sound (`sound: phone-rings`)

The key is `game.voice.keys.key_of(line)`, so no recording outlives the words it says. Of what a
person recorded `bake` makes a copy at the right level, with its timings; until it has, the
recording itself is played, and its timings are estimated.
"""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from game.patient.person import Person
from game.sim.story import Line, Scenario
from game.voice.clip import Clip
from game.voice.estimate import estimated
from game.voice.keys import LENGTH, key_of
from game.voice.lengths import ENDINGS, seconds_of
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


def by_telephone(line: Line, scenario: Scenario) -> bool:
    """Tell whether *line* comes through a telephone: colleagues are on our side of it."""
    return scenario.body == "telephone" and line.who not in scenario.people


def recordings(folder: Path) -> dict[str, Path]:
    """Return what a person recorded in *folder*, by key; of two of a key, the better kind."""
    if not folder.is_dir():
        return {}
    there = [path for path in folder.iterdir() if path.suffix.lower() in ENDINGS]
    worst_first = sorted(there, key=lambda path: -ENDINGS.index(path.suffix.lower()))
    return {path.stem: path for path in worst_first}


def made_of(recorded: Path) -> str:
    """Return how the name of the copy that `bake` makes of a recording begins."""
    return f"recorded {sha256(recorded.read_bytes()).hexdigest()[:LENGTH]}"


class Voices:
    """Every recording there is. `troubles` says what could not be read, in plain words."""

    def __init__(self, assets: Path) -> None:
        """Look in *assets*; nothing is read yet."""
        self.troubles: list[str] = []
        self._voices = assets / "voices"
        self._sounds = assets / "sounds"
        self._read: dict[str, Mapping[str, Timing]] = {}
        self._recorded: dict[str, Mapping[str, Path]] = {}
        self._clips: dict[tuple[str, str], Clip] = {}

    def clip(self, line: Line, voice: str, *, call: bool = False) -> Clip:
        """Return the sound and timings of *line*; timings alone where nobody recorded it.

        A *call* is heard through a telephone; see `by_telephone`.
        """
        known = (voice, line.sound or key_of(line, call=call))
        if known not in self._clips:
            self._clips[known] = self._sound(line) if line.sound else self._spoken(line, *known)
        return self._clips[known]

    def _sound(self, line: Line) -> Clip:
        path = self._sounds / f"{line.sound}.ogg"
        seconds = seconds_of(path)
        if seconds is None:
            return estimated(line.says, RING)
        return estimated(line.says, seconds, str(path))

    def _spoken(self, line: Line, voice: str, key: str) -> Clip:
        row, path = self._timings(voice).get(key), self._voices / voice / f"{key}.ogg"
        if row and not path.is_file():
            row = None
        by_a_person = self._recordings(voice).get(key)
        if by_a_person and not (row and self._copied(by_a_person, row)):
            seconds = seconds_of(by_a_person)
            if seconds is not None:
                return estimated(line.says, seconds, str(by_a_person))
            self.troubles.append(f"{by_a_person} cannot be read as sound")
        return self._baked(row, path) if row else estimated(line.says)

    def _recordings(self, voice: str) -> Mapping[str, Path]:
        if voice not in self._recorded:
            self._recorded[voice] = recordings(self._voices / "recorded" / voice)
        return self._recorded[voice]

    def _copied(self, recorded: Path, row: Timing) -> bool:
        """Tell whether what was baked is the copy of a recording as it is now."""
        try:
            return row.made.startswith(made_of(recorded))
        except OSError:
            return False

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
