"""What the patient has been doing lately: the one input of motion besides time."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from game.patient.lungs import Frames, Lungs, Sounds, lungs_of
from game.sim.comfort import FULL, Comfort
from game.sim.cues import Of, Zone
from game.sim.events import BeatEntered, ComfortChanged, CueHidden, CueLeaked, CueShown, Event

FORGET = 16.0
"""Seconds after which what has ended is forgotten: longer than any release, and than what
is seen of a telephone call."""


@dataclass(frozen=True, slots=True)
class Act:
    """One cue being shown, from `start` to `end` (scene seconds; None: still on).

    Under a mask it shows at 0.35 of `strength`, and in full at each leak: (start, length).
    """

    cue: str
    strength: float
    start: float
    end: float | None = None
    masked: bool = False
    leaks: tuple[tuple[float, float], ...] = ()


Melody = tuple[tuple[float, float, float | None], ...]
"""A voice: (second, loudness in dB, pitch in semitones or None), against its own calm."""


@dataclass(frozen=True, slots=True)
class Mouth:
    """The mouth of who speaks, from `start` (scene seconds).

    Frames are (second, opening 0-1, width -1..1), in order. `of` is whose mouth it is;
    `end` is when it was hushed. `sounds` are the (name, start, length) of what is heard
    beside words: breaths, a cough; the body moves with them. `melody` holds (second,
    loudness in dB, pitch in semitones or None) against the speaker's own calm. `lungs` is
    how full of breath they are, (second, 0-1): see `speak`.
    """

    start: float
    frames: Frames
    of: Of = "patient"
    end: float | None = None
    sounds: Sounds = ()
    melody: Melody = ()
    lungs: Lungs = ()

    @property
    def until(self) -> float:
        """Return when it falls silent, in seconds of the scene."""
        ends = self.start + (self.frames[-1][0] if self.frames else 0.0)
        return ends if self.end is None else min(ends, self.end)


@dataclass(frozen=True, slots=True)
class Acting:
    """Acts, where comfort has been (scene seconds, comfort), and the mouth.

    `spoken` is who has just spoken: what a telephone call still shows.
    """

    acts: tuple[Act, ...] = ()
    comfort: tuple[tuple[float, Comfort], ...] = ()
    mouth: Mouth | None = None
    spoken: tuple[Mouth, ...] = ()


Mark = Literal["burst", "thump", "ticks", "rustle", "hum", "murmur", "swell", "catch", "gap"]


@dataclass(frozen=True, slots=True)
class Heard:
    """How a cue is heard on the telephone: the kind of its mark, and how loud it is.

    `rate` is how often it comes, a second; 0: once.
    """

    mark: Mark
    rate: float = 0.0
    loud: float = 1.0


@dataclass(frozen=True, slots=True)
class Drawing:
    """How one cue is drawn: a row's `draws:` in assets/cues.yaml, amounts at strength 1.

    `attack` and `release` in seconds; `motion` names movements of motion.py's table and
    how much of each; `breath` has `rate` (a minute) and `depth` (1 is quiet breathing).
    """

    aus: Mapping[str, float] = field(default_factory=dict)
    expression: str | None = None
    """A named expression of expressions.json instead of, or under, `aus`."""
    joints: Mapping[str, float] = field(default_factory=dict)
    pose: str | None = None
    """A pose of poses.json whose hands it takes."""
    hands: str = "LR"
    """Which hands of that pose: "L", "R" or "LR"."""
    skin: Mapping[str, float] = field(default_factory=dict)
    motion: Mapping[str, float] = field(default_factory=dict)
    props: Mapping[str, float] = field(default_factory=dict)
    gaze: tuple[float, float] | None = None
    breath: Mapping[str, float] = field(default_factory=dict)
    attack: float = 0.4
    release: float = 0.6
    every: float | None = None
    """Seconds from one moment of it to the next, about; None: it is there all the time."""
    heard: Heard | None = None
    """Its mark in a lane of the telephone, where nothing is seen."""
    sound: str | None = None
    """What is heard when it comes: a file of assets/sounds, without its ending."""
    of: Of = "patient"
    """Whose body it is: set from the cue's row, not written in `draws`."""
    zone: Zone = "face"
    """Where it shows: set from the cue's row."""


