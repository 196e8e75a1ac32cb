"""Geometry: splines as light descriptors, ribbons, limbs, two-bone kinematics. Pure Python.

A shape is (kind, points): 0 cubic control points, closed; 1 Catmull-Rom, closed;
3 Catmull-Rom, open; and 2 open Catmull-Rom runs joined at sharp corners, closed.
The painter turns them into its own path in one pass.
"""

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Literal

Point = tuple[float, float]
Vector = tuple[float, float, float]
Matrix = tuple[Vector, Vector, Vector]
Colour = tuple[int, int, int]
Ink = tuple[int, int, int] | tuple[int, int, int, int]
Curve = tuple[Literal[0, 1, 3], Sequence[Point]]
Joined = tuple[Literal[2], Sequence[Sequence[Point]]]
Shape = Curve | Joined

OPAQUE = 255
SHORTEST = 1e-3
"""Nothing is divided by a length below this."""
SAME = 1e-6
"""Runs whose ends are nearer than this share a corner."""


def lerp(a: float, b: float, t: float) -> float:
    """Return the number a share *t* of the way from a to b."""
    return a + (b - a) * t


def between(a: Point, b: Point, t: float) -> Point:
    """Return the point a share *t* of the way from a to b."""
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)


def between3(a: Vector, b: Vector, t: float) -> Vector:
    """Return the place a share *t* of the way from a to b."""
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t)


def clamp(x: float, low: float = 0.0, high: float = 1.0) -> float:
    """Return x within low and high."""
    return low if x < low else min(x, high)


def smooth(x: float) -> float:
    """Return x eased at both ends; 0 to 1."""
    x = clamp(x)
    return x * x * (3 - 2 * x)


def mixc(a: Ink, b: Ink, t: float) -> Colour:
    """Return the colour a share *t* of the way from a to b."""
    t = clamp(t)
    return (
        round(a[0] + (b[0] - a[0]) * t),
        round(a[1] + (b[1] - a[1]) * t),
        round(a[2] + (b[2] - a[2]) * t),
    )


def mul(a: Ink, by: Vector) -> Colour:
    """Return a colour with each part multiplied."""
    return (
        int(clamp(a[0] * by[0], 0, OPAQUE)),
        int(clamp(a[1] * by[1], 0, OPAQUE)),
        int(clamp(a[2] * by[2], 0, OPAQUE)),
    )


def alpha(c: Ink, a: float) -> tuple[int, int, int, int]:
    """Return a colour that covers *a* (0 to 1)."""
    return (c[0], c[1], c[2], int(clamp(a) * OPAQUE))


def closed(points: Sequence[Point]) -> Curve:
    """Return a closed smooth curve through the points."""
    return (1, points)


def opened(points: Sequence[Point]) -> Curve:
    """Return an open smooth curve through the points."""
    return (3, points)


def join(*parts: Curve) -> Joined:
    """Return open curves joined at sharp corners, closed."""
    return (2, [part[1] for part in parts])


def poly(points: Sequence[Point]) -> Joined:
    """Return a polygon."""
    return (2, [[a, b] for a, b in zip(points, [*points[1:], points[0]], strict=True)])


def _span(p: Sequence[Point], i: int, *, ring: bool) -> tuple[Point, Point, Point]:
    """Return the two controls and the end of a Catmull-Rom span that begins at point i."""
    n = len(p)
    if ring:
        (x0, y0), (x1, y1), (x2, y2), (x3, y3) = p[i - 1], p[i], p[(i + 1) % n], p[(i + 2) % n]
    else:
        (x0, y0), (x1, y1), (x2, y2) = p[max(0, i - 1)], p[i], p[i + 1]
        x3, y3 = p[min(n - 1, i + 2)]
    first = (x1 + (x2 - x0) / 6, y1 + (y2 - y0) / 6)
    return first, (x2 - (x3 - x1) / 6, y2 - (y3 - y1) / 6), (x2, y2)


def _straight(a: Point, b: Point) -> tuple[Point, Point, Point]:
    return between(a, b, 1 / 3), between(a, b, 2 / 3), b


def _apart(a: Point, b: Point) -> bool:
    return abs(a[0] - b[0]) + abs(a[1] - b[1]) > SAME


