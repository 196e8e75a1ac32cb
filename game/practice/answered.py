"""What was asked in practice and what was said: the one record that everything is counted from.

Kept per pseudonym, one line each, and never a name (game/record/notebook.py).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from game.practice.stats import Counted
from game.sim.cues import Zone

NOTHING = ""
"""What "nothing here" is in an answer."""
By = Literal["", "ear", "eye"]
"""How a line reached somebody: heard, or only its melody seen; "": there was no line."""


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer in a drill. `day` is date.toordinal; `level` how strong the cue was, 0-1.

    `right` is the option that would have been right and `said` the one that was chosen:
    cues, people, or NOTHING. `there` tells whether the cue was on show at all; `by` how a
    line of the voice reached them.
    """

    day: int
    drill: str
    cue: str
    zone: Zone
    there: bool
    level: float
    person: str
    right: str
    said: str
    hinted: bool = False
    by: By = ""

    @property
    def good(self) -> bool:
        """Tell whether it was right."""
        return self.said == self.right

    @property
    def counted(self) -> Counted:
        """Return it as a signal or a calm moment: "something is here" is what counts."""
        if self.there:
            return Counted(hits=int(self.good), signals=1)
        return Counted(false_alarms=int(not self.good), calm=1)


def counted(answers: Iterable[Answered]) -> Counted:
    """Return the sum of answers, those with a hint left out."""
    return sum((one.counted for one in answers if not one.hinted), Counted())


def confusion(answers: Iterable[Answered]) -> Mapping[str, Mapping[str, int]]:
    """Return how often each right option was answered by each: right to said to count."""
    table: dict[str, dict[str, int]] = {}
    for one in answers:
        row = table.setdefault(one.right, {})
        row[one.said] = row.get(one.said, 0) + 1
    return table
