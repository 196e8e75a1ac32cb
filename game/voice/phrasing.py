"""Where a speaker stops for breath or hesitates: commas that the model can realise."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.voice.plan import Saying

WEAK = frozenset(
    "the a an and or but to of in on at for with my your his her i you he she it we they is are "  # noqa: SIM905 - words read best as words
    "was were do did have has had not that this so because just".split()
)
"""Words without weight of their own: never before a pause, and said lightly."""
OPENERS = WEAK | frozenset(
    "since if when where what who which from about after before like all there as than then".split()  # noqa: SIM905 - as above
)
"""Words that a pause may come before."""
HARD = re.compile(r"[,.;:?!…—-][\"')”\u2019]*$")
LAST = 3
"""No added breath before the last words."""
LONG_LINE = 9
"""Words from which a mask slips twice."""


@dataclass(frozen=True, slots=True)
class Phrased:
    """The text with its added commas, after which words they are, and where a mask slips."""

    text: str
    breaths: frozenset[int] = frozenset()
    doubts: frozenset[int] = frozenset()
    slips: frozenset[int] = frozenset()


def bare(word: str) -> str:
    """Return a word without marks, in small letters."""
    return word.lower().strip("\",.?!;:'()“”…—\u2018\u2019")


def phrased(text: str, how: Saying, dice: np.random.Generator) -> Phrased:
    """Return *text* with the pauses of *how*."""
    words = text.split()
    breaths = _breaths(words, how.group, dice) if how.group else frozenset()
    below = how.below.hesit * 0.5 if how.below else 0.0
    doubts = _doubts(words, max(how.top.hesit, below), dice) - breaths
    marked = [w + "," * (n in breaths or n in doubts) for n, w in enumerate(words)]
    return Phrased(" ".join(marked), breaths, doubts, slips(words, how, dice))


def _breaths(words: Sequence[str], group: float, dice: np.random.Generator) -> frozenset[int]:
    found: set[int] = set()
    count, target = 0, group
    for n, word in enumerate(words[:-LAST]):
        count = 0 if HARD.search(word) else count + 1
        heavy = bare(word) not in WEAK
        opens = bare(words[n + 1]) in OPENERS
        fits = (heavy and opens) or (heavy and count > target) or count >= target + 1
        if count >= max(2, target - opens) and fits:
            found.add(n)
            count, target = 0, max(2, group + int(dice.integers(-1, 2)))
    return frozenset(found)


def _doubts(words: Sequence[str], share: float, dice: np.random.Generator) -> frozenset[int]:
    """Return words after which the speaker hesitates: at least one where there is any doubt."""
    places = [n for n in range(1, len(words) - 1) if not HARD.search(words[n])]
    if share <= 0 or not places:
        return frozenset()
    found: set[int] = set()
    for n in places:
        likely = share * (1.2 if bare(words[n]) in WEAK else 0.5)
        if dice.random() < likely and n - 1 not in found:
            found.add(n)
    return frozenset(found or {int(dice.choice(places))})


def slips(words: Sequence[str], how: Saying, dice: np.random.Generator) -> frozenset[int]:
    """Return at which words a mask slips: the authored ones, or one or two heavy ones.

    Never at the first word, where the mask has only just been put on, nor at the last,
    where it slips without being asked.
    """
    if how.below is None:
        return frozenset()
    if how.leaks:
        return frozenset(n for n in how.leaks if 0 <= n < len(words))
    inner = range(1, len(words) - 1)
    heavy = [n for n in inner if bare(words[n]) not in WEAK] or list(inner)
    count = min(len(heavy), 2 if len(words) >= LONG_LINE else 1)
    return (
        frozenset(int(n) for n in dice.choice(heavy, count, replace=False))
        if count
        else frozenset()
    )
