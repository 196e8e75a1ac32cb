"""What is looked back at is what was there: the same pixels, the same state. Over every plan."""

import zlib
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import pygame
import pytest

from game.app.kit import Kit
from game.app.play import Conversation, try_again
from game.app.playing import Playing
from game.app.shelf import Shelf, read_shelf
from game.patient.staging import Stances
from game.review.debrief import debrief_of
from game.review.page import Debrief
from game.sim.actions import Action, Wait
from game.sim.events import BeatEntered
from game.sim.session import Session, begin
from game.stage.speaker import SilentSpeaker
from game.tools.plans import read_plan, run_plan
from game.view.paint import choose
from game.voice.library import open_voices

ROOT = Path(__file__).resolve().parents[2]
PLANS = sorted((ROOT / "dialogues").rglob("*.play"))
SIZE = (640, 360)
STAGE = pygame.Rect(0, 0, 428, 360)
QUANTUM = 50
EVERY = 7
"""Of how many frames one is compared."""


class Seen:
    """A plan played as the game plays it: what was seen at each moment, and the states."""

    def __init__(self, kit: Kit, plan: Path) -> None:
        self.kit = kit
        self.scenario = kit.shelf.scenarios[plan.name.split(".")[0]]
        world = kit.shelf.world
        run = run_plan(self.scenario, world, read_plan(plan)[0])
        session, events = begin(self.scenario, world.book, world.moods, run.session.setup)
        clip_of = partial(kit.clip_of, self.scenario)
        self.playing = Playing(session, events, clip_of, kit.speaker)
        self.talk = Conversation(kit, self.scenario, self.playing)
        self.stances: dict[int, Stances] = {}
        self.entered: dict[tuple[str, int], tuple[Session, Stances]] = {}
        self._see(0)
        for action in run.actions:
            parts: Sequence[Action] = [action]
            if isinstance(action, Wait):
                whole, rest = divmod(action.ms, QUANTUM)
                parts = [Wait(QUANTUM)] * whole + [Wait(rest)] * bool(rest)
            for part in parts:
                told = len(self.playing.events)
                self.playing.do(part)
                self._see(told)

    def _see(self, told: int) -> None:
        now = self.playing.session.now
        stances = self.talk._stance(self.playing, now / 1000, "full")  # noqa: SLF001 - what is drawn
        self.stances[now] = stances
        for event in self.playing.events[told:]:
            if isinstance(event, BeatEntered):
                self.entered[event.beat, event.visit] = self.playing.session, stances

    @property
    def debrief(self) -> Debrief:
        """Return the debrief of it."""
        return debrief_of(self.scenario, self.playing.events, self.kit.shelf.world.book)

    def rewound(self, ms: int) -> Stances:
        """Return the body as the rewind has it."""
        seed = self.playing.session.setup.seed
        return self.kit.stance(self.scenario, self.playing.events, ms / 1000, seed)


@pytest.fixture(scope="module")
def kit() -> Iterator[Kit]:
    pygame.display.init()
    pygame.display.set_mode((64, 64))
    shelf: Shelf = read_shelf(ROOT / "assets", ROOT / "dialogues")
    yield Kit(shelf, open_voices(ROOT / "assets"), SilentSpeaker())
    pygame.display.quit()


@pytest.fixture(scope="module", params=PLANS, ids=lambda plan: plan.stem)
def seen(kit: Kit, request: pytest.FixtureRequest) -> Seen:
    return Seen(kit, request.param)


@pytest.fixture(params=["skia", "pygame"])
def painter(request: pytest.FixtureRequest) -> Iterator[None]:
    before = choose.painter_name()
    choose.use(request.param)
    yield
    choose.use(before)


def test_the_body_looked_back_at_is_the_body_that_was_seen(seen: Seen) -> None:
    moments = [m for r in seen.debrief.moments for m in (r.onset, r.until)]
    compared = {*list(seen.stances)[::EVERY], *(round(at * 1000) for at in moments)}
    differ = [at for at in sorted(compared & set(seen.stances))
              if seen.rewound(at) != seen.stances[at]]  # fmt: skip
    assert differ == []
    assert len(compared) > 5


def test_the_rewind_of_a_moment_shows_the_pixels_that_the_play_did(
    seen: Seen,
    painter: None,  # noqa: ARG001 - it draws with one, then with the other
) -> None:
    wanted = sorted({at for r in seen.debrief.moments for at in _between(seen, r.onset, r.until)})
    sheet = pygame.Surface(SIZE)
    play = seen.kit.view(seen.scenario, SIZE, STAGE)
    played = {}
    for at in wanted:
        sheet.blit(play.backdrop, (0, 0))
        play.draw(sheet, seen.stances[at], whole=True)
        played[at] = zlib.crc32(sheet.get_buffer().raw)
    back = seen.kit.view(seen.scenario, SIZE, STAGE)
    for at in reversed(wanted):
        sheet.blit(back.backdrop, (0, 0))
        back.draw(sheet, seen.rewound(at), whole=True)
        assert zlib.crc32(sheet.get_buffer().raw) == played[at], f"{at} ms"
    assert len(wanted) < 2 or len(set(played.values())) > 1, (
        "a picture in which nothing moves proves nothing"
    )


def _between(seen: Seen, onset: float, until: float) -> list[int]:
    """Return the first and the last moment that was seen of a stretch, and one between."""
    within = [at for at in seen.stances if onset * 1000 <= at <= until * 1000]
    return [within[0], within[len(within) // 2], within[-1]]


def test_a_moment_tried_again_is_entered_in_the_state_that_it_was_in(seen: Seen) -> None:
    assert seen.debrief.moments
    for moment in seen.debrief.moments:
        was, stances = seen.entered[moment.beat, moment.visit]
        again = try_again(seen.kit, seen.talk, moment.beat, moment.visit)
        assert again.playing.session == was
        assert again._stance(again.playing, again.playing.now, "full") == stances  # noqa: SLF001
