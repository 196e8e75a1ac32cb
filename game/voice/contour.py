"""The melody and the force of a line, point by point: one point every 5 ms."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from game.voice.arrays import STEP, Bools, Floats, envelope_db, filled, floats, gain, smooth
from game.voice.engine import Timed
from game.voice.phrasing import WEAK, bare
from game.voice.plan import Saying
from game.voice.timing import Pause

OCTAVE = 12
LOWEST_HZ = 62.0
DOWN, UP = 9.0, 10.0
"""Semitones from a speaker's middle beyond which pitch is held back."""
HIGH_VOICE = 3.0
"""A voice raised this much is a child's: it has little room upwards."""
LIVELY = 7.0
"""Semitones that calm speech spans (10th to 90th percentile); a livelier model is held back."""
FINAL = 0.38
"""Seconds over which a line's last rise or fall is made."""
SILENT = -35.0
BEGUN = 0.4
"""Seconds within which a breath has reached its first peak."""
SOFT, HARD = 9.0, 14.0
"""dB that a soft beginning takes, and the most that a hard one gives."""
SLIDE = 0.09
"""Seconds in which a mask comes off or is put back."""
Timings = Sequence[tuple[str, float, float]]
"""Words with start and end, in seconds."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a line is before a tone moves it.

    `phase` runs 0 to 1 over each breath, `leak` tells how far a mask has slipped.
    """

    at: Floats
    voiced: Bools
    natural: Floats
    middle: float
    start: float
    ends: tuple[float, ...]
    phase: Floats
    leak: Floats
    heavy: Floats
    light: Floats

    def mixed(self, how: Saying, name: str) -> Floats:
        """Return a number of the tone along the line, the one below showing where it leaks."""
        top = float(getattr(how.top, name))
        below = float(getattr(how.below, name)) if how.below else top
        return floats(top + (below - top) * self.leak)


def ground_of(
    timed: Timed, ends: Sequence[float], words: Timings, slips: Collection[int] | None
) -> Ground:
    """Return the ground of a line whose durations are fixed.

    *slips* are the numbers of the words at which a mask slips; None where there is no mask.
    """
    at = floats(np.arange(int(timed.edges[-1] / STEP) + 2) * STEP)
    semitones = OCTAVE * np.log2(filled(timed.pitch))
    sounding = timed.pitch > 0
    voiced = np.interp(at, timed.times, sounding.astype(float)) > 0.5  # noqa: PLR2004 - half
    if not voiced.any():
        voiced[:] = True
    last = float(at[np.flatnonzero(voiced)[-1]]) + 0.02
    stops = (*ends[:-1], min(ends[-1], last))
    start = float(at[np.argmax(voiced)])
    phase = _phases(at, start, stops)
    whole = np.clip((at - start) / max(0.1, stops[-1] - start), 0, 1)
    slip = floats(np.clip((phase - 0.6) / 0.4, 0, 1) ** 1.2 * (0.5 + 0.5 * whole))
    middle = float(np.median(semitones[sounding])) if sounding.any() else OCTAVE * np.log2(150.0)
    spans = float(np.ptp(np.percentile(semitones[sounding], [10, 90]))) if sounding.any() else 0.0
    semitones = middle + (semitones - middle) * min(1.0, LIVELY / max(spans, 1.0))
    return Ground(
        at=at,
        voiced=voiced,
        natural=floats(np.interp(at, timed.times, smooth(semitones, 0.035 / timed.hop))),
        middle=middle,
        start=start,
        ends=stops,
        phase=phase,
        leak=np.zeros(len(at)) if slips is None else _slipped(at, slip, words, slips),
        heavy=_weights(at, [w for w in words if bare(w[0]) not in WEAK]),
        light=_weights(at, [w for w in words if bare(w[0]) in WEAK]),
    )


def _phases(at: Floats, start: float, ends: Sequence[float]) -> Floats:
    phase = np.zeros(len(at))
    for end in ends:
        within = (at >= start) & (at <= end)
        phase[within] = (at[within] - start) / max(0.05, end - start)
        start = end + 0.05
    phase[at > ends[-1]] = 1
    return floats(np.clip(phase, 0, 1))


def _slipped(at: Floats, slip: Floats, words: Timings, slips: Collection[int]) -> Floats:
    """Return how far a mask has slipped: as *slip*, and wholly at these words; never at a jump."""
    on = slip.copy()
    for n in slips:
        _, start, end = words[n]
        on[(at >= start - SLIDE / 3) & (at < end + SLIDE / 3)] = 1
    return smooth(on, SLIDE / STEP)


def _weights(at: Floats, words: Timings) -> Floats:
    on = np.zeros(len(at))
    for _, start, end in words:
        on[(at >= start) & (at < end)] = 1
    return smooth(on, 16)


