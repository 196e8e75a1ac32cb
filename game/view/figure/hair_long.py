"""Locks of long hair, over the shoulders."""

from collections.abc import Iterator

from game.patient.geometry import Joined, alpha, between3, closed, mixc, ribbon, shift
from game.view.figure.hair_style import Line
from game.view.figure.head import Head
from game.view.figure.look import Look
from game.view.paint.painter import Painter

SHADOW = (30, 10, 20, 40)
STRANDS = (0.16, 0.30, 0.44, 0.58, 0.72, 0.86)


def paint_long_locks(c: Painter, head: Head, look: Look) -> None:
    """Paint a lock on either side; the one away from the light is darker."""
    dyes, line = look.dyes, head.hair.lock
    if not line:
        return
    mirrored = tuple((-x, y, z) for x, y, z in line)
    for side, colour in ((mirrored, mixc(dyes.hair, dyes.hair_s, 0.5)), (line, dyes.hair)):
        lock = closed([head.skull(*point) for point in side])
        c.fill(shift(lock, 2, 4), SHADOW)
        c.fill(lock, colour)
        strands = list(_strands(head, side))
        c.fill(strands[::2], alpha(dyes.hair_l, 0.55))
        c.fill(strands[1::2], alpha(dyes.hair_s, 0.55))


def _strands(head: Head, line: Line) -> Iterator[Joined]:
    half = len(line) // 2
    for t in STRANDS:
        pairs = zip(line[:half], reversed(line[-half:]), strict=True)
        points = [head.skull(*between3(a, b, t)) for a, b in pairs]
        yield ribbon(points, 0.030 * head.unit, peak=0.4)
