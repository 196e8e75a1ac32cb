"""A line of text and a way to say it, to sound with its timings."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

import numpy as np

from game.voice.arrays import RATE, Floats, floats
from game.voice.audio import joined, mixed
from game.voice.bursts import burst, resonant
from game.voice.contour import Timings
from game.voice.engine import Engine
from game.voice.lips import mouth_of
from game.voice.loudness import CALM, brought_to
from game.voice.melody import melody_of
from game.voice.piece import BODY, Piece, piece_of
from game.voice.plan import Saying

LEAD, TAIL = 0.06, 0.12
"""Seconds of quiet before and after."""
GAP = 0.09
"""Seconds between a sigh and the first word."""
ROOM_FOR_BREATH = 0.14
HISS = 10 ** (-66 / 20)
"""The faint noise under a line: without it, pauses sound switched off."""
Mouth = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Spoken:
    """A line as sound at 24 kHz, with its words, what sounds beside them, the mouth, the melody.

    `sounds` and `melody` are as in `game.voice.clip.Clip`; a point of the melody each 1/20 s.
    """

    sound: Floats
    words: Timings
    sounds: tuple[tuple[str, float, float], ...]
    mouth: Mouth
    melody: tuple[tuple[float, float | None], ...] = ()

    @property
    def seconds(self) -> float:
        """Return how long it is."""
        return len(self.sound) / RATE


def spoken(text: str, how: Saying, engine: Engine, *, bursts: bool = True) -> Spoken:
    """Return *text* said in that way; the same words and way give the same sound."""
    dice = np.random.default_rng(int(sha256(f"{text}{how}".encode()).hexdigest()[:8], 16))
    piece = piece_of(text, how, engine, dice)
    head = _bursts(how.bursts("0"), how, dice) if bursts else floats([])
    tail = _bursts(how.bursts("end"), how, dice) if bursts else floats([])
    breaths = _breaths(piece, how, dice) if bursts else []
    sound = mixed(piece.sound, [(x, at) for x, at in breaths])
    start = LEAD + how.top.lat + (len(head) / RATE + GAP if len(head) else 0.0)
    whole = joined(
        [
            (np.zeros(round((LEAD + how.top.lat) * RATE)), 0, 0),
            (head, 0.01, 0.025),
            (np.zeros(round(GAP * RATE) if len(head) else 0), 0, 0),
            (sound, 0.005, 0.02),
            (np.zeros(round(TAIL * RATE)), 0, 0),
            (tail, 0.01, 0.025),
            (np.zeros(round(TAIL * RATE) if len(tail) else 0), 0, 0),
        ]
    )
    whole = brought_to(_over_noise(whole, dice), CALM + how.top.offset_lu)
    ends = [(LEAD + how.top.lat, head), (start + len(piece.sound) / RATE + TAIL, tail)]
    heard = [(at, len(x) / RATE) for at, x in ends if len(x)]
    heard += [(start + at, len(x) / RATE) for x, at in breaths]
    phones = [(name, a + start, b + start) for name, a, b in piece.phones]
    return Spoken(
        sound=whole,
        words=[(w, a + start, b + start) for w, a, b in piece.words],
        sounds=tuple(("breath-in", at, length) for at, length in sorted(heard)),
        mouth=mouth_of(phones, heard, len(whole) / RATE),
        melody=melody_of(whole, piece.pitch, start),
    )


def _bursts(names: Sequence[str], how: Saying, dice: np.random.Generator) -> Floats:
    made = [burst(name, how.voice, how.strength, dice) * BODY for name in names]
    return floats(np.concatenate(made)) if made else floats([])


def _breaths(piece: Piece, how: Saying, dice: np.random.Generator) -> list[tuple[Floats, float]]:
    """Return the breaths in the pauses between groups of words: sound and second."""
    made = []
    for name in how.bursts("group"):
        for pause in piece.pauses:
            if pause.breath and pause.length >= ROOM_FOR_BREATH:
                x = burst(name, how.voice, how.strength, dice) * BODY * 0.9
                made.append((x[: round((pause.length + 0.02) * RATE)], pause.start + 0.01))
    return made


def _over_noise(x: Floats, dice: np.random.Generator) -> Floats:
    hiss = resonant(dice.normal(size=len(x)), ((300, 800, 1.0), (2500, 5000, 0.25)))
    return floats(x + hiss / np.sqrt(np.mean(hiss**2)) * HISS)
