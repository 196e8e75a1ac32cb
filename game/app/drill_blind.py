"""Who looks at cues for validation: one file a person, named by a number and nothing else."""

from dataclasses import dataclass, field
from pathlib import Path

ENDING = ".looks.jsonl"
PLEASE = (
    "You will see people and hear voices, one at a time. Say what you see or hear; often there "
    "is nothing, and “nothing here” is then right. You are not told what was right. Look as long "
    "as you like, and stop whenever you wish: what you said until then counts."
)


@dataclass(slots=True)
class Blind:
    """A sitting of *people* viewers, whose answers go to *folder*."""

    folder: Path
    people: int = 1
    seen: list[str] = field(default_factory=list)
    """Who has begun, by pseudonym."""

    @property
    def left(self) -> int:
        """Return how many people have not begun."""
        return max(0, self.people - len(self.seen))

    @property
    def welcome(self) -> str:
        """Return what the first person is told."""
        return PLEASE

    def next_person(self) -> tuple[str, Path]:
        """Return the next pseudonym, and a file that is not there yet."""
        number = 1
        while (path := self.folder / f"viewer-{number}{ENDING}").exists():
            number += 1
        who = f"viewer-{number}"
        self.seen.append(who)
        return who, path

    def thanks(self, count: int) -> str:
        """Return what somebody is told who has looked at *count* moments."""
        looked = "1 moment" if count == 1 else f"{count} moments"
        left = f" Next, somebody else. {PLEASE}" if self.left else " That was everybody."
        return f"Thank you: {looked}, kept without your name.{left}"
