"""Movements of the breath: sighs, coughs, gasps, laughs, breath that comes and goes."""

import math
from collections.abc import Callable, Mapping

from game.patient.face_motions import now_and_then
from game.patient.geometry import smooth
from game.patient.idle import TURN, chance, envelope, noise
from game.patient.moving import Moving

BOUT = 2.9
"""Seconds from the first cough of a bout to the first of the next."""
COUGHS = (0.0, 0.5, 0.95)
"""When, in a bout, each cough comes."""
BARKS = (0.31, 0.7)
"""When, in the sound of a cough, the air bursts out."""
SIGH = 5.2
"""Seconds from one sigh to the next, where they go on."""
LAUGHS, SOBS = 4.6, 2.2
"""Pulses of a laugh, and catches of a sob, a second."""
WANES = 11.0
"""Seconds in which breath grows, fades and stops."""


def _sigh(m: Moving, k: float, t: float, seed: int) -> None:  # noqa: ARG001 - as the table calls
    """Draw one long breath in, and let everything sink."""
    at = m.since % SIGH
    up = k * envelope(at, 1.5, 0.25, 0.9)
    out = k * envelope(at - 1.75, 0.8, 0.9, 1.2)
    m.joint("breath_amp", 1.8 * up - 0.6 * out)
    m.joint("breath", 0.4 * up)
    m.joint("shoulder", 0.5 * up - 0.45 * out)
    m.joint("slump", 0.3 * out - 0.1 * up)
    m.joint("head_pitch", 0.1 * out - 0.09 * up)
    m.unit("25", 0.55 * out + 0.2 * up)
    m.unit("26", 0.3 * out)


def _cough(m: Moving, k: float, t: float, seed: int) -> None:
    at, n = m.since % BOUT, math.floor(m.since / BOUT)
    hard = 0.8 + 0.2 * chance(seed, 48, n)
    _jerk(m, k * hard * max(envelope(at - start, 0.08, 0.04, 0.3) for start in COUGHS))
    m.joint("twist", 0.1 * k * noise(seed + 49, t))


def _bark(m: Moving, k: float, t: float, seed: int) -> None:  # noqa: ARG001 - as the table calls
    """Cough when the cough of assets/sounds.yaml is heard: after a breath in, twice."""
    _jerk(m, k * max(envelope(m.since - start, 0.07, 0.05, 0.25) for start in BARKS))


def _jerk(m: Moving, hard: float) -> None:
    """Throw the trunk forward and the shoulders up, eyes shut and mouth open."""
    m.joint("lean_f", 0.4 * hard)
    m.joint("slump", 0.22 * hard)
    m.joint("shoulder", 0.7 * hard)
    m.joint("head_pitch", 0.16 * hard)
    m.unit("43", 0.8 * hard)
    m.unit("4", 0.4 * hard)
    m.unit("25", 0.6 * hard)


def _gasp(m: Moving, k: float, t: float, seed: int) -> None:
    """Snatch a breath between two."""
    up = k * now_and_then(seed + 50, t, 2.3, (0.16, 0.22, 0.6))
    m.joint("shoulder", 0.7 * up)
    m.joint("breath_amp", 1.6 * up)
    m.joint("head_pitch", -0.09 * up)
    m.unit("25", 0.75 * up)
    m.unit("26", 0.4 * up)


def _wane(m: Moving, k: float, t: float, seed: int) -> None:
    """Breathe deeper and deeper, then less and less, then not at all."""
    at = (t / WANES + 0.1 * noise(seed + 53, t / 40)) % 1.0
    deep = smooth(math.sin(math.pi * at / 0.7)) if at < 0.7 else 0.0  # noqa: PLR2004 - of one round
    m.joint("breath_amp", k * (3.4 * deep - 0.95))
    m.joint("shoulder", 0.2 * k * deep)
    m.unit("25", 0.35 * k * deep)


def _sink(m: Moving, k: float, t: float, seed: int) -> None:  # noqa: ARG001 - as the table calls
    """Let a breath go: shoulders and head sink."""
    m.joint("shoulder", -0.45 * k)
    m.joint("slump", 0.3 * k)
    m.joint("head_pitch", 0.1 * k)
    m.unit("25", 0.55 * k)
    m.unit("26", 0.25 * k)


def _snatch(m: Moving, k: float, t: float, seed: int) -> None:  # noqa: ARG001 - as the table calls
    """Draw a breath in at once, and keep it."""
    m.joint("shoulder", 0.6 * k)
    m.joint("breath_amp", 1.2 * k)
    m.joint("head_pitch", -0.09 * k)
    m.unit("25", 0.6 * k)
    m.unit("26", 0.3 * k)


def _laugh(m: Moving, k: float, t: float, seed: int) -> None:  # noqa: ARG001 - as the table calls
    """Bob with each pulse of a laugh."""
    bob = k * (0.5 - 0.5 * math.cos(m.since * TURN * LAUGHS))
    m.joint("shoulder", 0.35 * bob)
    m.joint("lean_f", 0.06 * bob)
    m.joint("head_pitch", -0.06 * bob)
    m.unit("12", 0.5 * k)
    m.unit("25", 0.25 * k + 0.3 * bob)


def _heave(m: Moving, k: float, t: float, seed: int) -> None:  # noqa: ARG001 - as the table calls
    """Heave with each catch of a sob."""
    up = k * (0.5 - 0.5 * math.cos(m.since * TURN * SOBS))
    m.joint("shoulder", 0.6 * up)
    m.joint("breath_amp", 0.8 * up)
    m.joint("slump", 0.18 * k)
    m.joint("head_pitch", 0.12 * k - 0.08 * up)
    m.unit("25", 0.3 * k + 0.3 * up)
    m.unit("26", 0.2 * up)


def _gulp(m: Moving, k: float, t: float, seed: int) -> None:  # noqa: ARG001 - as the table calls
    """Swallow once: the throat goes up and down, lips shut."""
    m.unit("80", k)
    m.unit("24", 0.6 * k)
    m.unit("17", 0.5 * k)
    m.joint("head_pitch", 0.06 * k)


BREATH_MOTIONS: Mapping[str, Callable[[Moving, float, float, int], None]] = {
    "sigh": _sigh,
    "cough": _cough,
    "bark": _bark,
    "gasp": _gasp,
    "wane": _wane,
    "sink": _sink,
    "snatch": _snatch,
    "laugh": _laugh,
    "heave": _heave,
    "gulp": _gulp,
}
