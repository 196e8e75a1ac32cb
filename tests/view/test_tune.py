"""The strip of a voice tells what was measured against calm, all of it, and nothing else."""

import re

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.view import look_page, tune_strip
from game.view.art import Art
from game.view.canvas import Canvas
from game.view.look_page import LookPage, draw_look
from game.view.theme import THEMES
from game.view.tune import Tune, briefly, heard, loudness, pauses, pitch, runs, told
from game.view.tune_strip import draw_small_strip, draw_strip, small_strip_height
from tests import shipped

WORDS = (("It's", 0.0, 0.4), ("[sigh]", 0.5, 1.2), ("nothing.", 2.0, 3.0))
PARTS = ((0.0, 0.4), (2.0, 3.0))


def tune(loud: float = 0.0, tone: float | None = 0.0, **more: object) -> Tune:
    """Return two words with a pause between them, as loud and as high against calm."""
    points = tuple(
        (n / 20, loud, tone) if any(a <= n / 20 < b for a, b in PARTS) else (n / 20, -24.0, None)
        for n in range(60)
    )
    made: dict[str, object] = {"words": WORDS, "seconds": 3.0, "calm": "her own calm", **more}
    return Tune(points, **made)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("loud", "tone", "words"),
    [
        (0.0, 0.0, "as loud, as high"),
        (-4.0, -3.0, "softer, lower"),
        (5.0, 4.0, "louder, higher"),
        (-6.0, None, "softer, without pitch"),
    ],
)
def test_it_tells_in_words_what_it_shows(loud: float, tone: float | None, words: str) -> None:
    assert briefly(tune(loud, tone)).startswith(words)


def test_loudness_and_pitch_are_those_of_the_words() -> None:
    assert loudness(tune(-4.0, 2.0)) == pytest.approx(-4.0)
    assert pitch(tune(-4.0, 2.0)) == 2.0
    assert (loudness(Tune(())), pitch(Tune(()))) == (None, None)


def test_pauses_and_gaps_are_where_nothing_is_said() -> None:
    assert pauses(tune()) == ((0.35, 2.0),)
    assert [(run[0][0], run[-1][0]) for run in runs(tune())] == [(0.0, 0.35), (2.0, 2.95)]
    assert len(list(heard(tune()))) == 2
    assert "pause 1.6 s" in briefly(tune()) or "pause 1.7 s" in briefly(tune())


def test_it_names_breaths_sounds_and_that_it_was_not_measured() -> None:
    sounds = (("breath-in", 0.4, 0.1), ("breath-in", 1.4, 0.3), ("sigh", 0.5, 0.7))
    words = told(tune(sounds=sounds, guessed=True))
    assert words.startswith("Against her own calm: ")
    assert "2 breaths in" in words
    assert "[sigh]" in words
    assert "estimated" in words
    assert "estimated" not in told(tune(sounds=sounds))


FEELINGS = re.compile(r"\b(sad|happy|afraid|angry|worried|tired|pain|calmly|good|bad|wrong)\b")


@given(st.floats(-24, 24), st.one_of(st.none(), st.floats(-16, 16)))
def test_it_never_tells_what_it_means(loud: float, tone: float | None) -> None:
    assert not FEELINGS.search(told(tune(loud, tone)))


@pytest.fixture
def canvases(no_display: None) -> list[Canvas]:  # noqa: ARG001 - a display nobody sees
    art = Art(shipped.ROOT / "assets")
    return [
        Canvas(pygame.Surface((1280, 720)), THEMES[theme], art, text=text)
        for theme in ("theme", "high")
        for text in (1.0, 1.5, 2.0)
    ]


def changed(canvas: Canvas, box: pygame.Rect, one: Tune, other: Tune, head: float) -> int:
    """Return how many pixels tell two tunes apart."""
    pictures = []
    for each in (one, other):
        canvas.surface.fill(canvas.ink("paper"))
        draw_strip(canvas, box, each, head)
        pictures.append(canvas.surface.copy())
    return apart(*pictures)


def apart(one: pygame.Surface, other: pygame.Surface) -> int:
    """Return in how many pixels two pictures differ."""
    alike = pygame.mask.from_threshold(one, (0, 0, 0), (1, 1, 1), other)
    return one.get_width() * one.get_height() - alike.count()


def test_each_thing_measured_is_seen(canvases: list[Canvas]) -> None:
    box, plain = pygame.Rect(40, 40, 340, 0), tune()
    others = {
        "louder": tune(4.0),
        "higher": tune(0.0, 3.0),
        "without pitch": tune(0.0, None),
        "breath": tune(sounds=(("breath-in", 1.0, 0.3),)),
        "guessed": tune(guessed=True),
    }
    for canvas in canvases:
        for name, other in others.items():
            assert changed(canvas, box, plain, other, 3.0) > 20, (name, canvas.text)


