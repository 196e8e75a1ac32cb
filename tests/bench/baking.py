# ruff: noqa: T201 - what it measures is printed
"""Measure baking: seconds of a core for a second of sound, processes at once, sizes, memory.

    python -m tests.bench.baking [--lines 8]      needs the extra [voice] and the model

Nothing that ships is touched: it bakes into a folder that is removed afterwards.
"""

import argparse
import os
import shutil
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import mean

from game.content.world import read_world
from game.tools.bake import engine_name
from game.tools.bake_orders import Order, Orders, orders_of
from game.tools.bake_oven import Baked, baked
from game.tools.lines import script_of
from game.voice.models import ensure_extra, ensure_model, models_folder

LEFT_OUT = shutil.ignore_patterns("*.ogg", "*.ttf", "*.png", "recorded")


def sample(orders: Orders, count: int) -> list[Order]:
    """Return so many lines, spread over the voices."""
    every = [order for lines in orders.voices.values() for order in lines.values()]
    return every[:: max(1, len(every) // count)][:count]


def run(orders: Sequence[Order], root: Path, jobs: int) -> tuple[list[Baked], float]:
    """Return what came of the orders, and how long it took by the clock."""
    start = time.perf_counter()
    done = list(baked(orders, root, jobs))
    return done, time.perf_counter() - start


def main() -> None:
    """Bake a few lines, in one process and in more, and print what it took."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--lines", type=int, default=8)
    count = parser.parse_args().lines
    ensure_extra()
    ensure_model(models_folder(Path()))
    os.environ["BEDSIDE_MODELS"] = str(models_folder(Path()).parent.resolve())
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        assets = shutil.copytree("assets", root / "assets", ignore=LEFT_OUT)
        world = read_world(assets)
        orders = orders_of(world, script_of(world, Path("dialogues")), assets, engine_name())
        chosen = sample(orders, count)
        print(f"{len(chosen)} lines of {orders.count}; load before: {os.getloadavg()[0]:.1f}")
        for jobs in (1, os.cpu_count() or 1):
            done, took = run(chosen, root, jobs)
            tell(done, took, jobs)
        files = [p.stat().st_size for p in (assets / "voices").rglob("*.ogg")]
        print(f"{mean(files) / 1e3:.1f} kB a line: about", end=" ")
        print(f"{mean(files) * orders.count / 1e6:.0f} MB for all {orders.count}")


def tell(done: Sequence[Baked], took: float, jobs: int) -> None:
    """Print the figures of one run."""
    seconds = sum(one.row.seconds for one in done if one.row)
    cpu, missed = sum(one.cpu for one in done), max(abs(one.lufs - one.wanted) for one in done)
    print(f"{jobs} at once: {seconds:.1f} s of speech in {took:.1f} s by the clock;", end=" ")
    print(f"{cpu / seconds:.2f} s of a core for a second of sound;", end=" ")
    print(f"level within {missed:.2f} LU, peaks up to {max(one.peak for one in done):.2f} dBTP")
    for problem in (p for one in done for p in one.problems):
        print("  " + problem)


if __name__ == "__main__":
    main()
