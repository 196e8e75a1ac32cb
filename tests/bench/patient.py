# ruff: noqa: T201 - what it measures is printed
"""Measure the patient alone: CPU a frame in the framing of play, at rest and gesturing.

    python tests/bench/patient.py [skia|pygame] [SECONDS]

Each frame is drawn as the game draws it, sixty a second of the scene's clock, and timed
with the process's CPU clock. Beside each stands the floor: a full-stage copy in the same run.
"""

import os
import sys
import time
from pathlib import Path
from statistics import mean, median

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.content.world import World, read_world
from game.patient.acting import Act
from game.patient.staging import Company, Staging
from game.patient.stances import stances_at
from game.tools.shots import at_ease
from game.view.paint import painter_name, use
from game.view.patient import PatientView

ASSETS = Path(__file__).parents[2] / "assets"
PEOPLE = ("rosa-delgado", "tomasz-nowak", "margaret-ellis")
GESTURES = (
    *("wrings-hands", "fist-on-breastbone", "arms-crossed", "rubs-jaw", "leans-in"),
    *("winces", "breathes-hard", "hand-at-brow"),
)
"""One after the other, a second and a half each: something is always on its way."""
EACH = 1.5
RATE = 60
SIZES = ((1280, 720), (1920, 1080))


def frames(
    world: World, staging: Staging, size: tuple[int, int], seconds: float, *, moving: bool
) -> list[float]:
    """Return the CPU milliseconds of each frame of a view that has settled."""
    wide, high = size
    stage = pygame.Rect(0, 0, wide * 856 // 1280, high)
    view, target = PatientView(staging, world.tables, size, stage), pygame.Surface(size)
    acting, taken = at_ease(gestures(seconds) if moving else ()), []
    for n in range(round((seconds + 1) * RATE)):
        begun = time.process_time()
        stances = stances_at(staging, world.tables, world.drawings, acting, n / RATE, 1)
        view.draw(target, stances)
        taken.append(1000 * (time.process_time() - begun))
    return taken[RATE:]


def gestures(seconds: float) -> list[Act]:
    """Return one gesture after the other."""
    count = round((seconds + 1) / EACH)
    return [Act(GESTURES[n % len(GESTURES)], 0.9, n * EACH, (n + 0.6) * EACH) for n in range(count)]


def copies(size: tuple[int, int]) -> float:
    """Return the CPU milliseconds of copying the stage once: what any picture costs."""
    wide, high = size
    one, other = (pygame.Surface((wide * 856 // 1280, high)).convert() for _ in "12")
    begun = time.process_time()
    for _ in range(200):
        other.blit(one, (0, 0))
    return 1000 * (time.process_time() - begun) / 200


def tell(what: str, taken: list[float], floor: float) -> None:
    """Print a row."""
    late = sorted(taken)[int(0.95 * len(taken))]
    print(
        f"{what:46} mean {mean(taken):5.1f}  p95 {late:5.1f} ms  {mean(taken) / floor:5.1f}x floor"
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
    print(f"painter: {painter_name()}; CPU a frame, {len(PEOPLE)} people, {RATE} frames a second")
    for size in SIZES:
        floor = copies(size)
        print(f"{size[0]}x{size[1]}, floor (one copy of the stage) {floor:.2f} ms")
        for what, moving in (("at rest", False), ("gesturing", True)):
            every = [
                one
                for name in PEOPLE
                for one in frames(
                    world, Staging(world.people[name], place), size, seconds, moving=moving
                )
            ]
            tell(f"  one person, {what}", every, floor)
        together = Staging(
            world.people["rosa-delgado"],
            place,
            company=Company(world.people["mateo-delgado"], "lap"),
        )
        alone = Staging(world.people["rosa-delgado"], place)
        for what, moving in (("at rest", False), ("gesturing", True)):
            two = frames(world, together, size, seconds, moving=moving)
            one = frames(world, alone, size, seconds, moving=moving)
            tell(f"  two people, {what} ({mean(two) / mean(one):.2f}x one)", two, floor)
        scenes = []
        for name in ("reception", "ward-night", "paediatrics", "physiotherapy", "radiology"):
            begun = time.process_time()
            staging = Staging(world.people["rosa-delgado"], world.settings[name])
            stage = pygame.Rect(0, 0, size[0] * 856 // 1280, size[1])
            view = PatientView(staging, world.tables, size, stage)
            stances = stances_at(staging, world.tables, world.drawings, at_ease(), 0.0, 1)
            view.draw(pygame.Surface(size), stances, whole=True)
            scenes.append(1000 * (time.process_time() - begun))
        print(f"  a change of scene: median {median(scenes):.0f}, most {max(scenes):.0f} ms")


if __name__ == "__main__":
    main(sys.argv[1:])
