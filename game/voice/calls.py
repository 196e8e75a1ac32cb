"""What is heard on the telephone besides words: made from noise and tones, in its narrow band."""

from collections.abc import Callable, Mapping

import numpy as np

from game.voice.arrays import RATE, Floats, floats, smooth
from game.voice.bursts import Peaks, resonant
from game.voice.knocks import (
    CHINA,
    NOSE,
    SHEETS,
    SHELL,
    SOLE,
    TAP,
    THROAT,
    WOOD,
    Dice,
    Parts,
    laid,
    puff,
    strike,
)


def cup(dice: Dice) -> Floats:
    """Return a cup that falls: a knock, then pieces."""
    parts: Parts = [(0.02, strike(dice, 0.25, WOOD, 0.04)), (0.05, 0.9 * _ring(dice, 0.4, 1.0))]
    starts = 0.09 + np.sort(dice.exponential(0.2, 13))
    parts += [
        (float(s), (0.55 * 0.9**n) * _ring(dice, 0.22, dice.uniform(0.9, 1.5)))
        for n, s in enumerate(starts)
    ]
    return laid(1.7, parts)


def _ring(dice: Dice, seconds: float, high: float) -> Floats:
    """Return a piece of china."""
    at = np.arange(int(seconds * RATE)) / RATE
    tones = [np.sin(2 * np.pi * hz * high * at + dice.uniform(0, 6)) * w for hz, _, w in CHINA]
    knock = strike(dice, seconds, TAP, 0.012)
    return floats(0.4 * np.sum(tones, axis=0) * np.exp(-at / 0.07) + 0.7 * knock)


def bump(dice: Dice) -> Floats:
    """Return a receiver that bumps against something, twice, and rubs."""
    return laid(1.0, [
        (0.02, strike(dice, 0.3, SHELL, 0.03)),
        (0.2, 0.6 * strike(dice, 0.3, SHELL, 0.025)),
        (0.36, 0.3 * puff(dice, 0.4, SHEETS, 0.4)),
    ])  # fmt: skip


def paper(dice: Dice) -> Floats:
    """Return paper that is turned over, and over."""
    starts = np.cumsum(dice.uniform(0.18, 0.5, 7))
    strokes: Parts = [
        (float(s), dice.uniform(0.5, 1) * _crackle(dice, dice.uniform(0.2, 0.45))) for s in starts
    ]
    return laid(2.8, strokes)


def _crackle(dice: Dice, seconds: float) -> Floats:
    """Return one stroke of paper, made of grains."""
    count = int(seconds * RATE)
    grains = np.clip(smooth(dice.normal(size=count), RATE / 110) * 9, 0, 2.5)
    return floats(puff(dice, seconds, SHEETS, 0.5)[:count] * grains)


def taps(dice: Dice) -> Floats:
    """Return something small tapped on a table."""
    return laid(2.4, [
        (0.05 + n / 2.3 + dice.uniform(-0.02, 0.02), strike(dice, 0.12, TAP, 0.012))
        for n in range(5)
    ])  # fmt: skip


def teeth(dice: Dice) -> Floats:
    """Return teeth that chatter, in two runs."""
    starts = [*np.arange(0.05, 0.8, 0.105), *np.arange(1.2, 1.9, 0.11)]
    return laid(2.1, [
        (float(s), dice.uniform(0.5, 1) * strike(dice, 0.05, TAP, 0.006)) for s in starts
    ])  # fmt: skip


def sniffs(dice: Dice) -> Floats:
    """Return two sniffs."""
    return laid(1.6, [(0.05, puff(dice, 0.26, NOSE, 0.75)), (0.7, puff(dice, 0.34, NOSE, 0.8))])


