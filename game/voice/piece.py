"""The words of a line as sound: timing, pitch, wear, force, colour, in that order."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.voice.arrays import (
    FINE,
    RATE,
    STEP,
    Floats,
    envelope_db,
    filled,
    floats,
    gain,
    level_of,
    resampled,
    smooth,
)
from game.voice.contour import OCTAVE, Ground, Timings, force, ground_of, melody
from game.voice.engine import Engine, Reading, Timed
from game.voice.periods import Wear, worn
from game.voice.phrasing import phrased
from game.voice.plan import Saying
from game.voice.spectrum import Colour, coloured
from game.voice.timing import Pause, Timetable, timetable
from game.voice.upset import Upset, upset_of

BODY = 0.07
"""Level at which a line is put together."""
FIRST_SOUND = 0.3
"""Seconds before the first voice in which an s or a k may already sound."""
LAST_SOUND = 0.35
"""Seconds after the last voice in which an s or a t may still sound."""
HARDEST = 0.3
"""The effort from which bent peaks would sound like a broken loudspeaker."""
WHISPERED = 0.6
"""From here on a voice has no pitch that could be heard."""
GROWS = 0.7
"""How a whisper grows with its number: half of it is more than half heard."""
QUIET = 45.0
"""dB under the loudest: what is softer has ended."""


@dataclass(frozen=True, slots=True)
class Piece:
    """The words as sound, cut to what is voiced, with everything timed from its start."""

    sound: Floats
    words: Timings
    phones: Timings
    pauses: tuple[Pause, ...]
    pitch: Floats
    """Semitones against the speaker's calm middle, a value each STEP; NaN where unvoiced."""


def piece_of(text: str, how: Saying, engine: Engine, dice: np.random.Generator) -> Piece:
    """Return the words of *text* spoken in the tone."""
    marked = phrased(text, how, dice)
    reading = engine.read(marked.text, how.voice.base, how.voice.rate * how.top.rate)
    table = timetable(reading, how, marked, dice)
    timed = engine.timed(reading, table.edges)
    table = _as_obtained(table, timed)
    words = _words(text.split(), reading, timed.edges)
    heard = [(word, a - engine.lag, b - engine.lag) for word, a, b in words]
    ground = ground_of(timed, table.ends, heard, marked.slips if how.below else None)
    upset = upset_of(ground, heard, how, dice)
    wanted = floats(melody(ground, how, dice) + upset.pitch)
    sound, pitch = engine.speak(timed, _ratio(timed, wanted, ground))
    sound = _leveled(sound)
    sound = _worn(sound, timed, pitch, ground, how, dice)
    change = force(sound, ground, how, table.pauses, dice) * gain(upset.level)
    sound *= np.interp(np.arange(len(sound)) / RATE, ground.at, change)
    colour = _colour(ground, how, upset)
    sound = coloured(sound, colour, dice) if colour.matters else sound
    sound = _pressed(sound, how.top.level)
    sung = _sung(timed, pitch, ground, how)
    sound = floats(sound / level_of(sound) * BODY)
    return _cut(sound, (ground, sung), words, (timed, engine.lag), table)


def _as_obtained(table: Timetable, timed: Timed) -> Timetable:
    """Return the table moved to the whole frames that the model can keep."""

    def moved(at: float) -> float:
        return float(np.interp(at, table.edges, timed.edges))

    pauses = tuple(Pause(moved(p.start), p.length, p.breath) for p in table.pauses)
    return Timetable(timed.edges, pauses, tuple(moved(end) for end in table.ends))


def _words(texts: Sequence[str], reading: Reading, edges: Floats) -> Timings:
    """Return each written word's time: "10:30" has all the time of "half past ten"."""
    spans = zip(texts, reading.words, strict=True)
    return [(text, float(edges[a]), float(edges[b + 1])) for text, (a, b) in spans]


def _ratio(timed: Timed, wanted: Floats, ground: Ground) -> Floats:
    raw = OCTAVE * np.log2(filled(timed.pitch))
    target = np.interp(timed.times, ground.at, wanted)
    return floats(2 ** ((target - raw) / OCTAVE))


def _leveled(x: Floats) -> Floats:
    loud = x[np.abs(x) > 0.05 * np.abs(x).max()]
    return floats(x / (np.sqrt(np.mean(loud**2)) + 1e-9) * 0.09)