def cubics(shape: Shape) -> list[Point]:
    """Return [start, control, control, end, control, ...] of a shape."""
    if shape[0] == 0:
        return list(shape[1])
    if shape[0] == 1:
        ring = shape[1]
        out = [ring[0]]
        for i in range(len(ring)):
            out += _span(ring, i, ring=True)
        return out
    runs: Sequence[Sequence[Point]] = shape[1] if shape[0] == 2 else [shape[1]]  # noqa: PLR2004
    out = [runs[0][0]]
    for run in runs:
        if _apart(out[-1], run[0]):
            out += _straight(out[-1], run[0])
        for i in range(len(run) - 1):
            out += _span(run, i, ring=False)
    if shape[0] == 2 and _apart(out[-1], out[0]):  # noqa: PLR2004 - the kind
        out += _straight(out[-1], out[0])
    return out


def sample(points: Sequence[Point], n: int) -> list[Point]:
    """Return an open Catmull-Rom curve at *n* points a span, and its last point."""
    first = (2 * points[0][0] - points[1][0], 2 * points[0][1] - points[1][1])
    last = (2 * points[-1][0] - points[-2][0], 2 * points[-1][1] - points[-2][1])
    whole = [first, *points, last]
    out: list[Point] = []
    for i in range(len(points) - 1):
        (x0, y0), (x1, y1), (x2, y2), (x3, y3) = whole[i : i + 4]
        for j in range(n):
            t = j / n
            a = ((2 - t) * t - 1) * t * 0.5
            b = (1.5 * t - 2.5) * t * t + 1
            c = ((2 - 1.5 * t) * t + 0.5) * t
            d = (0.5 * t - 0.5) * t * t
            out.append((a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3))
    out.append(points[-1])
    return out


def _fuller(points: Sequence[Point]) -> Sequence[Point]:
    """Return points enough for a belly."""
    if len(points) == 2:  # noqa: PLR2004 - a straight stroke
        return [points[0], between(points[0], points[1], 0.5), points[1]]
    if len(points) == 3:  # noqa: PLR2004 - a bent one
        a, b, c = points
        return [
            a,
            (0.375 * a[0] + 0.75 * b[0] - 0.125 * c[0], 0.375 * a[1] + 0.75 * b[1] - 0.125 * c[1]),
            b,
            (0.375 * c[0] + 0.75 * b[0] - 0.125 * a[0], 0.375 * c[1] + 0.75 * b[1] - 0.125 * a[1]),
            c,
        ]
    return points


def ribbon(
    points: Sequence[Point],
    width: float,
    *,
    start: float = 0.0,
    end: float = 0.0,
    peak: float = 0.5,
) -> Joined:
    """Return a tapered stroke: its width goes from *start* to *width* (at *peak*) to *end*."""
    points = _fuller(points)
    last = len(points) - 1
    left: list[Point] = []
    right: list[Point] = []
    px, py = points[0]
    for i, (x, y) in enumerate(points):
        bx, by = points[min(last, i + 1)]
        dx, dy = bx - px, by - py
        d = math.sqrt(dx * dx + dy * dy) or 1.0
        t = i / last
        if t < peak:
            w = start + (width - start) * math.sin(t / peak * 1.5708)
        else:
            w = end + (width - end) * math.cos((t - peak) / (1 - peak) * 1.5708)
        h = w * 0.5 / d
        left.append((x - dy * h, y + dx * h))
        right.append((x + dy * h, y - dx * h))
        px, py = x, y
    right.reverse()
    return (2, [left, right])


_ROUND = (
    (1.0, 0.0), (1.0, 0.5523), (0.5523, 1.0), (0.0, 1.0), (-0.5523, 1.0), (-1.0, 0.5523),
    (-1.0, 0.0), (-1.0, -0.5523), (-0.5523, -1.0), (0.0, -1.0), (0.5523, -1.0), (1.0, -0.5523),
    (1.0, 0.0),
)  # fmt: skip


def ellipse(cx: float, cy: float, rx: float, ry: float | None = None, turn: float = 0.0) -> Curve:
    """Return an ellipse, or a circle; *turn* in radians."""
    ry = rx if ry is None else ry
    if not turn:
        return (0, [(cx + x * rx, cy + y * ry) for x, y in _ROUND])
    c, s = math.cos(turn), math.sin(turn)
    return (0, [(cx + x * rx * c - y * ry * s, cy + x * rx * s + y * ry * c) for x, y in _ROUND])


