"""A place furnished for somebody: the room as one looks at it, and what they are on."""

from functools import partial

from game.patient.setting import Part
from game.patient.staging import Staging
from game.patient.tables import Tables
from game.view.figure.body import Body
from game.view.paint.painter import Painter
from game.view.place.outlook import Outlook
from game.view.place.place import AXIS, HIGH, Camera, Place
from game.view.support.fit import Fit, fit_of
from game.view.support.support import KINDS, Support, kind_of


def furnish(
    staging: Staging, tables: Tables, window: tuple[int, int], rest: Body, camera: Camera
) -> tuple[Place, Support]:
    """Return place and support of somebody; *rest* is their body at rest.

    Raises:
        PlaceError: the setting names something that nobody can draw.
    """
    k = window[1] / HIGH
    kind = KINDS[kind_of(staging.setting, staging.body)]
    fit = fit_of(rest, camera[0] / k)
    counter = (fit.top * camera[0] + camera[2]) / k if kind.bears_things else None
    place = Place(staging.setting, tables, window, camera, Outlook(staging.body, counter))
    return place, Support(kind, fit, place.near, partial(_desk, place, fit))


def _desk(place: Place, fit: Fit, painter: Painter) -> None:
    """Paint what stands on the counter, from pixels of the room into the figure's units."""
    u = fit.pixel

    def move(part: Part) -> Part:
        x, y = (part.x - AXIS) * u, fit.top + part.y * u
        return Part(part.name, x, y, part.w * u, part.h * u, part.options)

    place.paint_desk(painter, move)
