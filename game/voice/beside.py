"""The words beside a figure, and what they tell of it: a time, a measure, a month, inches."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.voice.writing import ALIKE, MONTHS, SCALES, UNITS

DOTTED_TIME = re.compile(r"\d{1,2}\.[0-5]\d")
TIMED = frozenset(
    {"at", "by", "until", "till", "til", "from", "before", "after", "between", "half"}
)
"""After these, "10.30" is a time; unless something is measured."""
JOINERS = frozenset({"to", "and", "or", "-", "–"})
"""Between two times: "from 10.30 to 11.15"."""
INCHES = re.compile(r"(\d|1[01])(?:in)?")
FEET = re.compile(r"\d(?:ft)?|ft|foot|feet")


def _measures() -> Iterator[str]:
    """Yield what is said after amounts: units, short and in words, of one and of several."""
    yield from (*UNITS, *ALIKE, *SCALES)
    yield from (word for words in ALIKE.values() for word in re.split("[ /]", words))
    for unit in UNITS.values():
        head = unit.split(" ", maxsplit=1)[0]
        for name in (head, head.replace("litre", "liter").replace("metre", "meter")):
            yield from (name, f"{name}s")


MEASURES = frozenset(_measures())


@dataclass(frozen=True, slots=True)
class Beside:
    """The words next to one, without marks, and whose English it is."""

    before: str = ""
    after: str = ""
    british: bool = True


def is_half(by: Beside) -> bool:
    """Tell whether "am" or "pm" follows."""
    return by.after.lower().replace(".", "") in {"am", "pm"}


def is_dotted_time(hour: str, by: Beside) -> bool:
    """Tell whether figures with a point are a time: "at 10.30", "2.15 pm"; no "by 1.25 mg"."""
    if is_half(by):
        return True
    measured = by.after in MEASURES or by.after.lower() in MEASURES
    timed = by.before.lower() in TIMED or by.after.lower() in {"until", "till"}
    return timed and hour != "0" and not measured


def is_month(word: str) -> bool:
    """Tell whether *word* is the name of a month, or short for one."""
    return word[:3] in MONTHS and (word in MONTHS or word in MONTHS.values() or word == "Sept")


def inches_follow(by: Beside) -> bool:
    """Tell whether inches come next: "5ft 4"."""
    return bool(INCHES.fullmatch(by.after))


def feet_before(by: Beside) -> bool:
    """Tell whether feet came before: "5ft 4in"."""
    return bool(FEET.fullmatch(by.before))


def neighbour(n: int, step: int, bare: Sequence[str]) -> int:
    """Return the number of the word before (-1) or after (1) the *n*-th.

    Times that are joined, as "10.30 to 11.15", have the neighbours of the whole. It may lie
    outside.
    """
    at = n + step
    while (
        0 <= at + step < len(bare)
        and bare[at] in JOINERS
        and DOTTED_TIME.fullmatch(bare[n])
        and DOTTED_TIME.fullmatch(bare[at + step])
    ):
        at += 2 * step
    return at
