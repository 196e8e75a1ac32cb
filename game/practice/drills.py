"""The drills: what each one hides and asks. A row each; how a trial is drawn is trials.py."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from game.sim.cues import Channel, Zone

Form = Literal["who", "what", "whether"]
"""Which of these people; which of these observations; something there or not."""
Hides = Literal["nothing", "face", "body", "picture"]
"""What is covered: nothing, the face, all but the face, everything (only the voice)."""


@dataclass(frozen=True, slots=True)
class Drill:
    """One kind of practice.

    `asks` is the question, over {cue} and {mask} (their short captions); `zones` are
    where its cues are; `people` how many are pictured.
    """

    id: str
    title: str
    about: str
    asks: str
    form: Form
    zones: tuple[Zone, ...]
    channels: tuple[Channel, ...] = ("body", "condition")
    hides: Hides = "nothing"
    people: int = 1
    heard: bool = False
    """A line is heard with it."""
    masked: bool = False
    """Half of what is there lies under a mask."""


SEEN: tuple[Zone, ...] = ("face", "hands", "chest", "legs")
ROWS = (
    Drill(
        "same-cue",
        "Same sign, four people",
        "one of four people shows it",
        "Who shows this: {cue}?",
        "who",
        SEEN,
        people=4,
    ),
    Drill(
        "with-without",
        "With and without",
        "the same person twice, once with a sign",
        "In which picture: {cue}?",
        "who",
        SEEN,
        people=2,
    ),
    Drill(
        "face-only",
        "Only the face",
        "the body is covered",
        "What does the face show?",
        "what",
        ("face",),
        hides="body",
    ),
    Drill(
        "body-only",
        "Without the face",
        "the face is covered",
        "What does the body show?",
        "what",
        ("hands", "chest", "legs"),
        hides="face",
    ),
    Drill(
        "voice-only",
        "Only the voice",
        "the screen is dark",
        "What is in the voice?",
        "what",
        ("voice",),
        channels=("voice",),
        hides="picture",
        heard=True,
    ),
    Drill(
        "tone-and-words",
        "Tone against words",
        "what is said, and how",
        "Is there more in the voice than in the words?",
        "whether",
        ("voice",),
        channels=("voice",),
        hides="picture",
        heard=True,
    ),
    Drill(
        "mask",
        "Under the smile",
        "a composed face, and perhaps more",
        "Is something else there, under {mask}?",
        "whether",
        ("face",),
        masked=True,
    ),
)
DRILLS: Mapping[str, Drill] = {row.id: row for row in ROWS}
ROUND = 10
"""Trials of one sitting: half of them calm where a drill has calm moments."""
