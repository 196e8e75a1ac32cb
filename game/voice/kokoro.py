"""Kokoro-82M in three parts, so that durations and pitch can be dictated.

head: phonemes to durations; mid: durations to pitch and energy; tail: these to sound.
Pitfalls it minds: durations are whole frames (error diffusion, never rounding each), and
its frames lag its sound by `LAG`.
"""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from game.voice.arrays import Floats, floats
from game.voice.engine import Reading, Timed
from game.voice.letters import Letters
from game.voice.plan import SpeechError
from game.voice.reader import NO_LEXICON, Lexicon

T = TypeVar("T")
FRAME = 0.025
"""Seconds of a duration frame; pitch has two values in each."""
LAG = 0.05
LONGEST = 508
NETS = ("tail", "head", "mid")
"""The parts, the slowest to load first."""
LOWEST = 40.0
"""Hz; below, there is no voice."""


class Speakers(Protocol):
    """The base voices: `game.voice.styles.Styles`."""

    def of(self, base: str, length: int) -> Floats:
        """Return the style (256) of a voice or a blend, for a line of *length* sounds."""


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
    style: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class _Sounding:
    """What only this model knows of a timed reading: its pitch as it was, and two tensors."""

    raw: Floats
    sound: Floats
    energy: Floats
    style: NDArray[np.float32]


class Kokoro:
    """The model, loaded. Voices and dictionaries are read when first needed."""

    name = "kokoro"
    version = "82m-int8"
    licence = "Apache-2.0"
    lag = LAG

    def __init__(
        self, folder: Path, styles: Speakers, threads: int = 1, lexicon: Lexicon = NO_LEXICON
    ) -> None:
        """Load the three parts from *folder* (see `game.voice.models`), in the background.

        *lexicon* says how names and words are said that the reader does not know.
        One thread by default: more of them wait for each other on a machine that is busy.
        """
        self._styles = styles
        loader = ThreadPoolExecutor(len(NETS), thread_name_prefix="model")
        self._nets = {n: loader.submit(_net, folder / f"{n}.onnx", threads) for n in NETS}
        loader.shutdown(wait=False)
        self._letters = Letters((folder / "vocab.json").read_text("utf-8"), lexicon)

    def read(self, text: str, base: str, rate: float) -> Reading:
        """Return how *text* is said by the voice *base*, *rate* times as fast.

        Raises:
            LineTooLongError: it has too many sounds for one breath of the model.
        """
        heard = self._letters(text, base, LONGEST)
        style = self._style(base, len(heard.letters))
        feeds = {"tokens": heard.tokens, "style": style, "speed": np.ones(1, np.float32)}
        durations, d, t = self._run("head", feeds)
        phones, words, owner = heard.phones, heard.words, heard.owner
        frames = np.maximum(floats(durations).ravel() / rate, 1.0)
        each = [frames[owner == n].sum() for n in range(len(phones))]
        edges = floats(np.r_[0, np.cumsum(each)] * FRAME)
        return Reading(phones, words, edges, _Read(owner, frames, (d, t), style))

    def timed(self, reading: Reading, edges: Floats) -> Timed:
        """Return *reading* with its phones at *edges*, as nearly as whole frames allow."""
        read = of_kind(_Read, reading.inner)
        frames = _whole_frames(read, reading, edges)
        d, t = read.hidden
        lengths = frames[None].astype(np.float32)
        feeds = {"d": d, "t": t, "dur_frames": lengths, "style": read.style}
        sound, pitch, energy = self._run("mid", feeds)
        raw = floats(pitch).ravel()
        each = [frames[read.owner == n].sum() for n in range(len(reading.phones))]
        real = floats(np.r_[0, np.cumsum(each)] * FRAME)
        inner = _Sounding(raw, sound, energy, read.style)
        return Timed(reading, real, np.where(raw < LOWEST, 0.0, raw), FRAME / 2, inner)

    def speak(self, timed: Timed, ratio: Floats) -> tuple[Floats, Floats]:
        """Return the sound with its pitch multiplied by *ratio*, and that pitch."""
        inner = of_kind(_Sounding, timed.inner)
        pitch = (inner.raw * ratio)[None].astype(np.float32)
        feeds = {"asr": inner.sound, "F0": pitch, "N": inner.energy}
        (sound,) = self._run("tail", {**feeds, "style": inner.style})
        hertz = floats(pitch).ravel()
        return floats(sound).ravel(), np.where(hertz < LOWEST, 0.0, hertz)

    def _run(self, name: str, feeds: Mapping[str, object]) -> list[Floats]:
        return self._nets[name].result().run(None, feeds)

    def _style(self, base: str, length: int) -> NDArray[np.float32]:
        """Return the style of a voice or a blend, for a line of *length* sounds."""
        return self._styles.of(base, length).astype(np.float32)[None]


def _net(path: Path, threads: int) -> Net:
    import onnxruntime  # noqa: PLC0415 - part of the extra

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    options.intra_op_num_threads = threads
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    try:
        made: Net = onnxruntime.InferenceSession(
            str(path), options, providers=["CPUExecutionProvider"]
        )
    except Exception as error:
        message = f"{path} is damaged ({error}).\nDelete {path.parent}, and start again."
        raise SpeechError(message) from error
    return made


def of_kind(kind: type[T], inner: object) -> T:
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
