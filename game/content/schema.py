"""The one model of a scenario file: its keys, their types, their ranges.

Pydantic finds what is wrong; `wrong` says it in a designer's words, with its place.
Every model refuses unknown keys. RULES.md says what each key means.
"""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from game.content.problems import Problem
from game.content.source import Path_, Source
from game.sim.cues import Kind
from game.sim.story import Answer, Grade, Obliging, Principle

Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Text = Annotated[str, Field(min_length=1)]
Points = Annotated[float, Field(ge=-100, le=100)]
Level = Annotated[float, Field(ge=0, le=100)]
Share = Annotated[float, Field(ge=0, le=1)]
Seconds = Annotated[float, Field(ge=0, le=600)]
Changes = dict[Kind, Points]


class Model(BaseModel):
    """A mapping in a file: strict, and nothing it does not know."""

    model_config = ConfigDict(extra="forbid", strict=True, populate_by_name=True)


class RangeModel(Model):
    """A comparison."""

    at_least: float | None = None
    at_most: float | None = None
    below: float | None = None
    above: float | None = None


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
    at: Seconds = 0
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
    due: Annotated[int, Field(ge=1)] | None = None
    keeps: Id | None = None
    acts_on: list[Id] = []
    escalates: Id | None = None
    sets: list[Id] = []
    clears: list[Id] = []
    counts: dict[Id, int] = {}
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


class ScenarioModel(Model):
    """A scenario file."""

    scenario: Id
    title: Text
    department: Id
    setting: Id
    you_are: Text
    patient: Id
    with_: list[Id] = Field([], alias="with")
    minutes: Annotated[int, Field(ge=1, le=60)]
    language: Text = "en-GB"
    learn: list[Text] = []
    sensitive: list[Text] = []
    hidden: Text = ""
    notes_for_instructors: str = ""
    reviewed_by: str = ""
    review_due: str = ""
    people: dict[Id, ColleagueModel] = {}
    red_flags: dict[Id, RedFlagModel] = {}
    counters: dict[Id, int] = {}
    replies: dict[Id, Text] = {}
    start: StartModel
    always: list[RuleModel] = []
    beats: Annotated[dict[Id, BeatModel], Field(min_length=1)]
    outcomes: Annotated[dict[Id, OutcomeModel], Field(min_length=1)]


ADVICE: Mapping[str, tuple[str, str]] = {
    "missing": ("missing-key", "Add it."),
    "extra_forbidden": ("unknown-key", "Look at its spelling, or take it out."),
    "string_pattern_mismatch": ("bad-id", "An id has small letters, digits and hyphens only."),
    "literal_error": ("bad-value", "Use one of those."),
}
TYPES: Mapping[str, str] = {
    "string_type": "this should be text",
    "float_type": "this should be a number",
    "int_type": "this should be a whole number",
    "int_from_float": "this should be a whole number",
    "bool_type": "this should be true or false",
    "list_type": "this should be a list",
    "dict_type": "this should be a mapping: keys with colons, one step further in",
    "model_type": "this should be a mapping: keys with colons, one step further in",
    "model_attributes_type": "this should be a mapping: keys with colons, one step further in",
}


def wrong(
    error: ValidationError, source: Source, known: Mapping[str, set[str]]
) -> Iterator[Problem]:
    """Yield every problem pydantic found, in a designer's words, each with its place.

    *known* gives the keys of a model by its name, for "did you mean".
    """
    told: set[Path_] = set()
    for one in error.errors(include_url=False, include_context=True, include_input=False):
        path = real_path(one["loc"], source.value)
        if path in told:
            continue
        told.add(path)
        yield _problem(one, path, source, known)


def real_path(loc: tuple[int | str, ...], value: Any) -> Path_:  # noqa: ANN401
    """Return the parts of pydantic's location that are in the file; unions add others."""
    path: list[str | int] = []
    for number, part in enumerate(loc):
        last = number == len(loc) - 1
        if isinstance(value, Mapping) and (part in value or (last and part != "[key]")):
            path.append(part)
            value = value.get(part)
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            path.append(part)
            value = value[part]
    return tuple(path)


def _problem(one: Any, path: Path_, source: Source, known: Mapping[str, set[str]]) -> Problem:  # noqa: ANN401
    kind, name = one["type"], str(path[-1]) if path else "the file"
    if kind in TYPES:
        advice = "Look at how the example scenarios write it; text with a colon needs quotes."
        return Problem("wrong-type", source.where(path), f"{name}: {TYPES[kind]}", advice)
    code, advice = ADVICE.get(kind, ("bad-value", "Look at how the examples write it."))
    if kind == "missing":
        return Problem(code, source.where(path[:-1]), f"{name!r} is missing here", advice)
    if kind == "extra_forbidden":
        close = get_close_matches(name, sorted(set().union(*known.values())), 1)
        advice = f"Did you mean {close[0]!r}?" if close else advice
        return Problem(code, source.key(path), f"nothing is called {name!r} here", advice)
    where = source.key(path) if one["loc"][-1:] == ("[key]",) else source.where(path)
    return Problem(code, where, f"{name}: {one['msg'][:1].lower()}{one['msg'][1:]}", advice)


def known_keys() -> dict[str, set[str]]:
    """Return the keys of every model, as a file spells them."""
    return {
        model.__name__: {f.alias or name for name, f in model.model_fields.items()}
        for model in Model.__subclasses__() + ShowModel.__subclasses__()
    }
