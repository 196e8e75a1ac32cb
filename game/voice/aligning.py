"""Where the words of one rendition lie in another: both are heard as bands of loudness, and warped.

Dynamic time warping (Sakoe and Chiba 1978) of mel spectra against a rendition whose words are
known, as forced aligners without a recogniser do it.
"""

import numpy as np

from game.voice.arrays import RATE, Bools, Floats, floats

HOP, WINDOW = 0.01, 0.025
"""Seconds between frames, and of a frame."""
BANDS, LOWEST, HIGHEST = 24, 80.0, 8000.0
"""Bands of a frame, from and to which Hz, evenly by mel."""
SOFT = 50.0
"""dB under the loudest frame that count as silence."""
SMALLEST = 1e-10
STRAY = 0.2
"""What it costs to stand still in one of the two for a frame, against how unlike frames are."""
LOUDNESS = 1.0
"""How much the loudness of a frame matters beside the outline of its spectrum."""


def heard(x: Floats) -> Floats:
    """Return *x* (24 kHz) as an aligner hears it: a row each HOP, whoever speaks."""
    size, hop = int(WINDOW * RATE), int(HOP * RATE)
    padded = np.pad(x, (size // 2, size))
    count = len(x) // hop + 1
    frames = padded[np.arange(count)[:, None] * hop + np.arange(size)] * np.hanning(size)
    power = np.abs(np.fft.rfft(frames, axis=1)) ** 2 @ _bands(size)
    level = 10 * np.log10(power.sum(axis=1) + SMALLEST)
    above = np.clip((level - level.max() + SOFT) / SOFT, 0, 1)
    shape = 10 * np.log10(power + power.max() * 10 ** (-SOFT / 10) + SMALLEST)
    shape = shape - shape.mean(axis=1, keepdims=True)
    speech = above > 0.4  # noqa: PLR2004 - 30 dB under the loudest
    shape = (shape - shape[speech].mean(axis=0)) / (shape[speech].std(axis=0) + 1e-6)
    shape = np.where(speech[:, None], shape, 0.0) / np.sqrt(BANDS)
    return floats(np.hstack([shape, LOUDNESS * above[:, None]]))


def _bands(size: int) -> Floats:
    """Return triangles over the spectrum of a frame, a column a band."""
    mel = np.linspace(1127 * np.log1p(LOWEST / 700), 1127 * np.log1p(HIGHEST / 700), BANDS + 2)
    edges = 700 * np.expm1(mel / 1127)
    hertz = np.fft.rfftfreq(size, 1 / RATE)[:, None]
    rise = (hertz - edges[:-2]) / (edges[1:-1] - edges[:-2])
    fall = (edges[2:] - hertz) / (edges[2:] - edges[1:-1])
    return floats(np.clip(np.minimum(rise, fall), 0, None))


def warp(known: Floats, other: Floats) -> tuple[Floats, Floats]:
    """Return when the same is said in *known* and in *other*: pairs of seconds, both growing."""
    a, b = heard(known), heard(other)
    unlike = np.sqrt(np.maximum(0.0, _squares(a)[:, None] + _squares(b)[None] - 2 * a @ b.T))
    path = _cheapest(floats(unlike))
    return floats(path[:, 0] * HOP), floats(path[:, 1] * HOP)


def _squares(rows: Floats) -> Floats:
    return floats((rows**2).sum(axis=1))


def _cheapest(unlike: Floats) -> Floats:
    """Return the cheapest way from the first pair of frames to the last, as rows of (a, b)."""
    rows, columns = unlike.shape
    total = np.full((rows + 1, columns + 1), np.inf)
    total[0, 0] = 0.0
    for diagonal in range(rows + columns - 1):
        i = np.arange(max(0, diagonal - columns + 1), min(rows, diagonal + 1))
        j = diagonal - i
        still = np.minimum(total[i, j + 1], total[i + 1, j]) + STRAY
        total[i + 1, j + 1] = unlike[i, j] + np.minimum(total[i, j], still)
    path = [(rows - 1, columns - 1)]
    while path[-1] != (0, 0):
        i, j = path[-1]
        ways = [(i - 1, j - 1), (i - 1, j), (i, j - 1)]
        costs = [total[x + 1, y + 1] + STRAY * (n > 0) for n, (x, y) in enumerate(ways)]
        path.append(ways[int(np.argmin(costs))])
    return floats(path[::-1])


def moved(times: Floats, pairs: tuple[Floats, Floats], *, late: bool) -> Floats:
    """Return *times* of the known rendition as times of the other.

    Where the other waits for the known one, as in a pause of its own: when that ends (*late*,
    for beginnings of words), else when it begins.
    """
    known, other = pairs
    steps = np.diff(known) > 0
    kept: Bools = np.r_[steps, True] if late else np.r_[True, steps]
    return floats(np.interp(times, known[kept], other[kept]))
