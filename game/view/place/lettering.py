"""A monoline alphabet for signs: strokes on a grid 6 high; s is straight, c is curved."""

from game.patient.geometry import Curve, Ink, Point, opened
from game.view.place.light import PlaceError
from game.view.place.lit import Lit
from game.view.place.shapes import segments

HEIGHT = 6
GAP = 1.5
Letter = tuple[float, tuple[str, ...]]
"""How wide it is, and its strokes."""

LETTERS: dict[str, Letter] = {
    " ": (1.4, ()),
    "-": (2, ("s0,3 2,3",)),
    "0": (3.6, ("c1.8,0 .4,.9 0,3 .4,5.1 1.8,6 3.2,5.1 3.6,3 3.2,.9 1.8,0",)),
    "1": (1.4, ("s0,1.2 1.4,0 1.4,6",)),
    "2": (3.4, ("c.1,1.4 .8,.1 2.4,0 3.3,1.3 2.7,2.9 0,6", "s0,6 3.4,6")),
    "3": (3.4, ("c.2,.8 1.4,0 2.9,.5 3,2 1.6,2.9", "c1.6,2.9 3.1,3.4 3.3,5 1.9,6 .1,5.2")),
    "4": (3.6, ("s2.8,6 2.8,0 0,4.2 3.6,4.2",)),
    "5": (3.4, ("s3.1,0 .5,0 .3,2.6", "c.3,2.6 1.8,2.2 3.3,3.2 3,5.3 1.5,6 .1,5.4")),
    "6": (3.5, ("c2.9,.2 1,1.4 .1,3.8 .6,5.5 1.8,6 3.1,5.4 3.4,4.1 2.6,2.9 1.4,2.8 .3,3.6",)),
    "7": (3.4, ("s0,0 3.4,0 1.2,6",)),
    "8": (
        3.5,
        (
            "c1.75,2.8 .4,2 .4,.7 1.75,0 3.1,.7 3.1,2 1.75,2.8",
            "c1.75,2.8 .2,3.7 .2,5.3 1.75,6 3.3,5.3 3.3,3.7 1.75,2.8",
        ),
    ),
    "9": (3.5, ("c.6,5.8 2.5,4.6 3.4,2.2 2.9,.5 1.7,0 .4,.6 .1,1.9 .9,3.1 2.1,3.2 3.2,2.4",)),
    "A": (4, ("s0,6 2,0 4,6", "s.7,4 3.3,4")),
    "B": (
        3.6,
        (
            "s0,0 0,6",
            "c0,0 2,0 3.1,.6 3.1,2.2 2,2.9 0,2.9",
            "c0,2.9 2.2,2.9 3.5,3.5 3.5,5.3 2.2,6 0,6",
        ),
    ),
    "C": (4, ("c3.9,1 3,.1 1.7,0 .3,1.2 0,3 .3,4.8 1.7,6 3,5.9 3.9,5",)),
    "D": (3.9, ("s0,0 0,6", "c0,0 1.7,0 3.4,.9 3.9,3 3.4,5.1 1.7,6 0,6")),
    "E": (3.3, ("s3.3,0 0,0 0,6 3.3,6", "s0,3 2.8,3")),
    "F": (3.2, ("s3.2,0 0,0 0,6", "s0,3 2.7,3")),
    "G": (4.1, ("c3.9,1 3,.1 1.7,0 .3,1.2 0,3 .3,4.8 1.7,6 3.2,5.8 4,4.8", "s4,4.8 4,3.2 2.4,3.2")),
    "H": (3.8, ("s0,0 0,6", "s3.8,0 3.8,6", "s0,3 3.8,3")),
    "I": (0, ("s0,0 0,6",)),
    "J": (3.0, ("s3,0 3,4", "c3,3.8 2.8,5.4 1.5,6 .3,5.4 0,4.4")),
    "K": (3.6, ("s0,0 0,6", "s3.4,0 0,3.6", "s1.2,2.5 3.6,6")),
    "L": (3.1, ("s0,0 0,6 3.1,6",)),
    "M": (4.8, ("s0,6 0,0 2.4,4 4.8,0 4.8,6",)),
    "N": (4, ("s0,6 0,0 4,6 4,0",)),
    "O": (4.4, ("c2.2,0 .6,.7 0,3 .6,5.3 2.2,6 3.8,5.3 4.4,3 3.8,.7 2.2,0",)),
    "P": (3.5, ("s0,0 0,6", "c0,0 2.1,0 3.4,.7 3.4,2.6 2.1,3.3 0,3.3")),
    "Q": (4.4, ("c2.2,0 .6,.7 0,3 .6,5.3 2.2,6 3.8,5.3 4.4,3 3.8,.7 2.2,0", "s2.8,4.4 4.5,6.3")),
    "R": (3.6, ("s0,0 0,6", "c0,0 2.1,0 3.4,.7 3.4,2.5 2.1,3.2 0,3.2", "s1.8,3.2 3.6,6")),
    "S": (3.6, ("c3.4,.9 2.4,0 .9,.1 .2,1.4 1,2.6 2.6,3.2 3.5,4.4 2.8,5.8 1.2,6 .1,5.1",)),
    "T": (3.8, ("s0,0 3.8,0", "s1.9,0 1.9,6")),
    "U": (3.9, ("s0,0 0,4", "c0,3.8 .4,5.4 1.95,6 3.5,5.4 3.9,3.8", "s3.9,4 3.9,0")),
    "V": (4, ("s0,0 2,6 4,0",)),
    "W": (5.4, ("s0,0 1.3,6 2.7,1.4 4.1,6 5.4,0",)),
    "X": (3.8, ("s0,0 3.8,6", "s3.8,0 0,6")),
    "Y": (4, ("s0,0 2,3 4,0", "s2,3 2,6")),
    "Z": (3.6, ("s0,0 3.6,0 0,6 3.6,6",)),
}


def text_width(text: str, height: float) -> float:
    """Return how wide a text is.

    Raises:
        PlaceError: there is no such letter.
    """
    wide = sum(_letter(char)[0] + GAP for char in text)
    return (wide - GAP) * height / HEIGHT


def paint_text(c: Lit, text: str, middle: Point, height: float, ink: Ink) -> None:
    """Paint a text around its middle."""
    unit = height / HEIGHT
    x, y = middle[0] - text_width(text, height) / 2, middle[1] - height / 2
    curves: list[Curve] = []
    for char in text:
        width, strokes = _letter(char)
        for stroke in strokes:
            curves += _curves(stroke, (x, y), unit)
        x += (width + GAP) * unit
    if curves:
        c.stroke(curves, ink, height * 0.17)


def _letter(char: str) -> Letter:
    if char not in LETTERS:
        message = f"signs have no letter {char!r}; they have {''.join(LETTERS).strip()}"
        raise PlaceError(message)
    return LETTERS[char]


def _curves(stroke: str, at: Point, unit: float) -> list[Curve]:
    places = [place.split(",") for place in stroke[1:].split()]
    points = [(at[0] + float(x) * unit, at[1] + float(y) * unit) for x, y in places]
    return segments(*points) if stroke[0] == "s" else [opened(points)]
