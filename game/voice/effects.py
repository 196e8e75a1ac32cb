"""The sounds of the interface and of the rooms, made from noise and tones; run by `bake`.

Quiet, and each has a visible twin: nothing depends on hearing them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from game.voice.arrays import RATE, Floats, floats, gain, smooth
from game.voice.audio import joined, mixed, read_sound, write_sound
from game.voice.bursts import Peaks, resonant
from game.voice.calls import CALLS
from game.voice.distance import NOISES, noise
from game.voice.knocks import narrowed
from game.voice.loudness import EFFECT, loudness
from game.voice.rooms import NIGHTS, ROOMS, Room, by_night, room_tone

HIGHEST = 10 ** (-8 / 20)
"""The peak of a click: it must never startle."""
ROOM, NIGHT, PASSING = -38.0, -42.0, -34.0
"""LUFS of a room, of one at night, and of what goes on in it: under speech by far."""
SOFT = 10 ** (-16 / 20)
"""The peak of what goes on in a room: nobody turns their head."""
SEED = 2301
ALIKE = 0.6
"""How much a file must be like what it was made from; encoding changes the hiss."""
PAPER: Peaks = ((2200, 1800, 0.6), (4800, 3000, 1.0), (7500, 3000, 0.6))
PENCIL: Peaks = ((1500, 500, 0.25), (3600, 1400, 1.0), (6200, 2500, 0.6))
RUBBER: Peaks = ((420, 220, 1.0), (950, 500, 0.7), (2400, 1500, 0.12))
CORD: Peaks = ((1350, 160, 1.0), (2700, 240, 0.8), (5200, 700, 0.4))
AIR: Peaks = ((260, 240, 1.0), (620, 420, 0.5), (1500, 900, 0.08))
TAPE: Peaks = ((900, 500, 0.5), (2300, 900, 1.0), (4200, 1500, 0.4))


@dataclass(frozen=True, slots=True)
class Stroke:
    """Noise through resonances: seconds, its rise and fall, how grainy, how loud."""

    seconds: float
    peaks: Peaks
    shape: tuple[tuple[float, float], ...]
    grain: float = 0.0
    grains: float = 60.0
    """Grains a second."""
    loud: float = 1.0


SLIDE = ((0.0, 0.0), (0.25, 0.5), (0.6, 1.0), (0.85, 0.35), (1.0, 0.0))
FALL = ((0.0, 0.0), (0.08, 1.0), (0.5, 0.35), (1.0, 0.0))
PUSH = ((0.0, 0.0), (0.3, 1.0), (0.75, 0.7), (1.0, 0.0))
STRIKE = ((0.0, 1.0), (0.04, 0.8), (0.2, 0.15), (1.0, 0.0))
STROKES: Mapping[str, tuple[tuple[Stroke, float], ...]] = {
    "page": (
        (Stroke(0.34, PAPER, SLIDE, 0.7, 90), 0.0),
        (Stroke(0.16, PAPER, FALL, 0.4, 120, 0.6), 0.3),
    ),
    "note": (
        (Stroke(0.15, PENCIL, PUSH, 0.6, 140), 0.0),
        (Stroke(0.21, PENCIL, PUSH, 0.6, 120, 0.8), 0.17),
    ),
    "unnote": tuple(
        (Stroke(0.13, RUBBER, PUSH, 0.35, 45, loud), at)
        for at, loud in ((0.0, 0.8), (0.13, 1.0), (0.26, 0.7))
    ),
    "lamp": (
        (Stroke(0.05, CORD, STRIKE), 0.0),
        (Stroke(0.07, CORD, STRIKE, loud=0.55), 0.1),
    ),
    "rewind": (
        (Stroke(0.75, TAPE, PUSH, 0.55, 34), 0.0),
        (Stroke(0.06, CORD, STRIKE, loud=0.8), 0.78),
    ),
}
"""What each sound is made of, and when each part begins."""


def stroke(row: Stroke, dice: np.random.Generator) -> Floats:
    """Return one stroke, its level about 0.1."""
    count = int(row.seconds * RATE)
    noise = resonant(dice.normal(size=count), row.peaks)
    noise /= np.sqrt(np.mean(noise**2)) + 1e-9
    places, heights = zip(*row.shape, strict=True)
    shape = np.interp(np.linspace(0, 1, count), places, heights) ** 1.3
    grains = smooth(dice.normal(size=count), RATE / row.grains)
    shape *= np.clip(1 - row.grain + row.grain * grains / (grains.std() + 1e-9), 0, 2.5)
    return floats(noise * shape * row.loud * 0.1)


def strokes(name: str, dice: np.random.Generator) -> Floats:
    """Return a sound of the table."""
    parts = [(stroke(row, dice), at) for row, at in STROKES[name]]
    length = max(len(x) + int(at * RATE) for x, at in parts)
    return mixed(np.zeros(length + RATE // 20), parts)


def tick(dice: np.random.Generator) -> Floats:
    """Return a felt tick: low and short."""
    at = np.arange(int(0.07 * RATE)) / RATE
    body = np.sin(2 * np.pi * 210 * at * (1 - 2 * at)) * np.exp(-at * 75)
    return floats(
        0.1 * (body + 0.05 * resonant(dice.normal(size=len(at)), AIR) * np.exp(-at * 160))
    )


def swell(dice: np.random.Generator) -> Floats:
    """Return a low swell, like a breath let go, over a soft open fifth."""
    at = np.arange(int(1.5 * RATE)) / RATE
    rise = np.sin(np.pi * np.clip(at / at[-1], 0, 1) ** 0.7) ** 2
    air = resonant(dice.normal(size=len(at)), AIR)
    air /= np.sqrt(np.mean(air**2))
    tones = sum(np.sin(2 * np.pi * hz * at + n) / (n + 1) for n, hz in enumerate((110, 165, 220)))
    return floats(0.1 * rise * (0.55 * air + 0.5 * np.asarray(tones)))


def phone(dice: np.random.Generator) -> Floats:
    """Return two rings of a desk telephone across the room."""
    at = np.arange(int(0.4 * RATE)) / RATE
    bell = np.sin(2 * np.pi * 400 * at) + np.sin(2 * np.pi * 450 * at)
    bell += 0.4 * np.sin(2 * np.pi * 1210 * at) * (0.5 + 0.5 * np.sin(2 * np.pi * 22 * at))
    ring = resonant(floats(bell) + dice.normal(size=len(at)) * 0.01, ((800, 900, 1.0),))
    ring = floats(ring / np.abs(ring).max() * 0.1)
    rest = np.zeros(int(0.2 * RATE))
    pair = [(ring, 0.01, 0.05), (rest, 0, 0), (ring, 0.01, 0.05)]
    return joined([*pair, (np.zeros(int(0.9 * RATE)), 0, 0), *pair])


Maker = Callable[[np.random.Generator], Floats]
OTHERS: Mapping[str, Maker] = {"tick": tick, "swell": swell, "phone-rings": phone}


def _leveled(x: Floats, lufs: float, highest: float = HIGHEST) -> Floats:
    x = floats(x * gain(lufs - loudness(x)))
    return floats(x * min(1.0, highest / float(np.abs(x).max())))


def effects() -> Mapping[str, Floats]:
    """Return every sound by the name of its file; the same each time."""
    made: dict[str, Floats] = {}
    for name in STROKES:
        made[name] = _leveled(strokes(name, np.random.default_rng(SEED)), EFFECT)
    for name, maker in OTHERS.items():
        made[name] = _leveled(maker(np.random.default_rng(SEED)), EFFECT)
    for name, maker in CALLS.items():
        made[name] = _leveled(narrowed(maker(np.random.default_rng(SEED))), EFFECT)
    for name, room in ROOMS.items():
        made[f"room-{name}"] = _leveled(_room(room), ROOM)
    for name in NIGHTS:
        made[f"room-{name}-night"] = _leveled(_room(by_night(ROOMS[name])), NIGHT)
    for name, row in NOISES.items():
        far = noise(row, np.random.default_rng(SEED))
        made[f"around-{name}"] = _leveled(far, PASSING, SOFT)
    return made


def _room(room: Room) -> Floats:
    return room_tone(room, np.random.default_rng(SEED))


def changed(folder: Path) -> Mapping[str, Floats]:
    """Return the sounds that *folder* lacks, or has otherwise."""
    made = effects()
    return {n: x for n, x in made.items() if not _same(folder / f"{n}.ogg", x)}


def write_effects(folder: Path) -> tuple[str, ...]:
    """Write the sounds that changed into *folder*, and return their names."""
    written = changed(folder)
    for name, x in written.items():
        write_sound(folder / f"{name}.ogg", x)
    return tuple(written)


def _same(path: Path, x: Floats) -> bool:
    """Tell whether a file holds *x*, as nearly as its encoding can."""
    if not path.is_file():
        return False
    there, _ = read_sound(path)
    return len(there) == len(x) and float(np.corrcoef(there, x)[0, 1]) > ALIKE
