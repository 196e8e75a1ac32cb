"""A scenario file to a Scenario, or every reason why not."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path, PurePath

from pydantic import ValidationError

from game.content.build import Builder
from game.content.checks import problems_of
from game.content.problems import Problem, in_order, suggestion
from game.content.schema import ScenarioModel
from game.content.source import Path_, Source, parse, read_source
from game.content.wording import known_keys, without_unknown, wrong
from game.content.world import World
from game.sim.cues import Beside
from game.sim.story import END, Scenario

FITS: Mapping[Beside, tuple[int, int]] = {"arms": (0, 1), "lap": (1, 6), "beside": (3, 120)}
"""How old, in years, somebody is who can be held, sit on a lap, be at the side."""
Loaded = tuple[Scenario | None, tuple[Problem, ...]]


def list_scenarios(dialogues: Path) -> tuple[Path, ...]:
    """Return the scenario files below *dialogues*, in order."""
    return tuple(sorted(dialogues.rglob("*.yaml")))


def find_scenario(dialogues: Path, name: str) -> Path:
    """Return the file of a scenario, named by its id or by its path."""
    by_id = [path for path in list_scenarios(dialogues) if path.stem == name]
    return by_id[0] if by_id else Path(name)


def read_scenario(path: Path, world: World) -> Loaded:
    """Return the scenario in *path* and every problem; None where one is an error."""
    return _load(*read_source(path), world)


def parse_scenario(text: str, file: str, world: World) -> Loaded:
    """Return the scenario in *text*, as `read_scenario` does."""
    return _load(*parse(text, file), world)


def _load(source: Source | None, problems: tuple[Problem, ...], world: World) -> Loaded:
    if source is None:
        return None, problems
    model, misspelt = _model(source)
    if model is None:
        return None, in_order([*problems, *misspelt])
    found = [*problems, *misspelt, *_outside(model, source, world)]
    patient = world.patients.get(model.patient) or next(iter(world.patients.values()), None)
    if patient is None:
        return None, in_order(found)
    builder = Builder(model, source, world)
    scenario = builder.scenario(patient)
    found += [*builder.problems, *problems_of(scenario, world)]
    errors = any(p.severity == "error" for p in found)
    return None if errors else scenario, in_order(found)


def _model(source: Source) -> tuple[ScenarioModel | None, list[Problem]]:
    """Return the model and what it refused: a key too many hides no other problem."""
    try:
        return ScenarioModel.model_validate(source.value), []
    except ValidationError as error:
        problems = wrong(error, source, known_keys())
        known = without_unknown(error, source.value)
    try:
        return ScenarioModel.model_validate(known), problems
    except ValidationError:
        return None, problems


def _outside(model: ScenarioModel, source: Source, world: World) -> Iterator[Problem]:
    """Yield the names at the top of a file that are not there, and beats that cannot be."""
    heard, came = {*world.patients, *world.voices}, model.companion
    named: list[tuple[str, Path_, str, Collection[str]]] = [
        ("patient", ("patient",), model.patient, world.patients),
        ("setting", ("setting",), model.setting, world.settings),
        *((("patient", ("companion", "who"), came.who, world.patients),) if came else ()),
        *(("person", ("with", n), who, heard) for n, who in enumerate(model.with_)),
        *(
            ("voice", ("people", k, "voice"), p.voice, world.voices)
            for k, p in model.people.items()
            if p.voice
        ),
        *(("cue", ("replies", cue), cue, world.book.cues) for cue in model.replies),
    ]
    for what, path, name, there in named:
        if name not in there:
            where = source.key(path) if what == "cue" else source.where(path)
            message = f"no {what} is called {name!r}"
            yield Problem(f"unknown-{what}", where, message, suggestion(name, there))
    yield from _company(model, source, world)
    stem = PurePath(source.file).name.partition(".")[0]
    if model.scenario != stem:
        advice = f"Call the file {model.scenario}.yaml, or the scenario {stem}: logs go by this id."
        message = f"the scenario {model.scenario!r} stands in a file of another name"
        yield Problem("wrong-file-name", source.where(("scenario",)), message, advice)
    if model.start.beat not in (*model.beats, END):
        advice = suggestion(model.start.beat, model.beats)
        message = f"no beat is called {model.start.beat!r}"
        yield Problem("missing-beat", source.where(("start", "beat")), message, advice)


def _company(model: ScenarioModel, source: Source, world: World) -> Iterator[Problem]:
    """Yield it where a companion cannot be: only a baby is in arms, a small child on a lap."""
    came = model.companion
    who = world.patients.get(came.who) if came else None
    if came is None or who is None:
        return
    low, high = FITS[came.at]
    if not low <= who.age <= high:
        where = source.where(("companion", "at" if "at" in came.model_fields_set else "who"))
        message = f"{who.short_name} is {who.age} years old, and cannot be at: {came.at}"
        advice = "arms: a baby under 2; lap: a child of 1 to 6; beside: anybody from 3 on."
        yield Problem("companion-place", where, message, advice)
