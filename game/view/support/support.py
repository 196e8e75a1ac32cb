"""The table of supports, and one of them fitted to somebody in a place."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from game.patient.setting import Setting
from game.sim.cues import Body as Met
from game.view.figure.body import Body
from game.view.paint.painter import Painter
from game.view.place.light import PlaceError
from game.view.place.lit import Lit
from game.view.support.bed import bed_back, bed_front, trolley_back, trolley_front
from game.view.support.blanket import blanket_key
from game.view.support.chair import chair_back, chair_front
from game.view.support.counter import counter_front, counter_top
from game.view.support.fit import Fit
from game.view.support.flat import flat_back, flat_front
from game.view.support.recliner import phleb_front, recliner_back, recliner_front
from game.view.support.sofa import sofa_back, sofa_front
from game.view.support.wheelchair import wheelchair_back, wheelchair_front

Back = Callable[[Lit, Fit], None]
FrontPaint = Callable[[Lit, Fit, Body], None]
Key = Callable[[Body], list[float]]


def _nothing(_c: Lit, _fit: Fit) -> None:
    """Paint nothing behind somebody."""


def _open(_c: Lit, _fit: Fit, _body: Body) -> None:
    """Paint nothing before somebody."""


def _still(_body: Body) -> list[float]:
    """Return the key of what never moves."""
    return []


@dataclass(frozen=True, slots=True)
class Kind:
    """A row: how a support is painted, and how one looks at it.

    `low` and `tall` are the middle of what the lens shows of the legs, below the seat,
    and how much above and below that, in du. `strip` is how much above the lower edge
    of the window is legs, in pixels of 720.
    """

    back: Back = _nothing
    front: FrontPaint = _open
    key: Key = _still
    covers_legs: bool = False
    bears_things: bool = False
    """What stands beside somebody stands on it."""
    under: FrontPaint | None = None
    """What the lens on the legs sees of what covers them in the window: it looks under."""
    low: float = 192.0
    tall: float = 240.0
    strip: float = 60.0
    top: float = -90.0
    """Nothing before somebody lies above this, in du, unless a blanket is pulled up."""


KINDS: Mapping[str, Kind] = {
    "chair": Kind(chair_back, chair_front),
    "recliner": Kind(recliner_back, recliner_front),
    "phleb": Kind(chair_back, phleb_front),
    "sofa": Kind(sofa_back, sofa_front),
    "wheelchair": Kind(wheelchair_back, wheelchair_front, low=204.0, tall=262.0),
    "bed": Kind(
        bed_back,
        bed_front,
        blanket_key,
        covers_legs=True,
        low=170.0,
        tall=290.0,
        strip=72.0,
        top=-120.0,
    ),
    "trolley": Kind(
        trolley_back,
        trolley_front,
        blanket_key,
        covers_legs=True,
        low=170.0,
        tall=290.0,
        strip=72.0,
    ),
    "flat": Kind(
        flat_back,
        flat_front,
        blanket_key,
        covers_legs=True,
        low=150.0,
        tall=300.0,
        strip=96.0,
        top=-200.0,
    ),
    "counter": Kind(
        front=counter_front,
        under=counter_top,
        covers_legs=True,
        bears_things=True,
        low=250.0,
        tall=286.0,
        top=-160.0,
    ),
    "nothing": Kind(low=248.0, tall=282.0),
    "none": Kind(chair_back, chair_front),
}
FAR = float("inf")
SEATS = ("chair", "recliner", "phleb", "sofa", "none")
BEDS = ("bed", "trolley")
UNDER: Mapping[Met, str] = {
    "wheelchair": "wheelchair",
    "standing": "counter",
    "flat": "flat",
    "walking": "nothing",
    "telephone": "nothing",
}
"""What is under somebody met like this, where no setting says otherwise."""


def kind_of(setting: Setting, met: Met) -> str:
    """Return the name of what somebody is on in this setting.

    Raises:
        PlaceError: no seat or no bed is called so.
    """
    for key, value, known in (("seat", setting.seat, SEATS), ("bed", setting.bed, BEDS)):
        if value not in known:
            message = f"{setting.id}: no {key} is called {value!r}; there are: {', '.join(known)}"
            raise PlaceError(message, key)
    return UNDER.get(met) or (setting.bed if met == "bed" else setting.seat)


class Support:
    """What somebody sits, lies or leans on, in the light of a place."""

    def __init__(
        self,
        kind: Kind,
        fit: Fit,
        lit: Callable[[Painter], Lit],
        desk: Callable[[Painter], None],
    ) -> None:
        """Fit a kind to somebody.

        *lit* gives a painter the light and colours of the place; *desk* paints what
        always stands on a support that bears things.
        """
        self.kind, self.covers_legs = kind, kind.covers_legs
        self.fit, self._lit, self._desk = fit, lit, desk

    def paint_back(self, painter: Painter) -> None:
        """Paint what is behind them; the painter has the figure's units."""
        self.kind.back(self._lit(painter), self.fit)

    def paint_front(self, painter: Painter, body: Body) -> None:
        """Paint what is before them and under their arms."""
        self.kind.front(self._lit(painter), self.fit, body)
        if self.kind.bears_things:
            self._desk(painter)

    def paint_under(self, painter: Painter, body: Body) -> None:
        """Paint what is before them as one sees it who looks at their legs."""
        if self.kind.under:
            self.kind.under(self._lit(painter), self.fit, body)
        else:
            self.paint_front(painter, body)

    def front_top(self, body: Body) -> float:
        """Return above which place, in du, nothing before them lies."""
        return -FAR if body.bones.joints["cover"] > 0 else self.kind.top

    def front_key(self, body: Body) -> list[float]:
        """Return numbers, in du, that change when what is before them looks different."""
        return self.kind.key(body)
