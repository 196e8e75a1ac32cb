"""What the patient sits on or stands at, in the figure's own units (du), so that it fits any framing.
Each kind has back(c, f, P) drawn behind the figure and front(c, f, P) drawn before its arms. 'counter' works in screen pixels (see draw.py)."""

import colorsys
from game.view.figure.oldgeom import *
from .kit import RR as rr, R as rect, lt, dk, A, seg, drop


class Recolor:
    """A painter that turns one family of hues into another: the rig's bed in the place's colours."""

    def __init__(self, c, src, dst, tol=0.07):
        self.c = c
        h = lambda k: colorsys.rgb_to_hsv(*[v / 255 for v in k[:3]])
        (self.h0, self.s0, self.v0), (self.h1, self.s1, self.v1) = h(src), h(dst)
        self.tol = tol
        self.memo = {}

    def g(self, k):
        if k in self.memo:
            return self.memo[k]
        h, s, v = colorsys.rgb_to_hsv(*[x / 255 for x in k[:3]])
        out = k
        if abs(h - self.h0) < self.tol and s > 0.13:
            r = colorsys.hsv_to_rgb(
                self.h1, min(1, s * self.s1 / self.s0), min(1, v * (self.v1 / self.v0) ** 0.95)
            )
            out = (*[int(255 * x) for x in r], *k[3:])
        self.memo[k] = out
        return out

    def fill(self, s, k):
        return self.c.fill(s, self.g(tuple(k)))

    def soft(self, s, k, sg):
        return self.c.soft(s, self.g(tuple(k)), sg)

    def stroke(self, s, k, w):
        return self.c.stroke(s, self.g(tuple(k)), w)

    def lin(self, s, a, b, k0, k1):
        return self.c.lin(s, a, b, self.g(tuple(k0)), self.g(tuple(k1)))

    def __getattr__(self, n):
        return getattr(self.c, n)


def pad(c, s, k, hi=None, a=0.30):
    """An upholstered shape: shadow, body, shade to the right, light above."""
    drop(c, s, a, 5, 8, 9)
    c.clip(c.fill(s, k))
    c.soft(
        closed(hi or [(70, -460), (400, -460), (400, 300), (110, 300), (140, -60)]),
        A(dk(k, 0.62), 0.55),
        26,
    )
    c.unclip()


class chair:
    def back(c, f, P):
        (f.chair_back)(Recolor(c, (104, 142, 148), P("seat")))

    def front(c, f, P):
        f.chair_front(c)


class stool:
    """No arms, low back: a plain treatment room chair."""

    def back(c, f, P):
        (f.chair_back)(Recolor(c, (104, 142, 148), P("seat")))

    def front(c, f, P):
        pass


