"""A telephone call at a moment: what came through the line in the last seconds, in slots.

A pure function of acting and time. Slots lie at fixed times, so what was heard keeps its
shape while it moves away from now.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from game.patient.acting import (
    UNDER_MASK,
    Act,
    Acting,
    Drawing,
    Drawings,
    Heard,
    Mark,
    Melody,
    Mouth,
    mouths_of,
)
from game.patient.bearing import feeling_at
from game.patient.geometry import clamp
from game.patient.idle import TURN, chance, noise
from game.patient.living import AT_REST, breaths
from game.patient.lungs import Frames
from game.patient.marks import MARKS
from game.patient.motion import frame_at
from game.sim.comfort import Comfort
from game.sim.cues import Zone

SLOT = 0.1
"""Seconds of a slot."""
SLOTS = 150
"""How many are kept: fifteen seconds."""
STEPS = 0.5
"""Seconds by which time goes on for who asked for less movement."""
LEAST = 0.4
"""How loud the faintest sound is that a cue makes, of the loudest: faint is not unseen."""
QUIET, LABOURED = 0.13, 0.02
"""How loud a quiet breath is, and how much each breath a minute more adds."""
DRAWN = 0.8
"""How loud a breath is that can be heard in a line."""
SOFT, TOP = -15.0, 9.0
"""dB against calm that are not drawn, and that fill a lane."""
AIR: Mapping[Zone, tuple[float, float]] = {
    "hands": (0.03, 0.05),
    "legs": (0.02, 0.04),
    "around": (0.08, 0.09),
}
"""What is always heard, of a room and of somebody in it: at least, and how much more."""


@dataclass(frozen=True, slots=True)
class Sound:
    """One cue on the line: its zone, its mark, since when, and its level in each slot."""

    zone: Zone
    mark: Mark
    since: float
    strength: float
    levels: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Call:
    """What came through the line up to `seconds`: levels 0 to 1 in slots, oldest first.

    The first slot is number `first` since the scene began. `mouth` is how the caller's
    words come, as opening and width; `other` is who is there with them and speaks. `loud`
    and `pitch` are of the caller's voice, pitch in semitones against their own calm; `beside`
    are the sounds without words, each with the numbers of its first slot and its last.
    """

    seconds: float
    first: int
    mouth: tuple[tuple[float, float], ...]
    other: tuple[float, ...]
    breath: tuple[float, ...]
    air: Mapping[Zone, tuple[float, ...]]
    sounds: tuple[Sound, ...] = ()
    loud: tuple[float, ...] = ()
    pitch: tuple[float | None, ...] = ()
    beside: tuple[tuple[str, int, int], ...] = ()

    @property
    def voice(self) -> tuple[float, ...]:
        """Return how loud the caller is in each slot, 0 to 1."""
        return self.loud or tuple(opening for opening, _ in self.mouth)


def call_at(
    drawings: Drawings, acting: Acting, seconds: float, seed: int = 0, *, still: bool = False
) -> Call:
    """Return the call at *seconds* of the scene; *still* moves on in steps."""
    if still:
        seconds = math.floor(seconds / STEPS) * STEPS
    first = math.floor(seconds / SLOT - 0.5) - SLOTS + 1
    times = tuple((first + n + 0.5) * SLOT for n in range(SLOTS))
    known = ((drawings.get(act.cue), act) for act in acting.acts)
    heard = [(d, d.heard, act) for d, act in known if d and d.heard]
    spoken = mouths_of(acting, "patient")
    voice = _voice(spoken, first)
    return Call(
        seconds,
        first,
        tuple((opening, width) for opening, width, _, _ in voice),
        tuple(loud for _, _, loud, _ in _voice(mouths_of(acting, "companion"), first)),
        _breath(acting, spoken, times, first, seed),
        {zone: _air(zone, first, seed) for zone in AIR},
        tuple(_sound(d, how, act, times, seed) for d, how, act in heard),
        tuple(loud for _, _, loud, _ in voice),
        tuple(pitch for _, _, _, pitch in voice),
        tuple(_beside(spoken, first)),
    )


Row = tuple[float, float, float, float | None]
"""One slot of a voice: the mouth's opening and width, loudness 0 to 1, pitch or None."""
SILENT: Row = (0.0, 0.0, 0.0, None)


def _voice(mouths: Sequence[Mouth], first: int) -> list[Row]:
    """Return how a voice is in each slot."""
    out = [SILENT] * SLOTS
    for mouth in mouths:
        begin, rows = _line(mouth.frames, mouth.melody, mouth.start)
        end = math.ceil(mouth.until / SLOT - 0.5) - first
        for n, row in enumerate(rows, begin - first):
            if 0 <= n < min(SLOTS, end):
                out[n] = row
    return out


