"""Which painter: Skia where it loads, plain pygame where it does not."""

import os
from typing import Any


def _load() -> tuple[Any, str]:
    if os.environ.get("BEDSIDE_PAINTER") != "pygame":
        try:
            from game.view.paint.skia_painter import Painter  # noqa: PLC0415 - may be absent
        except (ImportError, OSError) as error:
            reason = f"Skia does not load here ({error}); on Linux it needs libEGL and libGL"
        else:
            return Painter, ""
    else:
        reason = "BEDSIDE_PAINTER asks for it"
    from game.view.paint.plain_painter import PygamePainter  # noqa: PLC0415 - only then

    return PygamePainter, reason


Painter, WHY_PLAIN = _load()
"""The painter in use; WHY_PLAIN is empty where it is Skia."""
