"""Food and drink on the table: a lunch nobody touched, cups drunk empty, a bowl to be sick in."""

from game.patient.geometry import Colour, Point, alpha, closed, ellipse, join, opened, ribbon, shift
from game.view.place.light import WHITE
from game.view.place.lit import Lit
from game.view.place.shapes import SHADE, darker, lighter, rounded, segments

TRAY: Colour = (112, 138, 148)
CHINA: Colour = (250, 249, 246)
PEAS: Colour = (104, 152, 66)
MASH: Colour = (246, 226, 164)
MEAT: Colour = (150, 92, 56)
GRAVY: Colour = (112, 66, 38)
JELLY: Colour = (214, 84, 70)
STEEL: Colour = (206, 212, 218)
CARTON: Colour = (240, 236, 228)
BAND: Colour = (168, 108, 70)
PULP: Colour = (190, 180, 164)


def lunch(c: Lit, at: Point) -> None:
    """Paint a tray with a full plate, pudding, and a knife and fork still in their napkin."""
    x, y = at
    rim = rounded(x - 60, y - 23, 120, 42, 10)
    c.soft(shift(rim, 2, 7), alpha(SHADE, 0.5), 5)
    c.fill(shift(rim, 0, 4), darker(TRAY, 0.4))
    c.fill(rim, TRAY)
    c.fill(rounded(x - 55, y - 19, 110, 34, 8), lighter(TRAY, 0.22))
    _plate(c, (x - 13, y - 5))
    _bowl(c, (x + 42, y - 12))
    napkin = rounded(x + 27, y - 1, 28, 14, 3)
    c.soft(shift(napkin, 1, 2), alpha(SHADE, 0.4), 2)
    c.fill(napkin, WHITE)
    for lift in (2.5, 8.0):
        c.stroke(segments((x + 23, y + lift + 3), (x + 58, y + lift)), darker(STEEL, 0.3), 3.6)
        c.stroke(segments((x + 23, y + lift + 2.4), (x + 58, y + lift - 0.6)), STEEL, 2)
    c.fill(rounded(x + 36, y - 2, 8, 16, 1), (116, 150, 170))


def _plate(c: Lit, at: Point) -> None:
    """Paint a plate with everything still on it, heaped."""
    x, y = at
    c.soft(ellipse(x + 1, y + 5, 42, 17), alpha(SHADE, 0.45), 3)
    c.fill(ellipse(x, y + 2, 42, 18), darker(CHINA, 0.25))
    c.fill(ellipse(x, y, 42, 18), CHINA)
    c.stroke(ellipse(x, y, 33, 13), alpha(darker(CHINA, 0.3), 0.6), 1)
    heap = closed(
        [(x - 32, y - 2), (x - 22, y - 19), (x - 6, y - 21), (x + 3, y - 6), (x - 12, y + 2)]
    )
    c.fill(heap, MASH)
    c.soft(ellipse(x - 20, y - 15, 8, 4), alpha(WHITE, 0.7), 2)
    c.stroke(opened([(x - 24, y - 8), (x - 14, y - 11), (x - 5, y - 7)]), darker(MASH, 0.3), 1.4)
    for dx, dy in ((2, -8), (17, -10), (10, -3)):
        c.fill(closed(_slice(x + dx, y + dy)), MEAT)
        c.stroke(opened(_slice(x + dx, y + dy)[:3]), alpha(lighter(MEAT, 0.4), 0.8), 1.3)
    c.fill(ribbon([(x - 4, y - 8), (x + 10, y - 4), (x + 22, y + 2)], 6), GRAVY)
    rows = ((-26, 4), (-19, 7), (-12, 9), (-22, 0), (-15, 3), (-8, 5), (-5, 10), (1, 8), (-2, 2))
    c.fill([ellipse(x + dx, y + dy, 4.2, 3.8) for dx, dy in rows], PEAS)
    c.fill([ellipse(x + dx - 1, y + dy - 1.2, 1.3) for dx, dy in rows], lighter(PEAS, 0.5))


def _slice(x: float, y: float) -> list[Point]:
    return [(x - 9, y), (x + 1, y - 8), (x + 14, y - 4), (x + 10, y + 5), (x - 3, y + 6)]


def _bowl(c: Lit, at: Point) -> None:
    x, y = at
    c.fill(ellipse(x, y + 4, 14, 8), darker(CHINA, 0.3))
    c.fill(ellipse(x, y, 16, 8), CHINA)
    c.fill(closed([(x - 12, y), (x - 7, y - 9), (x + 7, y - 9), (x + 12, y), (x, y + 4)]), JELLY)
    c.fill(ellipse(x - 3, y - 6, 4, 1.8), alpha(WHITE, 0.7))


def empty_cups(c: Lit, at: Point) -> None:
    """Paint three paper cups, drunk empty: two stand, one has fallen over."""
    x, y = at
    _cup(c, (x - 34, y - 6))
    _cup(c, (x - 6, y - 2))
    _fallen_cup(c, (x + 30, y + 4))


def _cup(c: Lit, at: Point) -> None:
    """Paint an empty cup; its lip is stained, and one sees down to the bottom."""
    x, y = at
    c.soft(ellipse(x + 5, y + 3, 15, 6), alpha(SHADE, 0.5), 4)
    top = y - 36
    body = join(
        opened([(x - 14, top), (x - 10, y)]),
        opened([(x - 10, y), (x, y + 4), (x + 10, y)]),
        opened([(x + 10, y), (x + 14, top)]),
        opened([(x + 14, top), (x, top + 4), (x - 14, top)]),
    )
    c.fill(body, CARTON)
    c.clip(body)
    c.fill(rounded(x - 20, y - 24, 40, 15, 1), BAND)
    c.soft(ellipse(x + 13, y - 14, 9, 26), alpha(darker(CARTON, 0.5), 0.5), 5)
    c.unclip()
    _mouth(c, (x, top), (14.0, 6.4), (x, top + 2.4))


