"""A session to the pages of its debrief: `debrief_of(scenario, events, book)`."""

from game.review.page import (
    BeatMark,
    Card,
    CueMark,
    CurvePoint,
    Debrief,
    Deed,
    Ending,
    LampCount,
    MomentKind,
    Plot,
    PrincipleCount,
    RequestRow,
    Rewind,
    Row,
    Span,
)

__all__ = [
    "BeatMark",
    "Card",
    "CueMark",
    "CurvePoint",
    "Debrief",
    "Deed",
    "Ending",
    "LampCount",
    "MomentKind",
    "Plot",
    "PrincipleCount",
    "RequestRow",
    "Rewind",
    "Row",
    "Span",
]
