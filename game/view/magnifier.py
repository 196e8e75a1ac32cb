"""The lens: what is looked at, at twice the size, docked where the balloon stands.

A thread leads to the ringed place and ends at the ring: it crosses neither face nor hands.
"""

import math
from dataclasses import dataclass

import pygame

from game.sim.cues import Zone
from game.view.canvas import Canvas
from game.view.pictured import Pictured
from game.view.shapes import disc, icon, rounded, shadow, stroke
from game.view.text import draw_line, width
from game.view.theme import ZONES
from game.view.widgets import cap, cap_width, focus_ring, press_area
from game.view.zones import ZoneMark

EVERY = 1 / 18
"""Seconds between two places a live lens looks at."""
SLACK = 0.08
"""What it looks at may move by this much of its radius before it follows."""
ZOOM = 2.0
DRAWN_BACK: dict[Zone, float] = {"legs": 1.0}
"""Looking at the legs draws the camera back: there they are, and the seat."""
FACE = 0.8
"""How much of the face's reach the lens always holds: brow and lips in one picture."""
RING = 58


@dataclass(slots=True)
class Glass:
    """The picture of the lens. It stays where it is while what it shows moves a little."""

    picture: pygame.Surface | None = None
    key: tuple[Zone, int] | None = None
    at: tuple[int, int] = (0, 0)
    zoom: float = ZOOM
    moved: float = -1.0

    def look(
        self, view: Pictured, zone: Zone, mark: ZoneMark, radius: int, now: float, *, held: bool
    ) -> pygame.Surface:
        """Return what the lens shows now; while time is held, it does not change."""
        key = (zone, radius)
        if self.picture is None or self.key != key or not held:
            zoom = ZOOM if mark.lane else DRAWN_BACK.get(zone, ZOOM)
            if zone == "face":
                zoom = min(zoom, radius / (FACE * mark.radius))
            if self.key != key:
                self.at, self.zoom, self.moved = mark.anchor, zoom, now
            elif now - self.moved >= EVERY:
                self._follow(mark.anchor, zoom, SLACK * radius / zoom, now)
            self.picture = view.lens(self.at, radius, self.zoom, zone, live=True)
            self.key = key
        return self.picture

    def _follow(self, to: tuple[int, int], zoom: float, slack: float, now: float) -> None:
        """Look at a place that may have moved, within a *slack*, and come no nearer."""
        far = math.dist(to, self.at)
        if far > slack or zoom < self.zoom or zoom > self.zoom * (1 + SLACK):
            k = 1 - min(1.0, slack / far) if far else 0.0
            x, y = self.at
            self.at = round(x + (to[0] - x) * k), round(y + (to[1] - y) * k)
            self.zoom, self.moved = zoom, now


def draw_lens(
    canvas: Canvas, centre: tuple[int, int], radius: int, picture: pygame.Surface
) -> pygame.Rect:
    """Draw glass and rim; return the box."""
    around = pygame.Rect(centre[0] - radius, centre[1] - radius, 2 * radius, 2 * radius)
    shadow(canvas, around, radius)
    canvas.surface.blit(picture, around)
    disc(canvas, centre, radius + 2, None, edge="ink", line=canvas.px(10))
    disc(canvas, centre, radius + 1, None, edge="lamp", line=canvas.px(7))
    return around


def draw_ring(canvas: Canvas, at: tuple[int, int], centre: tuple[int, int], radius: int) -> None:
    """Draw the ring around what is looked at, and the thread to the lens."""
    ring = canvas.px(RING)
    far = math.dist(at, centre)
    if far > radius + ring:
        x, y = (centre[0] - at[0]) / far, (centre[1] - at[1]) / far
        begin = (centre[0] - x * radius, centre[1] - y * radius)
        end = (at[0] + x * ring, at[1] + y * ring)
        stroke(canvas, [begin, end], "ink", canvas.px(6))
        stroke(canvas, [begin, end], "lamp", canvas.px(3))
    disc(canvas, at, ring, None, edge="ink", line=canvas.px(5))
    disc(canvas, at, ring - 1, None, edge="lamp", line=canvas.px(3))


def draw_lane_ring(canvas: Canvas, lane: pygame.Rect) -> None:
    """Draw the frame around a lane that is looked at: no thread crosses other lanes."""
    for grow, ink, line in ((8, "ink", 5), (6, "lamp", 3)):
        box = lane.inflate(canvas.px(grow), canvas.px(grow))
        rounded(canvas, box, None, canvas.px(10), edge=ink, line=canvas.px(line))


def hint_height(canvas: Canvas) -> int:
    """Return how high a pill of draw_hint is."""
    return max(canvas.px(40), canvas.type("body")[1] + canvas.px(14))


def draw_zone_name(canvas: Canvas, zone: Zone, at: tuple[int, int], right: int) -> pygame.Rect:
    """Draw the zone's name on the lower rim (*at*); it ends at *right* at most."""
    number, name, picture = ZONES[zone]
    size, lead = canvas.tall(20), canvas.type("body_b")[1]
    digit = width(canvas, number, "body_b")
    wide = width(canvas, name, "body_b") + size + digit + canvas.px(46)
    high = lead + canvas.px(15)
    box = pygame.Rect(at[0] - wide // 2, at[1] - canvas.px(24), wide, high)
    box.right = min(box.right, right)
    rounded(canvas, box, "lamp", high / 2, edge="ink", line=2)
    left, top = box.x + canvas.px(14), box.centery - lead / 2
    icon(canvas, picture, (left + size / 2, box.centery), size, "on_lamp")
    draw_line(canvas, name, (left + size + canvas.px(8), top), "body_b", "on_lamp")
    draw_line(canvas, number, (box.right - canvas.px(14), top), "body_b", "on_lamp", "right")
    return box


def draw_hint(
    canvas: Canvas, region: str, words: str, key: str, corner: tuple[int, int], says: str = ""
) -> pygame.Rect:
    """Draw a pill that says what a key does to what is looked at; *corner*: top right."""
    lead, keyed = canvas.type("body")[1], cap_width(canvas, key)
    wide = width(canvas, words, "body") + keyed + canvas.px(42)
    high = hint_height(canvas)
    box = pygame.Rect(corner[0] - wide, corner[1], wide, high)
    press_area(canvas, region, box, says or words, group="zones")
    if canvas.focus == region:
        focus_ring(canvas, box, high / 2)
    fill = "lamp_pale" if canvas.hover == region else "card"
    rounded(canvas, box, fill, high / 2, edge="edge", line=1)
    draw_line(canvas, words, (box.x + canvas.px(18), box.centery - lead / 2), "body")
    cap(canvas, key, (box.right - canvas.px(12), box.centery), "right")
    return box