class recliner:
    """Infusion chair: high winged back, head cushion, broad padded arms."""

    def back(c, f, P):
        k = P("seat")
        bk = closed(
            [
                (-160, 70),
                (-168, -60),
                (-164, -180),
                (-170, -280),
                (-152, -356),
                (-120, -386),
                (0, -394),
                (120, -386),
                (152, -356),
                (170, -280),
                (164, -180),
                (168, -60),
                (160, 70),
                (0, 90),
            ]
        )
        c.soft(shift(bk, 8, 10), (60, 46, 46, 110), 14)
        c.clip(c.fill(bk, mul(k, (0.86, 0.86, 0.89))))
        D, L = mul(k, (0.62, 0.64, 0.70)), lt(k, 0.3)
        c.soft(closed([(80, -420), (220, -400), (230, 90), (90, 90), (130, -150)]), (*D, 150), 20)
        c.soft(ellipse(0, -120, 130, 170), (*D, 130), 24)
        c.soft(ribbon([(-150, -352), (-60, -376), (40, -380)], 16), (*L, 170), 6)
        c.soft(ribbon([(-154, 20), (-154, -100), (-158, -250)], 14), (*L, 110), 6)
        c.unclip()
        for sx in (-1, 1):
            w = closed(
                [
                    (sx * 170, -286),
                    (sx * 154, -352),
                    (sx * 134, -350),
                    (sx * 130, -280),
                    (sx * 138, -196),
                    (sx * 164, -180),
                ]
            )
            c.clip(c.fill(w, mul(k, (0.92, 0.92, 0.94)) if sx < 0 else mul(k, (0.74, 0.75, 0.79))))
            c.soft(ribbon([(sx * 134, -340), (sx * 132, -270), (sx * 140, -200)], 14), (*D, 120), 5)
            c.unclip()
        hr = closed(
            [
                (-114, -226),
                (-122, -300),
                (-106, -352),
                (0, -364),
                (106, -352),
                (122, -300),
                (114, -226),
                (0, -214),
            ]
        )
        c.soft(shift(hr, 2, 6), (*D, 150), 6)
        c.clip(c.fill(hr, lt(k, 0.72)))
        c.soft(
            closed([(40, -380), (160, -370), (160, -200), (70, -200)]),
            (*mul(k, (0.8, 0.82, 0.86)), 110),
            16,
        )
        c.soft(ellipse(0, -280, 92, 70), (*mul(k, (0.7, 0.72, 0.78)), 110), 18)
        c.unclip()
        c.stroke(
            [
                open_([(-160, -180), (-60, -170), (60, -170), (160, -180)]),
                open_([(-162, -60), (0, -48), (162, -60)]),
            ],
            (*D, 110),
            2.2,
        )
        st = closed(
            [
                (-176, 20),
                (-184, 80),
                (-150, 132),
                (0, 142),
                (150, 132),
                (184, 80),
                (176, 20),
                (0, 0),
            ]
        )
        c.clip(c.fill(st, k))
        c.soft(ellipse(0, 40, 150, 56), (*D, 190), 14)
        c.unclip()

    def front(c, f, P):
        k = P("seat")
        for sx in (-1, 1):
            a = [f.pj((sx * 158, -40, -30)), f.pj((sx * 166, -40, 60)), f.pj((sx * 172, -40, 170))]
            D, L = mul(k, (0.60, 0.62, 0.68)), lt(k, 0.34)
            sd = closed(
                [
                    (sx * 176 + t[0], t[1])
                    for t in (
                        (sx * -26, -30),
                        (sx * 30, -30),
                        (sx * 38, 60),
                        (sx * 34, 240),
                        (sx * -20, 240),
                        (sx * -30, 60),
                    )
                ]
            )
            c.clip(c.fill(sd, mul(k, (0.78, 0.79, 0.83)) if sx > 0 else mul(k, (0.88, 0.88, 0.9))))
            c.soft(R_(sx * 176 - 60, -40, 120, 60), (*D, 170), 12)
            c.unclip()
            c.stroke(shift(open_(a), 0, 8), D, 42)
            c.stroke(open_(a), k, 42)
            c.stroke(shift(open_(a), -6, -9), (*L, 190), 10)


class phleb(recliner):
    """Blood taking chair: lower back, and a padded rest across, swung to the side of the arm that is bled."""

    def back(c, f, P):
        chair.back(c, f, P)

    def front(c, f, P):
        k = P("seat")
        for sx in (-1, 1):
            p0, p1 = f.pj((sx * 150, -46, -10)), f.pj((sx * 196, -46, 190))
            n = 31
            dx, dy = p1[0] - p0[0], p1[1] - p0[1]
            D, L = mul(k, (0.56, 0.58, 0.64)), lt(k, 0.36)
            c.stroke(seg((sx * 186, p1[1] - 10), (sx * 186, p1[1] + 300)), (84, 88, 96), 15)
            c.stroke(
                seg((sx * 186 - 3, p1[1] - 10), (sx * 186 - 3, p1[1] + 300)), (178, 184, 190), 4
            )
            c.soft(ribbon([(p0[0], p0[1] + 22), (p1[0], p1[1] + 26)], 80), (40, 30, 34, 110), 9)
            c.stroke(seg((p0[0], p0[1] + 10), (p1[0], p1[1] + 12)), D, 60)
            c.stroke(seg(p0, p1), k, 58)
            c.stroke(seg((p0[0] - 4, p0[1] - 10), (p1[0] - 6, p1[1] - 12)), (*L, 120), 16)
            if sx > 0:
                c.stroke(
                    seg((p0[0] + dx * 0.45, p0[1] + dy * 0.45 - 8), (p1[0] - 6, p1[1] - 10)),
                    (246, 248, 248),
                    42,
                )
                c.stroke(
                    seg((p0[0] + dx * 0.45, p0[1] + dy * 0.45 - 17), (p1[0] - 8, p1[1] - 19)),
                    (255, 255, 255),
                    12,
                )


