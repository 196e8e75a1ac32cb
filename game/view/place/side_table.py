"""The small round table beside the person: where it stands, and how it looks."""

from dataclasses import dataclass

from game.patient.geometry import Point, alpha, ellipse
from game.view.place.lit import Lit
from game.view.place.shapes import SHADE, darker, lighter, rect, segments

ELBOW = 714.0
"""How far right the person and the chair reach, in room units."""
WIDE = 72.0
"""Half of the table's width."""
DEEP = 0.40
"""Depth of its top as one sees it from a chair, in widths."""
FLOOR = 648.0


@dataclass(frozen=True, slots=True)
class SideTable:
    """A round table on one leg: the middle of its top, half its width, in room units."""

    x: float
    y: float
    half: float
    floor: float = FLOOR
    deep: float = DEEP
    """Depth of its top, seen from above, in widths."""
    painted: bool = True
    """Or there is only something that bears what stands here."""

    def at(self, dx: float, dy: float) -> Point:
        """Return a point of its top."""
        return self.x + dx, self.y + dy


def stand_beside(left: float, right: float) -> SideTable:
    """Return the table where one sees it between *left* and *right* of the room.

    That is right of the chair; where there is no room it is a tall one at the left,
    above the person's arm.
    """
    if right >= ELBOW + 2 * WIDE:
        return SideTable(ELBOW + WIDE, 478.0, WIDE)
    return SideTable(left + 68.0, 300.0, 58.0)


def paint_side_table(c: Lit, table: SideTable) -> None:
    """Paint the table: foot, leg, top."""
    wood, metal = c.colour("wood"), c.colour("metal")
    x, y, half = table.x, table.y, table.half
    floor, foot = table.floor, half * 0.45 * table.deep
    c.soft(ellipse(x + 6, floor + 4, half * 0.9, foot + 3), alpha(SHADE, 0.36), 9)
    c.fill(ellipse(x, floor, half * 0.56, foot), darker(metal, 0.35))
    c.fill(ellipse(x, floor - 3, half * 0.56, foot - 1), darker(metal, 0.08))
    low = floor - y - 4
    c.linear(
        rect(x - 6, y, 12, low), (x - 6, 0), (x + 6, 0), lighter(metal, 0.3), darker(metal, 0.3)
    )
    c.soft(ellipse(x + 2, y + 20, half * 0.5, 10), alpha(SHADE, 0.4), 8)
    top = half * table.deep
    c.fill(ellipse(x, y + 8, half, top), darker(wood, 0.42))
    c.fill(ellipse(x, y, half, top), wood)
    slab = ellipse(x, y, half, top)
    c.linear(
        slab, (x - half, y - top), (x + half, y + top), lighter(wood, 0.34), darker(wood, 0.04)
    )
    c.stroke(ellipse(x, y, half - 1, top - 1), alpha(lighter(wood, 0.6), 0.55), 1.6)
    c.clip(slab)
    for n in (-0.6, -0.2, 0.15, 0.5):
        grain = segments((x - half, y + n * top), (x + half, y + n * top + 3))
        c.stroke(grain, alpha(darker(wood, 0.4), 0.12), 1.4)
    c.unclip()
