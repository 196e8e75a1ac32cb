"""How a line is said, in words: both tones of a mask, and what a melody cannot show."""

from collections.abc import Iterator, Mapping

import pygame
import pytest

from game.app.tone_words import captions_of_tone, colours_of, place_of
from game.sim.story import Line, Pronouns, Tone, Where
from game.view import balloon
from game.view.art import Art
from game.view.balloon import Place, Speech, draw_balloon
from game.view.canvas import Canvas
from game.view.theme import THEMES
from game.view.tune import Tune, briefly, told
from game.voice.plan import Voice, saying
from tests import shipped

HER = Pronouns("she", "her", "her")
SAYS = "Morning, it's only heartburn, I took something for it and now it's gone."


def line(name: str, strength: float, over: str | None = None, leaks: tuple[int, ...] = ()) -> Line:
    return Line("one", SAYS, Where("one.yaml", 1, 1), Tone(name, strength, over, leaks))


def captions(made: Line) -> tuple[str, ...]:
    return captions_of_tone(made, shipped.world().book.cues, HER)


def colours(made: Line) -> tuple[str, ...]:
    tones: Mapping[str, Mapping[str, object]] = shipped.world().tones
    tone = made.tone
    how = saying(tones, Voice("bf_emma"), tone.name, tone.strength, tone.over, tone.leaks)
    return colours_of(how, place_of(made))


def test_a_mask_is_told_with_what_it_hides_and_where_that_comes_out() -> None:
    assert captions(line("cheerful", 0.6, "strained")) == (
        "a bright, bouncing voice · at the ends: tight, as if squeezed",
        "a bright voice · at the ends: a tight voice",
    )
    assert captions(line("cheerful", 0.6, "anxious", (3,)))[1] == (
        "a bright voice · in places: a quiver in her voice"
    )
    assert captions(line("calm", 0.0, "strained"))[0] == "at the ends: tight, as if squeezed"
    assert captions(line("calm", 0.0)) == ()
    assert len(captions(line("cheerful", 0.6))) == 2


def test_strained_below_cheerful_does_not_look_as_cheerful_alone() -> None:
    assert colours(line("cheerful", 0.6)) == ()
    assert colours(line("cheerful", 0.6, "strained")) == ("rougher at the ends",)
    assert "trembling in places" in colours(line("cheerful", 0.8, "anxious", (2,)))
    assert "more breath" in colours(line("exhausted", 0.6))


def test_what_was_not_measured_is_said_to_be_of_the_tone() -> None:
    points = tuple((n / 20, 0.0, 0.0) for n in range(40))
    measured = Tune(points, colours=("rougher at the ends",))
    assert briefly(measured) == "as loud, as high; from the tone: rougher at the ends"
    guessed = Tune(points, colours=("rougher at the ends",), guessed=True)
    assert told(guessed).endswith(
        "rougher at the ends (estimated from the tone: it was not measured)"
    )


@pytest.fixture
def no_display(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    pygame.display.set_mode((1, 1))
    yield
    pygame.display.quit()


@pytest.mark.usefixtures("no_display")
@pytest.mark.parametrize("text", [1.0, 2.0])
@pytest.mark.parametrize("wide", [300, 460])
def test_the_balloon_tells_both_tones_whole_and_keeps_within_its_room(
    monkeypatch: pytest.MonkeyPatch, text: float, wide: int
) -> None:
    drawn: list[str] = []
    draw = balloon.draw_line

    def spy(canvas: Canvas, words: str, *more: object, **named: object) -> pygame.Rect:
        drawn.append(words)
        return draw(canvas, words, *more, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(balloon, "draw_line", spy)
    art = Art(shipped.ROOT / "assets")
    canvas = Canvas(pygame.Surface((1280, 720)), THEMES["theme"], art, text=text)
    tones = captions(line("cheerful", 0.6, "strained"))
    room = pygame.Rect(40, 40, wide, 560)
    box = draw_balloon(
        canvas, Place(room, room.bottom), Speech("Ada", SAYS, 8, speaking=True, tone=tones)
    )
    assert room.contains(box)
    assert any(way in " ".join(drawn) for way in tones)
