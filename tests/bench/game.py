# ruff: noqa: T201 - what it measures is printed
"""Measure the game beside floors in bare pygame: one table, no verdicts.

    python tests/bench/game.py [ROUNDS]

Nothing is shown (SDL's dummy driver). Launches are interleaved with their floor, warm, and
their median is taken; frames are process time at 60 a second.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import mean, median, quantiles

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 7
SIZES = ("1280x720", "1920x1080")
PAINTERS = ("skia", "pygame")
STATES = ("at rest", "speaking", "under the lens")
CHANGES = ("change, to the conversation", "change, to the debrief")


def child(module: str, *words: str) -> str:
    """Run a measuring process; return its last line."""
    quiet = {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"}
    home = {"BEDSIDE_HOME": tempfile.mkdtemp(), "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
    done = subprocess.run(  # noqa: S603 - our own modules
        [sys.executable, "-m", f"tests.bench.{module}", *words],
        cwd=ROOT,
        env={**os.environ, **quiet, **home},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return done.stdout.strip().splitlines()[-1]


def launch(module: str) -> float:
    """Return the milliseconds from the start of a process to its first frame."""
    begun = time.monotonic()
    shown = float(child(module, "launch"))
    return (shown - begun) * 1000


def row(what: str, here: str, floor: str = "", ratio: str = "") -> None:
    """Print one line of the table."""
    print(f"{what:52}{here:>18}{floor:>14}{ratio:>8}", flush=True)


def launches(rounds: int) -> None:
    """Print how long it takes until the first frame can be answered."""
    pairs = [(launch("launch"), launch("floor")) for _ in range(rounds + 1)][1:]
    ours, least = (median(column) for column in zip(*pairs, strict=True))
    row("launch to the first frame, ms", f"{ours:.0f}", f"{least:.0f}", f"{ours / least:.1f}")


def conversations(painter: str, size: str) -> None:
    """Print what a conversation costs with a painter, in a window's size."""
    found: dict[str, list[float]] = json.loads(child("measures", "conversation", painter, size))
    floor = float(child("floor", "frame", size))
    for state in STATES:
        costs = found[state]
        late = quantiles(costs, n=20)[-1]
        here = f"{mean(costs):.1f} / {late:.1f}"
        ratio = f"{mean(costs) / floor:.1f}"
        row(f"frame, {painter}, {size}, {state}, ms / p95", here, f"{floor:.1f}", ratio)
    for name in CHANGES:
        row(f"{name}, {painter}, {size}, ms", f"{found[name][0]:.0f}")
    floor = float(child("floor", "memory"))
    memory = max(found["memory"] + found["memory, debrief"])
    row(f"memory, {painter}, {size}, MB", f"{memory:.0f}", f"{floor:.0f}", f"{memory / floor:.1f}")


def stills() -> None:
    """Print what a screen costs on which nothing moves."""
    floor = float(child("floor", "still"))
    for screen in ("title", "debrief"):
        here = float(child("measures", "still", screen))
        row(f"still {screen}, % of a core", f"{here:.2f}", f"{floor:.2f}", f"{here / floor:.1f}")


def main(words: list[str]) -> None:
    """Print the table."""
    row("", "here", "floor", "times")
    launches(int(words[0]) if words else ROUNDS)
    for size in SIZES:
        for painter in PAINTERS:
            conversations(painter, size)
    stills()


if __name__ == "__main__":
    main(sys.argv[1:])
