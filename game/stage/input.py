"""What the hand did: device events as plain values, in window pixels."""

from dataclasses import dataclass

Pixel = tuple[int, int]


@dataclass(frozen=True, slots=True)
class PointerMoved:
    """The pointer is here now."""

    at: Pixel


@dataclass(frozen=True, slots=True)
class PointerPressed:
    """The main button went down (a touch counts)."""

    at: Pixel


@dataclass(frozen=True, slots=True)
class PointerReleased:
    """The main button came up."""

    at: Pixel


@dataclass(frozen=True, slots=True)
class WheelTurned:
    """The wheel moved; `rows` above 0 is away from the hand."""

    at: Pixel
    rows: float


@dataclass(frozen=True, slots=True)
class KeyPressed:
    """A key went down. `name` as pygame has it: "space", "return", "escape", "1"."""

    name: str
    shift: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True)
class Resized:
    """The window has a new size."""

    size: Pixel


@dataclass(frozen=True, slots=True)
class Shown:
    """The window was uncovered, and must be drawn whole."""


@dataclass(frozen=True, slots=True)
class SoundPlugged:
    """There is a sound device that was not there before."""


@dataclass(frozen=True, slots=True)
class SoundUnplugged:
    """A sound device was taken away: perhaps the one that plays."""


@dataclass(frozen=True, slots=True)
class Closed:
    """The window's close button was pressed, or the system asks to end."""


Device = (
    PointerMoved
    | PointerPressed
    | PointerReleased
    | WheelTurned
    | KeyPressed
    | Resized
    | Shown
    | SoundPlugged
    | SoundUnplugged
    | Closed
)
