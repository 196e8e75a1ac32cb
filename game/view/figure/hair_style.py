"""A style of assets/rig/hair.json as typed values. Points are in head units (x, y, z)."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.patient.geometry import Point, closed, cubics, inside
from game.patient.person import Person
from game.patient.stance import Vector
from game.patient.tables import Table, Tables

Line = tuple[Vector, ...]
Lines = tuple[Line, ...]

UNPAINTED = frozenset({"bumps", "hood_in", "plait", "ropes"})
"""What some rows of hair.json have and nobody paints."""
GOLDEN = 0.6180339
"""Steps of this share fill a range evenly and never repeat."""
PATCH_HAIRS = 150
"""How many short hairs are tried over a patch."""
CLEAR = 0.05
"""Short hairs begin this far above a hairline."""


@dataclass(frozen=True, slots=True)
class Flow:
    """Strands between two guides."""

    first: Line
    last: Line
    strands: int


@dataclass(frozen=True, slots=True)
class HairStyle:
    """Hair as it is painted. What a style does not have is empty, or 0.

    `cap` lies over the skull and `back` behind the head, with `tail` as its strands;
    `patches` are shaven sides or a crown of hair; `flow`, `gloss`, `part` and `fly` are
    strands, shine, parting, stray hairs; a `lock` falls over either shoulder. `dots` are
    the places of short hairs or coils.
    """

    cap: Line
    cap_alpha: float
    back: Line
    back_tone: float
    tail: Lines
    patches: Lines
    patch_alpha: float
    flow: tuple[Flow, ...]
    gloss: Lines
    part: Line
    fly: Lines
    lock: Line
    ears: bool
    coil: float
    """Radius of a coil; 0 for straight hair."""
    edge: float
    """How far coils stand out from the cap."""
    cropped: bool
    dots: tuple[Point, ...]


def style_of(person: Person, tables: Tables) -> HairStyle:
    """Return the hair of *person*.

    Raises:
        KeyError: a style that hair.json does not have, or that is not painted yet.
    """
    row: Table = tables.hair[person.hair.style]
    if not UNPAINTED.isdisjoint(row):
        raise KeyError(person.hair.style)
    coil: Table = row.get("curl", {})
    cap, patches = _line(row.get("cap", ())), _lines(row.get("patches", ()))
    strands = _lines(row.get("strands", ()))
    hairs = coil.get("n", row.get("stipple", 0))
    return HairStyle(
        cap=cap,
        cap_alpha=row.get("cap_alpha", 1.0),
        back=_line(row.get("back", ())),
        back_tone=row.get("back_tone", 0.0),
        tail=_lines(row.get("tail", ())),
        patches=patches,
        patch_alpha=row.get("patch_alpha", 0.0),
        flow=tuple(Flow(strands[a], strands[b], n) for a, b, n in row.get("flow", ())),
        gloss=_lines(row.get("gloss", ())),
        part=_line(row.get("part", ())),
        fly=_lines(row.get("fly", ())),
        lock=_line(row.get("lock", ())),
        ears=bool(row.get("ears", 1)),
        coil=coil.get("r", 0.0),
        edge=row.get("edge", 0.0),
        cropped="stipple" in row,
        dots=_dots(cap, patches, hairs, 0.0 if coil else CLEAR),
    )


def _line(points: Sequence[Sequence[float]]) -> Line:
    return tuple((x, y, z) for x, y, z in points)


def _lines(rows: Sequence[Sequence[Sequence[float]]]) -> Lines:
    return tuple(_line(row) for row in rows)


def _dots(cap: Line, patches: Lines, hairs: int, clear: float) -> tuple[Point, ...]:
    """Return even places within the cap and the patches; none nearer to an edge below."""
    areas = [(cap, hairs)] if cap and hairs else []
    areas += [(patch, PATCH_HAIRS) for patch in patches]
    out: list[Point] = []
    for line, n in areas:
        ring = cubics(closed([(x, y) for x, y, _ in line]))[:-1:3]
        xs, ys = [x for x, _ in ring], [y for _, y in ring]
        wide, tall = max(xs) - min(xs), max(ys) - min(ys)
        for i in range(n):
            x, y = min(xs) + (i * GOLDEN % 1) * wide, min(ys) + (i + 0.5) / n * tall
            if inside(ring, x, y) and (not clear or inside(ring, x, y + clear)):
                out.append((x, y))
    return tuple(out)
