"""What the conversation draws for a patient: a person in their place, or a call."""

from collections.abc import Mapping, Sequence
from typing import Protocol

import pygame

from game.patient.arrival import Where
from game.patient.staging import Staging, Stances
from game.patient.tables import Tables
from game.sim.cues import Zone
from game.view.call import CallView
from game.view.canvas import Canvas
from game.view.patient import PatientView
from game.view.telling import Telling
from game.view.zones import Pixel, ZoneMark


class Pictured(Protocol):
    """The patient as one meets them: see PatientView, which says what each of these is."""

    window: Pixel
    stage: pygame.Rect
    backdrop: pygame.Surface

    @property
    def holds(self) -> bool:
        """Tell whether the patient holds who came along."""

    def draw(self, target: pygame.Surface, stances: Stances, *, whole: bool = False) -> None:
        """Draw place and patient for this moment."""

    def draw_on_way(self, target: pygame.Surface, stances: Stances, where: Where) -> None:
        """Draw the place, and who comes in or leaves."""

    def make_room(self, canvas: Canvas, free: pygame.Rect) -> None:
        """Take in *free*, where nothing ever lies over the picture, below the words."""

    def letter(self, canvas: Canvas) -> None:
        """Write what is text in the picture."""

    def head_box(self) -> pygame.Rect:
        """Return the box of what words stand beside."""

    def zones(self) -> Mapping[Zone, ZoneMark]:
        """Return where one can look."""

    def marks(self) -> Mapping[Zone, ZoneMark]:
        """Return where the numbers of the zones stand."""

    def telling(self) -> Sequence[Telling]:
        """Return the faces and hands that one sees."""

    def zone_at(self, point: Pixel) -> Zone | None:
        """Return the zone at a pixel."""

    def is_something(self, at: Pixel) -> bool:
        """Tell whether a pixel is on something that one can look at around."""

    def guest_box(self) -> pygame.Rect | None:
        """Return the box of the head of who came along and is seen."""

    def guest_mouth(self) -> Pixel | None:
        """Return where their mouth is."""

    def lens(
        self,
        at: Pixel,
        radius: int,
        zoom: float = 2.0,
        zone: Zone | None = None,
        *,
        live: bool = False,
    ) -> pygame.Surface:
        """Return a round picture of what lies at *at*, larger.

        A *live* one is asked for each frame: it may be a few frames behind.
        """


def picture_of(staging: Staging, tables: Tables, window: Pixel, stage: pygame.Rect) -> Pictured:
    """Return the picture of a patient met in person, or by telephone.

    Raises:
        KeyError: a part of the person that the tables do not have.
        PlaceError: a part of the place that nobody can draw.
    """
    if staging.body == "telephone":
        return CallView(staging, tables, window, stage)
    return PatientView(staging, tables, window, stage)
