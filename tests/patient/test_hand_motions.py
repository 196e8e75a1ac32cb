"""Movements of hands: none jumps, none repeats itself, and a hand finds its way between two cues."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from game.content.world import read_world
from game.patient.acting import Act, Drawing, begin_acting
from game.patient.geometry import length, subtract
from game.patient.hand_motions import HAND_MOTIONS
from game.patient.motion import stance_at
from game.patient.moving import Moving
from game.patient.skeleton import Skeleton, solve
from game.patient.skeleton_build import physique_of
from game.sim.comfort import Comfort

WORLD = read_world(Path(__file__).parents[2] / "assets")
EVEN = Comfort(60_000, 60_000, 60_000)
FRAME = 1 / 30
WORN = 0.3
"""What takes less than this is not gone to: it is so from the beginning."""
POSED = sorted(
    cue.id
    for cue in WORLD.book.cues.values()
    if cue.zone == "hands"
    and cue.of == "patient"
    and "seated" in cue.bodies
    and not cue.foil
    and WORLD.drawings[cue.id].pose
    and WORLD.drawings[cue.id].attack > WORN
)
PERSON = WORLD.people["adaeze-okafor"]
TREMBLE = 5.0
"""A tremor, four to a quarter of a second, moves a hand so far in one frame, in du."""


def moved(name: str, t: float, seed: int = 1) -> list[float]:
    """Return everything a movement does to hands at a moment."""
    m = Moving({}, {}, {})
    HAND_MOTIONS[name](m, 1.0, t, seed)
    shakes = [v for side in "LR" for v in m.shake.get(side, (0.0, 0.0))]
    turns = [m.turns.get(side, 0.0) for side in "LR"]
    return [*shakes, *turns, *(30 * v for s in "LR" for v in m.bends.get(s, (0.0,) * 5))]


def bones_at(seconds: float, *acts: Act) -> Skeleton:
    acting = replace(begin_acting(EVEN), acts=acts)
    stance = stance_at(PERSON, WORLD.tables, WORLD.drawings, acting, seconds, 1)
    return solve(stance, physique_of(PERSON, WORLD.tables), WORLD.tables)


@pytest.mark.parametrize("name", HAND_MOTIONS)
def test_a_movement_moves_and_no_frame_jumps(name: str) -> None:
    frames = [moved(name, i * FRAME) for i in range(600)]
    most = max(max(abs(a - b) for a, b in zip(x, y, strict=True)) for x, y in pairwise(frames))
    assert 0.3 < most < (TREMBLE * 1.6 if name == "tremor" else 6.0)


@pytest.mark.parametrize("name", HAND_MOTIONS)
def test_no_second_of_a_movement_is_like_another_in_a_minute(name: str) -> None:
    tenths = [moved(name, i / 10) for i in range(600)]
    seconds = [tuple(round(v, 3) for f in tenths[i : i + 10] for v in f) for i in range(0, 600, 10)]
    still = tuple(0.0 for _ in seconds[0])
    alive = [one for one in seconds if one != still]
    assert len(set(alive)) == len(alive)
    assert len(alive) > 25, "it is seen for most of the time"


@pytest.mark.parametrize("cue", POSED)
def test_a_hand_goes_to_its_place_in_about_a_second_and_never_jumps(cue: str) -> None:
    act = Act(cue, 0.7, 0.0)
    frames = [bones_at(i * FRAME, act) for i in range(60)]
    for side in "LR":
        wrists = [bones.arms[side].wrist for bones in frames]
        steps = [length(subtract(b, a)) for a, b in pairwise(wrists)]
        assert max(steps) < 40, f"{cue}: {side} jumps"
        angles = [bones.arms[side].angle for bones in frames]
        assert max(abs(b - a) for a, b in pairwise(angles)) < 0.35
    arrived = bones_at(1.4, act)
    settled = bones_at(2.0, act)
    for side in "LR":
        gap = length(subtract(arrived.arms[side].wrist, settled.arms[side].wrist))
        assert gap < 34, f"{cue}: {side} is still on its way"


@pytest.mark.parametrize(
    ("one", "other"),
    [("rubs-jaw", "hand-on-heart"), ("covers-eyes", "clenches-fist"), ("cup-shakes", "hugs-bag")],
)
def test_a_hand_goes_from_one_cue_to_the_next_without_a_jump(one: str, other: str) -> None:
    acts = (Act(one, 0.7, 0.0, 4.0), Act(other, 0.7, 4.0))
    frames = [bones_at(3.5 + i * FRAME, *acts) for i in range(90)]
    steps = [length(subtract(b.arms["R"].wrist, a.arms["R"].wrist)) for a, b in pairwise(frames)]
    assert max(steps) < 40


def test_a_jump_would_be_seen() -> None:
    sudden = Drawing(pose="over_eyes", hands="R", attack=0.01)
    acting = replace(begin_acting(EVEN), acts=(Act("sudden", 0.7, 0.5),))
    physique, drawings = physique_of(PERSON, WORLD.tables), {**WORLD.drawings, "sudden": sudden}
    stances = [stance_at(PERSON, WORLD.tables, drawings, acting, i * FRAME, 1) for i in range(30)]
    wrists = [solve(stance, physique, WORLD.tables).arms["R"].wrist for stance in stances]
    assert max(length(subtract(b, a)) for a, b in pairwise(wrists)) > 100
