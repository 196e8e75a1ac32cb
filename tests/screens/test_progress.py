"""Progress and the moment of the day: every page fits, says what it can do, and names no sign."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pygame
import pytest

from game.app.practice_desk import Known
from game.app.practising import Past, played_of
from game.app.progress_page import page_of, suggested
from game.practice.answered import Answered
from game.practice.progress import Played, Sign, progress
from game.practice.schedule import Tried
from game.screens.intents import BeginMoment, Erase, Export, Go, OtherMoment, Practise, Rewind
from game.screens.moment import MomentCard, MomentScreen
from game.screens.moment_back import LookBack, LookBackScreen, Part, There
from game.screens.progress import YOURS, ProgressScreen
from game.screens.progress_erase import EraseScreen
from game.screens.reading import Spoken
from game.screens.screen import Key, Press, Screen
from game.sim.cues import Zone
from game.view.art import Art
from game.view.canvas import Canvas
from game.view.theme import THEMES

ASSETS = Path(__file__).resolve().parents[2] / "assets"
SIZES = [(1280, 720), (1024, 768), (960, 600), (1920, 1080)]
TEXTS = [1.0, 1.5, 2.0]
ART = Art(ASSETS)
DAY = 739_000


@pytest.fixture(scope="module", autouse=True)
def display() -> Iterator[None]:
    pygame.display.init()
    pygame.display.set_mode((64, 64))
    yield
    pygame.display.quit()


class NoFilm:
    """A film that draws nothing, and remembers what was to be ringed."""

    def __init__(self) -> None:
        self.ringed: list[object] = []

    def frame(self, *given: object, whole: bool) -> None:  # noqa: ARG002
        """Draw nothing."""
        self.ringed.append(given[-1])


def play(day: int, zone: Zone = "voice", right: int = 2, of: int = 9) -> Played:
    signs = tuple(Sign("strained", zone, noticed=n < right) for n in range(of))
    faces = tuple(Sign("winces", "face", noticed=True) for _ in range(12))
    lamps = (("physical", True), ("mental", False), ("emotional", True))
    failures = {"not noticed": 7, "misread": 1}
    return Played(
        day, f"s{day}", "A long title of a conversation", "fair", signs + faces, lamps, failures
    )


def known(past: Past) -> Known:
    names = {f"s/{name}": f"Adaeze, {name}" for name in "abc"}
    return Known(past, SimpleNamespace(), names)  # type: ignore[arg-type] # only whether there is one


FULL = Past(
    plays=(play(DAY - 9), play(DAY - 4), play(DAY - 1)),
    answered=tuple(
        Answered(DAY, "face-only", "winces", "face", there, 0.5, "x", "a", "a")
        for there in (True, False)
        for _ in range(12)
    ),
    tried=(
        Tried("s/a", DAY - 3, right=False),
        Tried("s/b", DAY, right=True),
        Tried("s/c", DAY, right=True),
        Tried("gone/x", DAY - 9, right=False),
    ),
)
CARD = MomentCard(
    "Adaeze Okafor, 46",
    "Emergency desk",
    "Receptionist at the emergency desk",
    tuple(Spoken("Adaeze", "It is only heartburn, I am sure. " * 2, n == 1) for n in range(3)),
    ("chest pain", "fear of losing work"),
)
SIGNS = (
    There("Rubs the jaw", "hands", 1.0, 9.0, noticed=False),
    There("Voice tight", "voice", 2.0, 4.0, noticed=True),
)
BACK = LookBack(
    "Looking back",
    "Adaeze, emergency desk",
    SIGNS,
    (
        Part(
            "eye",
            "You noticed 1 of 2",
            good=False,
            lines=((False, "Rubs the jaw"), (True, "Voice tight")),
        ),
        Part("lamp", "You read her rightly", good=True, lines=((None, "Troubled: Body."),)),
        Part("message-circle", "Your answer", good=True, lines=((None, "“Tell me.” " * 9),)),
    ),
    "It comes back tomorrow.",
    12.0,
)


def look_back() -> LookBackScreen:
    return LookBackScreen(BACK, NoFilm(), lambda _: None, others=True)  # type: ignore[arg-type, return-value]


def pages() -> list[Screen]:
    return [
        ProgressScreen(),
        ProgressScreen(page_of(known(Past()), DAY)),
        ProgressScreen(page_of(known(FULL), DAY)),
        EraseScreen(),
        MomentScreen(),
        MomentScreen(ready=True),
        MomentScreen(CARD, ready=True, others=True),
        look_back(),
    ]


def drawn(screen: Screen, size: tuple[int, int], text: float, contrast: str = "theme") -> Canvas:
    canvas = Canvas(pygame.Surface(size), THEMES[contrast], ART, text=text)
    screen.draw(canvas)
    return canvas


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text", TEXTS)
def test_whatever_can_be_pressed_can_be_reached_and_a_finger_fits_on_it(
    size: tuple[int, int], text: float
) -> None:
    for screen in pages():
        canvas = drawn(screen, size, text)
        window = canvas.surface.get_rect().inflate(2, 2)
        for region in canvas.regions:
            assert window.contains(region.clip or region.rect), (screen, region)
            if region.role != "area":
                assert region.label.strip(), (screen, region)
                assert min(region.rect.size) >= 38, (screen, region)
                assert window.left <= region.rect.left, (screen, region)
                assert region.rect.right <= window.right, (screen, region)


@pytest.mark.parametrize("size", SIZES)
def test_every_size_of_text_offers_the_same(size: tuple[int, int]) -> None:
    for plain, large in zip(pages(), pages(), strict=True):
        one, two = (
            {r.id for r in drawn(screen, size, text).regions if r.role != "area"}
            for screen, text in ((plain, 1.0), (large, 2.0))
        )
        assert one == two, plain


def test_two_things_that_can_be_pressed_never_lie_on_each_other() -> None:
    for screen in pages():
        for text in TEXTS:
            regions = [r for r in drawn(screen, (1280, 720), text).regions if r.role != "area"]
            seen = [(r, r.rect.clip(r.clip) if r.clip else r.rect) for r in regions]
            for n, (one, box) in enumerate(seen):
                for other, there in seen[n + 1 :]:
                    overlap = box.inflate(-8, -8).clip(there.inflate(-8, -8))
                    assert not (overlap.w and overlap.h), (screen, one, other)


def test_high_contrast_is_drawn_without_a_colour_of_the_other_theme() -> None:
    wall = THEMES["theme"]["wall"]
    for screen in pages():
        picture = drawn(screen, (640, 360), 1.0, "high").surface
        mask = pygame.mask.from_threshold(picture, wall, (2, 2, 2, 255))
        assert mask.count() == 0, screen


def test_the_page_of_somebody_new_is_kind_and_says_where_to_begin() -> None:
    page = page_of(known(Past()), DAY)
    assert page.since == "no conversation yet"
    assert all(bar.count == "none yet" for bar in (*page.zones, *page.lamps))
    assert page.next.drill is None
    assert ProgressScreen(page).on(Key("return")) == Go("library")
    assert "1, 3, 7 and 21 days" in page.coming.lines[0]


def test_what_is_missed_is_suggested_with_its_drill_and_what_goes_well_is_said() -> None:
    page = page_of(known(FULL), DAY)
    assert page.next.title == "Next: listen for what the voice does"
    assert page.next.words == "You see faces well. Of 27 signs in a voice, 21 were not noted."
    assert ProgressScreen(page).on(Press("next")) == Practise("voice-only")


def test_a_zone_without_a_drill_sends_to_a_conversation() -> None:
    where = progress([play(DAY, "around", 0)], [], [], DAY)
    assert suggested(where).drill is None
    assert "around" in suggested(where).words


def test_few_signs_are_no_weakness_and_say_so() -> None:
    where = progress([replace(play(DAY), signs=(Sign("a", "face", noticed=False),))], [], [], DAY)
    assert suggested(where).title == "Play a little more"


def test_what_comes_back_is_told_and_what_is_no_longer_there_is_left_out() -> None:
    page = page_of(known(FULL), DAY)
    assert page.coming.lines == (
        "Today: Adaeze, a.",
        "Two come back, the first tomorrow.",
    )


def test_drills_are_told_in_words_with_their_interval() -> None:
    page = page_of(known(FULL), DAY)
    told = " ".join(page.practised)
    assert "24 answers in drills, 4 moments" in told
    assert "nearly always tell a sign from a calm moment (d\u2032 " in told
    few = replace(FULL, answered=FULL.answered[:19])
    assert "d\u2032" not in " ".join(page_of(known(few), DAY).practised)


def test_nobody_is_ranked_and_no_streak_is_told() -> None:
    page = page_of(known(FULL), DAY)
    words = f"{page} {YOURS}".lower()
    assert "nobody is ranked" in words
    assert not {"streak", "rank 1", "score", "best of", "leader"} & set(words.split())
    late = page_of(known(FULL), DAY + 90)
    assert (late.zones, late.lamps, late.lately) == (page.zones, page.lamps, late.lately)


def test_erasing_is_asked_once_and_keeping_has_the_focus() -> None:
    ask = EraseScreen()
    assert ask.focus == "keep"
    assert ask.on(Key("escape")) == Go("back")
    assert ask.on(Key("return")) == Go("back")
    assert ask.on(Press("practice")) == Erase(plays=False)
    assert ask.on(Press("all")) == Erase(plays=True)


def test_the_page_leads_to_its_deeds() -> None:
    screen = ProgressScreen(page_of(known(FULL), DAY))
    assert screen.on(Press("export")) == Export()
    assert screen.on(Press("erase")) == Go("erase")
    assert screen.on(Press("moment")) == Go("moment")
    assert screen.on(Key("escape")) == Go("back")
    assert ProgressScreen().on(Press("next")) is None


def test_a_moment_is_begun_or_another_one_is_wanted() -> None:
    screen = MomentScreen(CARD, ready=True, others=True)
    assert screen.on(Key("return")) == BeginMoment()
    assert screen.on(Key("o")) == OtherMoment()
    assert MomentScreen(CARD, ready=True).on(Key("o")) is None
    none = MomentScreen(ready=True)
    assert none.on(Key("return")) == Go("library")
    assert MomentScreen().on(Key("return")) is None


def test_a_sign_is_ringed_only_on_demand_one_after_another() -> None:
    screen = look_back()
    film = screen.film
    assert isinstance(film, NoFilm)
    drawn(screen, (1280, 720), 1.0)
    assert screen.on(Key("w")) == Rewind(1000, 9000)
    drawn(screen, (1280, 720), 1.0)
    assert screen.on(Press("where")) == Rewind(2000, 4000)
    drawn(screen, (1280, 720), 1.0)
    assert screen.on(Key("w")) is None
    drawn(screen, (1280, 720), 1.0)
    assert film.ringed == [None, "hands", "voice", None]


def test_a_sign_is_shown_from_its_beginning_to_its_end() -> None:
    screen = look_back()
    assert screen.second(5.0) == BACK.until
    screen.on(Key("w"))
    assert [screen.second(now) for now in (5.0, 7.0)] == [1.0, 3.0]
    assert screen.moves()
    assert screen.second(14.0) == SIGNS[0].until
    assert not screen.moves()


def test_a_play_without_an_outcome_is_none() -> None:
    from tests import shipped  # noqa: PLC0415 - the only test that needs the world

    world, found = shipped.world(), shipped.scenario("first-look")
    assert played_of(found, world.book, (), DAY) is None
