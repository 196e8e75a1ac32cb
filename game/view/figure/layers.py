"""Dirty layers: five cached premultiplied layers; a layer is repainted only when some control point moved more than EPS pixels,
at most `budget` layers per tick (head first, nothing waits longer than MAXWAIT ticks). Blitting them is ~0.3 ms."""

import pygame
from game.view.paint import Painter

ORDER = ("back", "legs", "body", "head", "child", "arms")


class LayeredFigure:
    EPS = {"back": 0.8, "legs": 0.5, "body": 0.6, "head": 0.3, "child": 0.45, "arms": 0.45}
    MAXWAIT = 4

    def __init__(self, fig, w, h, scale, ox, oy, budget=1):
        self.f = fig
        self.scale = scale
        self.o = ox, oy
        self.P = {k: Painter(w, h, scale, ox, oy) for k in ORDER if k != "child" or fig.child}
        self.budget = budget
        cp = Painter(w, h, scale, ox, oy, "blur")
        cp.begin()
        fig.seat_front(cp)
        cp.end()
        self.chair_sprite = cp.surface()
        self._keep = cp
        self.crop = self.chair_sprite.get_bounding_rect()
        self.S = {k: p.surface() for k, p in self.P.items()}
        self.last = {k: None for k in ORDER}
        self.wait = dict.fromkeys(ORDER, 0)
        self.rect = dict.fromkeys(ORDER)

    def tick(self, pose, st):
        f = self.f
        f.solve(pose)
        f.prepare(st)
        dirty = []
        for k in ORDER:
            if k == "child" and not f.child:
                continue
            key = f.key(k)
            old = self.last[k]
            if old is None or len(old) != len(key):
                d = 99.0
            else:
                d = max(map(abs, map(float.__sub__, map(float, key), old))) * self.scale
            if d > self.EPS[k]:
                self.wait[k] += 1
                dirty.append(
                    (
                        -(self.wait[k] + (2 if k == "head" else 0) + min(d, 6)),
                        k,
                        list(map(float, key)),
                    )
                )
        dirty.sort(key=lambda x: x[0])
        done = []
        for i, (pr, k, key) in enumerate(dirty):
            if i >= self.budget and self.wait[k] < self.MAXWAIT and self.last[k] is not None:
                continue
            p = self.P[k]
            p.begin()
            getattr(f, "paint_" + k)(p)
            p.end()
            self.last[k] = key
            self.wait[k] = 0
            done.append(k)
            if k in ("head", "back"):  # blit only what can hold paint
                s = self.scale
                r = 2.1 * f.Hf * s
                x, y = f.hx * s + self.o[0], f.hy * s + self.o[1]
                self.rect[k] = (
                    None
                    if f.cue.get("cannula")
                    else pygame.Rect(x - r, 0, 2 * r, y + 3.4 * f.Hf * s).clip((0, 0, p.w, p.h))
                )
        return done

    def blit(self, dst, pos):
        F = pygame.BLEND_PREMULTIPLIED
        for k in ORDER:
            if k == "arms":
                dst.blit(
                    self.chair_sprite,
                    (pos[0] + self.crop.x, pos[1] + self.crop.y),
                    self.crop,
                    special_flags=F,
                )
            if (
                k == "back"
                and not (self.f.style.get("back") or self.f.style.get("kind") == "hood")
                or k == "child"
                and not self.f.child
            ):
                continue
            r = self.rect[k]
            if r:
                dst.blit(self.S[k], (pos[0] + r.x, pos[1] + r.y), r, special_flags=F)
            else:
                dst.blit(self.S[k], pos, special_flags=F)
