"""`sheet trials`: every cue on six people and as many calm moments, for viewers to name.

Each trial is a picture as in play, what the lens shows at three moments, and the four
observations that the game would offer, with *nothing here*. A third of them are blank.
The pages, what may be answered, and the key are files of their own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from game.content.world import World
from game.patient.acting import Act
from game.sim.chance import rank
from game.sim.cues import PICTURED, Cue
from game.sim.looking import in_pronouns
from game.tools.shots import Cameras, Pictures, Shot, at_ease, is_desk, staging_for

LOOKS = 6
"""On how many people each cue is shown."""
STRENGTH = 0.6
"""As strong as scenarios mostly use."""
OFFERED = 4
MOMENTS = (2.4, 3.1, 4.3)
SHARES = (0.12, 0.3, 0.6)
NOTHING = "nothing here"
YOUNGEST = 6
"""Whoever is younger comes along, and is no patient."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One look: at whom, for which cue, whether it is there, and what may be said."""

    number: int
    patient: str
    cue: Cue
    there: bool
    options: tuple[tuple[str, str], ...]
    """Cue id and caption, in the order in which they are offered."""


def trials_of(world: World, seed: int = 0, looks: int = LOOKS) -> tuple[Trial, ...]:
    """Return the trials of the whole cue book, shuffled; every third is blank."""
    rows = [*_shown(world, seed, looks), *_blank(world, seed, looks)]
    rows.sort(key=lambda row: rank(seed, "order", row[0].id, *row[1:]))
    return tuple(
        Trial(n, patient, cue, there, _options(world, cue, patient, key))
        for n, (cue, patient, key, there) in enumerate(rows, 1)
    )


Row = tuple[Cue, str, int, bool]


def _seen(world: World) -> list[Cue]:
    return [world.book[cue] for cue in world.drawings if world.book[cue].bodies & PICTURED]


def _shown(world: World, seed: int, looks: int) -> Iterator[Row]:
    for cue in _seen(world):
        for n, patient in enumerate(_people(world, seed, cue.id)[:looks]):
            yield cue, patient, n, True


def _blank(world: World, seed: int, looks: int) -> Iterator[Row]:
    """Yield half as many calm moments: the options of a cue that is not there."""
    for cue in _seen(world):
        for n, patient in enumerate(_people(world, seed + 1, cue.id)[: looks // 2]):
            yield cue, patient, looks + n, False


def _people(world: World, seed: int, cue: str) -> list[str]:
    grown = (
        name
        for name in world.people
        if world.patients[name].age >= YOUNGEST and world.lacks(cue, name) is None
    )
    return sorted(grown, key=lambda name: rank(seed, cue, name))


def _options(world: World, cue: Cue, patient: str, key: int) -> tuple[tuple[str, str], ...]:
    """Return four observations, as the game would offer them, in an order of their own."""
    others = [c for c in world.book.in_zone(cue.zone) if _beside(c, cue)]
    others.sort(key=lambda c: rank(key, cue.id, patient, "foil", c.id))
    offered = sorted(
        (cue, *others[: OFFERED - 1]), key=lambda c: rank(key, cue.id, patient, "place", c.id)
    )
    who = world.patients[patient]
    return tuple((c.id, in_pronouns(c.caption, who)) for c in offered)


def _beside(other: Cue, cue: Cue) -> bool:
    """Tell whether one may stand beside another as a wrong answer."""
    near = other.id == cue.id or other.id in cue.near or cue.id in other.near
    alike = other.of == cue.of and other.bodies & cue.bodies and other.at & cue.at
    return not near and bool(alike)


def trial_shot(cameras: Cameras, world: World, trial: Trial) -> Shot:
    """Return one trial as pictures: the whole, and the lens at three moments."""
    return Shot(f"{trial.number}", partial(_pictures, cameras, world, trial))


def _pictures(cameras: Cameras, world: World, trial: Trial) -> Pictures:
    cue = trial.cue
    names = sorted(name for name, place in world.settings.items() if not is_desk(place))
    setting = names[rank(trial.patient, cue.zone) % len(names)]
    camera = cameras.at(staging_for(world, cue, trial.patient, setting))
    acting = at_ease([Act(cue.id, STRENGTH, 0.0)] if trial.there else [])
    moments = moments_of(world.cues[cue.id].lasts)
    near = [camera.close_up(acting, cue.zone, moment) for moment in moments]
    return camera.picture(acting, moments[1]), *near


def moments_of(lasts: float | None) -> tuple[float, ...]:
    """Return when a cue is looked at: what ends by itself, while it lasts."""
    return MOMENTS if lasts is None else tuple(round(share * lasts, 2) for share in SHARES)


def asked(trial: Trial) -> str:
    """Return what a viewer may answer, in one line."""
    letters = "abcd"
    said = "; ".join(
        f"{k}) {caption}" for k, (_, caption) in zip(letters, trial.options, strict=True)
    )
    return f"{trial.number}\t{trial.cue.zone}\t{said}; e) {NOTHING}"


def keyed(trial: Trial) -> str:
    """Return a row of the key: number, person, zone, what is there, the ids in their order."""
    ids = ",".join(cue for cue, _ in trial.options)
    shown = trial.cue.id if trial.there else "-"
    return f"{trial.number}\t{trial.patient}\t{trial.cue.zone}\t{shown}\t{ids}"