class wheelchair:
    def back(c, f, P):
        k = P("seat")
        m = (150, 156, 164)
        for sx in (-1, 1):
            c.stroke(
                open_([(sx * 146, 120), (sx * 146, -140), (sx * 150, -196), (sx * 160, -214)]),
                mul(m, (0.8, 0.8, 0.82)),
                13,
            )
            c.stroke(
                open_([(sx * 143, 120), (sx * 143, -140), (sx * 147, -192)]), (214, 219, 224), 4
            )
            c.stroke(
                open_([(sx * 150, -208), (sx * 172, -219), (sx * 186, -221)]), (62, 64, 72), 22
            )
            c.stroke(
                open_([(sx * 152, -213), (sx * 172, -224), (sx * 184, -226)]), (112, 116, 124), 5
            )
        bk = closed(
            [
                (-148, 60),
                (-150, -60),
                (-146, -164),
                (-100, -172),
                (0, -170),
                (100, -172),
                (146, -164),
                (150, -60),
                (148, 60),
            ]
        )
        D = mul(k, (0.6, 0.62, 0.68))
        c.clip(c.fill(bk, mul(k, (0.82, 0.82, 0.86))))
        c.soft(ellipse(0, -40, 120, 130), (*D, 170), 20)
        c.soft(closed([(60, -200), (170, -200), (170, 90), (90, 90)]), (*D, 140), 16)
        c.unclip()
        c.stroke(open_([(-142, -160), (0, -165), (142, -160)]), (*lt(k, 0.3), 200), 3)
        st = closed(
            [
                (-156, 30),
                (-160, 80),
                (-140, 116),
                (0, 124),
                (140, 116),
                (160, 80),
                (156, 30),
                (0, 10),
            ]
        )
        c.clip(c.fill(st, k))
        c.soft(ellipse(0, 40, 150, 50), (*D, 180), 14)
        c.unclip()
        for sx in (-1, 1):  # the wheels, almost edge on
            e = ellipse(sx * 205, 110, 30, 178)
            c.fill(e, (58, 62, 70))
            c.fill(ellipse(sx * 208, 110, 20, 158), (206, 212, 217))
            c.fill(ellipse(sx * 210, 110, 17, 148), mul(P("seat"), (0.55, 0.55, 0.6)))
            c.stroke(
                [
                    open_(
                        [
                            (sx * 210 + math.cos(i * 0.628) * 4, 110 + math.sin(i * 0.628) * 16),
                            (sx * 210 + math.cos(i * 0.628) * 16, 110 + math.sin(i * 0.628) * 144),
                        ]
                    )
                    for i in range(10)
                ],
                (186, 192, 198),
                1.8,
            )
            c.fill(ellipse(sx * 210, 110, 7, 20), (150, 156, 164))
            c.stroke(ellipse(sx * 222, 110, 22, 150), (188, 194, 200), 4)

    def front(c, f, P):
        for sx in (-1, 1):
            a = [f.pj((sx * 150, -44, -20)), f.pj((sx * 156, -44, 60)), f.pj((sx * 160, -44, 160))]
            post = [f.pj((sx * 158, -34, 150)), f.pj((sx * 158, 160, 150))]
            c.stroke(open_(post), (110, 116, 124), 12)
            c.stroke(shift(open_(post), -2.5, 0), (206, 212, 217), 3.4)
            c.stroke(shift(open_(a), 0, 7), (36, 38, 44), 25)
            c.stroke(open_(a), (70, 74, 82), 26)
            c.stroke(shift(open_(a), -5, -6), (120, 124, 132), 5)


