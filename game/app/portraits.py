"""Faces for the shelf, drawn off the frame: one a patient, cut from their picture."""

import pygame

from game.app.shelf import Shelf
from game.patient.acting import begin_acting
from game.patient.stances import stances_at
from game.sim.story import Scenario
from game.view.call import CallView
from game.view.pictured import picture_of

SIZE = (856, 720)
"""The picture a face is cut from: 720 high, as the design has it."""
FRAME = (350, 434)
"""Width and height of the cut."""
TOGETHER = 1.4
"""A cut with two faces is so much larger, and then made small."""
ABOVE = 16


def portrait(shelf: Shelf, scenario: Scenario) -> pygame.Surface:
    """Return the patient's face as they are before anything is said, with who came along.

    Of somebody who is met by telephone it is the telephone.
    """
    world = shelf.world
    stage, staging = pygame.Rect(0, 0, *SIZE), world.staging(scenario)
    view = picture_of(staging, world.tables, (1280, 720), stage)
    if isinstance(view, CallView):
        return view.portrait(FRAME)
    acting = begin_acting(scenario.start)
    stances = stances_at(staging, world.tables, world.drawings, acting, 1.0, 1, still=True)
    sheet = pygame.Surface(SIZE)
    view.draw(sheet, stances, whole=True)
    head, other = view.head_box(), view.guest_box()
    box = pygame.Rect(0, 0, *FRAME)
    if other is None:
        box.midtop = (head.centerx, max(0, head.top - ABOVE))
        return sheet.subsurface(box.clamp(sheet.get_rect())).copy()
    box.size = round(FRAME[0] * TOGETHER), round(FRAME[1] * TOGETHER)
    both = head.union(other)
    box.midtop = (both.centerx, max(0, both.top - ABOVE))
    cut = sheet.subsurface(box.clamp(sheet.get_rect()))
    return pygame.transform.smoothscale(cut, FRAME)
