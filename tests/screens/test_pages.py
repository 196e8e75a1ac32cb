"""Every page fits its window at every size of text, says what it can do, and does it."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.screens.briefing import Briefing, BriefingScreen
from game.screens.intents import Begin, Brief, Change, Go, Quit, Resume
from game.screens.library import Card, LibraryScreen
from game.screens.notices import ConfirmScreen, EndScreen, NoticeScreen
from game.screens.reading import HowScreen, Spoken, TranscriptScreen
from game.screens.screen import Key, Press, Screen, Slid
from game.screens.settings import SettingsScreen
from game.screens.title import TitleScreen, Unfinished
from game.stage.preferences import Preferences
from game.view.art import Art
from game.view.canvas import Canvas
from game.view.theme import THEMES

ASSETS = Path(__file__).resolve().parents[2] / "assets"
SIZES = [(1280, 720), (1024, 768), (960, 600), (1920, 1080)]
TEXTS = [1.0, 1.25, 1.5, 2.0]
ART = Art(ASSETS)
CARD = Card("a", "Only heartburn", "emergency", "Receptionist", "See past a smile", 8, "Adaeze")


@pytest.fixture(scope="module", autouse=True)
def display() -> Iterator[None]:
    pygame.display.init()
    pygame.display.set_mode((64, 64))
    yield
    pygame.display.quit()


def pages() -> list[Screen]:
    brief = Briefing(
        "a",
        "Only heartburn",
        "Receptionist at the emergency desk",
        "Emergency desk",
        "Adaeze Okafor, 46",
        ("See past a polite smile", "Escalate at once"),
        8,
        ("chest pain",),
        "standard",
        calm_clock=True,
    )
    rows = tuple(
        Spoken("Adaeze", "It is only heartburn, I am sure. " * 3, n % 2 == 0) for n in range(30)
    )
    return [
        TitleScreen(Unfinished("Only heartburn", "Emergency desk"), "first-look", scenarios=2),
        LibraryScreen((CARD,) * 7, ready=True),
        BriefingScreen(brief),
        SettingsScreen(Preferences()),
        SettingsScreen(Preferences(), paused=True, who_waits="Adaeze"),
        TranscriptScreen(rows),
        HowScreen(),
        ConfirmScreen(),
        NoticeScreen("It cannot be played", "a.yaml:3:4: unknown-key: there is no such key"),
        EndScreen("He left whistling, and came back to say thank you."),
    ]


def drawn(screen: Screen, size: tuple[int, int], text: float, focus: str | None = None) -> Canvas:
    canvas = Canvas(pygame.Surface(size), THEMES["theme"], ART, text=text, focus=focus)
    screen.draw(canvas)
    return canvas


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text", TEXTS)
def test_whatever_can_be_pressed_lies_in_the_window_or_can_be_scrolled_to(
    size: tuple[int, int], text: float
) -> None:
    for screen in pages():
        canvas = drawn(screen, size, text)
        window = canvas.surface.get_rect()
        for region in canvas.regions:
            seen = region.clip or region.rect
            assert window.inflate(2, 2).contains(seen), (screen, region)
            if region.clip is None and region.role != "area":
                assert window.inflate(2, 2).contains(region.rect), (screen, region)
            if region.clip is not None:
                assert region.rect.left >= region.clip.left - 24, (screen, region)
                assert region.rect.right <= region.clip.right + 24, (screen, region)


@pytest.mark.parametrize("text", TEXTS)
def test_everything_that_can_be_pressed_has_words_and_a_finger_fits_on_it(text: float) -> None:
    for screen in pages():
        for region in drawn(screen, (1280, 720), text).regions:
            if region.role == "area":
                continue
            assert region.label.strip(), (screen, region)
            assert min(region.rect.size) >= 38, (screen, region)


def test_two_things_that_can_be_pressed_never_lie_on_each_other() -> None:
    for screen in pages():
        regions = [r for r in drawn(screen, (1280, 720), 1.0).regions if r.role != "area"]
        for n, one in enumerate(regions):
            for other in regions[n + 1 :]:
                overlap = one.rect.inflate(-8, -8).clip(other.rect.inflate(-8, -8))
                assert not (overlap.w and overlap.h), (screen, one, other)


def test_what_has_the_focus_is_scrolled_into_view() -> None:
    screen = SettingsScreen(Preferences())
    canvas = drawn(screen, (960, 600), 2.0, focus="fullscreen")
    screen.draw(
        again := Canvas(
            canvas.surface,
            canvas.theme,
            canvas.art,
            text=2.0,
            focus="fullscreen",
            scroll=canvas.scroll,
        )
    )
    region = next(r for r in again.regions if r.id == "fullscreen")
    assert region.clip is not None
    assert region.clip.contains(region.rect)


def test_the_title_goes_on_with_what_was_left() -> None:
    title = TitleScreen(Unfinished("Only heartburn", "Emergency desk"), "first-look", scenarios=2)
    assert title.on(Key("return")) == Resume()
    assert title.on(Press("tutorial")) == Begin("first-look")
    assert title.on(Press("library")) == Go("library")
    assert title.on(Press("quit")) == Go("leave")


def test_leaving_the_program_is_asked_once_and_staying_has_the_focus() -> None:
    ask = ConfirmScreen()
    assert ask.focus == "stay"
    assert ask.on(Key("escape")) == Go("back")
    assert ask.on(Press("quit")) == Quit()


def test_somebody_new_is_offered_the_first_look_first() -> None:
    assert TitleScreen(None, "first-look", scenarios=2).on(Key("return")) == Begin("first-look")
    seen = TitleScreen(None, "first-look", tutorial_seen=True, scenarios=2)
    assert seen.on(Key("return")) == Go("library")


def test_a_department_shows_its_own_conversations_only() -> None:
    other = Card("b", "The folded letter", "billing", "Clerk", "Hear", 9, "Rosa")
    library = LibraryScreen((CARD, other), ready=True)
    assert library.on(Press("department:billing")) is None
    assert [card.id for card in library.shown()] == ["b"]
    assert library.on(Key("return")) == Brief("b")


@pytest.mark.parametrize(
    ("pressed", "intent"),
    [
        (Press("text:1.5"), Change("text", 1.5)),
        (Press("calm_clock"), Change("calm_clock", value=True)),
        (Press("contrast:high"), Change("contrast", "high")),
        (Slid("voice", 0.3), Change("voice", 0.3)),
        (Key("escape"), Go("back")),
    ],
)
def test_settings_ask_for_what_was_set(pressed: Press | Slid | Key, intent: object) -> None:
    assert SettingsScreen(Preferences()).on(pressed) == intent


def test_a_missing_font_and_a_missing_icon_are_survived(tmp_path: Path) -> None:
    art = Art(tmp_path)
    canvas = Canvas(pygame.Surface((1280, 720)), THEMES["theme"], art)
    TitleScreen(None, "first-look", scenarios=2).draw(canvas)
    assert art.missing
    assert {r.id for r in canvas.regions} >= {"library", "settings", "quit"}


def test_what_a_log_holds_from_its_beginning_is_not_offered_in_a_pause() -> None:
    paused = drawn(SettingsScreen(Preferences(), paused=True, who_waits="Adaeze"), (1280, 720), 1.0)
    alone = drawn(SettingsScreen(Preferences()), (1280, 720), 1.0)
    level = {"difficulty:guided", "difficulty:standard", "difficulty:expert", "calm_clock"}
    assert level <= {r.id for r in alone.regions}
    assert not level & {r.id for r in paused.regions}
