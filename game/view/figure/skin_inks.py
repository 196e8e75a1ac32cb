"""Colours of what illness draws on skin, for each skin: on dark skin it darkens, not reddens.

EVIDENCE.md H2, H3, H9-H11; measured on the whole cast (tests/view/test_colour_signs.py).
"""

from game.patient.geometry import Colour, clamp, mixc, mul
from game.view.figure.look import Palette

Inks = tuple[Colour, Colour]


def _by_skin(pal: Palette, light: Colour, dark: Colour) -> Colour:
    """Return a colour between the one for light skin and the one for dark skin."""
    return mixc(light, dark, clamp(1.5 * pal.dark - 0.15))


def lace_inks(pal: Palette) -> Inks:
    """Return the colours of a lace of vessels, and of the pale skin in its meshes."""
    threads = _by_skin(pal, mixc((128, 70, 98), pal.base, 0.12), mul(pal.base, (0.30, 0.25, 0.40)))
    pale = _by_skin(pal, (236, 224, 212), mixc(pal.base, (178, 158, 144), 0.75))
    return threads, pale


def wheal_inks(pal: Palette) -> Inks:
    """Return the colours of a raised patch, and of its paler middle."""
    red = _by_skin(pal, mixc((206, 62, 56), pal.base, 0.1), mul(pal.base, (0.52, 0.18, 0.18)))
    lit = _by_skin(
        pal, mixc(pal.light, (255, 205, 192), 0.5), mixc(pal.light, (226, 190, 172), 0.25)
    )
    return red, lit


def bruise_inks(pal: Palette) -> Inks:
    """Return the colours of a new bruise: its heart, its rim."""
    heart = _by_skin(pal, (84, 50, 100), mixc(mul(pal.base, (0.40, 0.34, 0.46)), (36, 24, 50), 0.4))
    rim = _by_skin(pal, (152, 74, 96), mul(pal.base, (0.62, 0.46, 0.54)))
    return heart, rim


def old_bruise_inks(pal: Palette) -> Inks:
    """Return the colours of a bruise of some days: green-brown, and yellow around."""
    heart = _by_skin(
        pal, (146, 128, 82), mixc(mul(pal.base, (0.66, 0.72, 0.42)), (70, 74, 26), 0.4)
    )
    rim = _by_skin(pal, (204, 180, 92), mixc(pal.base, (150, 128, 44), 0.5))
    return heart, rim


def airless_tips(pal: Palette) -> Colour:
    """Return the colour of fingertips without air."""
    return _by_skin(
        pal, (124, 128, 150), mixc(mul(pal.base, (0.55, 0.62, 0.78)), (70, 76, 88), 0.4)
    )


def bloodless_tips(pal: Palette) -> Colour:
    """Return the colour of fingers that the blood has left."""
    return _by_skin(pal, (250, 244, 232), mixc(pal.base, (206, 190, 170), 0.62))
