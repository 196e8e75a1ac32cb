"""What in the rooms cannot be drawn: each part of each place is tried, the size of a stamp."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from game.content.problems import Problem
from game.content.source import Path_, read_source
from game.content.world import World
from game.patient.setting import Setting
from game.sim.cues import BODIES, Body
from game.view.paint.painter import Painter
from game.view.place.light import PlaceError
from game.view.place.outlook import Outlook
from game.view.place.place import Place
from game.view.support.support import kind_of

STAMP = (64, 36)
CAMERA = (0.085, 20.8, 35.0)
ADVICE = "To see every place, draw them: python main.py sheet rooms --out DIR"


def room_problems(world: World, assets: Path) -> Iterator[Problem]:
    """Yield everything in the files of places that the painter cannot draw."""
    for name, setting in world.settings.items():
        for way, message in _failures(world, setting):
            path = assets / "settings" / f"{name}.yaml"
            source, problems = read_source(path, path.relative_to(assets.parent).as_posix())
            yield from problems
            if source is not None:
                yield Problem("cannot-draw", source.where(way), message, ADVICE)


def _failures(world: World, setting: Setting) -> Iterator[tuple[Path_, str]]:
    """Yield where in its file a place cannot be drawn, and why."""
    empty = _failure(world, replace(setting, parts=(), desk=()))
    if empty is not None:
        yield (empty.key,), str(empty)
        return
    for n, part in enumerate(setting.parts):
        found = _failure(world, replace(setting, parts=(part,), desk=()), part.bodies)
        if found is not None:
            yield ("parts", n), str(found)
    for n, part in enumerate(setting.desk):
        found = _failure(world, replace(setting, parts=(), desk=(part,)))
        if found is not None:
            yield ("desk", n), str(found)


def _failure(world: World, setting: Setting, bodies: Sequence[Body] = ()) -> PlaceError | None:
    """Return why a place cannot be drawn, met in the first of these bodies, or None."""
    outlook = Outlook(bodies[0]) if bodies else Outlook()
    try:
        for body in BODIES:
            kind_of(setting, body)
        Place(setting, world.tables, STAMP, CAMERA, outlook).draw(_desk_of(world, setting))
    except PlaceError as error:
        return error
    return None


def _desk_of(world: World, setting: Setting) -> Callable[[Painter], None]:
    place = Place(setting, world.tables, STAMP, CAMERA)
    return lambda painter: place.paint_desk(painter, lambda part: part)
