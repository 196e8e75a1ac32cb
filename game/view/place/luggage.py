"""What stands on the floor beside a chair, or hangs there: a bag, a stick, an umbrella, a toy."""

from game.patient.geometry import Colour, Point, alpha, closed, ellipse, join, opened, ribbon, shift
from game.view.place.light import WHITE
from game.view.place.lit import Lit
from game.view.place.shapes import SHADE, darker, lighter, rounded, segments

CANVAS: Colour = (58, 84, 116)
LEATHER: Colour = (146, 96, 62)
BRASS: Colour = (214, 184, 108)
SLIPPER: Colour = (188, 92, 104)
CANE: Colour = (120, 74, 42)
RUBBER: Colour = (52, 50, 54)
NYLON: Colour = (38, 66, 108)
DROP: Colour = (150, 190, 216)
RED: Colour = (206, 70, 58)
YELLOW: Colour = (240, 192, 66)
TYRE: Colour = (48, 48, 54)
CORD: Colour = (236, 234, 228)
BUTTON: Colour = (222, 60, 52)


def bag_packed(c: Lit, at: Point) -> None:
    """Paint a soft bag, full and shut, with slippers tied to it."""
    x, y = at
    c.soft(ellipse(x + 4, y + 2, 62, 10), alpha(SHADE, 0.55), 7)
    body = closed([
        (x - 54, y - 8), (x - 56, y - 44), (x - 40, y - 58), (x, y - 62), (x + 40, y - 58),
        (x + 56, y - 44), (x + 54, y - 8), (x + 40, y), (x, y + 3), (x - 40, y),
    ])  # fmt: skip
    c.fill(body, CANVAS)
    c.clip(body)
    c.soft(ellipse(x + 34, y - 10, 36, 46), alpha(darker(CANVAS, 0.6), 0.7), 12)
    c.soft(ellipse(x - 24, y - 50, 30, 12), alpha(lighter(CANVAS, 0.5), 0.7), 8)
    c.fill(rounded(x - 62, y - 14, 124, 22, 2), darker(CANVAS, 0.35))
    c.unclip()
    c.stroke(opened([(x - 46, y - 50), (x, y - 55), (x + 46, y - 50)]), darker(CANVAS, 0.5), 4)
    c.stroke(opened([(x - 46, y - 50), (x, y - 55), (x + 46, y - 50)]), BRASS, 1.6)
    for dx in (-24, 24):
        c.fill(rounded(x + dx - 5, y - 54, 10, 52, 2), LEATHER)
        c.fill(rounded(x + dx - 4, y - 54, 3, 52, 1), lighter(LEATHER, 0.3))
        c.fill(ellipse(x + dx, y - 40, 3.4), BRASS)
    grip = opened([(x - 24, y - 54), (x - 16, y - 84), (x + 16, y - 84), (x + 24, y - 54)])
    c.stroke(shift(grip, 0, 2), darker(LEATHER, 0.4), 8)
    c.stroke(grip, LEATHER, 6)
    _slippers(c, (x - 4, y - 12))


def _slippers(c: Lit, at: Point) -> None:
    """Paint a pair of slippers tucked under the straps of a bag."""
    x, y = at
    for dx, dy in ((-12.0, -4.0), (8.0, 0.0)):
        sole = ellipse(x + dx, y + dy, 9, 17, 0.35)
        c.soft(shift(sole, 1, 3), alpha(SHADE, 0.6), 2)
        c.fill(sole, lighter(SLIPPER, 0.6))
        toe = ellipse(x + dx + 2.6, y + dy - 6, 9, 10, 0.35)
        c.fill(toe, SLIPPER)
        c.stroke(toe, darker(SLIPPER, 0.35), 1.2)


def stick(c: Lit, at: Point) -> None:
    """Paint a walking stick, its crook over the edge of a table."""
    x, y = at
    crook = [(x - 16, y + 14), (x - 18, y - 8), (x - 4, y - 20), (x + 10, y - 8), (x + 9, y + 20)]
    run = [*crook, (x + 6, y + 110), (x + 2, y + 204)]
    c.stroke(shift(opened(run), 5, 4), alpha(SHADE, 0.28), 8)
    c.stroke(opened(run), darker(CANE, 0.35), 9.5)
    c.stroke(opened(run), CANE, 7.5)
    c.stroke(shift(opened(run), -1.6, -0.6), alpha(lighter(CANE, 0.5), 0.85), 2)
    c.stroke(segments((x + 8.6, y + 34), (x + 8.3, y + 42)), BRASS, 9.6)
    c.fill(rounded(x - 4, y + 196, 12, 15, 3), RUBBER)


