"""What is wrong with a file, said so that its author can mend it."""

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from game.sim.story import Where

Severity = Literal["error", "advice"]
MOST = 100
"""Problems told of one file: whoever mends these, asks again."""
COMPARED = 500
"""Names that are compared for "did you mean": a big file must not take minutes."""
LISTED = 12
"""Names that are listed where none is close."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend: where it is, what it is, and how to mend it."""

    code: str
    where: "Where"
    message: str
    advice: str = ""
    severity: Severity = "error"

    def __str__(self) -> str:
        first = f"{self.where}: {self.code}: {self.message}"
        return f"{first}\n    {self.advice}" if self.advice else first

    def as_json(self) -> dict[str, Any]:
        """Return it as plain values."""
        return asdict(self)


class ContentError(Exception):
    """A file of ours cannot be used: every problem it has."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep the problems, and say them one a line."""
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))


def in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    """Return problems as one reads them: by file, line and column, each once."""
    unique = dict.fromkeys(problems)
    ordered = sorted(unique, key=lambda p: (p.where.file, p.where.line, p.where.column, p.code))
    if len(ordered) <= MOST:
        return tuple(ordered)
    last = ordered[MOST - 1].where
    worst: Severity = "error" if any(p.severity == "error" for p in ordered[MOST:]) else "advice"
    advice = "Mend these first, and check again."
    more = Problem("more-problems", last, "there is more to mend", advice, worst)
    return (*ordered[:MOST], more)


def suggestion(name: str, there: Iterable[str], told: Callable[[str], str] = repr) -> str:
    """Return "Did you mean ...?", or what there is: all, or the nearest and how many more.

    A name that is meant is written as *told* writes it.
    """
    from difflib import get_close_matches  # noqa: PLC0415 - the game starts without it

    names = sorted(there)
    close = get_close_matches(name, names[:COMPARED], 1)
    if close:
        return f"Did you mean {told(close[0])}?"
    if len(names) <= LISTED:
        return f"There is: {', '.join(names)}." if names else "There is none yet."
    nearest = get_close_matches(name, names[:COMPARED], LISTED, 0.0)
    return f"There is: {', '.join(nearest)} and {len(names) - len(nearest)} more."
