# ruff: noqa: T201 - what it measures is printed
"""Measure the cast: can any two be told apart, whatever tone either speaks in?

    python -m tests.bench.cast [VOICE...] [--keep FOLDER] [--matrix]     needs the extra [voice]

Everybody says the same text in five tones. Printed: each voice's figures at calm, the nearest
pairs, how far one person moves across tones, and how often the nearest clip among all of another
tone is the same person's. Distances are taken in acoustic features, and by a network for
recognising speakers where that is installed (tests/bench/speakers.py). `--keep` holds the
renderings, so that only changed voices are spoken again.
"""

import argparse
from collections.abc import Mapping, Sequence
from hashlib import sha256
from itertools import combinations
from pathlib import Path
from tempfile import gettempdir

import numpy as np

from game.content.world import World, read_world
from game.voice.arrays import Floats, floats
from game.voice.engine import Engine
from game.voice.engines import open_engine
from game.voice.plan import Voice, saying
from game.voice.speech import spoken
from tests.bench import speakers
from tests.bench.heard import Heard, heard

TEXT = "I came in on the bus this morning. They told me to wait over there by the window."
TONES = ("calm", "cheerful", "sad", "irritated", "exhausted")
STRENGTH = 0.7
Clips = Mapping[str, Mapping[str, Floats]]
"""By voice and tone."""


def clips_of(
    world: World, names: Sequence[str], tones: Sequence[str], keep: Path
) -> dict[str, dict[str, Floats]]:
    """Return everybody's sound in each tone, rendered where it is not kept."""
    model: Engine | None = None
    made: dict[str, dict[str, Floats]] = {name: {} for name in names}
    keep.mkdir(parents=True, exist_ok=True)
    for tone in tones:
        for name in names:
            how = saying(world.tones, Voice.of(world.voices[name]), tone, STRENGTH)
            path = keep / f"{sha256(f'{TEXT}{how}'.encode()).hexdigest()[:16]}.npy"
            if not path.is_file():
                model = model or open_engine(Path.cwd(), "kokoro")
                np.save(path, spoken(TEXT, how, model, None).sound.astype(np.float32))
            made[name][tone] = floats(np.load(path))
    return made


def distances(one: Floats, other: Floats) -> Floats:
    """Return the distance of each row of *one* (n, k) from each of *other* (m, k): (n, m)."""
    return floats(np.linalg.norm(one[:, None] - other[None], axis=2))


def report(title: str, at: Floats, names: Sequence[str], *, matrix: bool) -> None:
    """Print how people (axis 0) in their tones (axis 1) lie to each other in a space (axis 2)."""
    calm = distances(at[:, 0], at[:, 0])
    mean = distances(at.mean(1), at.mean(1))
    moved = np.linalg.norm(at - at[:, :1], axis=2).max(1)
    spread = np.linalg.norm(at - at.mean(1, keepdims=True), axis=2).max(1)
    pairs = sorted(combinations(range(len(names)), 2), key=lambda p: float(calm[p]))
    print(f"\n{title}: nearest at calm")
    for a, b in pairs[:12]:
        print(f"  {calm[a, b]:.3f}  {names[a]} / {names[b]}")
    if matrix:
        for n, row in enumerate(calm):
            print(f"  {names[n]:18}", " ".join(f"{x:.2f}" for x in row))
    if at.shape[1] == 1:
        return
    print("  furthest from their own calm:", end=" ")
    far = np.argsort(-moved)[:4]
    print(", ".join(f"{names[n]} {moved[n]:.3f} ({TONES[_worst(at[n])]})" for n in far))
    near = min(float(mean[p]) for p in pairs)
    print(
        f"  nearest pair / furthest of one: calm {calm[pairs[0]] / moved.max():.2f}, "
        f"over all tones (means) {near / spread.max():.2f}, median {np.median(moved):.3f}"
    )
    over = [(a, b) for a, b in pairs if calm[a, b] <= max(moved[a], moved[b])]
    print(
        f"  pairs nearer than either moves: {len(over)} of {len(pairs)}; found again: {_again(at)}"
    )


def _worst(one: Floats) -> int:
    return int(np.linalg.norm(one - one[0], axis=1).argmax())


def _again(at: Floats) -> str:
    """Return how often the nearest of another tone's clips is by the same person."""
    tried = [
        (distances(at[:, a], at[:, b]).argmin(1) == np.arange(len(at))).mean()
        for a in range(at.shape[1])
        for b in range(at.shape[1])
        if a != b
    ]
    return f"{np.mean(tried):.3f} (worst pair of tones {min(tried):.3f})"


def table(names: Sequence[str], calm: Sequence[Heard]) -> None:
    """Print each voice's figures at calm."""
    print(f"{'voice':18} pitch range  formants (Hz)          space  centre  HNR  tilt  rate")
    for name, h in zip(names, calm, strict=True):
        tops = " ".join(f"{f:5.0f}" for f in h.formants)
        print(
            f"{name:18} {h.pitch:5.0f} {h.range:5.1f}  {tops}  {h.spacing:5.0f}  "
            f"{h.centre:6.0f} {h.hnr:5.1f} {h.tilt:5.1f} {h.seconds:5.2f}"
        )


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description="Can any two of the cast be told apart?")
    parser.add_argument("voices", nargs="*")
    parser.add_argument("--keep", type=Path, default=Path(gettempdir()) / "bedside-cast")
    parser.add_argument("--calm", action="store_true", help="calm alone: quick, without spreads")
    parser.add_argument("--matrix", action="store_true")
    args = parser.parse_args()
    world = read_world(Path("assets"))
    tones = TONES[:1] if args.calm else TONES
    names = args.voices or list(world.voices)
    clips = clips_of(world, names, tones, args.keep)
    measured = [[heard(clips[name][tone]) for tone in tones] for name in names]
    table(names, [tones[0] for tones in measured])
    if len(names) < 2:
        return
    at = floats([[h.vector for h in tones] for tones in measured])
    moved = (at - at.mean(1, keepdims=True)).std((0, 1)) if len(tones) > 1 else at[:, 0].std(0)
    at /= moved + 1e-9
    report("features", at / np.sqrt(at.shape[2]), names, matrix=args.matrix)
    if speakers.there():
        ear = speakers.Speakers()
        heads = floats([[ear.of(clips[name][tone]) for tone in tones] for name in names])
        report("speaker network", heads, names, matrix=args.matrix)
    else:
        print("\nspeaker network: not installed (tests/bench/speakers.py says how)")


if __name__ == "__main__":
    main()
