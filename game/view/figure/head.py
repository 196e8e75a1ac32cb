"""The head of a moment: where its landmarks lie on the picture, in du."""

import math
from collections.abc import Mapping, Sequence

from game.patient.ailing import ailing
from game.patient.face import Face, Folds
from game.patient.geometry import (
    Curve,
    Matrix,
    Point,
    Vector,
    between,
    clamp,
    closed,
    inside,
    sample,
)
from game.patient.person import Person
from game.patient.skeleton import Skeleton
from game.patient.tables import Tables
from game.view.figure.bristles import bristle_places
from game.view.figure.freckles import freckle_places
from game.view.figure.hair_style import style_of
from game.view.figure.hat_style import hat_of
from game.view.figure.look import Look
from game.view.figure.stubble import stubble_places

OUTLINE = (
    "o0", "o1L", "o2L", "o3L", "o4L", "o5L", "o6L", "o7L", "ch",
    "o7R", "o6R", "o5R", "o4R", "o3R", "o2R", "o1R",
)  # fmt: skip
UPRIGHT: Matrix = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
WITHIN = 1.03
"""Short hairs keep this much clear of the outline."""
TURNED = 0.06
"""A skull turned less than this keeps its silhouette."""


class Head:
    """Somebody's head. `layout` it before painting; L is the person's own left, right on screen."""

    def __init__(self, person: Person, tables: Tables) -> None:
        """Shape the head of *person*.

        Raises:
            KeyError: a part of face or hair that the tables do not have.
        """
        self.person, self.tables = person, tables
        self.shape = Face(person, tables)
        self.traits = self.shape.traits
        self.hair = style_of(person, tables)
        self.hat = hat_of(person, tables)
        self.bristles = self._on_face(bristle_places(person, self.traits.chinw))
        """Where hairs of a beard grow, in head units."""
        self.stubble = self._on_face(stubble_places(person.stubble))
        """Where short hairs grow, in head units."""
        self.freckles = freckle_places(person.freckles, self.shape.seed)
        self.unit = 1.0
        """Half a head's width, in du."""
        self.centre: Point = (0.0, 0.0)
        self.rotation = UPRIGHT
        self.points: Mapping[str, Point] = {}
        """Every landmark of face.json: m0, mcL, mcR ..."""
        self.halves: Mapping[str, Mapping[str, Point]] = {"L": {}, "R": {}}
        """The landmarks of either side by their plain names: halves["L"]["mc"]."""
        self.folds: Mapping[str, Folds] = {"L": Folds(0.0), "R": Folds(0.0)}
        self.jaw = 0.0
        """How far the lower teeth are down, in head units."""
        self.tongue = (0.0, 0.0)
        """How far its tip is out on either side of the middle, 0 to 1."""
        self.bite = (0.0, 0.0)
        """How hard the lower lip is bitten on either side, 0 to 1."""
        self.body: Skeleton | None = None
        """The body below, once laid out: what hangs from a head lies on it."""

    def _on_face(self, places: Sequence[Point]) -> tuple[Point, ...]:
        """Return the places that lie within this face, whatever its jaw."""
        ring = [self.shape.rest[name][:2] for name in (*OUTLINE, OUTLINE[0])]
        edge, wide = sample(ring, 4), self.traits.width
        return tuple((x, y) for x, y in places if inside(edge, x * wide * WITHIN, y * WITHIN))

    def layout(self, look: Look, body: Skeleton) -> None:
        """Place everything for a moment."""
        self.body = body
        self.unit, self.centre, self.rotation = body.unit, body.head_centre(), body.rotation
        features = self.shape.features(ailing(look.stance.aus, look.signs), body.rotation)
        self.folds, self.jaw = features.folds, features.jaw
        self.tongue, self.bite = features.tongue, features.bite
        (a, b, c), (d, e, f), _ = body.rotation
        (cx, cy), h = self.centre, self.unit
        points = {
            name: (cx + h * (a * x + b * y + c * z), cy + h * (d * x + e * y + f * z))
            for name, (x, y, z) in features.places.items()
        }
        halves: dict[str, dict[str, Point]] = {"L": {}, "R": {}}
        for name, point in points.items():
            if name[-1] in halves:
                halves[name[-1]][name[:-1]] = point
        self.points, self.halves = points, halves

    def at(self, x: float, y: float, z: float) -> Point:
        """Return a place on the face, given in head units; it follows the head alone."""
        x *= self.traits.width
        (a, b, c), (d, e, f), _ = self.rotation
        return (
            self.centre[0] + self.unit * (a * x + b * y + c * z),
            self.centre[1] + self.unit * (d * x + e * y + f * z),
        )

    def run(self, places: Sequence[Vector], sign: int = 1) -> list[Point]:
        """Return places of the face, mirrored where *sign* is -1."""
        return [self.at(sign * x, y, z) for x, y, z in places]

    def by(self, point: Point, dx: float, dy: float) -> Point:
        """Return a point moved on the picture, in head units."""
        return (point[0] + dx * self.unit, point[1] + dy * self.unit)

    def skull(self, x: float, y: float, z: float = 0.0) -> Point:
        """Return a place on the skull or its hair.

        The silhouette of a turned skull is kept full: its far side comes forward, its
        near side shows the back of the head.
        """
        turn = self.rotation[0][2]
        if abs(turn) > TURNED and -0.2 < z < 0.16 and y < 0.9 and abs(x) > 0.45:
            x, z = self._silhouette(x, y, z, turn)
        return self.at(x, y, z)

    @staticmethod
    def _silhouette(x: float, y: float, z: float, turn: float) -> tuple[float, float]:
        wide, along = abs(x), math.sqrt(1 - turn * turn)
        if x * turn > 0:
            phi, forward = math.atan2(0.80 * abs(turn), wide * along), 0.80 * wide
            return math.copysign(wide * math.cos(phi), x), z + forward * math.sin(phi)
        if y < 0.2:
            deep = 0.62 * clamp((0.2 - y) * 1.6)
            phi = math.atan2(deep * abs(turn), wide * along)
            return math.copysign(wide * math.cos(phi), x), z - deep * math.sin(phi)
        return x, z

    def outline(self) -> Curve:
        """Return the contour of the face: skull, cheeks, jaw, chin."""
        return closed([self.points[name] for name in OUTLINE])

    def mid(self, a: str, b: str, t: float = 0.5) -> Point:
        """Return a point between two landmarks."""
        return between(self.points[a], self.points[b], t)

    def mean(self, crease: str) -> float:
        """Return how deep a crease of `Folds` is, the mean of both sides."""
        depth: float = getattr(self.folds["L"], crease) + getattr(self.folds["R"], crease)
        return 0.5 * depth

    def wrinkle(self, name: str) -> float:
        """Return how much of an age line this person has, 1 where nothing is said."""
        return self.person.wrinkles.get(name, 1.0)
