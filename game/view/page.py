"""What every page that is not the conversation stands on: the wall, its light, a header."""

import pygame

from game.view.canvas import Canvas
from game.view.shapes import icon, rounded, shadow
from game.view.text import draw_line, shorten, width
from game.view.widgets import button, button_width

DADO = 560 / 720
"""Where the lower part of the wall begins, as a share of the height."""
BEAMS = (140, 430, 820)


def wall(canvas: Canvas) -> None:
    """Draw plaster, rail, and the light of a window out of the picture."""
    size = canvas.size
    key = ("wall", size, canvas.theme.name)
    canvas.surface.blit(canvas.art.keep(key, lambda: _draw_wall(canvas, size)), (0, 0))


def _draw_wall(canvas: Canvas, size: tuple[int, int]) -> pygame.Surface:
    w, h = size
    picture = pygame.Surface(size)
    picture.fill(canvas.ink("wall"))
    top = round(h * DADO)
    picture.fill(canvas.ink("dado"), (0, top, w, h - top))
    if canvas.theme.high:
        return picture
    picture.fill((250, 246, 238), (0, top - 8, w, 10))
    picture.fill((196, 211, 205), (0, top + 2, w, 3))
    light = pygame.Surface((w // 4, h // 4), pygame.SRCALPHA)
    light.fill((255, 250, 232, 0))
    for x in BEAMS:
        beam = ((x, 0), (x + 210, 0), (x + 10, 720), (x - 330, 720))
        points = [(a * w / 1280 / 4, b * h / 720 / 4) for a, b in beam]
        pygame.draw.polygon(light, (255, 250, 232, 120), points)
    soft = pygame.transform.gaussian_blur(light, 6)
    picture.blit(pygame.transform.smoothscale(soft, size), (0, 0))
    return picture


def header(canvas: Canvas, title: str, sub: str = "", back: str = "Back") -> int:
    """Draw the way back, a title, and what stands beside it; return where the page begins."""
    high = canvas.tall(44)
    top = canvas.px(20)
    wide = button_width(canvas, back, picture=True, key="Esc")
    box = (canvas.px(24), top, wide, high)
    button(canvas, "back", box, back, picture="chevron-left", key="Esc")
    left = canvas.px(24) + wide + canvas.px(24)
    role = "h1" if width(canvas, title, "h1") < canvas.size[0] - left - canvas.px(24) else "h2"
    lead = canvas.type(role)[1]
    words = shorten(canvas, title, role, canvas.size[0] - left - canvas.px(24))
    line = draw_line(canvas, words, (left, top + (high - lead) // 2), role)
    small = canvas.type("body")[1]
    room = canvas.size[0] - line.right - canvas.px(44)
    if sub and room > width(canvas, sub, "body"):
        at = (line.right + canvas.px(20), top + (high - small) // 2 + canvas.px(4))
        draw_line(canvas, sub, at, "body", "ink2")
    return top + high + canvas.px(24)


def board(canvas: Canvas, box: pygame.Rect) -> pygame.Rect:
    """Draw a clipboard; return its paper."""
    shadow(canvas, box, canvas.px(16))
    rounded(canvas, box, "wood", canvas.px(16), edge="wood_dark", line=2)
    paper = box.inflate(-canvas.px(32), -canvas.px(44)).move(0, canvas.px(6))
    rounded(
        canvas, paper, "paper", canvas.px(4), edge="edge" if canvas.theme.high else None, line=2
    )
    clip = pygame.Rect(0, 0, canvas.px(128), canvas.px(40))
    clip.midtop = (box.centerx, box.top - canvas.px(4))
    rounded(canvas, clip, "metal", canvas.px(8), edge="wood_dark", line=1)
    shine = pygame.Rect(
        clip.x + canvas.px(6), clip.y + canvas.px(5), clip.w - canvas.px(12), canvas.px(9)
    )
    rounded(canvas, shine, "metal_light", canvas.px(4))
    return paper


def notice(canvas: Canvas, words: str, at: tuple[float, float], picture: str = "info") -> None:
    """Draw a quiet line with an icon before it."""
    size = canvas.tall(20)
    lead = canvas.type("small")[1]
    icon(canvas, picture, (at[0] + size / 2, at[1] + lead / 2), size, "ink2")
    draw_line(canvas, words, (at[0] + size + canvas.px(10), at[1]), "small", "ink2")
