"""Geometry helpers: splines -> cubic control points, ribbons, capsules, 3-D two-bone IK, projection. Pure python, no skia."""

import math


def lerp(a, b, t):
    return a + (b - a) * t


def lerpp(a, b, t):
    if len(a) == 2:
        return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t)


def clamp(x, a=0.0, b=1.0):
    return a if x < a else b if x > b else x


def smooth(x):
    x = clamp(x)
    return x * x * (3 - 2 * x)


def mixc(a, b, t):
    t = clamp(t)
    return tuple(int(round(x + (y - x) * t)) for x, y in zip(a[:3], b[:3]))


def mul(a, m):
    return tuple(int(clamp(x * y, 0, 255)) for x, y in zip(a[:3], m))


def alpha(c, a):
    return (c[0], c[1], c[2], int(clamp(a, 0, 1) * 255))


# Shapes are light descriptors; the painter turns them into its own path in one pass.
#   (0, cubic control points)   (1, pts) closed Catmull-Rom   (2, [run, run...]) open Catmull-Rom runs joined with sharp corners, closed   (3, pts) open Catmull-Rom
def closed(pts, k=1.0):
    return (1, pts)


def open_(pts, k=1.0):
    return (3, pts)


def join(*parts):
    return (2, [p[1] for p in parts])


def poly(pts):
    return (2, [[a, b] for a, b in zip(pts, pts[1:] + pts[:1])])


def cubics(shape):
    """Generic expansion to [p0, c1, c2, p1, ...], closed - for backends without a fast path."""
    k, d = shape
    if k == 0:
        return d, True
    out = []
    if k == 1:
        n = len(d)
        out = [d[0]]
        for i in range(n):
            x0, y0 = d[i - 1]
            x1, y1 = d[i]
            x2, y2 = d[(i + 1) % n]
            x3, y3 = d[(i + 2) % n]
            out += [
                (x1 + (x2 - x0) / 6, y1 + (y2 - y0) / 6),
                (x2 - (x3 - x1) / 6, y2 - (y3 - y1) / 6),
                (x2, y2),
            ]
        return out, True
    for r in [d] if k == 3 else d:
        n = len(r)
        if out and (abs(out[-1][0] - r[0][0]) + abs(out[-1][1] - r[0][1])) > 1e-6:
            a, b = out[-1], r[0]
            out += [lerpp(a, b, 1 / 3), lerpp(a, b, 2 / 3), b]
        elif not out:
            out = [r[0]]
        for i in range(n - 1):
            x0, y0 = r[i - 1] if i else r[0]
            x1, y1 = r[i]
            x2, y2 = r[i + 1]
            x3, y3 = r[i + 2] if i + 2 < n else r[i + 1]
            out += [
                (x1 + (x2 - x0) / 6, y1 + (y2 - y0) / 6),
                (x2 - (x3 - x1) / 6, y2 - (y3 - y1) / 6),
                (x2, y2),
            ]
    if k == 2 and (abs(out[-1][0] - out[0][0]) + abs(out[-1][1] - out[0][1])) > 1e-6:
        a, b = out[-1], out[0]
        out += [lerpp(a, b, 1 / 3), lerpp(a, b, 2 / 3), b]
    return out, k == 2


def rev(pts):
    return pts[::-1]


def sample(pts, n):
    """Open Catmull-Rom sampled at n points per segment (+last)."""
    out = []
    m = len(pts)
    for i in range(m - 1):
        x0, y0 = pts[i - 1] if i else (2 * pts[0][0] - pts[1][0], 2 * pts[0][1] - pts[1][1])
        x1, y1 = pts[i]
        x2, y2 = pts[i + 1]
        x3, y3 = pts[i + 2] if i + 2 < m else (2 * x2 - x1, 2 * y2 - y1)
        for j in range(n):
            t = j / n
            t2 = t * t
            t3 = t2 * t
            a = -0.5 * t3 + t2 - 0.5 * t
            b = 1.5 * t3 - 2.5 * t2 + 1
            c = -1.5 * t3 + 2 * t2 + 0.5 * t
            d = 0.5 * t3 - 0.5 * t2
            out.append((a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3))
    out.append(pts[-1])
    return out


def ribbon(pts, w, n=4, w0=0.0, w1=0.0, peak=0.5):
    """Tapered stroke as a closed cubic shape: half-width goes w0 -> w (at peak) -> w1; offsets only at the control points."""
    if len(pts) == 2:
        pts = [pts[0], lerpp(pts[0], pts[1], 0.5), pts[1]]
    elif len(pts) == 3:  # one extra point each side keeps the belly full
        a, b, c = pts
        pts = [
            a,
            (0.375 * a[0] + 0.75 * b[0] - 0.125 * c[0], 0.375 * a[1] + 0.75 * b[1] - 0.125 * c[1]),
            b,
            (
                -0.125 * a[0] + 0.75 * b[0] + 0.375 * c[0],
                -0.125 * a[1] + 0.75 * b[1] + 0.375 * c[1],
            ),
            c,
        ]
    m = len(pts) - 1
    L = []
    R = []
    px, py = pts[0]
    for i in range(m + 1):
        x, y = pts[i]
        bx, by = pts[i + 1] if i < m else pts[m]
        dx, dy = bx - px, by - py
        d = math.sqrt(dx * dx + dy * dy) or 1.0
        t = i / m
        h = (
            (
                w0 + (w - w0) * math.sin(t / peak * 1.5708)
                if t < peak
                else w1 + (w - w1) * math.cos((t - peak) / (1 - peak) * 1.5708)
            )
            * 0.5
            / d
        )
        L.append((x - dy * h, y + dx * h))
        R.append((x + dy * h, y - dx * h))
        px, py = x, y
    R.reverse()
    return (2, [L, R])


