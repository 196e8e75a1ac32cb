# ruff: noqa: T201 - what it measures is printed
"""Measure what who came along costs: CPU a frame of two people beside that of one.

    python tests/bench/company.py [skia|pygame] [SECONDS]

The same patient is drawn alone and in company, a frame of each in turn, so that a busy
machine slows both alike. At rest; gesturing; and with the companion gesturing as well.
"""

import os
import sys
import time
from pathlib import Path
from statistics import mean

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.content.world import World, read_world
from game.patient.acting import Act, Acting
from game.patient.staging import Company, Staging
from game.patient.stances import stances_at
from game.sim.cues import Beside
from game.tools.shots import at_ease
from game.view.paint import painter_name, use
from game.view.patient import PatientView
from tests.bench.patient import EACH, RATE, gestures

ASSETS = Path(__file__).parents[2] / "assets"
SIZE, STAGE = (1280, 720), pygame.Rect(0, 0, 856, 720)
PAIRS: tuple[tuple[str, str, Beside, str], ...] = (
    ("rosa-delgado", "mateo-delgado", "lap", "child-clings"),
    ("ibrahim-bello", "zainab-bello", "arms", "child-cries"),
    ("chloe-martin", "ryan-cole", "beside", "companion-hand-on-arm"),
)


def costs(world: World, staging: Staging, acting: Acting, seconds: float) -> list[list[float]]:
    """Return the CPU milliseconds of each frame, in company and alone."""
    alone = Staging(staging.person, staging.setting)
    views = [(PatientView(s, world.tables, SIZE, STAGE), s) for s in (staging, alone)]
    target = pygame.Surface(SIZE)
    taken: list[list[float]] = [[], []]
    for n in range(round((seconds + 1) * RATE)):
        for which, (view, who) in enumerate(views):
            begun = time.process_time()
            moment = stances_at(who, world.tables, world.drawings, acting, n / RATE, 1)
            view.draw(target, moment)
            taken[which].append(1000 * (time.process_time() - begun))
    return [costs[RATE:] for costs in taken]


def tell(what: str, two: list[float], one: list[float]) -> None:
    """Print a row."""
    late = [sorted(costs)[int(0.95 * len(costs))] for costs in (two, one)]
    print(
        f"{what:44} two {mean(two):5.1f} (p95 {late[0]:5.1f})  one {mean(one):5.1f}"
        f" (p95 {late[1]:5.1f}) ms  ratio {mean(two) / mean(one):.2f}",
        flush=True,
    )


def main(words: list[str]) -> None:
    """Print the figures."""
    if words:
        use(words[0])  # type: ignore[arg-type] # said by whoever measures
    seconds = float(words[1]) if len(words) > 1 else 6.0
    pygame.display.init()
    pygame.display.set_mode((1, 1))
    world = read_world(ASSETS)
    place = world.settings["billing-office"]
    print(f"painter: {painter_name()}; CPU a frame at 1280x720, {RATE} frames a second")
    total: list[list[float]] = [[], []]
    for patient, other, at, cue in PAIRS:
        people = world.people
        staging = Staging(people[patient], place, company=Company(people[other], at))
        moves = gestures(seconds)
        theirs = [Act(cue, 0.9, a.start + EACH / 2, (a.end or 0) + EACH / 2) for a in moves]
        for what, acts in (("at rest", []), ("gesturing", moves), ("both", [*moves, *theirs])):
            two, one = costs(world, staging, at_ease(acts), seconds)
            tell(f"  {patient} with {other}, {what}", two, one)
            if what != "both":
                total[0] += two
                total[1] += one
    tell("  all but the last rows", *total)


if __name__ == "__main__":
    main(sys.argv[1:])
