"""A page of the clipboard that turns over the clip: it shortens as it goes up."""

import pygame

from game.view.canvas import Canvas
from game.view.clipboard import paper_of
from game.view.passing import lay_over
from game.view.shapes import veil

FOLD = 14
"""Pixels of the design under the top of the paper, which the clip holds."""
LEAST = 6
"""Pixels of the design under which a leaf is too thin to be drawn."""
BACK = 235
"""How much its back hides of what is written on a leaf that is nearly turned."""
FAINT = 0.03
"""What covers less than this is not seen."""
SHADE = ((3, 60), (7, 32), (12, 14))
"""How far the leaf's shadow reaches below it, and how strong it is."""


def draw_turning(
    canvas: Canvas, clip: pygame.Rect, old: pygame.Surface, left: int, come: float, *, back: bool
) -> None:
    """Draw the page that was up (*old*: the column from *left* on) over the one that is.

    *back*: it was turned over the clip, and comes down again.
    """
    paper = paper_of(canvas, clip)
    leaf = pygame.Rect(paper.x, paper.y + canvas.px(FOLD), paper.w, paper.h - canvas.px(FOLD))
    under = old.subsurface(leaf.move(-left, 0))
    if canvas.motion != "full":
        lay_over(canvas, under.copy(), leaf, 1 - come)
        return
    open_ = come if back else 1 - come
    high = round(leaf.h * open_)
    high = 0 if high < canvas.px(LEAST) else high
    turned = canvas.surface.subsurface(leaf).copy() if back else under
    if back:
        canvas.surface.blit(under, leaf.move(0, high), (0, high, leaf.w, leaf.h - high))
    if not high:
        return
    short = pygame.transform.smoothscale(turned, (leaf.w, high))
    canvas.surface.blit(short, leaf)
    cover = BACK / 255 * (1 - open_)
    if cover > FAINT:
        short.fill(canvas.ink("sunk"))
        lay_over(canvas, short, leaf, cover)
    _shade(canvas, leaf, leaf.y + high)


def _shade(canvas: Canvas, leaf: pygame.Rect, foot: int) -> None:
    """Draw the leaf's lower edge, and its shadow on the page under it."""
    if canvas.theme.high:
        canvas.surface.fill(canvas.ink("edge"), (leaf.x, foot - 1, leaf.w, 2))
        return
    for far, cover in SHADE:
        high = min(canvas.px(far), leaf.bottom - foot)
        if high > 0:
            # strips of the kept sizes only: each is made once
            veil(canvas, "shadow", cover, (leaf.x, foot, leaf.w, high))
