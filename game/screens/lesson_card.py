"""How a hint of the tutorial is drawn: all is dimmed but one thing; a card beside it."""

import pygame

from game.screens.conversation_beside import Sight
from game.screens.lesson import STEPS, ZONE, Step, place_of
from game.screens.scene import Scene
from game.sim.looking import in_pronouns
from game.view.canvas import Canvas
from game.view.frame import Frame
from game.view.shapes import disc, rounded
from game.view.text import draw_line, draw_text, height
from game.view.widgets import button, button_width, cap, panel

DIM = 112
REGIONS = {"note": "see:", "ask": "ask:", "answer": "answer"}
GROW = 8


def draw_lesson(canvas: Canvas, sight: Sight, step: Step, lens: pygame.Rect | None) -> None:
    """Dim everything but what the hint is about, and draw its card."""
    frame, scene = sight.frame, sight.scene
    lit, round_ = _lit(canvas, sight, step, lens)
    _dim(canvas, lit, round_=round_)
    wide = _card_width(canvas, frame)
    if frame.narrow and lit.right > frame.clip.left:
        wide = frame.clip.left - canvas.px(24)
    high = _card_height(canvas, wide, _title(scene, step), step)
    _card(canvas, _place(canvas, frame, lit, (wide, high)), scene, step)


def _title(scene: Scene, step: Step) -> str:
    return in_pronouns(step.title, scene.session.scenario.patient)


def _lit(
    canvas: Canvas, sight: Sight, step: Step, lens: pygame.Rect | None
) -> tuple[pygame.Rect, bool]:
    """Return what stays lit, and whether it is round: a place of the person."""
    wanted = REGIONS.get(step.name, "")
    found = [r.rect for r in canvas.regions if wanted and r.id.startswith(wanted)]
    if step.name == "freeze" and lens is not None:
        return lens.inflate(canvas.px(2 * GROW), canvas.px(2 * GROW)), False
    if found:
        whole = found[0].unionall(found[1:])
        return whole.inflate(canvas.px(GROW), canvas.px(GROW)), False
    mark = sight.view.zones()[ZONE]
    side = 2 * (mark.radius + canvas.px(30))
    box = pygame.Rect(0, 0, side, side)
    box.center = mark.anchor
    return box, True


def _dim(canvas: Canvas, lit: pygame.Rect, *, round_: bool) -> None:
    """Lay a scrim over everything, with a hole for what is lit."""
    size = canvas.size
    hole = pygame.Rect(lit.x // 8 * 8, lit.y // 8 * 8, lit.w // 8 * 8 + 8, lit.h // 8 * 8 + 8)
    tone = canvas.ink("scrim")
    radius = hole.w // 2 if round_ else canvas.px(14)

    def make() -> pygame.Surface:
        coat = pygame.Surface(size, pygame.SRCALPHA)
        coat.fill((*tone, DIM))
        pygame.draw.rect(coat, (*tone, 0), hole, border_radius=radius)
        return coat

    key = ("scrim", size, tuple(hole), radius, tone)
    canvas.surface.blit(canvas.art.keep(key, make), (0, 0))
    rounded(canvas, hole, None, radius, edge="ink", line=canvas.px(8))
    rounded(canvas, hole.inflate(-2, -2), None, radius - 1, edge="lamp", line=canvas.px(6))


def _card_width(canvas: Canvas, frame: Frame) -> int:
    return min(frame.clip.w - canvas.px(16), canvas.px(420 + 160 * (canvas.text - 1)))


def _card_height(canvas: Canvas, wide: int, title: str, step: Step) -> int:
    px = canvas.px
    room = wide - px(48)
    words = height(canvas, step.words, "body", room)
    top = px(18) + canvas.type("small_b")[1] + px(8) + height(canvas, title, "h2", room)
    return top + px(6) + words + px(14) + canvas.tall(44) + px(14)


def _place(canvas: Canvas, frame: Frame, lit: pygame.Rect, size: tuple[int, int]) -> pygame.Rect:
    """Return where the card stands: on the clipboard's side, off what is lit and the face."""
    px, (wide, high) = canvas.px, size
    left = frame.clip.centerx - wide // 2
    lowest = frame.size[1] - px(16) - high
    if frame.narrow and lit.right > frame.clip.left:
        return pygame.Rect(px(12), lowest, wide, high)
    if lit.right < frame.clip.left:
        return pygame.Rect(left, min(lowest, frame.size[1] // 2 - high // 4), wide, high)
    below = lit.bottom + px(16)
    top = below if below <= lowest else max(px(8), lit.top - px(16) - high)
    return pygame.Rect(left, top, wide, high)


def _card(canvas: Canvas, box: pygame.Rect, scene: Scene, step: Step) -> None:
    px = canvas.px
    panel(canvas, box, "card", 16)
    inside = box.inflate(-px(48), 0)
    _progress(canvas, (inside.x, box.y + px(18)), place_of(step))
    y = box.y + px(18) + canvas.type("small_b")[1] + px(8)
    y = draw_text(canvas, _title(scene, step), (inside.x, y), "h2", room=inside.w).bottom
    draw_text(canvas, step.words, (inside.x, y + px(6)), "body", room=inside.w)
    high = canvas.tall(44)
    wide = button_width(canvas, "Skip", key=None) + px(8)
    skip = pygame.Rect(inside.right - wide, box.bottom - px(14) - high, wide, high)
    button(canvas, "skip-hints", skip, "Skip", centred=True, says="Skip the hints")
    at = cap(canvas, step.key, (inside.x, skip.centery))
    lead = canvas.type("body_b")[1]
    draw_line(canvas, step.does, (inside.x + at + px(10), skip.centery - lead / 2), "body_b")


def _progress(canvas: Canvas, at: tuple[int, int], number: int) -> None:
    px, lead = canvas.px, canvas.type("small_b")[1]
    words = f"{number} of {len(STEPS)}"
    x = draw_line(canvas, words, at, "small_b", "ink2").right + px(20)
    for n in range(len(STEPS)):
        fill = "lamp" if n < number else None
        disc(canvas, (x + n * px(20), at[1] + lead / 2), px(6), fill, edge="ink", line=2)
