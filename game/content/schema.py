"""The one model of a scenario file: its keys, their types, their ranges.

Pydantic finds what is wrong; wording.py says it in a designer's words, with its place.
Every model refuses unknown keys. RULES.md says what each key means.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from game.sim.cues import Beside, Body, Kind
from game.sim.story import Answer, Grade, Obliging, Principle

Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Text = Annotated[str, Field(min_length=1)]
Points = Annotated[float, Field(ge=-100, le=100)]
Level = Annotated[float, Field(ge=0, le=100)]
Share = Annotated[float, Field(ge=0, le=1)]
Seconds = Annotated[float, Field(ge=0, le=600)]
Bound = Annotated[float, Field(ge=-1_000_000, le=1_000_000)]
Count = Annotated[int, Field(ge=-1_000_000, le=1_000_000)]
Changes = dict[Kind, Points]


class Model(BaseModel):
    """A mapping in a file: strict, and nothing it does not know."""

    model_config = ConfigDict(
        extra="forbid", strict=True, populate_by_name=True, allow_inf_nan=False
    )


class RangeModel(Model):
    """A comparison."""

    at_least: Bound | None = None
    at_most: Bound | None = None
    below: Bound | None = None
    above: Bound | None = None

    @model_validator(mode="after")
    def bounded(self) -> "RangeModel":
        """Return the comparison, which compares with something."""
        if not self.model_fields_set:
            message = "give at_least, at_most, below or above"
            raise ValueError(message)
        return self


class ConditionModel(Model):
    """A condition: every key must hold."""

    flags: list[Id] = []
    noted: list[Id] = []
    noted_here: list[Id] = []
    promises: list[Id] = []
    kept: list[Id] = []
    escalated: list[Id] = []
    told: list[Id] = []
    counters: dict[Id, RangeModel] = {}
    visits: dict[Id, RangeModel] = {}
    comfort: dict[Literal["physical", "mental", "emotional", "meter"], RangeModel] = {}
    time: RangeModel | None = None
    requests: dict[
        Id, Literal["oblige", "explain-and-offer", "explain", "refuse", "ignored", "over-promised"]
    ] = {}
    any_: list["ConditionModel"] = Field([], alias="any")
    not_: "ConditionModel | None" = Field(None, alias="not")


class ShowModel(Model):
    """A cue on show."""

    sign: Literal["physical", "mental", "emotional", "nothing"] | None = None
    masks: Id | None = None
    strength: Share = 1.0
    at: Seconds | Text = 0
    for_: Seconds | None = Field(None, alias="for")
    red_flag: Id | None = None


class ShowItem(ShowModel):
    """A cue on show, in a list."""

    cue: Id


Shows = dict[Id, ShowModel] | list[ShowItem]
ToneModel = dict[str, Any]


class LineModel(Model):
    """Something said or heard."""

    says: Text | None = None
    who: Id | None = None
    sound: Id | None = None
    tone: ToneModel = {}
    shows: Shows = {}


class ReactionModel(Model):
    """The patient's answer before what comes next."""

    says: Text
    tone: ToneModel = {}
    shows: Shows = {}


class VariantModel(Model):
    """Other words for a line."""

    says: Text
    when: ConditionModel | None = None
    tone: ToneModel | None = None


class RequestModel(Model):
    """What the patient asks for."""

    what: Text
    can_oblige: Obliging
    because: Text
    offer: Text | None = None


class UnansweredModel(Model):
    """What happens when patience runs out."""

    to: Id | None = None
    comfort: Changes = {}
    says: Text | None = None
    tone: ToneModel = {}


class ChoiceModel(Model):
    """Something the trainee may say or do."""

    say: Text
    at_word: Text | None = None
    hum: bool = False
    needs: ConditionModel | None = None
    care: Literal["L0", "L1", "L2", "L3", "L4", "L5"] | None = None
    touches: list[Kind] = ["emotional"]
    principles: dict[Principle, Annotated[int, Field(ge=-2, le=2)]] = {}
    comfort: Changes = {}
    does: dict[Id, Changes] = {}
    takes: Annotated[int, Field(ge=0, le=240)] = 0
    informs: bool = False
    answers: Answer | None = None
    offer: Text | None = None
    promise: Id | None = None
    due: Annotated[int, Field(ge=1, le=100)] | None = None
    keeps: Id | None = None
    acts_on: list[Id] = []
    escalates: Id | None = None
    sets: list[Id] = []
    clears: list[Id] = []
    counts: dict[Id, Count] = {}
    reaction: ReactionModel | None = None
    better: Text | None = None
    stays: bool = False
    to: Id | None = None


class BeatModel(Model):
    """One moment."""

    says: Text | None = None
    lines: list[LineModel] = []
    again: Text | None = None
    variants: list[VariantModel] = []
    tone: ToneModel = {}
    shows: Shows = {}
    troubled: list[Kind] = []
    thinks: Text | None = None
    request: RequestModel | None = None
    provokes: bool = False
    keeps: Id | None = None
    patience: Annotated[float, Field(gt=0, le=600)] = 30
    discuss: list[Text] = []
    unanswered: UnansweredModel | None = None
    choices: dict[Id, ChoiceModel] = {}


class ComfortModel(Model):
    """Where comfort starts."""

    physical: Level = 60
    mental: Level = 60
    emotional: Level = 60


class StartModel(Model):
    """Where the session starts."""

    comfort: ComfortModel = ComfortModel()
    beat: Id


class ColleagueModel(Model):
    """Somebody one can tell."""

    rung: Annotated[int, Field(ge=0, le=3)]
    called: Text
    voice: Id | None = None


class RedFlagModel(Model):
    """An emergency."""

    rung: Annotated[int, Field(ge=0, le=3)] = 2
    called: Text
    within: Seconds | None = None


class RuleModel(Model):
    """A rule that runs after each action."""

    when: ConditionModel
    to: Id


class OutcomeModel(Model):
    """How it ends."""

    grade: Grade
    when: ConditionModel | None = None
    story: Text
    survey: dict[Id, Annotated[int, Field(ge=0, le=10)]] = {}


class CompanionModel(Model):
    """Somebody who came along."""

    who: Id
    at: Beside = "beside"


class ScenarioModel(Model):
    """A scenario file."""

    scenario: Id
    title: Text
    department: Id
    setting: Id
    you_are: Text
    patient: Id
    body: Body = "seated"
    companion: CompanionModel | None = None
    light: Literal["day", "evening", "night", "night_lit"] | None = None
    with_: list[Id] = Field([], alias="with")
    minutes: Annotated[int, Field(ge=1, le=60)]
    language: Text = "en-GB"
    learn: list[Text] = []
    sensitive: list[Text] = []
    hidden: Text = ""
    discuss: list[Text] = []
    notes_for_instructors: str = ""
    reviewed_by: str = ""
    review_due: str = ""
    people: dict[Id, ColleagueModel] = {}
    red_flags: dict[Id, RedFlagModel] = {}
    counters: dict[Id, Count] = {}
    replies: dict[Id, Text] = {}
    start: StartModel
    always: list[RuleModel] = []
    beats: Annotated[dict[Id, BeatModel], Field(min_length=1)]
    outcomes: Annotated[dict[Id, OutcomeModel], Field(min_length=1)]
