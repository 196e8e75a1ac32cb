"""A round lens: the same person drawn again, larger.

On the legs it draws the camera back; on the chest it stays where both shoulders are seen.
"""

import pygame

from game.view.glass import Aim, Glass, Haste, Seen
from game.view.paint import make_painter

Pixel = tuple[int, int]

CHEST = -208.0
"""The middle of what the lens shows of the chest, above the seat, in du."""
GROWN = 1.05
"""How long the trunk is of somebody of whom the lens shows that place; less of a child's."""
BROAD = 78.0
"""How much around that it shows: from shoulder to shoulder, or raised ones do not show."""
FINE = 4
"""The mask is drawn so many times larger, then made smooth."""


class Lens:
    """Draws what lies at a place of the window, round."""

    def __init__(self, seen: Seen, backdrop: pygame.Surface) -> None:
        """Keep what is drawn through it, and the picture of the place behind."""
        self._seen, self._backdrop = seen, backdrop
        self._glass: Glass | None = None
        self._masks: dict[int, pygame.Surface] = {}
        self._rooms: dict[Aim, pygame.Surface] = {}

    def near(self, at: Pixel, radius: int, zoom: float, haste: Haste = "all") -> pygame.Surface:
        """Return a round picture of what lies at *at*, *zoom* times as large."""
        corner = (at[0] - radius / zoom, at[1] - radius / zoom)
        return self._look(Aim(zoom, corner, radius), haste)

    def chest(self, radius: int, haste: Haste = "all") -> pygame.Surface:
        """Return a round picture of shoulders and chest; it stays when they move."""
        scale, x, y = self._seen.view
        small = self._seen.figure.body.bones.physique.trunk / GROWN
        at = round(x), round(y + CHEST * small * scale)
        return self.near(at, radius, radius / (BROAD * scale), haste)

    def legs(self, radius: int, haste: Haste = "all") -> pygame.Surface:
        """Return a round picture from the lap down to the shoes, from farther away."""
        scale, x, y = self._seen.view
        kind = self._seen.support.kind
        zoom = radius / (kind.tall * scale)
        corner = (x - radius / zoom, y + kind.low * scale - radius / zoom)
        return self._look(Aim(zoom, corner, radius, under=True), haste)

    def _look(self, aim: Aim, haste: Haste) -> pygame.Surface:
        if self._glass is None or self._glass.aim != aim:
            ground = self._room(aim) if aim.under else self._enlarged(aim)
            self._glass = Glass(self._seen, aim, ground, self._mask(aim.radius))
        return self._glass.picture(haste)

    def _mask(self, radius: int) -> pygame.Surface:
        if radius not in self._masks:
            self._masks[radius] = _mask(radius)
        return self._masks[radius]

    def _enlarged(self, aim: Aim) -> pygame.Surface:
        """Return the backdrop there, enlarged; it goes on past the window's edges."""
        box = aim.box()
        piece = pygame.Surface(box.size)
        piece.fill(self._floor())
        piece.blit(self._backdrop, (0, 0), box)
        return pygame.transform.smoothscale(piece, (2 * aim.radius, 2 * aim.radius)).convert()

    def _floor(self) -> pygame.Color:
        w, h = self._backdrop.get_size()
        return self._backdrop.get_at((w - 2, h - 2))

    def _room(self, aim: Aim) -> pygame.Surface:
        """Return floor, room and what one is on as they look from farther away."""
        if aim not in self._rooms:
            seen, side = self._seen, 2 * aim.radius
            out = pygame.Surface((side, side))
            out.fill(self._floor())
            units = seen.place.units(aim.zoom, aim.corner)
            for view, paint in (
                (units, seen.place.paint_room),
                (aim.of(seen.view), seen.support.paint_back),
            ):
                painter = make_painter(side, side, *view)
                painter.begin()
                paint(painter)
                painter.end()
                out.blit(painter.surface(), (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)
            self._rooms[aim] = out.convert()
        return self._rooms[aim]


def _mask(radius: int) -> pygame.Surface:
    """Return a white disc with a smooth edge."""
    half = radius * FINE
    big = pygame.Surface((2 * half, 2 * half), pygame.SRCALPHA)
    big.fill((255, 255, 255, 0))
    pygame.draw.circle(big, (255, 255, 255, 255), (half, half), half)
    return pygame.transform.smoothscale(big, (2 * radius, 2 * radius))