class sofa:
    def back(c, f, P):
        k = P("seat")
        D, L = mul(k, (0.62, 0.64, 0.70)), lt(k, 0.26)
        bk = join(
            open_([(-420, 200), (-424, -110), (-396, -152)]),
            open_([(-396, -152), (0, -168), (396, -152)]),
            open_([(396, -152), (424, -110), (420, 200)]),
            open_([(420, 200), (-420, 200)]),
        )
        c.soft(shift(bk, 6, 4), (60, 46, 46, 110), 14)
        c.clip(c.fill(bk, mul(k, (0.84, 0.84, 0.87))))
        c.soft(closed([(240, -200), (440, -200), (440, 200), (300, 200)]), (*D, 130), 26)
        c.unclip()
        for x0, x1 in ((-400, -4), (4, 400)):
            s = closed(
                [
                    (x0, 20),
                    (x0 - 2, -70),
                    (x0 + 14, -130),
                    ((x0 + x1) / 2, -146),
                    (x1 - 14, -130),
                    (x1 + 2, -70),
                    (x1, 20),
                    ((x0 + x1) / 2, 30),
                ]
            )
            c.soft(shift(s, 0, 5), (*D, 130), 6)
            c.clip(c.fill(s, k))
            c.soft(ellipse((x0 + x1) / 2 - 60, -96, 110, 36), (*L, 150), 16)
            c.soft(R_(x0, -10, x1 - x0, 60), (*D, 150), 14)
            c.soft(ellipse(0, -30, 120, 140), (*D, 120), 22)
            c.unclip()
        for x0, x1 in ((-400, -2), (2, 400)):
            s = closed(
                [
                    (x0, 24),
                    (x0 - 4, 70),
                    (x0 + 14, 116),
                    ((x0 + x1) / 2, 124),
                    (x1 - 14, 116),
                    (x1 + 4, 70),
                    (x1, 24),
                    ((x0 + x1) / 2, 14),
                ]
            )
            c.clip(c.fill(s, k))
            c.soft(R_(x0, 14, x1 - x0, 24), (*L, 130), 8)
            c.soft(R_(x0, 96, x1 - x0, 50), (*D, 170), 10)
            c.soft(ellipse(0, 36, 170, 50), (*D, 170), 16)
            c.unclip()
        c.fill(R_(-400, 116, 800, 200), mul(k, (0.68, 0.68, 0.73)))
        q = P("cushion")
        s = closed(
            [
                (214, -104),
                (236, -112),
                (286, -104),
                (334, -112),
                (354, -104),
                (358, -82),
                (351, -30),
                (358, 20),
                (352, 42),
                (332, 48),
                (284, 40),
                (236, 48),
                (216, 42),
                (211, 20),
                (218, -30),
                (210, -82),
            ]
        )
        drop(c, s, 0.35, 4, 6, 7)
        c.clip(c.fill(s, q))
        c.soft(closed([(280, -150), (400, -150), (400, 70), (300, 70)]), A(dk(q, 0.5), 0.4), 14)
        c.unclip()

    def front(c, f, P):
        pass


