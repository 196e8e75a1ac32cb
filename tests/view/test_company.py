"""Who came along: where they are, what they show, and that they hide nobody."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import pygame
import pytest

from game.content.world import World, read_world
from game.patient.acting import Act, Acting, Mouth, begin_acting
from game.patient.staging import Company, Staging, Stances
from game.patient.stances import stances_at
from game.sim.comfort import Comfort
from game.sim.cues import Beside, Body
from game.view.frame import frame_of
from game.view.patient import PatientView

ASSETS = Path(__file__).resolve().parents[2] / "assets"
WINDOW, STAGE = (1280, 720), pygame.Rect(0, 0, 856, 720)
SIZES = ((1280, 720), (1920, 1080), (1024, 768), (800, 600), (1366, 768))
PAIRS: tuple[tuple[str, str, Beside, str, Body], ...] = (
    ("rosa-delgado", "mateo-delgado", "lap", "billing-office", "seated"),
    ("ibrahim-bello", "zainab-bello", "arms", "paediatric-emergency", "seated"),
    ("yusuf-warsame", "idris-warsame", "beside", "pharmacy", "seated"),
    ("chloe-martin", "ryan-cole", "beside", "postnatal", "seated"),
    ("chen-guoqiang", "mei-ling-tan", "beside", "ward-day", "bed"),
    ("noah-williams", "denise-williams", "beside", "paediatrics", "seated"),
)
"""Who comes with whom in the scenarios of the design."""
AT: Mapping[Beside, int] = {"lap": 0, "arms": 1, "beside": 3}
"""A pair for each place."""
SEEN = 350
"""Pixels, a fingertip of a child, that have to change clearly."""
WHEN = (2.2, 3.1, 4.3)


@cache
def world() -> World:
    return read_world(ASSETS)


THEIRS = [n for n in world().drawings if world().book[n].of == "companion"]


pytestmark = pytest.mark.usefixtures("no_display")


def staging(pair: int) -> Staging:
    patient, other, at, setting, body = PAIRS[pair]
    people = world().people
    company = Company(people[other], at)
    return Staging(people[patient], world().settings[setting], body, company)


def acting(*cues: str, strength: float = 1.0) -> Acting:
    acts = tuple(Act(cue, strength, 0.0) for cue in cues)
    return replace(begin_acting(Comfort(62_000, 62_000, 62_000)), acts=acts)


def stances(pair: int, doing: Acting, seconds: float = 3.1) -> Stances:
    return stances_at(staging(pair), world().tables, world().drawings, doing, seconds, 5)


def view_of(pair: int, window: tuple[int, int] = WINDOW, stage: pygame.Rect = STAGE) -> PatientView:
    return PatientView(staging(pair), world().tables, window, stage)


def drawn(view: PatientView, moment: Stances) -> pygame.Surface:
    target = pygame.Surface(view.window)
    view.draw(target, moment, whole=True)
    return target.subsurface(view.stage)


def differs(a: pygame.Surface, b: pygame.Surface) -> int:
    mask = pygame.mask.from_threshold(a, (0, 0, 0), (10, 10, 10, 255), b)
    return a.get_width() * a.get_height() - mask.count()


@pytest.mark.parametrize("pair", range(len(PAIRS)))
@pytest.mark.parametrize("size", SIZES)
def test_no_face_hides_another_and_nothing_stands_on_one(pair: int, size: tuple[int, int]) -> None:
    frame = frame_of(size, min(size[0] / 1280, size[1] / 720), 1.0)
    view = view_of(pair, size, frame.view_stage)
    drawn(view, stances(pair, acting()))
    theirs, own = view.guest_box(), view.head_box()
    assert theirs is not None
    assert not theirs.colliderect(own)
    assert frame.seen.contains(theirs)
    taken = [frame.words, *(box for box in (frame.meter, frame.pause) if box)]
    assert theirs.collidelist(taken) < 0


@pytest.mark.parametrize("pair", range(len(PAIRS)))
def test_every_zone_has_its_own_place(pair: int) -> None:
    view = view_of(pair)
    drawn(view, stances(pair, acting()))
    zones = view.zones()
    for zone in ("face", "hands", "legs", "around"):
        assert view.zone_at(zones[zone].anchor) == zone
    theirs = view.guest_box()
    assert theirs is not None
    assert theirs.collidepoint(zones["around"].anchor)
    assert view.is_something(theirs.center)
    on_face = {
        view.zone_at((x, y))
        for x in range(theirs.left + theirs.w // 4, theirs.right - theirs.w // 4, 6)
        for y in range(theirs.top + theirs.h // 4, theirs.bottom - theirs.h // 5, 6)
    }
    assert on_face == {"around"}


def test_where_a_thing_shows_and_the_companion_nothing_one_looks_at_the_thing() -> None:
    view = view_of(AT["beside"])
    drawn(view, stances(AT["beside"], acting("water-untouched")))
    theirs = view.guest_box()
    assert theirs is not None
    assert not theirs.collidepoint(view.zones()["around"].anchor)
    assert view.is_something(view.zones()["around"].anchor)
    drawn(view, stances(AT["beside"], acting("water-untouched", "companion-frowns")))
    assert theirs.collidepoint(view.zones()["around"].anchor)


@pytest.mark.parametrize("cue", THEIRS)
def test_a_companions_cue_is_seen_and_moves_no_patient(painter: str, cue: str) -> None:  # noqa: ARG001
    for at in world().book[cue].at:
        pair = AT[at]
        view = view_of(pair)
        most = 0
        for when in WHEN:
            calm = drawn(view, stances(pair, acting(), when)).copy()
            showing = stances(pair, acting(cue), when)
            most = max(most, differs(calm, drawn(view, showing)))
            assert showing.patient == stances(pair, acting(), when).patient
        assert most >= SEEN, at


@pytest.mark.parametrize("cue", ["companion-hand-on-arm", "companion-grips-arm"])
def test_a_hand_on_the_arm_follows_it(cue: str) -> None:
    view = view_of(AT["beside"])
    drawn(view, stances(AT["beside"], acting(cue)))
    rest = view.zones()["around"].anchor
    drawn(view, stances(AT["beside"], acting(cue, "leans-in")))
    moved = view.zones()["around"].anchor
    assert moved[0] - rest[0] < -4 or abs(moved[1] - rest[1]) > 4


def test_a_hand_cue_of_the_patient_takes_the_hand_from_the_child() -> None:
    view = view_of(AT["lap"])
    drawn(view, stances(AT["lap"], acting()))
    holding = view.zones()["hands"].anchor
    drawn(view, stances(AT["lap"], acting("fist-on-breastbone")))
    assert view.zones()["hands"].anchor != holding
    assert view.zone_at(view.zones()["hands"].anchor) == "hands"


@pytest.mark.parametrize("pair", range(len(PAIRS)))
def test_the_same_moment_is_the_same_picture(painter: str, pair: int) -> None:  # noqa: ARG001
    moment = stances(pair, acting("companion-frowns"))
    one, other = (pygame.image.tobytes(drawn(view_of(pair), moment), "RGB") for _ in "12")
    assert one == other


def test_who_speaks_moves_their_own_mouth() -> None:
    frames = ((0.0, 0.0, 0.0), (0.2, 1.0, 0.0), (0.6, 1.0, 0.0), (1.0, 0.0, 0.0))
    quiet = stances(3, acting(), 3.4)
    for of, speaks, silent in (
        ("patient", "patient", "companion"),
        ("companion",) * 2 + ("patient",),
    ):
        talking = replace(acting(), mouth=Mouth(3.0, frames, of))  # type: ignore[arg-type]
        moment = stances(3, talking, 3.4)
        assert getattr(moment, speaks).aus.get("25", 0) > 0.5
        assert getattr(moment, silent) == getattr(quiet, silent)


def test_a_companion_is_drawn_under_the_lens_twice_as_large() -> None:
    view = view_of(AT["beside"])
    drawn(view, stances(AT["beside"], acting()))
    mark = view.zones()["around"]
    calm = view.lens(mark.anchor, 132, 2.0, "around")
    drawn(view, stances(AT["beside"], acting("companion-frowns")))
    frowning = view.lens(mark.anchor, 132, 2.0, "around")
    assert differs(calm, frowning) > SEEN
    theirs = view.guest_box()
    assert theirs is not None
    shape = pygame.mask.from_threshold(calm, (190, 150, 120), (60, 60, 60, 255))
    assert shape.count() > theirs.w * theirs.h
