"""Approach A: the same figure through pygame-ce only. polygons at ss x supersampling, alpha through temp surfaces, clip through mask multiply,
soft edges through a tiny surface smoothscaled up, final smoothscale down."""

import pygame, numpy as np, math
from game.view.figure.oldgeom import cubics

T = np.linspace(0, 1, 7)[1:]
B = np.stack([(1 - T) ** 3, 3 * T * (1 - T) ** 2, 3 * T * T * (1 - T), T**3], 1)


class _P:
    def __init__(s, polys):
        s.polys = polys
        s.eo = False

    def setFillType(s, t):
        s.eo = True


class PygamePainter:
    quality = "pg"

    def __init__(self, w, h, scale=1.0, ox=0.0, oy=0.0, quality="fast", ss=2, soft=True):
        self.w, self.h, self.ss, self.k, self.ox, self.oy = w, h, ss, scale * ss, ox * ss, oy * ss
        self.dosoft = soft
        self.nflush = 0
        self.big = pygame.Surface((w * ss, h * ss), pygame.SRCALPHA)
        self.out = pygame.Surface((w, h), pygame.SRCALPHA)
        self.n = 0

    def linear(self, shape, p0, p1, c0, c1):
        self.lin(shape, p0, p1, c0, c1)

    def radial(self, shape, c, r, c0, c1):
        self.rad(shape, c, r, c0, c1)

    def fill_even_odd(self, shapes, c):
        self.fill(self.evenodd(shapes), c)

    def evenodd(self, shapes):
        p = self.path(shapes)
        p.eo = True
        return p

    def surface(self):
        return self.out

    def begin(self):
        self.big.fill((0, 0, 0, 0))
        self.st = []
        self.n = 0

    def end(self):
        self.out.fill((0, 0, 0, 0))
        self.out.blit(
            (
                pygame.transform.smoothscale(self.big, (self.w, self.h))
                if self.ss > 1
                else self.big
            ).premul_alpha(),
            (0, 0),
            special_flags=pygame.BLEND_PREMULTIPLIED,
        )

    def push(self, k, dx, dy):
        self._old = self.k, self.ox, self.oy
        self.ox += dx * self.k
        self.oy += dy * self.k
        self.k *= k

    def pop(self):
        self.k, self.ox, self.oy = self._old

    def path(self, s):
        if isinstance(s, _P):
            return s
        out = []
        for sh in s if isinstance(s, list) else (s,):
            a = np.asarray(cubics(sh)[0], np.float64)
            n = (len(a) - 1) // 3
            q = np.stack(
                [a[0 : 3 * n : 3], a[1 : 3 * n : 3], a[2 : 3 * n : 3], a[3 : 3 * n + 1 : 3]], 1
            )
            out.append(np.einsum("tk,nkd->ntd", B, q).reshape(-1, 2) * self.k + (self.ox, self.oy))
        return _P(out)

    def tgt(self):
        return self.st[-1][0] if self.st else self.big, self.st[-1][1] if self.st else (0, 0)

    def fill(self, s, c):
        p = self.path(s)
        self.n += 1
        surf, o = self.tgt()
        polys = p.polys
        if p.eo:
            a = polys[0]
            b = polys[1]
            polys = [np.concatenate([a, a[:1], b[-1:], b[::-1] if False else b, b[-1:], a[:1]])]
        for q in polys:
            if len(c) < 4 or c[3] == 255:
                pygame.draw.polygon(surf, c[:3], q - o)
            else:
                x0, y0 = np.floor(q.min(0)).astype(int) - 1
                x1, y1 = np.ceil(q.max(0)).astype(int) + 2
                w, h = min(x1 - x0, 3000), min(y1 - y0, 3000)
                if w <= 0 or h <= 0:
                    continue
                t = pygame.Surface((w, h), pygame.SRCALPHA)
                pygame.draw.polygon(t, c, q - (x0, y0))
                surf.blit(t, (x0 - o[0], y0 - o[1]))
        return p

    def soft(self, s, c, sigma):
        p = self.path(s)
        self.n += 1
        if not self.dosoft:
            return p
        f = max(3, int(sigma * self.k * 1.4))
        surf, o = self.tgt()
        allp = np.concatenate(p.polys)
        x0, y0 = allp.min(0) - 2 * f
        x1, y1 = allp.max(0) + 2 * f
        x0 = max(x0, o[0] - f)
        y0 = max(y0, o[1] - f)
        x1 = min(x1, o[0] + surf.get_width() + f)
        y1 = min(y1, o[1] + surf.get_height() + f)
        w, h = max(2, int((x1 - x0) / f)), max(2, int((y1 - y0) / f))
        if x1 - x0 < 2 or y1 - y0 < 2:
            return p
        t = pygame.Surface((w, h), pygame.SRCALPHA)
        t.fill((*c[:3], 0))
        for q in p.polys:
            pygame.draw.polygon(t, c if len(c) > 3 else (*c, 255), (q - (x0, y0)) / f)
        t = pygame.transform.smoothscale(t, (w * f, h * f))
        surf.blit(t, (x0 - o[0], y0 - o[1]))
        return p

    def stroke(self, s, c, w):
        p = self.path(s)
        self.n += 1
        surf, o = self.tgt()
        for q in p.polys:
            pygame.draw.lines(surf, c[:3], False, q - o, max(1, int(w * self.k)))
        return p

    def rad(self, s, ce, r, c0, c1):
        return self.fill(s, (*c0[:3], c0[3] // 2))

    def lin(self, s, a, b, c0, c1):
        return self.fill(s, c0)

    def clip(self, s):
        p = self.path(s)
        al = np.concatenate(p.polys)
        x0, y0 = np.floor(al.min(0)).astype(int)
        x1, y1 = np.ceil(al.max(0)).astype(int) + 1
        x0, y0 = max(0, x0), max(0, y0)
        x1, y1 = min(self.big.get_width(), x1), min(self.big.get_height(), y1)
        self.st.append(
            (
                pygame.Surface((max(1, x1 - x0), max(1, y1 - y0)), pygame.SRCALPHA),
                np.array((x0, y0)),
                p,
            )
        )

    def unclip(self):
        t, o, p = self.st.pop()
        m = pygame.Surface(t.get_size(), pygame.SRCALPHA)
        m.fill((255, 255, 255, 0))
        for q in p.polys:
            pygame.draw.polygon(m, (255, 255, 255, 255), q - o)
        t.blit(m, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        s, so = self.tgt()
        s.blit(t, o - np.array(so))
