"""Where each id of a scenario file stands: where it is made, and where it is used."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.content.source import Path_, Source, Value
from game.sim.story import END, Where

KEYS: Mapping[str, str] = {
    "beats": "beat",
    "visits": "beat",
    "requests": "beat",
    "outcomes": "outcome",
    "people": "person",
    "red_flags": "red flag",
    "counters": "counter",
    "counts": "counter",
}
"""Mappings whose keys are ids, and of what."""
ITEMS: Mapping[str, str] = {
    "flags": "flag",
    "sets": "flag",
    "clears": "flag",
    "promises": "promise",
    "kept": "promise",
    "escalated": "red flag",
    "told": "person",
}
"""Lists whose items are ids, and of what."""
VALUES: Mapping[str, str] = {
    "to": "beat",
    "promise": "promise",
    "keeps": "promise",
    "escalates": "red flag",
    "red_flag": "red flag",
    "who": "person",
}
"""Keys whose value is an id, and of what."""
FREE = ("survey", "tone", "shows", "replies", "does")
"""Mappings whose keys are a designer's own, or a cue's, whatever they look like."""


@dataclass(frozen=True, slots=True)
class Use:
    """One place where an id stands. A choice's id is "beat.choice"; `word` is what is written."""

    kind: str
    id: str
    word: str
    where: Where


def uses(source: Source) -> Iterator[Use]:
    """Yield every place where an id stands."""
    yield from _walk(source, (), source.value)


def _walk(source: Source, path: Path_, value: Value) -> Iterator[Use]:
    if isinstance(value, dict):
        for key, held in value.items():
            way = (*path, key)
            found = _key(path, key)
            if found is not None:
                yield Use(*found, key, source.key(way))
            yield from _walk(source, way, held)
    elif isinstance(value, list):
        for number, held in enumerate(value):
            yield from _walk(source, (*path, number), held)
    elif isinstance(value, str):
        kind = _value(path)
        if kind is not None and (kind, value) != ("beat", END):
            yield Use(kind, value, value, source.where(path))


def _key(path: Path_, key: str) -> tuple[str, str] | None:
    """Return what a key is an id of, and the id."""
    if len(path) == len(("beats", "beat", "choices")) and path[0] == "beats":
        return ("choice", f"{path[1]}.{key}") if path[2] == "choices" else None
    last = path[-1] if path else None
    free = any(part in FREE for part in path)
    return (KEYS[last], key) if isinstance(last, str) and last in KEYS and not free else None


def _value(path: Path_) -> str | None:
    """Return what a text is an id of."""
    if path == ("start", "beat"):
        return "beat"
    if len(path) > 1 and isinstance(path[-1], int):
        return ITEMS.get(str(path[-2]))
    last = path[-1] if path else None
    inside = any(part in FREE and part != "shows" for part in path[:-1])
    return VALUES.get(last) if isinstance(last, str) and not inside else None
