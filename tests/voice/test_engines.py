"""Engines: which there are, what they lack in words, the model put together once, and hibari."""

import errno
import importlib
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from importlib import resources
from pathlib import Path

import pytest

np = pytest.importorskip("numpy", reason="needs NumPy, of the extra [voice]")

from game.content.world import Speech, read_speech  # noqa: E402 - after the skip
from game.sim.story import Tone  # noqa: E402 - as above
from game.voice import models  # noqa: E402 - as above
from game.voice.engine import Engine  # noqa: E402 - as above
from game.voice.engines import ENGINES, best, open_engine  # noqa: E402 - as above
from game.voice.models import (  # noqa: E402 - as above
    KEPT,
    MissingVoiceError,
    ensure_model,
    is_ready,
    models_folder,
)
from game.voice.plan import SpeechError  # noqa: E402 - as above
from game.voice.styles import (  # noqa: E402 - as above
    DEPTH,
    FILE,
    LENGTHS,
    WIDTH,
    StylesError,
    packed,
    read_styles,
    shares,
    write_styles,
)
from game.voice.wish import cast_of  # noqa: E402 - as above

ROOT = Path(__file__).resolve().parents[2]
TEXT = "It only hurts when I breathe."


@pytest.fixture(scope="module")
def speech() -> Speech:
    return read_speech(ROOT / "assets")


@pytest.fixture(scope="module")
def hibari(speech: Speech) -> Engine:
    if ENGINES["hibari"].missing:
        pytest.skip("needs the extra [voice]")
    return open_engine(ROOT, "hibari", lexicon=speech.lexicon)


# which there are


@pytest.mark.parametrize(
    ("name", "module"), [("kokoro", "game.voice.kokoro"), ("hibari", "game.voice.hibari")]
)
def test_the_table_says_what_the_engines_say_of_themselves(name: str, module: str) -> None:
    if ENGINES[name].missing:
        pytest.skip("needs the extra [voice]")
    made = getattr(importlib.import_module(module), name.capitalize())
    assert (made.name, made.version, made.licence) == (
        name,
        ENGINES[name].version,
        ENGINES[name].licence,
    )


def test_hibari_is_of_the_version_that_is_pinned() -> None:
    hibari = pytest.importorskip("hibari", reason="needs the extra [voice]")
    assert hibari.__version__ == ENGINES["hibari"].version


def test_without_the_model_the_light_engine_speaks(monkeypatch: pytest.MonkeyPatch) -> None:
    lacks = set(models.PARTS)
    monkeypatch.setattr(models, "find_spec", lambda name: None if name in lacks else True)
    found = best()
    assert found is not None
    assert found[0] == "hibari"


def test_without_anything_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "find_spec", lambda _: None)
    with pytest.raises(MissingVoiceError, match=r'kokoro_ja(.|\n)*pip install -e "\.\[voice\]"'):
        open_engine(ROOT)
    with pytest.raises(MissingVoiceError, match="hibari"):
        open_engine(ROOT, "hibari")
    with pytest.raises(MissingVoiceError, match="no engine 'flite'; there are kokoro, hibari"):
        open_engine(ROOT, "flite")


# the model


@pytest.fixture
def parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """Give it four packages of nothing, whose cut is instant; return how often it was cut."""
    for n, name in enumerate(models.PARTS):
        package = tmp_path / "packages" / name
        package.mkdir(parents=True)
        (package / "__init__.py").touch()
        (package / "part.bin").write_bytes(bytes([n]))
    monkeypatch.syspath_prepend(tmp_path / "packages")
    for name in models.PARTS:
        monkeypatch.delitem(__import__("sys").modules, name, raising=False)
    monkeypatch.setattr(models, "MODEL", sha256(bytes(range(4))).hexdigest())
    cuts: list[bytes] = []

    def cut(whole: bytes) -> dict[str, bytes]:
        cuts.append(whole)
        return dict.fromkeys(("head", "mid", "tail"), b"a part")

    monkeypatch.setattr("game.voice.cutting.cut", cut)
    return lambda: len(cuts)


