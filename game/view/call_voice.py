"""The voice on the telephone: how loud, and over it how high, where anybody knows."""

from collections.abc import Sequence
from dataclasses import replace

import pygame

from game.patient.call import Call
from game.view.call_track import PAPER, SOFT, Spot, Track, bars, track_of
from game.view.canvas import Canvas
from game.view.text import draw_line

HIGHEST = 12.0
"""Semitones from calm that go as far as anything."""
DASH = 4
"""Pixels of a dash of the line of calm."""
NAMED = 3.0
"""Lines of text that a lane is high, at least, in which sounds are named."""


def draw_voice(call: Call, track: Track) -> None:
    """Draw the voice: how loud, and over it how high, where anybody knows, against calm."""
    if not any(tone is not None for tone in call.pitch):
        bars(call.voice, track, PAPER, 0.6)
        return
    high = replace(track, mid=track.mid - round(0.62 * track.reach), reach=0.4 * track.reach)
    low = replace(track, mid=track.mid + round(0.42 * track.reach), reach=0.58 * track.reach)
    for x in range(track.area.left, track.area.right, 2 * DASH):
        track.target.fill(SOFT, (x, high.mid, DASH, 1))
    bars(call.voice, low, PAPER, 0.6)
    _pitch(call.pitch, high)


def _pitch(pitch: Sequence[float | None], track: Track) -> None:
    """Draw the pitch as a line, with gaps where there is none."""
    run: list[Spot] = []
    for n, tone in enumerate((*pitch, None)):
        if tone is not None:
            up = max(-1.0, min(1.0, tone / HIGHEST)) * track.reach
            run.append((track.left + (n + 0.5) * track.pitch, track.mid - up))
        elif run:
            run = run if len(run) > 1 else [run[0], (run[0][0] + track.pitch / 2, run[0][1])]
            for down in (0, 1):
                spots = [(x, y + down) for x, y in run]
                pygame.draw.aalines(track.target, PAPER, closed=False, points=spots)
            run = []


def name_sounds(canvas: Canvas, call: Call, area: pygame.Rect, pitch: int) -> None:
    """Write under the voice what is heard beside words, where it is heard."""
    lead = canvas.type("small")[1]
    if area.h < NAMED * lead:
        return
    before = canvas.surface.get_clip()
    track = track_of(call, canvas.surface, area, area.right, pitch, 1.0)
    canvas.surface.set_clip(area.clip(before))
    for name, first, _ in call.beside:
        at = track.left + first * pitch, area.bottom - lead
        draw_line(canvas, f"[{name}]", at, "small", PAPER)
    canvas.surface.set_clip(before)
