"""Who somebody sounds like, by a network that was trained to tell real speakers apart.

Resemblyzer (Apache-2.0) carries its weights in its wheel; it is no dependency. To measure with it:
`pip install --no-deps Resemblyzer` and torch for the CPU. Its own sound reading needs compilers,
so the mel bands are made here, as it makes them (Slaney's scale, 40 bands, 25 ms each 10 ms).
"""

from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from game.voice.arrays import RATE, Floats, floats, resampled

HEARS = 16_000
WINDOW, HOP, BANDS = 400, 160, 40
PART, EACH = 160, 77
"""Frames that are heard at once, and from how many frames on the next."""
LEVEL = 10 ** (-30 / 20)


def there() -> bool:
    """Tell whether this machine has the network and what it runs on."""
    return find_spec("resemblyzer") is not None and find_spec("torch") is not None


class Speakers:
    """The network, loaded."""

    def __init__(self) -> None:
        """Load it. Needs Resemblyzer and torch: see `there`."""
        import torch  # noqa: PLC0415 - no dependency

        spec = find_spec("resemblyzer")
        if spec is None or spec.origin is None:
            message = "Resemblyzer is not installed"
            raise ImportError(message)
        held = torch.load(Path(spec.origin).parent / "pretrained.pt", map_location="cpu")
        weights = held["model_state"]
        self._torch: Any = torch
        self._lstm = torch.nn.LSTM(BANDS, 256, 3, batch_first=True)
        self._linear = torch.nn.Linear(256, 256)
        for name, part in (("lstm.", self._lstm), ("linear.", self._linear)):
            part.load_state_dict(
                {k[len(name) :]: v for k, v in weights.items() if k.startswith(name)}
            )

    def of(self, sound: Floats) -> Floats:
        """Return where the speaker of *sound* (24 kHz) stands: 256 numbers, of length 1."""
        mel = _mel(_without_silence(resampled(sound, RATE, HEARS)))
        starts = range(0, max(1, len(mel) - PART + 1), EACH)
        parts = np.stack(
            [np.pad(m := mel[n : n + PART], ((0, PART - len(m)), (0, 0))) for n in starts]
        )
        with self._torch.no_grad():
            _, (hidden, _) = self._lstm(self._torch.from_numpy(parts.astype(np.float32)))
            raw = self._torch.relu(self._linear(hidden[-1])).numpy()
        mean = (raw / np.linalg.norm(raw, axis=1, keepdims=True)).mean(0)
        return floats(mean / np.linalg.norm(mean))


def _without_silence(x: Floats) -> Floats:
    """Return *x* at its usual level, pauses shortened."""
    size = 480
    frames = x[: len(x) // size * size].reshape(-1, size)
    level = np.sqrt(np.mean(frames**2, axis=1))
    heard = np.convolve(level > level.max() * 0.02, np.ones(5), "same") > 0
    kept = frames[heard].ravel()
    return floats(kept * LEVEL / np.sqrt(np.mean(kept**2)))


def _mel(x: Floats) -> Floats:
    padded = np.pad(x, WINDOW // 2, mode="reflect")
    count = 1 + (len(padded) - WINDOW) // HOP
    frames = padded[np.arange(count)[:, None] * HOP + np.arange(WINDOW)]
    hann = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(WINDOW) / WINDOW)
    power = np.abs(np.fft.rfft(frames * hann)) ** 2
    return floats(power @ _bands().T)


def _bands() -> Floats:
    """Return Slaney's triangles, each of the same area: bands x bins."""
    knee, step = 1000.0, np.log(6.4) / 27
    top = knee * 3 / 200 + np.log(HEARS / 2 / knee) / step
    mels = np.linspace(0, top, BANDS + 2)
    edges = np.where(
        mels < knee * 3 / 200, mels * 200 / 3, knee * np.exp(step * (mels - knee * 3 / 200))
    )
    bins = np.fft.rfftfreq(WINDOW, 1 / HEARS)
    up = (bins - edges[:-2, None]) / np.diff(edges)[:-1, None]
    down = (edges[2:, None] - bins) / np.diff(edges)[1:, None]
    return floats(np.clip(np.minimum(up, down), 0, None) * (2 / (edges[2:] - edges[:-2]))[:, None])
