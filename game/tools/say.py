"""`say`: a text in a tone, heard at once or written to a file. For designers.

Aloud, it is spoken sentence by sentence: the first sounds while the next is made. What was
said before is not made again (`game.voice.cache`).
"""

import argparse
import sys
from collections.abc import Collection, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from game.content.problems import ContentError, suggestion
from game.content.spoken import wrong_sounds
from game.content.world import read_speech
from game.sim.sounds import without_sounds
from game.sim.story import Tone, Where
from game.stage.player import NoSoundError, Player
from game.voice.cache import open_keeper
from game.voice.clip import Clip
from game.voice.engines import ENGINES, best, missing_words, open_engine
from game.voice.live import Order, made, said
from game.voice.models import MissingVoiceError, tell
from game.voice.plan import SpeechError
from game.voice.sentences import in_parts
from game.voice.wish import Cast, Wish, cast_of

if TYPE_CHECKING:
    from game.voice.engine import Engine

FINE, CANNOT = 0, 2
ENDINGS = (".wav", ".ogg")
THREADS = 2
"""One is enough for baking; who waits for a sentence waits shorter with two."""


class _WrongWordError(SpeechError):
    """An option cannot be used; the message says what can."""


def say(assets: Path, args: argparse.Namespace) -> int:
    """Speak a text, and tell how long it is."""
    try:
        speech = read_speech(assets)
        tones = [args.tone] if args.over is None else [args.tone, args.over]
        for tone in tones:
            _choose("tone", tone, speech.tones)
        _choose("voice", args.voice, speech.voices)
        _hear(args.text, speech.sounds)
        out = _check(args)
        cast = cast_of(speech, assets)
        tone = Tone(args.tone, args.strength, args.over)
        wish = cast.wish(args.text, args.voice, tone, call=args.call)
        mouth = _Mouth(assets.parent, cast, args.engine)
        told = mouth.written(wish, out) if out else mouth.aloud(wish)
    except (ContentError, SpeechError) as error:
        return _cannot(str(error))
    except NoSoundError as error:
        return _cannot(f"{error}. Write it to a file instead: --out line.wav")
    print(told)  # noqa: T201 - its result
    return FINE


class _Mouth:
    """Says wishes with an engine, which is opened when something is new."""

    def __init__(self, root: Path, cast: Cast, name: str | None) -> None:
        """Open nothing yet.

        Raises:
            MissingVoiceError: what it needs is not installed.
        """
        found = (name, ENGINES[name]) if name else best()
        if found is None or found[1].missing:
            raise MissingVoiceError(missing_words(name))
        self._root, self._cast = root, cast
        self._name, self._row = found

    @cached_property
    def engine(self) -> "Engine":
        """Return the engine, opened."""
        return open_engine(self._root, self._name, THREADS, self._cast.lexicon)

    def written(self, wish: Wish, out: Path) -> str:
        """Write a wish to a file, in one go; return what to tell."""
        from game.voice.audio import write_sound  # noqa: PLC0415 - needs the extra

        line = said(wish, self.engine)
        try:
            write_sound(out, line.sound)
        except (OSError, RuntimeError) as error:
            message = f"{out} cannot be written ({error})."
            raise _WrongWordError(message) from error
        return f"{out}: {_long(line.seconds, wish)}"

    def aloud(self, wish: Wish) -> str:
        """Let a wish be heard; return what to tell."""
        keeper = open_keeper()
        parts = [replace(wish, text=text, how=how) for text, how in in_parts(wish.text, wish.how)]
        keys = [p.key(f"{self._name} {self._row.version}", self._cast.lexicon) for p in parts]
        orders = [Order(key, part, keeper) for key, part in zip(keys, parts, strict=True)]
        maker = ThreadPoolExecutor(1, thread_name_prefix="speech")
        clips = [maker.submit(self._made, order) for order in orders]
        player = None
        try:
            player = Player()
            seconds = 0.0
            for clip in clips:
                seconds += _played(player, clip.result())
            player.wait()
        except KeyboardInterrupt:
            return "stopped"
        finally:
            maker.shutdown(wait=False, cancel_futures=True)
            if player:
                player.close()
            keeper.close()
        if keeper.trouble:
            tell(f"bedside: {keeper.trouble}")
        return _long(seconds, wish)

    def _made(self, order: Order) -> Clip:
        return order.keeper.clip(order.key) or made(order, self.engine)


def _long(seconds: float, wish: Wish) -> str:
    return f"{seconds:.1f} s, {len(without_sounds(wish.text).split())} words"


def _played(player: Player, clip: Clip) -> float:
    player.play(str(clip.path))
    return clip.seconds


def _choose(what: str, name: str, there: Iterable[str]) -> None:
    if name not in there:
        message = f"there is no {what} {name!r}. {suggestion(name, there)}"
        raise _WrongWordError(message)


def _hear(text: str, there: Collection[str]) -> None:
    """Refuse a text with a sound that there is not."""
    wrong = next(wrong_sounds(text, there, Where("text", 1, 1)), None)
    if wrong:
        message = f"{wrong.message}. {wrong.advice}"
        raise _WrongWordError(message)


def _check(args: argparse.Namespace) -> Path | None:
    """Return where to write, if anywhere, and if everything can be used."""
    out = Path(args.out) if args.out is not None else None
    if not any(c.isalnum() for c in args.text):
        message = "there is nothing to say: the text has no words."
    elif not 0 <= args.strength <= 1:
        message = f"--strength goes from 0 to 1; {args.strength:g} does not."
    elif args.over == args.tone:
        message = f"--over {args.over}: a tone cannot hide itself; take another below it."
    elif out and out.suffix not in ENDINGS:
        message = f"--out must end in {' or '.join(ENDINGS)}: {out}"
    elif out and not out.parent.is_dir():
        message = f"there is no folder {out.parent} to write {out.name} in."
    else:
        return out
    raise _WrongWordError(message)


def _cannot(why: str) -> int:
    print(f"bedside: {why}", file=sys.stderr)  # noqa: T201 - as above
    return CANNOT
