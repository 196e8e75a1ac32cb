"""What was practised, kept: one file a pseudonym, one line a thing, whole lines only.

A line that cannot be read is passed over and said; nothing else is lost. The name in the
file's name is a hash of the pseudonym, so that a folder of notebooks names nobody.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from game.record.codec import UnreadableError, canonical, decode_as, encode

ENDING = ".practice.jsonl"
LENGTH = 16


@dataclass(frozen=True, slots=True)
class Notebook:
    """What a file held. `flaws` names the lines that could not be read."""

    rows: tuple[object, ...] = ()
    flaws: tuple[str, ...] = ()


def notebook_path(folder: Path, pseudonym: str) -> Path:
    """Return the file of a pseudonym; the empty one has a file, too."""
    name = sha256(pseudonym.encode("utf-8")).hexdigest()[:LENGTH]
    return folder / f"{name}{ENDING}"


def row_line(row: object) -> bytes:
    """Return one thing as its line."""
    return canonical(encode(row)) + b"\n"


def read_notebook(path: Path, kinds: Sequence[type[Any]]) -> Notebook:
    """Return what is in a file, things of these *kinds*; nothing where there is no file."""
    try:
        data = path.read_bytes()
    except OSError:
        return Notebook()
    known = {kind.__name__: kind for kind in kinds}
    rows: list[object] = []
    flaws: list[str] = []
    for number, line in enumerate(data.split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            rows.append(_row(line, known))
        except (UnreadableError, ValueError) as error:
            flaws.append(f"{path.name}, line {number}: {error}")
    return Notebook(tuple(rows), tuple(flaws))


def _row(line: bytes, known: dict[str, type[Any]]) -> object:
    value = json.loads(line)
    kind = known.get(value.get("is", "")) if isinstance(value, dict) else None
    if kind is None:
        message = "nothing that this version knows"
        raise UnreadableError(message)
    return decode_as(kind, value)
