"""`say` and `bake` without what they need, or asked for what is not there: told in words."""

from pathlib import Path

import pytest

from game.cli import main


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
