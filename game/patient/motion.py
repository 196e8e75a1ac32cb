"""stance_at: the body at a moment. A pure function of person, acting, time and seed."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from game.patient.acting import UNDER_MASK, Act, Acting, Drawing, Drawings, mouths_of
from game.patient.bearing import NORMAL, bearing, feeling_in, felt_at, hesitation
from game.patient.expression import expression
from game.patient.geometry import clamp, smooth
from game.patient.idle import chance, envelope
from game.patient.living import SLOW, SMALL, Showing, breathe, lids, look, shift_weight, walk
from game.patient.motions import MOTIONS
from game.patient.moving import Moving
from game.patient.person import Person
from game.patient.rest import rest_pose
from game.patient.sounding import Heard, sounding
from game.patient.stance import Reach, Stance
from game.patient.tables import Tables
from game.sim.cues import Body, Of

STILL = (0.0, 0.0, 0.0)
HAND_ON = 0.02
"""Below this share a hand is where it rests."""
FRONT = 0.5
"""From this share on, a hand that reaches is painted last."""
MOMENT = (0.12, 0.3, 0.3)
"""Onset, hold and release of a cue that comes in moments, in seconds."""
BETWEEN = 0.06
"""How much of it is left between two moments."""
MOST = 1.25
"""No action unit goes further, whatever adds up."""


def weight(act: Act, drawing: Drawing, seconds: float, slower: float = 1.0) -> float:
    """Return how much of a cue is on the body at *seconds*, 0 to its strength.

    *slower* is how many times as long it takes to come.
    """
    ended = seconds if act.end is None else min(seconds, act.end)
    share = smooth((ended - act.start) / (drawing.attack * slower))
    share *= 1 - smooth((seconds - ended) / drawing.release)
    leaking = max((_leak(seconds - start, lasts) for start, lasts in act.leaks), default=0.0)
    if drawing.every:
        share *= max(leaking, _moments(act.start, seconds, drawing.every))
    if not act.masked:
        return act.strength * share
    return act.strength * share * (UNDER_MASK + (1 - UNDER_MASK) * leaking)


@dataclass(frozen=True, slots=True)
class Pace:
    """The time that movements keep: slower and smaller for somebody who asked for less."""

    seconds: float
    seed: int
    still: bool = False

    def time(self, seconds: float) -> float:
        """Return these seconds as movements count them."""
        return seconds * (SLOW if self.still else 1.0)

    @property
    def size(self) -> float:
        """Return how large movements are, 1 as they are."""
        return SMALL if self.still else 1.0


def _moments(start: float, seconds: float, every: float) -> float:
    """Return 0 to 1: at once, and again about *every* seconds, at no fixed moment."""
    t, seed = seconds - start, round(start * 1000)
    k = max(0, math.floor(t / every))
    uneven = 0.14 * chance(seed, 33, k) if k else 0.0
    on = envelope(t - (k + uneven) * every, *MOMENT)
    return BETWEEN + (1 - BETWEEN) * on


def _leak(t: float, lasts: float) -> float:
    return envelope(t, 0.08, max(0.0, lasts - 0.2), 0.12)


def stance_at(
    person: Person,
    tables: Tables,
    drawings: Drawings,
    acting: Acting,
    seconds: float,
    seed: int = 0,
    *,
    still: bool = False,
    of: Of = "patient",
    body: Body = "seated",
) -> Stance:
    """Return the stance of *person* at *seconds* of the scene: the patient, or who came along.

    *still* leaves out what only makes a body live: sway and saccades. Cues stay; what
    moves in them is slower and smaller. Breath keeps its rate: it is a sign.
    """
    felt = felt_at(acting, seconds)
    feeling = feeling_in(felt)
    joints, aus, skin = bearing(feeling)
    moving = Moving(joints, aus, {}, skin)
    _rest(moving, tables.poses.get(rest_pose(person, body), {}))
    if body == "walking":
        walk(moving, person, seconds, seed, still=still)
    hurt = max(0.0, NORMAL - feeling.physical)
    moving.hands("L", -20 * hurt, -45 * hurt)
    mine = [(d, act) for act in acting.acts if (d := drawings.get(act.cue)) and d.of == of]
    pace = Pace(seconds, seed, still=still)
    on = _perform_all(moving, mine, tables, pace, hesitation(feeling))
    mouths = mouths_of(acting, of)
    on += _perform_sounds(moving, sounding(drawings, mouths, seconds), tables, pace)
    at = look(moving, on, feeling, seconds, seed, still=still)
    breathe(moving, on, felt, (seconds, seed), mouths)
    talking = _speak(moving, acting, seconds)
    if not still:
        shift_weight(moving, seconds, seed)
    shut = lids(moving, feeling, person.blinks, talking, (seconds, seed))
    return _stance(person, tables, moving, on, body, look=at, shut=shut, seconds=seconds)


def _perform_all(
    moving: Moving, acts: Iterable[tuple[Drawing, Act]], tables: Tables, pace: Pace, slower: float
) -> Showing:
    """Add every cue's share to the moment; return those on show, and how much of each."""
    on: Showing = []
    for drawing, act in acts:
        share = weight(act, drawing, pace.seconds, slower)
        if share:
            on.append((drawing, share))
            moving.since = pace.time(pace.seconds - act.start)
            _perform(moving, drawing, share, tables, pace)
    return on


