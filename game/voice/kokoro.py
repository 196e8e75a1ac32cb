"""Kokoro-82M in three parts, so that durations and pitch can be dictated.

head: phonemes to durations; mid: durations to pitch and energy; tail: these to sound.
Pitfalls it minds: durations are whole frames (error diffusion, never rounding each), and
its frames lag its sound by `LAG`.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

import numpy as np

from game.voice.arrays import Floats, floats
from game.voice.engine import Reading, Timed
from game.voice.phones import LENGTH, PAUSE, PHONES, STRESS
from game.voice.plan import SpeechError

T = TypeVar("T")
FRAME = 0.025
"""Seconds of a duration frame; pitch has two values in each."""
LAG = 0.05
LONGEST = 508
LOWEST = 40.0
"""Hz; below, there is no voice."""


class LineTooLongError(SpeechError):
    """More phonemes than the model takes: split the line."""


class Net(Protocol):
    """A part of the model: arrays by name in, arrays out."""

    def run(self, names: None, feeds: Mapping[str, object]) -> list[Floats]:
        """Return what it makes of *feeds*."""


@dataclass(frozen=True, slots=True)
class _Read:
    """What only this model knows of a reading.

    `owner` gives each token's phone, `frames` its length.
    """

    owner: Floats
    frames: Floats
    hidden: tuple[Floats, Floats]
    style: Floats


@dataclass(frozen=True, slots=True)
class _Sounding:
    """What only this model knows of a timed reading: its pitch as it was, and two tensors."""

    raw: Floats
    sound: Floats
    energy: Floats
    style: Floats


class Kokoro:
    """The model, loaded. Voices and dictionaries are read when first needed."""

    name = "kokoro"
    version = "82m-int8"
    licence = "Apache-2.0"
    lag = LAG

    def __init__(self, folder: Path, threads: int = 1) -> None:
        """Load the three parts from *folder* (see `game.voice.models`).

        One thread by default: more of them wait for each other on a machine that is busy.
        """
        self._folder = folder
        self._head, self._mid, self._tail = (
            _net(folder / f"{name}.onnx", threads) for name in ("head", "mid", "tail")
        )
        self._vocabulary: Mapping[str, int] = json.loads((folder / "vocab.json").read_text("utf-8"))
        self._styles: dict[str, Floats] = {}
        self._readers: dict[bool, Reader] = {}

    def read(self, text: str, base: str, rate: float) -> Reading:
        """Return how *text* is said by the voice *base*, *rate* times as fast.

        Raises:
            LineTooLongError: it has too many sounds for one breath of the model.
        """
        letters = "".join(c for c in self._reader(base)(text) if c in self._vocabulary)
        if len(letters) > LONGEST:
            message = f"too long to speak in one go ({len(letters)} sounds of {LONGEST}): {text!r}"
            raise LineTooLongError(message)
        tokens = np.array([[0, *(self._vocabulary[c] for c in letters), 0]], np.int64)
        style = self._style(base, len(letters) - 1)
        feeds = {"tokens": tokens, "style": style, "speed": np.ones(1, np.float32)}
        durations, d, t = self._head.run(None, feeds)
        phones, words, owner = grouped(letters)
        frames = np.maximum(floats(durations).ravel() / rate, 1.0)
        each = [frames[owner == n].sum() for n in range(len(phones))]
        edges = floats(np.r_[0, np.cumsum(each)] * FRAME)
        return Reading(phones, words, edges, _Read(owner, frames, (d, t), style))

    def timed(self, reading: Reading, edges: Floats) -> Timed:
        """Return *reading* with its phones at *edges*, as nearly as whole frames allow."""
        read = _of(_Read, reading.inner)
        frames = _whole_frames(read, reading, edges)
        d, t = read.hidden
        lengths = frames[None].astype(np.float32)
        feeds = {"d": d, "t": t, "dur_frames": lengths, "style": read.style}
        sound, pitch, energy = self._mid.run(None, feeds)
        raw = floats(pitch).ravel()
        each = [frames[read.owner == n].sum() for n in range(len(reading.phones))]
        real = floats(np.r_[0, np.cumsum(each)] * FRAME)
        inner = _Sounding(raw, sound, energy, read.style)
        return Timed(reading, real, np.where(raw < LOWEST, 0.0, raw), FRAME / 2, inner)

    def speak(self, timed: Timed, ratio: Floats) -> tuple[Floats, Floats]:
        """Return the sound with its pitch multiplied by *ratio*, and that pitch."""
        inner = _of(_Sounding, timed.inner)
        pitch = (inner.raw * ratio)[None].astype(np.float32)
        feeds = {"asr": inner.sound, "F0": pitch, "N": inner.energy}
        (sound,) = self._tail.run(None, {**feeds, "style": inner.style})
        hertz = floats(pitch).ravel()
        return floats(sound).ravel(), np.where(hertz < LOWEST, 0.0, hertz)

    def _style(self, base: str, length: int) -> Floats:
        """Return the style of a voice, or of a blend such as `bf_emma*0.5+af_kore*0.5`."""
        parts = [part.partition("*") for part in base.split("+")]
        blend = sum(float(w or 1) * self._file(name)[min(length, 509)] for name, _, w in parts)
        return np.asarray(blend)[None].astype(np.float32)

    def _file(self, name: str) -> Floats:
        if name not in self._styles:
            path = self._folder / "voices" / f"{name}.bin"
            self._styles[name] = floats(np.fromfile(path, "<f4").reshape(-1, 256))
        return self._styles[name]

    def _reader(self, base: str) -> "Reader":
        from hibari.g2p import G2P  # noqa: PLC0415 - large dictionaries

        british = base.startswith("b")
        if british not in self._readers:
            self._readers[british] = G2P(british=british)
        return self._readers[british]


class Reader(Protocol):
    """Text to phonemes."""

    def __call__(self, text: str) -> str:
        """Return the phonemes of *text*."""


def _net(path: Path, threads: int) -> Net:
    import onnxruntime  # noqa: PLC0415 - part of the extra

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    options.intra_op_num_threads = threads
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    made: Net = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    return made


def grouped(letters: str) -> tuple[tuple[str, ...], tuple[tuple[int, int], ...], Floats]:
    """Return the phones, the words as spans of phones, and the phone that owns each token."""
    phones, owner = [PAUSE], [0]
    words: list[tuple[int, int]] = []
    within = False
    for letter in letters:
        if letter in STRESS:
            owner.append(-1)
            continue
        if letter in PHONES:
            phones.append(PHONES[letter])
            last = len(phones) - 1
            words[-1:] = [(words[-1][0], last)] if within else [*words[-1:], (last, last)]
            within = True
        elif letter not in LENGTH:
            within = False
            if letter != " " and phones[-1] != PAUSE:
                phones.append(PAUSE)
        owner.append(len(phones) - 1)
    if phones[-1] != PAUSE:
        phones.append(PAUSE)
    owner.append(len(phones) - 1)
    for n in range(len(owner) - 2, -1, -1):
        if owner[n] < 0:
            owner[n] = owner[n + 1]
    return tuple(phones), tuple(words), np.array(owner)


def _of(kind: type[T], inner: object) -> T:
    """Return what this engine put into a reading.

    Raises:
        TypeError: another engine made it.
    """
    if isinstance(inner, kind):
        return inner
    message = f"made by another engine: {type(inner).__name__}"
    raise TypeError(message)


def _whole_frames(read: _Read, reading: Reading, edges: Floats) -> Floats:
    """Share each phone's time among its tokens; carry what rounding leaves to the next."""
    frames = np.zeros(len(read.frames))
    left = 0.0
    for n in range(len(reading.phones)):
        mine = np.flatnonzero(read.owner == n)
        natural = read.frames[mine]
        wanted = natural / natural.sum() * (edges[n + 1] - edges[n]) / FRAME
        for token, want in zip(mine, wanted, strict=True):
            left += want
            frames[token] = max(1, round(left))
            left -= frames[token]
    return frames
