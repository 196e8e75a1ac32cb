"""`say` and `bake` without what they need, or asked for what is not there: told in words."""

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
