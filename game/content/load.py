"""A scenario file to a Scenario, or every reason why not."""

from pathlib import Path

from pydantic import ValidationError

from game.content.build import Builder
from game.content.checks import problems_of
from game.content.problems import Problem, in_order, suggestion
from game.content.schema import ScenarioModel
from game.content.source import Source, parse, read_source
from game.content.wording import known_keys, wrong
from game.content.world import World
from game.sim.story import Scenario

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
    try:
        model = ScenarioModel.model_validate(source.value)
    except ValidationError as error:
        return None, in_order([*problems, *wrong(error, source, known_keys())])
    unknown = _unknown_people(model, source, world)
    if unknown:
        return None, in_order([*problems, *unknown])
    builder = Builder(model, source, world)
    scenario = builder.scenario()
    found = [*problems, *builder.problems]
    if not any(p.code == "missing-cue" for p in found):
        found += problems_of(scenario, world)
    errors = any(p.severity == "error" for p in found)
    return None if errors else scenario, in_order(found)


def _unknown_people(model: ScenarioModel, source: Source, world: World) -> list[Problem]:
    found = []
    for key, name, there in (
        ("patient", model.patient, world.patients),
        ("setting", model.setting, world.settings),
    ):
        if name not in there:
            message = f"there is no {key} called {name!r}"
            advice = suggestion(name, there)
            found.append(Problem(f"unknown-{key}", source.where((key,)), message, advice))
    return found
