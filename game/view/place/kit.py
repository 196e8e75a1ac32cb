"""The kit of parts. Every part is a function (c, P, L, x, y, w, h, **options): painter, palette, light, box in pixels of a 1280x720 screen.
x, y is the top left corner of the box. Parts draw in their daylight colours; Lit grades them. What shines by itself goes through c.raw."""

import math
from game.view.figure.oldgeom import poly, ellipse, closed, open_, ribbon, join, mixc, shift, clamp

PARTS = {}


def part(f):
    PARTS[f.__name__.rstrip("_")] = f
    return f


# ---------------------------------------------------------------- light
class Lit:
    """A painter that grades colours: times the light, then towards the air (aerial perspective) by depth 0..1."""

    def __init__(self, c, light, air):
        self.raw = c
        self.m = light["mul"]
        self.air = air
        self.depth = 0.0

    def g(self, k):
        m = self.m
        d = self.depth
        r = [min(255, a * b) for a, b in zip(k[:3], m)]
        if d:
            r = [a + (b - a) * d for a, b in zip(r, self.air)]
        return (*map(int, r), k[3] if len(k) > 3 else 255)

    def fill(self, s, k):
        return self.raw.fill(s, self.g(k))

    def soft(self, s, k, sigma):
        return self.raw.soft(s, self.g(k), sigma)

    def stroke(self, s, k, w):
        return self.raw.stroke(s, self.g(k), w)

    def lin(self, s, a, b, k0, k1):
        return self.raw.lin(s, a, b, self.g(k0), self.g(k1))

    def rad(self, s, a, r, k0, k1):
        return self.raw.rad(s, a, r, self.g(k0), self.g(k1))

    def clip(self, s):
        self.raw.clip(s)

    def unclip(self):
        self.raw.unclip()

    def evenodd(self, s):
        return self.raw.evenodd(s)


# ---------------------------------------------------------------- shapes
K = 0.5523


def R(x, y, w, h):
    return poly([(x, y), (x + w, y), (x + w, y + h), (x, y + h)])


def RR(x, y, w, h, r=8):
    r = min(r, w / 2, h / 2)
    q = r * (1 - K)
    X, Y = x + w, y + h
    o = [(x + r, y)]

    def line(b):
        a = o[-1]
        o.extend(
            [
                (a[0] + (b[0] - a[0]) / 3, a[1] + (b[1] - a[1]) / 3),
                (a[0] + (b[0] - a[0]) * 2 / 3, a[1] + (b[1] - a[1]) * 2 / 3),
                b,
            ]
        )

    line((X - r, y))
    o.extend([(X - q, y), (X, y + q), (X, y + r)])
    line((X, Y - r))
    o.extend([(X, Y - q), (X - q, Y), (X - r, Y)])
    line((x + r, Y))
    o.extend([(x + q, Y), (x, Y - q), (x, Y - r)])
    line((x, y + r))
    o.extend([(x, y + q), (x + q, y), (x + r, y)])
    return (0, o)


def seg(*p):
    return [open_([a, b]) for a, b in zip(p, p[1:])]


def lt(k, t=0.3):
    return mixc(k, (255, 255, 255), t)


def dk(k, t=0.25):
    return mixc(k, (52, 40, 52), t)


def A(k, a):
    return (*k[:3], int(255 * a))


SH = (70, 54, 52)


def drop(c, s, a=0.3, dx=4, dy=8, sg=8):
    c.soft(shift(s, dx, dy), A(SH, a), sg)


def box(c, x, y, w, h, k, r=4, t=0.10, a=0.28):
    """A plain lit box: drop shadow, sideways gradient, a light top edge."""
    s = RR(x, y, w, h, r)
    if a:
        drop(c, s, a, 4, 7, 8)
    c.fill(s, k)
    c.lin(s, (x, 0), (x + w, 0), lt(k, t), dk(k, t))
    c.stroke(seg((x + r, y + 1), (x + w - r, y + 1)), A(lt(k, 0.6), 0.7), 2)
    return s


def ground(c, x, y, w, a=0.32):
    c.soft(ellipse(x + w / 2, y, w * 0.56, max(6, w * 0.05)), A(SH, a), 9)


def glow(c, x, y, rx, ry, k, a):
    """Light, past the grading."""
    q = c.raw
    q.rad(ellipse(x, y, rx, ry), (x, y), max(rx, ry), A(k, a), A(k, 0)) if abs(
        rx - ry
    ) < 2 else q.soft(ellipse(x, y, rx * 0.6, ry * 0.6), A(k, a), min(rx, ry) * 0.3)


# ---------------------------------------------------------------- letters: a monoline alphabet, strokes on a 4 x 6 grid (s straight, c curved)
G = {
    "A": (4, "s0,6 2,0 4,6", "s.7,4 3.3,4"),
    "B": (
        3.6,
        "s0,0 0,6",
        "c0,0 2,0 3.1,.6 3.1,2.2 2,2.9 0,2.9",
        "c0,2.9 2.2,2.9 3.5,3.5 3.5,5.3 2.2,6 0,6",
    ),
    "C": (4, "c3.9,1 3,.1 1.7,0 .3,1.2 0,3 .3,4.8 1.7,6 3,5.9 3.9,5"),
    "D": (3.9, "s0,0 0,6", "c0,0 1.7,0 3.4,.9 3.9,3 3.4,5.1 1.7,6 0,6"),
    "E": (3.3, "s3.3,0 0,0 0,6 3.3,6", "s0,3 2.8,3"),
    "F": (3.2, "s3.2,0 0,0 0,6", "s0,3 2.7,3"),
    "G": (4.1, "c3.9,1 3,.1 1.7,0 .3,1.2 0,3 .3,4.8 1.7,6 3.2,5.8 4,4.8", "s4,4.8 4,3.2 2.4,3.2"),
    "H": (3.8, "s0,0 0,6", "s3.8,0 3.8,6", "s0,3 3.8,3"),
    "I": (0, "s0,0 0,6"),
    "K": (3.6, "s0,0 0,6", "s3.4,0 0,3.6", "s1.2,2.5 3.6,6"),
    "L": (3.1, "s0,0 0,6 3.1,6"),
    "M": (4.8, "s0,6 0,0 2.4,4 4.8,0 4.8,6"),
    "N": (4, "s0,6 0,0 4,6 4,0"),
    "O": (4.4, "c2.2,0 .6,.7 0,3 .6,5.3 2.2,6 3.8,5.3 4.4,3 3.8,.7 2.2,0"),
    "P": (3.5, "s0,0 0,6", "c0,0 2.1,0 3.4,.7 3.4,2.6 2.1,3.3 0,3.3"),
    "R": (3.6, "s0,0 0,6", "c0,0 2.1,0 3.4,.7 3.4,2.5 2.1,3.2 0,3.2", "s1.8,3.2 3.6,6"),
    "S": (3.6, "c3.4,.9 2.4,0 .9,.1 .2,1.4 1,2.6 2.6,3.2 3.5,4.4 2.8,5.8 1.2,6 .1,5.1"),
    "T": (3.8, "s0,0 3.8,0", "s1.9,0 1.9,6"),
    "U": (3.9, "s0,0 0,4", "c0,3.8 .4,5.4 1.95,6 3.5,5.4 3.9,3.8", "s3.9,4 3.9,0"),
    "V": (4, "s0,0 2,6 4,0"),
    "W": (5.4, "s0,0 1.3,6 2.7,1.4 4.1,6 5.4,0"),
    "X": (3.8, "s0,0 3.8,6", "s3.8,0 0,6"),
    "Y": (4, "s0,0 2,3 4,0", "s2,3 2,6"),
    "Z": (3.6, "s0,0 3.6,0 0,6 3.6,6"),
    " ": (1.4,),
    "-": (2, "s0,3 2,3"),
    "0": (3.6, "c1.8,0 .4,.9 0,3 .4,5.1 1.8,6 3.2,5.1 3.6,3 3.2,.9 1.8,0"),
    "1": (1.4, "s0,1.2 1.4,0 1.4,6"),
    "2": (3.4, "c.1,1.4 .8,.1 2.4,0 3.3,1.3 2.7,2.9 0,6", "s0,6 3.4,6"),
    "4": (3.6, "s2.8,6 2.8,0 0,4.2 3.6,4.2"),
    "3": (3.4, "c.2,.8 1.4,0 2.9,.5 3,2 1.6,2.9", "c1.6,2.9 3.1,3.4 3.3,5 1.9,6 .1,5.2"),
    "5": (3.4, "s3.1,0 .5,0 .3,2.6", "c.3,2.6 1.8,2.2 3.3,3.2 3,5.3 1.5,6 .1,5.4"),
    "6": (3.5, "c2.9,.2 1,1.4 .1,3.8 .6,5.5 1.8,6 3.1,5.4 3.4,4.1 2.6,2.9 1.4,2.8 .3,3.6"),
    "8": (
        3.5,
        "c1.75,2.8 .4,2 .4,.7 1.75,0 3.1,.7 3.1,2 1.75,2.8 .2,3.7 .2,5.3 1.75,6 3.3,5.3 3.3,3.7 1.75,2.8",
    ),
    "9": (3.5, "c.6,5.8 2.5,4.6 3.4,2.2 2.9,.5 1.7,0 .4,.6 .1,1.9 .9,3.1 2.1,3.2 3.2,2.4"),
    "7": (3.4, "s0,0 3.4,0 1.2,6"),
}


def text_width(t, h, gap=1.5):
    return sum(G[a][0] + gap for a in t) * h / 6 - gap * h / 6


def text(c, t, x, y, h, k, wt=None, center=False, gap=1.5):
    u = h / 6
    wt = wt or h * 0.17
    if center:
        x -= text_width(t, h, gap) / 2
    out = []
    for a in t:
        g = G[a]
        for r in g[1:]:
            p = [
                (x + float(q.split(",")[0]) * u, y + float(q.split(",")[1]) * u)
                for q in r[1:].split()
            ]
            out += seg(*p) if r[0] == "s" else [open_(p)]
        x += (g[0] + gap) * u
    if out:
        c.stroke(out, k, wt)


# ---------------------------------------------------------------- pictograms, centred, radius s
def pict(c, name, x, y, s, k):
    f = c.fill
    st = c.stroke
    if name == "cross":
        f(RR(x - s * 0.3, y - s * 0.9, s * 0.6, s * 1.8, s * 0.12), k)
        f(RR(x - s * 0.9, y - s * 0.3, s * 1.8, s * 0.6, s * 0.12), k)
    elif name == "heart":
        f(
            closed(
                [
                    (x, y + s * 0.9),
                    (x - s * 0.62, y + s * 0.3),
                    (x - s * 0.95, y - s * 0.25),
                    (x - s * 0.62, y - s * 0.75),
                    (x - s * 0.2, y - s * 0.68),
                    (x, y - s * 0.38),
                    (x + s * 0.2, y - s * 0.68),
                    (x + s * 0.62, y - s * 0.75),
                    (x + s * 0.95, y - s * 0.25),
                    (x + s * 0.62, y + s * 0.3),
                ]
            ),
            k,
        )
    elif name == "drop":
        f(
            closed(
                [
                    (x, y - s),
                    (x + s * 0.32, y - s * 0.35),
                    (x + s * 0.66, y + s * 0.3),
                    (x + s * 0.4, y + s * 0.85),
                    (x, y + s),
                    (x - s * 0.4, y + s * 0.85),
                    (x - s * 0.66, y + s * 0.3),
                    (x - s * 0.32, y - s * 0.35),
                ]
            ),
            k,
        )
    elif name == "pill":
        a = -0.7
        dx, dy = math.cos(a) * s * 0.5, math.sin(a) * s * 0.5
        st(open_([(x - dx, y - dy), (x + dx, y + dy)]), k, s * 0.72)
        st(open_([(x + dx * 0.3, y + dy * 0.3), (x + dx, y + dy)]), lt(k, 0.55), s * 0.56)
    elif name == "baby":
        f(ellipse(x - s * 0.1, y - s * 0.5, s * 0.36), k)
        f(
            closed(
                [
                    (x - s * 0.5, y + s * 0.0),
                    (x + s * 0.3, y - s * 0.1),
                    (x + s * 0.7, y + s * 0.45),
                    (x + s * 0.2, y + s * 0.95),
                    (x - s * 0.5, y + s * 0.8),
                    (x - s * 0.75, y + s * 0.4),
                ]
            ),
            k,
        )
        st(
            open_([(x - s * 0.45, y + s * 0.1), (x, y + s * 0.35), (x + s * 0.55, y + s * 0.2)]),
            (255, 255, 255),
            s * 0.12,
        )
    elif name == "brain":
        st(
            closed(
                [
                    (x - s * 0.1, y + s * 0.9),
                    (x - s * 0.15, y + s * 0.5),
                    (x - s * 0.7, y + s * 0.35),
                    (x - s * 0.72, y - s * 0.35),
                    (x - s * 0.2, y - s * 0.9),
                    (x + s * 0.5, y - s * 0.75),
                    (x + s * 0.8, y - s * 0.1),
                    (x + s * 0.55, y + s * 0.4),
                    (x + s * 0.5, y + s * 0.9),
                ]
            ),
            k,
            s * 0.14,
        )
        st(
            open_(
                [
                    (x - s * 0.3, y - s * 0.1),
                    (x - s * 0.05, y - s * 0.45),
                    (x + s * 0.2, y - s * 0.1),
                    (x + s * 0.4, y - s * 0.35),
                ]
            ),
            k,
            s * 0.13,
        )
    elif name == "exit":
        f(ellipse(x + s * 0.15, y - s * 0.75, s * 0.2), k)
        st([open_([(x + s * 0.05, y - s * 0.4), (x - s * 0.1, y + s * 0.1)])], k, s * 0.3)
        st(
            [
                open_(
                    [
                        (x - s * 0.1, y + s * 0.1),
                        (x + s * 0.25, y + s * 0.4),
                        (x + s * 0.15, y + s * 0.9),
                    ]
                ),
                open_(
                    [
                        (x - s * 0.12, y + s * 0.15),
                        (x - s * 0.35, y + s * 0.55),
                        (x - s * 0.8, y + s * 0.6),
                    ]
                ),
                open_([(x, y - s * 0.35), (x + s * 0.45, y - s * 0.1), (x + s * 0.7, y - s * 0.3)]),
                open_(
                    [(x, y - s * 0.35), (x - s * 0.45, y - s * 0.3), (x - s * 0.55, y + s * 0.05)]
                ),
            ],
            k,
            s * 0.19,
        )
    elif name == "rays":
        f(ellipse(x, y, s * 0.18), k)
        for i in range(3):
            a = math.pi / 2 + i * 2.0944 - math.pi
            p = [
                (x + math.cos(a + d) * r * s, y + math.sin(a + d) * r * s)
                for d, r in (
                    (-0.5, 0.3),
                    (-0.5, 0.95),
                    (-0.25, 1.0),
                    (0, 1.02),
                    (0.25, 1.0),
                    (0.5, 0.95),
                    (0.5, 0.3),
                )
            ]
            f(poly(p), k)
    elif name == "coin":
        st(ellipse(x, y, s * 0.9), k, s * 0.16)
        st(
            [
                open_(
                    [
                        (x + s * 0.35, y - s * 0.38),
                        (x, y - s * 0.5),
                        (x - s * 0.35, y - s * 0.1),
                        (x - s * 0.3, y + s * 0.2),
                        (x, y + s * 0.5),
                        (x + s * 0.35, y + s * 0.38),
                    ]
                ),
                *seg((x - s * 0.55, y - s * 0.12), (x + s * 0.1, y - s * 0.12)),
                *seg((x - s * 0.55, y + s * 0.14), (x + s * 0.1, y + s * 0.14)),
            ],
            k,
            s * 0.14,
        )
    elif name == "chair":
        f(ellipse(x - s * 0.2, y - s * 0.78, s * 0.2), k)
        st(
            [
                *seg(
                    (x - s * 0.2, y - s * 0.4),
                    (x - s * 0.15, y + s * 0.15),
                    (x + s * 0.35, y + s * 0.15),
                    (x + s * 0.6, y + s * 0.7),
                ),
            ],
            k,
            s * 0.2,
        )
        st(
            open_(
                [
                    (x - s * 0.42, y - s * 0.1),
                    (x - s * 0.6, y + s * 0.4),
                    (x - s * 0.2, y + s * 0.88),
                    (x + s * 0.3, y + s * 0.7),
                ]
            ),
            k,
            s * 0.15,
        )
    elif name == "pulse":
        st(
            seg(
                (x - s, y),
                (x - s * 0.4, y),
                (x - s * 0.15, y - s * 0.7),
                (x + s * 0.2, y + s * 0.6),
                (x + s * 0.42, y),
                (x + s, y),
            ),
            k,
            s * 0.17,
        )
    elif name == "bone":
        st(open_([(x - s * 0.5, y + s * 0.5), (x + s * 0.5, y - s * 0.5)]), k, s * 0.3)
        [
            f(ellipse(x + a * s, y + b * s, s * 0.26), k)
            for a, b in ((-0.75, 0.45), (-0.45, 0.75), (0.75, -0.45), (0.45, -0.75))
        ]
    elif name == "leaf":
        f(
            ribbon(
                [(x - s * 0.6, y + s * 0.8), (x, y), (x + s * 0.6, y - s * 0.9)], s * 0.9, peak=0.5
            ),
            k,
        )
        st(open_([(x - s * 0.8, y + s), (x, y), (x + s * 0.4, y - s * 0.6)]), lt(k, 0.6), s * 0.08)
    elif name == "phone":
        st(
            open_(
                [
                    (x - s * 0.75, y - s * 0.55),
                    (x - s * 0.5, y + s * 0.1),
                    (x, y + s * 0.55),
                    (x + s * 0.65, y + s * 0.75),
                ]
            ),
            k,
            s * 0.3,
        )
        f(ellipse(x - s * 0.7, y - s * 0.55, s * 0.3, s * 0.36, 0.4), k)
        f(ellipse(x + s * 0.6, y + s * 0.7, s * 0.36, s * 0.3, 0.4), k)
    elif name == "star":
        f(
            poly(
                [
                    (
                        x + math.sin(i * 0.6283) * s * (1 if i % 2 == 0 else 0.45),
                        y - math.cos(i * 0.6283) * s * (1 if i % 2 == 0 else 0.45),
                    )
                    for i in range(10)
                ]
            ),
            k,
        )
    elif name == "magnet":
        st(
            open_(
                [
                    (x - s * 0.42, y + s * 0.6),
                    (x - s * 0.42, y - s * 0.05),
                    (x - s * 0.3, y - s * 0.42),
                    (x, y - s * 0.56),
                    (x + s * 0.3, y - s * 0.42),
                    (x + s * 0.42, y - s * 0.05),
                    (x + s * 0.42, y + s * 0.6),
                ]
            ),
            k,
            s * 0.34,
        )
        [
            f(R(x + d * s * 0.42 - s * 0.18, y + s * 0.42, s * 0.36, s * 0.34), (236, 240, 242))
            for d in (-1, 1)
        ]
    elif name == "up":
        st(
            seg((x - s * 0.6, y - s * 0.05), (x, y - s * 0.75), (x + s * 0.6, y - s * 0.05))
            + seg((x, y - s * 0.7), (x, y + s * 0.85)),
            k,
            s * 0.26,
        )
    elif name == "right":
        st(
            seg((x + s * 0.05, y - s * 0.6), (x + s * 0.75, y), (x + s * 0.05, y + s * 0.6))
            + seg((x + s * 0.7, y), (x - s * 0.85, y)),
            k,
            s * 0.26,
        )
    elif name == "run":
        pict(c, "exit", x, y, s, k)
    elif name == "wheelchair":
        pict(c, "chair", x, y, s, k)


