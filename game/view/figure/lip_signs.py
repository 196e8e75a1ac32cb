"""Dry lips: their skin cracks upright, and peels."""

from game.patient.geometry import Joined, Point, alpha, between, ellipse, mixc, ribbon
from game.view.figure.head import Head
from game.view.figure.look import Look
from game.view.paint.painter import Painter

SEEN = 0.03
MIDDLE = 0.5
CRACKS = (
    (0.36, 0.18, 0.62, 0.014), (0.47, 0.30, 0.95, -0.012), (0.60, 0.10, 0.55, 0.010),
    (0.69, 0.35, 0.80, -0.016),
)  # fmt: skip
"""Of a lip: where along it a crack is, from and to how far down, how far it leans."""
FLAKES = ((0.27, 0.72), (0.41, 0.80), (0.56, 0.86), (0.72, 0.70))
"""Where the lower lip peels: near its edge."""


def paint_cracks(c: Painter, head: Head, look: Look) -> None:
    """Paint cracks and flakes on both lips."""
    dry, p, h = look.sign("dry"), head.points, head.unit
    if dry <= SEEN:
        return
    low = [p[name] for name in ("mcR", "q1R", "q0", "q1L", "mcL")]
    inner = [p[name] for name in ("mcR", "j1R", "j0", "j1L", "mcL")]
    top = [p[name] for name in ("mcR", "m1R", "m0", "m1L", "mcL")]
    edge = [p[name] for name in ("mcR", "i1R", "i0", "i1L", "mcL")]
    lines = [_crack(inner, low, one, h) for one in CRACKS]
    lines += [_crack(edge, top, (1 - t, a, b, lean), h) for t, a, b, lean in CRACKS[1::2]]
    flakes = [
        ellipse(
            *between(_along(inner, t), _along(low, t), down),
            0.036 * h,
            0.012 * h,
            0.35 if t < MIDDLE else -0.35,
        )
        for t, down in FLAKES
    ]
    pale = mixc(look.palette.lip, mixc(look.palette.light, (244, 232, 220), 0.4), 0.75)
    c.fill(flakes, alpha(pale, 0.6 * dry))
    c.fill(lines, alpha(mixc(look.palette.line, (120, 30, 30), 0.5), 0.50 * dry))


def _crack(
    inner: list[Point], outer: list[Point], crack: tuple[float, float, float, float], h: float
) -> Joined:
    t, first, last, lean = crack
    near, far = _along(inner, t), _along(outer, t)
    start, stop = between(near, far, first), between(near, far, last)
    bow = between(start, stop, 0.5)
    return ribbon(
        [start, (bow[0] + lean * h, bow[1]), stop], 0.013 * h, start=0.004 * h, end=0.002 * h
    )


def _along(line: list[Point], t: float) -> Point:
    """Return the point a share *t* along a line of points."""
    k = min(len(line) - 2, int(t * (len(line) - 1)))
    return between(line[k], line[k + 1], t * (len(line) - 1) - k)
