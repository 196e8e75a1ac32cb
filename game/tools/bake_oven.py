"""Lines rendered, one after another or in several processes; each loads the engine once."""

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from functools import cache
from math import log10
from pathlib import Path
from typing import TYPE_CHECKING, Final

from game.tools.bake_orders import Order
from game.voice.plan import SpeechError
from game.voice.timings import Timing

if TYPE_CHECKING:
    from game.voice.engine import Engine
    from game.voice.speech import Spoken

Opener = Callable[[Path], "Engine"]
"""Opens an engine; given the folder that holds `assets`."""
DIED = "a process died: too little memory, or it was ended. Bake again, with fewer --jobs."


@dataclass(frozen=True, slots=True)
class Baked:
    """What came of an order: its row, if it was rendered; what is to be said of it; figures."""

    order: Order
    row: Timing | None
    problems: tuple[str, ...] = ()
    lufs: float = 0.0
    wanted: float = 0.0
    """LUFS that it was to have."""
    peak: float = 0.0
    """Its true peak after encoding, in dB."""
    cpu: float = 0.0
    """Seconds of one core that it took."""


def opened(root: Path) -> "Engine":
    """Return the engine whose output ships, which knows how names are said."""
    from game.content.world import read_world  # noqa: PLC0415 - once a process, and not for all
    from game.voice.engines import open_engine  # noqa: PLC0415 - needs the extra

    return open_engine(root, "kokoro", lexicon=read_world(root / "assets").lexicon)


class Baker:
    """Renders orders into the folder of voices."""

    def __init__(self, root: Path, opener: Opener = opened) -> None:
        """Load nothing yet; *root* holds `assets`."""
        self._root, self._opener = root, opener
        self._engine: Engine | None = None

    def bake(self, order: Order) -> Baked:
        """Return what came of an order; trouble with one line is told, and no more."""
        start = time.process_time()
        try:
            if order.recorded is None:
                return self._written(order, self._spoken(order), start)
            return self._written(order, self._recorded(order), start)
        except (SpeechError, OSError, RuntimeError, ValueError) as error:
            why = f"{order.voice}: {order.text!r}: {error}"
            if order.recorded is None:
                return Baked(order, None, (f"not rendered: {why}",))
            instead = self.bake(order.without_recording())
            said = f"the engine speaks in place of a recording: {why}"
            return Baked(order, instead.row, (said, *instead.problems), *_figures(instead))

    def _spoken(self, order: Order) -> "Spoken":
        from game.voice.speech import spoken  # noqa: PLC0415 - needs the extra

        if self._engine is None:
            self._engine = self._opener(self._root)
        return spoken(order.text, order.how, self._engine, order.noises)

    def _recorded(self, order: Order) -> "Spoken":
        from game.voice.loudness import CALM  # noqa: PLC0415 - needs the extra
        from game.voice.recorded import sound_of, timed  # noqa: PLC0415 - as above

        if order.recorded is None:
            message = "it has no recording"
            raise SpeechError(message)
        known, sound = self._spoken(order), sound_of(order.recorded)
        level = CALM + order.how.top.offset_lu
        return timed(sound, known, order.text, level, _own_pitch(order.peers))

    def _written(self, order: Order, line: "Spoken", start: float) -> Baked:
        from game.voice.audio import read_sound, write_sound  # noqa: PLC0415 - needs the extra
        from game.voice.loudness import CALM, loudness, true_peak  # noqa: PLC0415 - as above
        from game.voice.row import row_of  # noqa: PLC0415 - as above
        from game.voice.telephone import by_telephone  # noqa: PLC0415 - as above

        voices = self._root / "assets" / "voices"
        path = voices / order.voice / f"{order.key}.ogg"
        write_sound(path, by_telephone(line.sound) if order.call else line.sound)
        x, _ = read_sound(path)
        wanted = CALM + order.how.top.offset_lu
        figures = (
            loudness(x),
            wanted,
            20 * log10(true_peak(x) + 1e-6),
            time.process_time() - start,
        )
        return Baked(order, row_of(order.text, order.made, line), (), *figures)


def _figures(baked: Baked) -> tuple[float, float, float, float]:
    return baked.lufs, baked.wanted, baked.peak, baked.cpu


@cache
def _own_pitch(peers: tuple[Path, ...]) -> float:
    from game.voice.recorded import own_pitch  # noqa: PLC0415 - needs the extra

    return own_pitch(peers)


def baked(
    orders: Sequence[Order], root: Path, jobs: int, opener: Opener = opened
) -> Generator[Baked, None, None]:
    """Yield what comes of each order as it is done, in whatever order that is."""
    jobs = min(jobs, len(orders))
    if jobs <= 1:
        baker = Baker(root, opener)
        for order in orders:
            yield baker.bake(order)
        return
    spawn = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(jobs, spawn, _begin, (root, opener))
    try:
        waiting = {pool.submit(_bake, order): order for order in orders}
        for future in as_completed(waiting):
            yield _result(future, waiting[future])
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _result(future: "Future[Baked]", order: Order) -> Baked:
    try:
        return future.result()
    except BrokenExecutor:
        return Baked(order, None, (DIED,))


_BAKER: Final[list[Baker]] = []
"""The one of this process, where it is one of several."""


def _begin(root: Path, opener: Opener) -> None:
    """Make a process ready: an interruption is the parent's to hear, and it goes with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_go_with_parent, daemon=True).start()
    _BAKER.append(Baker(root, opener))


def _go_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _bake(order: Order) -> Baked:
    return _BAKER[0].bake(order)
