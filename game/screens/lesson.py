"""The tutorial: one thing lit, one sentence, one key. Driven by what was done, never by time."""

from dataclasses import dataclass
from typing import Literal

from game.screens.conversation_state import State
from game.screens.scene import Scene
from game.sim.cues import Zone
from game.sim.session import notes_left

ZONE: Zone = "hands"
"""What the lesson looks at."""
Name = Literal["look", "freeze", "note", "ask", "answer"]


@dataclass(frozen=True, slots=True)
class Step:
    """One hint: what to do, why, the key for it, and the region it is about."""

    name: Name
    title: str
    words: str
    key: str
    does: str


STEPS: tuple[Step, ...] = (
    Step(
        "look",
        "Look at {their} hands",
        "Words say one thing; hands may say another. Press 2, or point at them.",
        "2",
        "look",
    ),
    Step(
        "freeze",
        "Look closer",
        "Time stands still while you look. Press Enter, or click the hands.",
        "Enter",
        "look closer",
    ),
    Step(
        "note",
        "Write it down",
        "Press its number, or click it. A note says what is seen, not what it means.",
        "1–4",
        "note",
    ),
    Step(
        "ask",
        "Ask about it",
        "Asking beats guessing. Press Ask, beside your note.",
        "Enter",
        "ask",
    ),
    Step(
        "answer",
        "Answer",
        "When you have looked and listened: Space opens what you could say.",
        "Space",
        "answer",
    ),
)


def step_of(scene: Scene, state: State) -> Step | None:
    """Return the hint that is due; None once all was done, or the hints were put away."""
    if not scene.lesson or state.lesson_over or scene.session.over:
        return None
    number = _number(scene, state)
    return None if number is None else STEPS[number]


def _number(scene: Scene, state: State) -> int | None:
    session = scene.session
    asked = bool(session.addressed)
    if session.answered > (1 if asked else 0) or state.page != "notes":
        return None
    if asked:
        return None if scene.held else 4
    noted = any(session.book[note.cue].zone == ZONE for note in session.notes)
    if noted or notes_left(session) <= 0:
        return 3
    if scene.held and session.looking:
        return 2 if session.looking == ZONE else None
    return 1 if state.look == ZONE else 0


def place_of(step: Step) -> int:
    """Return which of the hints it is, from 1."""
    return STEPS.index(step) + 1
