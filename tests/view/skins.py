"""A person painted with and without a sign, and the colours at the places where it is read."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pygame

from game.content.world import World, read_world
from game.patient.geometry import Point, between, inside
from game.patient.person import Person
from game.patient.skeleton_arms import Arm
from game.patient.skeleton_hands import read_hand
from game.patient.stance import Stance
from game.view.figure.body import Body
from game.view.figure.face_lids import lower_lid, upper_lid
from game.view.figure.figure import Figure
from game.view.figure.hand_shape import HandShape, grip_of, hand_shape
from game.view.figure.hand_signs import hand_tones, paint_hand_signs, swelled
from game.view.figure.hands import paint_hand
from game.view.paint.painter import Painter
from game.view.paint.skia_painter import SkiaPainter
from tests.colours import ciede2000, lab

ASSETS = Path(__file__).parents[2] / "assets"
UNIT = 80.0
"""Half a head's width, in pixels: what the face is in play, at 720p."""
SIDE = 300
HAND = 120.0
"""The length of a hand, in pixels."""
WHITE_OF_EYE = 130
Rgb = tuple[float, float, float]


@cache
def world() -> World:
    """Return what ships."""
    return read_world(ASSETS)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, and how places in du become its pixels."""

    surface: pygame.Surface
    scale: float
    x: float
    y: float
    body: Body
    hand: HandShape | None = None

    def pixel(self, point: Point) -> tuple[int, int]:
        """Return the pixel at a place."""
        return round(point[0] * self.scale + self.x), round(point[1] * self.scale + self.y)

    def patch(self, point: Point, radius: int) -> list[tuple[int, int]]:
        """Return the pixels around a place."""
        x, y = self.pixel(point)
        near = range(-radius, radius + 1)
        return [(x + dx, y + dy) for dx in near for dy in near]

    def at(self, pixels: Iterable[tuple[int, int]]) -> list[Rgb]:
        """Return the colours of pixels that are painted."""
        found = [self.surface.get_at(p) for p in pixels if self.surface.get_rect().collidepoint(p)]
        return [(c[0], c[1], c[2]) for c in found if c[3] == 255]


def head_of(person: Person, signs: Mapping[str, float]) -> Picture:
    """Return somebody's head and neck, all that covers them included."""
    figure = Figure(person, world().tables)
    head = figure.prepare(Stance(aus=person.rest, skin=signs)).head
    scale = UNIT / head.unit
    x, y = SIDE / 2 - head.centre[0] * scale, SIDE * 0.4 - head.centre[1] * scale
    painter = SkiaPainter(SIDE, SIDE, scale, x, y)
    painter.begin()
    for layer in ("back", "body", "face", "hair"):
        figure.paint(layer, painter)
    painter.end()
    return Picture(painter.surface().copy(), scale, x, y, figure.body)


def hand_of(person: Person, signs: Mapping[str, float], shape: str = "flat") -> Picture:
    """Return somebody's right hand, its back or its palm."""
    figure = Figure(person, world().tables)
    body = figure.prepare(Stance(skin=signs))
    arm: Arm = replace(body.bones.arms["R"], hand=read_hand(world().tables, shape), fs=1.0)
    hand = hand_shape(swelled(arm.hand, body.look), grip_of(arm, "R"))
    scale = HAND / arm.size
    (mx, my), (wx, wy) = hand.grip.at(0.5, 0), (SIDE / 2, SIDE / 2)
    x, y = wx - mx * scale, wy - my * scale
    painter: Painter = SkiaPainter(SIDE, SIDE, scale, x, y)
    painter.begin()
    paint_hand(painter, hand, hand_tones(body.look), person.age01)
    paint_hand_signs(painter, hand, body.look, "R")
    painter.end()
    return Picture(painter.surface().copy(), scale, x, y, body, hand)


Place = Callable[[Picture], list[tuple[int, int]]]


def _on_face(x: float, y: float, z: float, radius: int) -> Place:
    return lambda p: p.patch(p.body.head.at(x, y, z), radius)


def _lip(p: Picture) -> list[tuple[int, int]]:
    head = p.body.head
    return p.patch(head.mid("j1L", "q1L", 0.6), 1) + p.patch(head.mid("j1R", "q1R", 0.6), 1)


