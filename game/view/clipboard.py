"""The clipboard: wood, paper, clip; and a turned page of it. What is written is on paper."""

from dataclasses import replace

import pygame

from game.view.canvas import Canvas
from game.view.shapes import disc, polygon, rounded, shadow, stroke, veil
from game.view.text import draw_line, width
from game.view.widgets import cap, cap_width, focus_ring, press_area

MARGIN = 44
"""Room for the shadow around a clipboard."""
GRAIN = (5, 9, -12, -7)
CORNER = 38


def paper_of(canvas: Canvas, box: pygame.Rect) -> pygame.Rect:
    """Return the paper of a clipboard."""
    px = canvas.px
    return pygame.Rect(box.x + px(16), box.y + px(28), box.w - px(32), box.h - px(44))


def draw_clipboard(canvas: Canvas, box: pygame.Rect, *, turned: bool) -> pygame.Rect:
    """Draw wood, clip and paper; *turned*: a leaf is folded over the clip. Return the paper."""
    margin = canvas.px(MARGIN)
    canvas.surface.blit(_kept_board(canvas, box, turned=turned), (box.x - margin, box.y - margin))
    return paper_of(canvas, box)


def draw_clip_shadow(canvas: Canvas, box: pygame.Rect, right: int, *, turned: bool) -> None:
    """Draw what of the clipboard's shadow falls left of a column."""
    margin = canvas.px(MARGIN)
    left = box.x - margin
    part = pygame.Rect(0, 0, right - left, box.h + 2 * margin)
    canvas.surface.blit(_kept_board(canvas, box, turned=turned), (left, box.y - margin), part)


def _kept_board(canvas: Canvas, box: pygame.Rect, *, turned: bool) -> pygame.Surface:
    margin = canvas.px(MARGIN)
    key = ("clipboard", box.size, canvas.k, canvas.theme.name, turned)

    def make() -> pygame.Surface:
        size = (box.w + 2 * margin, box.h + 2 * margin)
        picture = pygame.Surface(size, pygame.SRCALPHA)
        picture.fill((*canvas.ink("shadow"), 0))
        inside = pygame.Rect(margin, margin, box.w, box.h)
        _draw(replace(canvas, surface=picture, regions=[]), inside, turned=turned)
        return picture

    return canvas.art.keep(key, make)


def _draw(canvas: Canvas, box: pygame.Rect, *, turned: bool) -> None:
    px, high = canvas.px, canvas.theme.high
    shadow(canvas, box, px(16))
    rounded(canvas, box, "wood", px(16), edge="wood_dark", line=2)
    for n, dx in enumerate(() if high else GRAIN):
        x = box.x + px(dx) if dx > 0 else box.right + px(dx)
        line = [(x, box.y + px(30 + n * 9)), (x + 1, box.bottom - px(40 + n * 23))]
        stroke(canvas, line, "wood_dark", 1)
    paper = paper_of(canvas, box)
    edge, line_width = ("edge", 1) if high else (None, 0)
    shadow(canvas, paper, px(4), "low")
    for n in (2, 1) if turned and not high else ():
        under = (paper.x + px(8), paper.y + px(8), paper.w - px(8 - 4 * n), paper.h - px(8 - 3 * n))
        rounded(canvas, under, "sunk" if n > 1 else "card", px(4), edge="rule", line=1)
    rounded(canvas, paper, "paper", px(4), edge=edge, line=line_width)
    if turned:
        fold = pygame.Rect(paper.x, paper.y, paper.w, px(14))
        veil(canvas, "sunk", 255, fold)
        stroke(canvas, [fold.bottomleft, (fold.right - 1, fold.bottom)], "rule", 2)
    _clip(canvas, box)


def _clip(canvas: Canvas, box: pygame.Rect) -> None:
    px = canvas.px
    clip = pygame.Rect(box.centerx - px(64), box.y - px(4), px(128), px(40))
    shadow(canvas, clip, px(10), "low")
    rounded(canvas, clip, "metal", px(10), edge="ink", line=1)
    shine = (clip.x + px(6), clip.y + px(5), clip.w - px(12), px(10))
    rounded(canvas, shine, "metal_light", px(5))
    disc(canvas, (clip.centerx, clip.y + px(24)), px(6), "wood", edge="ink", line=1)


def way_back_width(canvas: Canvas, words: str) -> int:
    """Return how wide the way back is, from the paper's edge on."""
    px = canvas.px
    return px(CORNER) + px(28) + cap_width(canvas, "Esc") + width(canvas, words, "small")


def draw_way_back(canvas: Canvas, paper: pygame.Rect, region: str, words: str) -> pygame.Rect:
    """Draw the turned-up corner, where Esc leads back; return what can be pressed."""
    px = canvas.px
    corner = px(CORNER)
    _kept(canvas, ("corner", corner), paper, corner)
    lead = canvas.type("small")[1]
    high = max(px(40), lead + px(14))
    y = paper.bottom - px(4) - high / 2
    left = paper.x + corner + px(10)
    keyed = cap(canvas, "Esc", (left, y))
    wide = way_back_width(canvas, words)
    draw_line(canvas, words, (left + keyed + px(8), y - lead / 2), "small", "ink2")
    box = pygame.Rect(paper.x, round(y - high / 2), wide, round(high))
    press_area(canvas, region, box, f"Back: {words}")
    if canvas.focus == region:
        focus_ring(canvas, box.inflate(-px(12), -px(8)), px(10))
    elif canvas.hover == region:
        under = y + lead / 2 + px(2)
        stroke(canvas, [(left, under), (box.right - px(10), under)], "lamp_ink", 2)
    return box


def _kept(canvas: Canvas, key: tuple[str, int], paper: pygame.Rect, corner: int) -> None:
    px = canvas.px
    size = (corner + px(24), corner + px(24))

    def make() -> pygame.Surface:
        picture = pygame.Surface(size, pygame.SRCALPHA)
        _corner(replace(canvas, surface=picture, regions=[]), px(8), size[1] - px(8), corner)
        return picture

    at = (paper.x - px(8), paper.bottom + px(8) - size[1])
    canvas.surface.blit(canvas.art.keep((*key, size, canvas.theme.name), make), at)


def _corner(canvas: Canvas, left: int, foot: int, size: int) -> None:
    """Draw the corner that is turned up: what lies under it, and its back."""
    px = canvas.px
    under = [(left - 1, foot + 1), (left + size, foot + 1), (left - 1, foot - size)]
    polygon(canvas, under, "wood" if canvas.theme.high else "card")
    shade = pygame.Rect(left + px(5), foot - size + px(3), size - px(6), size - px(8))
    shadow(canvas, shade, px(4), "low")
    tip = (left + size - px(4), foot - size + px(4))
    polygon(canvas, [(left, foot - size), (left + size, foot), tip], "sunk")
    stroke(canvas, [(left, foot - size), tip, (left + size, foot)], "edge", 1.5)
    stroke(canvas, [(left, foot - size), (left + size, foot)], "edge", 1)