@lru_cache(16)
def _line(frames: Frames, melody: Melody, start: float) -> tuple[int, tuple[Row, ...]]:
    """Return the slots of a line, and the number of the first: by the mouth where nobody knows."""
    if not frames:
        return 0, ()
    begin, end = (math.ceil(t / SLOT - 0.5) for t in (start, start + frames[-1][0]))
    rows = []
    for n in range(begin, end):
        t = (n + 0.5) * SLOT - start
        opening, width = max(frame_at(frames, max(0.0, t + part)) for part in (-0.03, 0.03))
        loud, pitch = _heard(melody, t) if melody else (opening, None)
        rows.append((opening, width, loud, pitch))
    return begin, tuple(rows)


def _heard(melody: Melody, t: float) -> tuple[float, float | None]:
    """Return the loudness and the pitch of the slot around *t*."""
    rate = (len(melody) - 1) / max(SLOT, melody[-1][0])
    begin, end = (max(0, math.ceil((t + part) * rate)) for part in (-SLOT / 2, SLOT / 2))
    near = melody[begin:end]
    loud = clamp((max((db for _, db, _ in near), default=SOFT) - SOFT) / (TOP - SOFT))
    return loud, next((tone for _, _, tone in near if tone is not None), None)


def _breath(
    acting: Acting, mouths: Sequence[Mouth], times: Sequence[float], first: int, seed: int
) -> tuple[float, ...]:
    """Return how loud the breath is: as good as unheard at rest, plain with distress.

    Under words only the breaths that are in the sound are there; after them, a new one begins.
    """
    rows = [_breathed(_rate(acting.comfort, t), t, seed) if t > 0 else 0.0 for t in times]
    for mouth in mouths:
        breaths = [x for x in mouth.sounds if x[0].startswith("breath-")]
        begin, end = (math.ceil(t / SLOT - 0.5) - first for t in (mouth.start, mouth.until))
        for n in range(max(0, begin), min(SLOTS, end)):
            rows[n] = max((_drawn(times[n] - mouth.start, x) for x in breaths), default=0.0)
    return tuple(rows)


def _drawn(t: float, sound: tuple[str, float, float]) -> float:
    """Return how loud a breath of a line is *t* seconds into it."""
    _, start, length = sound
    share = (t - start) / max(SLOT, length)
    return DRAWN * math.sin(math.pi * share) if 0 <= share < 1 else 0.0


def _beside(mouths: Sequence[Mouth], first: int) -> Iterator[tuple[str, int, int]]:
    """Yield the sounds without words: their names, first slots and last ones."""
    for mouth in mouths:
        for name, start, length in mouth.sounds:
            begin, end = mouth.start + start, min(mouth.start + start + length, mouth.until)
            slots = tuple(math.floor(t / SLOT) - first for t in (begin, end))
            if not name.startswith("breath-") and begin < end and slots[1] >= 0:
                yield name, slots[0], slots[1]


def _rate(comfort: tuple[tuple[float, Comfort], ...], t: float) -> float:
    """Return the breaths a minute of somebody whose comfort this was."""
    steps = [felt for start, felt in comfort if start <= t] or [felt for _, felt in comfort[:1]]
    return _breaths(steps[-1]) if steps else AT_REST


@lru_cache(64)
def _breaths(comfort: Comfort) -> float:
    return breaths(feeling_at(Acting(comfort=((0.0, comfort),)), 0.0))


@lru_cache(2048)
def _breathed(rate: float, t: float, seed: int) -> float:
    phase = t * rate / 60 * TURN + 1.2 * noise(seed + 51, t * rate / 180)
    loud = QUIET + LABOURED * max(0.0, rate - AT_REST)
    return loud * (0.5 - 0.5 * math.cos(phase)) ** 2


def _air(zone: Zone, first: int, seed: int) -> tuple[float, ...]:
    return tuple(_still_air(zone, n, seed) for n in range(first, first + SLOTS))


@lru_cache(2048)
def _still_air(zone: Zone, slot: int, seed: int) -> float:
    least, more = AIR[zone]
    return least + more * chance(seed, 81, ord(zone[0]), slot) if slot > 0 else 0.0


def _sound(drawing: Drawing, heard: Heard, act: Act, times: tuple[float, ...], seed: int) -> Sound:
    shape, levels = MARKS[heard.mark], [0.0] * len(times)
    begin = max(0, math.ceil((act.start - times[0]) / SLOT))
    for n in range(begin, len(times)):
        t = times[n]
        if act.end is not None and t >= act.end:
            break
        levels[n] = clamp(_loud(act, t) * heard.loud * shape(t - act.start, heard.rate, SLOT, seed))
    return Sound(drawing.zone, heard.mark, act.start, act.strength, tuple(levels))


def _loud(act: Act, t: float) -> float:
    """Return how loud a cue is: the faintest is heard, less so under a mask between leaks."""
    loud = LEAST + (1 - LEAST) * act.strength
    leaking = any(start <= t < start + lasts for start, lasts in act.leaks)
    return loud * (UNDER_MASK if act.masked and not leaking else 1.0)
