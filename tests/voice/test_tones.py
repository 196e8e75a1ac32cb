"""The tone table: its rows against their evidence, and what each number does to a sound."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

np = pytest.importorskip("numpy", reason="needs NumPy, of the extra [voice]")

from game.content.asset_rows import ToneFile, ToneRow  # noqa: E402 - after the skip
from game.content.rows import Rows  # noqa: E402
from game.content.source import read_source  # noqa: E402
from game.voice.arrays import RATE, STEP, Floats, envelope_db, floats  # noqa: E402
from game.voice.contour import ground_of  # noqa: E402
from game.voice.phrasing import WEAK, bare, phrased, slips  # noqa: E402
from game.voice.piece import piece_of  # noqa: E402
from game.voice.plan import Plan, Saying, Voice  # noqa: E402
from game.voice.spectrum import Colour, coloured, outline  # noqa: E402
from game.voice.upset import upset_of  # noqa: E402
from tests.voice.humming import Hummer  # noqa: E402

ASKED = tuple(
    "calm warm cheerful strained anxious panicky pained sad tearful irritated angry exhausted "  # noqa: SIM905 - words read best as words
    "breathless confused hesitant flat whispering hushed slurred hoarse shivering hurried relieved".split()
)
SAYS: Mapping[str, Mapping[str, str]] = {
    "V1": {"rate": "up", "loudness": "up", "pitch": "up", "range": "up", "onset": "up"},
    "V2": {"rate": "up", "loudness": "either", "pitch": "up", "range": "down"},
    "V3": {"rate": "up", "loudness": "up", "pitch": "up", "range": "up", "onset": "up"},
    "V4": {"rate": "down", "loudness": "down", "pitch": "down", "range": "down", "onset": "down"},
    "V5": {"rate": "down", "loudness": "down", "pitch": "down", "range": "down", "onset": "down"},
    "V6": {"pitch": "up", "loudness": "up"},
    "V7": {"pitch": "up", "loudness": "up", "rough": "up", "rate": "down"},
    "V8": {"pauses": "up", "rate": "down"},
    "V9": {"range": "down"},
    "V10": {"pauses": "up"},
    "V13": {"rough": "up"},
    "V15": {"rate": "down", "pitch": "down"},
}
"""The directions in docs/evidence.md; fear is low or, in panic, high in loudness."""
DRIVEN: Mapping[str, Callable[[Plan, ToneRow], float]] = {
    "rate": lambda plan, _: plan.rate - 1,
    "loudness": lambda _, row: row.offset_lu,
    "pitch": lambda plan, _: plan.f0,
    "range": lambda plan, _: plan.range - 1,
    "pauses": lambda plan, _: plan.pause - 1 + plan.group_pause + plan.hesit,
    "breath": lambda plan, _: plan.breath + plan.whisper,
    "rough": lambda plan, _: plan.rough + plan.jit / 10,
    "onset": lambda plan, _: -plan.onset,
}
"""Which numbers of a plan move what a row promises."""
TEXT = "I took the small white tablets after breakfast just like you told me"
WORDS = TEXT.split()


@pytest.fixture(scope="module")
def rows() -> Mapping[str, ToneRow]:
    source, problems = read_source(Path("assets/tones.yaml"))
    assert source is not None, problems
    file, wrong = Rows(ToneFile).read(source)
    assert file is not None, wrong
    return file.tones


def test_every_tone_that_was_asked_for_is_there(rows: Mapping[str, ToneRow]) -> None:
    assert set(ASKED) <= set(rows)


@pytest.mark.parametrize("name", ASKED)
def test_a_row_promises_what_its_evidence_says(rows: Mapping[str, ToneRow], name: str) -> None:
    for feature, way in rows[name].directions.items():
        said = {SAYS[e][feature] for e in rows[name].evidence if feature in SAYS.get(e, {})}
        assert not said or said & {way, "either"}, (feature, way, said)


@pytest.mark.parametrize("name", [n for n in ASKED if n != "calm"])
def test_a_row_promises_something_and_its_numbers_go_that_way(
    rows: Mapping[str, ToneRow], name: str
) -> None:
    row = rows[name]
    assert row.directions
    plan = Plan.of(row.sounds, 1.0)
    for feature, way in row.directions.items():
        moved = DRIVEN[feature](plan, row)
        assert moved > 0 if way == "up" else moved < 0, (feature, moved)


def test_nothing_that_is_heard_is_laid_to_drink(rows: Mapping[str, ToneRow]) -> None:
    for row in rows.values():
        told = " ".join((row.caption, row.short, row.ask, row.reply, *row.means)).lower()
        assert not [word for word in ("drink", "drunk", "alcohol", "tipsy") if word in told]


def hum(seconds: float = 1.0, hertz: float = 120.0) -> Floats:
    at = np.arange(int(seconds * RATE)) / RATE
    return floats(sum(np.sin(2 * np.pi * n * hertz * at) / n for n in range(1, 30)) * 0.1)


def colour(x: Floats, **changed: float) -> Floats:
    count = int(len(x) / RATE / STEP) + 1
    none, shares = np.zeros(count), {n: np.full(count, v) for n, v in changed.items()}
    parts = {"tilt": none, "breath": none, "whisper": none, "slur": none, **shares}
    made = Colour(voiced=np.ones(count, bool), **parts)
    return coloured(x, made, np.random.default_rng(1))


def periodic(x: Floats, hertz: float = 120.0) -> float:
    lag = round(RATE / hertz)
    return float(np.corrcoef(x[2000 : -2000 - lag], x[2000 + lag : -2000])[0, 1])


def test_a_whisper_has_no_pitch_and_half_a_whisper_some() -> None:
    whole, half = (periodic(colour(hum(), whisper=share)) for share in (1.0, 0.4))
    assert periodic(hum()) > 0.99
    assert whole < 0.3 < half


def test_nothing_changes_a_colour_that_is_none() -> None:
    same = colour(hum())
    assert np.abs(same - hum())[RATE // 10 : -RATE // 10].max() < 1e-3


def test_slurring_makes_sounds_run_into_each_other() -> None:
    dice = np.random.default_rng(2)
    noise = dice.normal(size=RATE)
    dull = np.convolve(noise, np.ones(12) / 12, "same")
    turns = (np.arange(RATE) // (RATE // 8)) % 2
    x = floats(np.where(turns, noise - dull, dull * 3) * 0.1)

    def moves(y: Floats) -> float:
        frames = np.lib.stride_tricks.sliding_window_view(y, 1024)[::512] * np.hanning(1024)
        shapes = outline(np.fft.rfft(frames, axis=1))
        return float(np.abs(np.diff(shapes[4:-4], axis=0)).mean())

    assert moves(colour(x, slur=1.0)) < 0.8 * moves(x)


def said(plan: Plan, below: Plan | None = None, leaks: tuple[int, ...] = ()) -> Saying:
    return Saying(plan, below, 1.0, Voice("bf_emma"), leaks)


def upset(plan: Plan) -> tuple[Floats, Floats, Floats]:
    reading = Hummer().read(TEXT, "bf_emma", 1.0)
    timed = Hummer().timed(reading, reading.edges)
    words = [
        (w, float(reading.edges[a]), float(reading.edges[b + 1]))
        for w, (a, b) in zip(WORDS, reading.words, strict=True)
    ]
    ground = ground_of(timed, [float(reading.edges[-2])], words, None)
    found = upset_of(ground, words, said(plan), np.random.default_rng(3))
    return ground.at, found.pitch, found.level


def test_a_plan_without_upset_has_none() -> None:
    _, pitch, level = upset(Plan())
    assert not pitch.any()
    assert not level.any()


def test_a_jaw_shakes_eight_to_eleven_times_a_second() -> None:
    _, _, level = upset(Plan(chatter=1.0))
    swing = level - level.mean()
    power = np.abs(np.fft.rfft(swing * np.hanning(len(swing)))) ** 2
    hertz = np.fft.rfftfreq(len(swing), STEP)
    inside = power[(hertz >= 7.5) & (hertz <= 11.5)].sum() / power[hertz > 3].sum()
    assert inside > 0.6
    assert -18 < level.min() < -8


def test_a_voice_breaks_now_and_then_and_comes_back() -> None:
    _, pitch, level = upset(Plan(breaks=0.8))
    assert np.abs(pitch).max() > 2
    assert level.min() < -8
    assert np.mean(level < -3) < 0.5


def test_a_clipped_word_ends_early_and_the_next_begins_whole() -> None:
    at, _, level = upset(Plan(clip=1.0))
    ends = Hummer().read(TEXT, "bf_emma", 1.0).edges[2:-2]
    assert all(np.interp(end - 0.02, at, level) < -8 for end in ends)
    assert all(np.interp(end + 0.1, at, level) > -0.5 for end in ends)


BRIGHT, LOW = Plan(f0=3.0, rate=1.1, range=1.5), Plan(f0=-3.0, rate=0.8, breath=0.4, tilt=-4)


def leak(leaks: tuple[int, ...]) -> tuple[Floats, Floats, list[tuple[float, float]]]:
    how = said(BRIGHT, LOW, leaks)
    reading = Hummer().read(TEXT, "bf_emma", 1.0)
    timed = Hummer().timed(reading, reading.edges)
    spans = [(float(reading.edges[a]), float(reading.edges[b + 1])) for a, b in reading.words]
    words = [(w, a, b) for w, (a, b) in zip(WORDS, spans, strict=True)]
    slipped = slips(WORDS, how, np.random.default_rng(4))
    ground = ground_of(timed, [float(reading.edges[-2])], words, slipped)
    return ground.at, ground.leak, spans


def test_a_mask_is_off_at_the_authored_word_and_on_again_after_it() -> None:
    at, slipped, spans = leak((3,))
    start, end = spans[3]
    assert slipped[(at > start + 0.05) & (at < end - 0.05)].min() > 0.95
    assert slipped[(at < start - 0.12)].max() < 0.05
    assert slipped[(at > end + 0.12) & (at < spans[6][0])].max() < 0.3
    assert np.abs(np.diff(slipped)).max() < 0.15


@pytest.mark.parametrize(("swing", "spans"), [(2.0, 4.0), (8.0, 7.0)])
def test_a_voice_that_leaps_when_calm_is_held_back(swing: float, spans: float) -> None:
    reading = Hummer().read(TEXT, "bf_emma", 1.0)
    timed = Hummer().timed(reading, reading.edges)
    leaping = np.sin(np.linspace(0, 40, len(timed.pitch))) * swing
    wide = replace(timed, pitch=floats(timed.pitch * 2 ** (leaping / 12)))
    ground = ground_of(wide, [float(reading.edges[-2])], [], None)
    heard = ground.natural[ground.voiced]
    assert np.ptp(np.percentile(heard, [10, 90])) == pytest.approx(spans, rel=0.12)


def test_a_mask_without_authored_words_slips_at_one_or_two_that_weigh() -> None:
    for seed in range(30):
        found = slips(WORDS, said(BRIGHT, LOW), np.random.default_rng(seed))
        assert 1 <= len(found) <= 2
        assert 0 not in found
        assert len(WORDS) - 1 not in found
        assert not [n for n in found if bare(WORDS[n]) in WEAK]


def test_a_line_of_one_word_and_a_line_without_mask_have_no_slips() -> None:
    dice = np.random.default_rng(5)
    assert slips(["Fine."], said(BRIGHT, LOW), dice) == frozenset()
    assert slips(WORDS, said(BRIGHT), dice) == frozenset()
    assert phrased("Fine.", said(BRIGHT, LOW), dice).slips == frozenset()


def test_where_a_mask_slips_the_voice_falls_slows_and_does_not_click() -> None:
    plain, slipped = (
        piece_of(TEXT, said(BRIGHT, below, (4,)), Hummer(), np.random.default_rng(6))
        for below in (BRIGHT, LOW)
    )
    (_, a, b), (_, c, d) = plain.words[4], slipped.words[4]
    assert (d - c) / (b - a) == pytest.approx(1.1 / 0.8, abs=0.1)
    high = np.nanmedian(plain.pitch[round(a / STEP) : round(b / STEP)])
    low = np.nanmedian(slipped.pitch[round(c / STEP) : round(d / STEP)])
    assert high - low > 4
    levels = envelope_db(slipped.sound)
    assert np.abs(np.diff(levels[60:-80])).max() < 6
