"""How loud each sound is, left and right: pure numbers of what was set and of time."""

import math
from dataclasses import dataclass
from typing import Literal

Bus = Literal["voice", "room", "effects"]
"""Words and what is heard of people; the place around them; the interface."""
DUCKED = 0.25
"""The room under speech: 12 dB down (board/README.md, sounds)."""
DUCKS, RISES = 0.15, 0.6
"""Seconds in which the room goes down before words, and comes up after them."""
HOLDS = 0.06
"""Seconds in which a scene that is stopped goes quiet, and comes back."""


@dataclass(frozen=True, slots=True)
class Volumes:
    """What was set: each 0 to 1. `mono`: both ears hear the same."""

    master: float = 1.0
    voice: float = 1.0
    room: float = 0.6
    effects: float = 0.7
    mono: bool = False

    def of(self, bus: Bus) -> float:
        """Return how loud everything of one kind is, 0 to 1."""
        each = {"voice": self.voice, "room": self.room, "effects": self.effects}
        return self.master * each[bus]


def panned(level: float, side: float) -> tuple[float, float]:
    """Return the levels of the left and the right of a sound, both 0 to 1.

    *side* is -1 (left) to 1 (right); the power of both together is the same anywhere.
    """
    turn = (min(1.0, max(-1.0, side)) + 1) * math.pi / 4
    return level * math.cos(turn), level * math.sin(turn)


def toward(level: float, goal: float, seconds: float, whole: float) -> float:
    """Return a level that goes to its goal evenly, from 0 to 1 in *whole* seconds."""
    step = seconds / whole
    return min(goal, level + step) if goal > level else max(goal, level - step)


def ducking(level: float, *, speech: bool, seconds: float) -> float:
    """Return how loud the room is, 1 to DUCKED, some seconds later."""
    whole = (DUCKS if speech else RISES) / (1 - DUCKED)
    return toward(level, DUCKED if speech else 1.0, seconds, whole)
