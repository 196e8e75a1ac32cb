"""What stands before somebody and under their arms: arms of a chair, a blanket, a counter."""

from typing import Protocol

from game.view.figure.body import Body
from game.view.paint.painter import Painter


class Front(Protocol):
    """A layer that does not belong to the body, but may move with it."""

    covers_legs: bool
    """Nothing is seen of the legs in the window."""

    def paint_front(self, painter: Painter, body: Body) -> None:
        """Paint it over all but the arms; the painter has the figure's units."""

    def front_key(self, body: Body) -> list[float]:
        """Return numbers, in du, that change when it looks different."""
