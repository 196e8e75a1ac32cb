"""Every colour, type role and measure: paper is written, pine spoken, lamplight attention."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Rgb = tuple[int, int, int]
Contrast = Literal["theme", "high"]


@dataclass(frozen=True, slots=True)
class Type:
    """A role of text: its face, its size and its line's height in pixels at 100 %."""

    face: str
    size: int
    lead: int
    most: float = 2.0
    """How far text size enlarges it: headings grow less (board/README.md, 04i)."""


TYPES: Mapping[str, Type] = {
    "small": Type("Atkinson-400", 16, 22),
    "small_b": Type("Atkinson-700", 16, 22),
    "body": Type("Atkinson-400", 18, 25),
    "body_b": Type("Atkinson-700", 18, 25),
    "lead": Type("Atkinson-400", 20, 26),
    "lead_b": Type("Atkinson-700", 20, 26),
    "speech": Type("Atkinson-600", 22, 29),
    "h3": Type("Fraunces-600", 22, 28, 1.5),
    "h2": Type("Fraunces-600", 30, 36, 1.5),
    "h1": Type("Fraunces-600", 40, 46, 1.5),
    "display": Type("Fraunces-600", 104, 108, 1.0),
    "quote": Type("Fraunces-400i", 22, 30, 1.5),
    "quote_l": Type("Fraunces-400i", 28, 38, 1.5),
}

CALM: Mapping[str, str] = {
    "paper": "FBF6EC", "card": "FFFDF8", "sunk": "F1E8D8", "rule": "DCD0BB", "edge": "857A68",
    "ink": "1E2B2E", "ink2": "475558", "ink3": "626C6A",
    "pine": "17403F", "pine_deep": "0E2C2D", "on_pine": "FBF6EC", "on_pine2": "B5CBC3",
    "lamp": "F5B83D", "lamp_pale": "FCE9BF", "lamp_ink": "7A4E00", "on_lamp": "1E2B2E",
    "body": "A3431F", "mind": "245E8C", "feel": "7B3D80", "good": "256446", "bad": "97282C",
    "wood": "A57C59", "wood_dark": "7A573C", "metal": "8E979A", "metal_light": "C6CCCD",
    "mark": "17403F", "sel": "17403F", "on_sel": "FBF6EC", "wall": "EFE7DA", "dado": "D5E1DC",
    "scrim": "0E2C2D", "shadow": "3A2A1C", "main": "17403F", "on_main": "FBF6EC",
}  # fmt: skip
HIGH: Mapping[str, str] = {
    "paper": "000000", "card": "000000", "sunk": "101010", "rule": "8C8C8C", "edge": "FFFFFF",
    "ink": "FFFFFF", "ink2": "F0F0F0", "ink3": "D0D0D0",
    "pine": "000000", "pine_deep": "000000", "on_pine": "FFFFFF", "on_pine2": "DADADA",
    "lamp": "FFD84A", "lamp_pale": "3A3000", "lamp_ink": "FFD84A", "on_lamp": "000000",
    "body": "FF9D7A", "mind": "8CC8FF", "feel": "F0A8F5", "good": "7DE3A8", "bad": "FF9A9A",
    "wood": "000000", "wood_dark": "FFFFFF", "metal": "FFFFFF", "metal_light": "FFFFFF",
    "mark": "FFFFFF", "sel": "FFFFFF", "on_sel": "000000", "wall": "000000", "dado": "000000",
    "scrim": "000000", "shadow": "000000", "main": "FFFFFF", "on_main": "000000",
}  # fmt: skip

RADIUS: Mapping[str, int] = {"key": 5, "chip": 12, "card": 12, "panel": 16, "pill": 999}
MOTION: Mapping[str, float] = {
    "press": 0.080, "focus": 0.120, "lens_open": 0.180, "lens_close": 0.120, "freeze": 0.240,
    "note_write": 0.320, "page": 0.220, "balloon": 0.160, "balloon_fold": 0.120,
    "lamp_on": 0.160, "lamp_off": 0.120, "comfort": 0.900, "breath_dot": 4.0,
    "rewind": 0.700, "screen": 0.260,
}  # fmt: skip
"""Seconds (board/README.md, motion)."""
SMALLEST_TARGET = 40
"""Pixels: nothing that is pressed is smaller."""
KINDS: Mapping[str, tuple[str, str, str]] = {
    "physical": ("Body", "person-standing", "body"),
    "mental": ("Mind", "brain", "mind"),
    "emotional": ("Feelings", "heart", "feel"),
}
"""The three kinds of comfort: word, icon, colour."""
ZONES: Mapping[str, tuple[str, str, str]] = {
    "face": ("1", "Face", "smile"),
    "hands": ("2", "Hands and arms", "hand"),
    "chest": ("3", "Chest and belly", "shirt"),
    "legs": ("4", "Legs and seat", "footprints"),
    "voice": ("5", "Voice", "audio-lines"),
    "around": ("6", "Around", "armchair"),
}
"""The six zones: key, name, icon."""
GRADES: Mapping[str, tuple[str, str, str]] = {
    "best": ("Very well", "sparkles", "good"),
    "good": ("Well", "circle-check", "good"),
    "fair": ("Fairly", "circle-dot", "ink2"),
    "poor": ("Badly", "circle-x", "bad"),
    "unsafe": ("Unsafe", "triangle-alert", "bad"),
}
"""The grades: how it went in a word, icon, colour."""
MOODS = ((25, "in distress"), (45, "uneasy"), (65, "getting by"), (85, "settled"))


def comfort_word(points: float) -> str:
    """Return the word for a meter of 0 to 100."""
    return next((word for below, word in MOODS if points < below), "at ease")


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours in use, by name."""

    name: Contrast
    colours: Mapping[str, Rgb]

    @property
    def high(self) -> bool:
        """Tell whether this is the high-contrast theme."""
        return self.name == "high"

    def __getitem__(self, name: str) -> Rgb:
        return self.colours[name]


def _rgb(code: str) -> Rgb:
    return int(code[:2], 16), int(code[2:4], 16), int(code[4:], 16)


THEMES: Mapping[str, Theme] = {
    "theme": Theme("theme", {name: _rgb(code) for name, code in CALM.items()}),
    "high": Theme("high", {name: _rgb(code) for name, code in HIGH.items()}),
}
