"""Pictures for contact sheets: one person, one place, one moment, through the game's own view."""

import math
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial

import pygame

from game.content.world import World
from game.patient.acting import Act, Acting, begin_acting
from game.patient.setting import Setting
from game.patient.staging import Company, Staging, Stances
from game.patient.stance import Stance
from game.patient.stances import stances_at
from game.sim.chance import rank
from game.sim.comfort import POINT, Comfort
from game.sim.cues import BESIDES, BODIES, Beside, Cue, Zone
from game.sim.story import Patient
from game.view.pictured import Pictured, picture_of

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
KEPT = 8
"""People in their places that are kept drawn."""
EVEN = 62
"""Points of comfort at which nothing of it shows."""


Pictures = tuple[pygame.Surface, ...]
"""Side by side."""


@dataclass(frozen=True, slots=True)
class Shot:
    """Pictures side by side, drawn when they are wanted, and what they show."""

    name: str
    draw: Callable[[], Pictures]


class Camera:
    """Somebody in a place, ready to be drawn at any moment."""

    def __init__(self, world: World, staging: Staging) -> None:
        """Put somebody in their place, with who came along."""
        self.world, self.staging = world, staging

    @cached_property
    def view(self) -> Pictured:
        """Return the picture, made when it is first wanted."""
        return picture_of(self.staging, self.world.tables, WINDOW, STAGE)

    def stances(self, acting: Acting, seconds: float) -> Stances:
        """Return everybody at a moment; the same moment has the same breath and gaze."""
        world = self.world
        return stances_at(self.staging, world.tables, world.drawings, acting, seconds, seed=1)

    def picture(self, acting: Acting, seconds: float = SOON) -> pygame.Surface:
        """Return the whole stage."""
        picture = pygame.Surface(WINDOW)
        self.view.draw(picture, self.stances(acting, seconds), whole=True)
        return picture.subsurface(STAGE).copy()

    def close_up(self, acting: Acting, zone: Zone, seconds: float = SOON) -> pygame.Surface:
        """Return what the lens shows of a zone."""
        self.view.draw(pygame.Surface(WINDOW), self.stances(acting, seconds), whole=True)
        at = self.view.zones()[zone].anchor
        lens = self.view.lens(at, CLOSE, ZOOM)
        picture = pygame.Surface(lens.get_size())
        picture.fill(PAPER)
        picture.blit(lens, (0, 0))
        return picture


class Cameras:
    """Keeps the last people it drew."""

    def __init__(self, world: World) -> None:
        """Draw people of this world."""
        self._world = world
        self._kept: OrderedDict[object, Camera] = OrderedDict()

    def at(self, staging: Staging) -> Camera:
        """Return somebody in their place."""
        came = staging.company
        who = (came.person.id, came.at) if came else None
        key = (staging.person.id, staging.setting.id, staging.body, who)
        if key not in self._kept:
            self._kept[key] = Camera(self._world, staging)
        self._kept.move_to_end(key)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return self._kept[key]


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
    setting = min(world.settings)
    cues = (world.book[name] for name in world.drawings)
    stagings = {cue.id: staging_for(world, cue, _first(world, cue), setting) for cue in cues}
    cameras = Cameras(world)
    return [Shot(cue, partial(_cue, cameras, staging, cue)) for cue, staging in stagings.items()]


def _first(world: World, cue: Cue) -> str:
    """Return the first person of the cast who wears what a cue needs."""
    return min(who for who in world.people if world.lacks(cue.id, who) is None)


def _cue(cameras: Cameras, staging: Staging, cue: str) -> Pictures:
    return cue_pictures(cameras.at(staging), cue)


GROWN, SCHOOL, BABY = 15, 9, 1
COMPANIONS: Mapping[Beside, Callable[[Patient], bool]] = {
    "beside": lambda who: who.age >= GROWN,
    "lap": lambda who: BABY < who.age < SCHOOL,
    "arms": lambda who: who.age <= BABY,
}
"""Who can be where, by age."""


