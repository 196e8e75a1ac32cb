"""How faint the next one is: a staircase that holds three right in four.

Kaernbach's weighted up-down method (1991): after a right answer one step down, after a
wrong one three steps up, so that it rests where 75 % are right. Steps shrink at the first
reversals. Levels run from 0 (unseen) to 1 (as strong as it gets).
"""

from collections.abc import Iterable
from dataclasses import dataclass

TARGET = 0.75
START = 0.7
STEPS = (0.12, 0.06, 0.03)
"""The step down, at first, after one reversal, and from the second on."""
UP = TARGET / (1 - TARGET)
"""A wrong answer's step, in steps down."""
LOWEST, HIGHEST = 0.08, 1.0


@dataclass(frozen=True, slots=True)
class Stair:
    """Where a staircase stands: the next level, and the levels at which it turned."""

    level: float = START
    turns: tuple[float, ...] = ()
    rising: bool | None = None
    trials: int = 0

    def after(self, *, right: bool) -> "Stair":
        """Return it after an answer at its level."""
        rising = not right
        turned = self.rising is not None and rising != self.rising
        turns = (*self.turns, self.level) if turned else self.turns
        step = STEPS[min(len(turns), len(STEPS) - 1)]
        moved = self.level + step * UP if rising else self.level - step
        level = min(HIGHEST, max(LOWEST, round(moved, 4)))
        return Stair(level, turns, rising, self.trials + 1)

    @property
    def threshold(self) -> float:
        """Return about where three in four are right: the mean of the later turns."""
        late = self.turns[2:] or self.turns
        return sum(late) / len(late) if late else self.level


def climbed(answers: Iterable[bool], start: Stair | None = None) -> Stair:
    """Return the staircase after these answers."""
    stair = start or Stair()
    for right in answers:
        stair = stair.after(right=right)
    return stair
