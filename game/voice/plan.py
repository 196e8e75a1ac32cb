"""What a tone does to speech: a row of numbers, scaled by strength. No code of any one tone.

The rows are in assets/tones.yaml, the speakers in assets/voices.yaml. A mask is two plans:
the bright one on most of the line, the one below leaking at line ends and breaths.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Self

FACTORS = frozenset({"range", "rate", "pause", "dyn", "formant", "len_final"})
"""Factors fade towards 1; all other numbers fade towards 0."""
KEPT = frozenset({"nv", "trem_hz"})
"""Never scaled."""
GROUPED_FROM, LOOSER = 0.3, 1.5
"""Words come in groups from this strength on, of this many more words when weak."""
HEARD_FROM = 0.45
"""Strength from which sighs and gasps are heard."""
LEAST_BELOW = 0.6
"""A hidden tone is at least this strong, or nobody could notice it."""


class SpeechError(Exception):
    """A line cannot be spoken; the message says why, in a designer's words."""


class UnknownNumberError(SpeechError):
    """A row names a number that no plan has."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The numbers of one tone at one strength; see the head of assets/tones.yaml."""

    nv: tuple[str, ...] = ()
    """Sounds without words, as `sigh@0`: at the start, in each `group` pause, at the `end`."""
    f0: float = 0.0
    range: float = 1.0
    rate: float = 1.0
    pause: float = 1.0
    level: float = 0.0
    dyn: float = 1.0
    tilt: float = 0.0
    breath: float = 0.0
    jit: float = 0.0
    shim: float = 0.0
    trem: float = 0.0
    trem_hz: float = 6.0
    trem_am: float = 0.0
    rough: float = 0.0
    final: float = 0.0
    decl: float = 0.0
    onset: float = 0.0
    decay: float = 0.0
    wobble: float = 0.0
    group: float = 0.0
    group_pause: float = 0.0
    hesit: float = 0.0
    formant: float = 1.0
    len_final: float = 1.0
    creak: float = 0.0
    lat: float = 0.0
    whisper: float = 0.0
    """How much of the voicing is breath noise in the voice's own outline, 0-1."""
    slur: float = 0.0
    """How far the sounds run into each other, 0-1."""
    clip: float = 0.0
    """How short words are cut off at their ends, 0-1."""
    breaks: float = 0.0
    """The share of the heavy words in which the voice cracks or drops out, 0-1."""
    chatter: float = 0.0
    """How hard a shaking jaw works on the voice, in bouts of 8-11 Hz, 0-1."""
    offset_lu: float = 0.0

    @classmethod
    def of(cls, numbers: Mapping[str, object], strength: float) -> Self:
        """Return a tone's row at *strength* 0-1.

        Raises:
            UnknownNumberError: it has a number that no plan knows, or a text for a number.
        """
        known = {f.name for f in fields(cls)}
        made: dict[str, float] = {}
        bursts: tuple[str, ...] = ()
        for name, value in numbers.items():
            match value:
                case int() | float() if name in known and name != "nv":
                    made[name] = _scaled(name, float(value), strength)
                case list() if name == "nv":
                    bursts = tuple(str(part) for part in value)
                case _:
                    message = f"no tone has {name}: {value!r}"
                    raise UnknownNumberError(message)
        return cls(bursts if strength >= HEARD_FROM else (), **made)

    def bursts(self, place: str) -> tuple[str, ...]:
        """Return the sounds without words at a place."""
        return tuple(name for name, _, at in (n.partition("@") for n in self.nv) if at == place)


def _scaled(name: str, value: float, strength: float) -> float:
    if name in KEPT:
        return value
    if name in FACTORS:
        return math.exp(math.log(value) * strength)
    if name == "group":
        return round(value + (1 - strength) * LOOSER) if strength >= GROUPED_FROM else 0.0
    return value * strength


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody's voice: a base or a blend, and what age and build add to it."""

    base: str
    f0: float = 0.0
    formant: float = 1.0
    rate: float = 1.0
    jit: float = 0.0
    shim: float = 0.0
    trem: float = 0.0
    breath: float = 0.0
    tilt: float = 0.0
    kmax: float = 1.0
    """The strongest tone in which its words can still be made out."""

    @classmethod
    def of(cls, numbers: Mapping[str, object]) -> Self:
        """Return the voice in a row of assets/voices.yaml.

        Raises:
            UnknownNumberError: it lacks a base, or has a number that no voice knows.
        """
        known = {f.name for f in fields(cls)}
        base = numbers.get("base")
        if not isinstance(base, str) or not set(numbers) <= known:
            strange = ", ".join(sorted(set(numbers) - known)) or "no base"
            message = f"a voice has {strange}"
            raise UnknownNumberError(message)
        rest = {k: v for k, v in numbers.items() if isinstance(v, int | float)}
        return cls(base, **{name: float(value) for name, value in rest.items()})

    @property
    def womanly(self) -> bool:
        """Tell whether the base is a woman's, whose breath sounds higher."""
        return self.base[1:2] == "f"


@dataclass(frozen=True, slots=True)
class Saying:
    """How one line is said: a plan, and the one that it masks."""

    top: Plan
    below: Plan | None = None
    strength: float = 0.0
    voice: Voice = field(default_factory=lambda: Voice("bf_emma"))
    leaks: tuple[int, ...] = ()
    """Numbers of the words at which the mask slips; see `game.sim.story.Tone`."""

    @property
    def group(self) -> float:
        """Return how many words go to a breath; 0 where breath is no matter."""
        if self.top.group or not self.below or not self.below.group:
            return self.top.group
        return self.below.group + 2

    @property
    def group_pause(self) -> float:
        """Return how long a breath between groups is, in seconds."""
        return self.top.group_pause or (self.below.group_pause if self.below else 0.0)

    def bursts(self, place: str) -> tuple[str, ...]:
        """Return the sounds without words at a place; what is below shows at breaths and ends.

        A sound that would open the line below comes after it, once the mask may drop.
        """
        if self.below is None:
            return self.top.bursts(place)
        late = self.below.bursts("end") or self.below.bursts("0")
        shown = {"0": self.top.bursts("0"), "group": self.below.bursts("group"), "end": late}
        return shown[place]


def saying(
    tones: Mapping[str, Mapping[str, object]],
    voice: Voice,
    tone: str,
    strength: float,
    over: str | None = None,
    leaks: tuple[int, ...] = (),
) -> Saying:
    """Return how *voice* says a line in these tones.

    Raises:
        KeyError: there is no such tone.
    """
    strength = min(strength, voice.kmax)
    below = None
    if over is not None:
        below = Plan.of(tones[over], min(max(strength, LEAST_BELOW), voice.kmax))
    return Saying(Plan.of(tones[tone], strength), below, strength, voice, leaks)
