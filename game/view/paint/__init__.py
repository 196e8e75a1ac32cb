"""Pixels: one small interface, two painters."""

from game.view.paint.choose import WHY_PLAIN, Painter

__all__ = ["WHY_PLAIN", "Painter"]
