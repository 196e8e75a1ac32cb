"""Lines that nobody baked: spoken elsewhere and ahead, never waited for."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from game.content.world import World, read_world
from game.sim.story import Line, Tone, Where
from game.voice.cache import Cache, Keeper
from game.voice.clip import Clip
from game.voice.engines import ENGINES
from game.voice.live import Answer, LiveVoice, Order, open_live
from game.voice.timings import Timing
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
    made = LiveVoice(ROOT, "hibari", row.version, cast, Keeper(Cache(tmp_path)))
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
    keeper = Keeper(Cache(tmp_path))
    again = LiveVoice(ROOT, "hibari", "0.2.1", cast_of(world, ROOT / "assets"), keeper)
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


class Pool:
    """A process that is done at once, and makes what it is told to: nothing, or a sound."""

    def __init__(self, *, makes: int) -> None:
        """Make a sound from the *makes*-th order on."""
        self.orders: list[Order] = []
        self._makes = makes

    def apply_async(self, _: object, given: tuple[Order]) -> "Pool":
        """Take an order."""
        self.orders += given
        return self

    def ready(self) -> bool:
        """Nothing lasts."""
        return True

    def get(self) -> Answer:
        """Say that all is well."""
        order = self.orders[-1]
        if len(self.orders) >= self._makes:
            order.keeper.keep(order.key, _kept)
        return Answer(unkept=order.keeper.trouble)

    def terminate(self) -> None:
        """Nothing to end."""

    join = terminate


def _kept(path: Path) -> Timing:
    path.write_bytes(b"RIFF")
    return Timing("Yes.", "live", 0.5, ((0, 400),), "", (), "")


def with_pool(world: World, folder: Path, pool: Any) -> LiveVoice:  # noqa: ANN401 - not a Pool
    keeper = Keeper(Cache(folder), folder.parent / "spare")
    live = LiveVoice(ROOT, "hibari", "1", cast_of(world, ROOT / "assets"), keeper)
    live._pool = pool  # noqa: SLF001 - in place of a process
    return live


def test_what_was_made_and_is_gone_is_tried_once_more_and_then_told(
    world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pool = Pool(makes=9)
    live = with_pool(world, tmp_path / "speech", pool)
    assert [live.clip(line("Yes."), "mateo") for _ in range(5)] == [None] * 5
    assert len(pool.orders) == 2
    assert capsys.readouterr().err.count("'Yes.' was made, but is gone from") == 1
    pool = Pool(makes=2)
    live = with_pool(world, tmp_path / "speech", pool)
    clips = [live.clip(line("Yes."), "mateo") for _ in range(4)]
    assert [clip is not None for clip in clips] == [False, False, True, True]
    assert len(pool.orders) == 2
    assert live.troubles == []
    Path(clips[-1].path or "").unlink() if clips[-1] else None
    again = [live.clip(line("Yes."), "mateo") for _ in range(2)]
    assert [clip is not None for clip in again] == [False, True], (
        "made again, not played from memory"
    )


def test_what_cannot_be_kept_is_heard_all_the_same_and_told_of_once(
    world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    live = with_pool(world, tmp_path / "file" / "speech", Pool(makes=1))
    live._keeper.spare.folder = tmp_path / "spare"  # noqa: SLF001 - beside, and not under a file
    for says in ("Yes.", "No."):
        assert live.clip(line(says), "mateo") is None
        clip = live.clip(line(says), "mateo")
        assert clip
        assert Path(clip.path or "").is_file()
    assert capsys.readouterr().err.count("cannot be kept in") == 1
    live.close()
    assert not (tmp_path / "spare").exists()


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
