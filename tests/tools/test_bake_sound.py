"""What `bake` renders can be heard, followed and begun again; one line never spoils another."""

import shutil
from importlib import resources
from pathlib import Path

import pytest

np = pytest.importorskip("numpy", reason="needs NumPy, of the extra [voice]")
pytest.importorskip("soundfile", reason="needs soundfile, of the extra [voice]")

from game.tools.bake import bake  # noqa: E402 - after the skip
from game.voice.audio import read_sound  # noqa: E402 - as above
from game.voice.engine import Reading  # noqa: E402 - as above
from game.voice.lengths import seconds_of  # noqa: E402 - as above
from game.voice.letters import Letters  # noqa: E402 - as above
from game.voice.library import open_voices  # noqa: E402 - as above
from game.voice.loudness import CALM, CEILING, loudness, true_peak  # noqa: E402 - as above
from game.voice.timings import read_timings  # noqa: E402 - as above
from tests.baking import WHO, asked, faulty, heard, hummer, only, without_model  # noqa: E402 - as above
from tests.stories import say  # noqa: E402 - as above
from tests.voice.humming import Hummer  # noqa: E402 - as above

DIALOGUES = Path("dialogues/tutorial")
Said = pytest.CaptureFixture[str]


@pytest.fixture
def assets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    without_model(monkeypatch)
    return tmp_path / "assets"


def test_what_is_rendered_can_be_heard_and_followed(
    assets: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    line = say("a", says="I had it on the bus, and again this morning.")
    (key,) = only(monkeypatch, line)
    assert bake(assets, DIALOGUES, asked(), hummer) == 0
    x, _ = read_sound(heard(assets, key))
    assert loudness(x) == pytest.approx(CALM, abs=0.5)
    assert true_peak(x) < CEILING * 1.122
    clip = open_voices(assets).clip(line, WHO)
    assert clip.seconds == pytest.approx(seconds_of(heard(assets, key)), abs=0.002)
    assert [word.text for word in clip.words] == line.says.split()
    assert "levels at most" in capsys.readouterr().out


def test_one_line_that_cannot_be_said_loses_no_other(
    assets: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    keys = only(monkeypatch, *(say(w, says=w) for w in ("One two.", "It is unspeakable.", "Six.")))
    assert bake(assets, DIALOGUES, asked(), faulty) == 1
    assert [heard(assets, key).is_file() for key in keys] == [True, False, True]
    assert "not rendered: tomasz-nowak: 'It is unspeakable.': nobody" in capsys.readouterr().out


def test_lines_without_words_are_left_out_and_told_and_the_others_are_made(
    assets: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    hibari = pytest.importorskip("hibari", reason="needs the extra [voice]")
    vocabulary = (resources.files(hibari) / "assets" / "vocab.json").read_text("utf-8")
    letters = Letters(vocabulary, {})

    class Literate(Hummer):
        def read(self, text: str, base: str, rate: float) -> Reading:
            letters(text, base, 500)
            return super().read(text, base, rate)

    lines = [say(str(n), says=w) for n, w in enumerate(("你好", "One.", "...", "- - -", "Two."))]
    keys = only(monkeypatch, *lines)
    assert bake(assets, DIALOGUES, asked(), lambda _: Literate()) == 1
    assert [heard(assets, key).is_file() for key in keys] == [False, True, False, False, True]
    told = capsys.readouterr().out
    for says in ("你好", "...", "- - -"):
        why = "there is nothing in it that can be read aloud"
        assert told.count(f"not rendered: {WHO}: {says!r}: {why}: {says!r}") == 1
    assert "5 lines: 2 rendered" in told


def test_stopped_and_started_again_it_goes_on_where_it_was(
    assets: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    lines = [say(w, says=w) for w in ("One two.", "It was interrupted.", "Six.")]
    keys = only(monkeypatch, *lines)
    assert bake(assets, DIALOGUES, asked(), faulty) == 1
    assert "stopped: 1 of 3 are done" in capsys.readouterr().out
    first = read_timings(assets / "voices" / f"{WHO}.json")
    assert list(first) == keys[:1]
    written = heard(assets, keys[0]).stat().st_mtime_ns
    assert bake(assets, DIALOGUES, asked(), hummer) == 0
    assert heard(assets, keys[0]).stat().st_mtime_ns == written
    assert sorted(read_timings(assets / "voices" / f"{WHO}.json")) == sorted(keys)


def test_several_processes_make_the_same_as_one(
    assets: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [say(w, says=w) for w in ("One two.", "Three, four.", "Five six seven.")]
    keys = only(monkeypatch, *lines)
    bake(assets, DIALOGUES, asked(jobs=2), hummer)
    several = read_timings(assets / "voices" / f"{WHO}.json")
    sounds = [heard(assets, key).read_bytes() for key in keys]
    shutil.rmtree(assets / "voices")
    bake(assets, DIALOGUES, asked(jobs=1), hummer)
    assert read_timings(assets / "voices" / f"{WHO}.json") == several
    assert [len(heard(assets, key).read_bytes()) for key in keys] == [len(s) for s in sounds]


def test_a_telephone_lets_only_its_band_through(
    assets: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = say("a", says="I had it on the bus, and again this morning.")
    low = {}
    for calls in (False, True):
        (key,) = only(monkeypatch, line, calls=calls)
        bake(assets, DIALOGUES, asked(), hummer)
        assert open_voices(assets).clip(line, WHO, call=calls).path == str(heard(assets, key))
        x, rate = read_sound(heard(assets, key))
        power, hertz = np.abs(np.fft.rfft(x)) ** 2, np.fft.rfftfreq(len(x), 1 / rate)
        low[calls] = power[hertz < 250].sum() / power.sum()
        assert loudness(x) == pytest.approx(CALM, abs=0.5)
    assert low[True] < 0.02
    assert low[False] > 0.1
