"""Sounds without words in what somebody says: `[sigh]`, `[silence-2s]`; one word of the line.

Marks may stand around one, as around any word: `"[sigh],` and `[sigh].` are sighs.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

BEFORE, AFTER = r"[\"'(“\u2018…—–-]*", r"[\"')”’.,;:!?…—–-]*"
FORM = r"\[([a-z]+(?:-[a-z]+)*)(?:-(\d+(?:\.\d+)?)s)?\]"
WRITTEN = re.compile(BEFORE + FORM + AFTER)
BRACKETS = re.compile(r"\[[^\[\]]*\]|\[\S*|\]")
"""What stands in square brackets, also where one of the two is missing."""
SILENCE = "silence"


@dataclass(frozen=True, slots=True)
class Sound:
    """A sound in a line: its name, the number of its word, its length where one is written."""

    name: str
    word: int
    seconds: float | None = None


def sounds_in(says: str) -> Iterator[Sound]:
    """Yield the sounds of a line, in order."""
    for number, word in enumerate(says.split()):
        found = WRITTEN.fullmatch(word)
        if found:
            length = found.group(2)
            yield Sound(found.group(1), number, float(length) if length else None)


def strange_in(says: str) -> list[str]:
    """Return what stands in square brackets and is not written as a sound: `[Sigh]`, `oh[sigh]`."""
    return BRACKETS.findall(without_sounds(says))


def captioned(says: str) -> str:
    """Return a line as it is read: `[sharp-breath-in]` as `[sharp breath in]`, and lengths."""
    return " ".join(_read(word) for word in says.split(" "))


def _read(word: str) -> str:
    found = WRITTEN.fullmatch(word)
    if not found:
        return word
    name, length = found.group(1).replace("-", " "), found.group(2)
    told = f"[{name}, {length} s]" if length else f"[{name}]"
    return word[: word.index("[")] + told + word[word.index("]") + 1 :]


def without_sounds(says: str) -> str:
    """Return only what is said in words."""
    return " ".join(word for word in says.split() if not WRITTEN.fullmatch(word))
