"""The clipboard of the conversation: which page is up; and its buttons while it is away."""

from collections.abc import Hashable
from dataclasses import replace

import pygame

from game.screens.conversation_read import (
    answers_page,
    frozen,
    is_speaking,
    look_page,
    notes_page,
    tell_page,
)
from game.screens.conversation_state import State
from game.screens.scene import Scene
from game.view.answers_page import AnswersPage, draw_answers
from game.view.canvas import Canvas, Region
from game.view.clipboard import draw_clip_shadow, draw_clipboard
from game.view.frame import Frame
from game.view.kept import Kept
from game.view.look_page import LookPage, draw_look, lens_on
from game.view.notes_page import NotesPage, draw_notes
from game.view.tell_page import TellPage, draw_tell
from game.view.widgets import button

AnyPage = NotesPage | LookPage | AnswersPage | TellPage
NOWHERE = pygame.Rect(0, 0, 0, 0)
"""What is seen of a button behind the lens."""


def clip_is_out(frame: Frame, scene: Scene, state: State) -> bool:
    """Tell whether the clipboard is to be seen: in a wide window always."""
    return not frame.narrow or state.out or frozen(scene) is not None


def page_up(frame: Frame, scene: Scene, state: State, now: float) -> AnyPage:
    """Return the page of the clipboard that is up."""
    zone, beside = frozen(scene), not frame.narrow
    if zone is not None:
        return look_page(scene, zone)
    if state.page == "answers":
        return answers_page(scene, beside=beside)
    if state.page == "tell":
        return tell_page(scene, state, beside=beside)
    return notes_page(scene, state, now, beside=beside)


def kind_of(page: AnyPage) -> Hashable:
    """Return what tells a page from another one, whatever is written on it."""
    return type(page), page.zone if isinstance(page, LookPage) else None


def draw_clip(canvas: Canvas, frame: Frame, page: AnyPage) -> pygame.Rect:
    """Draw the clipboard with a page on it; return its paper."""
    paper = draw_clipboard(canvas, frame.clip, turned=not isinstance(page, NotesPage))
    match page:
        case LookPage():
            lens = lens_on(canvas, paper) if frame.narrow else None
            draw_look(canvas, paper, replace(page, lens=lens))
        case AnswersPage():
            draw_answers(canvas, paper, page)
        case TellPage():
            draw_tell(canvas, paper, page)
        case NotesPage():
            draw_notes(canvas, paper, page)
    return paper


def draw_kept_clip(
    canvas: Canvas, frame: Frame, page: AnyPage, kept: Kept, behind: pygame.Surface
) -> None:
    """Draw the clipboard beside the stage: anew only where something on it changed."""
    left = frame.seen.right
    side = pygame.Rect(left, 0, frame.size[0] - left, frame.size[1])

    def draw() -> None:
        before = canvas.surface.get_clip()
        canvas.surface.set_clip(side)
        canvas.surface.blit(behind, side, side)
        draw_clip(canvas, frame, page)
        canvas.surface.set_clip(before)

    kept.draw(canvas, side, (kind_of(page), page, id(behind)), draw)
    draw_clip_shadow(canvas, frame.clip, left, turned=not isinstance(page, NotesPage))


def draw_buttons(canvas: Canvas, frame: Frame, scene: Scene, lens: pygame.Rect | None) -> None:
    """Draw what a clipboard that is away leaves: notes, tell, answer; pause with large text.

    Where the *lens* would lie on one, none is drawn; Tab still comes to them, and closes it.
    """
    space = None if is_speaking(scene) else "Space"
    rows: list[tuple[str, str, str, str | None]] = [
        ("clipboard", "Notes", "clipboard-list", "C"),
        ("tell", "Tell", "megaphone", "T"),
        ("answer", "Answer", "message-circle", space),
    ]
    if frame.large:
        words = "" if frame.meter is None else "Pause"
        rows.append(("go:pause", words, "pause", "Esc"))
    places = [button_row(canvas, frame, n) for n in range(len(rows))]
    if lens and lens.collidelist(places) >= 0:
        for (region, words, _, _), box in zip(rows, places, strict=True):
            canvas.add(Region(region, box, words or "Pause", clip=NOWHERE))
        return
    for n, (region, words, picture, key) in enumerate(rows):
        box = places[n]
        if not words:
            box.w = meter_beside_pause(canvas, frame).x - canvas.px(12) - box.x
        main = "main" if region == "answer" else "plain"
        says = words or "Pause"
        if main == "main":
            button(canvas, region, box, words, picture=picture, key=key, kind="main", says=says)
        else:
            button(canvas, region, box, words, picture=picture, key=key, says=says)


def button_row(canvas: Canvas, frame: Frame, number: int) -> pygame.Rect:
    """Return the place of one of the buttons, from the top."""
    step = frame.buttons.h / (4 if frame.large else 3)
    top = frame.buttons.y + round(number * step)
    return pygame.Rect(frame.buttons.x, top, frame.buttons.w, round(step) - canvas.px(12))


def meter_beside_pause(canvas: Canvas, frame: Frame) -> pygame.Rect:
    """Return where the meter stands where there is no room left of the head."""
    row = button_row(canvas, frame, 3)
    left = row.x + canvas.tall(108)
    return pygame.Rect(left, row.y, row.right - left, row.h)
