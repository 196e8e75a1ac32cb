"""What each screen is handed before it is drawn: values of the desk, made fit to show."""

from collections.abc import Callable, Mapping
from typing import Any

from game.app.desk import Desk
from game.app.moment_deeds import hand_moment, hand_title_moment
from game.app.progress_deeds import hand_progress
from game.app.shelf import Shelf
from game.screens.briefing import Briefing, BriefingScreen
from game.screens.library import Broken, Card, LibraryScreen
from game.screens.moment import MomentScreen
from game.screens.progress import ProgressScreen
from game.screens.settings import SettingsScreen
from game.screens.title import TitleScreen, Unfinished
from game.sim.story import Scenario


def hand_over(desk: Desk, now: float) -> None:
    """Give the screen on top what it draws."""
    hand = HAND.get(type(desk.screen)) or desk.hands.get(type(desk.screen))
    if hand:
        hand(desk, desk.screen)
    talk, entrance = desk.talk, desk.entrance
    if talk and (desk.screen is talk.screen or desk.screen is entrance):
        scene = talk.teller.scene(
            desk.shown,
            now,
            lesson=talk.lesson,
            again=talk.again,
            silent=desk.silent(now),
        )
        talk.screen.scene = scene
        if entrance:
            entrance.scene = scene


def hand_title(desk: Desk, screen: TitleScreen) -> None:
    """Tell the title what there is."""
    screen.tutorial_seen = desk.preferences.tutorial_seen
    silent = desk.speaker.trouble
    screen.trouble = desk.unread or (f"Playing without sound: {silent}." if silent else None)
    if desk.shelf is None:
        return
    screen.tutorial = desk.shelf.lesson
    screen.scenarios = len(desk.shelf.conversations)
    waiting = desk.shelf.scenarios.get(desk.history.waiting_scenario or "")
    screen.unfinished = None
    if waiting and desk.history.waiting:
        place = desk.shelf.world.settings[waiting.setting].title
        screen.unfinished = Unfinished(waiting.title, place)
    hand_title_moment(desk, screen)


def hand_library(desk: Desk, screen: LibraryScreen) -> None:
    """Tell the library what there is."""
    if desk.shelf is None:
        return
    screen.ready = True
    screen.cards = tuple(_card(desk, scenario) for scenario in desk.shelf.conversations)
    screen.broken = tuple(Broken(file, why) for file, why in desk.shelf.broken)


def _card(desk: Desk, scenario: Scenario) -> Card:
    record = desk.history.of(scenario.id)
    return Card(
        scenario.id,
        scenario.title,
        scenario.department,
        scenario.you_are,
        scenario.learn[0] if scenario.learn else "",
        scenario.minutes,
        scenario.patient.name,
        desk.face(scenario.id),
        record.played,
        record.best,
    )


def hand_briefing(desk: Desk, screen: BriefingScreen) -> None:
    """Tell the briefing what was set."""
    if desk.shelf:
        screen.briefing = briefing_of(desk, desk.shelf, screen.briefing.scenario)


def briefing_of(desk: Desk, shelf: Shelf, name: str) -> Briefing:
    """Return what is told before a conversation."""
    scenario = shelf.scenarios[name]
    return Briefing(
        scenario.id,
        scenario.title,
        scenario.you_are,
        shelf.world.settings[scenario.setting].title,
        f"{scenario.patient.name}, {scenario.patient.age}",
        scenario.learn,
        scenario.minutes,
        scenario.sensitive,
        desk.preferences.difficulty,
        desk.preferences.calm_clock,
        desk.face(scenario.id),
        group=getattr(desk.args, "group", False),
    )


def hand_settings(desk: Desk, screen: SettingsScreen) -> None:
    """Tell the settings what is set."""
    screen.preferences = desk.preferences
    screen.trouble = desk.speaker.trouble


HAND: Mapping[type[Any], Callable[[Desk, Any], None]] = {
    TitleScreen: hand_title,
    LibraryScreen: hand_library,
    BriefingScreen: hand_briefing,
    SettingsScreen: hand_settings,
    MomentScreen: hand_moment,
    ProgressScreen: hand_progress,
}
