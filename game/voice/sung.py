"""A word sung by the speaking engine itself: a groan, a laugh, in the very voice that speaks."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.patient.throat import Part
from game.voice.arrays import FINE, RATE, STEP, Floats, filled, floats, resampled, smooth
from game.voice.engine import Engine, Timed
from game.voice.periods import Wear, worn
from game.voice.phones import PAUSE
from game.voice.plan import Voice

PROBE = "Oh."
"""A word whose pitch is somebody's own."""
USUAL = 160.0
EDGE = 0.03
"""Seconds that a sung word may begin before its first phone, and end after its last."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who makes a sound: a voice, and the engine that speaks with it."""

    voice: Voice
    engine: Engine

    @property
    def hertz(self) -> float:
        """Return the pitch they speak at."""
        return float(own_pitch(self.engine, self.voice.base) * 2 ** (self.voice.f0 / 12))

    def sings(self, part: Part, dice: np.random.Generator) -> Floats:
        """Return the word of *part* sung at its pitch, in its time, worn as it says."""
        timed = _in_time(self.engine, part, self.voice)
        phones = timed.reading.phones
        inside = [n for n, phone in enumerate(phones) if phone != PAUSE]
        start, end = float(timed.edges[inside[0]]), float(timed.edges[inside[-1] + 1])
        along = np.clip((timed.times - start) / (end - start), 0, 1)
        places, notes = zip(*part.pitch, strict=True)
        wanted = self.hertz * 2 ** (np.interp(along, places, notes) / 12)
        x, pitch = self.engine.speak(timed, floats(wanted / filled(timed.pitch)))
        x = _worn(x, timed, pitch, part, self.voice, dice)
        first = max(0.0, start + self.engine.lag - EDGE)
        x = x[int(first * RATE) : int((end + self.engine.lag + EDGE) * RATE)]
        return floats(x)


PITCHES: dict[tuple[str, str, str], float] = {}
"""What has been asked already: engine, its version, base."""


def own_pitch(engine: Engine, base: str) -> float:
    """Return the pitch (Hz) at which *engine* speaks with the voice *base*."""
    known = (engine.name, engine.version, base)
    if known not in PITCHES:
        PITCHES[known] = _probed(engine, base)
    return PITCHES[known]


def _probed(engine: Engine, base: str) -> float:
    reading = engine.read(PROBE, base, 1.0)
    pitch = engine.timed(reading, reading.edges).pitch
    return float(np.median(pitch[pitch > 0])) if (pitch > 0).any() else USUAL


def _in_time(engine: Engine, part: Part, voice: Voice) -> Timed:
    """Return the word read, its phones (not what is around them) made as long as the part."""
    reading = engine.read(part.sung, voice.base, 1.0)
    lengths = np.diff(reading.edges)
    inner = _inside(reading.phones)
    lengths[inner] *= part.seconds / lengths[inner].sum()
    return engine.timed(reading, floats(np.r_[0, np.cumsum(lengths)]))


def _inside(phones: Sequence[str]) -> slice:
    spoken = [n for n, phone in enumerate(phones) if phone != PAUSE]
    return slice(spoken[0], spoken[-1] + 1)


def _worn(
    x: Floats, timed: Timed, pitch: Floats, part: Part, voice: Voice, dice: np.random.Generator
) -> Floats:
    """Return *x* with the unsteadiness of the part: a body in pain is never clean."""
    count = int(len(x) / RATE / STEP) + 2
    uneven = np.clip(1 + smooth(dice.normal(size=count), 20) * 3, 0.3, 2.0)
    wear = Wear(
        formant=voice.formant,
        jitter=floats((part.jitter + voice.jit / 200) * uneven),
        shimmer=floats((part.shimmer + voice.shim / 200) * uneven),
        rough=floats(part.rough * uneven),
        creak=np.zeros(count),
        pitch=floats(np.interp(np.arange(count) * STEP, timed.times, filled(pitch))),
    )
    if not wear.matters:
        return x
    fine = worn(resampled(x, RATE, FINE), timed.times, pitch, wear, dice)
    return resampled(fine, FINE, RATE)
