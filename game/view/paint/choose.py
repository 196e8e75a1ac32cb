"""Which painter: Skia where it loads, plain pygame where it does not."""

import os
from dataclasses import dataclass
from importlib import import_module
from typing import Literal, cast

from game.view.paint.painter import MakesPainters, Painter

Name = Literal["skia", "pygame"]

PAINTERS: dict[Name, tuple[str, str]] = {
    "skia": ("game.view.paint.skia_painter", "SkiaPainter"),
    "pygame": ("game.view.paint.plain_painter", "PlainPainter"),
}


@dataclass(slots=True)
class _Choice:
    """The painter in use: None until the first one is asked for."""

    name: Name | None = None
    make: MakesPainters | None = None
    why_plain: str = ""

    def settle(self) -> tuple[Name, MakesPainters]:
        """Return the painter's name and maker; the first call loads it."""
        if self.name is None:
            wanted = os.environ.get("BEDSIDE_PAINTER")
            self.why_plain = "BEDSIDE_PAINTER asks for it" if wanted == "pygame" else ""
            self.name = "pygame" if wanted == "pygame" else "skia"
        if self.make is None:
            try:
                self.make = _maker(self.name)
            except (ImportError, OSError) as error:
                if self.name == "pygame":
                    raise
                self.name = "pygame"
                self.why_plain = (
                    f"Skia does not load here ({error}); on Linux it needs libEGL and libGL"
                )
                self.make = _maker(self.name)
        return self.name, self.make


def _maker(name: Name) -> MakesPainters:
    module, maker = PAINTERS[name]
    return cast("MakesPainters", getattr(import_module(module), maker))


_CHOICE = _Choice()


def use(name: Name) -> None:
    """Take this painter from now on."""
    _CHOICE.name, _CHOICE.make = name, None
    _CHOICE.why_plain = "it was asked for" if name == "pygame" else ""


def painter_name() -> Name:
    """Return the painter in use."""
    return _CHOICE.settle()[0]


def why_plain() -> str:
    """Return why it is not Skia; empty where it is."""
    _CHOICE.settle()
    return _CHOICE.why_plain


def make_painter(
    width: int, height: int, scale: float = 1.0, x: float = 0.0, y: float = 0.0
) -> Painter:
    """Return a painter in use here; x, y are its origin in pixels."""
    return _CHOICE.settle()[1](width, height, scale, x, y)
