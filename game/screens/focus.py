"""Devices to input: where the focus is, what is pressed, what scrolls. Pure.

Tab walks single regions and groups, arrows walk within a group; Enter presses. Focus
shows while keys are used and hides when the pointer is.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.screens.screen import Focused, Hover, Input, Key, Press, Slid, Typed
from game.stage.input import (
    Device,
    KeyPressed,
    PointerMoved,
    PointerPressed,
    PointerReleased,
    WheelTurned,
)
from game.view.canvas import Region

NUDGE = 0.05
"""How far an arrow moves a slider."""
WHEEL_ROW = 48
"""Pixels a row of the wheel scrolls."""
NO_STOP = ("area", "picture")
"""Roles that Tab does not stop at."""
NO_ENTER = ("area", "field")
"""Roles that Enter does not press: in a field it goes to the screen, which goes on."""
PAGES = {"page up": -1, "page down": 1}
FORWARD, BACKWARD = ("right", "down"), ("left", "up")


@dataclass(frozen=True, slots=True)
class Focus:
    """Where attention is. `at` stays while hidden, so that the next key goes on from it."""

    at: str | None = None
    shown: bool = False
    hover: str | None = None
    pressed: str | None = None
    left: str | None = None
    """What stood before the focused region when that went off the screen: Tab goes on from it."""
    scrolled: tuple[str, int] | None = None
    """An area and the pixels it was just scrolled by."""


Taken = tuple[Focus, tuple[Input, ...]]


def take(focus: Focus, device: Device, regions: Sequence[Region]) -> Taken:
    """Return the focus after a device event, and what reaches the screen."""
    focus = replace(focus, scrolled=None)
    match device:
        case PointerMoved(at=at):
            return _moved(focus, at, regions)
        case PointerPressed(at=at):
            return _pressed(focus, at, regions)
        case PointerReleased(at=at):
            return _released(focus, at, regions)
        case WheelTurned(at=at, rows=rows):
            area = next((r for r in regions if r.role == "area" and r.hit(at)), None)
            by = round(-rows * WHEEL_ROW)
            return replace(focus, scrolled=(area.id, by) if area else None), ()
        case KeyPressed():
            return _key(focus, device, regions)
        case _:
            return focus, ()


def under(at: tuple[int, int], regions: Sequence[Region]) -> Region | None:
    """Return the topmost region at a pixel that can be pressed."""
    return next((r for r in reversed(regions) if r.role != "area" and r.hit(at)), None)


def _moved(focus: Focus, at: tuple[int, int], regions: Sequence[Region]) -> Taken:
    found = under(at, regions)
    name = found.id if found else None
    writing = any(r.id == focus.at and r.role == "field" for r in regions)
    focus = replace(focus, hover=name, shown=focus.shown and writing)
    dragged = next((r for r in regions if r.id == focus.pressed and r.role == "slider"), None)
    slid: tuple[Input, ...] = (Slid(dragged.id, _share(dragged, at)),) if dragged else ()
    return focus, (*slid, Hover(name, at))


def _share(region: Region, at: tuple[int, int]) -> float:
    inset = region.rect.h * 0.3
    return min(1.0, max(0.0, (at[0] - region.rect.x - inset) / max(1, region.rect.w - 2 * inset)))


def _pressed(focus: Focus, at: tuple[int, int], regions: Sequence[Region]) -> Taken:
    found = under(at, regions)
    if found is None or not found.enabled:
        return replace(focus, pressed=None, shown=False), (Hover(None, at),)
    writes = found.role == "field"
    focus = replace(focus, at=found.id, pressed=found.id, hover=found.id, shown=writes)
    if found.role == "slider":
        return focus, (Slid(found.id, _share(found, at)),)
    return focus, (Hover(found.id, at),)


def _released(focus: Focus, at: tuple[int, int], regions: Sequence[Region]) -> Taken:
    was, focus = focus.pressed, replace(focus, pressed=None)
    found = under(at, regions)
    if found and found.id == was and found.role != "slider":
        return focus, (Press(found.id),)
    return focus, ()


def _key(focus: Focus, key: KeyPressed, regions: Sequence[Region]) -> Taken:
    here = next((r for r in regions if r.id == focus.at), None)
    if here and here.role == "field" and (typed := _typed(here, key)):
        return replace(focus, shown=True), (typed,)
    if key.name == "tab":
        start = here or next((r for r in regions if r.id == focus.left), None)
        return _go(focus, _next_stop(start, regions, -1 if key.shift else 1))
    if key.name == "return" and here and here.enabled and here.role not in NO_ENTER:
        return replace(focus, shown=True), (Press(here.id),)
    if key.name in (*FORWARD, *BACKWARD, "home", "end"):
        return _arrow(focus, key, here, regions)
    if key.name in PAGES:
        return _page(focus, regions, PAGES[key.name]), ()
    return focus, (Key(key.name, key.shift),)


def _typed(here: Region, key: KeyPressed) -> Typed | None:
    if key.name == "backspace":
        return Typed(here.id, "\b")
    return Typed(here.id, key.text) if key.text and key.text.isprintable() else None


def _go(focus: Focus, region: Region | None) -> Taken:
    if region is None:
        return focus, ()
    return replace(focus, at=region.id, shown=True, hover=None), (Focused(region.id),)


def _stops(regions: Sequence[Region]) -> list[Region]:
    """Return where Tab stops: each single region, and each group once."""
    seen: set[str] = set()
    stops: list[Region] = []
    for region in regions:
        if region.role in NO_STOP or not region.enabled or region.group in seen:
            continue
        seen.add(region.group)
        seen.discard("")
        stops.append(region)
    return stops


def _next_stop(here: Region | None, regions: Sequence[Region], way: int) -> Region | None:
    stops = _stops(regions)
    if not stops:
        return None
    if here is None:
        return stops[0 if way > 0 else -1]
    names = [r.group or r.id for r in stops]
    name = here.group or here.id
    if name not in names:
        return stops[0]
    target = stops[(names.index(name) + way) % len(stops)]
    return _chosen(target, regions)


def gone(focus: Focus, before: Sequence[Region], now: Sequence[Region]) -> Focus:
    """Return the focus after a frame: what went off the screen has it no longer.

    What stood before it is remembered, so that Tab does not begin again at the top.
    """
    ids = {r.id for r in now if r.enabled}
    if focus.at is None or focus.at in ids:
        return focus
    order = [r.id for r in before]
    ahead = order[: order.index(focus.at)] if focus.at in order else []
    return replace(focus, at=None, left=next((n for n in reversed(ahead) if n in ids), None))


def _chosen(target: Region, regions: Sequence[Region]) -> Region:
    """Return the chosen option of a group, where there is one; else its first."""
    if not target.group:
        return target
    group = [r for r in regions if r.group == target.group and r.enabled]
    return next((r for r in group if r.label.endswith(", chosen")), target)


def _arrow(focus: Focus, key: KeyPressed, here: Region | None, regions: Sequence[Region]) -> Taken:
    if here is None:
        return _go(focus, _next_stop(None, regions, 1))
    way = 1 if key.name in FORWARD else -1
    if here.role == "slider" and key.name in ("left", "right"):
        value = min(1.0, max(0.0, here.value + way * NUDGE))
        return replace(focus, shown=True), (Slid(here.id, round(value, 3)),)
    if not here.group:
        return _go(focus, _next_stop(here, regions, way))
    group = [r for r in regions if r.group == here.group and r.enabled]
    ends = {"home": 0, "end": len(group) - 1}
    at = ends.get(key.name, (group.index(here) + way) % len(group) if here in group else 0)
    return _go(focus, group[at])


def _page(focus: Focus, regions: Sequence[Region], way: int) -> Focus:
    area = next((r for r in regions if r.role == "area"), None)
    by = way * (area.rect.h - WHEEL_ROW) if area else 0
    return replace(focus, scrolled=(area.id, by) if area else None)
