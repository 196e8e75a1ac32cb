"""`snapshot`: one frame of the real conversation screen, without a window.

The beat is entered as if the scenario began there, and played to the second asked for.
"""

import argparse
import re
import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pygame

from game.app.frames import scale_of
from game.app.play import Conversation, Kit
from game.app.playing import Playing
from game.app.shelf import LESSONS, Shelf
from game.content.load import find_scenario, read_scenario
from game.content.world import World, read_world
from game.sim.cues import Zone
from game.sim.session import Setup, begin
from game.sim.story import Scenario
from game.stage.preferences import Preferences
from game.stage.speaker import SilentSpeaker
from game.stage.window import SMALLEST, without_display
from game.tools.problems import CANNOT, FINE, status_of
from game.tools.snapshot_scene import Instead, UnusableError, instead
from game.view.art import Art
from game.view.canvas import Canvas
from game.view.paint import painter_name, use, why_plain
from game.view.paint.choose import Name
from game.view.theme import THEMES
from game.voice.library import open_voices

LARGEST = (7680, 4320)
LONGEST = 600.0
"""Seconds that a frame may lie in: no beat takes longer."""
FRAME = 0.05
SETTLING = 12
"""Frames drawn before the one that is kept: the picture is painted a few layers at a time."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The frame that was asked for."""

    instead: Instead
    at: float
    lens: Zone | None
    size: tuple[int, int]
    out: Path
    preferences: Preferences
    seed: int


def snapshot(assets: Path, dialogues: Path, args: argparse.Namespace) -> int:
    """Write the frame; say what is wrong where there can be none."""
    try:
        wanted = _wanted(args)
        world = read_world(assets)
        scenario, problems = read_scenario(find_scenario(dialogues, args.scenario), world)
        if scenario is None:
            for problem in problems:
                print(problem, file=sys.stderr)  # noqa: T201 - this is the command line
            return status_of(problems)
        without_display()
        pygame.display.init()
        pygame.display.set_mode((1, 1))
        _take(args.painter)
        picture = _frame(assets, world, instead(scenario, world, wanted.instead), wanted)
        _write(picture, wanted.out)
    except UnusableError as error:
        print(f"bedside: {error}", file=sys.stderr)  # noqa: T201 - as above
        return CANNOT
    print(wanted.out)  # noqa: T201 - as above
    return FINE


def _take(painter: Name | None) -> None:
    """Draw with the painter that was asked for, or with none."""
    if painter is None:
        return
    use(painter)
    if painter_name() != painter:
        message = f"--painter {painter} cannot draw: {why_plain()}"
        raise UnusableError(message)


def _wanted(args: argparse.Namespace) -> Wanted:
    if not 0 <= args.at <= LONGEST:
        message = f"--at {args.at:g} is no moment of a beat: give 0 to {LONGEST:g} seconds"
        raise UnusableError(message)
    preferences = Preferences(
        text=float(args.text), contrast=args.contrast, difficulty=args.difficulty, motion="still"
    )
    other = Instead(args.beat, args.patient, tuple(args.cue))
    size, out = _size(args.size), Path(args.out)
    return Wanted(other, args.at, args.lens, size, out, preferences, args.seed)


def _size(words: str) -> tuple[int, int]:
    """Return the size of "1280x720"."""
    found = re.fullmatch(r"(\d{1,5})[xX×](\d{1,5})", words)
    size = (int(found[1]), int(found[2])) if found else (0, 0)
    fits = all(low <= n <= high for n, low, high in zip(size, SMALLEST, LARGEST, strict=True))
    if not fits:
        least, most = (f"{w}x{h}" for w, h in (SMALLEST, LARGEST))
        message = f"--size {words!r} is no size of a window: give {least} to {most}, as 1280x720"
        raise UnusableError(message)
    return size


def _frame(assets: Path, world: World, scenario: Scenario, wanted: Wanted) -> pygame.Surface:
    """Return the frame of this moment."""
    kit = Kit(Shelf(world, {scenario.id: scenario}), open_voices(assets), SilentSpeaker())
    setup = Setup(wanted.seed, wanted.preferences.difficulty)
    session, events = begin(scenario, world.book, world.moods, setup)
    playing = Playing(session, events, partial(kit.clip_of, scenario), kit.speaker)
    lesson = scenario.department == LESSONS
    talk = Conversation(kit, scenario, playing, lesson=lesson)
    surface = pygame.Surface(wanted.size)
    art = Art(assets)
    before = max(0, round(wanted.at / FRAME) - SETTLING)
    for _ in range(before):
        playing.tick(FRAME)
        talk.teller.scene(wanted.preferences, playing.now)
    for n in range(SETTLING + 1):
        _draw(talk, wanted, surface, art)
        if n < SETTLING:
            playing.tick(min(FRAME, max(0.0, wanted.at - playing.now)))
    return surface


def _draw(talk: Conversation, wanted: Wanted, surface: pygame.Surface, art: Art) -> None:
    preferences, now = wanted.preferences, talk.playing.now
    canvas = Canvas(
        surface,
        THEMES[preferences.contrast],
        art,
        k=scale_of(wanted.size),
        text=preferences.text,
        now=now,
        motion=preferences.motion,
    )
    talk.screen.state.look_at(wanted.lens)
    talk.screen.scene = talk.teller.scene(preferences, now, lesson=talk.lesson)
    talk.screen.draw(canvas)


def _write(picture: pygame.Surface, out: Path) -> None:
    if out.suffix.lower() != ".png":
        message = f"--out {str(out)!r} must end in .png"
        raise UnusableError(message)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        pygame.image.save(picture, str(out))
    except (OSError, pygame.error) as error:
        message = f"{out} cannot be written: {error}"
        raise UnusableError(message) from error
