"""A line that a person recorded, made ready: its ends cut, its level set, everything timed.

Words and mouth come from a rendition of the same words whose times are known, warped onto
what the person said; loudness and pitch are measured.
"""

from collections.abc import Sequence
from pathlib import Path
from statistics import median

import numpy as np

from game.sim.sounds import sounds_in
from game.voice.aligning import moved, warp
from game.voice.arrays import RATE, STEP, Floats, envelope_db, floats, resampled
from game.voice.audio import DamagedSoundError, joined, read_sound
from game.voice.contour import Timings
from game.voice.loudness import brought_to
from game.voice.melody import melody_of
from game.voice.pitch import pitch_track
from game.voice.speech import Mouth, Spoken
from game.voice.timings import FRAMES

LEAD, TAIL = 0.06, 0.12
"""Seconds of quiet that stay before and after what is heard."""
QUIET = 45.0
"""dB under the loudest: what is softer, at the ends, is no part of the line."""
SILENT = -60.0
"""dB; a recording in which nothing is louder holds nothing."""
PEERS = 8
"""Of how many calm recordings somebody's own pitch is the middle."""
SHUT, WIDE_OPEN = 35.0, 15.0
"""dB under the loudest at which a mouth is shut, and from which it opens as it would."""
SHORTEST = 0.02


def sound_of(path: Path) -> Floats:
    """Return what is heard in a recording, at 24 kHz, its silent ends cut.

    Raises:
        DamagedSoundError: it cannot be read, or nothing is heard in it.
    """
    x, rate = read_sound(path)
    x = resampled(floats(x - x.mean()), rate, RATE) if len(x) else x
    level = envelope_db(x) if len(x) > STEP * RATE else floats([SILENT])
    if level.max() <= SILENT:
        message = f"{path}: nothing is heard in it; record it again, or take it away"
        raise DamagedSoundError(message)
    heard = np.flatnonzero(level > level.max() - QUIET) * STEP
    start, end = heard[0] - LEAD, heard[-1] + TAIL
    before, after = np.zeros(_count(-start)), np.zeros(_count(end - len(x) / RATE))
    kept = x[_count(start) : _count(end)]
    return joined([(before, 0, 0), (kept, 0.01, 0.03), (after, 0, 0)])


def _count(seconds: float) -> int:
    return max(0, round(seconds * RATE))


def own_pitch(recordings: Sequence[Path]) -> float:
    """Return the middle pitch (Hz) of somebody's recordings; 0 where there is no voice."""
    middles = []
    for path in recordings[:PEERS]:
        try:
            track = pitch_track(sound_of(path))
        except DamagedSoundError:
            continue
        if track.voiced.any():
            middles.append(float(np.median(track.hertz[track.voiced])))
    return median(middles) if middles else 0.0


def timed(recorded: Floats, known: Spoken, text: str, level: float, calm: float) -> Spoken:
    """Return a recording at *level* LUFS with the timings of *known*, the same words spoken.

    *calm* is the speaker's own pitch in Hz; its melody is against that.
    """
    sound = brought_to(recorded, level)
    pairs = warp(known.sound, sound)
    words = _ordered(
        [word for word, _, _ in known.words],
        moved(floats([a for _, a, _ in known.words]), pairs, late=True),
        moved(floats([b for _, _, b in known.words]), pairs, late=False),
        len(sound) / RATE,
    )
    written = {sound.word: sound.name for sound in sounds_in(text)}
    return Spoken(
        sound=sound,
        words=words,
        sounds=tuple((n, words[at][1], words[at][2] - words[at][1]) for at, n in written.items()),
        mouth=_mouth(known.mouth, pairs, sound),
        melody=melody_of(sound, _semitones(sound, calm), 0.0),
    )


def _ordered(texts: Sequence[str], starts: Floats, ends: Floats, seconds: float) -> Timings:
    """Return words in order, none of no length, none over the end."""
    last = seconds - SHORTEST
    latest = last - SHORTEST * np.arange(len(starts), 0, -1)
    starts = np.minimum(starts, latest)
    for n in range(1, len(starts)):
        starts[n] = max(starts[n], starts[n - 1] + SHORTEST)
    following = [*starts[1:], last]
    return [
        (text, float(a), float(min(max(b, a + SHORTEST), then)))
        for text, a, b, then in zip(texts, starts, ends, following, strict=True)
    ]


def _mouth(known: Mouth, pairs: tuple[Floats, Floats], sound: Floats) -> Mouth:
    """Return the known mouth, warped, and shut where nothing is heard."""
    at = np.arange(int(len(sound) / RATE * FRAMES) + 1) / FRAMES
    first = np.r_[True, np.diff(pairs[1]) > 0]
    then = np.interp(at, pairs[1][first], pairs[0][first]) * FRAMES
    frames = np.arange(len(known))
    opening, width = (np.interp(then, frames, [m[n] for m in known]) for n in (0, 1))
    level = envelope_db(sound)
    loud = np.interp(at, np.arange(len(level)) * STEP, level - level.max())
    gate = np.clip((loud + SHUT) / (SHUT - WIDE_OPEN), 0, 1)
    return tuple((float(a), float(b)) for a, b in zip(opening * gate, width * gate, strict=True))


def _semitones(sound: Floats, calm: float) -> Floats:
    """Return the pitch against *calm*, one a STEP; NaN where there is no voice."""
    track = pitch_track(sound)
    at = np.arange(int(len(sound) / RATE / STEP)) * STEP
    near = np.minimum(np.searchsorted(track.at, at), len(track.at) - 1)
    hertz = track.hertz[near]
    if not calm:
        return np.full(len(at), np.nan)
    return floats(np.where(hertz > 0, 12 * np.log2(np.maximum(hertz, 1.0) / calm), np.nan))
