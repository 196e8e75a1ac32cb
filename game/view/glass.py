"""What a lens shows from one place: people in layers, painted again only where they moved."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

import pygame

from game.view.company import Guest
from game.view.figure.body import Body
from game.view.figure.camera import Camera
from game.view.figure.figure import Figure
from game.view.figure.layers import Layers
from game.view.figure.stack import Ground
from game.view.paint import make_painter
from game.view.paint.painter import Painter
from game.view.place.place import Place
from game.view.support.support import Support

Haste = Literal["all", "some", "none"]
"""What a picture paints: all that moved, about one layer that is dear, or nothing new."""
SPARE = 12
"""So many pixels of the window more are painted on every side: who walks or is held sways."""

PATIENT = 3
"""While the person moves, who came along is painted every so many pictures."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What is looked at: somebody by the camera of the window, their place, who came along."""

    figure: Figure
    view: Camera
    place: Place
    support: Support
    guest: Guest | None = None


@dataclass(frozen=True, slots=True)
class Aim:
    """How one looks: how near, which pixel of the window lies in the corner, how large it is.

    *under*: one looks at the legs, whatever covers them in the window.
    """

    zoom: float
    corner: tuple[float, float]
    radius: int
    under: bool = False

    def of(self, view: Camera, spare: int = 0) -> Camera:
        """Return a camera of the window as it is through the lens."""
        scale, x, y = view
        x, y = (x - self.corner[0]) * self.zoom, (y - self.corner[1]) * self.zoom
        return scale * self.zoom, x + spare, y + spare

    def box(self) -> pygame.Rect:
        """Return what is seen of the window."""
        side = 2 * self.radius / self.zoom
        return pygame.Rect(*self.corner, side, side)


class _Before:
    """What stands before somebody, as far as it is seen."""

    def __init__(self, seen: Seen, aim: Aim) -> None:
        self._support, self._under = seen.support, aim.under
        scale, _, y = aim.of(seen.view)
        self._low = (2 * aim.radius - y) / scale
        below = aim.under and seen.support.kind.under
        self.covers_legs = bool(seen.support.covers_legs and not below)

    def paint_front(self, painter: Painter, body: Body) -> None:
        """Paint it over all but the arms."""
        if self._under:
            self._support.paint_under(painter, body)
        elif self._low > self._support.front_top(body):
            self._support.paint_front(painter, body)

    def front_key(self, body: Body) -> list[float]:
        """Return numbers, in du, that change when it looks different."""
        shown = self._under or self._low > self._support.front_top(body)
        return self._support.front_key(body) if shown else []


@dataclass(slots=True)
class _Company:
    """Who came along, as seen through the lens."""

    layers: Layers
    sheet: pygame.Surface
    back: pygame.Surface
    at: tuple[float, float]
    """Where their camera was when they were painted."""
    painted: int = 0


