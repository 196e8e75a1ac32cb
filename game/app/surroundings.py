"""The place as it is heard: its tone, and what goes on in it. Nobody's words."""

from pathlib import Path

from game.patient.around import begun, is_night
from game.patient.setting import Noise, Setting
from game.stage.speaker import Place, Speaker

DARK = 0.6
"""How loud a place's tone is at night, where it has none of the night."""


class Surroundings:
    """Plays a place on a loudspeaker, by the scene's clock."""

    def __init__(self, setting: Setting, seed: int, sounds: Path, speaker: Speaker) -> None:
        """Play *setting* with files of the folder *sounds*; nothing is heard yet."""
        self._setting = setting
        self._seed = seed
        self._sounds = sounds
        self._speaker = speaker
        self._heard_to = 0.0

    @property
    def tone(self) -> tuple[str, float]:
        """Return the file of the place's tone, and how loud it is, 0 to 1."""
        day = self._sounds / f"room-{self._setting.id}.ogg"
        night = day.with_stem(f"{day.stem}-night")
        if not is_night(self._setting):
            return str(day), 1.0
        own = self._setting.id.endswith("-night")
        return (str(night), 1.0) if night.is_file() else (str(day), 1.0 if own else DARK)

    def enter(self, now: float) -> None:
        """Let the place be heard from *now* on, in seconds of the scene."""
        self._heard_to = now
        self._speaker.room(*self.tone)
        self._speaker.prepare(self._file(noise) for noise in self._setting.noises)

    def follow(self, now: float) -> None:
        """Play what has begun since this was last asked."""
        for noise in begun(self._setting, self._seed, self._heard_to, now):
            self._speaker.around(self._file(noise), Place(noise.side, noise.loud, noise.to))
        self._heard_to = max(self._heard_to, now)

    def _file(self, noise: Noise) -> str:
        return str(self._sounds / f"around-{noise.sound}.ogg")
