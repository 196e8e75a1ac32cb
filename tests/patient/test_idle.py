"""Idle life: at the rates of the evidence, and never the same twice within a minute."""

import statistics
from collections.abc import Sequence
from itertools import pairwise

import pytest

from game.patient.acting import Act, Mouth, begin_acting
from game.patient.body_motions import BODY_MOTIONS
from game.patient.breath_motions import BREATH_MOTIONS
from game.patient.company_motions import COMPANY_MOTIONS
from game.patient.face_motions import FACE_MOTIONS
from game.patient.gait_motions import GAIT_MOTIONS
from game.patient.hand_motions import HAND_MOTIONS
from game.patient.idle import blinks, breath, gaze, sway
from game.patient.leg_motions import LEG_MOTIONS
from game.patient.motion import Pace, stance_at
from game.patient.motions import MOTIONS
from game.patient.moving import Moving
from game.sim.comfort import POINT, Comfort
from tests import shipped

WORLD = shipped.world()
EVEN = Comfort(62 * POINT, 62 * POINT, 62 * POINT)
SEEDS = (1, 7, 2024)
RATE = 10
"""Samples a second."""
MINUTE = 60 * RATE
SWAYS = ("head_yaw", "head_roll", "head_pitch", "lean_s", "twist")
LEAST_LAG, MOST_LAG = 30, 400
"""Repeats are looked for from 3 to 40 seconds apart."""
PHASES = {"step"}
"""Joints that only count; where they lead is in others."""
ALIKE = 0.45
"""Correlation of all that sways with itself, above which one would see a repeat."""


def starts(shut: Sequence[float], rate: int) -> list[float]:
    """Return the seconds at which lids close."""
    return [n / rate for n, (a, b) in enumerate(pairwise(shut)) if a < 0.5 <= b]


def normed(series: Sequence[float]) -> list[float]:
    mean, spread = statistics.fmean(series), statistics.pstdev(series) or 1.0
    return [(x - mean) / spread for x in series]


@pytest.mark.parametrize("seed", SEEDS)
def test_no_sway_of_a_minute_comes_back(seed: int) -> None:
    moments = [sway(seed, n / RATE) for n in range(MINUTE)]
    every = [normed([m[name] for m in moments]) for name in SWAYS]
    every += [normed([gaze(seed, n / RATE, 0.0)[i] for n in range(MINUTE)]) for i in (0, 1)]
    for lag in range(LEAST_LAG, MOST_LAG):
        pairs = MINUTE - lag
        alike = [sum(a * b for a, b in zip(s, s[lag:], strict=False)) / pairs for s in every]
        assert statistics.fmean(alike) < ALIKE


@pytest.mark.parametrize("seed", SEEDS)
def test_eyes_rest_in_another_place_each_time(seed: int) -> None:
    looked = [gaze(seed, n / RATE, 0.0) for n in range(MINUTE)]
    places = {(round(x, 3), round(y, 3)) for x, y in looked}
    assert len(places) >= 28


@pytest.mark.parametrize("seed", SEEDS)
def test_no_two_breaths_are_alike(seed: int) -> None:
    lifts = [breath(seed, n / 20, 14, 1.0)["breath"] for n in range(20 * 120)]
    lows = [n / 20 for n in range(1, len(lifts) - 1) if lifts[n - 1] > lifts[n] <= lifts[n + 1]]
    takes = [b - a for a, b in pairwise(t for t in lows) if b - a > 2]
    assert 24 <= len(takes) <= 30, "12 to 15 a minute"
    assert statistics.pstdev(takes) > 0.15
    assert max(takes) - min(takes) > 0.5


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(("rate", "fewest", "most"), [(17, 14, 20), (26, 22, 30), (8, 6, 10)])
def test_blinks_come_at_their_rate_and_at_no_beat(
    seed: int, rate: int, fewest: int, most: int
) -> None:
    shut = [blinks(seed, n / 60, rate) for n in range(60 * 240)]
    at = starts(shut, 60)
    assert fewest <= len(at) / 4 <= most
    gaps = [b - a for a, b in pairwise(at)]
    assert statistics.pstdev(gaps) > 0.3 * statistics.fmean(gaps)


def test_a_rate_that_changes_closes_no_lid_in_one_frame() -> None:
    shut = [blinks(5, n / 60, 10 + 30 * n / 1800) for n in range(1800)]
    assert max(abs(b - a) for a, b in pairwise(shut)) < 0.55