# ---------------------------------------------------------------- the room itself
@part
def shell(c, P, L, x, y, w, h, dado=403, floor=584, tiles=0, planks=0, sheen=1, panel=0):
    """Wall, dado, skirting, floor."""
    wl = P("wall")
    c.fill(R(0, 0, w, h), wl)
    c.lin(R(0, 0, w, floor), (0, 0), (w * 0.9, floor), lt(wl, 0.38), dk(wl, 0.06))
    if dado:
        d = P("dado")
        c.lin(R(0, dado, w, floor - dado), (0, 0), (w, 0), lt(d, 0.22), dk(d, 0.05))
        c.lin(R(0, dado, w, 40), (0, dado), (0, dado + 40), A(dk(d, 0.5), 0.13), A(d, 0))
        c.fill(R(0, dado - 4, w, 10), P("trim"))
        c.fill(R(0, dado + 6, w, 2), A(dk(d, 0.4), 0.25))
        if panel:
            for i in range(int(w / panel) + 1):
                c.fill(R(i * panel, dado + 8, 2, floor - dado - 20), A(dk(d, 0.4), 0.16))
                c.fill(R(i * panel + 2, dado + 8, 2, floor - dado - 20), A(lt(d, 0.6), 0.25))
    f = P("floor")
    c.lin(R(0, floor, w, h - floor), (0, floor), (0, h), dk(f, 0.12), lt(f, 0.16))
    if planks:
        for i in range(-14, 15):
            c.stroke(
                open_([(416 + i * 62, floor + 6), (416 + i * 112, h)]), A(dk(f, 0.5), 0.12), 1.6
            )
    if tiles:
        for i in range(-14, 15):
            c.stroke(open_([(416 + i * 84, floor + 6), (416 + i * 140, h)]), A(lt(f, 0.7), 0.26), 2)
        for yy in (floor + 34, floor + 84):
            c.stroke(open_([(0, yy), (w, yy)]), A(lt(f, 0.7), 0.26), 2)
    if sheen:
        c.soft(
            closed([(120, floor + 20), (460, floor + 20), (620, h + 20), (200, h + 20)]),
            A((255, 255, 255), 0.20 * sheen),
            24,
        )
    c.fill(R(0, floor - 12, w, 14), P("trim"))
    c.fill(R(0, floor + 2, w, 3), A(dk(f, 0.6), 0.3))
    c.fill(R(0, floor - 12, w, 2), A((255, 255, 255), 0.5))


@part
def band(c, P, L, x, y, w, h, color="accent", a=1.0):
    k = P(color)
    c.fill(R(x, y, w, h), A(k, a))
    c.fill(R(x, y, w, 2), A(lt(k, 0.5), 0.5 * a))


@part
def handrail(c, P, L, x, y, w, h):
    c.soft(R(x, y + 14, w, h), A(SH, 0.3), 6)
    c.lin(R(x, y, w, h), (0, y), (0, y + h), lt(P("wood"), 0.35), dk(P("wood"), 0.2))


@part
def ceiling(c, P, L, x, y, w, h, lights=3):
    """A strip of ceiling with light panels, at the top of the picture."""
    c.lin(R(x, y, w, h), (0, y), (0, y + h), dk(P("wall"), 0.02), dk(P("wall"), 0.16))
    c.fill(R(x, y + h, w, 5), P("trim"))
    c.soft(R(x, y + h + 6, w, 10), A(SH, 0.18), 8)
    for i in range(lights):
        cx = x + w * (i + 0.5) / lights
        on = L["ceiling"]
        s = poly(
            [
                (cx - w * 0.11, y),
                (cx + w * 0.11, y),
                (cx + w * 0.09, y + h * 0.55),
                (cx - w * 0.09, y + h * 0.55),
            ]
        )
        (c.raw if on else c).fill(s, mixc((170, 176, 186), (255, 252, 240), on))
        glow(c, cx, y + h * 0.3, w * 0.2, h * 1.4, (255, 248, 226), 0.35 * on)


@part
def beam(c, P, L, x, y, w, h, slant=120):
    """Light that falls from a window or a door across wall and floor."""
    if L["beam"]:
        c.raw.soft(
            poly([(x, y), (x + w, y), (x + w + slant, y + h), (x + slant, y + h)]), L["beam"], 22
        )


@part
def pool(c, P, L, x, y, w, h, k=(255, 226, 176), a=0.35):
    glow(c, x + w / 2, y + h / 2, w / 2, h / 2, k, a * L["lamp"])


@part
def window(c, P, L, x, y, w, h, panes=2, blinds=0, view="hills", sill=1, curtain=None):
    fr = P("frame")
    drop(c, R(x - 10, y - 10, w + 20, h + 30), 0.3, 4, 8, 12)
    c.fill(R(x - 10, y - 10, w + 20, h + 20), fr)
    c.lin(R(x - 10, y - 10, w + 20, h + 20), (x, 0), (x + w, 0), lt(fr, 0.3), dk(fr, 0.10))
    r = c.raw
    s0, s1 = L["sky"]
    r.lin(R(x, y, w, h), (x, y), (x, y + h), s0, s1)
    c.clip(R(x, y, w, h))
    if L["name"].startswith("night"):
        r.rad(
            ellipse(x + w * 0.72, y + h * 0.24, 60),
            (x + w * 0.72, y + h * 0.24),
            60,
            (240, 240, 220, 90),
            (240, 240, 220, 0),
        )
        r.fill(ellipse(x + w * 0.72, y + h * 0.24, 13), (246, 242, 222))
        r.fill(ellipse(x + w * 0.72 + 6, y + h * 0.24 - 3, 11), mixc(s0, s1, 0.3))
        for i in range(9):
            r.fill(
                ellipse(x + w * ((i * 0.377 + 0.07) % 1), y + h * ((i * 0.213 + 0.06) % 0.5), 1.3),
                (240, 240, 255, 170),
            )
    if view == "hills":
        a, b = L["hills"]
        r.fill(
            closed(
                [
                    (x - 20, y + h * 0.8),
                    (x + w * 0.2, y + h * 0.55),
                    (x + w * 0.45, y + h * 0.75),
                    (x + w * 0.8, y + h * 0.5),
                    (x + w + 30, y + h * 0.7),
                    (x + w + 20, y + h + 30),
                    (x - 20, y + h + 30),
                ]
            ),
            a,
        )
        r.fill(
            closed(
                [
                    (x - 20, y + h * 0.95),
                    (x + w * 0.4, y + h * 0.8),
                    (x + w + 30, y + h * 0.9),
                    (x + w + 20, y + h + 30),
                    (x - 20, y + h + 30),
                ]
            ),
            b,
        )
    elif view == "city":
        a, b = L["city"]
        n = max(4, int(w / 34))
        for i in range(n):
            hh = h * (0.28 + 0.38 * ((i * 7919) % 17) / 17)
            bx = x + w * i / n
            r.fill(R(bx, y + h - hh, w / n + 1, hh), mixc(a, b, ((i * 31) % 7) / 7))
            if L["lamp"]:
                for j in range(3):
                    if (i * 5 + j * 3) % 4:
                        r.fill(
                            R(bx + w / n * 0.25, y + h - hh + 12 + j * 22, w / n * 0.2, 9),
                            (255, 216, 140, int(200 * L["lamp"])),
                        )
    elif view == "trees":
        a, b = L["hills"]
        for i in range(4):
            cx = x + w * (0.1 + 0.28 * i)
            rr = w * (0.15 + 0.05 * (i % 2))
            r.fill(R(cx - 3, y + h * 0.62, 6, h * 0.4), dk(b, 0.3))
            r.fill(
                closed(
                    [
                        (cx - rr, y + h * 0.66),
                        (cx - rr * 0.8, y + h * 0.42),
                        (cx, y + h * 0.26),
                        (cx + rr * 0.8, y + h * 0.4),
                        (cx + rr, y + h * 0.66),
                        (cx, y + h * 0.78),
                    ]
                ),
                a if i % 2 else b,
            )
        r.fill(R(x, y + h * 0.88, w, h * 0.12), lt(b, 0.15))
    if L["glass"]:
        for i in range(3):
            r.fill(
                poly(
                    [
                        (x + w * (0.15 + 0.3 * i), y),
                        (x + w * (0.25 + 0.3 * i), y),
                        (x + w * (0.05 + 0.3 * i), y + h),
                        (x + w * (-0.05 + 0.3 * i), y + h),
                    ]
                ),
                (255, 255, 255, L["glass"]),
            )
    if blinds:
        n = int(h * blinds / 17)
        for i in range(n):
            yy = y + i * 17
            c.fill(R(x, yy, w, 13), P("blind"))
            c.fill(R(x, yy + 10, w, 3), A(dk(P("blind"), 0.4), 0.4))
    c.unclip()
    c.soft(R(x, y, w, 8), A(SH, 0.25), 5)
    for i in range(1, panes):
        c.fill(R(x + w * i / panes - 5, y, 10, h), fr)
        c.fill(R(x + w * i / panes + 3, y, 2, h), A(dk(fr, 0.4), 0.4))
    if sill:
        drop(c, R(x - 16, y + h + 8, w + 32, 14), 0.25, 2, 8, 6)
        c.fill(R(x - 18, y + h + 6, w + 36, 13), lt(fr, 0.2))
        c.fill(R(x - 18, y + h + 19, w + 36, 4), dk(fr, 0.18))
    if curtain:
        k = P(curtain)
        c.stroke(open_([(x - 44, y - 24), (x + w + 44, y - 24)]), P("metal"), 7)
        for sx, x0, x1 in ((0, x - 42, x + w * 0.13), (1, x + w * 0.87, x + w + 42)):
            drape(c, P, L, x0, y - 22, x1 - x0, h + 60, color=curtain, folds=5)


@part
def drape(c, P, L, x, y, w, h, color="curtain", folds=6, rail=0, hem=5):
    """Curtain with folds; rail draws the ceiling track over it."""
    k = P(color)
    n = folds
    bot = [
        (x + w * i / (2 * n), y + h + (hem * 0.6 if i % 2 else -hem * 0.4))
        for i in range(2 * n + 1)
    ]
    s = join(open_([(x, y), (x + w, y)]), open_([(x + w, y), bot[-1]]), open_(bot[::-1]))
    drop(c, s, 0.26, 6, 4, 9)
    c.clip(s)
    c.fill(s, k)
    c.lin(s, (x, 0), (x + w, 0), lt(k, 0.14), dk(k, 0.10))
    for i in range(n):
        fx = x + w * (i + 0.5) / n
        fw = w / n
        c.soft(
            poly(
                [
                    (fx, y),
                    (fx + fw * 0.34, y),
                    (fx + fw * 0.40, y + h + 20),
                    (fx + fw * 0.02, y + h + 20),
                ]
            ),
            A(dk(k, 0.62), 0.42),
            fw * 0.12 + 2,
        )
        c.soft(
            poly(
                [
                    (fx - fw * 0.36, y),
                    (fx - fw * 0.22, y),
                    (fx - fw * 0.20, y + h + 20),
                    (fx - fw * 0.38, y + h + 20),
                ]
            ),
            A(lt(k, 0.7), 0.6),
            fw * 0.08 + 2,
        )
    c.lin(R(x, y, w, 60), (0, y), (0, y + 60), A(dk(k, 0.6), 0.22), A(k, 0))
    c.unclip()
    if rail:
        c.fill(RR(x - 12, y - 12, w + rail, 9, 4), P("metal"))
        c.fill(RR(x - 12, y - 12, w + rail, 3, 1), lt(P("metal"), 0.5))
        for i in range(n + 1):
            c.stroke(
                open_([(x + w * i / n, y - 4), (x + w * i / n, y + 5)]), dk(P("metal"), 0.2), 3
            )


@part
def door(c, P, L, x, y, w, h, color="door", glass=1, leaves=1, kick=1, round_=0, light=0, push=0):
    k = P(color)
    fr = P("frame")
    drop(c, R(x - 12, y - 12, w + 24, h + 12), 0.26, 4, 4, 9)
    c.fill(R(x - 12, y - 12, w + 24, h + 12), fr)
    c.fill(R(x - 12, y - 12, 4, h + 12), lt(fr, 0.5))
    c.fill(R(x - 3, y - 3, w + 6, h + 3), dk(fr, 0.3))
    lw = w / leaves
    for i in range(leaves):
        a = x + i * lw + 1
        b = lw - 2
        c.lin(R(a, y, b, h), (a, y), (a + b, y + h), lt(k, 0.12), dk(k, 0.08))
        if glass:
            gx, gy, gw, gh = (
                (a + b * 0.22, y + h * 0.10, b * 0.56, b * 0.56)
                if round_
                else (a + b * 0.25, y + h * 0.09, b * 0.5, h * 0.42)
            )
            s = ellipse(gx + gw / 2, gy + gh / 2, gw / 2) if round_ else RR(gx, gy, gw, gh, 6)
            c.stroke(s, dk(k, 0.22), 7)
            q0, q1 = (
                ((196, 214, 218), (228, 236, 234))
                if not light
                else ((255, 240, 206), (255, 250, 232))
            )
            (c.raw if light and L["lamp"] else c).lin(s, (gx, gy), (gx, gy + gh), q0, q1)
            c.clip(s)
            c.fill(
                poly(
                    [
                        (gx + gw * 0.5, gy - 4),
                        (gx + gw * 0.85, gy - 4),
                        (gx + gw * 0.35, gy + gh + 4),
                        (gx, gy + gh + 4),
                    ]
                ),
                (255, 255, 255, 70),
            )
            c.unclip()
        if kick:
            c.lin(
                R(a + 6, y + h - 74, b - 12, 60),
                (a, 0),
                (a + b, 0),
                (212, 214, 214),
                (170, 174, 178),
            )
        hx = a + (b - 22 if i == 0 or leaves == 1 else 12)
        if push:
            c.lin(
                RR(hx - 5, y + h * 0.52, 18, 66, 4),
                (hx, 0),
                (hx + 18, 0),
                (222, 224, 224),
                (164, 168, 172),
            )
        else:
            c.fill(RR(hx, y + h * 0.54, 9, 44, 4), (158, 162, 166))
            c.fill(RR(hx, y + h * 0.54, 3, 44, 1), (214, 218, 220))
        c.fill(R(a, y, 2, h), A(lt(k, 0.6), 0.6))
        c.fill(R(a + b - 2, y, 2, h), A(dk(k, 0.5), 0.35))


@part
def glass_door(c, P, L, x, y, w, h, sign=0):
    """Sliding entrance doors with daylight behind."""
    m = P("metal")
    drop(c, R(x - 10, y - 30, w + 20, h + 30), 0.22, 3, 4, 9)
    c.lin(R(x - 10, y - 34, w + 20, h + 34), (x, 0), (x + w, 0), lt(m, 0.25), dk(m, 0.08))
    r = c.raw
    s0, s1 = L["sky"]
    r.lin(R(x, y, w, h), (0, y), (0, y + h), s0, s1)
    c.clip(R(x, y, w, h))
    a, b = L["hills"]
    for cx, rr in ((0.08, 0.22), (0.42, 0.15), (0.62, 0.2), (0.98, 0.22)):
        r.fill(R(x + w * cx - 3, y + h * 0.5, 6, h * 0.4), dk(b, 0.3))
        r.fill(ellipse(x + w * cx, y + h * 0.46, w * rr, h * 0.2), mixc(a, b, cx))
    r.lin(
        R(x, y + h * 0.72, w, h * 0.28),
        (0, y + h * 0.72),
        (0, y + h),
        mixc(b, (206, 200, 190), 0.55),
        mixc(s1, (220, 214, 204), 0.6),
    )
    r.fill(
        poly(
            [
                (x + w * 0.3, y - 4),
                (x + w * 0.42, y - 4),
                (x + w * 0.2, y + h),
                (x + w * 0.08, y + h),
            ]
        ),
        (255, 255, 255, L["glass"] or 18),
    )
    r.fill(
        poly(
            [
                (x + w * 0.8, y - 4),
                (x + w * 0.95, y - 4),
                (x + w * 0.73, y + h),
                (x + w * 0.58, y + h),
            ]
        ),
        (255, 255, 255, L["glass"] or 18),
    )
    c.unclip()
    for i in (0, 0.25, 0.5, 0.75, 1):
        c.fill(R(x + w * i - (7 if i == 0.5 else 4), y, 14 if i == 0.5 else 8, h), m)
        c.fill(R(x + w * i - 3, y, 2, h), lt(m, 0.5))
    c.fill(R(x, y - 3, w, 6), dk(m, 0.3))
    c.fill(R(x, y + h * 0.58, w, 9), A((255, 255, 255), 0.55))


