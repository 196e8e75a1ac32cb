"""What trials are made of (people, cues, recordings), and what one is."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.practice.answered import NOTHING, By
from game.sim.cues import CueBook

THERE, CALM = "there", NOTHING
"""The two answers to "whether"."""


@dataclass(frozen=True, slots=True)
class Voiced:
    """A recorded line that may be heard: whose, its id, and the tone that is to be named.

    `over` is the bright tone that hides it, where there is one.
    """

    person: str
    line: str
    tone: str
    strength: float
    over: str | None = None


@dataclass(frozen=True, slots=True)
class Material:
    """What trials can be made of.

    `can_show` names the cues that each person can show, seated, alone; `masks` which cues
    can lie over which: hidden to mask. What is `whole` cannot be faint: a thing in the
    hand. `by` is how lines reach this person.
    """

    book: CueBook
    can_show: Mapping[str, frozenset[str]]
    voiced: tuple[Voiced, ...] = ()
    masks: Mapping[str, str] | None = None
    whole: frozenset[str] = frozenset()
    by: By = ""


@dataclass(frozen=True, slots=True)
class Trial:
    """One question. `people` are pictured in this order; `shows` is who shows the cue.

    `options` are what may be answered: people, cues, or THERE and CALM; `right` is one of
    them. `level` is how strong the cue is, `mask` what lies over it, `voiced` what is heard.
    """

    drill: str
    number: int
    cue: str
    there: bool
    level: float
    people: tuple[str, ...]
    shows: int | None
    options: tuple[str, ...]
    right: str
    mask: str | None = None
    voiced: Voiced | None = None


class NoMaterialError(ValueError):
    """There is nothing to make a trial of; the message says what is missing."""
