"""A round of a drill: trials one after another, each answer kept at once in the notebook."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from game.app.drill_material import Stock
from game.content.world import World
from game.patient.acting import Act, Acting, begin_acting
from game.patient.staging import Staging
from game.patient.stance import Stance
from game.patient.stances import stances_at
from game.practice.answered import Answered
from game.practice.drills import ROUND, Drill
from game.practice.material import Trial
from game.practice.schedule import Tried
from game.practice.trials import answer, next_trial
from game.record.notebook import read_notebook, row_line
from game.sim.chance import rank
from game.sim.comfort import POINT, Comfort
from game.sim.cues import Cue
from game.stage.files import LogFile
from game.view.drill_aim import Shot
from game.view.drill_picture import Sat

EVEN = 62 * POINT
"""Comfort at which nothing of it shows."""
AT_EASE = Comfort(EVEN, EVEN, EVEN)
SEAT = "outpatient-clinic"
"""The place whose chair people sit on in drills; else the first that has one."""
BEFORE = 3.0
"""A sign has come when the picture opens: it began so many seconds before."""
LEAKS = (1.6, 4.0, 0.7)
"""Under a mask: seconds to the first leak, from one to the next, and how long one is."""
PAUSE = 2.5
"""Seconds between two showings of what ends by itself."""
SEEN_LEAKS = 2


class Notes:
    """What one trainee practised: read once, appended to at once. `trouble`: why not kept."""

    def __init__(self, path: Path) -> None:
        """Read what is there; a line that was torn off in the middle stays by itself."""
        read = read_notebook(path, (Answered, Tried))
        self.answered = [row for row in read.rows if isinstance(row, Answered)]
        self.flaws = read.flaws
        self.path = path

    @property
    def trouble(self) -> str | None:
        """Return why the last answer could not be kept."""
        return self._trouble

    _trouble: str | None = None

    def add(self, one: Answered) -> None:
        """Keep an answer: on disk before anything else happens."""
        self.answered.append(one)
        try:
            held = self.path.read_bytes()
        except OSError:
            held = b""
        torn = b"\n" if held and not held.endswith(b"\n") else b""
        with LogFile(self.path, len(held)) as file:
            file.append(torn + row_line(one))
            self._trouble = file.trouble


@dataclass(slots=True)
class Sitting:
    """A round under way. `given` are the trials of a round that is laid out beforehand."""

    drill: Drill
    stock: Stock
    world: World
    notes: Notes
    seed: int
    day: int
    given: Sequence[Trial] = ()
    trial: Trial = field(init=False)
    told: Answered | None = None
    answers: list[Answered] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Ask the first one.

        Raises:
            NoMaterialError: there is nothing to ask about; the message says what is missing.
        """
        self.trial = self._next()

    @property
    def of(self) -> int:
        """Return how many trials the round has."""
        return len(self.given) or ROUND

    @property
    def over(self) -> bool:
        """Tell whether every trial was answered."""
        return len(self.answers) >= self.of

    def _next(self) -> Trial:
        if self.given:
            return self.given[len(self.answers)]
        return next_trial(self.drill, self.stock.material, self.notes.answered, self.seed)

    def answer(self, said: str, *, hinted: bool) -> None:
        """Take an answer, once a trial; it is kept at once."""
        if self.told is not None or said not in self.trial.options:
            return
        has = self.stock.material
        one = answer(self.trial, said, self.day, has.book, hinted=hinted, by=has.by)
        self.notes.add(one)
        self.answers.append(one)
        self.told = one

    def go_on(self) -> None:
        """Ask the next one, if this was answered and there is one."""
        if self.told is not None and not self.over:
            self.told = None
            self.trial = self._next()


def seed_of(pseudonym: str, day: int) -> int:
    """Return the seed of somebody's day: its own trials, the same if the game is opened again."""
    return rank("drill", pseudonym, day)


def sat_of(sitting: Sitting, still: Callable[[], bool]) -> tuple[Sat, ...]:
    """Return who is in each frame of a trial; nobody where only the voice is."""
    trial, world = sitting.trial, sitting.world
    if trial.voiced:
        return ()
    cue = world.book[trial.cue]
    shot = shot_of(cue)
    seats = sorted(n for n, place in world.settings.items() if place.seat == "chair")
    place = world.settings[SEAT if SEAT in seats else seats[0]]
    made = []
    for n, who in enumerate(trial.people):
        staging = Staging(world.people[who], place)
        seed = rank(sitting.seed, trial.number, trial.cue, n) % 10_000
        stance = _stance(world, staging, trial, seed, still, shows=n == trial.shows)
        made.append(Sat(staging, stance, shot, sitting.drill.hides, cue.parts))
    return tuple(made)


def shot_of(cue: Cue) -> Shot:
    """Return how near one looks: legs alone only where no hand and no back tells with them."""
    if cue.zone == "face":
        return "face"
    if cue.zone != "legs":
        return "body"
    return "whole" if cue.parts & {"left hand", "right hand", "torso"} else "legs"


def _stance(
    world: World,
    staging: Staging,
    trial: Trial,
    seed: int,
    still: Callable[[], bool],
    *,
    shows: bool,
) -> Callable[[float], Stance]:
    """Return how somebody is at each second of a trial."""

    def at(seconds: float) -> Stance:
        acting = acting_at(world, trial, seconds, shows=shows)
        there = stances_at(
            staging, world.tables, world.drawings, acting, seconds, seed, still=still()
        )
        return there.patient

    return at


def acting_at(world: World, trial: Trial, seconds: float, *, shows: bool) -> Acting:
    """Return what somebody does: at ease, a mask if there is one, the sign if they show it."""
    acts = list(_mask(trial))
    if shows:
        acts += _sign(world, trial, seconds)
    at_ease = begin_acting(AT_EASE)
    return Acting(tuple(acts), at_ease.comfort)


def _mask(trial: Trial) -> Iterator[Act]:
    if trial.mask:
        yield Act(trial.mask, 1.0, -BEFORE)


def _sign(world: World, trial: Trial, seconds: float) -> Iterator[Act]:
    """Yield the sign as it shows about now: all the time, at its leaks, or again and again."""
    lasts = world.cues[trial.cue].lasts
    if trial.mask:
        first, every, long = LEAKS
        now = max(0, int((seconds - first) // every))
        leaks = tuple((first + n * every, long) for n in range(max(0, now - 1), now + SEEN_LEAKS))
        yield Act(trial.cue, trial.level, -BEFORE, masked=True, leaks=leaks)
    elif lasts is None:
        yield Act(trial.cue, trial.level, -BEFORE)
    else:
        turn = int(seconds // (lasts + PAUSE))
        for n in (turn - 1, turn):
            start = n * (lasts + PAUSE)
            if n >= 0:
                yield Act(trial.cue, trial.level, start, start + lasts)