# ---------------------------------------------------------------- signs and things on the wall
@part
def sign(
    c,
    P,
    L,
    x,
    y,
    w,
    h,
    label="",
    icon=None,
    color="accent",
    hang=0,
    lit=0,
    ink=(255, 255, 255),
    icon2=None,
):
    k = P(color)
    q = c.raw if lit and (lit == 1 or L["lamp"]) else c
    if hang:
        for xx in (x + w * 0.18, x + w * 0.82):
            c.stroke(open_([(xx, y - hang), (xx, y + 4)]), dk(P("metal"), 0.15), 3)
    s = RR(x, y, w, h, 8)
    drop(c, s, 0.32, 3, 7, 7)
    if q is c.raw:
        glow(c, x + w / 2, y + h / 2, w * 0.75, h * 1.6, k, 0.5)
    q.fill(s, k)
    q.lin(s, (x, y), (x, y + h), lt(k, 0.12), dk(k, 0.08))
    q.stroke(seg((x + 8, y + 2), (x + w - 8, y + 2)), A((255, 255, 255), 0.35), 2)
    tx = x + w / 2
    if icon:
        cx = x + h * 0.54 if label else x + w / 2
        pict(q, icon, cx, y + h / 2, h * 0.30, ink)
        tx = (x + h * 0.98 + x + w - h * 0.28) / 2
    if icon2:
        pict(q, icon2, x + w - h * 0.56, y + h / 2, h * 0.26, ink)
        tx = (x + h * 1.0 + x + w - h * 1.0) / 2
    if label:
        room = w - (h * 1.34 if icon else h * 0.5) - (h * 0.9 if icon2 else 0)
        th = min(h * 0.40, h * 0.40 * room / max(1, text_width(label, h * 0.40)))
        text(q, label, tx, y + h / 2 - th / 2, th, ink, center=True)


@part
def poster(c, P, L, x, y, w, h, icon="heart", color="accent", bg=None, lines=4, frame=0):
    s = RR(x, y, w, h, 3)
    drop(c, s, 0.3, 3, 7, 7)
    if frame:
        c.fill(RR(x - 8, y - 8, w + 16, h + 16, 4), P("wood"))
        c.stroke(seg((x - 6, y - 7), (x + w + 6, y - 7)), lt(P("wood"), 0.4), 2)
    c.fill(s, (252, 250, 246))
    k = P(color)
    b = bg and P(bg) or lt(k, 0.72)
    ih = h * 0.56
    c.fill(RR(x + 9, y + 9, w - 18, ih, 2), b)
    pict(c, icon, x + w / 2, y + 9 + ih / 2, min(w, ih) * 0.3, k)
    n = max(0, int((h - ih - 28) / 12))
    for i in range(min(lines, n)):
        c.fill(
            RR(x + 11, y + ih + 21 + i * 12, (w - 22) * (1, 0.86, 0.94, 0.55)[i % 4], 4, 2),
            (204, 198, 190),
        )
    c.fill(
        poly([(x + w * 0.55, y), (x + w, y), (x + w, y + h), (x + w * 0.85, y + h)]),
        (120, 110, 110, 10),
    )


@part
def picture(c, P, L, x, y, w, h, kind="sea", frame="wood"):
    k = P(frame)
    drop(c, R(x, y, w, h), 0.34, 4, 9, 9)
    c.fill(R(x, y, w, h), k)
    c.fill(R(x, y, w, 3), lt(k, 0.5))
    c.fill(R(x + 8, y + 8, w - 16, h - 16), (250, 247, 240))
    m = 20 if min(w, h) > 90 else 13
    X, Y, W, H = x + m, y + m, w - 2 * m, h - 2 * m
    c.clip(R(X, Y, W, H))
    if kind == "sea":
        c.lin(R(X, Y, W, H), (0, Y), (0, Y + H), (206, 224, 226), (244, 232, 214))
        c.fill(ellipse(X + W * 0.68, Y + H * 0.36, H * 0.11), (250, 214, 160))
        c.fill(R(X, Y + H * 0.56, W, H), (132, 176, 184))
        c.fill(
            closed(
                [
                    (X - 10, Y + H * 0.9),
                    (X + W * 0.4, Y + H * 0.72),
                    (X + W + 20, Y + H * 0.84),
                    (X + W + 10, Y + H + 20),
                    (X - 10, Y + H + 20),
                ]
            ),
            (230, 208, 172),
        )
    elif kind == "hills":
        c.lin(R(X, Y, W, H), (0, Y), (0, Y + H), (236, 222, 200), (248, 240, 224))
        c.fill(
            closed(
                [
                    (X - 20, Y + H * 0.7),
                    (X + W * 0.3, Y + H * 0.36),
                    (X + W * 0.7, Y + H * 0.62),
                    (X + W + 30, Y + H * 0.4),
                    (X + W + 30, Y + H + 20),
                    (X - 20, Y + H + 20),
                ]
            ),
            (176, 186, 158),
        )
        c.fill(
            closed(
                [
                    (X - 20, Y + H * 0.9),
                    (X + W * 0.5, Y + H * 0.62),
                    (X + W + 30, Y + H * 0.8),
                    (X + W + 30, Y + H + 20),
                    (X - 20, Y + H + 20),
                ]
            ),
            (134, 158, 132),
        )
    elif kind == "leaf":
        c.fill(R(X, Y, W, H), (240, 234, 222))
        [
            c.fill(
                ribbon(
                    [
                        (X + W / 2, Y + H * 0.95),
                        (X + W * (0.5 + a * 0.5), Y + H * 0.6),
                        (X + W * (0.5 + a), Y + H * 0.2),
                    ],
                    W * 0.2,
                    peak=0.6,
                ),
                kk,
            )
            for a, kk in ((-0.3, (150, 176, 146)), (0.3, (122, 156, 132)), (0, (104, 142, 120)))
        ]
    elif kind == "mother":
        c.fill(R(X, Y, W, H), (244, 226, 214))
        c.fill(
            closed(
                [
                    (X + W * 0.1, Y + H * 1.1),
                    (X + W * 0.16, Y + H * 0.62),
                    (X + W * 0.42, Y + H * 0.5),
                    (X + W * 0.72, Y + H * 0.62),
                    (X + W * 0.86, Y + H * 1.1),
                ]
            ),
            (204, 128, 118),
        )
        c.fill(ellipse(X + W * 0.42, Y + H * 0.32, W * 0.17, H * 0.15), (150, 98, 84))
        c.fill(ellipse(X + W * 0.47, Y + H * 0.36, W * 0.125, H * 0.12), (236, 190, 160))
        c.fill(ellipse(X + W * 0.6, Y + H * 0.74, W * 0.22, H * 0.12, -0.4), (250, 240, 226))
        c.fill(ellipse(X + W * 0.73, Y + H * 0.63, W * 0.095, H * 0.08), (236, 190, 160))
    c.unclip()
    c.fill(
        poly([(X + W * 0.6, Y), (X + W * 0.85, Y), (X + W * 0.4, Y + H), (X + W * 0.15, Y + H)]),
        (255, 255, 255, 40),
    )


@part
def clock(c, P, L, x, y, w, h, at=(10, 8)):
    r = w / 2
    cx, cy = x + r, y + r
    drop(c, ellipse(cx, cy, r), 0.34, 3, 7, 7)
    c.fill(ellipse(cx, cy, r), P("clock"))
    c.fill(ellipse(cx, cy, r * 0.86), (252, 250, 245))
    for i in range(12):
        a = i * math.pi / 6
        c.fill(
            ellipse(
                cx + math.sin(a) * r * 0.7,
                cy - math.cos(a) * r * 0.7,
                r * (0.055 if i % 3 else 0.085),
            ),
            (120, 112, 110),
        )
    hh, mm = (at[0] + at[1] / 60) * math.pi / 6, at[1] * math.pi / 30
    c.stroke(
        open_([(cx, cy), (cx + math.sin(hh) * r * 0.42, cy - math.cos(hh) * r * 0.42)]),
        (80, 72, 74),
        r * 0.1,
    )
    c.stroke(
        open_([(cx, cy), (cx + math.sin(mm) * r * 0.64, cy - math.cos(mm) * r * 0.64)]),
        (80, 72, 74),
        r * 0.07,
    )
    c.fill(ellipse(cx, cy, r * 0.08), P("accent"))


@part
def noticeboard(c, P, L, x, y, w, h, kind="paper"):
    drop(c, R(x, y, w, h), 0.3, 4, 8, 8)
    c.fill(R(x, y, w, h), P("wood"))
    c.fill(R(x, y, w, 3), lt(P("wood"), 0.4))
    c.fill(R(x + 9, y + 9, w - 18, h - 18), (218, 192, 158))
    ks = [(250, 246, 236), lt(P("accent"), 0.55), lt(P("accent2"), 0.5), (246, 232, 190)]
    L4 = (
        (0.08, 0.12, 0.26, 0.42),
        (0.40, 0.10, 0.22, 0.30),
        (0.68, 0.14, 0.24, 0.5),
        (0.10, 0.62, 0.22, 0.26),
        (0.38, 0.50, 0.25, 0.38),
        (0.70, 0.72, 0.2, 0.18),
    )
    for i, (a, b, d, e) in enumerate(L4):
        s = R(x + w * a, y + h * b, w * d, h * e)
        drop(c, s, 0.2, 1, 3, 3)
        c.fill(s, ks[i % 4])
        c.fill(
            ellipse(x + w * (a + d / 2), y + h * b + 6, 3.6), P("accent") if i % 2 else P("accent2")
        )
        [
            c.fill(
                R(x + w * a + 7, y + h * b + 16 + j * 9, w * d - 16 - (j == 2) * 12, 3),
                A((120, 110, 104), 0.28),
            )
            for j in range(max(0, int((h * e - 22) / 9)))
        ]


@part
def screen(c, P, L, x, y, w, h, kind="queue", stand=0, arm=0, values=None):
    """A lit display: queue, record, pulse, scan. A pulse shows no numbers unless values are given: they belong to the case, not to the room."""
    if stand:
        c.fill(R(x + w * 0.44, y + h, w * 0.12, stand), (120, 126, 132))
        ground(c, x + w * 0.25, y + h + stand, w * 0.5, 0.3)
        c.fill(RR(x + w * 0.28, y + h + stand - 7, w * 0.44, 9, 4), (140, 146, 152))
    if arm:
        c.stroke(
            open_([(x + w / 2, y + h * 0.5), (x + w / 2 + arm, y + h * 0.5)]), (150, 156, 162), 12
        )
    s = RR(x, y, w, h, 8)
    drop(c, s, 0.36, 4, 8, 9)
    c.fill(s, (58, 62, 70))
    c.stroke(seg((x + 8, y + 1.5), (x + w - 8, y + 1.5)), (120, 126, 134), 2)
    b = max(6, w * 0.035)
    X, Y, W, H = x + b, y + b, w - 2 * b, h - 2 * b
    q = c.raw
    ink = (236, 244, 246)
    v = 0.86 if L["lamp"] == 1 and kind != "record" else 1
    base = {
        "queue": (46, 84, 104),
        "record": (238, 243, 244),
        "pulse": (26, 36, 46),
        "calm": (120, 164, 168),
        "scan": (24, 28, 34),
    }.get(kind, (46, 84, 104))
    base = mixc(base, (20, 26, 36), 1 - v)
    q.lin(RR(X, Y, W, H, 4), (X, Y), (X + W, Y + H), lt(base, 0.12), base)
    if kind == "queue":
        text(q, "24", X + W * 0.30, Y + H * 0.24, H * 0.40, ink, center=True)
        q.fill(R(X + W * 0.58, Y + H * 0.14, 2, H * 0.72), A(ink, 0.4))
        [
            text(q, t, X + W * 0.79, Y + H * (0.2 + 0.34 * i), H * 0.2, A(ink, 0.75), center=True)
            for i, t in enumerate(("27", "41"))
        ]
    elif kind == "record":
        q.fill(R(X, Y, W, H * 0.14), mixc(P("accent"), (30, 40, 60), 0.2))
        q.fill(ellipse(X + W * 0.16, Y + H * 0.40, H * 0.13), (190, 204, 208))
        [
            q.fill(
                RR(
                    X + W * 0.32, Y + H * (0.28 + 0.10 * i), W * (0.52, 0.40, 0.46)[i], H * 0.045, 2
                ),
                (170, 184, 190),
            )
            for i in range(3)
        ]
        [
            q.fill(
                RR(X + W * 0.07, Y + H * (0.64 + 0.10 * i), W * (0.84, 0.7, 0.5)[i], H * 0.045, 2),
                (202, 212, 214),
            )
            for i in range(3)
        ]
    elif kind == "pulse":
        for i, k in enumerate(((118, 216, 150), (116, 190, 226), (238, 206, 120))):
            yy = Y + H * (0.22 + 0.29 * i)
            pts = []
            for n in range(3):
                xx = X + W * (0.06 + 0.21 * n)
                pts += (
                    [
                        (xx, yy),
                        (xx + W * 0.05, yy),
                        (xx + W * 0.075, yy - H * 0.12),
                        (xx + W * 0.105, yy + H * 0.07),
                        (xx + W * 0.13, yy),
                        (xx + W * 0.2, yy),
                    ]
                    if i == 0
                    else [
                        (xx, yy + H * 0.03),
                        (xx + W * 0.06, yy - H * 0.07),
                        (xx + W * 0.12, yy),
                        (xx + W * 0.2, yy + H * 0.03),
                    ]
                )
            q.stroke(seg(*pts) if i == 0 else open_(pts), A(k, 0.9), 2.2)
            [
                q.fill(
                    RR(X + W * 0.78, yy - H * (0.06 - 0.09 * j), W * (0.15, 0.10)[j], H * 0.045, 2),
                    A(k, (0.85, 0.45)[j]),
                )
                for j in (0, 1)
            ] if not values else text(
                q, values[i], X + W * 0.85, yy - H * 0.08, H * 0.16, A(k, 0.9), center=True
            )
    elif kind == "calm":
        q.fill(
            closed(
                [
                    (X - 4, Y + H * 0.8),
                    (X + W * 0.3, Y + H * 0.5),
                    (X + W * 0.7, Y + H * 0.72),
                    (X + W + 6, Y + H * 0.5),
                    (X + W + 6, Y + H + 6),
                    (X - 4, Y + H + 6),
                ]
            ),
            (96, 142, 146),
        ) if 0 else None
    elif kind == "scan":
        cx, cy = X + W * 0.5, Y + H * 0.5
        q.fill(ellipse(cx, cy, W * 0.26, H * 0.40), (126, 134, 142))
        q.fill(ellipse(cx, cy, W * 0.22, H * 0.34), (74, 80, 90))
        q.fill(ellipse(cx - W * 0.07, cy, W * 0.10, H * 0.26), (156, 162, 168))
        q.fill(ellipse(cx + W * 0.07, cy, W * 0.10, H * 0.26), (156, 162, 168))
        q.fill(ellipse(cx - W * 0.04, cy, W * 0.03, H * 0.1, 0.3), (60, 66, 76))
        q.fill(ellipse(cx + W * 0.04, cy, W * 0.03, H * 0.1, -0.3), (60, 66, 76))
    q.fill(poly([(X + W * 0.62, Y), (X + W, Y), (X + W, Y + H * 0.5)]), (255, 255, 255, 22))
    glow(c, x + w / 2, y + h / 2, w * 0.9, h, lt(base, 0.4), 0.20 * L["lamp"])


@part
def led(c, P, L, x, y, w, h, k=(255, 240, 200)):
    (c.raw).fill(RR(x, y, w, h, h / 2), k)


# ---------------------------------------------------------------- furniture
@part
def cupboard(c, P, L, x, y, w, h, doors=2, color="unit", top=1, drawers=0, plinth=8):
    k = P(color)
    ground(c, x, y + h, w, 0.34)
    box(c, x, y, w, h, k, 3, 0.10, 0.24)
    c.fill(R(x + 4, y + h - plinth, w - 8, plinth), dk(k, 0.45))
    if top:
        t = P("wood")
        c.fill(R(x - 7, y - 12, w + 14, 15), t)
        c.fill(R(x - 7, y - 12, w + 14, 4), lt(t, 0.3))
        c.soft(R(x, y + 4, w, 8), A(SH, 0.35), 4)
    dw = (w - 8) / doors
    for i in range(doors):
        a = x + 4 + i * dw
        n = drawers or 1
        dh = (h - plinth - 12) / n
        for j in range(n):
            c.stroke(RR(a + 3, y + 8 + j * dh, dw - 6, dh - 5, 3), dk(k, 0.16), 1.6)
            c.stroke(
                seg((a + 6, y + 10 + j * dh), (a + dw - 6, y + 10 + j * dh)),
                A(lt(k, 0.7), 0.8),
                1.4,
            )
            c.fill(
                RR(a + dw / 2 - 13, y + 18 + j * dh, 26, 5, 2.5), (150, 156, 162)
            ) if n > 1 else c.fill(
                RR(a + (dw - 16 if i % 2 == 0 else 9), y + 26, 6, 34, 3), (150, 156, 162)
            )


BOXK = ((238, 240, 238), (226, 236, 240), (236, 226, 212), (212, 228, 222))


