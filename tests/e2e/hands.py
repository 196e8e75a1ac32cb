"""How one plays: with keys alone, or with the mouse alone."""

from abc import ABC, abstractmethod
from typing import Any

from tests.e2e.sitting import Seen, Sitting

ZONES = ("face", "hands", "chest", "legs", "voice", "around")
LAMPS = {"physical": "b", "mental": "m", "emotional": "f"}
SCROLLS = 40
"""Rows of the wheel that any page can be scrolled by."""


class Hands(ABC):
    """Presses what is on the screen, in one way or the other."""

    def __init__(self, sitting: Sitting) -> None:
        self.sitting = sitting

    @abstractmethod
    def press(self, region: str) -> None:
        """Press a region."""

    @abstractmethod
    def open(self, region: str, key: str) -> None:
        """Press what has a key of its own."""

    @abstractmethod
    def freeze(self, zone: str) -> None:
        """Look closer at a zone: time stands still."""

    @abstractmethod
    def glance(self, zone: str) -> None:
        """Look at a zone while time goes on."""

    @abstractmethod
    def hear(self) -> None:
        """Have what is being said behind one."""

    @abstractmethod
    def listed(self, region: str, number: int) -> None:
        """Press an option of an open list, which bears this number."""


class Keys(Hands):
    """With keys alone."""

    def press(self, region: str) -> None:
        """Walk the focus there, with Tab and within the list with arrows; then Enter."""
        self.walk_to(region)
        self.sitting.key("Return")

    def walk_to(self, region: str) -> None:
        """Walk the focus to a region."""
        sitting = self.sitting
        goal: dict[str, Any] = sitting.until(
            lambda seen: seen["regions"].get(region), f"{region} is shown"
        )["regions"][region]
        for _ in range(len(sitting.seen["regions"]) + 2):
            if self._near(sitting.seen, region, goal["group"]):
                break
            sitting.key("Tab")
        for _ in range(len(sitting.seen["regions"])):
            if sitting.seen["focus"] == region:
                return
            sitting.key("Down")
        sitting.until(lambda seen: seen["focus"] == region, f"the focus comes to {region}", 1)

    @staticmethod
    def _near(seen: Seen, region: str, group: str) -> bool:
        at = seen["focus"]
        return at == region or bool(group and at and seen["regions"][at]["group"] == group)

    def open(self, region: str, key: str) -> None:
        """Press its key."""
        self.sitting.until(lambda seen: seen["regions"].get(region), f"{region} is shown")
        self.sitting.key(key)

    def freeze(self, zone: str) -> None:
        """Press its number, then Enter; the voice by its number twice, as Enter says it again."""
        self.glance(zone)
        self.sitting.key(str(ZONES.index(zone) + 1) if zone == "voice" else "Return")

    def glance(self, zone: str) -> None:
        """Press its number."""
        if self.sitting.talk["look"] != zone:
            self.sitting.key(str(ZONES.index(zone) + 1))

    def hear(self) -> None:
        """Skip it with Space, line by line; answers that this opened are put away again."""
        sitting = self.sitting
        while sitting.talk["speaking"] and not sitting.talk["over"]:
            if sitting.talk["choices"]:
                sitting.pass_time("heard")
            else:
                sitting.key("space")
        if sitting.talk["page"] == "answers":
            sitting.key("Escape")

    def listed(self, region: str, number: int) -> None:
        """Press its number."""
        self.sitting.until(lambda seen: seen["regions"].get(region), f"{region} is shown")
        self.sitting.key(str(number))


class Mouse(Hands):
    """With the mouse alone."""

    def press(self, region: str) -> None:
        """Scroll it into view, point at it, click."""
        self._reach(region)
        self.sitting.click()

    def _reach(self, region: str) -> None:
        sitting = self.sitting
        for _ in range(SCROLLS):
            seen = sitting.until(lambda s: s["regions"].get(region), f"{region} is shown")
            at, out = _centre(seen["regions"][region])
            sitting.point(at)
            if out:
                sitting.wheel(out)
            elif sitting.seen["hover"] == region:
                return
        sitting.until(lambda _: False, f"{region} can be scrolled to", 0)

    def open(self, region: str, key: str) -> None:  # noqa: ARG002 - there are no keys here
        """Click it."""
        self.press(region)

    def freeze(self, zone: str) -> None:
        """Click its mark; where the lens is on it already, click where the pointer is."""
        if self.sitting.talk["look"] == zone:
            self.sitting.click()
        else:
            self.press(f"zone:{zone}")

    def glance(self, zone: str) -> None:
        """Point at its mark until the lens opens."""
        self._reach(f"zone:{zone}")
        self.sitting.until(lambda s: s["talk"]["look"] == zone, f"the lens is on {zone}")

    def hear(self) -> None:
        """Listen to the end."""
        self.sitting.pass_time("heard")

    def listed(self, region: str, number: int) -> None:  # noqa: ARG002 - as above
        """Click it."""
        self.press(region)


def _centre(region: dict[str, Any]) -> tuple[tuple[int, int], int]:
    """Return where to point, and which way the wheel must turn to bring it into view."""
    left, top, wide, high = region["rect"]
    x, y = left + wide // 2, top + high // 2
    if region["clip"] is None:
        return (x, y), 0
    _, above, _, room = region["clip"]
    if above <= y < above + room:
        return (x, y), 0
    return (x, above + room // 2), 1 if y < above else -1
