"""A round lens: the same person drawn again, larger.

On the legs it draws the camera back; on the chest it stays where both shoulders are seen.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.view.company import Guest
from game.view.figure.camera import Camera, carried
from game.view.figure.extent import extent_of
from game.view.figure.figure import LAYERS, Figure
from game.view.paint import make_painter
from game.view.paint.painter import Painter
from game.view.place.place import Place
from game.view.support.support import Support

Pixel = tuple[int, int]

CHEST = -208.0
"""The middle of what the lens shows of the chest, above the seat, in du."""
UNDER_ARMS, ARMS = LAYERS[:-1], LAYERS[-1:]
"""What of the person is painted before and after what is before them."""
GROWN = 1.05
"""How long the trunk is of somebody of whom the lens shows that place; less of a child's."""
BROAD = 78.0
"""How much around that it shows: from shoulder to shoulder, or raised ones do not show."""
FINE = 4
"""The mask is drawn so many times larger, then made smooth."""


@dataclass(slots=True)
class _Glass:
    """What a lens of one size keeps: where it paints, its round mask, the room for the legs."""

    painter: Painter
    mask: pygame.Surface
    room: pygame.Surface | None = None


class Lens:
    """Draws what lies at a place of the window, round."""

    def __init__(
        self,
        figure: Figure,
        view: Camera,
        place: Place,
        support: Support,
        backdrop: pygame.Surface,
        guest: Guest | None = None,
    ) -> None:
        """Keep what is drawn through it: *view* is the camera of the window."""
        self._guest = guest
        self._figure, self._view = figure, view
        self._place, self._support, self._backdrop = place, support, backdrop
        self._glasses: dict[int, _Glass] = {}

    def near(self, at: Pixel, radius: int, zoom: float) -> pygame.Surface:
        """Return a round picture of what lies at *at*, *zoom* times as large."""
        corner = (at[0] - radius / zoom, at[1] - radius / zoom)
        glass = self._glass(radius)
        out = self._enlarged(corner, radius, zoom)
        self._lay_things(out, glass.painter, zoom, corner, before=False)
        self._lay_guest(out, glass.painter, zoom, corner, held=False)
        self._lay_person(out, glass.painter, zoom, corner)
        return _rounded(out, glass)

    def _lay_person(
        self,
        out: pygame.Surface,
        painter: Painter,
        zoom: float,
        corner: tuple[float, float],
        *,
        under: bool = False,
    ) -> None:
        """Lay the person over a picture, and what is before them and under their arms.

        *under*: one looks at their legs, whatever covers them in the window.
        """
        body = self._figure.body
        view = _moved(carried(self._view, body), zoom, corner)
        low = (painter.size[1] - view[2]) / view[0]
        _aim(painter, view)
        hidden = self._support.covers_legs and not (under and self._support.kind.under)
        shown = [name for name in UNDER_ARMS if name != "legs" or not hidden]
        self._paint_person(painter, shown)
        if under:
            self._support.paint_under(painter, body)
        elif low > self._support.front_top(body):
            self._support.paint_front(painter, body)
        held = self._guest and self._guest.held
        if held or self._support.kind.bears_things:
            _lay(out, painter)
            self._lay_things(out, painter, zoom, corner, before=True)
            self._lay_guest(out, painter, zoom, corner, held=True)
            _aim(painter, view)
        self._paint_person(painter, ARMS)
        _lay(out, painter)
        self._lay_over(out, painter, zoom, corner)

    def _lay_guest(
        self,
        out: pygame.Surface,
        painter: Painter,
        zoom: float,
        corner: tuple[float, float],
        *,
        held: bool,
    ) -> None:
        """Lay who came along over a picture, if they are held or are not."""
        guest, (w, h) = self._guest, painter.size
        if guest is None or guest.held != held:
            return
        if not guest.box.colliderect(pygame.Rect(*corner, w / zoom, h / zoom)):
            return
        _aim(painter, _moved(guest.view, zoom, corner))
        guest.paint(painter)
        _lay(out, painter)
        if guest.behind:
            _aim(painter, _moved(self._view, zoom, corner))
            self._support.paint_back(painter)
            _lay(out, painter)

    def _lay_over(
        self, out: pygame.Surface, painter: Painter, zoom: float, corner: tuple[float, float]
    ) -> None:
        """Lay a hand of who came along over the patient it lies on."""
        if self._guest and self._guest.reaches_over:
            _aim(painter, _moved(self._guest.view, zoom, corner))
            self._guest.paint_over(painter)
            _lay(out, painter)

    def _lay_things(
        self,
        out: pygame.Surface,
        painter: Painter,
        zoom: float,
        corner: tuple[float, float],
        *,
        before: bool,
    ) -> None:
        """Lay what stands beside the person over a picture, if it stands before or behind them."""
        if before == self._support.kind.bears_things:
            _aim(painter, self._place.units(zoom, corner))
            self._place.paint_things(painter, self._figure.body.look.signs)
            _lay(out, painter)

    def chest(self, radius: int) -> pygame.Surface:
        """Return a round picture of shoulders and chest; it stays when they move."""
        scale, x, y = self._view
        small = self._figure.body.bones.physique.trunk / GROWN
        at = round(x), round(y + CHEST * small * scale)
        return self.near(at, radius, radius / (BROAD * scale))

    def legs(self, radius: int) -> pygame.Surface:
        """Return a round picture from the lap down to the shoes, from farther away."""
        scale, x, y = self._view
        kind = self._support.kind
        zoom = radius / (kind.tall * scale)
        corner = (x - radius / zoom, y + kind.low * scale - radius / zoom)
        glass = self._glass(radius)
        view = _moved(self._view, zoom, corner)
        if glass.room is None:
            glass.room = self._room(glass.painter, zoom, corner, view)
        out = glass.room.copy()
        self._lay_guest(out, glass.painter, zoom, corner, held=False)
        self._lay_person(out, glass.painter, zoom, corner, under=True)
        return _rounded(out, glass)

    def _glass(self, radius: int) -> _Glass:
        if radius not in self._glasses:
            painter = make_painter(2 * radius, 2 * radius)
            self._glasses[radius] = _Glass(painter, _mask(radius))
        return self._glasses[radius]

    def _enlarged(self, corner: tuple[float, float], radius: int, zoom: float) -> pygame.Surface:
        """Return the backdrop there, enlarged; it goes on past the window's edges."""
        side = 2 * radius / zoom
        piece = pygame.Surface((side, side))
        piece.fill(self._floor())
        piece.blit(self._backdrop, (0, 0), pygame.Rect(*corner, side, side))
        return pygame.transform.smoothscale(piece, (2 * radius, 2 * radius)).convert_alpha()

    def _floor(self) -> pygame.Color:
        w, h = self._backdrop.get_size()
        return self._backdrop.get_at((w - 2, h - 2))

    def _room(
        self, painter: Painter, zoom: float, corner: tuple[float, float], view: Camera
    ) -> pygame.Surface:
        """Return floor, room and what one is on as they look from farther away."""
        out = pygame.Surface(painter.size, pygame.SRCALPHA)
        out.fill(self._floor())
        _aim(painter, self._place.units(zoom, corner))
        self._place.paint_room(painter)
        _lay(out, painter)
        _aim(painter, view)
        self._support.paint_back(painter)
        _lay(out, painter)
        return out

    def _paint_person(self, painter: Painter, layers: Sequence[str]) -> None:
        """Paint the person, but for the layers that lie outside the picture."""
        (x, y), (w, h) = painter.origin, painter.size
        seen = (-x / painter.scale, -y / painter.scale)
        end = ((w - x) / painter.scale, (h - y) / painter.scale)
        for layer in layers:
            left, top, right, low = extent_of(layer, self._figure.body)
            if left < end[0] and right > seen[0] and top < end[1] and low > seen[1]:
                self._figure.paint(layer, painter)


def _moved(view: Camera, zoom: float, corner: tuple[float, float]) -> Camera:
    """Return a camera *zoom* times nearer, with a pixel of the window in its corner."""
    scale, x, y = view
    return scale * zoom, (x - corner[0]) * zoom, (y - corner[1]) * zoom


def _aim(painter: Painter, view: Camera) -> None:
    """Begin a picture with these units."""
    painter.scale, painter.origin = view[0], view[1:]
    painter.begin()


def _lay(out: pygame.Surface, painter: Painter) -> None:
    """Finish a picture and lay it over what is there."""
    painter.end()
    out.blit(painter.surface(), (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)


def _rounded(out: pygame.Surface, glass: _Glass) -> pygame.Surface:
    out.blit(glass.mask, (0, 0), special_flags=pygame.BLEND_RGBA_MIN)
    return out


def _mask(radius: int) -> pygame.Surface:
    """Return a white disc with a smooth edge."""
    half = radius * FINE
    big = pygame.Surface((2 * half, 2 * half), pygame.SRCALPHA)
    big.fill((255, 255, 255, 0))
    pygame.draw.circle(big, (255, 255, 255, 255), (half, half), half)
    return pygame.transform.smoothscale(big, (2 * radius, 2 * radius))
