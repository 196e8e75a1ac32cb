"""`sheet tones`: everything to listen to, told apart by eye too, and without names when blind."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("soundfile", reason="needs the extra [voice]")

from game.cli import main
from game.content.world import World, read_world
from game.tools.tone_clips import OWN, STRENGTHS, VOICES, clips_of, rendered
from game.tools.tone_trials import LETTERS, NONE, keyed, said, trials_of
from game.voice.audio import read_sound
from tests.voice.humming import Hummer

ASSETS = Path(__file__).resolve().parents[2] / "assets"
ASKED = ["--tone", "sad", "--voice", "mateo"]


@pytest.fixture(scope="module")
def world() -> World:
    return read_world(ASSETS)


@pytest.fixture(scope="module")
def lines() -> Iterator[list[str]]:
    """Let the humming engine speak; the list tells what it was asked to read."""
    asked: list[str] = []

    class Listed(Hummer):
        def read(self, text: str, base: str, rate: float):  # type: ignore[no-untyped-def] # noqa: ANN202 - as its parent
            asked.append(text)
            return super().read(text, base, rate)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("game.voice.engines.open_engine", lambda _, **_more: Listed())
        patch.setenv("SDL_VIDEODRIVER", "dummy")
        yield asked


@pytest.fixture(scope="module")
def first(lines: list[str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a sheet that was written once: a copy of it is what each test goes on with."""
    assert not lines
    out = tmp_path_factory.mktemp("first") / "new" / "folder"
    assert sheet(out) == 0
    assert lines
    return out


@pytest.fixture
def out(first: Path, lines: list[str], tmp_path: Path) -> Path:
    lines.clear()
    return shutil.copytree(first, tmp_path / "out")


def sheet(out: Path, *more: str) -> int:
    return main(["sheet", "tones", "--out", str(out), *ASKED, *more])


def test_every_clip_is_there_and_on_the_page(first: Path) -> None:
    page = (first / "index.html").read_text("utf-8")
    clips = clips_of(["sad"], ["mateo"])
    assert len(clips) == 1 + len(STRENGTHS)
    for clip in clips:
        assert page.count(f'src="clips/{clip.name}"') == 1
        sound, rate = read_sound(first / "clips" / clip.name)
        assert len(sound) / rate > 2
    named = re.findall(r'<audio controls [^>]*aria-label="([^"]+)"', page)
    assert len(set(named)) == len(clips)
    assert not re.search(r"https?://|<script", page)
    (picture,) = re.findall(r'<img src="([^"]+)" alt="[^"]+"', page)
    assert (first / picture).stat().st_size > 5_000


def test_what_was_rendered_is_not_rendered_again(out: Path, lines: list[str]) -> None:
    assert sheet(out) == 0
    assert not lines
    (out / "clips" / "sad-mateo-70.ogg").unlink()
    assert sheet(out) == 0
    assert 0 < len(lines) <= 3
    assert (out / "clips" / "sad-mateo-70.ogg").is_file()


def test_a_damaged_list_of_what_was_made_means_rendering_again(
    out: Path, lines: list[str], world: World
) -> None:
    (out / "clips" / "made.json").write_text("[", "utf-8")
    (clip, *_) = clips_of([], ["mateo"])
    rendered(out / "clips", ASSETS, world, [clip], Hummer())
    assert list(json.loads((out / "clips" / "made.json").read_text("utf-8"))) == [clip.name]
    assert not lines


def test_blind_names_nothing_and_keys_everything(
    out: Path, lines: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert sheet(out, "--blind") == 0
    assert not lines
    folder = out / "listen"
    assert capsys.readouterr().out.split() == [
        str(out / "tones-key.txt"),
        str(folder / "index.html"),
    ]
    clips = [f"{n:03}.ogg" for n in range(1, 4)]
    assert sorted(path.name for path in folder.iterdir()) == [*clips, "calm-1.ogg", "index.html"]
    page = (folder / "index.html").read_text("utf-8")
    assert page.count("<fieldset>") == 3
    assert page.count('src="calm-1.ogg"') == 3
    assert not re.search(r"mateo|\bsad\b|https?://", page)
    rows = [row.split("\t") for row in (out / "tones-key.txt").read_text("utf-8").splitlines()]
    assert [row[0] for row in rows] == ["1", "2", "3"]
    for number, voice, tone, strength, right, ids in rows:
        named = out / "clips" / f"{tone}-{voice}-{round(float(strength) * 100)}.ogg"
        assert (folder / f"{int(number):03}.ogg").read_bytes() == named.read_bytes()
        offered = ids.split(",")
        assert right == (LETTERS[offered.index(tone)] if tone in offered else "e")


@pytest.mark.parametrize(
    ("words", "why"),
    [(["--tone", "sadd"], "Did you mean 'sad'?"), (["--voice", "mate"], "Did you mean 'mateo'?")],
)
def test_unknown_names_are_told(
    words: list[str], why: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sheet", "tones", "--out", str(tmp_path / "new"), *words]) == 2
    assert why in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


def test_a_third_is_offered_without_what_it_is_and_near_ones_never_stand_beside(
    world: World,
) -> None:
    clips = clips_of(list(world.tones), list(VOICES))
    trials = trials_of(world, clips, 0)
    assert len(trials) == len(clips) - len(VOICES)
    assert all(trial.clip.tone != OWN for trial in trials)
    blank = [trial for trial in trials if trial.clip.tone not in trial.offered]
    assert len(blank) == len(trials) // 3
    for trial in trials:
        assert len(set(trial.offered)) == 4
        assert said(world, trial)[4] == NONE
        assert not any("{" in words for words in said(world, trial))
        near = world.book[trial.clip.tone].near
        assert not near & set(trial.offered)
        assert keyed(trial).split("\t")[4] == trial.right


def test_a_seed_is_an_order(world: World) -> None:
    clips = clips_of(list(world.tones), list(VOICES))
    assert trials_of(world, clips, 0) == trials_of(world, clips, 0)
    one, two = ([t.clip for t in trials_of(world, clips, seed)] for seed in (0, 1))
    assert one != two
    assert sorted(map(repr, one)) == sorted(map(repr, two))
