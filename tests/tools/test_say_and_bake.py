"""`say` and `bake`: what they refuse, in words, and what they leave alone."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from game.cli import main
from game.content.world import read_world
from game.tools import bake as baking
from game.tools.bake import Order, bake
from game.tools.lines import script_of
from game.voice.plan import Plan, Saying
from game.voice.timings import Timing, read_timings

DIALOGUES = Path("dialogues/tutorial")
"""The smallest department: reading is most of the time here."""


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["Hello.", "--tone", "sadd"], "Did you mean 'sad'?"),
        (["Hello.", "--over", "grim"], "there is no tone 'grim'"),
        (["Hello.", "--voice", "rosa-delgad"], "Did you mean 'rosa-delgado'?"),
        (["Hello.", "--strength", "1.5"], "--strength goes from 0 to 1"),
        (["..."], "no words"),
        (["Hello.", "--out", "a.mp3"], "must end in .wav or .ogg"),
        (["Hello.", "--out", "no/such/a.wav"], "there is no folder no/such"),
    ],
)
def test_say_refuses_in_words(
    words: list[str], why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = [] if "--out" in words else ["--out", "line.wav"]
    assert main(["say", *words, *out]) == 2
    assert why in capsys.readouterr().err


@pytest.mark.parametrize("words", [["say", "Hello.", "--out", "line.wav"], ["bake"]])
def test_without_the_extra_they_say_what_to_install(
    words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("game.voice.models.find_spec", lambda _: None)
    assert main(words) == 2
    said = capsys.readouterr().err
    assert 'pip install -e ".[voice]"' in said
    assert "onnxruntime" in said


def test_without_the_voices_they_say_how_to_fetch_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BEDSIDE_MODELS", str(tmp_path / "models"))
    monkeypatch.setattr("game.voice.models.find_spec", lambda _: True)
    assert main(["say", "Hello.", "--out", str(tmp_path / "line.wav")]) == 2
    assert "npm pack kokoro-js@1.2.1 --pack-destination" in capsys.readouterr().err
    assert not (tmp_path / "line.wav").exists()


def test_voices_that_are_not_the_audited_ones_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "kokoro-js-1.2.1.tgz").write_bytes(b"something else")
    monkeypatch.setenv("BEDSIDE_MODELS", str(tmp_path))
    monkeypatch.setattr("game.voice.models.find_spec", lambda _: True)
    assert main(["bake"]) == 2
    assert "differs from the one that was audited" in capsys.readouterr().err


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    left_out = shutil.ignore_patterns("voices", "sounds", "icons", "fonts")
    return shutil.copytree("assets", tmp_path / "assets", ignore=left_out)


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Bake without a model: what is rendered is only listed."""
    said: list[str] = []

    def render(_: object, order: Order, path: Path) -> Timing:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"a sound")
        said.append(order.text)
        return Timing(order.text, order.made, 1.0, (), "")

    def nothing(*_: object) -> None:
        return None

    monkeypatch.setattr(baking._Oven, "_render", render)  # noqa: SLF001 - the one slow step
    monkeypatch.setattr(baking._Oven, "effects", nothing)  # noqa: SLF001 - as above
    for name in ("ensure_extra", "ensure_model"):
        monkeypatch.setattr(baking, name, nothing)
    return said


def change(path: Path, edit: Callable[[str], str]) -> None:
    before = path.read_text("utf-8")
    path.write_text(edit(before), "utf-8")
    assert path.read_text("utf-8") != before


def test_bake_renders_every_line_once(assets: Path, rendered: list[str]) -> None:
    wanted = script_of(read_world(assets), DIALOGUES).lines
    assert bake(assets, DIALOGUES, None) == 0
    assert len(rendered) == sum(map(len, wanted.values()))
    rendered.clear()
    assert bake(assets, DIALOGUES, None) == 0
    assert rendered == []


