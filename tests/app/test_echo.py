"""The sound of a moment looked back at: from the cue's onset, in time, cut where it was cut."""

from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from pathlib import Path

import pygame
import pytest

from game.app.echo import Echo, Sounding, soundings
from game.app.kit import Kit
from game.app.playing import Playing
from game.app.shelf import read_shelf
from game.sim.actions import Choose
from game.sim.events import LineHeard, LineStarted
from game.sim.session import Setup, begin, choices
from game.stage.speaker import SilentSpeaker
from game.tools.plans import read_plan, run_plan
from game.voice.library import open_voices

ROOT = Path(__file__).resolve().parents[2]
PLANS = sorted((ROOT / "dialogues").rglob("*.best.play"))
ONE, TWO = Sounding(1.0, 4.0, "one", -0.5), Sounding(5.0, 6.5, "two")
CUP = Sounding(5.5, 5.5, "cup", words=False)


class Ears(SilentSpeaker):
    """Lists when it falls silent, too."""

    def speak(self, path: str | None, side: float = 0.0, since: float = 0.0) -> None:
        """List it, silence as well."""
        if path is None:
            self.played.append("-")
        super().speak(path, side, since)


@pytest.fixture(scope="module")
def kit() -> Iterator[Kit]:
    pygame.display.init()
    pygame.display.set_mode((64, 64))
    shelf = read_shelf(ROOT / "assets", ROOT / "dialogues")
    yield Kit(shelf, open_voices(ROOT / "assets"), SilentSpeaker())
    pygame.display.quit()


def test_a_line_under_way_is_heard_from_the_onset_on() -> None:
    ears = Ears()
    echo = Echo((ONE, TWO), 2.5, 9.0, ears)
    assert echo.follow(2.5)
    assert (ears.played, ears.sides, ears.since) == (["-", "one"], [-0.5], [1.5])


def test_what_comes_later_comes_in_its_time_and_what_was_before_does_not() -> None:
    ears = Ears()
    echo = Echo((ONE, TWO, CUP), 4.5, 9.0, ears)
    heard = []
    for second in (4.5, 4.9, 5.02, 5.4, 5.52, 6.4, 6.51):
        echo.follow(second)
        heard.append(list(ears.played))
        ears.played.clear()
    assert heard == [["-"], [], ["two"], [], ["cup"], [], ["-"]]


def test_nothing_is_heard_after_the_answer() -> None:
    ears = Ears()
    echo = Echo((ONE, TWO), 2.0, 5.0, ears)
    echo.follow(6.0)
    assert "two" not in ears.played


def test_it_waits_for_the_picture_and_is_silent_where_that_stands_still() -> None:
    ears = Ears()
    echo = Echo((ONE,), 1.0, 9.0, ears)
    assert echo.follow(None), "nothing was drawn yet"
    echo.follow(1.5)
    assert ears.played == ["-", "one"]
    assert not echo.follow(None)
    assert ears.played[-1] == "-"


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_every_line_of_a_play_is_heard_again_for_as_long_as_it_was(kit: Kit, plan: Path) -> None:
    scenario = kit.shelf.scenarios[plan.name.split(".")[0]]
    events = run_plan(scenario, kit.shelf.world, read_plan(plan)[0]).events
    heard = [s for s in soundings(kit, scenario, events, ROOT / "assets" / "sounds") if s.words]
    begun = [e for e in events if isinstance(e, LineStarted) and kit.clip_of(scenario, e.line).path]
    assert [round(s.start - e.at / 1000, 3) >= 0 for s, e in zip(heard, begun, strict=True)]
    for sound, event in zip(heard, begun, strict=True):
        assert Path(sound.path).is_file()
        ended = next(e.at for e in events if isinstance(e, LineHeard) and e.line == event.line.id
                     and e.at >= event.at)  # fmt: skip
        assert sound.end <= max(sound.start, ended / 1000) + 1e-9
    assert all(a.end <= b.start + 1e-9 or a.end <= a.start for a, b in pairwise(heard))


def test_the_rewind_of_a_play_says_what_the_play_said_at_the_same_seconds(kit: Kit) -> None:
    scenario, world = kit.shelf.scenarios["heartburn-at-the-desk"], kit.shelf.world
    session, events = begin(scenario, world.book, world.moods, Setup(3))
    live = SilentSpeaker()
    playing = Playing(session, events, partial(kit.clip_of, scenario), live)
    said: list[tuple[float, str]] = []
    while playing.now < 20 and not playing.over:
        playing.tick(0.05)
        said += [(playing.now, path) for path in live.played[len(said) :]]
        if playing.saying is None and (open_ones := choices(playing.session)):
            playing.do(Choose(open_ones[0].id))
    past = tuple(playing.events)
    sounds = [s for s in soundings(kit, scenario, past, ROOT / "assets" / "sounds") if s.words]
    ears = SilentSpeaker()
    echo = Echo(sounds, 0.0, 20.0, ears)
    again: list[tuple[float, str]] = []
    for step in range(1, 400):
        echo.follow(step * 0.05)
        again += [(step * 0.05, path) for path in ears.played[len(again) :]]
    assert len(said) >= 3
    assert [path for _, path in again] == [path for _, path in said][: len(again)]
    assert len(again) >= len(said) - 1
    assert all(abs(a - b) < 0.11 for (a, _), (b, _) in zip(again, said, strict=False))
