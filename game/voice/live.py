"""Lines that nobody baked, spoken on this machine: for designers, who have the extra `[voice]`.

In a process of its own, ahead of time: the game never waits. What is not ready when it is to
be said is captions, as where nothing is installed; said again, it sounds.
"""

import multiprocessing
import signal
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing.pool import AsyncResult, Pool
from pathlib import Path
from typing import TYPE_CHECKING, Final

from game.sim.story import Line
from game.voice.cache import Keeper, open_keeper
from game.voice.clip import Clip
from game.voice.engines import best, open_engine
from game.voice.models import tell
from game.voice.plan import SpeechError
from game.voice.reader import Lexicon
from game.voice.sentences import in_parts
from game.voice.timings import Timing
from game.voice.wish import Cast, Wish

if TYPE_CHECKING:
    from game.voice.engine import Engine
    from game.voice.speech import Spoken


@dataclass(frozen=True, slots=True)
class Order:
    """A wish, the name it is kept by, and where."""

    key: str
    wish: Wish
    keeper: Keeper


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of an order: why it was not spoken, or why not kept; nothing where all is well."""

    unspoken: str = ""
    unkept: str = ""


def said(wish: Wish, engine: "Engine") -> "Spoken":
    """Return a wish as sound: in one go as `bake` does it, in parts where it is too long.

    Raises:
        SpeechError: it cannot be said; the message says why.
    """
    from game.voice.letters import LineTooLongError  # noqa: PLC0415 - needs the extra
    from game.voice.row import in_a_row  # noqa: PLC0415 - as above
    from game.voice.speech import spoken  # noqa: PLC0415 - as above
    from game.voice.telephone import by_telephone  # noqa: PLC0415 - as above

    try:
        line = spoken(wish.text, wish.how, engine, wish.noises)
    except LineTooLongError:
        parts = in_parts(wish.text, wish.how)
        line = in_a_row([spoken(text, how, engine, wish.noises) for text, how in parts])
    return replace(line, sound=by_telephone(line.sound)) if wish.call else line


def made(order: Order, engine: "Engine") -> Clip:
    """Return a wish spoken and kept; what is kept already is not spoken again.

    Raises:
        SpeechError: it cannot be said, or there is no room for it.
    """
    kept = order.keeper.clip(order.key)
    if kept is not None:
        return kept
    line = said(order.wish, engine)
    return order.keeper.keep(order.key, partial(_written, order.wish.text, line))


def _written(says: str, line: "Spoken", path: Path) -> Timing:
    from game.voice.audio import write_sound  # noqa: PLC0415 - needs the extra
    from game.voice.row import row_of  # noqa: PLC0415 - as above

    write_sound(path, line.sound)
    return row_of(says, "live", line)


class LiveVoice:
    """Speaks what is asked for, one after another, in a process that starts with the first."""

    def __init__(self, root: Path, engine: str, version: str, cast: Cast, keeper: Keeper) -> None:
        """Start nothing yet; *root* holds `assets`, *engine* is a row of the engines."""
        self._begin = root, engine, cast.lexicon
        self._name = f"{engine} {version}"
        self._cast, self._keeper = cast, keeper
        self._asked: dict[str, AsyncResult[Answer]] = {}
        self._again: set[str] = set()
        self._clips: dict[str, Clip] = {}
        self._pool: Pool | None = None
        self.troubles: list[str] = []
        """What could not be spoken or kept, in plain words."""

    def clip(self, line: Line, voice: str, *, call: bool = False) -> Clip | None:
        """Return *line* spoken, if it is ready; else have it made, and return None."""
        try:
            wish = self._cast.wish(line.says, voice, line.tone, call=call)
            key = wish.key(self._name, self._cast.lexicon)
        except (KeyError, SpeechError):
            return None
        clip = self._clips.get(key)
        if clip is not None and Path(str(clip.path)).is_file():
            return clip
        asked = self._asked.get(key)
        if asked is not None and not asked.ready():
            return None
        answer = asked.get() if asked is not None else None
        if answer is not None and answer.unkept:
            self._tell(answer.unkept)
        kept = self._keeper.clip(key)
        if kept is None:
            self._ask(key, wish, answer)
            return None
        self._clips[key] = kept
        self._asked.pop(key, None)
        self._again.discard(key)
        return kept

    def close(self) -> None:
        """End the process."""
        if self._pool is not None:
            self._pool.terminate()
            self._pool.join()
            self._pool = None
        self._keeper.close()

    def _ask(self, key: str, wish: Wish, answer: Answer | None) -> None:
        """Have a wish spoken; what was tried in vain is not tried again, but told.

        What was made, and is gone again (another process needed the room), is tried once more.
        """
        lost = answer is not None and not answer.unspoken
        if answer is not None and (answer.unspoken or key in self._again):
            gone = f"{wish.text!r} was made, but is gone from {self._keeper.cache.folder}"
            self._tell(f"not spoken: {answer.unspoken or gone}")
            return
        if lost:
            self._again.add(key)
        if self._pool is None:
            context = multiprocessing.get_context("spawn")
            self._pool = context.Pool(1, _start, self._begin)
        self._asked[key] = self._pool.apply_async(_speak, (Order(key, wish, self._keeper),))

    def _tell(self, why: str) -> None:
        if why not in self.troubles:
            self.troubles.append(why)
            tell(f"bedside: {why}")


_ENGINE: "Final[list[Engine | str]]" = []
"""That of the speaking process; or why there is none."""


def _start(root: Path, name: str, lexicon: Lexicon) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        _ENGINE.append(open_engine(root, name, lexicon=lexicon))
    except SpeechError as error:
        _ENGINE.append(str(error))


def _speak(order: Order) -> Answer:
    """Speak and keep an order; return what is wrong, if anything."""
    engine = _ENGINE[0]
    if isinstance(engine, str):
        return Answer(engine)
    try:
        made(order, engine)
    except SpeechError as error:
        return Answer(str(error) or f"{order.wish.text!r}: {type(error).__name__}")
    except Exception as error:  # noqa: BLE001 - whatever it is, the game goes on, and says so
        return Answer(f"{order.wish.text!r}: {type(error).__name__}: {error}")
    return Answer(unkept=order.keeper.trouble)


def open_live(root: Path, cast: Cast) -> LiveVoice | None:
    """Return who speaks what is not baked; None where the extra is not installed."""
    found = best()
    return LiveVoice(root, found[0], found[1].version, cast, open_keeper()) if found else None
