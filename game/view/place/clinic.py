"""Small things on the cupboards and walls of a clinic."""

from game.patient.geometry import Colour, alpha, closed, ellipse, opened, poly, ribbon
from game.patient.setting import Part
from game.view.place.light import WHITE
from game.view.place.lit import Lit
from game.view.place.options import count, word
from game.view.place.pictograms import drop as drop_sign
from game.view.place.shapes import box, darker, drop, lighter, rect, rounded

PLASTIC: Colour = (244, 246, 245)
BLOOD: Colour = (170, 62, 66)
GLASS: Colour = (240, 244, 244)
CAPS: tuple[Colour, ...] = (
    (126, 94, 160),
    (92, 140, 190),
    (206, 92, 80),
    (222, 180, 88),
    (110, 164, 120),
)
YELLOW: Colour = (240, 204, 84)
WARNING: Colour = (206, 92, 78)
PAPER: Colour = (252, 250, 244)
BROWN: Colour = (206, 138, 74)
FLASKS: tuple[Colour, ...] = (BROWN, (120, 170, 190), (236, 236, 232))
NITRILE: Colour = (120, 160, 186)


def tubes(c: Lit, part: Part) -> None:
    """Paint a rack of blood tubes."""
    x, y, w, h = part.x, part.y, part.w, part.h
    each = w / len(CAPS)
    wide = each * 0.52
    for n, cap in enumerate(CAPS):
        left, level = x + each * (n + 0.5) - wide / 2, 0.44 + 0.08 * (n % 3)
        c.fill(rounded(left, y + h * 0.14, wide, h * 0.78, wide / 2), GLASS)
        c.fill(rounded(left, y + h * level, wide, h * (0.92 - level), wide / 2), BLOOD)
        c.fill(rounded(left + wide * 0.14, y + h * 0.2, wide * 0.2, h * 0.6, 2), alpha(WHITE, 0.5))
        c.fill(rounded(left - wide * 0.12, y, wide * 1.24, h * 0.22, 3), cap)
    box(c, (x - 4, y + h * 0.62, w + 8, h * 0.40), (232, 236, 238))


def sharps(c: Lit, part: Part) -> None:
    """Paint a bin for used needles."""
    x, y, w, h = part.x, part.y, part.w, part.h
    corners = ((0.06, 0.2), (0.94, 0.2), (0.86, 1), (0.14, 1))
    body = poly([(x + w * dx, y + h * dy) for dx, dy in corners])
    drop(c, body, 0.3, (3, 5), 6)
    c.linear(body, (x, 0), (x + w, 0), lighter(YELLOW, 0.3), darker(YELLOW, 0.18))
    c.fill(rounded(x, y + h * 0.06, w, h * 0.2, 5), WARNING)
    c.fill(rounded(x + w * 0.3, y, w * 0.4, h * 0.12, 4), darker(WARNING, 0.15))
    c.fill(rounded(x + w * 0.24, y + h * 0.42, w * 0.52, h * 0.34, 3), PAPER)
    drop_sign(c, (x + w * 0.5, y + h * 0.59), h * 0.12, WARNING)


def gloves(c: Lit, part: Part) -> None:
    """Paint a box of gloves."""
    x, y, w, h = part.x, part.y, part.w, part.h
    body = rounded(x, y, w, h, 3)
    drop(c, body, 0.25, (2, 5), 5)
    c.fill(body, PLASTIC)
    c.fill(rect(x, y + h * 0.62, w, h * 0.2), c.colour("accent"))
    c.fill(ellipse(x + w / 2, y + h * 0.32, w * 0.24, h * 0.16), NITRILE)
    c.fill(ellipse(x + w / 2, y + h * 0.26, w * 0.12, h * 0.18), lighter(NITRILE, 0.35))


def dispenser(c: Lit, part: Part) -> None:
    """Paint a dispenser of hand gel."""
    x, y, w, h = part.x, part.y, part.w, part.h
    box(c, (x, y, w, h), PLASTIC, 8)
    c.fill(
        rounded(x + w * 0.2, y + h * 0.3, w * 0.6, h * 0.36, 4), lighter(c.colour("accent"), 0.3)
    )
    drop_sign(c, (x + w / 2, y + h * 0.48), h * 0.11, WHITE)
    c.fill(rounded(x + w * 0.34, y + h - 2, w * 0.32, 9, 3), (160, 168, 172))


def bottles(c: Lit, part: Part) -> None:
    """Paint a few bottles with labels."""
    many = count(part, "n", 3)
    wide, each = part.w / many - 7, part.w / many
    for n in range(many):
        short = 0.1 * (n % 2)
        x, y = part.x + n * each, part.y + part.h * (0.28 + short)
        h, ink = part.h * (0.72 - short), FLASKS[n % len(FLASKS)]
        body = rounded(x, y, wide, h, 6)
        drop(c, body, 0.25, (2, 3), 4)
        c.linear(body, (x, 0), (x + wide, 0), lighter(ink, 0.2), darker(ink, 0.15))
        c.fill(rect(x + wide * 0.2, y - part.h * 0.16, wide * 0.6, part.h * 0.18), PAPER)
        c.fill(rect(x, y + h * 0.4, wide, h * 0.34), PAPER)
        c.fill(rect(x + 3, y + h * 0.5, wide * 0.5, 2.5), darker(PAPER, 0.3))


def tissues(c: Lit, part: Part) -> None:
    """Paint a box of tissues, one of them pulled out."""
    x, y, w, h = part.x, part.y, part.w, part.h
    ink = c.colour(word(part, "color", "accent2"))
    sheet = (0.3, 0.5), (0.24, 0.1), (0.46, 0.16), (0.62, 0), (0.76, 0.2), (0.7, 0.5)
    c.fill(closed([(x + w * dx, y + h * dy) for dx, dy in sheet]), WHITE)
    crease = [(x + w * dx, y + h * dy) for dx, dy in ((0.5, 0.5), (0.48, 0.3), (0.56, 0.1))]
    c.fill(ribbon(crease, w * 0.07), (214, 220, 226))
    box(c, (x, y + h * 0.42, w, h * 0.58), ink, 4, 0.14)
    c.fill(ellipse(x + w / 2, y + h * 0.45, w * 0.28, 3), darker(ink, 0.3))


def basin(c: Lit, part: Part) -> None:
    """Paint a basin with its tap, on the wall."""
    x, y, w, h = part.x, part.y, part.w, part.h
    tap = (0.5, 4), (0.5, -34), (0.62, -42), (0.68, -26)
    spout = [(x + w * share, y + down) for share, down in tap]
    c.stroke(opened(spout), darker(c.colour("metal"), 0.1), 7)
    bowl = closed(
        [
            (x, y),
            (x + w, y),
            (x + w * 0.9, y + h * 0.7),
            (x + w * 0.5, y + h),
            (x + w * 0.1, y + h * 0.7),
        ]
    )
    drop(c, bowl, 0.3)
    c.linear(bowl, (x, 0), (x + w, 0), WHITE, (206, 212, 214))
    c.fill(rounded(x - 5, y - 5, w + 10, 12, 5), PAPER)
