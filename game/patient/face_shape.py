"""Somebody's face at rest: the landmarks of face.json, moved by the numbers of their face."""

from collections.abc import Callable, Mapping, Sequence

from game.patient.face_traits import Traits
from game.patient.geometry import Point, clamp, lerp
from game.patient.stance import Vector
from game.patient.tables import Tables

Landmarks = dict[str, Vector]
"""Places in head units by name; L and R end the names of what there are two of."""
Rule = Callable[[str, float, float, Traits], Point]
"""Move one landmark: its name, x, y (x of the person's left side, 0 or more)."""

EYE = ((0.425, -0.005), 0.24)
"""The middle of the plain head's eye, and half its width."""
EAR = 0.08
"""The height of the middle of the plain head's ear."""
BROW_ARCH = {"b2": -0.02, "b3": -0.05}
BROW_ANGLE = {"b1": -0.02, "b2": -0.008, "b3": 0.01, "b4": 0.03}
CONTOUR = frozenset(("o0", "o1", "o2", "o3", "o4", "o5", "o6", "o7", "ch"))


def _eye(name: str, x: float, y: float, t: Traits) -> Point:
    (cx, cy), half = EYE
    dx = (x - cx) * t.eye_w / t.width
    dy = (y - cy) * (0.3 + 0.7 * t.eye_h if name.startswith("p") else t.eye_h)
    if name in {"u1", "l1", "u3", "l3"}:
        dy *= 1 + 0.35 * t.eye_round
    inner = t.epi if name == "ei" else 0.0
    return (
        cx + dx + t.eye_x - 0.012 * inner,
        cy + dy + t.eye_y - dx / half * t.tilt + 0.018 * inner,
    )


def _skull(name: str, x: float, y: float, t: Traits) -> Point:
    wide = 1.0 if name == "o0" else t.temple
    return x * wide, y - t.forehead * (0.5 if name == "o2" else 1.0)


def _temple(_: str, x: float, y: float, t: Traits) -> Point:
    return x * 0.5 * (t.temple + t.cheek), y


def _cheek(name: str, x: float, y: float, t: Traits) -> Point:
    return x * (t.cheek if name == "o4" else 0.5 * (t.cheek + t.jaw)), y


def _jaw(_: str, x: float, y: float, t: Traits) -> Point:
    down = 0.6 + (y - 0.6) * (1 + (t.chin - 1) * 0.6)
    return x * (t.jaw + 0.05 * t.jowl), down + t.jaw_y + t.square * 0.6 + 0.05 * t.jowl


def _chin_side(_: str, x: float, y: float, t: Traits) -> Point:
    down = 0.6 + (y - 0.6) * (1 + (t.chin - 1) * 0.9)
    return x * (t.chinw + 0.06 * t.jowl), down + t.square * 0.45


def _chin(_: str, x: float, y: float, t: Traits) -> Point:
    return x, 0.98 + (y - 0.98) * (1 + (t.chin - 1) * 2.2)


def _chin_fold(_: str, x: float, y: float, t: Traits) -> Point:
    return x, y + (t.chin - 1) * 0.35


def _upper_lip(name: str, x: float, y: float, t: Traits) -> Point:
    y = 0.855 + (y - 0.855) * t.lip_u
    if name == "m0":
        y = lerp(0.7635 * t.lip_u + 0.855 * (1 - t.lip_u), y, t.bow)
    if name == "m2":
        return x * (0.8 + 0.2 * t.bow), y + (1 - t.bow) * 0.012 * t.lip_u
    return x, y


def _corner(_: str, x: float, y: float, __: Traits) -> Point:
    return x, y + 0.012


def _lower_lip(_: str, x: float, y: float, t: Traits) -> Point:
    return x, 0.86 + (y - 0.86) * t.lip_l


def _mouth_width(name: str, x: float, y: float, t: Traits) -> Point:
    return x * (0.5 + 0.5 * t.mouth_w if name.startswith("n") else t.mouth_w) / t.width, y


def _nose_width(name: str, x: float, y: float, t: Traits) -> Point:
    tip = {"ns": 0.6 + 0.4 * t.tip, "at": 0.5 + 0.5 * t.tip}.get(name, 1.0)
    return x * t.nose_w / t.width * tip, y


def _bridge(_: str, x: float, y: float, t: Traits) -> Point:
    return x * (0.4 + 0.6 * t.bridge_w), y


def _nose_length(name: str, x: float, y: float, t: Traits) -> Point:
    y = 0.1 + (y - 0.1) * t.nose_l
    down = {"nt": 1.2 * t.droop - 0.6 * t.upturn, "n0": t.droop - t.upturn}.get(name, 0.0)
    return x, y + down - (0.7 * t.upturn if name in {"ns", "ab"} else 0.0)


