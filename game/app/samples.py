"""What is played when a volume is set: one hears at once how loud it is now."""

from collections.abc import Mapping

from game.app.desk import Desk
from game.app.shelf import Shelf
from game.stage.levels import Bus

BUSES: Mapping[str, Bus] = {
    "master": "voice",
    "voice": "voice",
    "mono": "voice",
    "room": "room",
    "effects": "effects",
}
"""What each setting lets hear."""
ASIDE = -0.7
"""From where words come that tell mono from two ears."""
FILES: Mapping[Bus, str] = {"room": "room-reception", "effects": "note"}


def play_sample(desk: Desk, name: str) -> None:
    """Play what the setting *name* is about, as loud as it is now; others are silent."""
    bus = BUSES.get(name)
    path = _file(desk, bus) if bus else None
    if bus and path:
        desk.speaker.sample(path, bus, ASIDE if name == "mono" else 0.0)


def _file(desk: Desk, bus: Bus) -> str | None:
    if bus == "voice":
        return _words(desk, desk.shelf) if desk.shelf else None
    if bus == "room" and desk.talk and desk.talk.surroundings:
        return desk.talk.surroundings.tone[0]
    return str(desk.assets / "sounds" / f"{FILES[bus]}.ogg")


def _words(desk: Desk, shelf: Shelf) -> str | None:
    """Return something that somebody says: who one talks with, or who teaches the game."""
    scenario = desk.talk.scenario if desk.talk else shelf.scenarios.get(shelf.lesson or "")
    if scenario is None:
        return None
    kit = desk.talk.kit if desk.talk else desk.kit(shelf)
    lines = [reply.line for reply in scenario.patient.replies]
    lines += next(iter(scenario.beats.values())).lines
    clips = (kit.clip_of(scenario, line) for line in lines)
    return next((clip.path for clip in clips if clip.path), None)
