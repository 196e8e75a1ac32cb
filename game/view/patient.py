"""The patient in their place: a stance in, pixels and zones out."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pygame

from game.patient.person import Person
from game.patient.setting import Setting
from game.patient.stance import JOINTS, Reach, Stance
from game.patient.tables import Tables
from game.sim.cues import Zone
from game.view.figure.camera import camera
from game.view.figure.figure import Figure
from game.view.figure.layers import LayeredFigure
from game.view.paint import Painter
from game.view.place.draw import Place

Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class ZoneMark:
    """Where a zone lies, in window pixels: its middle, its reach, and where its number stands."""

    anchor: Point
    radius: int
    mark: Point


def parts_of(person: Person) -> dict[str, Any]:
    """Return a person as the figure's tables of parts spell them."""
    face = person.face
    clothes = person.clothes
    parts: dict[str, Any] = {
        "name": person.name,
        "age": person.age,
        "age01": person.age01,
        "male": person.male,
        "skin": person.skin,
        "iris": person.iris,
        "blush": person.blush,
        "face": {
            "outline": face.outline,
            "eyes": face.eyes,
            "brows": face.brows,
            "nose": face.nose,
            "lips": face.lips,
            "set": dict(face.adjust),
        },
        "lashes": person.lashes,
        "lip_tone": person.lip_tone,
        "stubble": person.stubble,
        "moles": person.moles,
        "wrinkles": dict(person.wrinkles),
        "rest": dict(person.rest),
        "posture": dict(person.posture),
        "expressivity": 1.15,
        "build": {"type": person.build.type, **person.build.adjust},
        "hair": {"style": person.hair.style, "color": person.hair.colour},
        "clothes": {
            "kind": clothes.kind,
            "top": clothes.top,
            "bottom": clothes.bottom,
            "neck": clothes.neck,
            "sleeve": clothes.sleeve,
        },
    }
    optional = {
        "over": clothes.over,
        "over_kind": clothes.over_kind,
        "trim": clothes.trim,
        "fob": clothes.fob,
    }
    parts["clothes"] |= {name: value for name, value in optional.items() if value}
    if person.hair.brow:
        parts["hair"]["brow"] = person.hair.brow
    if person.beard:
        beard = person.beard
        parts["beard"] = {"shape": beard.shape, "color": beard.colour, "alpha": beard.alpha}
    more = {"glasses": person.glasses, "earrings": person.earrings, "lip_c": person.lip_colour}
    return parts | {name: value for name, value in more.items() if value}


def pose_of(stance: Stance) -> dict[str, Any]:
    """Return a stance's joints and hands as the skeleton reads them."""
    pose: dict[str, Any] = {name: stance.joints.get(name, 0.0) for name in JOINTS}
    pose["knees"] = -stance.joints.get("knees", 0.0)
    pose["handL"], pose["handR"] = _hand(stance.left), _hand(stance.right)
    return pose


def _hand(reach: Reach) -> dict[str, Any]:
    hand: dict[str, Any] = {
        "at": reach.anchor,
        "d": reach.offset,
        "hand": reach.shape,
        "dir": reach.direction,
        "pole": reach.pole,
        "fs": reach.fs,
        "m": reach.shake,
    }
    if reach.towards is not None:
        hand["to"], hand["t"] = _hand(reach.towards), reach.share
    return hand


def state_of(stance: Stance) -> dict[str, Any]:
    """Return what of a stance is painted: units, gaze, skin, props."""
    return {
        "aus": dict(stance.aus),
        "gaze": stance.gaze,
        "cue": {**stance.skin, **{k: v for k, v in stance.props.items() if v}},
        "order": "LR" if stance.front == "R" else "RL",
        "tears": stance.skin.get("tears", 0.0),
        "t": stance.seconds,
        "chair": True,
    }