def _perform_sounds(moving: Moving, heard: Iterable[Heard], tables: Tables, pace: Pace) -> Showing:
    """Add what the body does with each sound that is heard now."""
    on: Showing = []
    for sound in heard:
        on.append((sound.drawing, sound.share))
        moving.since = pace.time(sound.since)
        _perform(moving, sound.drawing, sound.share, tables, pace)
    return on


def _rest(moving: Moving, pose: Mapping[str, Any]) -> None:
    for name, value in pose.items():
        if isinstance(value, int | float):
            moving.joint(name, value)


def _perform(
    moving: Moving,
    drawing: Drawing,
    share: float,
    tables: Tables,
    pace: Pace,
) -> None:
    """Add one cue's share to the moment."""
    if drawing.expression:
        for unit, by in expression(tables.expressions[drawing.expression], share).items():
            moving.unit(unit, by)
    for unit, by in drawing.aus.items():
        moving.unit(unit, by * share)
    for joint, by in drawing.joints.items():
        moving.joint(joint, by * share)
    for name, by in drawing.motion.items():
        MOTIONS[name](moving, by * share * pace.size, pace.time(pace.seconds), pace.seed)
    for sign, by in drawing.skin.items():
        moving.skin[sign] = clamp(moving.skin.get(sign, 0.0) + by * share)
    for prop, by in drawing.props.items():
        moving.props[prop] = max(moving.props.get(prop, 0.0), by * share)


def _speak(moving: Moving, acting: Acting, seconds: float) -> float:
    """Move the mouth with the words; return 1 while speaking."""
    mouth = acting.mouth
    if mouth is None or not mouth.frames:
        return 0.0
    t = seconds - mouth.start
    if not 0 <= t <= mouth.frames[-1][0]:
        return 0.0
    opening, width = frame_at(mouth.frames, t)
    moving.unit("25", 0.75 * opening)
    moving.unit("26", 0.55 * opening)
    moving.unit("20" if width > 0 else "18", 0.3 * abs(width))
    moving.joint("head_pitch", 0.02 * math.sin(t * 2.3) * min(1.0, t))
    moving.joint("head_yaw", 0.015 * math.sin(t * 1.7))
    moving.unit("2", 0.12 * max(0.0, math.sin(t * 1.3)) ** 4)
    return 1.0


def frame_at(frames: tuple[tuple[float, float, float], ...], t: float) -> tuple[float, float]:
    """Return opening and width at *t*, between the frames around it."""
    low, high = 0, len(frames) - 1
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if frames[middle][0] <= t else (low, middle)
    (t0, o0, w0), (t1, o1, w1) = frames[low], frames[high]
    share = clamp((t - t0) / max(1e-3, t1 - t0))
    return o0 + (o1 - o0) * share, w0 + (w1 - w0) * share


def _stance(
    person: Person,
    tables: Tables,
    moving: Moving,
    on: Showing,
    body: Body,
    *,
    look: tuple[float, float],
    shut: float,
    seconds: float,
) -> Stance:
    moves = person.expressivity * (1 - moving.damp)
    aus = {unit: amount * moves for unit, amount in moving.aus.items()}
    lids = aus.get("43", 0.0) + shut * 1.15 + 0.3 * clamp(look[1])
    aus = {**aus, "43": lids}
    rest = tables.poses[rest_pose(person, body)]
    left, right, front = _hands(rest, tables, on, moving)
    return Stance(
        joints=moving.joints,
        left=left,
        right=right,
        front=front,
        aus={unit: min(MOST, amount) for unit, amount in aus.items()},
        gaze=look,
        skin=moving.skin,
        blink=shut,
        props=moving.props,
        seconds=seconds,
        body=body,
    )


def _hands(
    rest: Mapping[str, Any], tables: Tables, on: Showing, moving: Moving
) -> tuple[Reach, Reach, str]:
    neutral = tables.poses["neutral"]
    front = rest.get("order", "LR")[-1]
    reaches = []
    for side in "LR":
        at_rest = rest.get(f"hand{side}") or neutral[f"hand{side}"]
        target, share = _target(tables, on, side)
        shake = (*moving.shake.get(side, (0.0, 0.0)), 0.0)
        reach = replace(
            reach_of(at_rest, shake),
            turn=moving.turns.get(side, 0.0),
            bends=moving.bends.get(side, ()),
        )
        if target is not None and share >= HAND_ON:
            reach = replace(reach, towards=target, share=share)
            front = side if share > FRONT else front
        reaches.append(reach)
    return reaches[0], reaches[1], front


def _target(tables: Tables, on: Showing, side: str) -> tuple[Reach | None, float]:
    """Return where cues want this hand, and how far it is there.

    While one lets go and another takes hold, it goes from one place to the other.
    """
    target, total = None, 0.0
    for drawing, share in on:
        if not drawing.pose or side not in drawing.hands:
            continue
        hand = tables.poses[drawing.pose].get(f"hand{side}")
        if hand and share > 0:
            total += share
            there = reach_of(hand, STILL)
            target = replace(there, towards=target, share=1 - share / total)
    return target, smooth(clamp(total * 2.2))


def reach_of(hand: Mapping[str, Any], shake: tuple[float, float, float]) -> Reach:
    """Return a hand of poses.json as a reach."""
    return Reach(
        anchor=hand["at"],
        offset=tuple(hand.get("d", (0, 0, 0))),
        shape=hand["hand"],
        direction=hand["dir"],
        pole=tuple(hand.get("pole", (1, 0.55, -0.35))),
        fs=hand.get("fs", 1.0),
        shake=shake,
    )
