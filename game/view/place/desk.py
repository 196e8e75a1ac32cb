"""What stands on a counter: our computer, a bell, pens, a notepad, a telephone, a card reader."""

from game.patient.geometry import Colour, alpha, ellipse, join, opened, poly
from game.patient.setting import Part
from game.view.place.lit import Lit
from game.view.place.shapes import SHADE, box, darker, drop, lighter, rect, rounded, segments

DARK: Colour = (74, 80, 90)
WHITE: Colour = (255, 255, 255)
GLASS: Colour = (160, 206, 200)
BRASS: Colour = (220, 180, 96)
KEYS: tuple[Colour, Colour, Colour] = ((210, 100, 86), (226, 190, 96), (118, 180, 130))
LINES = (0.9, 0.6, 0.75, 0.4)


def computer(c: Lit, part: Part) -> None:
    """Paint our own screen, its face turned half to the viewer."""
    x, y, w, h = part.x, part.y, part.w, part.h
    c.fill(rounded(x + w * 0.42, y + h * 0.78, w * 0.16, h * 0.18, w * 0.01), darker(DARK, 0.1))
    c.fill(rounded(x + w * 0.26, y + h * 0.93, w * 0.48, h * 0.07, w * 0.02), lighter(DARK, 0.1))
    case = rounded(x, y, w, h * 0.82, w * 0.05)
    drop(c, case, 0.35, (w * 0.02, h * 0.04), w * 0.05)
    c.linear(case, (x, y), (x + w, y + h), lighter(DARK, 0.25), darker(DARK, 0.15))
    rim, shine = w * 0.05, c.shining()
    face = rounded(x + rim, y + rim, w - 2 * rim, h * 0.82 - 2 * rim, w * 0.02)
    shine.linear(face, (x, y), (x + w, y + h), (222, 234, 238), (196, 214, 222))
    shine.fill(rect(x + rim, y + rim, w - 2 * rim, h * 0.1), c.colour("accent"))
    for n, long in enumerate(LINES):
        at = y + h * (0.26 + 0.11 * n)
        shine.fill(rounded(x + w * 0.11, at, w * 0.76 * long, h * 0.04, h * 0.02), (150, 172, 184))


def bell(c: Lit, part: Part) -> None:
    """Paint a bell to ring for somebody."""
    x, y, w, h = part.x, part.y, part.w, part.h
    c.soft(ellipse(x + w / 2, y + h, w * 0.6, h * 0.15), alpha(SHADE, 0.45), w * 0.09)
    c.fill(rounded(x + w * 0.02, y + h * 0.78, w * 0.96, h * 0.22, h * 0.1), (96, 84, 76))
    run = ((0.06, 0.8), (0.14, 0.4), (0.5, 0.16), (0.86, 0.4), (0.94, 0.8))
    rim = [(x + w * a, y + h * b) for a, b in run]
    dome = join(opened(rim), opened([rim[-1], rim[0]]))
    c.linear(dome, (x, 0), (x + w, 0), lighter(BRASS, 0.4), darker(BRASS, 0.3))
    c.fill(rounded(x + w * 0.44, y, w * 0.12, h * 0.2, w * 0.05), darker(BRASS, 0.35))
    c.soft(
        ellipse(x + w * 0.34, y + h * 0.42, w * 0.06, h * 0.14, 0.5), alpha(WHITE, 0.8), w * 0.05
    )


def pens(c: Lit, part: Part) -> None:
    """Paint a pot of pens."""
    x, y, w, h = part.x, part.y, part.w, part.h
    inks = (c.colour("accent"), (240, 206, 120), (80, 100, 130))
    for lean, top, ink in zip((-0.34, 0.04, 0.36), (0.08, 0.0, 0.1), inks, strict=True):
        pen = segments((x + w * 0.5, y + h * 0.7), (x + w * (0.5 + lean), y + h * top))
        c.stroke(pen, ink, w * 0.11)
    box(c, (x + w * 0.16, y + h * 0.42, w * 0.68, h * 0.58), c.colour("accent2"), w * 0.07)


def notepad(c: Lit, part: Part) -> None:
    """Paint a pad of forms with a pen across it, lying on the counter."""
    x, y, w, h = part.x, part.y, part.w, part.h
    sheet = poly([(x + w * 0.12, y), (x + w * 0.94, y), (x + w, y + h), (x, y + h)])
    drop(c, sheet, 0.35, (w * 0.02, h * 0.12), w * 0.04)
    c.fill(sheet, (250, 248, 242))
    for n in range(4):
        down = y + h * (0.24 + 0.2 * n)
        inset = w * (0.14 - 0.02 * n)
        line = segments((x + inset, down), (x + w - inset, down))
        c.stroke(line, (176, 190, 204), h * 0.04)
    pen = segments((x + w * 0.52, y + h * 0.86), (x + w * 0.9, y + h * 0.1))
    c.stroke(pen, darker(c.colour("accent"), 0.2), h * 0.1)


def telephone(c: Lit, part: Part) -> None:
    """Paint a desk telephone."""
    x, y, w, h = part.x, part.y, part.w, part.h
    base = poly(
        [(x + w * 0.12, y + h * 0.3), (x + w * 0.88, y + h * 0.3), (x + w, y + h), (x, y + h)]
    )
    drop(c, base, 0.4, (w * 0.03, h * 0.09), w * 0.05)
    c.linear(base, (0, y), (0, y + h), lighter(DARK, 0.2), darker(DARK, 0.2))
    for n in range(12):
        key = (x + w * (0.42 + 0.15 * (n % 3)), y + h * (0.46 + 0.13 * (n // 3)))
        c.fill(rounded(*key, w * 0.10, h * 0.08, w * 0.02), (206, 212, 216))
    c.fill(rounded(x + w * 0.06, y + h * 0.18, w * 0.24, h * 0.76, w * 0.1), lighter(DARK, 0.08))
    c.fill(rounded(x + w * 0.08, y + h * 0.2, w * 0.07, h * 0.7, w * 0.03), alpha(WHITE, 0.18))
    c.shining().fill(rounded(x + w * 0.42, y + h * 0.34, w * 0.4, h * 0.08, w * 0.01), GLASS)


def card_reader(c: Lit, part: Part) -> None:
    """Paint a machine to pay at with a card."""
    x, y, w, h = part.x, part.y, part.w, part.h
    case = rounded(x, y, w, h, w * 0.12)
    drop(c, case, 0.4, (w * 0.05, h * 0.06), w * 0.08)
    c.linear(case, (x, 0), (x + w, 0), lighter(DARK, 0.16), darker(DARK, 0.18))
    c.shining().fill(rounded(x + w * 0.14, y + h * 0.1, w * 0.72, h * 0.26, w * 0.05), GLASS)
    for n in range(9):
        key = (x + w * (0.16 + 0.25 * (n % 3)), y + h * (0.46 + 0.13 * (n // 3)))
        c.fill(rounded(*key, w * 0.17, h * 0.08, w * 0.03), (206, 212, 216))
    for n, ink in enumerate(KEYS):
        c.fill(rounded(x + w * (0.16 + 0.25 * n), y + h * 0.86, w * 0.17, h * 0.07, w * 0.03), ink)
