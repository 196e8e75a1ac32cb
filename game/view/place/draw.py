"""Draws a place from its file: data/<name>.json. A place = palette + light + a list of parts; nothing here knows any department by name.

    p = Place('reception')                       # or Place('ward_day', light='night')
    bg = p.background(W, H)                      # static, once: room, then the seat's back
    mid = p.mid(fig, cam, W, H)                  # before the body, behind the arms: seat front, counter and what stands on it
    top = p.fore(W, H)                           # before everything: glass, a curtain's edge; None where there is none
Positions are pixels of 1280x720 and scale with the height."""

from game.view.paint import Painter
from game.view.figure.oldgeom import ellipse, closed
from game.view.figure.data import table
from . import kit, seats
from .kit import Lit, PARTS, A, R, RR, lt, dk, SH

LIGHTS, PALETTES = table("lights"), table("palettes")


class Place:
    def __init__(self, d, light=None):
        name = self.name = d["id"]
        self.d = d
        self.title = d["title"]
        self.view = d.get("view", "interview")
        s = d.get("seat", "chair")
        self.seat = s if isinstance(s, dict) else {"kind": s}
        self.kind = self.seat["kind"]
        ln = light or d.get("light", "day")
        self.L = {**LIGHTS[ln], "name": ln, **(d.get("light_tune") or {})}
        pal = d.get("palette", {})
        pal = {"use": pal} if isinstance(pal, str) else pal
        self.pal = {
            **PALETTES["base"],
            **PALETTES.get(pal.get("use", "base"), {}),
            **{k: v for k, v in pal.items() if k != "use"},
        }
        self.pal["seat"] = self.P(self.seat.get("color", "fabric"))
        self.pal["board"] = self.P(self.seat.get("board", "board_"))
        self.pal["sides"] = self.seat.get("sides", ["left", "right"])
        self.pal["air"] = [int(a * b) for a, b in zip(self.P("wall"), self.L["mul"])]
        self.pal["cushion"] = self.P(self.seat.get("cushion", "accent2"))

    def P(self, k):
        if isinstance(k, str) and k not in self.pal:
            raise ValueError(f"{self.name}: no colour named {k!r}")
        return tuple(self.pal[k]) if isinstance(k, str) else tuple(k)

    @property
    def rig_seat(self):
        return seats.RIG.get(self.kind, "chair")

    def _draw(self, c, parts, y0=0.0, near=False):
        """near: things beside the patient stand in the patient's light."""
        L = (
            self.L
            if not near
            else {
                **self.L,
                "mul": [(a + 2 * b / 255) / 3 for a, b in zip(self.L["mul"], self.L["figure"])],
            }
        )
        lit = Lit(c, L, [a * b for a, b in zip(self.P("wall"), self.L["mul"])])
        for p in parts:
            n, x, y, w, h = p[:5]
            o = dict(p[5]) if len(p) > 5 else {}
            lit.depth = o.pop("depth", 0.0)
            if "round" in o:
                o["round_"] = o.pop("round")
            if n not in PARTS:
                raise ValueError(f"{self.name}: no part named {n!r}")
            PARTS[n](
                lit,
                self.P,
                L,
                x,
                y + y0,
                w,
                h,
                **{
                    k: tuple(v)
                    if isinstance(v, list)
                    and v
                    and isinstance(v[0], (int, float))
                    and k != "sockets"
                    else v
                    for k, v in o.items()
                },
            )

    def room(self, c):
        """Everything behind the patient but the seat."""
        self._draw(c, self.d["parts"])
        L = self.L
        h = L["halo"]
        v = L["vignette"]
        if self.view != "none":
            c.soft(ellipse(416, 230, 250, 210), h, 70)
        for s in (
            [(-90, -90), (60, -90), (-10, 360), (60, 810), (-90, 810)],
            [(1370, -90), (1220, -90), (1290, 360), (1220, 810), (1370, 810)],
        ):
            c.soft(closed(s), (40, 30, 44, v), 60)

    def background(self, W=1280, H=720, fig=None, cam=None):
        c = Painter(W, H, H / 720, 0, 0, "blur")
        c.begin()
        self.room(c)
        c.end()
        out = c.surface().copy()
        if fig is not None and self.kind in seats.KINDS:
            s = self.seat_back(fig, cam, W, H)
            out.blit(s, (0, 0), special_flags=PRE())
        return out

    def seat_back(self, fig, cam, W=1280, H=720):
        c = Painter(W, H, *cam, "blur")
        c.begin()
        seats.KINDS[self.kind].back(c, fig, self.P)
        c.end()
        return self.tone(c.surface().copy())

    def mid(self, fig, cam, W=1280, H=720):
        if self.kind == "counter":
            k = H / 720
            y = (fig.pj((0, -58, 80))[1] * cam[0] + cam[2]) / k
            c = Painter(W, H, k, 0, 0, "blur")
            c.begin()
            self.counter(c, y)
            self._draw(c, self.d.get("desk", ()), y + 18, True)
            c.end()
            return c.surface().copy()
        c = Painter(W, H, *cam, "blur")
        c.begin()
        seats.KINDS[self.kind].front(c, fig, self.P)
        c.end()
        return self.tone(c.surface().copy())

    def counter(self, c, y):
        """The counter top the patient leans on; y is where the hands lie."""
        lit = Lit(c, {**self.L, "mul": [(a + 1) / 2 for a in self.L["mul"]]}, (0, 0, 0))
        k = self.P("counter")
        f = self.P("counter_front")
        o = self.seat
        c.soft(R(-20, y - 14, 1320, 40), (50, 34, 34, 60), 9)
        lit.lin(R(0, y - 4, 1280, 60), (0, y - 4), (0, y + 56), lt(k, 0.16), dk(k, 0.06))
        lit.fill(R(0, y - 4, 1280, 3), lt(k, 0.55))
        if o.get("grain", 1):
            lit.stroke(
                [
                    kit.open_([(0, y + t), (400, y + t + 2), (860, y + t - 1), (1280, y + t + 1)])
                    for t in (9, 22, 38)
                ],
                A(dk(k, 0.4), 0.16),
                1.6,
            )
        lit.fill(R(0, y + 56, 1280, 20), dk(k, 0.30))
        lit.fill(R(0, y + 56, 1280, 3), lt(k, 0.2))
        lit.lin(R(0, y + 76, 1280, 400), (0, 0), (1280, 0), lt(f, 0.2), dk(f, 0.14))
        lit.fill(R(0, y + 76, 1280, 8), A(SH, 0.25))
        lit.soft(ellipse(416, y + 20, 260, 18), A((60, 36, 30), 0.38), 10)
        if o.get("stripe"):
            lit.fill(R(0, y + 92, 1280, 10), self.P(o["stripe"]))

    def fore(self, W=1280, H=720):
        if not self.d.get("fore"):
            return None
        c = Painter(W, H, H / 720, 0, 0, "blur")
        c.begin()
        self._draw(c, self.d["fore"], 0, True)
        c.end()
        return c.surface().copy()

    def tone(self, s):
        """The light that falls on the patient and the seat: a mild multiply, so that skin signs stay readable."""
        import pygame

        f = self.L["figure"]
        if tuple(f) != (255, 255, 255):
            s.fill((*f, 255), special_flags=pygame.BLEND_RGBA_MULT)
        return s


def PRE():
    import pygame

    return pygame.BLEND_PREMULTIPLIED
