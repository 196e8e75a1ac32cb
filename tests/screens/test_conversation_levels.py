"""Levels, captions, interruptions: what is shown to whom, and when."""

import pygame
import pytest

from game.screens import conversation_marks
from game.screens.conversation_read import offered, reading, waiting
from game.screens.scene import Change
from game.sim.comfort import Comfort
from game.sim.cues import Zone
from game.sim.session import caption, shown
from game.view import balloon, text
from game.view import marks as view_marks
from game.view.canvas import Canvas
from tests.screens.talk import Make, Talk

INTERRUPTED = """
scenario: own
title: One's own
department: emergency
setting: emergency-desk
you_are: Receptionist
patient: adaeze-okafor
minutes: 1
hidden: She would rather be asked.
people:
  triage-nurse: {rung: 2, called: the triage nurse}
start:
  comfort: {physical: 50, mental: 50, emotional: 50}
  beat: first
beats:
  first:
    says: "I only came because my lady said I must, and now the bus has gone."
    shows:
      wrings-hands: {sign: mental}
    choices:
      wait:
        say: "Go on."
        care: L3
        stays: true
        to: end
      break-in:
        say: "One moment, please."
        at_word: lady
        care: L1
        to: end
outcomes:
  fine: {grade: fair, story: She waited.}
"""


@pytest.fixture
def glows(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the zones whose marks glow, in order, from now on."""
    told: list[str] = []
    draw = view_marks.draw_mark

    def tell(canvas: Canvas, zone: Zone, *more: object, glows: bool) -> None:
        if glows:
            told.append(zone)
        draw(canvas, zone, *more, glows=glows)  # type: ignore[arg-type]

    monkeypatch.setattr(conversation_marks, "draw_mark", tell)
    return told


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the words that are drawn from now on."""
    words: list[str] = []
    real = text.draw_line

    def note(canvas: Canvas, line: str, *args: object, **more: object) -> pygame.Rect:
        words.append(line)
        return real(canvas, line, *args, **more)

    for module in (text, balloon):
        monkeypatch.setattr(module, "draw_line", note)
    return words


def marks(talk: Talk) -> set[str]:
    return set(talk.starting("zone:"))


def test_an_expert_sees_neither_meter_nor_marks_and_the_keys_still_work(talk: Make) -> None:
    one = talk(difficulty="expert").wait(1)
    assert marks(one) == set()
    assert one.keys("2", "return").session.looking == "hands"


def test_everybody_else_sees_a_mark_for_every_zone(talk: Make) -> None:
    zones = {f"zone:{z}" for z in ("face", "hands", "chest", "legs", "voice", "around")}
    assert marks(talk(difficulty="standard").wait(1)) == zones
    assert marks(talk(difficulty="guided").wait(1)) == zones


def test_no_mark_is_shown_on_a_page_of_answers(talk: Make) -> None:
    one = talk().hear().keys("space")
    assert marks(one) <= {"zone:voice"}


def test_patience_is_shown_only_where_a_clock_runs(talk: Make) -> None:

    assert waiting(talk(difficulty="guided").hear().wait(1).scene()) is None
    shown = waiting(talk(difficulty="standard").hear().wait(1).scene())
    assert shown is not None
    assert shown.label == "She is waiting"
    assert shown.left < shown.full


def test_patience_does_not_run_while_somebody_speaks(talk: Make) -> None:

    assert waiting(talk().wait(1).scene()) is None


def test_the_hint_names_a_place_and_its_mark_glows_until_one_looks_there(
    talk: Make, drawn: list[str], glows: list[str]
) -> None:
    one = talk(difficulty="guided").hear().wait(1)
    assert not glows
    one.hint = "hands"
    del drawn[:]
    one.wait(1)
    assert "Have a look at her hands" in drawn
    assert set(glows) == {"hands"}
    seen = {caption(s.cue, one.scenario.patient) for s in shown(one.session)}
    assert not seen & set(drawn), "it says where, never what"
    del drawn[:]
    one.keys("2")
    assert "Have a look at her hands" not in drawn


def test_the_hint_to_listen_glows_at_the_number_of_the_voice(talk: Make, drawn: list[str]) -> None:
    one = talk(difficulty="guided").hear().wait(1)
    before = one.surface.subsurface(one.region("zone:voice").rect.inflate(20, 20)).copy()
    one.hint = "voice"
    one.wait(0.05)
    after = one.surface.subsurface(one.region("zone:voice").rect.inflate(20, 20))
    assert "Listen to how it is said" in drawn
    assert pygame.image.tobytes(before, "RGB") != pygame.image.tobytes(after, "RGB")


def test_without_captions_no_word_of_the_patient_is_drawn(talk: Make, drawn: list[str]) -> None:
    one = talk(captions="off")
    del drawn[:]
    one.wait(2)
    assert not any("heartburn" in words for words in drawn)
    assert one.scene().said.speaker in drawn
    one.hear().keys("space")
    assert not any("heartburn. I" in words for words in drawn)


def test_with_captions_the_whole_line_is_there_from_its_first_word(
    talk: Make, drawn: list[str]
) -> None:
    one = talk()
    del drawn[:]
    one.draw()
    assert "wait?" in " ".join(drawn)


def test_one_can_break_in_only_from_its_word_on_and_only_while_it_is_said(talk: Make) -> None:
    def open_now(one: Talk) -> set[str]:
        return {choice.id for choice in offered(one.scene())}

    one = talk(text_of=INTERRUPTED).wait(0.5)
    assert open_now(one) == {"wait"}
    one.wait(2)
    assert open_now(one) == {"wait", "break-in"}
    one.keys("space")
    assert one.screen.state.page == "answers"
    one.hear()
    assert open_now(one) == {"wait"}


def test_a_change_of_comfort_is_lit_for_two_seconds_and_says_why(
    talk: Make, drawn: list[str]
) -> None:

    one = talk().hear()
    less, more = Comfort(40_000, 40_000, 40_000), Comfort(50_000, 50_000, 50_000)
    one.change = Change(less, more, 1.0, ("You asked, and it did her good",))
    canvas = one.draw()
    assert reading(one.scene(), canvas).was == less
    assert "You asked, and it did her" in " ".join(drawn)
    one.change = Change(less, more, 2.5, ("You asked, and it did her good",))
    assert reading(one.scene(), one.draw()).was is None


def test_a_frozen_world_loses_colour_and_the_lens_keeps_its_own(talk: Make) -> None:
    def colour(one: Talk, box: pygame.Rect) -> float:
        total = 0.0
        for x in range(box.left, box.right, 4):
            for y in range(box.top, box.bottom, 4):
                r, g, b, _ = one.surface.get_at((x, y))
                total += max(r, g, b) - min(r, g, b)
        return total

    one = talk().wait(1)
    chest = pygame.Rect(330, 420, 160, 60)
    before = colour(one, chest)
    one.keys("3").wait(0.5)
    lens = one.screen.lens_box.inflate(-120, -180)
    live = colour(one, lens)
    one.keys("3").wait(1)
    assert colour(one, chest) < before * 0.7
    assert colour(one, lens) > live * 0.95