@dataclass(slots=True)
class Glass:
    """One look through the lens; `ground` is what lies behind everybody, `mask` its round."""

    seen: Seen
    aim: Aim
    ground: pygame.Surface
    mask: pygame.Surface
    _layers: Layers = field(init=False)
    _spare: int = field(init=False)
    _painter: Painter = field(init=False)
    _pieces: dict[str, tuple[object, pygame.Surface]] = field(init=False, default_factory=dict)
    _company: _Company | None = field(init=False, default=None)
    _picture: pygame.Surface | None = field(init=False, default=None)
    _waited: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        """Make the layers."""
        seen, aim = self.seen, self.aim
        self._spare = round(SPARE * aim.zoom)
        side = 2 * (aim.radius + self._spare)
        before = _Before(seen, aim)
        self._layers = Layers(seen.figure, (side, side), aim.of(seen.view, self._spare), before)
        self._painter = make_painter(2 * aim.radius, 2 * aim.radius)

    def picture(self, haste: Haste) -> pygame.Surface:
        """Return what is seen."""
        if haste == "none" and self._picture:
            return self._picture
        whole = haste == "all"
        busy = self._layers.update(whole=whole) and not whole
        guest = self._guest()
        self._waited = self._waited + 1 if busy and self._company else 0
        if guest and self._waited % PATIENT == 0:
            self._follow(guest, whole=whole)
        side = 2 * self.aim.radius
        sheet = pygame.Surface((side, side), pygame.SRCALPHA)
        stage = sheet.get_rect().inflate(2 * self._spare, 2 * self._spare)
        if self._layers.draw(sheet, stage, self._around(guest)) or self._picture is None:
            sheet.blit(self.mask, (0, 0), special_flags=pygame.BLEND_RGBA_MIN)
            self._picture = sheet
        return self._picture

    def _guest(self) -> Guest | None:
        """Return who came along, if they are seen from here."""
        guest = self.seen.guest
        return guest if guest and guest.box.colliderect(self.aim.box()) else None

    def _follow(self, guest: Guest, *, whole: bool) -> None:
        """Paint again what moved of who came along; all, once they are carried far."""
        company = self._company
        if company is None or max(self._carried(guest, company)) > self._spare:
            size = self._layers.size
            layers = Layers(guest.figure, size, self.aim.of(guest.view, self._spare), guest.seat)
            painter = make_painter(*size, *self.aim.of(guest.view, self._spare))
            painter.begin()
            guest.seat.paint_back(painter)
            painter.end()
            sheet, painted = (
                pygame.Surface(size, pygame.SRCALPHA),
                company.painted if company else 0,
            )
            back, at = painter.surface().copy(), guest.view[1:]
            company = self._company = _Company(layers, sheet, back, at, painted)
        company.layers.update(whole=whole)
        if company.layers.lay_on(company.sheet, company.back):
            company.painted += 1

    def _carried(self, guest: Guest, company: _Company) -> tuple[int, int]:
        """Return how far who came along is carried since they were painted, in pixels."""
        x, y = company.at
        return round((guest.view[1] - x) * self.aim.zoom), round(
            (guest.view[2] - y) * self.aim.zoom
        )

    def _around(self, guest: Guest | None) -> Ground:
        """Return what lies behind, between and over the layers."""
        things = self.seen.place.things_key(self.seen.figure.body.look.signs)
        bears = self.seen.support.kind.bears_things
        company = self._company if guest else None
        there = (company.painted, self._carried(guest, company)) if guest and company else None
        held, over = guest is not None and guest.held, guest.over_key() if guest else None
        return Ground(
            key=(None if bears else things, None if held else there),
            draw=self._draw_ground,
            over=self._draw_over,
            last=self._draw_last,
            over_key=(things if bears else None, there if held else None, over),
        )

    def _draw_ground(self, sheet: pygame.Surface) -> None:
        """Draw the place, and who is behind the person."""
        sheet.blit(self.ground, (0, 0))
        if not (self.seen.support.kind.bears_things or self.aim.under):
            self._draw_things(sheet)
        self._draw_guest(sheet, held=False)

    def _draw_over(self, sheet: pygame.Surface) -> None:
        """Draw what is under the person's arms."""
        if self.seen.support.kind.bears_things:
            self._draw_things(sheet)
        self._draw_guest(sheet, held=True)

    def _draw_last(self, sheet: pygame.Surface) -> None:
        """Draw a hand of who came along over the person it lies on."""
        guest = self._guest()
        if guest and guest.reaches_over:
            view = self.aim.of(guest.view)
            self._lay(sheet, "over", guest.over_key(), view, guest.paint_over)

    def _draw_things(self, sheet: pygame.Surface) -> None:
        """Draw what stands beside the person."""
        place, signs = self.seen.place, self.seen.figure.body.look.signs
        view = place.units(self.aim.zoom, self.aim.corner)
        self._lay(sheet, "things", place.things_key(signs), view, self._paint_things)

    def _paint_things(self, painter: Painter) -> None:
        self.seen.place.paint_things(painter, self.seen.figure.body.look.signs)

    def _draw_guest(self, sheet: pygame.Surface, *, held: bool) -> None:
        """Draw who came along, if they are held or are not."""
        guest, company = self._guest(), self._company
        if guest is None or company is None or guest.held != held:
            return
        x, y = self._carried(guest, company)
        at = (x - self._spare, y - self._spare)
        sheet.blit(company.sheet, at, special_flags=pygame.BLEND_PREMULTIPLIED)
        if guest.behind:
            view = self.aim.of(self.seen.view)
            self._lay(sheet, "back", None, view, self.seen.support.paint_back)

    def _lay(
        self,
        sheet: pygame.Surface,
        name: str,
        key: object,
        view: Camera,
        paint: Callable[[Painter], None],
    ) -> None:
        """Lay something over a picture; it is painted again once its key is another."""
        if name not in self._pieces or self._pieces[name][0] != key:
            painter = self._painter
            painter.scale, painter.origin = view[0], view[1:]
            painter.begin()
            paint(painter)
            painter.end()
            self._pieces[name] = key, painter.surface().copy()
        sheet.blit(self._pieces[name][1], (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)
