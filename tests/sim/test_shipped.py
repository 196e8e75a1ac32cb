"""What the rules ask of the shipped cue book, tones and scenarios (rules 31 to 34)."""

import pytest

from game.sim.cues import ZONES
from tests.shipped import scenario, world


@pytest.mark.parametrize("zone", ZONES)
def test_every_zone_has_at_least_six_foils(zone: str) -> None:
    foils = [c for c in world().book.in_zone(zone) if c.foil]  # type: ignore[arg-type]
    assert len(foils) >= 6


def test_a_foil_is_a_row_of_text_and_uses_no_part_of_the_body() -> None:
    assert all(not c.parts for c in world().book.cues.values() if c.foil)


def test_what_is_near_something_is_in_the_book() -> None:
    book = world().book.cues
    assert {near for c in book.values() for near in c.near} <= book.keys()


def test_a_tone_over_a_tone_is_a_mask_and_the_voice_cue_to_note() -> None:
    (line,) = scenario("heartburn-at-the-desk").beats["arrival"].lines
    voices = {s.cue: (s.masks, s.sign) for s in line.shows if s.cue in {"cheerful", "strained"}}
    assert voices == {"cheerful": ("strained", None), "strained": (None, "physical")}


def test_a_tone_without_a_sign_means_nothing() -> None:
    (line,) = scenario("first-look").beats["the-glasses"].lines
    assert {s.cue: s.sign for s in line.shows}["relieved"] is None
