# ruff: noqa: T201 - what it measures is told to whoever started it
"""The floors: how little the same thing costs in bare pygame.

python -m tests.bench.floor launch     when the first frame stood (seconds of the monotonic clock)
python -m tests.bench.floor still      percent of a core, a window that waits for events
python -m tests.bench.floor frame WxH  CPU milliseconds a frame, two layers blitted
python -m tests.bench.floor memory     megabytes, a window and two layers
"""

import sys
import time
from pathlib import Path

import pygame

SIZE = (1280, 720)
ASSETS = Path(__file__).parents[2] / "assets"
FRAMES = 300
STILL_SECONDS = 5.0


def scene(size: tuple[int, int]) -> tuple[pygame.Surface, list[pygame.Surface]]:
    """Open a window with a background picture, two layers and a line of text."""
    pygame.display.init()
    pygame.font.init()
    window = pygame.display.set_mode(size, pygame.RESIZABLE)
    room = pygame.image.load(str(ASSETS / "pictures" / "title.jpg")).convert()
    layers = [pygame.transform.smoothscale(room, size)]
    layers += [pygame.Surface(size, pygame.SRCALPHA) for _ in range(2)]
    for layer in layers[1:]:
        pygame.draw.circle(layer, (40, 80, 120, 200), (size[0] // 3, size[1] // 2), size[1] // 3)
    font = pygame.font.Font(str(ASSETS / "fonts" / "Atkinson-400.ttf"), 22)
    layers[-1].blit(font.render("Good to see you", True, (20, 20, 20)), (900, 60))  # noqa: FBT003 - pygame has no keyword
    return window, layers


def draw(window: pygame.Surface, layers: list[pygame.Surface]) -> None:
    """Blit everything and show it."""
    for layer in layers:
        window.blit(layer, (0, 0))
    pygame.display.flip()


def launch() -> float:
    """Return when the first frame stood and could be answered."""
    draw(*scene(SIZE))
    pygame.event.get()
    return time.monotonic()


def frame(size: tuple[int, int]) -> float:
    """Return the CPU milliseconds of a frame of two layers over a background."""
    window, layers = scene(size)
    begun = time.process_time()
    for _ in range(FRAMES):
        draw(window, layers)
    return (time.process_time() - begun) / FRAMES * 1000


def still() -> float:
    """Return the share of a core in percent that a window which waits costs."""
    draw(*scene(SIZE))
    wall, begun = time.perf_counter(), time.process_time()
    while time.perf_counter() - wall < STILL_SECONDS:
        pygame.event.get()
        time.sleep(1 / 30)
    return (time.process_time() - begun) / (time.perf_counter() - wall) * 100


def memory() -> float:
    """Return the megabytes of a window with two layers."""
    draw(*scene(SIZE))
    status = Path("/proc/self/status").read_text("utf-8")
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def main(words: list[str]) -> None:
    """Measure one of them."""
    if words[0] == "frame":
        wide, _, high = words[1].partition("x")
        print(frame((int(wide), int(high))))
    else:
        print({"launch": launch, "still": still, "memory": memory}[words[0]]())


if __name__ == "__main__":
    main(sys.argv[1:])
