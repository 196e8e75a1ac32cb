"""The debrief's screens: rings only on demand, every mark reached, every button there at any size."""

from collections.abc import Iterator
from functools import cache

import pygame
import pytest

from game.app.frames import scale_of
from game.patient.acting import begin_acting
from game.patient.staging import Staging, Stances
from game.patient.stances import stances_at
from game.review.debrief import debrief_of
from game.review.page import Debrief
from game.screens.debrief import DebriefScreen
from game.screens.film import Film
from game.screens.intents import Go, Print, Rewind, TryAgain
from game.screens.screen import Focused, Hover, Key, Press
from game.sim.players import PLAYERS, played
from game.view.art import Art
from game.view.canvas import Canvas
from game.view.pictured import picture_of
from game.view.plot_rows import marks_of, rows_of, words_of
from game.view.theme import THEMES
from tests.shipped import ROOT, scenario, world

NAME = "heartburn-at-the-desk"
SIZES = [((1280, 720), 1.0), ((1920, 1080), 1.0), ((1280, 720), 2.0), ((960, 600), 2.0)]
LAMP = THEMES["theme"]["lamp"]
ART = Art(ROOT / "assets")


@pytest.fixture(scope="module", autouse=True)
def display() -> Iterator[None]:
    pygame.display.init()
    pygame.display.set_mode((64, 64))
    yield
    pygame.display.quit()


@cache
def debrief() -> Debrief:
    """Return the debrief of somebody kind who looks at nothing."""
    who = PLAYERS["kind but blind"]
    _, events, _ = played(who, scenario(NAME), world().book, world().moods, 3)
    return debrief_of(scenario(NAME), events, world().book, "played without a sound device")


class NoFilm(Film):
    """Draws no picture: for what stands around it."""

    def frame(self, *_: object, **__: object) -> None:
        """Draw nothing."""


def opened(page: str = "moment", *, film: bool = True) -> DebriefScreen:
    staging = Staging(world().people["adaeze-okafor"], world().settings["emergency-desk"])
    begun = begin_acting(scenario(NAME).start)

    def at(seconds: float) -> Stances:
        return stances_at(staging, world().tables, world().acted, begun, seconds, 1)

    make = (Film if film else NoFilm)(
        lambda size, stage: picture_of(staging, world().tables, size, stage)
    )
    screen = DebriefScreen(debrief(), NAME, make, at)
    screen.open(page)
    return screen


def drawn(
    screen: DebriefScreen, size: tuple[int, int] = (1280, 720), text: float = 1.0, now: float = 0.0
) -> Canvas:
    theme = THEMES["theme"]
    canvas = Canvas(pygame.Surface(size), theme, ART, k=scale_of(size), text=text, now=now)
    screen.draw(canvas)
    return canvas


def still() -> DebriefScreen:
    """Return the first moment, at its end."""
    screen = opened()
    screen.playing_since = None
    return screen


def rings(canvas: Canvas) -> int:
    """Return how many pixels of the picture have the colour of a ring."""
    picture = canvas.surface.subsurface((31, 95, 738, 380))
    return int(pygame.mask.from_threshold(picture, LAMP, (3, 3, 3)).count())


def test_the_cue_is_ringed_only_once_one_asks() -> None:
    screen = still()
    before = rings(drawn(screen))
    assert isinstance(screen.on(Key("w")), Rewind)
    assert screen.moves(), "it shows the cue from its onset"
    screen.playing_since = None
    assert rings(drawn(screen)) > before + 100
    assert screen.on(Press("where")) is None
    assert rings(drawn(screen)) == before
    screen.on(Key("w"))
    screen.open("moment", 1)
    assert not screen.ringed, "the next moment begins without"


def test_a_moment_plays_from_the_onset_to_just_before_the_answer() -> None:
    screen = opened()
    moment = debrief().moments[0]
    intent = screen.play()
    assert intent == Rewind(round(moment.onset * 1000), round(moment.until * 1000))
    first = screen.now_shown(50.0)
    assert (first.second, first.whole) == (moment.onset, True)
    later = screen.now_shown(50.1)
    assert later.second == pytest.approx(moment.onset + 0.1)
    assert not later.whole
    assert screen.shown == later.second
    end = screen.now_shown(50.0 + moment.until)
    assert moment.until - 0.01 < end.second < moment.until
    assert end.whole
    assert screen.shown is None
    assert not screen.moves()


def test_a_leap_of_time_repaints_the_whole_body() -> None:
    screen = opened()
    screen.now_shown(1.0)
    assert screen.now_shown(1.6).whole


@pytest.mark.parametrize(("size", "text"), SIZES)
@pytest.mark.parametrize("page", ["question", "moment", "plot", "words", "survey", "summary"])
def test_all_that_can_be_done_is_there_at_every_size(
    page: str, size: tuple[int, int], text: float
) -> None:
    screen = opened(page, film=False)
    screen.playing_since = None
    canvas = drawn(screen, size, text)
    there = {region.id for region in canvas.regions}
    assert WANTED[page] <= there
    for region in (r for r in canvas.regions if r.role != "area"):
        assert min(region.rect.size) >= 40, region
        assert region.label
        assert region.rect.right <= size[0], region


WANTED = {
    "question": {"answer", "look", "unsure"},
    "moment": {"back", "again", "next", "replay", "where"},
    "plot": {"back", "on", "moments", "words", "transcript"},
    "words": {"back"},
    "survey": {"back"},
    "summary": {"back", "done", "survey", "print", "plot", "replay", "transcript"},
}


@pytest.mark.parametrize(("size", "text"), SIZES)
def test_every_cue_and_choice_is_on_the_plot_and_lies_on_no_other(
    size: tuple[int, int], text: float
) -> None:
    canvas = drawn(opened("plot", film=False), size, text)
    marks = [r for r in canvas.regions if r.group == "marks"]
    told = marks_of(debrief().plot)
    assert [mark.label for mark in marks] == [words_of(one) for one in told]
    assert len(told) > 15
    assert all(a.rect.collidelist([b.rect for b in marks if b is not a]) < 0 for a in marks)


def test_a_mark_is_told_of_when_it_has_the_focus_or_the_pointer() -> None:
    screen = opened("plot")
    for event in (Focused("mark:4"), Hover("mark:4", (0, 0)), Press("mark:4")):
        screen.mark = 0
        assert screen.on(event) is None
        assert screen.mark == 4


def test_the_plot_in_words_leaves_nothing_out() -> None:
    plot = debrief().plot
    rows = rows_of(plot)
    assert len(rows) == len(plot.beats) + len(plot.cues) + len(plot.deeds)
    assert [row.at for row in rows] == sorted(row.at for row in rows)
    assert all("Body " in row.words for row in rows if row.beat)
    assert any(row.words.endswith(": not noticed") for row in rows)


def test_pages_lead_where_they_say() -> None:
    screen = opened("summary")
    assert isinstance(screen.on(Key("p")), Print)
    screen.on(Key("v"))
    assert screen.page == "survey"
    screen.on(Key("escape"))
    assert screen.page == "summary"
    screen.on(Press("plot"))
    screen.on(Key("t"))
    assert screen.page == "words"
    screen.on(Key("escape"))
    assert screen.on(Key("h")) == Go("transcript")
    screen.open("moment")
    moment = debrief().moments[0]
    assert screen.on(Key("a")) == TryAgain(moment.beat, moment.visit)
