"""Deeds: what the trainee wants, carried out. One function an intent; `DO` is the table."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from game.app import group, progress_deeds
from game.app.desk import Desk
from game.app.drill_desk import answer, hear_again, next_one, open_drills, practise
from game.app.handing import briefing_of
from game.app.looking_back import print_page, reflect, rewind
from game.app.play import Conversation, begin_play, fresh_setup, resume_play, try_again
from game.app.samples import play_sample
from game.record.played import ways_words
from game.review.debrief import debrief_of
from game.screens.briefing import BriefingScreen
from game.screens.debrief import DebriefScreen
from game.screens.film import Film
from game.screens.group_intents import Grades
from game.screens.intents import (
    Act,
    Answer,
    Begin,
    Brief,
    Change,
    Go,
    HearAgain,
    Hold,
    Leave,
    NextTrial,
    Practise,
    Print,
    Quit,
    Reflect,
    Resume,
    Rewind,
    Several,
    Skip,
    TryAgain,
)
from game.screens.library import LibraryScreen
from game.screens.notices import ConfirmScreen, NoticeScreen
from game.screens.reading import HowScreen, Spoken, TranscriptScreen
from game.screens.screen import Intent
from game.screens.settings import SettingsScreen
from game.sim.session import NotNotedError, NotOfferedError, UnknownChoiceError


def go(desk: Desk, intent: Go) -> None:
    """Open another screen, or close this one."""
    OPEN[intent.to](desk)


def _title(desk: Desk) -> None:
    desk.leave_debrief()
    del desk.screens[1:]
    desk.refresh()


def _library(desk: Desk) -> None:
    desk.leave_debrief()
    del desk.screens[1:]
    desk.refresh()
    desk.push(LibraryScreen())


def _settings(desk: Desk) -> None:
    desk.push(SettingsScreen(desk.preferences, trouble=desk.speaker.trouble))


def _pause(desk: Desk) -> None:
    under = desk.screen
    who = desk.talk.scenario.patient.short_name if desk.talk else ""
    desk.push(SettingsScreen(desk.preferences, True, who, under.draw, desk.speaker.trouble))  # noqa: FBT003 - paused


def _rows(desk: Desk) -> tuple[Spoken, ...]:
    talk = desk.talk or desk.past
    if talk is None:
        return ()
    talk.teller.follow(desk.stage.now())
    return tuple(talk.teller.telling.rows)


OPEN: Mapping[str, Callable[[Desk], None]] = {
    "back": Desk.pop,
    "title": _title,
    "library": _library,
    "settings": _settings,
    "pause": _pause,
    "transcript": lambda desk: desk.push(TranscriptScreen(_rows(desk))),
    "how": lambda desk: desk.push(HowScreen()),
    "drills": open_drills,
    "leave": lambda desk: desk.push(ConfirmScreen()),
    **progress_deeds.OPEN,
}


def brief(desk: Desk, intent: Brief) -> None:
    """Open a briefing."""
    if desk.shelf and intent.scenario in desk.shelf.scenarios:
        desk.push(BriefingScreen(briefing_of(desk, desk.shelf, intent.scenario)))
        desk.kit(desk.shelf).prepare(desk.shelf.scenarios[intent.scenario])


def begin(desk: Desk, intent: Begin) -> None:
    """Begin a conversation; the lesson writes no log."""
    if desk.shelf is None:
        return
    scenario = desk.shelf.scenarios[intent.scenario]
    lesson = scenario.id == desk.shelf.lesson
    setup = fresh_setup(
        "guided" if lesson else desk.preferences.difficulty,
        calm_clock=desk.preferences.calm_clock,
        trainee=desk.preferences.trainee,
        seed=desk.args.seed,
    )
    desk.leave_debrief()
    logs = None if lesson else desk.logs
    kit = desk.kit(desk.shelf)
    desk.show(begin_play(kit, scenario, setup, logs, desk.played_in(kit, scenario)))


def resume(desk: Desk, intent: Resume) -> None:  # noqa: ARG001 - as the table calls
    """Take the unfinished conversation up again."""
    if desk.shelf is None or desk.history.waiting is None:
        return
    talk, why = resume_play(desk.kit(desk.shelf), desk.history.waiting)
    if talk is None:
        words = f"It cannot be taken up again: {why}. Its log is kept."
        desk.push(NoticeScreen("This conversation has changed", words))
        desk.history = replace(desk.history, waiting=None)
        return
    desk.show(talk)


def leave(desk: Desk, intent: Leave) -> None:  # noqa: ARG001 - as the table calls
    """Leave the conversation; its log keeps the place."""
    talk = desk.close_talk()
    if talk is None:
        return
    desk.finish(talk, "paused")
    if talk.lesson:
        desk.set("tutorial_seen", value=True)
    if talk.again:
        over = [s for s in desk.screens if isinstance(s, SettingsScreen) or s is talk.screen]
        desk.screens = [s for s in desk.screens if s not in over]
        return
    del desk.screens[1:]
    desk.refresh()


def act(desk: Desk, intent: Act) -> None:
    """Do something in the session; what came too late changes nothing."""
    if desk.talk is None:
        return
    try:
        desk.talk.playing.do(intent.action)
    except (UnknownChoiceError, NotOfferedError, NotNotedError):
        return


def skip(desk: Desk, intent: Skip) -> None:  # noqa: ARG001 - as the table calls
    """End what is being said."""
    if desk.talk:
        desk.talk.playing.skip()


def hold(desk: Desk, intent: Hold) -> None:
    """Stop the scene, or let it go on."""
    if desk.talk:
        desk.talk.playing.hold(held=intent.held)


def several(desk: Desk, intent: Several) -> None:
    """Carry out several intents, one after another."""
    for one in intent.intents:
        DO[type(one)](desk, one)


def change(desk: Desk, intent: Change) -> None:
    """Set a preference, at once; a volume lets hear how loud it is now."""
    desk.set(intent.name, value=intent.value)
    play_sample(desk, intent.name)


def again(desk: Desk, intent: TryAgain) -> None:
    """Enter a moment again, in its real state; the log says that it was tried."""
    if desk.past is None:
        return
    if desk.past.journal:
        desk.past.journal.mark("tried again", beat=intent.beat, visit=intent.visit)
    desk.show(try_again(desk.past.kit, desk.past, intent.beat, intent.visit))


def leave_program(desk: Desk, intent: Quit) -> None:  # noqa: ARG001 - as the table calls
    """End the program; a conversation under way keeps its place."""
    desk.done = True


def look_back(desk: Desk, talk: Conversation) -> None:
    """Open the debrief of a conversation that has ended."""
    desk.past = talk
    talk.screen.put_away()
    talk.looked_back = events = tuple(talk.playing.events)
    scenario, book = talk.scenario, talk.playing.session.book
    seed = talk.playing.session.setup.seed
    played = ways_words(talk.journal.ways) if talk.journal else ""
    desk.screens[1:] = [
        DebriefScreen(
            debrief_of(scenario, events, book, played),
            scenario.id,
            Film(lambda size, stage: talk.kit.view(scenario, size, stage)),
            lambda seconds: talk.kit.stance(
                scenario, events, seconds, seed, still=desk.preferences.motion != "full"
            ),
        )
    ]


def grades(desk: Desk, intent: Grades) -> None:  # noqa: ARG001 - as the table calls
    """Look back with the grades, after a group has talked."""
    if desk.past:
        look_back(desk, desk.past)
        group.enlarge_debrief(desk)


DO: Mapping[type[Intent], Callable[[Desk, Any], None]] = {
    Go: go,
    Brief: brief,
    Begin: begin,
    Resume: resume,
    Leave: leave,
    Act: act,
    Skip: skip,
    Hold: hold,
    Several: several,
    Change: change,
    TryAgain: again,
    Rewind: rewind,
    Reflect: reflect,
    Print: print_page,
    Practise: practise,
    Answer: answer,
    NextTrial: next_one,
    HearAgain: hear_again,
    Quit: leave_program,
    **progress_deeds.DO,
    Grades: grades,
    **group.DO,
}
