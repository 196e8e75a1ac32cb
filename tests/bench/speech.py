# ruff: noqa: T201, PLC0415 - what it measures is told; what is imported is part of it
"""How soon live speech sounds, and what it costs.

    python tests/bench/speech.py [--runs 20] [--engine kokoro|hibari] [--steps]

Cold: a new process, `say TEXT` as a designer types it, with nothing kept, until the first
sentence is handed to the sound device. Warm: the engine is there, a new sentence, until its
sound is made. Prints the median and the 95th percentile, seconds of CPU for each second of
sound, and memory. `--steps` tells once where a cold start spends its time. Measure on a machine
that does nothing else: the load is printed, too.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

TEXTS = (
    "It's only heartburn, doctor.",
    "I'm quite all right, thank you.",
    "I had it on the bus this morning.",
    "My daughter made me come in.",
    "It goes down my arm a little.",
)
GOALS = {"cold": 2.0, "warm": 1.0}
FIRST = """
import os, sys, time
sys.path.insert(0, {root!r})
import game.stage.player as player
def play(self, path):
    os.write(1, f"{{time.time()}} {{time.process_time()}}\\n".encode())
    os._exit(0)
player.Player.play = play
from game.cli import main
sys.exit(main(["say", *sys.argv[1:]]))
"""


def cold(text: str, engine: str) -> tuple[float, float]:
    """Return the seconds from the start of a process to its first sound, and its CPU seconds."""
    with tempfile.TemporaryDirectory() as empty:
        quiet = {"BEDSIDE_CACHE": empty, "SDL_AUDIODRIVER": "dummy"}
        if "BEDSIDE_MODELS" not in os.environ:
            quiet["BEDSIDE_MODELS"] = str(ROOT / "models")
        words = [sys.executable, "-c", FIRST.format(root=str(ROOT)), text, "--engine", engine]
        start = time.time()
        done = subprocess.run(  # noqa: S603 - ourselves
            words, capture_output=True, text=True, check=True, env={**os.environ, **quiet}
        )
    stood, cpu = done.stdout.split()[-2:]
    return float(stood) - start, float(cpu)


def warm(engine: str, runs: int) -> tuple[list[float], float]:
    """Return the seconds until each sentence is made, and CPU seconds for a second of sound."""
    from game.content.world import read_speech
    from game.sim.story import Tone
    from game.voice.engines import open_engine
    from game.voice.live import said
    from game.voice.wish import cast_of

    speech = read_speech(ROOT / "assets")
    cast = cast_of(speech, ROOT / "assets")
    held = open_engine(ROOT, engine, 2, speech.lexicon)
    taken, sound = [], 0.0
    said(cast.wish("Good morning.", "adaeze-okafor", Tone("calm", 0.5)), held)
    cpu = time.process_time()
    for n in range(runs):
        wish = cast.wish(TEXTS[n % len(TEXTS)], "adaeze-okafor", Tone("strained", 0.4 + n / 100))
        start = time.perf_counter()
        sound += said(wish, held).seconds
        taken.append(time.perf_counter() - start)
    return taken, (time.process_time() - cpu) / sound


def steps(engine: str) -> None:
    """Tell where a cold start spends its time."""
    marks = [("start", time.perf_counter(), time.process_time())]

    def mark(what: str) -> None:
        marks.append((what, time.perf_counter(), time.process_time()))
        _, wall, cpu = marks[-2]
        print(f"  {what:32s} {marks[-1][1] - wall:6.3f} s  cpu {marks[-1][2] - cpu:6.3f} s")

    import game.tools.say

    mark("import the tool")
    from game.content.world import read_speech

    speech = read_speech(ROOT / "assets")
    mark("read tones, voices, sounds")
    import numpy as np
    import onnxruntime

    mark("import NumPy, onnxruntime")
    from game.sim.story import Tone
    from game.voice.engines import open_engine
    from game.voice.live import said
    from game.voice.wish import cast_of

    held = open_engine(ROOT, engine, 2, speech.lexicon)
    mark("open the engine")
    held.read("I'm", "bf_emma", 1.0)
    mark("dictionaries, first part loaded")
    wish = cast_of(speech, ROOT / "assets").wish(TEXTS[0], "adaeze-okafor", Tone("calm", 0.6))
    line = said(wish, held)
    mark(f"speak {line.seconds:.1f} s")
    del game, np, onnxruntime


def told(what: str, taken: list[float]) -> None:
    """Print the median and the 95th percentile."""
    ranked = sorted(taken)
    at = ranked[min(len(ranked) - 1, int(0.95 * len(ranked)))]
    goal = GOALS[what]
    print(f"{what}: median {ranked[len(ranked) // 2]:.2f} s, p95 {at:.2f} s (goal {goal:.0f} s)")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--engine", choices=("kokoro", "hibari"), default="kokoro")
    parser.add_argument("--steps", action="store_true")
    args = parser.parse_args()
    if hasattr(os, "getloadavg"):
        print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    if args.steps:
        steps(args.engine)
        return
    runs = [cold(TEXTS[n % len(TEXTS)], args.engine) for n in range(args.runs)]
    told("cold", [taken for taken, _ in runs])
    print(f"cold: {sum(cpu for _, cpu in runs) / len(runs):.2f} s of CPU each")
    taken, cost = warm(args.engine, args.runs)
    told("warm", taken)
    print(f"{cost:.2f} s of CPU for each second of sound")
    if sys.platform != "win32":
        import resource

        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(f"{peak / (1e6 if sys.platform == 'darwin' else 1e3):.0f} MB at most")


if __name__ == "__main__":
    main()
