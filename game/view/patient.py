"""The patient in their place: a stance in, pixels and zones out."""

from collections.abc import Mapping
from functools import partial

import pygame

from game.patient.staging import Staging, Stances
from game.patient.tables import Tables
from game.sim.cues import Zone
from game.view.figure.body import Body
from game.view.figure.camera import camera, neutral
from game.view.figure.figure import Figure
from game.view.figure.layers import Ground, Layers
from game.view.lens import Lens
from game.view.place.place import Place
from game.view.zones import Pixel, Sight, ZoneMark

__all__ = ["PatientView", "ZoneMark"]

HIGH = 720.0


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
        self._figure = Figure(staging.person, tables)
        self._figure.prepare(neutral(tables))
        self._view = camera(self._figure, stage.topright, window[1])
        self._place = Place(staging.setting, tables, window, self._view)
        self.backdrop = self._place.draw().convert()
        self._lens = Lens(self._figure, self._view, self._place, self.backdrop)
        scale, x, y = self._view
        at_stage = (scale, x - stage.x, y - stage.y)
        self._layers = Layers(self._figure, stage.size, at_stage, self._place.chair)
        self._seen: tuple[Body, Mapping[Zone, ZoneMark]] | None = None
        """The zones of the body as it is now, once they were asked for."""

    def draw(self, target: pygame.Surface, stances: Stances, *, whole: bool = False) -> None:
        """Draw place and person for this moment.

        A frame repaints what moved most, and the rest within a few more: *whole* repaints
        all of it now, for a picture that stands still.
        """
        stance = stances.patient
        self._figure.prepare(stance)
        self._layers.update(whole=whole)
        things = self._place.things_key(stance.props)
        self._layers.draw(target, self.stage, Ground(things, partial(self._ground, stance.props)))

    def _ground(self, props: Mapping[str, float], target: pygame.Surface) -> None:
        """Draw the place, and what stands in it now."""
        target.blit(self.backdrop, self.stage, self.stage)
        self._place.draw_things(target, props)

    def _sight(self) -> Sight:
        body = self._figure.body
        things = self._place.things_at(body.look.stance.props)
        return Sight(body, self._view, self.stage, self.window[1] / HIGH, things)

    def head_box(self) -> pygame.Rect:
        """Return the box of head and hair."""
        return self._sight().head_box()

    def zones(self) -> Mapping[Zone, ZoneMark]:
        """Return where one can look, as the body is now. Voice stands beside the mouth."""
        if self._seen is None or self._seen[0] is not self._figure.body:
            self._seen = self._figure.body, self._sight().zones()
        return self._seen[1]

    def zone_at(self, point: Pixel) -> Zone | None:
        """Return the zone at a pixel of the stage: hands win, then face, legs, trunk."""
        return self._sight().zone_at(point)

    def lens(self, at: Pixel, radius: int, zoom: float = 2.0) -> pygame.Surface:
        """Return a round picture of what lies at *at*, drawn again at *zoom* times the size.

        Looking at the legs draws the camera back instead, down to the shoes; looking at
        the chest shows both shoulders.
        """
        zone = self.zone_at(at)
        if zone == "legs":
            return self._lens.legs(radius)
        if zone == "chest":
            return self._lens.chest(radius)
        return self._lens.near(at, radius, zoom)
