"""A telephone call: a desk, and where the person would be, what comes through the line."""

from collections.abc import Mapping, Sequence

import pygame

from game.patient.arrival import Where
from game.patient.setting import Part
from game.patient.staging import Staging, Stances
from game.patient.tables import Tables
from game.sim.cues import Zone
from game.view.call_lanes import HEARD, NAMES, Lanes, Written, icon_of, lanes_in, written_lanes
from game.view.call_marks import REACH, draw_lane
from game.view.call_track import FINE, PAPER, track_of
from game.view.call_voice import name_sounds
from game.view.canvas import Canvas
from game.view.paint import make_painter
from game.view.place.outlook import Outlook
from game.view.place.parts import paint_parts
from game.view.place.place import AXIS, HIGH, Place
from game.view.shapes import icon
from game.view.telling import Telling
from game.view.text import draw_line, shorten
from game.view.theme import Rgb
from game.view.zones import Pixel, ZoneMark

PHONE = Part("telephone", 346, 196, 190, 124)
"""Where the telephone stands, in pixels of 1280x720: by the words that come out of it."""
AXIS_TO_END = 440.0
"""From where somebody would sit to the end of the stage (frame.py), 720 high."""
TOP, MARGIN = 314.0, 16.0
"""Where the lanes begin and what is left around them, if nobody says more."""
PANEL: Rgb = (14, 44, 45)
ROW: Rgb = (19, 56, 56)
LINE: Rgb = (58, 98, 96)
EDGE: Rgb = (110, 150, 144)
NOW: Rgb = (245, 184, 61)
SLOTS_SEEN = 118
"""How many slots a lane shows about."""
TITLE = "On the line: the last seconds"
PLAIN = 0.1
"""From this level on the lens looks at a sound."""
CLOSE_UP = 1.25
"""How much larger the telephone is that stands for a face."""


