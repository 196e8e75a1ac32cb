import math
from game.view.figure.oldgeom import *
from game.view.figure.data import table

HANDS = {k: v for k, v in table("hands").items() if not k.startswith("_")}
FW = (0.070, 0.082, 0.086, 0.082)


def blend(a, b, t):
    A, B = HANDS[a], HANDS[b]
    if t <= 0:
        return A
    if t >= 1:
        return B
    L = lambda p, q: [p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t]
    return {
        "fw": A.get("fw", 1.0) + (B.get("fw", 1.0) - A.get("fw", 1.0)) * t,
        "tip": A.get("tip", 0.8) + (B.get("tip", 0.8) - A.get("tip", 0.8)) * t,
        "palm": [L(p, q) for p, q in zip(A["palm"], B["palm"])],
        "fingers": [[L(p, q) for p, q in zip(f, g)] for f, g in zip(A["fingers"], B["fingers"])],
        "thumb": [L(p, q) for p, q in zip(A["thumb"], B["thumb"])],
    }


def finger(pts, w, tip=0.80, n=3):
    """Rounded finger outline through base, mid, tip."""
    s = sample(pts, n)
    m = len(s)
    L = []
    R = []
    for i, (x, y) in enumerate(s):
        ax, ay = s[max(0, i - 1)]
        bx, by = s[min(m - 1, i + 1)]
        dx, dy = bx - ax, by - ay
        d = math.hypot(dx, dy) or 1e-3
        t = i / (m - 1)
        h = w * (1 + (tip - 1) * t)
        L.append((x - dy / d * h, y + dx / d * h))
        R.append((x + dy / d * h, y - dx / d * h))
    an = math.atan2(s[-1][1] - s[-2][1], s[-1][0] - s[-2][0])
    r = w * tip
    cap = [
        (s[-1][0] + math.cos(an + q) * r, s[-1][1] + math.sin(an + q) * r) for q in (0.85, 0, -0.85)
    ]
    return closed(L + cap + R[::-1])


