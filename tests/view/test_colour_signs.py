"""Every colour sign on every skin of the cast: seen where it is read, measured in painted pixels.

CIEDE2000 between with and without, in every light of a setting. On dark skin lips, palms,
inner lid and the white of the eye are read (EVIDENCE.md H9-H11).
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

import pygame
import pytest

from game.patient.person import Person
from game.patient.stance import Stance
from game.view.figure.figure import Figure
from game.view.figure.look import DARK, palette_of
from game.view.paint.painter import Painter
from game.view.paint.plain_painter import PlainPainter
from game.view.paint.skia_painter import SkiaPainter
from game.view.place.light import light_of
from tests.colours import CLEAR, SEEN, Lab, ciede2000, lab
from tests.view.skins import FACE_PLACES, HAND_PLACES, Picture, apart, mean, picture_of, world

PEOPLE = sorted(world().people)
TINTS = sorted({light_of(s, world().tables).figure for s in world().settings.values()})
LIGHT_SKIN, DARK_SKIN = "light", "dark"


@dataclass(frozen=True, slots=True)
class Read:
    """Where a sign is read: `on` which skins; a pattern is read where it changed most."""

    sign: str
    place: str
    on: tuple[str, ...] = (LIGHT_SKIN, DARK_SKIN)
    pattern: bool = False


ROWS = (
    Read("pallor", "lips"),
    Read("pallor", "cheek", (LIGHT_SKIN,)),
    Read("pallor", "palm", (DARK_SKIN,)),
    Read("pallor", "lower lid", (DARK_SKIN,)),
    Read("flush", "cheek"),
    Read("cyanosis", "lips"),
    Read("cyanosis", "nail"),
    Read("cyanosis", "palm", (DARK_SKIN,)),
    Read("jaundice", "white of the eye"),
    Read("red_eyes", "white of the eye"),
    Read("fatigue", "under the eye"),
    Read("sunken", "under the eye"),
    Read("dry", "lips"),
    Read("mottling", "lace", pattern=True),
    Read("rash", "neck and jaw", pattern=True),
    Read("mottling_hands", "back of the hand", pattern=True),
    Read("rash_hands", "back of the hand", pattern=True),
    Read("bruise", "new bruise"),
    Read("bruise_old", "old bruise"),
    Read("fingers_blue", "nail"),
    Read("fingers_blue", "fingertip"),
    Read("fingers_white", "finger"),
    Read("palms_pale", "palm"),
)


def skin_of(person: Person) -> str:
    return LIGHT_SKIN if palette_of(person, {}).dark < DARK else DARK_SKIN


def differences(row: Read, person: Person, amounts: tuple[float, ...]) -> list[float]:
    """Return how far a sign is from none at each amount, in the light where that is least."""
    well = picture_of(person, row.place, {})
    pixels = ({**FACE_PLACES, **HAND_PLACES})[row.place](well)
    before = well.at(pixels)
    out = []
    for amount in amounts:
        after = picture_of(person, row.place, {row.sign: amount}).at(pixels)
        out.append(min(apart(before, after, tint, pattern=row.pattern) for tint in TINTS))
    return out


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.sign} on {row.place}")
def test_a_sign_is_seen_where_it_is_read_on_every_skin_in_every_light(row: Read) -> None:
    missed = {}
    for name in PEOPLE:
        person = world().people[name]
        if skin_of(person) in row.on:
            some, full = differences(row, person, (0.6, 1.0))
            if some < SEEN or full < CLEAR:
                missed[name] = round(some, 1), round(full, 1)
    assert missed == {}


def test_every_skin_of_the_cast_is_measured() -> None:
    assert {skin_of(world().people[name]) for name in PEOPLE} == {LIGHT_SKIN, DARK_SKIN}
    assert len(TINTS) > 1


@pytest.mark.parametrize("name", PEOPLE)
def test_lips_of_the_ill_are_never_violet_and_without_air_they_are_grey(name: str) -> None:
    person = world().people[name]
    place = FACE_PLACES["lips"]
    before = lab(mean(lips(person, {}, place)))
    for sign in ("pallor", "cyanosis", "dry"):
        for amount in (0.3, 0.6, 1.0):
            after = lab(mean(lips(person, {sign: amount}, place)))
            assert not (after[1] > 3 and after[2] < -3), (sign, amount)
            assert math.hypot(*after[1:]) < math.hypot(*before[1:]) + 1, (sign, amount)
    assert math.hypot(*lab(mean(lips(person, {"cyanosis": 1.0}, place)))[1:]) < 14


def lips(
    person: Person, signs: Mapping[str, float], place: Callable[[Picture], list[tuple[int, int]]]
) -> list[tuple[float, float, float]]:
    picture = picture_of(person, "lips", signs)
    return picture.at(place(picture))


@pytest.mark.parametrize("name", PEOPLE)
def test_a_flush_is_no_clowns_paint(name: str) -> None:
    person = world().people[name]
    well, red = (picture_of(person, "cheek", {"flush": f}) for f in (0.0, 1.0))
    pixels = FACE_PLACES["cheek"](well)
    one, two = (lab(mean(p.at(pixels))) for p in (well, red))
    assert ciede2000(one, two) < 18
    assert math.hypot(*two[1:]) < 58


GROWING = ("jaundice", "mottling", "rash", "pallor", "flush", "cyanosis", "fingers_blue")


@pytest.mark.parametrize("sign", GROWING)
@pytest.mark.parametrize("name", ["adaeze-okafor", "chloe-martin", "gurdeep-singh"])
def test_a_sign_grows_from_faint_to_full_without_a_step(sign: str, name: str) -> None:
    row = next(row for row in ROWS if row.sign == sign)
    steps = differences(row, world().people[name], (0.1, 0.2, 0.4, 0.6, 0.8, 1.0))
    assert all(a <= b + 0.4 for a, b in pairwise(steps))
    assert steps[0] < 0.45 * steps[-1]


ON_SKIN = {
    "body": ("mottling", "rash", "jaundice"),
    "arms": ("mottling_hands", "rash_hands", "bruise", "fingers_white", "fingers_blue"),
    "hair": ("mottling", "rash", "pallor", "jaundice", "droop_left", "cheek_swollen"),
    "legs": ("mottling", "pallor"),
}
DYES = ((30, 200, 60), (200, 30, 190))
CLOTH = 110
"""Two dyes farther apart than this show in a pixel that is mostly cloth."""
EDGE = 12
"""Pixels where skin and cloth meet."""
COVERED = {"aisha-khan"}
"""Their neck is under a scarf."""
SIZE = (320, 420)


def layer_of(person: Person, layer: str, signs: Mapping[str, float]) -> pygame.Surface:
    figure = Figure(person, world().tables)
    x, _ = figure.prepare(Stance(skin=signs)).head.centre
    painter = SkiaPainter(*SIZE, 0.8, SIZE[0] / 2 - x * 0.8, 330.0)
    painter.begin()
    figure.paint(layer, painter)
    painter.end()
    return painter.surface().copy()


def dyed(person: Person, colour: tuple[int, int, int]) -> Person:
    over = colour if person.clothes.over else None
    return replace(person, clothes=replace(person.clothes, top=colour, over=over))


@pytest.mark.parametrize("layer", sorted(ON_SKIN))
@pytest.mark.parametrize(
    "name", ["noah-williams", "aisha-khan", "chloe-martin", "george-papadakis"]
)
def test_a_sign_stays_off_cloth_and_hair(layer: str, name: str) -> None:
    person = world().people[name]
    green, violet = (layer_of(dyed(person, dye), layer, {}) for dye in DYES)
    alike = pygame.mask.from_threshold(green, (0, 0, 0), (CLOTH, CLOTH, CLOTH, 255), violet)
    alike.invert()
    cloth, plain = alike, layer_of(person, layer, {})
    for sign in ON_SKIN[layer]:
        ill = layer_of(person, layer, {sign: 1.0})
        same = pygame.mask.from_threshold(plain, (0, 0, 0), (10, 10, 10, 255), ill)
        same.invert()
        if layer in {"hair", "legs"}:
            assert same.count() == 0, sign
        else:
            assert same.count() > 0 or name in COVERED, sign
            assert same.overlap_area(cloth, (0, 0)) < EDGE, sign


@pytest.mark.parametrize("make", [SkiaPainter, PlainPainter])
def test_the_light_of_a_place_falls_on_a_person_as_a_mild_multiply(
    make: Callable[..., Painter],
) -> None:
    person, tint = world().people["chloe-martin"], (238, 230, 226)
    plain, tinted = (face_under(person, make, light) for light in ((255, 255, 255), tint))
    for x in range(40, 160, 6):
        for y in range(40, 160, 6):
            one, two = plain.get_at((x, y)), tinted.get_at((x, y))
            assert one[3] == two[3]
            assert all(abs(a * t / 255 - b) <= 4 for a, b, t in zip(one, two, tint, strict=False))


def face_under(
    person: Person, make: Callable[..., Painter], tint: tuple[int, int, int]
) -> pygame.Surface:
    figure = Figure(person, world().tables, tint)
    x, y = figure.prepare(Stance()).head.centre
    painter = make(200, 200, 1.0, 100 - x, 100 - y)
    painter.begin()
    figure.paint("face", painter)
    painter.end()
    return painter.surface().copy()


def test_no_light_of_a_place_takes_more_than_a_little() -> None:
    for red, green, blue in TINTS:
        assert (red + green + blue) / 3 >= 0.9 * 255
        assert blue >= 0.885 * 255


@pytest.mark.parametrize(
    ("one", "two", "difference"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 0.0, 0.0), (50.0, -1.0, 2.0), 2.3669),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_differences_are_those_of_the_published_table(
    one: Lab, two: Lab, difference: float
) -> None:
    assert ciede2000(one, two) == pytest.approx(difference, abs=1e-4)