Drawings = Mapping[str, Drawing]


LONGEST_DELAY = 1.2
"""Seconds before somebody who is wholly muddled begins to answer (EVIDENCE.md V9: delay)."""
MUDDLED = 0.5
"""Mental comfort from which on one answers at once."""


def delay(acting: Acting) -> float:
    """Return how many seconds the patient takes to begin a line, as they feel now."""
    mental = acting.comfort[-1][1].mental / FULL if acting.comfort else 1.0
    return LONGEST_DELAY * max(0.0, 1 - mental / MUDDLED)


def mouths_of(acting: Acting, of: Of) -> tuple[Mouth, ...]:
    """Return the mouths of who spoke lately, in order: one body's."""
    every = (*acting.spoken, acting.mouth)
    return tuple(mouth for mouth in every if mouth is not None and mouth.of == of)


SOUND = "[{}]"
"""How a sound without words is named among the drawings, as it is written in a line."""


def begin_acting(comfort: Comfort) -> Acting:
    """Return the acting of somebody who has just sat down."""
    return Acting(comfort=((0.0, comfort),))


def speak(acting: Acting, mouth: Mouth) -> Acting:
    """Return the acting in which somebody begins to speak, and breathes as it is heard."""
    breathing = replace(mouth, lungs=lungs_of(mouth.frames, mouth.sounds))
    return replace(hush(acting, mouth.start), mouth=breathing)


def hush(acting: Acting, now: float) -> Acting:
    """Return the acting in which nobody speaks any more."""
    if acting.mouth is None:
        return acting
    recent = (m for m in acting.spoken if (m.end or m.start) > now - FORGET)
    return replace(acting, mouth=None, spoken=(*recent, replace(acting.mouth, end=now)))


def after(acting: Acting, events: Iterable[Event]) -> Acting:
    """Return the acting after these events."""
    for event in events:
        match event:
            case CueShown():
                acting = _show(acting, event)
            case CueLeaked():
                acting = _leak(acting, event)
            case CueHidden():
                acting = _hide(acting, event.cue, event.at / 1000)
            case ComfortChanged():
                felt = (*acting.comfort, (event.at / 1000, event.after))
                acting = replace(acting, comfort=felt)
            case BeatEntered():
                acting = _forget(acting, event.at / 1000)
            case _:
                pass
    return acting


def _show(acting: Acting, event: CueShown) -> Acting:
    start = event.at / 1000
    acting = _hide(acting, event.cue, start)
    strength = event.strength / UNDER_MASK if event.mask else event.strength
    act = Act(event.cue, min(1.0, strength), start, masked=event.mask is not None)
    return replace(acting, acts=(*acting.acts, act))


UNDER_MASK = 0.35
"""What is left of a masked cue between its leaks (RULES.md 32)."""


def _leak(acting: Acting, event: CueLeaked) -> Acting:
    leak = (event.at / 1000, event.lasts / 1000)
    acts = tuple(
        replace(act, leaks=(*act.leaks[-2:], leak))
        if act.cue == event.cue and act.end is None
        else act
        for act in acting.acts
    )
    return replace(acting, acts=acts)


def _hide(acting: Acting, cue: str, end: float) -> Acting:
    acts = tuple(
        replace(act, end=end) if act.cue == cue and act.end is None else act for act in acting.acts
    )
    return replace(acting, acts=acts)


def _forget(acting: Acting, now: float) -> Acting:
    """Drop what ended long ago, and the older half of where comfort has been."""
    acts = tuple(act for act in acting.acts if act.end is None or act.end > now - FORGET)
    recent = tuple(c for c in acting.comfort if c[0] > now - FORGET)
    older = acting.comfort[: len(acting.comfort) - len(recent)]
    return replace(acting, acts=acts, comfort=(*older[-1:], *recent))