def draw(c, pose, wrist, ang, size, mirror, pal, old=0.0, fs=1.0):
    """mirror=+1/-1 puts the thumb on the other side. fs < 1: the hand points toward the viewer. One silhouette first, then separations, then soft modelling, then nails."""
    ca, sa = math.cos(ang), math.sin(ang)

    def T(p):
        x, y = p[0] * size * fs, p[1] * size * mirror
        return (wrist[0] + x * ca - y * sa, wrist[1] + x * sa + y * ca)

    e = 0.016 * size
    line = alpha(mixc(pal["deep"], pal["line"], 0.25), 0.80)
    fw = pose.get("fw", 1.0)
    tip = pose.get("tip", 0.80)
    palm = closed([T(p) for p in pose["palm"]])
    F = []
    for i, f in enumerate(pose["fingers"]):
        pts = [T(p) for p in f]
        w = FW[i] * size * fw
        F.append((finger(pts, w, tip), pts, w))
    shapes = [palm] + [f[0] for f in F]
    mx, my = (
        sum(p[0] for p in pose["palm"]) / len(pose["palm"]),
        sum(p[1] for p in pose["palm"]) / len(pose["palm"]),
    )
    rim = [closed([T((mx + (x - mx) * 1.045, my + (y - my) * 1.05)) for x, y in pose["palm"]])] + [
        finger(f[1], f[2] + e * 0.65, tip) for f in F
    ]
    c.fill(
        rim, line
    )  # the outline: the same shapes, a little fatter (a stroke costs twice as much)
    for i, f in enumerate(F):
        c.fill(f[0], mixc(pal["base"], pal["shade"], (0.34, 0.20, 0.10, 0.0)[i]))
    pc = c.fill(palm, pal["base"])
    bent = [math.dist(f[1][1], f[1][2]) < 0.105 * size for f in F]
    sep = []
    for i in range(3):  # lines between fingers, from the web outward
        a = lerpp(F[i][1][0], F[i + 1][1][0], 0.5)
        b = lerpp(F[i][1][1], F[i + 1][1][1], 0.5)
        t = lerpp(F[i][1][2], F[i + 1][1][2], 0.5)
        touch = math.dist(F[i][1][2], F[i + 1][1][2]) < (F[i][2] + F[i + 1][2]) * 1.05
        sep.append(
            ribbon(
                [lerpp(a, b, 0.05), lerpp(a, b, 0.45), b] + ([t] if touch else []),
                e * 1.5,
                w0=0,
                w1=e * 1.1 if not touch else e,
            )
        )
    c.fill(sep, line)
    c.clip(shapes)
    c.soft(
        closed(
            [
                T(p)
                for p in (
                    (-0.1, -0.30),
                    (0.3, -0.36),
                    (0.7, -0.36),
                    (1.1, -0.3),
                    (0.9, -0.17),
                    (0.5, -0.145),
                    (0.2, -0.12),
                    (-0.1, -0.09),
                )
            ]
        ),
        alpha(pal["shade"], 0.70),
        0.035 * size,
    )
    c.soft(
        ellipse(*T((0.24, 0.04)), 0.17 * size, 0.11 * size, ang),
        alpha(pal["light"], 0.42),
        0.05 * size,
    )
    tone, glow = [], []
    for i in range(4):
        (kx, ky), (mx, my), (ex, ey) = pose["fingers"][i]
        k = ellipse(*T((kx + 0.01, ky)), 0.040 * size, 0.036 * size)
        (glow if bent[i] else tone).append(k)
        tone.append(ellipse(*T((kx - 0.055, ky)), 0.03 * size))
        if not bent[i]:
            glow.append(
                ellipse(*T(((mx + ex) / 2, (my + ey) / 2)), 0.055 * size, 0.022 * size, ang)
            )
    c.soft(tone, alpha(pal["shade"], 0.42), 0.016 * size)
    c.soft(glow, alpha(pal["light"], 0.40), 0.016 * size)
    if sum(bent) > 2:  # curled: the far faces of the fingers turn away from the light
        fr = [T((pose["fingers"][i][2][0] + 0.02, pose["fingers"][i][2][1])) for i in range(4)]
        c.soft(
            ribbon(
                [T((pose["fingers"][0][2][0], -0.28))] + fr + [T((pose["fingers"][3][2][0], 0.28))],
                0.10 * size,
                w0=0.08 * size,
                w1=0.08 * size,
            ),
            alpha(pal["deep"], 0.50),
            0.022 * size,
        )
    if old > 0.5:
        for y0, y1 in ((-0.07, -0.10), (0.05, 0.03), (0.13, 0.15)):
            c.soft(
                ribbon(
                    [T((0.05, y0)), T((0.25, (y0 + y1) / 2 + 0.02)), T((0.42, y1))], 0.022 * size
                ),
                alpha(mixc(pal["shade"], (110, 120, 160), 0.35), 0.55),
                0.010 * size,
            )
    c.unclip()
    kn, nails, shine = [], [], []
    for i, (sh, pts, w) in enumerate(F):
        if bent[i]:
            continue
        a, b = pts[1], pts[2]
        dx, dy = b[0] - a[0], b[1] - a[1]
        d = math.hypot(dx, dy)
        an = math.atan2(dy, dx)
        px, py = -dy / d, dx / d
        nails.append(
            ellipse(b[0] + dx / d * w * 0.34, b[1] + dy / d * w * 0.34, w * 0.46, w * 0.40, an)
        )
        shine.append(
            ellipse(
                b[0] + dx / d * w * 0.42 - w * 0.08,
                b[1] + dy / d * w * 0.42 - w * 0.10,
                w * 0.20,
                w * 0.10,
                an,
            )
        )
        for k in (-0.06, 0.10):
            kn.append(
                open_(
                    [
                        (a[0] + px * w * 0.50 + dx * k, a[1] + py * w * 0.50 + dy * k),
                        (a[0] + dx * (k + 0.06), a[1] + dy * (k + 0.06)),
                        (a[0] - px * w * 0.50 + dx * k, a[1] - py * w * 0.50 + dy * k),
                    ]
                )
            )
    if kn:
        c.stroke(kn, alpha(pal["deep"], 0.32), e * 0.6)
        c.fill(nails, alpha(pal["nail"], 0.95))
        c.fill(shine, (255, 255, 255, 70))
    th = [T(p) for p in pose["thumb"]]
    ts = finger(th, 0.088 * size * (0.5 + 0.5 * fw), 0.82)
    root = closed(
        [T((-0.02, 0.06)), T((0.06, 0.19)), T((0.22, 0.27)), T((0.34, 0.19)), T((0.2, 0.04))]
    )
    c.stroke(ts, line, e * 1.1)
    c.fill([ts], pal["base"])
    c.fill(root, pal["base"])
    c.fill(
        ribbon([lerpp(th[0], th[1], 0.2), th[1], lerpp(th[1], th[2], 0.8)], 0.05 * size),
        alpha(pal["light"], 0.35),
    )
    a, b = th[1], th[2]
    d = math.dist(a, b)
    if d > 0.1 * size and not pose.get("hide_thumb_nail"):
        c.fill(
            ellipse(
                b[0] + (b[0] - a[0]) / d * 0.02 * size,
                b[1] + (b[1] - a[1]) / d * 0.02 * size,
                0.045 * size,
                0.036 * size,
                math.atan2(b[1] - a[1], b[0] - a[0]),
            ),
            alpha(pal["nail"], 0.9),
        )
