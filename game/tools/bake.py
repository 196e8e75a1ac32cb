"""`bake`: every line as a small OGG with its timings. Renders only what changed.

One line at a time, whole or not at all: stop it when you like, and start it again.
"""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path

from game.content.problems import ContentError, suggestion
from game.content.world import read_world
from game.tools.bake_orders import Order, Orders, orders_of
from game.tools.bake_oven import Baked, Opener, baked, opened
from game.tools.bake_progress import watched
from game.tools.bake_store import MOST_BYTES, Store
from game.tools.lines import script_of
from game.voice.models import ensure_extra, ensure_model, models_folder
from game.voice.plan import SpeechError

FINE, PROBLEMS, CANNOT = 0, 1, 2
NEAR, LOUDEST = 0.5, -1.0
"""LU that a line may miss its level by unsaid, and dB that its true peak may come to."""


def bake(assets: Path, dialogues: Path, args: argparse.Namespace, opener: Opener = opened) -> int:
    """Render what changed, remove what nothing uses, and say so; or only tell (`--check`)."""
    try:
        world = read_world(assets)
        ensure_extra()
        orders = orders_of(world, script_of(world, dialogues), assets, engine_name())
        if args.only is not None and args.only not in orders.voices:
            near = suggestion(args.only, orders.voices)
            return _cannot(f"nobody speaks with the voice {args.only!r}. {near}")
        store = Store(assets)
        if args.check:
            return _check(store, orders, assets, args.only)
        return _bake(store, orders, assets, args, opener)
    except (ContentError, SpeechError, OSError) as error:
        return _cannot(str(error))


def engine_name() -> str:
    """Return the name and version of the engine whose output ships."""
    from game.voice.kokoro import Kokoro  # noqa: PLC0415 - needs the extra

    return f"{Kokoro.name} {Kokoro.version}"


def _check(store: Store, orders: Orders, assets: Path, only: str | None) -> int:
    """Tell what `bake` would do."""
    stale = _effects(assets, write=False) if only is None else ()
    todo = store.todo(orders, only)
    unused = store.unused(orders, only) if orders.whole else []
    for voice, count in sorted(Counter(order.voice for order in todo).items()):
        _tell(f"{voice}: {count} of {len(orders.voices[voice])} lines to be rendered")
    for path in unused:
        _tell(f"{path}: nothing says it any more")
    problems = [*store.troubles, *orders.problems, *store.orphans(orders)]
    _tell(f"{orders.count} lines: {len(todo)} to be rendered, {len(unused)} to be removed")
    _say(problems)
    return PROBLEMS if todo or unused or stale or problems else FINE


def _bake(
    store: Store, orders: Orders, assets: Path, args: argparse.Namespace, opener: Opener
) -> int:
    problems = [*store.troubles, *orders.problems]
    if args.only is None:
        _effects(assets, write=True)
    todo = store.todo(orders, args.only)
    done = _render(store, todo, assets.parent, args.jobs or os.cpu_count() or 1, opener)
    if done is None:
        return PROBLEMS
    _summary(done)
    problems += [problem for one in done for problem in one.problems]
    gone = store.tidy(orders, args.only) if orders.whole else 0
    rendered = sum(one.row is not None for one in done)
    size = store.size()
    _tell(f"{orders.count} lines: {rendered} rendered, {gone} removed; {size / 1e6:.1f} MB in all")
    if size > MOST_BYTES:
        problems.append(f"all that is heard takes more than {MOST_BYTES / 1e6:.0f} MB")
    problems += store.orphans(orders)
    _say(problems)
    return PROBLEMS if problems else FINE


def _effects(assets: Path, *, write: bool) -> Sequence[str]:
    """Make the sounds of the interface and the rooms, or only tell which; return their names."""
    from game.voice.effects import changed, write_effects  # noqa: PLC0415 - needs the extra

    names = tuple((write_effects if write else changed)(assets / "sounds"))
    said = "made" if write else "to be made"
    _tell(f"sounds: {len(names)} {said} ({', '.join(names) or 'none changed'})")
    return names


def _render(
    store: Store, todo: Sequence[Order], root: Path, jobs: int, opener: Opener
) -> list[Baked] | None:
    """Return what came of each order; None where somebody stopped it."""
    done: list[Baked] = []
    if not todo:
        return done
    if opener is opened:
        ensure_model(models_folder(root))
    with closing(baked(todo, root, jobs, opener)) as results:
        try:
            for one in watched(results, len(todo), "bake"):
                if one.row is not None:
                    store.keep(one.order, one.row)
                done.append(one)
        except KeyboardInterrupt:
            _tell(f"stopped: {len(done)} of {len(todo)} are done; bake again for the rest")
            return None
    return done


def _summary(done: Sequence[Baked]) -> None:
    """Tell how loud it came out, and what it took."""
    made = [(one, one.row.seconds) for one in done if one.row is not None]
    if not made:
        return
    seconds, cpu = sum(length for _, length in made), sum(one.cpu for one, _ in made)
    missed = max(abs(one.lufs - one.wanted) for one, _ in made)
    peak = max(one.peak for one, _ in made)
    _tell(f"{seconds:.0f} s of speech; {cpu / seconds:.2f} s of one core for each")
    _tell(f"levels at most {missed:.2f} LU from the tones' table; true peaks up to {peak:.2f} dB")
    for one, _ in made:
        if abs(one.lufs - one.wanted) > NEAR or one.peak > LOUDEST:
            where = f"{one.order.voice}/{one.order.key}"
            heard = f"{one.lufs:.1f} LUFS for {one.wanted:.1f}, peak {one.peak:.1f} dB"
            _tell(f"  {where}: {heard}: {one.order.text}")


def _say(problems: Iterable[str]) -> None:
    """Say what is wrong, each once, the same trouble of many lines as one."""
    for problem, times in Counter(problems).items():
        _tell(problem if times == 1 else f"{problem} ({times} lines)")


def _tell(text: str) -> None:
    print(text, flush=True)  # noqa: T201 - its progress


def _cannot(why: str) -> int:
    print(f"bedside: {why}", file=sys.stderr)  # noqa: T201 - as above
    return CANNOT
