"""`bake`: what it renders, what it leaves alone, what it removes, what it says."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("numpy", reason="needs NumPy, of the extra [voice]")
pytest.importorskip("soundfile", reason="needs soundfile, of the extra [voice]")

from game.content.world import read_world
from game.tools import bake as baking
from game.tools.bake import bake
from game.tools.bake_oven import Baked, Baker
from game.tools.lines import script_of
from game.voice.timings import Timing, read_timings
from tests import shipped
from tests.baking import WHO, asked, only, without_model
from tests.stories import say

DIALOGUES = Path("dialogues/tutorial")
"""The smallest department: reading is most of the time here."""
Said = pytest.CaptureFixture[str]


@pytest.fixture
def assets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    without_model(monkeypatch)
    left_out = shutil.ignore_patterns("voices", "sounds", "icons", "fonts", "pictures")
    return shutil.copytree("assets", tmp_path / "assets", ignore=left_out)


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Bake without an engine: what is rendered is only listed."""
    said: list[str] = []

    def render(baker: Baker, order: baking.Order) -> Baked:
        path = baker._root / "assets" / "voices" / order.voice / f"{order.key}.ogg"  # noqa: SLF001
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"a sound")
        said.append(order.text)
        return Baked(order, Timing(order.text, order.made, 1.0, (), ""), peak=-2.0)

    monkeypatch.setattr(Baker, "bake", render)
    return said


def change(path: Path, edit: Callable[[str], str]) -> None:
    before = path.read_text("utf-8")
    path.write_text(edit(before), "utf-8")
    assert path.read_text("utf-8") != before


def test_everybodys_replies_are_baked_whether_a_scenario_has_them_or_not() -> None:
    world = shipped.world()
    script = script_of(world, DIALOGUES)
    assert {world.people[who].voice for who in world.patients} <= set(script.lines)
    for who, patient in world.patients.items():
        said = {line.says for line in script.lines[world.people[who].voice].values()}
        assert {reply.line.says for reply in patient.replies} <= said


def test_bake_renders_every_line_once(assets: Path, rendered: list[str]) -> None:
    wanted = script_of(read_world(assets), DIALOGUES).lines
    assert bake(assets, DIALOGUES, asked()) == 0
    assert len(rendered) == sum(map(len, wanted.values()))
    rendered.clear()
    assert bake(assets, DIALOGUES, asked()) == 0
    assert rendered == []


def test_bake_renders_what_changed_and_removes_what_nothing_says(
    assets: Path, rendered: list[str]
) -> None:
    patient = assets / "patients" / f"{WHO}.yaml"
    bake(assets, DIALOGUES, asked())
    rendered.clear()
    change(
        patient,
        lambda text: text.replace("replies:", 'replies:\n  - {says: "New.", tone: {calm: 0.4}}'),
    )
    bake(assets, DIALOGUES, asked())
    assert rendered == ["New."]
    change(patient, lambda text: text.replace("New.", "Newer."))
    bake(assets, DIALOGUES, asked())
    rows = read_timings(assets / "voices" / f"{WHO}.json")
    said = {row.says for row in rows.values()}
    assert "Newer." in said
    assert "New." not in said
    assert {p.stem for p in (assets / "voices" / WHO).iterdir()} == set(rows)