def limb(a: Point, b: Point, profile: Sequence[tuple[float, float, float]]) -> Curve:
    """Return the outline of a limb from a to b; profile rows are (share, half left, half right)."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    d = math.hypot(dx, dy) or SHORTEST
    ux, uy = dx / d, dy / d
    left: list[Point] = []
    right: list[Point] = []
    for t, half_left, half_right in profile:
        x, y = a[0] + dx * t, a[1] + dy * t
        left.append((x - uy * half_left, y + ux * half_left))
        right.append((x + uy * half_right, y - ux * half_right))
    (t0, l0, r0), (t1, l1, r1) = profile[0], profile[-1]
    e0, e1 = 0.46 * (l0 + r0), 0.46 * (l1 + r1)
    first = (a[0] + dx * t0 - ux * e0, a[1] + dy * t0 - uy * e0)
    last = (a[0] + dx * t1 + ux * e1, a[1] + dy * t1 + uy * e1)
    return closed([first, *left, last, *reversed(right)])


def shift(shape: Shape, dx: float, dy: float) -> Shape:
    """Return a shape moved."""
    if shape[0] == 2:  # noqa: PLR2004 - the kind
        return (2, [[(x + dx, y + dy) for x, y in run] for run in shape[1]])
    return (shape[0], [(x + dx, y + dy) for x, y in shape[1]])


def inside(ring: Sequence[Point], x: float, y: float) -> bool:
    """Tell whether a point lies in a polygon."""
    within = False
    for (x0, y0), (x1, y1) in pairwise([*ring, ring[0]]):
        if (y0 > y) != (y1 > y) and x < (x1 - x0) * (y - y0) / (y1 - y0) + x0:
            within = not within
    return within


def bounds(points: Iterable[Point]) -> tuple[float, float, float, float]:
    """Return left, top, right, bottom."""
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def add(a: Vector, b: Vector) -> Vector:
    """Return a + b."""
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def subtract(a: Vector, b: Vector) -> Vector:
    """Return a - b."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def scale(a: Vector, by: float) -> Vector:
    """Return a times a number."""
    return (a[0] * by, a[1] * by, a[2] * by)


def dot(a: Vector, b: Vector) -> float:
    """Return the inner product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def length(a: Vector) -> float:
    """Return the length of a vector."""
    return math.sqrt(dot(a, a))


def bend(
    shoulder: Vector, target: Vector, bones: tuple[float, float], pole: Vector
) -> tuple[Vector, Vector]:
    """Return elbow and wrist of a two-bone arm that reaches for *target*.

    *bones* are upper and lower length; *pole* points the elbow. A target out of reach
    is drawn in.
    """
    upper, lower = bones
    way = subtract(target, shoulder)
    far = length(way) or SHORTEST
    reach = clamp(far, abs(upper - lower) * 1.05 + 4, (upper + lower) * 0.995)
    target = add(shoulder, scale(way, reach / far))
    ahead = scale(subtract(target, shoulder), 1 / reach)
    aside = subtract(pole, scale(ahead, dot(pole, ahead)))
    aside = scale(aside, 1 / (length(aside) or SHORTEST))
    cosine = clamp((upper * upper + reach * reach - lower * lower) / (2 * upper * reach), -1, 1)
    sine = math.sqrt(1 - cosine * cosine)
    elbow = add(shoulder, add(scale(ahead, upper * cosine), scale(aside, upper * sine)))
    return elbow, target


def rotation(yaw: float, pitch: float, roll: float) -> Matrix:
    """Return the rows of Rz(roll) Rx(pitch) Ry(yaw); x right, y down, z to the viewer.

    Radians. +yaw turns the face to the viewer's right, +pitch looks down.
    """
    cy, sy = math.cos(yaw), math.sin(yaw)
    cp, sp = math.cos(pitch), math.sin(pitch)
    cr, sr = math.cos(roll), math.sin(roll)
    return (
        (cr * cy + sr * sp * sy, -sr * cp, cr * sy - sr * sp * cy),
        (sr * cy - cr * sp * sy, cr * cp, sr * sy + cr * sp * cy),
        (-cp * sy, -sp, cp * cy),
    )


def apply(matrix: Matrix, v: Vector) -> Vector:
    """Return a vector turned by a matrix."""
    return (dot(matrix[0], v), dot(matrix[1], v), dot(matrix[2], v))
