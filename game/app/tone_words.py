"""How a line is said, in words: captions for who does not hear it, and the colour of a voice.

Both tones of a mask are told, and where the one below comes out; never what it means.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.sim.cues import Cue
from game.sim.story import Line, Pronouns
from game.voice.plan import Plan, Saying

LEADS = "voice "
"""What a caption need not say again after a place."""
AT_ENDS, IN_PLACES = "at the ends", "in places"
"""Where a mask slips: by itself at last, or at words that were written as well."""
COLOURS: Mapping[str, tuple[str, ...]] = {
    "whispered": ("whisper",),
    "more breath": ("breath",),
    "rougher": ("rough",),
    "trembling": ("trem", "chatter"),
    "breaking": ("breaks",),
    "creaking": ("creak",),
    "blurred": ("slur",),
}
"""What a melody cannot show, and which numbers of a tone's plan make it."""
LEAST: Mapping[str, float] = {"breath": 0.15, "rough": 0.15, "trem": 0.25}
"""From here on one is told of it."""
MUCH = 0.3
"""The same of the others."""


@dataclass(frozen=True, slots=True)
class Toned:
    """How a line is said: captions, the long one first, and what its melody cannot show."""

    captions: tuple[str, ...] = ()
    colours: tuple[str, ...] = ()


def captions_of_tone(line: Line, cues: Mapping[str, Cue], whose: Pronouns) -> tuple[str, ...]:
    """Return how a line is said: at length, and briefly; nothing of an even voice."""
    tone = line.tone
    top = cues.get(tone.name) if tone.strength > 0 else None
    below = cues.get(tone.over) if tone.over else None
    place = place_of(line)
    made = (
        _both(top.caption if top else "", below.caption if below else "", place),
        _both(top.short if top else "", below.short if below else "", place),
    )
    filled = (
        words.format(they=whose.they, them=whose.them, their=whose.their) for words in made if words
    )
    return tuple(dict.fromkeys(filled))


def _both(top: str, below: str, place: str) -> str:
    hidden = f"{place}: {below.removeprefix(LEADS)}" if below else ""
    return " · ".join(part for part in (top, hidden) if part)


def place_of(line: Line) -> str:
    """Return where what is below a mask comes out."""
    return IN_PLACES if line.tone.leaks else AT_ENDS


def colours_of(how: Saying, place: str) -> tuple[str, ...]:
    """Return what a plan makes of a voice and its melody cannot show; of what is below, where."""
    shown = tuple(_colours(how.top))
    hidden = _colours(how.below) if how.below else ()
    return (*shown, *(f"{name} {place}" for name in hidden if name not in shown))


def _colours(plan: Plan) -> Iterator[str]:
    for words, numbers in COLOURS.items():
        if any(getattr(plan, name) >= LEAST.get(name, MUCH) for name in numbers):
            yield words
