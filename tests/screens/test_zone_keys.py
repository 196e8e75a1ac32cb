"""Every zone can be pressed at every size, and Tab always goes on."""

import math

import pygame
import pytest

from game.screens import conversation_marks
from game.sim.cues import ZONES
from game.view import widgets
from game.view.canvas import Canvas
from game.view.frame import frame_of
from tests.screens.talk import Make

WINDOWS = [((1280, 720), 2.0), ((1024, 768), 1.0), ((1024, 768), 2.0), ((960, 600), 2.0)]


@pytest.mark.parametrize("name", ["heartburn-at-the-desk", "the-folded-letter", "first-look"])
@pytest.mark.parametrize(("size", "large"), WINDOWS)
def test_every_zone_can_be_pressed_off_face_and_hands(
    talk: Make, name: str, size: tuple[int, int], large: float
) -> None:
    one = talk(name, size=size, text=large).wait(3)
    places = {r.id: r.rect for r in one.regions if r.role == "zone"}
    assert set(places) == {f"zone:{zone}" for zone in ZONES}
    view = one.screen.picture.view
    assert view is not None
    face, hands = view.head_box().inflate(-60, -60), view.zones()["hands"]
    over = [r.rect for r in one.regions if r.role == "button"]
    for zone in set(ZONES) - {"voice"}:
        box = places[f"zone:{zone}"]
        assert box.inflate(-6, -6).collidelist(over) < 0, zone
        reach = min(box.size) / 2
        wide, high = face.w / 2 + reach, face.h / 2 + reach
        x, y = box.centerx - face.centerx, box.centery - face.centery
        assert math.hypot(x / wide, y / high) > 1, zone
        assert math.dist(box.center, hands.anchor) > hands.radius, zone


def test_a_key_without_a_mark_looks_at_its_zone(talk: Make) -> None:
    one = talk(size=(960, 600), text=2.0).hear().wait(1)
    assert "face" not in one.screen.picture.marks.places
    assert one.click("zone:face").session.looking == "face"
    assert one.held


def test_the_key_of_a_zone_keeps_its_place_for_a_line(talk: Make) -> None:
    one = talk(size=(960, 600), text=2.0).hear().wait(2)
    before = one.region("zone:face").rect
    assert one.wait(3).region("zone:face").rect == before


@pytest.mark.parametrize("size", [(960, 600), (1024, 768)])
@pytest.mark.parametrize("large", [1.0, 2.0])
def test_tab_goes_round_though_the_lens_opens_on_its_way(
    talk: Make, size: tuple[int, int], large: float
) -> None:
    one = talk(size=size, text=large).hear().wait(1)
    seen = []
    for _ in range(2 * len(one.names())):
        one.keys("tab").wait(0.2)
        seen.append(one.focus.at)
    round_ = seen[: seen.index(seen[0], 1)]
    assert {"balloon", "tell", "answer", "go:pause"} <= set(round_)
    assert len(round_) == len(set(round_))
    assert seen[: 2 * len(round_)] == round_ * 2


def test_what_the_lens_hides_cannot_be_clicked_but_tab_brings_it_back(talk: Make) -> None:
    one = talk(size=(960, 600), text=2.0).hear().wait(1).keys("1").wait(0.3)
    hidden = one.region("clipboard")
    assert not hidden.hit(hidden.rect.center)
    one.keys("tab")
    assert one.focus.at == "clipboard"
    assert one.region("clipboard").hit(hidden.rect.center)
    assert one.screen.state.look is None


@pytest.mark.parametrize(("size", "large"), [*WINDOWS, ((1280, 720), 1.0), ((960, 600), 1.0)])
def test_tried_again_stands_on_nothing_and_away_from_the_sign_on_the_wall(
    talk: Make, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int], large: float
) -> None:
    said: list[tuple[str, pygame.Rect]] = []
    real = widgets.tag

    def note(canvas: Canvas, words: str, *args: object, **more: object) -> pygame.Rect:
        box = real(canvas, words, *args, **more)  # type: ignore[arg-type]
        said.append((words, box))
        return box

    monkeypatch.setattr(conversation_marks, "tag", note)
    one = talk(size=size, text=large, again=True).wait(3)
    words, box = said[-1]
    assert "not scored" in words
    view, frame = one.screen.picture.view, frame_of(size, 1.0, large)
    assert view is not None
    assert pygame.Rect((0, 0), size).contains(box)
    assert box.left > view.head_box().centerx
    others = [r.rect for r in one.regions if r.role not in ("picture", "area")]
    assert box.collidelist([*others, *([frame.meter] if frame.meter else [])]) < 0


def test_nowhere_is_looked_for_once_a_line(talk: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    one = talk(size=(960, 600), text=2.0, again=True).wait(3)
    assert None in one.screen.picture.marks.spare.values()
    monkeypatch.delattr(conversation_marks, "free_place")
    one.draw()


def test_at_960_by_600_the_meter_stands_beside_pause_off_the_wall() -> None:
    frame = frame_of((960, 600), 1.0, 1.0)
    assert frame.meter is not None
    assert frame.pause is not None
    assert frame.meter.bottom <= frame.pause.bottom
    assert frame.meter.left > frame.pause.right
