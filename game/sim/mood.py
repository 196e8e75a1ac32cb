"""Mood: the cues that comfort itself shows. A table; never scored, always true."""

from dataclasses import dataclass

from game.sim.comfort import Comfort
from game.sim.cues import Kind


@dataclass(frozen=True, slots=True)
class MoodRow:
    """While comfort of `kind` is `below` (thousandths), this cue shows.

    Its strength grows evenly from 0 at `below` to `strength` (0-1) at `full` and under it.
    """

    cue: str
    kind: Kind
    below: int
    full: int
    strength: float


@dataclass(frozen=True, slots=True)
class Moods:
    """The table, in order: a row further up takes a free place first (rule 34)."""

    rows: tuple[MoodRow, ...]
    hash: str


def strength_of(row: MoodRow, comfort: Comfort) -> float:
    """Return how strongly *row* shows at this comfort, 0 to 1, in steps of 0.05."""
    value: int = getattr(comfort, row.kind)
    if value >= row.below:
        return 0.0
    share = min(1.0, (row.below - value) / max(1, row.below - row.full))
    return round(share * row.strength * 20) / 20
