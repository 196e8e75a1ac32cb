"""What the trainee set, kept in one small JSON file. A damaged file is never fatal."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Literal

TEXT_SIZES = (1.0, 1.25, 1.5, 2.0)
LEARNT_AFTER = 5
"""Uses after which a key is known."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """Every setting, and its default. Volumes 0 to 1."""

    master: float = 1.0
    voice: float = 1.0
    room: float = 0.6
    effects: float = 0.7
    mono: bool = False
    text: float = 1.0
    captions: Literal["words", "words-and-tone", "off"] = "words"
    motion: Literal["full", "less", "still"] = "full"
    contrast: Literal["theme", "high"] = "theme"
    difficulty: Literal["guided", "standard", "expert"] = "guided"
    calm_clock: bool = False
    fullscreen: bool = False
    trainee: str = ""
    tutorial_seen: bool = False
    key_hints: Literal["learn", "always"] = "learn"
    keys_used: Mapping[str, int] = field(default_factory=dict)
    """How often each key did something in a conversation, up to LEARNT_AFTER; by its cap."""

    @property
    def learnt(self) -> frozenset[str]:
        """Return the caps of the keys that are known; none where they are always to be seen."""
        if self.key_hints == "always":
            return frozenset()
        return frozenset(cap for cap, times in self.keys_used.items() if times >= LEARNT_AFTER)


ALLOWED: dict[str, tuple[Any, ...]] = {
    "text": TEXT_SIZES,
    "captions": ("words", "words-and-tone", "off"),
    "motion": ("full", "less", "still"),
    "contrast": ("theme", "high"),
    "difficulty": ("guided", "standard", "expert"),
    "mono": (False, True),
    "calm_clock": (False, True),
    "fullscreen": (False, True),
    "tutorial_seen": (False, True),
    "key_hints": ("learn", "always"),
}


def read_preferences(path: Path) -> Preferences:
    """Return what was kept at *path*; a value that makes no sense gives its default."""
    try:
        kept = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return Preferences()
    if not isinstance(kept, dict):
        return Preferences()
    known = {f.name for f in fields(Preferences)}
    good = {k: v for k, v in kept.items() if k in known and _makes_sense(k, v)}
    return replace(Preferences(), **good)


def _makes_sense(name: str, value: object) -> bool:
    if name in ALLOWED:
        return value in ALLOWED[name]
    if name == "keys_used":
        return isinstance(value, dict) and all(type(n) is int and n >= 0 for n in value.values())
    if name == "trainee":
        return isinstance(value, str)
    return isinstance(value, float | int) and 0 <= value <= 1


def write_preferences(path: Path, preferences: Preferences) -> str | None:
    """Keep *preferences* at *path*, whole or not at all; return what went wrong."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_suffix(".new")
        beside.write_text(json.dumps(asdict(preferences), indent=1), "utf-8")
        beside.replace(path)
    except OSError as error:
        return f"{path}: {error.strerror or error}"
    return None
