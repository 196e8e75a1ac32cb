"""Face: landmarks + AU displacement (data) -> projected points -> shapes."""

import math
import numpy as np
from game.view.figure.oldgeom import *

from game.view.figure.data import table

FACE = table("face")
AUS = table("aus")
SIDE, CEN = list(FACE["side"]), list(FACE["center"])
NAMES = [n + "L" for n in SIDE] + [n + "R" for n in SIDE] + CEN
IDX = {n: i for i, n in enumerate(NAMES)}
SCAL = [
    "lid",
    "low",
    "thin",
    "w_fore_c",
    "w_fore_s",
    "w_glab",
    "w_crow",
    "w_pouch",
    "w_nose",
    "w_nlf",
    "w_dimp",
    "w_mario",
    "w_chin",
    "w_neck",
    "w_lip",
]
AU_IDS = [k for k in AUS if not k.startswith("_")]


def _build():
    base = np.zeros((len(NAMES), 3))
    for n, (x, y, z) in FACE["side"].items():
        base[IDX[n + "L"]] = (x, y, z)
        base[IDX[n + "R"]] = (-x, y, z)
    for n, p in FACE["center"].items():
        base[IDX[n]] = p
    m = len(AU_IDS)
    DL = np.zeros((2 * m, len(NAMES), 3))
    SL = np.zeros((2 * m, 2 * len(SCAL)))
    for i, a in enumerate(AU_IDS):
        for n, d in AUS[a]["d"].items():
            dx, dy = d[0], d[1]
            dz = d[2] if len(d) > 2 else 0
            if n in CEN:
                DL[i, IDX[n]] += (dx * 0.5, dy * 0.5, dz * 0.5)
                DL[m + i, IDX[n]] += (dx * 0.5, dy * 0.5, dz * 0.5)
            else:
                DL[i, IDX[n + "L"]] = (dx, dy, dz)
                DL[m + i, IDX[n + "R"]] = (-dx, dy, dz)
        for k, v in AUS[a]["k"].items():
            j = SCAL.index(k)
            SL[i, j] = v
            SL[m + i, len(SCAL) + j] = v
    return base, DL.reshape(2 * m, -1), SL


BASE, DELTA, SDELTA = _build()

_LOW = [(n, 0.90, 0.55) for n in ("b1", "b2", "b3", "b4", "g1", "g2")] + [
    (n, 0.60, 0.68) for n in ("m0", "m1", "m2", "i0", "i1", "j0", "j1", "q0", "q1")
]
_LOW = [(IDX[m], k, z) for n, k, z in _LOW for m in ((n,) if n in CEN else (n + "L", n + "R"))]
LOWERED = np.array([x[0] for x in _LOW])
KEEP = np.array([x[1] for x in _LOW])
LEVEL = np.array([x[2] for x in _LOW])


def au_vector(aus):
    m = len(AU_IDS)
    v = np.zeros(2 * m)
    for k, x in aus.items():
        if k[-1] in "LR":
            a = k[:-1]
            if a in AUS:
                v[AU_IDS.index(a) + (0 if k[-1] == "L" else m)] += x
        elif k in AUS:
            v[AU_IDS.index(k)] += x
            v[AU_IDS.index(k) + m] += x
    return v


FEAT = table("features")
DEF = dict(
    width=1.0,
    temple=1.0,
    cheek=1.0,
    jaw=1.0,
    chinw=1.0,
    chin=1.0,
    square=0.0,
    jaw_y=0.0,
    jowl=0.0,
    hollow=0.0,
    forehead=0.0,
    drop=0.0,
    chin_cleft=0.0,
    eye_w=1.0,
    eye_h=1.0,
    eye_x=0.0,
    eye_y=0.0,
    eye_round=0.0,
    tilt=0.0,
    hood=0.0,
    epi=0.0,
    crease=1.0,
    socket=1.0,
    bags=0.0,
    iris=1.0,
    lid=0.86,
    brow_th=1.0,
    brow_y=0.0,
    brow_arch=0.0,
    brow_len=1.0,
    brow_gap=0.0,
    brow_ang=0.0,
    brow_a=1.0,
    bushy=0.0,
    nose_w=1.0,
    nose_l=1.0,
    tip=1.0,
    bridge=1.0,
    bridge_w=1.0,
    hump=0.0,
    droop=0.0,
    upturn=0.0,
    nostril=1.0,
    lip_u=1.0,
    lip_l=1.0,
    mouth_w=1.0,
    mouth_y=0.0,
    bow=1.0,
    ear=1.0,
    ear_out=0.0,
    lobe=1.0,
)
SCALES = {
    "width",
    "temple",
    "cheek",
    "jaw",
    "chinw",
    "chin",
    "eye_w",
    "eye_h",
    "iris",
    "nose_w",
    "nose_l",
    "brow_th",
    "lip_u",
    "lip_l",
    "mouth_w",
    "brow_len",
    "tip",
    "bridge",
    "bridge_w",
    "bow",
    "crease",
    "socket",
    "brow_a",
    "nostril",
    "ear",
    "lobe",
}


def features(pt):
    """Named parts of a face + single overrides -> one flat table of numbers."""
    f = dict(DEF)
    g = pt.get("face", {})
    base = g.get("base", "adult")
    for part in [FEAT["base"][base]] + [
        FEAT[k][g[k]] for k in ("outline", "eyes", "brows", "nose", "lips") if k in g
    ]:
        for k, v in part.items():
            f[k] = f[k] * v if k in SCALES else f[k] + v
    if pt.get("male", 0) > 0.5 and base == "adult":
        f["eye_w"] *= 0.97
        f["eye_h"] *= 0.93
        f["brow_y"] += 0.022
        f["iris"] *= 0.97
        f["lip_u"] *= 0.9
        f["lip_l"] *= 0.93
        f["jaw"] *= 1.03
        f["chinw"] *= 1.06
        f["nose_w"] *= 1.05
        f["bow"] *= 0.7
    f.update(g.get("set", {}))
    return f


class FaceShape:
    """Per-patient neutral face: proportions from patient data, applied once."""

    def __init__(self, f, rnd=None):
        b = BASE.copy()
        self.f = f
        W = f["width"]
        cw = lambda n, i: BASE[IDX[n + i]]
        for n, i in IDX.items():
            k = n[:-1] if n[:-1] in SIDE else n
            sx = 1 if n.endswith("L") else -1
            if k in (
                "ei",
                "eo",
                "u1",
                "u2",
                "u3",
                "l1",
                "l2",
                "l3",
                "k1",
                "k2",
                "k3",
                "p1",
                "p2",
                "p3",
                "x0",
                "ec",
            ):
                c = BASE[IDX["ec" + n[-1]]]
                dx, dy = (
                    (b[i, 0] - c[0]) * f["eye_w"] / W,
                    (b[i, 1] - c[1]) * (f["eye_h"] if k[0] != "p" else 0.3 + 0.7 * f["eye_h"]),
                )
                r = f["eye_round"]
                if k in ("u1", "l1", "u3", "l3"):
                    dy *= 1 + 0.35 * r
                b[i, 0] = c[0] + dx + sx * f["eye_x"]
                b[i, 1] = c[1] + dy + f["eye_y"] - dx * sx / 0.24 * f["tilt"]
                if k == "ei":
                    b[i, 1] += 0.018 * f["epi"]
                    b[i, 0] -= sx * 0.012 * f["epi"]
            if k in ("o1", "o2"):
                b[i, 0] *= f["temple"]
            if k in ("o0", "o1", "o2"):
                b[i, 1] -= f["forehead"] * (1 if k != "o2" else 0.5)
            if k == "o3":
                b[i, 0] *= 0.5 * (f["temple"] + f["cheek"])
            if k == "o4":
                b[i, 0] *= f["cheek"]
            if k == "o5":
                b[i, 0] *= 0.5 * (f["cheek"] + f["jaw"])
            if k == "o6":
                b[i, 0] *= f["jaw"] + 0.05 * f["jowl"]
                b[i, 1] = (
                    0.6
                    + (b[i, 1] - 0.6) * (1 + (f["chin"] - 1) * 0.6)
                    + f["jaw_y"]
                    + f["square"] * 0.6
                    + 0.05 * f["jowl"]
                )
            if k == "o7":
                b[i, 0] *= f["chinw"] + 0.06 * f["jowl"]
                b[i, 1] = 0.6 + (b[i, 1] - 0.6) * (1 + (f["chin"] - 1) * 0.9) + f["square"] * 0.45
            if k == "ch":
                b[i, 1] = 0.98 + (b[i, 1] - 0.98) * (1 + (f["chin"] - 1) * 2.2)
            if k in ("cc", "cs"):
                b[i, 1] += (f["chin"] - 1) * 0.35
            if k in ("m0", "m1", "m2"):
                b[i, 1] = 0.855 + (b[i, 1] - 0.855) * f["lip_u"]
            if k == "mc":
                b[i, 1] += 0.012
            if k == "m0":
                b[i, 1] = lerp(0.7635 * f["lip_u"] + 0.855 * (1 - f["lip_u"]), b[i, 1], f["bow"])
            if k == "m2":
                b[i, 1] += (1 - f["bow"]) * 0.012 * f["lip_u"]
                b[i, 0] *= 0.8 + 0.2 * f["bow"]
            if k in ("q0", "q1"):
                b[i, 1] = 0.86 + (b[i, 1] - 0.86) * f["lip_l"]
            if k in ("mc", "m1", "m2", "i1", "j1", "q1", "mr", "mr2", "n3", "n4"):
                b[i, 0] *= (f["mouth_w"] if k[0] != "n" else 0.5 + 0.5 * f["mouth_w"]) / W
            if k in ("al", "ab", "ns", "at"):
                b[i, 0] *= f["nose_w"] / W
            if k == "ns":
                b[i, 0] *= 0.6 + 0.4 * f["tip"]
            if k == "at":
                b[i, 0] *= 0.5 + 0.5 * f["tip"]
            if k in ("nm", "nb", "n1"):
                b[i, 0] *= (0.4 + 0.6 * f["bridge_w"]) if k != "n1" else f["nose_w"] / W
            if k in ("nt", "n0", "al", "ab", "ns", "at", "n1"):
                b[i, 1] = 0.1 + (b[i, 1] - 0.1) * f["nose_l"]
            if k == "nt":
                b[i, 1] += f["droop"] * 1.2 - f["upturn"] * 0.6
            if k == "n0":
                b[i, 1] += f["droop"] - f["upturn"]
            if k in ("ns", "ab"):
                b[i, 1] -= f["upturn"] * 0.7
            if k in ("b1", "b2", "b3", "b4"):
                b[i, 1] += (
                    f["brow_y"]
                    + {"b2": -0.02, "b3": -0.05}.get(k, 0) * f["brow_arch"]
                    + {"b1": -0.02, "b2": -0.008, "b3": 0.01, "b4": 0.03}[k] * f["brow_ang"]
                )
                b[i, 0] = sx * (0.15 + f["brow_gap"] + (abs(b[i, 0]) - 0.15) * f["brow_len"])
            if k[:2] == "er":
                c = BASE[IDX["er0" + n[-1]]]
                b[i, 0] = (
                    c[0] * 0.5 * (f["temple"] + f["cheek"])
                    + (b[i, 0] - c[0]) * f["ear"]
                    + sx * f["ear_out"] * (k in ("er1", "er2", "er3"))
                )
                b[i, 1] = (
                    0.08
                    + (b[i, 1] - 0.08) * f["ear"]
                    + (0.06 * (f["lobe"] - 1) if k in ("er4",) else 0)
                )
            if k in ("mc", "m0", "m1", "m2", "i0", "i1", "j0", "j1", "q0", "q1", "mr", "mr2"):
                b[i, 1] += f["mouth_y"]
            if k not in ("o0", "o1", "o2", "o3", "o4", "o5", "o6", "o7", "ch"):
                b[i, 1] += f["drop"] * (
                    1 - 0.75 * clamp((BASE[i, 1] - 0.3) / 0.8)
                )  # low features under a high forehead: a child
            b[i, 0] *= W
        if rnd:  # no living face is its own mirror image
            r = [x * 2 - 1 for x in rnd]
            one = lambda names, dx, dy: [
                b.__setitem__((IDX[n], slice(0, 2)), b[IDX[n], :2] + (dx, dy)) for n in names
            ]
            one(("b1L", "b2L", "b3L", "b4L", "g1L"), 0, 0.011 * r[0])
            one(("b3R", "b4R"), 0.008 * r[1], 0.010 * r[1])
            one(
                (
                    "eiL",
                    "u1L",
                    "u2L",
                    "u3L",
                    "eoL",
                    "l1L",
                    "l2L",
                    "l3L",
                    "k1L",
                    "k2L",
                    "k3L",
                    "ecL",
                    "p1L",
                    "p2L",
                    "p3L",
                ),
                0.004 * r[2],
                0.006 * r[3],
            )
            one(("u2L", "u3L"), 0, 0.004 * r[4])
            one(("nt", "n0", "nsL", "nsR", "alL", "alR", "abL", "abR"), 0.009 * r[5], 0)
            one(("mcL", "n3L", "mrL"), 0.008 * r[6], 0.004 * r[6])
            one(("m0", "i0", "j0", "q0", "m2L", "m2R"), 0.006 * r[7], 0)
            one(("ch", "cc", "o7L", "o7R"), 0.012 * r[8], 0)
            one(("o5L", "o6L"), 0.012 * r[9], 0)
            one(("erL".replace("L", str(k)) + "L" for k in (1, 2, 3)), 0.012 * r[10], 0.012 * r[11])
        self.base = b.reshape(-1)

    def solve(self, aus, gain=1.0):
        v = au_vector(aus) * gain
        self.v = v
        pos = (self.base + v @ DELTA).reshape(-1, 3)
        sc = v @ SDELTA
        n = len(SCAL)
        return pos, dict(zip(SCAL, sc[:n].tolist())), dict(zip(SCAL, sc[n:].tolist()))


