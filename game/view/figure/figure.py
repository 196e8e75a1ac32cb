"""Figure: pose parameters -> 3-D skeleton -> projected shapes, painted back to front."""

import math
from game.view.figure.oldgeom import *
from .face import Face, skin_palette, FEAT, IDX

IDX_EC = IDX["ecL"]
from . import hand as HD

from game.view.figure.data import table

POSES = table("poses")
ANCH = POSES["anchors"]
HAIR = table("hair")
HATS = table("hats")
HH = 52.0  # du per head unit (half a head's width); the body is drawn in du
PERSP, PITCH = 1250.0, 0.13
POSE0 = dict(
    lean_f=0,
    lean_s=0,
    slump=0,
    twist=0,
    shoulder=0,
    head_yaw=0,
    head_pitch=0,
    head_roll=0,
    gaze_x=0,
    gaze_y=0,
    breath=0,
    breath_amp=1,
    wring=0,
    foot=0,
    knees=0,
)


class Figure:
    def __init__(self, pt, seat="chair"):
        self.pt = pt
        self.seat = seat
        self.face = Face(pt)
        b = {**FEAT["builds"].get(pt.get("build", {}).get("type"), {}), **pt.get("build", {})}
        self.posture = pt.get("posture", {})
        self.nl = b.get("neck_l", 1.0)
        self.sw = b.get("shoulder", 1.0)
        self.wa = b.get("waist", 1.0)
        self.hp = b.get("hip", 1.0)
        self.lm = b.get("limb", 1.0)
        self.belly = b.get("belly", 0.0)
        self.bust = b.get("bust", 0.0)
        self.hs = b.get("head", 1.0)
        self.neck_w = b.get("neck", 1.0)
        self.tl0 = b.get("torso", 1.0)
        self.tl = self.tl0 * (1.07 if self.tl0 > 0.85 else 1.0)
        self.al = b.get("arm", 1.0)

        self.hat = HATS[pt["hat"]["style"]] if pt.get("hat") else None
        self.crop = self._crop_hair()
        self.bristles = self._bristles(pt["beard"].get("shape", "full")) if pt.get("beard") else []

    def _crop_hair(self):
        """Places for the short strokes of cropped hair or the coils of curly hair: inside the cap, in head units."""
        st = HAIR[self.pt["hair"]["style"]]
        n = st["curl"]["n"] if st.get("curl") else st.get("stipple")
        polys = [st["cap"]] if st.get("cap") and n else []
        polys += [p for p in st.get("patches", ())]
        out = []
        for poly_ in polys:
            P = cubics(closed([(x, y) for x, y, z in poly_]))[0][::3]
            xs = [p[0] for p in P]
            ys = [p[1] for p in P]
            x0, x1, y0, y1 = min(xs), max(xs), min(ys), max(ys)
            m = n if n and poly_ is st.get("cap") else 150
            low = 0.05 if not st.get("curl") else 0
            for i in range(m):
                x, y = x0 + (i * 0.6180339 % 1) * (x1 - x0), y0 + (i + 0.5) / m * (y1 - y0)
                if inside(P, x, y) and (not low or inside(P, x, y + low)):
                    out.append((x, y))
        return out

    def _bristles(self, shape):
        edge = ((0.12, 0.93), (0.58, 0.86), (0.93, 0.70), (1.22, 0.38), (1.33, 0.0))
        out = []
        cw = self.face.f["chinw"]
        for i in range(470):
            x, y = (i * 0.6180339 % 1) * 1.9 - 0.95, 0.12 + i / 470 * 1.25
            lim = next(
                (
                    lerp(a[1], b[1], (y - a[0]) / (b[0] - a[0]))
                    for a, b in zip(edge, edge[1:])
                    if a[0] <= y <= b[0]
                ),
                0,
            )
            inner = 0.80 if y < 0.62 else 0.62 - (y - 0.62) * 3 if y < 0.72 else 0
            ax = abs(x)
            if shape == "moustache":
                ok = 0.64 < y < 0.80 and ax < 0.36 - (0.72 - y if y < 0.72 else 0)
            elif shape in ("goatee", "circle"):
                ok = (
                    (0.64 < y < 0.78 and ax < 0.34)
                    or (y >= 0.78 and 0.36 < ax < 0.42)
                    or (1.02 < y < 1.34 and ax < 0.36 * cw)
                )
            else:
                ok = ax < lim * (0.5 + 0.5 * cw) - 0.05 and ax > inner
            if ok and not (ax < 0.36 and 0.78 < y < 1.03):
                out.append((x, y, 0.75 - 0.5 * ax))
        return out

    # ---------------------------------------------------------------- a child on the lap
    child = None

    def carry(self, child, k=0.80, at=(16, -34)):
        self.child, self.child_k, self.child_at = child, k, at
        child.seat = "lap"
        return self

    def paint_child(self, c):
        ch = self.child
        if not ch:
            return
        x, y = self.child_at
        x, y = self.tp(0.2, x, 0, 70)
        y += self.child_at[1]
        c.push(self.child_k, x, y)
        c.soft(ellipse(6, -30, 76, 88), (40, 24, 34, 90), 12)
        ch.paint_back(c)
        ch.legs(c)
        ch.paint_body(c)
        ch.paint_head(c)
        ch.paint_arms(c)
        c.pop()

    # ---------------------------------------------------------------- skeleton
    def pj(self, p):
        f = 1 / (1 - p[2] / PERSP)
        return (p[0] * f, p[1] * f * 0.985 + p[2] * PITCH)

    def pf(self, p):
        return 1 / (1 - p[2] / PERSP)

    def solve(self, pose):
        q = dict(POSE0)
        q.update({k: v for k, v in pose.items() if k in POSE0})
        self.q = q
        for k_, v_ in self.posture.items():
            q[k_] += v_ * (
                1 - clamp(q[k_]) if k_ == "slump" else 1
            )  # how age or illness sits in the body
        s = q["slump"]
        a = q["lean_f"] * (0.50 if q["lean_f"] > 0 else 0.30)
        sd = q["lean_s"] * 0.22
        br = q["breath"] * q["breath_amp"]
        raw = [
            (0, 0, 0),
            (0, -89 + 8 * s, -8 - 24 * s),
            (0, -174 + 22 * s - 1.5 * br, 2 + 10 * s + 2 * br),
            (0, -230 + 29 * s - 2.5 * br, 2 + 40 * s),
        ]
        if self.tl != 1:
            raw = [(x, y * self.tl, z) for x, y, z in raw]
        if self.seat in ("bed", "trolley"):
            a -= 0.16
        pts = []
        for i, p in enumerate(raw):
            k = (0, 0.8, 1, 1)[i]
            ca, sa = math.cos(a * k), math.sin(a * k)
            x, y, z = p
            y, z = y * ca + z * sa, -y * sa + z * ca
            cs, sn = math.cos(sd * k), math.sin(sd * k)
            x, y = x * cs - y * sn, x * sn + y * cs
            pts.append((x, y, z))
        self._zone = None
        self.sp = pts
        self.sd = sd
        self.tw = q["twist"] * 0.42

        def frame(t):  # position and yaw/roll at spine parameter t (0..3)
            i = min(2, int(t))
            f = t - i
            p = lerpp(pts[i], pts[i + 1], f)
            return p

        self.frame = frame
        sh = q["shoulder"]
        self.S = {}
        for S, sx in (("L", 1), ("R", -1)):
            x = sx * 101 * self.sw - sx * 5 * s
            y = (35 - 24 * sh) * self.tl + 1 * s - 5 * br * (1 + 0.8 * (q["breath_amp"] > 1.5))
            z = -4 + 22 * s
            self.S[S] = v_add(pts[3], self.rotb((x, y, z), 1))
        # head
        n = pts[3]
        na = a * 0.8
        ny, nz = -34 * self.nl + 12 * s, 10 + 16 * s
        piv = v_add(
            n,
            (sd * 20, ny * math.cos(na) + nz * math.sin(na), nz * math.cos(na) - ny * math.sin(na)),
        )
        self.neck_top = piv
        self.yaw = q["head_yaw"] * 0.6 + self.tw * 0.6
        self.pitch = q["head_pitch"] + 0.05
        self.roll = q["head_roll"] + sd * 0.35
        self.Rh = rot_yxz(self.yaw, self.pitch, self.roll)
        H = HH * self.hs
        self.Hf = H * self.pf(piv)
        off = m_v(self.Rh, (0, 0.92, -0.20))
        h3 = v_sub(piv, v_mul(off, H))
        self.h3 = h3
        self.hx, self.hy = self.pj(h3)
        # legs
        kn = q["knees"]
        self.L = {}
        for S, sx in (("L", 1), ("R", -1)):
            lg = 0.45 + 0.55 * self.tl
            hip = (sx * 52 * self.hp, -4, 10)
            ft = q["foot"] if S == "R" else 0
            knee = (sx * (74 + 22 * kn) * (0.5 + 0.5 * self.hp), 2 - 7 * ft, 232 * lg)
            ank = (sx * (72 + 12 * kn) * (0.5 + 0.5 * self.hp), 232 * lg - 3 * ft, 190 * lg)
            self.L[S] = (hip, knee, ank)
        # arms
        self.A = {}
        for S in "LR":
            self.A[S] = self.arm(S, pose.get("hand" + S), pose)

    def rotb(self, p, k=1):
        x, y, z = p
        t = self.tw * k
        x, z = x * math.cos(t) + z * math.sin(t), -x * math.sin(t) + z * math.cos(t)
        r = self.sd * k
        return (x * math.cos(r) - y * math.sin(r), x * math.sin(r) + y * math.cos(r), z)

    def anchor(self, S, name, d=(0, 0, 0)):
        an = ANCH[name]
        p = v_add(an["p"], d)
        d0 = (p[0] if S == "L" else -p[0], p[1], p[2])
        kx = self.sw if self.tl0 < 1 else 1
        p = (p[0] * kx, p[1] * (0.3 + 0.7 * self.tl), p[2] * (0.35 + 0.65 * self.tl))
        p = (p[0] if S == "L" else -p[0], p[1], p[2])
        fr = an["frame"]
        if fr == "pelvis" or fr == "chair":
            return p
        if fr == "waist":
            return v_add(self.frame(1.0), self.rotb((p[0], p[1], p[2] + 26 * self.belly), 0.6))
        if fr == "chest":
            return v_add(self.frame(2.0), self.rotb(p, 1))
        if fr == "head":
            return v_add(self.h3, m_v(self.Rh, v_mul(d0, HH / 69 * self.hs)))

    def arm(self, S, h, pose):
        """h may be a blend: {'at','hand','dir','pole'} or with 'to','t' for a transition between two hand targets."""
        h = h or {"at": "lap", "hand": "relaxed", "dir": 140}
        sx = 1 if S == "L" else -1
        T = self.anchor(S, h["at"], h.get("d", (0, 0, 0)))
        ang = h["dir"]
        hp = HD.HANDS[h["hand"]]
        pole = h.get("pole", (1, 0.55, -0.35))
        if "to" in h:
            g = h["to"]
            t = smooth(h["t"])
            T2 = self.anchor(S, g["at"], g.get("d", (0, 0, 0)))
            T = lerpp(T, T2, t)
            arc = math.sin(math.pi * t) * 26
            T = (T[0] + sx * arc * 0.4, T[1], T[2] + arc)
            ang = lerp(ang, g["dir"], t)
            hp = HD.blend(h["hand"], g["hand"], t)
            pole = lerpp(pole, g.get("pole", (1, 0.55, -0.35)), t)
        la, lb = 160 * (0.94 + 0.06 * self.sw) * self.al, 129 * self.al
        w = self.q["wring"] or 0
        tm = tuple(h.get("m", (0, 0, 0)))
        T = v_add(T, (tm[0] * sx, tm[1], tm[2]))
        E, W = ik2(self.S[S], T, la, lb, (pole[0] * sx, pole[1], pole[2]))
        an = ang if S == "L" else 180 - ang
        return {
            "E": E,
            "W": W,
            "ang": math.radians(an),
            "hand": hp,
            "size": 87 * (0.9 + 0.1 * self.lm) * self.pf(W) * (0.35 + 0.65 * self.al),
            "hide": pose.get("tuck") == S,
            "pull": 1.0 if "to" not in h and h["hand"] == "clutch" else 0.0,
            "fs": h.get("fs", 1.0)
            if "to" not in h
            else lerp(h.get("fs", 1.0), h["to"].get("fs", 1.0), smooth(h["t"])),
        }

    # ---------------------------------------------------------------- body shapes
    def tp(self, t, x, y=0, z=0):
        """Point on the torso: spine param t, lateral x, extra y, depth z."""
        k = t / 3
        p = v_add(self.frame(t), self.rotb((x, y, z), k))
        return self.pj(p)

    def torso(self):
        q = self.q
        s = q["slump"]
        br = q["breath"] * q["breath_amp"]
        w = self.wa + (
            0.10
            if self.pt["clothes"].get("kind") == "hoodie"
            else 0.05
            if self.pt["clothes"].get("over")
            else 0
        )
        bl = self.belly
        pts = {}
        for S, sx in (("L", 1), ("R", -1)):
            sh = self.S[S]
            shp = self.pj(sh)
            pts["n" + S] = self.tp(3, sx * 37 * self.neck_w, -4, -6)
            pts["tr" + S] = lerpp(pts["n" + S], (shp[0], shp[1] - 26), 0.50)
            pts["tr" + S] = (pts["tr" + S][0], pts["tr" + S][1] + 1 - 9 * s)
            pts["st" + S] = (shp[0] - sx * 2, shp[1] - 25 * (0.5 + 0.5 * self.lm))
            pts["so" + S] = (shp[0] + sx * 20 * self.lm, shp[1] - 5)
            pts["ax" + S] = self.tp(2.18, sx * (95 + 1.6 * br) * (0.35 + 0.65 * self.sw), 6, 0)
            pts["ch" + S] = self.tp(
                1.7, sx * (93 + 2.0 * br) * (0.45 + 0.35 * self.sw + 0.2 * w), 0, 0
            )
            pts["wa" + S] = self.tp(
                0.95 if bl < 1.2 else 0.78, sx * (83 * w + (13 if bl < 1.2 else 15) * bl), 0, 0
            )
            pts["hi" + S] = self.tp(0.28, sx * (94 * self.hp * 0.6 + 94 * w * 0.4 + 12 * bl), 0, 12)
            pts["he" + S] = self.pj((sx * 100 * (0.6 * self.hp + 0.4 * w), 14, 30))
        self.tpts = pts
        P = pts
        lap = self.pj((0, 12, 70 + 30 * bl))
        self.hem = [
            P["heR"],
            self.pj((-58, 16, 64 + 20 * bl)),
            lap,
            self.pj((58, 16, 64 + 20 * bl)),
            P["heL"],
        ]
        right = [P["nL"], P["trL"], P["stL"], P["soL"]]
        side = [P["soL"], P["axL"], P["chL"], P["waL"], P["hiL"], P["heL"]]
        nb = self.tp(3, 0, 8, 8)
        run = (
            [P["soL"], P["axL"], P["chL"], P["waL"], P["hiL"], P["heL"]]
            + self.hem[::-1][1:-1]
            + [P["heR"], P["hiR"], P["waR"], P["chR"], P["axR"], P["soR"]]
        )
        return join(
            open_([P["nR"], nb, P["nL"]]),
            open_([P["nL"], P["trL"], P["stL"], P["soL"]]),
            open_(run),
            open_([P["soR"], P["stR"], P["trR"], P["nR"]]),
        )

    def arm_shapes(self, S, infl=0.0):
        A = self.A[S]
        sh, E, W = self.S[S], A["E"], A["W"]
        s2, e2, w2 = self.pj(sh), self.pj(E), self.pj(W)
        fs, fe, fw = self.pf(sh), self.pf(E), self.pf(W)
        m = self.lm
        a, b, c_, d = (
            22 * m * fs + infl,
            25.5 * m * fs + infl,
            21.5 * m * fe + infl,
            21 * m * fe + infl,
        )
        sx = 1 if S == "L" else -1

        def prof(rows):
            return [(t, r, r) for t, r in rows]

        up = limb(s2, e2, prof(((0, a), (0.14, b * 0.99), (0.36, b), (0.68, c_ * 1.06), (1, c_))))
        u_ = infl
        fo = limb(
            e2,
            w2,
            prof(
                ((0, d), (0.22, d * 1.04), (0.6, (17.5 * m) * fw + u_), (1, (13.2 * m) * fw + u_))
            ),
        )
        return up, fo, s2, e2, w2

    # ---------------------------------------------------------------- hair
    def hp3(self, p):
        x, y, z = p
        sy = self.Rh[0][2]
        if (
            (sy > 0.06 or sy < -0.06) and -0.2 < z < 0.16 and y < 0.9 and (x > 0.45 or x < -0.45)
        ):  # the silhouette of a turned skull: the far side comes forward, the near side shows its back
            cy = math.sqrt(1 - sy * sy)
            a = abs(x)
            if x * sy > 0:
                ph = math.atan2(0.80 * abs(sy), a * cy)
                x, z = math.copysign(a * math.cos(ph), x), z + 0.80 * a * math.sin(ph)
            elif y < 0.2:
                b = 0.62 * clamp((0.2 - y) * 1.6)
                ph = math.atan2(b * abs(sy), a * cy)
                x, z = math.copysign(a * math.cos(ph), x), z - b * math.sin(ph)
        v = m_v(self.Rh, (x * self.face.W, y, z))
        return (self.hx + v[0] * self.Hf, self.hy + v[1] * self.Hf)

    def top_y(self):
        """Highest point of hair or headscarf (du)."""
        st = HAIR[self.pt["hair"]["style"]]
        ys = [
            self.hp3(p)[1] - st.get("edge", 0) * self.Hf
            for k in ("cap", "back", "hood_out")
            for p in st.get(k, ())
        ]
        ys += (
            [self.hp3(b[:3])[1] - b[3] * self.Hf for b in st.get("bumps", {}).get("centers", ())]
            + [self.hp3((0, -1.30, 0))[1]]
            + ([self.hp3((0, self.hat["top"], 0))[1]] if self.hat else [])
        )
        return min(ys)

    def hair_paths(self, key):
        st = HAIR[self.pt["hair"]["style"]]
        L = st.get(key)
        return None if L is None else closed([self.hp3(p) for p in L])

    # ---------------------------------------------------------------- painting
    def prepare(self, st):
        """Everything that depends only on pose + cues; call once per tick before painting layers."""
        pt, q = self.pt, self.q
        self.cue = cue = st.get("cue", {})
        self.st = st
        self.pal = pal = skin_palette(tuple(pt["skin"]), cue)
        cl = pt["clothes"]
        self.face.layout(
            st.get("aus", {}), self.Rh, self.hx, self.hy, self.Hf, pt.get("expressivity", 1.15)
        )
        top = tuple(cl["top"])
        bot = tuple(cl["bottom"])
        hc = tuple(pt["hair"]["color"])
        self.C = dict(
            top=top,
            topS=mul(top, (0.84, 0.79, 0.80)),
            topD=mul(top, (0.66, 0.57, 0.60)),
            topL=mixc(top, (255, 250, 240), 0.22),
            bot=bot,
            botS=mul(bot, (0.80, 0.76, 0.82)),
            botD=mul(bot, (0.60, 0.55, 0.64)),
            botL=mixc(bot, (255, 250, 240), 0.12),
            hc=hc,
            hS=mul(hc, (0.70, 0.66, 0.70)),
            hL=mixc(hc, (255, 225, 190), 0.22),
        )
        self.style = HAIR[pt["hair"]["style"]]
        self.tor = self.torso()
        if self.child:
            ch = self.child
            ch.solve({**POSES["child_rest"], **(st.get("child_pose") or {})})
            ch.prepare(st.get("child") or {"aus": {}, "cue": {}, "t": st.get("t", 0)})

    def paint(self, c, st):
        self.prepare(st)
        if st.get("chair", True):
            self.seat_back(c)
        self.paint_back(c)
        self.paint_legs(c)
        self.paint_body(c)
        self.paint_head(c)
        if st.get("chair", True):
            self.seat_front(c)
        self.paint_child(c)
        self.paint_arms(c)
        return self

    def paint_back(self, c):
        style, C, H = self.style, self.C, self.Hf
        if style.get("kind") == "hood":  # the inside of the hood, behind the head
            k = tuple(self.pt["clothes"].get("over") or self.pt["clothes"]["top"])
            c.fill(closed([self.hp3(p) for p in style["hood_out"]]), mul(k, (0.46, 0.42, 0.48)))
            return
        if not style.get("back"):
            return
        c.fill(self.hair_paths("back"), mixc(C["hS"], C["hc"], style.get("back_tone", 0)))
        if style.get("back_tone"):
            ys = [p[1] for p in style["back"]]
            mid = 0.5 * (max(ys) + min(ys))
            cx, cy = self.hp3((0, mid, -0.35))
            H = H * (max(ys) - min(ys)) / 0.70
            for k in (0.85, 0.55, 0.28):
                c.fill(
                    ribbon(
                        [
                            (cx - 0.40 * k * H, cy + 0.12 * H),
                            (cx - 0.22 * k * H, cy - 0.25 * k * H),
                            (cx + 0.22 * k * H, cy - 0.25 * k * H),
                            (cx + 0.40 * k * H, cy + 0.08 * H),
                        ],
                        0.05 * H,
                    ),
                    alpha(C["hL"] if k < 0.6 else C["hS"], 0.5),
                )

    def paint_legs(self, c):
        if self.seat == "chair":
            self.legs(c)  # a blanket or a counter hides them otherwise

    def paint_body(self, c):
        self.neck(c, self.pal)
        self.torso_paint(c, self.tor, self.pal, self.pt["clothes"])
        if self.pt["clothes"].get("defenders"):
            self.paint_defenders(c)

    def paint_head(self, c):
        pt, st, q, style, pal, H, f, C = (
            self.pt,
            self.st,
            self.q,
            self.style,
            self.pal,
            self.Hf,
            self.face,
            self.C,
        )
        hair = pt["hair"]
        cue = self.cue
        fo = f.outline()
        if style.get("hood_in") and style.get("kind") != "hood":
            c.fill(
                closed([self.hp3((x * 1.06, y * 1.03, z)) for x, y, z in style["hood_in"]]),
                mul(C["hS"], (0.8, 0.8, 0.82)),
            )  # inner hood
        if style.get("patches") and hair["style"] == "bald":
            for p_ in style["patches"]:
                q_ = closed([self.hp3(v) for v in p_])
                c.soft(q_, alpha(C["hc"], 0.55), 0.04 * H)
                c.fill(q_, alpha(C["hc"], 0.8))
        if style.get("ears", 1):
            f.draw_ears(c, pal)
            if pt.get("hearing_aid"):
                self.hearing_aid(c, pt["hearing_aid"])
        hs = None
        roots = (
            (shift(closed([self.hp3(p) for p in style["cap"]]), 0, 0.02 * H), alpha(C["hc"], 0.45))
            if style.get("cap") and style.get("cap_alpha", 1) == 1
            else None
        )  # the hairline is not an edge
        if self.hat:
            hs = shift(
                closed(
                    [
                        self.hp3(p)
                        for p in self.hat["shapes"][
                            -1 if not self.hat["shapes"][-1].get("c2") else 0
                        ]["pts"]
                    ]
                ),
                0.03 * H,
                0.10 * H,
            )
            roots = None if self.hat["covers"] == "all" else roots
        elif style.get("cap"):
            hs = shift(closed([self.hp3(p) for p in style["cap"]]), 0.03 * H, 0.085 * H)
        elif style.get("hood_in"):
            hi = [self.hp3(p) for p in style["hood_in"]]
            ho = [self.hp3((x * 1.3, y * 1.3, z)) for x, y, z in style["hood_in"]]
            hs = [closed(ho[::-1]), closed([(x + 0.02 * H, y + 0.07 * H) for x, y in hi])]
        bc = hair.get("brow")
        bc = tuple(bc) if bc else mixc(mixc(C["hc"], C["hS"], 0.6), pal["line"], 0.22)
        beard = (lambda c_, F: self.beard(c_, F, pt["beard"])) if pt.get("beard") else None
        f.draw(
            c,
            pal,
            {
                "gaze": (
                    st.get("gaze", (0, 0))[0] + q["gaze_x"],
                    st.get("gaze", (0, 0))[1] + q["gaze_y"],
                ),
                "iris": tuple(pt["iris"]),
                "iris_dark": mul(tuple(pt["iris"]), (0.55, 0.5, 0.5)),
                "brow_col": bc,
                "cue": cue,
                "bare": not style.get("cap") and not style.get("hood_in") and not self.hat,
                "hair_shadow": hs,
                "roots": roots,
                "beard": beard,
                "t": st.get("t", 0),
                "tears": st.get("tears", 0),
                "pupil": st.get("pupil", 0),
            },
        )
        under = bool(
            style.get("curl") or style.get("hood_in") or self.hat
        )  # big hair and scarves go over the gauze
        if cue.get("bandage") and under:
            c.clip(fo)
            self.bandage(c, 0.16)
            c.unclip()
        if not (self.hat and self.hat["covers"] == "all"):
            self.hair_front(c, style, pal, fo)
        if self.hat:
            self.paint_hat(c, self.hat, pt["hat"])
        if cue.get("bandage") and not under:
            self.bandage(c)
        if pt.get("glasses"):
            self.glasses(c, pt["glasses"])
        if cue.get("cannula"):
            self.cannula(c)
        if style.get("plait"):
            self.plait(c, style["plait"])
        if style.get("lock"):
            for sx in (1, -1):
                lk = closed([self.hp3((x * -sx, y, z)) for x, y, z in style["lock"]])
                c.fill(shift(lk, 2, 4), (30, 10, 20, 40))
                c.fill(lk, C["hc"] if sx < 0 else mixc(C["hc"], C["hS"], 0.5))
                o_ = style["lock"]
                n_ = len(o_) // 2
                lr = [
                    ribbon(
                        [
                            self.hp3(
                                (
                                    lerp(a[0], b[0], t) * -sx,
                                    lerp(a[1], b[1], t),
                                    lerp(a[2], b[2], t),
                                )
                            )
                            for a, b in zip(o_[:n_], o_[::-1])
                        ],
                        0.030 * H,
                        peak=0.4,
                    )
                    for t in (0.16, 0.30, 0.44, 0.58, 0.72, 0.86)
                ]
                c.fill(lr[::2], alpha(C["hL"], 0.55))
                c.fill(lr[1::2], alpha(C["hS"], 0.55))
                continue
                for k in (0.0, 0.12):
                    c.fill(
                        ribbon(
                            [
                                self.hp3(((-1.08 + k) * -sx, 0.4, 0.1)),
                                self.hp3(((-1.15 + k) * -sx, 1.3, 0.1)),
                                self.hp3(((-1.16 + k) * -sx, 2.2, 0.2)),
                            ],
                            0.05 * H,
                        ),
                        alpha(C["hL"] if k else C["hS"], 0.6),
                    )

    def paint_defenders(self, c):
        col = tuple(self.pt["clothes"]["defenders"])
        k = 0.45 + 0.55 * self.tl
        a = [self.tp(3, sx * 40 * self.neck_w + sx * 8, 26, 14) for sx in (-1, 1)]
        for (x, y), sx in zip(a, (-1, 1)):
            e = ellipse(x + sx * 4, y + 4, 15, 21, -sx * 0.35)
            c.soft(shift(e, 1, 5), (20, 14, 24, 110), 4)
            c.fill(ellipse(x - sx * 4, y + 6, 12, 19, -sx * 0.35), (52, 52, 60))
            c.clip(c.fill(e, col))
            c.soft(
                ellipse(x + sx * 4 - 5, y - 4, 6, 8), alpha(mixc(col, (255, 255, 255), 0.6), 0.8), 3
            )
            c.unclip()

    def paint_arms(self, c):
        for S in "LR":
            A = self.A[S]
            if A["pull"]:  # clutched cloth: folds run from the fingertips into the garment
                w = self.pj(A["W"])
                sz = A["size"]
                ca, sa = math.cos(A["ang"]), math.sin(A["ang"])
                k = (w[0] + ca * sz * 0.62, w[1] + sa * sz * 0.62)
                cl = self.pt["clothes"]
                col = tuple(cl.get("over") or cl["top"]) if not cl.get("over") else tuple(cl["top"])
                D, L = mul(col, (0.62, 0.53, 0.57)), mixc(col, (255, 250, 240), 0.25)
                c.clip(self.tor)
                for d, ln in (
                    (-1.5, 58),
                    (-0.95, 70),
                    (-0.42, 74),
                    (0.05, 66),
                    (0.5, 76),
                    (1.0, 70),
                    (1.55, 56),
                ):
                    a = A["ang"] + d
                    ln *= 0.45 if math.sin(a) < -0.25 else 1
                    n = lambda r, q: (k[0] + math.cos(a + q) * r, k[1] + math.sin(a + q) * r)
                    self.fold(
                        c,
                        [n(16, 0), n(16 + ln * 0.45, 0.06), n(16 + ln, 0.16)],
                        8,
                        D,
                        mixc(col, L, 0.55),
                        0.42,
                        2.4,
                    )
                c.soft(ellipse(k[0] + 2, k[1] + 5, sz * 0.42, sz * 0.34), alpha(D, 0.40), 6)
                c.unclip()
        for S in self.st.get("order", "LR"):
            if self.cue.get("sling") and S == "R":
                self.sling_strap(c)
            self.arm_paint(c, S, self.pal, self.pt["clothes"], self.tor)
            self.hand_props(c, S)
            if self.cue.get("sling") and S == "R":
                self.sling(c)

    def key(self, layer):
        f = self.face
        kn = self.Rh
        if layer == "head" or layer == "back":
            k = [self.hx, self.hy] + [v * 60 for r in kn[:2] for v in r]
            if layer == "head":
                k += [
                    v
                    for n in (
                        "b1L",
                        "b1R",
                        "b3L",
                        "b3R",
                        "u2L",
                        "u2R",
                        "l2L",
                        "mcL",
                        "mcR",
                        "m0",
                        "q0",
                        "j0",
                        "alL",
                        "ch",
                    )
                    for v in f.P[n]
                ]
                g = self.st.get("gaze", (0, 0))
                k += (
                    [g[0] * 9, g[1] * 6]
                    + [
                        w * 2
                        for w in (
                            f.s["L"]["w_fore_c"],
                            f.s["L"]["w_glab"],
                            f.s["L"]["w_crow"],
                            f.s["L"]["w_nlf"],
                        )
                    ]
                    + [v * 20 for v in self.cue.values()]
                )
            if self.cue.get("sweat"):
                k.append(self.st["t"] * 3)
            return k
        if layer == "legs":
            return [v for S in "LR" for p in self.L[S] for v in p]
        if layer == "body":
            return (
                [v for p in self.tpts.values() for v in p]
                + [self.hx, self.hy]
                + [v * 20 for v in self.cue.values()]
            )
        if layer == "child":
            return (
                self.child.key("head")
                + self.child.key("body")
                + self.child.key("arms")
                + list(self.tp(0.2, 0, 0, 70))
                if self.child
                else []
            )
        return (
            [v for S in "LR" for p in (self.S[S], self.A[S]["E"], self.A[S]["W"]) for v in p]
            + [self.A[S]["ang"] * 60 for S in "LR"]
            + [v * 60 for S in "LR" for fg in self.A[S]["hand"]["fingers"] for v in fg[2]]
        )

    # ---------------------------------------------------------------- medical props
    def hand_props(self, c, S):
        A = self.A[S]
        w = self.pj(A["W"])
        a = A["ang"]
        sz = A["size"]
        m = 1 if S == "L" else -1
        ca, sa = math.cos(a), math.sin(a)
        T = lambda x, y: (w[0] + (x * ca - y * m * sa) * sz, w[1] + (x * sa + y * m * ca) * sz)
        if self.cue.get("wristband") and S == "L":
            b = join(
                open_([T(0.00, -0.185), T(0.03, 0), T(0.00, 0.185)]),
                open_([T(0.12, 0.20), T(0.15, 0), T(0.12, -0.20)]),
            )
            c.fill(shift(b, 0.5, 1.5), (30, 20, 40, 60))
            c.fill(b, (244, 248, 250))
            c.stroke(b, (120, 150, 176, 160), 0.8)
            c.fill(
                poly([T(0.03, -0.10), T(0.11, -0.10), T(0.125, 0.06), T(0.045, 0.06)]),
                (86, 140, 190),
            )
        if self.cue.get("iv") and S == "L":
            x, y = T(0.30, 0.02)
            tube = [
                (x, y),
                T(0.02, 0.34),
                (w[0] + 70, w[1] - 40),
                (w[0] + 108, w[1] - 190),
                (w[0] + 112, w[1] - 420),
            ]
            c.stroke(shift(open_(tube), 1.5, 2), (40, 40, 60, 60), 3.2)
            c.stroke(open_(tube), (214, 230, 236), 3.4)
            c.stroke(open_(tube), (255, 255, 255, 190), 1.1)
            c.fill(
                closed([T(0.20, -0.10), T(0.40, -0.09), T(0.40, 0.11), T(0.20, 0.12)], 0.6),
                (250, 250, 246),
            )
            c.stroke(
                closed([T(0.20, -0.10), T(0.40, -0.09), T(0.40, 0.11), T(0.20, 0.12)], 0.6),
                (160, 150, 150, 120),
                0.8,
            )
            c.fill(
                closed([T(0.27, -0.02), T(0.36, -0.02), T(0.36, 0.03), T(0.27, 0.03)], 0.4),
                (86, 160, 200),
            )

    def bandage(self, c, dy=0.0):
        """Three turns of gauze that go round behind the head; the ends vanish at the outline."""
        F = self.face
        H = F.H
        fat = 1.10 if self.style.get("cap") else 1.0

        def turn(y0, y1, tilt):
            return [
                F.at(-fat - 0.02, y0 + tilt, -0.05),
                F.at(-fat * 0.82, y0 - 0.16 + tilt * 0.8, 0.40),
                F.at(-0.42, y0 - 0.25 + tilt * 0.4, 0.82),
                F.at(0, y0 - 0.27, 0.95),
                F.at(0.42, y0 - 0.25 - tilt * 0.4, 0.82),
                F.at(fat * 0.82, y0 - 0.16 - tilt * 0.8, 0.40),
                F.at(fat + 0.02, y0 - tilt, -0.05),
            ], [
                F.at(fat + 0.015, y1 - tilt, -0.05),
                F.at(fat * 0.82, y1 - 0.10 - tilt * 0.8, 0.42),
                F.at(0.42, y1 - 0.17 - tilt * 0.4, 0.84),
                F.at(0, y1 - 0.18, 0.96),
                F.at(-0.42, y1 - 0.17 + tilt * 0.4, 0.84),
                F.at(-fat * 0.82, y1 - 0.10 + tilt * 0.8, 0.42),
                F.at(-fat - 0.015, y1 + tilt, -0.05),
            ]

        for k, (y0, y1, tl) in enumerate(
            ((-0.60, -0.36, 0.05), (-0.72, -0.46, -0.04), (-0.66, -0.42, 0.015))
        ):
            y0 += dy
            y1 += dy
            t, u = turn(y0, y1, tl)
            rnd = [lerpp(t[-1], u[0], 0.5)]
            b = join(
                open_(t),
                open_([t[-1], (rnd[0][0] + 0.02 * H, rnd[0][1]), u[0]]),
                open_(u),
                open_(
                    [
                        u[-1],
                        (lerpp(u[-1], t[0], 0.5)[0] - 0.02 * H, lerpp(u[-1], t[0], 0.5)[1]),
                        t[0],
                    ]
                ),
            )
            c.fill(shift(b, 0, 0.030 * H), (70, 36, 30, 54))
            c.clip(c.fill(b, ((232, 228, 219), (240, 237, 229), (247, 244, 237))[k]))
            c.soft(
                closed(
                    [
                        F.at(0.45, -1.1, 0.8),
                        F.at(1.4, -1.1, 0),
                        F.at(1.4, -0.1, 0),
                        F.at(0.62, -0.1, 0.7),
                    ]
                ),
                (140, 122, 124, 110),
                0.10 * H,
            )
            c.soft(ribbon(u, 0.06 * H), (150, 136, 128, 90), 0.02 * H)
            if k == 2:
                c.soft(
                    ellipse(*F.at(-0.40, -0.78 + dy, 0.82), 0.12 * H, 0.08 * H),
                    (178, 58, 50, 150),
                    0.035 * H,
                )
                c.soft(
                    ellipse(*F.at(-0.41, -0.775 + dy, 0.82), 0.06 * H, 0.045 * H),
                    (150, 36, 34, 150),
                    0.02 * H,
                )
            c.stroke(
                [
                    open_([lerpp(t[i], t[i + 1], f), lerpp(u[6 - i], u[5 - i], f)])
                    for i in range(6)
                    for f in (0.15, 0.5, 0.85)
                ],
                (176, 168, 156, 70),
                0.012 * H,
            )
            c.unclip()

    def neck(self, c, pal):
        n0L, n0R = self.tp(3, 35 * self.neck_w, 6, 0), self.tp(3, -35 * self.neck_w, 6, 0)
        jl, jr = self.hp3((0.60, 0.95, -0.05)), self.hp3((-0.60, 0.95, -0.05))
        k = self.neck_w
        jl = lerpp(jl, jr, (1 - k) * 0.5)
        jr = lerpp(jr, jl, (1 - k) * 0.5)
        pit = self.tp(3, 0, 42, 10)
        nk = join(
            open_([jl, lerpp(jl, n0L, 0.55), n0L, self.tp(3, 40, 22, 0)]),
            open_([self.tp(3, 40, 22, 0), pit, self.tp(3, -40, 22, 0)]),
            open_([self.tp(3, -40, 22, 0), n0R, lerpp(jr, n0R, 0.55), jr]),
        )
        c.fill(nk, pal["base"])
        c.clip(nk)
        H = self.Hf
        fo = self.face.outline()
        c.soft(shift(fo, 0.10 * H, 0.20 * H), alpha(pal["deep"], 0.62), 0.05 * H)
        c.soft(
            closed(
                [self.hp3((0.25, 1.2, 0.3)), jl, n0L, self.tp(3, 70, 20, 0), self.tp(3, 20, 20, 0)]
            ),
            alpha(pal["shade"], 0.8),
            0.06 * H,
        )
        age = self.pt.get("age01", 0.3)
        fat = max(self.face.f["jowl"] * 0.8, clamp(self.belly - 0.3)) * clamp(
            1.4 - self.belly * 0.5 if self.belly > 1.2 else 1
        )
        if fat > 0.2 and not self.style.get("hood_in"):  # fullness under the chin
            x, y = self.face.P["ch"]
            c.soft(
                ribbon(
                    [
                        (x - 0.52 * H, y - 0.08 * H),
                        (x - 0.30 * H, y + 0.17 * H),
                        (x, y + 0.23 * H),
                        (x + 0.30 * H, y + 0.17 * H),
                        (x + 0.52 * H, y - 0.08 * H),
                    ],
                    0.09 * H,
                    w0=0.03 * H,
                    w1=0.03 * H,
                ),
                alpha(pal["deep"], 0.55 * fat),
                0.03 * H,
            )
            c.soft(
                ellipse(x - 0.06 * H, y + 0.12 * H, 0.24 * H, 0.05 * H),
                alpha(pal["light"], 0.30 * fat),
                0.03 * H,
            )
        if age > 0.55 and not self.style.get("hood_in"):  # lines and cords of an older neck
            x, y = self.face.P["ch"]
            wn = (age - 0.45) * self.face.wr("neck")
            c.soft(
                [
                    ribbon(
                        [
                            (x - 0.36 * H, y + d * H),
                            (x - 0.02 * H, y + (d + 0.05) * H),
                            (x + 0.34 * H, y + (d - 0.01) * H),
                        ],
                        0.030 * H,
                    )
                    for d in (0.20, 0.36)
                ],
                alpha(pal["deep"], 0.75 * wn),
                0.016 * H,
            )
            c.soft(
                [
                    ribbon([(x + q * H, y + 0.04 * H), (x + q * 0.55 * H, y + 0.34 * H)], 0.05 * H)
                    for q in (-0.16, 0.17)
                ],
                alpha(pal["deep"], 0.55 * wn),
                0.02 * H,
            )
        # sternomastoid + collar bones
        nkW = 0.5 * (self.face.s["L"]["w_neck"] + self.face.s["R"]["w_neck"])
        for sx in (1, -1):
            c.soft(
                ribbon(
                    [
                        self.hp3((sx * 0.52, 1.02, 0.1)),
                        self.tp(3, sx * 16, 2, 10),
                        self.tp(3, sx * 6, 24, 14),
                    ],
                    0.10 * H,
                    w0=0.02 * H,
                ),
                alpha(
                    pal["deep"],
                    0.28
                    + 0.4 * clamp(nkW)
                    + 0.25 * clamp(self.q["breath_amp"] - 1.5) * max(0, self.q["breath"]),
                ),
                0.02 * H,
            )
            c.soft(
                ribbon(
                    [
                        self.tp(3, sx * 8, 30, 12),
                        self.tp(3, sx * 34, 24, 8),
                        self.tp(3, sx * 62, 22, 4),
                    ],
                    0.07 * H,
                ),
                alpha(pal["deep"], 0.32),
                0.02 * H,
            )
        c.unclip()

    def torso_paint(self, c, tor, pal, cl):
        C = self.C
        P = self.tpts
        q = self.q
        kind = cl.get("kind", "tee")
        (x0, y0), (x1, y1) = self.tp(3, 0), self.tp(0, 0)
        neckline = cl.get("neck", "crew")
        over = cl.get("over")
        ov = tuple(over) if over else C["top"]
        ovS = mul(ov, (0.84, 0.79, 0.80))
        c.fill(tor, ov)
        self.torp = c.path(tor)
        if over:
            lap = self.hem[2]
            inn = {
                sx: [
                    self.tp(3, sx * 40 * self.neck_w, 1, 0),
                    self.tp(2.75, sx * 44, 0, 14),
                    self.tp(2, sx * 40, 0, 30),
                    self.tp(1, sx * 46, 0, 40),
                    self.hem[3 if sx > 0 else 1],
                ]
                for sx in (1, -1)
            }
            strip = join(open_(inn[-1]), open_([inn[-1][-1], lap, inn[1][-1]]), open_(inn[1][::-1]))
            self.inn = inn
            stp = c.path(strip)
        c.clip(self.torp)
        c.soft(ellipse((x0 + x1) / 2 + 10, y1 + 30, 170, 80), (74, 44, 56, 44), 16)
        # form shading: broad tone on the side away from the light, thrown-back light at its edge, lap shade
        c.soft(
            closed(
                [
                    P["stL"],
                    P["soL"],
                    (P["axL"][0] + 30, P["axL"][1]),
                    (P["waL"][0] + 30, P["waL"][1]),
                    (P["heL"][0] + 30, P["heL"][1] + 20),
                    self.tp(0.3, 44, 0, 0),
                    self.tp(1.0, 36, 0, 0),
                    self.tp(1.8, 44, 0, 0),
                    self.tp(2.4, 60, 0, 0),
                ]
            ),
            alpha(ovS, 0.85),
            13,
        )
        c.soft(
            closed(
                [
                    (P["axL"][0] + 30, P["axL"][1] - 20),
                    (P["waL"][0] + 30, P["waL"][1]),
                    (P["heL"][0] + 30, P["heL"][1] + 20),
                    self.tp(0.3, 76, 0, 0),
                    self.tp(1.0, 66, 0, 0),
                    self.tp(1.9, 78, 0, 0),
                ]
            ),
            alpha(mul(ov, (0.64, 0.55, 0.60)), 0.45),
            8,
        )
        c.soft(
            closed(
                [
                    P["soR"],
                    (P["axR"][0] - 16, P["axR"][1]),
                    (P["waR"][0] - 16, P["waR"][1]),
                    self.tp(0.5, -78, 0, 0),
                    self.tp(1.2, -72, 0, 0),
                    self.tp(2.0, -84, 0, 0),
                ]
            ),
            alpha(ovS, 0.60),
            6,
        )
        c.soft(
            ellipse(*self.tp(2.25, -46, 0, 20), 44, 34, 0.3),
            alpha(mixc(ov, (255, 248, 236), 0.30), 0.42),
            13,
        )
        if over:  # the inner garment lies under the open one: fill it after the outer shading, then give it its own
            c.unclip()
            c.fill(stp, C["top"])
            c.clip(stp)
            c.soft(
                closed(
                    [
                        self.tp(2.9, 10, 0, 10),
                        self.tp(2.9, 70, 0, 0),
                        self.tp(0.1, 70, 0, 30),
                        self.tp(0.1, 16, 0, 50),
                        self.tp(1.4, 8, 0, 34),
                    ]
                ),
                alpha(C["topS"], 0.75),
                12,
            )
            c.soft(
                ribbon(
                    [self.tp(0.5, -50, 0, 40), self.tp(0.3, 0, 4, 50), self.tp(0.5, 50, 0, 40)], 40
                ),
                alpha(C["topS"], 0.5),
                12,
            )
        if self.bust > 0:
            for sx in (1, -1):
                b = self.bust
                c.soft(
                    ribbon(
                        [
                            self.tp(1.75, sx * 86, 4, 10),
                            self.tp(1.62, sx * 60, 12 + 6 * b, 30),
                            self.tp(1.62, sx * 28, 12 + 6 * b, 34),
                            self.tp(1.75, sx * 8, 0, 20),
                        ],
                        15 * b + 8,
                    ),
                    alpha(C["topD"], 0.22 * b),
                    5,
                )
                c.soft(
                    ellipse(*self.tp(1.95, sx * 44 - 10, 2, 30), 30, 20),
                    alpha(C["topL"], 0.5 * b),
                    8,
                )
        else:
            c.soft(
                ribbon(
                    [
                        self.tp(1.85, -78, 0, 10),
                        self.tp(1.72, -40, 6, 20),
                        self.tp(1.78, -6, 0, 14),
                    ],
                    9,
                ),
                alpha(C["topS"], 0.34),
                6,
            )
            c.soft(
                ribbon(
                    [self.tp(1.85, 78, 0, 10), self.tp(1.72, 40, 6, 20), self.tp(1.78, 6, 0, 14)], 9
                ),
                alpha(C["topD"], 0.16),
                6,
            )
        if over:
            c.unclip()
            c.clip(self.torp)
        if (
            self.belly > 1.2
        ):  # a late pregnancy: a round form under the cloth, lit from the upper left, with its own shadow below
            bx, by = self.tp(0.72, 0, 0, 60)
            w_ = 92 * self.wa
            c.soft(
                ribbon(
                    [self.tp(1.62, -64, 0, 26), self.tp(1.44, 0, 8, 44), self.tp(1.62, 64, 0, 26)],
                    22,
                ),
                alpha(C["topD"], 0.55),
                7,
            )
            c.soft(
                closed(
                    [
                        (bx + w_ * 0.30, by - 74),
                        (bx + w_ * 0.86, by - 40),
                        (bx + w_ * 1.02, by + 20),
                        (bx + w_ * 0.70, by + 66),
                        (bx + 6, by + 84),
                        (bx - w_ * 0.5, by + 70),
                        (bx + w_ * 0.16, by + 56),
                        (bx + w_ * 0.60, by + 14),
                        (bx + w_ * 0.58, by - 34),
                    ]
                ),
                alpha(C["topD"], 0.62),
                12,
            )
            c.soft(
                ellipse(bx - 26, by - 30, 46, 38, -0.4),
                alpha(mixc(C["topL"], (255, 250, 244), 0.25), 0.60),
                15,
            )
            c.soft(
                ribbon(
                    [(bx - w_ * 1.0, by - 30), (bx - w_ * 0.94, by + 30), (bx - w_ * 0.6, by + 66)],
                    16,
                ),
                alpha(C["topD"], 0.40),
                6,
            )
            for dx in (-1, 1):
                self.fold(
                    c,
                    [
                        (bx + dx * w_ * 0.98, by - 66),
                        (bx + dx * w_ * 0.55, by - 78),
                        (bx + dx * w_ * 0.16, by - 72),
                    ],
                    6,
                    C["topD"],
                    C["topL"],
                    0.4,
                )
            c.soft(
                ribbon([(bx - w_ * 0.8, by + 74), (bx, by + 96), (bx + w_ * 0.8, by + 74)], 20),
                alpha(C["topD"], 0.60),
                6,
            )
        elif self.belly > 0.2:
            c.soft(
                ellipse(*self.tp(0.7, -14, 0, 40), 50, 56), alpha(C["topL"], 0.55 * self.belly), 16
            )
            c.soft(
                ribbon(
                    [self.tp(0.35, -80, 0, 20), self.tp(0.1, 0, 4, 60), self.tp(0.35, 80, 0, 20)],
                    18,
                ),
                alpha(C["topD"], 0.45 * self.belly),
                6,
            )
        # waist folds; deepen with slump / lean
        fo = 0.45 + 0.55 * clamp(q["slump"] + max(0, q["lean_f"]) * 0.5)
        if not over:
            for sx in (1, -1):
                self.folds(c, C["topD"], sx, C["topL"])
            self.cloth_detail(c, cl, C)
        c.soft(
            ribbon(
                [self.tp(0.42, -52, 0, 20), self.tp(0.26, -12, 4, 34), self.tp(0.34, 34, 0, 30)],
                6,
                n=4,
            ),
            alpha(C["topD"], 0.32 * fo),
            1.6,
        )
        if over and (cl.get("pattern") or cl.get("motif")):
            c.unclip()
            c.clip(stp)
        if cl.get("pattern") == "dots":
            c.fill(
                [
                    ellipse(
                        *self.tp(0.12 + i * 0.31, -120 + j * 17 + (8 if i % 2 else 0), 0, 10), 2.3
                    )
                    for i in range(9)
                    for j in range(15)
                ],
                alpha(tuple(cl["pattern_color"]), 0.8),
            )
        if cl.get("pattern") in ("vstripes", "check"):
            pc = tuple(cl["pattern_color"])
            c.stroke(
                [
                    open_(
                        [
                            self.tp(2.9, x, 0, 6),
                            self.tp(2, x * 1.02, 0, 20),
                            self.tp(1, x * 1.0, 0, 28),
                            self.tp(0.1, x * 1.05, 0, 40),
                        ]
                    )
                    for x in range(-117, 118, 18)
                ],
                alpha(pc, 0.55),
                2.6,
            )
            if cl["pattern"] == "check":
                c.stroke(
                    [
                        open_(
                            [
                                self.tp(t / 10, -120, 0, 0),
                                self.tp(t / 10 - 0.06, -50, 4, 20),
                                self.tp(t / 10 - 0.06, 50, 4, 20),
                                self.tp(t / 10, 120, 0, 0),
                            ]
                        )
                        for t in range(1, 29, 2)
                    ],
                    alpha(pc, 0.45),
                    2.2,
                )
        if cl.get("pattern") == "flowers":
            pc = tuple(cl["pattern_color"])
            c.fill(
                [
                    ellipse(
                        *self.tp(
                            0.2 + i * 0.3,
                            -60 + j * 24 + (12 if i % 2 else 0) + 3 * math.cos(a),
                            3 * math.sin(a),
                            10,
                        ),
                        2.4,
                    )
                    for i in range(9)
                    for j in range(6)
                    for a in (0, 2.1, 4.2)
                ],
                alpha(pc, 0.6),
            )
            c.fill(
                [
                    ellipse(
                        *self.tp(0.2 + i * 0.3, -60 + j * 24 + (12 if i % 2 else 0), 0, 10), 1.6
                    )
                    for i in range(9)
                    for j in range(6)
                ],
                (250, 240, 200),
            )
        if cl.get("motif"):
            self.motif(c, cl["motif"], tuple(cl["motif_c"]))
        if cl.get("pattern") == "stripes":
            pc = tuple(cl["pattern_color"])
            for i in range(9):
                t = 0.2 + i * 0.3
                c.stroke(
                    open_(
                        [
                            self.tp(t, -120, 0, 0),
                            self.tp(t - 0.06, -50, 4, 20),
                            self.tp(t - 0.06, 50, 4, 20),
                            self.tp(t, 120, 0, 0),
                        ]
                    ),
                    alpha(pc, 0.75),
                    5,
                )
        c.unclip()
        self.neckline(c, pal, cl, neckline, kind)
        # hem on the lap
        c.fill(ribbon(self.hem, 3.5, n=4, w0=2, w1=2), alpha(C["topD"], 0.55))

    def motif(self, c, kind, col):
        x, y = self.tp(1.75, 0, 0, 30)
        k = 0.45 + 0.55 * self.tl
        if kind == "planet":
            r = 24 * k
            ring = lambda a0, a1: open_(
                [
                    (
                        x + 42 * k * math.cos(a) - 6 * k * math.sin(a),
                        y + 11 * k * math.sin(a) - 9 * k * math.cos(a),
                    )
                    for a in [a0 + (a1 - a0) * i / 8 for i in range(9)]
                ]
            )
            c.stroke(ring(math.pi, 2 * math.pi), mixc(col, (255, 255, 255), 0.5), 4 * k)
            c.clip(c.fill(ellipse(x, y, r), col))
            c.soft(ellipse(x + r * 0.5, y + r * 0.4, r), alpha(mul(col, (0.7, 0.6, 0.6)), 0.8), 5)
            c.stroke(
                [
                    open_([(x - r, y + d * k), (x, y + (d + 4) * k), (x + r, y + d * k)])
                    for d in (-8, 3)
                ],
                alpha(mul(col, (0.8, 0.66, 0.6)), 0.8),
                3 * k,
            )
            c.unclip()
            c.stroke(ring(0, math.pi), mixc(col, (255, 255, 255), 0.5), 4 * k)
            for dx, dy, q in (
                (-44, -30, 3),
                (40, -34, 2.4),
                (-36, 28, 2),
                (48, 22, 3),
                (10, -44, 2),
            ):
                c.fill(ellipse(x + dx * k, y + dy * k, q * k), (255, 246, 214))
        else:
            P = [
                (
                    x + (26 if i % 2 == 0 else 11) * k * math.sin(i * math.pi / 5),
                    y - (26 if i % 2 == 0 else 11) * k * math.cos(i * math.pi / 5),
                )
                for i in range(10)
            ]
            c.fill(poly(P), col)

    def neckline(self, c, pal, cl, nl, kind):
        C = self.C
        H = self.Hf
        nL, nR = self.tp(3, 39 * self.neck_w, -2, -4), self.tp(3, -39 * self.neck_w, -2, -4)

        def skin_patch(pts):
            sh = closed(pts)
            c.fill(sh, pal["base"])
            c.clip(sh)
            c.soft(
                shift(self.face.outline(), 0.10 * H, 0.20 * H), alpha(pal["deep"], 0.60), 0.05 * H
            )
            c.soft(
                closed(
                    [
                        self.tp(3, 10, -10, 0),
                        self.tp(3, 60, -10, 0),
                        self.tp(3, 60, 70, 0),
                        self.tp(3, 12, 60, 0),
                    ]
                ),
                alpha(pal["shade"], 0.7),
                0.06 * H,
            )
            for sx in (1, -1):
                c.soft(
                    ribbon(
                        [
                            self.hp3((sx * 0.50, 1.05, 0.1)),
                            self.tp(3, sx * 16, 2, 10),
                            self.tp(3, sx * 5, 24, 14),
                        ],
                        0.10 * H,
                        w0=0.02 * H,
                    ),
                    alpha(pal["deep"], 0.30),
                    0.02 * H,
                )
                c.soft(
                    ribbon(
                        [
                            self.tp(3, sx * 7, 28, 12),
                            self.tp(3, sx * 30, 20, 8),
                            self.tp(3, sx * 56, 14, 4),
                        ],
                        0.06 * H,
                    ),
                    alpha(pal["deep"], 0.34),
                    0.015 * H,
                )
            c.unclip()

        if nl == "polo":
            mid = self.tp(3, 0, 46, 12)
            skin_patch(
                [
                    nR,
                    self.tp(3, -20, -14, 0),
                    self.tp(3, 20, -14, 0),
                    nL,
                    self.tp(3, 14, 20, 8),
                    mid,
                    self.tp(3, -14, 20, 8),
                ]
            )
            pk = [
                self.tp(3, -9, 40, 12),
                self.tp(3, 9, 40, 12),
                self.tp(1.42, 9, 0, 26),
                self.tp(1.42, -9, 0, 26),
            ]
            c.fill(poly(pk), mixc(C["top"], C["topL"], 0.35))
            c.stroke(poly(pk), alpha(C["topD"], 0.5), 1)
            c.fill(
                [ellipse(*self.tp(t, 0, 0, 22), 2.6) for t in (1.88, 1.60)],
                mixc(C["topL"], (255, 255, 255), 0.45),
            )
            for sx, n_ in ((-1, nR), (1, nL)):
                lp = join(
                    open_(
                        [shiftp(n_, 0, -5), self.tp(3, sx * 20, 20, 10), self.tp(3, sx * 5, 40, 13)]
                    ),
                    open_(
                        [
                            self.tp(3, sx * 5, 40, 13),
                            self.tp(3, sx * 28, 50, 12),
                            self.tp(3, sx * 47, 22, 6),
                            shiftp(n_, sx * 5, -5),
                        ]
                    ),
                )
                c.soft(shift(lp, 1, 4), alpha(C["topD"], 0.6), 2.5)
                c.fill(lp, mixc(C["top"], C["topL"], 0.3 if sx < 0 else 0.1))
                c.stroke(lp, alpha(C["topD"], 0.45), 1.2)
        elif nl == "crew":
            mid = self.tp(3, 0, 26, 8)
            a, b = self.tp(3, 30, 16, 4), self.tp(3, -30, 16, 4)
            skin_patch([nR, self.tp(3, -20, -14, 0), self.tp(3, 20, -14, 0), nL, a, mid, b])
            c.soft(
                ribbon([shiftp(p, 1, 6) for p in (nR, b, mid, a, nL)], 8, w0=5, w1=5),
                alpha(C["topD"], 0.45),
                2.2,
            )
            c.fill(ribbon([nR, b, mid, a, nL], 9.5, w0=7, w1=7), mixc(C["top"], C["topS"], 0.6))
            bp = sample([nR, b, mid, a, nL], 7)
            c.stroke(
                [open_([shiftp(p, 0, -3.6), shiftp(p, 0, 3.6)]) for p in bp[1:-1]],
                alpha(C["topD"], 0.36),
                0.9,
            )
            c.fill(
                ribbon(
                    [
                        shiftp(nR, 0, -2),
                        shiftp(b, 0, -2.5),
                        shiftp(mid, 0, -3),
                        shiftp(a, 0, -2.5),
                        shiftp(nL, 0, -2),
                    ],
                    1.6,
                    n=5,
                    w0=1,
                    w1=1,
                ),
                C["topD"],
            )
        elif nl == "v" or nl == "gown":
            d = 62 if nl == "v" else 44
            mid = self.tp(3, 0, d, 12)
            skin_patch(
                [
                    nR,
                    self.tp(3, -20, -14, 0),
                    self.tp(3, 20, -14, 0),
                    nL,
                    self.tp(3, 24, d * 0.5, 8),
                    mid,
                    self.tp(3, -24, d * 0.5, 8),
                ]
            )
            for sx, n_ in ((1, nL), (-1, nR)):
                c.fill(
                    ribbon([n_, self.tp(3, sx * 26, d * 0.5, 8), mid], 9, n=5, w0=6, w1=8),
                    C["topS"] if nl == "v" else tuple(cl.get("trim", C["topS"])),
                )
        elif nl == "collar":
            d = 40
            mid = self.tp(3, 0, d, 12)
            skin_patch(
                [
                    nR,
                    self.tp(3, -20, -14, 0),
                    self.tp(3, 20, -14, 0),
                    nL,
                    self.tp(3, 16, d * 0.5, 8),
                    mid,
                    self.tp(3, -16, d * 0.5, 8),
                ]
            )
            pl = [mid, self.tp(2, 0, 0, 24), self.tp(1, 0, 0, 34), self.tp(0.12, 0, 0, 50)]
            pr = [shiftp(p, 15, 0) for p in pl]
            c.soft(ribbon([shiftp(p, 17, 2) for p in pl], 6, w0=5, w1=5), alpha(C["topD"], 0.40), 2)
            c.fill(join(open_(pl), open_(pr[::-1])), mixc(C["top"], C["topL"], 0.5))
            c.fill(
                [ribbon(pl, 1.6, w0=1.4, w1=1.4), ribbon(pr, 2.0, w0=1.6, w1=1.6)],
                alpha(C["topD"], 0.55),
            )
            c.fill(
                ribbon([shiftp(p, 12, 0) for p in pl], 0.9, w0=0.8, w1=0.8), alpha(C["topD"], 0.35)
            )

            for t in (2.35, 1.8, 1.25, 0.7, 0.22):
                x, y = self.tp(t, 7, 0, 26)
                c.fill(ellipse(x, y + 1, 3.9), alpha(C["topD"], 0.5))
                c.fill(ellipse(x, y, 3.6), mixc(C["topL"], (255, 255, 255), 0.5))
                c.stroke(ellipse(x, y, 3.4), alpha(C["topD"], 0.5), 0.7)
                c.fill([ellipse(x - 1, y, 0.6), ellipse(x + 1, y, 0.6)], alpha(C["topD"], 0.8))
            for sx, n_ in ((-1, nR), (1, nL)):
                tip = self.tp(3, sx * 40, 56, 14)
                col = C["topL"] if sx < 0 else C["top"]
                lp = join(
                    open_([shiftp(n_, 0, -6), self.tp(3, sx * 22, 18, 10), mid]),
                    open_([mid, tip]),
                    open_(
                        [
                            tip,
                            self.tp(3, sx * (54 if not cl.get("over") else 46), 18, 4),
                            shiftp(n_, sx * (6 if not cl.get("over") else 1), -6),
                        ]
                    ),
                )
                c.soft(shift(lp, 1.5, 4), alpha(C["topD"], 0.6), 2.5)
                c.fill(lp, col)
                c.stroke(lp, alpha(C["topD"], 0.35), 1)
        if cl.get("tie"):
            t_ = tuple(cl["tie"])
            tD = mul(t_, (0.6, 0.55, 0.6))
            kx, ky = self.tp(3, 0, 34, 16)
            bl = join(
                open_(
                    [self.tp(2.58, -6, 0, 26), self.tp(1.6, -13, 0, 32), self.tp(0.75, -17, 0, 42)]
                ),
                open_(
                    [self.tp(0.75, -17, 0, 42), self.tp(0.58, 0, 0, 44), self.tp(0.75, 17, 0, 42)]
                ),
                open_([self.tp(0.75, 17, 0, 42), self.tp(1.6, 13, 0, 32), self.tp(2.58, 6, 0, 26)]),
            )
            c.soft(shift(bl, 2, 3), alpha(C["topD"], 0.6), 3)
            c.clip(c.fill(bl, t_))
            if cl.get("tie2"):
                c.stroke(
                    [
                        open_([self.tp(t, -20, -7, 34), self.tp(t, 20, 7, 34)])
                        for t in (0.8, 1.1, 1.4, 1.7, 2.0, 2.3)
                    ],
                    tuple(cl["tie2"]),
                    4,
                )
            c.soft(ribbon([self.tp(2.5, 8, 0, 26), self.tp(0.8, 14, 0, 40)], 8), alpha(tD, 0.7), 3)
            c.unclip()
            kn = poly([(kx - 11, ky - 3), (kx + 11, ky - 3), (kx + 7, ky + 16), (kx - 7, ky + 16)])
            c.fill(kn, mixc(t_, tD, 0.25))
            c.stroke(kn, alpha(tD, 0.6), 1)
        if cl.get("lanyard"):
            ly = tuple(cl["lanyard"])
            b = self.tp(1.35, 4, 0, 34)
            c.stroke(
                [
                    open_([shiftp(nL, -2, 6), self.tp(2.3, 26, 0, 24), b]),
                    open_([shiftp(nR, 2, 6), self.tp(2.3, -22, 0, 24), b]),
                ],
                ly,
                4,
            )
            r_ = poly(
                [
                    (b[0] - 15, b[1]),
                    (b[0] + 15, b[1]),
                    (b[0] + 15, b[1] + 42),
                    (b[0] - 15, b[1] + 42),
                ]
            )
            c.soft(shift(r_, 2, 4), (30, 20, 30, 80), 2.5)
            c.fill(r_, (250, 250, 250))
            c.fill(
                poly(
                    [
                        (b[0] - 15, b[1]),
                        (b[0] + 15, b[1]),
                        (b[0] + 15, b[1] + 9),
                        (b[0] - 15, b[1] + 9),
                    ]
                ),
                ly,
            )
            c.fill(ellipse(b[0] - 5, b[1] + 22, 5.5, 7), (180, 170, 164))
            c.stroke(
                [open_([(b[0] + 3, b[1] + y), (b[0] + 11, b[1] + y)]) for y in (18, 23, 28)],
                (150, 150, 156),
                1.4,
            )
        if cl.get("pouch"):
            p_ = [
                self.tp(0.95, -58, 0, 30),
                self.tp(0.95, 58, 0, 30),
                self.tp(0.45, 82, 0, 36),
                self.tp(0.12, 78, 0, 48),
                self.tp(0.12, -78, 0, 48),
                self.tp(0.45, -82, 0, 36),
            ]
            c.soft(shift(poly(p_), 0, 3), alpha(C["topD"], 0.5), 3)
            c.fill(poly(p_), mixc(C["top"], C["topS"], 0.2))
            c.stroke(poly(p_), alpha(C["topD"], 0.5), 1.4)
        if cl.get("over") and cl.get("over_kind", "cardigan") != "cardigan":
            self.jacket(c, cl, nL, nR)
        elif cl.get("over"):  # open cardigan / jacket edges
            oc = tuple(cl["over"])
            oD = mul(oc, (0.64, 0.55, 0.58))
            oS = mul(oc, (0.84, 0.79, 0.80))
            P = self.tpts
            c.clip(self.torp)
            for sx in (-1, 1):
                c.soft(
                    ribbon([shiftp(p, -sx * 5, 3) for p in self.inn[sx]], 16, n=4, w0=10, w1=14),
                    alpha(C["topD"], 0.42),
                    5,
                )
                if sx > 0:
                    c.soft(
                        closed(
                            [
                                P["stL"],
                                P["soL"],
                                (P["axL"][0] + 30, P["axL"][1]),
                                (P["waL"][0] + 30, P["waL"][1]),
                                (P["heL"][0] + 30, P["heL"][1] + 20),
                                self.tp(0.3, 70, 0, 0),
                                self.tp(1.0, 62, 0, 0),
                                self.tp(1.8, 72, 0, 0),
                            ]
                        ),
                        alpha(oS, 0.9),
                        8,
                    )
                self.folds(c, oD, sx, mixc(oc, (255, 250, 240), 0.22), True)
            c.unclip()
            for sx in (-1, 1):
                inner = self.inn[sx]
                band = [shiftp(p, sx * 6, 0) for p in inner]
                c.fill(ribbon(band, 14, w0=13, w1=14), mixc(oc, oS, 0.5) if sx < 0 else oS)
                c.fill(
                    ribbon([shiftp(p, sx * 12.5, 0) for p in inner], 1.5, w0=1, w1=1),
                    alpha(oD, 0.60),
                )
                bp = sample(band, 9)
                rib = []
                for i in range(1, len(bp) - 1):
                    (xa, ya), (xb, yb) = bp[i - 1], bp[i + 1]
                    d = math.hypot(xb - xa, yb - ya) or 1
                    nx, ny = -(yb - ya) / d * 5.5, (xb - xa) / d * 5.5
                    x, y = bp[i]
                    rib.append(open_([(x - nx, y - ny), (x + nx, y + ny)]))
                c.stroke(rib, alpha(oD, 0.30), 1.3)
                if sx < 0:
                    for i in (13, 20, 27):
                        x, y = bp[i]
                        c.fill(ellipse(x, y + 1.2, 5.2), (40, 20, 16, 80))
                        c.fill(ellipse(x, y, 5), mixc(oD, (90, 60, 44), 0.4))
                        c.fill(ellipse(x - 1.2, y - 1.4, 2.6), (255, 240, 220, 60))
                        c.fill(
                            [ellipse(x - 1.4, y, 0.8), ellipse(x + 1.4, y, 0.8)], (30, 16, 14, 190)
                        )
            px = [
                self.tp(0.78, sx * x, y, 14)
                for sx in (1,)
                for x, y in ((62, 0), (88, -3), (88, 26), (62, 30))
            ]
            c.clip(self.torp)
            c.fill(ribbon([px[0], px[1]], 3, w0=3, w1=3), alpha(oD, 0.45))
            c.unclip()

    def jacket(self, c, cl, nL, nR):
        """Open outer garment that is not knitted: zip (fleece, track top), jacket, blazer, coat, robe."""
        kind = cl["over_kind"]
        oc = tuple(cl["over"])
        oD = mul(oc, (0.58, 0.50, 0.54))
        oS = mul(oc, (0.84, 0.79, 0.80))
        oL = mixc(oc, (255, 250, 240), 0.22)
        P = self.tpts
        C = self.C
        c.clip(self.torp)
        for sx in (-1, 1):
            c.soft(
                ribbon([shiftp(p, -sx * 5, 3) for p in self.inn[sx]], 16, n=4, w0=10, w1=14),
                alpha(C["topD"], 0.45),
                5,
            )
            if sx > 0:
                c.soft(
                    closed(
                        [
                            P["stL"],
                            P["soL"],
                            (P["axL"][0] + 30, P["axL"][1]),
                            (P["waL"][0] + 30, P["waL"][1]),
                            (P["heL"][0] + 30, P["heL"][1] + 20),
                            self.tp(0.3, 70, 0, 0),
                            self.tp(1.0, 62, 0, 0),
                            self.tp(1.8, 72, 0, 0),
                        ]
                    ),
                    alpha(oS, 0.9),
                    8,
                )
            self.folds(c, oD, sx, oL, True)
        for sx, n_ in ((-1, nR), (1, nL)):
            I = self.inn[sx]
            k = mixc(oc, oS, 0.3) if sx < 0 else oS
            if kind in ("blazer", "coat", "robe"):
                w = {"blazer": 44, "coat": 56, "robe": 40}[kind]
                end = 1.25 if kind == "blazer" else 0.95
                low = lerpp(I[2], I[3], 0.55 if kind == "blazer" else 0.85)
                if kind == "robe":
                    lp = ribbon([shiftp(p, sx * 9, 0) for p in I], 30, w0=26, w1=24)
                else:
                    lp = join(
                        open_([shiftp(n_, -sx * 2, -6), I[1], I[2], low]),
                        open_([low, lerpp(I[2], shiftp(I[2], sx * w, -30), 0.9)]),
                        open_(
                            [
                                lerpp(I[2], shiftp(I[2], sx * w, -30), 0.9),
                                self.tp(2.55, sx * (42 + w * 0.9), 0, 12),
                                self.tp(2.62, sx * (44 + w * 0.45), 0, 12),
                                self.tp(2.78, sx * (44 + w * 0.62), 0, 8),
                                self.tp(2.98, sx * (44 + w * 0.25), 0, 0),
                                shiftp(n_, sx * 5, -8),
                            ]
                        ),
                    )
                c.soft(shift(lp, 1.5, 4), alpha(oD, 0.7), 3)
                c.fill(lp, mixc(k, oL, 0.25))
                c.stroke(lp, alpha(oD, 0.6), 1.2)
                if kind == "blazer":
                    c.stroke(
                        open_(
                            [
                                self.tp(2.64, sx * (44 + w * 0.42), 0, 12),
                                self.tp(2.56, sx * (42 + w * 0.9), 0, 12),
                            ]
                        ),
                        alpha(oD, 0.5),
                        1.4,
                    )
                if kind == "robe":
                    c.stroke(
                        [shift(open_([shiftp(p, sx * 9, 0) for p in I]), d, 0) for d in (-5, 5)],
                        alpha(oD, 0.22),
                        1.2,
                    )
            else:
                col = join(
                    open_([shiftp(n_, -sx * 3, -12), I[1]]),
                    open_(
                        [
                            I[1],
                            shiftp(I[1], sx * 22, -6),
                            self.tp(2.94, sx * 66, -4, 0),
                            shiftp(n_, sx * 9, -14),
                            shiftp(n_, -sx * 3, -12),
                        ]
                    ),
                )
                c.soft(shift(col, 1, 4), alpha(oD, 0.6), 3)
                c.fill(col, mixc(k, oL, 0.3))
                c.stroke(col, alpha(oD, 0.5), 1.2)
                c.stroke(open_([shiftp(p, sx * 4, 0) for p in I[1:]]), alpha(oD, 0.75), 2.4)
                c.stroke(
                    open_([shiftp(p, sx * 1, 0) for p in I[1:]]),
                    (178, 180, 184) if kind == "zip" else alpha(oL, 0.8),
                    2.2,
                )
                if kind == "zip":
                    zp = sample(I[1:], 16)
                    c.stroke(
                        [open_([(x - 1.6, y), (x + 1.6, y)]) for x, y in zp], (110, 112, 118), 1
                    )
                else:
                    q = [
                        self.tp(2.2, sx * 54, 0, 22),
                        self.tp(2.2, sx * 86, 0, 14),
                        self.tp(1.85, sx * 86, 0, 14),
                        self.tp(1.85, sx * 54, 0, 22),
                    ]
                    c.stroke(poly(q), alpha(oD, 0.55), 1.4)
                    c.fill(
                        poly([q[0], q[1], shiftp(q[1], 0, 8), shiftp(q[0], 0, 8)]), alpha(oD, 0.18)
                    )
            if cl.get("fob") and sx > 0:
                x, y = self.tp(2.15, -22, 0, 26)
                c.stroke(open_([(x, y - 14), (x, y)]), (170, 174, 180), 2.4)
                c.fill(ellipse(x, y + 6, 7.5), (196, 200, 206))
                c.fill(ellipse(x, y + 6, 5.4), (252, 252, 252))
                c.stroke(open_([(x, y + 3), (x, y + 6), (x + 2.6, y + 7)]), (60, 60, 70), 1)
        c.unclip()

    def cloth_detail(self, c, cl, C):
        """What tells one garment from another: knit, pocket, yoke, side seam, hem stitching."""
        tp = self.tp
        D = C["topD"]
        st = []
        if cl.get("pocket"):
            p = [
                tp(2.2, 30, 0, 24),
                tp(2.2, 68, 0, 18),
                tp(1.72, 68, 0, 20),
                tp(1.66, 49, 2, 24),
                tp(1.72, 30, 0, 26),
            ]
            c.soft(shift(poly(p), 1, 2.5), alpha(D, 0.35), 1.8)
            c.fill(poly(p), mixc(C["top"], C["topS"], 0.35))
            c.stroke(poly(p), alpha(D, 0.45), 0.9)
            c.fill(
                ribbon([shiftp(p[0], 0, 5), shiftp(p[1], 0, 5)], 1.2, w0=1.2, w1=1.2),
                alpha(D, 0.45),
            )
        if cl.get("yoke"):
            for sx in (1, -1):
                st.append(
                    ribbon(
                        [
                            tp(2.86, sx * 40, 0, 8),
                            tp(2.70, sx * 70, 0, 8),
                            tp(2.62, sx * 100, 0, 0),
                        ],
                        1.4,
                        w0=1.2,
                        w1=1.2,
                    )
                )
        if cl.get("knit"):
            for t in range(14):
                y = 0.12 + t * 0.2
                for i in range(-5, 6):
                    x = i * 17 + (8 if t % 2 else 0)
                    st.append(
                        ribbon(
                            [
                                tp(y + 0.05, x, 0, 18),
                                tp(y - 0.02, x + 3, 0, 18),
                                tp(y - 0.08, x, 0, 18),
                            ],
                            2.2,
                        )
                    )
        if cl.get("embroider"):
            e = tuple(cl["embroider"])
            k = []
            for i in range(7):
                t = 2.55 - i * 0.20
                x, y = tp(t, 0, 0, 26)
                k += [
                    poly([(x, y - 6), (x + 4.5, y), (x, y + 6), (x - 4.5, y)]),
                    ellipse(x - 9, y + 8, 1.5),
                    ellipse(x + 9, y + 8, 1.5),
                ]
            c.fill(k, alpha(e, 0.85))
            st += [
                ribbon(
                    [tp(2.7, s_ * 15, 0, 24), tp(2, s_ * 15, 0, 26), tp(1.25, s_ * 15, 0, 30)],
                    1.5,
                    w0=1.3,
                    w1=1.3,
                )
                for s_ in (1, -1)
            ]
        h = self.hem
        st.append(ribbon([shiftp(p, 0, -7) for p in h], 1.2, w0=1, w1=1))
        c.fill(st, alpha(D, 0.42))

    def fold(self, c, pts, w, D, L, a, sg=1.8, dx=-0.6, dy=-0.6):
        """A fold of cloth: a dark trough and, on the lit side of it, a light ridge."""
        c.soft(
            ribbon([(x + dx * w, y + dy * w) for x, y in pts], w * 0.8, peak=0.35),
            alpha(L, a * 0.75),
            sg,
        )
        c.soft(ribbon(pts, w, peak=0.3), alpha(D, a), sg)

    def folds(self, c, D, sx, L, side_only=False):
        q = self.q
        w = self.wa
        k = 0.60 + 0.40 * clamp(q["slump"] + max(0, q["lean_f"]) * 0.5)
        tp = self.tp
        u = 1 if sx > 0 else 0.85
        f = lambda pts, wd, a, sg=1.8: self.fold(c, pts, wd, D, L, a, sg)
        aw = 90 * self.sw
        f(
            [
                tp(2.42, sx * aw, 4, 6),
                tp(2.16, sx * aw * 0.86, 0, 10),
                tp(1.98 + 0.06 * sx, sx * aw * 0.60, 0, 16),
            ],
            7,
            0.42,
        )  # from the armpit
        f(
            [
                tp(2.30, sx * aw, 4, 6),
                tp(1.98, sx * aw * 0.90, 0, 10),
                tp(1.66, sx * aw * 0.74, 0, 14),
            ],
            6,
            0.36,
        )
        if not side_only:
            f(
                [tp(2.86, sx * 52, 0, 8), tp(2.62, sx * 62, 0, 12), tp(2.36, sx * 60 * u, 0, 14)],
                6,
                0.20,
                2.4,
            )
        for t, xb, dy, wd, a in (
            (1.12, 50 * u, 7, 6, 0.34),
            (0.86, 34 / u, 9, 7, 0.42),
            (0.60, 52 * u, 8, 6, 0.38),
            (0.36, 40 * u, 6, 5, 0.30),
        ):  # where the body bends
            f(
                [
                    tp(t + 0.18, sx * 94 * w, 0, 6),
                    tp(t + 0.05, sx * lerp(92 * w, xb, 0.45), dy, 16),
                    tp(t + 0.05 - 0.05 * sx, sx * xb, dy * 0.4, 24),
                ],
                wd,
                a * k,
            )
        if not side_only:
            f(
                [tp(0.22, sx * 60, 2, 34), tp(0.10, sx * 34, 4, 48), tp(0.16, sx * 6, 0, 52)],
                6,
                0.26 * k,
            )

    def leg_shapes(self, S):
        hip, knee, ank = self.L[S]
        h, k, a = self.pj(hip), self.pj(knee), self.pj(ank)
        m = 0.5 * (self.lm + self.hp)
        th = limb(
            h,
            k,
            [
                (0, 58 * m, 58 * m),
                (0.45, 58 * m, 58 * m),
                (0.85, 52 * m, 52 * m),
                (1, 46 * m, 46 * m),
            ],
        )
        lo = limb(
            (k[0], k[1] + 6),
            a,
            [
                (0, 45 * m, 45 * m),
                (0.22, 44 * m, 43 * m),
                (0.5, 41 * m, 40 * m),
                (1, 28 * m, 28 * m),
            ],
        )
        return th, lo, h, k, a, m

    def legs(self, c):
        C = self.C
        for S in "RL":
            th, lo, h, k, a, m = self.leg_shapes(S)
            sx = 1 if S == "L" else -1
            both = [th, lo]
            if sx > 0:
                c.soft([shift(th, -6, 5)], (16, 10, 34, 70), 7)
            p = c.path(both)
            c.fill(p, C["bot"])
            c.clip(p)
            # shin plane: tone grows below the knee; outer/inner edges
            c.soft(
                closed(
                    [
                        (k[0] - 70, k[1] + 40 * m),
                        (k[0] - 30, k[1] + 50 * m),
                        (k[0] + 20, k[1] + 48 * m),
                        (k[0] + 70, k[1] + 34 * m),
                        (k[0] + 90, k[1] + 340),
                        (k[0] - 90, k[1] + 340),
                    ]
                ),
                alpha(C["botS"], 0.9),
                12,
            )
            c.soft(
                closed(
                    [
                        (k[0] + 20 * m, k[1] + 30),
                        (k[0] + 80, k[1] - 30),
                        (k[0] + 90, a[1]),
                        (a[0] + 8, a[1]),
                        (k[0] + 14, k[1] + 120),
                    ]
                ),
                alpha(C["botD"], 0.6),
                10,
            )
            c.soft(
                closed(
                    [
                        (h[0] + 30, h[1] - 40),
                        (h[0] + 90, h[1] - 40),
                        (k[0] + 90, k[1] + 60),
                        (k[0] + 36 * m, k[1] + 38),
                    ]
                ),
                alpha(C["botS"], 0.9),
                8,
            )
            c.soft(ellipse(k[0] - 14 * m, k[1] + 4, 28 * m, 24 * m), alpha(C["botL"], 0.45), 12)
            c.soft(
                ribbon([(h[0] - 16, h[1] + 10), (k[0] - 20 * m, k[1])], 30 * m),
                alpha(C["botL"], 0.35),
                9,
            )
            c.soft(ellipse(h[0], h[1] + 2, 76, 24), alpha(C["botD"], 0.62), 10)
            # knee folds
            for dy, w_, q in ((30, 0.62, 0.5), (44, 0.45, 0.4)):
                c.fill(
                    ribbon(
                        [
                            (k[0] - sx * 44 * m, k[1] + dy - 8),
                            (k[0] - sx * 20 * m, k[1] + dy + 4),
                            (k[0] + sx * (w_ * 30 - 10) * m, k[1] + dy + 3),
                        ],
                        5,
                        n=4,
                        peak=0.25,
                    ),
                    alpha(C["botD"], q),
                )
            c.fill(
                ribbon(
                    [
                        (h[0] + sx * 20, h[1] + 8),
                        (h[0] - sx * 4, h[1] + 20),
                        (h[0] - sx * 34, h[1] + 20),
                    ],
                    5,
                    n=4,
                ),
                alpha(C["botD"], 0.45),
            )
            c.unclip()

    def arm_paint(self, c, S, pal, cl, tor):
        C = self.C
        A = self.A[S]
        sx = 1 if S == "L" else -1
        so = self.tpts
        up, fo, s2, e2, w2 = self.arm_shapes(S)
        over = cl.get("over")
        col = tuple(over) if over else C["top"]
        colS = mul(col, (0.84, 0.79, 0.80))
        colD = mul(col, (0.64, 0.55, 0.58))
        colL = mixc(col, (255, 250, 240), 0.20)
        base = col if sx < 0 else mixc(col, colS, 0.45)
        short = cl.get("sleeve", "long") == "short"
        # contact shadow on torso / thighs / other arm, one soft batch
        c.clip(self.zone(c, tor))
        c.soft([shift(up, 4, 7), shift(fo, 4, 8)], (26, 14, 40, 78), 6)
        c.unclip()
        if short:
            m_ = self.lm
            f_ = self.pf(A["E"])
            up = limb(
                lerpp(s2, e2, 0.38),
                e2,
                [
                    (0, 20 * m_, 20 * m_),
                    (0.25, 24 * m_ * f_, 24 * m_ * f_),
                    (0.6, 22 * m_ * f_, 22 * m_ * f_),
                    (1, 21.5 * m_ * f_, 21.5 * m_ * f_),
                ],
            )
            pb = c.fill([up, fo], pal["base"])
            c.clip(pb)
            self.limb_shade(c, e2, w2, s2, pal["shade"], pal["deep"], pal["light"], sx)
            dx, dy = e2[0] - s2[0], e2[1] - s2[1]
            d = math.hypot(dx, dy) or 1
            ux, uy = dx / d, dy / d
            q = lambda t, n_: (s2[0] + ux * t + -uy * n_, s2[1] + uy * t + ux * n_)
            el = 0.60 * d
            c.soft(
                ribbon([q(el, 40), q(el + 8, 0), q(el, -40)], 16, w0=12, w1=12),
                alpha(pal["deep"], 0.75),
                4,
            )
            c.unclip()
            if not A["hide"]:
                HD.draw(
                    c, A["hand"], w2, A["ang"], A["size"], sx, pal, self.pt.get("age01", 0), A["fs"]
                )
            m = self.lm
            f_ = self.pf(self.S[S])
            r = lambda t: (27.5 + 1.5 * t) * m * f_ + 4
            no = -sx
            sl = join(
                open_(
                    [so["st" + S], so["so" + S], q(el * 0.55, no * r(0.6)), q(el - 4, no * r(1))]
                ),
                open_([q(el - 4, no * r(1)), q(el + 5, 0), q(el - 4, -no * r(1))]),
                open_([q(el - 4, -no * r(1)), q(el * 0.5, -no * r(0.7)), q(4, -no * (25 * m + 4))]),
                open_([q(4, -no * (25 * m + 4)), lerpp(so["tr" + S], s2, 0.35), so["st" + S]]),
            )
            pu = c.fill(sl, base)
            c.clip(pu)
            self.limb_shade(c, s2, q(el, 0), None, colS, colD, colL, sx)
            c.soft(
                ribbon(
                    [
                        lerpp(so["tr" + S], so["st" + S], 0.55),
                        (s2[0] - sx * 21, s2[1] + 6),
                        (s2[0] - sx * 19, s2[1] + 40),
                    ],
                    4,
                    n=4,
                ),
                alpha(colD, 0.40),
                1.0,
            )
            c.unclip()
            if cl.get("pattern") == "dots":
                for i in range(5):
                    for j in range(3):
                        t_, n_ = 8 + i * 19, (j - 1) * 19 + (5 if i % 2 else -4)
                        if t_ < el - 14 and abs(n_) < r(0.5) - 4:
                            c.fill(
                                ellipse(*q(t_, n_), 2.3), alpha(tuple(cl["pattern_color"]), 0.75)
                            )
            c.fill(
                ribbon(
                    [q(el - 11, r(0.95)), q(el - 3, 0), q(el - 11, -r(0.95))], 1.7, w0=1.4, w1=1.4
                ),
                alpha(colD, 0.55),
            )
            return
        if not A["hide"]:
            HD.draw(
                c, A["hand"], w2, A["ang"], A["size"], sx, pal, self.pt.get("age01", 0), A["fs"]
            )
        infl = 3.0
        up, fo, s2, e2, w2 = self.arm_shapes(S, infl)
        dx, dy = w2[0] - e2[0], w2[1] - e2[1]
        d = math.hypot(dx, dy) or 1
        ux, uy = dx / d, dy / d
        L = 13.5 * self.lm * self.pf(A["W"]) + infl + 1.5
        cc = (w2[0] - ux * 2, w2[1] - uy * 2)
        r = 21.5 * self.lm * self.pf(A["E"]) + infl
        n = lambda p, k, al=0: (p[0] - uy * k + ux * al, p[1] + ux * k + uy * al)
        f25, f70 = lerpp(e2, w2, 0.25), lerpp(e2, w2, 0.7)
        c1, c2 = n(cc, L), n(cc, -L)
        fo2 = join(
            open_([n(e2, r), n(f25, r * 1.05), n(f70, L + 3), c1]),
            open_([c1, n(cc, 0, 5), c2]),
            open_([c2, n(f70, -L - 3), n(f25, -r * 1.05), n(e2, -r)]),
            open_(
                [
                    n(e2, -r),
                    n(e2, -r * 0.72, -r * 0.74),
                    n(e2, 0, -r * 1.02),
                    n(e2, r * 0.72, -r * 0.74),
                    n(e2, r),
                ]
            ),
        )
        pf_ = c.path(fo2)
        no = -sx
        ex, ey = e2[0] - s2[0], e2[1] - s2[1]
        ed = math.hypot(ex, ey) or 1
        ex, ey = ex / ed, ey / ed
        qq = lambda t, k: (s2[0] + ex * t - ey * k, s2[1] + ey * t + ex * k)
        ra = 25.5 * self.lm * self.pf(self.S[S]) + infl
        up = join(
            open_(
                [
                    so["st" + S],
                    so["so" + S],
                    qq(ed * 0.45, no * ra),
                    qq(ed * 0.8, no * r * 1.03),
                    qq(ed, no * r),
                ]
            ),
            open_(
                [
                    qq(ed, no * r),
                    qq(ed + r * 0.74, no * r * 0.72),
                    qq(ed + r * 1.02, 0),
                    qq(ed + r * 0.74, -no * r * 0.72),
                    qq(ed, -no * r),
                ]
            ),
            open_(
                [
                    qq(ed, -no * r),
                    qq(ed * 0.7, -no * r * 1.05),
                    qq(ed * 0.35, -no * ra),
                    qq(6, -no * 22 * self.lm),
                ]
            ),
            open_([qq(6, -no * 22 * self.lm), lerpp(so["tr" + S], s2, 0.45), so["st" + S]]),
        )
        pu = c.fill(up, base)
        c.clip(pu)
        self.limb_shade(c, s2, e2, None, colS, colD, colL, sx)
        strip_ = cl.get("pattern") in ("vstripes", "check") and not over
        pcol = alpha(tuple(cl["pattern_color"]), 0.5) if strip_ else None
        if strip_:
            c.stroke(
                [open_([qq(-26, k_), qq(ed * 0.5, k_), qq(ed + 20, k_)]) for k_ in (-15, 0, 15)],
                pcol,
                2.4,
            )
        c.soft(
            ribbon(
                [
                    lerpp(so["tr" + S], so["st" + S], 0.55),
                    (s2[0] - sx * 21, s2[1] + 6),
                    (s2[0] - sx * 19, s2[1] + 40),
                ],
                4,
                n=4,
            ),
            alpha(colD, 0.35),
            1.4,
        )
        c.soft(shift(fo2, 2, -4) if e2[1] > w2[1] else shift(fo2, 1, 4), alpha(colD, 0.62), 4)
        c.unclip()
        c.fill(pf_, base)
        c.clip(pf_)
        self.limb_shade(c, e2, w2, s2, colS, colD, colL, sx)
        if strip_:
            c.stroke(
                [
                    open_([n(e2, k_, -20), n(lerpp(e2, cc, 0.5), k_ * 0.9), n(cc, k_ * 0.7)])
                    for k_ in (-14, 0, 14)
                ],
                pcol,
                2.4,
            )
        m = lerpp(s2, w2, 0.5)
        bx, by = m[0] - e2[0], m[1] - e2[1]
        bd = math.hypot(bx, by) or 1
        bx, by = bx / bd, by / bd
        for k, a_, ln in (
            (-0.15, 0.34, 0.25),
            (0.28, 0.42, 0.55),
            (0.72, 0.32, 0.30),
        ):  # creases fan out from the inside of the elbow
            st_ = (
                e2[0] + bx * r * 0.98 + ux * r * k * 0.6,
                e2[1] + by * r * 0.98 + uy * r * k * 0.6,
            )
            en = (
                e2[0] - bx * r * ln + ux * r * (k * 1.9 + 0.15),
                e2[1] - by * r * ln + uy * r * (k * 1.9 + 0.15),
            )
            self.fold(
                c, [st_, lerpp(st_, shiftp(en, uy * 5, -ux * 5), 0.5), en], 6, colD, colL, a_, 1.6
            )
        if d > 60:
            for t, a_ in ((0.62, 0.26), (0.78, 0.36)):  # cloth gathers above the cuff
                p = lerpp(e2, w2, t)
                self.fold(
                    c, [n(p, L * 1.05, 5), n(p, 0, -1), n(p, -L * 0.5, 4)], 5, colD, colL, a_, 1.5
                )
        c.unclip()
        cb = lerpp(cc, e2, min(0.2, 9 / d))
        c.fill(
            ribbon([n(cb, L + 1), n(cb, 0, 5), n(cb, -L - 1)], 2, w0=1.6, w1=1.6), alpha(colD, 0.6)
        )
        if cl.get("kind") == "shirt" or over:
            c2 = lerpp(cc, e2, min(0.3, 20 / d))
            c.fill(
                ribbon([n(c2, L + 2), n(c2, 0, 5), n(c2, -L - 2)], 1.3, w0=1, w1=1),
                alpha(colD, 0.55),
            )
            if over and cl.get("stripe_c"):
                pass
            elif over and cl.get("over_kind", "cardigan") == "cardigan":
                c.stroke(
                    [
                        open_(
                            [
                                n(cc, k, -1 + 4 * (1 - (k / L) ** 2)),
                                n(c2, k * 1.06, 1 + 4 * (1 - (k / L) ** 2)),
                            ]
                        )
                        for k in (-L * 0.75, -L * 0.45, -L * 0.15, L * 0.15, L * 0.45, L * 0.75)
                    ],
                    alpha(colD, 0.36),
                    1.1,
                )
            elif not over:
                c.fill(
                    ellipse(*n(lerpp(cc, c2, 0.5), -L * 0.35, 4), 2.3),
                    mixc(colL, (255, 255, 255), 0.5),
                )

    def zone(self, c, tor):
        if self._zone is None:
            self._zone = c.path(self.shadow_zone(tor))
        return self._zone

    def shadow_zone(self, tor):
        z = [tor]
        for S in "LR":
            z += list(self.leg_shapes(S)[:2])
        for S in "LR":
            up, fo, *_ = self.arm_shapes(S)
            z += [up, fo]
        return z

    def limb_shade(self, c, a, b, s, S_, D_, L_, sx=1):
        """Light on the upper-left edge, tone on the lower-right edge of a limb running a->b."""
        dx, dy = b[0] - a[0], b[1] - a[1]
        d = math.hypot(dx, dy) or 1
        nx, ny = -dy / d, dx / d
        if nx * 0.5 + ny < 0:
            nx, ny = -nx, -ny  # pick the normal that points down/right
        if abs(ny) < 0.35 and nx < 0:
            nx, ny = -nx, -ny
        r = 24 * self.lm
        lo = [
            (a[0] + nx * r * 0.98 - dx * 0.1, a[1] + ny * r * 0.98 - dy * 0.1),
            (a[0] + dx * 0.5 + nx * r * 0.92, a[1] + dy * 0.5 + ny * r * 0.92),
            (b[0] + nx * r * 0.72, b[1] + ny * r * 0.72),
        ]
        c.soft(ribbon(lo, r * 0.85, n=4, w0=r * 0.6, w1=r * 0.5), alpha(S_, 0.95), 5)
        hi = [
            (a[0] - nx * r * 0.55, a[1] - ny * r * 0.55),
            (a[0] + dx * 0.5 - nx * r * 0.52, a[1] + dy * 0.5 - ny * r * 0.52),
            (b[0] - nx * r * 0.42, b[1] - ny * r * 0.42),
        ]
        c.soft(ribbon(hi, r * 0.42, n=4), alpha(L_, 0.75 if sx < 0 else 0.45), 4)

    # ---------------------------------------------------------------- hair etc.
    def side_tone(self, c, col, k=0.62, x0=0.0):
        """Shade on the side away from the light in four overlapping steps, so that no edge shows."""
        for i in range(4):
            d = x0 + 0.17 * i
            c.soft(
                closed(
                    [
                        self.hp3(p)
                        for p in (
                            (0.16 + d, -1.75, 0),
                            (1.5, -1.5, 0),
                            (1.6, 2.2, 0),
                            (0.62 + d, 1.9, 0.2),
                            (0.74 + d, 0.3, 0.1),
                            (0.66 + d, -0.4, 0.1),
                            (0.44 + d, -0.95, 0.3),
                        )
                    ]
                ),
                alpha(col, k * (0.34, 0.38, 0.42, 0.5)[i]),
                0.15 * self.Hf,
            )

    def flow(self, guides, n):
        """Curves between two guide strands (data), evenly spread, a little uneven."""
        a, b = (sample([self.hp3(p) for p in g], 2) for g in guides)
        m = min(len(a), len(b))
        pick = lambda q, i: q[round(i * (len(q) - 1) / (m - 1))]
        out = []
        for j in range(n):
            t = (j + 0.5) / n
            w = 0.06 * math.sin(j * 2.4)
            out.append(
                [
                    lerpp(pick(a, i), pick(b, i), clamp(t + w * math.sin(i * 0.8), -0.2, 1.2))
                    for i in range(m)
                ]
            )
        return out

    def hair_front(self, c, style, pal, fo):
        C = self.C
        H = self.Hf
        hc, hS, hL = C["hc"], C["hS"], C["hL"]
        hD = mul(hc, (0.55, 0.50, 0.54))
        if style.get("kind") == "hood":
            return self.hood(c, style)
        if style.get("hood_in"):
            return self.scarf(c, style, hc, hS, hL, hD)
        if style.get("curl"):
            return self.curls(c, style, hc, hS, hL, hD)
        self.hair_cap(c, style, hc, hS, hL, hD)

    def hair_cap(self, c, style, hc, hS, hL, hD):
        H = self.Hf
        ca = style.get("cap_alpha", 1)
        if style.get("patches"):
            for p in style["patches"]:
                sh = closed([self.hp3(q) for q in p])
                c.soft(shift(sh, 0, 0.01 * H), alpha(hc, 0.6 * style["patch_alpha"]), 0.03 * H)
                c.fill(sh, alpha(hc, style["patch_alpha"] * 0.75))
        if style.get("cap"):
            cap = closed([self.hp3(p) for p in style["cap"]])
            if ca == 1:
                c.clip(c.fill(cap, hc))
                self.side_tone(c, hS, 0.8)
                c.soft(
                    ellipse(*self.hp3((-0.42, -1.08, 0.5)), 0.46 * H, 0.20 * H, -0.5),
                    alpha(hL, 0.55),
                    0.10 * H,
                )
            else:
                c.soft(cap, alpha(hc, ca * 0.7), 0.035 * H)
                c.clip(c.fill(cap, alpha(hc, ca * 0.55)))
                self.side_tone(c, hS, 0.5)
            for g in style.get("gloss", ()):
                c.soft(ribbon([self.hp3(p) for p in g], 0.16 * H), alpha(hL, 0.50), 0.045 * H)
            if style.get("part"):
                c.soft(
                    ribbon([self.hp3(p) for p in style["part"]], 0.10 * H),
                    alpha(hD, 0.55),
                    0.03 * H,
                )
            c.unclip()  # strands lie inside the cap: drawing them without the antialiased clip is three times cheaper
        S = style.get("strands", ())
        dk, lt = [], []
        for i, (a, b, n) in enumerate(style.get("flow", ())):
            for j, q in enumerate(self.flow((S[a], S[b]), n)):
                (dk if (j + i) % 2 else lt).append(
                    ribbon(q, (0.022, 0.040, 0.028, 0.034)[j % 4] * H, peak=0.4)
                )
        if lt:
            c.fill(lt, alpha(hL, 0.46))
            c.fill(dk, alpha(hD, 0.34 if sum(hc) < 300 else 0.24 if sum(hc) < 480 else 0.15))
        if style.get("stipple") or style.get(
            "patches"
        ):  # cropped hair: many short strokes in two paths
            d, l = [], []
            for i, (x, y) in enumerate(self.crop):
                px, py = self.hp3((x, y, 0.35 if abs(x) < 0.8 else 0.1))
                (d if i % 2 else l).append(
                    open_(
                        [
                            (px, py),
                            (px + (0.014 * math.sin(i * 5.1) + 0.02 * x) * H, py + 0.030 * H),
                        ]
                    )
                )
            c.stroke(l, alpha(hL, 0.34 * ca), 0.010 * H)
            c.stroke(d, alpha(hD, 0.36 * ca + 0.12 * bool(style.get("patches"))), 0.010 * H)
        if style.get("ropes"):
            self.locs(c, style, hc, hS, hL, hD)
        if style.get("fly"):
            c.fill(
                [ribbon([self.hp3(p) for p in q], 0.018 * H, w0=0.012 * H) for q in style["fly"]],
                alpha(hc, 0.85),
            )

    def curls(self, c, style, hc, hS, hL, hD):
        """Coils: a soft mass with an uneven edge, and many open arcs in two paths, lit from the upper left."""
        H = self.Hf
        r = style["curl"]["r"]
        e = style["edge"]
        ca = style.get("cap_alpha", 1)
        pts = sample([self.hp3(p) for p in style["cap"] + style["cap"][:1]], 2 if e > 0.07 else 4)
        cap = closed(pts[: -1 : 1 if e > 0.07 else 2])
        ed = []
        if e > 0.07:
            for i, (x, y) in enumerate(pts[:-1]):
                k = e * (0.62 + 0.38 * math.sin(i * 2.4)) * H
                ed.append(
                    ellipse(
                        x + math.sin(i * 3.1) * 0.02 * H,
                        y + math.cos(i * 1.7) * 0.02 * H,
                        k,
                        k * 0.92,
                    )
                )
        else:  # tight coils: short hooked hairs across the edge, not beads
            hx_, hy_ = self.hp3((0, -0.5, 0))
            fz = []
            for i, (x, y) in enumerate(pts[:-1]):
                for q in (0, 0.5):
                    u, v = lerpp((x, y), pts[i + 1], q)
                    dx, dy = u - hx_, v - hy_
                    d = math.hypot(dx, dy) or 1
                    dx, dy = dx / d, dy / d
                    ln = e * H * (0.55 + 0.35 * math.sin(i * 2.4 + q * 5))
                    t_ = 0.8 if (i + int(q * 2)) % 2 else -0.8
                    fz.append(
                        open_(
                            [
                                (u - dx * ln * 0.6, v - dy * ln * 0.6),
                                (
                                    u + dx * ln * 0.7 - dy * ln * 0.2 * t_,
                                    v + dy * ln * 0.7 + dx * ln * 0.2 * t_,
                                ),
                                (
                                    u + dx * ln * 0.6 - dy * ln * t_,
                                    v + dy * ln * 0.6 + dx * ln * t_,
                                ),
                            ]
                        )
                    )
            c.stroke(fz, alpha(hc, 0.9 * ca), 0.030 * H)
        if ca < 1:
            c.soft(cap, alpha(hc, 0.5), 0.04 * H)
        c.fill(ed + [cap], alpha(hc, ca))
        c.clip(cap)
        self.side_tone(c, hD, 0.70, 0.1)
        c.soft(
            ellipse(*self.hp3((-0.45, -1.20, 0.3)), 0.55 * H, 0.34 * H, -0.5),
            alpha(mixc(hL, (150, 110, 90), 0.2), 0.50 * ca),
            0.14 * H,
        )
        c.soft(
            ribbon(
                [
                    self.hp3(p)
                    for p in (
                        (-0.85, -0.55, 0.4),
                        (-0.4, -0.80, 0.7),
                        (0, -0.84, 0.8),
                        (0.4, -0.80, 0.7),
                        (0.85, -0.55, 0.4),
                    )
                ],
                0.16 * H,
            ),
            alpha(hD, 0.45),
            0.06 * H,
        )
        c.unclip()
        lt, dk = [], []
        for i, (x, y) in enumerate(self.crop):
            px, py = self.hp3((x, y, 0.3))
            rr = r * H * (0.8 + 0.4 * (i * 0.37 % 1))
            a0 = i * 2.4
            arc = lambda s0, s1: open_(
                [
                    (
                        px + rr * math.cos(a0 + s0 + (s1 - s0) * u / 2),
                        py + rr * 0.85 * math.sin(a0 + s0 + (s1 - s0) * u / 2),
                    )
                    for u in range(3)
                ]
            )
            (lt if i % 2 else dk).append(arc(0, 2.4))
        fair = sum(hc) > 400
        c.stroke(dk, alpha(hD, 0.55 if not fair else 0.26), r * 0.30 * H)
        c.stroke(
            lt,
            alpha(
                mixc(hL, (170, 130, 104), 0.25) if not fair else mixc(hL, (255, 255, 255), 0.4),
                0.40 if not fair else 0.6,
            ),
            r * 0.26 * H,
        )

    def locs(self, c, style, hc, hS, hL, hD):
        H = self.Hf
        w = style["rope_w"] * H
        tw = []
        up = [open_([self.hp3(p) for p in q]) for q in style["strands"]]
        c.stroke(up, hD, style["rope_strands"] * H * 1.1)
        c.stroke(up, hc, style["rope_strands"] * H * 0.86)
        c.stroke([shift(u, -0.02 * H, -0.01 * H) for u in up], alpha(hL, 0.35), 0.03 * H)
        for k, q in enumerate(style["ropes"]):
            P = [self.hp3(p) for p in q]
            o = open_(P)
            c.stroke(o, hD, w)
            c.stroke(o, mixc(hc, hS, 0.4 * (k % 2)), w * 0.82)
            c.stroke(shift(o, -w * 0.16, -w * 0.08), alpha(hL, 0.38), w * 0.22)
            for i, (x, y) in enumerate(sample(P, 5)[3:]):
                tw.append(
                    open_(
                        [
                            (x - w * 0.36, y + w * 0.10),
                            (x, y - w * 0.02),
                            (x + w * 0.36, y - w * 0.16),
                        ]
                    )
                )
        c.stroke(tw, alpha(hD, 0.55), 0.016 * H)

    def plait(self, c, path):
        """A three-strand plait over one shoulder: lobes left and right in turn, each lit on top."""
        H = self.Hf
        C = self.C
        P = sample([self.hp3(p) for p in path], 4)
        n = len(P)
        hD = mul(C["hc"], (0.55, 0.50, 0.54))
        sh, lb, rb, hi = [], [], [], []
        inner = {}
        for i in range(n - 1):
            (x0, y0), (x1, y1) = P[i], P[i + 1]
            dx, dy = x1 - x0, y1 - y0
            d = math.hypot(dx, dy) or 1
            nx, ny = -dy / d, dx / d
            t = i / (n - 1)
            w = (0.175 - 0.05 * t) * H * (1 if t < 0.88 else 0.8)
            s_ = 1 if i % 2 else -1
            cx, cy = x0 + nx * w * 0.42 * s_, y0 + ny * w * 0.42 * s_
            an = math.atan2(dy, dx) - s_ * 0.62
            e = ellipse(cx, cy, w * 1.12, w * 0.60, an)
            (sh.append(shift(e, 1.5, 3)) if i % 2 else None)
            (lb if s_ > 0 else rb).append(e)
            inner[id(e)] = ellipse(cx - 0.3, cy - 0.5, w * 1.04, w * 0.50, an)
            hi.append(
                ribbon(
                    [
                        (cx - math.cos(an) * w * 0.6 - 1, cy - math.sin(an) * w * 0.6 - 1),
                        (cx - 1, cy - w * 0.2),
                        (cx + math.cos(an) * w * 0.6, cy + math.sin(an) * w * 0.6),
                    ],
                    0.05 * H,
                )
            )
        c.soft(sh, (30, 10, 20, 90), 3)
        c.fill(ribbon(P, 0.26 * H, w0=0.2 * H, w1=0.16 * H), mul(C["hc"], (0.62, 0.58, 0.62)))
        for a in range(max(len(lb), len(rb))):
            for L, col in ((rb, C["hc"]), (lb, mixc(C["hc"], C["hS"], 0.6))):
                if a < len(L):
                    c.fill(L[a], hD)
                    c.fill(inner[id(L[a])], col)
        c.fill(hi, alpha(C["hL"], 0.42))
        x, y = P[-1]
        x0, y0 = P[-3]
        c.fill(ellipse(x, y, 0.085 * H, 0.05 * H), tuple(self.pt["hair"].get("tie", (150, 60, 60))))
        c.fill(
            closed(
                [
                    (x - 0.07 * H, y + 0.03 * H),
                    (x + 0.07 * H, y + 0.03 * H),
                    (x + 0.09 * H, y + 0.2 * H),
                    (x + 0.02 * H, y + 0.34 * H),
                    (x - 0.06 * H, y + 0.22 * H),
                ]
            ),
            C["hc"],
        )

    def hood(self, c, style):
        """A hood pulled up over the hair: cloth ring round the face, open at the throat, two cords."""
        H = self.Hf
        cl = self.pt["clothes"]
        hc = tuple(cl.get("over") or cl["top"])
        hS, hL, hD = (
            mul(hc, (0.72, 0.68, 0.72)),
            mixc(hc, (255, 250, 240), 0.16),
            mul(hc, (0.48, 0.44, 0.50)),
        )
        C = self.C
        k = C["hc"]
        self.hair_cap(c, HAIR[style["under"]], k, C["hS"], C["hL"], mul(k, (0.55, 0.50, 0.54)))
        P = lambda L: [self.hp3(p) for p in L]
        o = closed(P(style["hood_out"]))
        i_ = closed(P(style["hood_in"])[::-1])
        ring = c.evenodd([o, i_])
        c.soft(c.evenodd([shift(o, 2, 6), i_]), (20, 14, 26, 90), 0.06 * H)
        c.fill(ring, hc)
        c.clip(ring)
        self.side_tone(c, hS, 0.9, 0.12)
        c.soft(
            ellipse(*self.hp3((-0.62, -1.18, 0.4)), 0.46 * H, 0.28 * H, -0.7),
            alpha(hL, 0.8),
            0.10 * H,
        )
        c.soft(
            ribbon(P(style["hood_in"] + style["hood_in"][:1]), 0.16 * H, w0=0.16 * H, w1=0.16 * H),
            alpha(hD, 0.45),
            0.05 * H,
        )
        for n, sp in enumerate(style["strands"]):
            self.fold(c, P(sp), 0.10 * H, hD, hL, 0.40, 0.035 * H, -0.45, -0.35)
        c.unclip()
        c.stroke(i_, alpha(hD, 0.9), 0.05 * H)
        c.stroke(shift(i_, -0.03 * H, -0.03 * H), alpha(hL, 0.5), 0.014 * H)
        for sx in (-1, 1):
            q = open_(
                [
                    self.hp3((sx * 0.40, 1.76, 0.5)),
                    self.tp(2.6, sx * 24, 0, 24),
                    self.tp(2.25 - 0.06 * sx, sx * 22, 0, 28),
                ]
            )
            c.stroke(shift(q, 1.5, 2), (20, 14, 26, 90), 3.4)
            c.stroke(q, (226, 222, 216), 3.0)
            x, y = self.tp(2.25 - 0.06 * sx, sx * 22, 0, 28)
            c.fill(ellipse(x, y + 2, 2.2, 4), (190, 190, 194))

    def paint_hat(self, c, hat, h):
        H = self.Hf
        col = tuple(h["color"])
        c2 = tuple(h.get("color2", mixc(col, (255, 250, 240), 0.3)))
        D_, L_ = mul(col, (0.55, 0.50, 0.54)), mixc(col, (255, 250, 238), 0.28)
        P = lambda L: [self.hp3(p) for p in L]
        for s_ in hat["shapes"]:
            t = s_.get("tone", 0)
            k = c2 if s_.get("c2") else mixc(col, D_, t) if t >= 0 else mixc(col, L_, -t)
            sh = closed(P(s_["pts"]))
            c.soft(shift(sh, 0.02 * H, 0.05 * H), (30, 16, 20, 80), 0.04 * H)
            c.clip(c.fill(sh, k))
            self.side_tone(c, mul(k, (0.72, 0.68, 0.72)), 0.85)
            c.soft(
                ellipse(*self.hp3((-0.45, -1.25, 0.5)), 0.46 * H, 0.22 * H, -0.5),
                alpha(mixc(k, (255, 250, 238), 0.3), 0.55),
                0.10 * H,
            )
            if s_ is not hat["shapes"][-1]:
                c.unclip()
        c.unclip()
        for f in hat["folds"]:
            self.fold(c, P(f), 0.07 * H, D_, L_, 0.62, 0.02 * H, -0.5, -0.6)
        for b in hat.get("bands", ()):
            c.stroke(open_(P(b)), alpha(c2, 0.9), 0.035 * H)
            c.stroke(
                [
                    ellipse(x, y, 0.022 * H)
                    for x, y in sample([shiftp(p, 0, -0.09 * H) for p in P(b)], 5)
                ],
                alpha(c2, 0.85),
                0.014 * H,
            )

    def hearing_aid(self, c, h):
        F = self.face
        H = F.H
        col = tuple(h.get("color", (196, 178, 160)))
        for S in h.get("sides", "L"):
            sx = 1 if S == "L" else -1
            P = F.P
            e1, e2, e0, e3 = P["er1" + S], P["er2" + S], P["er0" + S], P["er3" + S]
            body = [
                (e0[0] + sx * 0.03 * H, e0[1] - 0.06 * H),
                (e1[0] - sx * 0.02 * H, e1[1] - 0.035 * H),
                (e1[0] + sx * 0.055 * H, e1[1] + 0.05 * H),
                (e2[0] + sx * 0.035 * H, e2[1] + 0.02 * H),
                (e2[0] + sx * 0.010 * H, e2[1] + 0.13 * H),
            ]
            c.fill(
                shift(
                    ribbon(body, 0.085 * H, w0=0.03 * H, w1=0.06 * H, peak=0.7), 0.01 * H, 0.02 * H
                ),
                (40, 20, 20, 70),
            )
            c.fill(ribbon(body, 0.085 * H, w0=0.03 * H, w1=0.06 * H, peak=0.7), col)
            c.fill(
                ribbon([shiftp(p, -0.012 * H, -0.012 * H) for p in body], 0.02 * H),
                alpha(mixc(col, (255, 255, 255), 0.6), 0.8),
            )
            m = lerpp(e0, e3, 0.55)
            c.stroke(
                open_(
                    [
                        (e0[0] + sx * 0.03 * H, e0[1] - 0.06 * H),
                        (e0[0] - sx * 0.012 * H, e0[1] + 0.06 * H),
                        (lerp(m[0], e2[0], 0.25), m[1] + 0.02 * H),
                    ]
                ),
                (226, 222, 214),
                0.022 * H,
            )
            c.fill(
                ellipse(lerp(m[0], e2[0], 0.3), m[1] + 0.03 * H, 0.035 * H, 0.045 * H),
                mixc(col, (255, 240, 220), 0.3),
            )

    def scarf(self, c, style, hc, hS, hL, hD):
        """Headscarf: draped over the shoulders, wrapped round the face, an under-scarf showing at the edge."""
        H = self.Hf
        hp, tp = self.hp3, self.tp
        P = lambda L: [hp(p) for p in L]
        dr = closed(
            [
                hp((-1.06, 0.75, 0.1)),
                tp(2.98, -72, -4, 0),
                tp(2.70, -96 * self.sw, 0, 4),
                tp(2.40, -66, 0, 18),
                tp(2.20, -14, 4, 28),
                tp(2.30, 40, 0, 26),
                tp(2.62, 92 * self.sw, 0, 6),
                tp(2.98, 72, -4, 0),
                hp((1.06, 0.75, 0.1)),
                hp((0.4, 1.3, 0.5)),
                hp((-0.4, 1.3, 0.5)),
            ]
        )
        c.soft(shift(dr, 2, 6), (30, 14, 30, 90), 4)
        c.clip(c.fill(dr, hc))
        c.soft(
            closed(
                [
                    tp(3, 20, -20, 10),
                    tp(2.2, 0, 0, 20),
                    tp(2.2, 60, 0, 10),
                    tp(2.6, 130, 0, 0),
                    tp(3.1, 120, 0, 0),
                ]
            ),
            alpha(hS, 0.8),
            0.12 * H,
        )
        c.soft(ellipse(*hp((0.04, 1.72, 0.4)), 0.98 * H, 0.34 * H), alpha(hD, 0.60), 0.08 * H)
        for a, b, m, w, k in (
            (-70, 44, -8, 10, 0.50),
            (-88, 20, -2, 9, 0.46),
            (-50, 66, -10, 8, 0.40),
            (-92, -18, 0, 8, 0.42),
            (84, 46, -4, 8, 0.40),
            (64, 12, -8, 7, 0.34),
        ):
            self.fold(
                c,
                [tp(2.98, a, -2, 4), tp(2.68, lerp(a, b, 0.45), m, 16), tp(2.34, b, 0, 26)],
                w,
                hD,
                hL,
                k,
                2.4,
            )
        c.unclip()
        o = closed(P(style["hood_out"]))
        i_ = closed(P(style["hood_in"])[::-1])
        ring = c.evenodd([o, i_])
        c.fill(ring, hc)
        c.clip(ring)
        self.side_tone(c, hS, 0.85, 0.12)
        c.soft(
            ellipse(*hp((-0.50, -1.12, 0.5)), 0.46 * H, 0.24 * H, -0.6), alpha(hL, 0.55), 0.10 * H
        )
        c.soft(
            closed(
                P(
                    (
                        (-0.9, 1.0, 0.3),
                        (-0.5, 1.35, 0.55),
                        (0, 1.5, 0.65),
                        (0.5, 1.35, 0.55),
                        (0.9, 1.0, 0.3),
                        (0.7, 1.6, 0.4),
                        (0, 1.95, 0.6),
                        (-0.7, 1.6, 0.4),
                    )
                )
            ),
            alpha(hS, 0.60),
            0.06 * H,
        )
        for k, sp in enumerate(style["strands"]):
            self.fold(
                c,
                P(sp),
                (0.10 if k % 2 else 0.075) * H,
                hD,
                hL,
                0.52 if k % 2 else 0.42,
                0.028 * H,
                -0.45,
                -0.35,
            )
        c.soft(
            ribbon(P(style["hood_in"] + style["hood_in"][:1]), 0.09 * H, w0=0.09 * H, w1=0.09 * H),
            alpha(hD, 0.30),
            0.022 * H,
        )
        c.unclip()
        c.stroke(i_, alpha(hD, 0.85), 0.026 * H)
        c.stroke(shift(i_, -0.012 * H, -0.018 * H), alpha(hL, 0.35), 0.014 * H)

    def beard(self, c, F, b):
        P = F.P
        H = F.H
        col = tuple(b["color"])
        a = b.get("alpha", 0.95)
        g = P.__getitem__
        shp = b.get("shape", "full")
        jx = F.jaw
        cw_ = F.f["chinw"]
        if shp == "moustache":
            lo_ = [
                (g("mcL")[0] + 0.05 * H, g("mcL")[1] + 0.03 * H),
                shiftp(g("m1L"), 0, 0.022 * H),
                shiftp(g("m0"), 0, 0.010 * H),
                shiftp(g("m1R"), 0, 0.022 * H),
                (g("mcR")[0] - 0.05 * H, g("mcR")[1] + 0.03 * H),
            ]
            hi_ = [
                lerpp(g("n0"), g("m0"), 0.38),
                lerpp(g("abR"), g("m1R"), 0.42),
                lerpp(g("mcR"), g("n2R"), 0.22),
            ]
            mo = join(
                open_(lo_),
                open_(
                    [
                        lo_[-1],
                        hi_[2],
                        hi_[1],
                        hi_[0],
                        lerpp(g("abL"), g("m1L"), 0.42),
                        lerpp(g("mcL"), g("n2L"), 0.22),
                        lo_[0],
                    ]
                ),
            )
            dk_, lt_ = mul(col, (0.60, 0.54, 0.55)), mixc(col, (255, 240, 220), 0.35)
            c.soft(mo, alpha(col, 0.35), 0.03 * H)
            c.fill(mo, alpha(col, a))
            d, l = [], []
            for i in range(26):
                t = i / 25
                x = (t - 0.5) * 0.74 * F.f["mouth_w"]
                p0 = F.at(
                    x * 0.72, 0.675 + 0.14 * abs(x) + (F.f["nose_l"] - 1) * 0.4, 0.9 - abs(x) * 0.5
                )
                (d if i % 2 else l).append(open_([p0, (p0[0] + (x * 0.26) * H, p0[1] + 0.095 * H)]))
            c.stroke(l, alpha(lt_, 0.40), 0.014 * H)
            c.stroke(d, alpha(dk_, 0.42), 0.014 * H)
            return
        if shp in ("goatee", "circle"):
            out = [
                lerpp(g("mcR"), g("n2R"), 0.36),
                (g("mcR")[0] - 0.09 * H, g("mcR")[1] + 0.10 * H),
                lerpp(g("csR"), g("o7R"), 0.55),
                lerpp(g("o7R"), g("ch"), 0.62),
                (g("ch")[0], g("ch")[1] + 0.03 * H),
                lerpp(g("o7L"), g("ch"), 0.62),
                lerpp(g("csL"), g("o7L"), 0.55),
                (g("mcL")[0] + 0.09 * H, g("mcL")[1] + 0.10 * H),
                lerpp(g("mcL"), g("n2L"), 0.36),
            ]
            inn = [
                lerpp(g("abL"), g("m1L"), 0.45),
                lerpp(g("n0"), g("m0"), 0.42),
                lerpp(g("abR"), g("m1R"), 0.45),
            ]
        else:
            low = 0.12 if shp == "boxed" else 0
            ln = {"full": 0.05, "boxed": 0.015, "long": 0.34}.get(shp, 0.05)
            out = [
                F.at(-0.96, 0.12, 0.15),
                F.at(-0.93, 0.58, 0.22),
                g("o6R"),
                shiftp(g("o7R"), 0, ln * 0.7 * H),
                (g("ch")[0], g("ch")[1] + ln * H),
                shiftp(g("o7L"), 0, ln * 0.7 * H),
                g("o6L"),
                F.at(0.93, 0.58, 0.22),
                F.at(0.96, 0.12, 0.15),
            ]
            side_ = (
                (
                    lambda sx, S: [
                        F.at(sx * 0.90, 0.12, 0.32),
                        F.at(sx * 0.87, 0.42, 0.36),
                        lerpp(F.at(sx * 0.78, 0.66, 0.46), g("o6" + S), 0.22),
                        lerpp(lerpp(g("n3" + S), g("o6" + S), 0.42), g("mc" + S), 0.10),
                        (g("mc" + S)[0] + sx * 0.11 * H, g("mc" + S)[1] - 0.035 * H),
                    ]
                )
                if shp == "boxed"
                else (
                    lambda sx, S: [
                        F.at(sx * 0.88, 0.20, 0.36),
                        F.at(sx * 0.82, 0.50, 0.45),
                        lerpp(F.at(sx * 0.68, 0.66, 0.52), g("o6" + S), 0.10),
                        lerpp(g("n3" + S), g("o5" + S), 0.22),
                        lerpp(g("n2" + S), g("mc" + S), 0.62),
                    ]
                )
            )
            inn = (
                side_(1, "L")
                + [
                    lerpp(g("n0"), g("m1L"), 0.46),
                    lerpp(g("n0"), g("m0"), 0.46),
                    lerpp(g("n0"), g("m1R"), 0.46),
                ]
                + side_(-1, "R")[::-1]
            )
        mouth = closed(
            [
                (g("mcR")[0] - 0.01 * H, g("mcR")[1]),
                shiftp(g("m1R"), 0, -0.01 * H),
                shiftp(g("m0"), 0, -0.02 * H),
                shiftp(g("m1L"), 0, -0.01 * H),
                (g("mcL")[0] + 0.01 * H, g("mcL")[1]),
                shiftp(g("q1L"), 0, 0.015 * H),
                shiftp(g("q0"), 0, 0.02 * H),
                shiftp(g("q1R"), 0, 0.015 * H),
            ][::-1]
        )
        dk_, lt_ = mul(col, (0.60, 0.54, 0.55)), mixc(col, (255, 240, 220), 0.35)
        p = c.evenodd([join(open_(out), open_(inn)), mouth])
        c.soft(
            ribbon(
                [lerpp(inn[i], inn[i], 0) for i in range(len(inn))],
                0.10 * H,
                w0=0.06 * H,
                w1=0.06 * H,
            ),
            alpha(col, 0.42),
            0.03 * H,
        )
        c.fill(p, alpha(col, a))
        c.clip(p)
        for i in range(3):
            c.soft(
                closed(
                    [
                        F.at(0.80 - 0.16 * i, 0.3, 0.4),
                        F.at(1.2, 0.3, 0),
                        F.at(1.1, 1.4, 0.2),
                        g("ch"),
                        F.at(0.22 - 0.08 * i, 1.22, 0.7),
                        F.at(0.58 - 0.14 * i, 0.8, 0.5),
                    ]
                ),
                alpha(dk_, 0.30),
                0.07 * H,
            )
        c.soft(
            ribbon(
                [F.at(-0.66, 0.72, 0.5), F.at(-0.50, 1.02, 0.6), F.at(-0.18, 1.20, 0.7)], 0.14 * H
            ),
            alpha(lt_, 0.50),
            0.04 * H,
        )
        c.soft(
            ribbon(
                [
                    shiftp(g("q1R"), 0, 0.03 * H),
                    shiftp(g("q0"), 0, 0.045 * H),
                    shiftp(g("q1L"), 0, 0.03 * H),
                ],
                0.07 * H,
            ),
            alpha(dk_, 0.55),
            0.02 * H,
        )
        c.unclip()
        d, l = [], []
        for i, (x, y, z) in enumerate(self.bristles):  # short hairs, pointing down and outward
            jx = clamp((y - 0.8) / 0.5) * F.jaw * 0.8
            px, py = F.at(x, y + jx, z)
            w = 0.3 * math.sin(i * 3.7)
            (d if i % 2 else l).append(
                open_([(px, py), (px + (x * 0.03 + w * 0.05) * H, py + 0.050 * H)])
            )
        c.stroke(l, alpha(lt_, 0.36), 0.010 * H)
        c.stroke(d, alpha(dk_, 0.44), 0.010 * H)

    def glasses(self, c, g):
        F = self.face
        H = F.H
        col = tuple(g["color"])
        th = g.get("thick", 0.038)
        W = F.W
        shp = FEAT["glasses"][g.get("shape", "rect")]
        ex = F.shape.base.reshape(-1, 3)[IDX_EC]
        cx, cy = ex[0] / W, ex[1] + 0.02 + g.get("low", 0)
        half = g.get("shape") == "half"
        inner = min(p[0] for p in shp)
        outer = max(p[0] for p in shp)
        rims = []
        for S, sx in (("R", -1), ("L", 1)):
            L = [F.at(sx * (cx + px), cy + py, 0.90 - 0.25 * max(0, px)) for px, py in shp]
            sh = closed(L)
            rims.append(sh)
            c.fill(sh, (255, 255, 255, 22))
            c.clip(sh)
            c.fill(
                poly(
                    [
                        F.at(sx * cx - 0.10, cy - 0.35, 0.9),
                        F.at(sx * cx + 0.02, cy - 0.35, 0.9),
                        F.at(sx * cx - 0.14, cy + 0.35, 0.9),
                        F.at(sx * cx - 0.26, cy + 0.35, 0.9),
                    ]
                ),
                (255, 255, 255, 38),
            )
            c.unclip()
            c.stroke(
                open_(
                    [
                        F.at(sx * (cx + outer - 0.01), cy - 0.05, 0.62),
                        F.at(sx * (0.99 if self.style.get("ears", 1) else 0.86), cy - 0.08, 0.1),
                    ]
                ),
                col,
                th * H,
            )
        c.stroke([shift(r_, 0, 0.02 * H) for r_ in rims], alpha((60, 30, 30), 0.18), th * 1.1 * H)
        c.stroke(rims, col, th * H)
        x0 = cx + inner
        c.stroke(
            open_(
                [F.at(-x0, cy - 0.03, 0.95), F.at(0, cy - 0.075, 1.0), F.at(x0, cy - 0.03, 0.95)]
            ),
            col,
            th * H,
        )

    def cannula(self, c):
        """Nasal prongs, over the cheeks and ears, back along the jaw to a slider under the chin."""
        F = self.face
        H = F.H
        T = (205, 226, 230)
        hoods = self.style.get("hood_in")

        def tube(pts, w=0.046):
            p = open_(pts)
            c.stroke(shift(p, 0.01 * H, 0.03 * H), (50, 26, 20, 66), w * H)
            c.stroke(p, T, w * H)
            c.stroke(shift(p, -0.008 * H, -0.010 * H), (255, 255, 255, 190), w * 0.32 * H)

        ny = F.P["n0"][1] + 0.035 * H
        y0 = (ny - F.hy) / F.H
        for sx in (-1, 1):
            if not hoods:
                tube(
                    [
                        F.at(sx * 1.0, 0.40, -0.02),
                        F.at(sx * 0.90, 0.80, 0.16),
                        F.at(sx * 0.62, 1.22, 0.38),
                        F.at(sx * 0.20, 1.62, 0.52),
                        F.at(sx * 0.03, 1.78, 0.55),
                    ]
                )
            tube(
                [
                    F.at(sx * 0.05, y0, 1.0),
                    F.at(sx * 0.30, y0 - 0.01, 0.84),
                    F.at(sx * 0.62, 0.42, 0.58),
                    F.at(sx * 0.88, 0.08, 0.30),
                    F.at(sx * 1.00, -0.14, 0.02),
                ]
                if not hoods
                else [
                    F.at(sx * 0.05, y0, 1.0),
                    F.at(sx * 0.30, y0 - 0.01, 0.84),
                    F.at(sx * 0.62, 0.42, 0.58),
                    F.at(sx * 0.90, 0.16, 0.3),
                ]
            )
            x, y = F.P["ns" + ("L" if sx > 0 else "R")]
            c.stroke(open_([F.at(sx * 0.075, y0, 1.0), (x, y + 0.004 * H)]), T, 0.040 * H)
            c.stroke(
                open_([F.at(sx * 0.070, y0, 1.0), (x - 0.008 * H, y + 0.004 * H)]),
                (255, 255, 255, 150),
                0.014 * H,
            )
        c.fill(
            closed(
                [
                    F.at(-0.15, y0 - 0.03, 1.0),
                    F.at(0.15, y0 - 0.03, 1.0),
                    F.at(0.16, y0 + 0.035, 1.0),
                    F.at(-0.16, y0 + 0.035, 1.0),
                ]
            ),
            (222, 238, 240),
        )
        if not hoods:
            tube(
                [
                    F.at(0, 1.78, 0.55),
                    self.tp(2.4, 4, 0, 30),
                    self.tp(1.6, 26, 0, 34),
                    self.tp(0.6, 60, 0, 34),
                ]
            )
            x, y = F.at(0, 1.80, 0.55)
            c.fill(
                closed([(x - 4, y - 4), (x + 4, y - 4), (x + 4, y + 5), (x - 4, y + 5)]),
                (150, 190, 205),
            )

    # ---------------------------------------------------------------- sling
    def sling_strap(self, c):
        A = self.A["R"]
        e, w = self.pj(A["E"]), self.pj(A["W"])
        nL, nR = self.tp(3, 38 * self.neck_w, -4, 6), self.tp(3, -40 * self.neck_w, 0, 6)
        col = (232, 226, 212)
        for a, m, b in (
            (nL, lerpp(self.tp(2.4, 34, 0, 22), w, 0.4), (w[0] - 6, w[1])),
            (nR, self.tp(2.3, -66, 0, 22), (e[0] + 18, e[1] - 8)),
        ):
            r = [a, m, b]
            c.soft(ribbon([shiftp(p, 2, 4) for p in r], 26, w0=20, w1=30), (40, 24, 30, 80), 4)
            c.fill(ribbon(r, 24, w0=17, w1=34), col)
            c.fill(
                [ribbon([shiftp(p, k, 0) for p in r], 2, w0=1, w1=2) for k in (-5, 5)],
                (176, 166, 150, 120),
            )

    def sling(self, c):
        A = self.A["R"]
        e, w = self.pj(A["E"]), self.pj(A["W"])
        dx, dy = w[0] - e[0], w[1] - e[1]
        d = math.hypot(dx, dy) or 1
        ux, uy = dx / d, dy / d
        nx, ny = -uy, ux
        m = self.lm
        if ny < 0:
            nx, ny = -nx, -ny
        q = lambda t, k: (e[0] + ux * t * d + nx * k * m, e[1] + uy * t * d + ny * k * m)
        col = (232, 226, 212)
        D, L = (168, 156, 140), (252, 249, 242)
        sh = join(
            open_([q(-0.20, -30), q(0.3, -27), q(0.75, -24), q(1.02, -25)]),
            open_([q(1.02, -25), q(1.10, 4), q(1.0, 26)]),
            open_([q(1.0, 26), q(0.55, 36), q(0.1, 42), q(-0.14, 36)]),
            open_([q(-0.14, 36), q(-0.28, 6), q(-0.20, -30)]),
        )
        c.soft(shift(sh, 2, 7), (40, 24, 34, 90), 5)
        c.clip(c.fill(sh, col))
        c.soft(ribbon([q(-0.2, 34), q(0.4, 34), q(1.05, 22)], 34, w0=20, w1=20), (*D, 150), 8)
        c.soft(ribbon([q(-0.1, -18), q(0.5, -16), q(1, -14)], 12), (*L, 190), 4)
        for t0, t1 in ((0.98, 0.30), (0.99, 0.05), (0.97, 0.62), (-0.12, 0.40)):
            self.fold(c, [q(t0, -20), q(lerp(t0, t1, 0.5), 10), q(t1, 26)], 7, D, L, 0.5, 2)
        c.unclip()
        c.stroke(open_([q(-0.20, -30), q(0.3, -27), q(0.75, -24), q(1.02, -25)]), (*D, 200), 1.4)

    # ---------------------------------------------------------------- what the patient sits on, lies in or stands at (painted once)
    def seat_back(self, c):
        getattr(self, self.seat + "_back")(c)

    def seat_front(self, c):
        getattr(self, self.seat + "_front")(c)

    def chair_back(self, c):
        cc = (104, 142, 148)
        dk, lt = mul(cc, (0.62, 0.64, 0.70)), mixc(cc, (255, 255, 255), 0.30)
        bk = closed(
            [
                (-150, 44),
                (-166, -54),
                (-160, -150),
                (-134, -186),
                (0, -194),
                (134, -186),
                (160, -150),
                (166, -54),
                (150, 44),
                (0, 60),
            ]
        )
        c.clip(c.fill(bk, mul(cc, (0.84, 0.84, 0.87))))
        c.soft(closed([(40, -260), (190, -240), (200, 90), (60, 90), (110, -60)]), (*dk, 130), 18)
        c.soft(ellipse(0, -30, 120, 140), (*dk, 150), 20)
        c.soft(ribbon([(-140, -172), (0, -182), (120, -176)], 20), (*lt, 150), 6)
        c.soft(ribbon([(-150, 30), (-158, -60), (-148, -150)], 14), (*lt, 90), 5)
        c.unclip()
        pipe = open_(
            [
                (-140, 40),
                (-154, -54),
                (-148, -144),
                (-124, -174),
                (0, -181),
                (124, -174),
                (148, -144),
                (154, -54),
                (140, 40),
            ]
        )
        c.stroke(pipe, (*dk, 150), 2.2)
        c.stroke(shift(pipe, -1.2, -1.4), (*lt, 110), 1.2)
        st = closed(
            [
                (-170, 20),
                (-178, 70),
                (-150, 120),
                (0, 130),
                (150, 120),
                (178, 70),
                (170, 20),
                (0, 0),
            ]
        )
        c.clip(c.fill(st, cc))
        c.soft(ellipse(0, 36, 150, 56), (*dk, 190), 14)
        c.soft(ribbon([(-168, 84), (0, 112), (160, 86)], 16), (*lt, 90), 5)
        c.unclip()
        c.stroke(open_([(-176, 66), (-150, 106), (0, 116), (150, 106), (176, 66)]), (*dk, 130), 2)

    def chair_front(self, c):
        for sx in (-1, 1):
            top = [
                self.pj((sx * 150, -44, -20)),
                self.pj((sx * 158, -44, 60)),
                self.pj((sx * 162, -44, 165)),
            ]
            post = [self.pj((sx * 160, -36, 150)), self.pj((sx * 160, 160, 150))]
            c.stroke(open_(post), (84, 88, 96), 12)
            c.stroke(shift(open_(post), -2.5, 0), (158, 164, 170), 3.4)
            c.stroke(shift(open_(post), 3, 0), (60, 62, 70), 2.4)
            c.stroke(shift(open_(top), 0, 7), (62, 44, 38), 25)
            c.stroke(open_(top), (150, 106, 78), 26)
            c.stroke(shift(open_(top), -5, -5), (196, 152, 118), 6)
            for k in (-3, 4):
                c.stroke(shift(open_(top), k, k * 0.6), (116, 78, 56, 90), 1.2)

    def bed_back(self, c):
        def R(x0, y0, x1, y1, r=20):
            return join(
                open_([(x0, y1), (x0, y0 + r)]),
                open_([(x0, y0 + r), (x0 + r * 0.3, y0 + r * 0.3), (x0 + r, y0)]),
                open_([(x0 + r, y0), (0, y0 - 6), (x1 - r, y0)]),
                open_([(x1 - r, y0), (x1 - r * 0.3, y0 + r * 0.3), (x1, y0 + r)]),
                open_([(x1, y0 + r), (x1, y1)]),
            )

        c.fill(R(-262, -352, 262, 200, 40), (176, 152, 128))
        c.clip(c.fill(R(-246, -338, 246, 200, 34), (206, 184, 158)))
        c.soft(closed([(60, -400), (280, -400), (280, 200), (120, 200)]), (120, 92, 76, 120), 26)
        c.unclip()
        m = closed(
            [
                (-214, 240),
                (-216, -120),
                (-196, -262),
                (-150, -288),
                (0, -294),
                (150, -288),
                (196, -262),
                (216, -120),
                (214, 240),
            ]
        )
        c.soft(shift(m, 4, 8), (60, 40, 36, 110), 10)
        c.clip(c.fill(m, (228, 233, 234)))
        c.soft(closed([(70, -330), (240, -330), (240, 240), (130, 240)]), (140, 152, 166, 130), 24)
        c.soft(ellipse(0, -60, 140, 170), (120, 130, 150, 120), 24)
        for x, y, x1, y1 in (
            (-190, -60, -120, -10),
            (-196, -10, -120, 20),
            (190, -80, 124, -30),
            (198, -20, 128, 14),
            (-180, -120, -130, -100),
        ):
            self.fold(
                c,
                [(x, y), (lerp(x, x1, 0.5), lerp(y, y1, 0.6)), (x1, y1)],
                10,
                (150, 160, 172),
                (255, 255, 255),
                0.5,
                4,
            )
        c.unclip()
        self.pillow(c)

    def pillow(self, c):
        hx, hy = self.hx, self.hy
        p = closed(
            [
                (hx - 196, hy + 30),
                (hx - 206, hy - 46),
                (hx - 178, hy - 92),
                (hx - 90, hy - 100),
                (hx, hy - 104),
                (hx + 90, hy - 100),
                (hx + 178, hy - 92),
                (hx + 206, hy - 46),
                (hx + 196, hy + 30),
                (hx + 168, hy + 84),
                (hx + 80, hy + 98),
                (hx, hy + 104),
                (hx - 80, hy + 98),
                (hx - 168, hy + 84),
            ]
        )
        c.soft(shift(p, 3, 10), (50, 44, 60, 120), 9)
        c.clip(c.fill(p, (246, 247, 246)))
        c.soft(
            closed(
                [
                    (hx + 60, hy - 130),
                    (hx + 230, hy - 120),
                    (hx + 230, hy + 130),
                    (hx + 40, hy + 130),
                    (hx + 120, hy),
                ]
            ),
            (150, 160, 178, 140),
            22,
        )
        c.soft(ellipse(hx + 6, hy + 8, 104, 104), (120, 126, 150, 150), 24)
        c.soft(ellipse(hx - 132, hy - 56, 46, 22, -0.4), (255, 255, 255, 220), 12)
        for a in (-2.7, -2.35, -0.75, -0.4, 0.35, 0.7, 2.5, 2.85):
            self.fold(
                c,
                [
                    (hx + math.cos(a) * 98, hy + math.sin(a) * 84),
                    (hx + math.cos(a + 0.06) * 135, hy + math.sin(a + 0.06) * 92),
                    (hx + math.cos(a) * 176, hy + math.sin(a) * 98),
                ],
                9,
                (186, 193, 206),
                (255, 255, 255),
                0.36,
                5,
            )
        c.unclip()
        c.stroke(p, (170, 178, 188, 130), 1.2)

    def trolley_back(self, c):
        """A porter's trolley: push bar, narrow raised backrest in wipe-clean blue, a pillow in its case."""
        bar = open_(
            [
                (-176, 60),
                (-176, -300),
                (-150, -356),
                (-90, -372),
                (90, -372),
                (150, -356),
                (176, -300),
                (176, 60),
            ]
        )
        for w, k, col in (
            (15, 3, (40, 44, 60, 90)),
            (13, 0, (150, 158, 166)),
            (4.5, -2.5, (226, 232, 236)),
        ):
            c.stroke(shift(bar, k, k), col, w)
        for sx in (-1, 1):
            c.stroke(open_([(sx * 118, -369), (sx * 52, -372)]), (46, 50, 58), 17)
            c.stroke(open_([(sx * 116, -373), (sx * 54, -376)]), (110, 116, 126), 4)
        m = closed(
            [
                (-184, 260),
                (-190, -60),
                (-186, -250),
                (-164, -292),
                (0, -300),
                (164, -292),
                (186, -250),
                (190, -60),
                (184, 260),
            ]
        )
        c.soft(shift(m, 3, 8), (40, 36, 44, 120), 9)
        c.clip(c.fill(m, (66, 96, 128)))
        c.soft(closed([(60, -330), (220, -330), (220, 280), (110, 280)]), (34, 54, 84, 150), 22)
        c.soft(ribbon([(-176, 40), (-180, -120), (-168, -270)], 16), (150, 178, 204, 130), 6)
        c.unclip()
        sh = closed(
            [
                (-168, 260),
                (-172, -50),
                (-166, -236),
                (-130, -262),
                (0, -266),
                (130, -262),
                (166, -236),
                (172, -50),
                (168, 260),
            ]
        )
        c.clip(c.fill(sh, (232, 236, 237)))
        c.soft(closed([(60, -300), (220, -300), (220, 280), (110, 280)]), (140, 152, 166, 140), 22)
        c.soft(ellipse(0, -60, 130, 160), (120, 130, 150, 110), 24)
        c.unclip()
        self.pillow(c)

    def trolley_front(self, c):
        self.bed_front(c, (196, 120, 104), 1)

    def bed_front(self, c, B=(128, 156, 172), weave=0):
        """Blanket with a turned-down sheet, then the side rails."""
        top = [
            (-232, -44),
            (-160, -70),
            (-96, -78),
            (-30, -70),
            (40, -74),
            (110, -78),
            (170, -66),
            (232, -40),
        ]
        bl = join(
            open_(top),
            open_([top[-1], (246, 120), (250, 420)]),
            open_([(250, 420), (-250, 420)]),
            open_([(-250, 420), (-246, 120), top[0]]),
        )
        D, L = mul(B, (0.62, 0.64, 0.70)), mixc(B, (255, 255, 255), 0.35)
        c.soft(shift(bl, 0, -7), (40, 34, 50, 90), 7)
        c.clip(c.fill(bl, B))
        for sx in (-1, 1):
            c.soft(ellipse(sx * 84 - 16, 66, 56, 74, sx * 0.1), (*L, 130), 22)
            c.soft(ribbon([(sx * 150, -10), (sx * 150, 90), (sx * 176, 260)], 60), (*D, 110), 16)
        c.soft(ribbon([(0, -20), (4, 90), (0, 300)], 66, w0=30, w1=60), (*D, 190), 16)
        c.soft(closed([(120, -60), (280, -60), (280, 420), (170, 420)]), (*D, 110), 20)
        for P in (
            ((-60, -24), (-36, 30), (-12, 52)),
            ((-80, 110), (-44, 124), (-8, 116)),
            ((70, -28), (44, 26), (14, 46)),
            ((110, 120), (60, 136), (14, 128)),
            ((-190, -4), (-160, 30), (-120, 40)),
            ((150, -20), (120, 10), (96, 14)),
            ((-120, -26), (-96, 6), (-70, 14)),
            ((200, 40), (170, 76), (140, 84)),
            ((-170, 150), (-120, 170), (-70, 164)),
            ((190, 160), (130, 176), (84, 168)),
        ):
            self.fold(c, list(P), 13, D, L, 0.55, 4)
        c.stroke(
            [
                open_([(-250, y), (-80, y + 14), (0, y + 24), (80, y + 14), (250, y)])
                for y in ((96, 104, 176, 184) if not weave else range(-40, 330, 17))
            ],
            (*(D if weave else L), 70),
            2,
        )
        if weave:
            c.stroke(
                [open_([(x, -70), (x * 1.03, 120), (x * 1.04, 330)]) for x in range(-240, 250, 22)],
                (*D, 60),
                2,
            )  # the cellular blanket of a trolley
        c.unclip()
        sh = join(
            open_([(x, y - 8) for x, y in top]),
            open_([(236, -48), (240, -10)]),
            open_(
                [
                    (240, -10),
                    (170, -26),
                    (104, -36),
                    (36, -32),
                    (-30, -28),
                    (-96, -36),
                    (-160, -30),
                    (-240, -12),
                ]
            ),
            open_([(-240, -12), (-236, -50)]),
        )
        c.soft(shift(sh, 0, 8), (30, 36, 60, 100), 5)
        c.clip(c.fill(sh, (247, 248, 247)))
        c.soft(closed([(60, -60), (260, -60), (260, 60), (120, 60)]), (150, 160, 180, 120), 16)
        for x in (-180, -110, -40, 30, 96, 160):
            self.fold(
                c,
                [(x, -76), (x + 14, -56), (x + 6, -32)],
                8,
                (168, 176, 190),
                (255, 255, 255),
                0.55,
                3,
            )
        c.unclip()
        for sx in (-1, 1):
            fr = open_(
                [
                    (sx * 232, 150),
                    (sx * 232, -44),
                    (sx * 246, -64),
                    (sx * 290, -58),
                    (sx * 306, -36),
                    (sx * 312, 150),
                ]
            )
            bars = [
                open_([(sx * x, -56 + k), (sx * (x + 2), 150)])
                for x, k in ((252, -4), (271, -5), (289, 0))
            ]
            for sh_ in (fr, *bars):
                w = 13 if sh_ is fr else 6
                c.stroke(shift(sh_, 2, 3), (40, 40, 60, 70), w)
                c.stroke(sh_, (196, 202, 206), w)
                c.stroke(shift(sh_, -w * 0.18, -w * 0.18), (240, 244, 246), w * 0.35)

    def counter_back(self, c):
        pass

    def counter_front(self, c):
        y = self.pj((0, -58, 80))[1]
        W = 620
        c.soft(poly([(-W, y - 12), (W, y - 12), (W, y + 20), (-W, y + 20)]), (50, 34, 34, 70), 8)
        c.fill(poly([(-W, y + 20), (W, y + 20), (W, y + 460), (-W, y + 460)]), (224, 220, 212))
        c.lin(
            poly([(-W, y + 20), (W, y + 20), (W, y + 460), (-W, y + 460)]),
            (-W, 0),
            (W, 0),
            (236, 233, 226),
            (196, 194, 190),
        )
        c.fill(poly([(-W, y - 4), (W, y - 4), (W, y + 42), (-W, y + 42)]), (184, 150, 118))
        c.fill(poly([(-W, y + 42), (W, y + 42), (W, y + 58), (-W, y + 58)]), (136, 102, 76))
        c.stroke(
            [open_([(-W, y + k), (W, y + k + 1)]) for k in (6, 17, 31)], (150, 114, 86, 90), 1.4
        )
        c.fill(poly([(-W, y - 4), (W, y - 4), (W, y - 1), (-W, y - 1)]), (222, 192, 162))
        c.soft(ellipse(0, y + 22, 190, 16), (60, 36, 30, 110), 8)
        c.stroke(
            [open_([(x, y + 66), (x, y + 460)]) for x in (-300, -100, 100, 300)],
            (170, 166, 160, 150),
            2,
        )


def inside(P, x, y):
    n = 0
    for (x0, y0), (x1, y1) in zip(P, P[1:]):
        n ^= (y0 > y) != (y1 > y) and x < (x1 - x0) * (y - y0) / (y1 - y0) + x0
    return n


def shiftp(p, dx, dy):
    return (p[0] + dx, p[1] + dy)
