"""Soft edges without blur filters: about ten times cheaper.

Shapes are drawn, antialiased, into a picture 1/f the size. Enlarging it again softens
them: twofold, again and again, through a spline where it is cheap, else bilinear. Shapes
of all sizes join the same steps, so that one full-size painting does for a batch.
"""

from collections.abc import Sequence

import skia

LEVELS = (
    (2, 1.4), (4, 3.0), (8, 6.9), (16, 14.6), (32, 29.0), (64, 58.0), (128, float("inf")),
)  # fmt: skip
"""How much smaller f is, for sigmas up to so many pixels; f is some two sigmas."""


def _spline() -> skia.SamplingOptions:
    """Return sampling through a B-spline, which is smooth however far it is enlarged."""
    cubic = skia.CubicResampler.Mitchell()
    cubic.B, cubic.C = 1.0, 0.0
    return skia.SamplingOptions(cubic)


SPLINE = _spline()
LINEAR = skia.SamplingOptions(skia.FilterMode.kLinear)
FINEST = 1
"""Coarser levels are brought to this one at least, so that no corner of theirs shows."""
SPILL = 1.6
"""How far a level's softness reaches, in pixels of that level."""

_Picture = tuple[skia.Image, int, int, int]
"""A small picture, where it begins, and its factor."""
Queued = tuple[int, skia.Path, int]
"""A level, a path and its colour."""


def level_of(sigma: float) -> int:
    """Return the level for a sigma in pixels."""
    return next(i for i, (_, most) in enumerate(LEVELS) if sigma < most)


def image_info(width: int, height: int) -> skia.ImageInfo:
    """Return the pixels all our pictures have: premultiplied, as pygame reads them."""
    return skia.ImageInfo.Make(width, height, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)


class SoftLevels:
    """The small pictures behind one painter."""

    def __init__(self, width: int, height: int) -> None:
        """Size them for a painter of so many pixels; each is made when first needed."""
        self._size = width, height
        self._surfaces: dict[int, skia.Surface] = {}
        self._paint = skia.Paint(AntiAlias=True)
        self._up = skia.Paint()

    def area(self, queue: Sequence[Queued], matrix: skia.Matrix) -> skia.Rect:
        """Return the pixels that the queue can touch."""
        area = skia.Rect.MakeEmpty()
        for _, path, _ in queue:
            area.join(path.getBounds())
        spill = LEVELS[max(level for level, _, _ in queue)][0] * SPILL
        return matrix.mapRect(area).makeOutset(spill, spill)

    def shader(self, queue: Sequence[Queued], matrix: skia.Matrix, area: skia.Rect) -> skia.Shader:
        """Return the queue's softness within an area of pixels, in user units."""
        fine = min(FINEST, *(level for level, _, _ in queue))
        coarse = max(level for level, _, _ in queue)
        below: _Picture | None = None
        for level in range(coarse, fine, -1):
            below = self._draw(level, queue, matrix, area, below)
        image, x, y, factor = self._draw(fine, queue, matrix, area, below)
        local = skia.Matrix()
        local.setScale(factor, factor)
        local.preTranslate(x, y)
        inverse = skia.Matrix()
        matrix.invert(inverse)
        clamp = skia.TileMode.kClamp
        return image.makeShader(clamp, clamp, LINEAR, skia.Matrix.Concat(inverse, local))

    def _surface(self, level: int) -> skia.Surface:
        if level not in self._surfaces:
            factor, (width, height) = LEVELS[level][0], self._size
            info = image_info(width // factor + 4, height // factor + 4)
            self._surfaces[level] = skia.Surface.MakeRaster(info)
        return self._surfaces[level]

    def _draw(
        self,
        level: int,
        queue: Sequence[Queued],
        matrix: skia.Matrix,
        area: skia.Rect,
        below: _Picture | None,
    ) -> _Picture:
        """Return a level's picture of the queue over the coarser one."""
        surface, factor = self._surface(level), LEVELS[level][0]
        canvas = surface.getCanvas()
        x, y = max(0, int(area.left() / factor) - 1), max(0, int(area.top() / factor) - 1)
        right = min(surface.width(), int(area.right() / factor) + 3)
        bottom = min(surface.height(), int(area.bottom() / factor) + 3)
        canvas.save()
        canvas.clipRect(skia.Rect.MakeLTRB(x, y, right, bottom))
        canvas.clear(0)
        if below is not None:
            image, bx, by, coarser = below
            k = coarser / factor
            to = skia.Rect.MakeXYWH(bx * k, by * k, image.width() * k, image.height() * k)
            canvas.drawImageRect(image, to, SPLINE if level > FINEST else LINEAR, self._up)
        canvas.scale(1 / factor, 1 / factor)
        canvas.concat(matrix)
        for at, path, colour in queue:
            if at == level:
                self._paint.setColor(colour)
                canvas.drawPath(path, self._paint)
        canvas.restore()
        box = skia.IRect.MakeLTRB(x, y, right, bottom)
        return surface.makeImageSnapshot(box), x, y, factor