@pytest.mark.parametrize(
    ("person", "talks", "fewest", "most"),
    [
        ("denise-williams", "", 14, 22),
        ("denise-williams", "talks", 22, 32),
        ("fumiko-sato", "", 6, 10),
    ],
)
def test_people_blink_as_the_evidence_has_it(
    person: str, talks: str, fewest: int, most: int
) -> None:
    """At rest 17 a minute, talking 26 (Bent97), with Parkinson's about 8."""
    acting = begin_acting(EVEN)
    if talks:
        frames = tuple((n / 4, n % 2 / 2, 0.0) for n in range(4 * 241))
        acting = type(acting)(comfort=acting.comfort, mouth=Mouth(0.0, frames))
    who = WORLD.people[person]
    shut = [stance_at(who, WORLD.tables, {}, acting, n / 30, 11).blink for n in range(30 * 240)]
    assert fewest <= len(starts(shut, 30)) / 4 <= most


@pytest.mark.parametrize("person", ["adaeze-okafor", "mateo-delgado", "albert-hughes"])
def test_at_rest_everybody_breathes_twelve_to_twenty_times_a_minute(person: str) -> None:
    who, acting = WORLD.people[person], begin_acting(EVEN)
    lifts = [
        stance_at(who, WORLD.tables, {}, acting, n / 10, 4).joints["breath"]
        for n in range(10 * 120)
    ]
    ups = sum(1 for a, b in pairwise(lifts) if a < 0.5 <= b)
    assert 12 <= ups / 2 <= 20


@pytest.mark.parametrize(
    "cue", sorted(n for n, d in WORLD.drawings.items() if d.motion and d.of == "patient")
)
def test_a_movement_that_begins_and_ends_never_jumps(cue: str) -> None:
    """A cue comes and goes late in a scene: breath and body go smoothly into it and out."""
    act = Act(cue, 1.0, 300.0, 303.5)
    acting = type(begin_acting(EVEN))(acts=(act,), comfort=begin_acting(EVEN).comfort)
    who, body = WORLD.people["daniel-mensah"], WORLD.book[cue].bodies
    met = "seated" if "seated" in body else min(body)
    steps = [
        stance_at(who, WORLD.tables, WORLD.drawings, acting, 299.5 + n / 60, 4, body=met).joints
        for n in range(60 * 6)
    ]
    for before, after in pairwise(steps):
        far = {n: abs(after.get(n, 0.0) - before.get(n, 0.0)) for n in {*before, *after} - PHASES}
        assert max(far.values()) < 0.5, max(far, key=lambda name: far[name])


def test_no_movement_has_a_name_that_another_has() -> None:
    near = (FACE_MOTIONS, HAND_MOTIONS, BODY_MOTIONS, BREATH_MOTIONS, LEG_MOTIONS)
    assert sum(map(len, (*near, GAIT_MOTIONS, COMPANY_MOTIONS))) == len(MOTIONS)


@pytest.mark.parametrize("name", sorted(MOTIONS))
def test_with_less_movement_a_movement_is_slower_and_smaller_but_there(name: str) -> None:
    full, less = (moves(name, still=still) for still in (False, True))
    assert full.keys() == less.keys() or not full
    for part, (far, turns) in full.items():
        assert 0.45 * far <= less[part][0] <= 1.05 * far, part
        assert less[part][1] <= max(turns, 3), part


def moves(name: str, *, still: bool) -> dict[str, tuple[float, int]]:
    """Return how far a movement alone goes in each part, and how often it turns, in a minute."""
    series: dict[str, list[float]] = {}
    for n in range(60 * 20):
        pace = Pace(n / 20, 3, still=still)
        body = Moving({}, {}, {})
        body.since = pace.time(n / 20)
        MOTIONS[name](body, pace.size, pace.time(n / 20), 3)
        spots = {f"{s}{i}": v[i] / 20 for s, v in body.shake.items() for i in (0, 1)}
        turns = {f"turn {s}": v / 20 for s, v in body.turns.items()}
        for part, value in {**body.joints, **body.aus, **spots, **turns}.items():
            series.setdefault(part, []).append(value)
    out = {}
    for part, values in series.items():
        far = max(values) - min(values)
        turns_round = sum(
            (b - a) * (c - b) < 0 for a, b, c in zip(values, values[1:], values[2:], strict=False)
        )
        if far > 0.04 and part not in PHASES:
            out[part] = (far, turns_round)
    return out
