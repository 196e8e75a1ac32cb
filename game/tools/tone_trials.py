"""`sheet tones --blind`: clips without names, and which words fit them. The key lies elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.content.world import World
from game.sim.chance import rank
from game.sim.cues import Cue
from game.sim.looking import in_pronouns
from game.tools.tone_clips import OWN, Clip

OFFERED = 4
LETTERS = "abcde"
NONE = "none of these"
BLANK = 3
"""Each so manieth clip is offered without what it is: so guessing shows."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One clip to judge: its number, and the tones whose captions are offered, in order."""

    number: int
    clip: Clip
    offered: tuple[str, ...]

    @property
    def right(self) -> str:
        """Return the letter of the right answer."""
        return LETTERS[(*self.offered, self.clip.tone).index(self.clip.tone)]


def trials_of(world: World, clips: Sequence[Clip], seed: int) -> tuple[Trial, ...]:
    """Return the clips shuffled; each third is offered without its own caption."""
    asked = [clip for clip in clips if clip.tone != OWN]
    asked.sort(key=lambda clip: rank(seed, "order", clip.name))
    return tuple(
        Trial(n, clip, _offered(world, clip, seed, there=n % BLANK != 0))
        for n, clip in enumerate(asked, 1)
    )


def _offered(world: World, clip: Clip, seed: int, *, there: bool) -> tuple[str, ...]:
    own = world.book[clip.tone]
    far = [tone for tone in world.tones if not _near(world.book[tone], own)]
    far.sort(key=lambda tone: rank(seed, clip.name, "foil", tone))
    chosen = [clip.tone, *far][:OFFERED] if there else far[:OFFERED]
    return tuple(sorted(chosen, key=lambda tone: rank(seed, clip.name, "place", tone)))


def _near(other: Cue, cue: Cue) -> bool:
    return other.id == cue.id or other.id in cue.near or cue.id in other.near


def said(world: World, trial: Trial) -> tuple[str, ...]:
    """Return the answers as a listener reads them."""
    voice = trial.clip.voice
    name = next((n for n, person in world.people.items() if person.voice == voice), None)
    captions = [world.book[tone].caption for tone in trial.offered]
    if name is not None:
        captions = [in_pronouns(caption, world.patients[name]) for caption in captions]
    return (*captions, NONE)


def keyed(trial: Trial) -> str:
    """Return a row of the key: number, voice, tone, strength, right letter, tones in order."""
    clip = trial.clip
    ids = ",".join(trial.offered)
    return f"{trial.number}\t{clip.voice}\t{clip.tone}\t{clip.strength:g}\t{trial.right}\t{ids}"