def _brow(name: str, x: float, y: float, t: Traits) -> Point:
    up = BROW_ARCH.get(name, 0.0) * t.brow_arch + BROW_ANGLE[name] * t.brow_ang
    return 0.15 + t.brow_gap + (x - 0.15) * t.brow_len, y + t.brow_y + up


def _mouth_height(_: str, x: float, y: float, t: Traits) -> Point:
    return x, y + t.mouth_y


RULES: Sequence[tuple[str, Rule]] = (
    ("ei eo u1 u2 u3 l1 l2 l3 k1 k2 k3 p1 p2 p3 x0 ec", _eye),
    ("o0 o1 o2", _skull),
    ("o3", _temple),
    ("o4 o5", _cheek),
    ("o6", _jaw),
    ("o7", _chin_side),
    ("ch", _chin),
    ("cc cs", _chin_fold),
    ("m0 m1 m2", _upper_lip),
    ("mc", _corner),
    ("q0 q1", _lower_lip),
    ("mc m1 m2 i1 j1 q1 mr mr2 n3 n4", _mouth_width),
    ("al ab ns at n1", _nose_width),
    ("nm nb", _bridge),
    ("nt n0 al ab ns at n1", _nose_length),
    ("b1 b2 b3 b4", _brow),
    ("mc m0 m1 m2 i0 i1 j0 j1 q0 q1 mr mr2", _mouth_height),
)
"""What moves which landmarks, in this order."""


def _rules() -> Mapping[str, Sequence[Rule]]:
    out: dict[str, list[Rule]] = {}
    for names, rule in RULES:
        for name in names.split():
            out.setdefault(name, []).append(rule)
    return out


RULES_OF = _rules()

UNEVEN: Sequence[tuple[str, tuple[float, int], tuple[float, int]]] = (
    ("b1L b2L b3L b4L g1L", (0, 0), (0.011, 0)),
    ("b3R b4R", (0.008, 1), (0.010, 1)),
    ("eiL u1L u2L u3L eoL l1L l2L l3L k1L k2L k3L ecL p1L p2L p3L", (0.004, 2), (0.006, 3)),
    ("u2L u3L", (0, 0), (0.004, 4)),
    ("nt n0 nsL nsR alL alR abL abR", (0.009, 5), (0, 0)),
    ("mcL n3L mrL", (0.006, 6), (0.003, 6)),
    ("m0 i0 j0 q0 m2L m2R", (0.006, 7), (0, 0)),
    ("ch cc o7L o7R", (0.012, 8), (0, 0)),
    ("o5L o6L", (0.012, 9), (0, 0)),
    ("er1L er2L er3L", (0.012, 10), (0.012, 11)),
)
"""No living face is its own mirror image: how far what moves, and by which chance."""


def face_at_rest(traits: Traits, tables: Tables, chances: Sequence[float]) -> Landmarks:
    """Return the landmarks of a face that does nothing; twelve chances make it uneven."""
    out: Landmarks = {}
    ear = tables.face["side"]["er0"][0]
    for name, (x, y, z) in tables.face["side"].items():
        at = _ear(name, x - ear, y, traits, ear) if name.startswith("er") else (x, y)
        px, py = _moved(name, at, traits, y)
        out[f"{name}L"], out[f"{name}R"] = (px, py, z), (-px, py, z)
    for name, (x, y, z) in tables.face["center"].items():
        px, py = _moved(name, (x, y), traits, y)
        out[name] = (px, py, z)
    for names, (dx, i), (dy, j) in UNEVEN:
        for name in names.split():
            x, y, z = out[name]
            out[name] = (x + dx * (2 * chances[i] - 1), y + dy * (2 * chances[j] - 1), z)
    return out


def _ear(name: str, out: float, y: float, t: Traits, root: float) -> Point:
    x = root * 0.5 * (t.temple + t.cheek) + out * t.ear
    x += t.ear_out if name in {"er1", "er2", "er3"} else 0.0
    lobe = 0.06 * (t.lobe - 1) if name == "er4" else 0.0
    return x, EAR + (y - EAR) * t.ear + lobe


def _moved(name: str, at: Point, t: Traits, plain_y: float) -> Point:
    x, y = at
    for rule in RULES_OF.get(name, ()):
        x, y = rule(name, x, y, t)
    if name not in CONTOUR:
        y += t.drop * (1 - 0.75 * clamp((plain_y - 0.3) / 0.8))
    return x * t.width, y