class CallView:
    """A call, drawn as PatientView draws a person: the same zones, marks and lens."""

    holds = False
    """Nobody is held."""

    def __init__(self, staging: Staging, tables: Tables, window: Pixel, stage: pygame.Rect) -> None:
        """Draw the desk once. *window* and *stage* are as PatientView has them.

        Raises:
            PlaceError: a part of the place that nobody can draw.
        """
        self.window, self.stage = window, stage
        self._k = k = window[1] / HIGH
        axis = stage.right - AXIS_TO_END * k
        camera = (k, axis, 0.0)
        self._place = Place(staging.setting, tables, window, camera, Outlook("telephone"))
        self.backdrop = self._place.draw().convert()
        corner = round(axis + (PHONE.x - AXIS) * k), round(PHONE.y * k)
        self._phone = pygame.Rect(*corner, round(PHONE.w * k), round(PHONE.h * k))
        left, top = round(MARGIN * k), round(TOP * k)
        right, low = stage.right - left, window[1] - left
        self._lay(
            lanes_in(
                pygame.Rect(left, top, right - left, low - top),
                k,
                Written(0, left, left, named=False),
            )
        )
        self._stances: Stances | None = None
        self._masks: dict[int, pygame.Surface] = {}

    def make_room(self, canvas: Canvas, free: pygame.Rect) -> None:
        """Lay the lanes into *free*, where nothing ever lies over them, with room for names."""
        self._lay(written_lanes(canvas, free, canvas.k))

    def _lay(self, lanes: Lanes) -> None:
        """Draw the telephone and the empty lanes over the desk."""
        self.lanes = lanes
        self._still = still = self.backdrop.copy()
        painter = make_painter(*self.window, *self._place.units())
        painter.begin()
        paint_parts(self._place.near(painter), [PHONE])
        painter.end()
        still.blit(painter.surface(), (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)
        _panel(still, lanes, round(12 * self._k))

    def draw(self, target: pygame.Surface, stances: Stances, *, whole: bool = False) -> None:  # noqa: ARG002 - as PatientView
        """Draw desk and lanes for this moment."""
        self._stances = stances
        area = self.stage.union(self.lanes.panel)
        target.blit(self._still, area, area)
        if stances.call is None:
            return
        for zone in HEARD:
            area = self.lanes.track(zone)
            pitch, reach = self._pitch(), REACH * area.h
            draw_lane(
                stances.call, zone, track_of(stances.call, target, area, area.right, pitch, reach)
            )

    def draw_on_way(self, target: pygame.Surface, stances: Stances, where: Where) -> None:  # noqa: ARG002 - as PatientView
        """Draw the same: nobody comes in or leaves."""
        self.draw(target, stances)

    def _pitch(self) -> int:
        return max(2, round(self.lanes.track("voice").w / SLOTS_SEEN))

    def letter(self, canvas: Canvas) -> None:
        """Write what is text in the picture: what the lanes are, and the name of each."""
        lanes, px = self.lanes, canvas.px
        lead = canvas.type("small_b")[1]
        track = lanes.track("voice")
        y = lanes.panel.y + (track.y - lanes.panel.y - lead) / 2
        now = draw_line(canvas, "now", (track.right + lanes.after, y), "small_b", NOW, "right")
        left = lanes.panel.x + px(14)
        words = shorten(canvas, TITLE, "small", now.left - left - px(12))
        draw_line(canvas, words, (left, y), "small", PAPER)
        size = canvas.tall(20)
        for zone in HEARD:
            row = lanes.rows[zone]
            x = row.x + 2 * canvas.tall(16) + px(12)
            small = min(size, round(0.8 * row.h))
            icon(canvas, icon_of(zone), (x + size / 2, row.centery), small, PAPER)
            if lanes.named and row.h >= lead:
                at = (x + size + px(8), row.centery - lead / 2)
                draw_line(canvas, NAMES[zone], at, "small_b", PAPER)
        if self._stances and self._stances.call:
            name_sounds(canvas, self._stances.call, track, self._pitch())
        if canvas.theme.high:
            for row in lanes.rows.values():
                pygame.draw.rect(canvas.surface, PAPER, row, 1)
            pygame.draw.rect(canvas.surface, PAPER, lanes.panel, 2, round(12 * self._k))

    def head_box(self) -> pygame.Rect:
        """Return the box of the telephone: words stand beside it."""
        return self._phone.copy()

    def zones(self) -> Mapping[Zone, ZoneMark]:
        """Return where one can look: the lane of each zone, at what was heard last in it."""
        return {zone: self._mark(zone) for zone in HEARD}

    def _mark(self, zone: Zone) -> ZoneMark:
        row, track = self.lanes.rows[zone], self.lanes.track(zone)
        anchor = (self._last(zone, track), row.centery)
        stands = (row.x + self.lanes.number, row.centery)
        return ZoneMark(anchor, row.h // 2, stands, row.copy())

    def _last(self, zone: Zone, track: pygame.Rect) -> int:
        """Return where in a lane the lens looks: at the last of a cue, or just before now."""
        pitch = self._pitch()
        near = track.right - 8 * pitch
        call = self._stances.call if self._stances else None
        if call is None:
            return near
        levels = [s.levels for s in call.sounds if s.zone == zone]
        heard = [n for row in levels for n, level in enumerate(row) if level > PLAIN]
        if not heard:
            return near
        at = track_of(call, self._still, track, track.right, pitch, 1.0).left + max(heard) * pitch
        return max(track.x + 4 * pitch, min(near, at - 3 * pitch))

    def marks(self) -> Mapping[Zone, ZoneMark]:
        """Return where the numbers of the zones stand: in their lanes."""
        return self.zones()

    def telling(self) -> Sequence[Telling]:
        """Return nothing: nobody is seen."""
        return ()

    def zone_at(self, point: Pixel) -> Zone | None:
        """Return the zone of the lane at a pixel."""
        return self.lanes.zone_at(point)

    def is_something(self, at: Pixel) -> bool:
        """Tell whether a pixel is on a lane."""
        return self.zone_at(at) is not None

    def guest_box(self) -> pygame.Rect | None:
        """Return None: who is there with them is heard, not seen."""
        return None

    def guest_mouth(self) -> Pixel | None:
        """Return None, as guest_box does."""
        return None

    def lens(
        self,
        at: Pixel,
        radius: int,
        zoom: float = 2.0,
        zone: Zone | None = None,
        *,
        live: bool = False,  # noqa: ARG002 - a lane is drawn at once
    ) -> pygame.Surface:
        """Return a round picture of a lane, larger; without a *zone* the one at *at*."""
        zone = zone or self.zone_at(at) or "voice"
        area = self.lanes.track(zone)
        out = pygame.Surface((2 * radius, 2 * radius), pygame.SRCALPHA)
        out.fill(ROW)
        pygame.draw.line(out, LINE, (0, radius), (2 * radius, radius), max(1, round(zoom)))
        call = self._stances.call if self._stances else None
        if call is not None:
            pitch = round(self._pitch() * zoom)
            now = radius + round((area.right - at[0]) * pitch / self._pitch())
            reach = radius * min(0.85, max(0.5, REACH * area.h * zoom / radius))
            pygame.draw.rect(out, NOW, (now, 0, max(2, round(zoom)), 2 * radius))
            draw_lane(call, zone, track_of(call, out, out.get_rect(), now, pitch, reach))
        out.blit(self._mask(radius), (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        return out

    def _mask(self, radius: int) -> pygame.Surface:
        if radius not in self._masks:
            big = pygame.Surface((2 * radius * FINE,) * 2, pygame.SRCALPHA)
            big.fill((255, 255, 255, 0))
            middle = radius * FINE
            pygame.draw.circle(big, (255, 255, 255, 255), (middle, middle), middle)
            self._masks[radius] = pygame.transform.smoothscale(big, (2 * radius, 2 * radius))
        return self._masks[radius]

    def portrait(self, size: Pixel) -> pygame.Surface:
        """Return the telephone on its desk, for where others have a face."""
        picture = pygame.Surface(size)
        zoom = CLOSE_UP * size[0] / self._phone.w / 1.6
        middle = self._phone.centerx, self._phone.centery
        corner = middle[0] - size[0] / 2 / zoom, middle[1] - size[1] / 2 / zoom
        painter = make_painter(*size, *self._place.units(zoom, corner))
        painter.begin()
        self._place.paint_room(painter)
        paint_parts(self._place.near(painter), [PHONE])
        painter.end()
        picture.blit(painter.surface(), (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)
        return picture


def _panel(target: pygame.Surface, lanes: Lanes, radius: int) -> None:
    """Draw the empty panel: a row for each zone, a line of silence in it, and now."""
    big = pygame.Surface((lanes.panel.w * 2, lanes.panel.h * 2), pygame.SRCALPHA)
    big.fill((*PANEL, 0))
    pygame.draw.rect(big, EDGE, big.get_rect(), border_radius=2 * radius)
    pygame.draw.rect(big, PANEL, big.get_rect().inflate(-4, -4), border_radius=2 * radius - 2)
    target.blit(pygame.transform.smoothscale(big, lanes.panel.size), lanes.panel)
    for zone in HEARD:
        row, track = lanes.rows[zone], lanes.track(zone)
        pygame.draw.rect(target, ROW, row.inflate(0, -2), border_radius=radius // 2)
        pygame.draw.line(target, LINE, (track.x, row.centery), (track.right, row.centery))
    top, low = lanes.track(HEARD[0]), lanes.track(HEARD[-1])
    pygame.draw.rect(target, NOW, (top.right, top.y, 2, low.bottom - top.y))
