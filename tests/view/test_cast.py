"""The cast: everybody can be drawn by both painters, and nobody looks or sounds like another."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import get_args, get_type_hints

import pygame
import pytest

from game.content.world import World, read_world
from game.patient.person import Beard, Hat, HearingAid, Person
from game.patient.stance import Stance
from game.view.figure.figure import LAYERS, Figure
from game.view.paint.painter import Painter
from game.view.paint.plain_painter import PlainPainter
from game.view.paint.skia_painter import SkiaPainter

ASSETS = Path(__file__).parents[2] / "assets"
SIDE = 150
SCALE = 0.7
VIOLET = (150, 40, 210)
MOST_ALIKE = 0.08
"""Two people differ in more than this share of the pixels of their heads."""


@cache
def world() -> World:
    return read_world(ASSETS)


Makes = Callable[[int, int, float, float, float], Painter]


def portrait(
    person: Person, make: Makes, stance: Stance | None = None, layers: tuple[str, ...] = LAYERS
) -> pygame.Surface:
    figure = Figure(person, world().tables)
    x, y = figure.prepare(stance or Stance()).head.centre
    painter = make(SIDE, SIDE, SCALE, SIDE / 2 - x * SCALE, SIDE / 2 - y * SCALE)
    painter.begin()
    for layer in layers:
        figure.paint(layer, painter)
    painter.end()
    return painter.surface()


def changed(one: pygame.Surface, other: pygame.Surface) -> float:
    """Return the share of pixels that differ plainly."""
    alike = pygame.mask.from_threshold(one, (0, 0, 0), (24, 24, 24, 255), other)
    return 1 - alike.count() / (SIDE * SIDE)


NAMES = sorted(world().people)


@pytest.mark.parametrize("name", NAMES)
def test_everybody_is_drawn_alike_by_both_painters(name: str) -> None:
    person = world().people[name]
    assert changed(portrait(person, SkiaPainter), portrait(person, PlainPainter)) < 0.05


def test_nobody_looks_like_another() -> None:
    heads = {n: portrait(world().people[n], SkiaPainter) for n in NAMES}
    alike = [
        (one, other)
        for i, one in enumerate(NAMES)
        for other in NAMES[i + 1 :]
        if changed(heads[one], heads[other]) < MOST_ALIKE
    ]
    assert not alike


def test_no_two_voices_are_the_same() -> None:
    rows = list(world().voices.values())
    assert all(rows.count(row) == 1 for row in rows)
    assert len({person.voice for person in world().people.values()}) == len(NAMES)


def test_everybody_has_something_to_say_of_every_zone() -> None:
    for name, patient in world().patients.items():
        zones = [reply.about for reply in patient.replies]
        assert len(zones) >= 12, name
        assert {"face", "hands", "chest", "legs", "voice", "around", None} <= set(zones), name


def violet(surface: pygame.Surface) -> pygame.Mask:
    return pygame.mask.from_threshold(surface, VIOLET, (70, 45, 90, 255))


@pytest.mark.parametrize("shape", get_args(get_type_hints(Beard)["shape"]))
def test_a_beard_of_every_shape_is_drawn_and_leaves_the_mouth_bare(shape: str) -> None:
    bare = replace(world().people["liam-doyle"], stubble=0.0, beard=None)
    beard = Beard(shape, VIOLET)  # type: ignore[arg-type]  # one of its own values
    worn = violet(portrait(replace(bare, beard=beard), SkiaPainter))
    assert worn.count() > violet(portrait(bare, SkiaPainter)).count() + 60
    figure = Figure(bare, world().tables)
    head = figure.prepare(Stance()).head
    x, y = head.mid("m0", "q0")
    at = (
        round(SIDE / 2 + (x - head.centre[0]) * SCALE),
        round(SIDE / 2 + (y - head.centre[1]) * SCALE),
    )
    assert not worn.get_at(at)


def test_a_beard_goes_down_with_the_jaw() -> None:
    person = replace(world().people["liam-doyle"], beard=Beard("full", VIOLET))
    shut, wide = (
        max(
            box.bottom
            for box in violet(portrait(person, SkiaPainter, Stance(aus=aus))).get_bounding_rects()
        )
        for aus in ({}, {"26": 1.0, "25": 1.0})
    )
    assert wide > shut


@pytest.mark.parametrize(
    "style", [name for name in world().tables.hats if not name.startswith("_")]
)
def test_a_hat_of_every_style_covers_the_crown(style: str) -> None:
    person = replace(world().people["daniel-mensah"], hat=Hat(style, VIOLET, VIOLET))
    cloth = violet(portrait(person, SkiaPainter))
    figure = Figure(person, world().tables)
    head = figure.prepare(Stance()).head
    x, y = head.skull(0.1, -1.2, 0.0)
    at = (
        round(SIDE / 2 + (x - head.centre[0]) * SCALE),
        round(SIDE / 2 + (y - head.centre[1]) * SCALE),
    )
    assert cloth.get_at(at)


@pytest.mark.parametrize("sides", ["L", "R"])
def test_a_hearing_aid_is_on_its_own_side(sides: str) -> None:
    person = replace(world().people["albert-hughes"], hearing_aid=None)
    aid = HearingAid(sides, VIOLET)  # type: ignore[arg-type]  # one of its own values
    found = violet(portrait(replace(person, hearing_aid=aid), SkiaPainter))
    assert found.count() > 3
    assert (found.centroid()[0] > SIDE / 2) == (sides == "L")


def test_freckles_show_and_keep_clear_of_the_eyes() -> None:
    person = world().people["liam-doyle"]
    figure = Figure(person, world().tables)
    head = figure.prepare(Stance()).head
    assert len(head.freckles) > 50
    eye = head.shape.rest["ecL"][0] / head.traits.width
    assert all(abs(abs(x) - eye) > 0.1 or y > 0.15 for x, y, _ in head.freckles)
    plain = replace(person, freckles=0.0)
    assert portrait(person, SkiaPainter) != portrait(plain, SkiaPainter)


@pytest.mark.parametrize("name", ["aisha-khan", "jack-turner", "priya-raman"])
def test_what_hangs_on_the_shoulders_rises_with_them(name: str) -> None:
    figure = Figure(world().people[name], world().tables)
    figure.prepare(Stance())
    before = figure.key("hair")
    figure.prepare(Stance({"shoulder": 1.0}))
    assert figure.key("hair") != before


def test_a_new_person_is_one_new_file(tmp_path: Path) -> None:
    assets = tmp_path / "assets"
    for folder in ("patients", "settings", "rig"):
        shutil.copytree(ASSETS / folder, assets / folder)
    for name in ("cues", "tones", "sounds", "lexicon", "moods", "voices"):
        shutil.copy(ASSETS / f"{name}.yaml", assets / f"{name}.yaml")
    text = (ASSETS / "patients" / "rosa-delgado.yaml").read_text("utf-8")
    text = text.replace("id: rosa-delgado", "id: nina-berg").replace("Rosa Delgado", "Nina Berg")
    text = text.replace("style: low_pony", "style: bob")
    (assets / "patients" / "nina-berg.yaml").write_text(text, "utf-8")
    people = read_world(assets).people
    assert set(people) == {*NAMES, "nina-berg"}
    nina, rosa = (portrait(people[name], SkiaPainter) for name in ("nina-berg", "rosa-delgado"))
    assert changed(nina, rosa) > MOST_ALIKE


NEUTRAL = {
    "corners of the mouth below its middle": (-0.055, 0.005),
    "inner end of a brow below its arch": (0.045, 0.125),
    "outer end of a brow below the inner": (-0.02, 0.05),
    "room between lid and brow": (0.15, 0.28),
    "how far the lids are apart": (0.76, 0.92),
}
"""Of a face that says nothing, in head units: nobody is far from anybody else."""
WEAK_SIDE = {"moira-byrne"}


@pytest.mark.parametrize("name", NAMES)
def test_everybody_at_rest_says_nothing(name: str) -> None:
    person = world().people[name]
    head = Figure(person, world().tables).prepare(Stance(aus=person.rest)).head

    def lower(one: str, other: str) -> float:
        """Return how far one landmark is below another, the mean of both sides."""
        far = sum(g[one][1] - g[other][1] for g in head.halves.values())
        return far / 2 / head.unit

    corners = sum(head.halves[side]["mc"][1] for side in "LR") / 2
    middle = (head.points["i0"][1] + head.points["j0"][1]) / 2
    found = (
        (corners - middle) / head.unit,
        lower("b1", "b3"),
        lower("b4", "b1"),
        lower("u2", "b2"),
        head.mean("open"),
    )
    for (what, (least, most)), value in zip(NEUTRAL.items(), found, strict=True):
        assert least <= value <= most, what
    lopsided = abs(head.points["mcL"][1] - head.points["mcR"][1]) / head.unit
    assert (lopsided > 0.03) == (name in WEAK_SIDE)
