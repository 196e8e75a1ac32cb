# ruff: noqa: T201 - what it measures is printed
"""Measure the baked lines: loudness, peaks, pitch, pauses, and whether mouths fit sounds.

    python tests/bench/voices.py [ASSETS]      needs the extra [voice]

With pocketsphinx installed (not a dependency) the words are recognised, too: a floor, since
it knows American adults, and hears breaths as words. Compare a voice with its own calm.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from statistics import mean, median

import numpy as np

from game.content.world import read_world
from game.tools.lines import script_of
from game.voice.arrays import RATE, Floats, floats, resampled
from game.voice.audio import read_sound
from game.voice.loudness import loudness
from game.voice.timings import FRAMES, read_timings, unpack_mouth

HEARING = 16_000


@dataclass(frozen=True)
class Measured:
    """One line's figures."""

    voice: str
    tone: str
    says: str
    seconds: float
    lufs: float
    peak_db: float
    clipped: int
    pitch: float
    spread: float
    pauses: float
    lag: float
    colour: Floats
    wrong: int | None
    words: int


def pitch_of(x: Floats) -> Floats:
    """Return the pitch of each voiced 10 ms in Hz, by autocorrelation at 16 kHz."""
    y = resampled(x, RATE, HEARING)
    size, hop = 720, 160
    count = max(1, (len(y) - size) // hop)
    frames = y[np.arange(count)[:, None] * hop + np.arange(size)] * np.hanning(size)
    power = np.abs(np.fft.rfft(frames, 2048)) ** 2
    lags = np.fft.irfft(power)[:, :size]
    window = np.fft.irfft(np.abs(np.fft.rfft(np.hanning(size), 2048)) ** 2)[:size]
    like = lags / (lags[:, :1] + 1e-9) / (window / window[0] + 1e-3)
    low, high = HEARING // 450, HEARING // 65
    best = like[:, low:high].argmax(axis=1)
    sure = like[np.arange(count), low + best] > 0.6
    loud = lags[:, 0] > np.percentile(lags[:, 0], 95) * 1e-2
    return floats(HEARING / (low + best[sure & loud]))


def colour_of(x: Floats) -> Floats:
    """Return the mean outline of the spectrum (20 bands to 8 kHz, in dB): who it sounds like."""
    size = 1024
    count = max(1, len(x) // size)
    power = np.abs(np.fft.rfft(np.resize(x, count * size).reshape(count, size), axis=1)) ** 2
    loud = power.sum(axis=1) > power.sum(axis=1).max() * 1e-2
    edges = np.geomspace(150, 8000, 21) / RATE * size
    outline = power[loud].mean(axis=0)
    bands = [outline[int(a) : max(int(a) + 1, int(b))].mean() for a, b in pairwise(edges)]
    db = 10 * np.log10(floats(bands) + 1e-12)
    return floats(db - db.mean())


def pauses_of(x: Floats) -> float:
    """Return the share of a line that is silent."""
    size = RATE // 100
    level = np.sqrt(np.mean(x[: len(x) // size * size].reshape(-1, size) ** 2, axis=1))
    return float(np.mean(level < np.percentile(level, 95) * 0.04))


def lag_of(x: Floats, opening: Floats) -> float:
    """Return by how many seconds the mouth comes after the sound (best correlation)."""
    size = RATE // FRAMES
    level = np.sqrt(np.mean(x[: len(x) // size * size].reshape(-1, size) ** 2, axis=1)) ** 0.5
    count = min(len(level), len(opening)) - 20
    found = {
        lag: np.corrcoef(level[10 : 10 + count], opening[10 + lag : 10 + lag + count])[0, 1]
        for lag in range(-8, 9)
    }
    return max(found, key=lambda lag: found[lag]) / FRAMES


def plain(text: str) -> list[str]:
    """Return the words alone."""
    return re.sub(r"[^a-z' ]", " ", text.lower().replace("\u2019", "'")).split()


def mistakes(said: Sequence[str], heard: Sequence[str]) -> int:
    """Return the edits between two lists of words."""
    row = list(range(len(heard) + 1))
    for n, word in enumerate(said, 1):
        before, row[0] = row[:], n
        for m, other in enumerate(heard, 1):
            row[m] = min(before[m] + 1, row[m - 1] + 1, before[m - 1] + (word != other))
    return row[-1]


class Ear:
    """Recognises words, where pocketsphinx is installed."""

    def __init__(self) -> None:
        """Load it."""
        self.decoder = None
        if find_spec("pocketsphinx"):
            from pocketsphinx import Decoder  # noqa: PLC0415 - only where it is there

            self.decoder = Decoder(samprate=HEARING, loglevel="FATAL")

    def wrong(self, x: Floats, says: str) -> int | None:
        """Return how many words were misheard."""
        if self.decoder is None:
            return None
        y = np.pad(resampled(x, RATE, HEARING), 4000)
        self.decoder.start_utt()
        data = (y / np.abs(y).max() * 0.7 * 32767).astype("<i2").tobytes()
        self.decoder.process_raw(data, full_utt=True)
        self.decoder.end_utt()
        heard = self.decoder.hyp()
        return mistakes(plain(says), plain(heard.hypstr if heard else ""))


def measured(assets: Path) -> Iterator[Measured]:
    """Yield the figures of every shipped line."""
    ear = Ear()
    script = script_of(read_world(assets), assets.parent / "dialogues")
    for voice, lines in script.lines.items():
        rows = read_timings(assets / "voices" / f"{voice}.json")
        for key, line in lines.items():
            if key not in rows:
                continue
            x, _ = read_sound(assets / "voices" / voice / f"{key}.ogg")
            pitch = pitch_of(x)
            opening = floats([frame[1] for frame in unpack_mouth(rows[key].mouth)])
            tone = line.tone.name if line.tone.strength else "none"
            yield Measured(
                voice=voice,
                tone=f"{tone} over {line.tone.over}" if line.tone.over else tone,
                says=line.says,
                seconds=rows[key].seconds,
                lufs=loudness(x),
                peak_db=float(20 * np.log10(np.abs(x).max())),
                clipped=int(np.sum(np.abs(x) >= 0.999)),
                pitch=float(np.median(pitch)) if len(pitch) else 0.0,
                spread=float(np.std(12 * np.log2(pitch))) if len(pitch) else 0.0,
                pauses=pauses_of(x),
                lag=lag_of(x, opening),
                colour=colour_of(x),
                wrong=ear.wrong(x, line.says),
                words=len(plain(line.says)),
            )


def table(rows: Sequence[Measured], by: str) -> None:
    """Print the figures of each voice or tone."""
    groups: dict[str, list[Measured]] = defaultdict(list)
    for row in rows:
        groups[getattr(row, by)].append(row)
    names = "lines  seconds  LUFS    peak dB  clipped  Hz     st    silent  lag ms  misheard"
    print(f"\n{by:28} {names}")
    for name, group in sorted(groups.items()):
        known = [r for r in group if r.wrong is not None]
        words = max(1, sum(r.words for r in known))
        wrong = f"{sum(r.wrong or 0 for r in known) / words:.2f}" if known else "not tried"
        print(
            f"{name:28} {len(group):5}  {sum(r.seconds for r in group):7.1f}  "
            f"{mean(r.lufs for r in group):6.1f}  {max(r.peak_db for r in group):7.2f}  "
            f"{sum(r.clipped for r in group):7}  {mean(r.pitch for r in group):5.0f}  "
            f"{mean(r.spread for r in group):4.1f}  {mean(r.pauses for r in group):6.2f}  "
            f"{1000 * median(r.lag for r in group):6.0f}  {wrong}"
        )


def apart(rows: Sequence[Measured]) -> None:
    """Print how unlike each two voices are: semitones of pitch, dB of colour."""
    voices = sorted({r.voice for r in rows})
    means = {
        v: (
            float(np.median([r.pitch for r in rows if r.voice == v])),
            np.mean([r.colour for r in rows if r.voice == v], axis=0),
        )
        for v in voices
    }
    print("\nno two voices alike")
    for n, a in enumerate(voices):
        for b in voices[n + 1 :]:
            steps = abs(12 * np.log2(means[a][0] / means[b][0]))
            colour = float(np.sqrt(np.mean((means[a][1] - means[b][1]) ** 2)))
            print(f"  {a:16} {b:16} {steps:5.1f} st  {colour:5.1f} dB")


def main() -> None:
    """Measure and print."""
    assets = Path(sys.argv[1] if len(sys.argv) > 1 else "assets")
    rows = list(measured(assets))
    table(rows, "voice")
    table(rows, "tone")
    apart(rows)
    worst = sorted(rows, key=lambda r: -(r.wrong or 0) / r.words)[:12]
    print(
        "\nmost misheard\n"
        + "\n".join(f"  {r.wrong}/{r.words} {r.voice} {r.tone}: {r.says}" for r in worst)
    )
    print("over -1 dBFS:", [r.says for r in rows if r.peak_db > -1] or "none")


if __name__ == "__main__":
    main()
