"""Painter: the only module that knows the raster backend (Skia CPU raster). Shapes are (control_points, closed) cubic lists from geom.

soft(): soft-edged shapes without blur filters. Shapes are queued and rasterised, antialiased, into a tiny 1/f layer (f ~ 2 sigma), which is
painted back through the enclosing clip path with bilinear sampling: box filter * tent filter = a smooth blur of sigma ~ f/2, ~10x cheaper."""

import skia

LEVELS = (2, 4, 8, 16)
_LIN = skia.SamplingOptions(skia.FilterMode.kLinear)


class Painter:
    def __init__(self, w, h, scale=1.0, ox=0.0, oy=0.0, quality="fast"):
        self.w, self.h = w, h
        self.quality = quality
        w, h = self.w, self.h = max(1, int(w)), max(1, int(h))
        self.buf = bytearray(w * h * 4)
        info = lambda a, b: skia.ImageInfo.Make(
            a, b, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType
        )
        self.surf = skia.Surface.MakeRasterDirect(info(w, h), self.buf, w * 4)
        self.cv = self.surf.getCanvas()
        self.p = skia.Paint(AntiAlias=True)
        self._soft = {}
        self.scale = scale
        self.n = 0
        self.ox, self.oy = ox, oy
        self.sp = skia.Paint(
            AntiAlias=True,
            Style=skia.Paint.kStroke_Style,
            StrokeCap=skia.Paint.kRound_Cap,
            StrokeJoin=skia.Paint.kRound_Join,
        )
        self.low = []
        for f in LEVELS:
            s = skia.Surface.MakeRaster(info(w // f + 4, h // f + 4))
            self.low.append((s, s.getCanvas(), f))
        self.lp = skia.Paint(AntiAlias=True)
        self.upp = skia.Paint()
        self.stack = []
        self.q0 = []

    def begin(self):
        self.cv.clear(0)
        self.cv.save()
        self.cv.translate(self.ox, self.oy)
        self.cv.scale(self.scale, self.scale)
        self.n = 0
        self.nflush = 0

    def end(self):
        self._flush()
        self.cv.restore()

    def push(self, k, dx, dy):
        """Draw what follows k times as large, at (dx, dy): a carried child."""
        self._flush()
        self.cv.save()
        self.cv.translate(dx, dy)
        self.cv.scale(k, k)
        self.scale *= k
        self._k = k

    def pop(self):
        self._flush()
        self.cv.restore()
        self.scale /= self._k

    @staticmethod
    def col(c):
        return (c[3] if len(c) > 3 else 255) << 24 | int(c[0]) << 16 | int(c[1]) << 8 | int(c[2])

    def path(self, shape):
        """Descriptor(s) -> skia.Path, Catmull-Rom expanded inline (this loop is the hot spot of the whole renderer)."""
        if isinstance(shape, skia.Path):
            return shape
        p = skia.Path()
        ct = p.cubicTo
        q = 1 / 6
        for k, d in shape if isinstance(shape, list) else (shape,):
            if k == 2:
                first = None
                for r in d:
                    x1, y1 = r[0]
                    if first is None:
                        first = (x1, y1)
                        p.moveTo(x1, y1)
                    elif abs(ex - x1) + abs(ey - y1) > 1e-6:
                        p.lineTo(x1, y1)
                    n = len(r)
                    if n == 2:
                        ex, ey = r[1]
                        p.lineTo(ex, ey)
                        continue
                    x0, y0 = x1, y1
                    x2, y2 = r[1]
                    for i in range(2, n):
                        x3, y3 = r[i]
                        ct(
                            x1 + (x2 - x0) * q,
                            y1 + (y2 - y0) * q,
                            x2 - (x3 - x1) * q,
                            y2 - (y3 - y1) * q,
                            x2,
                            y2,
                        )
                        x0 = x1
                        y0 = y1
                        x1 = x2
                        y1 = y2
                        x2 = x3
                        y2 = y3
                    ct(
                        x1 + (x2 - x0) * q,
                        y1 + (y2 - y0) * q,
                        x2 - (x2 - x1) * q,
                        y2 - (y2 - y1) * q,
                        x2,
                        y2,
                    )
                    ex, ey = x2, y2
                p.close()
            elif k == 0:
                p.moveTo(*d[0])
                for i in range(1, len(d) - 2, 3):
                    ct(*d[i], *d[i + 1], *d[i + 2])
                p.close()
            elif k == 1:
                x0, y0 = d[-1]
                x1, y1 = d[0]
                x2, y2 = d[1]
                p.moveTo(x1, y1)
                for x3, y3 in d[2:]:
                    ct(
                        x1 + (x2 - x0) * q,
                        y1 + (y2 - y0) * q,
                        x2 - (x3 - x1) * q,
                        y2 - (y3 - y1) * q,
                        x2,
                        y2,
                    )
                    x0 = x1
                    y0 = y1
                    x1 = x2
                    y1 = y2
                    x2 = x3
                    y2 = y3
                for x3, y3 in d[:2]:
                    ct(
                        x1 + (x2 - x0) * q,
                        y1 + (y2 - y0) * q,
                        x2 - (x3 - x1) * q,
                        y2 - (y3 - y1) * q,
                        x2,
                        y2,
                    )
                    x0 = x1
                    y0 = y1
                    x1 = x2
                    y1 = y2
                    x2 = x3
                    y2 = y3
                p.close()
            else:
                x1, y1 = d[0]
                p.moveTo(x1, y1)
                x0, y0 = x1, y1
                x2, y2 = d[1]
                for x3, y3 in d[2:]:
                    ct(
                        x1 + (x2 - x0) * q,
                        y1 + (y2 - y0) * q,
                        x2 - (x3 - x1) * q,
                        y2 - (y3 - y1) * q,
                        x2,
                        y2,
                    )
                    x0 = x1
                    y0 = y1
                    x1 = x2
                    y1 = y2
                    x2 = x3
                    y2 = y3
                ct(
                    x1 + (x2 - x0) * q,
                    y1 + (y2 - y0) * q,
                    x2 - (x2 - x1) * q,
                    y2 - (y2 - y1) * q,
                    x2,
                    y2,
                )
        return p

    def linear(self, shape, p0, p1, c0, c1):
        self.lin(shape, p0, p1, c0, c1)

    def radial(self, shape, c, r, c0, c1):
        self.rad(shape, c, r, c0, c1)

    def fill_even_odd(self, shapes, c):
        self.fill(self.evenodd(shapes), c)

    def evenodd(self, shapes):
        p = self.path(shapes)
        p.setFillType(skia.PathFillType.kEvenOdd)
        return p

    def surface(self):
        """The picture as a pygame surface that shares the pixels (premultiplied)."""
        import pygame

        return pygame.image.frombuffer(self.buf, (self.w, self.h), "BGRA")

    # --- clip stack: clips are applied lazily; soft-only parts never build an AA clip
    def _crisp(self):
        if self.stack:
            e = self.stack[-1]
            if e[1]:
                self._flush()
            if not e[2]:
                e[2] = True
                self.cv.save()
                self.cv.clipPath(e[0], skia.ClipOp.kIntersect, True)
        elif self.q0:
            self._flush()

    def clip(self, shape):
        if self.stack:
            self._crisp()
        else:
            self._flush()
        self.stack.append([self.path(shape), [], False])

    def clip_rect(self, x0, y0, x1, y1):
        if self.stack:
            self._crisp()
        self.stack.append([skia.Path.Rect(skia.Rect.MakeLTRB(x0, y0, x1, y1)), [], False])

    def unclip(self):
        self._flush()
        e = self.stack.pop()
        if e[2]:
            self.cv.restore()

    def _flush(self):
        """Pyramid: coarse level -> bilinear up into the next finer level -> ... -> one full-resolution composite per batch."""
        e = self.stack[-1] if self.stack else None
        q = e[1] if e else self.q0
        if not q:
            return
        cv = self.cv
        M = cv.getTotalMatrix()
        cb = cv.getDeviceClipBounds()
        L, T, R, B = 1e9, 1e9, -1e9, -1e9
        fine, coarse = 9, 0
        for lv, p, c in q:
            l, t, r, b = p.getBounds()
            if l < L:
                L = l
            if t < T:
                T = t
            if r > R:
                R = r
            if b > B:
                B = b
            if lv < fine:
                fine = lv
            if lv > coarse:
                coarse = lv
        g = LEVELS[coarse] * 1.6
        b = M.mapRect(skia.Rect.MakeLTRB(L, T, R, B))
        L, T, R, B = b.left() - g, b.top() - g, b.right() + g, b.bottom() + g
        L, T, R, B = max(L, cb.left()), max(T, cb.top()), min(R, cb.right()), min(B, cb.bottom())
        if e:
            b = M.mapRect(e[0].getBounds())
            L, T, R, B = max(L, b.left()), max(T, b.top()), min(R, b.right()), min(B, b.bottom())
        if R - L < 1 or B - T < 1:
            q.clear()
            return
        prev = None
        lp = self.lp
        for lv in range(coarse, fine - 1, -1):
            s, lc, f = self.low[lv]
            x0, y0, x1, y1 = (
                max(0, int(L / f) - 1),
                max(0, int(T / f) - 1),
                min(s.width(), int(R / f) + 3),
                min(s.height(), int(B / f) + 3),
            )
            lc.save()
            lc.clipRect(skia.Rect.MakeLTRB(x0, y0, x1, y1))
            lc.clear(0)
            if prev is not None:
                im, px, py, pf = prev
                k = pf / f
                lc.drawImageRect(
                    im,
                    skia.Rect.MakeXYWH(px * k, py * k, im.width() * k, im.height() * k),
                    _LIN,
                    self.upp,
                )
            lc.scale(1 / f, 1 / f)
            lc.concat(M)
            for l2, p, c in q:
                if l2 == lv:
                    lp.setColor(c)
                    lc.drawPath(p, lp)
            lc.restore()
            prev = (s.makeImageSnapshot(skia.IRect.MakeLTRB(x0, y0, x1, y1)), x0, y0, f)
        q.clear()
        im, px, py, f = prev
        self.nflush += 1
        mt = skia.Matrix()
        mt.setScale(f, f)
        mt.preTranslate(px, py)
        inv = skia.Matrix()
        M.invert(inv)
        pt = skia.Paint(
            AntiAlias=True,
            Shader=im.makeShader(
                skia.TileMode.kClamp, skia.TileMode.kClamp, _LIN, skia.Matrix.Concat(inv, mt)
            ),
        )
        r = inv.mapRect(skia.Rect.MakeLTRB(L, T, R, B))
        if e and not e[2]:
            cv.save()
            cv.clipRect(r)
            cv.drawPath(e[0], pt)
            cv.restore()
        else:
            cv.drawRect(r, pt)

    # --- drawing
    def fill(self, shape, c):
        self._crisp()
        p = self.path(shape)
        self.p.setColor(self.col(c))
        self.cv.drawPath(p, self.p)
        self.n += 1
        return p

    def soft(self, shape, c, sigma):
        p = self.path(shape)
        self.n += 1
        if self.quality == "blur":
            self._crisp()
            sigma = round(sigma, 1)
            q = self._soft.get(sigma)
            if q is None:
                q = self._soft[sigma] = skia.Paint(
                    AntiAlias=True,
                    MaskFilter=skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, sigma),
                )
            q.setColor(self.col(c))
            self.cv.drawPath(p, q)
            return p
        sd = sigma * self.scale
        f = 0 if sd < 1.4 else 1 if sd < 3.6 else 2 if sd < 8.5 else 3
        (self.stack[-1][1] if self.stack else self.q0).append((f, p, self.col(c)))
        return p

    def stroke(self, shape, c, w):
        self._crisp()
        p = self.path(shape)
        self.sp.setColor(self.col(c))
        self.sp.setStrokeWidth(w)
        self.cv.drawPath(p, self.sp)
        self.n += 1
        return p

    def lin(self, shape, p0, p1, c0, c1):
        self._crisp()
        p = self.path(shape)
        q = skia.Paint(
            AntiAlias=True,
            Shader=skia.GradientShader.MakeLinear(
                points=[p0, p1], colors=[self.col(c0), self.col(c1)]
            ),
        )
        self.cv.drawPath(p, q)
        self.n += 1
        return p

    def rad(self, shape, c, r, c0, c1):
        self._crisp()
        p = self.path(shape)
        q = skia.Paint(
            AntiAlias=True,
            Shader=skia.GradientShader.MakeRadial(
                center=c, radius=r, colors=[self.col(c0), self.col(c1)]
            ),
        )
        self.cv.drawPath(p, q)
        self.n += 1
        return p
