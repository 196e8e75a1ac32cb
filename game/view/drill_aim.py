"""Where a drill's camera looks, and where on a body a sign is."""

import math
from collections.abc import Mapping
from typing import Literal

import pygame

from game.patient.geometry import Point
from game.view.figure.body import Body
from game.view.figure.camera import Camera
from game.view.figure.headwork import hair_top
from game.view.support.support import Kind
from game.view.zones import Sight

Shot = Literal["face", "body", "legs", "whole"]
"""What is seen: head and shoulders, head to hands, lap to shoes, head to shoes."""
HEAD_HIGH = 0.74
"""How much of a frame's height hair and face take, seen near."""
ABOVE = 0.05
"""How much of the frame is free above the hair."""
WIDE = 2.7
"""How many half heads wide a frame is at least, seen near."""
CHIN = 1.34
"""Where the chin is, in head units below the middle of the face."""
LAP, ELBOWS = 20.0, 330.0
"""Hands in the lap end so far below the seat; elbows are so far apart, in du."""
NECK = 1.85
"""Where a neck ends and clothes begin, in head units below the middle of the face."""
HOOD = (0.98, 1.04, 1.42)
"""The oval over a face: half its width, how far it goes up and down, in head units."""
LANDMARKS: Mapping[str, tuple[str, ...]] = {
    "brow": ("b1L", "b1R", "b3L", "b3R"),
    "lids": ("u2L", "u2R"),
    "gaze": ("u2L", "u2R"),
    "skin eyes": ("u2L", "u2R"),
    "worn eye": ("u2L", "u2R"),
    "mouth": ("mcL", "mcR"),
    "jaw": ("mcL", "mcR", "ch"),
    "skin lips": ("mcL", "mcR"),
    "skin lip": ("mcL", "mcR"),
    "skin cheeks": ("u2L", "u2R", "mcL", "mcR", "alL"),
    "half face": ("u2L", "u2R", "mcL", "mcR", "ch"),
    "face": ("u2L", "u2R", "mcL", "mcR", "ch"),
    "skin brow": ("b1L", "b1R"),
    "nose": ("alL", "m0"),
    "throat": ("ch",),
    "skin neck": ("ch",),
    "worn neck": ("ch",),
}
"""Points of the face round which a part lies."""
NEAR = 0.62
"""The reach of a part of the face, in head units."""


def aim(body: Body, size: tuple[int, int], shot: Shot, kind: Kind) -> Camera:
    """Return the camera for somebody at rest in a frame of *size* pixels."""
    w, h = size
    (cx, cy), unit = body.head.centre, body.head.unit
    top = hair_top(body.head)
    if shot == "legs":
        scale = min(h / (2 * kind.tall), w / (1.7 * kind.tall))
        return scale, w / 2, h / 2 - kind.low * scale
    if shot == "face":
        scale = min(HEAD_HIGH * h / (cy + CHIN * unit - top), w / (WIDE * unit))
        return scale, w / 2 - cx * scale, ABOVE * h - top * scale
    low = kind.low + kind.tall if shot == "whole" else LAP
    scale = min((1 - 1.5 * ABOVE) * h / (low - top), w / ELBOWS)
    return scale, w / 2, max(ABOVE * h, h - (low - top) * scale) - top * scale


def hood_of(body: Body, view: Camera) -> pygame.Rect:
    """Return the box of the oval that covers a face."""
    scale, x, y = view
    (cx, cy), unit = body.head.centre, body.head.unit
    wide, up, down = (part * unit * scale for part in HOOD)
    left, top = cx * scale + x - wide, cy * scale + y - up
    return pygame.Rect(round(left), round(top), round(2 * wide), round(up + down))


def neck_of(body: Body, view: Camera) -> int:
    """Return how low the neck is, in pixels of the frame."""
    return round((body.head.centre[1] + NECK * body.head.unit) * view[0] + view[2])


def spot_of(
    body: Body, view: Camera, parts: frozenset[str], size: tuple[int, int], shot: Shot
) -> tuple[tuple[int, int], int]:
    """Return the middle and the reach of a sign in *parts*, in pixels of the frame."""
    scale, x, y = view
    names = [name for part in sorted(parts) for name in LANDMARKS.get(part, ())]
    if names and not parts & {"left hand", "right hand", "torso"}:
        points = [body.head.points[name] for name in names]
        spots = [(px * scale + x, py * scale + y) for px, py in points]
        at = _middle(spots)
        far = max(math.dist(at, spot) for spot in spots)
        return at, round(max(NEAR * body.head.unit * scale, 1.15 * far))
    if shot == "legs":
        return (size[0] // 2, size[1] // 2), round(0.42 * min(size))
    sight = Sight(body, view, pygame.Rect((0, 0), size), scale, pygame.Rect(0, 0, 0, 0))
    if shot == "face":
        head = sight.head_box()
        return head.center, round(head.w * 0.62)
    if shot != "whole" and any(
        "hand" in part or "finger" in part or "wrist" in part for part in parts
    ):
        return sight.hand(), round(70 * scale)
    if shot == "whole":
        return sight.pixel((0.0, 60.0)), round(200 * scale)
    at = sight.pixel(body.bones.trunk(1.9, 0.0, 0, 40))
    return at, round(120 * scale)


def _middle(points: list[Point]) -> tuple[int, int]:
    xs, ys = zip(*points, strict=True)
    return round((min(xs) + max(xs)) / 2), round((min(ys) + max(ys)) / 2)
