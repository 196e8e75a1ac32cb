"""Cues of the face: sides, masks, stillness, states that differ on every face, movements."""

import math
from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from game.content.world import World, read_world
from game.patient.acting import Act, Acting, begin_acting
from game.patient.expression import expression
from game.patient.face import Face, Features
from game.patient.face_motions import FACE_MOTIONS
from game.patient.geometry import rotation
from game.patient.motion import stance_at
from game.patient.moving import Moving
from game.patient.person import Person
from game.patient.stance import Stance
from game.sim.comfort import Comfort

ASSETS = Path(__file__).parents[2] / "assets"
AHEAD = rotation(0, 0, 0)
STATES = ("neutral", "pain", "sadness", "fear", "anger", "worry", "relief", "masked_pain")
SIDES = (("L", 1), ("R", -1))
FAINT, LEAKS = 0.35, (4.9, 0.4)
WINCED = 4.5
"""When a wince begins of which the fifth second sees the first moment."""


@pytest.fixture(scope="module")
def world() -> World:
    return read_world(ASSETS)


@pytest.fixture(params=["adaeze-okafor", "margaret-ellis", "tomasz-nowak", "yusuf-warsame"])
def person(world: World, request: pytest.FixtureRequest) -> Person:
    return world.people[request.param]


def showing(*acts: Act) -> Acting:
    return replace(begin_acting(Comfort(60000, 60000, 60000)), acts=acts)


def stance(world: World, person: Person, *acts: Act, at: float = 5.0) -> Stance:
    return stance_at(person, world.tables, world.drawings, showing(*acts), at, still=True)


def face(world: World, person: Person, *acts: Act) -> Features:
    return Face(person, world.tables).features(stance(world, person, *acts).aus, AHEAD)


def act(cue: str, strength: float = 1.0) -> Act:
    return Act(cue, strength, 0.0)


def frown(features: Features) -> float:
    return min(features.folds[side].frown for side, _ in SIDES)


def test_a_corner_tightens_on_the_right_alone(world: World, person: Person) -> None:
    calm, tight = face(world, person), face(world, person, act("one-corner-tightens"))
    assert math.dist(tight.places["mcR"], calm.places["mcR"]) > 0.06
    assert tight.folds["R"].dimple > calm.folds["R"].dimple + 0.3
    assert tight.folds["L"].dimple == pytest.approx(calm.folds["L"].dimple, abs=0.05)
    assert math.dist(tight.places["mcL"], calm.places["mcL"]) < 0.03


def test_a_bitten_lip_is_bitten_harder_on_one_side(world: World, person: Person) -> None:
    left, right = face(world, person, act("bites-lip")).bite
    assert left > 1.5 * right > 0


def test_under_a_smile_a_wince_leaves_its_trace_on_brow_and_lids(
    world: World, person: Person
) -> None:
    hidden = Act("winces", 0.7, WINCED, masked=True)
    smile, masked = act("closed-lip-smile", 0.8), None
    smiling, masked = face(world, person, smile), face(world, person, smile, hidden)
    calm = face(world, person)
    assert frown(masked) > frown(smiling) + 0.15 * person.expressivity
    for side, _ in SIDES:
        assert masked.folds[side].open < smiling.folds[side].open - 0.08 * person.expressivity
        assert masked.places[f"mc{side}"][1] < calm.places[f"mc{side}"][1] - 0.02


def test_a_wince_comes_in_moments_and_leaves_the_face_nearly_at_ease(
    world: World, person: Person
) -> None:
    brows = [
        stance(world, person, Act("winces", 0.7, 0.0), at=n / 20).aus["4"]
        - stance(world, person, at=n / 20).aus.get("4", 0.0)
        for n in range(240)
    ]
    full = max(brows)
    shown = [brow > 0.5 * full for brow in brows]
    begins = [n / 20 for n in range(240) if shown[n] and not (n and shown[n - 1])]
    assert begins[0] < 0.5
    assert len(begins) in {3, 4}
    assert all(2.8 < b - a < 4.2 for a, b in pairwise(begins))
    assert 0.4 < sum(shown) / 20 / len(begins) < 0.8
    assert sum(brow < 0.25 * full for brow in brows) > 0.7 * len(brows)


def test_a_leak_between_two_moments_shows_all_the_same(world: World, person: Person) -> None:
    hidden = Act("winces", 0.7, 3.1, masked=True)
    between = frown(face(world, person, hidden))
    leaking = frown(face(world, person, replace(hidden, leaks=(LEAKS,))))
    assert leaking > between + 0.3 * person.expressivity


def test_a_leak_shows_what_the_smile_hides_in_full(world: World, person: Person) -> None:
    smile = act("closed-lip-smile", 0.8)
    hidden = Act("winces", 0.7, WINCED, masked=True)
    leaking = face(world, person, smile, replace(hidden, leaks=(LEAKS,)))
    assert frown(leaking) > frown(face(world, person, smile, hidden)) + 0.2 * person.expressivity


def test_a_face_that_eases_draws_no_brow_together(world: World, person: Person) -> None:
    for strength in (FAINT, 0.6, 1.0):
        eased = stance(world, person, act("face-eases", strength)).aus
        assert eased.get("4", 0.0) <= stance(world, person).aus.get("4", 0.0)
        assert eased["12"] > 0.2 * person.expressivity
        assert eased["43"] > 0.2 * person.expressivity


def test_a_face_that_hardly_moves_damps_all_that_it_does(world: World, person: Person) -> None:
    free = stance(world, person, Act("winces", 1.0, WINCED)).aus
    damped = stance(world, person, Act("winces", 1.0, WINCED), act("face-hardly-moves")).aus
    for unit in ("4", "1", "7", "9"):
        assert 0 < damped[unit] < 0.4 * free[unit]