def skin_palette(base, cue):
    """Tones of a skin. Colour signs move the base only a little; most of them is local (lips, mouth, eyes, nail beds: see Face._form)."""
    lum = base[0] * 0.3 + base[1] * 0.59 + base[2] * 0.11
    pal, fl, cy, ja = (cue.get(k, 0.0) for k in ("pallor", "flush", "cyanosis", "jaundice"))
    dark = clamp((150 - lum) / 90)
    drain = mixc(
        mixc(base, (lum, lum, lum), 0.42),
        (236, 228, 206) if dark < 0.5 else (150, 128, 108),
        0.30 - 0.14 * dark,
    )
    b = mixc(base, drain, 0.42 * pal * (1 - 0.25 * dark))
    b = mixc(b, mul(b, (1.02, 0.89, 0.87)), 0.45 * fl)
    b = mixc(b, mul(b, (1.0, 0.94, 0.62)), 0.60 * ja)
    b = mixc(b, mul(b, (0.93, 0.95, 1.0)), 0.40 * cy)
    P = {
        "base": b,
        "drain": drain,
        "dark": dark,
        "blue": mixc((98, 104, 150), mul(b, (0.60, 0.62, 0.95)), 0.45),
    }
    P["shade"] = mul(b, (0.865 - 0.04 * dark, 0.745 - 0.02 * dark, 0.705))
    P["deep"] = mul(b, (0.70, 0.53, 0.49))
    P["line"] = mixc(mul(b, (0.36, 0.24, 0.22)), (40, 20, 20), 0.3)
    P["light"] = mixc(b, (255, 243, 224), 0.40 - 0.14 * dark)
    P["blush"] = mixc((226, 92, 78), mul(b, (0.95, 0.5, 0.42)), 0.35 + 0.4 * dark)
    lip = mixc(mul(b, (0.90, 0.62, 0.60)), (190, 76, 80), 0.26 - 0.1 * dark)
    lip = mixc(
        lip, mixc(drain, (214, 176, 164) if dark < 0.5 else (128, 104, 98), 0.55), 0.72 * pal
    )
    lip = mixc(lip, (112, 100, 146) if dark < 0.6 else (84, 74, 112), 0.80 * cy)
    lip = mixc(lip, (200, 60, 64), 0.2 * fl)
    P["lip"] = lip
    P["sclera"] = mixc(
        mixc((246, 241, 235), (236, 226, 214), 0.6 * dark), (236, 212, 116), 0.8 * ja
    )
    nail = mixc(P["light"], (235, 150, 140), 0.25)
    nail = mixc(nail, mixc(drain, (240, 236, 230), 0.4), 0.7 * pal)
    P["nail"] = mixc(nail, (112, 104, 160), 0.75 * cy)
    return P


