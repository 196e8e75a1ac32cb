"""What somebody lays down beside them: glasses, a hearing aid, a phone, a photograph."""

import math

from game.patient.geometry import (
    Colour,
    Curve,
    Point,
    alpha,
    closed,
    ellipse,
    opened,
    ribbon,
    shift,
)
from game.view.place.flat import Flat, slab
from game.view.place.light import WHITE
from game.view.place.lit import Lit
from game.view.place.shapes import SHADE, darker, lighter, segments

FRAME: Colour = (70, 44, 40)
CASE: Colour = (38, 44, 58)
GLASS: Colour = (70, 84, 104)
AID: Colour = (214, 186, 158)
TUBE: Colour = (232, 238, 240)
VELVET: Colour = (58, 50, 66)
WOOD: Colour = (134, 88, 56)
CLOTH: Colour = (150, 176, 196)


def glasses_folded(c: Lit, at: Point) -> None:
    """Paint a pair of glasses, folded, lenses up."""
    x, y = at
    lenses = [ellipse(x + dx, y - 8 + dx * -0.05, 17, 12, 0.06) for dx in (-22.0, 20.0)]
    for lens in lenses:
        c.soft(shift(lens, 3, 9), alpha(SHADE, 0.42), 3)
    arms = [
        opened([(x - 39, y - 10), (x - 20, y + 9), (x + 26, y + 12), (x + 33, y + 8)]),
        opened([(x + 37, y - 12), (x + 18, y + 3), (x - 26, y + 7), (x - 33, y + 2)]),
    ]
    c.stroke([shift(arm, 2, 4) for arm in arms], alpha(SHADE, 0.4), 4)
    c.stroke(arms, FRAME, 3.6)
    c.stroke([shift(arm, -0.4, -1) for arm in arms], alpha(lighter(FRAME, 0.45), 0.7), 1)
    for lens in lenses:
        c.fill(lens, alpha((206, 224, 232), 0.75))
        c.stroke(lens, FRAME, 4)
    glints = [ellipse(x + dx - 5, y - 12, 5.5, 2.2, -0.5) for dx in (-22, 20)]
    c.fill(glints, alpha(WHITE, 0.85))
    c.stroke(opened([(x - 6, y - 10), (x - 1, y - 15), (x + 4, y - 11)]), FRAME, 4)


def hearing_aid_out(c: Lit, at: Point) -> None:
    """Paint a hearing aid beside its little open case: hook, tube and ear mould."""
    x, y = at
    lid = closed([(x - 40, y - 34), (x - 4, y - 37), (x - 2, y - 15), (x - 40, y - 12)])
    tray = closed([(x - 42, y - 13), (x - 1, y - 16), (x + 5, y + 5), (x - 38, y + 10)])
    c.soft(shift(tray, 3, 6), alpha(SHADE, 0.5), 4)
    c.fill(lid, darker(VELVET, 0.1))
    c.stroke(lid, lighter(VELVET, 0.35), 2)
    c.fill(shift(tray, 0, 4), darker(VELVET, 0.5))
    c.fill(tray, VELVET)
    c.stroke(tray, lighter(VELVET, 0.35), 2)
    body = [(x - 32, y - 1), (x - 28, y - 9), (x - 17, y - 11), (x - 10, y - 5), (x - 11, y + 1)]
    c.fill(ribbon(body, 13, start=5, end=11, peak=0.55), AID)
    c.stroke(opened([(bx - 0.6, by - 2.6) for bx, by in body[1:4]]), alpha(WHITE, 0.7), 1.6)
    run = [(x - 32, y - 1), (x - 30, y + 13), (x - 8, y + 20), (x + 12, y + 10), (x + 15, y - 1)]
    c.stroke(shift(opened(run), 1, 3), alpha(SHADE, 0.4), 3)
    c.stroke(opened(run), darker(TUBE, 0.25), 3.6)
    c.stroke(opened(run), TUBE, 2.2)
    mould = closed(
        [(x + 8, y - 3), (x + 15, y - 11), (x + 25, y - 7), (x + 25, y + 3), (x + 14, y + 4)]
    )
    c.soft(shift(mould, 2, 4), alpha(SHADE, 0.5), 2)
    c.fill(mould, lighter(AID, 0.18))
    c.fill(ellipse(x + 18, y - 2, 3, 2.4), darker(AID, 0.45))
    c.fill(ellipse(x + 14, y - 7, 3.4, 1.8, -0.6), alpha(WHITE, 0.8))


