"""What the screens of a group may ask the app for."""

from dataclasses import dataclass

from game.screens.screen import Intent


@dataclass(frozen=True, slots=True)
class BeginGroup(Intent):
    """Begin this scenario with a room full of people."""

    scenario: str


@dataclass(frozen=True, slots=True)
class Discuss(Intent):
    """Stop, and show the questions for the group."""


@dataclass(frozen=True, slots=True)
class Voted(Intent):
    """The room has voted: keep how, without names."""

    act: str
    beat: str
    visit: int
    hands: tuple[tuple[str, int], ...]
    """Hands by option, in the order in which they stood."""
    taken: str
    by: str
    """"room": the majority; "facilitator": chosen over it, or at a tie."""


@dataclass(frozen=True, slots=True)
class Grades(Intent):
    """Look back with the grades, after the group has talked."""