def test_bake_renders_what_changed_and_removes_what_nothing_says(
    assets: Path, rendered: list[str]
) -> None:
    patient = assets / "patients" / "tomasz-nowak.yaml"
    bake(assets, DIALOGUES, None)
    rendered.clear()
    change(
        patient,
        lambda text: text.replace("replies:", 'replies:\n  - {says: "New.", tone: {calm: 0.4}}'),
    )
    bake(assets, DIALOGUES, None)
    assert rendered == ["New."]
    change(patient, lambda text: text.replace("New.", "Newer."))
    bake(assets, DIALOGUES, None)
    rows = read_timings(assets / "voices" / "tomasz-nowak.json")
    said = {row.says for row in rows.values()}
    assert "Newer." in said
    assert "New." not in said
    assert {p.stem for p in (assets / "voices" / "tomasz-nowak").iterdir()} == set(rows)


def test_a_voice_that_changed_is_rendered_again_and_no_other(
    assets: Path, rendered: list[str]
) -> None:
    bake(assets, DIALOGUES, None)
    rendered.clear()
    change(assets / "voices.yaml", lambda text: text.replace("bm_george*0.5", "bm_george*0.6"))
    bake(assets, DIALOGUES, None)
    wanted = script_of(read_world(assets), DIALOGUES).lines["tomasz-nowak"]
    assert sorted(rendered) == sorted(line.says for line in wanted.values())


def test_a_voice_that_says_nothing_any_more_is_removed(assets: Path, rendered: list[str]) -> None:
    silent = assets / "voices" / "nurse-1"
    bake(assets, DIALOGUES, None)
    shutil.copytree(assets / "voices" / "tomasz-nowak", silent)
    shutil.copy(assets / "voices" / "tomasz-nowak.json", silent.with_suffix(".json"))
    rendered.clear()
    bake(assets, DIALOGUES, None)
    assert rendered == []
    assert sorted(p.name for p in (assets / "voices").iterdir()) == [
        "tomasz-nowak",
        "tomasz-nowak.json",
    ]


def test_a_lost_sound_and_damaged_timings_are_made_again(
    assets: Path, rendered: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    bake(assets, DIALOGUES, "tomasz-nowak")
    count = len(rendered)
    next((assets / "voices" / "tomasz-nowak").glob("*.ogg")).unlink()
    bake(assets, DIALOGUES, "tomasz-nowak")
    assert len(rendered) == count + 1
    (assets / "voices" / "tomasz-nowak.json").write_text("{", "utf-8")
    bake(assets, DIALOGUES, "tomasz-nowak")
    assert len(rendered) == 2 * count + 1
    assert "damaged" in capsys.readouterr().out


def test_bake_of_a_voice_that_nobody_has_is_refused(
    assets: Path, rendered: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert bake(assets, DIALOGUES, "tomasz-nowa") == 2
    assert "Did you mean 'tomasz-nowak'?" in capsys.readouterr().err
    assert rendered == []


def test_bake_keeps_recordings_while_a_scenario_cannot_be_read(
    assets: Path, rendered: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dialogues = shutil.copytree(DIALOGUES, tmp_path / "dialogues")
    bake(assets, dialogues, None)
    before = {p.name for p in (assets / "voices").rglob("*.ogg")}
    change(
        next(dialogues.rglob("first-look.yaml")),
        lambda text: text.replace("title:", "titel:"),
    )
    rendered.clear()
    assert bake(assets, dialogues, None) == 1
    assert {p.name for p in (assets / "voices").rglob("*.ogg")} == before
    assert "left out, because it cannot be read" in capsys.readouterr().out


def test_the_same_words_in_another_tone_are_made_otherwise() -> None:
    one, two = (Order("k", "Hello.", Saying(Plan(f0=pitch))) for pitch in (0.0, 1.0))
    assert one.made != two.made
    assert Order("k", "Hello.", Saying(Plan())).made == one.made
