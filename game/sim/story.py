"""A scenario: everything a designer wrote, checked and frozen.

Times are whole milliseconds, comfort is whole thousandths of a point, text is plain.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from game.sim.comfort import Comfort
from game.sim.cues import Beside, Body, Cue, CueBook, Kind, Zone

Grade = Literal["best", "good", "fair", "poor", "unsafe"]
Care = Literal[0, 1, 2, 3, 4, 5]
Principle = Literal["compassion", "responsiveness", "restraint", "attention"]
Answer = Literal["oblige", "explain-and-offer", "explain", "refuse"]
Obliging = Literal["yes", "partly", "no"]

GRADES: tuple[Grade, ...] = ("best", "good", "fair", "poor", "unsafe")
END = "end"
"""The `to` that ends a session."""


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a file; lines and columns count from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Range:
    """A comparison: every bound that is given must hold."""

    at_least: int | None = None
    at_most: int | None = None
    below: int | None = None
    above: int | None = None

    def holds(self, value: int) -> bool:
        """Tell whether *value* lies within every bound."""
        return (
            (self.at_least is None or value >= self.at_least)
            and (self.at_most is None or value <= self.at_most)
            and (self.below is None or value < self.below)
            and (self.above is None or value > self.above)
        )


@dataclass(frozen=True, slots=True)
class Has:
    """A list key of a condition, such as `flags` or `noted`.

    True when every one of `ids` is in that list of the session (rule 26).
    """

    what: Literal["flags", "noted", "noted_here", "promises", "kept", "escalated", "told"]
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measures:
    """A number key of a condition: `counters`, `visits`, `comfort`, or `time`.

    `ranges` goes by counter id, beat id, or kind of comfort (also `meter`); `time` has
    the one key `""` and counts milliseconds of scene time. Comfort is in thousandths.
    """

    what: Literal["counters", "visits", "comfort", "time"]
    ranges: Mapping[str, Range]


@dataclass(frozen=True, slots=True)
class Requests:
    """`requests: {beat: answer}`: the request made in that beat was closed so."""

    closed: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Every:
    """True when each part is; a mapping in the file, and true when empty."""

    parts: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True)
class Some:
    """`any:` true when one part is."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """`not:` true when the part is not."""

    part: Condition


Condition = Has | Measures | Requests | Every | Some | Not
ALWAYS = Every()


@dataclass(frozen=True, slots=True)
class Showing:
    """One cue on show in a line.

    A `sign` of None is a decoy ("nothing"). `masks` names the cue that this one
    hides; a mask has no sign (rule 32). `at` counts from the line's start, or from its word
    number `word`; `lasts` is None for "to the beat's end" (a voice cue: until its line is
    heard, rule 25). One `aside` stands in what is said and not among what is to be shown (a
    sound that `shows` does not name): it is offered where there is room, and crowds nothing.
    """

    cue: str
    where: Where
    sign: Kind | None = None
    masks: str | None = None
    strength: float = 1.0
    at: int = 0
    lasts: int | None = None
    red_flag: str | None = None
    word: int | None = None
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Tone:
    """How a line sounds: `name` at `strength` 0-1, a mask where there is an `over`.

    `leaks` are the numbers of the words at which the mask slips; where there are none, the
    voice chooses them.
    """

    name: str = "calm"
    strength: float = 0.0
    over: str | None = None
    leaks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """Something said or heard. Its id is stable: recordings and translations hang on it.

    `who` is None for the patient; `sound` names a sound instead of words. `shows`
    holds the authored cues and those that the tone makes (a tone's voice cue, and its
    mask where there is one), so that the rules need not know of tones.
    """

    id: str
    says: str
    where: Where
    tone: Tone = Tone()
    shows: tuple[Showing, ...] = ()
    who: str | None = None
    sound: str | None = None


@dataclass(frozen=True, slots=True)
class Variant:
    """Other words for a beat's line: the first that holds, else by seed (rule 21)."""

    line: Line
    when: Condition | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """What the patient asks for, and whether it can be obliged. Its id is its beat's."""

    what: str
    can_oblige: Obliging
    because: str
    where: Where
    offer: str | None = None


@dataclass(frozen=True, slots=True)
class Doing:
    """A thing done for the patient: the only way physical comfort rises (rule 11)."""

    what: str
    comfort: Mapping[Kind, int]
    where: Where


