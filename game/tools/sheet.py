"""`sheet`: contact sheets of cues, people, places and moods, for people to judge by eye."""

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pygame

from game.content.problems import ContentError
from game.content.world import World, read_world
from game.sim.chance import rank
from game.stage.window import without_display
from game.tools.contact import Shape, pages, png
from game.tools.shots import Cameras, Shot, cue_shots, patient_shots, room_shots
from game.tools.shots_mood import mood_shots
from game.tools.trials import asked, keyed, trial_shot, trials_of
from game.view.art import Art
from game.view.place.light import PlaceError

FINE, CANNOT = 0, 2
TRIALS = "trials"


@dataclass(frozen=True, slots=True)
class Layout:
    """What a kind of sheet shows, and how it lies on a page."""

    shots: Callable[[World], list[Shot]]
    shape: Shape


KINDS: Mapping[str, Layout] = {
    "cues": Layout(cue_shots, Shape(300, 1, 6)),
    "moods": Layout(mood_shots, Shape(320, 1, 3)),
    "patients": Layout(patient_shots, Shape(340, 1, 4)),
    "rooms": Layout(room_shots, Shape(360, 2, 3)),
}


def sheet(assets: Path, kind: str, out: Path, *, blind: bool) -> int:
    """Draw contact sheets into the folder *out*, and tell which files they are.

    *blind* ones are shuffled and numbered; a key beside them tells what each number is.
    """
    without_display()
    pygame.display.init()
    pygame.display.set_mode((1, 1))
    if kind == TRIALS:
        return _trials(assets, out)
    layout = KINDS[kind]
    try:
        shots = layout.shots(read_world(assets))
    except (ContentError, PlaceError) as error:
        print(f"bedside: {error}", file=sys.stderr)  # noqa: T201 - as in cli
        return CANNOT
    labels = [shot.name for shot in shots]
    out.mkdir(parents=True, exist_ok=True)
    if blind:
        shots.sort(key=lambda shot: rank(kind, shot.name))
        labels = [f"{n}" for n in range(1, len(shots) + 1)]
        _write_key(out / f"{kind}-key.txt", shots, labels)
    _write_pages(out, kind, pages(shots, labels, layout.shape, Art(assets)))
    return FINE


def _write_key(path: Path, shots: Sequence[Shot], labels: Sequence[str]) -> None:
    rows = [f"{label}\t{shot.name}\n" for shot, label in zip(shots, labels, strict=True)]
    path.write_text("".join(rows), "utf-8")
    print(path)  # noqa: T201 - its result


def _trials(assets: Path, out: Path) -> int:
    """Write the trials, page by page, with what may be answered, and the key."""
    world = read_world(assets)
    trials, cameras = trials_of(world), Cameras(world)
    out.mkdir(parents=True, exist_ok=True)
    for name, row in (("asked", asked), ("key", keyed)):
        path = out / f"{TRIALS}-{name}.txt"
        path.write_text("".join(f"{row(trial)}\n" for trial in trials), "utf-8")
        print(path)  # noqa: T201 - its result
    shots = [trial_shot(cameras, world, trial) for trial in trials]
    _write_pages(out, TRIALS, pages(shots, [shot.name for shot in shots], PAGE, Art(assets)))
    return FINE


def _write_pages(out: Path, kind: str, drawn: Iterable[pygame.Surface]) -> None:
    for n, page in enumerate(drawn, 1):
        path = out / f"{kind}-{n}.png"
        path.write_bytes(png(page))
        print(path)  # noqa: T201 - its result


PAGE = Shape(280, 1, 4)
