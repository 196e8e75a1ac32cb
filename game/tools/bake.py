"""`bake`: every shipped line as a small OGG with its timings. Renders only what changed.

One line at a time, whole or not at all: stop it when you like, and start it again.
"""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from game.content.problems import ContentError, suggestion
from game.content.world import World, read_world
from game.sim.story import Line
from game.tools.lines import script_of
from game.voice.models import ensure_extra, ensure_model, models_folder
from game.voice.noises import Noises
from game.voice.plan import Saying, SpeechError, Voice, saying
from game.voice.timings import (
    Timing,
    TimingsError,
    pack_melody,
    pack_mouth,
    read_timings,
    write_timings,
)

if TYPE_CHECKING:
    from game.voice.kokoro import Kokoro
    from game.voice.speech import Spoken

FINE, PROBLEMS, CANNOT = 0, 1, 2
RECIPE = 2
"""Raise it when the same plan is to sound otherwise: everything is then rendered again."""


@dataclass(frozen=True, slots=True)
class Order:
    """One line to have: its text, how it is said, and what names it so made."""

    key: str
    text: str
    how: Saying
    noises: Noises

    @property
    def made(self) -> str:
        """Return what changes when it would sound otherwise."""
        sounds = self.noises.made(self.text, self.how)
        return sha256(f"{RECIPE}\n{self.text}\n{self.how}\n{sounds}".encode()).hexdigest()[:12]


def bake(assets: Path, dialogues: Path, only: str | None) -> int:
    """Render what changed, remove what nothing uses, and say so."""
    try:
        world = read_world(assets)
        ensure_extra()
        ensure_model(models_folder(assets.parent))
        orders, unread = _orders(world, dialogues, assets)
    except (ContentError, SpeechError) as error:
        return _cannot(str(error))
    if only is not None and only not in orders:
        return _cannot(f"nobody speaks with the voice {only!r}. {suggestion(only, orders)}")
    oven = _Oven(assets, tidy=not unread)
    try:
        if only is None:
            oven.effects()
        for voice in [only] if only else sorted({*orders, *oven.spoken()}):
            oven.voice(voice, orders.get(voice, {}))
    except SpeechError as error:
        return _cannot(str(error))
    for problem in unread:
        _tell(f"left out, because it cannot be read: {problem}")
    return PROBLEMS if unread else FINE


def _orders(
    world: World, dialogues: Path, assets: Path
) -> tuple[dict[str, dict[str, Order]], tuple[str, ...]]:
    script = script_of(world, dialogues)
    orders = {
        voice: {key: _order(key, line, voice, world, assets) for key, line in lines.items()}
        for voice, lines in script.lines.items()
    }
    return orders, tuple(str(problem) for problem in script.problems)


def _order(key: str, line: Line, voice: str, world: World, assets: Path) -> Order:
    if voice not in world.voices:
        message = f"{line.where}: there is no voice {voice!r}. {suggestion(voice, world.voices)}"
        raise SpeechError(message)
    tone = line.tone
    speaker = Voice.of(world.voices[voice])
    how = saying(world.tones, speaker, tone.name, tone.strength, tone.over)
    return Order(key, line.says, how, Noises(world.recipes, frozenset(world.sounds), assets, voice))


class _Oven:
    """Renders orders into the folder of voices; the model is loaded for the first of them."""

    def __init__(self, assets: Path, *, tidy: bool) -> None:
        self._assets = assets
        self._tidy = tidy
        self._model: Kokoro | None = None

    def effects(self) -> None:
        """Make the sounds of the interface and the rooms."""
        from game.voice.effects import write_effects  # noqa: PLC0415 - needs the extra

        made = write_effects(self._assets / "sounds")
        _tell(f"sounds: {len(made)} made ({', '.join(made) or 'none changed'})")

    def spoken(self) -> set[str]:
        """Return the voices that have recordings, of lines that may be gone."""
        return {path.stem for path in (self._assets / "voices").glob("*.json")}

    def voice(self, voice: str, orders: Mapping[str, Order]) -> None:
        """Render one voice's lines."""
        folder = self._assets / "voices" / voice
        table = folder.with_suffix(".json")
        try:
            rows = read_timings(table)
        except TimingsError as error:
            _tell(f"{error}; all of it is rendered again")
            rows = {}
        todo = [
            order
            for key, order in orders.items()
            if key not in rows
            or rows[key].made != order.made
            or not (folder / f"{key}.ogg").is_file()
        ]
        for n, order in enumerate(todo, 1):
            rows[order.key] = self._render(order, folder / f"{order.key}.ogg")
            write_timings(table, rows)
            _tell(f"{voice} {n}/{len(todo)}: {rows[order.key].seconds:.1f} s  {order.text}")
        gone = self._clean(folder, table, rows, orders) if self._tidy else 0
        _tell(f"{voice}: {len(orders)} lines, {len(todo)} rendered, {gone} removed")

    def _clean(
        self, folder: Path, table: Path, rows: dict[str, Timing], orders: Mapping[str, Order]
    ) -> int:
        """Remove what nothing says any more, and return how many that were."""
        unused = [path for path in folder.glob("*.ogg") if path.stem not in orders]
        for path in unused:
            path.unlink()
        kept = {key: row for key, row in rows.items() if key in orders}
        if not orders and table.is_file():
            table.unlink()
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()
        elif len(kept) < len(rows):
            write_timings(table, kept)
        return len(unused)

    def _render(self, order: Order, path: Path) -> Timing:
        from game.voice.audio import write_sound  # noqa: PLC0415 - needs the extra
        from game.voice.kokoro import Kokoro  # noqa: PLC0415 - as above
        from game.voice.speech import spoken  # noqa: PLC0415 - as above

        if self._model is None:
            self._model = Kokoro(models_folder(self._assets.parent))
        line = spoken(order.text, order.how, self._model, order.noises)
        write_sound(path, line.sound)
        return timing_of(order, line)


def timing_of(order: Order, line: "Spoken") -> Timing:
    """Return the row of a rendered line."""
    return Timing(
        says=order.text,
        made=order.made,
        seconds=round(line.seconds, 3),
        words=tuple((round(a * 1000), round(b * 1000)) for _, a, b in line.words),
        mouth=pack_mouth(line.mouth),
        sounds=tuple((n, round(a * 1000), round(b * 1000)) for n, a, b in line.sounds),
        melody=pack_melody(line.melody),
    )


def _tell(text: str) -> None:
    print(text, flush=True)  # noqa: T201 - its progress


def _cannot(why: str) -> int:
    print(f"bedside: {why}", file=sys.stderr)  # noqa: T201 - as above
    return CANNOT