@part
def shelves(c, P, L, x, y, w, h, rows=4, goods="boxes", back=1, seed=1, color="unit"):
    """Shelves with medicine boxes, files, books or linen. Depth comes from a dark back and shelf shadows."""
    k = P(color)
    drop(c, R(x, y, w, h), 0.28, 4, 8, 9)
    c.fill(R(x, y, w, h), k)
    c.lin(
        R(x + 8, y + 8, w - 16, h - 8), (x, 0), (x + w, 0), dk(k, 0.12), dk(k, 0.22)
    ) if back else None
    rh = (h - 8) / rows
    q = seed * 97 + 13
    tint = [P("accent"), P("accent2"), P("accent3")]

    def rnd():
        nonlocal q
        q = (q * 1103515245 + 12345) & 0x7FFFFFFF
        return (q >> 8) % 1000 / 1000

    for r in range(rows):
        base = y + 8 + (r + 1) * rh - 8
        cx = x + 14
        c.lin(
            R(x + 8, base - rh + 8, w - 16, 16),
            (0, base - rh + 8),
            (0, base - rh + 24),
            A(dk(k, 0.7), 0.32),
            A(k, 0),
        )
        while cx < x + w - 26:
            if goods == "boxes":
                run = 1 + int(rnd() * 3)
                bw, bh = 20 + rnd() * 26, min(rh - 22, 22 + rnd() * 34)
                bk = BOXK[int(rnd() * 4)]
                sk = tint[int(rnd() * 3)]
                st = int(rnd() * 3)
                for _ in range(run):
                    if cx + bw > x + w - 14:
                        cx += 99
                        break
                    c.fill(R(cx + 2, base - bh + 3, bw, bh - 2), A(SH, 0.25))
                    c.fill(R(cx, base - bh, bw - 1.5, bh), bk)
                    c.fill(R(cx + bw - 5, base - bh, 3.5, bh), dk(bk, 0.12))
                    if st == 0:
                        c.fill(R(cx, base - bh * 0.42, bw - 1.5, bh * 0.2), lt(sk, 0.18))
                    elif st == 1:
                        c.fill(R(cx, base - bh, bw * 0.28, bh), lt(sk, 0.25))
                    else:
                        c.fill(
                            ellipse(cx + bw * 0.34, base - bh * 0.55, min(bw, bh) * 0.16),
                            lt(sk, 0.15),
                        )
                        c.fill(R(cx + bw * 0.18, base - bh * 0.26, bw * 0.5, 3), dk(bk, 0.2))
                    cx += bw
                cx += 5 + rnd() * 14
            elif goods in ("files", "books"):
                n = 3 + int(rnd() * 5)
                for _ in range(n):
                    bw, bh = (
                        (17, rh - 20)
                        if goods == "files"
                        else (8 + rnd() * 9, (rh - 18) * (0.66 + 0.32 * rnd()))
                    )
                    bk = (
                        (mixc(tint[r % 3], (236, 232, 226), 0.35 if rnd() > 0.25 else 0.7))
                        if goods == "files"
                        else mixc(tint[int(rnd() * 3)], (224, 206, 182), rnd() * 0.7)
                    )
                    if cx + bw > x + w - 14:
                        cx += 99
                        break
                    c.fill(R(cx, base - bh, bw - 1.5, bh), bk)
                    c.fill(R(cx + bw - 4, base - bh, 2.5, bh), dk(bk, 0.16))
                    c.fill(
                        R(
                            cx + 3,
                            base - bh * 0.8,
                            bw - 8,
                            bh * (0.24 if goods == "files" else 0.05),
                        ),
                        (250, 247, 240),
                    )
                    if goods == "files":
                        c.fill(ellipse(cx + bw / 2 - 1, base - 12, 2.6), dk(bk, 0.35))
                    cx += bw
                cx += 8 + rnd() * 30
            elif goods == "linen":
                for j in range(3):
                    bk = lt(tint[(r + j) % 3], 0.62)
                    hh = (rh - 22) / 3
                    c.fill(RR(cx, base - (j + 1) * hh, 62, hh - 1.5, 5), bk)
                    c.fill(RR(cx, base - (j + 1) * hh, 62, 3, 1), lt(bk, 0.5))
                cx += 74
            else:
                t = int(rnd() * 4)
                toy = ("blocks", "bear", "ball", "books2")[(t + r) % 4]
                if toy == "blocks":
                    blocks(c, P, L, cx, base - 40, 46, 40)
                    cx += 62
                elif toy == "bear":
                    bear(c, P, L, cx, base - 52, 44, 52)
                    cx += 60
                elif toy == "ball":
                    ball(c, P, L, cx, base - 34, 34, 34, color="accent3", shadow=0)
                    cx += 52
                else:
                    for j in range(4):
                        c.fill(
                            R(cx, base - 32 - (j % 2) * 7, 9, 32 + (j % 2) * 7),
                            mixc(tint[j % 3], (255, 255, 255), 0.25),
                        )
                        cx += 10
                    cx += 14
        c.fill(R(x + 4, base, w - 8, 8), lt(k, 0.25))
        c.fill(R(x + 4, base + 6, w - 8, 2), dk(k, 0.3))
    for sx in (x, x + w - 8):
        c.lin(R(sx, y, 8, h), (sx, 0), (sx + 8, 0), lt(k, 0.3), dk(k, 0.05))
    c.fill(R(x, y, w, 8), lt(k, 0.3))
    c.fill(R(x, y + 8, w, 2), dk(k, 0.3))


@part
def chair_row(c, P, L, x, y, w, h, n=3, color="fabric", gap=6, table=0):
    """Linked waiting chairs on a beam, from the front. h is the whole height."""
    k = P(color)
    m = P("metal")
    cw = w / n
    sy = y + h * 0.54
    c.soft(ellipse(x + w / 2, y + h, w * 0.54, 13), A(SH, 0.36), 9)
    c.fill(R(x + 12, sy + 26, w - 24, 10), dk(m, 0.25))
    c.fill(R(x + 12, sy + 26, w - 24, 3), lt(m, 0.2))
    for i in (0, n):
        xx = x + min(max(i * cw, 26), w - 26)
        c.stroke(seg((xx, sy + 30), (xx, y + h - 3)), dk(m, 0.2), 9)
        c.stroke(seg((xx - 24, y + h - 3), (xx + 24, y + h - 3)), dk(m, 0.2), 8)
    for i in range(n):
        a = x + i * cw + gap
        b = cw - 2 * gap
        if table and i == table:
            c.fill(RR(a - 4, sy - 2, b + 8, 14, 4), P("wood"))
            c.fill(RR(a - 4, sy - 2, b + 8, 4, 2), lt(P("wood"), 0.4))
            c.fill(R(a + b * 0.2, sy - 7, b * 0.5, 5), lt(P("accent"), 0.4))
            continue
        bk = closed(
            [
                (a + b * 0.06, sy),
                (a, y + h * 0.22),
                (a + b * 0.1, y + 4),
                (a + b / 2, y),
                (a + b * 0.9, y + 4),
                (a + b, y + h * 0.22),
                (a + b * 0.94, sy),
            ]
        )
        drop(c, bk, 0.22, 4, 4, 7)
        c.clip(bk)
        c.fill(bk, dk(k, 0.08))
        c.soft(ellipse(a + b * 0.40, y + h * 0.2, b * 0.34, h * 0.18), A(lt(k, 0.5), 0.5), 12)
        c.soft(R(a, sy - 16, b, 24), A(dk(k, 0.7), 0.5), 8)
        c.unclip()
        st = RR(a - 3, sy - 4, b + 6, 28, 12)
        c.fill(st, k)
        c.lin(st, (0, sy - 4), (0, sy + 24), lt(k, 0.22), dk(k, 0.22))
        c.stroke(seg((a + 8, sy - 1), (a + b - 8, sy - 1)), A(lt(k, 0.7), 0.6), 2)
    for i in range(n + 1):
        xx = x + i * cw
        c.stroke(seg((xx, sy - h * 0.14), (xx, sy + 24)), m, 6)
        c.fill(RR(xx - 6, sy - h * 0.16, 12, 9, 4), (84, 88, 96))


@part
def armchair(c, P, L, x, y, w, h, color="fabric"):
    k = P(color)
    ground(c, x, y + h - 3, w, 0.4)
    bk = RR(x + w * 0.08, y, w * 0.84, h * 0.8, w * 0.16)
    drop(c, bk, 0.25)
    c.clip(bk)
    c.fill(bk, dk(k, 0.06))
    c.lin(bk, (x, y), (x + w, y + h), lt(k, 0.16), dk(k, 0.2))
    c.soft(R(x, y + h * 0.48, w, h * 0.12), A(dk(k, 0.7), 0.5), 8)
    c.unclip()
    for i in (0.2, 0.76):
        c.fill(R(x + w * i, y + h - 16, 8, 14), dk(P("wood"), 0.2))
    c.fill(RR(x + w * 0.1, y + h * 0.55, w * 0.8, h * 0.3, 10), k)
    c.lin(
        RR(x + w * 0.12, y + h * 0.54, w * 0.76, h * 0.16, 10),
        (0, y + h * 0.54),
        (0, y + h * 0.7),
        lt(k, 0.28),
        lt(k, 0.02),
    )
    for xx in (x, x + w * 0.8):
        s = RR(xx, y + h * 0.36, w * 0.2, h * 0.54, w * 0.09)
        c.fill(s, k)
        c.lin(s, (xx, 0), (xx + w * 0.2, 0), lt(k, 0.24), dk(k, 0.16))


@part
def recliner(c, P, L, x, y, w, h, color="fabric", face=1):
    """An infusion chair in the background, three quarters from the side; face -1 looks left."""
    k = P(color)
    X = lambda t: x + w * (t if face > 0 else 1 - t)
    Y = lambda t: y + h * t
    ground(c, x, y + h - 4, w, 0.4)
    bk = closed(
        [
            (X(0.05), Y(0.12)),
            (X(0.10), Y(0.0)),
            (X(0.24), Y(-0.02)),
            (X(0.34), Y(0.1)),
            (X(0.48), Y(0.56)),
            (X(0.44), Y(0.74)),
            (X(0.26), Y(0.74)),
            (X(0.16), Y(0.5)),
        ]
    )
    drop(c, bk, 0.25)
    c.clip(bk)
    c.fill(bk, k)
    c.soft(
        closed([(X(0.0), Y(0)), (X(0.12), Y(0.1)), (X(0.28), Y(0.74)), (X(0.1), Y(0.8))]),
        A(dk(k, 0.6), 0.6),
        10,
    )
    c.soft(ellipse(X(0.24), Y(0.1), w * 0.07, h * 0.07), A(lt(k, 0.6), 0.6), 7)
    c.unclip()
    c.fill(RR(min(X(0.3), X(0.5)), Y(0.84), w * 0.2, h * 0.14, 4), (140, 146, 154))
    st = join(
        open_([(X(0.26), Y(0.62)), (X(0.5), Y(0.58)), (X(0.78), Y(0.6))]),
        open_([(X(0.78), Y(0.6)), (X(0.98), Y(0.86)), (X(0.9), Y(0.93))]),
        open_([(X(0.9), Y(0.93)), (X(0.74), Y(0.76)), (X(0.26), Y(0.8))]),
    )
    c.fill(st, k)
    c.lin(st, (0, Y(0.58)), (0, Y(0.9)), lt(k, 0.22), dk(k, 0.24))
    a = RR(min(X(0.30), X(0.72)), Y(0.40), w * 0.42, h * 0.13, 9)
    c.fill(a, dk(k, 0.12))
    c.lin(a, (0, Y(0.4)), (0, Y(0.53)), lt(k, 0.34), dk(k, 0.06))
    c.fill(RR(min(X(0.42), X(0.5)), Y(0.53), w * 0.07, h * 0.2, 2), (150, 156, 162))


@part
def sofa(c, P, L, x, y, w, h, color="fabric", seats=3):
    k = P(color)
    ground(c, x, y + h - 2, w, 0.4)
    bk = RR(x + 14, y, w - 28, h * 0.8, 22)
    drop(c, bk, 0.26)
    c.fill(bk, dk(k, 0.05))
    c.lin(bk, (x, y), (x + w, y + h), lt(k, 0.16), dk(k, 0.16))
    sw = (w - 70) / seats
    for i in range(seats):
        a = x + 35 + i * sw
        s = RR(a + 2, y + 10, sw - 4, h * 0.56, 16)
        c.fill(s, k)
        c.lin(s, (0, y), (0, y + h * 0.6), lt(k, 0.2), dk(k, 0.14))
        s = RR(a, y + h * 0.52, sw - 2, h * 0.26, 12)
        c.fill(s, k)
        c.lin(s, (0, y + h * 0.52), (0, y + h * 0.78), lt(k, 0.3), dk(k, 0.10))
    c.fill(RR(x + 14, y + h * 0.74, w - 28, h * 0.2, 8), dk(k, 0.22))
    for xx in (x, x + w - 46):
        s = RR(xx, y + h * 0.3, 46, h * 0.66, 20)
        c.fill(s, k)
        c.lin(s, (xx, 0), (xx + 46, 0), lt(k, 0.22), dk(k, 0.16))


@part
def cushion(c, P, L, x, y, w, h, color="accent", rot=0):
    s = closed(
        [
            (x, y + 4),
            (x + w / 2, y + h * 0.06),
            (x + w, y),
            (x + w * 0.95, y + h / 2),
            (x + w, y + h),
            (x + w / 2, y + h * 0.95),
            (x, y + h),
            (x + w * 0.05, y + h / 2),
        ]
    )
    k = P(color)
    drop(c, s, 0.25, 2, 4, 5)
    c.fill(s, k)
    c.lin(s, (x, y), (x + w, y + h), lt(k, 0.25), dk(k, 0.16))


@part
def rug(c, P, L, x, y, w, h, color="accent"):
    k = P(color)
    c.fill(ellipse(x + w / 2, y + h / 2, w / 2, h / 2), lt(k, 0.35))
    c.stroke(ellipse(x + w / 2, y + h / 2, w * 0.44, h * 0.40), lt(k, 0.6), 4)
    c.stroke(ellipse(x + w / 2, y + h / 2, w * 0.40, h * 0.35), A(k, 0.6), 2)


@part
def table(c, P, L, x, y, w, h, color="wood", legs=1):
    k = P(color)
    ground(c, x, y + h - 2, w, 0.34)
    [
        c.lin(R(xx, y + 8, 10, h - 10), (xx, 0), (xx + 10, 0), lt(k, 0.1), dk(k, 0.25))
        for xx in ((x + w * 0.08, x + w * 0.92 - 10) if legs else (x + w / 2 - 5,))
    ]
    c.soft(R(x + 6, y + 14, w - 12, 10), A(SH, 0.3), 5)
    c.fill(RR(x, y, w, 14, 5), k)
    c.fill(RR(x, y, w, 5, 2), lt(k, 0.34))


@part
def plant(c, P, L, x, y, w, h, pot="pot", kind=0):
    g = P("leaf")
    cx = x + w / 2
    by = y + h
    ph = min(h * 0.30, 90)
    pw = min(w * 0.5, ph * 1.05)
    ground(c, cx - pw * 0.7, by - 2, pw * 1.4, 0.4) if h > 150 else None
    for i, (dx, dy, tw) in enumerate(
        (
            (-0.46, 0.34, 0.19),
            (0.46, 0.30, 0.19),
            (-0.30, 0.12, 0.2),
            (0.32, 0.10, 0.2),
            (-0.12, 0.0, 0.2),
            (0.14, 0.02, 0.2),
            (0.0, 0.2, 0.2),
        )
        if kind == 0
        else (
            (-0.5, 0.55, 0.13),
            (0.5, 0.5, 0.13),
            (-0.42, 0.25, 0.13),
            (0.44, 0.22, 0.13),
            (-0.25, 0.05, 0.13),
            (0.25, 0.04, 0.13),
            (0, 0, 0.13),
            (-0.1, 0.3, 0.13),
            (0.12, 0.34, 0.13),
        )
    ):
        tx, ty = cx + dx * w, y + dy * h
        k = (mixc(g, (40, 70, 66), 0.22), g, lt(g, 0.16))[i % 3]
        s = ribbon(
            [
                (cx + dx * w * 0.06, by - ph * 0.9),
                (cx + dx * w * (0.35 if kind == 0 else 0.25), (by - ph + ty) / 2 - h * 0.04),
                (tx, ty),
            ],
            w * tw,
            peak=0.6,
        )
        c.fill(s, k)
        c.stroke(
            open_(
                [
                    (cx + dx * w * 0.06, by - ph * 0.9),
                    (cx + dx * w * (0.35 if kind == 0 else 0.25), (by - ph + ty) / 2 - h * 0.04),
                    (tx + (cx - tx) * 0.1, ty + h * 0.03),
                ]
            ),
            A(lt(k, 0.5), 0.5),
            1.4,
        )
    p = P(pot)
    s = poly(
        [(cx - pw / 2, by - ph), (cx + pw / 2, by - ph), (cx + pw * 0.38, by), (cx - pw * 0.38, by)]
    )
    c.fill(s, p)
    c.lin(s, (cx - pw / 2, 0), (cx + pw / 2, 0), lt(p, 0.2), dk(p, 0.2))
    c.fill(RR(cx - pw * 0.55, by - ph - 4, pw * 1.1, ph * 0.2, 3), lt(p, 0.12))
    c.fill(R(cx - pw * 0.5, by - ph * 0.84, pw, 4), A(dk(p, 0.5), 0.35))


@part
def lamp(c, P, L, x, y, w, h, kind="floor", color="shade"):
    """Floor or table lamp; it shines when the light asks for it."""
    cx = x + w / 2
    sh = min(h * 0.36, w * 0.8)
    on = L["lamp"]
    k = P(color)
    c.stroke(seg((cx, y + sh - 6), (cx, y + h - 6)), dk(P("metal"), 0.3), 6 if h > 120 else 5)
    c.fill(ellipse(cx, y + h - 5, w * 0.34, 6), dk(P("metal"), 0.35))
    s = poly(
        [(cx - w * 0.30, y), (cx + w * 0.30, y), (cx + w * 0.5, y + sh), (cx - w * 0.5, y + sh)]
    )
    if on:
        glow(c, cx, y + sh * 0.6, w * 3.2, w * 3.2, (255, 190, 132), 0.42 * on)
        glow(c, cx, y + sh * 0.6, w * 1.3, w * 1.3, (255, 222, 170), 0.40 * on)
        c.raw.fill(s, mixc(k, (255, 226, 170), on * 0.8))
        c.raw.lin(s, (0, y), (0, y + sh), A((255, 240, 205), 0.2), A((255, 250, 226), 0.9))
    else:
        drop(c, s, 0.22, 3, 5, 6)
        c.fill(s, k)
        c.lin(s, (cx - w / 2, 0), (cx + w / 2, 0), lt(k, 0.3), dk(k, 0.1))


@part
def wall_light(c, P, L, x, y, w, h):
    on = L["lamp"]
    s = RR(x, y, w, h, h / 2)
    glow(c, x + w / 2, y + h, w * 0.9, h * 7, (255, 226, 176), 0.5 * on) if on else drop(
        c, s, 0.25, 2, 5, 5
    )
    (c.raw if on else c).fill(s, mixc((244, 240, 230), (255, 240, 206), on))
    c.fill(RR(x - 4, y - 5, w + 8, 8, 4), P("metal"))


# ---------------------------------------------------------------- ward equipment
@part
def head_panel(c, P, L, x, y, w, h, light=1, sockets=(), gas=()):
    """The rail behind a bed: reading light above, sockets and gas outlets. sockets, gas: shares of the width."""
    s = RR(x, y, w, h, 6)
    k = P("unit")
    drop(c, s, 0.32, 3, 8, 8)
    c.fill(s, k)
    c.lin(s, (0, y), (0, y + h), lt(k, 0.35), dk(k, 0.12))
    c.fill(R(x, y + h * 0.62, w, 4), P("accent"))
    c.fill(R(x, y + h - 5, w, 5), dk(k, 0.25))
    if light:
        on = max(0.35, L["lamp"] * 0.9)
        q = RR(x + 8, y + 6, w - 16, h * 0.22, 6)
        (c.raw if L["lamp"] else c).fill(q, mixc((236, 240, 240), (255, 238, 200), on))
        glow(c, x + w / 2, y - 10, w * 0.62, h * 2.4, (255, 226, 176), 0.42 * L["lamp"])
    for t in sockets:
        c.fill(RR(x + w * t - 12, y + h * 0.34, 24, h * 0.24, 3), (250, 250, 248))
        c.stroke(RR(x + w * t - 12, y + h * 0.34, 24, h * 0.24, 3), (190, 194, 196), 1.2)
        [c.fill(ellipse(x + w * t + d, y + h * 0.46, 2), (110, 114, 120)) for d in (-4, 4)]
    for t, g in gas:
        kk = {"o2": (246, 246, 246), "air": (80, 86, 96), "vac": (222, 188, 84)}[g]
        c.fill(ellipse(x + w * t, y + h * 0.80, h * 0.13), (190, 196, 200))
        c.fill(ellipse(x + w * t, y + h * 0.80, h * 0.085), kk)