def catches(dice: Dice) -> Floats:
    """Return a breath in that catches three times, and goes out."""
    return laid(2.2, [
        (0.05, puff(dice, 0.16, THROAT, 0.85)),
        (0.27, puff(dice, 0.14, THROAT, 0.85)),
        (0.46, puff(dice, 0.24, THROAT, 0.8)),
        (0.95, 0.8 * puff(dice, 0.8, THROAT, 0.15)),
    ])  # fmt: skip


def breath(dice: Dice) -> Floats:
    """Return hard breathing close to the receiver."""
    turns: Parts = []
    for n in range(2):
        turns += [
            (0.05 + 1.35 * n, puff(dice, 0.5, NOSE, 0.7)),
            (0.65 + 1.35 * n, 1.1 * puff(dice, 0.68, THROAT, 0.2)),
        ]
    return laid(2.8, turns)


def whistle(dice: Dice) -> Floats:
    """Return breaths in with a high whistle in them."""
    parts: Parts = []
    for start in (0.05, 1.5):
        air = puff(dice, 0.85, NOSE, 0.6)
        at = np.arange(len(air)) / RATE
        pitch = (
            1180
            + 90 * np.sin(2 * np.pi * 0.8 * at)
            + 25 * smooth(dice.normal(size=len(air)), RATE // 12) * np.sqrt(RATE / 12)
        )
        tone = np.sin(2 * np.pi * np.cumsum(pitch) / RATE)
        tone *= np.interp(at / at[-1], (0, 0.25, 0.75, 1), (0, 1, 0.8, 0)) * 0.3
        parts += [
            (start, floats(0.55 * air + tone)),
            (start + 0.9, 0.4 * puff(dice, 0.45, THROAT, 0.2)),
        ]
    return laid(2.9, parts)


def steps(dice: Dice) -> Floats:
    """Return steps on a wooden floor, heel and sole."""
    parts: Parts = []
    for n in range(5):
        start, loud = 0.06 + n / 1.7, dice.uniform(0.7, 1.0)
        parts += [
            (start, loud * strike(dice, 0.18, WOOD, 0.03)),
            (start + 0.08, 0.45 * loud * strike(dice, 0.16, SOLE, 0.04)),
        ]
    return laid(2.9, parts)


def chair(dice: Dice) -> Floats:
    """Return chair legs that scrape over a floor: they catch and let go."""
    count = int(0.75 * RATE)
    at = np.arange(count) / RATE
    rate = 150 + 70 * np.sin(np.pi * at / at[-1])
    stick = np.clip(np.sin(2 * np.pi * np.cumsum(rate) / RATE), 0, 1) ** 3
    rough = resonant(dice.normal(size=count), WOOD)
    shape = np.interp(at / at[-1], (0, 0.12, 0.7, 1), (0, 1, 0.75, 0))
    scrape = floats(rough / np.abs(rough).max() * stick * shape)
    return laid(1.3, [(0.05, scrape), (0.86, 0.5 * strike(dice, 0.25, WOOD, 0.04))])


def heavy(dice: Dice) -> Floats:
    """Return somebody who sits down all at once: a thud, cloth, a creak of the chair."""
    return laid(1.3, [
        (0.05, strike(dice, 0.4, SOLE, 0.09)),
        (0.07, 0.35 * puff(dice, 0.4, SHEETS, 0.15)),
        (0.3, 0.4 * strike(dice, 0.3, WOOD, 0.05)),
    ])  # fmt: skip


def slurred(dice: Dice) -> Floats:
    """Return a low voice behind a wall: vowels that run into each other, no words."""
    count = int(2.8 * RATE)
    at = np.arange(count) / RATE
    pitch = 104 + 9 * np.sin(2 * np.pi * 0.45 * at) - 9 * at
    pitch += 2 * smooth(dice.normal(size=count), RATE // 8) * np.sqrt(RATE / 8)
    turns = 2 * np.pi * np.cumsum(pitch) / RATE
    buzz = np.sum([np.sin(n * turns) / n for n in range(1, 22)], axis=0)
    buzz += 0.15 * dice.normal(size=count)
    vowels = (((480, 130, 1.0), (950, 200, 0.5)), ((360, 120, 1.0), (800, 200, 0.35)),
              ((560, 150, 1.0), (1150, 220, 0.5)))  # fmt: skip
    mix = [0.5 + 0.5 * np.sin(2 * np.pi * (0.55 + 0.13 * n) * at + 2.1 * n) for n in range(3)]
    said = sum(
        resonant(floats(buzz), peaks) * share for peaks, share in zip(vowels, mix, strict=True)
    )
    syllables = 0.45 + 0.55 * np.abs(np.sin(np.pi * 2.1 * at + 0.6 * np.sin(2 * np.pi * 0.4 * at)))
    phrase = np.interp(
        at, (0, 0.15, 1.35, 1.5, 1.75, 1.9, 2.6, 2.8), (0, 1, 0.9, 0, 0, 0.9, 0.8, 0)
    )
    return floats(np.asarray(said) * syllables * phrase)


def television(dice: Dice) -> Floats:
    """Return a television: two people who talk in turn, too far off to be understood."""
    count = int(2.9 * RATE)
    at = np.arange(count) / RATE
    out = np.zeros(count)
    for n, (centre, rate) in enumerate(((520, 4.1), (900, 4.7))):
        bands: Peaks = ((centre, 220, 1.0), (centre * 2.4, 500, 0.6))
        talk = resonant(dice.normal(size=count), bands)
        rhythm = np.abs(np.sin(np.pi * rate * at + n)) ** 1.5
        turn = np.clip(np.sin(2 * np.pi * 0.34 * at + np.pi * n) * 3, 0, 1)
        out += talk / np.sqrt(np.mean(talk**2)) * rhythm * turn
    fade = np.interp(at, (0, 0.3, 2.5, 2.9), (0, 1, 1, 0))
    return floats(out * fade)


def door(dice: Dice) -> Floats:
    """Return a door that shuts: a latch, a thud."""
    return laid(0.9, [
        (0.04, 0.35 * strike(dice, 0.1, TAP, 0.01)),
        (0.09, strike(dice, 0.5, ((330, 140, 1.0), (520, 200, 0.6)), 0.09)),
        (0.2, 0.2 * strike(dice, 0.15, TAP, 0.02)),
    ])  # fmt: skip


def water(dice: Dice) -> Floats:
    """Return water that runs into a basin."""
    count = int(2.9 * RATE)
    at = np.arange(count) / RATE
    stream = resonant(
        dice.normal(size=count), ((1500, 1400, 1.0), (2700, 1200, 0.9), (500, 200, 0.4))
    )
    stream /= np.sqrt(np.mean(stream**2))
    drops: Parts = []
    for _ in range(60):
        size = int(0.03 * RATE)
        when = np.arange(size) / RATE
        hz = dice.uniform(500, 1400) * (1 + 9 * when)
        drop = np.sin(2 * np.pi * np.cumsum(hz) / RATE) * np.exp(-when * 140)
        drops.append((dice.uniform(0, 2.8), floats(dice.uniform(0.3, 0.9) * drop)))
    whole = 0.35 * stream + laid(2.9, drops)
    return floats(whole * np.interp(at, (0, 0.4, 2.4, 2.9), (0, 1, 1, 0)))


CALLS: Mapping[str, Callable[[Dice], Floats]] = {
    "call-breath": breath,
    "call-catches": catches,
    "call-chair": chair,
    "call-cup-breaks": cup,
    "call-door": door,
    "call-paper": paper,
    "call-receiver-bumps": bump,
    "call-sits-down": heavy,
    "call-slurred": slurred,
    "call-sniffs": sniffs,
    "call-steps": steps,
    "call-taps": taps,
    "call-teeth": teeth,
    "call-television": television,
    "call-water": water,
    "call-whistle": whistle,
}
"""Each sound by the name of its file."""
