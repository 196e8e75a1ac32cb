"""Every zone can be pressed at every size, and Tab always goes on."""

import math

import pytest

from game.sim.cues import ZONES
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
