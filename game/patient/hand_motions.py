"""Movements of hands and arms. They come in bouts, with pauses, and no two bouts are alike."""

import math
from collections.abc import Callable, Mapping

from game.patient.geometry import clamp, smooth
from game.patient.idle import TURN, noise
from game.patient.moving import Moving


def _bout(seed: int, t: float, seconds: float, mostly: float = 1.4) -> float:
    """Return 1 while it goes on, 0 in the pauses: stretches of some *seconds*."""
    return smooth(clamp(noise(seed, t / seconds) * 3 + mostly))


def _phase(seed: int, t: float, a_second: float) -> float:
    """Return the phase of a movement that is never quite as fast as before."""
    return TURN * a_second * t + 1.6 * noise(seed, t * a_second / 3) + 2.1 * noise(seed + 1, t / 7)


def _tremor(m: Moving, k: float, t: float, seed: int) -> None:
    for n, side in enumerate("LR"):
        wave = (0.6 + 0.4 * noise(seed + 7 + n, t * 3)) * k
        m.hands(side, 5.5 * math.sin(t * 34 + n) * wave, 4.4 * math.cos(t * 36 + 2 * n) * k)


def _rub(m: Moving, k: float, t: float, seed: int) -> None:
    on, turn = _bout(seed + 62, t, 2.0) * k, _phase(seed + 63, t, 1.1)
    m.hands("R", 3 * on * math.sin(turn), 7 * on * math.cos(turn))


def _wring(m: Moving, k: float, t: float, seed: int) -> None:
    turn = _phase(seed + 66, t, 0.55)
    m.hands("R", 8 * k * math.sin(turn), 5 * k * math.cos(turn))
    m.hands("L", 3 * k * math.sin(turn + 2), 4 * k * math.sin(turn))


def _twist(m: Moving, k: float, t: float, seed: int) -> None:
    """Turn something small between finger and thumb."""
    on, turn = _bout(seed + 71, t, 2.6, 1.7) * k, _phase(seed + 72, t, 0.9)
    m.hands("R", 1.5 * on * math.cos(turn), 3.5 * on * math.sin(turn))
    m.turn("R", 9 * on * math.sin(turn))


def _drum(m: Moving, k: float, t: float, seed: int) -> None:
    """Lift the fingers one after the other, the little one first."""
    on, turn = _bout(seed + 74, t, 2.2) * k, _phase(seed + 75, t, 1.5)
    lifts = (0.5 * on * max(0.0, math.sin(turn - 0.9 * i)) ** 2 for i in range(4))
    m.bend("L", (*lifts, 0.0))


def _clench(m: Moving, k: float, t: float, seed: int) -> None:
    """Close a hand to a fist, hold it, open it."""
    shut = smooth(clamp(1.1 * math.sin(_phase(seed + 77, t, 0.28)) + 0.5))
    shut = k * clamp(shut * (0.93 + 0.05 * noise(seed + 78, t * 1.3)) + 0.03 * noise(seed, t / 2))
    m.bend("R", (shut,) * 5)
    m.hands("R", 0.0, -3 * shut)


def _pluck(m: Moving, k: float, t: float, seed: int) -> None:
    """Pluck at cloth with finger and thumb, again and again, each hand in its own time."""
    for n, side in enumerate("LR"):
        on, turn = _bout(seed + 79 + n, t, 1.8, 1.2) * k, _phase(seed + 83 + n, t, 0.8)
        up = max(0.0, math.sin(turn)) ** 2
        m.hands(side, 4 * on * math.cos(turn), -8 * on * up)
        m.turn(side, 6 * on * up)


def _pick(m: Moving, k: float, t: float, seed: int) -> None:
    """Pick at something with the right hand alone."""
    on, turn = _bout(seed + 87, t, 1.6, 1.5) * k, _phase(seed + 88, t, 1.4)
    m.hands("R", 2.5 * on * math.cos(turn), -4.5 * on * max(0.0, math.sin(turn)))
    m.turn("R", 5 * on * math.sin(turn))


