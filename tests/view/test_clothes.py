"""Clothes: every garment a file can name is drawn by both painters, and looks like no other."""

import math
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import get_args

import pygame
import pytest

from game.content.problems import ContentError
from game.content.world import World, read_world
from game.patient.clothes import (
    Clothes,
    Neck,
    Over,
    Pattern,
    PatternKind,
    Print,
    PrintKind,
    Tie,
    Top,
)
from game.patient.person import Person
from game.patient.stance import Stance
from game.view.figure.figure import Figure
from game.view.paint.painter import Painter
from game.view.paint.plain_painter import PlainPainter
from game.view.paint.skia_painter import SkiaPainter
from tests.colours import lab

ASSETS = Path(__file__).parents[2] / "assets"
SIZE = (210, 240)
SCALE = 0.6
LEAST = 60
"""Pixels: a button and its shade are fewer, a pocket more."""
OTHER = 9
"""A pixel differs from here on, in one of its channels."""
CONTRAST = 10.0
"""CIE76: cloth against skin and chair."""
RED = (190, 40, 60)
PAINTERS = (SkiaPainter, PlainPainter)
Makes = Callable[[int, int, float, float, float], Painter]


@cache
def world() -> World:
    return read_world(ASSETS)


PLAIN = Clothes(top=(214, 206, 190), bottom=(66, 70, 82), neck="crew")
COVERED = replace(PLAIN, over=(104, 96, 78))


def dressed(clothes: Clothes, who: str = "gurdeep-singh") -> Person:
    return replace(world().people[who], clothes=clothes)


def trunk(person: Person, make: Makes, stance: Stance | None = None) -> pygame.Surface:
    """Return trunk and arms, lying beside them so that no hand hides a belly."""
    figure = Figure(person, world().tables)
    figure.prepare(stance or Stance())
    painter = make(*SIZE, SCALE, SIZE[0] / 2, SIZE[1] * 0.82)
    painter.begin()
    for layer in ("body", "arms"):
        figure.paint(layer, painter)
    painter.end()
    return painter.surface().copy()


def apart(one: pygame.Surface, other: pygame.Surface) -> int:
    """Return how many pixels differ plainly."""
    alike = pygame.mask.from_threshold(one, (0, 0, 0), (OTHER, OTHER, OTHER, 255), other)
    return SIZE[0] * SIZE[1] - alike.count()


def sets() -> Iterator[tuple[str, dict[str, Clothes]]]:
    """Yield what a file can choose between."""
    yield "kind", {kind: replace(PLAIN, kind=kind) for kind in get_args(Top)}
    yield "neck", {neck: replace(PLAIN, neck=neck) for neck in get_args(Neck)}
    yield "over", {over: replace(COVERED, over_kind=over) for over in get_args(Over)}
    yield "sleeve", {sleeve: replace(PLAIN, sleeve=sleeve) for sleeve in ("long", "short")}
    yield (
        "pattern",
        {
            "none": PLAIN,
            **{kind: replace(PLAIN, pattern=Pattern(kind, RED)) for kind in get_args(PatternKind)},
        },
    )
    yield (
        "pattern under",
        {
            "none": COVERED,
            **{
                kind: replace(COVERED, pattern=Pattern(kind, RED)) for kind in get_args(PatternKind)
            },
        },
    )
    yield (
        "pattern over",
        {
            "none": COVERED,
            **{
                kind: replace(COVERED, over_pattern=Pattern(kind, RED))
                for kind in get_args(PatternKind)
            },
        },
    )
    yield (
        "print",
        {
            "none": PLAIN,
            **{kind: replace(PLAIN, motif=Print(kind, RED)) for kind in get_args(PrintKind)},
        },
    )
    shirt = replace(PLAIN, kind="shirt", neck="collar")
    yield (
        "worn",
        {
            "nothing": shirt,
            "tie": replace(shirt, tie=Tie(RED)),
            "striped tie": replace(shirt, tie=Tie(RED, (240, 230, 120))),
            "lanyard": replace(shirt, lanyard=RED),
            "watch": replace(shirt, fob=True),
            "ear defenders": replace(shirt, defenders=RED),
            "pocket": replace(shirt, pocket=True),
        },
    )
    yield (
        "trim",
        {
            f"{over} {trim}": replace(COVERED, over_kind=over, over_trim=trim)
            for over in ("zip", "jacket", "dressing_gown")
            for trim in (None, (250, 250, 240))
        },
    )


