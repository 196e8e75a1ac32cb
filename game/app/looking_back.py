"""Deeds of the debrief: its sound, the trainee's own word, the page for the portfolio."""

from pathlib import Path

from game.app.desk import Desk
from game.app.echo import Echo, soundings
from game.app.portfolio import NoPageError, file_name, portfolio_of, write_page
from game.record.log import read_log
from game.screens.intents import Print, Reflect, Rewind
from game.screens.notices import NoticeScreen

FOLDER = "portfolio"
WRITTEN = (
    "It is one page, and nothing of it goes anywhere by itself. Open it in any browser and "
    "print it, or print it to PDF. It is here: {path}"
)
NOT_KEPT = "This conversation was not written down, so there is no page to print."


def rewind(desk: Desk, intent: Rewind) -> None:
    """Play the sound of a moment of the past, in time with its picture."""
    if desk.past is None:
        return
    past, sounds = desk.past, desk.assets / "sounds"
    heard = soundings(past.kit, past.scenario, past.looked_back, sounds)
    desk.echo = Echo(tuple(heard), intent.at / 1000, intent.until / 1000, desk.speaker)


def reflect(desk: Desk, intent: Reflect) -> None:
    """Keep the trainee's own answer in the log."""
    if desk.past and desk.past.journal:
        desk.past.journal.mark("reflected", answer=intent.answer)


def print_page(desk: Desk, intent: Print) -> None:  # noqa: ARG001 - as the table calls
    """Write the page of the conversation that is looked back at, and say where it is."""
    title, words = _printed(desk)
    desk.push(NoticeScreen(title, words))


def _printed(desk: Desk) -> tuple[str, str]:
    """Return what is said of the page: a title, and where it is or why there is none."""
    past, failed = desk.past, "No page was written"
    if past is None or past.journal is None:
        return failed, NOT_KEPT
    try:
        log = read_log(past.journal.file.path.read_bytes())
        text = portfolio_of(log, past.scenario, past.playing.session.book, desk.assets)
        path = desk.home / FOLDER / file_name(log)
        write_page(path, text)
    except NoPageError as error:
        return failed, f"{str(error)[:1].upper()}{str(error)[1:]}."
    except OSError as error:
        where = Path(str(error.filename or desk.home / FOLDER))
        why = error.strerror or str(error)
        return failed, f"It cannot be written to {where}: {why}. Make room there, and try again."
    return "Your page is written", WRITTEN.format(path=path)