@part
def drip(c, P, L, x, y, w, h, bags=1, pump=0, amber=0, foot=1, level=0.6):
    """A drip stand; x is its pole centre minus w/2."""
    cx = x + w / 2
    m = P("metal")
    c.stroke(seg((cx + 3, y + 8), (cx + 3, y + h - 6)), A(SH, 0.2), 7)
    c.stroke(seg((cx, y + 6), (cx, y + h - 8)), m, 6)
    c.stroke(seg((cx - 1.5, y + 6), (cx - 1.5, y + h - 8)), lt(m, 0.6), 2)
    c.stroke(
        [
            open_(
                [
                    (cx - w * 0.4, y + 14),
                    (cx - w * 0.4, y + 5),
                    (cx, y + 8),
                    (cx + w * 0.4, y + 5),
                    (cx + w * 0.4, y + 14),
                ]
            )
        ],
        m,
        4.5,
    )
    if foot:
        ground(c, x, y + h, w, 0.35)
        c.stroke(
            [open_([(cx, y + h - 18), (cx + d * w * 0.55, y + h - 6)]) for d in (-1, -0.4, 0.4, 1)],
            dk(m, 0.15),
            7,
        )
        [c.fill(ellipse(cx + d * w * 0.55, y + h - 2, 6), (74, 78, 86)) for d in (-1, -0.4, 0.4, 1)]
    for i in range(bags):
        bx = cx - w * 0.4 if i == 0 else cx + w * 0.4
        bw, bh = 40, 62
        by = y + 18
        s = closed(
            [
                (bx - bw / 2 + 3, by),
                (bx, by - 2),
                (bx + bw / 2 - 3, by),
                (bx + bw / 2, by + bh * 0.5),
                (bx + bw / 2 - 6, by + bh),
                (bx, by + bh + 3),
                (bx - bw / 2 + 6, by + bh),
                (bx - bw / 2, by + bh * 0.5),
            ]
        )
        liq = (244, 196, 96) if amber and i == amber - 1 else (190, 222, 234)
        drop(c, s, 0.2, 3, 5, 5)
        c.clip(s)
        c.fill(s, (240, 246, 248, 235))
        c.fill(R(bx - bw, by + bh * (1 - level), bw * 2, bh), A(liq, 0.85))
        c.soft(R(bx - bw * 0.38, by + 4, 8, bh - 12), (255, 255, 255, 190), 3)
        c.unclip()
        c.stroke(s, A((150, 172, 186), 0.7), 1.4)
        c.fill(RR(bx - 11, by + bh * 0.34, 22, 16, 2), (252, 252, 250))
        c.fill(R(bx - 8, by + bh * 0.34 + 5, 16, 2.4), P("accent"))
        c.fill(RR(bx - 3.5, by + bh + 2, 7, 16, 3), (220, 234, 240))
        c.stroke(
            open_(
                [(bx, by + bh + 18), (bx + (cx - bx) * 0.2, by + bh + 60), (cx - 10, y + h * 0.5)]
            ),
            A((224, 236, 242), 0.95),
            2.4,
        )
    if pump:
        py = y + h * 0.42
        s = RR(cx - 28, py, 56, 68, 7)
        drop(c, s, 0.3, 3, 5, 6)
        c.fill(s, (232, 236, 238))
        c.lin(s, (cx - 28, 0), (cx + 28, 0), (246, 248, 248), (204, 210, 214))
        c.raw.fill(RR(cx - 21, py + 8, 42, 22, 3), (48, 84, 96))
        c.raw.fill(RR(cx - 16, py + 14, 22, 4, 2), (150, 226, 190))
        c.raw.fill(RR(cx - 16, py + 21, 14, 4, 2), (150, 226, 190))
        [
            c.fill(
                ellipse(cx - 14 + 14 * i, py + 44, 4.6),
                ((120, 186, 150), (200, 206, 210), (220, 170, 96))[i],
            )
            for i in range(3)
        ]


@part
def monitor(c, P, L, x, y, w, h, arm="up"):
    c.stroke(
        seg((x + w / 2, y + h - 6), (x + w / 2, y + h + 22)), (170, 176, 182), 12
    ) if arm == "shelf" else None
    c.fill(RR(x + w * 0.2, y + h + 18, w * 0.6, 8, 3), (190, 196, 200)) if arm == "shelf" else None
    screen(c, P, L, x, y, w, h, "pulse")


@part
def locker(c, P, L, x, y, w, h, jug=1, flowers=0):
    cupboard(c, P, L, x, y, w, h, 1, drawers=2)
    if jug:
        jx = x + w * 0.22
        c.fill(RR(jx, y - 58, 32, 46, 6), (214, 230, 236, 220))
        c.fill(RR(jx + 2, y - 40, 28, 27, 5), (176, 212, 226, 200))
        c.fill(RR(jx - 2, y - 63, 36, 8, 4), P("accent"))
        c.stroke(
            open_([(jx + 32, y - 50), (jx + 43, y - 44), (jx + 32, y - 26)]), (200, 218, 226), 4
        )
    if flowers:
        vase(c, P, L, x + w * 0.52, y - 104, 56, 92)


@part
def vase(c, P, L, x, y, w, h, n=5):
    cx = x + w / 2
    b = y + h
    for i in range(n):
        a = (i - (n - 1) / 2) / n * 2.2
        tx, ty = cx + math.sin(a) * w * 0.5, y + h * 0.22 - math.cos(a) * h * 0.14 + abs(a) * 5
        c.stroke(
            open_([(cx, b - h * 0.3), (cx + (tx - cx) * 0.5, b - h * 0.55), (tx, ty)]),
            P("leaf"),
            2.6,
        )
        k = (P("accent"), P("accent2"), (250, 240, 224))[i % 3]
        [
            c.fill(
                ellipse(
                    tx + math.cos(j * 1.257) * w * 0.09,
                    ty + math.sin(j * 1.257) * w * 0.09,
                    w * 0.085,
                ),
                lt(k, 0.12 * (j % 2)),
            )
            for j in range(5)
        ]
        c.fill(ellipse(tx, ty, w * 0.06), (246, 214, 130))
    s = closed(
        [
            (cx - w * 0.14, b - h * 0.42),
            (cx + w * 0.14, b - h * 0.42),
            (cx + w * 0.22, b - h * 0.16),
            (cx + w * 0.13, b),
            (cx - w * 0.13, b),
            (cx - w * 0.22, b - h * 0.16),
        ]
    )
    c.fill(s, (226, 236, 238))
    c.lin(s, (cx - w * 0.2, 0), (cx + w * 0.2, 0), (244, 248, 248), (188, 202, 208))


@part
def trolley(c, P, L, x, y, w, h, pillow=1, push=1):
    """A patient trolley (stretcher on wheels), from the side."""
    m = P("metal")
    ground(c, x, y + h, w, 0.42)
    top = y + h * 0.34
    for xx in (x + w * 0.14, x + w * 0.86):
        c.fill(ellipse(xx, y + h - 13, 13), (70, 74, 82))
        c.fill(ellipse(xx, y + h - 13, 6), (176, 182, 188))
        c.stroke(seg((xx, y + h - 26), (xx, y + h * 0.74)), m, 8)
    c.fill(RR(x + w * 0.06, y + h * 0.68, w * 0.88, 13, 6), dk(m, 0.1))
    c.fill(RR(x + w * 0.06, y + h * 0.68, w * 0.88, 4, 2), lt(m, 0.5))
    [
        c.stroke(seg((x + w * a, y + h * 0.7), (x + w * b, top + 34)), m, 8)
        for a, b in ((0.3, 0.42), (0.7, 0.58))
    ]
    c.fill(RR(x + 4, top + 28, w - 8, 15, 6), m)
    c.fill(RR(x + 4, top + 28, w - 8, 5, 2), lt(m, 0.5))
    k = P("linen")
    s = RR(x + 6, top, w - 12, 32, 12)
    drop(c, s, 0.25, 2, 8, 7)
    c.fill(s, k)
    c.lin(s, (0, top), (0, top + 32), lt(k, 0.4), dk(k, 0.14))
    b = P("blanket")
    s = join(
        open_([(x + w * 0.42, top - 5), (x + w * 0.7, top - 12), (x + w - 4, top - 2)]),
        open_([(x + w - 4, top - 2), (x + w + 2, top + 44)]),
        open_([(x + w + 2, top + 44), (x + w * 0.7, top + 52), (x + w * 0.40, top + 46)]),
        open_([(x + w * 0.40, top + 46), (x + w * 0.42, top - 5)]),
    )
    c.fill(s, b)
    c.lin(s, (0, top - 10), (0, top + 52), lt(b, 0.2), dk(b, 0.16))
    c.fill(R(x + w * 0.41, top + 1, 12, 44), lt(k, 0.5))
    if pillow:
        s = closed(
            [
                (x + 16, top + 6),
                (x + 22, top - 20),
                (x + w * 0.16, top - 28),
                (x + w * 0.29, top - 20),
                (x + w * 0.31, top + 4),
                (x + w * 0.16, top + 9),
            ]
        )
        drop(c, s, 0.2, 2, 4, 4)
        c.fill(s, (250, 250, 248))
        c.lin(s, (0, top - 28), (0, top + 9), (255, 255, 255), (206, 214, 222))
    c.stroke(
        [
            open_(
                [
                    (x + w * 0.36, top + 30),
                    (x + w * 0.36, top - 22),
                    (x + w * 0.40, top - 30),
                    (x + w * 0.8, top - 30),
                    (x + w * 0.84, top - 22),
                    (x + w * 0.84, top + 30),
                ]
            )
        ]
        + [open_([(x + w * t, top - 30), (x + w * t, top + 26)]) for t in (0.46, 0.56, 0.65, 0.74)],
        m,
        5,
    )
    c.stroke([open_([(x + w * 0.37, top - 31), (x + w * 0.8, top - 31.5)])], lt(m, 0.6), 2)
    if push:
        c.stroke(
            open_([(x + 8, top + 34), (x - 16, top + 8), (x - 18, top - 26), (x - 6, top - 34)]),
            m,
            7,
        )
        c.fill(RR(x - 26, top - 38, 24, 10, 5), (74, 78, 86))


@part
def wheelchair(c, P, L, x, y, w, h, color="fabric", face=1):
    """An empty wheelchair, from the side."""
    X = lambda t: x + w * (t if face > 0 else 1 - t)
    Y = lambda t: y + h * t
    m = P("metal")
    k = P(color)
    ground(c, x, y + h, w, 0.4)
    r = h * 0.30
    c.stroke(
        [
            open_([(X(0.22), Y(0.62)), (X(0.16), Y(0.05)), (X(0.02), Y(0.02))]),
            open_(
                [
                    (X(0.20), Y(0.56)),
                    (X(0.74), Y(0.56)),
                    (X(0.80), Y(0.62)),
                    (X(0.9), Y(0.92)),
                    (X(1), Y(0.92)),
                ]
            ),
            *seg((X(0.3), Y(0.9)), (X(0.72), Y(0.9)), (X(0.72), Y(0.56))),
        ],
        m,
        7,
    )
    c.fill(RR(min(X(0), X(0.08)), Y(0.0), w * 0.10, h * 0.05, 4), (70, 74, 82))
    c.stroke(open_([(X(0.19), Y(0.12)), (X(0.24), Y(0.54))]), k, 16)
    c.stroke(open_([(X(0.25), Y(0.545)), (X(0.74), Y(0.545))]), k, 16)
    c.stroke(open_([(X(0.25), Y(0.53)), (X(0.72), Y(0.53))]), A(lt(k, 0.5), 0.6), 4)
    c.stroke(open_([(X(0.20), Y(0.36)), (X(0.66), Y(0.36)), (X(0.70), Y(0.54))]), m, 6)
    c.stroke(open_([(X(0.34), Y(0.35)), (X(0.62), Y(0.35))]), (70, 74, 82), 10)
    cx, cy = X(0.32), Y(1) - r
    c.stroke(ellipse(cx, cy, r - 4), (72, 76, 84), 9)
    c.stroke(ellipse(cx, cy, r - 15), lt(m, 0.2), 4)
    c.stroke(
        [
            open_(
                [
                    (cx, cy),
                    (cx + math.cos(i * 0.7854) * (r - 6), cy + math.sin(i * 0.7854) * (r - 6)),
                ]
            )
            for i in range(8)
        ],
        A(m, 0.8),
        1.6,
    )
    c.fill(ellipse(cx, cy, 7), m)
    c.stroke(ellipse(X(0.76), Y(1) - h * 0.085, h * 0.07), (72, 76, 84), 7)


@part
def cooler(c, P, L, x, y, w, h):
    ground(c, x, y + h, w, 0.36)
    by = y + h * 0.36
    s = closed(
        [
            (x + w * 0.3, by + 4),
            (x + w * 0.16, by - h * 0.05),
            (x + w * 0.14, y + h * 0.08),
            (x + w * 0.3, y),
            (x + w * 0.7, y),
            (x + w * 0.86, y + h * 0.08),
            (x + w * 0.84, by - h * 0.05),
            (x + w * 0.7, by + 4),
        ]
    )
    c.clip(s)
    c.fill(s, (206, 228, 238))
    c.fill(R(x, y + h * 0.10, w, h), (150, 200, 226))
    c.soft(R(x + w * 0.22, y + 6, w * 0.12, h * 0.3), (255, 255, 255, 190), 4)
    c.soft(R(x + w * 0.7, y, w * 0.3, h * 0.4), (80, 130, 170, 110), 8)
    c.stroke(
        [open_([(x, y + h * t), (x + w, y + h * t)]) for t in (0.14, 0.22)], (120, 174, 206, 150), 2
    )
    c.unclip()
    box(c, x, by, w, h - (by - y), (240, 240, 236), 6, 0.12, 0.24)
    c.fill(RR(x + w * 0.14, by + h * 0.08, w * 0.72, h * 0.17, 5), (200, 206, 208))
    c.fill(R(x + w * 0.30, by + h * 0.09, 8, 13), (86, 150, 196))
    c.fill(R(x + w * 0.58, by + h * 0.09, 8, 13), (206, 110, 96))
    c.fill(R(x + w * 0.2, by + h * 0.235, w * 0.6, 4), (150, 156, 160))


# ---------------------------------------------------------------- department objects
@part
def mri(c, P, L, x, y, w, h, table=1):
    """The bore of a scanner, from the front: the one object nobody mistakes."""
    cx, cy = x + w / 2, y + h * 0.46
    k = (238, 240, 240)
    s = closed(
        [
            (x + w * 0.06, y + h * 0.98),
            (x, y + h * 0.5),
            (x + w * 0.06, y + h * 0.12),
            (x + w * 0.22, y + h * 0.01),
            (cx, y - h * 0.01),
            (x + w * 0.78, y + h * 0.01),
            (x + w * 0.94, y + h * 0.12),
            (x + w, y + h * 0.5),
            (x + w * 0.94, y + h * 0.98),
        ]
    )
    c.soft(ellipse(cx, y + h, w * 0.56, 18), A(SH, 0.45), 12)
    drop(c, s, 0.34, 6, 6, 14)
    c.clip(s)
    c.fill(s, k)
    c.lin(s, (x, y), (x + w, y + h), (252, 252, 251), (204, 212, 218))
    c.soft(
        closed([(x + w * 0.8, y), (x + w * 1.1, y), (x + w * 1.1, y + h), (x + w * 0.7, y + h)]),
        (150, 164, 178, 120),
        26,
    )
    c.unclip()
    r = min(w, h) * 0.37
    q = c.raw
    c.fill(ellipse(cx, cy, r * 1.16), (214, 221, 226))
    c.stroke(ellipse(cx, cy, r * 1.16), (186, 196, 204), 2)
    kk = P("accent")
    on = 0.55 + 0.45 * L["lamp"]
    q.stroke(ellipse(cx, cy, r * 1.05), mixc(kk, (190, 236, 246), on * 0.6), 6)
    glow(c, cx, cy, r * 1.5, r * 1.5, lt(kk, 0.5), 0.28)
    c.fill(ellipse(cx, cy, r), (196, 205, 213))
    c.rad(ellipse(cx, cy, r), (cx, cy + r * 0.1), r, (96, 112, 130), (206, 214, 221))
    c.rad(
        ellipse(cx, cy + r * 0.02, r * 0.66),
        (cx, cy - r * 0.1),
        r * 0.7,
        (226, 236, 238),
        (120, 136, 152),
    )
    c.rad(
        ellipse(cx, cy + r * 0.04, r * 0.50), (cx, cy), r * 0.52, (244, 248, 248), (190, 204, 212)
    )
    if table:
        c.fill(
            poly(
                [
                    (cx - r * 0.42, cy + r * 0.56),
                    (cx + r * 0.42, cy + r * 0.56),
                    (cx + r * 0.60, y + h * 0.86),
                    (cx - r * 0.60, y + h * 0.86),
                ]
            ),
            (226, 232, 236),
        )
        c.lin(
            poly(
                [
                    (cx - r * 0.38, cy + r * 0.52),
                    (cx + r * 0.38, cy + r * 0.52),
                    (cx + r * 0.56, y + h * 0.82),
                    (cx - r * 0.56, y + h * 0.82),
                ]
            ),
            (0, cy + r * 0.5),
            (0, y + h * 0.84),
            lt(kk, 0.25),
            lt(kk, 0.5),
        )
        c.fill(RR(cx - r * 0.62, y + h * 0.83, r * 1.24, h * 0.19, 8), (214, 220, 225))
        c.fill(RR(cx - r * 0.62, y + h * 0.83, r * 1.24, 7, 4), (246, 248, 248))
    for i in range(3):
        q.fill(
            ellipse(x + w * (0.44 + 0.06 * i), y + h * 0.055, 4.5),
            ((130, 206, 160), lt(kk, 0.3), (236, 196, 110))[i],
        )


