"""A frame paints about one layer that is dear, and nobody comes apart for it."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.content.world import World, read_world
from game.patient.acting import Act, begin_acting
from game.patient.staging import Staging
from game.patient.stances import stances_at
from game.sim.comfort import Comfort
from game.view.figure.layers import Layers
from game.view.figure.turns import BOTH, COST, DEAR, MOST, Due, chosen, cost_of, portion, together
from game.view.patient import PatientView

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 4
"""Frames over which one moment is painted."""


def due(name: str, far: float, waited: int = 1, since: int = 9) -> Due:
    return Due(name, far, [], waited, since)


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    pygame.display.init()
    pygame.display.set_mode((64, 64))
    yield read_world(ROOT / "assets")
    pygame.display.quit()


def test_what_moves_slowly_waits_its_turn() -> None:
    slow = [due("near arm", 1.0), due("body", 0.8)]
    assert chosen(slow, rested=0) == []
    assert chosen(slow, rested=2) == slow[:1]


def test_a_blink_is_painted_at_once_and_hair_goes_with_the_face() -> None:
    moved = [due("face", 3.0), due("near arm", 3.0), due("hair", 2.0)]
    assert [one.name for one in chosen(moved, rested=0)] == ["face", "hair"]


def test_one_that_is_dear_is_painted_in_a_tick_however_fast_all_move() -> None:
    fast = [due("near arm", 9.0), due("far arm", 9.0), due("body", 9.0)]
    assert chosen(fast, rested=0) == fast[:1]
    for one in fast:
        assert COST[one.name] >= DEAR
        assert COST[one.name] + COST[fast[0].name] > MOST


def test_a_trunk_that_moves_takes_its_limbs_along() -> None:
    leaning = [due("body", 3.0), due("near arm", 3.0), due("far arm", 2.0), due("hair", 2.0)]
    assert together(leaning)
    assert not together(leaning[1:])
    assert not together([due("body", 1.0), due("near arm", 30.0)])
    left, ticks = list(leaning), 0
    while left:
        now = portion(left)
        assert cost_of(now) <= BOTH
        left, ticks = [one for one in left if one not in now], ticks + 1
    assert ticks <= LONGEST


def test_who_leans_is_seen_as_they_were_at_one_moment(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every frame of the way is a whole picture of some moment a few frames ago."""
    size, stage = (1280, 720), pygame.Rect(0, 0, 856, 720)
    staging = Staging(world.people["rosa-delgado"], world.settings["billing-office"])
    spread, whole = (PatientView(staging, world.tables, size, stage) for _ in "12")
    acting = begin_acting(Comfort(65_000, 65_000, 65_000))
    acting = type(acting)((Act("leans-in", 1.0, 0.2),), acting.comfort)
    most: list[int] = []
    update = Layers.update

    def counted(self: Layers, *, whole: bool = False) -> bool:
        before = [layer.painted for layer in self._layers.values()]
        dear = update(self, whole=whole)
        after = zip(self._layers.items(), before, strict=True)
        most.append(sum(COST[name] for (name, layer), old in after if layer.painted != old))
        return dear

    past: list[bytes] = []
    sheet, seen = pygame.Surface(size), 0
    for n in range(12, 40):
        stances = stances_at(staging, world.tables, world.drawings, acting, n / 60, 1)
        whole.draw(sheet, stances, whole=True)
        past.append(pygame.image.tobytes(sheet, "RGB"))
        monkeypatch.setattr(Layers, "update", counted)
        spread.draw(sheet, stances)
        monkeypatch.setattr(Layers, "update", update)
        seen += pygame.image.tobytes(sheet, "RGB") in past[-LONGEST - 2 :]
    assert seen > 0.6 * len(past)
    assert max(most[1:]) <= BOTH
