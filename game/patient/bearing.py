"""Bearing: how comfort sits in face, posture, breath and colour. Continuous, and gentle.

Amounts are ours (EVIDENCE.md section 10.1: no study gives any); their direction follows
B1 (guarding), B4 (tension), B5 (slump, gaze down), B12 (drifting). Physical comfort moves
guarding and colour (and breath: living.py), mental comfort gaze and hesitation, emotional
comfort face and posture.
"""

from dataclasses import dataclass

from game.patient.acting import Acting
from game.patient.geometry import lerp, smooth
from game.sim.comfort import FULL, Comfort

EASES_IN = 0.9
"""Seconds in which a change of comfort reaches the body (board: comfort 900 ms)."""
NORMAL = 0.62
"""Comfort at which nothing of it shows."""
SLOWER = 1.6
"""How much longer a movement takes to begin for each whole point of lost mental comfort."""


@dataclass(frozen=True, slots=True)
class Feeling:
    """Comfort as the body has it: 0 (none) to 1, in three kinds."""

    physical: float
    mental: float
    emotional: float


Felt = tuple[tuple[Feeling, float], ...]
"""How somebody felt, one after the other, and how far each took the place of the one before."""


def felt_at(acting: Acting, seconds: float) -> Felt:
    """Return what was felt up to *seconds*, each eased in over what was felt before."""
    steps = [step for step in acting.comfort if step[0] <= seconds] or list(acting.comfort[:1])
    if not steps:
        return ((Feeling(NORMAL, NORMAL, NORMAL), 1.0),)
    first, *later = steps
    eased = [(_feeling(c), smooth((seconds - start) / EASES_IN)) for start, c in later]
    return ((_feeling(first[1]), 1.0), *eased)


def feeling_in(felt: Felt) -> Feeling:
    """Return what comes of what was felt."""
    now = felt[0][0]
    for then, share in felt[1:]:
        now = Feeling(
            lerp(now.physical, then.physical, share),
            lerp(now.mental, then.mental, share),
            lerp(now.emotional, then.emotional, share),
        )
    return now


def feeling_at(acting: Acting, seconds: float) -> Feeling:
    """Return comfort at *seconds*, each change eased in."""
    return feeling_in(felt_at(acting, seconds))


def _feeling(comfort: Comfort) -> Feeling:
    return Feeling(comfort.physical / FULL, comfort.mental / FULL, comfort.emotional / FULL)


def hesitation(feeling: Feeling) -> float:
    """Return how many times as long a movement takes to begin: 1 with a clear mind."""
    return 1 + SLOWER * max(0.0, NORMAL - feeling.mental)


def bearing(feeling: Feeling) -> tuple[dict[str, float], dict[str, float], dict[str, float]]:
    """Return joints, action units and skin of somebody who feels so."""
    kinds = (feeling.physical, feeling.mental, feeling.emotional)
    hurt, muddled, low = (max(0.0, NORMAL - v) for v in kinds)
    well, clear, glad = (max(0.0, v - NORMAL) for v in kinds)
    joints = {
        "slump": 0.34 * low + 0.25 * hurt,
        "shoulder": 0.25 * hurt + 0.20 * low - 0.55 * well,
        "lean_s": -0.9 * hurt,
        "tilt": 0.5 * hurt,
        "narrow": 0.5 * hurt + 0.5 * low - 0.5 * glad,
        "lean_f": 0.45 * glad - 0.16 * low + 0.15 * hurt - 0.5 * well,
        "head_pitch": 0.16 * low - 0.12 * glad,
        "head_roll": 0.16 * muddled - 0.05 * clear,
        "head_yaw": -0.18 * muddled + 0.2 * clear,
    }
    aus = {
        "1": 0.42 * low + 0.22 * muddled,
        "4": 0.30 * hurt + 0.22 * muddled + 0.12 * low,
        "5": 0.35 * clear,
        "7": 0.30 * hurt,
        "15": 0.25 * low,
        "43": 0.22 * muddled,
        "12": 0.70 * glad,
        "6": 0.45 * glad,
    }
    return joints, aus, {"pallor": 0.5 * hurt, "flush": 0.25 * well}
