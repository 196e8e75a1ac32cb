"""`fmt`: scenario files as they are usually written; their words, order and comments stay.

Two spaces a step, no spaces at the ends, one empty line between beats and never two.
What comes out is read again: unless it says the very same, the file stays as it is.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from game.content.load import list_scenarios
from game.content.problems import Problem
from game.content.source import LOADER, parse
from game.content.text import read_text
from game.tools.problems import FINE, PROBLEMS, status_of
from game.tools.writing import read_whole, write_whole

STEP = 2
LIST = re.compile(r"^(- +)+")
MARK = re.compile(r"^( *)-  +")
ODD_BREAKS = re.compile("[\x85\u2028\u2029]")
"""What YAML takes for the end of a line, and an editor does not: such a file stays as it is."""
BEAT = re.compile(r"^  [a-z0-9-]+:")


def fmt(paths: Sequence[Path], *, only_check: bool) -> int:
    """Write each file as it is usually written, and name those that changed."""
    files = [f for path in paths for f in (list_scenarios(path) if path.is_dir() else (path,))]
    problems: list[Problem] = []
    changed = 0
    for file in files:
        made, found = formatted_file(file)
        problems += found
        if made is not None and made != read_whole(file):
            changed += 1
            print(file)  # noqa: T201 - what a command line is for
            if not only_check:
                write_whole(file, made)
    for problem in problems:
        print(problem)  # noqa: T201 - as above
    return status_of(problems) or (PROBLEMS if only_check and changed else FINE)


def formatted_file(file: Path) -> tuple[str | None, tuple[Problem, ...]]:
    """Return a file as it is usually written, or None and why not."""
    text, problem = read_text(file, str(file))
    if problem:
        return None, (problem,)
    source, problems = parse(text, str(file))
    if source is None or problems:
        return None, problems
    made = text if ODD_BREAKS.search(text) else formatted(text)
    again, _ = parse(made, str(file))
    same = again is not None and repr(again.value) == repr(source.value)
    return (made if same and _comments(made) == _comments(text) else text), ()


def formatted(text: str) -> str:
    """Return the text of a scenario as it is usually written."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    shape = _shape("\n".join(lines))
    made = list(_spaced(_indented(lines, shape), shape))
    while made and not made[-1]:
        made.pop()
    return "\n".join(made) + "\n"


@dataclass(slots=True)
class _Shape:
    """What the events say of the lines, counted from 0."""

    steps: dict[int, int] = field(default_factory=dict)
    """How deep the key or item is that a line begins with."""
    within: set[int] = field(default_factory=set)
    """Lines inside of a text: their spaces and emptiness mean something."""


def _shape(text: str) -> _Shape:
    """Return how deep the lines are that begin a key or an item."""
    shape, lines = _Shape(), text.split("\n")
    stack: list[tuple[str, int]] = []
    key_next: list[bool] = []
    for event in yaml.parse(text, Loader=LOADER):
        (row, column), (end, end_column) = _at(event.start_mark), _at(event.end_mark)
        if isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            stack.pop()
            key_next.pop()
            continue
        if not isinstance(event, yaml.NodeEvent):
            continue
        kind, depth = stack[-1] if stack else ("", -1)
        if kind == "item" or (kind == "key" and key_next[-1]):
            _begin(shape, lines[row], row, column, depth)
        if kind == "key":
            key_next[-1] = not key_next[-1]
        if isinstance(event, yaml.ScalarEvent):
            whole = event.style in {"|", ">"} and end_column > 0
            shape.within |= set(range(row + 1, end + whole))
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            mapping = isinstance(event, yaml.MappingStartEvent)
            stack.append(("flow" if event.flow_style else "key" if mapping else "item", depth + 1))
            key_next.append(True)
    return shape


def _at(mark: object) -> tuple[int, int]:
    """Return the line and column of a mark, counted from 0."""
    return getattr(mark, "line", 0), getattr(mark, "column", 0)


def _begin(shape: _Shape, line: str, row: int, column: int, depth: int) -> None:
    """Remember how deep a line is, where nothing but list marks stand before its key."""
    before = line[:column].lstrip()
    if not LIST.sub("", before):
        shape.steps.setdefault(row, depth)


def _indented(lines: Sequence[str], shape: _Shape) -> list[str]:
    """Return the lines two spaces a step; what belongs to a line moves with it."""
    moved: dict[int, int] = {}
    for row, depth in shape.steps.items():
        moved[row] = STEP * depth - _indent(lines[row])
    made: list[str] = []
    by = 0
    for row, line in enumerate(lines):
        comment = line.lstrip().startswith("#") and row not in shape.within
        by = _with_comment(lines, moved, row, by) if comment else moved.get(row, by)
        kept = line if row in shape.within else line.rstrip()
        kept = MARK.sub(r"\1- ", kept) if row in moved else kept
        made.append(_shifted(kept, by))
    return made


def _with_comment(lines: Sequence[str], moved: Mapping[int, int], row: int, by: int) -> int:
    """Return how far a comment moves: with the nearest line that stands under or over it."""
    column = _indent(lines[row])
    below = (n for n in range(row + 1, len(lines)) if n in moved)
    above = (n for n in range(row - 1, -1, -1) if n in moved)
    for near in (next(below, None), *above):
        if near is not None and _indent(lines[near]) == column:
            return moved[near]
    return by


def _shifted(line: str, by: int) -> str:
    if not line.strip():
        return line
    return " " * max(0, _indent(line) + by) + line.lstrip(" ")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _spaced(lines: Sequence[str], shape: _Shape) -> Iterator[str]:
    """Yield the lines with one empty line between beats, and never two."""
    beats, empty, first = False, True, True
    for row, line in enumerate(lines):
        if row in shape.within:
            yield line
            empty = False
            continue
        if line and not line.startswith((" ", "#")):
            beats, first = line.startswith("beats:"), True
        elif beats and shape.steps.get(row) == 1 and BEAT.match(line):
            if not first and not empty and not _led_in(lines, row):
                yield ""
            first = False
        if line or not empty:
            yield line
        empty = not line


def _led_in(lines: Sequence[str], row: int) -> bool:
    """Tell whether a comment stands right over a line: the empty line goes over that."""
    return row > 0 and lines[row - 1].lstrip().startswith("#")


def _comments(text: str) -> list[str]:
    """Return what stands behind number signs, as a rough but sure sign that none was lost."""
    return [part.strip() for line in text.split("\n") for part in line.split("#")[1:]]
