"""Named expressions: action units at a strength. A weak pain is no scaled-down strong one."""

from collections.abc import Mapping
from typing import Any

from game.patient.geometry import lerp


def expression(row: Mapping[str, Any], strength: float) -> dict[str, float]:
    """Return the action units of an expression (a row of expressions.json) at 0 to 1.

    A row with `levels` is keyed: between two levels its units go evenly.
    """
    levels = row.get("levels")
    if levels is None:
        return {unit: amount * strength for unit, amount in row.items()}
    before: tuple[float, Mapping[str, float]] = (0.0, {})
    for level, units in levels:
        if strength <= level or level == levels[-1][0]:
            share = min((strength - before[0]) / (level - before[0]), 1.15)
            names = set(before[1]) | set(units)
            return {n: lerp(before[1].get(n, 0), units.get(n, 0), share) for n in sorted(names)}
        before = (level, units)
    return {}
