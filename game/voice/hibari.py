"""hibari-tts as an engine: light and quick, one speaker of its own, bent towards everyone else.

It is a source and a filter (pulses at a pitch, shaped by a spectrum a frame), so durations,
pitch and formants can be dictated without cutting its sound: frames are drawn out, pulses
set, spectra stretched. What it lacks against Kokoro: the other speakers' own timbre and way
of speaking, British vowels, and ease at low pitches.
"""

import math
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib import resources

import numpy as np

from game.voice.arrays import Floats, floats
from game.voice.engine import Reading, Timed
from game.voice.kokoro import LAG, Net, of_kind
from game.voice.letters import Letters
from game.voice.reader import NO_LEXICON, Lexicon
from game.voice.styles import StylesError, shares

HOP = 0.0125
"""Seconds a frame of its spectra."""
FRAME = 0.025
"""Seconds a frame of its durations."""
LONGEST = 398
LOWEST = 40.0
"""Hz; below, its pulses are off."""
OWN = 12 * float(np.log2(193.0))
"""Its speaker's middle pitch, in semitones (12 log2 Hz)."""
DURATIONS = "/Clip_output_0"
"""The tensor of the graph that holds each letter's frames."""
BASES: Mapping[str, tuple[int, float]] = {
    "af_alloy": (135, 0.94),
    "af_aoede": (168, 0.98),
    "af_bella": (187, 0.99),
    "af_heart": (185, 0.98),
    "af_jessica": (194, 1.00),
    "af_kore": (144, 0.96),
    "af_nicole": (135, 0.95),
    "af_nova": (150, 0.97),
    "af_river": (170, 0.93),
    "af_sarah": (178, 0.96),
    "af_sky": (152, 0.97),
    "am_adam": (109, 0.82),
    "am_echo": (103, 0.86),
    "am_eric": (147, 0.85),
    "am_fenrir": (127, 0.87),
    "am_liam": (114, 0.79),
    "am_michael": (107, 0.82),
    "am_onyx": (84, 0.81),
    "am_puck": (110, 0.84),
    "am_santa": (155, 0.79),
    "bf_alice": (199, 1.00),
    "bf_emma": (177, 0.91),
    "bf_isabella": (203, 1.00),
    "bf_lily": (172, 0.92),
    "bm_daniel": (119, 0.84),
    "bm_fable": (109, 0.83),
    "bm_george": (135, 0.90),
    "bm_lewis": (94, 0.81),
}
"""Middle pitch in Hz of each of Kokoro's speakers, as measured in one sentence; and formants
against hibari's own, halfway between what a fit of vowels gave and what is usual for the sex."""
FREE = 4
"""The one of its five spectra that is a phase: never averaged."""


@dataclass(frozen=True, slots=True)
class _Frames:
    """What only this engine knows of a line: spectra (5, 601, frames), pitch (Hz), speaker."""

    spectra: Floats
    pitch: Floats
    base: str


