"""How unlike its neighbours each period of a voice is: jitter, shimmer, and every second one."""

import numpy as np

from game.voice.arrays import RATE, Bools, Floats, floats
from game.voice.pitch import HOP, Track

REACH = 0.2
"""How far from what is expected a period's length may lie, as a share of it."""
BREAK = 1.35
"""Neighbours more unlike than this are no neighbours."""
FEWEST = 8
"""Periods that jitter can be told from."""
CLEAR = 2000.0
"""Hz: above, breath hides where a period begins."""
KEPT = 80
"""Percent of periods that count: where a voice starts, stops or leaps, others are told wrongly."""
FLOOR = {"jitter": 0.1, "shimmer": 0.5}
"""Percent that the measuring itself adds: below it, no difference counts."""


def perturbed(x: Floats, track: Track) -> dict[str, float]:
    """Return jitter and shimmer (%), and `twofold`: how much every second period differs (%)."""
    lengths, sizes = _periods(_low(x), track)
    whole = np.asarray(lengths > 0)
    near = whole[:-2] & whole[1:-1] & whole[2:]
    ratio = lengths[1:-1] / np.maximum(lengths[:-2], 1e-9)
    near &= (ratio < BREAK) & (ratio > 1 / BREAK)
    if near.sum() < FEWEST:
        return dict.fromkeys(("jitter", "shimmer", "twofold"), float("nan"))
    return {
        "jitter": FLOOR["jitter"] + _unsteady(lengths, near),
        "shimmer": FLOOR["shimmer"] + _unsteady(sizes, near),
        "twofold": _unsteady(sizes, near) - _apart(sizes, near),
    }


def _unsteady(values: Floats, near: Bools) -> float:
    """Return how far values lie from the mean of themselves and both neighbours, in %.

    Three-point perturbation, as Praat's RAP and APQ3: glides of pitch and level do not count.
    """
    mean = (values[:-2] + values[1:-1] + values[2:]) / 3
    away = np.abs(values[1:-1] - mean)[near] / mean[near]
    return float(100 * np.mean(away[away <= np.percentile(away, KEPT)]))


def _apart(values: Floats, near: Bools) -> float:
    """Return a third of the mean difference of values two places apart, in %."""
    mean = (values[:-2] + values[1:-1] + values[2:]) / 3
    away = np.abs(values[2:] - values[:-2])[near] / mean[near] / 3
    return float(100 * np.mean(away[away <= np.percentile(away, KEPT)]))


def _low(x: Floats) -> Floats:
    """Return *x* without what is above `CLEAR`."""
    spectrum = np.fft.rfft(x)
    hertz = np.fft.rfftfreq(len(x), 1 / RATE)
    return floats(np.fft.irfft(spectrum / (1 + np.exp((hertz - CLEAR) / 160)), len(x)))


def _periods(x: Floats, track: Track) -> tuple[Floats, Floats]:
    """Return the length (s) and size of every period; -1 where a voice breaks off."""
    lengths: list[float] = []
    sizes: list[float] = []
    edges = np.flatnonzero(np.diff(np.r_[0, track.voiced.astype(int), 0]))
    for first, stop in zip(edges[::2], edges[1::2], strict=True):
        at, end = first * HOP * RATE, min((stop - 1) * HOP * RATE, len(x) - 1.0)
        while at < end:
            expected = RATE / float(
                np.interp(at / RATE, track.at[first:stop], track.hertz[first:stop])
            )
            found = _next(x, at, expected)
            if found is None:
                break
            lengths.append(found / RATE)
            here = x[int(at) : int(at + found)]
            sizes.append(float(here.max() - here.min()))
            at += found
        lengths.append(-1.0)
        sizes.append(-1.0)
    return floats(lengths), floats(sizes)


def _next(x: Floats, at: float, expected: float) -> float | None:
    """Return the lag (samples) at which the sound after *at* is most like itself."""
    size, start = int(expected), int(at)
    low, high = int(expected * (1 - REACH)), int(expected * (1 + REACH)) + 1
    if start + high + size + 1 >= len(x):
        return None
    one = x[start : start + size]
    others = np.lib.stride_tricks.sliding_window_view(x[start + low : start + high + size], size)
    like = others @ one / (np.linalg.norm(others, axis=1) * np.linalg.norm(one) + 1e-9)
    best = int(like.argmax())
    shift = 0.0
    if 0 < best < len(like) - 1:
        a, b, c = like[best - 1 : best + 2]
        shift = 0.5 * (a - c) / (a - 2 * b + c - 1e-12)
    return low + best + float(np.clip(shift, -0.5, 0.5))