class row:
    """Moulded waiting chairs, linked: one for the patient, half of one at each side."""

    def back(c, f, P):
        k = P("seat")
        D, L = mul(k, (0.62, 0.64, 0.70)), lt(k, 0.34)
        x0, x1 = (-520 if "left" in P("sides") else -176), (520 if "right" in P("sides") else 176)
        c.fill(R_(x0, 96, x1 - x0, 20), (118, 124, 132))
        c.fill(R_(x0, 96, x1 - x0, 6), (196, 202, 207))
        for ox in [x for x, n in ((-356, "left"), (356, "right")) if n in P("sides")] + [0]:
            k = mixc(P("seat"), P("air"), 0.0 if ox == 0 else 0.34)
            D, L = mul(k, (0.62, 0.64, 0.70)), lt(k, 0.34)
            bk = closed(
                [
                    (ox - 138, 60),
                    (ox - 156, -60),
                    (ox - 150, -150),
                    (ox - 116, -176),
                    (ox, -182),
                    (ox + 116, -176),
                    (ox + 150, -150),
                    (ox + 156, -60),
                    (ox + 138, 60),
                ]
            )
            c.soft(shift(bk, 5, 6), (60, 46, 46, 100), 10)
            c.clip(c.fill(bk, mul(k, (0.88, 0.88, 0.9))))
            c.soft(ellipse(ox - 40, -110, 96, 56), (*L, 150), 18)
            c.soft(
                closed([(ox + 70, -200), (ox + 180, -200), (ox + 170, 80), (ox + 110, 80)]),
                (*D, 130),
                16,
            )
            c.soft(R_(ox - 160, -10, 320, 70), (*D, 170), 16)
            c.unclip()
            c.stroke(
                open_(
                    [
                        (ox - 146, -146),
                        (ox - 112, -171),
                        (ox, -177),
                        (ox + 112, -171),
                        (ox + 146, -146),
                    ]
                ),
                (*L, 160),
                2.4,
            )
            st = closed(
                [
                    (ox - 160, 26),
                    (ox - 170, 70),
                    (ox - 146, 108),
                    (ox, 118),
                    (ox + 146, 108),
                    (ox + 170, 70),
                    (ox + 160, 26),
                    (ox, 8),
                ]
            )
            c.clip(c.fill(st, k))
            c.soft(ellipse(ox, 34, 120, 36), (*D, 150), 12)
            c.soft(ribbon([(ox - 160, 82), (ox, 106), (ox + 156, 84)], 14), (*L, 120), 5)
            c.unclip()
        for x in (-178, 178):
            c.stroke(seg((x, -44), (x, 96)), (150, 156, 164), 11)
            c.stroke(seg((x - 3, -44), (x - 3, 96)), (214, 219, 224), 3)

    def front(c, f, P):
        for x in (-178, 178):
            q = rr(x - 21, -66, 42, 30, 13)
            c.soft(shift(q, 3, 8), (40, 32, 36, 120), 6)
            c.fill(q, (66, 70, 78))
            c.lin(q, (0, -66), (0, -36), (112, 116, 124), (50, 53, 60))


class bed:
    """Hospital bed, a little narrower than the rig's own, so that the bay shows at both sides. The blanket and the rails are the rig's."""

    def back(c, f, P):
        H = P("board")
        D = mul(H, (0.62, 0.62, 0.68))

        def hump(a, top, r):
            return join(
                open_([(-a, 220), (-a, top + r)]),
                open_([(-a, top + r), (-a + r * 0.3, top + r * 0.3), (-a + r, top)]),
                open_([(-a + r, top), (0, top - 8), (a - r, top)]),
                open_([(a - r, top), (a - r * 0.3, top + r * 0.3), (a, top + r)]),
                open_([(a, top + r), (a, 220)]),
            )

        c.soft(shift(hump(212, -272, 44), 8, 6), (60, 46, 50, 110), 14)
        c.fill(hump(212, -272, 44), dk(H, 0.18))
        c.clip(c.fill(hump(202, -262, 38), H))
        c.soft(closed([(60, -300), (260, -300), (260, 220), (120, 220)]), (*D, 130), 26)
        c.soft(
            ribbon([(-190, -150), (-186, -226), (-120, -256), (40, -262)], 12),
            (*lt(H, 0.6), 160),
            5,
        )
        c.unclip()
        m = closed(
            [
                (-196, 260),
                (-198, -120),
                (-180, -214),
                (-130, -236),
                (0, -240),
                (130, -236),
                (180, -214),
                (198, -120),
                (196, 260),
            ]
        )
        c.soft(shift(m, 4, 8), (60, 40, 36, 110), 10)
        c.clip(c.fill(m, (243, 244, 243)))
        c.soft(closed([(110, -330), (240, -330), (240, 240), (150, 240)]), (140, 152, 166, 110), 24)
        c.soft(ellipse(0, -40, 110, 150), (96, 108, 134, 120), 20)
        for x, y, x1, y1 in (
            (-178, -60, -116, -10),
            (-184, -10, -116, 20),
            (178, -80, 120, -30),
            (186, -20, 124, 14),
        ):
            f.fold(
                c,
                [(x, y), (lerp(x, x1, 0.5), lerp(y, y1, 0.6)), (x1, y1)],
                10,
                (150, 160, 172),
                (255, 255, 255),
                0.5,
                4,
            )
        c.unclip()
        hx, hy = f.hx, f.hy
        p = closed(
            [
                (hx - 164, hy + 30),
                (hx - 172, hy - 40),
                (hx - 150, hy - 84),
                (hx - 80, hy - 92),
                (hx, hy - 96),
                (hx + 80, hy - 92),
                (hx + 150, hy - 84),
                (hx + 172, hy - 40),
                (hx + 164, hy + 30),
                (hx + 142, hy + 78),
                (hx + 70, hy + 92),
                (hx, hy + 98),
                (hx - 70, hy + 92),
                (hx - 142, hy + 78),
            ]
        )
        c.soft(shift(p, 3, 10), (50, 44, 60, 130), 9)
        q = P("pillow")
        c.clip(c.fill(p, q))
        c.soft(
            closed(
                [
                    (hx + 70, hy - 130),
                    (hx + 200, hy - 120),
                    (hx + 200, hy + 130),
                    (hx + 60, hy + 130),
                    (hx + 124, hy),
                ]
            ),
            (*mul(q, (0.72, 0.74, 0.80)), 150),
            22,
        )
        c.soft(ellipse(hx + 4, hy + 10, 92, 94), (*mul(q, (0.70, 0.72, 0.78)), 130), 20)
        c.soft(ellipse(hx - 110, hy - 52, 44, 22, -0.3), (255, 255, 255, 110), 14)
        for a in (-2.7, -2.35, -0.75, -0.4, 0.35, 0.7, 2.5, 2.85):
            f.fold(
                c,
                [
                    (hx + math.cos(a) * 92, hy + math.sin(a) * 80),
                    (hx + math.cos(a + 0.06) * 120, hy + math.sin(a + 0.06) * 86),
                    (hx + math.cos(a) * 148, hy + math.sin(a) * 92),
                ],
                8,
                mul(q, (0.80, 0.81, 0.85)),
                (255, 255, 255),
                0.36,
                5,
            )
        c.unclip()
        c.stroke(p, (*mul(q, (0.74, 0.76, 0.80)), 150), 1.2)

    def front(c, f, P):
        f.bed_front(Recolor(c, (128, 156, 172), P("blanket")))


