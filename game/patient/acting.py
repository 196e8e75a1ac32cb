"""What the patient has been doing lately: the one input of motion besides time.

BORDER (to be filled in):
    begin_acting(comfort) -> Acting
    after(acting, events) -> Acting                   pure; prunes what ended over 3 s ago
    stance_at(person, tables, drawings, acting, seconds, seed, still=False) -> Stance   [motion.py]
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from game.sim.comfort import Comfort


@dataclass(frozen=True, slots=True)
class Act:
    """One cue being shown, from `start` to `end` (scene seconds; None: still on).

    Under a mask it shows at 0.35 of `strength`, but in full at each of `leaks` (start, length).
    """

    cue: str
    strength: float
    start: float
    end: float | None = None
    masked: bool = False
    leaks: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Mouth:
    """The mouth while somebody speaks: from `start` (scene seconds), frames of (second, opening 0-1, width -1..1)."""

    start: float
    frames: tuple[tuple[float, float, float], ...]


@dataclass(frozen=True, slots=True)
class Acting:
    """Acts, where comfort has been (scene seconds, comfort), and the mouth."""

    acts: tuple[Act, ...] = ()
    comfort: tuple[tuple[float, Comfort], ...] = ()
    mouth: Mouth | None = None


@dataclass(frozen=True, slots=True)
class Drawing:
    """How one cue is drawn: a row's `draws:` in assets/cues.yaml, all amounts at strength 1.

    `attack` and `release` in seconds; `motion` names a movement of motion.py's table
    and how much of it (tremor, shiver, cough, tap, rock, nod, wring, dart, ...).
    """

    aus: Mapping[str, float] = field(default_factory=dict)
    expression: str | None = None
    """A named expression of expressions.json instead of, or under, `aus`."""
    joints: Mapping[str, float] = field(default_factory=dict)
    pose: str | None = None
    """A pose of poses.json whose hands and joints it takes."""
    hands: str = "LR"
    """Which hands of that pose: "L", "R" or "LR"."""
    skin: Mapping[str, float] = field(default_factory=dict)
    motion: Mapping[str, float] = field(default_factory=dict)
    props: Mapping[str, float] = field(default_factory=dict)
    gaze: tuple[float, float] | None = None
    breath: Mapping[str, float] = field(default_factory=dict)
    """`rate` in breaths a minute, `depth` as a multiple of quiet breathing."""
    attack: float = 0.4
    release: float = 0.6


Drawings = Mapping[str, Drawing]
Extra = Mapping[str, Any]
