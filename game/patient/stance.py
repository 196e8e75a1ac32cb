"""A stance: one moment of a body, as plain numbers. Between motion and picture."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.sim.cues import Body

Vector = tuple[float, float, float]

JOINTS = (
    "lean_f", "lean_s", "slump", "twist", "shoulder", "head_yaw", "head_pitch", "head_roll",
    "gaze_x", "gaze_y", "breath", "breath_amp", "foot", "knees", "ankles", "edge",
    "drawn", "cover", "sink", "tilt", "narrow", "rise", "heel", "stamp", "cross", "stretch",
    "held", "tuck", "rub", "swing", "stroke", "aside",
    "near",
    "step", "stride", "halt", "shuffle", "limp_L", "limp_R", "drag_L", "drag_R", "wide",
    "rigid", "sway", "arm_L", "arm_R",
)  # fmt: skip
"""Every scalar of the body, 0 at rest. Angles in radians but for the 0-1 ones: slump,
shoulder (raised), breath (phase), breath_amp (1 = quiet), foot (toes off the floor, the
heel on it), knees (drawn together), ankles (crossed), edge (at the edge of the seat),
drawn (knees drawn up under a blanket), cover (the blanket, from where it lies to the
chin), sink (slid down), tilt (right shoulder higher than the left), narrow (shoulders
drawn in and forward; below 0 drawn back), rise (half risen from the seat), stretch (both
legs stretched out), tuck (both feet under the seat), aside (both legs turned to the right
of the picture); and of the right leg heel (off the floor), stamp (lifted to stamp), cross
(over the left knee), held (held out stiff), rub (foot at the other shin), swing (the foot
in the air), stroke (it goes down the other shin). Of a companion:
near (to the patient, from where they sit). Of somebody on
foot: step (where they are in their walk, in strides), stride (how far they go: 1 as they do,
0 they stand), halt (of that, how much stops), shuffle (small steps, feet hardly lifted),
limp_L, limp_R (short on that leg), drag_L, drag_R (that foot drags), wide (feet wide apart),
rigid (knees and trunk hardly bend), sway (hips to the right of the picture), arm_L, arm_R
(that arm, hanging, swung ahead)."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Where one hand goes: an anchor of poses.json and an offset in du; a hand shape; a direction.

    `direction` in degrees on screen (0 = right, 90 = down), `pole` points the elbow,
    `fs` under 1 foreshortens. `towards`/`share` blend to a second target (0-1).
    `shake` is added last (tremor), in du, and `turn`, in degrees; `bends` closes the
    little finger, the others in order and the thumb, each 0 to 1 (a fist's).
    """

    anchor: str = "lap"
    offset: Vector = (0.0, 0.0, 0.0)
    shape: str = "relaxed"
    direction: float = 150.0
    pole: Vector = (0.8, 0.5, -0.8)
    fs: float = 1.0
    towards: "Reach | None" = None
    share: float = 0.0
    shake: Vector = (0.0, 0.0, 0.0)
    turn: float = 0.0
    bends: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Stance:
    """One moment of the body.

    `joints`: values of JOINTS, absent = 0. `aus`: FACS action units 0-1.25, keyed "4"
    or, one-sided, "12L" (L and R are the patient's own). `gaze` -1..1 right, down.
    `skin`, 0-1. Face: pallor, flush, cyanosis, jaundice, mottling, rash, sweat, sweat_lip,
    tears, fatigue, red_eyes, glassy, sunken, dry, lids_swollen, lips_swollen,
    cheek_swollen, droop_left, droop_right. Hands: fingers_blue, fingers_white,
    palms_pale, mottling_hands, rash_hands, bruise, bruise_old, puffy_hands.
    `blink` 0-1. `front` is the arm painted last, "L" or "R". `seconds` is the scene's
    clock, for what moves by itself (a drop of sweat). `props`: things on the body or
    in the hand by name (phone, letter, wristband), 0-1.
    """

    joints: Mapping[str, float] = field(default_factory=dict)
    left: Reach = field(default_factory=Reach)
    right: Reach = field(default_factory=Reach)
    front: str = "R"
    aus: Mapping[str, float] = field(default_factory=dict)
    gaze: tuple[float, float] = (0.0, 0.0)
    skin: Mapping[str, float] = field(default_factory=dict)
    blink: float = 0.0
    props: Mapping[str, float] = field(default_factory=dict)
    seconds: float = 0.0
    body: Body = "seated"
    """How they are met."""
