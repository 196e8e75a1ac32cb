"""What one can measure of a voice in a clip: pitch, tube, brightness, noise, pace."""

from dataclasses import dataclass

import numpy as np

from game.voice.arrays import RATE, Floats, floats, resampled

LOW_RATE = 16_000
SIZE, HOP = 720, 160
LOWEST, HIGHEST = 60, 500
SURE = 0.6
LPC_RATE, ORDER = 10_000, 11
TUBE = (200, 4800)
BANDS = 24


@dataclass(frozen=True, slots=True)
class Heard:
    """A clip's figures. Pitch in Hz, range in semitones (10th to 90th), formants in Hz.

    `spacing` in Hz is the mean distance of formants (longer tube, less); `centre` the spectral
    centroid in Hz; `hnr` in dB; `tilt` in dB from 1-4 kHz to 80-1000 Hz; `seconds` its length;
    `outline` the cepstrum of its mean spectrum.
    """

    pitch: float
    range: float
    formants: Floats
    spacing: float
    centre: float
    hnr: float
    tilt: float
    seconds: float
    outline: Floats

    @property
    def vector(self) -> Floats:
        """Return a point of a space of voices; tones move it little."""
        body = [12 * np.log2(self.pitch / 100), self.spacing, self.centre, self.hnr, self.tilt]
        return floats([*body, *self.formants, *self.outline])


def heard(x: Floats) -> Heard:
    """Return the figures of *x* (24 kHz)."""
    pitch, sure = pitches(x)
    if not len(pitch):
        pitch, sure = floats([100.0]), floats([0.5])
    outline = _outline(x)
    tops = _formants(x)
    bins = np.fft.rfftfreq(1024, 1 / RATE)
    power = _power(x)
    low, mid = ((bins >= a) & (bins < b) for a, b in ((80, 1000), (1000, 4000)))
    return Heard(
        pitch=float(np.median(pitch)),
        range=float(12 * np.log2(np.percentile(pitch, 90) / np.percentile(pitch, 10))),
        formants=tops,
        spacing=float(
            (tops * (np.arange(len(tops)) + 0.5)).sum() / ((np.arange(len(tops)) + 0.5) ** 2).sum()
        ),
        centre=float((bins * power).sum() / power.sum()),
        hnr=float(np.median(10 * np.log10(sure / (1 - sure)))),
        tilt=float(10 * np.log10(power[mid].sum() / power[low].sum())),
        seconds=len(x) / RATE,
        outline=outline,
    )


def pitches(x: Floats) -> tuple[Floats, Floats]:
    """Return the pitch (Hz) of each voiced 10 ms, and how periodic it is (0.6-1)."""
    y = resampled(x, RATE, LOW_RATE)
    count = max(1, (len(y) - SIZE) // HOP)
    frames = y[np.arange(count)[:, None] * HOP + np.arange(SIZE)] * np.hanning(SIZE)
    lags = np.fft.irfft(np.abs(np.fft.rfft(frames, 2048)) ** 2)[:, :SIZE]
    window = np.fft.irfft(np.abs(np.fft.rfft(np.hanning(SIZE), 2048)) ** 2)[:SIZE]
    like = lags / (lags[:, :1] + 1e-9) / (window / window[0] + 1e-3)
    low, high = LOW_RATE // HIGHEST, LOW_RATE // LOWEST
    part = like[:, low:high] - 0.0006 * np.arange(high - low)
    best = part.argmax(axis=1)
    value = like[np.arange(count), low + best]
    loud = lags[:, 0] > np.percentile(lags[:, 0], 95) * 1e-2
    kept = (value > SURE) & loud
    return floats(LOW_RATE / (low + best[kept])), floats(np.clip(value[kept], SURE, 0.999))


def _power(x: Floats) -> Floats:
    """Return the mean power spectrum (513) of what is loud."""
    count = max(1, len(x) // 512 - 1)
    frames = np.resize(x, (count + 1) * 512)[np.arange(count)[:, None] * 512 + np.arange(1024)]
    power = np.abs(np.fft.rfft(frames * np.hanning(1024), axis=1)) ** 2
    total = power.sum(axis=1)
    return floats(power[total > total.max() * 1e-2].mean(axis=0))


def _outline(x: Floats) -> Floats:
    """Return cepstral coefficients 2 to 12 of the mean spectrum in mel bands."""
    bins = np.fft.rfftfreq(1024, 1 / RATE)
    mel = 1127 * np.log(1 + bins / 700)
    edges = np.linspace(1127 * np.log(1 + 100 / 700), 1127 * np.log(1 + 8000 / 700), BANDS + 2)
    up = (mel - edges[:-2, None]) / np.diff(edges)[0]
    down = (edges[2:, None] - mel) / np.diff(edges)[0]
    bands = np.log(np.clip(np.minimum(up, down), 0, None) @ _power(x) + 1e-12)
    n = np.arange(BANDS) + 0.5
    return floats([(bands * np.cos(np.pi * k * n / BANDS)).sum() / BANDS for k in range(2, 13)])


def _formants(x: Floats) -> Floats:
    """Return the medians of the first four formants (Hz), by linear prediction."""
    y = resampled(x, RATE, LPC_RATE)
    y = np.append(y[0], y[1:] - 0.95 * y[:-1])
    size, found = 250, []
    level = np.array([np.mean(y[n : n + size] ** 2) for n in range(0, len(y) - size, 100)])
    for n in np.flatnonzero(level > np.percentile(level, 60)):
        tops = _tops(y[n * 100 : n * 100 + size] * np.hamming(size))
        if len(tops) >= 4:
            found.append(tops[:4])
    return floats(np.median(found, axis=0)) if found else floats([500, 1500, 2500, 3500])


def _tops(frame: Floats) -> Floats:
    auto = np.correlate(frame, frame, "full")[len(frame) - 1 :][: ORDER + 1]
    auto[0] *= 1.0001
    matrix = auto[np.abs(np.arange(ORDER)[:, None] - np.arange(ORDER))]
    roots = np.roots(np.r_[1, -np.linalg.solve(matrix + np.eye(ORDER) * 1e-12, auto[1:])])
    roots = roots[roots.imag > 0]
    hertz = np.angle(roots) * LPC_RATE / 2 / np.pi
    width = -np.log(np.abs(roots)) * LPC_RATE / np.pi
    return floats(np.sort(hertz[(hertz > TUBE[0]) & (hertz < TUBE[1]) & (width < 600)]))
