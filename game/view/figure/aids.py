"""What somebody on foot leans on: a stick, a frame, a rail. Built in space, down to the floor."""

from collections.abc import Callable, Mapping, Sequence

from game.patient.geometry import (
    Colour,
    Point,
    Vector,
    alpha,
    ellipse,
    opened,
    poly,
    ribbon,
    shift,
)
from game.patient.skeleton_space import nearness, project, side_of
from game.patient.skeleton_trunk import SIDES
from game.view.figure.body import Body
from game.view.figure.legs_standing import floor_under
from game.view.paint.painter import Painter

ON = 0.3
"""From this share on it is there: wood and metal are never faint."""
WOOD: tuple[Colour, Colour, Colour] = ((78, 46, 30), (128, 80, 50), (178, 124, 84))
METAL: tuple[Colour, Colour, Colour] = ((104, 110, 120), (172, 180, 190), (232, 236, 242))
RUBBER, RUBBER_LIGHT = (46, 46, 52), (92, 92, 100)
SHADOW = (26, 14, 40)
HAND = "R"
"""The hand that holds a stick, or the rail."""
FRONT, REAR, IN = 84.0, -66.0, 6.0
"""How far the legs of a frame stand before and behind its grips, and how much farther out."""
BARS = (20.0, 120.0)
"""How far below the grips the two bars of a frame are."""
RAIL = (-420.0, 780.0)
"""Where a rail ends behind somebody, and before the picture."""
ROUND = 11.0
"""Half as thick as it is."""


def aided(body: Body, name: str) -> bool:
    """Tell whether somebody on foot leans on this."""
    return body.bones.afoot and body.look.sign(name) > ON


def paint_aids(c: Painter, body: Body) -> None:
    """Paint what the hands will hold, before the hands."""
    for name, paint in AIDS.items():
        if aided(body, name):
            paint(c, body)


def _tube(c: Painter, spots: Sequence[Vector], wide: float, inks: Sequence[Colour]) -> None:
    """Paint a round bar through space, as wide as it is near, lit from the left."""
    points = [project(at) for at in spots]
    near = sum(nearness(at) for at in spots) / len(spots)
    line, k = opened(points), wide * near
    dark, plain, light = inks
    c.soft(ribbon(_off(points, 5, 4), k * 1.3, start=k, end=k), alpha(SHADOW, 0.22), 3)
    c.stroke(line, dark, k)
    c.stroke(shift(line, -0.06 * k, -0.06 * k), plain, 0.74 * k)
    c.stroke(shift(line, -0.2 * k, -0.16 * k), light, 0.2 * k)


def _off(points: Sequence[Point], dx: float, dy: float) -> list[Point]:
    return [(x + dx, y + dy) for x, y in points]


def _tip(c: Painter, at: Vector, wide: float) -> None:
    """Paint the rubber that stands on the floor."""
    (x, y), k = project(at), wide * nearness(at)
    c.soft(ellipse(x, y + 2, 1.6 * k, 0.6 * k), alpha(SHADOW, 0.4), 4)
    c.fill(ribbon([(x, y - 1.9 * k), (x, y)], 1.7 * k, start=1.3 * k, end=1.8 * k), RUBBER)
    c.fill(ellipse(x, y, 0.9 * k, 0.36 * k), RUBBER)
    c.soft(ellipse(x - 0.4 * k, y - k, 0.2 * k, 0.6 * k), RUBBER_LIGHT, 1)


def _stick(c: Painter, body: Body) -> None:
    """Paint a stick under the hand; it stands where the other foot does, and goes with it."""
    x, y, z = body.bones.arms[HAND].wrist
    other = body.bones.legs["L" if HAND == "R" else "R"]
    floor = floor_under(body)
    up = max(0.0, floor - max(other.heel[1], other.toe[1]))
    ahead = 0.5 * (other.heel[2] + other.toe[2])
    out = side_of(HAND)
    grip = (x - out * 2, y + 26, z + 16)
    foot = (x + out * 12, floor - 0.8 * up, 0.6 * ahead + 44)
    _tube(c, [grip, foot], 10, WOOD)
    _tip(c, foot, 7)
    head = [(x - out * 16, y + 22, z + 4), grip, (x + out * 14, y + 28, z + 26)]
    _tube(c, head, 17, WOOD)


def _frame(c: Painter, body: Body) -> None:
    """Paint a frame of tubes around whoever stands in it: four legs, two bars, two grips."""
    floor = floor_under(body)
    wrists = [body.bones.arms[s].wrist for s in SIDES]
    y = sum(at[1] for at in wrists) / 2 + 26
    z = sum(at[2] for at in wrists) / 2 + 14
    x = max(abs(at[0]) for at in wrists)
    rows = []
    for side in SIDES:
        sx = side_of(side)
        corner = (sx * (x + IN), y + 16, z + FRONT)
        front = (sx * (x + IN * 3), floor, z + FRONT + 16)
        rear = (sx * (x + IN * 2), floor, z + REAR)
        _tube(c, [(sx * (x + 1), y + 4, z - 26), rear], 13, METAL)
        _tip(c, rear, 9)
        rows.append((corner, front))
    for down in BARS:
        t = down / (floor - y)
        left, right = (_between(a, b, t) for a, b in rows)
        _tube(c, [left, right], 12, METAL)
    for side, (corner, front) in zip(SIDES, rows, strict=True):
        sx = side_of(side)
        _tube(c, [corner, front], 14, METAL)
        _tip(c, front, 9)
        top = [(sx * x, y, z - 26), (sx * x, y, z + 36), (sx * (x + 3), y + 3, z + 70), corner]
        _tube(c, top, 14, METAL)
        _tube(c, [(sx * x, y, z - 30), (sx * x, y, z + 38)], 24, (RUBBER, RUBBER, RUBBER_LIGHT))


def _between(a: Vector, b: Vector, t: float) -> Vector:
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t)


def _rail(c: Painter, body: Body) -> None:
    """Paint a rail on posts beside somebody, from behind them to before the picture."""
    x, y, z = body.bones.arms[HAND].wrist
    x, y, floor = x + side_of(HAND) * 4, y + 24, floor_under(body)
    for along in (RAIL[0] + 40, z + 170):
        _tube(c, [(x, y, along), (x, floor, along)], 13, METAL)
    far, here, near = ((x, y, at) for at in (RAIL[0], z, RAIL[1]))
    dark, plain, light = WOOD
    for share, lift, ink in ((1.0, 0.0, dark), (0.76, 0.1, plain), (0.24, 0.26, light)):
        edges = [(at, project(at), ROUND * nearness(at)) for at in (far, here, near)]
        top = [(px, py - k * (share + lift)) for _, (px, py), k in edges]
        low = [(px, py + k * (share - lift)) for _, (px, py), k in edges]
        c.fill(poly([*top, *reversed(low)]), ink)


AIDS: Mapping[str, Callable[[Painter, Body], None]] = {
    "walking_stick": _stick,
    "walking_frame": _frame,
    "side_rail": _rail,
}
"""Each by the name a cue's row gives it."""
