"""The log of a plan that was played: the same log a trainee leaves behind."""

from pathlib import Path

from game.app.journal import new_journal
from game.sim.session import begin, step
from game.tools.plans import Played


def write_log(folder: Path, played: Played) -> Path:
    """Write the log of *played* into *folder*, and return its path.

    Raises:
        OSError: it cannot be written there.
    """
    end = played.session
    session, first = begin(end.scenario, end.book, end.moods, end.setup)
    journal = new_journal(folder, session, first)
    for action in played.actions:
        session, events = step(session, action)
        journal.write(action, events)
    journal.close()
    if journal.file.trouble:
        message = f"the log cannot be written: {journal.file.trouble}"
        raise OSError(message)
    return journal.file.path
