"""What is heard of a voice, in numbers, from its sound alone: no timing of the maker is used.

A feature of a line means little by itself: `against` compares it with the same speaker saying
the same words with no tone laid on them. Needs NumPy, of the extra [voice].
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from game.voice.arrays import RATE, Bools, Floats, floats, smooth
from game.voice.loudness import loudness
from game.voice.pitch import HOP, Track, pitch_track
from tests.hearing.colour import colour_of
from tests.hearing.cycles import perturbed

OCTAVE = 12
SILENT = 30.0
"""dB under the loud part of a line: what is softer is no speech."""
LEAST_PAUSE = 0.09
"""Seconds of silence that are no consonant."""
LONG_PAUSE = 0.2
END = 0.35
"""Seconds of voice over which a last rise or fall is heard; it does not count as range."""
BEGUN, ATTACK = 0.4, 0.08
"""Seconds in which a line has begun, and of its attack."""
FINE, FAR = 0.004, 20.0
"""Seconds between points of the attack; dB under the first peak where it starts."""
LOG = frozenset({"rate", "pauses_long", "jitter", "shimmer", "quiver", "shudder"})
"""Features of which only the ratio matters."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Where in a sound there is speech: level (dB) and truth each `HOP`, first to last word."""

    level: Floats
    speech: Bools
    first: int
    last: int

    @property
    def pauses(self) -> tuple[tuple[int, int], ...]:
        """Return the pauses between words, as spans of points."""
        return tuple(
            (a, b)
            for a, b in spans(~self.speech[self.first : self.last])
            if (b - a) * HOP >= LEAST_PAUSE
        )


def spans(true: Bools) -> tuple[tuple[int, int], ...]:
    """Return where *true* holds, as (first, one past the last)."""
    edges = np.flatnonzero(np.diff(np.r_[0, true.astype(int), 0]))
    return tuple(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))


def shape_of(x: Floats) -> Shape:
    """Return where in *x* (24 kHz) there is speech."""
    size = round(HOP * RATE)
    count = max(1, len(x) // size)
    power = np.mean(np.resize(x, count * size).reshape(count, size) ** 2, axis=1)
    level = floats(10 * np.log10(smooth(floats(power), 3) + 1e-10))
    speech = np.asarray(level > np.percentile(level, 95) - SILENT)
    heard = np.flatnonzero(speech)
    return Shape(level, speech, int(heard[0]), int(heard[-1]) + 1)


def features_of(x: Floats, rate: float = 1.0) -> dict[str, float]:
    """Return the features of a line of speech at 24 kHz, without sounds beside the words.

    *rate* is how many sounds (phones, syllables) the words have: the rate is theirs a second.
    """
    shape, track = shape_of(x), pitch_track(x)
    silent = sum(b - a for a, b in shape.pauses) * HOP
    whole = (shape.last - shape.first) * HOP
    lengths = [(b - a) * HOP for a, b in shape.pauses]
    return {
        "rate": rate / max(0.05, whole - silent),
        "loudness": loudness(x),
        "pauses": silent / whole,
        "pause_time": silent,
        "pauses_long": 1 + sum(length >= LONG_PAUSE for length in lengths) / whole,
        "pause_mean": float(np.mean(lengths)) if lengths else 0.0,
        "wait": shape.first * HOP,
        **_melody(track, shape),
        **_force(shape),
        "onset": _onset(x, shape),
        **perturbed(x, track),
        **colour_of(x, track, shape.speech),
    }


def _melody(track: Track, shape: Shape) -> dict[str, float]:
    """Return pitch in semitones over 100 Hz, its range, its ends and its quiver."""
    voiced = track.voiced
    spoken = max(1, int(shape.speech.sum()))
    heard = {"voiced": float(voiced.sum()) / spoken}
    if voiced.sum() * HOP < END:
        names = ("pitch", "range", "spread", "final", "slope", "quiver")
        return {**heard, **dict.fromkeys(names, float("nan"))}
    notes = OCTAVE * np.log2(track.hertz[voiced] / 100)
    at = track.at[voiced]
    middle = float(np.median(notes))
    sure = np.abs(notes - middle) < OCTAVE
    notes, at = notes[sure], at[sure]
    late = notes[at > at[-1] - END]
    part = max(2, len(late) // 4)
    low, high = np.percentile(notes[at <= at[-1] - END], [10, 90])
    return {
        **heard,
        "pitch": middle,
        "range": float(high - low),
        "spread": float(notes.std()),
        "final": float(late[-part:].mean() - late[:part].mean()),
        "slope": float(np.polyfit(at, notes, 1)[0]),
        "quiver": _quiver(track),
    }


def _quiver(track: Track) -> float:
    """Return how far pitch shakes 4 to 12 times a second, in semitones."""
    swings = []
    for a, b in spans(track.voiced):
        if (b - a) * HOP >= 0.12:
            notes = floats(OCTAVE * np.log2(track.hertz[a:b]))
            swings.append((smooth(notes, 3) - smooth(notes, 24))[1:-1])
    whole = np.concatenate(swings) if swings else np.zeros(1)
    return float(np.sqrt(np.mean(np.clip(whole, -2, 2) ** 2))) + 0.02


def _force(shape: Shape) -> dict[str, float]:
    """Return how the level goes: how lively, how it falls, how it shakes."""
    level = shape.level[shape.first : shape.last]
    speech = shape.speech[shape.first : shape.last]
    loud = level[speech]
    at = np.flatnonzero(speech) * HOP
    slow = smooth(level, 24)
    return {
        "lively": float(np.std(np.clip(slow[speech] - slow[speech].mean(), -15, 15))),
        "sinking": -float(np.polyfit(at / max(at[-1], 0.1), loud, 1)[0]),
        "shudder": float(np.std((smooth(level, 3) - slow)[speech])),
    }


def _onset(x: Floats, shape: Shape) -> float:
    """Return how hard a line begins: its first 0.08 s against its first peak, in dB (up to 0)."""
    size = round(FINE * RATE)
    count = len(x) // size
    power = np.mean(x[: count * size].reshape(count, size) ** 2, axis=1)
    level = 10 * np.log10(smooth(floats(power), 2) + 1e-10)
    phrase = level[max(0, round((shape.first * HOP - 0.06) / FINE)) :][: round(BEGUN / FINE)]
    begin = int(np.argmax(phrase > phrase.max() - FAR))
    return float(np.mean(phrase[begin : begin + round(ATTACK / FINE)]) - phrase.max())


def against(heard: Mapping[str, float], own: Mapping[str, float]) -> dict[str, float]:
    """Return how a line differs from its speaker's own calm; 0 for what cannot be heard.

    Rate, jitter and the like in factors of e; all else in its own unit.
    """
    found = {}
    for name, value in heard.items():
        before = own[name]
        if np.isnan(value) or np.isnan(before):
            found[name] = 0.0
        elif name in LOG:
            found[name] = float(np.log(max(value, 1e-6) / max(before, 1e-6)))
        else:
            found[name] = value - before
    return found
