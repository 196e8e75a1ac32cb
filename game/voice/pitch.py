"""How high a voice is, measured from its sound: a pitch track, whoever spoke.

Normalised autocorrelation (Boersma 1993), a few candidates in each frame, and the smoothest
way through them. It knows nothing of how the sound was made.
"""

from dataclasses import dataclass

import numpy as np

from game.voice.arrays import RATE, Bools, Floats, floats, resampled

HEARING = 16_000
"""Samples a second at which pitch is looked for."""
HOP = 0.01
"""Seconds between the points of a track."""
WINDOW, SPECTRUM = 768, 2048
"""Samples of a frame: three periods of the lowest voice; and of its transform."""
LOWEST, HIGHEST = 62.0, 640.0
"""Hz."""
CANDIDATES = 4
VOICED_FROM = 0.45
"""Periodicity (0-1) from which a frame counts as voiced."""
SOFT = 40.0
"""dB under the loudest frame: what is softer has no pitch."""
OCTAVE_COST, JUMP_COST, SWITCH_COST = 0.02, 0.35, 0.14


@dataclass(frozen=True, slots=True)
class Track:
    """Pitch along a sound: a point each `HOP`; `periodic` is 0 (noise) to 1 (a pure tone)."""

    at: Floats
    hertz: Floats
    """0 where there is no voice."""
    periodic: Floats

    @property
    def voiced(self) -> Bools:
        """Return where there is a voice."""
        return np.asarray(self.hertz > 0)


def pitch_track(x: Floats, rate: int = RATE) -> Track:
    """Return the pitch of *x* along its time."""
    y = np.pad(resampled(x, rate, HEARING), WINDOW // 2)
    hop = round(HOP * HEARING)
    count = max(1, (len(y) - WINDOW) // hop + 1)
    y = np.pad(y, (0, max(0, WINDOW - len(y))))
    frames = y[np.arange(count)[:, None] * hop + np.arange(WINDOW)]
    frames = floats(frames - frames.mean(axis=1, keepdims=True))
    lags, likeness = _candidates(_likeness(frames))
    power = np.sum(frames**2, axis=1)
    soft = power < power.max() * 10 ** (-SOFT / 10) + 1e-12
    path = _smoothest(lags, np.where(soft[:, None], 0.0, likeness))
    at = floats(np.arange(count) * HOP)
    rows = np.arange(count)
    spoken = path < CANDIDATES
    chosen = np.minimum(path, CANDIDATES - 1)
    hertz = np.where(spoken, HEARING / lags[rows, chosen], 0.0)
    periodic = np.where(spoken, likeness[rows, chosen], 0.0)
    return Track(at, floats(hertz), floats(np.clip(periodic, 0, 0.9999)))


def _likeness(frames: Floats) -> Floats:
    """Return how like itself each frame is at each lag: a row a frame, 1 at lag 0."""
    window = np.hanning(WINDOW + 2)[1:-1]
    power = np.abs(np.fft.rfft(frames * window, SPECTRUM, axis=1)) ** 2
    own = np.fft.irfft(power, axis=1)[:, : WINDOW // 2]
    ideal = np.fft.irfft(np.abs(np.fft.rfft(window, SPECTRUM)) ** 2)[: WINDOW // 2]
    return floats(own / (own[:, :1] + 1e-12) / (ideal / ideal[0]))


def _candidates(like: Floats) -> tuple[Floats, Floats]:
    """Return the best peaks of each frame: their lags (samples) and likeness."""
    low, high = int(HEARING / HIGHEST), min(int(HEARING / LOWEST), like.shape[1] - 2)
    middle, before, after = (
        like[:, low:high],
        like[:, low - 1 : high - 1],
        like[:, low + 1 : high + 1],
    )
    peaks = (middle >= before) & (middle > after)
    bend = before - 2 * middle + after
    shift = np.clip(0.5 * (before - after) / np.minimum(bend, -1e-9), -0.5, 0.5)
    height = middle - 0.25 * (before - after) * shift
    score = np.where(peaks, height - OCTAVE_COST * np.log2(np.arange(low, high) / low), -1.0)
    best = np.argsort(-score, axis=1)[:, :CANDIDATES]
    rows = np.arange(len(like))[:, None]
    lags = low + best + shift[rows, best]
    return floats(lags), floats(np.where(peaks[rows, best], height[rows, best], 0.0))


def _smoothest(lags: Floats, likeness: Floats) -> "np.ndarray[tuple[int, ...], np.dtype[np.int_]]":
    """Return the chosen candidate of each frame; `CANDIDATES` stands for no voice."""
    octaves = np.log2(lags)
    cost = 1 - likeness + OCTAVE_COST * (octaves - np.log2(HEARING / HIGHEST))
    quiet = np.full((len(lags), 1), 1 - VOICED_FROM)
    local = np.hstack([cost, quiet])
    total, back = local[0], np.zeros(local.shape, int)
    for n in range(1, len(lags)):
        step = np.full((CANDIDATES + 1, CANDIDATES + 1), SWITCH_COST)
        step[:-1, :-1] = JUMP_COST * np.abs(octaves[n - 1][:, None] - octaves[n][None])
        step[-1, -1] = 0.0
        ways = total[:, None] + step
        back[n] = ways.argmin(axis=0)
        total = ways.min(axis=0) + local[n]
    path = np.zeros(len(lags), int)
    path[-1] = int(total.argmin())
    for n in range(len(lags) - 1, 0, -1):
        path[n - 1] = back[n, path[n]]
    return path
