"""What the conversation screen is given to draw: one moment of a session being played."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import pygame

from game.patient.staging import Stances
from game.sim.comfort import Comfort
from game.sim.cues import Zone
from game.sim.session import Session
from game.view.pictured import Pictured
from game.view.tune import Tune

MakePicture = Callable[[tuple[int, int], pygame.Rect], Pictured]
"""Makes the patient in their place for a window's size and the stage in it: about 300 ms."""


@dataclass(frozen=True, slots=True)
class Said:
    """What is being said, or was said last. `said` counts the characters spoken so far."""

    speaker: str
    words: str
    said: int
    speaking: bool
    patient: bool = True
    """False: somebody else in the room, or a sound."""
    companion: bool = False
    """It is who came along, and is seen."""
    tone: tuple[str, ...] = ()
    """How it is said, at length and briefly; only where captions tell it."""


@dataclass(frozen=True, slots=True)
class Heard:
    """How what is said sounds, or sounded last: `head` seconds of it have been said."""

    tune: Tune
    head: float


@dataclass(frozen=True, slots=True)
class Change:
    """The last answer's change of comfort, `since` seconds ago; reasons in plain words."""

    before: Comfort
    after: Comfort
    since: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """One moment. `seconds` is the scene's clock, `stances` everybody's body at it."""

    session: Session
    stances: Stances
    seconds: float
    said: Said | None = None
    you_said: str | None = None
    """The trainee's own words, for a while after they were said."""
    change: Change | None = None
    held: bool = False
    """A frozen zone: picture, sound and clock stand still."""
    captions: Literal["words", "words-and-tone", "off"] = "words"
    lesson: bool = False
    """The tutorial: hints, and nothing is scored."""
    again: bool = False
    """A moment tried again from the debrief: nothing is scored."""
    heard: Heard | None = None
    """The last line of who can be looked at; None before anybody has spoken."""
    silent: str | None = None
    """Why there is no sound, and what is done (`why: what`), for as long as it is to be told."""
    hint: Zone | None = None
    """Where the coach says to look (Guided): the place, never what is there."""
    learnt: frozenset[str] = frozenset()
    """The caps of keys that the trainee knows: they are drawn as quiet letters."""
