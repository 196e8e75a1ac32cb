"""Sounds drawn in a lane: a mark of its own for each kind, moving away from now to the left."""

import math
from collections.abc import Callable, Mapping, Sequence
from functools import cache

import pygame

from game.patient.acting import Mark
from game.patient.call import Call
from game.sim.cues import Zone
from game.view.call_track import (
    DIM,
    FINE,
    PAPER,
    SOFT,
    Levels,
    Spot,
    Track,
    bar,
    bars,
    seen,
)
from game.view.call_voice import draw_voice
from game.view.theme import Rgb

REACH = 0.43
"""How far from the middle of a lane the loudest goes, of its height."""
MOUTHS, ROOMY = 3, 15
"""Every so many slots the mouth is drawn, and so many pixels from the one before at least."""


def draw_lane(call: Call, zone: Zone, track: Track) -> None:
    """Draw all that is heard in a zone."""
    before = track.target.get_clip()
    track.target.set_clip(track.area.clip(before))
    sounds = [sound for sound in call.sounds if sound.zone == zone]
    silent = [s.levels for s in sounds if s.mark == "gap"]
    if zone in call.air:
        air = call.air[zone]
        if silent:
            air = tuple(0.0 if any(s[n] for s in silent) else v for n, v in enumerate(air))
        bars(air, track, DIM, 0.4)
    if zone == "voice":
        draw_voice(call, track)
    if zone == "face":
        _mouths(call.mouth, track)
    if zone == "chest":
        _arches(call.breath, track, DIM)
    if zone == "around":
        bars(call.other, track, PAPER, 0.6)
    for sound in sounds:
        DRAW[sound.mark](sound.levels, track)
    track.target.set_clip(before)


