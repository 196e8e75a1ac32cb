"""Every page of the drills fits its window at every size of text; what is drawn can be pressed."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.practice.answered import NOTHING
from game.practice.drills import DRILLS
from game.screens.drill_choice import DrillsScreen
from game.screens.drill_end import RoundScreen
from game.screens.drill_scene import Asked, Choice, DrillCard, Ended, Line, Option, Told
from game.screens.drill_thanks import ThanksScreen
from game.screens.intents import Answer, Go, NextTrial, Practise, Quit
from game.screens.screen import Key, Press, Screen
from game.view.art import Art
from game.view.canvas import Canvas
from game.view.drill_picture import TURNS
from game.view.theme import THEMES
from tests.drilling import ROOT, Sat

SIZES = [(1280, 720), (1024, 768), (960, 600), (1920, 1080)]
TEXTS = [1.0, 1.25, 1.5, 2.0]
ART = Art(ROOT / "assets")
LONG = "raised blotches on their neck and jaw, and more words than fit"


@pytest.fixture(scope="module", autouse=True)
def display() -> Iterator[None]:
    pygame.display.init()
    pygame.display.set_mode((64, 64))
    yield
    pygame.display.quit()


def pages() -> list[Screen]:
    cards = tuple(
        DrillCard(d.id, d.title, d.about, "eye", "6 of 8 right so far", LONG * (n == 2), n == 0)
        for n, d in enumerate(DRILLS.values())
    )
    lines = tuple(Line("eye", "Calm moments left calm", "5 of 5", LONG) for _ in range(4))
    ended = Ended("Only the face", (True, False) * 5, lines, ((LONG, LONG, 3),) * 5, (LONG, LONG))
    return [
        DrillsScreen(Choice(cards, ready=True, trouble=LONG)),
        DrillsScreen(),
        RoundScreen(ended, "face-only"),
        RoundScreen(replace(ended, taken=()), "face-only"),
        ThanksScreen(LONG * 6, "Next person"),
    ]


def fits(canvas: Canvas) -> None:
    window = canvas.surface.get_rect().inflate(2, 2)
    for region in canvas.regions:
        assert region.label.strip() or region.role == "area", region
        assert window.contains(region.clip or region.rect), region
        if region.role in ("area", "picture"):
            continue
        assert min(region.rect.size) >= 38, region
        if region.clip is not None:
            assert region.rect.left >= region.clip.left - 24, region
            assert region.rect.right <= region.clip.right + 24, region


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text", TEXTS)
def test_pages_fit_their_window(size: tuple[int, int], text: float) -> None:
    for screen in pages():
        canvas = Canvas(pygame.Surface(size), THEMES["theme"], ART, text=text)
        screen.draw(canvas)
        assert canvas.regions
        fits(canvas)


@pytest.mark.parametrize("size", [(1280, 720), (960, 600)])
@pytest.mark.parametrize("text", [1.0, 2.0])
@pytest.mark.parametrize("name", ["same-cue", "with-without", "body-only", "voice-only"])
def test_a_trial_fits_its_window_before_and_after_the_answer(
    tmp_path: Path, name: str, size: tuple[int, int], text: float
) -> None:
    sat = Sat(tmp_path, size=size, text=text)
    sat.draw()
    sat.game.do(Practise(name))
    for keys in ((), ("h",), ("1",), ("return",), ("r",)):
        sat.key(*keys)
        sat.draw(1)
        canvas = sat.desk.frames.canvas(sat.desk.preferences)
        sat.desk.screen.draw(canvas)
        fits(canvas)
        pressed = [r for r in canvas.regions if r.role not in ("area", "picture")]
        for n, one in enumerate(pressed):
            for other in pressed[n + 1 :]:
                both = one.rect.clip(one.clip or one.rect).inflate(-8, -8)
                over = both.clip(other.rect.clip(other.clip or other.rect).inflate(-8, -8))
                assert not (over.w > 0 and over.h > 0), (one, other)


def asked(**more: object) -> Asked:
    options = (Option("0", "Grace, 29"), Option("1", "Samuel, 61"))
    made = Asked(0, 10, "Smiles", "about", "Who?", options, ("Grace", "Samuel"), pictured=True)
    return replace(made, **more)  # type: ignore[arg-type] # names of its fields


def drill(tmp_path: Path, given: Asked) -> Screen:
    sat = Sat(tmp_path)
    sat.draw()
    sat.game.do(Practise("same-cue"))
    screen = sat.drill
    screen.asked = given
    return screen


def test_a_key_chooses_and_enter_answers_with_what_was_chosen(tmp_path: Path) -> None:
    screen = drill(tmp_path, asked(hint="Look at the brow."))
    assert screen.on(Key("return")) is None
    assert screen.on(Key("9")) is None
    assert screen.on(Key("2")) is None
    assert screen.focus == "option:0:2"
    assert screen.on(Key("return")) == Answer("1", hinted=False)
    assert screen.on(Key("1")) is None
    assert screen.on(Key("h")) is None
    assert screen.on(Press("choose")) == Answer("0", hinted=True)


def test_what_is_chosen_is_answered_when_it_is_pressed_once_more(tmp_path: Path) -> None:
    screen = drill(tmp_path, asked())
    assert screen.on(Press("option:0:2")) is None
    assert screen.on(Press("option:0:2")) == Answer("1", hinted=False)


def test_after_an_answer_nothing_can_be_chosen_and_enter_goes_on(tmp_path: Path) -> None:
    told = Told(good=False, title="It was Grace.", words=("the brow",), right="0")
    screen = drill(tmp_path, asked(told=told))
    assert screen.on(Key("2")) is None
    assert screen.on(Press("option:0:2")) is None
    assert screen.on(Key("return")) == NextTrial()
    assert screen.on(Key("escape")) == Go("drills")


def test_nothing_here_is_key_nought_and_the_rest_count_from_one() -> None:
    options = (Option("a", "one"), Option(NOTHING, "nothing here"), Option("b", "two"))
    assert asked(options=options).keys == {"1": "a", "0": NOTHING, "2": "b"}


def test_what_is_missing_cannot_be_opened_and_enter_takes_what_is_suggested() -> None:
    cards = (
        DrillCard("voice-only", "Only the voice", "dark", "ear", lacks="no recordings"),
        DrillCard("mask", "Under the smile", "a mask", "smile", next=True),
    )
    screen = DrillsScreen(Choice(cards, ready=True))
    assert screen.on(Press("drill:voice-only")) is None
    assert screen.on(Key("1")) is None
    assert screen.on(Key("return")) == Practise("mask")
    assert screen.on(Key("2")) == Practise("mask")
    assert screen.on(Key("escape")) == Go("title")


def test_a_round_can_be_done_again_and_left() -> None:
    screen = RoundScreen(Ended("x", (), ()), "mask")
    assert screen.on(Key("a")) == Practise("mask")
    assert screen.on(Press("other")) == Go("drills")
    assert screen.on(Key("return")) == Go("title")
    assert ThanksScreen("x", "").on(Key("return")) == Quit()


def test_people_live_the_ring_is_on_demand_and_of_four_a_part_moves_at_once(
    tmp_path: Path,
) -> None:
    sat = Sat(tmp_path)
    sat.draw()
    sat.game.do(Practise("same-cue"))
    sat.draw()
    sitters = sat.drill.sitters
    moved = set()
    before = [sitters.picture(n, (200, 240), 0.0).copy() for n in range(4)]
    for frame in range(1, 60):
        now = [sitters.picture(n, (200, 240), frame / 15).copy() for n in range(4)]
        changed = {n for n in range(4) if _bytes(now[n]) != _bytes(before[n])}
        assert len(changed) <= TURNS
        moved |= changed
        before = now
    assert moved == {0, 1, 2, 3}
    sat.key("1", "return")
    plain = _bytes(sat.picture())
    sat.key("r")
    assert _bytes(sat.picture()) != plain
    assert sat.drill.ringed


def _bytes(picture: pygame.Surface) -> bytes:
    return pygame.image.tobytes(picture, "RGB")