class Hibari:
    """The model in the package, loaded in the background."""

    name = "hibari"
    version = "0.2.1"
    licence = "Apache-2.0"
    lag = LAG

    def __init__(self, threads: int = 1, lexicon: Lexicon = NO_LEXICON) -> None:
        """Load the model of the package; *lexicon* as in `game.voice.kokoro`."""
        assets = resources.files("hibari") / "assets"
        self._letters = Letters((assets / "vocab.json").read_text("utf-8"), lexicon)
        loader = ThreadPoolExecutor(1, thread_name_prefix="model")
        self._net = loader.submit(_net, (assets / "hibari.onnx").read_bytes(), threads)
        loader.shutdown(wait=False)

    def read(self, text: str, base: str, rate: float) -> Reading:
        """Return how *text* is said in the manner of the voice *base*, *rate* times as fast.

        Raises:
            LineTooLongError: it has too many sounds for one breath of the model.
        """
        heard = self._letters(text, base, LONGEST)
        feeds = {"ids": heard.tokens, "speed": np.array([rate], np.float32)}
        *spectra, pitch, durations = self._net.result().run(None, feeds)
        frames = floats(durations).ravel()
        each = [frames[heard.owner == n].sum() for n in range(len(heard.phones))]
        edges = floats(np.r_[0, np.cumsum(each)] * FRAME)
        inner = _Frames(floats(spectra)[:, 0], floats(pitch).ravel(), base)
        return Reading(heard.phones, heard.words, edges, inner)

    def timed(self, reading: Reading, edges: Floats) -> Timed:
        """Return *reading* with its phones at *edges*: frames are drawn out or left out."""
        read = of_kind(_Frames, reading.inner)
        at = (np.arange(round(float(edges[-1]) / HOP)) + 0.5) * HOP
        source = np.interp(at, edges, reading.edges) / HOP - 0.5
        source = np.clip(source, 0, len(read.pitch) - 1)
        semitones, _ = manner(read.base)
        pitch = read.pitch[np.round(source).astype(int)] * 2 ** ((semitones - OWN) / 12)
        pitch = np.where(pitch < LOWEST, 0.0, pitch)
        inner = _Frames(_drawn(read.spectra, source), pitch, read.base)
        return Timed(reading, edges, pitch, HOP, inner)

    def speak(self, timed: Timed, ratio: Floats) -> tuple[Floats, Floats]:
        """Return the sound with its pitch multiplied by *ratio*, and that pitch."""
        from hibari import dsp  # noqa: PLC0415 - part of the extra

        frames = of_kind(_Frames, timed.inner)
        _, formant = manner(frames.base)
        spectra = _stretched(frames.spectra, formant).astype(np.float32)
        pitch = floats(frames.pitch * ratio)
        dice = np.random.default_rng(len(pitch))
        return floats(dsp.synth(*spectra, pitch.astype(np.float32), dice)), pitch


def manner(base: str) -> tuple[float, float]:
    """Return the middle pitch (semitones) and the formants (a factor) of a voice or a blend.

    Raises:
        StylesError: there is no such voice.
    """
    parts = [(*_base(name), weight) for name, weight in shares(base)]
    whole = sum(weight for _, _, weight in parts)
    semitones = sum(12 * math.log2(hertz) * weight for hertz, _, weight in parts) / whole
    return semitones, sum(formant * weight for _, formant, weight in parts) / whole


def _base(name: str) -> tuple[int, float]:
    if name not in BASES:
        message = f"there is no base voice {name!r}; there are {', '.join(BASES)}"
        raise StylesError(message)
    return BASES[name]


def _drawn(spectra: Floats, source: Floats) -> Floats:
    """Return the frames at *source* (fractions of frames); phases are taken, not averaged."""
    low = np.floor(source).astype(int)
    high = np.minimum(low + 1, spectra.shape[2] - 1)
    made = floats(spectra[:, :, low] + (spectra[:, :, high] - spectra[:, :, low]) * (source - low))
    made[FREE] = spectra[FREE][:, np.round(source).astype(int)]
    return made


def _stretched(spectra: Floats, formant: float) -> Floats:
    """Return the spectra with everything at *formant* times its frequency."""
    bins = spectra.shape[1]
    source = np.minimum(np.arange(bins) / formant, bins - 1.0)
    return floats(np.swapaxes(_drawn(np.swapaxes(spectra, 1, 2), source), 1, 2))


def _net(model: bytes, threads: int) -> Net:
    """Return the model with its durations as one more output."""
    import onnxruntime  # noqa: PLC0415 - part of the extra

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    options.intra_op_num_threads = threads
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    whole = model + _more_output(DURATIONS)
    made: Net = onnxruntime.InferenceSession(whole, options, providers=["CPUExecutionProvider"])
    return made


def _more_output(name: str) -> bytes:
    """Return what, behind a model's bytes, makes *name* an output of its graph.

    Protocol buffers that follow each other are merged: field 7 of a model is its graph, field
    12 of a graph its outputs, field 1 of an output its name.
    """
    out = b"\x0a" + bytes([len(name)]) + name.encode()
    graph = b"\x62" + bytes([len(out)]) + out
    return b"\x3a" + bytes([len(graph)]) + graph
