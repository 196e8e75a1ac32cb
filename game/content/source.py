"""YAML as it was written: plain values, and the file, line and column of each.

Read from the parser's events, so that nothing is built before it is checked: no tags,
no anchors, no duplicate keys, nothing nested over 100 deep. Scalars are YAML 1.2: only
`true` and `false` are booleans; `yes`, `no`, `on` and `12:30` are text.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from game.content.problems import MOST, Problem, in_order
from game.content.text import UNPRINTABLE, read_text, unprintable
from game.sim.story import Where

DEEPEST = 100
TOO_DEEP = f"Nothing goes more than {DEEPEST} levels deep; look for a stray bracket."
Path_ = tuple[str | int, ...]
"""The way to a value: keys and positions from the top."""
INT = re.compile(r"[-+]?[0-9]+")
FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
LONGEST_NUMBER = 19
WORDS: Mapping[str, bool | None] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "true": True,
    "True": True,
    "false": False,
    "False": False,
}
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
STRUCTURE = (
    yaml.StreamStartEvent,
    yaml.StreamEndEvent,
    yaml.DocumentStartEvent,
    yaml.DocumentEndEvent,
)
FATAL = frozenset({"empty", "anchor", "control-character"})
"""What leaves nothing that could be checked any further."""
Value = Any
"""Plain values of any shape: what YAML holds before a model has looked at it."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was read: its plain values, and where each stands.

    `places` goes by the way to a value; a key's own place has "?" before its last part.
    """

    file: str
    value: Value
    places: Mapping[Path_, Where]

    def where(self, path: Path_) -> Where:
        """Return where the value at *path* stands, or else what holds it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Where(self.file, 1, 1))

    def key(self, path: Path_) -> Where:
        """Return where the key of the value at *path* stands."""
        return self.places.get((*path[:-1], "?", *path[-1:])) or self.where(path)


class _Stop(Exception):  # noqa: N818 - not an error: reading ends here
    """Nothing after this can be trusted, or there is enough to mend already."""


class _Reader:
    """One pass over the events."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.places: dict[Path_, Where] = {}
        self.events: Iterator[yaml.Event] = iter(yaml.parse(text, Loader=LOADER))

    def at(self, event: yaml.Event) -> Where:
        mark = event.start_mark
        return Where(self.file, mark.line + 1, mark.column + 1) if mark else Where(self.file, 1, 1)

    def report(self, problem: Problem) -> None:
        self.problems.append(problem)
        if len(self.problems) > MOST:
            raise _Stop

    def document(self) -> Value:
        value, seen = None, 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                seen += 1
                if seen > 1:
                    advice = "One file holds one document: take out the line with ---."
                    self.report(
                        Problem("many-documents", self.at(event), "a second document", advice)
                    )
                    raise _Stop
            elif not isinstance(event, STRUCTURE):
                value = self.node(event, ())
        if value is None and not self.problems:
            advice = "Write something in it, or take it away."
            top = Where(self.file, 1, 1)
            self.report(Problem("empty", top, "there is nothing in this file", advice))
        return value

    def node(self, event: yaml.Event, path: Path_) -> Value:
        self.places[path] = where = self.at(event)
        if len(path) > DEEPEST:
            self.report(Problem("too-deep", where, "nested too deep", TOO_DEEP))
            raise _Stop
        self.refuse(event, where)
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(path)
        return scalar(event) if isinstance(event, yaml.ScalarEvent) else None

    def refuse(self, event: yaml.Event, where: Where) -> None:
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if anchor is not None:
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            advice = f"Write the value out; or put {sign}{anchor} in quotes if it is text."
            message = "anchors and aliases are not used here"
            self.report(Problem("anchor", where, message, advice))
        elif tag not in {None, "!"}:
            advice = "Take out the word that begins with an exclamation mark."
            self.report(Problem("tag", where, f"the tag {tag} is not used here", advice))
        if isinstance(event, yaml.ScalarEvent):
            odd = UNPRINTABLE.search(event.value)
            if odd:
                self.report(unprintable(odd.group(), where))

    def sequence(self, path: Path_) -> list[Value]:
        found: list[Value] = []
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            found.append(self.node(event, (*path, len(found))))
        return found

    def mapping(self, path: Path_) -> dict[str, Value]:
        found: dict[str, Value] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key, where = self.key(event, path), self.at(event)
            if key in found:
                first = self.places[(*path, "?", key)]
                advice = f"It stands on line {first.line} already; keep one of the two."
                self.report(Problem("duplicate-key", where, f"{key!r} is here twice", advice))
            self.places.setdefault((*path, "?", key), where)
            found[key] = self.node(next(self.events), (*path, key))
        return found

    def key(self, event: yaml.Event, path: Path_) -> str:
        if isinstance(event, yaml.ScalarEvent):
            self.refuse(event, self.at(event))
            return str(event.value)
        where = self.at(event)
        advice = "A key is a word before a colon; look for a stray bracket or brace."
        message = "a list or mapping stands where a key should"
        self.report(Problem("bad-key", where, message, advice))
        self.node(event, (*path, "?"))
        raise _Stop


def scalar(event: yaml.ScalarEvent) -> Value:
    """Return the value of a scalar event by the core schema of YAML 1.2."""
    text: str = event.value
    if event.style or not event.implicit[0]:
        return text
    if text in WORDS:
        return WORDS[text]
    if len(text) >= LONGEST_NUMBER:
        return text
    if INT.fullmatch(text):
        return int(text)
    return float(text) if FLOAT.fullmatch(text) else text


Read = tuple[Source | None, tuple[Problem, ...]]


def read_source(path: Path, shown_as: str | None = None) -> Read:
    """Return what *path* holds, or None and why not. Never raises."""
    file = shown_as or str(path)
    text, problem = read_text(path, file)
    return (None, (problem,)) if problem else parse(text, file)


def parse(text: str, file: str) -> Read:
    """Return what *text* holds, or None and why not. Never raises."""
    reader = None
    try:
        reader = _Reader(file, text)
        value = reader.document()
    except _Stop:
        return None, in_order(reader.problems) if reader else ()
    except yaml.YAMLError as error:
        before = reader.problems if reader else []
        return None, in_order([*before, _syntax(error, file)])
    if any(p.code in FATAL for p in reader.problems):
        return None, in_order(reader.problems)
    return Source(file, value, reader.places), in_order(reader.problems)


def _syntax(error: yaml.YAMLError, file: str) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    where = Where(file, mark.line + 1, mark.column + 1) if mark else Where(file, 1, 1)
    said = getattr(error, "problem", None) or str(error).splitlines()[0]
    if "nesting depth" in said:
        return Problem("too-deep", where, "nested too deep", TOO_DEEP)
    advice = (
        "Look at this line and the one above: a missing colon, quote or bracket, "
        "a tab, or spaces that do not line up. Text with a colon needs quotes."
    )
    return Problem("bad-yaml", where, f"this is not YAML: {said}", advice)
