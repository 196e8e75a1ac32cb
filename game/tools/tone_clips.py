"""The clips of `sheet tones`: every tone by a few voices at three strengths, as files.

What was rendered before is kept: stop it when you like, and start it again.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from game.content.world import World
from game.voice.noises import Noises
from game.voice.plan import Saying, Voice, saying

if TYPE_CHECKING:
    from game.voice.engine import Engine

SAYS = "I'll leave the blue letter under the lamp, and my sister took the bus to Cambridge."
"""Words without a feeling of their own: only the voice can tell one."""
VOICES = ("adaeze-okafor", "albert-hughes", "mateo")
"""A woman, a very old man, a child."""
STRENGTHS = (0.4, 0.7, 1.0)
OWN = "own-calm"
"""A line without a tone: what a listener compares with."""
MADE = "made.json"


@dataclass(frozen=True, slots=True)
class Clip:
    """One clip to have: whose voice, which tone, how strong."""

    voice: str
    tone: str
    strength: float

    @property
    def name(self) -> str:
        """Return the name of its file."""
        return f"{self.tone}-{self.voice}-{round(self.strength * 100)}.ogg"


def clips_of(tones: Sequence[str], voices: Sequence[str]) -> tuple[Clip, ...]:
    """Return the clips of a sheet; each voice's own calm first."""
    own = [Clip(voice, OWN, 0.0) for voice in voices]
    return *own, *(Clip(v, t, k) for t in tones for v in voices for k in STRENGTHS)


def how_of(world: World, clip: Clip) -> Saying:
    """Return how a clip's line is said."""
    tone = next(iter(world.tones)) if clip.tone == OWN else clip.tone
    return saying(world.tones, Voice.of(world.voices[clip.voice]), tone, clip.strength)


def rendered(
    folder: Path, assets: Path, world: World, clips: Sequence[Clip], engine: "Engine"
) -> None:
    """Have every clip in *folder*; render what is not there, or was made otherwise."""
    folder.mkdir(parents=True, exist_ok=True)
    known = _known(folder)
    for n, clip in enumerate(clips, 1):
        noises = Noises(world.recipes, frozenset(world.sounds), assets, clip.voice)
        how = how_of(world, clip)
        made = _made(engine, how, noises)
        if known.get(clip.name) != made or not (folder / clip.name).is_file():
            _tell(f"{n} of {len(clips)}: {clip.tone}, {clip.voice}, {clip.strength:g}")
            _render(folder / clip.name, how, engine, noises)
            known[clip.name] = made
            _write(folder / MADE, known)
    _tell(f"{len(clips)} clips in {folder}", last=True)


def _tell(line: str, *, last: bool = False) -> None:
    """Say how far it is: on one line where somebody looks on."""
    live = sys.stderr.isatty()
    start, end = ("\r", "\n" if last else "") if live else ("", "\n")
    sys.stderr.write(f"{start}{line:70}{end}" if live else f"{line}{end}")
    sys.stderr.flush()


def _render(path: Path, how: Saying, engine: "Engine", noises: Noises) -> None:
    from game.voice.audio import write_sound  # noqa: PLC0415 - needs the extra
    from game.voice.speech import spoken  # noqa: PLC0415 - as above

    write_sound(path, spoken(SAYS, how, engine, noises).sound)


def _made(engine: "Engine", how: Saying, noises: Noises) -> str:
    """Return what changes when a clip would sound otherwise."""
    parts = (engine.name, engine.version, SAYS, how, noises.made(SAYS, how))
    return sha256(repr(parts).encode()).hexdigest()[:12]


def _known(folder: Path) -> dict[str, str]:
    """Return what each file was made of; nothing where that is not known."""
    try:
        held = json.loads((folder / MADE).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(name): str(made) for name, made in held.items()} if isinstance(held, dict) else {}


def _write(path: Path, known: Mapping[str, str]) -> None:
    draft = path.with_suffix(".part")
    draft.write_text(json.dumps(dict(sorted(known.items())), indent=1), "utf-8")
    draft.replace(path)
