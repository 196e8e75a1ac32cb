"""A style of assets/rig/hair.json as typed values. Points are in head units (x, y, z)."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.patient.geometry import Point, bounds, closed, cubics, inside
from game.patient.person import Person
from game.patient.stance import Vector
from game.patient.tables import Table, Tables

Line = tuple[Vector, ...]
Lines = tuple[Line, ...]

GOLDEN = 0.6180339
"""Steps of this share fill a range evenly and never repeat."""
PATCH_HAIRS = 150
"""How many short hairs are tried over a patch."""
MIDDLE = -0.6
"""The height of the middle of a head of hair."""
CLEAR = 0.05
"""Short hairs begin this far above a hairline."""


@dataclass(frozen=True, slots=True)
class Flow:
    """Strands between two guides."""

    first: Line
    last: Line
    strands: int


@dataclass(frozen=True, slots=True)
class Scarf:
    """A headscarf or a hood: a ring of cloth round the face, and the folds in it."""

    inner: Line
    outer: Line
    folds: Lines


@dataclass(frozen=True, slots=True)
class Locs:
    """Locs that hang between guides, and how thick one is in head units."""

    flow: tuple[Flow, ...]
    width: float


@dataclass(frozen=True, slots=True)
class HairStyle:
    """Hair as it is painted. What a style does not have is empty, or 0.

    `cap` lies over the skull and `back` behind the head, with `tail` as its strands;
    `patches` are shaven sides or a crown of hair; `flow`, `gloss`, `part` and `fly` are
    strands, shine, parting, stray hairs; a `lock` falls over either shoulder, a `plait` over
    one. `dots` are the places of short hairs or coils.
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
    plait: Line
    locs: Locs | None
    scarf: Scarf | None
    hood: Scarf | None
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
        KeyError: a style that hair.json does not have.
    """
    row: Table = tables.hair[person.hair.style]
    ring = _ring_of_cloth(row)
    hooded = "under" in row
    ears = bool(row.get("ears", 1))
    if hooded:
        row = tables.hair[row["under"]]
    coil: Table = row.get("curl", {})
    cap, patches = line_of(row.get("cap", ())), lines_of(row.get("patches", ()))
    strands = lines_of(row.get("strands", ()))
    hairs = coil.get("n", row.get("stipple", 0))
    return HairStyle(
        cap=cap,
        cap_alpha=row.get("cap_alpha", 1.0),
        back=line_of(row.get("back", ())),
        back_tone=row.get("back_tone", 0.0),
        tail=lines_of(row.get("tail", ())),
        patches=patches,
        patch_alpha=row.get("patch_alpha", 0.0),
        flow=_flows(row.get("flow", ()), strands),
        gloss=lines_of(row.get("gloss", ())),
        part=line_of(row.get("part", ())),
        fly=lines_of(row.get("fly", ())),
        lock=line_of(row.get("lock", ())),
        plait=line_of(row.get("plait", ())),
        locs=_locs(row),
        scarf=None if hooded else ring,
        hood=ring if hooded else None,
        ears=ears,
        coil=coil.get("r", 0.0),
        edge=row.get("edge", 0.0),
        cropped="stipple" in row,
        dots=_coils(cap, hairs, coil["r"]) if coil else _dots(cap, patches, hairs),
    )


def _flows(rows: Sequence[Sequence[int]], guides: Lines) -> tuple[Flow, ...]:
    return tuple(Flow(guides[a], guides[b], n) for a, b, n in rows)


def _locs(row: Table) -> Locs | None:
    locs: Table | None = row.get("locs")
    return Locs(_flows(locs["flow"], lines_of(locs["guides"])), locs["width"]) if locs else None


def _ring_of_cloth(row: Table) -> Scarf | None:
    if "hood_in" not in row:
        return None
    return Scarf(
        line_of(row["hood_in"]), line_of(row["hood_out"]), lines_of(row.get("strands", ()))
    )


def line_of(points: Sequence[Sequence[float]]) -> Line:
    """Return a row of points as typed values."""
    return tuple((x, y, z) for x, y, z in points)


def lines_of(rows: Sequence[Sequence[Sequence[float]]]) -> Lines:
    """Return rows of points as typed values."""
    return tuple(line_of(row) for row in rows)


def _coils(cap: Line, coils: int, radius: float) -> tuple[Point, ...]:
    """Return even places within the cap, so far from its edge that no coil leaves it."""
    ring, room = _ring(cap), 1 + 0.5 * radius
    tries = _spread(ring, coils)
    return tuple((x, y) for x, y in tries if inside(ring, x * room, MIDDLE + (y - MIDDLE) * room))


def _dots(cap: Line, patches: Lines, hairs: int) -> tuple[Point, ...]:
    """Return even places within the cap and the patches; none nearer to an edge below."""
    areas = [(cap, hairs)] if cap and hairs else []
    areas += [(patch, PATCH_HAIRS) for patch in patches]
    out: list[Point] = []
    for line, n in areas:
        ring = _ring(line)
        tries = _spread(ring, n)
        out += [(x, y) for x, y in tries if inside(ring, x, y) and inside(ring, x, y + CLEAR)]
    return tuple(out)


def _ring(line: Line) -> list[Point]:
    return cubics(closed([(x, y) for x, y, _ in line]))[:-1:3]


def _spread(ring: Sequence[Point], n: int) -> list[Point]:
    """Return even places in the box round a ring."""
    left, top, right, bottom = bounds(ring)
    wide, tall = right - left, bottom - top
    return [(left + (i * GOLDEN % 1) * wide, top + (i + 0.5) / n * tall) for i in range(n)]
