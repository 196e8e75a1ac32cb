"""What is drawn in the strip of a voice: the line of pitch, hills of loudness, marks of breath."""

import math
from itertools import pairwise

import pygame

from game.view.shapes import FINE, Spot
from game.view.theme import Rgb
from game.view.tune import SOFT, Tune, heard, runs

HIGHEST, LOUDEST = 12.0, 9.0
"""Semitones from calm that reach the edge of the lane, and dB over it that fill it."""
BAR = 0.07
"""Seconds that one point alone is wide."""
MARK = 4
"""Pixels from the middle of a mark to its edge."""
UP = {"breath-in": 1, "breath-out": -1}
"""Which way a mark points; that of any other sound is a diamond."""


def draw_pitch(big: pygame.Surface, lane: pygame.Rect, tune: Tune, ink: Rgb, across: float) -> None:
    """Draw the pitch as a line, with gaps where there is none."""
    thick = max(2, round(0.08 * lane.h)) * FINE
    far = (lane.h - 4) * FINE / 2
    for run in runs(tune):
        spots = [
            (t * across, lane.centery * FINE - max(-1.0, min(1.0, tone / HIGHEST)) * far)
            for t, tone in run
        ]
        if len(spots) == 1:
            spots.append((spots[0][0] + BAR * across, spots[0][1]))
        for one, other in pairwise(spots):
            pygame.draw.polygon(big, ink, _ribbon(one, other, thick / 2))
        for spot in spots:
            pygame.draw.circle(big, ink, spot, thick / 2)


def _ribbon(one: Spot, other: Spot, half: float) -> list[Spot]:
    """Return the corners of a thick line."""
    (x0, y0), (x1, y1) = one, other
    far = max(1e-6, math.dist(one, other))
    x, y = half * (y0 - y1) / far, half * (x1 - x0) / far
    return [(x0 + x, y0 + y), (x1 + x, y1 + y), (x1 - x, y1 - y), (x0 - x, y0 - y)]


def draw_loud(big: pygame.Surface, lane: pygame.Rect, tune: Tune, ink: Rgb, across: float) -> None:
    """Draw the loudness as hills on the ground of its lane."""
    ground = lane.bottom * FINE
    for run in heard(tune):
        top = [
            (t * across, ground - lane.h * FINE * min(1.0, (db - SOFT) / (LOUDEST - SOFT)))
            for t, db in run
        ]
        left, right = top[0][0], top[-1][0] + BAR * across
        hill = [(left, ground), *top, (right, top[-1][1]), (right, ground)]
        pygame.draw.polygon(big, ink, hill)


def draw_marks(big: pygame.Surface, lane: pygame.Rect, tune: Tune, ink: Rgb, across: float) -> None:
    """Draw over the hills what is heard beside words: up for a breath in, down for one out."""
    size, y = MARK * FINE, (lane.y - 1) * FINE
    for name, start, length in tune.sounds:
        x, way = (start + length / 2) * across, size * UP.get(name, 0)
        ends = [(x - size, y + way), (x + size, y + way)]
        tips = [(x, y - way)] if way else [(x, y - size), (x, y + size)]
        pygame.draw.polygon(big, ink, [ends[0], tips[0], ends[1], *tips[1:]])
