"""Everybody's voice is their own, fits their age, and stays what it is."""

import json
from hashlib import sha256
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import pytest

from game.content.world import World, read_world
from game.voice.models import READY, models_folder
from game.voice.plan import Voice, saying

if TYPE_CHECKING:
    from game.voice.engine import Engine

PINNED = "027a531caf6524bf"
"""Who sounds how, as one number. A change makes somebody another person, and all their lines are
to be recorded again: change it on purpose, and together with it the row below."""
OLD, VERY_OLD = 60, 70
MOSTLY = 0.7
"""Share of a voice file from which on a blend sounds like it."""
COLLEAGUES = {"nurse-1", "clerk-1", "adviser-1"}


@pytest.fixture(scope="module")
def world() -> World:
    return read_world(Path("assets"))


def test_everybody_has_a_voice_of_their_own(world: World) -> None:
    voices = [person.voice for person in world.people.values()]
    assert len(set(voices)) == len(voices)
    assert set(voices) | COLLEAGUES == set(world.voices)


def test_nobody_sounds_like_anybody_with_another_name(world: World) -> None:
    """A blend that leans on the same file needs another tube or pitch to be somebody else."""
    leans: dict[str, list[tuple[float, float]]] = {}
    for row in world.voices.values():
        parts = [part.partition("*") for part in str(row["base"]).split("+")]
        main, _, share = max(parts, key=lambda part: float(part[2] or 1))
        if float(share or 1) < MOSTLY:
            continue
        here = (float(row.get("f0", 0)), float(row.get("formant", 1)))
        for pitch, tube in leans.get(main, []):
            assert abs(here[0] - pitch) >= 1.5 or abs(here[1] - tube) >= 0.05, main
        leans.setdefault(main, []).append(here)


def test_a_voice_is_stable_for_ever(world: World) -> None:
    rows = json.dumps(world.voices, sort_keys=True)
    assert sha256(rows.encode()).hexdigest()[:16] == PINNED


def test_the_old_and_nobody_else_have_worn_voices(world: World) -> None:
    for person in world.people.values():
        row = world.voices[person.voice]
        wear = float(row.get("shim", 0)) + 10 * float(row.get("trem", 0))
        assert (wear >= 1.5) == (person.age >= OLD), person.name
        if person.age >= VERY_OLD:
            assert float(row.get("rate", 1)) < 1, person.name
            assert float(row.get("breath", 0)) > 0.1, person.name


@pytest.fixture(scope="module")
def engine() -> "Engine":
    from game.voice.engines import ENGINES, open_engine  # noqa: PLC0415 - needs the extra

    if ENGINES["kokoro"].missing or not (models_folder(Path.cwd()) / READY).is_file():
        pytest.skip("the speaking model is not on this machine: run `python main.py bake`")
    return open_engine(Path.cwd(), "kokoro")


RANGES = {"man": (80, 140), "woman": (160, 240), "child": (230, 320)}
"""Hz at calm: Titze 1994 for the grown, Lee et al. 1999 for children of seven and less."""


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("tomasz-nowak", "man"),
        ("albert-hughes", "man"),
        ("denise-williams", "woman"),
        ("adaeze-okafor", "woman"),
        ("noah-williams", "child"),
    ],
)
def test_a_voice_is_as_high_as_its_age_and_sex(
    name: str, kind: str, world: World, engine: "Engine"
) -> None:
    from game.voice.speech import spoken  # noqa: PLC0415 - needs the extra
    from tests.bench.heard import pitches  # noqa: PLC0415 - as above

    how = saying(world.tones, Voice.of(world.voices[name]), "calm", 0.5)
    pitch, _ = pitches(spoken("They told me to wait by the window.", how, engine, None).sound)
    low, high = RANGES[kind]
    assert low <= median(pitch) <= high
