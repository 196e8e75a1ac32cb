"""How one looks at a place: straight, or down at a bed; and on what things stand there."""

from dataclasses import dataclass, replace

from game.sim.cues import Body
from game.view.place.side_table import ELBOW, WIDE, SideTable, stand_beside

DOWN = 452.0
"""How far the wall moves up and out of sight when one looks down, in room units."""
STEEP, SHORT = 0.62, 96.0
"""From above: the depth of a table's top, and how far under it its foot is."""
ON = 22.0
"""How far under the counter's far edge things stand on it."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """How somebody is met, and where a counter's top is, in room units, if there is one."""

    body: Body = "seated"
    counter: float | None = None

    @property
    def down(self) -> float:
        """Return how far the room is moved up, in room units."""
        return DOWN if self.body == "flat" else 0.0

    def table(self, left: float, right: float) -> SideTable:
        """Return what things stand on, between *left* and *right* of the room."""
        table = stand_beside(left, right)
        if self.body == "telephone":
            return replace(table, painted=False)
        if self.counter is not None and table.x > ELBOW:
            return SideTable(ELBOW + WIDE, self.counter + ON, WIDE, painted=False)
        if not self.down:
            return table
        y = table.y + self.down
        return replace(table, y=y, floor=y + SHORT, deep=STEEP)
