"""Things of a physiotherapy gym."""

from game.patient.geometry import Colour, alpha, ellipse, mixc, poly, shift
from game.patient.setting import Part
from game.view.place.goods import ACCENTS
from game.view.place.lit import Lit
from game.view.place.options import count, word
from game.view.place.shapes import SHADE, bar, darker, drop, lighter, rect, rounded, segments


def wall_bars(c: Lit, part: Part) -> None:
    """Paint wall bars: two uprights and their rungs."""
    x, y, w, h = part.x, part.y, part.w, part.h
    wood, rungs = c.colour("wood"), count(part, "rungs", 9)
    for n in range(rungs):
        level = y + 14 + (h - 28) * n / max(1, rungs - 1)
        c.stroke(segments((x + 4, level + 7), (x + w - 4, level + 7)), alpha(SHADE, 0.22), 7)
        c.stroke(segments((x + 4, level), (x + w - 4, level)), wood, 9)
        c.stroke(segments((x + 6, level - 2.5), (x + w - 6, level - 2.5)), lighter(wood, 0.45), 2.5)
    for left in (x, x + w - 15):
        drop(c, rect(left, y, 15, h), 0.22, (5, 5), 6)
        bar(c, (left, y, 15, h), lighter(wood, 0.22), darker(wood, 0.16))


def parallel_bars(c: Lit, part: Part) -> None:
    """Paint parallel bars, from the side: the farther one behind the nearer one."""
    x, y, w, h = part.x, part.y, part.w, part.h
    c.soft(ellipse(x + w / 2, y + h, w * 0.52, 10), alpha(SHADE, 0.3), 8)
    for nearer, pale, thick in ((0.0, 0.35, 9.0), (26.0, 0.0, 12.0)):
        metal, wood = (mixc(c.colour(name), c.colour("wall"), pale) for name in ("metal", "wood"))
        foot, aside = y + h - 26 + nearer, nearer * 0.5
        for share in (0.06, 0.5, 0.94):
            post = x + w * share + aside
            c.stroke(segments((post, y + nearer), (post, foot)), darker(metal, 0.1), thick - 1)
            gleam = segments((post - 2, y + nearer), (post - 2, foot))
            c.stroke(gleam, lighter(metal, 0.6), 2)
            c.fill(ellipse(post, foot, 22, 6), darker(metal, 0.25))
        for lift, ink, wide in (
            (0.0, darker(wood, 0.2), thick + 3),
            (2.0, wood, thick),
            (5.0, lighter(wood, 0.4), 2.4),
        ):
            level = y + nearer - lift
            c.stroke(segments((x + aside, level), (x + w + aside, level)), ink, wide)


def mat(c: Lit, part: Part) -> None:
    """Paint a mat on the floor."""
    x, y, w, h = part.x, part.y, part.w, part.h
    ink = c.colour(word(part, "color", "accent"))
    top = poly([(x + w * 0.06, y), (x + w * 0.94, y), (x + w, y + h), (x, y + h)])
    c.soft(shift(top, 3, 8), alpha(SHADE, 0.35), 6)
    c.fill(top, lighter(ink, 0.1))
    c.fill(rect(x, y + h, w, 9), darker(ink, 0.2))
    c.stroke(segments((x + w / 2, y), (x + w / 2, y + h)), alpha(darker(ink, 0.4), 0.3), 4)


def dumbbells(c: Lit, part: Part) -> None:
    """Paint dumbbells on a rack, from small to big."""
    x, y, w, h = part.x, part.y, part.w, part.h
    metal: Colour = c.colour("metal")
    many = count(part, "n", 4)
    for left in (x + 8, x + w - 16):
        bar(c, (left, y + h - 4, 8, 30), lighter(metal, 0.2), darker(metal, 0.3))
    c.stroke(segments((x, y + h - 4), (x + w, y + h - 4)), darker(metal, 0.15), 9)
    for n in range(many):
        mid, r = x + w * (n + 0.5) / many, 11 + 2.5 * n
        ink = c.colour(ACCENTS[n % 3])
        c.fill(rounded(mid - 14, y + h - 14 - r, 28, 8, 3), metal)
        for aside in (-16, 16):
            left = mid + aside - 7
            c.fill(rounded(left, y + h - 10 - 2 * r, 14, 2 * r, 5), ink)
            c.fill(rounded(left, y + h - 10 - 2 * r, 5, 2 * r, 2.5), lighter(ink, 0.35))