class Face:
    """Draws the head. Hx,Hy = screen position of the face origin, H = px (du) per head unit, R = rotation."""

    def __init__(self, pt):
        self.pt = pt
        self.f = features(pt)
        import random

        r_ = random.Random("face " + pt.get("name", ""))
        self.rnd = [r_.random() for _ in range(48)]
        self.shape = FaceShape(self.f, self.rnd)
        self.W = self.f["width"]
        self.marks = self._mark_places()

    def layout(self, aus, R, hx, hy, H, gain):
        rest = self.pt.get("rest")
        if (
            rest
        ):  # how this face sits when nothing is felt; it yields as soon as the lower face works
            busy = clamp(
                1
                - sum(aus.get(k, 0) for k in ("9", "10", "15", "17", "20", "23", "24", "25", "26"))
                * 1.6
            )
            full = dict(aus)
            for k, v in rest.items():
                full[k] = full.get(k, 0) + v / gain * (
                    busy if k == "12" else clamp(1 - aus.get("4", 0))
                )
            aus = full
        g = self.pt.get("au_gain")
        if g:
            aus = {
                k: v * g.get(k, 1) for k, v in aus.items()
            }  # how strongly this person moves each unit
        pos, sL, sR = self.shape.solve(aus, gain)
        # lids: interpolate the open lid curve toward the closed curve
        self.s = {"L": sL, "R": sR}
        soft = 0.50 + 0.50 * clamp(self.pt.get("age01", 0.3) / 0.25)  # young skin folds less
        for s in (sL, sR):
            for k in s:
                if k[0] == "w" and k != "w_dimp":
                    s[k] *= soft
        for S, s in (("L", sL), ("R", sR)):
            o = clamp(self.f["lid"] + s["lid"] - 0.05 * self.pt.get("age01", 0.3), 0, 1.45)
            lo = clamp(s["low"], -0.3, 1.0)
            o_eff = o
            eh = self.f["eye_h"]
            for u, l in (("u1", "l1"), ("u2", "l2"), ("u3", "l3")):
                U, L = pos[IDX[u + S]], pos[IDX[l + S]]
                Lr = L[1] - lo * eh * (
                    0.125 if u == "u2" else 0.085 if u == "u3" else 0.095
                )  # a tensed lower lid rises most in the middle and goes flat
                C = Lr - 0.012  # closed position: just above the lower lid
                U[1] = (
                    C + (U[1] - C) * o_eff
                    if o_eff <= 1
                    else U[1] - (o_eff - 1) * 0.105 * (0.75 + 0.25 * eh)
                )
                L[1] = Lr + (1 - min(o, 1)) * 0.012 * (1 - lo)
            K = pos[IDX["k2" + S]]
            K[1] += (1 - min(o, 1)) * 0.05 - max(0, o - 1) * 0.04
            s["open"] = o
        Rm = np.array(R)
        sp = Rm[1, 2]
        if (
            sp > 0
        ):  # a lowered head drops what sticks out most: undo that for brow heads and mouth middle, or every bowed head scowls and smirks
            pos[LOWERED, 1] -= sp * KEEP * (pos[LOWERED, 2] - LEVEL)
        yaw = math.atan2(Rm[0, 2], math.hypot(Rm[0, 0], Rm[0, 1]))
        if (
            abs(yaw) > 0.06
        ):  # a turned head shows brow, cheekbone and muzzle at its far edge: slide the contour over the face to where the surface turns away
            S = "L" if yaw > 0 else "R"
            for n, b in (
                ("o1", 0.84),
                ("o2", 0.90),
                ("o3", 0.80),
                ("o4", 0.46),
                ("o5", 0.68),
                ("o6", 0.62),
                ("o7", 0.36),
            ):
                i = IDX[n + S]
                a = abs(pos[i, 0])
                ph = math.atan2(b * math.sin(abs(yaw)), a * math.cos(yaw))
                pos[i, 0] = math.copysign(a * math.cos(ph), pos[i, 0])
                pos[i, 2] += b * math.sin(ph)
        q = pos @ Rm.T
        v = self.shape.v
        m = len(AU_IDS)
        self.jaw = sum(
            0.5 * (v[AU_IDS.index(a)] + v[m + AU_IDS.index(a)]) * d
            for a, d in (("26", 0.115), ("27", 0.25))
        )  # how far the lower teeth are down
        self.H, self.hx, self.hy = H, hx, hy
        xy = q[:, :2] * H + (hx, hy)
        self.z = dict(zip(NAMES, q[:, 2].tolist()))
        self.P = dict(zip(NAMES, map(tuple, xy.tolist())))
        self.R = R
        return self.P

    def at(self, x, y, z):
        p = m_v(self.R, (x * self.W, y, z))
        return (self.hx + p[0] * self.H, self.hy + p[1] * self.H)

    def outline(self):
        P = self.P
        return closed(
            [
                P["o0"],
                P["o1L"],
                P["o2L"],
                P["o3L"],
                P["o4L"],
                P["o5L"],
                P["o6L"],
                P["o7L"],
                P["ch"],
                P["o7R"],
                P["o6R"],
                P["o5R"],
                P["o4R"],
                P["o3R"],
                P["o2R"],
                P["o1R"],
            ]
        )

    def wr(self, k):
        return self.pt.get("wrinkles", {}).get(k, 1.0)

    def _mark_places(self):
        """Freckles and stubble: fixed places in head units, from the person's name (same face every time)."""
        import random

        r = random.Random(self.pt.get("name", ""))
        fr, st = [], []
        for _ in range(int(130 * self.pt.get("freckles", 0))):
            x = r.gauss(0, 0.42)
            y = 0.30 + 0.05 * abs(x) + r.gauss(0, 0.13)
            if abs(x) < 0.82 and -0.2 < y < 0.72 and not (abs(abs(x) - 0.43) < 0.27 and y < 0.17):
                fr.append((x, y, r.uniform(0.006, 0.0135)))
        for _ in range(int(850 * self.pt.get("stubble", 0) ** 0.5)):
            x, y = r.uniform(-0.86, 0.86), r.uniform(0.30, 1.36)
            edge = 0.92 - 0.62 * max(0, y - 0.62)
            mouth = abs(x) < 0.36 and 0.72 < y < 1.0
            if abs(x) > edge or mouth:
                continue
            if y < 0.70 and abs(x) < 0.60 + 0.25 * (0.7 - y) and not (abs(x) < 0.34 and y > 0.60):
                continue
            if y < 0.60 and abs(x) < 0.76:
                continue
            st.append((x, y))
        return fr, st

    def _marks(self, c, pal):
        H = self.H
        fr, stb = self.marks
        if stb:
            jaw = self.jaw
            k = self.pt["stubble"]
            col = mixc(
                tuple(self.pt.get("stubble_c") or self.pt["hair"]["color"]), pal["deep"], 0.3
            )
            d = []
            for x, y in stb:
                px, py = self.at(x, y + clamp((y - 0.8) / 0.4) * jaw, 0.78 - 0.45 * abs(x))
                d.append(open_([(px, py), (px + 0.005 * H * (1 if x > 0 else -1), py + 0.014 * H)]))
            c.stroke(d, alpha(col, 0.16 + 0.24 * k), 0.0085 * H)
        if fr:
            c.fill(
                [ellipse(*self.at(x, y, 0.95 - 0.6 * abs(x)), r * H) for x, y, r in fr],
                alpha(mixc(pal["shade"], (176, 104, 62), 0.55), 0.40),
            )
        for x, y, r in self.pt.get("moles", ()):
            px, py = self.at(x, y, 0.9 - 0.5 * abs(x))
            c.fill(ellipse(px, py, r * H), alpha(mixc(pal["line"], pal["deep"], 0.35), 0.75))

    def mid(self, a, b, t=0.5):
        return lerpp(self.P[a], self.P[b], t)

    def draw_ears(self, c, pal):
        P, H = self.P, self.H
        for S in "LR":
            g = lambda n: P[n + S]
            sx = 1 if S == "L" else -1
            e = closed(
                [
                    g("er0"),
                    g("er1"),
                    g("er2"),
                    lerpp(g("er2"), g("er3"), 0.55),
                    g("er3"),
                    (lerp(g("er3")[0], g("er4")[0], 0.42), lerp(g("er3")[1], g("er4")[1], 0.80)),
                    (g("er4")[0] + sx * 0.012 * H, g("er4")[1]),
                ]
            )
            p = c.fill(e, mixc(pal["base"], pal["shade"], 0.25 if S == "R" else 0.85))
            c.clip(p)
            m = lerpp(g("er0"), g("er4"), 0.45)
            top = lerpp(g("er1"), m, 0.30)
            c.fill(
                closed(
                    [
                        lerpp(g("er0"), m, 0.2),
                        lerpp(top, g("er2"), 0.45),
                        lerpp(g("er2"), m, 0.42),
                        lerpp(g("er3"), m, 0.42),
                        lerpp(g("er4"), m, 0.45),
                    ]
                ),
                alpha(pal["deep"], 0.55),
            )
            c.fill(
                ribbon(
                    [lerpp(g("er1"), m, 0.55), lerpp(g("er2"), m, 0.55), lerpp(g("er3"), m, 0.62)],
                    0.045 * H,
                ),
                alpha(pal["base"], 0.75),
            )
            c.fill(
                ribbon(
                    [
                        lerpp(g("er0"), g("er1"), 0.6),
                        lerpp(g("er1"), m, 0.10),
                        lerpp(g("er2"), m, 0.10),
                        lerpp(g("er3"), m, 0.12),
                    ],
                    0.03 * H,
                ),
                alpha(pal["light"], 0.45 if S == "R" else 0.2),
            )
            c.unclip()
            if self.pt.get("earrings"):
                x, y = lerpp(g("er3"), g("er4"), 0.72)
                x -= sx * 0.035 * H
                c.fill(ellipse(x, y, 0.030 * H), mul(self.pt["earrings"], (0.6, 0.6, 0.6)))
                c.fill(ellipse(x - 0.004 * H, y - 0.005 * H, 0.025 * H), tuple(self.pt["earrings"]))
                c.fill(ellipse(x - 0.010 * H, y - 0.012 * H, 0.009 * H), (255, 255, 255, 220))

    def draw(self, c, pal, st):
        """c painter, pal skin palette, st: gaze(x,y), cues, hair shadow shape, age 0..1. Soft shading first (one batch), then crisp features."""
        P, H = self.P, self.H
        cue = st.get("cue", {})
        age = self.pt.get("age01", 0.3)
        male = self.pt.get("male", 0.5)
        op = c.fill(self.outline(), pal["base"])
        c.clip(op)
        self._form(c, pal, st, cue, age, male)
        self._soft_wrinkles(c, pal, age)
        turned = (
            abs(self.R[0][2]) > 0.17
        )  # crisp features stay inside the outline unless the head is turned: then they need the (dear) clip
        if not turned:
            c.unclip()
        self._crisp_wrinkles_low(c, pal, age)
        for S in "RL":
            self._eye(c, pal, st, S, age, male)
        if self.marks[0] or self.marks[1] or self.pt.get("moles"):
            self._marks(c, pal)
        self._nose(c, pal, male)
        self._mouth(c, pal, male, age, cue)
        if st.get("beard"):
            st["beard"](c, self)
        self._wrinkles_top(c, pal, age)
        for S in "LR":
            self._brow(c, st["brow_col"], S, male)
        if age > 0.7:
            self._age_spots(c, pal, age)
        self._sweat(c, pal, cue, st.get("t", 0))
        if turned:
            c.unclip()

    # ---------------------------------------------------------------- modelling (all soft, one batch)
    def _form(self, c, pal, st, cue, age, male):
        P, H = self.P, self.H
        at = self.at
        S_, D_, L_ = pal["shade"], pal["deep"], pal["light"]
        dk = pal["dark"]
        k = 0.5 * (self.s["L"]["w_crow"] + self.s["R"]["w_crow"])
        # turned-away side: broad tone that follows temple, cheekbone, jaw
        c.soft(
            closed(
                [
                    at(0.58, -1.2, 0.3),
                    at(0.70, -0.60, 0.5),
                    at(0.84, -0.12, 0.38),
                    at(0.90, 0.20, 0.3),
                    at(0.70, 0.55, 0.48),
                    at(0.52, 0.85, 0.55),
                    at(0.28, 1.16, 0.7),
                    at(0.14, 1.34, 0.7),
                    at(0.3, 1.7, 0.5),
                    at(1.4, 1.3, 0),
                    at(1.5, -0.8, 0),
                ]
            ),
            alpha(S_, 0.80),
            0.085 * H,
        )
        c.soft(
            closed(
                [
                    at(0.86, -0.2, 0.3),
                    at(0.92, 0.3, 0.25),
                    at(0.76, 0.70, 0.38),
                    at(0.52, 1.05, 0.55),
                    at(0.2, 1.36, 0.7),
                    at(0.5, 1.6, 0.4),
                    at(1.4, 1.0, 0),
                    at(1.3, -0.4, 0),
                ]
            ),
            alpha(D_, 0.30),
            0.06 * H,
        )
        c.soft(
            ribbon([P["o4L"], P["o5L"], P["o6L"], P["o7L"]], 0.07 * H, w0=0.02 * H, w1=0.02 * H),
            alpha(mixc(L_, (190, 205, 225), 0.35), 0.20),
            0.024 * H,
        )  # light thrown back by the room
        # left: narrow tone at the edge, hollow under the cheekbone
        c.soft(
            closed(
                [
                    at(-1.2, -0.5, 0),
                    at(-0.93, -0.3, 0.2),
                    at(-0.92, 0.3, 0.25),
                    at(-0.78, 0.78, 0.35),
                    at(-0.52, 1.12, 0.5),
                    at(-0.1, 1.42, 0.7),
                    at(-0.5, 1.6, 0.3),
                    at(-1.3, 1.0, 0),
                ]
            ),
            alpha(S_, 0.60),
            0.05 * H,
        )
        hol = 0.08 + 0.10 * male + 0.40 * age * self.wr("cheek") + 0.5 * self.f["hollow"]
        for sx in (-1, 1):
            c.soft(
                closed(
                    [
                        at(sx * 0.90, 0.28, 0.3),
                        at(sx * 0.66, 0.52, 0.52),
                        at(sx * 0.50, 0.76, 0.6),
                        at(sx * 0.62, 0.80, 0.5),
                        at(sx * 0.84, 0.55, 0.3),
                    ]
                ),
                alpha(S_, hol * (1 if sx < 0 else 0.7)),
                0.05 * H,
            )
        # lights
        c.soft(ellipse(*at(-0.22, -0.62, 0.88), 0.46 * H, 0.24 * H), alpha(L_, 0.46), 0.13 * H)
        c.soft(
            ellipse(*at(-0.55, 0.26 - 0.05 * k, 0.66), 0.20 * H, 0.11 * H, -0.35),
            alpha(L_, 0.50),
            0.06 * H,
        )
        c.soft(
            ellipse(P["ch"][0] - 0.05 * H, P["ch"][1] - 0.17 * H, 0.13 * H, 0.08 * H),
            alpha(L_, 0.40),
            0.05 * H,
        )
        c.soft(
            ribbon([lerpp(P["q0"], P["cc"], 0.6), (P["ch"][0], P["ch"][1] + 0.02 * H)], 0.5 * H),
            alpha(S_, 0.10),
            0.06 * H,
        )
        if self.pt.get("stubble"):  # the bluish or brownish tone of a shaved jaw
            c.soft(
                closed(
                    [
                        at(-0.94, 0.25, 0.2),
                        P["o5R"],
                        P["o6R"],
                        P["o7R"],
                        P["ch"],
                        P["o7L"],
                        P["o6L"],
                        P["o5L"],
                        at(0.94, 0.25, 0.2),
                        at(0.72, 0.66, 0.5),
                        at(0.40, 0.70, 0.7),
                        at(0.12, 0.66, 0.9),
                        at(-0.12, 0.66, 0.9),
                        at(-0.40, 0.70, 0.7),
                        at(-0.72, 0.66, 0.5),
                    ]
                ),
                alpha(
                    mixc(D_, tuple(self.pt.get("stubble_c") or self.pt["hair"]["color"]), 0.5),
                    0.10 + 0.16 * self.pt["stubble"],
                ),
                0.05 * H,
            )
        if st.get("bare"):
            c.soft(
                ellipse(*at(-0.30, -0.98, 0.7), 0.40 * H, 0.20 * H, -0.3),
                alpha(mixc(L_, (255, 255, 255), 0.25), 0.50),
                0.09 * H,
            )
            c.soft(
                closed(
                    [
                        at(0.2, -1.4, 0.2),
                        at(0.62, -1.0, 0.3),
                        at(0.86, -0.5, 0.2),
                        at(1.3, -0.6, 0),
                        at(1.1, -1.5, 0),
                    ]
                ),
                alpha(S_, 0.55),
                0.08 * H,
            )
        # blush / flush
        fl = cue.get("flush", 0)
        pa = cue.get("pallor", 0)
        cy = cue.get("cyanosis", 0)
        bl = clamp((self.pt.get("blush", 0.28) * (1 - 0.95 * pa)) + 0.70 * fl, 0, 1.0)
        for S in "LR":
            x, y = P["ck" + S]
            c.soft(
                ellipse(
                    x,
                    y - 0.04 * H,
                    (0.21 + 0.07 * fl) * H,
                    (0.14 + 0.05 * fl) * H,
                    0.3 if S == "R" else -0.3,
                ),
                alpha(pal["blush"], (0.46 - 0.08 * fl) * bl),
                0.15 * H,
            )
        c.soft(
            ellipse(*P["nt"], 0.13 * H, 0.09 * H),
            alpha(pal["blush"], 0.20 * bl + 0.30 * fl),
            0.07 * H,
        )
        if fl > 0.05:
            c.soft(ellipse(*P["f0"], 0.40 * H, 0.16 * H), alpha(pal["blush"], 0.30 * fl), 0.10 * H)
            c.soft(ellipse(*P["ch"], 0.20 * H, 0.12 * H), alpha(pal["blush"], 0.25 * fl), 0.08 * H)
        if (
            pa > 0.05
        ):  # pallor is local: drained around the mouth, forehead and cheeks; blue-grey under the eyes
            c.soft(ellipse(*P["i0"], 0.46 * H, 0.30 * H), alpha(pal["drain"], 0.55 * pa), 0.10 * H)
            for S in "LR":
                c.soft(
                    ellipse(P["ck" + S][0], P["ck" + S][1], 0.26 * H, 0.2 * H),
                    alpha(pal["drain"], 0.45 * pa),
                    0.12 * H,
                )
            c.soft(ellipse(*P["f0"], 0.5 * H, 0.2 * H), alpha(pal["drain"], 0.35 * pa), 0.12 * H)
        if cy > 0.05:
            c.soft(ellipse(*P["i0"], 0.40 * H, 0.26 * H), alpha(pal["blue"], 0.42 * cy), 0.08 * H)
            c.soft(ellipse(*P["nt"], 0.12 * H, 0.08 * H), alpha(pal["blue"], 0.30 * cy), 0.05 * H)
        # eye sockets
        F_ = self.f
        ring = clamp(
            0.10
            + 0.25 * F_["bags"]
            + 0.55 * cue.get("fatigue", 0)
            + 0.40 * pa
            + 0.20 * age
            + 0.3 * cy
        )
        for S in "LR":
            g = lambda n: P[n + S]
            c.soft(
                closed(
                    [
                        lerpp(g("b1"), g("u1"), 0.25),
                        lerpp(g("b2"), g("u2"), 0.25),
                        lerpp(g("b3"), g("u3"), 0.30),
                        g("eo"),
                        g("u3"),
                        g("u2"),
                        g("u1"),
                        g("ei"),
                        lerpp(g("nb"), g("ei"), 0.2),
                    ]
                ),
                alpha(S_, 0.55 * min(1.3, F_["socket"])),
                0.035 * H,
            )
            c.soft(
                closed(
                    [
                        g("b1"),
                        lerpp(g("b1"), g("u1"), 0.6),
                        g("ei"),
                        lerpp(g("nb"), g("nm"), 0.25),
                        g("nb"),
                    ]
                ),
                alpha(
                    D_,
                    (0.28 if S == "R" else 0.40)
                    * F_["socket"]
                    * min(1, 0.35 + 0.65 * F_["bridge"]),
                ),
                0.03 * H,
            )
            c.soft(
                closed([g("ei"), g("l1"), g("l2"), g("l3"), g("eo"), g("p3"), g("p2"), g("p1")]),
                alpha(
                    mixc(
                        D_,
                        (96, 78, 128) if dk < 0.5 else (58, 40, 62),
                        0.45 * clamp(ring * 2 - 0.5),
                    ),
                    0.50 * ring,
                ),
                0.03 * H,
            )
            c.soft(
                ellipse(
                    *lerpp(g("b3"), g("u3"), 0.38), 0.14 * H, 0.035 * H, 0.25 if S == "L" else -0.25
                ),
                alpha(L_, 0.42 if S == "R" else 0.28),
                0.025 * H,
            )  # brow bone
        hs = st.get("hair_shadow")
        if hs is not None:
            c.soft(hs, alpha(D_, 0.46), 0.04 * H)
        if st.get("roots"):
            c.soft(*st["roots"], 0.022 * H)
        # nose planes
        g = P.__getitem__
        side = closed(
            [
                lerpp(g("b1L"), g("nbL"), 0.55),
                self.at(0.040, 0.05, 0.98),
                self.at(0.046, 0.28, 1.06),
                lerpp(g("nt"), g("alL"), 0.40),
                lerpp(g("alL"), g("atL"), 0.2),
                self.mid("atL", "nmL", 0.45),
                self.mid("nmL", "nbL", 0.5),
                g("nbL"),
            ]
        )
        F = self.f
        br = F["bridge"]
        c.soft(side, alpha(S_, 0.90 * min(1, 0.35 + 0.65 * br)), 0.028 * H)
        if br > 1.05 or F["hump"]:
            c.soft(
                ribbon([g("nbL"), self.at(0.05, 0.12, 0.98), self.at(0.065, 0.3, 1.04)], 0.05 * H),
                alpha(D_, 0.28 * clamp(br - 0.9 + 0.5 * F["hump"])),
                0.022 * H,
            )
        if F["hump"] > 0.1:
            c.soft(
                ellipse(*self.at(-0.015, 0.14, 1.05), 0.055 * H, 0.07 * H),
                alpha(L_, 0.55 * F["hump"]),
                0.018 * H,
            )
            c.soft(
                ellipse(*self.at(-0.07, 0.25, 1.05), 0.035 * H, 0.06 * H),
                alpha(S_, 0.55 * F["hump"]),
                0.018 * H,
            )
        c.soft(
            closed(
                [
                    g("nbR"),
                    self.mid("nmR", "nbR", 0.5),
                    g("nmR"),
                    self.at(-0.06, 0.25, 1.04),
                    self.at(-0.055, 0.0, 0.96),
                ]
            ),
            alpha(S_, 0.25),
            0.025 * H,
        )
        ty = self.shape.base.reshape(-1, 3)[IDX["nt"], 1]
        c.soft(
            ribbon(
                [
                    self.at(-0.018, -0.04 + F["drop"] * 0.8 + 0.12 * max(0, 1 - br), 0.97),
                    self.at(-0.022, lerp(-0.04, ty, 0.55), 1.06),
                    self.at(-0.02, ty - 0.07, 1.15),
                ],
                0.065 * H * F["bridge_w"],
            ),
            alpha(L_, 0.60 * min(1, 0.2 + 0.8 * br)),
            0.016 * H,
        )
        x, y = g("nt")
        tp_ = F["tip"]
        c.soft(
            ellipse(x - 0.025 * H, y - 0.02 * H, 0.060 * H * tp_, 0.045 * H * tp_),
            alpha(L_, 0.80),
            0.018 * H,
        )
        if tp_ > 1.2:
            c.soft(
                ribbon(
                    [
                        (x - 0.10 * H * tp_, y - 0.02 * H),
                        (x - 0.085 * H * tp_, y + 0.06 * H),
                        (x, y + 0.085 * H),
                    ],
                    0.03 * H,
                ),
                alpha(S_, 0.5),
                0.018 * H,
            )
        c.soft(
            closed(
                [
                    g("abR"),
                    lerpp(g("nsR"), g("nt"), 0.15),
                    lerpp(g("nt"), g("n0"), 0.55),
                    lerpp(g("nsL"), g("nt"), 0.15),
                    g("abL"),
                    (g("nsL")[0] + 0.02 * H, g("nsL")[1] + 0.04 * H),
                    (g("n0")[0] + 0.02 * H, g("n0")[1] + 0.05 * H),
                    (g("nsR")[0], g("nsR")[1] + 0.03 * H),
                ]
            ),
            alpha(D_, 0.50),
            0.020 * H,
        )
        for S in "LR":
            a = g("al" + S)
            c.soft(
                ellipse(lerp(a[0], g("nt")[0], 0.22), a[1] - 0.01 * H, 0.045 * H, 0.05 * H),
                alpha(L_ if S == "R" else pal["base"], 0.35),
                0.0165 * H,
            )
        # mouth modelling: philtrum, shade under the lower lip, corners
        x, y = g("q0")
        cc = g("cc")
        c.soft(
            closed(
                [
                    lerpp(g("q1R"), g("csR"), 0.2),
                    (x, y + 0.012 * H),
                    lerpp(g("q1L"), g("csL"), 0.2),
                    lerpp(g("csL"), g("q1L"), 0.15),
                    (cc[0], cc[1] + 0.02 * H),
                    lerpp(g("csR"), g("q1R"), 0.15),
                ]
            ),
            alpha(mixc(S_, D_, 0.25), 0.80),
            0.030 * H,
        )
        c.soft(
            ribbon([lerpp(g("n0"), g("m0"), 0.18), lerpp(g("n0"), g("m0"), 0.9)], 0.06 * H),
            alpha(S_, 0.60),
            0.0165 * H,
        )
        for sx in (-1, 1):
            c.soft(
                ribbon(
                    [lerpp(g("n0"), g("m0"), 0.3), g("m2" + ("L" if sx > 0 else "R"))], 0.03 * H
                ),
                alpha(L_, 0.25),
                0.0165 * H,
            )
        for S, sx in (("L", 1), ("R", -1)):
            m = g("mc" + S)
            c.soft(
                ellipse(m[0] + sx * 0.035 * H, m[1] + 0.005 * H, 0.05 * H, 0.06 * H),
                alpha(D_, 0.30),
                0.03 * H,
            )
        jw = max(age - 0.25, 0.8 * self.f["jowl"])
        if age > 0.35 or jw > 0.3:  # jowls and hollow temples
            for sx in (-1, 1):
                c.soft(
                    ribbon(
                        [
                            at(sx * 0.50, 0.98, 0.6),
                            at(sx * 0.46, 1.12, 0.62),
                            at(sx * 0.56, 1.20, 0.5),
                        ],
                        0.09 * H,
                    ),
                    alpha(D_, 0.42 * jw),
                    0.03 * H,
                )
                c.soft(
                    ellipse(*at(sx * 0.80, -0.42, 0.4), 0.12 * H, 0.2 * H),
                    alpha(S_, 0.5 * max(0, age - 0.2)),
                    0.05 * H,
                )

    # ---------------------------------------------------------------- eye
    def _eye(self, c, pal, st, S, age, male):
        P, H, s = self.P, self.H, self.s[S]
        g = lambda n: P[n + S]
        sx = 1 if S == "L" else -1
        up = [g("ei"), g("u1"), g("u2"), g("u3"), g("eo")]
        lo = [g("eo"), g("l3"), g("l2"), g("l1"), g("ei")]
        o = s["open"]
        openh = math.dist(g("u2"), g("l2")) / H
        cue = st.get("cue", {})
        kr = [g("ei"), g("k1"), g("k2"), g("k3"), g("eo")]
        F = self.f
        hd = max(F["hood"], clamp((age - 0.45) * 1.1)) * clamp(
            1.5 - 0.5 * max(o, 1) - max(0, o - 1)
        )
        ei_, eo_ = g("ei"), g("eo")
        if hd > 0.02:
            kr = [
                ei_,
                lerpp(g("k1"), g("u1"), hd * 0.75),
                lerpp(g("k2"), g("u2"), hd * 0.85),
                lerpp(g("k3"), g("u3"), hd * 1.0),
                (eo_[0] + sx * 0.03 * H * hd, eo_[1] + 0.012 * H * hd),
            ]
        if hd < 0.9:
            c.fill(
                join(open_(kr), open_(up[::-1])),
                alpha(mixc(pal["shade"], pal["base"], 0.45), 0.75 * (1 - hd)),
            )
            c.fill(
                ribbon(
                    [
                        lerpp(g("u1"), kr[1], 0.55),
                        lerpp(g("u2"), kr[2], 0.50),
                        lerpp(g("u3"), kr[3], 0.5),
                    ],
                    0.045 * H * F["eye_h"],
                ),
                alpha(pal["light"], (0.38 if S == "R" else 0.22) * (1 - hd)),
            )
        if hd > 0.3:
            c.fill(
                ribbon(
                    [
                        lerpp(kr[1], P["b2" + S], 0.22),
                        lerpp(kr[2], P["b2" + S], 0.24),
                        lerpp(kr[3], P["b3" + S], 0.24),
                    ],
                    0.07 * H,
                ),
                alpha(pal["light"], 0.30 * hd),
            )
        if openh > 0.02:
            c.clip(c.fill(join(open_(up), open_(lo)), pal["sclera"]))
            gx, gy = st.get("gaze", (0, 0))
            ec = self.shape.base.reshape(-1, 3)[IDX["ec" + S]]
            ix, iy = self.at(
                ec[0] / self.W + gx * 0.135,
                ec[1] + gy * 0.085 - 0.006 - 0.018 * (1 - F["eye_h"]),
                0.74,
            )
            ir = 0.124 * H * F["iris"]
            q = 1 - 0.10 * abs(gx)
            sc = mixc(pal["sclera"], (150, 112, 110), 0.5)
            c.fill(
                closed(
                    [
                        g("ei"),
                        lerpp(g("ei"), g("u1"), 0.9),
                        lerpp(g("ei"), g("u2"), 0.30),
                        lerpp(g("ei"), g("l1"), 0.9),
                    ]
                ),
                alpha(sc, 0.55),
            )
            c.fill(
                closed([g("eo"), g("u3"), lerpp(g("eo"), g("u2"), 0.30), g("l3")]), alpha(sc, 0.55)
            )
            c.fill(ellipse(ix, iy, ir * 1.03 * q, ir * 1.03), alpha(st["iris_dark"], 0.97))
            c.fill(ellipse(ix, iy + 0.010 * H, ir * 0.84 * q, ir * 0.84), st["iris"])
            c.fill(
                closed(
                    [
                        (ix - ir * 0.66 * q, iy + 0.25 * ir),
                        (ix, iy + 0.42 * ir),
                        (ix + ir * 0.66 * q, iy + 0.25 * ir),
                        (ix + ir * 0.42 * q, iy + 0.70 * ir),
                        (ix, iy + 0.84 * ir),
                        (ix - ir * 0.42 * q, iy + 0.70 * ir),
                    ]
                ),
                alpha(mixc(st["iris"], (255, 232, 190), 0.45), 0.65),
            )
            c.fill(
                ellipse(ix, iy, 0.052 * H * F["iris"] * (1 + 0.35 * st.get("pupil", 0))),
                (20, 14, 16),
            )
            c.fill(
                join(
                    open_(up),
                    open_(
                        [
                            (x, y + (0.030 + 0.038 * math.sin(math.pi * i / 4)) * H)
                            for i, (x, y) in enumerate(up)
                        ][::-1]
                    ),
                ),
                (52, 30, 44, 96),
            )  # lid shadow
            k_ = F["iris"] * H
            c.fill(
                ellipse(ix - 0.042 * k_, iy - 0.046 * k_, 0.030 * k_, 0.033 * k_),
                (255, 255, 255, 235),
            )
            c.fill(ellipse(ix + 0.048 * k_, iy + 0.048 * k_, 0.016 * k_), (255, 255, 255, 95))
            red = cue.get("fatigue", 0) * 0.5 + st.get("tears", 0) * 0.6
            c.fill(
                ribbon(
                    [g("eo"), g("l3"), g("l2"), g("l1"), g("ei")],
                    0.030 * H,
                    w0=0.012 * H,
                    w1=0.02 * H,
                ),
                alpha(mixc((236, 176, 160), (206, 84, 80), red), 0.75),
            )  # wet lower rim
            if st.get("tears", 0) > 0.05:
                c.fill(
                    ribbon([g("eo"), g("l3"), g("l2"), g("l1"), g("ei")], 0.045 * H),
                    (255, 255, 255, int(170 * st["tears"])),
                )
            if F["epi"] < 0.5:
                c.fill(
                    ellipse(
                        g("ei")[0] + sx * 0.026 * H, g("ei")[1] - 0.004 * H, 0.028 * H, 0.019 * H
                    ),
                    alpha(mixc((214, 128, 118), pal["base"], 0.25), 0.85),
                )
            c.unclip()
        # lash line: a line of tone on everyone; thicker, darker and past the outer corner only where the person's lashes show
        la = self.pt.get("lashes", 0.45 if male < 0.3 else 0.12 if male > 0.5 else 0.2)
        la = la * (1 - 0.6 * clamp(age - 0.4)) if la < 0.7 else la
        lash = mixc(mixc(pal["line"], pal["deep"], 0.30 * (1 - la)), (30, 20, 24), 0.25 + 0.75 * la)
        w = (0.021 + 0.036 * la) * H * (0.5 + 0.5 * F["eye_h"] / 0.8)
        ox = (
            g("eo")[0] + sx * (0.010 + 0.045 * la) * H,
            g("eo")[1] - (0.002 + 0.018 * la if o > 0.4 else -0.010) * H,
        )
        sh = [
            ribbon(
                [g("ei"), g("u1"), g("u2"), g("u3"), ox], w, w0=0.010 * H, w1=0.004 * H, peak=0.62
            )
        ]
        if la > 0.4:
            for a_, ln in ((0.55, 0.030), (0.80, 0.042), (1.0, 0.044)):
                p = lerpp(g("u3"), g("eo"), a_ * 0.9)
                d = 0.62 if o > 0.4 else -0.5
                ln *= 0.5 + la * 0.7
                sh.append(
                    ribbon(
                        [
                            p,
                            (p[0] + sx * ln * 0.8 * H, p[1] - ln * d * 0.45 * H),
                            (p[0] + sx * ln * 1.35 * H, p[1] - ln * d * 1.1 * H),
                        ],
                        0.018 * H,
                        w0=0.014 * H,
                    )
                )
        c.fill(sh, alpha(lash, 0.80 + 0.2 * la))
        if (
            F["epi"] > 0.05
        ):  # the fold of the inner corner, from the lid over the corner to the cheek
            e0 = g("ei")
            fo = [
                lerpp(g("u1"), g("k1"), 0.35),
                (e0[0] + sx * 0.030 * H, e0[1] - 0.048 * H),
                (e0[0] - sx * 0.004 * H, e0[1] + 0.004 * H),
                (e0[0] + sx * 0.020 * H, e0[1] + 0.034 * H),
            ]
            c.fill(
                ribbon(fo, 0.022 * H, peak=0.6),
                alpha(mixc(pal["line"], pal["deep"], 0.45), 0.60 * F["epi"]),
            )
        sq = clamp(s["w_crow"]) * clamp((0.35 - o) * 4)
        if sq > 0.05:
            c.fill(
                [
                    ribbon(
                        [
                            lerpp(g("k1"), g("u1"), 0.5),
                            lerpp(g("k2"), g("u2"), 0.62),
                            lerpp(g("k3"), g("u3"), 0.45),
                        ],
                        0.020 * H,
                    ),
                    ribbon(
                        [
                            g("eo"),
                            (g("eo")[0] + sx * 0.07 * H, g("eo")[1] + 0.005 * H),
                            (g("eo")[0] + sx * 0.13 * H, g("eo")[1] + 0.03 * H),
                        ],
                        0.022 * H,
                        peak=0.2,
                    ),
                    ribbon(
                        [
                            lerpp(g("l1"), g("p1"), 0.25),
                            lerpp(g("l2"), g("p2"), 0.35),
                            lerpp(g("l3"), g("p3"), 0.45),
                        ],
                        0.020 * H,
                    ),
                ],
                alpha(pal["line"], 0.40 * sq),
            )
        c.fill(
            ribbon(lo, 0.012 * H, w0=0.004 * H, w1=0.002 * H, peak=0.3),
            alpha(mixc(pal["line"], pal["deep"], 0.4), 0.30 + 0.35 * la),
        )
        te = st.get("tears", 0)
        if te > 0.35:  # a tear: wet track and a drop on the cheek
            a = clamp((te - 0.35) / 0.65)
            x, y = lerpp(g("l2"), g("l3"), 0.35)
            ck = P["ck" + S]
            e = (lerp(x, ck[0], 0.35), lerp(y, ck[1], 0.35 + 0.75 * a))
            m = lerpp((x, y), e, 0.5)
            c.fill(
                ribbon(
                    [(x, y), (m[0] + sx * 0.012 * H, m[1]), e], 0.045 * H, w0=0.02 * H, w1=0.03 * H
                ),
                (255, 255, 255, int(84 * a)),
            )
            r = 0.040 * H
            d = closed(
                [
                    (e[0], e[1] - r * 1.6),
                    (e[0] + r * 0.8, e[1]),
                    (e[0], e[1] + r),
                    (e[0] - r * 0.8, e[1]),
                ]
            )
            c.fill(shift(d, r * 0.15, r * 0.3), alpha(pal["deep"], 0.5 * a))
            c.fill(d, (214, 234, 246, int(215 * a)))
            c.fill(
                ellipse(e[0] - r * 0.25, e[1] + r * 0.05, r * 0.25, r * 0.4),
                (255, 255, 255, int(240 * a)),
            )
        vis = 1 - 0.75 * clamp((0.45 - o) * 2)
        if F["crease"] > 0.05:
            c.fill(
                ribbon(
                    [lerpp(kr[0], kr[1], 0.75), kr[1], kr[2], kr[3], lerpp(kr[3], kr[4], 0.45)],
                    (0.016 + 0.010 * age) * H,
                    peak=0.6,
                ),
                alpha(
                    mixc(pal["line"], pal["deep"], 0.35),
                    (0.44 + 0.2 * age) * vis * min(1, F["crease"]),
                ),
            )
        pw = clamp(
            s["w_pouch"] * 0.75
            + age * 0.38 * self.wr("bags")
            + 0.5 * F["bags"]
            + 0.45 * cue.get("fatigue", 0)
        )
        if pw > 0.04:
            c.fill(
                ribbon(
                    [
                        lerpp(g("p1"), g("ei"), 0.25),
                        g("p1"),
                        g("p2"),
                        lerpp(g("p2"), g("p3"), 0.75),
                    ],
                    0.022 * H,
                    peak=0.4,
                ),
                alpha(pal["deep"], 0.70 * pw),
            )
        if cue.get("fatigue", 0) > 0.3 or age * self.wr("bags") > 0.6 or F["bags"] > 0.3:
            c.fill(
                ribbon(
                    [
                        lerpp(g("p1"), g("l1"), -0.55),
                        lerpp(g("p2"), g("l2"), -0.55),
                        lerpp(g("p3"), g("l3"), -0.2),
                    ],
                    0.02 * H,
                    peak=0.35,
                ),
                alpha(
                    pal["deep"],
                    0.45
                    * max(cue.get("fatigue", 0), (age - 0.3) * self.wr("bags"), F["bags"] * 0.8),
                ),
            )

    def _brow(self, c, col, S, male):
        """A soft body (fainter at the head) and a handful of hairs along it, in one path."""
        P, H = self.P, self.H
        g = lambda n: P[n + S]
        F = self.f
        th = F["brow_th"] * (0.074 + 0.024 * male) * H
        ba = F["brow_a"]
        bu = F["bushy"]
        sx = 1 if S == "L" else -1
        b = [g("b1"), g("b2"), g("b3"), g("b4")]
        pts = sample(b, 5)
        n = len(pts)
        L = []
        R = []
        N = []
        for i, (x, y) in enumerate(pts):
            ax, ay = pts[max(0, i - 1)]
            bx, by = pts[min(n - 1, i + 1)]
            dx, dy = bx - ax, by - ay
            d = math.hypot(dx, dy) or 1
            t = i / (n - 1)
            h = (
                th
                * (0.34 + 0.80 * math.sin(min(1, t * 2.4 + 0.12) * math.pi / 2))
                * (1 - t**2.4 * 0.95)
                * 0.66
            )
            nx, ny = dy / d * sx, -dx / d * sx
            N.append((nx, ny, h))
            L.append((x + nx * h, y + ny * h))
            R.append((x - nx * h * 0.40, y - ny * h * 0.40))
        c.fill(join(open_(L), open_(R[::-1])), alpha(col, 0.78 * ba))
        hairs = []
        for i in range(n - 2):
            j = min(n - 1, i + (2 if i < 3 else 5))
            x, y = pts[i]
            x2, y2 = pts[j]
            nx, ny, h = N[i]
            mx, my, h2 = N[j]
            up = ((1.25, 1.2, 1.15)[i] if i < 3 else 1.0) + bu * (0.55 + 0.3 * math.sin(i * 2.1))
            lo_ = 0.50 - 0.25 * (i % 2)
            p, q = (x - nx * h * lo_, y - ny * h * lo_), (x2 + mx * h2 * up, y2 + my * h2 * up)
            hairs.append(
                ribbon(
                    [
                        p,
                        (
                            lerp(p[0], q[0], 0.45) + nx * h * 0.25,
                            lerp(p[1], q[1], 0.45) + ny * h * 0.25,
                        ),
                        q,
                    ],
                    0.026 * H,
                    w0=0.012 * H,
                )
            )
        c.fill(
            hairs,
            alpha(
                mul(col, (0.78, 0.76, 0.76))
                if not bu
                else mixc(col, (236, 230, 222), 0.25 if sum(col) > 330 else 0),
                (0.42 + 0.3 * bu) * (0.4 + 0.6 * ba),
            ),
        )

    # ---------------------------------------------------------------- nose (crisp accents only; the planes are in _form)
    def _nose(self, c, pal, male):
        P, H = self.P, self.H
        g = P.__getitem__
        sy = self.R[0][2]
        tk = clamp((abs(sy) - 0.16) * 3.2)
        sg = 1 if sy > 0 else -1
        far = "L" if sy > 0 else "R"
        if tk > 0.02:  # a turned nose has a profile against the far cheek
            f = self.f
            ty = self.shape.base.reshape(-1, 3)[IDX["nt"], 1]
            x0, y0 = g("nt")
            tip = (x0 + sg * 0.045 * f["tip"] * H, y0 + 0.005 * H)
            pr = [
                self.at(sg * 0.055, -0.16, 0.90),
                self.at(sg * 0.030, 0.02, 0.95 - 0.03 * (1 - min(1, f["bridge"]))),
                self.at(sg * 0.034, lerp(0.02, ty, 0.5), 1.03 + 0.05 * f["hump"]),
                self.at(sg * 0.045, ty - 0.10, 1.12),
                tip,
                (tip[0] - sg * 0.004 * H, tip[1] + 0.065 * H),
                lerpp(g("n0"), tip, 0.35),
            ]
            c.fill(
                ribbon([(x + sg * 0.03 * H, y) for x, y in pr[1:5]], 0.07 * H),
                alpha(pal["shade"], 0.55 * tk),
            )
            c.fill(
                ribbon(pr, 0.022 * H, w0=0.004 * H, w1=0.008 * H, peak=0.7),
                alpha(mixc(pal["line"], pal["deep"], 0.35), 0.62 * tk),
            )
        n_ = []
        for S in "LR":
            sx = 1 if S == "L" else -1
            n = g("ns" + S)
            a = g("ab" + S)
            nh = 0.026 * self.f["nostril"]
            n_.append(
                closed(
                    [
                        lerpp(n, g("n0"), 0.42),
                        (n[0] + sx * 0.004 * H, n[1] - nh * H),
                        lerpp(n, a, 0.62),
                        lerpp(n, a, 0.45)[:1] + (lerpp(n, a, 0.45)[1] + 0.012 * H,),
                        (n[0], n[1] + 0.008 * H),
                    ]
                )
            )
        c.fill(
            n_,
            alpha(
                mixc(mixc(pal["line"], (60, 14, 18), 0.3), pal["deep"], 0.25),
                0.50 + 0.22 * min(1.2, self.f["nostril"]),
            ),
        )
        for S in "LR":
            sx = 1 if S == "L" else -1
            n = g("ns" + S)
            if S == far and tk > 0.55:
                continue
            c.fill(
                ribbon(
                    [
                        lerpp(g("at" + S), g("al" + S), 0.35),
                        (g("al" + S)[0] + sx * 0.006 * H, g("al" + S)[1]),
                        g("ab" + S),
                        lerpp(g("ab" + S), n, 0.5),
                    ],
                    0.022 * H,
                    peak=0.65,
                ),
                alpha(mixc(pal["line"], pal["deep"], 0.3), (0.42 if S == "R" else 0.55)),
            )
        c.fill(
            ribbon(
                [
                    lerpp(g("nsR"), g("n0"), 0.45),
                    (g("n0")[0], g("n0")[1] + 0.004 * H),
                    lerpp(g("nsL"), g("n0"), 0.45),
                ],
                0.016 * H,
            ),
            alpha(pal["line"], 0.38),
        )
        w = 0.5 * (self.s["L"]["w_nose"] + self.s["R"]["w_nose"])
        if w > 0.05:
            r = []
            for i in range(3):
                y = -0.03 + i * 0.075
                for sx in (1, -1):
                    r.append(
                        ribbon(
                            [
                                self.at(sx * 0.115, y + 0.05, 0.86),
                                self.at(sx * 0.06, y + 0.0, 0.95),
                                self.at(sx * 0.022, y - 0.004, 0.97),
                            ],
                            0.018 * H,
                        )
                    )
            c.fill(r, alpha(pal["deep"], 0.70 * clamp(w)))

    # ---------------------------------------------------------------- mouth
    def _mouth(self, c, pal, male, age, cue):
        P, H = self.P, self.H
        g = P.__getitem__
        mcL, mcR = g("mcL"), g("mcR")
        upT = [mcR, g("m1R"), g("m2R"), g("m0"), g("m2L"), g("m1L"), mcL]
        inU = [mcR, g("i1R"), g("i0"), g("i1L"), mcL]
        inL = [mcR, g("j1R"), g("j0"), g("j1L"), mcL]
        loB = [mcR, g("q1R"), g("q0"), g("q1L"), mcL]
        gap = (g("j0")[1] - g("i0")[1]) / H
        jaw = self.jaw
        if gap > 0.018:
            hole = join(open_(inU), open_(inL[::-1]))
            c.clip(c.fill(hole, (66, 20, 26)))
            # teeth belong to the skull and the jaw, not to the lips: a dropped jaw shows darkness, a raised lip shows teeth
            oy = self.shape.base.reshape(-1, 3)[IDX["i0"], 1] - 0.858
            sw = self.f["mouth_w"] / self.W
            te = [
                self.at(x * sw, oy + 0.880 + 0.014 * (1 - (x / 0.26) ** 2), 0.9 - abs(x))
                for x in (-0.30, -0.15, 0, 0.15, 0.30)
            ]
            top = [(x, y - 0.16 * H) for x, y in te]
            if gap > 0.09:
                jx, jy = g("j0")
                c.fill(ellipse(jx, jy + 0.01 * H, 0.17 * H * sw, 0.075 * H), (168, 72, 78))
            if gap > 0.10 and jaw > 0.05:
                tl = [
                    self.at(x * sw, oy + 0.915 + jaw, 0.86 - abs(x))
                    for x in (-0.24, -0.12, 0, 0.12, 0.24)
                ]
                c.fill(
                    join(open_(tl), open_([(x, y + 0.16 * H) for x, y in tl][::-1])),
                    (204, 192, 180),
                )
            c.fill(join(open_(top), open_(te[::-1])), (240, 234, 224))
            c.fill(
                [
                    ribbon(
                        [self.at(x * sw, oy + 0.72, 0.92), self.at(x * sw, oy + 0.885, 0.9)],
                        0.006 * H,
                        w0=0.004 * H,
                        w1=0.008 * H,
                    )
                    for x in (-0.20, -0.135, -0.065, 0, 0.065, 0.135, 0.20)
                ],
                (120, 90, 84, 70),
            )
            c.fill(
                join(
                    open_([(x, y - 0.03 * H) for x, y in inU]),
                    open_([(x, y + 0.030 * H) for x, y in inU][::-1]),
                ),
                (60, 18, 26, 105),
            )
            for m_, sx in ((mcL, 1), (mcR, -1)):
                c.fill(ellipse(m_[0], m_[1], 0.09 * H, 0.07 * H), (50, 16, 22, 84))
            c.unclip()
        lip = pal["lip"]
        lipc = self.pt.get("lipstick")
        tone = self.pt.get("lip_tone", 0.38 if male > 0.5 else 0.62)
        fade = (1 - 0.7 * cue.get("cyanosis", 0)) * (1 - 0.5 * cue.get("pallor", 0))
        sick = max(cue.get("cyanosis", 0), cue.get("pallor", 0))
        tone = lerp(tone, max(tone, 0.8), sick)
        up_c = mixc(
            mixc(pal["base"], pal["deep"], 0.50 + 0.1 * age), mixc(lip, pal["deep"], 0.25), tone
        )
        lo_c = mixc(mixc(pal["base"], pal["deep"], 0.20), mixc(lip, pal["base"], 0.10), tone)
        if self.pt.get("lip_c"):
            up_c = mixc(up_c, mul(self.pt["lip_c"], (0.86, 0.82, 0.82)), 0.6 * fade)
            lo_c = mixc(lo_c, self.pt["lip_c"], 0.6 * fade)
        if lipc:
            up_c = mixc(up_c, mul(lipc, (0.84, 0.78, 0.80)), 0.70 * fade)
            lo_c = mixc(lo_c, lipc, 0.70 * fade)
        c.fill(join(open_(upT), open_(inU[::-1])), up_c)
        c.fill(join(open_(inL), open_(loB[::-1])), lo_c)
        hgt = math.dist(g("j0"), g("q0")) / H
        hu = math.dist(g("m0"), g("i0")) / H
        if hu > 0.03:
            c.fill(
                join(
                    open_([g("m1R"), g("m2R"), g("m0"), g("m2L"), g("m1L")]),
                    open_(
                        [
                            lerpp(g("m1L"), g("i1L"), 0.35),
                            lerpp(g("m0"), g("i0"), 0.42),
                            lerpp(g("m1R"), g("i1R"), 0.35),
                        ]
                    ),
                ),
                alpha(lo_c, 0.38),
            )
        if hgt > 0.04:
            a, b = lerpp(g("j1R"), g("q1R"), 0.45), lerpp(g("j1L"), g("q1L"), 0.45)
            m = lerpp(g("j0"), g("q0"), 0.44)
            hl = mixc(lo_c, (255, 240, 236), 0.55)
            c.fill(
                ribbon(
                    [lerpp(a, m, 0.1), lerpp(m, (m[0] - 0.03 * H, m[1]), 1), lerpp(b, m, 0.35)],
                    0.060 * H * clamp(hgt / 0.11, 0.3, 1),
                ),
                alpha(hl, 0.32 - 0.14 * male),
            )
            c.fill(
                ellipse(
                    m[0] - 0.055 * H,
                    m[1] - 0.004 * H,
                    0.050 * H,
                    0.014 * H * clamp(hgt / 0.1, 0.3, 1),
                ),
                alpha((255, 246, 242), 0.40 - 0.22 * male - 0.15 * age),
            )
            c.fill(
                join(
                    open_([g("q1R"), g("q0"), g("q1L")]),
                    open_(
                        [
                            lerpp(g("q1L"), g("j1L"), 0.16),
                            lerpp(g("q0"), g("j0"), 0.2),
                            lerpp(g("q1R"), g("j1R"), 0.16),
                        ]
                    ),
                ),
                alpha(up_c, 0.35),
            )
        ln = mixc(pal["line"], (96, 24, 32), 0.30)
        if gap <= 0.05:
            c.fill(
                ribbon(
                    [mcR, g("i1R"), lerpp(g("i0"), g("j0"), 0.5), g("i1L"), mcL],
                    0.030 * H,
                    w0=0.012 * H,
                    w1=0.012 * H,
                ),
                alpha(ln, 0.90),
            )
        if age * self.wr("lip") > 0.6:
            c.fill(
                [
                    ribbon(
                        [
                            (g("m0")[0] + x * H, g("m0")[1] - 0.10 * H),
                            (g("m0")[0] + x * 0.92 * H, g("m0")[1] + (0.0 + abs(x) * 0.12) * H),
                        ],
                        0.012 * H,
                    )
                    for x in (-0.19, -0.11, 0.11, 0.19)
                ],
                alpha(pal["deep"], 0.20 * age),
            )
        for S, m_ in (("L", mcL), ("R", mcR)):
            sx = 1 if S == "L" else -1
            k = self.s[S]
            c.fill(ellipse(m_[0] - sx * 0.004 * H, m_[1], 0.016 * H, 0.012 * H), alpha(ln, 0.7))
            d = clamp(k["w_dimp"] - 0.25) / 0.75
            if d > 0.05:
                c.fill(
                    [
                        ribbon(
                            [
                                (m_[0] + sx * 0.040 * H, m_[1] - 0.085 * H),
                                (m_[0] + sx * 0.080 * H, m_[1] - 0.005 * H),
                                (m_[0] + sx * 0.045 * H, m_[1] + 0.075 * H),
                            ],
                            0.030 * H,
                        )
                    ],
                    alpha(pal["deep"], 0.9 * d),
                )
            ma = clamp(k["w_mario"] * 0.8 + age * age * 0.40 * self.wr("mario"))
            if ma > 0.04:
                c.fill(
                    ribbon(
                        [(m_[0] + sx * 0.02 * H, m_[1] + 0.04 * H), g("mr" + S), g("mr2" + S)],
                        0.026 * H,
                        peak=0.35,
                    ),
                    alpha(pal["deep"], 0.7 * ma),
                )
            if k["w_lip"] > 0.1:
                for q in (-1, 1):
                    c.fill(
                        ribbon(
                            [
                                lerpp(m_, (m_[0] - sx * 0.1 * H, m_[1]), 0.2 if q < 0 else 0.35),
                                (m_[0], m_[1] + q * 0.055 * H),
                            ],
                            0.018 * H,
                        ),
                        alpha(pal["deep"], 0.45 * k["w_lip"]),
                    )

    # ---------------------------------------------------------------- wrinkles
    def _soft_wrinkles(self, c, pal, age):
        P, H = self.P, self.H
        k = self.s
        for S in "LR":
            g = lambda n: P[n + S]
            w = clamp(k[S]["w_nlf"] * 0.85 + 0.06 + age * 0.5 * self.wr("nlf"))
            c.soft(
                join(
                    open_([g("n1"), g("n2"), g("n3")]),
                    open_(
                        [
                            g("n4"),
                            lerpp(g("n3"), g("mc"), 0.55),
                            lerpp(g("n2"), g("m1"), 0.35),
                            g("n1"),
                        ]
                    ),
                ),
                alpha(pal["shade"], 0.60 * w),
                0.03 * H,
            )
            r = clamp(k[S]["w_crow"] * 0.6 + k[S]["w_nlf"] * 0.25)
            if r > 0.05:  # a raised cheek: light on top, tone in the crease above it
                x, y = g("ck")
                c.soft(
                    ellipse(x - 0.06 * H, y - 0.03 * H, 0.17 * H, 0.09 * H),
                    alpha(pal["light"], 0.50 * r),
                    0.05 * H,
                )
                c.soft(
                    ribbon(
                        [
                            g("p1"),
                            g("p2"),
                            g("p3"),
                            (g("p3")[0] + (0.1 if S == "L" else -0.1) * H, g("p3")[1] - 0.02 * H),
                        ],
                        0.07 * H,
                    ),
                    alpha(pal["deep"], 0.45 * r),
                    0.02 * H,
                )
        gl = clamp(0.5 * (k["L"]["w_glab"] + k["R"]["w_glab"]))
        if gl > 0.05:  # corrugator: a bulge over each brow head, a furrow between
            for sx, S in ((1, "L"), (-1, "R")):
                x, y = P["b1" + S]
                c.soft(
                    ellipse(x + sx * 0.05 * H, y - 0.07 * H, 0.10 * H, 0.06 * H, sx * 0.5),
                    alpha(pal["light"], 0.26 * gl),
                    0.03 * H,
                )
                c.soft(
                    ellipse(x + sx * 0.10 * H, y - 0.16 * H, 0.11 * H, 0.045 * H, sx * 0.4),
                    alpha(pal["shade"], 0.32 * gl),
                    0.03 * H,
                )
            c.soft(
                ellipse(*lerpp(P["g1L"], P["g1R"], 0.5), 0.06 * H, 0.16 * H),
                alpha(pal["deep"], 0.50 * gl),
                0.03 * H,
            )
        ch = clamp(0.5 * (k["L"]["w_chin"] + k["R"]["w_chin"]))
        if ch > 0.05:
            c.soft(
                ellipse(P["cc"][0], P["cc"][1] + 0.13 * H, 0.14 * H, 0.10 * H),
                alpha(pal["shade"], 0.45 * ch),
                0.03 * H,
            )

    def _crisp_wrinkles_low(self, c, pal, age):
        P, H = self.P, self.H
        for S in "LR":
            g = lambda n: P[n + S]
            k = self.s[S]
            w = clamp(k["w_nlf"] * 0.85 + 0.02 + age * 0.5 * self.wr("nlf"))
            if w > 0.06:
                c.fill(
                    ribbon(
                        [lerpp(g("n1"), g("n2"), 0.12), g("n2"), g("n3")]
                        + ([g("n4")] if age > 0.6 else []),
                        0.028 * H,
                        peak=0.45,
                    ),
                    alpha(pal["deep"], 0.58 * w),
                )

    def _age_spots(self, c, pal, age):
        H = self.H
        r = self.rnd
        c.fill(
            [
                ellipse(
                    *self.at(x + 0.10 * (r[32 + i] - 0.5), y + 0.12 * (r[33 + i] - 0.5), z),
                    q * H,
                    q * 0.8 * H,
                )
                for i, (x, y, z, q) in enumerate(
                    (
                        (-0.72, 0.02, 0.5, 0.020),
                        (-0.66, 0.32, 0.55, 0.014),
                        (0.70, 0.12, 0.5, 0.018),
                        (-0.42, -0.68, 0.8, 0.016),
                        (0.50, -0.58, 0.75, 0.020),
                        (0.62, 0.42, 0.55, 0.012),
                        (-0.80, -0.22, 0.4, 0.014),
                    )
                )
                if r[40 - i] > 0.3
            ],
            alpha(mixc(pal["deep"], (150, 100, 60), 0.4), 0.30 * age),
        )

    def _wrinkles_top(self, c, pal, age):
        P, H = self.P, self.H
        k = self.s
        deep = mixc(pal["deep"], pal["shade"], 0.35 * (1 - age))
        fc = clamp(0.5 * (k["L"]["w_fore_c"] + k["R"]["w_fore_c"]))
        fsL, fsR = clamp(k["L"]["w_fore_s"]), clamp(k["R"]["w_fore_s"])
        for i, (dy, a) in enumerate(((0, 1.0), (-0.125, 0.8), (-0.24, 0.5))):
            lv = clamp(
                max(fc, 0.6 * max(fsL, fsR)) * a
                + age * (0.3 + 0.7 * age) * 0.45 * a * self.wr("forehead")
            )
            if lv > 0.04:
                up = -0.05 * fc
                r = self.rnd[12 + 4 * i : 16 + 4 * i]
                dy += 0.035 * (r[0] - 0.5)
                xl, xr = 0.34 + 0.16 * r[1], 0.34 + 0.16 * r[2]
                if r[3] > 0.66 and fc < 0.5:  # a broken line
                    for x0_, x1_, q_ in (
                        (-xl, -0.06 - 0.1 * r[0], 0.02),
                        (0.04 + 0.1 * r[1], xr, -0.015),
                    ):
                        c.fill(
                            ribbon(
                                [
                                    self.at(x0_, -0.545 + dy + q_ + 0.02, 0.82),
                                    self.at(0.5 * (x0_ + x1_), -0.558 + dy + q_ + up, 0.9),
                                    self.at(x1_, -0.548 + dy + q_ + up, 0.92),
                                ],
                                0.022 * H,
                                n=4,
                            ),
                            alpha(deep, 0.60 * lv),
                        )
                    continue
                pts = [
                    self.at(-xl, -0.545 + dy - 0.05 * fsR + 0.02, 0.80),
                    self.at(-0.23, -0.56 + dy - 0.03 * fsR + up * 0.6, 0.90),
                    self.at(0, -0.545 + dy + up * 1.0, 0.94),
                    self.at(0.23, -0.56 + dy - 0.03 * fsL + up * 0.6, 0.90),
                    self.at(xr, -0.545 + dy - 0.05 * fsL + 0.02, 0.80),
                ]
                c.fill(ribbon(pts, (0.019 + 0.008 * r[0]) * H, n=4), alpha(deep, 0.62 * lv))
        g = clamp(0.5 * (k["L"]["w_glab"] + k["R"]["w_glab"]) + age * 0.10 * self.wr("glabella"))
        if g > 0.05:
            for S, sx in (("L", 1), ("R", -1)):
                a, b = P["g1" + S], P["g2" + S]
                c.fill(
                    ribbon(
                        [
                            (a[0] + sx * 0.014 * H, a[1] - 0.10 * H),
                            (a[0] + sx * 0.004 * H, a[1] + 0.02 * H),
                            lerpp(a, b, 0.75),
                        ],
                        0.026 * H,
                        peak=0.55,
                    ),
                    alpha(deep, 0.85 * g),
                )
        for S, sx in (("L", 1), ("R", -1)):
            w = clamp(k[S]["w_crow"] * 0.85 + age * (0.3 + 0.7 * age) * 0.5 * self.wr("crow"))
            if w > 0.05:
                x0 = P["x0" + S]
                rr = self.rnd[26:32]
                for j, (dx, dy, ex, ey) in enumerate(
                    (
                        (0.03, -0.03, 0.13 + 0.04 * rr[0], -0.10 + 0.04 * rr[1]),
                        (0.04, 0.01, 0.15 + 0.05 * rr[2], 0.005 + 0.03 * rr[3]),
                        (0.03, 0.05, 0.11 + 0.05 * rr[4], 0.10 + 0.03 * rr[5]),
                    )
                ):
                    c.fill(
                        ribbon(
                            [
                                (x0[0] + sx * dx * H, x0[1] + dy * H),
                                (
                                    x0[0] + sx * (dx + ex) * 0.55 * H,
                                    x0[1] + (dy + ey) * 0.52 * H + 0.006 * H,
                                ),
                                (x0[0] + sx * ex * H, x0[1] + ey * H),
                            ],
                            0.020 * H,
                            n=3,
                            peak=0.4,
                        ),
                        alpha(deep, 0.75 * w),
                    )
        ch = clamp(0.5 * (k["L"]["w_chin"] + k["R"]["w_chin"]))
        if ch > 0.05:
            c.fill(
                ribbon([P["csR"], (P["cc"][0], P["cc"][1] - 0.015 * H), P["csL"]], 0.036 * H, n=5),
                alpha(deep, 0.75 * ch),
            )
            for dx, dy in ((-0.09, 0.12), (0.03, 0.10), (0.10, 0.15), (-0.03, 0.17), (0.0, 0.22)):
                x, y = P["cc"]
                c.fill(
                    ellipse(x + dx * H, y + dy * H, 0.016 * H, 0.012 * H), alpha(deep, 0.22 * ch)
                )
        else:
            c.fill(ribbon([P["csR"], P["cc"], P["csL"]], 0.020 * H, n=4), alpha(deep, 0.16))

    def _sweat(self, c, pal, cue, t):
        sw = cue.get("sweat", 0)
        H = self.H
        if sw < 0.03:
            return
        # sheen + beads that grow, slip and restart (deterministic phase per bead)
        c.soft(
            ellipse(*self.at(-0.22, -0.62, 0.88), 0.36 * H, 0.085 * H),
            (255, 255, 255, int(95 * sw)),
            0.04 * H,
        )
        c.soft(
            ellipse(*self.at(-0.60, 0.30, 0.55), 0.10 * H, 0.07 * H),
            (255, 255, 255, int(80 * sw)),
            0.03 * H,
        )
        beads = (
            (-0.50, -0.52, 0.75),
            (-0.28, -0.72, 0.85),
            (0.05, -0.66, 0.92),
            (0.34, -0.58, 0.84),
            (0.52, -0.66, 0.72),
            (-0.66, -0.22, 0.5),
            (0.74, -0.12, 0.42),
            (-0.14, 0.70, 0.95),
            (0.12, 0.69, 0.95),
            (-0.72, 0.30, 0.40),
            (0.68, 0.42, 0.45),
            (-0.02, 1.2, 0.85),
        )
        for i, (x, y, z) in enumerate(beads):
            a = clamp(sw * 1.5 - i * 0.07)
            if a <= 0:
                continue
            ph = (t * (0.05 + 0.012 * (i % 5)) + i * 0.37) % 1.0
            slip = max(0, ph - 0.6) / 0.4
            big = (0.044 if i % 3 else 0.060) * H * (0.6 + 0.4 * min(1, ph * 2)) * (1 - 0.3 * slip)
            px, py = self.at(x, y + (slip**2 * 0.22 if i % 2 == 0 else 0), z)
            a *= 1 - slip**4
            drop = closed(
                [
                    (px, py - big * 1.5),
                    (px + big * 0.75, py - big * 0.1),
                    (px, py + big),
                    (px - big * 0.75, py - big * 0.1),
                ]
            )
            c.fill(shift(drop, big * 0.20, big * 0.34), alpha(pal["deep"], 0.50 * a))
            c.fill(drop, (206, 230, 244, int(225 * a)))
            c.fill(
                ellipse(px - big * 0.22, py + big * 0.12, big * 0.22, big * 0.34),
                (255, 255, 255, int(255 * a)),
            )
