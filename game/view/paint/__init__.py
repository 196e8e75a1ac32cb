"""Pixels: one small interface, two painters."""

from game.view.paint.choose import make_painter, painter_name, use, why_plain

__all__ = ["make_painter", "painter_name", "use", "why_plain"]
