"""What pydantic found wrong, in a designer's words, each with its place."""

from collections.abc import Mapping
from copy import deepcopy
from difflib import get_close_matches
from typing import TYPE_CHECKING

from pydantic import ValidationError

from game.content.problems import MOST, Problem
from game.content.schema import Model, ShowModel
from game.content.source import Path_, Source, Value

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

ADVICE: Mapping[str, tuple[str, str]] = {
    "missing": ("missing-key", "Add it."),
    "extra_forbidden": ("unknown-key", "Look at its spelling, or take it out."),
    "string_pattern_mismatch": ("bad-id", "An id has small letters, digits and hyphens only."),
    "literal_error": ("bad-value", "Use one of those."),
}
LONGEST_KEY = 40
"""Characters of a key that are compared with the keys there are."""
A_NUMBER, A_WHOLE, A_LIST = "a number", "a whole number", "a list"
A_MAPPING = "a mapping: keys with colons, one step further in"
TYPES: Mapping[str, str] = {
    "string_type": "text",
    "float_type": A_NUMBER,
    "float_parsing": A_NUMBER,
    "int_type": A_WHOLE,
    "int_from_float": A_WHOLE,
    "int_parsing": A_WHOLE,
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "list_type": A_LIST,
    "tuple_type": A_LIST,
    "dict_type": A_MAPPING,
    "mapping_type": A_MAPPING,
    "model_type": A_MAPPING,
    "model_attributes_type": A_MAPPING,
    "dataclass_type": A_MAPPING,
}
"""What a value should be, by pydantic's name of the mistake."""


def wrong(error: ValidationError, source: Source, known: Mapping[str, set[str]]) -> list[Problem]:
    """Return what pydantic found, in a designer's words, each with its place.

    *known* gives the keys of a model by its name, for "did you mean".
    """
    details = error.errors(include_url=False, include_context=True, include_input=False)
    found: dict[Path_, Problem] = {}
    for one in details[: MOST * 2]:
        path = real_path(one["loc"], source.value, absent=one["type"] == "missing")
        if path not in found:
            found[path] = _problem(one, path, source, known)
    inside = {path[:n] for path in found for n in range(len(path))}
    return [p for path, p in found.items() if p.code != "wrong-type" or path not in inside]


def without_unknown(error: ValidationError, value: Value) -> Value:
    """Return *value* without the keys that no model knows."""
    known = deepcopy(value)
    for one in error.errors(include_url=False, include_context=False, include_input=False):
        path = real_path(one["loc"], value)
        if one["type"] == "extra_forbidden" and path:
            holder = known
            for part in path[:-1]:
                holder = holder[part]
            holder.pop(path[-1], None)
    return known


def real_path(loc: tuple[int | str, ...], value: Value, *, absent: bool = False) -> Path_:
    """Return the parts of pydantic's location that are in the file; unions add others.

    Where something is *absent*, the last part is what should be there.
    """
    path: list[str | int] = []
    for part in loc[:-1] if absent else loc:
        here = isinstance(value, Mapping) and part in value
        if here or (isinstance(value, list) and isinstance(part, int) and part < len(value)):
            path.append(part)
            value = value[part]
    return (*path, *loc[-1:]) if absent else tuple(path)


def _problem(
    one: "ErrorDetails", path: Path_, source: Source, known: Mapping[str, set[str]]
) -> Problem:
    kind, name = one["type"], str(path[-1]) if path else "the file"
    if kind in TYPES:
        advice = "Look at how the example scenarios write it; text with a colon needs quotes."
        return Problem(
            "wrong-type", source.where(path), f"{name}: this should be {TYPES[kind]}", advice
        )
    code, advice = ADVICE.get(kind, ("bad-value", "Look at how the examples write it."))
    if kind == "missing":
        return Problem(code, source.where(path[:-1]), f"{name!r} is missing here", advice)
    if kind == "extra_forbidden":
        names = sorted(set().union(*known.values()))
        close = get_close_matches(name[:LONGEST_KEY], names, 1)
        advice = f"Did you mean {close[0]!r}?" if close else advice
        if name in names:
            advice = "It belongs elsewhere: look how far in it should stand."
        return Problem(code, source.key(path), f"nothing is called {name!r} here", advice)
    where = source.key(path) if one["loc"][-1:] == ("[key]",) else source.where(path)
    said = one["msg"].removeprefix("Value error, ")
    return Problem(code, where, f"{name}: {said[:1].lower()}{said[1:]}", advice)


def known_keys() -> dict[str, set[str]]:
    """Return the keys of every model, as a file spells them."""
    return {
        model.__name__: {f.alias or name for name, f in model.model_fields.items()}
        for model in Model.__subclasses__() + ShowModel.__subclasses__()
    }
