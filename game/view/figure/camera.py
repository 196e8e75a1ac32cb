"""Framing: how large the figure is drawn and where. A view is data; the face height (hairline to chin) leads, the rest follows."""

import math
from .face import IDX

HAIRLINE = -0.90  # head units
VIEWS = {
    # name: face height in px at 720p, centre (share of the screen width), gap above the hair (px at 720p)
    "interview": dict(face=201, cx=0.325, top=2),  # sitting opposite: knees up, left two thirds
    "counter": dict(face=202, cx=0.325, top=26),  # standing at a counter: waist up
    "bed": dict(face=202, cx=0.33, top=26),  # propped up in bed
    "room": dict(face=140, cx=0.40, top=70),  # whole chair
}


def camera(figure, view, width=1280, height=720):
    """-> scale (px per du), ox, oy. The figure must be solved (normally in its neutral pose, once per scene)."""
    v = VIEWS[view]
    k = height / 720
    chin = 0.5 * (1.365 + figure.face.shape.base.reshape(-1, 3)[IDX["ch"], 1])
    scale = v["face"] * k / ((chin - HAIRLINE) * figure.Hf)
    top = figure.top_y()
    if (
        view == "interview"
    ):  # tall hair or headwear: step back a little so that the hands in the lap stay in the frame
        low = max(
            max(w[1], w[1] + math.sin(A["ang"]) * A["size"] * A["fs"] * 0.95)
            for A in figure.A.values()
            for w in (figure.pj(A["W"]),)
        )
        scale *= max(0.92, min(1.0, (710 - v["top"]) * k / ((low - top) * scale)))
    return scale, v["cx"] * width, v["top"] * k - top * scale
