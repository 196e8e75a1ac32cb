"""What a drill's screens are handed: one trial as it is shown, a round that is over, the choice."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.practice.answered import NOTHING
from game.view.tune import Tune


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that may be answered: its id, its words."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class Told:
    """What is said after an answer. `right` is the option that was right."""

    good: bool
    title: str
    words: tuple[str, ...]
    right: str


@dataclass(frozen=True, slots=True)
class Heard:
    """A line: how it sounds, when it began (seconds of the window's clock), what is read of it.

    `words` is None while captions are off; `silent` says why nothing is heard.
    """

    tune: Tune
    begun: float
    words: str | None = None
    silent: str | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """One trial. `pictured`: options are people in frames; else they stand in a list.

    `marks` are the answers of the round so far, None where they are not told; `of` is how
    many trials there are.
    """

    number: int
    of: int
    title: str
    about: str
    question: str
    options: tuple[Option, ...]
    names: tuple[str, ...] = ()
    """Who is in each frame."""
    pictured: bool = False
    marks: tuple[bool | None, ...] = ()
    hint: str = ""
    heard: Heard | None = None
    told: Told | None = None
    blind: bool = False
    """Nothing is told after an answer, and no hint is given."""

    @property
    def last(self) -> bool:
        """Tell whether it is the last one."""
        return self.number + 1 >= self.of

    def key(self, option: str) -> str:
        """Return the key that chooses an option: 0 is nothing here."""
        ids = [one.id for one in self.options if one.id != NOTHING]
        return "0" if option == NOTHING else str(ids.index(option) + 1)

    @property
    def keys(self) -> Mapping[str, str]:
        """Return which option each key chooses."""
        return {self.key(one.id): one.id for one in self.options}


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the page after a round: what was counted, so many, and what that means."""

    icon: str
    name: str
    count: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Ended:
    """A round that is over. `taken` are rows of what was taken for what: (was, taken for, n)."""

    title: str
    marks: tuple[bool | None, ...]
    lines: tuple[Line, ...]
    taken: tuple[tuple[str, str, int], ...] = ()
    notes: tuple[str, ...] = ()
    """What must be known of these numbers: how they were made, what was not kept."""


@dataclass(frozen=True, slots=True)
class DrillCard:
    """One drill in the choice. `lacks` is why it cannot be practised here, "" where it can."""

    id: str
    title: str
    about: str
    icon: str
    practised: str = ""
    lacks: str = ""
    next: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """All drills; `ready` is False while the library is being read."""

    cards: tuple[DrillCard, ...] = field(default=())
    ready: bool = False
    trouble: str | None = None
