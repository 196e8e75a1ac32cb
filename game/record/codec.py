"""Values to canonical JSON and back: one value, one spelling, for ever.

Canonical: keys sorted, no spaces, UTF-8, no NaN. An event or an action is an object
whose `is` names its class; comfort is `[physical, mental, emotional]`; a line keeps its
words and its tone. What is read back is held against the types of its class.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, Literal, NoReturn, TypeVar, Union, get_args, get_origin, get_type_hints

from game.sim.actions import Action
from game.sim.comfort import Comfort
from game.sim.cues import KINDS
from game.sim.events import Event, Trial
from game.sim.story import Line, Tone, Where

Json = Any
"""What json.loads gives: dict, list, str, int, float, bool or None."""

ACTIONS: Mapping[str, type[Action]] = {kind.__name__: kind for kind in get_args(Action)}
EVENTS: Mapping[str, type[Event]] = {kind.__name__: kind for kind in get_args(Event)}
NOWHERE = Where("", 0, 0)
T = TypeVar("T")
ATOMS = {str, int, bool, float}
SPELLING = json.JSONEncoder(
    sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
)


class UnreadableError(ValueError):
    """A log entry that is nothing this program knows."""


def canonical(value: Json) -> bytes:
    """Return the one spelling of *value*, without a line end.

    Raises:
        ValueError: it holds a number or a letter that no log can hold.
    """
    return SPELLING.encode(value).encode()


def encode(value: object) -> Json:
    """Return events, actions and what they hold as JSON values."""
    if value is None or type(value) in ATOMS:
        return value
    if isinstance(value, dict):
        return {str(key): encode(item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return [encode(item) for item in value]
    if isinstance(value, frozenset):
        return sorted(encode(item) for item in value)
    return _encode_value(value) if is_dataclass(value) else value


def _encode_value(value: Any) -> Json:  # noqa: ANN401 - any dataclass of the sim
    if isinstance(value, Comfort):
        return [value.physical, value.mental, value.emotional]
    if isinstance(value, Line):
        return _encode_line(value)
    kind = type(value)
    names = _names(kind)  # type: ignore[arg-type]  # every class can be a key
    held = {name: encode(getattr(value, name)) for name in names}
    return {"is": kind.__name__, **held}


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind))


def _encode_line(line: Line) -> Json:
    tone = [line.tone.name, line.tone.strength, line.tone.over]
    said = {"id": line.id, "says": line.says, "tone": tone}
    perhaps = {"who": line.who, "sound": line.sound, "leaks": list(line.tone.leaks)}
    return said | {key: value for key, value in perhaps.items() if value}


def decode_action(value: Json) -> Action:
    """Return the action that `encode` wrote.

    Raises:
        UnreadableError: the entry is not an action, or lacks a part of one.
    """
    kind = ACTIONS.get(_name(value))
    if kind is None:
        message = f"not an action of this version: {value!r:.80}"
        raise UnreadableError(message)
    return decode_as(kind, value)


def decode_event(value: Json) -> Event:
    """Return the event that `encode` wrote; its lines know no place in a file.

    Raises:
        UnreadableError: the entry is not an event, or lacks a part of one.
    """
    kind = EVENTS.get(_name(value))
    if kind is None:
        message = f"not an event of this version: {value!r:.80}"
        raise UnreadableError(message)
    return decode_as(kind, value)


def _name(value: Json) -> str:
    name = value.get("is") if isinstance(value, dict) else None
    return name if isinstance(name, str) else ""


def decode_as(kind: type[T], value: Mapping[str, Json]) -> T:
    """Return the *kind* that these values make.

    Raises:
        UnreadableError: one is missing, unknown or of another type.
    """
    hints, needed = _parts(kind)  # type: ignore[arg-type]  # every class can be a key
    held = {name: item for name, item in value.items() if name != "is"}
    wrong = [*(needed - held.keys()), *(held.keys() - hints.keys())]
    if wrong:
        message = f"a damaged {kind.__name__}: {', '.join(sorted(wrong))}"
        raise UnreadableError(message)
    return kind(**{name: _fit(hints[name], item, name) for name, item in held.items()})


@cache
def _parts(kind: type[Any]) -> tuple[dict[str, Any], frozenset[str]]:
    """Return the types of a class's parts, and which of them have no default."""
    needed = frozenset(f.name for f in fields(kind) if f.default is MISSING)
    return get_type_hints(kind), needed


def _fit(hint: Json, item: Json, name: str) -> Json:
    """Return *item* as the type of its part."""
    origin: object = get_origin(hint)
    inside = get_args(hint)
    if origin in {Union, UnionType}:
        return None if item is None else _fit(inside[0], item, name)
    if origin is tuple and isinstance(item, list):
        return tuple(_fit(inside[0], one, name) for one in item)
    if hint in BUILT:
        return BUILT[hint](item, name)
    if (origin is Literal and item in inside) or type(item) in PLAIN.get(hint, ()):
        return item
    return _refuse(item, name)


def _refuse(item: Json, name: str) -> NoReturn:
    message = f"{name} cannot be {item!r:.40}"
    raise UnreadableError(message)


def _comfort(item: Json, name: str) -> Comfort:
    if not isinstance(item, list) or [type(value) for value in item] != [int] * len(KINDS):
        _refuse(item, name)
    return Comfort(*item)


def _line(item: Json, name: str) -> Line:
    match item:
        case {
            "id": str(id_),
            "says": str(says),
            "tone": [str(tone), int() | float() as much, over],
        }:
            leaks = _fit(tuple[int, ...], item.get("leaks", []), "leaks")
            voice = Tone(tone, much, over if isinstance(over, str) else None, leaks)
            return Line(id_, says, NOWHERE, voice, who=item.get("who"), sound=item.get("sound"))
        case _:
            return _refuse(item, name)


def _trial(item: Json, name: str) -> Trial:
    return decode_as(Trial, item) if isinstance(item, dict) else _refuse(item, name)


PLAIN: Mapping[Any, tuple[type, ...]] = {
    int: (int,),
    str: (str,),
    bool: (bool,),
    float: (float, int),
}
BUILT: Mapping[Any, Callable[[Json, str], Any]] = {Comfort: _comfort, Line: _line, Trial: _trial}