def _wipe(m: Moving, k: float, t: float, seed: int) -> None:
    """Wipe both palms up and down the thighs."""
    turn = _phase(seed + 91, t, 0.55)
    on = _bout(seed + 92, t, 3.0, 1.6) * k
    for side, late in (("L", 0.0), ("R", 0.35)):
        m.hands(side, 3 * on * math.cos(turn - late), 13 * on * math.sin(turn - late))


def _stroke(m: Moving, k: float, t: float, seed: int) -> None:
    """Rub up and down with the right hand."""
    on, turn = _bout(seed + 94, t, 2.6, 1.5) * k, _phase(seed + 95, t, 0.8)
    m.hands("R", 4 * on * math.cos(turn), 10 * on * math.sin(turn))


def _pat(m: Moving, k: float, t: float, seed: int) -> None:
    """Pat with one hand, then with the other."""
    turn = _phase(seed + 97, t, 1.7)
    first = smooth(clamp(4 * math.sin(_phase(seed + 98, t, 0.28)) + 0.5))
    m.hands("R", -5 * k * first * max(0.0, math.sin(turn)), -4 * k * first * math.sin(turn))
    m.hands("L", 9 * k * (1 - first) * max(0.0, math.sin(turn)), -6 * k * (1 - first))


def _wave(m: Moving, k: float, t: float, seed: int) -> None:
    """Wave a raised hand from side to side, not far."""
    on, turn = _bout(seed + 101, t, 1.5, 1.6) * k, _phase(seed + 102, t, 1.25)
    m.turn("R", 11 * on * math.sin(turn))
    m.hands("R", 5 * on * math.sin(turn), 0.0)


def _circle(m: Moving, k: float, t: float, seed: int) -> None:
    """Move a palm round in circles."""
    turn, wide = _phase(seed + 104, t, 0.36), 1 + 0.25 * noise(seed + 106, t / 3)
    m.hands("L", 15 * k * wide * math.cos(turn), 11 * k * wide * math.sin(turn))


def _scratch(m: Moving, k: float, t: float, seed: int) -> None:
    """Scratch: quick short strokes, then a pause, a little farther on."""
    on, turn = _bout(seed + 108, t, 1.1, 0.9) * k, _phase(seed + 109, t, 2.3)
    along = 9 * noise(seed + 111, t / 2.5) * k
    m.hands("R", 6 * on * math.sin(turn) + along, 1.6 * on * math.cos(turn))
    m.bend("R", (*(0.16 * on * (1 + math.sin(turn)),) * 4, 0.0))


def _tear(m: Moving, k: float, t: float, seed: int) -> None:
    """Pull something apart with both hands, bit by bit."""
    pull = _bout(seed + 113, t, 1.4, 0.6) * k
    turn = _phase(seed + 114, t, 0.7)
    m.hands("LR", -7 * pull * max(0.0, math.sin(turn)), -2 * pull * math.sin(turn))
    m.turn("L", 8 * pull * math.sin(turn))
    m.turn("R", 6 * pull * math.sin(turn + 0.7))


def _hover(m: Moving, k: float, t: float, seed: int) -> None:
    """Bring a pen near the paper, and take it away again."""
    near = smooth(clamp(noise(seed + 117, t / 2.2) * 2 + 0.5)) * k
    m.hands("R", 5 * k * noise(seed + 118, t / 3.1), 7 * near)
    m.turn("R", 4 * k * noise(seed + 119, t / 1.3))


HAND_MOTIONS: Mapping[str, Callable[[Moving, float, float, int], None]] = {
    "tremor": _tremor,
    "rub": _rub,
    "wring": _wring,
    "twist": _twist,
    "drum": _drum,
    "clench": _clench,
    "pluck": _pluck,
    "pick": _pick,
    "wipe": _wipe,
    "stroke": _stroke,
    "pat": _pat,
    "wave": _wave,
    "circle": _circle,
    "scratch": _scratch,
    "tear": _tear,
    "hover": _hover,
}
