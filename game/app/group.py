"""A room full of people: the conversation begun for it, its votes kept, its talk opened.

Its log names nobody, lies apart from anybody's own, and is never taken up again.
"""

from collections.abc import Callable, Mapping
from typing import Any

from game.app.desk import Desk
from game.app.looking_back import rewind
from game.app.play import Conversation, begin_play, fresh_setup
from game.screens.debrief import DebriefScreen
from game.screens.group import GroupScreen, enlarge
from game.screens.group_intents import BeginGroup, Discuss, Voted
from game.screens.group_talk import VOTES, TalkScreen, questions_for
from game.screens.intents import Rewind
from game.screens.screen import Intent
from game.sim.events import SessionEnded
from game.view.canvas import Canvas

FOLDER = "groups"
"""Under the folder of logs: nobody's own history reads it."""
NOBODY = "group"
"""Who played, as the log's header says."""
TALK, AFTER = "Let us talk", "What became of it"
FIRST = "First, what was that like for you?"


def begin_group(desk: Desk, intent: BeginGroup) -> None:
    """Begin a conversation for a room: the clock waits for hands, the log is the group's."""
    if desk.shelf is None:
        return
    scenario = desk.shelf.scenarios[intent.scenario]
    setup = fresh_setup(
        desk.preferences.difficulty, calm_clock=True, trainee=NOBODY, seed=desk.args.seed
    )
    desk.leave_debrief()
    kit, folder = desk.kit(desk.shelf), desk.logs / FOLDER
    talk = begin_play(kit, scenario, setup, folder, desk.played_in(kit, scenario))
    talk.screen = GroupScreen(talk.screen.picture.make)
    desk.show(talk)


def voted(desk: Desk, intent: Voted) -> None:
    """Keep in the log how the room voted."""
    if desk.talk and desk.talk.journal:
        hands = ", ".join(f"{option}={count}" for option, count in intent.hands)
        desk.talk.journal.mark(
            "voted",
            act=intent.act,
            beat=intent.beat,
            visit=intent.visit,
            hands=hands,
            taken=intent.taken,
            by=intent.by,
        )


def discuss(desk: Desk, intent: Discuss) -> None:  # noqa: ARG001 - as the table calls
    """Stop, and show the questions: this beat's, then the scenario's."""
    talk = desk.talk
    if talk and isinstance(talk.screen, GroupScreen):
        session = talk.playing.session
        asked = questions_for(session.scenario.discuss, session.beat.discuss)
        desk.push(TalkScreen(TALK, asked))


def follow_group(desk: Desk, talk: Conversation) -> None:
    """Stop where the scenario says that a group talks: once a beat, when all is heard."""
    screen, session = talk.screen, talk.playing.session
    if not isinstance(screen, GroupScreen) or desk.screen is not screen:
        return
    here = session.beat.id
    ready = session.line is None and talk.playing.saying is None and not session.over
    if session.beat.discuss and here not in screen.talked and ready:
        screen.talked.add(here)
        desk.push(TalkScreen(TALK, session.beat.discuss))


def group_over(desk: Desk, talk: Conversation) -> None:
    """Open the group's debrief: what it was like, the votes, the questions; grades come last."""
    screen = talk.screen
    if not isinstance(screen, GroupScreen):
        return
    desk.past = talk
    screen.put_away()
    ended = [e for e in talk.playing.events if isinstance(e, SessionEnded)]
    outcome = talk.playing.session.outcome
    story = (outcome.story,) if ended and outcome else ()
    questions = questions_for(talk.scenario.discuss)
    pages = (FIRST, *story, VOTES, *questions)
    desk.screens[1:] = [TalkScreen(AFTER, pages, tuple(screen.kept), ends=True)]


class LargeDebrief(DebriefScreen):
    """The debrief as it always is, in text for a projector."""

    def draw(self, canvas: Canvas) -> None:
        """Draw the page that is open, enlarged."""
        enlarge(canvas)
        super().draw(canvas)


def enlarge_debrief(desk: Desk) -> None:
    """Put the debrief on top in large text, at its first moment: the question was talked about."""
    was = desk.screen
    if isinstance(was, DebriefScreen):
        large = LargeDebrief(was.debrief, was.scenario, was.film, was.stances_at)
        desk.screens[-1] = large
        desk.hands[LargeDebrief] = desk.hands.get(DebriefScreen, _nothing)
        first = large.open("moment")
        if isinstance(first, Rewind):
            rewind(desk, first)


def _nothing(desk: Desk, screen: LargeDebrief) -> None:
    """Hand nothing over."""


DO: Mapping[type[Intent], Callable[[Desk, Any], None]] = {
    BeginGroup: begin_group,
    Voted: voted,
    Discuss: discuss,
}
