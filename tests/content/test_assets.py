"""Assets are checked as a whole: names that are not there, rows that are too few."""

import shutil
from pathlib import Path

import pytest

from game.cli import main
from game.content.problems import ContentError
from game.content.world import read_world
from game.tools.check import check

ROOT = Path(__file__).parents[2]
PLAIN = ("cues.yaml", "tones.yaml", "sounds.yaml", "moods.yaml", "voices.yaml", "lexicon.yaml")


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    copy = tmp_path / "assets"
    copy.mkdir()
    for name in PLAIN:
        shutil.copy(ROOT / "assets" / name, copy / name)
    for name in ("patients", "settings", "rig"):
        shutil.copytree(ROOT / "assets" / name, copy / name)
    return copy


def damaged(assets: Path, name: str, old: str, new: str) -> list[str]:
    """Return the codes found once *old* is *new* in one file."""
    path = assets / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(ContentError) as caught:
        read_world(assets)
    problems = caught.value.problems
    assert all(problem.where.file == f"assets/{name}" for problem in problems)
    assert all(problem.where.line > 1 for problem in problems)
    return [problem.code for problem in problems]


def test_the_copy_is_fine_as_it_is(assets: Path) -> None:
    assert read_world(assets).book.cues


@pytest.mark.parametrize(
    ("name", "old", "new", "code"),
    [
        ("cues.yaml", "near: [lips-pressed,", "near: [lips-prest,", "unknown-cue"),
        ("cues.yaml", "smiles with {their} lips", "smiles with {his} lips", "unknown-name"),
        ("cues.yaml", "smiles with {their} lips", "smiles with {their!r} lips", "unknown-name"),
        ("cues.yaml", "zone: face", "zone: faces", "bad-value"),
        ("cues.yaml", "  one-brow-up:", "  grey-lips:", "duplicate-cue"),
        ("cues.yaml", "short: a closed-lip smile", "shrt: a closed-lip smile", "missing-key"),
        ("moods.yaml", "cue: inner-brows-up", "cue: inner-brow-up", "unknown-cue"),
        ("moods.yaml", "kind: emotional", "kind: spiritual", "bad-value"),
        ("moods.yaml", "strength: 0", "strength: 7", "bad-value"),
        ("cues.yaml", 'draws: {aus: {"12":', 'draws: {aus: {"99":', "cannot-draw"),
        ("cues.yaml", "evidence: [F9,", "evidence: [F99,", "bad-value"),
        ("patients/rosa-delgado.yaml", "voice: rosa", "voice: roza", "unknown-voice"),
        ("patients/rosa-delgado.yaml", "id: rosa-delgado", "id: rosa", "wrong-file-name"),
        ("patients/rosa-delgado.yaml", "tone: {hurried:", "tone: {rushed:", "unknown-tone"),
        ("patients/rosa-delgado.yaml", "age: 39", "age: young", "wrong-type"),
        ("settings/reception.yaml", "id: reception", "id: lobby", "wrong-file-name"),
        ("lexicon.yaml", "koh-vah-LEN-koh #", "koh-vah-len-koh #", "bad-pronunciation"),
        ("lexicon.yaml", "koh-vah-LEN-koh #", "koh-vah-LXN-koh #", "bad-pronunciation"),
        ("lexicon.yaml", "koh-vah-LEN-koh #", '{ipa: "kɞva"} #', "bad-pronunciation"),
        ("lexicon.yaml", "koh-vah-LEN-koh #", "{speech: kova} #", "unknown-key"),
        ("lexicon.yaml", "Okafor: oh-KAH-for", "Ada Okafor: oh-KAH-for", "bad-pronunciation"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(
    name: str, old: str, new: str, code: str, assets: Path
) -> None:
    assert code in damaged(assets, name, old, new)


def test_voices_that_are_no_table_are_told_of(assets: Path) -> None:
    (assets / "voices.yaml").write_text("# who sounds how\nvoices: [a]\n", "utf-8")
    with pytest.raises(ContentError) as caught:
        read_world(assets)
    assert "assets/voices.yaml:2:9: wrong-type" in str(caught.value)


def test_a_zone_with_too_few_foils_is_named(assets: Path) -> None:
    text = (assets / "cues.yaml").read_text("utf-8")
    assert "too-few-foils" in damaged(
        assets, "cues.yaml", text, text.replace("zone: legs,", "zone: around,")
    )


def test_problems_of_several_files_are_told_at_once(assets: Path) -> None:
    for name in ("cues.yaml", "moods.yaml"):
        path = assets / name
        path.write_text(path.read_text("utf-8").replace("cue", "kew", 3), "utf-8")
    with pytest.raises(ContentError) as caught:
        read_world(assets)
    files = {problem.where.file for problem in caught.value.problems}
    assert files == {"assets/cues.yaml", "assets/moods.yaml"}


def test_check_cannot_run_with_broken_assets(
    assets: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (assets / "cues.yaml").unlink()
    assert check(assets, [ROOT / "dialogues"], as_json=False) == 2
    assert "assets/cues.yaml:1:1: no-such-file" in capsys.readouterr().out


def test_the_shipped_files_have_nothing_to_mend(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert "nothing to mend" in capsys.readouterr().out
