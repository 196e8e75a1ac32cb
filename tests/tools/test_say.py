"""`say` aloud: sentence by sentence, kept, and in words where it cannot."""

import json
from pathlib import Path

import pytest

from game.cli import main
from game.stage.player import NoSoundError
from game.voice.engines import ENGINES
from game.voice.plan import Plan, Saying
from game.voice.sentences import LONGEST, in_parts

pytestmark = pytest.mark.skipif(bool(ENGINES["hibari"].missing), reason="needs the extra [voice]")
TEXT = "It's only heartburn, Dr. Okafor. [sigh] I'm quite all right!"


class Listener:
    """A sound device that keeps what it is given."""

    heard: list[str]

    def __init__(self) -> None:
        """Hear nothing yet."""
        Listener.heard = []

    def play(self, path: str) -> None:
        """Keep it; it is a sound by now."""
        assert Path(path).stat().st_size > 10_000
        self.heard.append(Path(path).stem)

    def wait(self) -> None:
        """Nothing lasts."""

    def close(self) -> None:
        """Nothing to give back."""


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BEDSIDE_CACHE", str(tmp_path))
    monkeypatch.setattr("game.tools.say.Player", Listener)
    return tmp_path / "speech"


def heard(text: str, *more: str) -> list[str]:
    assert main(["say", text, "--engine", "hibari", *more]) == 0
    return Listener.heard


def test_each_sentence_is_heard_in_turn_and_kept(
    cache: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = heard(TEXT, "--tone", "sad")
    assert len(first) == 2
    assert "9 words" in capsys.readouterr().out
    assert {p.stem for p in cache.glob("*.wav")} == set(first)
    says = [json.loads(p.read_text("utf-8"))["lines"][p.stem]["says"] for p in cache.glob("*.json")]
    assert sorted(says) == ["It's only heartburn, Dr. Okafor.", "[sigh] I'm quite all right!"]

    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("game.tools.say.open_engine", never)
    assert heard(TEXT, "--tone", "sad") == first


def test_another_tone_voice_or_strength_is_another_sound(cache: Path) -> None:
    del cache
    ways = [(), ("--strength", "0.9"), ("--tone", "warm"), ("--voice", "mateo"), ("--over", "sad")]
    assert len({heard("Hello.", *way)[0] for way in ways}) == len(ways)


def test_a_damaged_sound_is_made_again(cache: Path) -> None:
    (key,) = heard("Hello.")
    whole = (cache / f"{key}.wav").read_bytes()
    for damaged in (b"RIFF", b"\0" * len(whole)):
        (cache / f"{key}.wav").write_bytes(damaged)
        assert heard("Hello.") == [key]
        assert len((cache / f"{key}.wav").read_bytes()) == len(whole)
        assert (cache / f"{key}.wav").read_bytes()[:4] == b"RIFF"
    (cache / f"{key}.json").write_text("{", "utf-8")
    assert heard("Hello.") == [key]
    assert json.loads((cache / f"{key}.json").read_text("utf-8"))["lines"][key]["says"] == "Hello."


def test_without_a_device_it_says_so_and_what_to_do(
    cache: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    del cache

    def none() -> None:
        message = "no sound device could be opened (none)"
        raise NoSoundError(message)

    monkeypatch.setattr("game.tools.say.Player", none)
    assert main(["say", "Hello.", "--engine", "hibari"]) == 2
    assert "no sound device could be opened (none). Write it to a file" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Hello 😀 there — it's 你好, Ünal!", 0),
        ("你好。", 2),
        ("a" * 900, 0),
        ("no stop and no comma " * 40, 0),
        ("Wait... what?! (Really.) 24/7, £4.50 & 10:30.", 0),
    ],
)
def test_whatever_is_typed_is_said_or_refused_in_words(
    text: str, status: int, cache: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    del cache
    assert main(["say", text, "--engine", "hibari"]) == status
    assert ("bedside: " in capsys.readouterr().err) == (status == 2)


def test_a_file_is_written_in_one_go(cache: Path, tmp_path: Path) -> None:
    out = tmp_path / "line.ogg"
    assert main(["say", TEXT, "--engine", "hibari", "--out", str(out)]) == 0
    assert out.stat().st_size > 10_000
    assert not cache.exists()


@pytest.mark.parametrize(
    ("text", "more", "told"),
    [
        ("I am [Sigh] fine.", (), "Did you mean [sigh]?"),
        ("I am [sighs].", (), "Did you mean [sigh]?"),
        ("I am [silence-9999s] fine.", (), "0.3 to 10 s"),
        ("I am [silence-0s] fine.", (), "0.3 to 10 s"),
        ("I am fine.", ("--tone", "cheerful", "--over", "cheerful"), "cannot hide itself"),
    ],
)
def test_what_check_refuses_is_not_said(
    text: str, more: tuple[str, ...], told: str, cache: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["say", text, "--engine", "hibari", *more]) == 2
    assert told in capsys.readouterr().err
    assert not cache.exists()


# sentences; no engine needed


def test_sentences_end_where_people_end_them() -> None:
    text = "Dr. J. Okafor came. “Did she?” Yes... she did, e.g. twice! [cough] [silence-2s]"
    assert [part for part, _ in in_parts(text, Saying(Plan()))] == [
        "Dr. J. Okafor came.",
        "“Did she?”",
        "Yes...",
        "she did, e.g. twice! [cough] [silence-2s]",
    ]


def test_long_sentences_are_cut_at_commas_and_no_word_is_lost() -> None:
    text = "and then, " * 60 + "word " * 90 + "x" * 700
    parts = [part for part, _ in in_parts(text, Saying(Plan()))]
    assert all(len(part) <= LONGEST for part in parts)
    assert parts[0].endswith(",")
    assert "".join("".join(parts).split()) == "".join(text.split())


def test_what_a_tone_places_is_heard_once_and_leaks_stay_at_their_words() -> None:
    below = Plan(nv=("sob@end", "sniff@group"))
    how = Saying(Plan(nv=("sigh@0", "pant@group", "tut@end")), below, leaks=(1, 4, 5))
    (_, one), (_, two), (_, three) = in_parts("One two. Three four. Five six.", how)
    assert one.top.nv == ("sigh@0", "pant@group")
    assert two.top.nv == ("pant@group",)
    assert three.top.nv == ("pant@group", "tut@end")
    assert three.below == below
    assert (one.leaks, two.leaks, three.leaks) == ((1,), (), (0, 1))
