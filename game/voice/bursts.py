"""Sounds without words, made by a mouth: parts of air and voice through a throat.

Recipes are rows of assets/sounds.yaml; the numbers of a part are `game.patient.throat.Part`.
"""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from game.patient.throat import Air, Part
from game.voice.arrays import RATE, Floats, floats, smooth
from game.voice.formants import through
from game.voice.glottis import curve, source
from game.voice.plan import Voice
from game.voice.sung import Speaker

Peaks = tuple[tuple[float, float, float], ...]
COLOURS: Mapping[Air, Peaks] = {
    "in": ((520, 260, 0.5), (1550, 320, 1.0), (2700, 420, 0.75), (3900, 700, 0.4)),
    "out": ((640, 260, 1.0), (1350, 300, 0.75), (2550, 420, 0.4), (3700, 700, 0.16)),
    "nose": ((850, 320, 0.8), (2100, 500, 1.0), (3600, 900, 0.5), (5600, 2500, 0.35)),
    "lips": ((350, 300, 1.0), (1100, 700, 0.4), (3000, 2500, 0.15)),
    "hiss": ((2500, 900, 0.3), (5200, 2600, 1.0), (7800, 3000, 0.8)),
    "click": ((1900, 700, 1.0), (3900, 1400, 0.8), (7000, 3000, 0.25)),
    "gulp": ((230, 160, 1.0), (560, 240, 0.7), (1500, 600, 0.12)),
    "burst": ((480, 420, 1.0), (1300, 700, 0.85), (2700, 1300, 0.5), (5200, 4000, 0.3)),
}
"""Resonances of the throat in each: Hz, width in Hz, share."""
MANLY = 0.87
"""A man's throat is longer: its resonances are lower."""
GUSTS = 0.5
"""How much of the air that goes with a voice comes in its pulses."""
UNEVEN = 0.15
"""How much the level of any sound strays."""
UNSTEADY = 0.09
"""How much the speed of shaking strays."""


def throat_of(voice: Voice) -> float:
    """Return how short somebody's throat is, a woman's being 1."""
    return voice.formant * (1.0 if voice.womanly else MANLY)


def burst(parts: Sequence[Part], speaker: Speaker, dice: np.random.Generator) -> Floats:
    """Return a sound of these parts by *speaker*, level 1 being the level of speech."""
    made = [(round(at * RATE), _part(part, speaker, dice)) for at, part in laid(parts)]
    whole = np.zeros(max((at + len(x) for at, x in made), default=0))
    for start, x in made:
        whole[start : start + len(x)] += x
    return floats(whole)


def laid(parts: Sequence[Part]) -> Iterator[tuple[float, Part]]:
    """Yield parts with the second at which each begins."""
    end = 0.0
    for part in parts:
        start = max(0.0, end + part.after)
        yield start, part
        end = start + part.seconds


def _part(part: Part, speaker: Speaker, dice: np.random.Generator) -> Floats:
    voiced = _voiced(part, speaker, dice)
    count = int(part.seconds * RATE) if voiced is None else len(voiced[0])
    x = np.zeros(count)
    if voiced is not None:
        x += _even(voiced[0]) * part.voice
    if part.air or part.voice < 1:
        x += _air(part, speaker, count, dice) * (1 - part.voice) * (voiced or (0, 1.0))[1]
    short = throat_of(speaker.voice) / MANLY
    for hertz, width, level in part.whistles:
        x += _even(_whistle(hertz * short, width, count, dice)) * level
    return floats(x * _level(part, count, dice) * part.loud)


def _voiced(
    part: Part, speaker: Speaker, dice: np.random.Generator
) -> tuple[Floats, Floats] | None:
    """Return a part's voice, and how much its air goes in gusts; None if it has none."""
    if not part.voice:
        return None
    if part.sung:
        x = _levelled(speaker.sings(part, dice))
        return x, np.ones(len(x))
    made = source(part, speaker.hertz, dice)
    gusts = 1 - GUSTS + 2 * GUSTS * made.opening
    return through(made.pulses, part.vowel, throat_of(speaker.voice) / MANLY), floats(gusts)


def _air(part: Part, speaker: Speaker, count: int, dice: np.random.Generator) -> Floats:
    """Return noise. Its colour moves a little: still noise would sound like a tap."""
    throat = throat_of(speaker.voice)
    noise = floats(dice.normal(size=count))
    if part.air is None:
        return _even(through(noise, part.vowel, throat / MANLY))
    along = np.linspace(0, 1, count)
    opening = 1 - along if part.air == "out" else along
    narrow, wide = (resonant(noise, COLOURS[part.air], throat * by) for by in (0.92, 1.12))
    return _even(floats(narrow * (1 - opening) + wide * opening))


def _whistle(hertz: float, width: float, count: int, dice: np.random.Generator) -> Floats:
    """Return a tone that wanders within *width*: air through a narrow place."""
    wander = width * drifting(count // 120 + 2, 40, dice)
    at = np.interp(np.arange(count), np.arange(len(wander)) * 120, wander)
    turns = np.cumsum(hertz + at) / RATE
    return floats(np.sin(2 * np.pi * turns) + 0.25 * np.sin(4 * np.pi * turns))


def _level(part: Part, count: int, dice: np.random.Generator) -> Floats:
    """Return the rise and fall of a part, never quite smooth."""
    shape = curve(part.shape, count) ** 1.5
    shape *= 1 + UNEVEN * drifting(count, RATE // 25, dice)
    if part.shaking:
        speed = part.speed * (1 + UNSTEADY * drifting(count, RATE // 8, dice))
        turns = np.cumsum(speed) / RATE
        shape *= 1 - part.shaking * 0.5 * (1 + np.sin(2 * np.pi * turns))
    return floats(np.maximum(shape, 0))


def drifting(count: int, points: int, dice: np.random.Generator) -> Floats:
    """Return a slow wandering around 0, about 1 wide, that changes over *points*."""
    wide = dice.normal(size=count + 2 * points)
    return floats(smooth(wide, points)[points : points + count] * np.sqrt(points / 1.5))


def _levelled(x: Floats) -> Floats:
    """Return a sung word at one level: how it rises and falls is the part's own."""
    size = smooth(np.abs(x), RATE // 20)
    return floats(x / np.maximum(size, 0.15 * size.max()))


def _even(x: Floats) -> Floats:
    return floats(x / (np.sqrt(np.mean(x**2)) + 1e-9)) if len(x) else x


def resonant(x: Floats, peaks: Peaks, throat: float = 1.0) -> Floats:
    """Return *x* with these resonances, each moved by the factor *throat*."""
    spectrum = np.fft.rfft(x)
    hertz = np.fft.rfftfreq(len(x), 1 / RATE)
    shape = np.zeros_like(hertz)
    for centre, width, share in peaks:
        shape += share / (1 + ((hertz - centre * throat) / (width / 1.4)) ** 2)
    shape *= hertz / (hertz + 150) / (1 + (hertz / 8500) ** 8)
    return floats(np.fft.irfft(spectrum * shape, len(x)))