def _mouth(c: Lit, at: Point, size: Point, bottom: Point) -> None:
    """Paint the open end of an empty cup: bare inside, dregs at the bottom, a rolled rim."""
    mouth = ellipse(*at, *size)
    c.fill(mouth, darker(CARTON, 0.16))
    c.clip(mouth)
    c.soft(ellipse(*bottom, size[0] * 0.8, size[1] * 0.7), alpha(darker(CARTON, 0.6), 0.7), 2)
    c.fill(ellipse(*bottom, size[0] * 0.42, size[1] * 0.34), (112, 78, 54))
    c.unclip()
    c.stroke(mouth, lighter(CARTON, 0.7), 2.2)
    c.stroke(mouth, alpha(darker(CARTON, 0.45), 0.55), 0.8)


def _fallen_cup(c: Lit, at: Point) -> None:
    """Paint a cup on its side, its mouth towards one."""
    x, y = at
    c.soft(ellipse(x - 2, y + 8, 26, 6), alpha(SHADE, 0.5), 4)
    side = closed(
        [(x - 24, y - 14), (x + 4, y - 20), (x + 10, y + 2), (x + 2, y + 10), (x - 22, y + 3)]
    )
    c.fill(side, CARTON)
    c.clip(side)
    c.fill(closed([(x - 16, y - 20), (x - 3, y - 22), (x - 2, y + 12), (x - 14, y + 8)]), BAND)
    c.soft(ellipse(x - 8, y + 8, 22, 6), alpha(darker(CARTON, 0.5), 0.6), 3)
    c.unclip()
    _mouth(c, (x + 6, y - 5), (9.5, 14.0), (x + 3, y - 4))


def sick_bowl(c: Lit, at: Point) -> None:
    """Paint a kidney bowl of grey pulp with a paper towel beside it."""
    x, y = at
    towel = closed([(x - 40, y - 4), (x + 20, y - 12), (x + 34, y + 10), (x - 30, y + 18)])
    c.soft(shift(towel, 2, 4), alpha(SHADE, 0.35), 3)
    c.fill(towel, (238, 240, 240))
    rim = closed([
        (x - 40, y - 14), (x - 24, y - 24), (x + 2, y - 24), (x + 26, y - 28), (x + 40, y - 20),
        (x + 36, y - 7), (x + 14, y - 3), (x - 4, y - 9), (x - 22, y - 1), (x - 37, y - 4),
    ])  # fmt: skip
    c.soft(shift(rim, 2, 14), alpha(SHADE, 0.5), 4)
    for n in range(11, 0, -2):
        c.fill(shift(rim, 0, n), darker(PULP, 0.16 + 0.02 * n))
    c.fill(rim, lighter(PULP, 0.2))
    c.clip(rim)
    hollow = shift(rim, 0, 4)
    c.soft(hollow, alpha(darker(PULP, 0.6), 0.85), 3)
    c.unclip()
    c.stroke(rim, lighter(PULP, 0.45), 2.4)
    c.stroke(rim, alpha(darker(PULP, 0.5), 0.55), 0.8)


def packets_sealed(c: Lit, at: Point) -> None:
    """Paint packets of tablets in a paper bag's shade: stapled slip on, seals unbroken."""
    x, y = at
    _packet(c, (x - 2, y - 24), (224, 238, 232), (64, 148, 120))
    _packet(c, (x - 6, y - 6), (246, 240, 226), (196, 92, 60))
    _packet(c, (x - 2, y + 12), (232, 236, 246), (74, 104, 178))


def _packet(c: Lit, at: Point, paper: Colour, tint: Colour) -> None:
    """Paint a carton on its side: its top, its front with a band, and the seal over its flap."""
    x, y = at
    front = rounded(x - 38, y - 14, 72, 17, 1.5)
    lid = closed([(x - 38, y - 14), (x - 30, y - 23), (x + 40, y - 23), (x + 34, y - 14)])
    c.soft(shift(front, 3, 5), alpha(SHADE, 0.45), 3)
    c.fill(
        join(
            opened([(x - 38, y - 14), (x - 31, y - 23)]),
            opened([(x - 31, y - 23), (x + 41, y - 23)]),
            opened([(x + 41, y - 23), (x + 34, y - 14)]),
        ),
        lighter(paper, 0.5),
    )
    c.stroke(lid, alpha(darker(paper, 0.3), 0.0), 0.5)
    c.fill(front, paper)
    c.fill(rounded(x - 38, y - 4, 72, 5, 1), tint)
    c.fill(rounded(x - 33, y - 11.5, 24, 4, 1), alpha(darker(paper, 0.6), 0.75))
    seal = rounded(x + 14, y - 21, 16, 22, 2)
    c.fill(seal, alpha(WHITE, 0.95))
    c.stroke(seal, tint, 1.4)
    c.stroke(segments((x + 16, y - 10), (x + 28, y - 10)), RED_SEAL, 2)
    c.stroke(front, alpha(darker(paper, 0.45), 0.7), 0.8)


RED_SEAL: Colour = (200, 50, 48)
