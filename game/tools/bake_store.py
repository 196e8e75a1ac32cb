"""The folder of voices: what is there, what is missing, what nothing uses any more."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from game.tools.bake_orders import Order, Orders
from game.voice.lengths import seconds_of
from game.voice.library import recordings
from game.voice.timings import Timing, TimingsError, read_timings, write_timings

MOST_BYTES = 60_000_000
"""Bytes of all that is heard, voices and sounds together."""
SOUND = "sound-"
"""How the name of a recording begins that is a sound without words."""


class Store:
    """The tables of timings and the sounds beside them. Only the parent process writes tables."""

    def __init__(self, assets: Path) -> None:
        """Read the tables that are there."""
        self.troubles: list[str] = []
        self._assets = assets
        self._voices = assets / "voices"
        self._rows = {path.stem: self._read(path) for path in self._voices.glob("*.json")}

    def _read(self, table: Path) -> dict[str, Timing]:
        try:
            return read_timings(table)
        except TimingsError as error:
            self.troubles.append(f"{error}; all of it is rendered again")
            return {}

    @property
    def voices(self) -> set[str]:
        """Return who has a table or a folder here."""
        folders = {p.name for p in self._voices.glob("*/") if p.is_dir() and p.name != "recorded"}
        return folders | set(self._rows)

    def todo(self, orders: Orders, only: str | None) -> list[Order]:
        """Return what is to be rendered: new, changed or lost."""
        return [
            order
            for voice, lines in sorted(orders.voices.items())
            for order in lines.values()
            if only in {None, voice} and not self._has(order)
        ]

    def _has(self, order: Order) -> bool:
        row = self._rows.get(order.voice, {}).get(order.key)
        return row is not None and row.made == order.made and self._sound(order).is_file()

    def _sound(self, order: Order) -> Path:
        return self._voices / order.voice / f"{order.key}.ogg"

    def keep(self, order: Order, row: Timing) -> None:
        """Write down what was rendered."""
        rows = self._rows.setdefault(order.voice, {})
        rows[order.key] = row
        write_timings(self._voices / f"{order.voice}.json", rows)

    def unused(self, orders: Orders, only: str | None) -> list[Path]:
        """Return the sounds that nothing says any more, and what an interruption left."""
        return sorted(
            path
            for voice in self.voices
            if only in {None, voice}
            for path in (self._voices / voice).glob("*.ogg")
            if path.stem not in orders.voices.get(voice, {})
        )

    def tidy(self, orders: Orders, only: str | None) -> int:
        """Remove what nothing uses, sounds and rows, and return how many sounds that were.

        A row stays for a recording by a person: it tells which words those were.
        """
        unused = self.unused(orders, only)
        for path in unused:
            path.unlink()
        for voice in sorted(self.voices):
            if only in {None, voice}:
                self._tidy_table(voice, orders.voices.get(voice, {}))
        return len(unused)

    def _tidy_table(self, voice: str, orders: Mapping[str, Order]) -> None:
        rows, table = self._rows.get(voice, {}), self._voices / f"{voice}.json"
        said = recordings(self._voices / "recorded" / voice)
        kept = {key: row for key, row in rows.items() if key in orders or key in said}
        self._rows[voice] = kept
        if not kept:
            table.unlink(missing_ok=True)
        elif len(kept) < len(rows):
            write_timings(table, kept)
        folder = self._voices / voice
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()

    def orphans(self, orders: Orders) -> Iterator[str]:
        """Yield, in words, the recordings by people that nothing says any more.

        Those that cannot be read are told of where their voice's are looked through.
        """
        recorded = self._voices / "recorded"
        for folder in sorted(path for path in recorded.glob("*") if path.is_dir()):
            said = orders.voices.get(folder.name, {})
            plain = {order.recorded for order in said.values()}
            for key, path in sorted(recordings(folder).items()):
                told = folder.name in orders.voices and seconds_of(path) is None
                if not (told or key in said or path in plain or key.startswith(SOUND)):
                    row = self._rows.get(folder.name, {}).get(key)
                    was = f"It was: {row.says!r}." if row else "Which words it was is not known."
                    yield f"{path}: no line has this name any more. {was}"

    def size(self) -> int:
        """Return how many bytes all that is heard takes."""
        heard = (self._assets / name for name in ("voices", "sounds"))
        return sum(p.stat().st_size for top in heard for p in top.rglob("*") if p.is_file())
