"""The body at a moment: all that the painters of trunk, arms and legs need, computed once."""

from dataclasses import dataclass

from game.patient.person import Person
from game.patient.skeleton import Skeleton
from game.view.figure.cloth import Cloth, dyed, top_of
from game.view.figure.head import Head
from game.view.figure.look import Look
from game.view.figure.torso import Torso


@dataclass(frozen=True, slots=True)
class Body:
    """Solved joints, the clothed outline, the laid-out head, and what is painted on them."""

    bones: Skeleton
    torso: Torso
    head: Head
    look: Look
    person: Person

    def top(self) -> Cloth:
        """Return the cloth next to the skin."""
        return top_of(self.look.dyes)

    def outer(self) -> Cloth:
        """Return the cloth of sleeves and back: the open garment's, or the only one's."""
        over = self.person.clothes.over
        return dyed(over) if over else self.top()