def _rim(p: Picture) -> list[tuple[int, int]]:
    head = p.body.head
    return [p.pixel(head.by(q, 0, -0.014)) for s in "LR" for q in lower_lid(head, s)[1:4]]


def _cheek(p: Picture) -> list[tuple[int, int]]:
    head = p.body.head
    return [q for g in head.halves.values() for q in p.patch(head.by(g["ck"], 0, -0.04), 4)]


def _white(p: Picture) -> list[tuple[int, int]]:
    out = []
    for side in "LR":
        lids = [p.pixel(q) for q in (*upper_lid(p.body.head, side), *lower_lid(p.body.head, side))]
        xs, ys = [x for x, _ in lids], [y for _, y in lids]
        ring: list[Point] = [(float(x), float(y)) for x, y in (*lids, lids[0])]
        out += [
            (x, y)
            for x in range(min(xs), max(xs))
            for y in range(min(ys), max(ys))
            if inside(ring, x, y) and min(p.surface.get_at((x, y))[:3]) > WHITE_OF_EYE
        ]
    return out


def _under_eye(p: Picture) -> list[tuple[int, int]]:
    halves = p.body.head.halves
    return [q for g in halves.values() for q in p.patch(between(g["l2"], g["p2"], 0.75), 1)]


def _neck(p: Picture) -> list[tuple[int, int]]:
    (x, y), h = p.body.head.points["ch"], p.body.head.unit
    rows = [(x + a * h, y + b * h) for a in (-0.4, -0.2, 0.2, 0.4) for b in (0.15, 0.3, 0.45)]
    jaw = p.body.head.at(-0.6, 0.8, 0.6)
    return [q for place in (*rows, jaw) for q in p.patch(place, 3)]


def _on_hand(x: float, y: float, radius: int) -> Place:
    def place(p: Picture) -> list[tuple[int, int]]:
        assert p.hand
        return p.patch(p.hand.grip.at(x, y), radius)

    return place


def _finger(t: float, radius: int) -> Place:
    def place(p: Picture) -> list[tuple[int, int]]:
        assert p.hand
        _, a, b = p.hand.fingers[2].points
        return p.patch(between(a, b, t), radius)

    return place


FACE_PLACES: Mapping[str, Place] = {
    "lips": _lip,
    "cheek": _cheek,
    "lace": _on_face(-0.50, 0.36, 0.7, 16),
    "white of the eye": _white,
    "lower lid": _rim,
    "under the eye": _under_eye,
    "neck and jaw": _neck,
}
HAND_PLACES: Mapping[str, Place] = {
    "back of the hand": _on_hand(0.26, 0.02, 18),
    "palm": _on_hand(0.24, 0.02, 6),
    "nail": _finger(1.06, 1),
    "fingertip": _finger(0.75, 2),
    "finger": _finger(0.2, 2),
    "new bruise": _on_hand(0.20, -0.02, 3),
    "old bruise": _on_hand(0.40, 0.12, 3),
}


def picture_of(person: Person, place: str, signs: Mapping[str, float]) -> Picture:
    """Return the picture in which a place is seen."""
    if place in FACE_PLACES:
        return head_of(person, signs)
    return hand_of(person, signs, "palm" if place == "palm" else "flat")


def mean(colours: list[Rgb], tint: tuple[int, ...] = (255, 255, 255)) -> Rgb:
    """Return the mean of colours, under a light."""
    assert colours
    r, g, b = (sum(c[i] for c in colours) / len(colours) * tint[i] / 255 for i in range(3))
    return r, g, b


def apart(before: list[Rgb], after: list[Rgb], tint: tuple[int, ...], *, pattern: bool) -> float:
    """Return how far two sets of colours are apart: their means, or their most changed tenth."""
    if not pattern:
        return ciede2000(lab(mean(before, tint)), lab(mean(after, tint)))
    far = sorted(
        ciede2000(lab(mean([a], tint)), lab(mean([b], tint)))
        for a, b in zip(before, after, strict=True)
        if a != b
    )
    return far[int(0.9 * len(far))] if far else 0.0
