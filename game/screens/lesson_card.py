"""How a hint of the tutorial is drawn: all is dimmed but one thing; a card beside it."""

import pygame

from game.screens.conversation_beside import Sight
from game.screens.lesson import STEPS, ZONE, Step, place_of
from game.screens.scene import Scene
from game.sim.looking import in_pronouns
from game.view.canvas import Canvas, Region
from game.view.frame import Frame
from game.view.shapes import disc, rounded
from game.view.text import draw_line, draw_text, height, width
from game.view.widgets import button, button_width, cap, cap_width, panel

DIM = 112
REGIONS = {"note": "see:", "ask": "ask:", "answer": "answer"}
GROW, STEP = 8, 8
"""Pixels around what is lit; and the steps in which the hole in the scrim moves."""


def draw_lesson(canvas: Canvas, sight: Sight, step: Step, lens: pygame.Rect | None) -> None:
    """Dim everything but what the hint is about, and draw its card."""
    frame, scene = sight.frame, sight.scene
    lit, round_ = _lit(canvas, sight, step, lens)
    beside = lens if step.name == "note" else None
    _dim(canvas, lit, beside, round_=round_)
    wide = _card_width(canvas, frame)
    if frame.narrow and lit.right > frame.clip.left:
        wide = frame.clip.left - canvas.px(24)
    title = _title(scene, step)
    whole = _card_height(canvas, wide, title, step, whole=True)
    fits = whole <= frame.size[1] - canvas.px(24) and _on_one_row(canvas, wide, step)
    high = whole if fits else _card_height(canvas, wide, title, step, whole=False)
    _card(canvas, _place(canvas, frame, lit, (wide, high)), title, step, whole=fits)


def _title(scene: Scene, step: Step) -> str:
    return in_pronouns(step.title, scene.session.scenario.patient)


def _lit(
    canvas: Canvas, sight: Sight, step: Step, lens: pygame.Rect | None
) -> tuple[pygame.Rect, bool]:
    """Return what stays lit, and whether it is round: a place of the person."""
    wanted = REGIONS.get(step.name, "")
    every = (_seen(r) for r in canvas.regions if wanted and r.id.startswith(wanted))
    found = [box for box in every if box.w and box.h]
    if step.name == "freeze" and lens is not None:
        return lens.inflate(canvas.px(2 * GROW), canvas.px(2 * GROW)), False
    if found:
        whole = found[0].unionall(found[1:])
        return whole.inflate(canvas.px(2 * GROW), canvas.px(2 * GROW)), False
    mark = sight.view.zones()[ZONE]
    side = 2 * (mark.radius + canvas.px(30))
    box = pygame.Rect(0, 0, side, side)
    box.center = mark.anchor
    return box, True


def _seen(region: Region) -> pygame.Rect:
    """Return what is seen of a region, where it scrolls."""
    return region.rect if region.clip is None else region.rect.clip(region.clip)


def _hole(box: pygame.Rect) -> pygame.Rect:
    """Return a box that holds this one and stays as it is while this one breathes."""
    left, top = box.x // STEP * STEP, box.y // STEP * STEP
    right, low = -(-box.right // STEP) * STEP, -(-box.bottom // STEP) * STEP
    return pygame.Rect(left, top, right - left, low - top)


def _dim(canvas: Canvas, lit: pygame.Rect, beside: pygame.Rect | None, *, round_: bool) -> None:
    """Lay a scrim over everything, with a hole for what is lit, and one for the lens *beside*."""
    size = canvas.size
    hole = _hole(lit)
    glass = beside and _hole(beside.inflate(canvas.px(2 * GROW), canvas.px(2 * GROW)))
    tone = canvas.ink("scrim")
    radius = hole.w // 2 if round_ else canvas.px(14)

    def make() -> pygame.Surface:
        coat = pygame.Surface(size, pygame.SRCALPHA)
        coat.fill((*tone, DIM))
        pygame.draw.rect(coat, (*tone, 0), hole, border_radius=radius)
        if glass:
            pygame.draw.rect(coat, (*tone, 0), glass, border_radius=canvas.px(14))
        return coat

    key = ("scrim", size, tuple(hole), glass and tuple(glass), radius, tone)
    canvas.surface.blit(canvas.art.keep(key, make), (0, 0))
    rounded(canvas, hole, None, radius, edge="ink", line=canvas.px(8))
    rounded(canvas, hole.inflate(-2, -2), None, radius - 1, edge="lamp", line=canvas.px(6))


def _card_width(canvas: Canvas, frame: Frame) -> int:
    return min(frame.clip.w - canvas.px(16), canvas.px(420 + 160 * (canvas.text - 1)))


def _card_height(canvas: Canvas, wide: int, title: str, step: Step, *, whole: bool) -> int:
    """Return how high the card is; not *whole*: without its sentence, Skip under the key."""
    px = canvas.px
    room = wide - px(48)
    words = height(canvas, step.words, "body", room) if whole else canvas.tall(44)
    top = px(18) + canvas.type("small_b")[1] + px(8) + height(canvas, title, "h2", room)
    return top + px(6) + words + px(14) + canvas.tall(44) + px(14)


def _on_one_row(canvas: Canvas, wide: int, step: Step) -> bool:
    """Tell whether key, what it does, and Skip have room beside each other."""
    does = cap_width(canvas, step.key) + width(canvas, step.does, "body_b") + canvas.px(22)
    skip = button_width(canvas, "Skip", key=None) + canvas.px(8)
    return does + skip <= wide - canvas.px(48)


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


def _card(canvas: Canvas, box: pygame.Rect, title: str, step: Step, *, whole: bool) -> None:
    px = canvas.px
    panel(canvas, box, "card", 16)
    inside = box.inflate(-px(48), 0)
    _progress(canvas, (inside.x, box.y + px(18)), place_of(step), inside.right)
    y = box.y + px(18) + canvas.type("small_b")[1] + px(8)
    y = draw_text(canvas, title, (inside.x, y), "h2", room=inside.w).bottom
    if whole:
        draw_text(canvas, step.words, (inside.x, y + px(6)), "body", room=inside.w)
    high = canvas.tall(44)
    wide = button_width(canvas, "Skip", key=None) + px(8)
    skip = pygame.Rect(inside.right - wide, box.bottom - px(14) - high, wide, high)
    button(canvas, "skip-hints", skip, "Skip", centred=True, says="Skip the hints")
    middle = skip.centery if whole else skip.top - px(6) - canvas.tall(22)
    at = inside.x + cap(canvas, step.key, (inside.x, middle)) + px(10)
    if at + width(canvas, step.does, "body_b") <= inside.right:
        draw_line(canvas, step.does, (at, middle - canvas.type("body_b")[1] / 2), "body_b")


def _progress(canvas: Canvas, at: tuple[int, int], number: int, right: int) -> None:
    """Draw which hint it is, and a row of dots where it ends left of *right*."""
    px, lead = canvas.px, canvas.type("small_b")[1]
    words = f"{number} of {len(STEPS)}"
    x = draw_line(canvas, words, at, "small_b", "ink2").right + px(20)
    for n in range(len(STEPS) if x + len(STEPS) * px(20) <= right else 0):
        fill = "lamp" if n < number else None
        disc(canvas, (x + n * px(20), at[1] + lead / 2), px(6), fill, edge="ink", line=2)
