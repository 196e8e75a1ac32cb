"""Pictures for contact sheets: one person, one place, one moment, through the game's own view."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import pygame

from game.content.world import World
from game.patient.acting import Act, Acting, begin_acting
from game.patient.motion import stance_at
from game.patient.setting import Setting
from game.patient.staging import Staging, Stances
from game.patient.stance import Stance
from game.sim.comfort import POINT, Comfort
from game.sim.cues import KINDS, Kind, Zone
from game.sim.mood import strength_of
from game.view.patient import PatientView

WINDOW = (1280, 720)
STAGE = pygame.Rect(0, 0, 856, 720)
SOON = 2.0
"""Seconds after which a cue is wholly there."""
LATER = tuple(SOON + 0.04 * n for n in range(100))
"""Moments at which a movement is looked for."""
SEEN = 8
"""Two tones nearer than this look alike."""
HAND = 40.0
"""About the width of a hand, in du."""
PAPER = (251, 246, 236)
CLOSE = 170
ZOOM = 1.7
LEVELS = {"low": 8, "middle": 45, "high": 92}
"""Points of comfort of the moods sheet."""
EVEN = 62
"""Points of comfort at which nothing of it shows."""


@dataclass(frozen=True, slots=True)
class Shot:
    """Pictures side by side, and what they show."""

    name: str
    pictures: tuple[pygame.Surface, ...]


class Camera:
    """Somebody in a place, ready to be drawn at any moment."""

    def __init__(self, world: World, patient: str, setting: Setting) -> None:
        """Sit a person down in a place of this world."""
        self.world, self.person = world, world.people[patient]
        self.view = PatientView(Staging(self.person, setting), world.tables, WINDOW, STAGE)

    def stance(self, acting: Acting, seconds: float) -> Stance:
        """Return the stance at a moment; the same moment has the same breath and gaze."""
        world = self.world
        return stance_at(self.person, world.tables, world.drawings, acting, seconds, seed=1)

    def picture(self, acting: Acting, seconds: float = SOON) -> pygame.Surface:
        """Return the whole stage."""
        picture = pygame.Surface(WINDOW)
        self.view.draw(picture, Stances(self.stance(acting, seconds)), whole=True)
        return picture.subsurface(STAGE).copy()

    def close_up(self, acting: Acting, zone: Zone, seconds: float = SOON) -> pygame.Surface:
        """Return what the lens shows of a zone."""
        self.view.draw(pygame.Surface(WINDOW), Stances(self.stance(acting, seconds)))
        at = self.view.zones()[zone].anchor
        lens = self.view.lens(at, CLOSE, ZOOM)
        picture = pygame.Surface(lens.get_size())
        picture.fill(PAPER)
        picture.blit(lens, (0, 0))
        return picture


def difference(one: pygame.Surface, other: pygame.Surface) -> int:
    """Return how many pixels of two pictures of one size differ so far that one sees it."""
    rest, back = one.copy(), other.copy()
    rest.blit(other, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    back.blit(one, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    rest.blit(back, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
    alike = pygame.mask.from_threshold(rest, (0, 0, 0), (SEEN, SEEN, SEEN, 255))
    return one.get_width() * one.get_height() - alike.count()


def at_ease(acts: Iterable[Act] = ()) -> Acting:
    """Return the acting of somebody whose comfort shows nothing."""
    even = EVEN * POINT
    return replace(begin_acting(Comfort(even, even, even)), acts=tuple(acts))


def cue_shots(world: World) -> list[Shot]:
    """Return every cue that is drawn: the whole and close up, each without it and with it.

    A cue that moves has one more: the moment at which it is farthest from rest.
    """
    camera = Camera(world, min(world.people), _first(world.settings))
    return [cue_shot(camera, cue) for cue in world.drawings]


def cue_shot(camera: Camera, cue: str) -> Shot:
    """Return one cue without and with it."""
    zone = camera.world.book.cues[cue].zone
    calm, acting = at_ease(), at_ease([Act(cue, 1.0, 0.0)])
    whole = camera.picture(calm), camera.picture(acting)
    near = [camera.close_up(calm, zone), camera.close_up(acting, zone)]
    drawing = camera.world.drawings[cue]
    if drawing.motion or drawing.breath:
        near.append(camera.close_up(acting, zone, farthest(camera, calm, acting)))
    return Shot(cue, (*whole, *near))


def farthest(camera: Camera, calm: Acting, acting: Acting) -> float:
    """Return the moment at which two actings are farthest from each other."""
    return max(LATER, key=lambda t: _apart(camera.stance(calm, t), camera.stance(acting, t)))


def _apart(one: Stance, other: Stance) -> float:
    """Return how far two stances are apart: joints, face, lids, gaze, hands (in hand widths)."""
    total = abs(one.blink - other.blink) + math.dist(one.gaze, other.gaze)
    for a, b in ((one.joints, other.joints), (one.aus, other.aus)):
        total += sum(abs(a.get(name, 0.0) - b.get(name, 0.0)) for name in {*a, *b})
    for near, far in ((one.left, other.left), (one.right, other.right)):
        total += (math.dist(near.offset, far.offset) + math.dist(near.shake, far.shake)) / HAND
    return total


def patient_shots(world: World) -> list[Shot]:
    """Return every person at rest, and what is seen of face and hands."""
    setting = _first(world.settings)
    shots = []
    for name in world.people:
        camera, calm = Camera(world, name, setting), at_ease()
        zones: tuple[Zone, ...] = ("face", "hands")
        near = tuple(camera.close_up(calm, zone) for zone in zones)
        shots.append(Shot(name, (camera.picture(calm), *near)))
    return shots


def room_shots(world: World) -> list[Shot]:
    """Return every place with an empty chair."""
    patient = min(world.people)
    return [
        Shot(name, (Camera(world, patient, setting).view.backdrop,))
        for name, setting in world.settings.items()
    ]


def mood_shots(world: World) -> list[Shot]:
    """Return every person as comfort goes from low to high, one kind after the other."""
    shots = []
    for name in world.people:
        camera = Camera(world, name, _first(world.settings))
        for kind in KINDS:
            points = [{**dict.fromkeys(KINDS, EVEN), kind: level} for level in LEVELS.values()]
            pictures = tuple(camera.picture(_in_mood(world, at)) for at in points)
            levels = ", ".join(LEVELS)
            shots.append(Shot(f"{name}: {kind} comfort {levels}", pictures))
    return shots


def _in_mood(world: World, points: Mapping[Kind, int]) -> Acting:
    """Return the acting of somebody with this comfort, with the cues that it shows."""
    comfort = Comfort(*(points[kind] * POINT for kind in KINDS))
    strengths = {row.cue: strength_of(row, comfort) for row in world.moods.rows}
    acts = tuple(Act(cue, strength, 0.0) for cue, strength in strengths.items() if strength)
    return replace(begin_acting(comfort), acts=acts)


def _first(settings: Mapping[str, Setting]) -> Setting:
    return settings[min(settings)]
