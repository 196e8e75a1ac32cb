"""Room tone: air, a far murmur, small far events. Loops without a seam.

Everything is made around a circle: noise from whole waves, events laid across the join.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from game.voice.arrays import RATE, Floats, floats
from game.voice.bursts import Peaks, resonant

SECONDS = 20
CALLS = 2.6
"""Syllables a second of people far away."""
HUM = 50
"""Hz of the mains: a whole number of waves fits the loop."""
TAP: Peaks = ((1700, 500, 1.0), (3100, 900, 0.5))
STEP: Peaks = ((180, 120, 1.0), (420, 200, 0.4))
BLEEP: Peaks = ((880, 20, 1.0),)
WHEELS: Peaks = ((120, 90, 1.0), (260, 200, 0.4))
THUD: Peaks = ((90, 70, 1.0), (210, 150, 0.4))
RUSTLE: Peaks = ((2600, 1800, 1.0), (5200, 2600, 0.6))


@dataclass(frozen=True, slots=True)
class Event:
    """A small far sound: its colour, how long, how loud, and how many in a loop."""

    peaks: Peaks
    seconds: float
    loud: float
    count: int


@dataclass(frozen=True, slots=True)
class Room:
    """A room: how loud its air (and how dark), its people, its hum; and what happens in it."""

    air: float
    dark: float
    people: float
    hum: float
    events: tuple[Event, ...] = ()


TAPS = Event(TAP, 0.03, 0.35, 26)
STEPS = Event(STEP, 0.12, 0.8, 9)
FEW_STEPS = Event(STEP, 0.12, 0.6, 4)
PAPERS = Event(RUSTLE, 0.3, 0.25, 3)
BLEEPS = Event(BLEEP, 0.09, 0.35, 8)
SLOW_BLEEPS = Event(BLEEP, 0.12, 0.2, 4)
TROLLEY = Event(WHEELS, 2.2, 0.5, 1)
DOOR = Event(THUD, 0.18, 0.6, 1)
PUMP = Event(WHEELS, 0.5, 0.18, 10)
ROOMS: Mapping[str, Room] = {
    "emergency-desk": Room(1.0, 220, 0.75, 0.12, (BLEEPS, STEPS, PAPERS)),
    "emergency-waiting": Room(1.0, 230, 0.85, 0.1, (STEPS, DOOR, SLOW_BLEEPS)),
    "billing-office": Room(0.7, 160, 0.16, 0.25, (TAPS, PAPERS)),
    "reception": Room(0.85, 260, 0.5, 0.08, (STEPS, PAPERS, DOOR)),
    "outpatient-clinic": Room(0.7, 200, 0.2, 0.1, (FEW_STEPS, TAPS)),
    "examination-room": Room(0.7, 170, 0.08, 0.15, (PAPERS, FEW_STEPS)),
    "phlebotomy": Room(0.75, 190, 0.2, 0.15, (PAPERS, FEW_STEPS)),
    "radiology": Room(0.9, 110, 0.05, 0.5, (PUMP, FEW_STEPS)),
    "pharmacy": Room(0.8, 220, 0.35, 0.2, (PAPERS, TAPS, STEPS)),
    "physiotherapy": Room(0.85, 240, 0.35, 0.06, (STEPS, TROLLEY)),
    "infusion": Room(0.75, 180, 0.2, 0.12, (SLOW_BLEEPS, PUMP, FEW_STEPS)),
    "oncology": Room(0.7, 170, 0.12, 0.1, (FEW_STEPS, DOOR)),
    "maternity": Room(0.8, 200, 0.2, 0.1, (BLEEPS, FEW_STEPS)),
    "postnatal": Room(0.75, 190, 0.35, 0.08, (FEW_STEPS, TROLLEY, PAPERS)),
    "paediatrics": Room(0.85, 260, 0.55, 0.06, (STEPS, TROLLEY)),
    "paediatric-emergency": Room(1.0, 250, 0.7, 0.1, (BLEEPS, STEPS, DOOR)),
    "mental-health": Room(0.65, 150, 0.06, 0.08, (DOOR, FEW_STEPS)),
    "ward-day": Room(0.9, 210, 0.45, 0.1, (BLEEPS, STEPS, TROLLEY)),
    "ward-night": Room(0.7, 120, 0.03, 0.12, (SLOW_BLEEPS, FEW_STEPS)),
    "corridor": Room(1.0, 260, 0.4, 0.08, (STEPS, TROLLEY, DOOR)),
    "family-room": Room(0.6, 140, 0.04, 0.12, (FEW_STEPS, DOOR)),
    "telephone": Room(0.55, 140, 0.02, 0.16, (TAPS, FEW_STEPS)),
    "quiet-room": Room(0.55, 120, 0.02, 0.08, (FEW_STEPS,)),
}
NIGHTS = (
    *("emergency-desk", "emergency-waiting", "paediatric-emergency", "reception", "corridor"),
    *("maternity", "postnatal", "paediatrics", "oncology", "mental-health", "ward-day"),
)
"""Places that people are met in at night, too; elsewhere the day's room is only softer."""