SETS = dict(sets())


@pytest.mark.parametrize("make", PAINTERS)
@pytest.mark.parametrize("name", SETS)
def test_every_garment_is_drawn_and_looks_like_no_other(name: str, make: Makes) -> None:
    pictures = {what: trunk(dressed(worn), make) for what, worn in SETS[name].items()}
    same = [
        (one, other)
        for one, other in combinations(pictures, 2)
        if apart(pictures[one], pictures[other]) < LEAST
    ]
    assert not same


@pytest.mark.parametrize("kind", get_args(PatternKind))
def test_a_pattern_bends_with_the_trunk(kind: PatternKind) -> None:
    plain, woven = (dressed(c) for c in (PLAIN, replace(PLAIN, pattern=Pattern(kind, RED))))
    for lean in (-0.6, 0.6):
        stance = Stance({"lean_s": lean, "slump": 0.4})
        upright, bent = trunk(woven, SkiaPainter), trunk(woven, SkiaPainter, stance)
        assert apart(upright, bent) > LEAST
        assert apart(trunk(plain, SkiaPainter, stance), bent) > LEAST


def test_short_sleeves_bare_the_forearms_and_what_is_worn_over_them_does_not() -> None:
    skin = world().people["gurdeep-singh"].skin
    bare, long, over = (
        pygame.mask.from_threshold(
            trunk(dressed(clothes), SkiaPainter), skin, (26, 26, 26, 255)
        ).count()
        for clothes in (
            replace(PLAIN, sleeve="short"),
            PLAIN,
            replace(COVERED, sleeve="short"),
        )
    )
    assert bare > 1.3 * long
    assert abs(over - long) < 0.2 * long


@pytest.mark.parametrize("sign", ["mottling_hands", "rash_hands", "bruise", "bruise_old"])
@pytest.mark.parametrize("who", ["ryan-cole", "ibrahim-bello", "chen-guoqiang"])
def test_what_illness_draws_on_hands_is_on_bare_forearms_too(who: str, sign: str) -> None:
    person = world().people[who]
    long = replace(person, clothes=replace(person.clothes, sleeve="long"))
    ill = Stance(skin={sign: 1.0})
    on_hands = apart(trunk(long, SkiaPainter), trunk(long, SkiaPainter, ill))
    assert apart(trunk(person, SkiaPainter), trunk(person, SkiaPainter, ill)) > on_hands + 20


WRONG = {
    "kind": ("kind: shirt", "kind: toga"),
    "neck": ("neck: collar", "neck: ruff"),
    "over_kind": ("over_kind: coat", "over_kind: cape"),
    "pattern": ("kind: checks", "kind: zebra"),
    "sleeve": ("kind: shirt", "sleeve: torn, kind: shirt"),
    "a key": ("neck: collar", "neck: collar, cloak: true"),
}


@pytest.mark.parametrize("what", WRONG)
def test_an_unknown_garment_is_refused_where_it_stands(what: str, tmp_path: Path) -> None:
    assets = tmp_path / "assets"
    shutil.copytree(ASSETS, assets, ignore=shutil.ignore_patterns("fonts", "*.ogg", "*.wav"))
    path = assets / "patients" / "george-papadakis.yaml"
    right, wrong = WRONG[what]
    text = path.read_text("utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong, 1), "utf-8")
    with pytest.raises(ContentError) as caught:
        read_world(assets)
    (problem,) = caught.value.problems
    assert problem.where.file.endswith("george-papadakis.yaml")
    assert problem.code in {"bad-value", "unknown-key"}
    assert problem.advice


def difference(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    return math.dist(lab(one), lab(other))


@cache
def chairs() -> set[tuple[int, int, int]]:
    """Return the colour of every chair of every place."""
    palettes, out = world().tables.palettes, set()
    for place in world().settings.values():
        rows = {**palettes["base"], **palettes[place.palette], **place.colours}
        r, g, b = rows["fabric"]
        out.add((r, g, b))
    return out


@pytest.mark.parametrize("name", sorted(world().people))
def test_nobody_is_lost_in_their_chair_or_in_their_own_skin(name: str) -> None:
    person = world().people[name]
    clothes = person.clothes
    seen = clothes.over or clothes.top
    assert difference(person.skin, clothes.top) >= CONTRAST
    assert difference(person.skin, seen) >= CONTRAST
    for chair in chairs():
        assert difference(seen, chair) >= CONTRAST, chair
