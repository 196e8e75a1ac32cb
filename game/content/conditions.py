"""Conditions of a file to conditions of the rules: seconds and points to whole thousandths."""

from game.content.schema import ConditionModel, RangeModel
from game.sim.comfort import POINT
from game.sim.story import ALWAYS, Condition, Every, Has, Measures, Not, Range, Requests, Some

SECOND = 1_000
LISTS = ("flags", "noted", "noted_here", "promises", "kept", "escalated", "told")
MEASURES = (("counters", 1), ("visits", 1), ("comfort", POINT))
"""What is compared, and how many of the sim's units make one of the file's."""


def condition(model: ConditionModel | None) -> Condition:
    """Return a condition; none is always true."""
    if model is None:
        return ALWAYS
    parts: list[Condition] = [
        Has(what, tuple(ids))  # type: ignore[arg-type]  # LISTS are Has's names
        for what in LISTS
        if (ids := getattr(model, what))
    ]
    parts += [
        Measures(what, {key: bounds(held, scale) for key, held in ranges.items()})  # type: ignore[arg-type]
        for what, scale in MEASURES
        if (ranges := getattr(model, what))
    ]
    if model.time:
        parts.append(Measures("time", {"": bounds(model.time, SECOND)}))
    if model.requests:
        parts.append(Requests(dict(model.requests)))
    if model.any_:
        parts.append(Some(tuple(condition(one) for one in model.any_)))
    if model.not_:
        parts.append(Not(condition(model.not_)))
    return Every(tuple(parts))


def bounds(model: RangeModel, scale: int) -> Range:
    """Return a comparison in the sim's units."""
    scaled = (
        None if v is None else round(v * scale)
        for v in (model.at_least, model.at_most, model.below, model.above)
    )
    return Range(*scaled)
