"""Bodies: somebody sits, lies, stands or is wheeled in a place; one sees them, and can look."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from itertools import combinations
from pathlib import Path

import pygame
import pytest

from game.content.world import World, read_world
from game.patient.acting import Act, begin_acting
from game.patient.motion import stance_at
from game.patient.rest import rest_pose
from game.patient.skeleton_space import project
from game.patient.staging import Staging, Stances
from game.patient.stance import Stance
from game.sim.comfort import Comfort
from game.sim.cues import BODIES, Body, Zone
from game.view.figure.camera import HAIRLINE, camera, neutral
from game.view.figure.figure import Figure
from game.view.figure.headwork import hair_top
from game.view.patient import PatientView
from game.view.place.light import PlaceError
from game.view.support.furnish import furnish
from game.view.support.support import BEDS, KINDS, SEATS, kind_of
from game.view.zones import Sight

ASSETS = Path(__file__).resolve().parents[2] / "assets"
PEOPLE = (
    *("noah-williams", "tomasz-nowak", "fumiko-sato", "adaeze-okafor", "aisha-khan"),
    "margaret-ellis",
)
MET: tuple[Body, ...] = ("seated", "wheelchair", "standing", "bed", "flat")
WINDOW, STAGE = (1280, 720), pygame.Rect(0, 0, 856, 720)
FACES = (182.0, 216.0)
"""How high a face is drawn, from hairline to chin, in pixels of 720."""
ACROSS, STEP = 44, 4
"""So many pixels across a zone is at least; so finely it is measured."""


@cache
def world() -> World:
    return read_world(ASSETS)


pytestmark = pytest.mark.usefixtures("no_display")


def moment(
    patient: str, body: Body, cues: Mapping[str, float] | None = None, seconds: float = 3.0
) -> Stance:
    acts = tuple(Act(cue, strength, 0.0) for cue, strength in (cues or {}).items())
    acting = replace(begin_acting(Comfort(62_000, 62_000, 62_000)), acts=acts)
    person = world().people[patient]
    return stance_at(person, world().tables, world().drawings, acting, seconds, 7, body=body)


def staging(patient: str, body: Body, setting: str = "ward-day") -> Staging:
    return Staging(world().people[patient], world().settings[setting], body)


def view_of(patient: str, body: Body, setting: str = "ward-day") -> PatientView:
    return PatientView(staging(patient, body, setting), world().tables, WINDOW, STAGE)


def drawn(view: PatientView, stance: Stance) -> pygame.Surface:
    target = pygame.Surface(view.window)
    view.draw(target, Stances(stance), whole=True)
    return target


def differs(a: pygame.Surface, b: pygame.Surface, box: pygame.Rect, by: int = 12) -> int:
    """Return how many pixels of a box differ clearly."""
    box = box.clip(a.get_rect())
    there, back = a.subsurface(box).copy(), b.subsurface(box).copy()
    there.blit(b, (0, 0), box, special_flags=pygame.BLEND_RGB_SUB)
    back.blit(a, (0, 0), box, special_flags=pygame.BLEND_RGB_SUB)
    there.blit(back, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
    same = pygame.mask.from_threshold(there, (0, 0, 0), (by, by, by, 255))
    return box.w * box.h - same.count()


def framed(patient: str, body: Body) -> tuple[Figure, tuple[float, float, float]]:
    figure = Figure(world().people[patient], world().tables)
    figure.prepare(neutral(world().tables, body))
    return figure, camera(figure, STAGE.topright, WINDOW[1])


def sight_of(patient: str, body: Body, cues: Mapping[str, float] | None = None) -> Sight:
    """Return what zones are measured on, without painting anything."""
    figure, at = framed(patient, body)
    place, support = furnish(staging(patient, body), world().tables, WINDOW, figure.body, at)
    stance = moment(patient, body, cues)
    things = place.things_at(stance.props)
    return Sight(figure.prepare(stance), at, STAGE, 1.0, things, support.kind.strip)


@pytest.mark.parametrize("body", MET)
@pytest.mark.parametrize("patient", PEOPLE)
def test_a_face_is_about_two_hundred_pixels_high_and_the_hands_are_in_the_picture(
    patient: str, body: Body
) -> None:
    figure, at = framed(patient, body)
    head = figure.body.head
    chin = 0.5 * (1.365 + head.shape.rest["ch"][1])
    assert FACES[0] < (chin - HAIRLINE) * head.unit * at[0] < FACES[1]
    sight = sight_of(patient, body)
    assert sight.pixel((0.0, hair_top(sight.body.head)))[1] > 0
    for arm in sight.body.bones.arms.values():
        assert STAGE.inflate(-40, -24).collidepoint(sight.pixel(project(arm.wrist)))


@pytest.mark.parametrize("body", MET)
@pytest.mark.parametrize("patient", PEOPLE)
def test_every_zone_is_a_finger_wide_and_says_where_it_is(patient: str, body: Body) -> None:
    sight = sight_of(patient, body)
    columns, rows = STAGE.w // STEP, STAGE.h // STEP
    seen = [[sight.zone_at((x * STEP, y * STEP)) for x in range(columns)] for y in range(rows)]
    for zone in ("face", "hands", "chest", "legs", "around"):
        assert widest(seen, zone) * STEP >= ACROSS, zone
    for zone, mark in sight.zones().items():
        if zone not in ("voice", "around"):
            assert sight.zone_at(mark.anchor) == zone


def widest(seen: list[list[Zone | None]], zone: Zone) -> int:
    """Return the side of the largest square that is all of one zone."""
    best, above = 0, [0] * len(seen[0])
    for row in seen:
        here: list[int] = []
        for x, at in enumerate(row):
            left = here[x - 1] if x else 0
            corner = above[x - 1] if x else 0
            here.append(1 + min(left, above[x], corner) if at == zone else 0)
        best, above = max(best, *here), here
    return best


@pytest.mark.parametrize("body", MET)
@pytest.mark.parametrize("patient", PEOPLE)
def test_the_numbers_of_zones_stand_apart_and_off_the_face(patient: str, body: Body) -> None:
    sight = sight_of(patient, body)
    marks = {zone: mark.mark for zone, mark in sight.zones().items()}
    for zone, at in marks.items():
        assert STAGE.collidepoint(at), zone
        assert sight.zone_at(at) != "face", zone
    for a, b in combinations(marks, 2):
        apart = max(abs(marks[a][n] - marks[b][n]) for n in (0, 1))
        assert apart >= ACROSS - 4, (a, b)


@pytest.mark.parametrize("body", MET)
def test_hands_rest_where_that_body_has_them(body: Body) -> None:
    poses = world().tables.poses
    for person in world().people.values():
        assert rest_pose(person, body) in poses
    person = world().people["adaeze-okafor"]
    assert (rest_pose(person, body) == person.rest_pose) == (body == "seated")


def test_a_blanket_is_painted_again_only_when_legs_or_hem_move() -> None:
    figure, at = framed("adaeze-okafor", "bed")
    _, support = furnish(staging("adaeze-okafor", "bed"), world().tables, WINDOW, figure.body, at)
    keys = {
        cue: support.front_key(figure.prepare(moment("adaeze-okafor", "bed", {cue: 1.0})))
        for cue in ("lips-pressed", "slid-down-bed", "knees-drawn-up", "holds-blanket-up")
    }
    assert keys["lips-pressed"] == keys["slid-down-bed"]
    assert keys["knees-drawn-up"] != keys["lips-pressed"] != keys["holds-blanket-up"]


@pytest.mark.parametrize("body", MET)
def test_each_body_is_another_picture_through_either_painter(body: Body, painter: str) -> None:
    view = view_of("adaeze-okafor", body)
    picture = drawn(view, moment("adaeze-okafor", body))
    other: Body = "seated" if body != "seated" else "bed"
    there = drawn(view_of("adaeze-okafor", other), moment("adaeze-okafor", other))
    assert differs(picture, there, STAGE) > 20_000, painter
    near = view.lens(view.zones()["face"].anchor, 90)
    legs = view.lens(view.zones()["legs"].anchor, 90)
    assert differs(near, legs, near.get_rect()) > 4_000


@pytest.mark.parametrize("body", MET)
@pytest.mark.parametrize("setting", sorted(world().settings))
def test_every_place_has_every_body(setting: str, body: Body) -> None:
    figure = Figure(world().people["chloe-martin"], world().tables)
    figure.prepare(neutral(world().tables, body))
    window = (428, 240)
    at = camera(figure, (286, 0), window[1])
    where = staging("chloe-martin", body, setting)
    place, support = furnish(where, world().tables, window, figure.body, at)
    bare = place.draw()
    full = place.draw(support.paint_back)
    if body != "standing":
        assert differs(bare, full, bare.get_rect()) > 1_500


@pytest.mark.parametrize("setting", ["ward-day", "ward-night", "postnatal"])
def test_no_other_bed_stands_behind_who_lies_in_one(setting: str) -> None:
    for part in world().settings[setting].parts:
        there = part.bodies or BODIES
        assert part.name != "trolley" or not {"bed", "flat"} & set(there)


@pytest.mark.parametrize("body", MET)
def test_what_stands_beside_somebody_is_seen_whatever_they_are_on(body: Body) -> None:
    view = view_of("tomasz-nowak", body, "reception")
    bare = drawn(view, moment("tomasz-nowak", body))
    full = drawn(view, moment("tomasz-nowak", body, {"letters-unopened": 1.0}))
    box = view.zones()["around"].anchor
    assert differs(bare, full, pygame.Rect(0, 0, 150, 120).move(box[0] - 75, box[1] - 60)) > 900


def test_a_child_finds_a_counter_where_their_hands_are() -> None:
    tops = []
    for patient in ("noah-williams", "tomasz-nowak"):
        figure, at = framed(patient, "standing")
        _, support = furnish(staging(patient, "standing"), world().tables, WINDOW, figure.body, at)
        top = support.fit.top
        tops.append(top)
        sight = sight_of(patient, "standing")
        for arm in sight.body.bones.arms.values():
            assert -30 < project(arm.wrist)[1] - top < 60
    assert tops[0] > tops[1] + 6


def test_seats_and_beds_are_named_in_the_setting() -> None:
    setting = world().settings["ward-day"]
    for seat in SEATS:
        assert kind_of(replace(setting, seat=seat), "seated") == seat
    for bed in BEDS:
        assert kind_of(replace(setting, bed=bed), "bed") == bed
    assert {kind_of(setting, body) for body in BODIES} <= set(KINDS)
    with pytest.raises(PlaceError, match="no seat is called 'throne'"):
        kind_of(replace(setting, seat="throne"), "flat")
    with pytest.raises(PlaceError, match="no bed is called 'hammock'; there are: bed, trolley"):
        kind_of(replace(setting, bed="hammock"), "bed")
