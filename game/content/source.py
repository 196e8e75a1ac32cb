"""YAML as it was written: plain values, and the file, line and column of each.

Read from the parser's events, so that nothing is built before it is checked: no tags,
no anchors, no duplicate keys, nothing nested over 100 deep. Scalars are YAML 1.2: only
`true` and `false` are booleans; `yes`, `no`, `on` and `12:30` are text.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml

from game.content.problems import Problem, in_order
from game.sim.story import Where

DEEPEST = 100
LARGEST = 4_000_000
"""Bytes. A long scenario has a few tens of thousands."""
Path_ = tuple[str | int, ...]
"""The way to a value: keys and positions from the top."""
INT = re.compile(r"[-+]?[0-9]+")
FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
WORDS: Mapping[str, Any] = {
    "": None,
    "~": None,
    "null": None,
    "true": True,
    "false": False,
}
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was read: its plain values, and where each stands.

    `places` goes by the way to a value; a key's own place has "?" before its last part.
    """

    file: str
    value: Any
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
    """Nothing after this can be trusted."""


class _Reader:
    """One pass over the events."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.places: dict[Path_, Where] = {}
        self.events: Iterator[Any] = iter(yaml.parse(text, Loader=LOADER))

    def at(self, event: Any) -> Where:  # noqa: ANN401 - yaml's events have no types
        return Where(self.file, event.start_mark.line + 1, event.start_mark.column + 1)

    def report(self, code: str, where: Where, message: str, advice: str) -> None:
        self.problems.append(Problem(code, where, message, advice))

    def document(self) -> Any:  # noqa: ANN401 - plain values of any shape
        value, seen = None, 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                seen += 1
                if seen > 1:
                    advice = "One file holds one document: take out the line with ---."
                    self.report("many-documents", self.at(event), "a second document", advice)
                    raise _Stop
            elif not isinstance(event, STRUCTURE):
                value = self.node(event, ())
        if not seen:
            advice = "Write something in it, or take it away."
            self.report("empty", Where(self.file, 1, 1), "there is nothing in this file", advice)
        return value

    def node(self, event: Any, path: Path_) -> Any:  # noqa: ANN401
        self.places[path] = where = self.at(event)
        if len(path) > DEEPEST:
            advice = f"Nothing goes more than {DEEPEST} levels deep; look for a stray bracket."
            self.report("too-deep", where, "nested too deep", advice)
            raise _Stop
        self.refuse(event, where)
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(path)
        return None if isinstance(event, yaml.AliasEvent) else scalar(event)

    def refuse(self, event: Any, where: Where) -> None:  # noqa: ANN401
        if getattr(event, "anchor", None) is not None:
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            advice = f"Write the value out; or put {sign}{event.anchor} in quotes if it is text."
            self.report("anchor", where, "anchors and aliases are not used here", advice)
        elif getattr(event, "tag", None) not in {None, "!"}:
            advice = "Take out the word that begins with an exclamation mark."
            self.report("tag", where, f"the tag {event.tag} is not used here", advice)

    def sequence(self, path: Path_) -> list[Any]:
        found: list[Any] = []
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            found.append(self.node(event, (*path, len(found))))
        return found

    def mapping(self, path: Path_) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key, where = self.key(event, path), self.at(event)
            if key in found:
                first = self.places[(*path, "?", key)]
                advice = f"It stands on line {first.line} already; keep one of the two."
                self.report("duplicate-key", where, f"{key!r} is here twice", advice)
            self.places.setdefault((*path, "?", key), where)
            found[key] = self.node(next(self.events), (*path, key))
        return found

    def key(self, event: Any, path: Path_) -> str:  # noqa: ANN401
        if isinstance(event, yaml.ScalarEvent):
            self.refuse(event, self.at(event))
            return str(event.value)
        where = self.at(event)
        advice = "A key is a word before a colon; look for a stray bracket or brace."
        self.report("bad-key", where, "a list or mapping stands where a key should", advice)
        self.node(event, (*path, "?"))
        raise _Stop


STRUCTURE = (
    yaml.StreamStartEvent,
    yaml.StreamEndEvent,
    yaml.DocumentStartEvent,
    yaml.DocumentEndEvent,
)


def scalar(event: Any) -> Any:  # noqa: ANN401 - plain values of any shape
    """Return the value of a scalar event by the core schema of YAML 1.2."""
    text: str = event.value
    if event.style or not event.implicit[0]:
        return text
    if text.lower() in WORDS and (text.lower() == text or text in {"True", "False", "Null"}):
        return WORDS[text.lower()]
    if INT.fullmatch(text) and len(text) < LONGEST_NUMBER:
        return int(text)
    if FLOAT.fullmatch(text) and len(text) < LONGEST_NUMBER:
        return float(text)
    return text


LONGEST_NUMBER = 19
Read = tuple[Source | None, tuple[Problem, ...]]


def read_source(path: Path, shown_as: str | None = None) -> Read:
    """Return what *path* holds, or None and why not. Never raises."""
    file = shown_as or str(path)
    text, problem = _read_text(path, file)
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


FATAL = frozenset({"empty", "anchor"})


def _syntax(error: yaml.YAMLError, file: str) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    where = Where(file, mark.line + 1, mark.column + 1) if mark else Where(file, 1, 1)
    said = getattr(error, "problem", None) or str(error).splitlines()[0]
    advice = (
        "Look at this line and the one above: a missing colon, quote or bracket, "
        "a tab, or spaces that do not line up. Text with a colon needs quotes."
    )
    return Problem("bad-yaml", where, f"this is not YAML: {said}", advice)


def _read_text(path: Path, file: str) -> tuple[str, Problem | None]:
    top = Where(file, 1, 1)
    try:
        if path.is_dir():
            return "", Problem("is-a-folder", top, "this is a folder", "Name a file in it.")
        size = path.stat().st_size
        if size > LARGEST:
            advice = f"A file may have {LARGEST} bytes; split it into several scenarios."
            return "", Problem("too-big", top, f"{size} bytes are too many", advice)
        data = path.read_bytes()
    except FileNotFoundError:
        advice = "Look at its name and folder." + _nearest(path)
        return "", Problem("no-such-file", top, "there is no such file", advice)
    except (OSError, ValueError) as error:
        said = getattr(error, "strerror", None) or str(error)
        advice = "Look at who may read it, and whether it is open elsewhere."
        return "", Problem("cannot-read", top, f"it cannot be read: {said}", advice)
    return _decode(data, file)


def _nearest(path: Path) -> str:
    try:
        names = [p.name for p in path.parent.iterdir()]
    except OSError:
        return ""
    close = get_close_matches(path.name, names, 1)
    return f" Did you mean {close[0]}?" if close else ""


def _decode(data: bytes, file: str) -> tuple[str, Problem | None]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        binary = b"\0" in data[:8192]
        message = "this is not text" if binary else f"byte {error.start} is not UTF-8"
        code = "binary" if binary else "not-utf-8"
        advice = "Save the file as UTF-8 text from your editor."
        return "", Problem(code, Where(file, line, column), message, advice)
    odd = re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]", text)
    if odd:
        line = text.count("\n", 0, odd.start()) + 1
        column = odd.start() - text.rfind("\n", 0, odd.start())
        message = f"a control character ({odd.group()!r}) stands in the text"
        return "", Problem("binary", Where(file, line, column), message, "Take it out.")
    return text, None
