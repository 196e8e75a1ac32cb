"""The patient in their place: a stance in, pixels and zones out."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

import pygame

from game.patient.arrival import Where
from game.patient.staging import Staging, Stances
from game.patient.tables import Tables
from game.sim.cues import Zone
from game.view.around import around_mark, is_something, mouth_of
from game.view.canvas import Canvas
from game.view.company import seat_company
from game.view.figure.body import Body
from game.view.figure.camera import camera, carried, neutral
from game.view.figure.figure import Figure
from game.view.figure.layers import Layers
from game.view.figure.stack import Ground
from game.view.glass import Haste, Seen
from game.view.lens import Lens
from game.view.passage import Passage
from game.view.place.light import light_of
from game.view.seating import Host
from game.view.support.furnish import furnish
from game.view.telling import Telling, telling_of
from game.view.zones import Other, Pixel, Sight, ZoneMark

__all__ = ["PatientView", "ZoneMark"]

HIGH = 720.0
FORGET = 4
"""So many frames after the last look through it, the lens is shut."""


class PatientView:
    """A person in a place, on a stage of the window's left. Repaints only what moved."""

    def __init__(self, staging: Staging, tables: Tables, window: Pixel, stage: pygame.Rect) -> None:
        """Draw the place once, and make the person ready.

        *window* is the window's size in pixels, *stage* the part where the person is.

        Raises:
            KeyError: a part of the person that the tables do not have.
            PlaceError: a part of the place that nobody can draw.
        """
        self.window, self.stage = window, stage
        light = light_of(staging.setting, tables)
        self._figure = Figure(staging.person, tables, light.figure)
        self._figure.prepare(neutral(tables, staging.body))
        self._view = camera(self._figure, stage.topright, window[1])
        self._place, self._support = furnish(staging, tables, window, self._figure.body, self._view)
        self.backdrop = self._place.draw(self._support.paint_back).convert()
        scale, x, y = self._view
        at_stage = (scale, x - stage.x, y - stage.y)
        self._layers = Layers(self._figure, stage.size, at_stage, self._support)
        host = Host(self._figure.body, self._view, stage, self._support)
        self._guest = guest = seat_company(staging, tables, host, self._place.near)
        seen = Seen(self._figure, self._view, self._place, self._support, guest)
        self._lens = Lens(seen, self.backdrop)
        self._frame, self._looked = 0, -FORGET
        """The frame, and the one in which one last looked through the live lens."""
        self._busy = False
        """Something dear was painted in this frame."""
        self._made_of = staging, tables
        self._passage: Passage | None = None
        """The person on their way, once somebody wanted to see them come or go."""
        self._empty: pygame.Surface | None = None
        self._shows: str | None = None
        self._seen: tuple[Body, Mapping[Zone, ZoneMark]] | None = None
        """The zones of the body as it is now, once they were asked for."""

    def draw(self, target: pygame.Surface, stances: Stances, *, whole: bool = False) -> None:
        """Draw place and person for this moment.

        A frame repaints what moved most, and the rest within a few more: *whole* repaints
        all of it now, for a picture that stands still.
        """
        stance = stances.patient
        self._figure.prepare(stance)
        self._frame += 1
        self._busy = False
        if whole or not self._lens_first:
            self._busy = self._layers.update(whole=whole)
        guest = self._guest
        if guest and stances.companion:
            self._shows, busy = stances.shows, self._busy or self._lens_first
            body = self._figure.body
            self._busy |= guest.follow(stances.companion, body, whole=whole, busy=busy)
        things = self._place.things_key(stance.props)
        under, before = (guest.under_key(), guest.over_key()) if guest else (None, None)
        over = partial(self._over, stance.props)
        ground = Ground(
            (things, under), partial(self._ground, stance.props), over, self._last, before
        )
        self._layers.draw(target, self.stage, ground)

    @property
    def _lens_first(self) -> bool:
        """Tell whether this frame paints for the live lens: the stage has the other ones."""
        return self._frame - self._looked < FORGET and self._frame % 2 == 0

    def draw_on_way(self, target: pygame.Surface, stances: Stances, where: Where) -> None:
        """Draw the place, and the person on the way to their own place in it or from it."""
        if where.alpha <= 0:
            self.draw(target, stances)
            return
        if self._passage is None:
            there = self._view, self._figure.prepare(stances.patient)
            self._passage = Passage(*self._made_of, self.stage, self._support, there)
        passage, stance = self._passage, stances.patient
        if where.alpha < 1:
            self.draw(target, stances)
        still = target.subsurface(self.stage).copy() if where.alpha < 1 else None
        guest = self._guest
        if guest and stances.companion:
            guest.follow(stances.companion, self._figure.body, whole=False)
        self._ground(stance.props, target, self._bare() if passage.rolls else self.backdrop)
        passage.draw(target, stance, where)
        if self._support.covers_legs:
            self._layers.draw_front(target, self.stage)
            self._over(stance.props, target)
        if still:
            still.set_alpha(round(255 * (1 - where.alpha)))
            target.blit(still, self.stage)

    def _bare(self) -> pygame.Surface:
        """Return the place without what they sit on, which comes with them."""
        if self._empty is None:
            self._empty = self._place.draw().convert()
        return self._empty

    def _ground(
        self,
        props: Mapping[str, float],
        target: pygame.Surface,
        place: pygame.Surface | None = None,
    ) -> None:
        """Draw the place, and what stands in it now."""
        target.blit(place or self.backdrop, self.stage, self.stage)
        if not self._support.kind.bears_things:
            self._place.draw_things(target, props)
        if self._guest and not self._guest.held:
            self._guest.draw(target)

    def _over(self, props: Mapping[str, float], target: pygame.Surface) -> None:
        """Draw what stands on the counter before them, and who is held."""
        if self._support.kind.bears_things:
            self._place.draw_things(target, props)
        if self._guest and self._guest.held:
            self._guest.draw(target)

    def _last(self, target: pygame.Surface) -> None:
        """Draw what of who came along lies over the patient: a hand on the arm."""
        if self._guest:
            self._guest.draw_over(target)

    def _sight(self) -> Sight:
        body = self._figure.body
        things = self._place.looked_at(body.look.stance.props)
        strip = self._support.kind.strip
        k, guest = self.window[1] / HIGH, self._guest
        other = None
        if guest:
            view = guest.view
            theirs = Sight(guest.figure.body, view, self.stage, k, pygame.Rect(0, 0, 0, 0))
            other = Other(theirs, guest.held, self._shows)
        view = carried(self._view, body)
        return Sight(body, view, self.stage, k, things, strip, other)

    def make_room(self, canvas: Canvas, free: pygame.Rect) -> None:
        """Do nothing: somebody stays in the middle of the stage."""

    def letter(self, canvas: Canvas) -> None:
        """Write nothing: there is no text on a person."""

    def head_box(self) -> pygame.Rect:
        """Return the box of head and hair."""
        return self._sight().head_box()

    def zones(self) -> Mapping[Zone, ZoneMark]:
        """Return where one can look, as the body is now. Voice stands beside the mouth."""
        if self._seen is None or self._seen[0] is not self._figure.body:
            sight, props = self._sight(), self._figure.body.look.stance.props
            around = around_mark(sight, things=bool(self._place.things_key(props)))
            self._seen = self._figure.body, {**sight.zones(), "around": around}
        return self._seen[1]

    def marks(self) -> Mapping[Zone, ZoneMark]:
        """Return where the numbers of the zones stand, and what their threads lead to.

        Around leads to the head of who came along, whatever of them shows a cue.
        """
        zones, other = self.zones(), self._sight().guest
        if other is None or other.shows is None:
            return zones
        anchor = around_mark(replace(self._sight(), guest=replace(other, shows=None)), things=False)
        return {**zones, "around": anchor}

    def telling(self) -> Sequence[Telling]:
        """Return faces and hands as they are now: the patient's, and of who came along."""
        return telling_of(self._sight())

    def zone_at(self, point: Pixel) -> Zone | None:
        """Return the zone at a pixel of the stage: hands win, then face, legs, trunk."""
        return self._sight().zone_at(point)

    def is_something(self, at: Pixel) -> bool:
        """Tell whether a pixel is on who came along, or on the table and what stands there."""
        return is_something(self._sight(), at)

    @property
    def holds(self) -> bool:
        """Tell whether the patient holds who came along."""
        return self._guest is not None and self._guest.held

    def guest_box(self) -> pygame.Rect | None:
        """Return the box of head and hair of who came along; None where nobody did."""
        other = self._sight().guest
        return other.sight.head_box() if other else None

    def guest_mouth(self) -> Pixel | None:
        """Return where the mouth of who came along is; None where nobody did."""
        other = self._sight().guest
        return mouth_of(other.sight) if other else None

    def lens(
        self,
        at: Pixel,
        radius: int,
        zoom: float = 2.0,
        zone: Zone | None = None,
        *,
        live: bool = False,
    ) -> pygame.Surface:
        """Return a round picture of what lies at *at*, drawn again at *zoom* times the size.

        Looking at the legs draws the camera back instead, down to the shoes; looking at
        the chest shows both shoulders. Without a *zone* it is the one that lies there. A
        *live* lens is asked for each frame: it paints when the stage did not, and may be
        a few frames behind.
        """
        zone = zone or self.zone_at(at)
        haste: Haste = "all"
        if live:
            self._looked = self._frame
            haste = "none" if self._busy and not self._lens_first else "some"
        if zone == "legs":
            return self._lens.legs(radius, haste)
        if zone == "chest":
            return self._lens.chest(radius, haste)
        return self._lens.near(at, radius, zoom, haste)
