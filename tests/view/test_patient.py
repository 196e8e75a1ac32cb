"""The patient in their place: what is painted, where one can look, and when it is painted again."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import pygame
import pytest

from game.content.world import World, read_world
from game.patient.acting import Act, begin_acting
from game.patient.motion import stance_at
from game.patient.skeleton_space import project
from game.patient.staging import Staging, Stances
from game.patient.stance import Stance
from game.sim.comfort import Comfort
from game.sim.cues import BODIES, Zone
from game.view.figure.camera import camera, neutral
from game.view.figure.figure import ARMS, LAYERS, Figure
from game.view.magnifier import Glass
from game.view.paint import painter_name, use
from game.view.patient import PatientView
from game.view.zones import Sight, ZoneMark

ASSETS = Path(__file__).resolve().parents[2] / "assets"
PEOPLE = ("adaeze-okafor", "rosa-delgado", "tomasz-nowak")
WINDOW, STAGE = (1280, 720), pygame.Rect(0, 0, 856, 720)
TABLE = pygame.Rect(712, 440, 150, 60)
PLAIN = (12, 200, 90)


@cache
def world() -> World:
    return read_world(ASSETS)


DRAWN = sorted(world().drawings)


pytestmark = pytest.mark.usefixtures("no_display")


def moment(patient: str, cues: Mapping[str, float] | None = None, seconds: float = 3.0) -> Stance:
    """Return somebody showing cues since the scene began, met in the first body that can."""
    acts = tuple(Act(cue, strength, 0.0) for cue, strength in (cues or {}).items())
    acting = replace(begin_acting(Comfort(65_000, 65_000, 65_000)), acts=acts)
    person, shown = world().people[patient], [world().book[cue] for cue in cues or {}]
    body = next(body for body in BODIES if all(body in cue.bodies for cue in shown))
    return stance_at(person, world().tables, world().drawings, acting, seconds, 7, body=body)


def view_of(
    patient: str, window: tuple[int, int] = WINDOW, stage: pygame.Rect = STAGE
) -> PatientView:
    person, setting = world().people[patient], world().settings["emergency-desk"]
    return PatientView(Staging(person, setting), world().tables, window, stage)


def drawn(view: PatientView, stance: Stance) -> pygame.Surface:
    target = pygame.Surface(view.window)
    target.fill(PLAIN)
    view.draw(target, Stances(stance), whole=True)
    return target


def differs(a: pygame.Surface, b: pygame.Surface, by: int = 12) -> int:
    """Return how many pixels differ clearly."""
    there, back = a.copy(), b.copy()
    there.blit(b, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    back.blit(a, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    there.blit(back, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
    same = pygame.mask.from_threshold(there, (0, 0, 0), (by, by, by, 255))
    return there.get_width() * there.get_height() - same.count()


def sight_of(patient: str, stance: Stance) -> Sight:
    """Return what zones are measured on, without painting anything."""
    figure = Figure(world().people[patient], world().tables)
    figure.prepare(neutral(world().tables, stance.body))
    at = camera(figure, STAGE.topright, WINDOW[1])
    return Sight(figure.prepare(stance), at, STAGE, 1.0, TABLE)


def places(marks: Mapping[Zone, ZoneMark]) -> dict[Zone, tuple[int, int]]:
    return {zone: mark.anchor for zone, mark in marks.items() if zone != "voice"}


@pytest.fixture(scope="module")
def both() -> tuple[PatientView, PatientView]:
    """Return the same patient by either painter."""
    pygame.display.init()
    pygame.display.set_mode((1, 1))
    before = painter_name()
    views = []
    for name in ("skia", "pygame"):
        use("skia" if name == "skia" else "pygame")
        view = view_of("rosa-delgado")
        view.lens(view.zones()["legs"].anchor, 132)
        views.append(view)
    use(before)
    return views[0], views[1]


@pytest.mark.parametrize("patient", PEOPLE)
@pytest.mark.parametrize("cue", [None, *DRAWN])
def test_every_hand_reaches_inside_the_frame(patient: str, cue: str | None) -> None:
    for seconds in (0.2, 3.0, 4.4):
        sight = sight_of(patient, moment(patient, {cue: 1.0} if cue else {}, seconds))
        for arm in sight.body.bones.arms.values():
            assert STAGE.inflate(-16, -16).collidepoint(sight.pixel(project(arm.wrist)))
        assert STAGE.collidepoint(sight.zones()["hands"].anchor)


@pytest.mark.parametrize("patient", PEOPLE)
@pytest.mark.parametrize("cue", [None, *DRAWN])
def test_where_a_zone_says_it_is_one_looks_at_that_zone(patient: str, cue: str | None) -> None:
    sight = sight_of(patient, moment(patient, {cue: 1.0} if cue else {}))
    covered = cue in {"hand-at-brow", "rubs-jaw", "coughs", "covers-eyes", "pinches-nose"}
    for zone, at in places(sight.zones()).items():
        assert sight.zone_at(at) == zone or (zone == "face" and covered)


def test_a_hand_carries_its_zone_with_it_and_hands_win() -> None:
    rest, up = (
        sight_of("adaeze-okafor", moment("adaeze-okafor", c)) for c in ({}, {"hand-at-brow": 1.0})
    )
    hand = up.zones()["hands"].anchor
    assert hand[1] < rest.zones()["hands"].anchor[1] - 250
    assert rest.zone_at(hand) == "face"
    assert up.zone_at(hand) == "hands"


def test_the_face_zone_follows_the_head() -> None:
    rest, slumped = (
        sight_of("tomasz-nowak", moment("tomasz-nowak", c)) for c in ({}, {"slumped": 1.0})
    )
    assert slumped.head_box().centery > rest.head_box().centery + 30
    assert slumped.zones()["face"].anchor[1] > rest.zones()["face"].anchor[1] + 30
    top = (rest.head_box().centerx, rest.head_box().top + 12)
    assert rest.zone_at(top) == "face"
    assert slumped.zone_at(top) == "around"


@pytest.mark.parametrize("patient", PEOPLE)
def test_every_zone_has_room_to_point_at_and_the_rest_is_around(patient: str) -> None:
    sight = sight_of(patient, moment(patient))
    spots = [(x, y) for x in range(4, 856, 8) for y in range(4, 720, 8)]
    seen = [sight.zone_at(spot) for spot in spots]
    room: Mapping[Zone, int] = {"face": 200, "hands": 300, "chest": 300, "legs": 40, "around": 2000}
    for zone, least in room.items():
        assert seen.count(zone) > least, zone
    assert sight.zone_at((900, 300)) is None
    assert sight.zone_at((300, -1)) is None


@pytest.mark.parametrize("patient", PEOPLE)
def test_numbers_stand_beside_the_person_and_not_on_the_face(patient: str) -> None:
    sight = sight_of(patient, moment(patient))
    for zone, mark in sight.zones().items():
        assert STAGE.collidepoint(mark.mark), zone
        assert sight.zone_at(mark.mark) != "face", zone


def test_one_can_always_point_at_the_legs_whatever_lies_on_them() -> None:
    sight = sight_of("tomasz-nowak", moment("tomasz-nowak", {"leans-in": 0.6}))
    assert sight.zone_at(sight.zones()["legs"].anchor) == "legs"
    assert sight.zone_at((sight.zones()["legs"].anchor[0], STAGE.bottom - 40)) == "hands"


def test_a_phone_and_a_letter_belong_to_the_hand_that_holds_them() -> None:
    for cue in ("checks-phone", "holds-letter"):
        stance = moment("rosa-delgado", {cue: 1.0})
        held = sight_of("rosa-delgado", stance)
        empty = sight_of("rosa-delgado", replace(stance, props={}))
        spots = [(x, y) for x in range(200, 640, 8) for y in range(320, 640, 8)]
        hands = [[s.zone_at(spot) for spot in spots].count("hands") for s in (held, empty)]
        assert hands[0] > hands[1]


def test_nothing_is_drawn_outside_the_stage(painter: str) -> None:
    stage = pygame.Rect(0, 0, 800, 720)
    view = view_of("adaeze-okafor", stage=stage)
    picture = drawn(view, moment("adaeze-okafor", {"grips-armrest": 1.0, "letters-unopened": 1.0}))
    outside = picture.subsurface((800, 0, 480, 720))
    assert pygame.mask.from_threshold(outside, PLAIN, (1, 1, 1, 255)).count() == 480 * 720, painter
    inside = picture.subsurface(stage)
    assert pygame.mask.from_threshold(inside, PLAIN, (1, 1, 1, 255)).count() == 0


@pytest.mark.parametrize("window", [(1280, 720), (1024, 768), (1920, 1080)])
def test_somebody_keeps_their_place_in_every_window(window: tuple[int, int]) -> None:
    k = window[1] / 720
    stage = pygame.Rect(0, 0, round(856 * k), window[1])
    figure = Figure(world().people["adaeze-okafor"], world().tables)
    figure.prepare(neutral(world().tables))
    at = camera(figure, stage.topright, window[1])
    sight = Sight(figure.body, at, stage, k, TABLE)
    box = sight.head_box()
    assert box.centerx / k == pytest.approx(424, abs=16)
    assert box.height / k == pytest.approx(268, abs=24)
    assert stage.contains(box)


def test_a_picture_at_rest_is_painted_in_full_after_a_few_frames(painter: str) -> None:
    view, stance = view_of("adaeze-okafor"), moment("adaeze-okafor", {"fist-on-breastbone": 1.0})
    target = pygame.Surface(WINDOW)
    view.draw(target, Stances(moment("adaeze-okafor")))
    for _ in range(12):
        view.draw(target, Stances(stance))
    target.fill(PLAIN, (856, 0, 424, 720))
    assert differs(target, drawn(view_of("adaeze-okafor"), stance), by=40) < 400, painter


def test_eyes_that_shut_are_shut_in_the_next_frame() -> None:
    view, stance = view_of("tomasz-nowak"), moment("tomasz-nowak")
    before, after = drawn(view, stance), pygame.Surface(WINDOW)
    view.draw(after, Stances(replace(stance, aus={**stance.aus, "43": 1.15})))
    eyes = view.head_box().inflate(-60, -160)
    assert differs(before.subsurface(eyes), after.subsurface(eyes)) > 300


def test_what_has_not_moved_is_not_painted_again(monkeypatch: pytest.MonkeyPatch) -> None:
    view, stance = view_of("rosa-delgado"), moment("rosa-delgado")
    drawn(view, stance)
    painted: list[str] = []
    paint = Figure.paint

    def counted(self: Figure, layer: str, *more: object) -> None:
        painted.append(layer)
        paint(self, layer, *more)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(Figure, "paint", counted)
    drawn(view, stance)
    assert painted == []
    for i in range(60):
        view.draw(pygame.Surface(WINDOW), Stances(moment("rosa-delgado", seconds=3 + i / 30)))
    assert 10 < len(painted) < 60
    assert set(painted) <= {*LAYERS, *ARMS}


def test_a_lens_is_round_and_larger_than_life(painter: str) -> None:
    view = view_of("tomasz-nowak")
    drawn(view, moment("tomasz-nowak"))
    eye = view.zones()["face"].anchor
    lens = view.lens(eye, 100)
    assert lens.get_size() == (200, 200)
    assert [lens.get_at(at)[3] for at in ((2, 2), (197, 2), (100, 100))] == [0, 0, 255], painter
    near, nearer = view.lens(eye, 100, 2.0), view.lens(eye, 100, 3.0)
    assert differs(near, nearer) > 2000


def test_a_live_lens_catches_up_within_a_few_frames() -> None:
    view = view_of("tomasz-nowak")
    drawn(view, moment("tomasz-nowak"))
    eye = view.zones()["face"].anchor
    calm = view.lens(eye, 100, live=True)
    assert differs(calm, view.lens(eye, 100), by=1) == 0
    wincing = moment("tomasz-nowak", {"winces": 1.0})
    for _ in range(8):
        view.draw(pygame.Surface(WINDOW), Stances(wincing))
        lens = view.lens(eye, 100, live=True)
    assert differs(lens, calm) > 500
    assert differs(lens, view.lens(eye, 100), by=1) == 0


def test_a_live_lens_stays_where_it_is_while_little_moves() -> None:
    view, glass = view_of("tomasz-nowak"), Glass()
    drawn(view, moment("tomasz-nowak"))
    mark = view.zones()["hands"]
    seen = []
    for n, far in enumerate((0, 3, 30, 27)):
        moved = replace(mark, anchor=(mark.anchor[0] + far, mark.anchor[1]))
        glass.look(view, "hands", moved, 100, float(n), held=False)
        seen.append(glass.at[0] - mark.anchor[0])
    assert seen[:2] == [0, 0]
    assert 20 < seen[2] == seen[3] < 30


def test_looking_at_the_legs_draws_the_camera_back_to_the_shoes(painter: str) -> None:
    view = view_of("adaeze-okafor")
    shoes = pygame.Rect(60, 190, 144, 56)
    pictures = []
    for cues in ({}, {"ankles-crossed": 1.0}):
        drawn(view, moment("adaeze-okafor", cues))
        pictures.append(view.lens(view.zones()["legs"].anchor, 132).subsurface(shoes))
    assert differs(pictures[0], pictures[1]) > 1500, painter


def test_both_painters_draw_the_same_person() -> None:
    pictures = []
    before = painter_name()
    for name in ("skia", "pygame"):
        use("skia" if name == "skia" else "pygame")
        pictures.append(
            drawn(view_of("adaeze-okafor"), moment("adaeze-okafor", {"sweat-on-brow": 1.0}))
        )
    use(before)
    assert differs(pictures[0], pictures[1], by=48) < 0.01 * 856 * 720


def test_a_part_that_nobody_can_draw_is_named() -> None:
    person = replace(
        world().people["adaeze-okafor"],
        build=replace(world().people["adaeze-okafor"].build, type="giant"),
    )
    with pytest.raises(KeyError, match="giant"):
        Figure(person, world().tables)
