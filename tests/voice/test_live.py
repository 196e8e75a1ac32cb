"""Lines that nobody baked: spoken elsewhere and ahead, never waited for."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from game.content.world import World, read_world
from game.sim.story import Line, Tone, Where
from game.voice.cache import Cache
from game.voice.clip import Clip
from game.voice.engines import ENGINES
from game.voice.live import LiveVoice, open_live
from game.voice.wish import cast_of

ROOT = Path(__file__).resolve().parents[2]
LONG = 120.0
"""Seconds after which something is wrong, however busy the machine."""


@pytest.fixture(scope="module")
def world() -> World:
    return read_world(ROOT / "assets")


@pytest.fixture
def live(world: World, tmp_path: Path) -> Iterator[LiveVoice]:
    if ENGINES["hibari"].missing:
        pytest.skip("needs the extra [voice]")
    row, cast = ENGINES["hibari"], cast_of(world, ROOT / "assets")
    made = LiveVoice(ROOT, "hibari", row.version, cast, Cache(tmp_path))
    yield made
    made.close()


SAD = Tone("sad", 0.5)


def line(says: str, tone: Tone = SAD) -> Line:
    return Line("line", says, Where("a.yaml", 1, 1), tone)


def awaited(live: LiveVoice, said: Line) -> Clip:
    until = time.monotonic() + LONG
    while time.monotonic() < until:
        clip = live.clip(said, "mateo")
        if clip:
            return clip
        time.sleep(0.05)
    message = f"not spoken in {LONG:.0f} s: {live.troubles}"
    raise AssertionError(message)


def test_a_line_is_captions_until_it_is_spoken_and_then_it_is_kept(
    live: LiveVoice, world: World, tmp_path: Path
) -> None:
    said = line("Not today, thank you. [sigh]")
    assert live.clip(said, "mateo") is None
    clip = awaited(live, said)
    assert Path(clip.path or "").parent == tmp_path
    assert [word.text for word in clip.words] == said.says.split()
    assert "sigh" in [name for name, _, _ in clip.sounds]
    assert clip.mouth
    assert clip.melody
    again = LiveVoice(ROOT, "hibari", "0.2.1", cast_of(world, ROOT / "assets"), Cache(tmp_path))
    assert again.clip(said, "mateo") == clip  # at once, and no process is needed


def test_what_cannot_be_spoken_is_told_once_and_others_go_on(
    live: LiveVoice, capsys: pytest.CaptureFixture[str]
) -> None:
    bad, good = line("你好"), line("Yes.")
    assert live.clip(bad, "mateo") is None
    awaited(live, good)
    assert [live.clip(bad, "mateo") for _ in range(3)] == [None] * 3
    assert len(live.troubles) == 1
    assert capsys.readouterr().err.count("read aloud") == 1


@pytest.mark.parametrize("said", [line("Yes.", Tone("no-such-tone", 0.5)), line("[no-such] Yes.")])
def test_what_there_is_no_row_for_is_captions(live: LiveVoice, said: Line) -> None:
    assert live.clip(said, "mateo") is None
    assert live.clip(line("Yes."), "nobody") is None


def test_without_the_extra_nobody_speaks(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.voice.models.find_spec", lambda _: None)
    assert open_live(ROOT, cast_of(world, ROOT / "assets")) is None


def test_the_kit_asks_only_for_what_nobody_recorded(world: World) -> None:
    from game.app.kit import Kit  # noqa: PLC0415 - it loads the painter
    from game.app.shelf import Shelf  # noqa: PLC0415 - as above
    from game.stage.speaker import SilentSpeaker  # noqa: PLC0415 - as above

    spoken, recorded = Clip(1.0, (), (), "live.wav"), Clip(1.0, (), (), "baked.ogg")
    asked: list[str] = []

    class Baked:
        def clip(self, said: Line, _: str, **_call: bool) -> Clip:
            return recorded if said.says == "Baked." else Clip(1.0, (), ())

    class Live:
        def clip(self, said: Line, _: str, **_call: bool) -> Clip | None:
            asked.append(said.says)
            return spoken if said.says == "Ready." else None

    parts: Any = Baked(), Live()
    kit = Kit(Shelf(world, {}), parts[0], SilentSpeaker(), live=parts[1])
    paths = [kit.clip_by(line(s), "mateo").path for s in ("Baked.", "Ready.", "Later.")]
    assert paths == ["baked.ogg", "live.wav", None]
    assert asked == ["Ready.", "Later."]
