# ruff: noqa: T201 - what it measures is printed
"""Measure the baked lines: loudness, peaks, pitch, pauses, and whether mouths fit sounds.

    python -m tests.bench.voices [--words] [ASSETS]      needs the extra [voice]

`--words` has them recognised, too, where a recogniser is installed (tests/bench/ears.py):
breaths are heard as words, so compare a voice with its own calm.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median

import numpy as np

from game.content.world import read_world
from game.sim.sounds import without_sounds
from game.tools.lines import script_of
from game.voice.arrays import RATE, Floats, floats
from game.voice.audio import read_sound
from game.voice.timings import FRAMES, read_timings, unpack_mouth
from tests.bench import ears
from tests.hearing.features import features_of
from tests.hearing.levels import Levels, levels_of

WORST = 12


@dataclass(frozen=True, slots=True)
class Measured:
    """One line's figures: seconds, levels, features, by how much its mouth is late (s)."""

    voice: str
    tone: str
    says: str
    seconds: float
    levels: Levels
    heard: dict[str, float]
    lag: float
    wrong: int
    words: int


def lag_of(x: Floats, opening: Floats) -> float:
    """Return by how many seconds the mouth comes after the sound (best correlation)."""
    size = RATE // FRAMES
    level = np.sqrt(np.mean(x[: len(x) // size * size].reshape(-1, size) ** 2, axis=1)) ** 0.5
    count = min(len(level), len(opening)) - 20
    if count < 2:
        return 0.0
    found = {
        lag: np.corrcoef(level[10 : 10 + count], opening[10 + lag : 10 + lag + count])[0, 1]
        for lag in range(-8, 9)
    }
    return max(found, key=lambda lag: found[lag]) / FRAMES


def measured(assets: Path, ear: "ears.Whisper | ears.Sphinx | None") -> Iterator[Measured]:
    """Yield the figures of every shipped line that is baked."""
    script = script_of(read_world(assets), assets.parent / "dialogues")
    for voice, lines in script.lines.items():
        rows = read_timings(assets / "voices" / f"{voice}.json")
        for key, line in lines.items():
            path = assets / "voices" / voice / f"{key}.ogg"
            if key not in rows or not path.is_file():
                continue
            x, rate = read_sound(path)
            tone = line.tone.name if line.tone.strength else "none"
            said = ears.plain(without_sounds(line.says))
            yield Measured(
                voice=voice,
                tone=f"{tone} over {line.tone.over}" if line.tone.over else tone,
                says=line.says,
                seconds=rows[key].seconds,
                levels=levels_of(x, rate),
                heard=features_of(x),
                lag=lag_of(x, floats([frame[1] for frame in unpack_mouth(rows[key].mouth)])),
                wrong=ears.mistakes(said, ear.words(x)) if ear else 0,
                words=len(said),
            )


def table(rows: Sequence[Measured], by: str) -> None:
    """Print the figures of each voice or tone."""
    groups: dict[str, list[Measured]] = defaultdict(list)
    for row in rows:
        groups[getattr(row, by)].append(row)
    names = "lines  seconds  LUFS    peak dB  st/100Hz range  pauses  lag ms  misheard"
    print(f"\n{by:28} {names}")
    for name, group in sorted(groups.items()):
        words = max(1, sum(r.words for r in group))
        pitch, reach = (
            float(np.nanmean([r.heard[f] for r in group] or [0])) for f in ("pitch", "range")
        )
        print(
            f"{name:28} {len(group):5}  {sum(r.seconds for r in group):7.1f}  "
            f"{mean(r.levels.lufs for r in group):6.1f}  "
            f"{max(r.levels.peak_db for r in group):7.2f}  {pitch:8.1f} {reach:5.1f}  "
            f"{mean(r.heard['pauses'] for r in group):6.2f}  "
            f"{1000 * median(r.lag for r in group):6.0f}  "
            f"{sum(r.wrong for r in group) / words:.2f}"
        )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure the baked lines.")
    parser.add_argument("assets", type=Path, nargs="?", default=Path("assets"))
    parser.add_argument("--words", action="store_true", help="have the words recognised, too")
    args = parser.parse_args()
    there = ears.there() if args.words else []
    rows = list(measured(args.assets, there[0] if there else None))
    if not rows:
        print("nothing is baked here: run `python main.py bake`")
        return
    table(rows, "voice")
    table(rows, "tone")
    if there:
        worst = sorted(rows, key=lambda r: -r.wrong / max(1, r.words))[:WORST]
        print(f"\nmost misheard by {there[0].name}")
        print("\n".join(f"  {r.wrong}/{r.words} {r.voice} {r.tone}: {r.says}" for r in worst))
    print("over -1 dB:", [r.says for r in rows if r.levels.peak_db > -1] or "none")


if __name__ == "__main__":
    main()
