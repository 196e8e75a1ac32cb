"""A vote by hands: options, hands counted by the facilitator, who has the most. No names.

Counts are 0 to 999. Nothing here says which option is right.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Act = Literal["notes", "lamps", "answers"]
MOST_HANDS = 999
NOTHING = "none"
"""The option of those who see nothing to note, or no trouble."""
SUMMARY: Mapping[Act, str] = {
    "notes": "what is there to note?",
    "lamps": "Where is the trouble, now?",
    "answers": "What shall we say?",
}


@dataclass(frozen=True, slots=True)
class Option:
    """Something that can be voted for."""

    id: str
    words: str


@dataclass(slots=True)
class Vote:
    """One vote while it is taken; `hands` stand in the order of `options`."""

    act: Act
    question: str
    options: tuple[Option, ...]
    place: tuple[str, int]
    """The beat, and which visit to it."""
    hands: list[int] = field(default_factory=list)
    typing: int | None = None
    """The option whose number is being typed: the next figure goes on with it."""

    def __post_init__(self) -> None:
        """Begin without a hand."""
        self.hands = self.hands or [0] * len(self.options)

    @property
    def key(self) -> tuple[object, ...]:
        """Return what tells this vote from another: its hands are kept as long as it lasts."""
        return self.act, self.place, tuple(option.id for option in self.options)

    @property
    def total(self) -> int:
        """Return how many hands were counted."""
        return sum(self.hands)

    @property
    def leaders(self) -> tuple[str, ...]:
        """Return the options with the most hands; none where no hand was raised."""
        most = max(self.hands, default=0)
        pairs = zip(self.options, self.hands, strict=True)
        return tuple(o.id for o, n in pairs if n == most) if most else ()

    @property
    def winner(self) -> str | None:
        """Return the majority's option; None at a tie, or without hands."""
        return self.leaders[0] if len(self.leaders) == 1 else None

    def add(self, at: int, by: int) -> None:
        """Count a hand more, or one less."""
        self.typing = None
        if 0 <= at < len(self.hands):
            self.hands[at] = max(0, min(MOST_HANDS, self.hands[at] + by))

    def type(self, at: int, text: str) -> None:
        """Type a number of hands: the first figure begins it anew, backspace takes one back."""
        if not 0 <= at < len(self.hands):
            return
        if text == "\b":
            self.hands[at], self.typing = self.hands[at] // 10, at
        elif text.isdecimal() and text.isascii():
            before = self.hands[at] if self.typing == at else 0
            self.hands[at], self.typing = min(MOST_HANDS, before * 10 + int(text)), at

    def index(self, name: str) -> int:
        """Return where an option stands."""
        return [option.id for option in self.options].index(name)


@dataclass(frozen=True, slots=True)
class Kept:
    """A vote that is over: what was asked and where, and the hands by option's words."""

    act: Act
    said: str
    """What the patient had said last."""
    rows: tuple[tuple[str, int], ...]
    taken: str
    """The words of the option that was taken."""
    by: str
