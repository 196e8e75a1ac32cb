"""Arms: a reach becomes an elbow and a wrist; a hand is a blend of two rows of hands.json."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from game.patient.skeleton_space import HEAD_UNIT, add, bend, between, distance_factor, scale
from game.patient.stance import Reach, Vector
from game.patient.tables import Tables

if TYPE_CHECKING:
    from game.patient.skeleton import Skeleton

Dot = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Hand:
    """A shape of hands.json, or one between two: points in hand lengths, wrist at 0, 0.

    `curl` 0-1 tells how far the fingers are bent away: it turns nails off.
    """

    palm: tuple[Dot, ...]
    fingers: tuple[tuple[Dot, Dot, Dot], ...]
    thumb: tuple[Dot, Dot, Dot]
    width: float
    tip: float
    curl: float


@dataclass(frozen=True, slots=True)
class Arm:
    """Elbow and wrist in space; the hand, its direction (radians on the picture), its size in du."""

    elbow: Vector
    wrist: Vector
    hand: Hand
    angle: float
    size: float
    fs: float
    hidden: bool
    """The hand is tucked away behind the other arm."""
    presses: bool
    """The hand takes hold of the cloth under it."""


@dataclass(frozen=True, slots=True)
class _Aim:
    at: Vector
    angle: float
    hand: Hand
    pole: Vector
    fs: float
    hidden: float
    presses: float


def solve_arm(side: str, reach: Reach, body: "Skeleton", tables: Tables) -> Arm:
    """Return the arm of this side as it reaches.

    Raises:
        KeyError: an anchor or a hand shape that the tables do not have.
    """
    sx = 1 if side == "L" else -1
    build = body.physique
    aim = _aim(side, reach, body, tables)
    shake = (reach.shake[0] * sx, reach.shake[1], reach.shake[2])
    bones = (160 * (0.94 + 0.06 * build.shoulder) * build.arm, 129 * build.arm)
    pole = (aim.pole[0] * sx, aim.pole[1], aim.pole[2])
    elbow, wrist = bend(body.shoulders[side], add(aim.at, shake), bones, pole)
    degrees = aim.angle if side == "L" else 180 - aim.angle
    return Arm(
        elbow=elbow,
        wrist=wrist,
        hand=aim.hand,
        angle=math.radians(degrees),
        size=87 * (0.9 + 0.1 * build.limb) * distance_factor(wrist) * (0.35 + 0.65 * build.arm),
        fs=aim.fs,
        hidden=aim.hidden > 0.7,
        presses=aim.presses > 0.7,
    )


def _aim(side: str, reach: Reach, body: "Skeleton", tables: Tables) -> _Aim:
    here = _Aim(
        at=anchor(side, reach.anchor, reach.offset, body, tables),
        angle=reach.direction,
        hand=read_hand(tables, reach.shape),
        pole=reach.pole,
        fs=reach.fs,
        hidden=float(tables.poses["anchors"][reach.anchor].get("hides", False)),
        presses=float(reach.shape in {"clutch", "press"}),
    )
    if reach.towards is None or reach.share <= 0:
        return here
    return _blend(side, here, _aim(side, reach.towards, body, tables), min(1.0, reach.share))


def _blend(side: str, a: _Aim, b: _Aim, t: float) -> _Aim:
    """Return the aim between two, on an arc that keeps the hand clear of the body."""
    arc = math.sin(math.pi * t) * 26
    out = arc * 0.4 if side == "L" else -arc * 0.4
    return _Aim(
        at=add(between(a.at, b.at, t), (out, 0.0, arc)),
        angle=a.angle + (b.angle - a.angle) * t,
        hand=blend_hands(a.hand, b.hand, t),
        pole=between(a.pole, b.pole, t),
        fs=a.fs + (b.fs - a.fs) * t,
        hidden=a.hidden + (b.hidden - a.hidden) * t,
        presses=a.presses + (b.presses - a.presses) * t,
    )


def anchor(
    side: str, name: str, offset: Vector, body: "Skeleton", tables: Tables
) -> Vector:
    """Return where an anchor of poses.json lies for this body, offset and mirrored, in du."""
    row = tables.poses["anchors"][name]
    build = body.physique
    x, y, z = add(tuple(row["p"]), offset)
    x = x if side == "L" else -x
    at = (x, y * (0.3 + 0.7 * build.trunk), z * (0.35 + 0.65 * build.trunk))
    match row["frame"]:
        case "waist":
            belly = (at[0], at[1], at[2] + 26 * build.belly)
            return add(body.along(1.0), body.turned(belly, 0.6))
        case "chest":
            return add(body.along(2.0), body.turned(at))
        case "head":
            r = body.rotation
            skull = scale((x, y, z), HEAD_UNIT / 69 * build.head)
            turned = tuple(sum(m * v for m, v in zip(row_, skull, strict=True)) for row_ in r)
            return add(body.head, (turned[0], turned[1], turned[2]))
        case "pelvis":
            return add(at, (0.0, 0.0, 40 * body.joints["edge"]))
        case _:
            return at


def read_hand(tables: Tables, name: str) -> Hand:
    """Return a hand shape.

    Raises:
        KeyError: hands.json has no such shape.
    """
    row: Mapping[str, Any] = tables.hands[name]
    return Hand(
        palm=tuple((x, y) for x, y in row["palm"]),
        fingers=tuple(_three(finger) for finger in row["fingers"]),
        thumb=_three(row["thumb"]),
        width=row["fw"],
        tip=row["tip"],
        curl=row.get("curl", 0.0),
    )


def _three(row: list[list[float]]) -> tuple[Dot, Dot, Dot]:
    a, b, c = row
    return (a[0], a[1]), (b[0], b[1]), (c[0], c[1])


def blend_hands(a: Hand, b: Hand, t: float) -> Hand:
    """Return the hand a share `t` of the way from a to b."""
    return Hand(
        palm=tuple(_mid(p, q, t) for p, q in zip(a.palm, b.palm, strict=True)),
        fingers=tuple(_mid3(f, g, t) for f, g in zip(a.fingers, b.fingers, strict=True)),
        thumb=_mid3(a.thumb, b.thumb, t),
        width=a.width + (b.width - a.width) * t,
        tip=a.tip + (b.tip - a.tip) * t,
        curl=a.curl + (b.curl - a.curl) * t,
    )


def _mid(p: Dot, q: Dot, t: float) -> Dot:
    return (p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t)


def _mid3(f: tuple[Dot, Dot, Dot], g: tuple[Dot, Dot, Dot], t: float) -> tuple[Dot, Dot, Dot]:
    return _mid(f[0], g[0], t), _mid(f[1], g[1], t), _mid(f[2], g[2], t)
