"""The clipboard of the conversation: which page is up; and its buttons while it is away."""

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
from game.view.answers_page import draw_answers
from game.view.canvas import Canvas
from game.view.clipboard import draw_clipboard
from game.view.frame import Frame
from game.view.look_page import draw_look, lens_on
from game.view.notes_page import draw_notes
from game.view.tell_page import draw_tell
from game.view.widgets import button


def clip_is_out(frame: Frame, scene: Scene, state: State) -> bool:
    """Tell whether the clipboard is to be seen: in a wide window always."""
    return not frame.narrow or state.out or frozen(scene) is not None


def draw_clip(canvas: Canvas, frame: Frame, scene: Scene, state: State) -> pygame.Rect:
    """Draw the clipboard with the page that is up; return its paper."""
    zone = frozen(scene)
    turned = zone is not None or state.page != "notes"
    paper = draw_clipboard(canvas, frame.clip, turned=turned)
    if zone is not None:
        page = look_page(scene, zone)
        lens = lens_on(canvas, paper) if frame.narrow else None
        draw_look(canvas, paper, replace(page, lens=lens))
    elif state.page == "answers":
        draw_answers(canvas, paper, answers_page(scene, beside=not frame.narrow))
    elif state.page == "tell":
        draw_tell(canvas, paper, tell_page(scene, state, beside=not frame.narrow))
    else:
        draw_notes(canvas, paper, notes_page(scene, state, canvas.now, beside=not frame.narrow))
    return paper


def draw_buttons(canvas: Canvas, frame: Frame, scene: Scene, state: State) -> None:
    """Draw what a clipboard that is away leaves: notes, tell, answer; pause with large text."""
    if state.look is not None:
        return
    space = None if is_speaking(scene) else "Space"
    rows: list[tuple[str, str, str, str | None]] = [
        ("clipboard", "Notes", "clipboard-list", "C"),
        ("tell", "Tell", "megaphone", "T"),
        ("answer", "Answer", "message-circle", space),
    ]
    if frame.large:
        rows.append(("go:pause", "Pause", "pause", "Esc"))
    step = frame.buttons.h / len(rows)
    for n, (region, words, picture, key) in enumerate(rows):
        top = frame.buttons.y + round(n * step)
        box = pygame.Rect(frame.buttons.x, top, frame.buttons.w, round(step) - canvas.px(12))
        main = "main" if region == "answer" else "plain"
        if main == "main":
            button(canvas, region, box, words, picture=picture, key=key, kind="main")
        else:
            button(canvas, region, box, words, picture=picture, key=key)
