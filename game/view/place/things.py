"""What stands beside somebody while a cue of zone `around` shows.

A table has two places: the wide one at the left and a small one, for cups, at the right; a
third place is at its foot. What stands in one place never stands there with another: rows of
assets/cues.yaml name them as parts (`room table`, `room cup`, `room floor`).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from game.patient.geometry import Point, clamp
from game.view.place.belongings import (
    glasses_folded,
    hearing_aid_out,
    phone_face_down,
    photo_turned_down,
    tissues_heap,
)
from game.view.place.cup import water
from game.view.place.letters import letters
from game.view.place.lit import Lit
from game.view.place.luggage import bag_packed, call_bell, stick, toy_left, umbrella
from game.view.place.meals import empty_cups, lunch, packets_sealed, sick_bowl
from game.view.place.monitor import QUIET, monitor
from game.view.place.papers import dates_crossed_out, form_blank, form_upside_down, notes_stack
from game.view.place.side_table import SideTable
from game.view.place.tablets import tablets

Box = tuple[float, float, float, float]
Signs = Mapping[str, float]
WHOLE = 0.3
"""From this strength on a thing is there, and not faint."""
TABLE: Point = (-22.0, -3.0)
CUP: Point = (45.0, -8.0)
MIDDLE: Point = (0.0, 0.0)
LOW = 400.0
"""The top of a table that stands beside a chair is below this, and one sees its foot."""
BESIDE = 10.0
"""No thing reaches farther than this beyond the left of a table."""
HUNG = 42.0
"""So far left on a tall table hangs what else would be behind the person."""
STEPS = 12
"""In how many steps a thing comes and goes."""
EXACT = 1000
"""Figures of a monitor are told apart this finely."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that can stand beside somebody: how it is painted, where, how far it reaches."""

    paint: Callable[[Lit, Point, Signs], None]
    at: Point
    reach: Box
    """Left, top, right, bottom from its place."""
    look: Box | None = None
    """What one looks at of it, where that is not all of it."""
    floor: bool = False
    """It stands at the foot of the table, or on the table where one does not see that."""

    def place(self, table: SideTable) -> Point:
        """Return where it stands."""
        if self.floor and table.painted and table.y > LOW:
            return table.x + self.at[0], table.floor + self.at[1]
        x, y = table.at(*(MIDDLE if self.floor else self.at))
        if self.look and table.y < LOW:
            x = table.x - HUNG
        return max(x, table.x - table.half - BESIDE - self.reach[0]), y

    def box(self, table: SideTable, reach: Box | None = None) -> Box:
        """Return left, top, right, bottom of it, or of a part of it."""
        x, y = self.place(table)
        left, top, right, low = reach or self.reach
        return x + left, y + top, x + right, y + low


def _thing(paint: Callable[[Lit, Point], None], at: Point, reach: Box) -> Thing:
    """Return a thing that always looks the same."""

    def painted(c: Lit, where: Point, _: Signs) -> None:
        paint(c, where)

    return Thing(painted, at, reach)


def _standing(paint: Callable[[Lit, Point], None], at: Point, reach: Box) -> Thing:
    return replace(_thing(paint, at, reach), floor=True)


def _hung(paint: Callable[[Lit, Point], None], at: Point, reach: Box, look: Box) -> Thing:
    return replace(_thing(paint, at, reach), look=look)


def showing(signs: Signs) -> Iterator[tuple[Thing, float]]:
    """Yield what stands there, back to front, and how much of it shows."""
    for name, thing in THINGS.items():
        share = clamp(signs.get(name, 0.0) / WHOLE)
        if share > 0:
            yield thing, share


def paint_things(c: Lit, table: SideTable, signs: Signs) -> None:
    """Paint what stands there now."""
    for thing, share in showing(signs):
        thing.paint(replace(c, share=share), thing.place(table), signs)


def things_box(table: SideTable, signs: Signs) -> Box:
    """Return left, top, right, bottom of what stands there, or of the table's top."""
    return _around([thing.box(table) for thing, _ in showing(signs)], table)


def looked_at(table: SideTable, signs: Signs) -> Box:
    """Return the box that one looks at: what is on the table, else what is at its edge or foot."""
    there = [thing for thing, _ in showing(signs)]
    near = [thing for thing in there if not (thing.floor or thing.look)] or there
    return _around([thing.box(table, thing.look) for thing in near], table)


def _around(boxes: Sequence[Box], table: SideTable) -> Box:
    if not boxes:
        return (table.x - table.half, table.y - 40, table.x + table.half, table.y + 30)
    lefts, tops, rights, lows = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(lows)


def steps_of(signs: Signs) -> tuple[tuple[str, int], ...]:
    """Return what stands there in whole steps: another key, another picture."""
    rows = [(name, round(STEPS * signs.get(name, 0.0))) for name in THINGS]
    if signs.get("monitor"):
        rows += [(name, round(EXACT * signs.get(name, 0.0))) for name in QUIET]
    return tuple(row for row in rows if row[1])


def signs_of(steps: tuple[tuple[str, int], ...]) -> dict[str, float]:
    """Return the signs that steps stand for."""
    return {name: step / (EXACT if name in QUIET else STEPS) for name, step in steps}


THINGS: Mapping[str, Thing] = {
    "monitor": Thing(monitor, (0, 4), (-62, -112, 62, 22)),
    "lunch": _thing(lunch, (0, 0), (-72, -36, 72, 42)),
    "notes stack": _thing(notes_stack, (-22, 2), (-46, -82, 54, 24)),
    "form upside down": _thing(form_upside_down, (-22, 6), (-44, -92, 44, 24)),
    "form blank": _thing(form_blank, (-22, 2), (-44, -92, 44, 26)),
    "crossed dates": _thing(dates_crossed_out, (-18, 8), (-46, -76, 48, 22)),
    "letters": _thing(letters, (-16, -2), (-52, -60, 52, 14)),
    "tablets": _thing(tablets, (-16, -2), (-46, -34, 48, 28)),
    "packets": _thing(packets_sealed, (-18, 2), (-46, -56, 50, 30)),
    "glasses": _thing(glasses_folded, (-20, 0), (-48, -30, 48, 26)),
    "hearing aid": _thing(hearing_aid_out, (-14, 2), (-52, -48, 40, 32)),
    "phone face down": _thing(phone_face_down, (-18, 2), (-62, -48, 62, 40)),
    "photo": _thing(photo_turned_down, (-22, 0), (-54, -48, 56, 30)),
    "tissues": _thing(tissues_heap, (-22, 0), (-58, -52, 50, 30)),
    "cups": _thing(empty_cups, (-20, -2), (-54, -50, 60, 18)),
    "sick bowl": _thing(sick_bowl, (-22, 2), (-50, -40, 52, 32)),
    "water": _thing(water, CUP, (-24, -64, 24, 10)),
    "packed bag": _standing(bag_packed, (0, 34), (-76, -92, 76, 28)),
    "toy": _standing(toy_left, (0, 40), (-58, -52, 58, 22)),
    "stick": _hung(stick, (56, 22), (-28, -34, 26, 222), (-28, -30, 26, 80)),
    "umbrella": _hung(umbrella, (46, 24), (-38, -32, 38, 208), (-34, -24, 34, 118)),
    "call bell": _hung(call_bell, (36, 24), (-28, -18, 46, 186), (-20, 70, 40, 180)),
}
"""By the prop's name in assets/cues.yaml, back to front."""
