"""What stands on the side table while a cue of zone `around` shows."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from game.patient.geometry import Point, clamp
from game.view.place.cup import water
from game.view.place.letters import letters
from game.view.place.lit import Lit
from game.view.place.side_table import SideTable
from game.view.place.tablets import tablets

Box = tuple[float, float, float, float]
WHOLE = 0.3
"""From this strength on a thing is there, and not faint."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that can stand on the table: how it is painted, where, and how far it reaches."""

    paint: Callable[[Lit, Point], None]
    at: Point
    reach: Box
    """Left, top, right, bottom from its place."""

    def box(self, table: SideTable) -> Box:
        """Return left, top, right, bottom of it on a table."""
        x, y = table.at(*self.at)
        left, top, right, low = self.reach
        return x + left, y + top, x + right, y + low


def showing(signs: Mapping[str, float]) -> Iterator[tuple[Thing, float]]:
    """Yield what stands on the table, back to front, and how much of it shows."""
    for name, thing in THINGS.items():
        share = clamp(signs.get(name, 0.0) / WHOLE)
        if share > 0:
            yield thing, share


def paint_things(c: Lit, table: SideTable, signs: Mapping[str, float]) -> None:
    """Paint what stands on the table now."""
    for thing, share in showing(signs):
        thing.paint(replace(c, share=share), table.at(*thing.at))


def things_box(table: SideTable, signs: Mapping[str, float]) -> Box:
    """Return left, top, right, bottom of what stands on the table, or of its top."""
    boxes = [thing.box(table) for thing, _ in showing(signs)]
    if not boxes:
        return (table.x - table.half, table.y - 40, table.x + table.half, table.y + 30)
    lefts, tops, rights, lows = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(lows)


THINGS: Mapping[str, Thing] = {
    "water": Thing(water, (40, -6), (-24, -64, 24, 10)),
    "letters": Thing(letters, (-16, 2), (-52, -60, 52, 14)),
    "tablets": Thing(tablets, (2, -2), (-46, -34, 48, 28)),
}
"""By the prop's name in assets/cues.yaml, back to front."""
