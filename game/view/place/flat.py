"""Something flat that lies or leans: its face as shares of its width and height."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.patient.geometry import Ink, Joined, Point, alpha, opened, poly, shift
from game.view.place.lettering import LETTERS
from game.view.place.lit import Lit
from game.view.place.shapes import SHADE, darker, segments


@dataclass(frozen=True, slots=True)
class Flat:
    """A flat thing on the picture: its far left corner, the way across, the way down."""

    corner: Point
    across: Point
    down: Point

    def at(self, across: float, down: float) -> Point:
        """Return a point of the face; 0, 0 is the corner and 1, 1 the one opposite."""
        (x, y), (ax, ay), (dx, dy) = self.corner, self.across, self.down
        return x + across * ax + down * dx, y + across * ay + down * dy

    def patch(self, left: float, top: float, right: float, low: float) -> Joined:
        """Return a box on the face."""
        corners = ((left, top), (right, top), (right, low), (left, low))
        return poly([self.at(*corner) for corner in corners])

    def turned(self) -> "Flat":
        """Return the same face as it reads when it is turned upside down."""
        (ax, ay), (dx, dy) = self.across, self.down
        return Flat(self.at(1, 1), (-ax, -ay), (-dx, -dy))


WHOLE = (0.0, 0.0, 1.0, 1.0)


def slab(c: Lit, flat: Flat, ink: Ink, thick: float = 2.0) -> None:
    """Paint the shadow, the edge and the face of something flat."""
    face = flat.patch(*WHOLE)
    c.soft(shift(face, 2, thick + 3), alpha(SHADE, 0.45), 3)
    c.fill(shift(face, 0, thick), darker(ink, 0.32))
    c.fill(face, ink)
    c.stroke(segments(*(flat.at(*p) for p in _RIM)), alpha(darker(ink, 0.45), 0.7), 0.8)


_RIM = ((0, 0), (1, 0), (1, 1), (0, 1), (0, 0))


def rule(c: Lit, flat: Flat, rows: Sequence[tuple[float, float, float]], ink: Ink) -> None:
    """Paint lines on a face: (height, from, to)."""
    lines = [opened([flat.at(left, y), flat.at(right, y)]) for y, left, right in rows]
    c.stroke(lines, ink, 1.3)


def words(c: Lit, flat: Flat, text: str, at: tuple[float, float, float], ink: Ink) -> None:
    """Write capitals on a face: *at* is left, top and how high, in shares of its height."""
    left, top, high = at
    (ax, ay), (dx, dy) = flat.across, flat.down
    tall = (dx * dx + dy * dy) ** 0.5
    wide = (ax * ax + ay * ay) ** 0.5
    unit = high / 6
    step = unit * tall / wide
    lines = []
    for char in text:
        width, strokes = LETTERS[char]
        for stroke in strokes:
            places = [place.split(",") for place in stroke[1:].split()]
            points = [flat.at(left + float(x) * step, top + float(y) * unit) for x, y in places]
            lines += segments(*points) if stroke[0] == "s" else [opened(points)]
        left += (width + 1.5) * step
    c.stroke(lines, ink, max(0.9, high * tall * 0.17))
