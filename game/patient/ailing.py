"""What illness does to the shape of a face: one half goes slack, something swells.

Signs move the same landmarks that expressions do, by units of their own (aus.json, from 90
on). They are no expressions: a face that moves little swells as much as any.
"""

from collections.abc import Mapping

SHAPES: Mapping[str, str] = {
    "lips_swollen": "90",
    "cheek_swollen": "91R",
    "droop_left": "92L",
    "droop_right": "92R",
    "lids_swollen": "93",
    "sunken": "94",
    "glassy": "95",
}
"""The unit that a sign moves. L and R are the person's own sides."""
SLACK: Mapping[str, str] = {"droop_left": "L", "droop_right": "R"}
LEFT_OVER = 0.1
"""How far the muscles of a slack half still go."""
BOTH = frozenset({"25", "26", "27", "43", "80"})
"""Units that a slack half takes part in: the jaw opens, the throat swallows, the lid falls."""
PULL = 0.12
"""How far the well half pulls the corner of the mouth to itself (unit 12)."""


def ailing(aus: Mapping[str, float], signs: Mapping[str, float]) -> dict[str, float]:
    """Return the units of a face under its signs: the slack half does not follow."""
    out = dict(aus)
    for sign, side in SLACK.items():
        if slack := signs.get(sign, 0.0):
            out = _slackened(out, side, slack)
    for sign, unit in SHAPES.items():
        if amount := signs.get(sign, 0.0):
            out[unit] = out.get(unit, 0.0) + amount
    return out


def _slackened(aus: Mapping[str, float], side: str, slack: float) -> dict[str, float]:
    well = "R" if side == "L" else "L"
    left = 1 - (1 - LEFT_OVER) * slack
    out: dict[str, float] = {f"12{well}": PULL * slack}
    for name, amount in aus.items():
        if name in BOTH:
            shares = {name: amount}
        elif name[-1] in "LR":
            shares = {name: amount * (left if name[-1] == side else 1.0)}
        else:
            shares = {name + well: amount, name + side: amount * left}
        for unit, by in shares.items():
            out[unit] = out.get(unit, 0.0) + by
    return out
