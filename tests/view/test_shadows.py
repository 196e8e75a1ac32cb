"""Shadows of arms: shapes that turn both ways cut no holes into what catches them."""

import pytest

from game.patient.geometry import Shape, closed, ellipse, join, opened
from game.view.figure.shadows import one_way
from game.view.paint import make_painter

SQUARE = [(0.0, 0.0), (40.0, 0.0), (40.0, 40.0), (0.0, 40.0)]
INNER = [(10.0, 10.0), (30.0, 10.0), (30.0, 30.0), (10.0, 30.0)]
SHAPES = [
    closed(SQUARE),
    closed(SQUARE[::-1]),
    ellipse(20, 20, 15),
    join(opened(SQUARE[:3]), opened([SQUARE[2], SQUARE[3], SQUARE[0]])),
    join(opened(SQUARE[:1:-1]), opened([SQUARE[2], SQUARE[1], SQUARE[0]])),
]


def points(shape: Shape) -> list[tuple[float, float]]:
    if shape[0] == 2:
        return [p for run in shape[1] for p in run]
    return list(shape[1])


def area(shape: Shape) -> float:
    ring = points(shape)
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairs)


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_comes_to_turn_the_same_way_and_keeps_its_points(shape: Shape) -> None:
    assert area(one_way(shape)) > 0
    assert sorted(points(one_way(shape))) == sorted(points(shape))


def test_a_shadow_falls_where_two_shapes_that_turn_both_ways_lie_on_each_other(
    painter: str,
) -> None:
    c = make_painter(40, 40)
    c.begin()
    c.clip([one_way(closed(SQUARE)), one_way(closed(INNER[::-1]))])
    c.fill(closed(SQUARE), (0, 0, 0))
    c.unclip()
    c.end()
    assert c.surface().get_at((20, 20))[3] == 255, painter
    assert c.surface().get_at((4, 20))[3] == 255, painter
