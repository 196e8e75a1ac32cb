"""Moves a voice's pitch periods one by one: unsteadiness, roughness, a larger or smaller head.

PSOLA: find each period, lay it down again a little earlier, later, louder or wider.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from game.voice.arrays import FINE, STEP, Bools, Floats, filled, floats

UNVOICED = 0.006
"""Seconds between marks where there is no pitch."""
OWN = (0.92, 1.09)
"""How far a period of its own may be from what is expected; beyond, it was mistaken."""
SEARCH = 0.18
"""How far from where it is expected a period's peak may lie, in periods."""


@dataclass(frozen=True, slots=True)
class Wear:
    """How unsteady a voice is, along the line (a point each STEP); `formant` is one factor."""

    formant: float
    jitter: Floats
    shimmer: Floats
    rough: Floats
    creak: Floats
    pitch: Floats
    """Hz, without gaps."""

    @property
    def matters(self) -> bool:
        """Tell whether any of it could be heard."""
        return (
            abs(self.formant - 1) >= 0.004  # noqa: PLR2004 - below, nobody hears it
            or float(self.jitter.max()) >= 0.002  # noqa: PLR2004
            or float(self.shimmer.max()) >= 0.01  # noqa: PLR2004
            or float(self.rough.max()) >= 0.02  # noqa: PLR2004
        )


@dataclass(frozen=True, slots=True)
class Marks:
    """Where each period is (samples), whether it is voiced, and how long it should last.

    `own` is how long it does last, as a factor: the voice's own unsteadiness, which is kept.
    """

    at: Floats
    voiced: Bools
    period: Floats
    own: Floats


def worn(x: Floats, times: Floats, pitch: Floats, wear: Wear, dice: np.random.Generator) -> Floats:
    """Return *x* (48 kHz, with its pitch track) with *wear* laid on its periods."""
    marks = _marks(x, times, pitch)
    out = np.zeros(len(x) + FINE // 4)
    if not len(marks.at):
        return x
    at, turn = 0.002 * FINE, 0
    drift = np.zeros(2)
    while at < len(x):
        mark = _nearest(marks.at, at)
        point = min(int(at / FINE / STEP), len(wear.pitch) - 1)
        centre, period, loud = marks.at[mark], marks.period[mark], 1.0
        step = period
        if marks.voiced[mark]:
            drift = 0.3 * drift + dice.normal(size=2)
            step, loud = _moved(wear, point, drift, turn % 2, dice)
            step *= marks.own[mark]
            loud *= float(np.sqrt(max(0.35, min(step / period, 2.2))))
        else:
            centre += dice.uniform(-0.25, 0.25) * period
        _lay(out, x, at, centre, int(period / wear.formant), wear.formant, loud)
        at += max(step, 0.0012 * FINE)
        turn += 1
    return floats(out[: len(x)])


def _nearest(places: Floats, at: float) -> int:
    n = min(int(np.searchsorted(places, at)), len(places) - 1)
    return n - 1 if n > 0 and abs(places[n - 1] - at) < abs(places[n] - at) else n


def _moved(
    wear: Wear, point: int, drift: Floats, odd: int, dice: np.random.Generator
) -> tuple[float, float]:
    """Return the length (samples) and loudness of one voiced period."""
    creak = 1 + wear.creak[point]
    length = FINE / wear.pitch[point]
    length *= 1 + np.clip(wear.jitter[point] * drift[0] * creak, -0.14, 0.14)
    loud = np.clip(1 + wear.shimmer[point] * drift[1] * creak, 0.25, 1.9)
    rough = wear.rough[point]
    if rough > 0:
        length *= 1 + (0.012 if odd else -0.012) * rough + 0.02 * rough * dice.normal()
        loud *= 1 - 0.25 * rough * odd
    return float(length), float(loud)


def _lay(  # noqa: PLR0917 - one grain: from where, to where, how wide, how loud
    out: Floats, x: Floats, at: float, centre: float, half: int, formant: float, loud: float
) -> None:
    """Add one period of *x* around *centre* to *out* around *at*."""
    steps = np.arange(-half, half + 1)
    source = centre + (steps - (at - int(at))) * formant
    low, high = max(0, int(source[0]) - 3), min(len(x), int(source[-1]) + 4)
    start = int(at) - half
    first, last = max(0, start), min(len(out), start + len(steps))
    if not 0 <= centre < len(x) or high <= low + 1 or last <= first:
        return
    window = 0.5 + 0.5 * np.cos(np.pi * steps / (half + 1))
    grain = np.interp(source, np.arange(low, high), x[low:high], left=0, right=0) * window * loud
    out[first:last] += grain[first - start : last - start]


def _marks(x: Floats, times: Floats, pitch: Floats) -> Marks:
    """Return the periods of *x*: peaks of its low part where voiced, a grid elsewhere."""
    track = filled(pitch)
    hop = float(times[1] - times[0]) if len(times) > 1 else STEP
    deep = _low_part(x)
    periods = floats(FINE / np.interp(np.arange(len(x)) / FINE, times, track))
    found: list[tuple[float, bool, float]] = []
    before = 0.0
    for start, stop, voiced in _runs(pitch > 0):
        a, b = start * hop * FINE, min(stop * hop * FINE, len(x) - 1.0)
        if not voiced:
            grid = np.arange(max(a, before), b, UNVOICED * FINE)
            found += [(float(s), False, UNVOICED * FINE) for s in grid]
        elif b > a + 2:
            found += [(s, True, float(periods[int(s)])) for s in _peaks(deep, periods, a, b)]
        before = b
    found.sort()
    columns = zip(*found, strict=True) if found else ((), (), ())
    places, voices, lengths = (np.array(column) for column in columns)
    sounding = voices.astype(bool)
    return Marks(floats(places), sounding, floats(lengths), _own(places, sounding, lengths))


def _own(at: Floats, voiced: Bools, period: Floats) -> Floats:
    """Return the length of each period against the one expected; 1 where the next is not voiced."""
    own = np.ones(len(at))
    both = voiced[:-1] & voiced[1:]
    own[:-1][both] = np.clip(np.diff(at)[both] / period[:-1][both], *OWN)
    return own


def _low_part(x: Floats) -> Floats:
    spectrum = np.fft.rfft(x)
    hertz = np.fft.rfftfreq(len(x), 1 / FINE)
    spectrum *= np.exp(-((np.maximum(hertz - 900, 0) / 500) ** 2))
    return floats(np.fft.irfft(spectrum, len(x)))


def _runs(on: Bools) -> Iterator[tuple[int, int, bool]]:
    """Yield stretches of one value: start, stop, value."""
    edges = [0, *(np.flatnonzero(np.diff(on)) + 1).tolist(), len(on)]
    for start, stop in pairwise(edges):
        if stop > start:
            yield start, stop, bool(on[start])


def _peaks(deep: Floats, periods: Floats, a: float, b: float) -> list[float]:
    """Return the peak of each period between *a* and *b*, outwards from the highest."""
    highest = int(a) + int(np.argmax(deep[int(a) : int(b)]))
    found = [float(highest)]
    for way in (1, -1):
        at = float(highest)
        while True:
            period = float(periods[min(int(at), len(periods) - 1)])
            guess = at + way * period
            if not a <= guess <= b:
                break
            low = int(max(0, guess - SEARCH * period))
            near = deep[low : min(len(deep), int(guess + SEARCH * period) + 1)]
            if not len(near):
                break
            off = (np.arange(low, low + len(near)) - guess) / (SEARCH * period)
            at = float(low + int(np.argmax(near - 0.15 * np.abs(near).max() * off**2)))
            found.append(at)
    return sorted(found)
