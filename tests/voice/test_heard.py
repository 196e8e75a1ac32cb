"""What a listener could hear of a few tones, measured on a small sample; tests/bench/tones.py does all.

No feeling is proved by this, only that each tone differs as its row says: see docs/voice.md.
"""

from collections.abc import Mapping
from pathlib import Path
from statistics import fmean

import pytest

pytest.importorskip("numpy", reason="needs the extra [voice]")

from game.content.world import World, read_world
from game.voice.arrays import Floats
from game.voice.engine import Engine
from game.voice.engines import open_engine
from game.voice.loudness import CALM
from game.voice.models import MissingVoiceError
from game.voice.plan import Voice, saying
from game.voice.speech import spoken
from tests.hearing.classify import told_apart
from tests.hearing.directions import FEATURES, verdicts
from tests.hearing.features import against, features_of
from tests.hearing.levels import levels_of
from tests.hearing.lines import FEW, SHORT
from tests.hearing.rows import directions_of

ROOT = Path(__file__).resolve().parents[2]
VOICES = ("adaeze-okafor", "tomasz-nowak", "albert-hughes")
"""A woman, a man, a very old man."""
TONES = ("cheerful", "sad", "irritated", "anxious", "exhausted")
OWN = "own calm"
WORN = 0.7
"""Jitter (%) measured of a calm voice from which a little roughness is not told in one line."""
Sounds = Mapping[tuple[str, str], Floats]
Changes = Mapping[tuple[str, str], Mapping[str, float]]


@pytest.fixture(scope="module")
def world() -> World:
    return read_world(ROOT / "assets")


@pytest.fixture(scope="module")
def engine() -> Engine:
    try:
        return open_engine(ROOT, "kokoro")
    except MissingVoiceError as error:
        pytest.skip(f"no model here: {error}")


@pytest.fixture(scope="module")
def sounds(world: World, engine: Engine) -> Sounds:
    """Return the same words by every voice in every tone at full strength, words alone."""
    made = {}
    for voice in VOICES:
        speaker = Voice.of(world.voices[voice])
        for tone in (OWN, *TONES):
            name, strength = ("calm", 0.0) if tone == OWN else (tone, 1.0)
            how = saying(world.tones, speaker, name, strength)
            made[voice, tone] = spoken(SHORT, how, engine, None).sound
    return made


@pytest.fixture(scope="module")
def heard(sounds: Sounds) -> Changes:
    """Return the features of each."""
    return {key: features_of(sound, FEW) for key, sound in sounds.items()}


@pytest.fixture(scope="module")
def worn(heard: Changes) -> frozenset[str]:
    """Return the voices that are rough when calm; not all are."""
    found = frozenset(voice for voice in VOICES if heard[voice, OWN]["jitter"] >= WORN)
    assert len(found) < len(VOICES)
    return found


@pytest.fixture(scope="module")
def changes(heard: Changes) -> Changes:
    """Return how each tone differs from its speaker's own calm."""
    return {
        (voice, tone): against(features, heard[voice, OWN])
        for (voice, tone), features in heard.items()
        if tone != OWN
    }


@pytest.mark.parametrize("tone", TONES)
def test_a_tone_goes_the_way_its_row_says(
    tone: str, changes: Changes, worn: frozenset[str]
) -> None:
    meant = directions_of(ROOT / "assets")[tone]
    assert meant
    found = [(voice, v) for voice in VOICES for v in verdicts(meant, changes[voice, tone])]
    wrong = [
        f"{voice}: {v.feature} {v.measured:+.1f}, not {v.meant}"
        for voice, v in found
        if not v.agrees and v.feature != "onset" and not (v.feature == "rough" and voice in worn)
    ]
    assert not wrong


@pytest.mark.parametrize("feature", ["onset", "rough"])
def test_all_voices_together_go_the_way_their_rows_say(feature: str, changes: Changes) -> None:
    """Test what one line is too little for: an onset is one moment, worn voices are rough anyway."""
    rows = directions_of(ROOT / "assets")
    meant = {tone: rows[tone][feature] for tone in TONES if feature in rows[tone]}
    assert meant
    for tone, way in meant.items():
        parts = FEATURES[feature].parts
        whole = {name: fmean(changes[voice, tone][name] for voice in VOICES) for name in parts}
        (verdict,) = verdicts({feature: way}, whole)
        assert verdict.agrees, (tone, verdict)


def test_tones_are_told_apart_by_what_other_voices_are_like(changes: Changes) -> None:
    told = told_apart([(voice, tone, change) for (voice, tone), change in changes.items()])
    assert told.share >= 0.8, f"chance is {1 / len(TONES)}; confused: {told.confused}"


def test_tones_are_told_apart_without_their_loudness(changes: Changes) -> None:
    rows = [(voice, tone, change) for (voice, tone), change in changes.items()]
    names = [name for name in rows[0][2] if name != "loudness"]
    assert told_apart(rows, names).share >= 0.7


def test_each_is_as_loud_as_its_row_says(sounds: Sounds, world: World) -> None:
    for (voice, tone), sound in sounds.items():
        row = world.tones.get(tone, {"offset_lu": 0.0})
        strength = min(1.0, float(world.voices[voice].get("kmax", 1.0)))
        meant = CALM + float(row["offset_lu"]) * strength
        assert levels_of(sound).lufs == pytest.approx(meant, abs=1.0), (voice, tone)


def test_nothing_is_clipped_nor_silent_for_long_at_its_ends(sounds: Sounds) -> None:
    for key, sound in sounds.items():
        levels = levels_of(sound)
        assert levels.peak_db < -1.0, key
        assert max(levels.before, levels.after) <= 0.4, (key, levels)