def _worn(
    x: Floats, timed: Timed, pitch: Floats, ground: Ground, how: Saying, dice: np.random.Generator
) -> Floats:
    """Return *x* with the unsteadiness of the tone and of the speaker's age."""
    voice = how.voice
    uneven = smooth(dice.normal(size=len(ground.at)), 40) * 5
    rough = np.clip(0.35 + 0.65 * ground.heavy + 0.35 * uneven, 0, 1.3)
    late = np.clip((ground.phase - 0.72) / 0.28, 0, 1)
    wear = Wear(
        formant=voice.formant * how.top.formant,
        jitter=floats((ground.mixed(how, "jit") + voice.jit) / 100 * 0.62),
        shimmer=floats((ground.mixed(how, "shim") + voice.shim) / 100 * 0.75),
        rough=floats(ground.mixed(how, "rough") * rough),
        creak=floats(ground.mixed(how, "creak") * late * 4),
        pitch=floats(np.interp(ground.at, timed.times, filled(pitch))),
    )
    if not wear.matters:
        return x
    fine = worn(resampled(x, RATE, FINE), timed.times, pitch, wear, dice)
    return resampled(fine, FINE, RATE)


def _colour(ground: Ground, how: Saying, upset: Upset) -> Colour:
    return Colour(
        tilt=floats(ground.mixed(how, "tilt") + how.voice.tilt + upset.tilt),
        breath=floats(np.clip(_air(ground, how) + upset.breath, 0, 1.3)),
        voiced=ground.voiced,
        whisper=floats(ground.mixed(how, "whisper") ** GROWS),
        slur=ground.mixed(how, "slur"),
    )


def _air(ground: Ground, how: Saying) -> Floats:
    """Return how much breath runs through the voice: more as a breath runs out."""
    amount = ground.mixed(how, "breath") + how.voice.breath
    fading = ground.mixed(how, "decay") > 0
    return floats(np.clip(amount * (1 + 0.6 * ground.phase * fading), 0, 1.3))


def _pressed(x: Floats, level: float) -> Floats:
    """Return a loud voice's edge: bent peaks, for tones of more than 2 dB of effort."""
    effort = min(max(0.0, level - 2) * 0.08, HARDEST)
    if not effort:
        return x
    size = float(np.sqrt(np.mean(x**2)))
    return floats(np.tanh(x / size * effort * 0.6) / (effort * 0.6) * size)


def _sung(timed: Timed, pitch: Floats, ground: Ground, how: Saying) -> Floats:
    """Return the pitch along the line in semitones against the speaker's calm middle."""
    semitones = OCTAVE * np.log2(filled(pitch)) - ground.middle - how.voice.f0
    voiced = ground.voiced & (ground.mixed(how, "whisper") < WHISPERED)
    return np.where(voiced, np.interp(ground.at, timed.times, semitones), np.nan)


def _cut(
    x: Floats,
    of: tuple[Ground, Floats],
    words: Timings,
    by: tuple[Timed, float],
    table: Timetable,
) -> Piece:
    """Return the sound without the model's lead-in and tail, times from its new start."""
    (ground, sung), (timed, lag) = of, by
    voice = float(ground.at[np.argmax(ground.voiced)])
    x = x[: int((ground.ends[-1] + LAST_SOUND) * RATE)]
    level = envelope_db(x)
    audible = np.flatnonzero(level > level.max() - QUIET) * STEP
    near = audible[audible > voice - FIRST_SOUND]
    start = max(0.0, min(voice - 0.14, float(near[0]) - 0.03))
    last = float(audible[-1]) + 2 * STEP - start
    names = timed.reading.phones
    edges = timed.edges
    return Piece(
        sound=x[int(start * RATE) : int((start + last + 0.03) * RATE)],
        words=[
            (w, max(0.0, a - start - lag), min(last, max(STEP, b - start - lag)))
            for w, a, b in words
        ],
        phones=[
            (name, float(edges[n]) - start - lag, float(edges[n + 1]) - start - lag)
            for n, name in enumerate(names)
        ],
        pauses=tuple(Pause(p.start - start, p.length, p.breath) for p in table.pauses),
        pitch=sung[round(start / STEP) : round((start + last) / STEP)],
    )
