"""Comfort and how it moves. Whole thousandths of a point, 0 to 100,000 (rule 1)."""

from dataclasses import dataclass

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
        return round((2 * min(kinds) + sum(kinds)) / 5)