def test_another_pronunciation_is_another_recording(
    assets: Path, rendered: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    only(monkeypatch, say("a", says="Not on Tuesday."), say("b", says="Not today."))
    monkeypatch.setattr(baking, "read_world", read_world)
    bake(assets, DIALOGUES, asked())
    for word, respelt, again in (
        ("Tuesday", "TYOOZ-day", ["Not on Tuesday."]),
        ("Xylophonist", "zigh-LOF-uh-nist", []),
    ):
        rendered.clear()
        change(
            assets / "lexicon.yaml",
            lambda text, row=f'words:\n  {word}: "{respelt}"\n': text.replace("words:\n", row, 1),
        )
        bake(assets, DIALOGUES, asked())
        assert rendered == again


def test_a_voice_that_changed_is_rendered_again_and_no_other(
    assets: Path, rendered: list[str]
) -> None:
    bake(assets, DIALOGUES, asked())
    rendered.clear()
    change(
        assets / "voices.yaml",
        lambda text: text.replace(f"{WHO}: {{base:", f"{WHO}: {{kmax: 0.99, base:"),
    )
    bake(assets, DIALOGUES, asked())
    wanted = script_of(read_world(assets), DIALOGUES).lines[WHO]
    assert sorted(rendered) == sorted(line.says for line in wanted.values())


def test_a_voice_that_says_nothing_any_more_is_removed(
    assets: Path, rendered: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    only(monkeypatch, say("a", says="Hello."))
    bake(assets, DIALOGUES, asked())
    silent = assets / "voices" / "nurse-1"
    shutil.copytree(assets / "voices" / WHO, silent)
    shutil.copy(assets / "voices" / f"{WHO}.json", silent.with_suffix(".json"))
    (assets / "voices" / WHO / "abc.part.ogg").write_bytes(b"left by an interruption")
    rendered.clear()
    bake(assets, DIALOGUES, asked())
    assert rendered == []
    assert sorted(p.name for p in (assets / "voices").iterdir()) == [WHO, f"{WHO}.json"]
    assert len(list((assets / "voices" / WHO).iterdir())) == 1


def test_a_lost_sound_and_damaged_timings_are_made_again(
    assets: Path, rendered: list[str], capsys: Said
) -> None:
    bake(assets, DIALOGUES, asked(WHO))
    count = len(rendered)
    next((assets / "voices" / WHO).glob("*.ogg")).unlink()
    bake(assets, DIALOGUES, asked(WHO))
    assert len(rendered) == count + 1
    (assets / "voices" / f"{WHO}.json").write_text("{", "utf-8")
    bake(assets, DIALOGUES, asked(WHO))
    assert len(rendered) == 2 * count + 1
    assert "damaged" in capsys.readouterr().out


def test_bake_of_a_voice_that_nobody_has_is_refused(
    assets: Path, rendered: list[str], capsys: Said
) -> None:
    assert bake(assets, DIALOGUES, asked("tomasz-nowa")) == 2
    assert f"Did you mean '{WHO}'?" in capsys.readouterr().err
    assert rendered == []


def test_bake_keeps_recordings_while_a_scenario_cannot_be_read(
    assets: Path, rendered: list[str], tmp_path: Path, capsys: Said
) -> None:
    dialogues = shutil.copytree(DIALOGUES, tmp_path / "dialogues")
    bake(assets, dialogues, asked())
    before = {p.name for p in (assets / "voices").rglob("*.ogg")}
    change(
        next(dialogues.rglob("first-look.yaml")),
        lambda text: text.replace("title:", "titel:"),
    )
    rendered.clear()
    assert bake(assets, dialogues, asked()) == 1
    assert {p.name for p in (assets / "voices").rglob("*.ogg")} == before
    assert "left out, because it cannot be read" in capsys.readouterr().out


def test_check_tells_and_changes_nothing(
    assets: Path, rendered: list[str], monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    only(monkeypatch, say("a", says="Hello."), say("b", says="Goodbye."))
    assert bake(assets, DIALOGUES, asked(check=True)) == 1
    assert f"{WHO}: 2 of 2 lines to be rendered" in capsys.readouterr().out
    assert rendered == []
    assert not (assets / "voices").exists()
    bake(assets, DIALOGUES, asked())
    assert bake(assets, DIALOGUES, asked(check=True)) == 0
    only(monkeypatch, say("a", says="Hello."))
    capsys.readouterr()
    assert bake(assets, DIALOGUES, asked(check=True)) == 1
    assert "nothing says it any more" in capsys.readouterr().out


def test_too_much_is_an_error(
    assets: Path, rendered: list[str], monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    only(monkeypatch, say("a", says="Hello."))
    monkeypatch.setattr(baking, "MOST_BYTES", 6)
    assert bake(assets, DIALOGUES, asked()) == 1
    assert "takes more than" in capsys.readouterr().out
    assert rendered == ["Hello."]
