"""A foot in space: its own axes from heel to toe, and where its points lie on the picture."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from game.patient.geometry import Point, Vector, add, dot, length, scale, subtract
from game.patient.skeleton_legs import Leg
from game.patient.skeleton_space import EYE, TILT, project

Spot = tuple[float, float, float]
"""Along (0 heel, 1 toe), aside (1 is a shoe's half width, outward), above the sole, in du."""
HALF = 32.0
"""Half the width of a shoe, in du."""
EYE_AT: Vector = (0.0, -TILT * EYE, EYE)
"""Where the viewer is."""


@dataclass(frozen=True, slots=True)
class Foot:
    """The axes of a foot; `m` is how broad it is, 1 on the average."""

    heel: Vector
    along: Vector
    aside: Vector
    above: Vector
    long: float
    m: float

    def space(self, spot: Spot) -> Vector:
        """Return where a spot of the shoe lies."""
        s, w, h = spot
        at = add(self.heel, scale(self.along, s * self.long))
        return add(add(at, scale(self.aside, w * HALF * self.m)), scale(self.above, h * self.m))

    def at(self, s: float, w: float, h: float) -> Point:
        """Return where a spot of the shoe lies on the picture."""
        return project(self.space((s, w, h)))

    def row(self, spots: Iterable[Spot]) -> list[Point]:
        """Return where these spots lie on the picture."""
        return [project(self.space(spot)) for spot in spots]

    def sole_shows(self) -> bool:
        """Tell whether one looks at the sole."""
        middle = self.space((0.5, 0.0, 0.0))
        return dot(self.above, subtract(EYE_AT, middle)) < 0


def foot_of(leg: Leg, side: int, m: float) -> Foot:
    """Return the foot at the end of a leg; *side* is 1 for the left one."""
    way = subtract(leg.toe, leg.heel)
    long = length(way) or 1.0
    along = scale(way, 1 / long)
    up = subtract(leg.ankle, add(leg.heel, scale(way, 0.28)))
    up = subtract(up, scale(along, dot(up, along)))
    above = scale(up, 1 / (length(up) or 1.0))
    aside = scale(_cross(along, above), side)
    return Foot(leg.heel, along, aside, above, long, m)


def _cross(a: Vector, b: Vector) -> Vector:
    return (
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0],
    )


def hull(points: Iterable[Point]) -> list[Point]:
    """Return the corners of what a rubber band around these points would show."""
    every = sorted(set(points))
    return _chain(every)[:-1] + _chain(every[::-1])[:-1]


def _chain(points: Sequence[Point]) -> list[Point]:
    out: list[Point] = []
    for p in points:
        while len(out) > 1 and _turns(out[-2], out[-1], p) <= 0:
            out.pop()
        out.append(p)
    return out


def _turns(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