class plinth:
    """Sitting on the edge of a treatment couch."""

    def back(c, f, P):
        k = P("seat")
        D, L = mul(k, (0.6, 0.62, 0.68)), lt(k, 0.3)
        X = 196
        s = poly([(-560, 10), (X, 10), (X + 6, 96), (-560, 96)])
        c.soft(shift(s, 0, 26), (50, 40, 44, 120), 14)
        for x in (-330, 150):
            c.stroke(seg((x, 90), (x, 400)), (150, 156, 164), 20)
            c.stroke(seg((x - 5, 90), (x - 5, 400)), (214, 219, 224), 5)
        c.fill(s, k)
        c.lin(s, (0, 10), (0, 96), lt(k, 0.22), dk(k, 0.22))
        c.fill(poly([(-560, -22), (X - 14, -22), (X, 14), (-560, 14)]), lt(k, 0.2))
        c.fill(poly([(-560, -24), (-170, -24), (-150, 14), (-560, 14)]), lt(k, 0.3))
        c.soft(ellipse(0, 10, 210, 34), (*D, 170), 14)
        c.stroke(seg((-560, 16), (X, 16)), (*L, 160), 3)
        c.fill(poly([(-560, 52), (X, 52), (X, 56), (-560, 56)]), (*D, 110))
        pw = closed(
            [
                (-452, -26),
                (-448, -76),
                (-400, -94),
                (-300, -94),
                (-262, -76),
                (-258, -28),
                (-350, -18),
            ]
        )
        drop(c, pw, 0.3, 3, 6, 7)
        c.clip(c.fill(pw, (247, 248, 246)))
        c.soft(R_(-470, -40, 240, 40), (160, 170, 186, 150), 10)
        c.unclip()

    def front(c, f, P):
        pass


def R_(x, y, w, h):
    return poly([(x, y), (x + w, y), (x + w, y + h), (x, y + h)])


KINDS = {k: v for k, v in list(globals().items()) if isinstance(v, type) and hasattr(v, "back")}
RIG = {"bed": "bed", "counter": "counter"}  # which seat the rig itself must be told
