"""A row of assets/rig/hats.json as typed values. Points are in head units (x, y, z)."""

from dataclasses import dataclass

from game.patient.person import Person
from game.patient.tables import Table, Tables
from game.view.figure.hair_style import Line, Lines, line_of, lines_of


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of cloth: above 0 `tone` is darker, below lighter; or of the second colour."""

    edge: Line
    tone: float
    second: bool


@dataclass(frozen=True, slots=True)
class HatStyle:
    """A hat as it is painted: pieces from behind to the front, folds, embroidered bands.

    What `covers` all hides hair and tips of the ears; else hair shows below it.
    """

    pieces: tuple[Piece, ...]
    folds: Lines
    bands: Lines
    covers: bool
    top: float


def hat_of(person: Person, tables: Tables) -> HatStyle | None:
    """Return the hat of *person*, if any.

    Raises:
        KeyError: a style that hats.json does not have.
    """
    if person.hat is None:
        return None
    row: Table = tables.hats[person.hat.style]
    return HatStyle(
        pieces=tuple(
            Piece(line_of(s["pts"]), s.get("tone", 0.0), bool(s.get("c2"))) for s in row["shapes"]
        ),
        folds=lines_of(row["folds"]),
        bands=lines_of(row.get("bands", ())),
        covers=row["covers"] == "all",
        top=row["top"],
    )