@part
def bars(c, P, L, x, y, w, h, depth=120):
    """Parallel bars, running away from the viewer: near posts low, far posts high."""
    m = P("metal")
    k = P("wood")
    for sx in (0, 1):
        X0, X1 = (x, x + depth * 0.62) if sx == 0 else (x + w, x + w - depth * 0.62)
        Y0, Y1 = y + h * 0.28, y
        for t in (0, 0.55, 1):
            px, py = X0 + (X1 - X0) * t, Y0 + (Y1 - Y0) * t
            b = y + h - (h * 0.22) * t
            c.stroke(seg((px + 3, py), (px + 3, b)), A(SH, 0.2), 9)
            c.stroke(seg((px, py), (px, b)), m, 9 - 3 * t)
            c.stroke(seg((px - 2, py), (px - 2, b)), lt(m, 0.6), 2)
            c.fill(ellipse(px, b, 20 - 8 * t, 6), dk(m, 0.25))
        c.stroke(open_([(X0, Y0), (X1, Y1)]), dk(k, 0.2), 15)
        c.stroke(open_([(X0, Y0 - 2), (X1, Y1 - 2)]), k, 12)
        c.stroke(open_([(X0, Y0 - 5), (X1, Y1 - 4)]), lt(k, 0.45), 3)


@part
def bars_side(c, P, L, x, y, w, h):
    """Parallel bars seen from the side: two rails at slightly different heights."""
    m = P("metal")
    k = P("wood")
    c.soft(ellipse(x + w / 2, y + h, w * 0.52, 10), A(SH, 0.3), 8)
    for dy, d, t in ((0, 0.35, 9), (26, 0, 12)):
        for i in (0.06, 0.5, 0.94):
            px = x + w * i + dy * 0.5
            c.stroke(seg((px, y + dy), (px, y + h - 26 + dy)), mixc(m, P("wall"), d), t - 1)
            c.stroke(
                seg((px - 2, y + dy), (px - 2, y + h - 26 + dy)), mixc(lt(m, 0.6), P("wall"), d), 2
            )
            c.fill(ellipse(px, y + h - 26 + dy, 22, 6), mixc(dk(m, 0.25), P("wall"), d))
        kk = mixc(k, P("wall"), d)
        c.stroke(seg((x + dy * 0.5, y + dy), (x + w + dy * 0.5, y + dy)), dk(kk, 0.2), t + 3)
        c.stroke(seg((x + dy * 0.5, y + dy - 2), (x + w + dy * 0.5, y + dy - 2)), kk, t)
        c.stroke(seg((x + dy * 0.5, y + dy - 5), (x + w + dy * 0.5, y + dy - 5)), lt(kk, 0.4), 2.4)


@part
def wall_bars(c, P, L, x, y, w, h, rungs=9):
    k = P("wood")
    drop(c, R(x, y, w, h), 0.20, 6, 6, 9)
    for i in range(rungs):
        yy = y + 14 + (h - 28) * i / (rungs - 1)
        c.stroke(seg((x + 4, yy + 5), (x + w - 4, yy + 5)), A(SH, 0.25), 6)
        c.stroke(seg((x + 4, yy), (x + w - 4, yy)), k, 9)
        c.stroke(seg((x + 6, yy - 2.5), (x + w - 6, yy - 2.5)), lt(k, 0.45), 2.5)
    for xx in (x, x + w - 15):
        c.lin(RR(xx, y, 15, h, 3), (xx, 0), (xx + 15, 0), lt(k, 0.22), dk(k, 0.16))


@part
def ball(c, P, L, x, y, w, h, color="accent", shadow=1):
    k = P(color)
    cx, cy, r = x + w / 2, y + h / 2, w / 2
    if shadow:
        c.soft(ellipse(cx + r * 0.12, y + h - 2, r * 0.8, r * 0.13), A(SH, 0.45), max(3, r * 0.1))
    s = ellipse(cx, cy, r)
    c.fill(s, k)
    c.rad(s, (cx - r * 0.34, cy - r * 0.4), r * 1.5, lt(k, 0.42), dk(k, 0.30))
    if r > 40:
        c.stroke(
            [
                open_(
                    [
                        (cx - r * 0.94, cy + r * t - 2),
                        (cx, cy + r * (t * 1.22)),
                        (cx + r * 0.94, cy + r * t - 2),
                    ]
                )
                for t in (-0.25, 0.02, 0.28)
            ],
            A(dk(k, 0.35), 0.3),
            2.5,
        )
    c.soft(
        ellipse(cx - r * 0.36, cy - r * 0.44, r * 0.2, r * 0.13, -0.6),
        (255, 255, 255, 170),
        max(2, r * 0.06),
    )


@part
def mat(c, P, L, x, y, w, h, color="accent"):
    k = P(color)
    s = poly([(x + w * 0.06, y), (x + w * 0.94, y), (x + w, y + h), (x, y + h)])
    c.soft(shift(s, 3, 8), A(SH, 0.35), 6)
    c.fill(s, lt(k, 0.1))
    c.fill(R(x, y + h, w, 9), dk(k, 0.2))
    c.fill(
        poly([(x + w * 0.48, y), (x + w * 0.5, y), (x + w * 0.5, y + h), (x + w * 0.475, y + h)]),
        A(dk(k, 0.4), 0.3),
    )


@part
def dumbbells(c, P, L, x, y, w, h, n=4):
    m = P("metal")
    c.stroke(seg((x, y + h - 4), (x + w, y + h - 4)), dk(m, 0.15), 9)
    for i in range(n):
        cx = x + w * (i + 0.5) / n
        k = (P("accent"), P("accent2"), P("accent3"))[i % 3]
        r = 11 + 2.5 * i
        c.fill(RR(cx - 14, y + h - 14 - r, 28, 8, 3), m)
        [c.fill(RR(cx + d - 7, y + h - 10 - 2 * r, 14, 2 * r, 5), k) for d in (-16, 16)]
        [c.fill(RR(cx + d - 7, y + h - 10 - 2 * r, 5, 2 * r, 2.5), lt(k, 0.35)) for d in (-16, 16)]


@part
def blocks(c, P, L, x, y, w, h):
    s = w * 0.48
    for i, (dx, dy) in enumerate(((0, 1), (1.04, 1), (0.5, 0))):
        k = (P("accent"), P("accent2"), P("accent3"))[i]
        a, b = x + dx * s, y + h - s * (2 - dy) + (0 if dy else 0)
        box(c, a, b, s, s, k, 3, 0.14, 0.2)
        pict(c, ("star", "heart", "drop")[i], a + s / 2, b + s / 2, s * 0.27, lt(k, 0.7))


@part
def bear(c, P, L, x, y, w, h):
    k = P("bear")
    cx = x + w / 2
    d = dk(k, 0.22)
    drop(c, ellipse(cx, y + h * 0.68, w * 0.38, h * 0.3), 0.25, 3, 4, 6)
    for sx in (-1, 1):
        c.fill(ellipse(cx + sx * w * 0.40, y + h * 0.60, w * 0.12, h * 0.17, sx * -0.6), d)
        c.fill(ellipse(cx + sx * w * 0.27, y + h * 0.90, w * 0.19, h * 0.11, sx * 0.2), d)
        c.fill(ellipse(cx + sx * w * 0.27, y + h * 0.92, w * 0.10, h * 0.06), lt(k, 0.4))
        c.fill(ellipse(cx + sx * w * 0.27, y + h * 0.09, w * 0.14, h * 0.10), d)
        c.fill(ellipse(cx + sx * w * 0.27, y + h * 0.10, w * 0.08, h * 0.06), lt(k, 0.35))
    s = ellipse(cx, y + h * 0.68, w * 0.34, h * 0.27)
    c.fill(s, k)
    c.rad(s, (cx - w * 0.1, y + h * 0.58), w * 0.5, lt(k, 0.2), dk(k, 0.12))
    c.fill(ellipse(cx, y + h * 0.70, w * 0.19, h * 0.16), lt(k, 0.35))
    s = ellipse(cx, y + h * 0.27, w * 0.36, h * 0.25)
    c.fill(s, k)
    c.rad(s, (cx - w * 0.12, y + h * 0.16), w * 0.6, lt(k, 0.25), dk(k, 0.10))
    c.fill(ellipse(cx, y + h * 0.36, w * 0.16, h * 0.10), lt(k, 0.5))
    c.fill(ellipse(cx, y + h * 0.32, w * 0.065, h * 0.035), (84, 62, 56))
    [c.fill(ellipse(cx + sx * w * 0.14, y + h * 0.24, w * 0.04), (70, 54, 50)) for sx in (-1, 1)]
    c.stroke(
        open_([(cx - w * 0.06, y + h * 0.39), (cx, y + h * 0.415), (cx + w * 0.06, y + h * 0.39)]),
        (110, 84, 74),
        1.6,
    )


@part
def mobile(c, P, L, x, y, w, h):
    cx = x + w / 2
    c.stroke(seg((cx, y - 60), (cx, y + 8)), (190, 184, 178), 2)
    c.stroke(open_([(x, y + 18), (cx, y + 8), (x + w, y + 18)]), P("wood"), 5)
    for i, (t, n, l) in enumerate(
        ((0, "star", 0.45), (0.34, "heart", 0.7), (0.67, "drop", 0.55), (1, "star", 0.8))
    ):
        xx = x + w * t
        c.stroke(seg((xx, y + 14), (xx, y + h * l)), (190, 184, 178), 1.6)
        pict(
            c,
            n,
            xx,
            y + h * l + 12,
            14,
            (P("accent"), P("accent2"), P("accent3"), (240, 200, 110))[i],
        )


@part
def cot(c, P, L, x, y, w, h, baby=1):
    """A clear bassinet on a trolley, with a wrapped newborn."""
    m = P("metal")
    ground(c, x, y + h, w, 0.38)
    ty = y + h * 0.34
    for xx in (x + w * 0.2, x + w * 0.8):
        c.stroke(seg((xx, ty + 10), (xx, y + h - 10)), m, 7)
        c.fill(ellipse(xx, y + h - 7, 8), (74, 78, 86))
    box(c, x + w * 0.10, y + h * 0.46, w * 0.80, h * 0.46, P("unit"), 5, 0.1, 0.2)
    [
        c.fill(RR(x + w * 0.42, y + h * (0.53 + 0.2 * i), w * 0.16, 5, 2), (150, 156, 162))
        for i in (0, 1)
    ]
    c.fill(R(x + w * 0.12, y + h * 0.66, w * 0.76, 2), (206, 204, 200))
    c.fill(RR(x + w * 0.02, ty - 2, w * 0.96, 12, 5), m)
    s = poly([(x, y), (x + w, y), (x + w * 0.94, ty + 2), (x + w * 0.06, ty + 2)])
    c.fill(
        poly(
            [
                (x + w * 0.05, ty - h * 0.10),
                (x + w * 0.95, ty - h * 0.10),
                (x + w * 0.93, ty),
                (x + w * 0.07, ty),
            ]
        ),
        (250, 248, 244),
    )
    if baby:
        b = P("accent2")
        bx, by = x + w * 0.52, ty - h * 0.16
        c.fill(
            closed(
                [
                    (bx - w * 0.18, by + h * 0.06),
                    (bx - w * 0.14, by - h * 0.07),
                    (bx + w * 0.1, by - h * 0.09),
                    (bx + w * 0.36, by - h * 0.02),
                    (bx + w * 0.38, by + h * 0.07),
                    (bx + w * 0.1, by + h * 0.10),
                ]
            ),
            lt(b, 0.45),
        )
        c.stroke(
            open_(
                [
                    (bx - w * 0.1, by - h * 0.05),
                    (bx + w * 0.04, by + h * 0.03),
                    (bx + w * 0.2, by + h * 0.05),
                ]
            ),
            lt(b, 0.15),
            2.4,
        )
        c.fill(ellipse(bx - w * 0.2, by - h * 0.015, w * 0.105, h * 0.072), (226, 178, 148))
        c.fill(
            closed(
                [
                    (bx - w * 0.31, by - h * 0.02),
                    (bx - w * 0.27, by - h * 0.09),
                    (bx - w * 0.19, by - h * 0.10),
                    (bx - w * 0.17, by - h * 0.05),
                ]
            ),
            P("accent"),
        )
        c.stroke(
            open_(
                [
                    (bx - w * 0.19, by - h * 0.005),
                    (bx - w * 0.17, by + h * 0.003),
                    (bx - w * 0.15, by - h * 0.005),
                ]
            ),
            (130, 92, 78),
            1.6,
        )
    c.fill(s, (220, 238, 244, 70))
    c.stroke(s, (168, 196, 208, 220), 2.2)
    c.fill(
        poly(
            [
                (x + w * 0.62, y + 4),
                (x + w * 0.8, y + 4),
                (x + w * 0.7, ty - 4),
                (x + w * 0.56, ty - 4),
            ]
        ),
        (255, 255, 255, 90),
    )
    c.fill(RR(x - 4, y - 5, w + 8, 7, 3), (226, 238, 242))


@part
def incubator(c, P, L, x, y, w, h):
    ground(c, x, y + h, w, 0.38)
    ty = y + h * 0.42
    c.fill(RR(x + w * 0.42, ty, w * 0.16, h * 0.5, 3), P("metal"))
    c.fill(RR(x + w * 0.14, y + h - 20, w * 0.72, 11, 5), P("metal"))
    [c.fill(ellipse(x + w * t, y + h - 7, 8), (74, 78, 86)) for t in (0.18, 0.82)]
    box(c, x, ty, w, h * 0.2, P("unit"), 8, 0.1, 0.26)
    c.raw.fill(RR(x + w * 0.64, ty + h * 0.05, w * 0.26, h * 0.09, 3), (46, 84, 104))
    s = join(
        open_([(x + w * 0.02, ty), (x + w * 0.08, y + h * 0.08), (x + w * 0.2, y)]),
        open_([(x + w * 0.2, y), (x + w * 0.8, y)]),
        open_([(x + w * 0.8, y), (x + w * 0.92, y + h * 0.08), (x + w * 0.98, ty)]),
        open_([(x + w * 0.98, ty), (x + w * 0.02, ty)]),
    )
    c.fill(RR(x + w * 0.12, ty - h * 0.07, w * 0.76, h * 0.08, 6), (250, 246, 240))
    c.fill(RR(x + w * 0.36, ty - h * 0.13, w * 0.34, h * 0.09, 12), lt(P("accent2"), 0.4))
    c.fill(ellipse(x + w * 0.33, ty - h * 0.10, w * 0.07), (226, 178, 148))
    c.fill(s, (214, 236, 244, 84))
    c.stroke(s, (168, 198, 210), 2.4)
    [
        c.stroke(ellipse(x + w * t, y + h * 0.24, w * 0.085), (150, 184, 200), 4)
        for t in (0.32, 0.68)
    ]
    c.fill(
        poly(
            [
                (x + w * 0.5, y + 5),
                (x + w * 0.62, y + 5),
                (x + w * 0.5, ty - 5),
                (x + w * 0.38, ty - 5),
            ]
        ),
        (255, 255, 255, 80),
    )


@part
def mural(
    c,
    P,
    L,
    x,
    y,
    w,
    h,
    kind="meadow",
    spots=(
        (0.07, 0.26, 38),
        (0.17, 0.12, 30),
        (0.78, 0.16, 36),
        (0.88, 0.34, 30),
        (0.95, 0.12, 26),
    ),
):
    """Painted wall for children: flat, pale, behind everything."""
    a, b, d = P("accent"), P("accent2"), P("accent3")
    wl = P("wall")
    k = lambda q, t=0.6: mixc(q, wl, t)
    if kind == "meadow":
        c.fill(ellipse(x + w * 0.12, y + h * 0.22, 46), k((244, 206, 110), 0.35))
        for i in range(10):
            g = i * 0.6283
            c.stroke(
                open_(
                    [
                        (x + w * 0.12 + math.cos(g) * 58, y + h * 0.22 + math.sin(g) * 58),
                        (x + w * 0.12 + math.cos(g) * 74, y + h * 0.22 + math.sin(g) * 74),
                    ]
                ),
                k((244, 206, 110), 0.4),
                7,
            )
        for cx, cy, s in ((0.74, 0.16, 1.0), (0.90, 0.34, 0.7)):
            [
                c.fill(ellipse(x + w * cx + dx * s, y + h * cy + dy * s, r * s), lt(wl, 0.65))
                for dx, dy, r in ((-34, 6, 22), (0, -4, 32), (34, 6, 24), (0, 14, 26))
            ]
        c.fill(
            closed(
                [
                    (x - 40, y + h * 0.86),
                    (x + w * 0.14, y + h * 0.66),
                    (x + w * 0.34, y + h * 0.80),
                    (x + w * 0.62, y + h * 0.62),
                    (x + w * 0.86, y + h * 0.76),
                    (x + w + 60, y + h * 0.60),
                    (x + w + 60, y + h + 60),
                    (x - 40, y + h + 60),
                ]
            ),
            k((146, 190, 140), 0.45),
        )
        c.fill(
            closed(
                [
                    (x - 40, y + h * 0.95),
                    (x + w * 0.3, y + h * 0.86),
                    (x + w * 0.6, y + h * 0.94),
                    (x + w + 60, y + h * 0.82),
                    (x + w + 60, y + h + 90),
                    (x - 40, y + h + 90),
                ]
            ),
            k((122, 172, 128), 0.35),
        )
    elif kind == "balloons":
        for i, (cx, cy, r) in enumerate(spots):
            X, Y = x + w * cx, y + h * cy
            kk = k((a, b, d, (240, 200, 110))[i % 4], 0.3)
            c.stroke(
                open_([(X, Y + r), (X + 8, Y + r * 2), (X - 4, Y + r * 3.2)]),
                k((150, 140, 130), 0.4),
                1.8,
            )
            c.fill(ellipse(X, Y, r * 0.86, r), kk)
            c.fill(poly([(X, Y + r * 0.92), (X + 6, Y + r * 1.14), (X - 6, Y + r * 1.14)]), kk)
            c.fill(
                ellipse(X - r * 0.3, Y - r * 0.4, r * 0.16, r * 0.26, 0.4), A((255, 255, 255), 0.5)
            )
    elif kind == "giraffe":
        q = k((236, 190, 104), 0.15)
        s = k((190, 130, 84), 0.2)
        X, Y = x, y
        c.clip(R(x - 40, y - 40, w + 80, h + 40))
        c.stroke(
            open_(
                [
                    (X + w * 0.46, Y + h * 0.14),
                    (X + w * 0.46, Y + h * 0.55),
                    (X + w * 0.42, Y + h * 1.2),
                ]
            ),
            q,
            w * 0.25,
        )
        c.fill(ellipse(X + w * 0.62, Y + h * 0.12, w * 0.30, h * 0.062, 0.12), q)
        c.stroke(
            [
                open_([(X + w * 0.42, Y + h * 0.08), (X + w * 0.40, Y + h * 0.02)]),
                open_([(X + w * 0.54, Y + h * 0.07), (X + w * 0.54, Y + h * 0.015)]),
            ],
            q,
            6,
        )
        [c.fill(ellipse(X + w * u, Y + h * v, 6), s) for u, v in ((0.40, 0.015), (0.54, 0.01))]
        c.fill(
            ribbon(
                [
                    (X + w * 0.36, Y + h * 0.10),
                    (X + w * 0.18, Y + h * 0.07),
                    (X + w * 0.06, Y + h * 0.10),
                ],
                20,
            ),
            q,
        )
        c.fill(ellipse(X + w * 0.56, Y + h * 0.105, 4.5), (90, 66, 56))
        c.stroke(
            open_(
                [
                    (X + w * 0.72, Y + h * 0.14),
                    (X + w * 0.8, Y + h * 0.145),
                    (X + w * 0.86, Y + h * 0.13),
                ]
            ),
            s,
            2.4,
        )
        [
            c.fill(ellipse(X + w * u, Y + h * v, w * 0.055, h * 0.026, i), s)
            for i, (u, v) in enumerate(
                (
                    (0.42, 0.24),
                    (0.52, 0.32),
                    (0.41, 0.40),
                    (0.51, 0.49),
                    (0.40, 0.58),
                    (0.50, 0.67),
                    (0.39, 0.76),
                    (0.48, 0.86),
                    (0.38, 0.95),
                )
            )
        ]
        c.unclip()


