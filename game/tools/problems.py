"""What problems come to: the exit status of a command that met them."""

from collections.abc import Iterable

from game.content.problems import Problem

FINE, PROBLEMS, CANNOT = 0, 1, 2
UNREADABLE = frozenset({"no-such-file", "is-a-folder", "cannot-read"})
"""What leaves a command nothing to look at."""


def status_of(problems: Iterable[Problem]) -> int:
    """Return 0 where nothing is wrong, 2 where nothing could be read, else 1."""
    errors = [problem for problem in problems if problem.severity == "error"]
    if errors and all(problem.code in UNREADABLE for problem in errors):
        return CANNOT
    return PROBLEMS if errors else FINE
