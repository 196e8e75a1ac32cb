"""Folds of cloth over the trunk; they deepen as the body bends."""

from game.patient.geometry import clamp, lerp
from game.patient.skeleton_space import side_of
from game.view.figure.body import Body
from game.view.figure.cloth import Cloth, fold
from game.view.paint.painter import Painter

FLANK = (
    (1.12, 50, 7, 6, 0.34),
    (0.86, 34, 9, 7, 0.42),
    (0.60, 52, 8, 6, 0.38),
    (0.36, 40, 6, 5, 0.30),
)
"""Where the body bends: (height on the spine, reach inward, drop, width, strength)."""


def bent(body: Body) -> float:
    """Return how much the trunk is folded: slumped or leaning, 0 to 1."""
    joints = body.bones.joints
    return clamp(joints["slump"] + max(0.0, joints["lean_f"]) * 0.5)


def paint_side_folds(c: Painter, body: Body, cloth: Cloth, side: str) -> None:
    """Paint the folds from the armpit and at the flank."""
    at, sx, build = body.bones.trunk, side_of(side), body.bones.physique
    arm, k = sx * 90 * build.shoulder, 0.60 + 0.40 * bent(body)
    pit = [at(2.42, arm, 4, 6), at(2.16, arm * 0.86, 0, 10)]
    fold(c, [*pit, at(1.98 + 0.06 * sx, arm * 0.60, 0, 16)], 7, cloth, 0.42)
    low = [at(2.30, arm, 4, 6), at(1.98, arm * 0.90, 0, 10), at(1.66, arm * 0.74, 0, 14)]
    fold(c, low, 6, cloth, 0.36)
    for i, (t, reach, drop, width, strength) in enumerate(FLANK):
        uneven = (0.85, 1 / 0.85, 0.85, 0.85)[i] if sx < 0 else 1.0
        inner, edge = reach * uneven, 94 * build.waist
        line = [
            at(t + 0.18, sx * edge, 0, 6),
            at(t + 0.05, sx * lerp(edge * 0.98, inner, 0.45), drop, 16),
            at(t + 0.05 - 0.05 * sx, sx * inner, drop * 0.4, 24),
        ]
        fold(c, line, width, cloth, strength * k)


def paint_front_folds(c: Painter, body: Body, cloth: Cloth, side: str) -> None:
    """Paint the folds of a closed garment: from the shoulder, and on the lap."""
    at, sx = body.bones.trunk, side_of(side)
    u = 1 if sx > 0 else 0.85
    high = [at(2.86, sx * 52, 0, 8), at(2.62, sx * 62, 0, 12), at(2.36, sx * 60 * u, 0, 14)]
    fold(c, high, 6, cloth, 0.20, 2.4)
    lap = [at(0.22, sx * 60, 2, 34), at(0.10, sx * 34, 4, 48), at(0.16, sx * 6, 0, 52)]
    fold(c, lap, 6, cloth, 0.26 * (0.60 + 0.40 * bent(body)))