@pytest.mark.skipif(bool(ENGINES["hibari"].missing), reason="needs the extra [voice]")
def test_the_model_is_put_together_once_and_nothing_is_left_over(
    tmp_path: Path, parts: Callable[[], int]
) -> None:
    folder, told = tmp_path / "models" / KEPT, list[str]()
    ensure_model(folder, told.append)
    ensure_model(folder, told.append)
    assert parts() == 1
    assert len(told) == 1
    assert sorted(p.name for p in folder.iterdir()) == [
        "head.onnx",
        "mid.onnx",
        "ready",
        "tail.onnx",
        "vocab.json",
    ]
    assert [p.name for p in folder.parent.iterdir()] == [KEPT]


@pytest.mark.skipif(bool(ENGINES["hibari"].missing), reason="needs the extra [voice]")
def test_what_was_interrupted_is_made_again(tmp_path: Path, parts: Callable[[], int]) -> None:
    folder = tmp_path / "models" / KEPT
    folder.mkdir(parents=True)
    (folder / "tail.onnx").write_bytes(b"half")
    ensure_model(folder, lambda _: None)
    assert is_ready(folder)
    assert parts() == 1
    assert (folder / "tail.onnx").read_bytes() == b"a part"


@pytest.mark.skipif(bool(ENGINES["hibari"].missing), reason="needs the extra [voice]")
def test_of_two_at_once_the_quicker_one_stays(
    tmp_path: Path, parts: Callable[[], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "models" / KEPT

    def cut(_: bytes) -> dict[str, bytes]:
        folder.mkdir(parents=True)  # the other process, meanwhile
        (folder / "head.onnx").write_bytes(b"theirs")
        (folder / "ready").touch()
        return {"head": b"ours"}

    monkeypatch.setattr("game.voice.cutting.cut", cut)
    ensure_model(folder, lambda _: None)
    assert (folder / "head.onnx").read_bytes() == b"theirs"
    assert parts() == 0


@pytest.mark.usefixtures("parts")
def test_another_model_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "MODEL", "0" * 64)
    with pytest.raises(MissingVoiceError, match="differs from the one that was audited"):
        ensure_model(tmp_path / KEPT)
    assert not (tmp_path / KEPT).exists()


@pytest.mark.usefixtures("parts")
def test_a_part_that_is_not_there_is_named(tmp_path: Path) -> None:
    (tmp_path / "packages" / models.PARTS[2] / "part.bin").unlink()
    with pytest.raises(MissingVoiceError, match=models.PARTS[2]):
        ensure_model(tmp_path / KEPT)


@pytest.mark.usefixtures("parts")
@pytest.mark.skipif(bool(ENGINES["hibari"].missing), reason="needs the extra [voice]")
def test_a_full_disk_is_told_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(MissingVoiceError, match=r"No space left(.|\n)*BEDSIDE_MODELS"):
        ensure_model(tmp_path / "models" / KEPT, lambda _: None)
    assert list((tmp_path / "models").iterdir()) == []


def test_a_folder_that_cannot_be_made_is_told_in_words(
    tmp_path: Path, parts: Callable[[], int]
) -> None:
    (tmp_path / "models").write_text("a file, where a folder should be")
    with pytest.raises(MissingVoiceError, match="cannot be kept in"):
        ensure_model(tmp_path / "models" / KEPT, lambda _: None)
    assert parts() == 0


def test_it_is_kept_where_one_may_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BEDSIDE_MODELS", raising=False)
    monkeypatch.setenv("BEDSIDE_CACHE", str(tmp_path / "cache"))
    assert models_folder(tmp_path) == tmp_path / "cache" / "models" / KEPT
    (tmp_path / "pyproject.toml").touch()
    assert models_folder(tmp_path) == tmp_path / "models" / KEPT
    monkeypatch.setenv("BEDSIDE_MODELS", str(tmp_path / "named"))
    assert models_folder(tmp_path) == tmp_path / "named" / KEPT


# the base voices


def test_every_base_voice_ships_in_less_than_half_a_megabyte() -> None:
    styles = read_styles(ROOT / "assets" / FILE)
    assert len(styles.names) == 28
    assert (ROOT / "assets" / FILE).stat().st_size < 500_000
    assert {name[:2] for name in styles.names} == {"af", "am", "bf", "bm"}


def test_base_voices_are_true_to_the_originals() -> None:
    originals = sorted((ROOT / "models" / "voices").glob("*.bin"))
    if not originals:
        pytest.skip("the originals (npm kokoro-js) are not on this machine")
    styles = read_styles(ROOT / "assets" / FILE)
    for path in originals:
        whole = np.fromfile(path, "<f4").reshape(-1, WIDTH)
        made = np.array([styles.of(path.stem, n + 1) for n in range(LENGTHS)])
        assert np.abs(made - whole).max() < 0.002  # of numbers that spread by 0.19
        apart = made - whole.mean(0), whole - whole.mean(0)
        assert np.corrcoef(apart[0].ravel(), apart[1].ravel())[0, 1] > 0.99999


def test_voices_of_few_directions_come_back_as_they_were(tmp_path: Path) -> None:
    dice = np.random.default_rng(5)
    voices = {
        name: dice.normal(size=WIDTH)
        + dice.normal(size=(LENGTHS, DEPTH)) @ dice.normal(size=(DEPTH, WIDTH)) * 0.1
        for name in ("af_one", "bm_two")
    }
    write_styles(tmp_path / "styles.npz", packed(voices))
    styles = read_styles(tmp_path / "styles.npz")
    for name, whole in voices.items():
        for length in (1, 90, 510, 9_000):
            assert styles.of(name, length) == pytest.approx(whole[min(length, 510) - 1], abs=5e-3)
    half = styles.of("af_one*0.5+bm_two*0.5", 40)
    assert half == pytest.approx((styles.of("af_one", 40) + styles.of("bm_two", 40)) / 2)


@pytest.mark.parametrize(
    ("base", "why"),
    [
        ("bf_emmma", "no base voice 'bf_emmma'"),
        ("bf_emma*much", "written as"),
        ("bf_emma*0", "nothing"),
    ],
)
def test_a_base_that_is_not_there_is_told(base: str, why: str) -> None:
    with pytest.raises(StylesError, match=why):
        read_styles(ROOT / "assets" / FILE).of(base, 40)


@pytest.mark.parametrize("content", [None, b"", b"no archive"])
def test_base_voices_that_cannot_be_read_are_told(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "styles.npz"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(StylesError, match="cannot be read"):
        read_styles(path)


def test_every_voice_of_the_cast_has_bases_that_ship(speech: Speech) -> None:
    from game.voice.hibari import BASES  # noqa: PLC0415 - needs NumPy

    names = set(read_styles(ROOT / "assets" / FILE).names)
    assert set(BASES) == names
    for row in speech.voices.values():
        assert {name for name, _ in shares(str(row["base"]))} <= names


# the light engine


def test_hibari_keeps_the_time_and_the_pitch_that_it_is_given(hibari: Engine) -> None:
    reading = hibari.read(TEXT, "bf_emma", 1.0)
    assert len(reading.words) == len(TEXT.split())
    assert len(reading.edges) == len(reading.phones) + 1
    slow = hibari.timed(reading, reading.edges * 1.5)
    plain, hertz = hibari.speak(slow, np.ones(len(slow.pitch)))
    assert len(plain) / 24_000 == pytest.approx(reading.edges[-1] * 1.5, abs=0.02)
    _, higher = hibari.speak(slow, np.full(len(slow.pitch), 1.25))
    voiced = hertz > 0
    assert 0.3 < voiced.mean() < 0.95
    assert higher[voiced] / hertz[voiced] == pytest.approx(np.full(voiced.sum(), 1.25))


def test_hibari_sounds_at_the_pitch_it_tells(hibari: Engine) -> None:
    reading = hibari.read("Oh, I know.", "am_michael", 1.0)
    timed = hibari.timed(reading, reading.edges)
    ratio = np.where(timed.pitch > 0, 110.0 / np.maximum(timed.pitch, 1), 1.0)
    sound, _ = hibari.speak(timed, ratio)
    middle = sound[len(sound) // 2 - 3_000 : len(sound) // 2 + 3_000]
    alike = np.correlate(middle, middle, "full")[len(middle) :]
    period = 150 + int(np.argmax(alike[149:400]))  # 60 to 160 Hz
    assert 24_000 / period == pytest.approx(110, rel=0.03)


def test_people_differ_in_hibari_too(hibari: Engine) -> None:
    def median(base: str) -> float:
        pitch = hibari.timed((r := hibari.read(TEXT, base, 1.0)), r.edges).pitch
        return float(np.median(pitch[pitch > 0]))

    assert median("bm_lewis") < 120 < median("af_kore") < 170 < median("bf_isabella")
    assert median("bm_lewis") < median("bm_lewis*0.5+bf_isabella*0.5") < median("bf_isabella")


def test_tones_go_the_same_way_through_hibari(hibari: Engine, speech: Speech) -> None:
    from game.voice.loudness import loudness  # noqa: PLC0415 - needs the extra
    from game.voice.speech import spoken  # noqa: PLC0415 - as above

    cast = cast_of(speech, ROOT / "assets")
    lines, pitch, pace = {}, {}, {}
    for tone in ("calm", "sad", "angry", "hurried"):
        wish = cast.wish(TEXT, "tomasz-nowak", Tone(tone, 0.9))
        lines[tone] = line = spoken(wish.text, wish.how, hibari, None)
        pitch[tone] = np.median([p for _, p in line.melody if p is not None])
        pace[tone] = line.words[-1][2] - line.words[0][1]
        assert [word for word, _, _ in line.words] == TEXT.split()
    assert pitch["sad"] < pitch["calm"] - 0.5
    assert pitch["calm"] + 1.5 < pitch["angry"]
    assert pace["hurried"] < pace["calm"] * 0.96 < pace["calm"] < pace["sad"] * 0.9
    level = {tone: loudness(line.sound) for tone, line in lines.items()}
    assert level["sad"] < level["calm"] - 1.5 < level["angry"] - 4


def test_what_no_engine_can_read_is_told(hibari: Engine) -> None:
    from game.voice.letters import LineTooLongError, UnreadableError  # noqa: PLC0415 - the extra

    with pytest.raises(UnreadableError, match="read aloud"):
        hibari.read("你好", "bf_emma", 1.0)
    with pytest.raises(LineTooLongError, match="of 398"):
        hibari.read("It only hurts when I breathe. " * 30, "bf_emma", 1.0)


def test_a_long_line_is_said_in_parts_and_timed_as_one(hibari: Engine, speech: Speech) -> None:
    from game.voice.live import said  # noqa: PLC0415 - needs the extra
    from game.voice.timings import FRAMES  # noqa: PLC0415 - as above

    text = " ".join(["It only hurts when I breathe, and then it goes away."] * 9)
    wish = cast_of(speech, ROOT / "assets").wish(text, "tomasz-nowak", Tone("sad", 0.4))
    line = said(wish, hibari)
    assert [word for word, _, _ in line.words] == text.split()
    assert all(a[1] <= b[1] for a, b in zip(line.words, line.words[1:], strict=False))
    assert len(line.mouth) == pytest.approx(line.seconds * FRAMES, abs=1)
    assert line.words[-1][2] < line.seconds
    called = said(replace(wish, text=TEXT, call=True), hibari).sound
    high = np.abs(np.fft.rfft(called))[int(len(called) * 5_000 / 24_000) :].sum()
    assert high < 0.05 * np.abs(np.fft.rfft(called)).sum()


@pytest.mark.skipif(bool(ENGINES["kokoro"].missing), reason="needs the extra [voice]")
def test_a_damaged_model_is_told_with_what_to_delete(tmp_path: Path) -> None:
    from game.voice.kokoro import Kokoro  # noqa: PLC0415 - needs the extra

    for name in ("head", "mid", "tail"):
        (tmp_path / f"{name}.onnx").write_bytes(b"half a model")
    vocabulary = resources.files("hibari") / "assets" / "vocab.json"
    (tmp_path / "vocab.json").write_bytes(vocabulary.read_bytes())
    engine = Kokoro(tmp_path, read_styles(ROOT / "assets" / FILE))
    with pytest.raises(SpeechError, match=r"damaged(.|\n)*Delete"):
        engine.read(TEXT, "bf_emma", 1.0)
