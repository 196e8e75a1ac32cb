"""`say` where nothing can be kept, and as on the telephone. An engine that hums is enough."""

import re
from pathlib import Path

import pytest

np = pytest.importorskip("numpy", reason="needs NumPy, of the extra [voice]")
pytest.importorskip("soundfile", reason="needs soundfile, of the extra [voice]")

from game.cli import main  # noqa: E402 - after the skip
from game.voice.arrays import RATE  # noqa: E402 - as above
from game.voice.audio import read_sound  # noqa: E402 - as above
from game.voice.engines import ENGINES  # noqa: E402 - as above
from tests.baking import hummer  # noqa: E402 - as above
from tests.tools.test_say import Listener  # noqa: E402 - as above

pytestmark = pytest.mark.skipif(bool(ENGINES["hibari"].missing), reason="needs the extra [voice]")
Said = pytest.CaptureFixture[str]
SAY = ("say", "Hello. Goodbye.", "--engine", "hibari")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a file, where the cache's folder should be; and let temporary ones lie beside it."""
    for name in ("cache", "temporary"):
        (tmp_path / name).mkdir()
    (tmp_path / "cache" / "speech").write_text("a file, where a folder should be")
    monkeypatch.setenv("BEDSIDE_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    monkeypatch.setattr("game.tools.say.Player", Listener)
    monkeypatch.setattr("game.tools.say.open_engine", hummer)
    return tmp_path


def test_what_cannot_be_kept_is_heard_and_told_of_once(folder: Path, capsys: Said) -> None:
    assert main([*SAY]) == 0
    assert len(Listener.heard) == 2, "each was a sound when it was played"
    (told,) = capsys.readouterr().err.splitlines()
    assert re.search(r"cannot be kept in .*speech .*it is heard.*BEDSIDE_CACHE", told)
    assert list((folder / "temporary").iterdir()) == [], "nothing is left behind"


def test_where_there_is_no_room_at_all_it_says_so(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(folder / "cache" / "speech"))
    assert main([*SAY]) == 2
    assert "nor for now in" in capsys.readouterr().err


def test_what_is_said_by_telephone_has_its_band_and_a_name_of_its_own(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outs = [folder / "plain.wav", folder / "call.wav"]
    assert main([*SAY, "--out", str(outs[0])]) == 0
    assert main([*SAY, "--call", "--out", str(outs[1])]) == 0
    shares = []
    for out in outs:
        x, _ = read_sound(out)
        power, hertz = np.abs(np.fft.rfft(x)) ** 2, np.fft.rfftfreq(len(x), 1 / RATE)
        shares.append(power[hertz < 250].sum() / power.sum())
    assert shares[0] > 0.2
    assert shares[1] < 0.02
    monkeypatch.setenv("BEDSIDE_CACHE", str(folder / "other"))
    heard = []
    for more in ((), ("--call",)):
        assert main([*SAY, *more]) == 0
        heard += Listener.heard
    assert len(set(heard)) == 4