def umbrella(c: Lit, at: Point) -> None:
    """Paint a shut umbrella that hangs from a table and drips into a puddle."""
    x, y = at
    c.fill(ellipse(x - 2, y + 190, 30, 8), alpha(DROP, 0.75))
    c.stroke(ellipse(x - 2, y + 190, 29, 7.4), alpha(darker(DROP, 0.45), 0.8), 1.2)
    c.soft(ellipse(x - 8, y + 188, 13, 2.6), alpha(WHITE, 0.95), 1.5)
    hook = [(x + 15, y + 12), (x + 15, y - 10), (x + 4, y - 18), (x - 5, y - 8), (x - 4, y + 30)]
    c.stroke(opened(hook), darker(LEATHER, 0.4), 7)
    c.stroke(opened(hook), LEATHER, 5)
    cloth = closed([
        (x - 5, y + 26), (x - 17, y + 44), (x - 20, y + 70), (x - 12, y + 128), (x - 2, y + 166),
        (x + 8, y + 128), (x + 15, y + 70), (x + 12, y + 44), (x + 2, y + 26),
    ])  # fmt: skip
    c.soft(shift(cloth, 6, 4), alpha(SHADE, 0.3), 6)
    c.fill(cloth, NYLON)
    c.clip(cloth)
    c.soft(ellipse(x + 12, y + 90, 10, 80), alpha(darker(NYLON, 0.7), 0.8), 5)
    for dx, wide in ((-12, 5), (-3, 3)):
        pleat = ribbon([(x - 3, y + 26), (x + dx, y + 80), (x - 3, y + 160)], wide)
        c.fill(pleat, alpha(lighter(NYLON, 0.4), 0.6))
    c.unclip()
    c.stroke(segments((x - 19, y + 78), (x + 14, y + 70)), darker(NYLON, 0.5), 5)
    c.stroke(segments((x - 2, y + 164), (x - 2, y + 174)), RUBBER, 3.4)
    beads = ((-15, 60), (-9, 96), (3, 84), (-4, 122), (8, 56), (-2, 180), (3, 142))
    c.fill([ellipse(x + dx, y + dy, 2.4, 3.4) for dx, dy in beads], lighter(DROP, 0.4))
    c.fill([ellipse(x + dx - 0.6, y + dy - 1.0, 0.9) for dx, dy in beads], WHITE)


def toy_left(c: Lit, at: Point) -> None:
    """Paint a small toy lorry."""
    x, y = at
    c.soft(ellipse(x + 2, y + 3, 42, 8), alpha(SHADE, 0.5), 5)
    bed = join(
        opened([(x - 40, y - 2), (x - 44, y - 34)]),
        opened([(x - 44, y - 34), (x + 6, y - 28)]),
        opened([(x + 6, y - 28), (x + 8, y - 4)]),
        opened([(x + 8, y - 4), (x - 40, y - 2)]),
    )
    c.fill(bed, YELLOW)
    c.fill(rounded(x - 44, y - 12, 52, 9, 2), darker(YELLOW, 0.3))
    ribs = [opened([(x + d, y - 30), (x + d + 1, y - 12)]) for d in (-34, -24, -14, -4)]
    c.stroke(ribs, darker(YELLOW, 0.25), 2.4)
    cab = rounded(x + 9, y - 38, 28, 35, 7)
    c.fill(cab, RED)
    c.fill(rounded(x + 16, y - 33, 17, 13, 3), (198, 226, 240))
    c.fill(rounded(x + 17, y - 32, 7, 10, 2), alpha(WHITE, 0.8))
    c.fill(rounded(x + 11, y - 37, 24, 3, 1.5), lighter(RED, 0.5))
    for dx in (-28, -8, 24):
        c.fill(ellipse(x + dx, y - 1, 10), TYRE)
        c.fill(ellipse(x + dx, y - 1, 4.6), lighter(YELLOW, 0.3))


def call_bell(c: Lit, at: Point) -> None:
    """Paint a call button that hangs from its cord over the far edge, near the floor."""
    x, y = at
    cord = [(x - 6, y - 4), (x + 10, y + 6), (x + 13, y + 50), (x + 6, y + 96), (x + 11, y + 118)]
    c.stroke(shift(opened(cord), 4, 3), alpha(SHADE, 0.35), 5)
    c.stroke(opened(cord), darker(CORD, 0.4), 5)
    c.stroke(opened(cord), CORD, 3.4)
    coil = [opened([(x + 6, y + 30 + n * 7), (x + 18, y + 33 + n * 7)]) for n in range(8)]
    c.stroke(coil, darker(CORD, 0.35), 3.4)
    c.stroke([shift(loop, -0.4, -0.8) for loop in coil], CORD, 2)
    grip = rounded(x - 3, y + 112, 28, 58, 11)
    c.soft(shift(grip, 5, 5), alpha(SHADE, 0.4), 5)
    c.fill(grip, (230, 234, 236))
    c.linear(grip, (x - 3, 0), (x + 25, 0), WHITE, darker((230, 234, 236), 0.3))
    c.stroke(grip, alpha(darker(CORD, 0.5), 0.8), 1)
    c.fill(ellipse(x + 11, y + 131, 9.6), darker(BUTTON, 0.35))
    c.fill(ellipse(x + 11, y + 130, 8.6), BUTTON)
    c.fill(ellipse(x + 8.5, y + 127, 3.4, 2), alpha(WHITE, 0.8))
    c.stroke(segments((x + 5, y + 150), (x + 17, y + 150)), darker(CORD, 0.4), 2)
    c.stroke(segments((x + 5, y + 156), (x + 17, y + 156)), darker(CORD, 0.4), 2)
