"""What is painted of a moment: the tones of skin, cloth and hair, and what shows on them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from game.patient.geometry import Colour, clamp, mixc, mul
from game.patient.person import Person
from game.patient.stance import Stance

DARK = 0.5
"""Above this share a skin takes the tones of dark skin (EVIDENCE.md H9-H11)."""

RIGHT = ("drip", "sling")
"""What is on the right arm always, which then lies in front."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Tones of a skin at a moment. `dark` is 0 (light) to 1."""

    base: Colour
    shade: Colour
    deep: Colour
    line: Colour
    light: Colour
    blush: Colour
    lip: Colour
    sclera: Colour
    nail: Colour
    drain: Colour
    blue: Colour
    palm: Colour
    """The inside of a hand: paler than its back, far more so on dark skin."""
    rim: Colour
    """The wet edge of the lower lid: the inner lid as far as one sees it."""
    tongue: Colour
    dark: float


@dataclass(frozen=True, slots=True)
class Dyes:
    """Colours of cloth and hair: plain, S in shade, D in deep shade, L in light."""

    top: Colour
    top_s: Colour
    top_d: Colour
    top_l: Colour
    bottom: Colour
    bottom_s: Colour
    bottom_d: Colour
    bottom_l: Colour
    hair: Colour
    hair_s: Colour
    hair_d: Colour
    hair_l: Colour


@dataclass(frozen=True, slots=True)
class Look:
    """One moment, ready to paint: `signs` are a stance's skin and props by name, 0 to 1."""

    stance: Stance
    palette: Palette
    dyes: Dyes
    signs: Mapping[str, float]
    seconds: float

    def sign(self, name: str) -> float:
        """Return how much of a sign or prop shows, 0 to 1."""
        return self.signs.get(name, 0.0)


def look_of(person: Person, stance: Stance) -> Look:
    """Return what is painted of this person in this stance."""
    signs = {**stance.skin, **stance.props}
    if any(signs.get(name) for name in RIGHT):
        stance = replace(stance, front="R")
    return Look(stance, palette_of(person, signs), dyes_of(person), signs, stance.seconds)


def dyes_of(person: Person) -> Dyes:
    """Return the colours of what somebody wears, and of their hair."""
    top, bottom, hair = person.clothes.top, person.clothes.bottom, person.hair.colour
    return Dyes(
        top=top,
        top_s=mul(top, (0.84, 0.79, 0.80)),
        top_d=mul(top, (0.66, 0.57, 0.60)),
        top_l=mixc(top, (255, 250, 240), 0.22),
        bottom=bottom,
        bottom_s=mul(bottom, (0.80, 0.76, 0.82)),
        bottom_d=mul(bottom, (0.60, 0.55, 0.64)),
        bottom_l=mixc(bottom, (255, 250, 240), 0.12),
        hair=hair,
        hair_s=mul(hair, (0.70, 0.66, 0.70)),
        hair_d=mul(hair, (0.55, 0.50, 0.54)),
        hair_l=mixc(hair, (255, 225, 190), 0.22),
    )


def palette_of(person: Person, signs: Mapping[str, float]) -> Palette:
    """Return the tones of a skin under its colour signs.

    The signs move the whole skin only a little; most of each is local: lips, lids,
    nail beds (EVIDENCE.md H9-H11).
    """
    base = person.skin
    lum = round(base[0] * 0.3 + base[1] * 0.59 + base[2] * 0.11)
    names = ("pallor", "flush", "cyanosis", "jaundice", "red_eyes")
    pale, flush, blue, yellow, sore = (signs.get(name, 0.0) for name in names)
    dark = clamp((150 - lum) / 90)
    grey = (236, 228, 206) if dark < DARK else (150, 128, 108)
    drain = mixc(mixc(base, (lum, lum, lum), 0.42), grey, 0.30 - 0.14 * dark)
    b = mixc(base, drain, 0.50 * pale * (1 - 0.25 * dark))
    b = mixc(b, mul(b, (1.02, 0.89, 0.87)), 0.45 * flush)
    b = mixc(b, mul(b, (1.0, 0.94, 0.62)), (0.55 - 0.30 * dark) * yellow)
    b = mixc(b, mixc(mul(b, (0.93, 0.95, 1.0)), (lum, lum, lum), 0.4 * dark), 0.40 * blue)
    light = mixc(b, (255, 243, 224), 0.40 - 0.14 * dark)
    white = mixc((246, 241, 235), (236, 226, 214), 0.6 * dark)
    nail = mixc(light, (235, 150, 140), 0.25)
    nail = mixc(nail, mixc(drain, (240, 236, 230), 0.4), 0.7 * pale)
    return Palette(
        base=b,
        shade=mul(b, (0.865 - 0.04 * dark, 0.745 - 0.02 * dark, 0.705)),
        deep=mul(b, (0.70, 0.53, 0.49)),
        line=mixc(mul(b, (0.36, 0.24, 0.22)), (40, 20, 20), 0.3),
        light=light,
        blush=mixc((226, 92, 78), mul(b, (0.95, 0.5, 0.42)), 0.35 + 0.4 * dark),
        lip=_lip(b, drain, dark, (pale, blue, flush)),
        sclera=mixc(mixc(white, (236, 212, 116), 0.8 * yellow), (232, 150, 142), 0.5 * sore),
        nail=mixc(nail, (124, 133, 140) if dark < DARK else (80, 84, 90), 0.68 * blue),
        drain=drain,
        blue=mixc((104, 112, 124), mul(b, (0.66, 0.74, 0.88)), 0.5),
        palm=_palm(b, dark, max(pale, signs.get("palms_pale", 0.0)), blue),
        rim=_rim(signs),
        tongue=mixc(mixc((186, 84, 88), (196, 150, 142), 0.6 * pale), (112, 96, 112), 0.7 * blue),
        dark=dark,
    )


def _palm(b: Colour, dark: float, pale: float, blue: float) -> Colour:
    palm = mixc(b, (226, 160, 136), 0.16 + 0.34 * dark)
    bloodless = (244, 232, 212) if dark < DARK else (196, 176, 150)
    palm = mixc(palm, bloodless, 0.72 * pale)
    return mixc(palm, (142, 146, 158) if dark < DARK else (112, 112, 118), 0.55 * blue)


def _rim(signs: Mapping[str, float]) -> Colour:
    tired, tears, sore, pale = (
        signs.get(name, 0.0) for name in ("fatigue", "tears", "red_eyes", "pallor")
    )
    rim = mixc((236, 176, 160), (206, 84, 80), clamp(0.5 * tired + 0.6 * tears + sore))
    return mixc(rim, (242, 230, 212), 0.95 * pale)


def _lip(b: Colour, drain: Colour, dark: float, signs: tuple[float, ...]) -> Colour:
    pale, blue, flush = signs
    lip = mixc(mul(b, (0.90, 0.62, 0.60)), (190, 76, 80), 0.26 - 0.1 * dark)
    drained = mixc(drain, (214, 176, 164) if dark < DARK else (128, 104, 98), 0.55)
    lip = mixc(lip, drained, 0.76 * pale)
    airless = (107, 119, 128) if dark < DARK else (85, 93, 101)
    lip = mixc(lip, airless, 0.83 * blue * (1.5 - 0.5 * blue))
    return mixc(lip, (200, 60, 64), 0.2 * flush)
