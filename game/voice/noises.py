"""The sounds without words that somebody can make: recipes, and recordings by people, which win.

assets/voices/recorded/<voice>/sound-<name>.wav, .flac or .ogg    their own
assets/sounds/human/<name>.wav, .flac or .ogg                      anybody's
"""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from game.patient.throat import Part, Recipes
from game.sim.sounds import SILENCE, sounds_in
from game.voice.plan import Saying, SpeechError

ENDINGS = (".wav", ".flac", ".ogg")
PLACES = ("0", "group", "end")


class UnknownBurstError(SpeechError):
    """A line or a tone names a sound that there is no row for."""


@dataclass(frozen=True, slots=True)
class Noises:
    """What one voice can make: `cues` are the names of those a listener can note.

    Others are breaths, and are told as `breath-in` or `breath-out`. Without `assets`
    nothing is recorded.
    """

    recipes: Recipes
    cues: frozenset[str]
    assets: Path | None = None
    voice: str = ""

    def parts(self, name: str) -> tuple[Part, ...]:
        """Return the recipe of a sound.

        Raises:
            UnknownBurstError: there is none of that name.
        """
        if name not in self.recipes:
            there = ", ".join(sorted(self.recipes))
            message = f"no sound is called {name!r}; there are {there}"
            raise UnknownBurstError(message)
        return self.recipes[name]

    def told(self, name: str) -> str:
        """Return the name under which a sound is told to the body and to captions."""
        if name in self.cues:
            return name
        way = next((part.breath for part in self.parts(name) if part.breath), "out")
        return f"breath-{way}"

    def recorded(self, name: str) -> Path | None:
        """Return the file of a person's own sound, or of anybody's, if there is one."""
        return next((path for path in self._places(name) if path.is_file()), None)

    def _places(self, name: str) -> Iterator[Path]:
        if self.assets is None:
            return
        own = self.assets / "voices" / "recorded" / self.voice
        for ending in ENDINGS if self.voice else ():
            yield own / f"sound-{name}{ending}"
        for ending in ENDINGS:
            yield self.assets / "sounds" / "human" / f"{name}{ending}"

    def made(self, text: str, how: Saying) -> str:
        """Return what names the sounds of a line as they are made: recorded, or a recipe.

        If it changes, the line sounds otherwise.
        """
        names = {name for place in PLACES for name in how.bursts(place)}
        names |= {sound.name for sound in sounds_in(text) if sound.name != SILENCE}
        found = sorted(f"{name} {self._source(name)}" for name in names)
        return sha256("\n".join(found).encode()).hexdigest()[:12] if found else ""

    def _source(self, name: str) -> str:
        path = self.recorded(name)
        return sha256(path.read_bytes()).hexdigest() if path else repr(self.parts(name))
