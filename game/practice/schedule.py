"""When something comes back: after 1, 3, 7 and 21 days, until it holds (EVIDENCE.md M12).

A pure fold over what was practised; days are numbers (date.toordinal). A clock that is set
back harms nothing: a day before the last one counts as the last one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

STEPS = (1, 3, 7, 21)
"""Days until the next time, after so many times right in a row."""


@dataclass(frozen=True, slots=True)
class Tried:
    """One thing practised, on a day: right or not."""

    what: str
    day: int
    right: bool


@dataclass(frozen=True, slots=True)
class Due:
    """Where one thing stands: how many steps it has held, when last, and when next.

    `day` is None once it has held at every step: then it holds.
    """

    what: str
    step: int
    last: int
    day: int | None

    @property
    def holds(self) -> bool:
        """Tell whether it needs no more practice."""
        return self.day is None


def planned(tried: Iterable[Tried]) -> dict[str, Due]:
    """Return where everything that was practised stands."""
    now: dict[str, Due] = {}
    for one in tried:
        now[one.what] = _after(now.get(one.what), one)
    return now


def _after(before: Due | None, one: Tried) -> Due:
    """Return where a thing stands after it was practised.

    Right when it was due: a step further. Right before that: nothing is gained, nothing
    lost. Wrong at any time: from the start, and tomorrow.
    """
    if before is None:
        before = Due(one.what, 0, one.day, one.day)
    day = max(one.day, before.last)
    if not one.right:
        return Due(one.what, 0, day, day + STEPS[0])
    early = before.day is None or day < before.day
    if early:
        return replace(before, last=day)
    if before.step >= len(STEPS):
        return Due(one.what, before.step, day, None)
    return Due(one.what, before.step + 1, day, day + STEPS[before.step])


def due(plan: dict[str, Due], today: int) -> list[Due]:
    """Return what is due, the longest overdue first; of those, the least held first."""
    waiting = [one for one in plan.values() if one.day is not None and one.day <= today]
    return sorted(waiting, key=lambda one: (one.day or 0, one.step, one.what))
