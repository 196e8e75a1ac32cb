"""One conversation on the screen: its session, its log, its pictures, its sounds."""

import random
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from game.app.history import LAID_ASIDE
from game.app.journal import LogJournal, new_journal, take_up
from game.app.kit import Kit
from game.app.playing import Playing, upcoming
from game.app.surroundings import Surroundings
from game.app.telling import Teller
from game.patient.acting import Drawings
from game.patient.arrival import comes
from game.patient.staging import Stances
from game.patient.stances import stances_at
from game.record.codec import decode_action
from game.record.log import read_log
from game.record.played import Played
from game.record.replay import replay
from game.screens.conversation import ConversationScreen
from game.sim.actions import Action
from game.sim.events import BeatEntered, Event, Told
from game.sim.session import Session, Setup, begin, step
from game.sim.story import Scenario

if TYPE_CHECKING:
    from game.app.daily import Entered

SEEDS = 1_000_000


class Conversation:
    """A session on the screen. `lesson` and `again` are never scored."""

    def __init__(
        self,
        kit: Kit,
        scenario: Scenario,
        playing: Playing,
        *,
        journal: LogJournal | None = None,
        lesson: bool = False,
        again: bool = False,
    ) -> None:
        """Show *playing*."""
        self.kit = kit
        self.scenario = scenario
        self.playing = playing
        self.journal = journal
        self.lesson = lesson
        self.again = again
        self._staging = kit.shelf.world.staging(scenario)
        self.teller = Teller(playing, self._stance, lambda line: kit.toned(scenario, line))
        self.screen = ConversationScreen(lambda size, stage: kit.view(scenario, size, stage))
        self.surroundings: Surroundings | None = None
        """The place as it is heard; None until it is on the screen."""
        self.seen_off = False
        """The patient was seen to leave."""
        self.looked_back: tuple[Event, ...] = ()
        """What is looked back at, once it is over."""
        self.ended: float | None = None
        """When it ended, on the window's clock."""
        self.moment: Entered | None = None
        """The moment of the day that this is, and where it began."""
        self.counts = False
        """How it goes is written down."""
        begins = playing.session.now == 0
        self._heard_to = 0 if begins else len(playing.events)
        """What is followed begins with the conversation, or where it was taken up again."""
        self._prepared: tuple[str, int] | None = None

    def enter(self, sounds: Path) -> None:
        """Let the place be heard, with files of the folder *sounds*."""
        seed = self.playing.session.setup.seed
        speaker, place = self.kit.speaker, self._staging.setting
        self.surroundings = Surroundings(place, seed, sounds, speaker)
        self.surroundings.enter(self.playing.now)

    @property
    def drawings(self) -> Drawings:
        """Return how each cue is drawn, and what is heard of it."""
        return self.kit.shelf.world.drawings

    @property
    def comes_in(self) -> bool:
        """Tell whether the patient is seen to come in: at the beginning, on foot or on wheels."""
        came = self._staging.company
        at_once = self.playing.session.now == 0
        return at_once and comes(self._staging.body, came.at if came else None)

    @property
    def leaves(self) -> bool:
        """Tell whether the patient is seen to leave: not who was handed on to a colleague."""
        came = self._staging.company
        told = any(isinstance(event, Told) for event in self.playing.events)
        there = comes(self._staging.body, came.at if came else None)
        return there and not told and self.playing.session.outcome is not None

    def _stance(self, playing: Playing, seconds: float, motion: str) -> Stances:
        world = self.kit.shelf.world
        seed = playing.session.setup.seed
        return stances_at(
            self._staging,
            world.tables,
            world.acted,
            playing.acting,
            seconds,
            seed,
            still=motion != "full",
        )

    def prepare(self) -> None:
        """Have what may be said next decoded in time."""
        session = self.playing.session
        here = (session.beat.id, session.visit)
        if here != self._prepared:
            self._prepared = here
            clips = (self.kit.clip_of(self.scenario, line) for line in upcoming(session))
            self.kit.speaker.prepare(clip.path for clip in clips if clip.path)

    def fresh(self) -> tuple[Event, ...]:
        """Return what has happened since this was last asked."""
        new = tuple(self.playing.events[self._heard_to :])
        self._heard_to = len(self.playing.events)
        return new


def begin_play(
    kit: Kit, scenario: Scenario, setup: Setup, logs: Path | None, played: Played | None = None
) -> Conversation:
    """Begin a conversation; without *logs* nothing is written."""
    session, events = begin(scenario, kit.shelf.world.book, kit.shelf.world.moods, setup)
    journal = new_journal(logs, session, events, played) if logs else None
    playing = Playing(session, events, partial(kit.clip_of, scenario), kit.speaker, journal)
    return Conversation(kit, scenario, playing, journal=journal, lesson=logs is None)


def resume_play(kit: Kit, path: Path) -> tuple[Conversation | None, str]:
    """Take a conversation up again from its log; or None, and why it cannot be."""
    log = read_log(path.read_bytes())
    scenario = kit.shelf.scenarios.get(log.header.scenario) if log.header else None
    if scenario is None or log.header is None:
        return None, "its scenario is no longer in the library"
    world = kit.shelf.world
    replayed = replay(log, scenario, world.book, world.moods)
    if replayed.session is None or replayed.differences:
        aside = take_up(path, log)
        aside.mark(LAID_ASIDE)
        aside.close()
        return None, "; ".join(replayed.differences)
    actions = [decode_action(e["do"]) for e in log.entries if "do" in e]
    journal = take_up(path, log, replayed.events[len(log.events) :])
    playing = Playing(
        replayed.session,
        replayed.events,
        partial(kit.clip_of, scenario),
        kit.speaker,
        journal,
        actions,
    )
    return Conversation(kit, scenario, playing, journal=journal), ""


def try_again(kit: Kit, past: Conversation, beat: str, visit: int) -> Conversation:
    """Enter a beat of *past* again, in the state it was really in; nothing is written."""
    session = past.playing.session
    state, events, actions = _until(past.scenario, session, past.playing.actions, beat, visit)
    playing = Playing(
        state, events, partial(kit.clip_of, past.scenario), kit.speaker, None, actions
    )
    return Conversation(kit, past.scenario, playing, again=True)


def _until(
    scenario: Scenario, session: Session, actions: Iterable[Action], beat: str, visit: int
) -> tuple[Session, tuple[Event, ...], list[Action]]:
    """Play *actions* again until that visit of that beat is entered."""
    state, events = begin(scenario, session.book, session.moods, session.setup)
    done: list[Action] = []
    for action in actions:
        if _entered(events, beat, visit):
            break
        state, more = step(state, action)
        events, done = events + more, [*done, action]
    return state, events, done


def _entered(events: tuple[Event, ...], beat: str, visit: int) -> bool:
    return any(isinstance(e, BeatEntered) and (e.beat, e.visit) == (beat, visit) for e in events)


def fresh_setup(difficulty: str, *, calm_clock: bool, trainee: str, seed: int | None) -> Setup:
    """Return how a new session is played; a seed of its own where none is given."""
    chosen = random.SystemRandom().randrange(SEEDS) if seed is None else seed
    return Setup(chosen, difficulty, calm_clock, trainee)  # type: ignore[arg-type] # checked by argparse and preferences


__all__ = [
    "Conversation",
    "Kit",
    "begin_play",
    "fresh_setup",
    "resume_play",
    "try_again",
]