def melody(ground: Ground, how: Saying, dice: np.random.Generator) -> Floats:
    """Return the wanted pitch along the line, in semitones (12 log2 Hz)."""
    voice = how.voice
    wide = ground.mixed(how, "range")
    lift = _lift(ground, how)
    accents = np.maximum(0, wide - 1) * (1.6 * ground.heavy - 0.8 * ground.light)
    pitch = ground.middle + (ground.natural - ground.middle) * wide + voice.f0 + lift
    pitch += ground.mixed(how, "decl") * (ground.phase - 0.5) + accents
    pitch = _with_final(pitch, ground, how, ground.middle + voice.f0 + lift)
    wobble = ground.mixed(how, "wobble")
    pitch += wobble * smooth(dice.normal(size=len(pitch)), 50) * np.sqrt(50) * 0.55
    pitch += (ground.mixed(how, "trem") + voice.trem) * np.sin(tremor(ground, how, dice))
    return _held(pitch, ground.middle + voice.f0)


def _lift(ground: Ground, how: Saying) -> Floats:
    lift = ground.mixed(how, "f0")
    room = 0.5 if how.voice.f0 > HIGH_VOICE else 1.0
    return floats(np.where(lift > 0, lift * room, lift))


def _with_final(pitch: Floats, ground: Ground, how: Saying, mean: Floats) -> Floats:
    """Rise or fall at the very end; a rise starts from the mean, not from the model's fall."""
    last = ground.ends[-1]
    near = (ground.at > last - FINAL) & (ground.at <= last + 0.1)
    share = np.where(near, np.clip((ground.at - last + FINAL) / FINAL, 0, 1) ** 1.4, 0)
    final = ground.mixed(how, "final")
    blend = np.where(final > 0, np.clip(share * 2.5, 0, 1) * 0.85, 0)
    return floats(pitch * (1 - blend) + mean * blend + share * final)


def tremor(ground: Ground, how: Saying, dice: np.random.Generator) -> Floats:
    """Return the phase of a voice's shaking; it never keeps quite one speed."""
    uneven = 1 + 0.12 * smooth(dice.normal(size=len(ground.at)), 30) * 4
    turns = np.cumsum(ground.mixed(how, "trem_hz") * uneven) * STEP
    return floats(2 * np.pi * turns + dice.uniform(0, 6))


def _held(pitch: Floats, middle: float) -> Floats:
    """Hold back what lies beyond a speaker's reach."""
    low = max(OCTAVE * float(np.log2(LOWEST_HZ)), middle - DOWN)
    pitch = floats(np.where(pitch < low, low + (pitch - low) * 0.3, pitch))
    high = middle + UP
    return floats(np.where(pitch > high, high + (pitch - high) * 0.3, pitch))


def force(
    sound: Floats, ground: Ground, how: Saying, pauses: Sequence[Pause], dice: np.random.Generator
) -> Floats:
    """Return the change of level along the line, in dB."""
    level = np.interp(ground.at, np.arange(len(sound) // 120) * STEP, envelope_db(sound))
    active = level > np.percentile(level, 98) - 32
    mean = float(level[active].mean())
    slow = smooth(np.where(active, level, mean - 12), 20)
    lively = ground.mixed(how, "dyn") - 1
    change = np.where(active, lively * np.clip(slow - mean, -9, 9), 0)
    change += np.maximum(0, lively) * 6 * (ground.heavy - ground.light)
    change -= ground.mixed(how, "decay") * ground.phase**1.5
    shaking = ground.mixed(how, "trem_am") * (0.5 + 0.5 * np.sin(tremor(ground, how, dice)))
    change += 20 * np.log10(np.clip(1 - shaking, 0.1, 1))
    change += ground.mixed(how, "level") - how.top.level
    change += _onsets(ground, how, floats(level + change))
    change = np.clip(change, -25, 12)
    for pause in pauses:
        quiet = (ground.at > pause.start + 0.06) & (ground.at < pause.start + pause.length - 0.05)
        change[quiet] = SILENT
    return gain(smooth(floats(change), 6))


def _onsets(ground: Ground, how: Saying, level: Floats) -> Floats:
    """Return how softly or hard each breath begins, in dB.

    Soft: its level creeps up. Hard: it is there at once, as loud as its first peak.
    """
    change = np.zeros(len(ground.at))
    onset = how.top.onset
    for start in (ground.start, *ground.ends[:-1]):
        after = ground.at[(ground.at > start) & ground.voiced]
        if not len(after):
            continue
        since = ground.at - float(after[0])
        near = (since >= -STEP * 4) & (since < BEGUN)
        fade = np.clip((0.18 - since[near]) / 0.2, 0, 1)
        if onset > 0:
            change[near] -= SOFT * onset * fade
        else:
            lacks = np.clip(level[near].max() - level[near], 0, HARD)
            change[near] += min(1.0, -onset) * lacks * np.clip(fade * 2, 0, 1)
    return floats(change)
