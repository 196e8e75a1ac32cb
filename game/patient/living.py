"""What lives in a body whatever it does: breath, gaze, lids, sway; each changed by cue and mood.

A rate that changes never makes its phase jump: one rhythm gives way to another.
"""

from collections.abc import Sequence

from game.patient.acting import Drawing, Mouth
from game.patient.bearing import NORMAL, Feeling, Felt
from game.patient.breathing import lift_at
from game.patient.geometry import clamp, lerp
from game.patient.idle import blinks, breath, gaze, noise, sway
from game.patient.lungs import is_breathed
from game.patient.moving import Moving
from game.patient.person import Person

Showing = list[tuple[Drawing, float]]
"""The cues on show, and how much of each."""
AT_REST = 14.0
"""Breaths a minute (EVIDENCE.md section 4: 12-20)."""
TALKING = 9.0
"""More blinks a minute while speaking (EVIDENCE.md section 1: 17 at rest, 26 talking)."""
SLOW, SMALL = 0.55, 0.75
"""How fast and how large movements are where less of them was asked for."""
WANDER = 1.1
"""How far the eyes of somebody drift who cannot keep hold of a thought."""

STRIDES = 0.84
"""Strides a second of somebody who walks beside a porter: a hundred steps a minute."""
ELDERLY = 60
"""Years from which on steps grow shorter and slower."""
SLOWLY, STEADIER = 0.7, 0.6
"""How fast and how large a walk is for who asked for less movement."""


def breathe(
    moving: Moving,
    on: Showing,
    felt: Felt,
    at: tuple[float, int],
    mouths: Sequence[Mouth] = (),
) -> None:
    """Add the breath of this moment, (second, seed): mood's, then the cues' over it.

    Whoever speaks breathes as it is heard. A cue's own rate stays while no breath is heard.
    """
    (seconds, seed), now = at, dict[str, float]()
    for feeling, share in felt:
        rate = breaths(feeling)
        lift = lift_at(seed, seconds, rate, mouths)
        now = _between(now, breath(seed, seconds, rate, depth(feeling), lift), share)
    heard = tuple(mouth for mouth in mouths if is_breathed(mouth.sounds))
    for drawing, share in on:
        if drawing.breath:
            rate, deep = drawing.breath.get("rate", AT_REST), drawing.breath.get("depth", 1.0)
            keeps = heard if "rate" in drawing.breath else mouths
            lift = lift_at(seed, seconds, rate, keeps)
            now = _between(now, breath(seed, seconds, rate, deep, lift), share)
    for name, by in now.items():
        moving.joint(name, by)


def breaths(feeling: Feeling) -> float:
    """Return breaths a minute, in whole ones: more with pain and with distress."""
    hurt, low = max(0.0, NORMAL - feeling.physical), max(0.0, NORMAL - feeling.emotional)
    eased = max(0.0, feeling.physical - NORMAL)
    return float(round(AT_REST + 12 * hurt + 5 * low - 5 * eased))


def depth(feeling: Feeling) -> float:
    """Return how deep a breath is: shallow with pain."""
    hurt = max(0.0, NORMAL - feeling.physical)
    return 1.0 - 0.5 * hurt + 0.9 * max(0.0, feeling.physical - NORMAL)


def _between(a: dict[str, float], b: dict[str, float], share: float) -> dict[str, float]:
    return {name: lerp(a.get(name, value), value, clamp(share)) for name, value in b.items()}


def look(
    moving: Moving, on: Showing, feeling: Feeling, seconds: float, seed: int, *, still: bool
) -> tuple[float, float]:
    """Return where the eyes are: saccades, what the mind does with them, and the cues."""
    lost = max(0.0, NORMAL - feeling.mental)
    x, y = -0.6 * lost, 0.5 * lost
    if still:
        darts = gaze(seed, seconds * SLOW, 1.0)
        x, y = x + moving.dart * SMALL * darts[0], y + moving.dart * SMALL * darts[1]
    else:
        live = 1 - clamp(moving.stiff)
        fast = gaze(seed, seconds, max(moving.dart, clamp(0.8 * lost)))
        x += live * (fast[0] + WANDER * lost * noise(seed + 31, seconds / 2.3))
        y += live * (fast[1] + 0.4 * WANDER * lost * noise(seed + 32, seconds / 2.9))
    for drawing, share in on:
        if drawing.gaze:
            full = clamp(share * 1.6)
            x += (drawing.gaze[0] - x) * full
            y += (drawing.gaze[1] - y) * full
    return x, y


def lids(
    moving: Moving, feeling: Feeling, own: float, talking: float, at: tuple[float, int]
) -> float:
    """Return how far the lids are shut; *own* is how often this person blinks, 1 as most do."""
    (seconds, seed), lost = at, NORMAL - feeling.mental
    more = 26 * max(0.0, lost) - 8 * max(0.0, -lost)
    return blinks(seed, seconds, own * (moving.blinks + TALKING * talking + more))


def shift_weight(moving: Moving, seconds: float, seed: int) -> None:
    """Add the small shifts of somebody who sits."""
    for name, by in sway(seed, seconds).items():
        moving.joint(name, by * (1 - clamp(moving.stiff)))


def walk(moving: Moving, person: Person, seconds: float, seed: int, *, still: bool) -> None:
    """Add a walk: never twice the same step, and slower and shorter with the years.

    *still*: slower, and with less of it.
    """
    old = clamp((person.age - ELDERLY) / 30)
    pace = (STRIDES - 0.2 * old) * (SLOWLY if still else 1.0)
    uneven = 0.035 * noise(seed + 71, seconds / 2.1)
    moving.joint("step", pace * seconds + uneven)
    length = (1 - 0.3 * old) * (1 + 0.07 * noise(seed + 72, seconds / 1.7))
    moving.joint("stride", length * (STEADIER if still else 1.0))
    moving.joint("sway", 0.12 * noise(seed + 73, seconds / 2.6))
