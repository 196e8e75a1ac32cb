"""Values to canonical JSON and back: one value, one spelling, for ever.

Canonical: keys sorted, no spaces, UTF-8, no NaN. An event or an action is an object
whose `is` names its class; comfort is `[physical, mental, emotional]`.
"""

import json
from dataclasses import fields, is_dataclass
from typing import Any, get_args

from game.sim.actions import Action
from game.sim.comfort import Comfort
from game.sim.story import Line

Json = Any
"""What json.loads gives: dict, list, str, int, float, bool or None."""

ACTIONS: dict[str, type[Action]] = {kind.__name__: kind for kind in get_args(Action)}


class UnreadableActionError(ValueError):
    """A log entry that is no action this program knows."""


def canonical(value: Json) -> bytes:
    """Return the one spelling of *value*, without a line end."""
    return json.dumps(
        value,
        sort_keys=True,
        separators=(",", ":"),
        ensure_ascii=False,
        allow_nan=False,
    ).encode()


def encode(value: object) -> Json:
    """Return events, actions and what they hold as JSON values."""
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
    held = {f.name: encode(getattr(value, f.name)) for f in fields(value)}
    return {"is": type(value).__name__, **held}


def _encode_line(line: Line) -> Json:
    tone = [line.tone.name, line.tone.strength, line.tone.over]
    said = {"id": line.id, "says": line.says, "tone": tone}
    return said | ({"who": line.who} if line.who else {})


def decode_action(value: Json) -> Action:
    """Return the action that `encode` wrote.

    Raises:
        UnreadableActionError: the entry is not an action, or lacks a part of one.
    """
    kind = ACTIONS.get(value.get("is", "")) if isinstance(value, dict) else None
    if kind is None:
        message = f"not an action of this version: {value!r:.80}"
        raise UnreadableActionError(message)
    held = {name: _tupled(item) for name, item in value.items() if name != "is"}
    try:
        return kind(**held)
    except TypeError as error:
        message = f"a damaged {value['is']}: {error}"
        raise UnreadableActionError(message) from error


def _tupled(item: Json) -> Json:
    return tuple(item) if isinstance(item, list) else item


__all__ = ["Json", "UnreadableActionError", "canonical", "decode_action", "encode"]
