"""A round magnifier over the patient: the same rig drawn again at twice the size, not enlarged pixels."""

import pygame
from game.view.paint import Painter


class Lens:
    def __init__(self, figure, camera, radius=150, zoom=2.0):
        self.figure, self.camera, self.r, self.zoom = figure, camera, radius, zoom
        self.painter = None
        ss = 4
        big = pygame.Surface((2 * radius * ss,) * 2, pygame.SRCALPHA)
        pygame.draw.circle(big, (255, 255, 255, 255), (radius * ss,) * 2, (radius - 7) * ss)
        self.mask = pygame.transform.smoothscale(big, (2 * radius,) * 2).premul_alpha()
        big.fill((0, 0, 0, 0))
        pygame.draw.circle(big, (255, 255, 255, 255), (radius * ss,) * 2, radius * ss, 8 * ss)
        pygame.draw.circle(big, (150, 120, 96, 255), (radius * ss,) * 2, (radius - 7) * ss, ss + 2)
        self.ring = pygame.transform.smoothscale(big, (2 * radius,) * 2).premul_alpha()

    def draw(self, target, backdrop, at, centre):
        """Magnify what lies at `at` (screen px); the lens itself sits at `centre`. The figure must be prepared. About one full redraw: call it at 15-20 Hz."""
        scale, ox, oy = self.camera
        r, k = self.r, self.zoom
        z = scale * k
        painter = Painter(2 * r, 2 * r, z, r + (ox - at[0]) * k, r + (oy - at[1]) * k)
        piece = pygame.Surface((2 * r / k, 2 * r / k))
        piece.blit(
            backdrop, (0, 0), pygame.Rect(at[0] - r / k, at[1] - r / k, 2 * r / k, 2 * r / k)
        )
        out = pygame.transform.smoothscale(piece, (2 * r, 2 * r)).convert_alpha()
        f = self.figure
        painter.begin()
        f.paint_back(painter)
        f.paint_legs(painter)
        f.paint_body(painter)
        f.paint_head(painter)
        f.seat_front(painter)
        f.paint_child(painter)
        f.paint_arms(painter)
        painter.end()
        out.blit(painter.surface(), (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)
        out.blit(self.mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        target.blit(out, (centre[0] - r, centre[1] - r), special_flags=pygame.BLEND_PREMULTIPLIED)
        target.blit(
            self.ring, (centre[0] - r, centre[1] - r), special_flags=pygame.BLEND_PREMULTIPLIED
        )
