"""Names in braces: which ones a text asks for (rule 50)."""

from collections.abc import Collection
from string import Formatter


def unknown_fields(text: str, known: Collection[str]) -> list[str]:
    """Return what stands in braces and is none of *known*; doubled braces are braces."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return ["a brace that is not closed"]
    return [
        field + (f"!{conversion}" if conversion else "") + (f":{spec}" if spec else "")
        for _, field, spec, conversion in parts
        if field is not None and (spec or conversion or field not in known)
    ]
