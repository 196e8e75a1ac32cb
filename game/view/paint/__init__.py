"""Pixels: one small interface, two painters."""

from game.view.paint.choose import make_painter, painter_name, use, why_plain

__all__ = ["make_painter", "painter_name", "use", "why_plain"]


def __getattr__(name: str) -> object:
    """Return the painter of the modules that do not know the interface yet."""
    if name == "Painter":
        if painter_name() == "skia":
            from game.view.paint.old_skia import Painter  # noqa: PLC0415 - goes with its users

            return Painter
        from game.view.paint.old_plain import PygamePainter  # noqa: PLC0415 - goes with its users

        return PygamePainter
    raise AttributeError(name)
