"""The balloon folded over the lens: the last words; of the voice, how they sound as well."""

from game.screens.conversation_beside import Sight, silence
from game.screens.conversation_read import speech
from game.screens.scene import Heard
from game.sim.cues import Zone
from game.view.balloon import draw_name
from game.view.canvas import Canvas
from game.view.folded import draw_folded, folded_height
from game.view.tune_strip import draw_small_strip, small_strip_height

LEAST_ROOM = 140
"""Pixels of the design that are left for the lens and its name, or no strip is drawn."""


def strip_over_lens(canvas: Canvas, sight: Sight, zone: Zone | None) -> Heard | None:
    """Return how the voice sounds that is looked at; None where there is no room for it."""
    scene, lane = sight.scene, sight.view.zones()["voice"].lane
    if (
        sight.frame.large
        or zone != "voice"
        or lane is not None
        or scene.captions == "off"
        or speech(scene) is None
    ):
        return None
    room = sight.room.box.h - folded_height(canvas) - small_strip_height(canvas)
    return scene.heard if room >= canvas.px(LEAST_ROOM) else None


def draw_line_over_lens(canvas: Canvas, sight: Sight) -> None:
    """Draw the balloon, folded to its last words."""
    scene, room = sight.scene, sight.room
    said = speech(scene)
    if said is not None and scene.captions != "off":
        draw_folded(canvas, room.box, said)
    else:
        draw_name(canvas, room.box.topleft, said or silence(scene))


def draw_voice_over_lens(canvas: Canvas, sight: Sight) -> None:
    """Draw the folded balloon with how its words sound, as they come."""
    said, heard = speech(sight.scene), sight.scene.heard
    if said is None or heard is None:
        return
    box = draw_folded(canvas, sight.room.box, said, below=small_strip_height(canvas))
    lanes = box.inflate(-2 * canvas.px(14), 0)
    lanes.top = box.top + canvas.px(8) + canvas.type("body")[1]
    lanes.h = small_strip_height(canvas)
    draw_small_strip(canvas, lanes, heard.tune, heard.head)
