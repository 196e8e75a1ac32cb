"""Something to be said live: all that decides how it sounds, and the name that it is kept by."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from game.patient import throat
from game.patient.throat import Recipes
from game.sim import sounds as written
from game.sim.story import Tone
from game.voice.noises import Noises
from game.voice.plan import Saying, Voice, saying
from game.voice.reader import Lexicon

Numbers = Mapping[str, Mapping[str, object]]
ELSEWHERE = (throat.__file__, written.__file__)
"""Code of other rooms that decides how a line sounds: of noises, and of marks in texts."""
BASES = Path("voices") / "styles.npz"
"""Where they are in assets; as in `game.voice.styles`, which needs the extra."""
LENGTH = 24
"""Hexadecimal digits of a name."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A text, how it is said, the sounds in it; a *call* is heard through a telephone."""

    text: str
    how: Saying
    noises: Noises
    call: bool = False

    def key(self, engine: str, lexicon: Lexicon) -> str:
        """Return what changes when it would sound otherwise; *engine* is its name and version."""
        low = self.text.lower()
        names = sorted((w, repr(said)) for w, said in lexicon.items() if w.lower() in low)
        sounds = self.noises.made(self.text, self.how)
        parts = (
            code(),
            bases(self.noises.assets),
            engine,
            self.text,
            self.how,
            names,
            sounds,
            self.call,
        )
        return sha256("\n".join(map(repr, parts)).encode()).hexdigest()[:LENGTH]


@dataclass(frozen=True, slots=True)
class Cast:
    """What wishes are made of: the numbers of tones and voices, sounds, pronunciations."""

    tones: Numbers
    voices: Numbers
    noises: Noises
    """Those that anybody can make."""
    lexicon: Lexicon

    def wish(self, text: str, voice: str, tone: Tone, *, call: bool = False) -> Wish:
        """Return what is to be said.

        Raises:
            KeyError: there is no such voice or tone.
            UnknownNumberError: a row of either has a number that nobody knows.
        """
        speaker = Voice.of(self.voices[voice])
        how = saying(self.tones, speaker, tone.name, tone.strength, tone.over, tone.leaks)
        own = self.noises
        return Wish(text, how, Noises(own.recipes, own.cues, own.assets, voice), call)


class Speech(Protocol):
    """What the files of assets say of speaking."""

    @property
    def tones(self) -> Numbers:
        """Return the numbers of each tone."""

    @property
    def voices(self) -> Numbers:
        """Return the numbers of each voice."""

    @property
    def sounds(self) -> Mapping[str, object]:
        """Return the sounds that a listener can note, by name."""

    @property
    def recipes(self) -> Recipes:
        """Return how sounds are made."""

    @property
    def lexicon(self) -> Lexicon:
        """Return how names are said."""


def cast_of(speech: Speech, assets: Path) -> Cast:
    """Return what wishes are made of."""
    noises = Noises(speech.recipes, frozenset(speech.sounds), assets)
    return Cast(speech.tones, speech.voices, noises, speech.lexicon)


@cache
def code() -> str:
    """Return what names the code that speaks: changed, it may sound otherwise.

    What it reads of assets is in names by what is used of it, and by `bases`.
    """
    files = [*sorted(Path(__file__).parent.glob("*.py")), *map(Path, ELSEWHERE)]
    return sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:LENGTH]


@cache
def bases(assets: Path | None) -> str:
    """Return what names the base voices; nothing where there are none."""
    try:
        return sha256((assets / BASES).read_bytes()).hexdigest()[:LENGTH] if assets else ""
    except OSError:
        return ""
