"""Fonts, icons and everything drawn once and kept. The only file reader of the view."""

import io
from collections import OrderedDict
from collections.abc import Callable, Hashable
from pathlib import Path

import pygame

from game.view.theme import Rgb

KEPT = 1600
"""Pictures kept: about 30 MB at 1280x720; the least used go first."""


class Art:
    """The art of the interface, from the folder `assets`. A missing font or icon is survived."""

    def __init__(self, assets: Path) -> None:
        """Read nothing yet."""
        self.assets = assets
        self.missing: set[str] = set()
        self._fonts: dict[tuple[str, int], pygame.font.Font] = {}
        self._kept: OrderedDict[Hashable, pygame.Surface] = OrderedDict()
        self._wide: dict[tuple[int, str], int] = {}
        self._lines: OrderedDict[Hashable, tuple[str, ...]] = OrderedDict()

    def font(self, face: str, size: int) -> pygame.font.Font:
        """Return a face at a size in pixels; the built-in face where the file is missing."""
        key = face, size
        if key not in self._fonts:
            if not pygame.font.get_init():
                pygame.font.init()
            path = self.assets / "fonts" / f"{face}.ttf"
            try:
                self._fonts[key] = pygame.font.Font(str(path), size)
            except (pygame.error, OSError):
                self.missing.add(str(path))
                self._fonts[key] = pygame.font.Font(None, round(size * 1.25))
        return self._fonts[key]

    def keep(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """Return the picture kept under *key*, made now if it is not there."""
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        picture = self._kept[key] = make()
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return picture

    def lines(self, key: Hashable, make: Callable[[], tuple[str, ...]]) -> tuple[str, ...]:
        """Return the wrapped lines kept under *key*, as `keep` does."""
        if key not in self._lines:
            self._lines[key] = make()
            while len(self._lines) > KEPT:
                self._lines.popitem(last=False)
        return self._lines[key]

    def wide(self, font: pygame.font.Font, words: str) -> int:
        """Return how wide a line is in one of our fonts: asked many times a frame."""
        key = id(font), words
        if key not in self._wide:
            if len(self._wide) >= KEPT:
                self._wide.clear()
            self._wide[key] = font.size(words)[0]
        return self._wide[key]

    def icon(self, name: str, size: int, colour: Rgb) -> pygame.Surface:
        """Return an icon, premultiplied; an empty one where the file is missing."""
        return self.keep(("icon", name, size, colour), lambda: self._draw_icon(name, size, colour))

    def _draw_icon(self, name: str, size: int, colour: Rgb) -> pygame.Surface:
        path = self.assets / "icons" / f"{name}.svg"
        try:
            svg = path.read_text("utf-8").replace(
                "currentColor", "#{:02x}{:02x}{:02x}".format(*colour)
            )
            big = pygame.image.load_sized_svg(io.BytesIO(svg.encode()), (size * 4, size * 4))
        except (pygame.error, OSError):
            self.missing.add(str(path))
            return pygame.Surface((size, size), pygame.SRCALPHA)
        return pygame.transform.smoothscale(big.convert_alpha().premul_alpha(), (size, size))