def by_night(room: Room) -> Room:
    """Return a room at night: few people, half of what happens, air that is turned down."""
    events = tuple(replace(e, loud=0.7 * e.loud, count=-(-e.count // 2)) for e in room.events)
    return replace(
        room, air=0.8 * room.air, dark=0.7 * room.dark, people=0.15 * room.people, events=events
    )


def room_tone(room: Room, dice: np.random.Generator) -> Floats:
    """Return one loop of a room, its level about 0.1."""
    count = SECONDS * RATE
    at = np.arange(count) / RATE
    out = room.air * _air(count, room.dark, dice)
    out += room.people * _murmur(count, dice)
    out += room.hum * (np.sin(2 * np.pi * HUM * at) + 0.5 * np.sin(2 * np.pi * 2 * HUM * at))
    for event in room.events:
        for place in _places(event.count, dice):
            _lay(out, _event(event, dice), int(place * count))
    return floats(out / np.sqrt(np.mean(out**2)) * 0.1)


def _air(count: int, dark: float, dice: np.random.Generator) -> Floats:
    """Return ventilation: noise that falls off above *dark* Hz."""
    hertz = np.fft.rfftfreq(count, 1 / RATE)
    waves = np.exp(2j * np.pi * dice.random(len(hertz))) / (1 + (hertz / dark) ** 1.6)
    waves *= hertz / (hertz + 40)
    return _one(floats(np.fft.irfft(waves, count)))


def _murmur(count: int, dice: np.random.Generator) -> Floats:
    """Return people too far off to be understood: three bands, each with its own rhythm."""
    out = np.zeros(count)
    for centre in (320, 560, 1150):
        voice = resonant(dice.normal(size=count), ((centre, centre * 0.5, 1.0),))
        rhythm = _around(dice.normal(size=count), RATE / CALLS)
        slow = _around(dice.normal(size=count), RATE * 2.5)
        out += _one(voice) * np.clip(0.4 + 0.6 * rhythm, 0, 2) * np.clip(0.5 + 0.5 * slow, 0, 1.5)
    return _one(floats(out))


def _around(x: Floats, points: float) -> Floats:
    """Return *x* with only its waves longer than *points*, around the circle, its spread one."""
    waves = np.fft.rfft(x)
    waves *= np.exp(-((np.arange(len(waves)) * points / len(x)) ** 2))
    even = np.fft.irfft(waves, len(x))
    return floats(even / even.std())


def _one(x: Floats) -> Floats:
    return floats(x / np.sqrt(np.mean(x**2)))


def _places(count: int, dice: np.random.Generator) -> Floats:
    """Return places around the loop, spread unevenly but never all together."""
    return floats(((np.arange(count) + dice.uniform(0, 0.85, count)) / count + dice.random()) % 1)


def _event(event: Event, dice: np.random.Generator) -> Floats:
    n = int(event.seconds * RATE * dice.uniform(0.8, 1.2))
    x = resonant(dice.normal(size=n), event.peaks) * np.hanning(n + 2)[1:-1]
    return floats(_one(x) * event.loud * dice.uniform(0.5, 1.0))


def _lay(loop: Floats, x: Floats, start: int) -> None:
    places = (start + np.arange(len(x))) % len(loop)
    loop[places] += x
