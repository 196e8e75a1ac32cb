"""What drills keep for as long as the window is open: the material, the notebook, the round."""

from pathlib import Path

from game.app.drill_blind import Blind
from game.app.drill_material import Stock, stock_of
from game.app.drilling import Notes, Sitting
from game.app.kit import Kit
from game.practice.answered import By
from game.practice.drills import ROWS, Drill
from game.practice.material import NoMaterialError
from game.practice.trials import next_trial
from game.record.notebook import notebook_path
from game.view.drill_picture import Sitters


class Drills:
    """Drills of one trainee. `sitting` is the round under way, `sitters` who is pictured in it."""

    def __init__(self, kit: Kit, folder: Path, pseudonym: str, by: By) -> None:
        """Read the notebook of a *pseudonym* in *folder*; *by* is how lines reach them."""
        self.world = kit.shelf.world
        self.pseudonym = pseudonym
        self.folder = folder
        self.notes = Notes(notebook_path(folder, pseudonym))
        self.stock = stock_of(kit, by)
        self.sitting: Sitting | None = None
        self.sitters = Sitters((), self.world.tables)
        self.heard_at = 0.0
        """When the line of the trial began, on the window's clock."""
        self.blind: Blind | None = None
        """Cues are shown to people, who are told nothing: validation."""
        self.lacks = {drill.id: lacking(drill, self.stock) for drill in ROWS}
        """Why each drill cannot be practised here; "" where it can."""

    def reread(self) -> None:
        """Read the notebook again: it may have been erased."""
        self.notes = Notes(notebook_path(self.folder, self.pseudonym))


def lacking(drill: Drill, stock: Stock) -> str:
    """Return why a drill cannot be practised here; "" where it can."""
    try:
        next_trial(drill, stock.material, (), 0)
    except NoMaterialError as error:
        return f"Not here: {error}."
    return ""
