"""Bearing: how comfort sits in face, posture, breath and colour. Continuous, and gentle.

Amounts are ours (EVIDENCE.md section 10.1: no study gives any); their direction follows
B1 (guarding), B4 (tension), B5 (slump, gaze down).
"""

from dataclasses import dataclass

from game.patient.acting import Acting
from game.patient.geometry import lerp, smooth
from game.sim.comfort import FULL

EASES_IN = 0.9
"""Seconds in which a change of comfort reaches the body (board: comfort 900 ms)."""


@dataclass(frozen=True, slots=True)
class Feeling:
    """Comfort as the body has it: 0 (none) to 1, in three kinds."""

    physical: float
    mental: float
    emotional: float


def feeling_at(acting: Acting, seconds: float) -> Feeling:
    """Return comfort at *seconds*, each change eased in."""
    steps = [step for step in acting.comfort if step[0] <= seconds] or list(acting.comfort[:1])
    if not steps:
        return Feeling(0.6, 0.6, 0.6)
    felt = list(_shares(steps[0][1]))
    for start, comfort in steps[1:]:
        share = smooth((seconds - start) / EASES_IN)
        felt = [lerp(a, b, share) for a, b in zip(felt, _shares(comfort), strict=True)]
    return Feeling(*felt)


def _shares(comfort: object) -> tuple[float, float, float]:
    values = (getattr(comfort, kind) / FULL for kind in ("physical", "mental", "emotional"))
    physical, mental, emotional = values
    return physical, mental, emotional


def bearing(feeling: Feeling) -> tuple[dict[str, float], dict[str, float], dict[str, float]]:
    """Return joints, action units and skin of somebody who feels so."""
    hurt, muddled, low = (
        max(0.0, 0.62 - v) for v in (feeling.physical, feeling.mental, feeling.emotional)
    )
    eased = max(0.0, feeling.emotional - 0.62)
    joints = {
        "slump": 0.30 * low + 0.25 * hurt,
        "shoulder": 0.35 * hurt + 0.20 * low,
        "lean_f": 0.22 * eased - 0.12 * low + 0.15 * hurt,
        "head_pitch": 0.10 * low,
        "head_roll": 0.03 * muddled,
    }
    aus = {
        "1": 0.35 * low + 0.15 * muddled,
        "4": 0.30 * hurt + 0.18 * muddled + 0.12 * low,
        "7": 0.25 * hurt,
        "15": 0.18 * low,
        "12": 0.45 * eased,
        "6": 0.30 * eased,
    }
    return joints, aus, {"pallor": 0.25 * hurt}
