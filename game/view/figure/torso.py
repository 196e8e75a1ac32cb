"""The outline of the trunk on the picture, clothed. Computed once a frame, painted elsewhere."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.patient.clothes import Clothes
from game.patient.geometry import Joined, Point, between, join, opened
from game.patient.skeleton import Skeleton
from game.patient.skeleton_space import project, side_of
from game.patient.skeleton_trunk import SIDES

HANGS = (0.9, 56.0, 0.4)
"""A hem that hangs, of one on a lap: how wide, how much lower in du, how deep."""


EASE: Mapping[str, float] = {
    "tee": 0.0, "shirt": 0.02, "blouse": 0.02, "tunic": 0.02,
    "gown": 0.05, "nightdress": 0.05, "jumper": 0.05, "hoodie": 0.09,
}  # fmt: skip
"""How far tops stand off the waist, of half a waist's width."""
OVER_EASE: Mapping[str, float] = {
    "cardigan": 0.05, "zip": 0.05, "jacket": 0.06, "blazer": 0.05, "coat": 0.09,
    "dressing_gown": 0.08,
}  # fmt: skip


LONG = frozenset({"coat", "dressing_gown"})
LONGER = {False: (8.0, 84.0), True: (120.0, 0.0)}
"""How much further what is long goes: down and ahead on a lap, or down who is on foot; in du."""
WITH_CHILD = 1.2
"""A belly larger than this is that of a late pregnancy."""


@dataclass(frozen=True, slots=True)
class Flank:
    """One side of the trunk, from the neck down to the hem on the lap."""

    neck: Point
    slope: Point
    top: Point
    shoulder: Point
    armpit: Point
    chest: Point
    waist: Point
    hip: Point
    hem: Point

    def points(self) -> tuple[Point, ...]:
        """Return every point, from above."""
        return (
            self.neck, self.slope, self.top, self.shoulder, self.armpit,
            self.chest, self.waist, self.hip, self.hem,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Torso:
    """Both flanks, the hem across the lap (right to left) and the whole outline.

    With an open outer garment, `edges` are its two edges from the neck down, and `inner`
    is what shows between them. `under` is the hem of the top where something longer is
    open over it: there legs show below it.
    """

    flanks: Mapping[str, Flank]
    hem: Sequence[Point]
    outline: Joined
    edges: Mapping[str, Sequence[Point]]
    inner: Joined | None
    under: Sequence[Point] = ()


def torso_of(body: Skeleton, clothes: Clothes) -> Torso:
    """Return the outline of this trunk in these clothes."""
    width = body.physique.waist + (OVER_EASE if clothes.over else EASE)[_outermost(clothes)]
    flanks = {s: _flank(body, s, width, _long(clothes)) for s in SIDES}
    hem = _hem(body, flanks, _long(clothes))
    closed = _closed(body, clothes)
    edges = {s: _edge(body, s, hem, closed=closed) for s in SIDES} if clothes.over else {}
    inner = (
        join(
            opened(edges["R"]),
            opened([edges["R"][-1], hem[2], edges["L"][-1]]),
            opened(edges["L"][::-1]),
        )
        if edges
        else None
    )
    under = _hem(body, flanks, 0.0)[1:-1] if _long(clothes) and not closed else ()
    return Torso(flanks, hem, _outline(body, flanks, hem), edges, inner, under)


def _long(clothes: Clothes) -> float:
    """Return how far down the thighs what is worn over the rest goes, 0 or 1."""
    return float(clothes.over is not None and clothes.over_kind in LONG)


def _closed(body: Skeleton, clothes: Clothes) -> bool:
    """Tell whether it is closed at the waist: by its belt, or buttoned by who is on foot."""
    return clothes.over_kind == "dressing_gown" or (clothes.over_kind == "coat" and body.afoot)


def _outermost(clothes: Clothes) -> str:
    return clothes.over_kind if clothes.over else clothes.kind


def _flank(body: Skeleton, side: str, width: float, long: float) -> Flank:
    sx, build, (far, deep) = side_of(side), body.physique, LONGER[body.afoot]
    breath = 1.6 * body.joints["breath"] * body.joints["breath_amp"]
    x, y = project(body.shoulders[side])
    neck = body.trunk(3, sx * 37 * build.neck, -4, -6)
    slope = between(neck, (x, y - 26), 0.50)
    of_chest = 0.45 + 0.35 * build.shoulder + 0.2 * width
    hips = 0.6 * build.hip + 0.4 * width
    return Flank(
        neck=neck,
        slope=(slope[0], slope[1] + 1 - 9 * body.joints["slump"]),
        top=(x - sx * 2, y - 25 * (0.5 + 0.5 * build.limb)),
        shoulder=(x + sx * 20 * build.limb, y - 5),
        armpit=body.trunk(2.18, sx * (95 + breath) * (0.35 + 0.65 * build.shoulder), 6),
        chest=body.trunk(1.7, sx * (93 + 1.25 * breath) * of_chest),
        waist=body.trunk(*_girth(build.belly, width, sx)),
        hip=body.trunk(0.28, sx * (94 * hips + 12 * build.belly), 0, 12),
        hem=_on_lap(body, sx * (100 + 12 * long) * hips, 14 + far * long, 30 + deep * long),
    )


def _girth(belly: float, width: float, sx: float) -> tuple[float, float]:
    """Return where a trunk is measured round the waist, and where its side is there.

    Late in a pregnancy the widest place is lower.
    """
    if belly > WITH_CHILD:
        return 0.78, sx * (83 * width + 15 * belly)
    return 0.95, sx * (83 * width + 13 * belly)


def _on_lap(body: Skeleton, x: float, y: float, z: float) -> Point:
    """Return a point that lies on the thighs, wherever on the seat they are; or hangs before them.

    The hem of who is on foot hangs all around, below the hips.
    """
    if body.afoot:
        return project((x * HANGS[0], y + HANGS[1] * min(1.0, body.physique.trunk), z * HANGS[2]))
    return project((x, y, z + body.spine[0][2]))


def _hem(body: Skeleton, flanks: Mapping[str, Flank], long: float) -> list[Point]:
    belly, (far, deep) = body.physique.belly, LONGER[body.afoot]
    y, z = far * long, deep * long
    middle = [
        _on_lap(body, -58, 16 + y, 64 + 20 * belly + z),
        _on_lap(body, 0, 12 + y, 70 + 30 * belly + z),
        _on_lap(body, 58, 16 + y, 64 + 20 * belly + z),
    ]
    return [flanks["R"].hem, *middle, flanks["L"].hem]


def _edge(body: Skeleton, side: str, hem: Sequence[Point], *, closed: bool) -> list[Point]:
    sx, low = side_of(side), hem[3 if side == "L" else 1]
    return [
        body.trunk(3, sx * 40 * body.physique.neck, 1, 0),
        body.trunk(2.75, sx * 44, 0, 14),
        body.trunk(2, sx * 40, 0, 30),
        body.trunk(1, sx * (3 if closed else 46), 0, 40),
        hem[2] if closed else low,
    ]


def _outline(body: Skeleton, flanks: Mapping[str, Flank], hem: Sequence[Point]) -> Joined:
    left, right = flanks["L"], flanks["R"]
    run = [*left.points()[3:], *reversed(hem[1:-1]), *reversed(right.points()[3:])]
    return join(
        opened([right.neck, body.trunk(3, 0, 8, 8), left.neck]),
        opened(left.points()[:4]),
        opened(run),
        opened(right.points()[3::-1]),
    )
