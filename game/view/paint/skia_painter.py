"""The painter through Skia, on the processor."""

from dataclasses import dataclass, field

import pygame
import skia

from game.patient.geometry import OPAQUE, Ink, Point
from game.view.paint.painter import Shapes, parts_of
from game.view.paint.skia_path import path_of
from game.view.paint.skia_shade import linear_shader, radial_shader
from game.view.paint.skia_soft import Queued, SoftLevels, image_info, level_of


def colour_of(ink: Ink) -> int:
    """Return a colour as Skia spells it."""
    a = ink[3] if len(ink) == 4 else OPAQUE  # noqa: PLR2004 - with alpha
    return a << 24 | int(ink[0]) << 16 | int(ink[1]) << 8 | int(ink[2])


@dataclass(slots=True)
class _Clip:
    """A clip: cut only when something crisp needs it; softness alone is painted through it."""

    path: skia.Path
    soft: list[Queued] = field(default_factory=list)
    cut: bool = False


class SkiaPainter:
    """Implements game.view.paint.painter.Painter. A shape must not change once given."""

    def __init__(
        self, width: int, height: int, scale: float = 1.0, x: float = 0.0, y: float = 0.0
    ) -> None:
        """Make a picture of so many pixels; x, y are its origin."""
        width, height = max(1, int(width)), max(1, int(height))
        self.size = width, height
        self.scale, self.origin = scale, (x, y)
        self._pixels = bytearray(width * height * 4)
        info = image_info(width, height)
        self._surface = skia.Surface.MakeRasterDirect(info, self._pixels, width * 4)
        self._canvas = self._surface.getCanvas()
        self._levels = SoftLevels(width, height)
        self._paint = skia.Paint(AntiAlias=True)
        self._pen = skia.Paint(
            AntiAlias=True,
            Style=skia.Paint.kStroke_Style,
            StrokeCap=skia.Paint.kRound_Cap,
            StrokeJoin=skia.Paint.kRound_Join,
        )
        self._clips: list[_Clip] = []
        self._soft: list[Queued] = []
        self._last: tuple[Shapes, skia.Path] | None = None
        self._reach = skia.Rect.MakeEmpty()
        """What is painted on, in user units."""
        self._box = pygame.Rect(0, 0, width, height)

    def begin(self) -> None:
        """Clear to transparent and set the user units."""
        self._canvas.restoreToCount(1)
        self._clips.clear()
        self._soft.clear()
        self._reach.setEmpty()
        self._canvas.save()
        self._canvas.clipRect(skia.Rect.MakeXYWH(*self._box))
        self._canvas.clear(0)
        self._canvas.restore()
        self._box = pygame.Rect((0, 0), self.size)
        self._canvas.save()
        self._canvas.translate(*self.origin)
        self._canvas.scale(self.scale, self.scale)

    def end(self) -> None:
        """Finish: everything queued is on the surface."""
        while self._clips:
            self.unclip()
        self._flush()
        x0, y0, x1, y1 = self._canvas.getTotalMatrix().mapRect(self._reach).roundOut()
        box = pygame.Rect(x0 - 1, y0 - 1, x1 - x0 + 2, y1 - y0 + 2)
        self._box = box.clip((0, 0), self.size) or pygame.Rect(0, 0, 0, 0)
        self._canvas.restore()
        self._last = None

    def surface(self) -> pygame.Surface:
        """Return the picture, premultiplied alpha; shares its pixels with the painter."""
        return pygame.image.frombuffer(self._pixels, self.size, "BGRA")

    def painted(self) -> pygame.Rect:
        """Return the pixels that the finished picture may have paint on."""
        return self._box

    def fill(self, shapes: Shapes, ink: Ink) -> None:
        """Fill, antialiased; several shapes are one path (non-zero)."""
        self._crisp()
        self._paint.setColor(colour_of(ink))
        path = self._path(shapes)
        self._touch(path.getBounds())
        self._canvas.drawPath(path, self._paint)

    def fill_even_odd(self, shapes: Shapes, ink: Ink) -> None:
        """Fill with holes where shapes overlap."""
        self._crisp()
        path = path_of(parts_of(shapes))
        path.setFillType(skia.PathFillType.kEvenOdd)
        self._touch(path.getBounds())
        self._paint.setColor(colour_of(ink))
        self._canvas.drawPath(path, self._paint)

    def stroke(self, shapes: Shapes, ink: Ink, width: float) -> None:
        """Stroke with round caps and joins; width in user units."""
        self._crisp()
        self._pen.setColor(colour_of(ink))
        self._pen.setStrokeWidth(width)
        path = self._path(shapes)
        self._touch(path.getBounds().makeOutset(width, width))
        self._canvas.drawPath(path, self._pen)

    def soft(self, shapes: Shapes, ink: Ink, sigma: float) -> None:
        """Fill with a blurred edge; sigma in user units."""
        path = self._path(shapes)
        queue = self._clips[-1].soft if self._clips else self._soft
        queue.append((level_of(sigma * self.scale), path, colour_of(ink)))

    def linear(self, shapes: Shapes, start: Point, stop: Point, first: Ink, last: Ink) -> None:
        """Fill with a gradient along a line."""
        self._shade(shapes, linear_shader(start, stop, first, last))

    def radial(self, shapes: Shapes, centre: Point, radius: float, inner: Ink, outer: Ink) -> None:
        """Fill with a gradient from the centre out."""
        self._shade(shapes, radial_shader(centre, radius, inner, outer))

    def clip(self, shapes: Shapes) -> None:
        """Confine what follows, until the matching `unclip`; nests."""
        if self._clips:
            self._crisp()
        else:
            self._flush()
        self._clips.append(_Clip(self._path(shapes)))

    def unclip(self) -> None:
        """Undo the last `clip`."""
        self._flush()
        if self._clips.pop().cut:
            self._canvas.restore()

    def _path(self, shapes: Shapes) -> skia.Path:
        """Return the path of shapes; the last one is kept, for `fill` and then `clip`."""
        if self._last is None or self._last[0] is not shapes:
            self._last = shapes, path_of(parts_of(shapes))
        return self._last[1]

    def _shade(self, shapes: Shapes, shader: skia.Shader) -> None:
        self._crisp()
        path = self._path(shapes)
        self._touch(path.getBounds())
        self._canvas.drawPath(path, skia.Paint(AntiAlias=True, Shader=shader))

    def _touch(self, box: skia.Rect) -> None:
        """Remember what is painted on, in user units: all of it, or the clip cut around it."""
        if not (self._clips and self._clips[0].cut):
            self._reach.join(box)

    def _crisp(self) -> None:
        """Paint what is queued, and cut the clip in use."""
        self._flush()
        clip = self._clips[-1] if self._clips else None
        if clip is not None and not clip.cut:
            self._touch(clip.path.getBounds())
            clip.cut = True
            self._canvas.save()
            self._canvas.clipPath(clip.path, skia.ClipOp.kIntersect, doAntiAlias=True)

    def _flush(self) -> None:
        """Paint the queued softness: one full-size painting for all of it."""
        clip = self._clips[-1] if self._clips else None
        queue = clip.soft if clip is not None else self._soft
        if not queue:
            return
        canvas = self._canvas
        matrix = canvas.getTotalMatrix()
        area = self._levels.area(queue, matrix)
        seen = area.intersect(skia.Rect.Make(canvas.getDeviceClipBounds()))
        if clip is not None:
            seen = seen and area.intersect(matrix.mapRect(clip.path.getBounds()))
        if seen and area.width() >= 1 and area.height() >= 1:
            shader = self._levels.shader(queue, matrix, area)
            paint = skia.Paint(AntiAlias=True, Shader=shader)
            inverse = skia.Matrix()
            matrix.invert(inverse)
            box = inverse.mapRect(area)
            self._touch(box)
            if clip is not None and not clip.cut:
                canvas.save()
                canvas.clipRect(box)
                canvas.drawPath(clip.path, paint)
                canvas.restore()
            else:
                canvas.drawRect(box, paint)
        queue.clear()
