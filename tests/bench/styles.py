# ruff: noqa: T201 - what it measures is told to whoever started it
"""Pack the base voices of npm `kokoro-js`, and measure how true what ships is to them.

    python tests/bench/styles.py FOLDER [--write]

FOLDER holds the originals (`package/voices/*.bin` of the tarball). With `--write`,
assets/voices/styles.npz is made from them. Prints, for each voice: the largest difference of
a number, the correlation about the voice's mean, and, where the model is there, how far
durations, median pitch and third-octave levels of one line differ; beside it, how far they do
where the originals' last bits are changed: the model (int8) makes as much of that.
"""

import argparse
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from game.voice.arrays import Floats, floats  # noqa: E402 - needs the path
from game.voice.kokoro import Kokoro  # noqa: E402 - as above
from game.voice.models import READY, models_folder  # noqa: E402 - as above
from game.voice.styles import FILE, WIDTH, packed, read_styles, write_styles  # noqa: E402

ENGLISH = ("af_", "am_", "bf_", "bm_")
TEXT = "It only hurts when I breathe, and it's much better than it was."


def originals(folder: Path) -> dict[str, Floats]:
    """Return the original voices in *folder* by name, each 510 by 256."""
    return {
        path.stem: floats(np.fromfile(path, "<f4").reshape(-1, WIDTH))
        for path in sorted(folder.glob("*.bin"))
        if path.stem.startswith(ENGLISH)
    }


class Original:
    """The originals in place of what ships."""

    def __init__(self, voices: dict[str, Floats]) -> None:
        """Hold *voices*."""
        self._voices = voices

    def of(self, base: str, length: int) -> Floats:
        """Return the style of a voice for a line of *length* sounds."""
        return floats(self._voices[base][length - 1])


def _jittered(voices: dict[str, Floats]) -> dict[str, Floats]:
    """Return the originals but for noise in their last bits: what the model makes of nothing."""
    dice = np.random.default_rng(1)
    return {n: v * (1 + 1e-6 * dice.normal(size=v.shape)) for n, v in voices.items()}


def spectrum(x: Floats) -> Floats:
    """Return the level of *x* in dB, by frame of 20 ms and third of an octave, over 60 dB."""
    frames = np.lib.stride_tricks.sliding_window_view(x, 960)[::480] * np.hanning(960)
    power = np.abs(np.fft.rfft(frames, axis=1)) ** 2
    edges = np.unique((2 ** np.arange(6, 13.5, 1 / 3) / 25).astype(int))
    bands = 10 * np.log10(np.add.reduceat(power, edges, axis=1) + 1e-12)
    return floats(np.maximum(bands, bands.max() - 60))


def compared(name: str, one: Kokoro, other: Kokoro) -> str:
    """Return how a line differs: durations in frames, pitch in cents, sound in dB."""
    a, b = (engine.read(TEXT, name, 1.0) for engine in (one, other))
    frames = float(np.abs(a.edges - b.edges).max() / 0.025)
    timed = [one.timed(a, b.edges), other.timed(b, b.edges)]
    ratio = np.ones(len(timed[0].pitch))
    (x, f), (y, g) = (e.speak(t, ratio) for e, t in zip((one, other), timed, strict=True))
    both = (f > 0) & (g > 0)
    cents = float(np.median(np.abs(1200 * np.log2(f[both] / g[both]))))
    decibels = float(np.abs(spectrum(x) - spectrum(y)).mean())
    return f"{frames:.2f} frames, {cents:.1f} cents, {decibels:.2f} dB"


def main() -> None:
    """Pack if told to, and measure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    voices, file = originals(args.folder), ROOT / "assets" / FILE
    if args.write:
        write_styles(file, packed(voices))
    ours, model = read_styles(file), models_folder(ROOT)
    there = (model / READY).is_file()
    sources = (ours, Original(voices), Original(_jittered(voices))) if there else ()
    engines = [Kokoro(model, source) for source in sources]
    print(f"{len(ours.names)} voices, {file.stat().st_size / 1000:.0f} kB")
    for name, whole in voices.items():
        made = np.array([ours.of(name, n + 1) for n in range(len(whole))])
        off, mean = np.abs(made - whole).max(), whole.mean(0)
        alike = np.corrcoef((made - mean).ravel(), (whole - mean).ravel())[0, 1]
        print(f"{name:12s} largest {off:.4f}  correlation {alike:.6f}", end="  ", flush=True)
        if engines:
            ship, true, noisy = engines
            print(compared(name, ship, true), " noise:", compared(name, noisy, true), end="")
        print(flush=True)


if __name__ == "__main__":
    main()