def _runs(levels: Levels, track: Track) -> list[list[tuple[int, float]]]:
    """Return what is heard without a break: middles of slots and levels."""
    runs: list[list[tuple[int, float]]] = []
    last = -2
    for n, x, level in seen(levels, track):
        if n != last + 1:
            runs.append([])
        runs[-1].append((x + track.pitch // 2, level))
        last = n
    return runs


def _mouths(mouths: Sequence[tuple[float, float]], track: Track) -> None:
    """Draw the shape of the mouth as the words come: open or closed, wide or round."""
    every = max(MOUTHS, math.ceil(ROOMY / track.pitch))
    for n, x, opening in seen([opening for opening, _ in mouths], track):
        if (track.first + n) % every:
            continue
        wide = round(every * track.pitch * (0.57 + 0.27 * mouths[n][1]))
        high = max(round(0.24 * track.reach), round(1.25 * track.reach * opening))
        track.target.blit(_mouth(max(6, wide), max(6, high)), (x, track.mid - high // 2))


def _jagged(levels: Levels, track: Track) -> None:
    """Draw a burst: splinters that stand out from the middle."""
    for run in _runs(levels, track):
        half = track.pitch / 2
        up: list[Spot] = [(x - half, track.mid) for x, _ in run[:1]]
        for n, (x, level) in enumerate(run):
            far = track.reach * level
            up += [(x, track.mid - far), (x + half, track.mid - far * (0.3 if n % 2 else 0.5))]
        up.append((run[-1][0] + half, track.mid))
        down = [(x, 2 * track.mid - y) for x, y in reversed(up)]
        _fill(track, [*up, *down], PAPER)


def _blow(levels: Levels, track: Track) -> None:
    """Draw a dull blow: a blunt lens around the middle, straight up and slowly down."""
    half = track.pitch / 2
    for run in _runs(levels, track):
        up: list[Spot] = [(x - half, track.mid - track.reach * level) for x, level in run]
        up.append((run[-1][0] + half, track.mid))
        _fill(track, [*up, *((x, 2 * track.mid - y) for x, y in reversed(up))], PAPER)


def _ticks(levels: Levels, track: Track) -> None:
    """Draw short sounds: a thin line each, with a head."""
    w = max(2, round(track.pitch * 0.4))
    head = max(5, round(track.pitch * 1.1))
    aside = (track.pitch - w) // 2
    for _, x, level in seen(levels, track):
        high = round(1.7 * track.reach * level)
        top = track.mid + round(0.75 * track.reach) - high
        track.target.blit(bar(w, high, PAPER), (x + aside, top))
        at = x + track.pitch // 2 - head // 2, top - head // 2
        track.target.blit(bar(head, head, PAPER), at)


def _rustle(levels: Levels, track: Track) -> None:
    """Draw a sound without a shape: strokes as fine as hair, in disorder."""
    step = max(2, track.pitch // 2)
    for n, x, level in seen(levels, track):
        for part in (0, 1):
            odd = ((track.first + n) * 7 + part * 5) % 11 / 11 - 0.5
            high = round(track.reach * level * (0.7 + 0.6 * abs(odd)))
            top = track.mid - high // 2 + round(odd * track.reach * 0.9)
            pygame.draw.rect(track.target, PAPER, (x + part * step, top, 1 + step // 4, high))


def _band(levels: Levels, track: Track) -> None:
    """Draw a long even sound: a band, bright at its edges."""
    for run in _runs(levels, track):
        up = [(x, track.mid - track.reach * level) for x, level in run]
        down = [(x, track.mid + track.reach * level) for x, level in reversed(run)]
        if len(run) > 1:
            _fill(track, [*up, *down], DIM)
            for edge in (up, down):
                pygame.draw.aalines(track.target, PAPER, closed=False, points=edge)


def _arch(levels: Levels, track: Track) -> None:
    _arches(levels, track, PAPER)


def _arches(levels: Levels, track: Track, ink: Rgb) -> None:
    """Draw what rises and falls slowly: hills on the ground of the lane."""
    low = track.mid + 0.8 * track.reach
    for run in _runs(levels, track):
        up = [(x, low - 1.7 * track.reach * level) for x, level in run]
        _fill(track, [(run[0][0], low), *up, (run[-1][0], low)], ink)


def _murmur(levels: Levels, track: Track) -> None:
    """Draw somebody who speaks behind: bars as of a voice, blunt and pale."""
    bars(levels, track, SOFT, 0.9)


def _gap(levels: Levels, track: Track) -> None:
    """Draw that nothing is heard: a frame of dashes with nothing in it."""
    for run in _runs(levels, track):
        left, right = run[0][0] - track.pitch // 2, run[-1][0] + track.pitch // 2
        high = round(0.8 * track.reach)
        dash = max(4, 2 * track.pitch)
        for x in range(left, right, 2 * dash):
            for y in (track.mid - high, track.mid + high):
                pygame.draw.rect(track.target, PAPER, (x, y, min(dash, right - x), 2))
        for x in (left, right):
            pygame.draw.rect(track.target, PAPER, (x, track.mid - high, 2, 2 * high + 2))


DRAW: Mapping[Mark, Callable[[Levels, Track], None]] = {
    "burst": _jagged,
    "thump": _blow,
    "ticks": _ticks,
    "rustle": _rustle,
    "hum": _band,
    "murmur": _murmur,
    "swell": _arch,
    "catch": _arch,
    "gap": _gap,
}


def _fill(track: Track, points: Sequence[tuple[float, float]], ink: Rgb) -> None:
    """Fill a shape, its edge smooth."""
    if len(points) > 2:  # noqa: PLR2004 - a shape
        pygame.draw.polygon(track.target, ink, points)
        pygame.draw.aalines(track.target, ink, closed=True, points=points)


@cache
def _mouth(w: int, h: int) -> pygame.Surface:
    """Return the outline of a mouth."""
    big = pygame.Surface((w * FINE, h * FINE), pygame.SRCALPHA)
    big.fill((*SOFT, 0))
    pygame.draw.ellipse(big, SOFT, big.get_rect(), max(FINE * 2, round(FINE * 0.09 * h)))
    return pygame.transform.smoothscale(big, (w, h))