def test_what_was_said_is_told_from_what_is_to_come(canvases: list[Canvas]) -> None:
    box = pygame.Rect(40, 40, 340, 0)
    for canvas in canvases:
        canvas.surface.fill(canvas.ink("paper"))
        draw_strip(canvas, box, tune(), 0.2)
        early = canvas.surface.copy()
        draw_strip(canvas, box, tune(), 2.9)
        assert apart(early, canvas.surface) > 200, canvas.text


def test_a_strip_stays_in_its_box_and_says_what_it_shows(canvases: list[Canvas]) -> None:
    for canvas in canvases:
        ground = (1, 2, 3)
        canvas.surface.fill(ground)
        box = draw_strip(canvas, pygame.Rect(100, 60, 340, 0), tune(), 1.0)
        canvas.surface.fill(ground, box)
        assert set(pygame.surfarray.array2d(canvas.surface).flat) == {
            canvas.surface.map_rgb(ground)
        }
        (region,) = [r for r in canvas.regions if r.id == "tune"]
        assert region.label == told(tune())
        assert region.role == "picture"
        small = pygame.Rect(100, 60, 200, small_strip_height(canvas))
        draw_small_strip(canvas, small, tune(), 1.0)


SAYS = "Morning, it's only heartburn, I took something for it last night and now it's gone."


@pytest.mark.parametrize("head", [0.0, 4.1, 9.0])
def test_what_is_said_stands_there_whole_and_in_order(
    canvases: list[Canvas], monkeypatch: pytest.MonkeyPatch, head: float
) -> None:
    said = tuple((word, n * 0.5, n * 0.5 + 0.4) for n, word in enumerate(SAYS.split()))
    drawn: list[tuple[str, str]] = []
    draw = tune_strip.draw_line

    def spy(
        canvas: Canvas, words: str, at: tuple[float, float], role: str, ink: str, *more: str
    ) -> pygame.Rect:
        drawn.append((words, ink))
        return draw(canvas, words, at, role, ink, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(tune_strip, "draw_line", spy)
    for canvas in canvases:
        del drawn[:]
        draw_strip(canvas, pygame.Rect(100, 60, 340, 0), tune(words=said, seconds=9.0), head)
        words = "".join(
            part if part.endswith(" ") else f"{part} "
            for part, ink in drawn
            if ink in {"ink", "ink3", "on_lamp"}
        )
        whole = " ".join(words.split())
        assert whole in SAYS, (canvas.text, "no word is left out among others")
        if canvas.text == 1:
            assert whole == SAYS
        (lit,) = [part for part, ink in drawn if ink == "on_lamp"]
        assert lit == SAYS.split()[min(len(said) - 1, int(head / 0.5))]


def test_where_the_lens_lies_on_the_page_its_words_stand_below_what_one_chooses(
    canvases: list[Canvas], monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []
    draw = look_page.draw_text

    def spy(canvas: Canvas, words: str, *more: object, **named: object) -> pygame.Rect:
        drawn.append(words)
        return draw(canvas, words, *more, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(look_page, "draw_text", spy)
    said = tuple((word, n * 0.5, n * 0.5 + 0.4) for n, word in enumerate(SAYS.split()))
    seen = tuple((f"cue-{n}", f"observation {n}", False) for n in range(4))
    sounds = tune(words=said, seconds=9.0, colours=("rougher at the ends",))
    for canvas in canvases:
        del drawn[:]
        page = LookPage("voice", seen, (), lens=((1140, 160), 90), tune=sounds)
        draw_look(canvas, pygame.Rect(880, 36, 360, 660), page)
        below = [words for words in drawn if SAYS in words]
        assert len(below) == 1
        assert "rougher at the ends" in below[0]


def test_the_page_of_the_voice_shows_it_and_other_pages_do_not(canvases: list[Canvas]) -> None:
    seen = tuple((f"cue-{n}", f"observation {n}", False) for n in range(4))
    for canvas in canvases:
        paper = pygame.Rect(880, 36, 360, 660)
        for page, there in (
            (LookPage("voice", seen, (), tune=tune(), head=1.0), True),
            (LookPage("voice", seen, (), lens=((1140, 160), 90), tune=tune()), True),
            (LookPage("face", seen, ()), False),
        ):
            canvas.regions.clear()
            draw_look(canvas, paper, page)
            assert any(r.id == "tune" for r in canvas.regions) == there
            assert [r.id for r in canvas.regions if r.group == "seen"][:4] == [
                f"see:cue-{n}" for n in range(4)
            ]
