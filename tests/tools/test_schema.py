"""`schema`: made from the model, every key with words and an example that the model takes."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import pytest
from pydantic import BaseModel, TypeAdapter
from pydantic.fields import FieldInfo

from game.cli import main
from game.content.schema import Model, ShowModel
from game.tools.schema import schema, schema_text
from game.tools.schema_words import WORDS
from tests import shipped

CHECKED_IN = shipped.ROOT / "docs" / "scenario.schema.json"
MODELS = [*Model.__subclasses__(), *ShowModel.__subclasses__()]


def keys() -> Iterator[tuple[type[BaseModel], str, FieldInfo]]:
    for model in MODELS:
        for name, field in model.model_fields.items():
            yield model, field.alias or name, field


def test_the_checked_in_schema_is_up_to_date() -> None:
    cure = "run: python main.py schema --out docs/scenario.schema.json"
    assert CHECKED_IN.read_text("utf-8") == schema_text(), cure


def test_the_words_are_those_of_the_models() -> None:
    assert set(WORDS) == {model.__name__ for model in MODELS}
    for model in MODELS:
        there = {field.alias or name for name, field in model.model_fields.items()}
        assert there <= set(WORDS[model.__name__]), model


@pytest.mark.parametrize(
    ("model", "key", "field"),
    list(keys()),
    ids=lambda part: getattr(part, "__name__", str(part)[:24]),
)
def test_the_example_of_a_key_is_right(model: type[BaseModel], key: str, field: FieldInfo) -> None:
    words, example = WORDS[model.__name__][key]
    assert words.endswith(".")
    kind: Any = Annotated[field.annotation, "a key", *field.metadata]
    adapter: TypeAdapter[Any] = TypeAdapter(kind)
    assert adapter.validate_python(example, strict=True) is not None


def test_every_key_in_the_schema_has_words_and_an_example() -> None:
    made = schema()
    for model in (made, *made["$defs"].values()):
        for key, held in model["properties"].items():
            assert held["description"], key
            assert len(held["examples"]) == 1, key


def test_every_reference_leads_somewhere() -> None:
    text = schema_text(shipped.world())
    made = json.loads(text)
    named = {part.split('"')[0] for part in text.split('"#/$defs/')[1:]}
    assert named
    assert named <= set(made["$defs"])


def test_with_names_it_knows_cues_tones_patients_and_places() -> None:
    world = shipped.world()
    made = schema(world)
    assert made["properties"]["patient"]["enum"] == sorted(world.patients)
    beat = made["$defs"]["BeatModel"]["properties"]
    shows = next(part for part in beat["shows"]["anyOf"] if part["type"] == "object")
    assert set(shows["properties"]) == set(world.drawings)
    assert set(world.tones) < set(beat["tone"]["properties"])


def test_it_is_printed_or_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    printed = capsys.readouterr().out
    out = tmp_path / "deep" / "scenario.json"
    assert main(["schema", "--out", str(out), "--names"]) == 0
    capsys.readouterr()
    assert printed == schema_text()
    assert out.read_text("utf-8") == schema_text(shipped.world())


def test_a_place_that_cannot_be_written_gives_a_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "taken").write_text("", "utf-8")
    assert main(["schema", "--out", str(tmp_path / "taken" / "s.json")]) == 2
    assert "taken" in capsys.readouterr().err
