"""`schema`: the JSON Schema of scenario files, for editors that complete and explain.

Made from the one model of the format; the words are in schema_words.
"""

import json
from pathlib import Path
from typing import Any

from game.content.schema import ScenarioModel
from game.content.world import World, read_world
from game.tools.problems import FINE
from game.tools.schema_words import WORDS

DIALECT = "https://json-schema.org/draft/2020-12/schema"
TITLE = "A scenario of Bedside"
NAMES = "Made with the names of cues, tones, patients and places of this installation."
Node = dict[str, Any]


def write_schema(assets: Path, out: Path | None, *, names: bool) -> int:
    """Write the schema to *out*, or print it."""
    text = schema_text(read_world(assets) if names else None)
    if out is None:
        print(text, end="")  # noqa: T201 - what a command line is for
    else:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(text, "utf-8")
        print(out)  # noqa: T201 - as above
    return FINE


def schema_text(world: World | None = None) -> str:
    """Return the schema as text; with a world, the names in it are completed too."""
    return json.dumps(schema(world), indent=1, ensure_ascii=False) + "\n"


def schema(world: World | None = None) -> Node:
    """Return the schema as plain values."""
    made = ScenarioModel.model_json_schema(by_alias=True)
    models: dict[str, Node] = made.pop("$defs")
    for name, model in (*models.items(), ("ScenarioModel", made)):
        _explain(model, name)
    if world is not None:
        _name(made, models, world)
    kept = {key: value for key, value in made.items() if key != "title"}
    return {"$schema": DIALECT, "title": TITLE, **kept, "$defs": models}


def _explain(model: Node, name: str) -> None:
    """Give every key of a model its words, and take out titles that say nothing more."""
    model.pop("title", None)
    for key, held in model["properties"].items():
        held.pop("title", None)
        description, example = WORDS[name][key]
        held |= {"description": description, "examples": [example]}
        if key == "tone":
            _say_tone(held)


def _say_tone(held: Node) -> None:
    """Say what a tone is made of: the model leaves it to the builder."""
    part = next((one for one in held.get("anyOf", [held]) if one.get("type") == "object"), held)
    part["additionalProperties"] = {"type": "number", "minimum": 0, "maximum": 1}
    part["properties"] = {
        "over": {"type": "string", "description": "The tone that this one masks."},
        "sign": {
            "enum": ["physical", "mental", "emotional", "nothing"],
            "description": "What the voice is a sign of here.",
        },
    }


def _name(made: Node, models: dict[str, Node], world: World) -> None:
    """Add the names that there are, each with what it looks or sounds like."""
    made["$comment"] = NAMES
    made["properties"]["patient"]["enum"] = sorted(world.patients)
    made["properties"]["setting"]["enum"] = sorted(world.settings)
    captions = {name: world.book[name].caption for name in world.drawings}
    shows = {
        name: {"$ref": "#/$defs/ShowModel", "description": caption}
        for name, caption in captions.items()
    }
    tones = {
        name: {
            "type": "number",
            "minimum": 0,
            "maximum": 1,
            "description": world.book[name].caption,
        }
        for name in world.tones
    }
    models["ShowItem"]["properties"]["cue"]["enum"] = sorted(captions)
    for model in models.values():
        for key, held in model["properties"].items():
            parts = [one for one in held.get("anyOf", [held]) if one.get("type") == "object"]
            for part in parts:
                part.setdefault("properties", {}).update(
                    {"shows": shows, "tone": tones}.get(key, {})
                )
