"""Drills on the desk: opened, answered, gone on with; what their screens are handed."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from game.app import drill_words as words
from game.app.drill_end import ended_of
from game.app.drill_material import Stock, stock_of
from game.app.drilling import Notes, Sitting, sat_of, seed_of
from game.practice.answered import By
from game.practice.drills import DRILLS, ROWS, Drill
from game.practice.material import NoMaterialError
from game.practice.stats import share
from game.practice.suggest import suggested
from game.practice.trials import next_trial
from game.record.notebook import notebook_path
from game.screens.drill import DrillScreen
from game.screens.drill_choice import DrillsScreen
from game.screens.drill_end import RoundScreen
from game.screens.drill_scene import Asked, Choice, DrillCard, Heard
from game.screens.intents import Answer, HearAgain, NextTrial, Practise
from game.screens.notices import NoticeScreen
from game.view.drill_picture import Sitters

if TYPE_CHECKING:
    from game.app.desk import Desk

ICONS: Mapping[str, str] = {
    "same-cue": "users", "with-without": "eye", "face-only": "scan-face",
    "body-only": "person-standing", "voice-only": "ear", "tone-and-words": "message-circle",
    "mask": "smile",
}  # fmt: skip


class Drills:
    """What drills need for as long as the window is open: the material, the notebook, a round."""

    def __init__(self, desk: "Desk") -> None:
        """Read the notebook of who is at the desk. The library must be there."""
        if desk.shelf is None:
            message = "no library yet"
            raise ValueError(message)
        self.kit = desk.kit(desk.shelf)
        self.world = desk.shelf.world
        self.pseudonym = desk.preferences.trainee or ""
        self.notes = Notes(notebook_path(desk.home / "practice", self.pseudonym))
        self.stock = stock_of(self.kit, by_of(desk))
        self.sitting: Sitting | None = None
        self.sitters = Sitters((), self.world.tables)
        self.heard_at = 0.0
        self.lacks = {drill.id: lacking(drill, self.stock) for drill in ROWS}
        """Why each drill cannot be practised here; "" where it can."""


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
        desk.drills = Drills(desk)
    by = by_of(desk)
    if desk.drills.stock.material.by != by:
        material = replace(desk.drills.stock.material, by=by)
        desk.drills.stock = replace(desk.drills.stock, material=material)
    return desk.drills


def open_drills(desk: "Desk") -> None:
    """Open the choice of drills; a round under way is left, and what was answered is kept."""
    _silence(desk)
    desk.hands.update({DrillsScreen: hand_choice, DrillScreen: hand_drill})
    desk.screens = [
        s for s in desk.screens if not isinstance(s, DrillsScreen | DrillScreen | RoundScreen)
    ]
    desk.push(DrillsScreen())


def practise(desk: "Desk", intent: Practise) -> None:
    """Begin a round of a drill."""
    drills, drill = drills_of(desk), DRILLS.get(intent.drill)
    if drills is None or drill is None:
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
    desk.push(DrillScreen(asked_of(desk, drills), drills.sitters))


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


def next_one(desk: "Desk", intent: NextTrial) -> None:  # noqa: ARG001 - as the table calls
    """Go on to the next trial, or to how the round went."""
    drills = desk.drills
    if drills is None or drills.sitting is None or drills.sitting.told is None:
        return
    if drills.sitting.over:
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
        desk.speaker.speak(recorded.clip.path)


def _silence(desk: "Desk") -> None:
    desk.speaker.speak(None)


def hand_drill(desk: "Desk", screen: DrillScreen) -> None:
    """Tell the screen what is asked now."""
    if desk.drills and desk.drills.sitting:
        screen.hand(asked_of(desk, desk.drills), desk.drills.sitters)


def asked_of(desk: "Desk", drills: Drills) -> Asked:
    """Return the trial as it is shown."""
    sitting = drills.sitting
    if sitting is None:
        message = "no round is under way"
        raise ValueError(message)
    drill, trial, world, one = sitting.drill, sitting.trial, sitting.world, sitting.told
    return Asked(
        number=len(sitting.answers) - (one is not None),
        of=sitting.of,
        title=drill.title,
        about=drill.about,
        question=words.question(drill, trial, world),
        options=words.options(drill, trial, world),
        names=words.names(trial, world),
        pictured=drill.form == "who",
        marks=tuple(a.good for a in sitting.answers),
        hint=words.hint(trial, sitting.stock, world),
        heard=_heard(desk, drills, sitting),
        told=words.told_of(drill, trial, one, sitting.stock, world) if one else None,
    )


def _heard(desk: "Desk", drills: Drills, sitting: Sitting) -> Heard | None:
    """Return the line of a trial, its words where they are part of the question."""
    if sitting.trial.voiced is None:
        return None
    recorded = sitting.stock.recorded[sitting.trial.voiced.line]
    shows = sitting.drill.form == "whether" or sitting.told is not None
    return Heard(
        words.tune_of(recorded, sitting.world),
        drills.heard_at,
        f"“{recorded.words}”" if shows else None,
        desk.speaker.trouble or (None if by_of(desk) == "ear" else "the voice is turned down"),
    )


def hand_choice(desk: "Desk", screen: DrillsScreen) -> None:
    """Tell the choice what there is."""
    drills = drills_of(desk)
    if drills is None:
        return
    lacks = drills.lacks
    first = suggested(drills.notes.answered, [name for name, why in lacks.items() if not why])
    cards = tuple(_card(drill, drills, lacks[drill.id], first) for drill in ROWS)
    flaws = (
        f"{len(drills.notes.flaws)} lines of your notebook could not be read."
        if drills.notes.flaws
        else None
    )
    screen.choice = Choice(cards, ready=True, trouble=drills.notes.trouble or flaws)


def lacking(drill: Drill, stock: Stock) -> str:
    """Return why a drill cannot be practised here; "" where it can."""
    try:
        next_trial(drill, stock.material, (), 0)
    except NoMaterialError as error:
        return f"Not here: {error}."
    return ""


def _card(drill: Drill, drills: Drills, lacks: str, first: Drill | None) -> DrillCard:
    good = [a.good for a in drills.notes.answered if a.drill == drill.id and not a.hinted]
    found = share(sum(good), len(good))
    practised = f"{found.right} of {found.of} right so far" if found.of else "not practised yet"
    is_next = first is not None and first.id == drill.id
    return DrillCard(drill.id, drill.title, drill.about, ICONS[drill.id], practised, lacks, is_next)
