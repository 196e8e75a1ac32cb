"""Drills on the desk: opened, answered, gone on with; what their screens are handed."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from game.app.drill_blind import Blind
from game.app.drill_end import ended_of
from game.app.drill_hand import asked_of, choice_of
from game.app.drill_kept import Drills
from game.app.drilling import Notes, Sitting, sat_of, seed_of
from game.practice.answered import By
from game.practice.drills import DRILLS
from game.practice.material import NoMaterialError
from game.practice.validating import VALIDATION
from game.practice.validating import blind as blind_trials
from game.screens.drill import DrillScreen
from game.screens.drill_choice import DrillsScreen
from game.screens.drill_end import RoundScreen
from game.screens.drill_thanks import ThanksScreen
from game.screens.intents import Answer, HearAgain, NextTrial, Practise
from game.screens.notices import NoticeScreen
from game.view.drill_picture import Sitters

if TYPE_CHECKING:
    from game.app.desk import Desk


def by_of(desk: "Desk") -> By:
    """Return how lines reach the trainee: by ear, or, where nothing sounds, by eye."""
    return "ear" if desk.played.sound == "heard" else "eye"


def today() -> int:
    """Return the day, as date.toordinal counts."""
    return datetime.now(UTC).astimezone().date().toordinal()


def drills_of(desk: "Desk") -> Drills | None:
    """Return the drills of a desk, opened for whoever plays now; None before the library."""
    if desk.shelf is None:
        return None
    if desk.drills is None or desk.drills.pseudonym != (desk.preferences.trainee or ""):
        pseudonym = desk.preferences.trainee or ""
        desk.drills = Drills(desk.kit(desk.shelf), desk.home / "practice", pseudonym, by_of(desk))
    by = by_of(desk)
    if desk.drills.stock.material.by != by:
        material = replace(desk.drills.stock.material, by=by)
        desk.drills.stock = replace(desk.drills.stock, material=material)
    return desk.drills


def open_drills(desk: "Desk") -> None:
    """Open the choice of drills; a round under way is left, and what was answered is kept."""
    _silence(desk)
    if desk.drills and desk.drills.blind:
        thank(desk, desk.drills, desk.drills.blind)
        return
    if desk.drills:
        desk.drills.reread()
    desk.hands.update({DrillsScreen: hand_choice, DrillScreen: hand_drill})
    desk.screens = [
        s for s in desk.screens if not isinstance(s, DrillsScreen | DrillScreen | RoundScreen)
    ]
    desk.push(DrillsScreen())


def practise(desk: "Desk", intent: Practise) -> None:
    """Begin a round of a drill."""
    drills, drill = drills_of(desk), DRILLS.get(intent.drill)
    if drills and drills.blind:
        begin_blind(desk, drills, drills.blind)
    if drills is None or drill is None or drills.blind:
        return
    if not any(isinstance(screen, DrillsScreen) for screen in desk.screens):
        open_drills(desk)
    day = today()
    try:
        sitting = Sitting(
            drill, drills.stock, drills.world, drills.notes, seed_of(drills.pseudonym, day), day
        )
    except NoMaterialError as error:
        desk.push(NoticeScreen("This drill cannot be practised here", f"{error}."))
        return
    begin_round(desk, drills, sitting)


def begin_round(desk: "Desk", drills: Drills, sitting: Sitting) -> None:
    """Show the first trial of a round."""
    drills.sitting = sitting
    desk.screens = [s for s in desk.screens if not isinstance(s, DrillScreen | RoundScreen)]
    _present(desk, drills)
    desk.push(DrillScreen(asked_of(drills, desk.speaker.trouble), drills.sitters))


def _present(desk: "Desk", drills: Drills) -> None:
    """Put the people of a trial in their frames; play its line."""
    if drills.sitting is None:
        return
    sat = sat_of(drills.sitting, lambda: desk.preferences.motion != "full")
    drills.sitters = Sitters(sat, drills.world.tables)
    hear_again(desk, HearAgain())


def answer(desk: "Desk", intent: Answer) -> None:
    """Take an answer; it is kept at once."""
    drills = desk.drills
    if drills and drills.sitting:
        drills.sitting.answer(intent.said, hinted=intent.hinted)
        if drills.blind:
            next_one(desk, NextTrial())


def next_one(desk: "Desk", intent: NextTrial) -> None:  # noqa: ARG001 - as the table calls
    """Go on to the next trial, or to how the round went."""
    drills = desk.drills
    if drills is None or drills.sitting is None or drills.sitting.told is None:
        return
    if drills.sitting.over:
        if drills.blind:
            thank(desk, drills, drills.blind)
            return
        _silence(desk)
        desk.screens = [s for s in desk.screens if not isinstance(s, DrillScreen)]
        desk.push(RoundScreen(ended_of(drills.sitting), drills.sitting.drill.id))
        return
    drills.sitting.go_on()
    _present(desk, drills)


def hear_again(desk: "Desk", intent: HearAgain) -> None:  # noqa: ARG001 - as the table calls
    """Play the line of the trial from its beginning."""
    drills = desk.drills
    if drills and drills.sitting and drills.sitting.trial.voiced:
        recorded = drills.stock.recorded[drills.sitting.trial.voiced.line]
        drills.heard_at = desk.stage.now()
        desk.speaker.speak(recorded.path)


def _silence(desk: "Desk") -> None:
    desk.speaker.speak(None)


def hand_drill(desk: "Desk", screen: DrillScreen) -> None:
    """Tell the screen what is asked now."""
    if desk.drills and desk.drills.sitting:
        screen.hand(asked_of(desk.drills, desk.speaker.trouble), desk.drills.sitters)


def hand_choice(desk: "Desk", screen: DrillsScreen) -> None:
    """Tell the choice what there is."""
    drills = drills_of(desk)
    if drills:
        screen.choice = choice_of(drills)


def validate(desk: "Desk", folder: Path, people: int) -> None:
    """Show cues and tones, and as many blanks, to so many people, one after another."""
    drills = drills_of(desk)
    if drills is None:
        return
    material = drills.stock.material
    if material.by != "ear":  # a melody that is only seen says nothing of a tone
        drills.stock = replace(drills.stock, material=replace(material, voiced=()))
    drills.blind = Blind(folder, people)
    desk.hands.update({DrillScreen: hand_drill})
    desk.push(ThanksScreen(drills.blind.welcome, "Begin"))


def begin_blind(desk: "Desk", drills: Drills, blind: Blind) -> None:
    """Begin with the next person."""
    who, path = blind.next_person()
    drills.notes = Notes(path)
    try:
        given = blind_trials(drills.stock.material, who)
    except NoMaterialError as error:
        desk.push(NoticeScreen("There is nothing to show", f"{error}."))
        return
    stock, world = drills.stock, drills.world
    sitting = Sitting(VALIDATION, stock, world, drills.notes, seed_of(who, 0), today(), given)
    desk.screens = [s for s in desk.screens if not isinstance(s, ThanksScreen)]
    begin_round(desk, drills, sitting)


def thank(desk: "Desk", drills: Drills, blind: Blind) -> None:
    """Thank somebody who has looked, or has stopped; the next one may begin."""
    _silence(desk)
    count = len(drills.sitting.answers) if drills.sitting else 0
    drills.sitting = None
    desk.screens = [s for s in desk.screens if not isinstance(s, DrillScreen | ThanksScreen)]
    desk.push(ThanksScreen(blind.thanks(count), "Next person" if blind.left else ""))
