"""Plain values to our own frozen classes, for the files of assets: nothing unknown passes."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, TypeVar, get_args, get_type_hints

from pydantic import TypeAdapter, ValidationError

from game.content.problems import Problem, suggestion
from game.content.schema import wrong
from game.content.source import Path_, Source

T = TypeVar("T")


@cache
def _adapter(kind: type[T]) -> TypeAdapter[T]:
    return TypeAdapter(kind)


def read_rows(source: Source, kind: type[T]) -> tuple[T | None, list[Problem]]:
    """Return *source* as a value of *kind*, or None and every reason why not."""
    found = list(_unknown(source.value, kind, (), source))
    try:
        value = _adapter(kind).validate_python(source.value)
    except ValidationError as error:
        return None, [*found, *wrong(error, source, {})]
    return (None if found else value), found


def _unknown(value: Any, kind: Any, path: Path_, source: Source) -> Iterator[Problem]:  # noqa: ANN401
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


def _items(value: Any) -> list[tuple[Any, Any]]:  # noqa: ANN401
    if isinstance(value, Mapping):
        return list(value.items())
    return list(enumerate(value)) if isinstance(value, list) else []


def _is_map(kind: Any) -> bool:  # noqa: ANN401
    origin = getattr(kind, "__origin__", None)
    return isinstance(origin, type) and issubclass(origin, Mapping)
