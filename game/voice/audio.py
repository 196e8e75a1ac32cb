"""Sound in and out of files, and sounds put together.

soundfile decodes and encodes; pydub joins, trims, fades and mixes, without ffmpeg.
"""

import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from game.voice.arrays import RATE, Floats, floats
from game.voice.loudness import CEILING, brought_to, loudness, true_peak
from game.voice.plan import SpeechError

if TYPE_CHECKING:
    from pydub import AudioSegment

QUALITY = 0.5
"""soundfile's compression level (0 best, 1 smallest): about 70 kbit/s at 24 kHz, mono. At 0.7
peaks of loud lines overshoot so far that their level cannot be kept."""
FULL = 32_767
OVERSHOT = 10 ** (-1.05 / 20)
"""The highest true peak that a file may come back with."""
REWRITES, STEP_DOWN = 5, 0.98
"""How often a file is written again, and how much lower than what it went over by."""


class DamagedSoundError(SpeechError):
    """A file holds no sound that can be read; the message names it."""


def segment(x: Floats) -> "AudioSegment":
    """Return *x* as pydub holds it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it misses ffmpeg, which nothing here needs
        from pydub import AudioSegment  # noqa: PLC0415 - part of the extra

    whole = np.clip(np.round(x * FULL), -FULL, FULL).astype("<i2")
    return AudioSegment(whole.tobytes(), frame_rate=RATE, sample_width=2, channels=1)


def samples(sound: "AudioSegment") -> Floats:
    """Return what pydub holds as floats."""
    return floats(np.frombuffer(sound.raw_data, "<i2") / FULL)


def silence(seconds: float) -> "AudioSegment":
    """Return quiet."""
    return segment(np.zeros(round(seconds * RATE)))


def joined(parts: Sequence[tuple[Floats, float, float]]) -> Floats:
    """Return sounds one after another, each with its fades in and out, in seconds."""
    whole = silence(0)
    for x, rise, fall in parts:
        whole += _faded(x, rise, fall)
    return samples(whole)


def _faded(x: Floats, rise: float, fall: float) -> "AudioSegment":
    sound = segment(x)
    if not len(x) or not rise:
        return sound
    return sound.fade_in(round(rise * 1000)).fade_out(round(fall * 1000))


def mixed(x: Floats, layers: Sequence[tuple[Floats, float]]) -> Floats:
    """Return *x* with other sounds laid over it, each from its second; *x* keeps its length."""
    whole = segment(x)
    for layer, start in layers:
        whole = whole.overlay(_faded(layer, 0.008, 0.02), position=round(start * 1000))
    return samples(whole)


def write_sound(path: Path, x: Floats) -> None:
    """Write *x* as the ending of *path* says, whole or not at all.

    Encoded a second at a time: long single Vorbis writes can crash libsndfile. Encoding
    moves peaks; a file that came out over the ceiling is written again, peaks limited lower.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    ceiling, loud = CEILING, loudness(x)
    _write(path, x)
    for _ in range(REWRITES):
        highest = true_peak(read_sound(path)[0])
        if highest <= OVERSHOT:
            return
        ceiling *= OVERSHOT / highest * STEP_DOWN
        _write(path, brought_to(x, loud, ceiling))


def _write(path: Path, x: Floats) -> None:
    import soundfile  # noqa: PLC0415 - part of the extra

    draft = path.with_name(f"{path.stem}.part{path.suffix}")
    ogg = path.suffix == ".ogg"
    how = {"format": "OGG", "subtype": "VORBIS", "compression_level": QUALITY} if ogg else {}
    with soundfile.SoundFile(draft, "w", RATE, 1, **how) as file:
        for start in range(0, len(x), RATE):
            file.write(x[start : start + RATE].astype(np.float32))
    draft.replace(path)


def read_sound(path: Path) -> tuple[Floats, int]:
    """Return the sound in a file (WAV, OGG, FLAC, MP3), mono, and its rate.

    Raises:
        DamagedSoundError: there is none, or it cannot be decoded.
    """
    import soundfile  # noqa: PLC0415 - part of the extra

    try:
        x, rate = soundfile.read(path, always_2d=True)
    except (OSError, soundfile.LibsndfileError) as error:
        message = f"{path} cannot be read as sound ({error}): save it again as WAV or FLAC"
        raise DamagedSoundError(message) from error
    return floats(x.mean(axis=1)), int(rate)
