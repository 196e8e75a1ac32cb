"""The text of a file: read whole, bounded in size, UTF-8, or one problem that says why not."""

import os
import re
from difflib import get_close_matches
from pathlib import Path

from game.content.problems import Problem
from game.sim.story import Where

LARGEST = 500_000
"""Bytes. A long scenario has a few tens of thousands."""
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What no line of text holds: control characters, halves of characters."""
OTHER_MARKS = (b"\xff\xfe", b"\xfe\xff")
"""How a file in UTF-16 begins."""
SNIFFED = 8_192
Text = tuple[str, Problem | None]


def read_text(path: Path, file: str) -> Text:
    """Return the text in *path*, or "" and why not; *file* is its name in the problem."""
    top = Where(file, 1, 1)
    try:
        if os.path.isdir(path):  # noqa: PTH112 - never raises, whatever the name
            return "", Problem("is-a-folder", top, "this is a folder", "Name a file in it.")
        data = _read_bytes(path)
    except FileNotFoundError:
        advice = "Look at its name and folder." + _nearest(path)
        return "", Problem("no-such-file", top, "there is no such file", advice)
    except (OSError, ValueError) as error:
        said = getattr(error, "strerror", None) or str(error)
        advice = "Look at its name, at who may read it, and whether it is open elsewhere."
        return "", Problem("cannot-read", top, f"it cannot be read: {said}", advice)
    if len(data) > LARGEST:
        advice = f"A file may have {LARGEST} bytes; split it into several."
        return "", Problem("too-big", top, f"more than {LARGEST} bytes are too many", advice)
    return _decode(data, file)


def _read_bytes(path: Path) -> bytes:
    """Return the bytes of a file, and no more of a big one than shows that it is too big.

    Raises:
        OSError: it cannot be read, or is a pipe or a device.
    """
    path.stat()
    if not path.is_file():
        message = "it is a pipe or a device"
        raise OSError(message)
    with path.open("rb") as file:
        return file.read(LARGEST + 1)


def _nearest(path: Path) -> str:
    try:
        names = [p.name for p in path.parent.iterdir()]
    except OSError:
        return ""
    close = get_close_matches(path.name, names[:1000], 1)
    return f" Did you mean {close[0]}?" if close else ""


def _decode(data: bytes, file: str) -> Text:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return "", _not_text(data, error.start, file)
    odd = UNPRINTABLE.search(text)
    if odd:
        line = text.count("\n", 0, odd.start()) + 1
        where = Where(file, line, odd.start() - text.rfind("\n", 0, odd.start()))
        return "", unprintable(odd.group(), where)
    return text, None


def unprintable(character: str, where: Where) -> Problem:
    """Return the problem of a character that is no text."""
    message = f"the control character {character!r} stands in the text"
    advice = "Take it out: it came from another program, or from a backslash in double quotes."
    return Problem("control-character", where, message, advice)


def _not_text(data: bytes, at: int, file: str) -> Problem:
    where = Where(file, data.count(b"\n", 0, at) + 1, at - data.rfind(b"\n", 0, at))
    advice = "Save the file as UTF-8 text from your editor."
    if data.startswith(OTHER_MARKS):
        return Problem("not-utf-8", Where(file, 1, 1), "this is UTF-16, not UTF-8", advice)
    if b"\0" in data[:SNIFFED]:
        return Problem("binary", where, "this is not text", advice)
    return Problem("not-utf-8", where, f"byte {at} is not UTF-8", advice)
