"""How far two colours are apart for an eye: CIELAB and CIEDE2000."""

import math

from game.patient.geometry import Colour

SEEN, CLEAR = 3.0, 6.0
"""CIEDE2000: what one sees at a glance, and what nobody overlooks."""
WHITE = (0.95047, 1.0, 1.08883)
MATRIX = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
Lab = tuple[float, float, float]


def lab(colour: Colour | tuple[float, ...]) -> Lab:
    """Return a colour of sRGB in CIELAB under D65."""
    parts = [part / 255 for part in colour[:3]]
    light = [((p + 0.055) / 1.055) ** 2.4 if p > 0.04045 else p / 12.92 for p in parts]
    xyz = [sum(m * p for m, p in zip(row, light, strict=True)) for row in MATRIX]
    x, y, z = (_bend(v / w) for v, w in zip(xyz, WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _bend(t: float) -> float:
    return t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116


def ciede2000(one: Lab, two: Lab) -> float:
    """Return the CIEDE2000 difference of two colours (Sharma, Wu and Dalal 2005)."""
    mean = 0.5 * (math.hypot(*one[1:]) + math.hypot(*two[1:]))
    g = 1.5 - 0.5 * math.sqrt(mean**7 / (mean**7 + 25**7))
    c1, c2 = math.hypot(g * one[1], one[2]), math.hypot(g * two[1], two[2])
    h1, h2 = (math.degrees(math.atan2(b, g * a)) % 360 for _, a, b in (one, two))
    turn = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0.0
    hue = (h1 + turn / 2) % 360 if c1 * c2 else h1 + h2
    level, chroma = 0.5 * (one[0] + two[0]) - 50, 0.5 * (c1 + c2)
    waves = ((-0.17, 1, -30), (0.24, 2, 0), (0.32, 3, 6), (-0.20, 4, -63))
    t = 1 + sum(k * math.cos(math.radians(n * hue + add)) for k, n, add in waves)
    dl = (two[0] - one[0]) / (1 + 0.015 * level**2 / math.sqrt(20 + level**2))
    dc = (c2 - c1) / (1 + 0.045 * chroma)
    dh = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn / 2)) / (1 + 0.015 * chroma * t)
    swing = 60 * math.exp(-(((hue - 275) / 25) ** 2))
    bent = -2 * math.sqrt(chroma**7 / (chroma**7 + 25**7)) * math.sin(math.radians(swing))
    return math.sqrt(dl**2 + dc**2 + dh**2 + bent * dc * dh)
