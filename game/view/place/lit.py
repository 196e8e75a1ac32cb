"""A painter that grades colours: every stroke of a room goes through its light."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from game.patient.geometry import OPAQUE, Colour, Ink, Point, mixc
from game.view.paint.painter import Painter, Shapes
from game.view.place.light import Light, PlaceError


@dataclass(frozen=True, slots=True)
class Lit:
    """A painter under a light, with the room's colours; `left` to `right` is seen of the room.

    `depth` 0 to 1 pales what is farther away towards the air of the room; `share` 0 to 1
    is how much shows at all.
    """

    raw: Painter
    colours: Mapping[str, Colour]
    light: Light
    left: float = 0.0
    right: float = 1280.0
    depth: float = 0.0
    share: float = 1.0

    def colour(self, name: str) -> Colour:
        """Return a colour of the room by its name.

        Raises:
            PlaceError: there is no such colour.
        """
        if name not in self.colours:
            known = ", ".join(sorted(self.colours))
            message = f"no colour is called {name!r}; there are: {known}"
            raise PlaceError(message)
        return self.colours[name]

    def at_depth(self, depth: float) -> "Lit":
        """Return the painter for something farther away."""
        return replace(self, depth=depth)

    def shining(self) -> "Lit":
        """Return the painter for what shines by itself: ungraded."""
        return replace(self, depth=0.0, light=replace(self.light, mul=(1.0, 1.0, 1.0)))

    def grade(self, ink: Ink) -> Ink:
        """Return a colour as it looks in this light, at this depth."""
        m, wall = self.light.mul, self.colours["wall"]
        r, g, b = (min(OPAQUE, part * by) for part, by in zip(ink, m, strict=False))
        seen: Colour = (int(r), int(g), int(b))
        if self.depth:
            air = (int(wall[0] * m[0]), int(wall[1] * m[1]), int(wall[2] * m[2]))
            seen = mixc(seen, air, self.depth)
        covers = ink[3] if len(ink) == 4 else OPAQUE
        return (*seen, round(covers * self.share))

    def fill(self, shapes: Shapes, ink: Ink) -> None:
        """Fill, antialiased."""
        self.raw.fill(shapes, self.grade(ink))

    def soft(self, shapes: Shapes, ink: Ink, sigma: float) -> None:
        """Fill with a blurred edge."""
        self.raw.soft(shapes, self.grade(ink), sigma)

    def stroke(self, shapes: Shapes, ink: Ink, width: float) -> None:
        """Stroke with round ends; a thing too small for any width has no line."""
        if width > 0:
            self.raw.stroke(shapes, self.grade(ink), width)

    def linear(self, shapes: Shapes, start: Point, stop: Point, first: Ink, last: Ink) -> None:
        """Fill with a gradient along a line."""
        self.raw.linear(shapes, start, stop, self.grade(first), self.grade(last))

    def radial(self, shapes: Shapes, centre: Point, radius: float, inner: Ink, outer: Ink) -> None:
        """Fill with a gradient from the centre out."""
        self.raw.radial(shapes, centre, radius, self.grade(inner), self.grade(outer))

    def clip(self, shapes: Shapes) -> None:
        """Confine what follows, until `unclip`."""
        self.raw.clip(shapes)

    def unclip(self) -> None:
        """Undo the last `clip`."""
        self.raw.unclip()