@part
def tree(c, P, L, x, y, w, h):
    """A painted height chart tree."""
    k = mixc(P("wood"), P("wall"), 0.35)
    g = mixc(P("leaf"), P("wall"), 0.3)
    c.stroke(open_([(x + w / 2, y + h * 0.25), (x + w / 2, y + h)]), k, w * 0.16)
    [
        c.fill(ellipse(x + w * u, y + h * v, w * r), mixc(g, (255, 255, 255), t))
        for u, v, r, t in (
            (0.25, 0.26, 0.26, 0),
            (0.75, 0.25, 0.27, 0.1),
            (0.5, 0.13, 0.33, 0.15),
            (0.5, 0.30, 0.3, 0.05),
        )
    ]
    [
        c.stroke(
            seg(
                (x + w * 0.5, y + h * (0.42 + 0.07 * i)),
                (x + w * (0.62 if i % 2 else 0.68), y + h * (0.42 + 0.07 * i)),
            ),
            (252, 250, 244),
            3,
        )
        for i in range(8)
    ]


@part
def phone(c, P, L, x, y, w, h):
    s = poly([(x + w * 0.12, y + h * 0.3), (x + w * 0.88, y + h * 0.3), (x + w, y + h), (x, y + h)])
    k = (70, 76, 86)
    drop(c, s, 0.4, 4, 6, 6)
    c.fill(s, k)
    c.lin(s, (0, y), (0, y + h), lt(k, 0.2), dk(k, 0.2))
    [
        c.fill(
            RR(x + w * (0.42 + 0.15 * i), y + h * (0.46 + 0.13 * j), w * 0.10, h * 0.08, 2),
            (206, 212, 216),
        )
        for i in range(3)
        for j in range(4)
    ]
    c.fill(RR(x + w * 0.06, y + h * 0.18, w * 0.24, h * 0.76, 12), lt(k, 0.08))
    c.fill(RR(x + w * 0.08, y + h * 0.2, w * 0.07, h * 0.7, 5), A((255, 255, 255), 0.18))
    c.raw.fill(RR(x + w * 0.42, y + h * 0.34, w * 0.40, h * 0.08, 2), (150, 206, 190))


@part
def headset(c, P, L, x, y, w, h, stand=1):
    cx = x + w / 2
    k = (64, 70, 80)
    r = w * 0.42
    if stand:
        c.fill(ellipse(cx, y + h - 5, w * 0.40, 9), P("wood"))
        c.fill(ellipse(cx, y + h - 9, w * 0.40, 9), lt(P("wood"), 0.25))
        c.lin(
            RR(cx - 7, y + 6, 14, h - 14, 5),
            (cx - 7, 0),
            (cx + 7, 0),
            lt(P("wood"), 0.3),
            dk(P("wood"), 0.15),
        )
        c.fill(RR(cx - 22, y + 2, 44, 12, 6), P("wood"))
    band_ = open_(
        [
            (cx - r, y + h * 0.46),
            (cx - r * 0.96, y + h * 0.22),
            (cx - r * 0.5, y + h * 0.03),
            (cx, y - 2),
            (cx + r * 0.5, y + h * 0.03),
            (cx + r * 0.96, y + h * 0.22),
            (cx + r, y + h * 0.46),
        ]
    )
    c.stroke(shift(band_, 3, 5), A(SH, 0.3), 13)
    c.stroke(band_, k, 12)
    c.stroke(shift(band_, -1.5, -3), lt(k, 0.42), 3)
    c.stroke(
        open_(
            [
                (cx - r, y + h * 0.56),
                (cx - r * 0.96, y + h * 0.76),
                (cx - r * 0.5, y + h * 0.84),
                (cx - r * 0.22, y + h * 0.80),
            ]
        ),
        k,
        5,
    )
    c.fill(ellipse(cx - r * 0.16, y + h * 0.79, 12, 8, -0.2), dk(k, 0.2))
    for sx in (-1, 1):
        s = ellipse(cx + sx * r, y + h * 0.50, w * 0.13, h * 0.15)
        drop(c, s, 0.3, 3, 5, 6)
        c.fill(s, k)
        c.rad(s, (cx + sx * r - w * 0.04, y + h * 0.45), w * 0.2, lt(k, 0.3), dk(k, 0.2))
        c.fill(ellipse(cx + sx * r, y + h * 0.50, w * 0.07, h * 0.085), P("accent"))
        c.fill(ellipse(cx + sx * r - 3, y + h * 0.485, w * 0.03, h * 0.03), lt(P("accent"), 0.5))


@part
def tubes(c, P, L, x, y, w, h, n=5):
    """A rack of blood tubes."""
    for i in range(n):
        cx = x + w * (i + 0.5) / n
        tw = w / n * 0.52
        c.fill(RR(cx - tw / 2, y + h * 0.14, tw, h * 0.78, tw / 2), (240, 244, 244))
        c.fill(
            RR(
                cx - tw / 2,
                y + h * (0.44 + 0.08 * (i % 3)),
                tw,
                h * (0.48 - 0.08 * (i % 3)),
                tw / 2,
            ),
            (170, 62, 66),
        )
        c.fill(RR(cx - tw * 0.36, y + h * 0.2, tw * 0.2, h * 0.6, 2), (255, 255, 255, 130))
        c.fill(
            RR(cx - tw * 0.62, y, tw * 1.24, h * 0.22, 3),
            ((126, 94, 160), (92, 140, 190), (206, 92, 80), (222, 180, 88), (110, 164, 120))[i % 5],
        )
    box(c, x - 4, y + h * 0.62, w + 8, h * 0.40, (232, 236, 238), 4, 0.10, 0.24)


@part
def sharps(c, P, L, x, y, w, h):
    s = poly(
        [
            (x + w * 0.06, y + h * 0.2),
            (x + w * 0.94, y + h * 0.2),
            (x + w * 0.86, y + h),
            (x + w * 0.14, y + h),
        ]
    )
    drop(c, s, 0.3, 3, 5, 6)
    c.fill(s, (240, 204, 84))
    c.lin(s, (x, 0), (x + w, 0), (250, 222, 120), (214, 172, 60))
    c.fill(RR(x, y + h * 0.06, w, h * 0.2, 5), (206, 92, 78))
    c.fill(RR(x + w * 0.3, y, w * 0.4, h * 0.12, 4), (184, 76, 66))
    c.fill(RR(x + w * 0.24, y + h * 0.42, w * 0.52, h * 0.34, 3), (252, 250, 244))
    pict(c, "drop", x + w * 0.5, y + h * 0.59, h * 0.12, (206, 92, 78))


@part
def gloves(c, P, L, x, y, w, h):
    s = RR(x, y, w, h, 3)
    drop(c, s, 0.25, 2, 5, 5)
    c.fill(s, (238, 242, 242))
    c.fill(R(x, y + h * 0.62, w, h * 0.2), P("accent"))
    c.fill(ellipse(x + w / 2, y + h * 0.32, w * 0.24, h * 0.16), (120, 160, 186))
    c.fill(ellipse(x + w / 2, y + h * 0.26, w * 0.12, h * 0.18), (164, 198, 216))


