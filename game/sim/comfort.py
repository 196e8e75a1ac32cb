"""Comfort and how it moves. Whole thousandths of a point, 0 to 100,000 (rule 1)."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.sim.cues import KINDS, Kind

FULL = 100_000
POINT = 1_000


@dataclass(frozen=True, slots=True)
class Comfort:
    """How the patient is, in three kinds; each 0 to 100,000 thousandths."""

    physical: int
    mental: int
    emotional: int

    @property
    def meter(self) -> int:
        """One number for the three (rule 13): the lowest counts twice more."""
        kinds = (self.physical, self.mental, self.emotional)
        return rounded(2 * min(kinds) + sum(kinds), 5)

    def moved(self, by: Mapping[Kind, int]) -> "Comfort":
        """Return comfort after these changes, clamped to 0 and FULL."""
        return Comfort(*(_clamp(getattr(self, kind) + by.get(kind, 0)) for kind in KINDS))


CARE: tuple[int, ...] = (-10_000, -3_000, 0, 3_000, 5_000, 6_000)
"""What care L0 to L5 gives to what it touches (rule 10; EVIDENCE.md section 7)."""


def repeated(change: int, times: int) -> int:
    """Return a change made for the nth time over: gains halve, losses stay (rule 12)."""
    return change >> times if change > 0 else change


def final_comfort(end: int, lowest: int, area: int, ms: int) -> int:
    """Return .4 end + .4 lowest + .2 mean of the meter, in thousandths (rule 13).

    `area` is the sum of the meter over `ms` milliseconds of scene time.
    """
    area, ms = (area, ms) if ms else (end, 1)
    return rounded((4 * end + 4 * lowest) * ms + 2 * area, 10 * ms)


def rounded(parts: int, whole: int) -> int:
    """Return *parts* / *whole* as a whole number, halves to even, without floats (rule 1)."""
    number, rest = divmod(parts, whole)
    return number + (2 * rest > whole or (2 * rest == whole and number % 2))


def _clamp(value: int) -> int:
    return max(0, min(FULL, value))