_EP = (
    (1, 0),
    (1, 0.5523),
    (0.5523, 1),
    (0, 1),
    (-0.5523, 1),
    (-1, 0.5523),
    (-1, 0),
    (-1, -0.5523),
    (-0.5523, -1),
    (0, -1),
    (0.5523, -1),
    (1, -0.5523),
    (1, 0),
)


def ellipse(cx, cy, rx, ry=None, rot=0.0):
    ry = rx if ry is None else ry
    if not rot:
        return (0, [(cx + x * rx, cy + y * ry) for x, y in _EP])
    P = _EP
    c, s = math.cos(rot), math.sin(rot)
    return (0, [(cx + x * rx * c - y * ry * s, cy + x * rx * s + y * ry * c) for x, y in P])


def limb(a, b, prof):
    """Outline of a tapered limb from a to b, prof = [(t, half_left, half_right)], round-ish ends."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    d = math.hypot(dx, dy) or 1e-3
    ux, uy = dx / d, dy / d
    nx, ny = -uy, ux
    L = []
    R = []
    for t, l, r in prof:
        x, y = a[0] + dx * t, a[1] + dy * t
        L.append((x + nx * l, y + ny * l))
        R.append((x - nx * r, y - ny * r))
    r0 = 0.5 * (prof[0][1] + prof[0][2])
    r1 = 0.5 * (prof[-1][1] + prof[-1][2])
    s0 = (a[0] + dx * prof[0][0] - ux * r0 * 0.92, a[1] + dy * prof[0][0] - uy * r0 * 0.92)
    s1 = (a[0] + dx * prof[-1][0] + ux * r1 * 0.92, a[1] + dy * prof[-1][0] + uy * r1 * 0.92)
    return closed([s0] + L + [s1] + R[::-1])


def shift(shape, dx, dy):
    k, d = shape
    if k == 2:
        return (2, [[(x + dx, y + dy) for x, y in r] for r in d])
    return (k, [(x + dx, y + dy) for x, y in d])


# ---- 3-D
def v_add(a, b):
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def v_sub(a, b):
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def v_mul(a, s):
    return (a[0] * s, a[1] * s, a[2] * s)


def v_len(a):
    return math.sqrt(a[0] ** 2 + a[1] ** 2 + a[2] ** 2)


def v_dot(a, b):
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def ik2(S, T, la, lb, pole):
    """Two-bone IK in 3-D: returns elbow E and reached wrist W."""
    d = v_sub(T, S)
    D = v_len(d) or 1e-3
    reach = la + lb
    mx, mn = reach * 0.995, abs(la - lb) * 1.05 + 4
    if D > mx:
        T = v_add(S, v_mul(d, mx / D))
        D = mx
    elif D < mn:
        T = v_add(S, v_mul(d, mn / D))
        D = mn
    u = v_mul(v_sub(T, S), 1 / D)
    p = v_sub(pole, v_mul(u, v_dot(pole, u)))
    pl = v_len(p) or 1e-3
    p = v_mul(p, 1 / pl)
    c = clamp((la * la + D * D - lb * lb) / (2 * la * D), -1, 1)
    s = math.sqrt(1 - c * c)
    return v_add(S, v_add(v_mul(u, la * c), v_mul(p, la * s))), T


def rot_yxz(yaw, pitch, roll):
    """Rows of R = Rz(roll) Rx(pitch) Ry(yaw); x right, y down, z toward viewer. +yaw turns face to viewer's right, +pitch looks down."""
    cy, sy, cp, sp, cr, sr = (
        math.cos(yaw),
        math.sin(yaw),
        math.cos(pitch),
        math.sin(pitch),
        math.cos(roll),
        math.sin(roll),
    )
    # Ry: x' = c x + s z ; z' = -s x + c z
    a = ((cy, 0, sy), (0, 1, 0), (-sy, 0, cy))
    b = ((1, 0, 0), (0, cp, sp), (0, -sp, cp))  # y' = c y + s z (look down: front moves down)
    c = ((cr, -sr, 0), (sr, cr, 0), (0, 0, 1))

    def mm(A, B):
        return tuple(
            tuple(sum(A[i][k] * B[k][j] for k in range(3)) for j in range(3)) for i in range(3)
        )

    return mm(c, mm(b, a))


def m_v(R, p):
    return (
        R[0][0] * p[0] + R[0][1] * p[1] + R[0][2] * p[2],
        R[1][0] * p[0] + R[1][1] * p[1] + R[1][2] * p[2],
        R[2][0] * p[0] + R[2][1] * p[1] + R[2][2] * p[2],
    )
