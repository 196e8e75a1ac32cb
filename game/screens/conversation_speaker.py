"""Who came along speaks: a name at their side points at their mouth; the words stay in place."""

import pygame

from game.screens.conversation_beside import Sight
from game.view.balloon import draw_speaker
from game.view.canvas import Canvas


def draw_guest_speaks(canvas: Canvas, sight: Sight) -> pygame.Rect | None:
    """Draw the name of a companion at the patient's side while they speak; return its place.

    Towards one who is held the balloon's own tail leans.
    """
    said, view = sight.scene.said, sight.view
    head, mouth = view.guest_box(), view.guest_mouth()
    if said is None or not (said.speaking and said.companion) or not head or not mouth:
        return None
    if view.holds:
        return None
    return draw_speaker(canvas, said.speaker, mouth, head, view.head_box().left - canvas.px(6))
