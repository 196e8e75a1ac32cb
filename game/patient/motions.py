"""Every movement that a cue's row may name: (moving, amount 0-1, scene seconds, seed)."""

from collections.abc import Callable, Mapping

from game.patient.body_motions import BODY_MOTIONS
from game.patient.breath_motions import BREATH_MOTIONS
from game.patient.company_motions import COMPANY_MOTIONS
from game.patient.face_motions import FACE_MOTIONS
from game.patient.gait_motions import GAIT_MOTIONS
from game.patient.hand_motions import HAND_MOTIONS
from game.patient.leg_motions import LEG_MOTIONS
from game.patient.moving import Moving

Motion = Callable[[Moving, float, float, int], None]
MOTIONS: Mapping[str, Motion] = {
    **FACE_MOTIONS,
    **HAND_MOTIONS,
    **BODY_MOTIONS,
    **BREATH_MOTIONS,
    **LEG_MOTIONS,
    **GAIT_MOTIONS,
    **COMPANY_MOTIONS,
}
