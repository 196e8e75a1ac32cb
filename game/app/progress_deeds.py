"""Deeds of the progress page: opened, exported, erased; all deeds of practice over days."""

from collections.abc import Callable, Mapping
from typing import Any

from game.app.desk import Desk
from game.app.exporting import Erased, erase, export
from game.app.moment_deeds import begin_moment, look, open_moment, other_moment, own_of
from game.app.practising import today
from game.app.progress_page import page_of
from game.screens.intents import BeginMoment, Erase, Export, OtherMoment
from game.screens.notices import NoticeScreen
from game.screens.progress import ProgressScreen
from game.screens.progress_erase import EraseScreen
from game.screens.screen import Intent

EXPORTS = "exports"
"""The folder of copies, in the folder of this user."""
COPIED = (
    "It is in this folder:\n{folder}\n\n"
    "progress.html is to be read and printed, progress.json is for other programs; the notebook "
    "and the logs lie beside them. Nothing was sent anywhere."
)
STAYS = "Settings, exported copies, and what others played on this machine are still there."


def open_progress(desk: Desk) -> None:
    """Open the page; what was played meanwhile is read."""
    desk.practice.forget()
    desk.push(ProgressScreen())


def hand_progress(desk: Desk, screen: ProgressScreen) -> None:
    """Give the page what it tells, once that was read."""
    look(desk)
    known = desk.practice.known
    if known and not desk.practice.reading:
        screen.page = page_of(known, today())


def export_own(desk: Desk, intent: Export) -> None:  # noqa: ARG001 - as the table calls
    """Write the trainee's copy, and say where it is."""
    known = desk.practice.known
    if known is None:
        return
    try:
        out = export(own_of(desk), known.past, known.names, desk.home / EXPORTS, today())
    except OSError as error:
        words = f"{error.filename or desk.home / EXPORTS}: {error.strerror or error}"
        desk.push(NoticeScreen("Your copy could not be written", words))
        return
    desk.push(NoticeScreen("Your copy is written", COPIED.format(folder=out)))


def erase_own(desk: Desk, intent: Erase) -> None:
    """Erase what is kept of the trainee, and say what stays."""
    desk.leave_debrief()
    erased = erase(own_of(desk), plays=intent.plays)
    desk.drills = None
    desk.practice.passed = frozenset()
    desk.refresh()
    del desk.screens[1:]
    title = "Not all could be erased" if erased.troubles else "Erased"
    desk.push(NoticeScreen(title, erased_words(erased, plays=intent.plays)))


def erased_words(erased: Erased, *, plays: bool) -> str:
    """Return what was erased, what could not be, and what stays."""
    logs = f"{erased.logs} {'log' if erased.logs == 1 else 'logs'}"
    whose = "of conversations and moments" if plays else "of moments"
    notebook = "Your notebook" if erased.notebook else "There was no notebook"
    gone = f"{notebook} and {logs} {whose} are gone."
    if not erased.notebook:
        gone = f"{notebook}; {logs} {whose} are gone."
    kept = "" if plays else "Your conversations are still there. "
    lines = [gone, *erased.troubles, f"{kept}{STAYS}"]
    return "\n".join(lines)


OPEN: Mapping[str, Callable[[Desk], None]] = {
    "progress": open_progress,
    "moment": open_moment,
    "erase": lambda desk: desk.push(EraseScreen()),
}
DO: Mapping[type[Intent], Callable[[Desk, Any], None]] = {
    BeginMoment: begin_moment,
    OtherMoment: other_moment,
    Export: export_own,
    Erase: erase_own,
}