@part
def lightbox(c, P, L, x, y, w, h, films=2):
    """X-ray light box with a chest and a hand."""
    box(c, x, y, w, h, (226, 230, 232), 5, 0.06, 0.3)
    fw = (w - 16) / films
    q = c.raw
    for i in range(films):
        X, Y, W, H = x + 10 + i * fw, y + 10, fw - 4, h - 20
        q.fill(R(X, Y, W, H), (42, 52, 64))
        q.lin(R(X, Y, W, H), (X, Y), (X + W, Y + H), (56, 68, 82), (30, 38, 48))
        k = (196, 210, 220)
        if i % 2 == 0:
            q.stroke(
                open_([(X + W / 2, Y + H * 0.08), (X + W / 2, Y + H * 0.92)]), A(k, 0.75), W * 0.07
            )
            for j in range(6):
                for sx in (-1, 1):
                    q.stroke(
                        open_(
                            [
                                (X + W / 2, Y + H * (0.2 + 0.11 * j)),
                                (X + W / 2 + sx * W * 0.26, Y + H * (0.16 + 0.11 * j)),
                                (
                                    X + W / 2 + sx * W * (0.36 - 0.02 * abs(j - 3)),
                                    Y + H * (0.27 + 0.11 * j),
                                ),
                            ]
                        ),
                        A(k, 0.5),
                        3,
                    )
            q.soft(ellipse(X + W * 0.56, Y + H * 0.62, W * 0.13, H * 0.15), A(k, 0.55), 4)
        else:
            for dx, l, a in (
                (-0.30, 0.34, -0.5),
                (-0.14, 0.16, -0.14),
                (0.0, 0.10, 0),
                (0.14, 0.16, 0.12),
                (0.27, 0.26, 0.25),
            ):
                for t0, t1 in ((0.10, 0.42), (0.48, 0.72), (0.78, 0.96)):
                    bx, by = X + W * (0.5 + dx * 0.5), Y + H * 0.62
                    tx, ty = X + W * (0.5 + dx * 1.1), Y + H * l
                    q.stroke(
                        open_(
                            [
                                (bx + (tx - bx) * t0, by + (ty - by) * t0),
                                (bx + (tx - bx) * t1, by + (ty - by) * t1),
                            ]
                        ),
                        A(k, 0.75),
                        W * 0.07 * (1.1 - t0 * 0.4),
                    )
            [
                q.fill(
                    ellipse(
                        X + W * (0.40 + 0.07 * (j % 4)), Y + H * (0.70 + 0.06 * (j // 4)), W * 0.04
                    ),
                    A(k, 0.7),
                )
                for j in range(8)
            ]
            q.stroke(
                [
                    open_([(X + W * 0.42, Y + H * 0.84), (X + W * 0.41, Y + H)]),
                    open_([(X + W * 0.58, Y + H * 0.84), (X + W * 0.59, Y + H)]),
                ],
                A(k, 0.7),
                W * 0.09,
            )
    glow(c, x + w / 2, y + h / 2, w * 0.8, h * 0.9, (200, 224, 240), 0.25 * max(0.3, L["lamp"]))


@part
def control(c, P, L, x, y, w, h):
    """The control room window: dark glass, two screens glowing behind."""
    fr = P("frame")
    drop(c, R(x - 10, y - 10, w + 20, h + 20), 0.3, 4, 8, 9)
    c.fill(R(x - 10, y - 10, w + 20, h + 20), fr)
    c.fill(R(x - 10, y - 10, w + 20, 3), lt(fr, 0.6))
    q = c.raw
    q.lin(R(x, y, w, h), (x, y), (x, y + h), (58, 78, 92), (84, 106, 118))
    q.clip(R(x, y, w, h))
    glow(c, x + w * 0.5, y + h * 0.8, w * 0.6, h * 0.6, (150, 200, 214), 0.5)
    [
        screen(
            Lit(q, L | {"mul": (1, 1, 1)}, (0, 0, 0)),
            P,
            L,
            x + w * t,
            y + h * 0.46,
            w * 0.32,
            h * 0.36,
            kk,
        )
        for t, kk in ((0.12, "scan"), (0.54, "pulse"))
    ]
    q.fill(R(x, y + h * 0.9, w, h * 0.1), (46, 60, 70))
    q.fill(
        poly([(x + w * 0.1, y), (x + w * 0.3, y), (x + w * 0.06, y + h), (x - w * 0.14, y + h)]),
        (255, 255, 255, 26),
    )
    q.unclip()


@part
def leaflets(c, P, L, x, y, w, h, rows=3, cols=3):
    for r in range(rows):
        for i in range(cols):
            cw, rh = w / cols, h / rows
            k = (P("accent"), P("accent2"), P("accent3"), (240, 236, 226))[(r * 2 + i) % 4]
            a, b = x + i * cw + 4, y + r * rh + 4
            c.fill(R(a + 2, b + 4, cw - 8, rh - 10), A(SH, 0.22))
            c.fill(R(a, b, cw - 8, rh - 12), lt(k, 0.22))
            c.fill(R(a, b, cw - 8, (rh - 12) * 0.32), lt(k, 0.75))
            c.fill(RR(a - 3, b + rh * 0.52, cw - 2, rh * 0.34, 2), (236, 242, 244, 190))
            c.fill(R(a - 3, b + rh * 0.52, cw - 2, 2), (255, 255, 255, 200))


@part
def rope(c, P, L, x, y, w, h, color="accent"):
    m = P("metal")
    c.stroke(open_([(x + 6, y + 16), (x + w / 2, y + 30), (x + w - 6, y + 16)]), P(color), 13)
    for xx in (x, x + w):
        ground(c, xx - 22, y + h, 44, 0.4)
        c.lin(RR(xx - 6, y, 12, h - 5, 4), (xx - 6, 0), (xx + 6, 0), lt(m, 0.5), dk(m, 0.2))
        c.fill(ellipse(xx, y + h - 5, 24, 7), dk(m, 0.15))
        c.fill(ellipse(xx, y + 2, 10, 5), lt(m, 0.3))


@part
def vending(c, P, L, x, y, w, h):
    ground(c, x, y + h, w, 0.4)
    box(c, x, y, w, h, P("accent2"), 8, 0.10, 0.3)
    q = c.raw
    q.lin(
        RR(x + 12, y + 14, w * 0.66, h * 0.62, 5),
        (0, y),
        (0, y + h * 0.6),
        (226, 236, 238),
        (196, 210, 216),
    ) if L["lamp"] else c.lin(
        RR(x + 12, y + 14, w * 0.66, h * 0.62, 5),
        (0, y),
        (0, y + h * 0.6),
        (226, 236, 238),
        (196, 210, 216),
    )
    for r in range(4):
        for i in range(4):
            a, b = x + 19 + i * w * 0.155, y + 26 + r * h * 0.148
            k = (P("accent"), P("accent3"), (240, 206, 120), (150, 190, 170))[(i + r * 3) % 4]
            c.fill(RR(a, b, w * 0.10, h * 0.09, 4), lt(k, 0.2))
        c.fill(R(x + 14, y + 26 + r * h * 0.148 + h * 0.094, w * 0.64, 3), (160, 172, 178))
    c.fill(RR(x + w * 0.80, y + h * 0.2, w * 0.14, h * 0.16, 3), (60, 66, 76))
    c.fill(RR(x + 14, y + h * 0.70, w * 0.6, h * 0.12, 5), (70, 76, 86))


@part
def till(c, P, L, x, y, w, h):
    s = poly([(x + w * 0.1, y), (x + w * 0.9, y), (x + w, y + h), (x, y + h)])
    k = (92, 98, 108)
    drop(c, s, 0.35, 3, 5, 6)
    c.fill(s, k)
    c.lin(s, (0, y), (0, y + h), lt(k, 0.25), dk(k, 0.15))
    c.raw.fill(RR(x + w * 0.18, y + h * 0.12, w * 0.64, h * 0.26, 3), (150, 196, 186))
    [
        c.fill(
            RR(x + w * (0.18 + 0.165 * i), y + h * (0.48 + 0.16 * j), w * 0.12, h * 0.1, 2),
            (220, 224, 226) if (i, j) != (3, 2) else (120, 186, 140),
        )
        for i in range(4)
        for j in range(3)
    ]


@part
def card_reader(c, P, L, x, y, w, h):
    s = RR(x, y, w, h, 7)
    drop(c, s, 0.4, 3, 5, 5)
    c.fill(s, (74, 80, 90))
    c.lin(s, (x, 0), (x + w, 0), (104, 110, 120), (56, 62, 72))
    c.raw.fill(RR(x + w * 0.14, y + h * 0.10, w * 0.72, h * 0.26, 3), (160, 206, 200))
    [
        c.fill(
            RR(x + w * (0.16 + 0.25 * i), y + h * (0.46 + 0.13 * j), w * 0.17, h * 0.08, 2),
            (206, 212, 216),
        )
        for i in range(3)
        for j in range(3)
    ]
    [
        c.fill(
            RR(x + w * (0.16 + 0.25 * i), y + h * 0.86, w * 0.17, h * 0.07, 2),
            ((210, 100, 86), (226, 190, 96), (118, 180, 130))[i],
        )
        for i in range(3)
    ]


@part
def monitor_back(c, P, L, x, y, w, h):
    """Our own computer, seen from its user's side corner: the back edge of a screen standing on the counter."""
    k = (74, 80, 90)
    c.fill(RR(x + w * 0.42, y + h * 0.78, w * 0.16, h * 0.18, 2), dk(k, 0.1))
    c.fill(RR(x + w * 0.26, y + h * 0.93, w * 0.48, h * 0.07, 4), lt(k, 0.1))
    s = RR(x, y, w, h * 0.82, 8)
    drop(c, s, 0.4, 4, 6, 8)
    c.fill(s, k)
    c.lin(s, (x, y), (x + w, y + h), lt(k, 0.25), dk(k, 0.15))
    q = c.raw
    b = 8
    q.lin(
        RR(x + b, y + b, w - 2 * b, h * 0.82 - 2 * b, 3),
        (x, y),
        (x + w, y + h),
        (222, 234, 238),
        (196, 214, 222),
    )
    q.fill(R(x + b, y + b, w - 2 * b, h * 0.12), mixc(P("accent"), (60, 80, 100), 0.3))
    [
        q.fill(
            RR(x + b + 10, y + h * (0.30 + 0.11 * i), (w - 40) * (0.9, 0.6, 0.75, 0.4)[i], 6, 3),
            (150, 172, 184),
        )
        for i in range(4)
    ]


@part
def bell(c, P, L, x, y, w, h):
    c.soft(ellipse(x + w / 2, y + h, w * 0.6, 6), A(SH, 0.45), 5)
    c.fill(RR(x + w * 0.02, y + h * 0.78, w * 0.96, h * 0.22, 4), (96, 84, 76))
    s = join(
        open_(
            [
                (x + w * 0.06, y + h * 0.8),
                (x + w * 0.14, y + h * 0.4),
                (x + w * 0.5, y + h * 0.16),
                (x + w * 0.86, y + h * 0.4),
                (x + w * 0.94, y + h * 0.8),
            ]
        ),
        open_([(x + w * 0.94, y + h * 0.8), (x + w * 0.06, y + h * 0.8)]),
    )
    c.fill(s, (220, 180, 96))
    c.lin(s, (x, 0), (x + w, 0), (246, 216, 146), (176, 132, 64))
    c.fill(RR(x + w * 0.44, y, w * 0.12, h * 0.2, 3), (150, 112, 60))
    c.soft(ellipse(x + w * 0.34, y + h * 0.42, w * 0.07, h * 0.14, 0.5), (255, 255, 255, 200), 3)


@part
def pens(c, P, L, x, y, w, h):
    [
        c.stroke(seg((x + w * 0.5, y + h * 0.7), (x + w * (0.5 + d), y + h * t)), k, 6)
        for d, t, k in (
            (-0.34, 0.08, P("accent")),
            (0.04, 0.0, (240, 206, 120)),
            (0.36, 0.1, (80, 100, 130)),
        )
    ]
    box(c, x + w * 0.16, y + h * 0.42, w * 0.68, h * 0.58, P("accent2"), 4, 0.16, 0.3)


@part
def bag(c, P, L, x, y, w, h):
    s = poly([(x + w * 0.04, y + h * 0.1), (x + w * 0.96, y + h * 0.1), (x + w, y + h), (x, y + h)])
    drop(c, s, 0.35, 4, 5, 7)
    c.fill(s, (248, 246, 240))
    c.lin(s, (x, 0), (x + w, 0), (255, 254, 250), (214, 208, 198))
    c.fill(
        poly(
            [
                (x + w * 0.04, y),
                (x + w * 0.96, y),
                (x + w * 0.96, y + h * 0.2),
                (x + w * 0.04, y + h * 0.2),
            ]
        ),
        (232, 228, 218),
    )
    c.fill(R(x + w * 0.04, y + h * 0.19, w * 0.92, 2), (196, 190, 180))
    pict(c, "cross", x + w / 2, y + h * 0.58, w * 0.22, P("accent"))


@part
def bottles(c, P, L, x, y, w, h, n=3):
    [
        (
            drop(
                c,
                RR(
                    x + i * w / n,
                    y + h * (0.28 + 0.1 * (i % 2)),
                    w / n - 7,
                    h * (0.72 - 0.1 * (i % 2)),
                    6,
                ),
                0.25,
                2,
                3,
                4,
            ),
            c.fill(
                RR(
                    x + i * w / n,
                    y + h * (0.28 + 0.1 * (i % 2)),
                    w / n - 7,
                    h * (0.72 - 0.1 * (i % 2)),
                    6,
                ),
                ((206, 138, 74), (120, 170, 190), (236, 236, 232))[i % 3],
            ),
            c.fill(
                R(
                    x + i * w / n + (w / n - 7) * 0.2,
                    y + h * (0.12 + 0.1 * (i % 2)),
                    (w / n - 7) * 0.6,
                    h * 0.18,
                ),
                (250, 250, 248),
            ),
            c.fill(R(x + i * w / n, y + h * 0.56, w / n - 7, h * 0.24), (252, 250, 244)),
        )
        for i in range(n)
    ]


@part
def tissues(c, P, L, x, y, w, h):
    c.fill(
        closed(
            [
                (x + w * 0.3, y + h * 0.5),
                (x + w * 0.24, y + h * 0.1),
                (x + w * 0.46, y + h * 0.16),
                (x + w * 0.62, y),
                (x + w * 0.76, y + h * 0.2),
                (x + w * 0.7, y + h * 0.5),
            ]
        ),
        (254, 254, 252),
    )
    c.fill(
        ribbon(
            [(x + w * 0.5, y + h * 0.5), (x + w * 0.48, y + h * 0.3), (x + w * 0.56, y + h * 0.1)],
            5,
        ),
        (214, 220, 226),
    )
    box(c, x, y + h * 0.42, w, h * 0.58, P("accent2"), 4, 0.14, 0.3)
    c.fill(ellipse(x + w / 2, y + h * 0.45, w * 0.28, 4), dk(P("accent2"), 0.3))


@part
def mug(c, P, L, x, y, w, h, color="accent"):
    k = P(color)
    c.stroke(ellipse(x + w * 0.92, y + h * 0.5, w * 0.2, h * 0.24), dk(k, 0.12), w * 0.1)
    box(c, x, y, w * 0.86, h, k, 6, 0.16, 0.3)
    c.fill(ellipse(x + w * 0.43, y + 3, w * 0.42, 4), dk(k, 0.4))


@part
def keyboard(c, P, L, x, y, w, h):
    s = poly([(x + w * 0.05, y), (x + w * 0.95, y), (x + w, y + h), (x, y + h)])
    drop(c, s, 0.4, 2, 6, 6)
    c.fill(s, (222, 226, 228))
    c.fill(R(x, y + h, w, 6), (168, 174, 180))
    [
        c.fill(
            RR(
                x + w * (0.07 - 0.012 * j + (0.86 + 0.024 * j) * i / 13),
                y + h * (0.1 + 0.22 * j),
                w * 0.052,
                h * 0.16,
                2,
            ),
            (250, 250, 249),
        )
        for i in range(13)
        for j in range(4)
        if not (j == 3 and 3 <= i <= 8)
    ]
    c.fill(RR(x + w * 0.26, y + h * 0.76, w * 0.40, h * 0.16, 2), (250, 250, 249))


@part
def notepad(c, P, L, x, y, w, h):
    s = poly(
        [(x + w * 0.06, y), (x + w * 0.98, y + h * 0.04), (x + w * 0.94, y + h), (x, y + h * 0.94)]
    )
    drop(c, s, 0.3, 3, 6, 6)
    c.fill(s, (253, 251, 244))
    c.fill(
        poly(
            [
                (x + w * 0.06, y),
                (x + w * 0.98, y + h * 0.04),
                (x + w * 0.975, y + h * 0.16),
                (x + w * 0.05, y + h * 0.12),
            ]
        ),
        P("accent"),
    )
    [
        c.stroke(
            seg(
                (x + w * 0.12, y + h * (0.3 + 0.13 * i)),
                (x + w * (0.84 - 0.14 * (i % 2)), y + h * (0.33 + 0.13 * i)),
            ),
            (206, 200, 190),
            3,
        )
        for i in range(5)
    ]
    c.stroke(seg((x + w * 0.62, y + h * 0.9), (x + w * 1.1, y + h * 0.42)), (70, 90, 120), 7)
    c.stroke(seg((x + w * 0.62, y + h * 0.9), (x + w * 0.66, y + h * 0.86)), (230, 190, 130), 6)


@part
def waves(c, P, L, x, y, w, h, n=3):
    """Quiet rings: the place where the game draws the voice."""
    for i in range(n):
        r = h * (0.22 + 0.14 * i)
        c.raw.stroke(
            ellipse(x + w / 2, y + h / 2, r),
            A(lt(P("accent"), 0.25), 0.42 - 0.09 * i),
            3.5 - 0.4 * i,
        )


@part
def plinth(c, P, L, x, y, w, h, color="fabric"):
    """A treatment couch from the side."""
    k = P(color)
    ground(c, x, y + h, w, 0.36)
    m = P("metal")
    [
        c.stroke(seg((x + w * a, y + h * 0.4), (x + w * b, y + h - 6)), m, 9)
        for a, b in ((0.2, 0.2), (0.8, 0.8))
    ]
    c.fill(RR(x + w * 0.1, y + h * 0.86, w * 0.8, 9, 4), m)
    s = RR(x, y + h * 0.14, w, h * 0.24, 10)
    drop(c, s, 0.25)
    c.fill(s, k)
    c.lin(s, (0, y + h * 0.14), (0, y + h * 0.38), lt(k, 0.3), dk(k, 0.2))
    c.fill(RR(x + w * 0.03, y + h * 0.04, w * 0.22, h * 0.14, 10), (248, 249, 247))


@part
def bookcase(c, P, L, x, y, w, h, rows=3, seed=3):
    shelves(c, P, L, x, y, w, h, rows, "books", seed=seed, color="wood")


@part
def apron(c, P, L, x, y, w, h, color="accent2"):
    """Lead apron on a hook."""
    k = P(color)
    c.fill(RR(x + w * 0.1, y - 8, w * 0.8, 8, 4), P("metal"))
    s = closed(
        [
            (x + w * 0.3, y + 2),
            (x + w * 0.5, y + h * 0.07),
            (x + w * 0.7, y + 2),
            (x + w * 0.82, y + h * 0.22),
            (x + w, y + h * 0.36),
            (x + w * 0.97, y + h),
            (x + w * 0.03, y + h),
            (x, y + h * 0.36),
            (x + w * 0.18, y + h * 0.22),
        ]
    )
    drop(c, s, 0.28)
    c.clip(s)
    c.fill(s, k)
    c.soft(R(x + w * 0.6, y, w * 0.5, h), A(dk(k, 0.6), 0.5), 12)
    c.soft(R(x + w * 0.18, y + h * 0.3, 6, h), A(lt(k, 0.6), 0.5), 4)
    c.unclip()
    c.fill(R(x + w * 0.02, y + h * 0.46, w * 0.96, 6), dk(k, 0.25))


@part
def basin(c, P, L, x, y, w, h):
    c.stroke(
        open_(
            [
                (x + w / 2, y + 4),
                (x + w / 2, y - 34),
                (x + w * 0.62, y - 40),
                (x + w * 0.66, y - 24),
            ]
        ),
        P("metal"),
        7,
    )
    s = join(
        open_([(x, y), (x + w, y)]),
        open_([(x + w, y), (x + w * 0.9, y + h * 0.7), (x + w * 0.6, y + h)]),
        open_([(x + w * 0.6, y + h), (x + w * 0.4, y + h)]),
        open_([(x + w * 0.4, y + h), (x + w * 0.1, y + h * 0.7), (x, y)]),
    )
    drop(c, s, 0.3)
    c.fill(s, (246, 247, 245))
    c.lin(s, (x, 0), (x + w, 0), (254, 254, 252), (206, 212, 214))
    c.fill(RR(x - 5, y - 5, w + 10, 11, 5), (252, 252, 250))


@part
def dispenser(c, P, L, x, y, w, h):
    box(c, x, y, w, h, (244, 246, 245), 8, 0.10, 0.28)
    c.fill(RR(x + w * 0.2, y + h * 0.3, w * 0.6, h * 0.36, 4), lt(P("accent"), 0.3))
    pict(c, "drop", x + w / 2, y + h * 0.48, h * 0.11, (255, 255, 255))
    c.fill(RR(x + w * 0.34, y + h - 2, w * 0.32, 9, 3), (160, 168, 172))


@part
def glass(c, P, L, x, y, w, h, edge=1, grille=0, slot=0):
    """A pane of counter glass: a green edge, two slanting reflections. For the fore layer."""
    q = c.raw
    q.fill(R(x, y, w, h), (206, 232, 232, 26))
    q.clip(R(x, y, w, h))
    for t, b in ((0.10, 0.24), (0.42, 0.10), (0.68, 0.34)):
        q.fill(
            poly(
                [
                    (x + w * (t + 0.30), y - 4),
                    (x + w * (t + 0.30 + b), y - 4),
                    (x + w * (t + b - 0.18), y + h + 4),
                    (x + w * (t - 0.18), y + h + 4),
                ]
            ),
            (255, 255, 255, 26),
        )
    q.unclip()
    for xx in (x, x + w) if edge == 2 else (x + w if edge == 1 else x,):
        q.fill(R(xx - 3, y, 6, h), (148, 190, 184, 190))
        q.fill(R(xx - 3, y, 2, h), (236, 250, 248, 220))
    if grille:
        gx, gy = x + w / 2, y + h * grille
        q.stroke(ellipse(gx, gy, 27), (176, 184, 190, 230), 4)
        [
            q.fill(ellipse(gx + a * 11, gy + b * 11, 3), (110, 118, 126, 210))
            for a in (-1, 0, 1)
            for b in (-1, 0, 1)
        ]


@part
def post(c, P, L, x, y, w, h):
    m = P("metal")
    c.soft(R(x + 4, y, w, h), A(SH, 0.25), 5)
    c.lin(R(x, y, w, h), (x, 0), (x + w, 0), lt(m, 0.35), dk(m, 0.22))
    c.fill(RR(x - 5, y + h - 9, w + 10, 10, 3), dk(m, 0.1))


@part
def corridor(
    c,
    P,
    L,
    x,
    y,
    w,
    h,
    far=(200, 104, 480, 366),
    vp=(430, 262),
    doors=((0, 0.30, 0.62),),
    rail=1,
    lights=3,
):
    """One-point perspective: far wall, side walls, ceiling lights, floor with sheen. doors: (side 0/1, t0, t1), t from far 0 to near 1."""
    X0, Y0, X1, Y1 = far[0], far[1], far[0] + far[2], far[1] + far[3]
    vx, vy = vp

    def out(px, py, s):
        return (vx + (px - vx) * s, vy + (py - vy) * s)

    S = 4.2
    wl, fl = P("wall"), P("floor")
    nl, nr, bl, br = out(X0, Y0, S), out(X1, Y0, S), out(X0, Y1, S), out(X1, Y1, S)
    c.fill(R(x, y, w, h), wl)
    c.lin(poly([(X0, Y1), (X1, Y1), br, bl]), (0, Y1), (0, h), dk(fl, 0.14), lt(fl, 0.14))
    c.lin(poly([(X0, Y0), (X1, Y0), nr, nl]), (0, Y0), (0, 0), dk(wl, 0.10), lt(wl, 0.3))
    c.lin(poly([nl, (X0, Y0), (X0, Y1), bl]), (0, 0), (X0, 0), lt(wl, 0.28), dk(wl, 0.05))
    c.lin(poly([nr, (X1, Y0), (X1, Y1), br]), (X1, 0), (w * 0.75, 0), dk(wl, 0.12), lt(wl, 0.05))
    c.lin(R(X0, Y0, X1 - X0, Y1 - Y0), (0, Y0), (0, Y1), lt(wl, 0.22), lt(wl, 0.02))

    def band_(f0, f1, k):
        yy = lambda f: Y0 + (Y1 - Y0) * f
        for X in (X0, X1):
            c.fill(
                poly([(X, yy(f0)), (X, yy(f1)), out(X, yy(f1), S), out(X, yy(f0), S)]),
                k if X == X0 else dk(k, 0.10),
            )
        c.fill(R(X0, yy(f0), X1 - X0, yy(f1) - yy(f0)), lt(k, 0.12))

    band_(0.62, 1, P("dado"))
    band_(0.605, 0.622, P("trim"))
    band_(0.965, 1.0, P("trim"))
    t2s = lambda t: 1 + (1.9 - 1) * t
    for side, t0, t1 in doors:
        X = X1 if side else X0
        top = Y0 + (Y1 - Y0) * 0.28
        d = P("door")

        def q(t, f):
            return out(X, top + (Y1 - top) * f, t2s(t))

        e = 0.035
        c.fill(poly([q(t0 - e, -0.06), q(t1 + e, -0.06), q(t1 + e, 1), q(t0 - e, 1)]), P("frame"))
        c.fill(poly([q(t0, 0), q(t1, 0), q(t1, 1), q(t0, 1)]), d if not side else dk(d, 0.10))
        m = t0 + (t1 - t0) * 0.5
        c.fill(
            poly([q(m - 0.06, 0.12), q(m + 0.09, 0.12), q(m + 0.09, 0.46), q(m - 0.06, 0.46)]),
            (222, 232, 232),
        )
        c.fill(
            poly([q(t0 + 0.03, 0.54), q(t0 + 0.06, 0.54), q(t0 + 0.06, 0.64), q(t0 + 0.03, 0.64)]),
            (150, 156, 162),
        )
        c.fill(poly([q(t0, 0.84), q(t1, 0.84), q(t1, 0.98), q(t0, 0.98)]), A((206, 210, 212), 0.8))
    if rail:
        for X in (X0, X1):
            yy = Y0 + (Y1 - Y0) * 0.66
            c.fill(
                poly([(X, yy), (X, yy + 9), out(X, yy + 9, S), out(X, yy, S)]),
                P("wood") if X == X0 else dk(P("wood"), 0.14),
            )
            c.fill(
                poly([(X, yy), (X, yy + 2), out(X, yy + 2, S), out(X, yy, S)]), lt(P("wood"), 0.4)
            )
    for i in range(lights):
        s0, s1 = 1 + 0.42 * i, 1 + 0.42 * i + 0.22
        on = max(0.15, L["ceiling"])
        a, b = vx - 62, vx + 62
        pts = [out(a, Y0, s0), out(b, Y0, s0), out(b, Y0, s1), out(a, Y0, s1)]
        c.raw.fill(poly(pts), A(mixc((150, 158, 172), (255, 253, 244), on), 0.95))
        c.raw.soft(
            poly(
                [
                    out(vx - 70, Y1, s0),
                    out(vx + 70, Y1, s0),
                    out(vx + 70, Y1, s1),
                    out(vx - 70, Y1, s1),
                ]
            ),
            (255, 252, 240, int(70 * on)),
            12,
        )


@part
def dial(c, P, L, x, y, w, h):
    screen(c, P, L, x, y, w, h, "queue")


@part
def desktop(c, P, L, x, y, w, h):
    k = P("wood")
    c.soft(R(x, y - 14, w, 26), A(SH, 0.3), 9)
    c.lin(R(x, y, w, h), (0, y), (0, y + h), dk(k, 0.06), lt(k, 0.2))
    c.fill(R(x, y, w, 4), lt(k, 0.4))
    c.stroke(
        [
            open_([(x, y + t), (x + w * 0.4, y + t + 4), (x + w, y + t - 2)])
            for t in (28, 66, 112, 160)
        ],
        A(dk(k, 0.4), 0.14),
        2,
    )