def phone_face_down(c: Lit, at: Point) -> None:
    """Paint a phone on its face; light creeps out from under its edge."""
    x, y = at
    phone = Flat((x - 40, y - 22), (66, -10), (14, 30))
    glow: Curve = ellipse(x, y + 1, 46, 22, -0.12)
    c.shining().soft(glow, alpha((150, 214, 255), 0.85), 6)
    slab(c, phone, CASE, 4)
    c.linear(phone.patch(0, 0, 1, 1), phone.at(0, 0), phone.at(1, 1), lighter(CASE, 0.35), CASE)
    edge = [phone.at(0, 1), phone.at(1, 1), phone.at(1, 0)]
    c.shining().stroke(segments(*((px, py + 5) for px, py in edge)), (214, 240, 255), 1.8)
    c.fill(phone.patch(0.80, 0.10, 0.95, 0.52), darker(CASE, 0.5))
    eyes = [phone.at(0.875, 0.2), phone.at(0.875, 0.42)]
    c.fill([ellipse(px, py, 3.2, 2.4) for px, py in eyes], GLASS)
    c.fill([ellipse(px - 0.8, py - 0.8, 1) for px, py in eyes], alpha(WHITE, 0.8))


def photo_turned_down(c: Lit, at: Point) -> None:
    """Paint a picture frame lying on its face: its back, its prop and the clips."""
    x, y = at
    frame = Flat((x - 44, y - 26), (76, -8), (12, 38))
    slab(c, frame, WOOD, 6)
    c.linear(
        frame.patch(0, 0, 1, 1), frame.at(0, 0), frame.at(1, 1), lighter(WOOD, 0.25), darker(WOOD)
    )
    c.fill(frame.patch(0.08, 0.12, 0.92, 0.88), VELVET)
    for across, down in ((0.5, 0.12), (0.5, 0.88), (0.08, 0.5), (0.92, 0.5)):
        px, py = frame.at(across, down)
        c.fill(ellipse(px, py, 4.4, 2.6), (206, 182, 110))
    prop = [frame.at(0.40, 0.24), frame.at(0.60, 0.24), frame.at(0.70, 0.86), frame.at(0.30, 0.86)]
    leaf = closed(prop)
    c.soft(shift(leaf, 2, 4), alpha(SHADE, 0.6), 3)
    c.fill(leaf, lighter(VELVET, 0.22))
    c.stroke(leaf, alpha(darker(VELVET, 0.4), 0.8), 1)
    hinge = [frame.at(0.38, 0.22), frame.at(0.62, 0.22)]
    c.stroke(segments(*hinge), (206, 182, 110), 3.4)


def tissues_heap(c: Lit, at: Point) -> None:
    """Paint crumpled tissues in a heap."""
    x, y = at
    lumps = (
        *((-24, -14, 17, 1), (6, -17, 16, 2), (-8, -30, 14, 3)),
        *((-34, 4, 16, 4), (-8, 2, 18, 5), (20, 0, 16, 6), (-20, 15, 12, 7)),
    )
    for dx, dy, size, seed in lumps:
        _lump(c, (x + dx, y + dy), size, seed)


def _lump(c: Lit, at: Point, size: float, seed: int) -> None:
    """Paint one crumpled tissue: soft corners, hollows between them, creases."""
    x, y = at
    turns = [math.tau * (n + 0.3 * math.sin(seed * 3.7 + n * 2.1)) / 7 for n in range(7)]
    reach = [size * (0.82 + 0.2 * math.sin(seed * 5.3 + n * 2.6)) for n in range(7)]
    rim = closed([
        (x + math.cos(a) * r, y + math.sin(a) * r * 0.72)
        for a, r in zip(turns, reach, strict=True)
    ])  # fmt: skip
    c.soft(shift(rim, 2, 5), alpha(SHADE, 0.42), 3)
    c.fill(rim, (247, 247, 247))
    c.clip(rim)
    c.soft(ellipse(x + size * 0.5, y + size * 0.5, size * 0.8, size * 0.4), alpha(CLOTH, 0.8), 3)
    for n in (0, 2, 5):
        a = turns[n] + 0.5
        end = (x + math.cos(a) * size, y + math.sin(a) * size * 0.7)
        middle = ((x + end[0]) / 2 + 2, (y + end[1]) / 2 - 3)
        line = [(x - 2, y - 1), middle, end]
        c.soft(ribbon(line, size * 0.3), alpha(darker(CLOTH, 0.25), 0.5), 1.6)
        ridge = ribbon([(px - 1.8, py - 2.2) for px, py in line], size * 0.14)
        c.fill(ridge, alpha(WHITE, 0.9))
    c.unclip()
    c.stroke(rim, alpha(darker(CLOTH, 0.4), 0.35), 0.8)
