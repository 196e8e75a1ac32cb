"""`doctor`: what this machine can do, what is less than it could be, and how to get it."""

import json
import os
import platform
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Literal

import pygame

from game.content.asset_rows import TO_RECORD
from game.content.load import list_scenarios, read_scenario
from game.content.problems import ContentError
from game.content.world import World, read_world
from game.stage.sound import open_speaker
from game.stage.window import NoDisplayError, Window
from game.tools.lines import script_of
from game.view.paint import painter_name, why_plain
from game.voice.engines import ENGINES
from game.voice.library import open_voices, recordings
from game.voice.models import is_ready, models_folder

FINE, BROKEN = 0, 1
State = Literal["fine", "less", "broken"]
MARKS: dict[State, str] = {"fine": "ok  ", "less": "less", "broken": "NO  "}
LIBRARIES = ("pygame-ce", "PyYAML", "pydantic", "platformdirs", "skia-python")
FONTS = ("Atkinson-400", "Atkinson-600", "Atkinson-700", "Fraunces-400i", "Fraunces-600")
ROOM = 200_000_000
"""Bytes that a year of logs and a designer's sounds fit into."""
SMALL = (640, 360)
PEOPLE = "recordings by people: wherever there is one, it is heard"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: how it is, and what to do where it could be better."""

    what: str
    state: State
    says: str
    cure: str = ""


def doctor(assets: Path, dialogues: Path, own: Path, *, as_json: bool) -> int:
    """Print what this machine can do; exit 1 where something keeps the game from running."""
    found = list(_findings(assets, dialogues, own))
    if as_json:
        print(json.dumps([asdict(one) for one in found], indent=1))  # noqa: T201 - its result
    else:
        for one in found:
            print(f"{MARKS[one.state]} {one.what}: {one.says}")  # noqa: T201 - its result
            for line in one.cure.splitlines():
                print(f"       {line}")  # noqa: T201 - as above
    return BROKEN if any(one.state == "broken" for one in found) else FINE


def _findings(assets: Path, dialogues: Path, own: Path) -> Iterator[Finding]:
    yield _python()
    yield _libraries()
    for look in (_display, _painter, _sound):
        yield look()
    yield _fonts(assets)
    world = _world(assets)
    yield world if isinstance(world, Finding) else _files(world, dialogues)
    if isinstance(world, World):
        yield _voices(world, assets, dialogues)
        yield _sounds(world)
    yield from _engines(assets.parent)
    yield _folder(own)


def _python() -> Finding:
    says = f"{platform.python_version()} on {platform.system()} {platform.machine()}"
    return Finding("Python", "fine", says)


def _libraries() -> Finding:
    held = {name: _version(name) for name in LIBRARIES}
    says = ", ".join(f"{name} {number or 'missing'}" for name, number in held.items())
    missing = [name for name, number in held.items() if not number]
    cure = f"Install what is missing: pip install {' '.join(missing)}" if missing else ""
    return Finding("libraries", "less" if missing else "fine", says, cure)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _display() -> Finding:
    try:
        window = Window(SMALL, "Bedside: doctor")
    except NoDisplayError as error:
        return Finding("display", "broken", str(error), "Log in at the screen, and try again.")
    driver, sizes = pygame.display.get_driver(), pygame.display.get_desktop_sizes()
    window.close()
    says = f"{driver}, {', '.join(f'{w}x{h}' for w, h in sizes)}"
    return Finding("display", "fine", says)


def _painter() -> Finding:
    name, why = painter_name(), why_plain()
    if name == "skia":
        return Finding("painter", "fine", f"Skia {_version('skia-python')}: smooth, and quick")
    says = f"plain pygame: every cue is there, drawn more plainly and slower. {why}"
    return Finding("painter", "less", says, PAINTER_CURE)


PAINTER_CURE = (
    "Better pictures: pip install skia-python; on Linux it also needs the system's libEGL and\n"
    "libGL (Debian and Ubuntu: libegl1 and libgl1). BEDSIDE_PAINTER must not say pygame."
)


def _sound() -> Finding:
    speaker = open_speaker()
    trouble, heard = speaker.trouble, pygame.mixer.get_init()
    error = f" ({speaker.error})" if speaker.error else ""
    speaker.close()
    if trouble or heard is None:
        says = f"{trouble or 'no device'}{error}: everything is played with captions"
        cure = "Plug in a headset or loudspeaker, and start again. Nothing is lost without."
        return Finding("sound", "less", says, cure)
    rate, bits, channels = heard
    return Finding("sound", "fine", f"{rate} Hz, {abs(bits)} bits, {channels} channels")


def _fonts(assets: Path) -> Finding:
    missing = [name for name in FONTS if not (assets / "fonts" / f"{name}.ttf").is_file()]
    if missing:
        says, cure = f"missing: {', '.join(missing)}", "Install Bedside again."
        return Finding("fonts", "less", says, cure)
    return Finding("fonts", "fine", f"{len(FONTS)} of our own; none of the system's is needed")


def _world(assets: Path) -> World | Finding:
    try:
        return read_world(assets)
    except (ContentError, OSError) as error:
        return Finding("files", "broken", str(error), "Install Bedside again, or mend the file.")


def _files(world: World, dialogues: Path) -> Finding:
    paths = list_scenarios(dialogues)
    broken = [path.stem for path in paths if read_scenario(path, world)[0] is None]
    cues = sum(not cue.foil for cue in world.book.cues.values())
    says = (
        f"{len(paths)} scenarios, {len(world.people)} people, "
        f"{len(world.settings)} places, {cues} cues"
    )
    if not broken:
        return Finding("files", "fine", says)
    cure = f"Run check for what is wrong with: {', '.join(broken)}"
    return Finding("files", "less", says, cure)


def _voices(world: World, assets: Path, dialogues: Path) -> Finding:
    voices, script = open_voices(assets), script_of(world, dialogues)
    clips = [
        voices.clip(line, voice, call=key in script.calls)
        for voice, own in script.lines.items()
        for key, line in own.items()
    ]
    said, heard = len(clips), sum(clip.path is not None for clip in clips)
    says = f"{heard} of {said} lines are spoken"
    if heard == said:
        return Finding("voices", "fine", says)
    return Finding("voices", "less", f"{says}, the rest are captions", "Designers: run bake.")


def _sounds(world: World) -> Finding:
    made = [name for name, row in world.sounds.items() if row.checked == TO_RECORD]
    says = f"{len(world.sounds)} sounds without words, {len(made)} worth a person's recording"
    return Finding("sounds", "fine", f"{says} ({', '.join(made)})" if made else says)


def _engines(root: Path) -> Iterator[Finding]:
    """Yield what can speak: people first, who always win."""
    count = sum(
        len(recordings(folder)) for folder in (root / "assets" / "voices" / "recorded").glob("*")
    )
    heard = f"{count} lines" if count else "none yet"
    yield Finding(f"speech, {PEOPLE}", "fine", f"{heard} (licence: as each one's owner says)")
    for name, row in ENGINES.items():
        if row.missing:
            says = f"not here, and needed only by designers (licence: {row.licence})"
            cure = 'For say, bake and lines heard live: pip install -e ".[voice]"'
            yield Finding(f"speech, {row.what}", "less", says, cure)
            continue
        apart = name == "kokoro" and not is_ready(models_folder(root))
        says = f"here, {row.version} (licence: {row.licence})"
        yield Finding(f"speech, {row.what}", "fine", says + "; put together at first use" * apart)


def _folder(own: Path) -> Finding:
    there = own
    while not there.exists() and there != there.parent:
        there = there.parent
    free = shutil.disk_usage(there).free
    says = f"{own}, {free // 1_000_000:,} MB free"
    if not _writable(there):
        cure = "Name another folder in BEDSIDE_HOME: without one, no session is kept."
        return Finding("your sessions", "less", f"{says}, cannot be written", cure)
    if free < ROOM:
        return Finding(
            "your sessions", "less", says, "Make room: logs stop where the disk is full."
        )
    return Finding("your sessions", "fine", says)


def _writable(folder: Path) -> bool:
    if not os.access(folder, os.W_OK):
        return False
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False
