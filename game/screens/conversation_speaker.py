"""Who came along speaks: a name at their head points at it; the words stay in place."""

import pygame

from game.screens.conversation_beside import Sight
from game.screens.conversation_marks import may_stand
from game.view.balloon import draw_speaker
from game.view.canvas import Canvas


def draw_guest_speaks(canvas: Canvas, sight: Sight) -> pygame.Rect | None:
    """Draw the name of a companion at the patient's side while they speak; return its place.

    It is off everybody, and left out where there is no room: the balloon names them too.
    Towards one who is held the balloon's own tail leans.
    """
    said, view = sight.scene.said, sight.view
    head = view.guest_box()
    if said is None or not (said.speaking and said.companion) or not head or view.holds:
        return None
    return draw_speaker(canvas, said.speaker, head, may_stand(canvas, sight))
