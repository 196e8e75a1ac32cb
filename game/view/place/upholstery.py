"""Soft seats in the background: armchair, sofa, an infusion chair, a treatment couch."""

from game.patient.geometry import Colour, Point, alpha, closed, ellipse, join, opened
from game.patient.setting import Part
from game.view.place.lit import Lit
from game.view.place.options import count, word
from game.view.place.shapes import bar, darker, drop, ground, lighter, rect, rounded, segments

STEEL: Colour = (146, 152, 160)
SHEET: Colour = (248, 249, 247)


def armchair(c: Lit, part: Part) -> None:
    """Paint an armchair, from the front."""
    x, y, w, h = part.x, part.y, part.w, part.h
    ink = c.colour(word(part, "color", "fabric"))
    ground(c, x, y + h - 3, w, 0.4)
    back = rounded(x + w * 0.08, y, w * 0.84, h * 0.8, w * 0.16)
    drop(c, back, 0.25)
    c.clip(back)
    c.linear(back, (x, y), (x + w, y + h), lighter(ink, 0.16), darker(ink, 0.2))
    c.soft(rect(x, y + h * 0.48, w, h * 0.12), alpha(darker(ink, 0.7), 0.5), 8)
    c.unclip()
    for share in (0.2, 0.76):
        c.fill(rect(x + w * share, y + h - 16, 8, 14), darker(c.colour("wood"), 0.2))
    c.fill(rounded(x + w * 0.1, y + h * 0.55, w * 0.8, h * 0.3, 10), ink)
    pad = rounded(x + w * 0.12, y + h * 0.54, w * 0.76, h * 0.16, 10)
    c.linear(pad, (0, y + h * 0.54), (0, y + h * 0.7), lighter(ink, 0.28), lighter(ink, 0.02))
    for left in (x, x + w * 0.8):
        arm = rounded(left, y + h * 0.36, w * 0.2, h * 0.54, w * 0.09)
        c.linear(arm, (left, 0), (left + w * 0.2, 0), lighter(ink, 0.24), darker(ink, 0.16))


def sofa(c: Lit, part: Part) -> None:
    """Paint a sofa, from the front."""
    x, y, w, h = part.x, part.y, part.w, part.h
    ink, seats = c.colour(word(part, "color", "fabric")), count(part, "n", 3)
    ground(c, x, y + h - 2, w, 0.4)
    back = rounded(x + 14, y, w - 28, h * 0.8, 22)
    drop(c, back, 0.26)
    c.linear(back, (x, y), (x + w, y + h), lighter(ink, 0.14), darker(ink, 0.18))
    wide = (w - 70) / seats
    for n in range(seats):
        left = x + 35 + n * wide
        upper = rounded(left + 2, y + 10, wide - 4, h * 0.56, 16)
        c.linear(upper, (0, y), (0, y + h * 0.6), lighter(ink, 0.2), darker(ink, 0.14))
        pad = rounded(left, y + h * 0.52, wide - 2, h * 0.26, 12)
        c.linear(pad, (0, y + h * 0.52), (0, y + h * 0.78), lighter(ink, 0.3), darker(ink, 0.1))
    c.fill(rounded(x + 14, y + h * 0.74, w - 28, h * 0.2, 8), darker(ink, 0.22))
    for left in (x, x + w - 46):
        arm = rounded(left, y + h * 0.3, 46, h * 0.66, 20)
        c.linear(arm, (left, 0), (left + 46, 0), lighter(ink, 0.22), darker(ink, 0.16))


def recliner(c: Lit, part: Part) -> None:
    """Paint an infusion chair, three quarters from the side."""
    x, y, w, h = part.x, part.y, part.w, part.h
    ink = c.colour(word(part, "color", "fabric"))

    def run(*shares: Point) -> list[Point]:
        return [(x + w * across, y + h * down) for across, down in shares]

    ground(c, x, y + h - 4, w, 0.4)
    c.fill(rounded(x + w * 0.26, y + h * 0.84, w * 0.26, h * 0.14, 5), STEEL)
    over = opened(run((0.14, 0.6), (0.5, 0.58), (0.76, 0.6)))
    front = opened(run((0.76, 0.6), (1, 0.82), (0.93, 0.9)))
    seat = join(over, front, opened(run((0.93, 0.9), (0.74, 0.77), (0.2, 0.82), (0.14, 0.6))))
    c.linear(seat, (0, y + h * 0.58), (0, y + h * 0.9), lighter(ink, 0.22), darker(ink, 0.24))
    head = (0.02, 0.12), (0.07, 0.0), (0.21, -0.02), (0.31, 0.1), (0.42, 0.56)
    back = closed(run(*head, (0.40, 0.70), (0.28, 0.80), (0.16, 0.72), (0.12, 0.5)))
    drop(c, back, 0.25)
    c.clip(back)
    c.fill(back, ink)
    behind = closed(run((-0.02, 0), (0.09, 0.1), (0.25, 0.84), (0.07, 0.9)))
    c.soft(behind, alpha(darker(ink, 0.6), 0.6), 10)
    gleam = ellipse(x + w * 0.21, y + h * 0.1, w * 0.07, h * 0.07)
    c.soft(gleam, alpha(lighter(ink, 0.6), 0.6), 7)
    c.unclip()
    c.fill(rounded(x + w * 0.44, y + h * 0.5, w * 0.06, h * 0.18, 2), darker(ink, 0.3))
    arm = rounded(x + w * 0.28, y + h * 0.42, w * 0.42, h * 0.12, 9)
    c.linear(arm, (0, y + h * 0.42), (0, y + h * 0.54), lighter(ink, 0.34), darker(ink, 0.18))


def couch(c: Lit, part: Part) -> None:
    """Paint a treatment couch under a sheet of paper, from the side."""
    x, y, w, h = part.x, part.y, part.w, part.h
    ink, metal = c.colour(word(part, "color", "fabric")), c.colour("metal")
    ground(c, x, y + h, w, 0.36)
    for share in (0.2, 0.8):
        leg = segments((x + w * share, y + h * 0.4), (x + w * share, y + h - 6))
        c.stroke(leg, darker(metal, 0.12), 10)
        foot = (x + w * share - 18, y + h - 5), (x + w * share + 18, y + h - 5)
        c.stroke(segments(*foot), darker(metal, 0.3), 8)
    bar(c, (x + w * 0.2, y + h * 0.7, w * 0.6, 9), lighter(metal, 0.2), darker(metal, 0.2))
    pad = rounded(x, y + h * 0.2, w, h * 0.24, 10)
    drop(c, pad, 0.25)
    c.linear(pad, (0, y + h * 0.2), (0, y + h * 0.44), lighter(ink, 0.3), darker(ink, 0.2))
    pillow = rounded(x + w * 0.03, y + h * 0.06, w * 0.24, h * 0.16, 12)
    c.linear(pillow, (0, y), (0, y + h * 0.22), SHEET, darker(SHEET, 0.18))
    paper = rect(x + w * 0.22, y + h * 0.185, w * 0.6, h * 0.16)
    c.linear(paper, (0, y + h * 0.18), (0, y + h * 0.35), SHEET, darker(SHEET, 0.12))
