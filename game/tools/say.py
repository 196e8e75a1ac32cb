"""`say`: one line in one tone, to a file. For designers, before anything is baked."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from game.content.problems import ContentError, suggestion
from game.content.world import read_world
from game.voice.engines import open_engine
from game.voice.noises import Noises
from game.voice.plan import Saying, SpeechError, Voice, saying

if TYPE_CHECKING:
    from game.voice.engine import Engine

FINE, CANNOT = 0, 2
ENDINGS = (".wav", ".ogg")


class _WrongWordError(SpeechError):
    """An option cannot be used; the message says what can."""


def say(assets: Path, args: argparse.Namespace) -> int:
    """Speak a text to a file, and tell how long it is."""
    try:
        world = read_world(assets)
        _choose("tone", args.tone, world.tones)
        _choose("voice", args.voice, world.voices)
        if args.over is not None:
            _choose("tone", args.over, world.tones)
        out = _check(args)
        engine = open_engine(assets.parent, lexicon=world.lexicon)
        voice = Voice.of(world.voices[args.voice])
        how = saying(world.tones, voice, args.tone, args.strength, args.over)
        noises = Noises(world.recipes, frozenset(world.sounds), assets, args.voice)
        return _write(args.text, how, noises, engine, out)
    except (ContentError, SpeechError) as error:
        return _cannot(str(error))


def _write(text: str, how: Saying, noises: Noises, engine: "Engine", out: Path) -> int:
    from game.voice.audio import write_sound  # noqa: PLC0415 - needs the extra
    from game.voice.speech import spoken  # noqa: PLC0415 - as above

    line = spoken(text, how, engine, noises)
    write_sound(out, line.sound)
    print(f"{out}: {line.seconds:.1f} s, {len(line.words)} words")  # noqa: T201 - its result
    return FINE


def _choose(what: str, name: str, there: Iterable[str]) -> None:
    if name not in there:
        message = f"there is no {what} {name!r}. {suggestion(name, there)}"
        raise _WrongWordError(message)


def _check(args: argparse.Namespace) -> Path:
    """Return where to write, if everything can be used."""
    out = Path(args.out)
    if not any(c.isalnum() for c in args.text):
        message = "there is nothing to say: the text has no words."
    elif not 0 <= args.strength <= 1:
        message = f"--strength goes from 0 to 1; {args.strength:g} does not."
    elif out.suffix not in ENDINGS:
        message = f"--out must end in {' or '.join(ENDINGS)}: {out}"
    elif not out.parent.is_dir():
        message = f"there is no folder {out.parent} to write {out.name} in."
    else:
        return out
    raise _WrongWordError(message)


def _cannot(why: str) -> int:
    print(f"bedside: {why}", file=sys.stderr)  # noqa: T201 - as above
    return CANNOT