@dataclass(frozen=True, slots=True)
class Choice:
    """Something the trainee may say or do."""

    id: str
    say: str
    where: Where
    needs: Condition = ALWAYS
    care: Care | None = None
    touches: tuple[Kind, ...] = ("emotional",)
    principles: Mapping[Principle, int] = field(default_factory=dict)
    comfort: Mapping[Kind, int] = field(default_factory=dict)
    does: tuple[Doing, ...] = ()
    takes: int = 0
    """Story minutes of the trainee's own work."""
    informs: bool = False
    answers: Answer | None = None
    offer: str | None = None
    promise: str | None = None
    due: int | None = None
    """Answers from now by which the promise must be kept; None: the end."""
    keeps: str | None = None
    acts_on: tuple[str, ...] = ()
    escalates: str | None = None
    sets: tuple[str, ...] = ()
    clears: tuple[str, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    reaction: Line | None = None
    better: str | None = None
    stays: bool = False
    to: str | None = None
    at_word: str | None = None
    hum: bool = False


@dataclass(frozen=True, slots=True)
class Unanswered:
    """What happens when patience runs out."""

    where: Where
    to: str | None = None
    comfort: Mapping[Kind, int] = field(default_factory=dict)
    line: Line | None = None


@dataclass(frozen=True, slots=True)
class Beat:
    """One moment: the patient says and shows something, then waits for the trainee."""

    id: str
    where: Where
    lines: tuple[Line, ...]
    again: Line | None = None
    variants: tuple[Variant, ...] = ()
    troubled: frozenset[Kind] = frozenset()
    thinks: str | None = None
    request: Request | None = None
    provokes: bool = False
    keeps: str | None = None
    patience: int = 30_000
    unanswered: Unanswered | None = None
    choices: tuple[Choice, ...] = ()
    discuss: tuple[str, ...] = ()
    """What a group stops here for: questions, before it answers."""


def lines_in(beat: Beat) -> tuple[Line, ...]:
    """Return every line that may be said in a beat: its own, others of it, reactions."""
    late = beat.unanswered.line if beat.unanswered else None
    perhaps = (beat.again, late, *(choice.reaction for choice in beat.choices))
    told = (variant.line for variant in beat.variants)
    return (*beat.lines, *told, *(line for line in perhaps if line))


@dataclass(frozen=True, slots=True)
class Rule:
    """`always:` when this holds after an action, go there; once a session."""

    when: Condition
    to: str
    where: Where


@dataclass(frozen=True, slots=True)
class Outcome:
    """How it ends for the patient."""

    id: str
    grade: Grade
    story: str
    where: Where
    when: Condition = ALWAYS
    survey: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody one can tell. `called` is "the triage nurse"."""

    id: str
    rung: int
    called: str
    voice: str | None = None


@dataclass(frozen=True, slots=True)
class RedFlag:
    """An emergency with cues. `within` is scene milliseconds, or None for two answers."""

    id: str
    called: str
    rung: int = 2
    within: int | None = None


@dataclass(frozen=True, slots=True)
class Pronouns:
    """How captions speak of somebody: she, her, her; he, him, his; they, them, their."""

    they: str
    them: str
    their: str


@dataclass(frozen=True, slots=True)
class StockReply:
    """What somebody says when asked about a note and nothing better is written.

    `about` is the zone it fits; None fits any.
    """

    line: Line
    about: Zone | None = None


@dataclass(frozen=True, slots=True)
class Patient:
    """What the rules and the words on screen need to know of the patient.

    `noun` begins a handover ("Woman, 46, ...").
    """

    id: str
    name: str
    short_name: str
    age: int
    noun: str
    pronouns: Pronouns
    replies: tuple[StockReply, ...] = ()


@dataclass(frozen=True, slots=True)
class Companion:
    """Somebody who came along: a file of assets/patients, and where they are."""

    id: str
    at: Beside = "beside"
    short_name: str = ""


@dataclass(frozen=True, slots=True)
class Scenario:
    """A whole conversation, ready to play."""

    id: str
    title: str
    department: str
    setting: str
    you_are: str
    patient: Patient
    minutes: int
    opening: str
    start: Comfort
    beats: Mapping[str, Beat]
    outcomes: tuple[Outcome, ...]
    hash: str
    file: str
    people: Mapping[str, Colleague] = field(default_factory=dict)
    red_flags: Mapping[str, RedFlag] = field(default_factory=dict)
    counters: Mapping[str, int] = field(default_factory=dict)
    always: tuple[Rule, ...] = ()
    replies: Mapping[str, Line] = field(default_factory=dict)
    """The scenario's own replies, by cue id."""
    present: tuple[str, ...] = ()
    body: Body = "seated"
    companion: Companion | None = None
    light: str | None = None
    """The hour in that place; None: as the place says."""
    learn: tuple[str, ...] = ()
    sensitive: tuple[str, ...] = ()
    hidden: str = ""
    notes_for_instructors: str = ""
    discuss: tuple[str, ...] = ()
    """Questions for a group: at any pause, and at the end."""
    language: str = "en-GB"

    def can_show(self, cue: Cue) -> bool:
        """Tell whether the people of this scenario, met as it says, can show a cue."""
        return cue.possible(self.body, self.companion.at if self.companion else None)

    def shows(self, line: Line, book: CueBook) -> tuple[Showing, ...]:
        """Return the cues that show with a line: the patient's all, a companion's their own.

        Nobody else is in the picture, and Voice is the patient's voice.
        """
        if line.who is None:
            return line.shows
        if self.companion is None or line.who != self.companion.id:
            return ()
        return tuple(showing for showing in line.shows if book[showing.cue].of == "companion")
