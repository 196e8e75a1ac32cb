"""What somebody wears, as colours and names of garments that the painter knows."""

from dataclasses import dataclass, field
from typing import Literal

from game.patient.geometry import Colour

Top = Literal["tee", "tunic", "shirt", "blouse", "gown", "nightdress", "hoodie", "jumper"]
Neck = Literal["v", "crew", "polo", "collar", "round", "hood"]
Sleeve = Literal["long", "short"]
Over = Literal["cardigan", "zip", "jacket", "blazer", "coat", "dressing_gown"]
PatternKind = Literal["stripes", "hoops", "checks", "dots", "flowers"]
PrintKind = Literal["planet", "star"]
ShoeKind = Literal["laced", "trainers", "slip_on", "pumps", "boots", "slippers", "straps", "none"]


LACED: frozenset[ShoeKind] = frozenset({"laced", "trainers", "boots"})
"""Kinds of shoe that are laced."""
ONE_PIECE: frozenset[Top] = frozenset({"gown", "nightdress"})


@dataclass(frozen=True, slots=True)
class Pattern:
    """What is woven into cloth or printed all over it; `gap` is how far apart, 1 as usual."""

    kind: PatternKind
    colour: Colour
    gap: float = 1.0


@dataclass(frozen=True, slots=True)
class Print:
    """A picture on a chest."""

    kind: PrintKind
    colour: Colour


@dataclass(frozen=True, slots=True)
class Tie:
    """A tie; `stripe` is the colour of its stripes, if it has any."""

    colour: Colour
    stripe: Colour | None = None


@dataclass(frozen=True, slots=True)
class Shoes:
    """What is on the feet, and on the ankle above it: a sock, or skin where there is none."""

    kind: ShoeKind = "laced"
    colour: Colour = (70, 60, 58)
    sock: Colour | None = (62, 64, 76)


@dataclass(frozen=True, slots=True)
class Clothes:
    """What they wear: a top with its neckline, perhaps something open over it, what is below.

    `trim` and `over_trim` are the colours of edges, piping, stripes and bands, where a garment
    has them.
    """

    top: Colour
    bottom: Colour
    neck: Neck
    kind: Top = "tee"
    sleeve: Sleeve = "long"
    """How long the sleeves of the top are; what is worn over it has long ones."""
    pattern: Pattern | None = None
    motif: Print | None = None
    pocket: bool = False
    trim: Colour | None = None
    over: Colour | None = None
    over_kind: Over = "cardigan"
    over_pattern: Pattern | None = None
    over_trim: Colour | None = None
    tie: Tie | None = None
    lanyard: Colour | None = None
    fob: bool = False
    """A watch pinned to the chest."""
    defenders: Colour | None = None
    """Ear defenders round the neck."""
    skirt: float = 0.0
    """How much of the shins a skirt or gown covers, 0 to 1; 0: trousers."""
    shoes: Shoes = field(default_factory=Shoes)

    @property
    def bare_arms(self) -> bool:
        """Tell whether forearms are bare: short sleeves, and nothing over them."""
        return self.sleeve == "short" and self.over is None

    @property
    def has_laces(self) -> bool:
        """Tell whether there are laces in their shoes."""
        return self.shoes.kind in LACED

    @property
    def one_piece(self) -> bool:
        """Tell whether top and skirt are one garment."""
        return self.kind in ONE_PIECE and self.skirt > 0

    @property
    def sleeves(self) -> Pattern | None:
        """Return the pattern of the sleeves one sees."""
        return self.over_pattern if self.over else self.pattern
