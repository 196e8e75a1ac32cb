"""The log: numbered, chained, sealed; whatever its state, it is read."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.record.chain import START, chain_hash, link
from game.record.codec import canonical, encode
from game.record.log import (
    Chain,
    begin_log,
    follow_log,
    mark,
    read_log,
    settle,
    write,
    write_events,
)
from game.sim.actions import Choose, Heard, Look, Wait
from game.sim.events import SessionEnded
from game.sim.session import Setup
from tests.record.logs import header_of, random_log, written
from tests.shipped import start

NAME = "first-look"
DATA, SESSION = random_log(NAME, 1)
LINES = DATA.splitlines(keepends=True)


def bodies(data: bytes) -> list[dict[str, object]]:
    """Return the lines of a log."""
    return [json.loads(line) for line in data.splitlines()]


def test_every_line_carries_its_number_and_the_hash_of_the_line_before_and_of_itself() -> None:
    last = START
    for number, body in enumerate(bodies(DATA)):
        link_ = body.pop("chain")
        assert body["n"] == number
        last = chain_hash(last, canonical(body))
        assert link_ == last
        assert len(last) == 64


def test_the_header_holds_what_the_session_was_played_with() -> None:
    header = read_log(DATA).header
    assert header == header_of(SESSION)
    assert header is not None
    assert (header.seed, header.difficulty, header.calm_clock) == (1, "standard", False)


def test_a_whole_log_is_sealed_at_its_outcome_and_has_no_flaws() -> None:
    log = read_log(DATA)
    assert log.flaws == ()
    assert log.ended
    assert log.sealed
    assert not log.torn
    assert log.sound_bytes == len(DATA)
    assert sum(isinstance(event, SessionEnded) for event in log.events) == 1
    assert "seal" in log.entries[-1]


def test_the_events_come_back_as_they_happened() -> None:
    _, first = start(NAME, SESSION.setup)
    assert encode(read_log(DATA).events[: len(first)]) == encode(first)


def test_waits_without_events_are_merged_for_at_most_a_second() -> None:
    calm = Setup(calm_clock=True)
    quiet = [Heard("the-form"), Wait(20_000), *[Wait(50)] * 70, Look("hands")]
    data, _ = written(NAME, calm, quiet)
    waits = [b["do"]["ms"] for b in bodies(data) if b.get("do", {}).get("is") == "Wait"]
    assert sum(waits) == 20_000 + 70 * 50
    assert waits[-4:] == [1_000, 1_000, 1_000, 500]


def test_a_mark_is_written_after_the_wait_before_it() -> None:
    chain, head = begin_log(header_of(SESSION))
    chain, nothing = write(chain, Wait(300), ())
    chain, lines = mark(chain, "resumed", sound=False)
    assert nothing == b""
    marked = read_log(head + lines).entries
    assert [sorted(entry) for entry in marked] == [["do", "n"], ["mark", "n", "sound"]]
    assert settle(chain) == (chain, b"")


@pytest.mark.parametrize("line", range(len(LINES)))
def test_an_edited_line_is_found_and_named(line: int) -> None:
    edited = list(LINES)
    body = json.loads(edited[line])
    body["put-in"] = "a lie"
    edited[line] = canonical(body) + b"\n"
    flaws = read_log(b"".join(edited)).flaws
    assert flaws == (f"line {line + 1}: this line was changed after it was written",)


def test_one_changed_letter_is_found() -> None:
    at = DATA.index(b"Morning") if b"Morning" in DATA else DATA.index(b"morning")
    flaws = read_log(DATA[:at] + b"X" + DATA[at + 1 :]).flaws
    assert len(flaws) == 1
    assert "was changed" in flaws[0]


@pytest.mark.parametrize("line", range(len(LINES) - 1))
def test_a_lost_line_is_found_at_the_line_after_it(line: int) -> None:
    lost = b"".join(LINES[:line] + LINES[line + 1 :])
    (flaw,) = read_log(lost).flaws
    assert flaw.startswith(f"line {line + 1}: lines before this one were lost")


def test_lines_that_changed_places_are_found() -> None:
    moved = [*LINES[:3], LINES[4], LINES[3], *LINES[5:]]
    assert read_log(b"".join(moved)).flaws[0].startswith("line 4: lines before")


def test_a_line_put_in_with_a_right_number_is_found() -> None:
    forged = canonical({"n": 3, "mark": "x", "chain": "0" * 64}) + b"\n"
    assert (
        read_log(b"".join(LINES[:3]) + forged).flaws[0].startswith("line 4: this line was changed")
    )


@given(st.integers(0, len(DATA)))
@settings(max_examples=200, deadline=None)
def test_a_log_cut_anywhere_loses_at_most_its_last_line(cut: int) -> None:
    log = read_log(DATA[:cut])
    whole = DATA[:cut].count(b"\n")
    assert log.torn == (cut > 0 and not DATA[:cut].endswith(b"\n"))
    assert log.sound_bytes == sum(map(len, LINES[:whole]))
    assert len(log.entries) == max(0, whole - 1)
    assert bool(log.flaws) == (whole == 0)


def test_a_torn_log_can_be_gone_on_with() -> None:
    torn = read_log(DATA[:-10])
    chain, more = mark(follow_log(torn), "resumed")
    again = read_log(DATA[: torn.sound_bytes] + more)
    assert again.flaws == ()
    assert again.entries[-1]["mark"] == "resumed"
    assert chain.lines == len(torn.entries) + 2


def test_after_the_seal_only_marks_may_follow() -> None:
    chain = follow_log(read_log(DATA))
    chain, marked = mark(chain, "tried", beat="one")
    assert read_log(DATA + marked).flaws == ()
    _, more = write(chain, Choose("x"), ())
    (flaw,) = read_log(DATA + marked + more).flaws
    assert flaw.endswith("something was added after the end")


@given(st.binary(max_size=200))
@settings(max_examples=300, deadline=None)
def test_any_bytes_at_all_are_read_and_told_of(data: bytes) -> None:
    assert read_log(data).flaws
    assert read_log(data).header is None


@pytest.mark.parametrize(
    "line",
    [
        b"[" * 100_000,
        b'{"n":0,"chain":5}',
        b'{"n":0,"chain":"x","a":NaN}',
        b'{"n":0,"chain":"x","a":"\\ud800"}',
        b"9" * 10_000,
        b"null",
        b"\xff\xfe\x00",
        b"",
    ],
)
def test_a_line_that_is_none_is_no_header(line: bytes) -> None:
    assert len(read_log(line + b"\n").flaws) == 1


def test_a_header_of_another_version_or_shape_says_so() -> None:
    _, newer = link(Chain(), {"log": 2})
    assert "a log of version 2" in read_log(newer).flaws[0]
    odd = {k: v for k, v in encode(header_of(SESSION)).items() if k != "is"} | {"seed": "one"}
    _, line = link(Chain(), {"log": 1, **odd})
    assert "seed cannot be 'one'" in read_log(line).flaws[0]


@pytest.mark.parametrize("body", [{}, {"ev": 1}, {"do": {"is": 3}}, {"do": {}, "ev": {}}])
def test_an_entry_that_is_neither_action_event_nor_mark_is_a_flaw(body: dict[str, object]) -> None:
    chain, head = begin_log(header_of(SESSION))
    _, line = link(chain, dict(body))
    assert read_log(head + line).flaws == ("line 2: not a line of a log",)


def test_text_of_any_language_and_line_ends_stay_in_their_line() -> None:
    chain, head = begin_log(header_of(SESSION))
    _, line = mark(chain, "said", words="a\nb\r\nc\u2028d é 漢字 \U0001f600")
    log = read_log(head + line)
    assert log.flaws == ()
    assert log.entries[0]["words"] == "a\nb\r\nc\u2028d é 漢字 \U0001f600"


def test_what_had_no_action_is_written_as_events() -> None:
    _, first = start(NAME, Setup())
    chain, head = begin_log(header_of(SESSION))
    _, lines = write_events(chain, first)
    assert len(read_log(head + lines).events) == len(first)


def test_a_line_spelt_in_another_way_is_found_though_it_says_the_same() -> None:
    whole = DATA
    lines = whole.splitlines(keepends=True)
    lines[2] = lines[2].replace(b":", b": ", 1)
    log = read_log(b"".join(lines))
    assert log.flaws
    assert "line 3" in log.flaws[0]
