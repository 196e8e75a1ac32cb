"""Lips and nails without air: far enough from healthy ones to see, and grey, not painted."""

import math
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

from game.content.world import World, read_world
from game.patient.geometry import Colour
from game.patient.person import Person
from game.patient.skeleton import solve
from game.patient.skeleton_build import physique_of
from game.patient.stance import Stance
from game.view.figure.face_lips import paint_lips
from game.view.figure.head import Head
from game.view.figure.look import look_of, palette_of
from game.view.paint.painter import Painter, Shapes

ASSETS = Path(__file__).parents[2] / "assets"
WORLD = read_world(ASSETS)
PEOPLE = sorted(WORLD.people)
SEEN, CLEAR = 3.0, 6.0
"""CIEDE2000: what one sees at a glance, and what nobody overlooks."""
WHITE = (0.95047, 1.0, 1.08883)
MATRIX = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
Lab = tuple[float, float, float]


class Fills:
    """Writes down the colours of what is filled: the upper lip's first, then the lower's."""

    def __init__(self) -> None:
        self.colours: list[Colour] = []

    def fill(self, _: Shapes, colour: Colour) -> None:
        """Write down a colour."""
        self.colours.append(colour)


def lips_of(world: World, person: Person, blue: float) -> list[Colour]:
    head, fills = Head(person, world.tables), Fills()
    stance = Stance(skin={"cyanosis": blue})
    look = look_of(person, stance)
    head.layout(look, solve(stance, physique_of(person, world.tables), world.tables))
    paint_lips(cast("Painter", fills), head, look, 0.0)
    return fills.colours[:2]


def lab(colour: Colour) -> Lab:
    """Return a colour of sRGB in CIELAB under D65."""
    parts = [part / 255 for part in colour]
    light = [((p + 0.055) / 1.055) ** 2.4 if p > 0.04045 else p / 12.92 for p in parts]
    xyz = [sum(m * p for m, p in zip(row, light, strict=True)) for row in MATRIX]
    x, y, z = (_bend(v / w) for v, w in zip(xyz, WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _bend(t: float) -> float:
    return t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116


def ciede2000(one: Lab, two: Lab) -> float:
    """Return the CIEDE2000 difference of two colours (Sharma, Wu and Dalal 2005)."""
    mean = 0.5 * (math.hypot(*one[1:]) + math.hypot(*two[1:]))
    g = 1.5 - 0.5 * math.sqrt(mean**7 / (mean**7 + 25**7))
    c1, c2 = math.hypot(g * one[1], one[2]), math.hypot(g * two[1], two[2])
    h1, h2 = (math.degrees(math.atan2(b, g * a)) % 360 for _, a, b in (one, two))
    turn = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0.0
    hue = (h1 + turn / 2) % 360 if c1 * c2 else h1 + h2
    level, chroma = 0.5 * (one[0] + two[0]) - 50, 0.5 * (c1 + c2)
    waves = ((-0.17, 1, -30), (0.24, 2, 0), (0.32, 3, 6), (-0.20, 4, -63))
    t = 1 + sum(k * math.cos(math.radians(n * hue + add)) for k, n, add in waves)
    dl = (two[0] - one[0]) / (1 + 0.015 * level**2 / math.sqrt(20 + level**2))
    dc = (c2 - c1) / (1 + 0.045 * chroma)
    dh = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn / 2)) / (1 + 0.015 * chroma * t)
    swing = 60 * math.exp(-(((hue - 275) / 25) ** 2))
    bent = -2 * math.sqrt(chroma**7 / (chroma**7 + 25**7)) * math.sin(math.radians(swing))
    return math.sqrt(dl**2 + dc**2 + dh**2 + bent * dc * dh)


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


def nail_of(_: World, person: Person, blue: float) -> list[Colour]:
    return [palette_of(person, {"cyanosis": blue}).nail]


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("place", [lips_of, nail_of])
@pytest.mark.parametrize(("blue", "least"), [(0.6, SEEN), (1.0, CLEAR)])
def test_want_of_air_is_seen_and_is_grey(
    person: str, place: Callable[[World, Person, float], list[Colour]], blue: float, least: float
) -> None:
    well = [lab(colour) for colour in place(WORLD, WORLD.people[person], 0.0)]
    ill = [lab(colour) for colour in place(WORLD, WORLD.people[person], blue)]
    for before, after in zip(well, ill, strict=True):
        assert ciede2000(before, after) >= least
        _, red, yellow = after
        assert math.hypot(red, yellow) < math.hypot(*before[1:])
        assert not (red > 3 and yellow < -3), "violet"
    if blue == 1.0:
        assert all(math.hypot(red, yellow) < 14 for _, red, yellow in ill)
