"""The plot's cues and deeds as rows of words: what is read out, and listed."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.review.page import BeatMark, CueMark, CurvePoint, Deed, Plot
from game.view.theme import KINDS, ZONES, comfort_word

DEEDS = {
    "looked": "eye",
    "noted": "pencil",
    "said": "message-circle",
    "asked": "circle-help",
    "told": "megaphone",
    "promised": "flag",
    "silent": "ellipsis",
}
KIND = 3
"""From this care on an answer names or meets the feeling (EVIDENCE.md section 5)."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its second, an icon's name or "", its words; or a moment's beginning."""

    at: float
    symbol: str
    words: str
    beat: bool = False


def clock(seconds: float) -> str:
    """Return minutes and seconds: "1:05"."""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02}"


def cue_words(cue: CueMark) -> str:
    """Return a cue and what became of it."""
    how = "noticed" if cue.noticed else "not noticed"
    if cue.decoy:
        how = "noted; it meant nothing" if cue.noticed else "it meant nothing"
    return f"{cue.caption} ({ZONES[cue.zone][1].lower()}): {how}"


def deed_words(deed: Deed) -> str:
    """Return a deed, and whether it met the feeling."""
    verb = {"said": "You said: ", "asked": "You asked: "}.get(deed.what, "You ")
    said = "You gave no answer" if deed.what == "silent" else f"{verb}{deed.text}"
    if deed.care is None:
        return said
    return f"{said} {'It met the feeling.' if deed.care >= KIND else 'It left the feeling.'}"


def marks_of(plot: Plot) -> tuple[CueMark | Deed, ...]:
    """Return every cue and deed of the plot: cues first, each oldest first."""
    return (*plot.cues, *plot.deeds)


def words_of(mark: CueMark | Deed) -> str:
    """Return what a mark of the plot tells, with its time."""
    told = cue_words(mark) if isinstance(mark, CueMark) else deed_words(mark)
    return f"{clock(mark.at)}  {told}"


def rows_of(plot: Plot) -> list[Row]:
    """Return the whole plot in words, oldest first."""
    rows: list[tuple[float, int, Row]] = []
    for mark in (*plot.beats, *marks_of(plot)):
        row = _row(plot, mark)
        rows.append((row.at, not row.beat, row))
    return [row for *_, row in sorted(rows, key=lambda item: item[:2])]


def _row(plot: Plot, mark: BeatMark | CueMark | Deed) -> Row:
    if isinstance(mark, BeatMark):
        return Row(mark.at, "", f"{mark.name}. {_felt(plot, mark.at)}", beat=True)
    if isinstance(mark, CueMark):
        return Row(mark.at, ZONES[mark.zone][2], cue_words(mark))
    return Row(mark.at, DEEDS.get(mark.what, "circle"), deed_words(mark))


def _felt(plot: Plot, at: float) -> str:
    """Return how each kind of comfort was at a second."""
    point = [p for p in plot.points if p.at <= at][-1:] or list(plot.points[:1])
    return ", ".join(_kinds(point[0])) + "." if point else ""


def _kinds(point: CurvePoint) -> Iterator[str]:
    for kind, (name, *_) in KINDS.items():
        yield f"{name} {comfort_word(getattr(point, kind))}"