def test_a_face_that_hardly_moves_does_not_hide_the_colour_of_the_skin(
    world: World, person: Person
) -> None:
    damped = stance(world, person, act("grey-lips"), act("face-hardly-moves"))
    assert damped.skin["cyanosis"] == stance(world, person, act("grey-lips")).skin["cyanosis"]


def test_who_stares_hardly_blinks(world: World, person: Person) -> None:
    shut = [
        sum(stance(world, person, *acts, at=i / 10).blink for i in range(20, 620))
        for acts in ((), (act("stares"),))
    ]
    assert shut[1] < 0.5 * shut[0]


def looks(features: Features) -> list[float]:
    """Return what one sees of a face: brows, lids, mouth, folds, in head units."""
    places = [v for n in ("b1", "b3", "mc") for s, _ in SIDES for v in features.places[n + s][:2]]
    middle = [features.places[n][1] for n in ("m0", "i0", "j0", "q0")]
    lids = [0.3 * features.folds[side].open for side, _ in SIDES]
    deep = [
        0.12 * min(1.0, getattr(features.folds[side], name))
        for name in ("frown", "crow", "cheek", "forehead")
        for side, _ in SIDES
    ]
    return [*places, *middle, *lids, *deep, *(0.1 * b for b in features.bite)]


def test_eight_states_differ_on_every_face_at_a_third_of_their_strength(world: World) -> None:
    for person in world.people.values():
        made = Face(person, world.tables)
        seen = {}
        for state in STATES:
            units = expression(world.tables.expressions[state], FAINT)
            aus = {unit: by * person.expressivity for unit, by in units.items()}
            seen[state] = looks(made.features(aus, AHEAD))
        for one, other in combinations(STATES, 2):
            apart = math.dist(seen[one], seen[other])
            assert apart > 0.14 * person.expressivity, (person.id, one, other, apart)


def steep(features: Features, side: str) -> float:
    """Return how far the head of a brow is below its arch: what makes a V of two brows."""
    return features.places[f"b1{side}"][1] - features.places[f"b3{side}"][1]


@pytest.mark.parametrize("state", ["pain", "pain_closed", "masked_pain", "worry", "sadness"])
@pytest.mark.parametrize("strength", [0.2, FAINT, 0.6, 1.0])
def test_pain_and_worry_draw_no_v_on_any_face(world: World, state: str, strength: float) -> None:
    units = expression(world.tables.expressions[state], strength)
    for person in world.people.values():
        made = Face(person, world.tables)
        calm, hurt = made.features({}, AHEAD), made.features(units, AHEAD)
        assert all(steep(hurt, side) < steep(calm, side) for side, _ in SIDES), person.id


def test_relief_and_masked_pain_smile_and_only_one_of_them_frowns(world: World) -> None:
    for person in world.people.values():
        made = Face(person, world.tables)
        calm = made.features({}, AHEAD)
        rows = world.tables.expressions
        eased, hides = (
            made.features(expression(rows[name], FAINT), AHEAD)
            for name in ("relief", "masked_pain")
        )
        for side, _ in SIDES:
            for smiling in (eased, hides):
                assert smiling.places[f"mc{side}"][1] < calm.places[f"mc{side}"][1]
        assert frown(eased) <= frown(calm) < frown(hides) - 0.3


def trace(name: str, seed: int = 3) -> list[tuple[float, ...]]:
    """Return all that a movement does in a minute, thirty times a second."""
    out = []
    for i in range(1800):
        m = moved(name, i / 30, seed)
        out.append((*_sorted(m.joints), *_sorted(m.aus), m.dart, m.blinks, m.damp))
    return out


def moved(name: str, t: float, seed: int) -> Moving:
    m = Moving({}, {}, {})
    FACE_MOTIONS[name](m, 1.0, t, seed)
    return m


def _sorted(amounts: Mapping[str, float]) -> tuple[float, ...]:
    return tuple(amounts[name] for name in sorted(amounts))


MOVES = sorted(name for name in FACE_MOTIONS if len(set(trace(name)[::30])) > 1)


def test_most_movements_move() -> None:
    assert len(MOVES) >= 12


@pytest.mark.parametrize("name", MOVES)
def test_a_movement_is_no_loop(name: str) -> None:
    one = trace(name)
    for shift in range(30, 900):
        assert any(
            max(abs(a - b) for a, b in zip(x, y, strict=True)) > 0.03
            for x, y in zip(one, one[shift:], strict=False)
        ), shift / 30


@pytest.mark.parametrize("name", MOVES)
def test_a_movement_never_jumps(name: str) -> None:
    one = trace(name)
    for before, after in pairwise(one):
        assert max(abs(a - b) for a, b in zip(before, after, strict=True)) < 0.6


@pytest.mark.parametrize("name", [name for name in MOVES if name != "chin"])
def test_nothing_comes_more_than_three_times_a_second(name: str) -> None:
    for values in zip(*trace(name), strict=True):
        middle = 0.5 * (max(values) + min(values))
        rises = [
            i
            for i, (a, b) in enumerate(pairwise(values))
            if a < middle <= b and max(values) - min(values) > 0.05
        ]
        assert all(later - sooner > 30 for sooner, later in zip(rises, rises[3:], strict=False))


@pytest.mark.parametrize("name", sorted(FACE_MOTIONS))
def test_a_movement_is_the_same_for_the_same_time_and_seed(name: str) -> None:
    assert trace(name)[:300] == trace(name)[:300]
    if name in MOVES:
        assert trace(name) != trace(name, seed=4)
