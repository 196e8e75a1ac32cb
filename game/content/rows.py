"""Plain values to our own frozen classes, for the files of assets: nothing unknown passes."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, Generic, TypeVar, get_args, get_type_hints

from pydantic import TypeAdapter, ValidationError

from game.content.problems import Problem, suggestion
from game.content.source import Path_, Source, Value
from game.content.wording import wrong

T = TypeVar("T")


class Rows(Generic[T]):
    """Reads one kind of file, or of row, into one frozen class."""

    def __init__(self, kind: type[T]) -> None:
        """Make ready to read values of *kind*, once for all files of it."""
        self.kind = kind
        self.adapter = TypeAdapter(kind)

    def read(self, source: Source) -> tuple[T | None, list[Problem]]:
        """Return *source* as a value of the class, or None and every reason why not."""
        found = list(_unknown(source.value, self.kind, (), source))
        try:
            value = self.adapter.validate_python(source.value)
        except ValidationError as error:
            return None, [*found, *wrong(error, source, {})]
        return (None if found else value), found


def _unknown(value: Value, kind: Any, path: Path_, source: Source) -> Iterator[Problem]:  # noqa: ANN401
    """Yield every key that no class knows."""
    if isinstance(value, Mapping) and is_dataclass(kind):
        hints = get_type_hints(kind)
        names = {f.name for f in fields(kind)}
        for key, held in value.items():
            if key in names:
                yield from _unknown(held, hints[key], (*path, key), source)
            else:
                where = source.key((*path, key))
                advice = suggestion(str(key), names)
                yield Problem("unknown-key", where, f"nothing is called {key!r} here", advice)
        return
    inner = [one for one in get_args(kind) if one is not type(None)]
    if isinstance(value, Mapping) and not _is_map(kind):
        for one in inner:
            yield from _unknown(value, one, path, source)
        return
    for key, held in _items(value):
        for one in inner:
            yield from _unknown(held, one, (*path, key), source)


def _items(value: Value) -> list[tuple[str | int, Value]]:
    if isinstance(value, Mapping):
        return list(value.items())
    return list(enumerate(value)) if isinstance(value, list) else []


def _is_map(kind: Any) -> bool:  # noqa: ANN401
    origin = getattr(kind, "__origin__", None)
    return isinstance(origin, type) and issubclass(origin, Mapping)