def staging_for(world: World, cue: Cue, patient: str, setting: str) -> Staging:
    """Return somebody met so that a cue can show, with a companion where it is theirs."""
    body = next(body for body in BODIES if body in cue.bodies)
    person, place = world.people[patient], world.settings[setting]
    if body == "telephone":
        place = next((s for s in world.settings.values() if is_desk(s)), place)
    if cue.of == "patient":
        return Staging(person, place, body)
    at = next(at for at in BESIDES if at in cue.at)
    fits = [name for name, who in world.patients.items() if COMPANIONS[at](who)]
    other = min((name for name in fits if name != patient), key=lambda n: rank(patient, cue.id, n))
    return Staging(person, place, body, Company(world.people[other], at))


def is_desk(setting: Setting) -> bool:
    """Tell whether a place is a desk to telephone at: nobody sits there to be seen."""
    return setting.seat == "none"


def cue_pictures(camera: Camera, cue: str) -> Pictures:
    """Return one cue without and with it, whole and close up."""
    zone = camera.world.book.cues[cue].zone
    calm, acting = at_ease(), at_ease([Act(cue, 1.0, 0.0)])
    whole = camera.picture(calm), camera.picture(acting)
    near = [camera.close_up(calm, zone), camera.close_up(acting, zone)]
    drawing = camera.world.drawings[cue]
    if drawing.motion or drawing.breath:
        near.append(camera.close_up(acting, zone, farthest(camera, calm, acting)))
    return *whole, *near


def farthest(camera: Camera, calm: Acting, acting: Acting) -> float:
    """Return the moment at which two actings are farthest from each other."""
    return max(LATER, key=lambda t: _apart(camera.stances(calm, t), camera.stances(acting, t)))


def _apart(one: Stances, other: Stances) -> float:
    """Return how far everybody is from where they are in the other moment."""
    total = _between(one.patient, other.patient)
    if one.companion and other.companion:
        total += _between(one.companion, other.companion)
    return total


def _between(one: Stance, other: Stance) -> float:
    """Return how far two stances are apart: joints, face, lids, gaze, hands (in hand widths)."""
    total = abs(one.blink - other.blink) + math.dist(one.gaze, other.gaze)
    for a, b in ((one.joints, other.joints), (one.aus, other.aus)):
        total += sum(abs(a.get(name, 0.0) - b.get(name, 0.0)) for name in {*a, *b})
    for near, far in ((one.left, other.left), (one.right, other.right)):
        total += (math.dist(near.offset, far.offset) + math.dist(near.shake, far.shake)) / HAND
    return total


def patient_shots(world: World) -> list[Shot]:
    """Return every person at rest, with face and hands; a baby in somebody's arms."""
    return [Shot(name, partial(_at_rest, world, name)) for name in world.people]


def _at_rest(world: World, name: str) -> Pictures:
    camera, calm = alone(world, name), at_ease()
    zones: tuple[Zone, ...] = ("face", "hands")
    if world.patients[name].age <= BABY:
        camera = _in_arms(world, name)
        return camera.picture(calm), camera.close_up(calm, "around")
    return camera.picture(calm), *(camera.close_up(calm, zone) for zone in zones)


def alone(world: World, name: str) -> Camera:
    """Return somebody by themselves, in the first place."""
    return Camera(world, Staging(world.people[name], world.settings[min(world.settings)]))


def _in_arms(world: World, name: str) -> Camera:
    """Return a baby in the arms of somebody who is grown."""
    holder = min(who for who in world.people if COMPANIONS["beside"](world.patients[who]))
    place = world.settings[min(world.settings)]
    company = Company(world.people[name], "arms")
    return Camera(world, Staging(world.people[holder], place, company=company))


def room_shots(world: World) -> list[Shot]:
    """Return every place with an empty chair, or with its telephone."""
    return [Shot(name, partial(_room, world, name)) for name in world.settings]


def _room(world: World, name: str) -> Pictures:
    person = world.people[min(world.people)]
    setting = world.settings[name]
    if is_desk(setting):
        return (Camera(world, Staging(person, setting, "telephone")).picture(at_ease()),)
    return (Camera(world, Staging(person, setting)).view.backdrop,)
