"""Shapes as paths of Skia. These loops are the hot spot of all drawing, so they stay plain."""

from collections.abc import Callable, Sequence

import skia

from game.patient.geometry import SAME, Point, Shape

Cubic = Callable[[float, float, float, float, float, float], object]
SIXTH = 1 / 6


def path_of(shapes: Sequence[Shape]) -> skia.Path:
    """Return shapes as one path."""
    path = skia.Path()
    for shape in shapes:
        if shape[0] == 2:  # noqa: PLR2004 - the kind
            _joined(path, shape[1])
        elif shape[0] == 1:
            ring = shape[1]
            path.moveTo(*ring[0])
            _spans(path.cubicTo, [ring[-1], *ring, ring[0], ring[1]])
            path.close()
        elif shape[0] == 0:
            _given(path, shape[1])
        else:
            run = shape[1]
            path.moveTo(*run[0])
            _spans(path.cubicTo, [run[0], *run, run[-1]])
    return path


def _spans(cubic: Cubic, points: Sequence[Point]) -> None:
    """Draw Catmull-Rom spans through all but the first and the last point."""
    (x0, y0), (x1, y1), (x2, y2) = points[:3]
    for x3, y3 in points[3:]:
        cubic(
            x1 + (x2 - x0) * SIXTH,
            y1 + (y2 - y0) * SIXTH,
            x2 - (x3 - x1) * SIXTH,
            y2 - (y3 - y1) * SIXTH,
            x2,
            y2,
        )
        x0, y0, x1, y1, x2, y2 = x1, y1, x2, y2, x3, y3


def _joined(path: skia.Path, runs: Sequence[Sequence[Point]]) -> None:
    x, y = runs[0][0]
    path.moveTo(x, y)
    for run in runs:
        first = run[0]
        if abs(x - first[0]) + abs(y - first[1]) > SAME:
            path.lineTo(*first)
        x, y = run[-1]
        if len(run) == 2:  # noqa: PLR2004 - a straight edge
            path.lineTo(x, y)
        else:
            _spans(path.cubicTo, [first, *run, run[-1]])
    path.close()


def _given(path: skia.Path, points: Sequence[Point]) -> None:
    path.moveTo(*points[0])
    for i in range(1, len(points) - 2, 3):
        path.cubicTo(*points[i], *points[i + 1], *points[i + 2])
    path.close()