class PatientView:
    """A person in a place, on a stage of the window's left. Repaints only what moved."""

    def __init__(
        self, person: Person, tables: Tables, setting: Setting, window: Point, stage: pygame.Rect
    ) -> None:
        """Draw the place once, and make the person ready.

        *window* is the window's size in pixels, *stage* the part where the person is.
        """
        self.window, self.stage = window, stage
        self.figure = Figure(parts_of(person), "chair")
        rest = tables.poses[person.rest_pose]
        self.figure.solve(tables.poses["neutral"])
        self.camera = camera(self.figure, "interview", *window)
        self.figure.solve(rest)
        self.backdrop = self._draw_backdrop(setting)
        self.layers = LayeredFigure(self.figure, stage.w, stage.h, *self.camera)
        self._painters: dict[int, Any] = {}

    def _draw_backdrop(self, setting: Setting) -> pygame.Surface:
        parts = [[p.name, p.x, p.y, p.w, p.h, _options(p.options)] for p in setting.parts]
        palette = {"use": setting.palette, **setting.colours}
        place = Place(
            {
                "id": setting.id,
                "title": setting.title,
                "view": setting.view,
                "seat": setting.seat,
                "light": setting.light,
                "palette": palette,
                "parts": parts,
            }
        )
        self.figure.prepare({"aus": {}, "cue": {}})
        w, h = self.window
        return place.background(w, h, self.figure, self.camera).convert()

    def draw(self, target: pygame.Surface, stance: Stance) -> None:
        """Draw place and person for this moment."""
        self.layers.tick(pose_of(stance), state_of(stance))
        target.blit(self.backdrop, self.stage, self.stage)
        self.layers.blit(target, self.stage.topleft)

    def _at(self, point: tuple[float, float]) -> Point:
        scale, x, y = self.camera
        return round(point[0] * scale + x), round(point[1] * scale + y)

    def _wrist(self, side: str) -> Point:
        arm = self.figure.A[side]
        x, y = self.figure.pj(arm["W"])
        reach = 0.45 * arm["size"]
        return self._at((x + math.cos(arm["ang"]) * reach, y + math.sin(arm["ang"]) * reach))

    def head_box(self) -> pygame.Rect:
        """Return the box of head and hair."""
        scale = self.camera[0] * self.figure.Hf
        x, y = self._at((self.figure.hx, self.figure.hy))
        return pygame.Rect(x - 1.3 * scale, y - 1.5 * scale, 2.6 * scale, 3.0 * scale)

    def zones(self) -> Mapping[Zone, ZoneMark]:
        """Return where one can look, as the body is now. Voice stands beside the mouth."""
        k = self.window[1] / 720
        head = self.head_box()
        face = self._at((self.figure.hx, self.figure.hy + 0.25 * self.figure.Hf))
        hand = self._wrist("R" if self._raised("R") else "L")
        chest = self._at(self.figure.tp(2.1, 0, 40, 60))
        legs = (face[0], round(self.stage.bottom - 24 * k))
        reach = round(70 * k)
        left, right = head.left - round(34 * k), head.right + round(30 * k)
        return {
            "face": ZoneMark(face, round(105 * k), (left, face[1])),
            "hands": ZoneMark(hand, reach, (round(60 * k), hand[1])),
            "chest": ZoneMark(chest, round(85 * k), (right + round(60 * k), chest[1])),
            "legs": ZoneMark(legs, reach, (round(120 * k), legs[1])),
            "voice": ZoneMark(face, reach, (right, face[1] + round(40 * k))),
            "around": ZoneMark((round(96 * k), round(330 * k)), reach, (round(96 * k), round(330 * k))),
        }

    def _raised(self, side: str) -> bool:
        return bool(self.figure.pj(self.figure.A[side]["W"])[1] < -70)

    def zone_at(self, point: Point) -> Zone | None:
        """Return the zone at a pixel of the stage: hands win, then face, chest, legs."""
        if not self.stage.collidepoint(point):
            return None
        k = self.window[1] / 720
        for side in "LR":
            if math.dist(self._wrist(side), point) < 62 * k:
                return "hands"
        if self.head_box().inflate(-20 * k, 0).collidepoint(point):
            return "face"
        shoulders = [self._at(self.figure.pj(self.figure.S[side])) for side in "LR"]
        low, high = sorted(x for x, _ in shoulders)
        if point[1] > self.stage.bottom - 60 * k and low - 60 * k < point[0] < high + 60 * k:
            return "legs"
        top = min(y for _, y in shoulders) - 30 * k
        if low - 20 * k < point[0] < high + 20 * k and point[1] > top:
            return "chest"
        return "around"

    def lens(self, at: Point, radius: int, zoom: float = 2.0) -> pygame.Surface:
        """Return a round picture of what lies at *at*, drawn again at *zoom* times the size."""
        scale, ox, oy = self.camera
        painter = self._painters.get(radius)
        z = scale * zoom
        x, y = radius + (ox - at[0]) * zoom, radius + (oy - at[1]) * zoom
        if painter is None:
            painter = self._painters[radius] = Painter(2 * radius, 2 * radius, z, x, y)
        painter.ox, painter.oy = x, y
        piece = pygame.Surface((2 * radius / zoom, 2 * radius / zoom))
        box = pygame.Rect(at[0] - radius / zoom, at[1] - radius / zoom, 2 * radius / zoom, 2 * radius / zoom)
        piece.blit(self.backdrop, (0, 0), box)
        out = pygame.transform.smoothscale(piece, (2 * radius, 2 * radius)).convert_alpha()
        f = self.figure
        painter.begin()
        for paint in (f.paint_back, f.paint_legs, f.paint_body, f.paint_head, f.seat_front, f.paint_arms):
            paint(painter)
        painter.end()
        out.blit(painter.surface(), (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)
        out.blit(_round_mask(radius), (0, 0), special_flags=pygame.BLEND_RGBA_MIN)
        return out


def _options(options: Mapping[str, Any]) -> dict[str, Any]:
    return {k: list(v) if isinstance(v, tuple) else v for k, v in options.items()}


_MASKS: dict[int, pygame.Surface] = {}


def _round_mask(radius: int) -> pygame.Surface:
    if radius not in _MASKS:
        big = pygame.Surface((radius * 8, radius * 8), pygame.SRCALPHA)
        big.fill((255, 255, 255, 0))
        pygame.draw.circle(big, (255, 255, 255, 255), (radius * 4, radius * 4), radius * 4)
        _MASKS[radius] = pygame.transform.smoothscale(big, (2 * radius, 2 * radius))
    return _MASKS[radius]
